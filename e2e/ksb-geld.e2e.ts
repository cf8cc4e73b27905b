import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'

// *Financieel*, *Coupons* and *Verdeelsleutels* in KSB: each from the first field to the last act.

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
const row = (name: string | RegExp) => page.getByRole('row', { name })
const filter = (label: string) => page.getByRole('search').getByLabel(label, { exact: true })

async function choose(name: string | RegExp, item: string | RegExp): Promise<void> {
  await row(name)
    .getByRole('button', { name: /^Acties voor/ })
    .press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}

/** With the keyboard alone. */
async function openChapter(name: RegExp, table: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: table }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
}

/** Does what is asked as the administrator of another card system would: the server refuses it. */
async function asSomebodyElse(pattern: RegExp, act: () => Promise<void>): Promise<void> {
  await page.route(pattern, async (route) => {
    if (route.request().method() === 'GET') return route.continue()
    const url = route.request().url().replace('/card-systems/3/', '/card-systems/1/')
    return route.fulfill({ response: await route.fetch({ url }) })
  })
  await act()
  await refused('Je beheert dit kaartsysteem niet')
  await page.unroute(pattern)
}

/** The server does it and its answer never comes; asked again it is the same request. */
async function withLostAnswer(pattern: RegExp, act: () => Promise<void>): Promise<void> {
  const keys = new Set<string | undefined>()
  await page.route(pattern, async (route) => {
    if (route.request().method() === 'GET') return route.continue()
    keys.add(route.request().headers()['idempotency-key'])
    await route.fetch()
    return route.abort('connectionreset')
  })
  await act()
  await refused('Geen verbinding')
  await page.unroute(pattern)
  const again = page.waitForRequest((request) => pattern.test(request.url()) && request.method() !== 'GET')
  await act()
  keys.add((await again).headers()['idempotency-key'])
  expect(keys.size).toBe(1)
}

async function downloaded(act: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  return readFile(await file.path())
}

async function exported(): Promise<string[]> {
  await page.getByRole('button', { name: 'Exporteren' }).press('Enter')
  const csv = await downloaded(() => page.getByRole('menuitem', { name: /CSV/ }).press('Enter'))
  return csv.toString('utf8').replace('\ufeff', '').trim().split('\r\n')
}

