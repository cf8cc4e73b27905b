import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MEETJESLAND } from '../server/src/demo/regions.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'

// *Toegekende kansentarieven* in KSB: why a price was what it was, and taking one back.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/ksb/3`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('heading', { name: /Katrien/ }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const verb = (name: string) => dialog().getByRole('button', { name, exact: true })
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const refused = (text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor({ timeout: 20_000 })
/** The newest of these. */
const row = (name: RegExp) => page.getByRole('row', { name }).first()
const filter = (label: string) => page.getByRole('search').getByLabel(label, { exact: true })
const shown = (text: RegExp) => page.getByText(text).waitFor()

async function choose(name: RegExp, item: RegExp): Promise<void> {
  await row(name)
    .getByRole('button', { name: /^Acties voor/ })
    .press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}

/** Refused to the administrator of another card system, then done while the answer is lost, then asked again. */
async function refuseThenLose(pattern: RegExp, act: () => Promise<void>): Promise<void> {
  const keys = new Set<string | undefined>()
  let times = 0
  await page.route(pattern, async (route) => {
    const request = route.request()
    if (request.method() === 'GET') return route.continue()
    times += 1
    if (times === 1) {
      const url = request.url().replace(`/card-systems/${MEETJESLAND}/`, '/card-systems/1/')
      return route.fulfill({ response: await route.fetch({ url }) })
    }
    keys.add(request.headers()['idempotency-key'])
    if (answers) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  let answers = false
  await act()
  await refused('Je beheert dit kaartsysteem niet')
  await act()
  await refused('Geen verbinding')
  answers = true
  await act()
  await dialog().waitFor({ state: 'detached' })
  await page.unroute(pattern)
  expect(keys.size).toBe(1)
}

test('Toegekende kansentarieven: a ticket is found, its price is explained as it was, and it is taken back once, with a reason', async () => {
  await tabTo(page, /^Toegekende kansentarieven$/)
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'Toegekende kansentarieven' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await filter('Evenement').fill('lantaarns')
  await shown(/^3 van \d+ tickets/)
  await filter('UiTPAS-nummer').fill('0900 0029 95414')
  await shown(/^2 van \d+ tickets/)

  await choose(/Lantaarns/, /Waarom deze prijs/)
  await dialog().getByText('Hiermee is het ticket toegekend.').waitFor()
  await dialog().getByText('Organisator € 4,80, gemeente € 4,80').waitFor()
  await dialog().getByText('Is voor deze activiteit niet gekozen.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })

  await choose(/Lantaarns/, /^Annuleren/)
  await verb('Annuleer het ticket').click()
  await dialog().getByText('Schrijf de reden.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Reden').fill('Dubbel toegekend')
  await refuseThenLose(/\/cancel$/, () => verb('Annuleer het ticket').click())
  await said('Het ticket voor Lantaarns maken met wilgentenen is geannuleerd')
  await row(/Lantaarns/)
    .getByText('Geannuleerd', { exact: true })
    .waitFor()
  const credits = e2e.stage.db
    .selectFrom('euro_transfers as e')
    .innerJoin('ticket_sales as s', 's.id', 'e.sale_id')
    .select('e.payer')
    .where('e.reason', '=', 'CANCELLATION')
    .where('s.cancelled_reason', '=', 'Dubbel toegekend')
  // One for each who bears a part.
  expect(await credits.execute()).toHaveLength(3)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await accessibilityBreaches(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.setViewportSize({ width: 1440, height: 900 })
})
