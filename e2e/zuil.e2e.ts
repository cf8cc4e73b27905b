import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'
import { readPass } from './read-pass.ts'

// The pillar: set up with its code, cards by a reader that types, the code on its screen, and a line that fails.

const noor = '04A1B2C2D36180'
const kato = '041F0A62C83D80'
const jef = '042E1B73D94C80'
const blocked = '044C3D95FB6A80'

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  await e2e.setTime(atTime(dayOf(new Date()), '14:02'))
  page = await e2e.open({ viewport: { width: 1080, height: 1920 } })
})
afterAll(() => e2e?.close())

const status = () => page.getByRole('status')
const alert = () => page.getByRole('alert')
const waits = () => page.getByText('Houd je').waitFor()

test('a code that is short or unknown is said at its field; the right one makes it a pillar', async () => {
  await page.goto(`${e2e.url}/zuil`)
  const code = page.getByLabel('Configuratiecode')
  const verb = page.getByRole('button', { name: 'Zuil instellen' })
  await verb.click()
  await alert().filter({ hasText: 'Typ de configuratiecode.' }).waitFor()
  await code.fill('DEMO')
  await verb.click()
  await alert().filter({ hasText: 'heeft 10 tekens' }).waitFor()
  await code.fill('AAAAA-AAAAA')
  await verb.click()
  await alert().filter({ hasText: 'We kennen deze zuil of configuratiecode niet.' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.context().setOffline(true)
  await verb.click()
  await alert().filter({ hasText: 'Geen verbinding.' }).waitFor()
  await page.context().setOffline(false)
  await code.fill('demo-zuil-01')
  await verb.click()
  await page.getByRole('heading', { name: /Lantaarns/ }).waitFor()
  await page.getByText('Bibliotheek Eeklo, tot 16:30').waitFor()
})

test('a card gives a point; again it shows the balance; no name is on the screen', async () => {
  await readPass(page, noor)
  await status().filter({ hasText: '+1' }).waitFor()
  const total = /Je hebt nu\s*(\d+) punt/.exec(await status().innerText())?.[1]
  expect(Number(total)).toBeGreaterThan(0)
  expect(await page.locator('body').innerText()).not.toMatch(/Noor|0900/)
  expect(await accessibilityBreaches(page)).toEqual([])
  // The next card does not wait for the screen.
  await readPass(page, noor)
  await status().filter({ hasText: 'Hier is al een punt gespaard.' }).waitFor()
  expect(await status().innerText()).toContain(`${total} punten`)
  await waits()
})

test('a card that is blocked or unknown is refused in the same words, and says nothing more', async () => {
  for (const chip of [blocked, '04FFFFFFFFFF80']) {
    await readPass(page, chip)
    await alert().filter({ hasText: 'Met deze kaart' }).waitFor()
    expect(await alert().innerText()).not.toMatch(/geblokkeerd|onbekend/i)
    expect(await accessibilityBreaches(page)).toEqual([])
    await waits()
  }
})

test('a tap while the line is down is one point when it is back', async () => {
  await page.context().setOffline(true)
  await readPass(page, kato)
  await page.getByText('Even geduld').waitFor()
  await page.context().setOffline(false)
  await status().filter({ hasText: '+1' }).waitFor()
  await readPass(page, kato)
  await status().filter({ hasText: 'Hier is al een punt gespaard.' }).waitFor()
  await waits()
})

test('an answer that got lost is asked for again, and is the same point', async () => {
  let lost = false
  await page.route('**/kiosk-devices/checkins', async (route) => {
    if (lost || route.request().method() !== 'POST') return route.continue()
    lost = true
    // The server did it; the pillar never hears of it.
    await route.fetch()
    await route.abort()
  })
  await readPass(page, jef)
  await status().filter({ hasText: '+1' }).waitFor()
  await waits()
})

test('the code on the screen changes', async () => {
  const code = page.getByRole('img', { name: /Scan deze code/ }).locator('path')
  const first = await code.getAttribute('d')
  await e2e.setTime(atTime(dayOf(new Date()), '14:04'))
  await expect.poll(() => code.getAttribute('d'), { timeout: 45_000 }).not.toBe(first)
})

test('what is changed in KSB shows on the pillar: no activity, and disconnected', async () => {
  const ksb = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await ksb.goto(`${e2e.url}/ksb/`)
  await logInAs(ksb, 'ksb@demo.test')
  await ksb.getByRole('link', { name: 'Zuilen', exact: true }).click()
  const choose = async (act: string) => {
    await ksb.getByRole('button', { name: 'Acties voor Zuil bibliotheek' }).click()
    await ksb.getByRole('menuitem', { name: act }).click()
  }
  await choose('Bewerken…')
  await ksb.getByRole('dialog').getByRole('switch', { name: 'Zuil kiest automatisch' }).uncheck()
  await ksb.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('heading', { name: 'Nu geen activiteit' }).waitFor()
  await readPass(page, noor)
  await status().filter({ hasText: 'Sparen kan nu even niet.' }).waitFor()
  await choose('Toestel loskoppelen…')
  await ksb.getByRole('dialog').getByRole('button', { name: 'Loskoppelen' }).click()
  await alert().filter({ hasText: 'losgekoppeld in KSB' }).waitFor()
})