async function fitsOnAPhone(): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await accessibilityBreaches(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('a period is looked at, closed once, on paper and paid; a report is made while one waits, and downloaded', async () => {
  await openChapter(/^Financieel$/, 'Nog te verrekenen')
  await row(/Bibliotheek Eeklo/)
    .getByText('Ontbreekt nog')
    .waitFor()
  await choose(/Bibliotheek Eeklo/, 'Onkostennota opmaken')
  await dialog().getByRole('table', { name: 'Wat erop komt' }).waitFor()
  await dialog()
    .getByRole('row', { name: /Eeklo.*€ 4,80/ })
    .waitFor()
  await verb('Onkostennota opmaken').click()
  await dialog().getByText('Vul het IBAN in: er is nog geen bewaard.').waitFor()
  await dialog().getByLabel('IBAN', { exact: true }).fill('BE68 5390 0754 7035')
  await verb('Onkostennota opmaken').click()
  await dialog().getByText('Dit is geen geldig IBAN. Kijk de cijfers na.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('IBAN', { exact: true }).fill('BE43 0689 9999 9501')
  await asSomebodyElse(/\/statements$/, () => verb('Onkostennota opmaken').click())
  await withLostAnswer(/\/statements$/, () => verb('Onkostennota opmaken').click())
  await said(/^Onkostennota \d+ van €\s9,60 is opgemaakt/)
  await row(/Bibliotheek Eeklo/).waitFor({ state: 'detached' })
  await fitsOnAPhone()

  await page.getByRole('link', { name: 'Onkostennota’s', exact: true }).click()
  await page.getByRole('table', { name: 'Onkostennota’s' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  expect(await row(/Bibliotheek Eeklo/).count()).toBe(1)
  const paper = await downloaded(() => choose(/Bibliotheek Eeklo/, /PDF/))
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  await choose(/Bibliotheek Eeklo/, 'Betaald')
  await withLostAnswer(/\/paid$/, () => verb('Ze is betaald').click())
  await said(/^Onkostennota \d+ is betaald/)
  await row(/Bibliotheek Eeklo/)
    .getByText(/^Betaald op/)
    .waitFor()

  await page.getByRole('link', { name: 'Financiële rapporten' }).click()
  await page.getByRole('heading', { name: 'Rapporten' }).waitFor()
  await page.getByLabel('Eerste dag').fill('2026-01-01')
  await page.getByLabel('Laatste dag').fill('2025-12-31')
  await page.getByText('Deze dag komt voor de eerste.').waitFor()
  await page.getByLabel('Laatste dag').fill('2099-12-31')
  await page.getByText(/^Samen: \d+ verkocht, 1 geannuleerd/).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: /^ZIP downloaden: Zwembad De Boomgaard/ }).waitFor()
  // The worker stops at the first thing that it writes, until somebody has seen that the report waits.
  const held = await hold('financial_report_progress')
  await withLostAnswer(/\/financial-reports$/, () => choose(/CC De Herbakker/, /^Rapport maken/))
  await page.getByText('In de wachtrij').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await held.release()
  const made = page.getByRole('button', { name: /^ZIP downloaden: CC De Herbakker/ })
  await made.waitFor({ timeout: 20_000 })
  expect(await made.count()).toBe(1)
  const zip = await downloaded(() => made.press('Enter'))
  expect(zip.subarray(0, 2).toString()).toBe('PK')
  expect(zip.includes('01-01_2099-12-31.xlsx')).toBe(true)
})

/** Nobody writes in a table until it is let go. */
async function hold(table: string): Promise<{ release(): Promise<void> }> {
  const [held, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const done = e2e.stage.db.transaction().execute(async (trx) => {
    await sql`lock table ${sql.table(table)} in share mode`.execute(trx)
    held.resolve()
    await letGo.promise
  })
  await held.promise
  return {
    release() {
      letGo.resolve()
      return done
    },
  }
}

test('Coupons: one is made while its people are counted, once, changed, exported and ended', async () => {
  await openChapter(/^Coupons$/, 'Coupons')
  await page.getByRole('button', { name: 'Nieuwe coupon' }).press('Enter')
  await dialog()
    .getByText(/^\d+ pashouders nu$/)
    .waitFor()
  await dialog().getByLabel('Postcodes').fill('990')
  await verb('Maak de coupon').click()
  await dialog().getByText('Vul dit in.').waitFor()
  await dialog().getByText('Een postcode heeft vier cijfers.').waitFor()
  await dialog().getByText('Verbeter eerst het segment om het aantal te zien.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Postcodes').fill('9900')
  await dialog().getByLabel('Kansentarief', { exact: true }).selectOption('Met kansentarief')
  // Noor and Fatima.
  await dialog().getByText('2 pashouders nu', { exact: true }).waitFor()
  await dialog().getByLabel('Naam', { exact: true }).fill('Wintercoupon')
  await dialog().getByLabel('Voor deze evenementen').fill('theater')
  await dialog().getByRole('button', { name: 'Theateravond' }).press('Enter')
  await dialog().getByRole('button', { name: 'Verwijder Theateravond' }).waitFor()
  await asSomebodyElse(/\/coupons$/, () => verb('Maak de coupon').click())
  await withLostAnswer(/\/coupons$/, () => verb('Maak de coupon').click())
  await said('De coupon Wintercoupon is gemaakt')
  await filter('Naam').fill('winter')
  await page.getByText(/^1 van \d+ coupons/).waitFor()
  await row(/Wintercoupon/)
    .getByText('50% van de prijs')
    .waitFor()

  await choose(/Wintercoupon/, 'Bewerken')
  await dialog().getByLabel('Hoe vaak voor iedereen samen').fill('0')
  await verb('Bewaren').click()
  await dialog().getByText('Typ een getal vanaf 1.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Hoe vaak voor iedereen samen').fill('100')
  await verb('Bewaren').click()
  await said('De coupon Wintercoupon is bewaard')
  await row(/Wintercoupon/)
    .getByText('0 van 100')
    .waitFor()
  const [head, ...lines] = await exported()
  expect(head).toContain('Naam;')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('Wintercoupon;')
  await fitsOnAPhone()
  await choose(/Wintercoupon/, 'Intrekken')
  await dialog().getByText('2 pashouders kunnen de coupon dan niet meer gebruiken.').waitFor()
  await withLostAnswer(/\/coupons\/\d+$/, () => verb('Intrekken').click())
  await said('De coupon Wintercoupon is ingetrokken')
  await row(/Wintercoupon/)
    .getByText('Ingetrokken', { exact: true })
    .waitFor()
})

test('a key is made once, says something else from a day on, and stops; what was stays to be read', async () => {
  await openChapter(/^Verdeelsleutels$/, 'Verdeelsleutels')
  await page.getByRole('button', { name: 'Nieuwe verdeelsleutel' }).press('Enter')
  await dialog().getByLabel('Percentage van de prijs').fill('120')
  await dialog().getByLabel('Deel van de organisator').fill('0')
  await dialog().getByLabel('Deel van de gemeente').fill('0')
  await verb('Bewaren').click()
  await dialog().getByText('Typ een getal van 0 tot 100.').waitFor()
  await dialog().getByText('Iemand moet de rest betalen.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Naam', { exact: true }).fill('Sporttarief')
  await dialog().getByLabel('Percentage van de prijs').fill('30')
  await dialog().getByLabel('Deel van de organisator').fill('10')
  await dialog().getByLabel('Deel van de gemeente').fill('60')
  await dialog().getByLabel('Balie', { exact: true }).selectOption('Zwembad De Boomgaard')
  await asSomebodyElse(/\/distribution-keys$/, () => verb('Bewaren').click())
  await withLostAnswer(/\/distribution-keys$/, () => verb('Bewaren').click())
  await said('De verdeelsleutel Sporttarief is bewaard')
  await filter('Naam').fill('sport')
  await page.getByText(/^1 van \d+ verdeelsleutels/).waitFor()
  await row(/Sporttarief/)
    .getByText('30% van de prijs')
    .waitFor()

  await choose(/Sporttarief/, 'Aanpassen vanaf een dag')
  await dialog().getByLabel('Percentage van de prijs').fill('25')
  await dialog().getByLabel('Vanaf', { exact: true }).fill('2020-01-01')
  await verb('Bewaren').click()
  await dialog().getByText('Deze dag is te vroeg.').waitFor()
  await dialog().getByLabel('Vanaf', { exact: true }).fill('2099-01-01')
  await withLostAnswer(/\/distribution-keys\/\d+$/, () => verb('Bewaren').click())
  await said('De verdeelsleutel Sporttarief is bewaard')
  await row(/25% van de prijs/)
    .getByText('Geldt later')
    .waitFor()
  expect(await exported()).toHaveLength(3)
  await fitsOnAPhone()

  await choose(/30% van de prijs/, 'Stoppen vanaf een dag')
  await dialog().getByLabel('Eerste dag zonder').fill('2020-01-01')
  await verb('Stoppen vanaf een dag').click()
  await dialog().getByText('Deze dag is te vroeg.').waitFor()
  await dialog().getByLabel('Eerste dag zonder').fill('2098-01-01')
  await verb('Stoppen vanaf een dag').click()
  await said('Sporttarief stopt')
  await row(/25% van de prijs/)
    .getByText('Gestopt')
    .waitFor()
  await row(/30% van de prijs/)
    .getByText('Geldt nu')
    .waitFor()
  // The day on which it stops is known: nothing is left to change.
  expect(
    await row(/30% van de prijs/)
      .getByRole('button', { name: /^Acties voor/ })
      .count(),
  ).toBe(0)
})
