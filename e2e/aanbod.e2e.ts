import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../server/src/db/transact.ts'
import { createAccount } from '../server/src/identity/accounts.ts'
import { accessibilityBreaches, type E2e, openE2e, readPass } from './harness.ts'

// What providers do at /aanbod: an activity in minutes, one of every week, and what can go wrong on the way.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
})
afterAll(() => e2e?.close())

async function logIn(on: Page, app: 'aanbod' | 'balie', email: string): Promise<void> {
  await on.goto(`${e2e.url}/${app}/`)
  await on.getByLabel('E-mailadres').fill(email)
  await on.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await on.keyboard.press('Enter')
}

const list = () => page.getByRole('heading', { name: 'Mijn activiteiten' })
const toast = (text: string) => page.getByRole('status').getByText(text)
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())

/** Goes on with Tab until the field or button with this name has the focus. */
async function tabOn(name: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ''
    })
    if (focused.trim().startsWith(name)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

/** One event as everybody finds it. */
async function found(words: string) {
  const answer = await fetch(`${e2e.url}/api/search/events?embed=true&q=${encodeURIComponent(words)}`)
  return (await answer.json()) as { totalItems: number; member: Record<string, unknown>[] }
}

test('an activity is entered by keyboard in minutes, over a lost connection, and saves points at the counter', async () => {
  await logIn(page, 'aanbod', 'aanbod@demo.test')
  await list().waitFor()
  await page.getByRole('link', { name: 'Avondconcert in de foyer' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await tabOn('Nieuwe activiteit')
  await page.keyboard.press('Enter')

  // Published at once: every field that is needed says so, and the first has the focus.
  await page.getByLabel('Titel', { exact: true }).waitFor()
  await tabOn('Titel')
  await page.keyboard.press('Enter')
  await page.getByText('4 velden kloppen niet:').waitFor()
  await page.getByText('Vul een titel in.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-title')

  await page.keyboard.type('Uilenballen pluizen')
  await tabOn('Soort activiteit')
  await page.keyboard.type('Cursus of')
  expect(await page.getByLabel('Soort activiteit').inputValue()).toBe('0.3.1.0.0')
  await tabOn('Dag')
  await page.getByLabel('Dag', { exact: true }).fill(today())
  await tabOn('Begint om')
  await page.getByLabel('Begint om').fill('00:05')
  await tabOn('Eindigt om')
  await page.getByLabel('Eindigt om').fill('23:55')
  await tabOn('Basisprijs')
  await page.keyboard.type('12,5')
  await page.getByText('Krijgt vanzelf punten en kansentarief').waitFor()
  await page.getByText('Met kansentarief vanaf € 2,50').waitFor()

  await page.context().setOffline(true)
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(/Geen verbinding/)
    .waitFor()
  expect(await page.getByLabel('Titel', { exact: true }).inputValue()).toBe('Uilenballen pluizen')
  await page.context().setOffline(false)
  // Not even closing the page loses what was typed.
  await page.reload()
  await page.getByText('Wat je toen typte, staat er weer.').waitFor()
  expect(await page.getByLabel('Basisprijs').inputValue()).toBe('12,5')
  await page.getByLabel('Basisprijs').focus()
  await page.keyboard.press('Enter')
  await toast('Uilenballen pluizen is gepubliceerd.').waitFor()
  await page.getByRole('link', { name: 'Uilenballen pluizen' }).waitFor()

  const { totalItems, member } = await found('uilenballen')
  expect(totalItems).toBe(1)
  expect(member[0]).toMatchObject({
    name: { nl: 'Uilenballen pluizen' },
    calendarType: 'single',
    priceInfo: [{ category: 'base', price: 12.5 }],
    labels: ['UiTPAS Meetjesland'],
    workflowStatus: 'APPROVED',
  })

  const counter = await e2e.open({ viewport: { width: 1280, height: 800 } })
  await logIn(counter, 'balie', 'balie@demo.test')
  await counter.getByRole('heading', { name: 'Kies je balie' }).waitFor()
  await counter.getByText('CC De Herbakker').first().click()
  await counter.getByRole('heading', { name: 'Kies een activiteit' }).waitFor()
  await counter.getByText('Uilenballen pluizen').first().click()
  await counter
    .getByLabel(/Scan of typ/)
    .first()
    .waitFor()
  await readPass(counter, '0900000004110')
  await counter.getByText('Punt gespaard').first().waitFor()
  await counter.context().close()
})

test('who enters for no balie is told whom to ask', async () => {
  const email = `${randomUUID()}@demo.test`
  await transact(e2e.stage.db, (trx) =>
    createAccount(trx, { email, name: 'Wim De Vos', password: 'openpas-demo', emailVerified: true }),
  )
  const stranger = await e2e.open({ viewport: { width: 390, height: 844 } })
  await logIn(stranger, 'aanbod', email)
  await stranger.getByText('Je kan nog geen activiteiten invoeren').waitFor()
  expect(await accessibilityBreaches(stranger)).toEqual([])
  await stranger.context().close()
})
