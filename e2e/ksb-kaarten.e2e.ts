import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeUitpasNumber } from '../server/src/values/uitpas-number.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'
import { withoutPermission } from './trouble.ts'

// *Kaarten* in KSB: from the printer's box to the stock of a balie, and what can happen to a card.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open()
  await page.goto(`${e2e.url}/ksb/`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('link', { name: 'Kaarten', exact: true }).click()
  await page.getByRole('heading', { name: 'Kaarten' }).waitFor()
})
afterAll(() => e2e.close())

const regular = (serial: number) => completeUitpasNumber(`${String(serial).padStart(11, '0')}0`)
const spaced = (number: string) =>
  `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7, 10)} ${number.slice(10)}`
const first = 90_777_000_00
const tab = (name: string) => page.getByRole('link', { name, exact: true })
const actionsOf = (name: RegExp) => page.getByRole('button', { name })

describe('Kaarten', () => {
  test('a range of cards: a wrong number is said at its field, and what was typed stays', async () => {
    await tab('Partijen').click()
    await page.getByRole('button', { name: 'Reeks toevoegen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Naam van de partij').fill('Drukwerk november')
    await dialog
      .getByLabel('Eerste nummer')
      .fill(`${regular(first).slice(0, 12)}${(Number(regular(first)[12]) + 1) % 10}`)
    await dialog.getByLabel('Aantal kaarten').fill('30')
    await dialog.getByRole('button', { name: 'Toevoegen' }).click()
    expect(await dialog.getByText('Dit nummer klopt niet. Kijk de laatste cijfers na.').isVisible()).toBe(true)
    expect(await dialog.getByText('Maak een keuze.').isVisible()).toBe(true)
    expect(await dialog.getByLabel('Naam van de partij').inputValue()).toBe('Drukwerk november')
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog.getByLabel('Eerste nummer').fill(regular(first))
    await dialog.getByText('Gewone kaart').click()
    await withoutPermission(page, /\/card-batches/, async () => {
      await dialog.getByRole('button', { name: 'Toevoegen' }).click()
      await dialog.getByText(/Je beheert dit kaartsysteem niet/).waitFor()
    })
    await dialog.getByRole('button', { name: 'Toevoegen' }).click()
    await page.getByText('30 kaarten toegevoegd.').waitFor()
    await page.getByRole('rowheader', { name: 'Drukwerk november' }).waitFor()
  })

  test('cards of a batch go to a balie, which has them once somebody says that they arrived', async () => {
    await actionsOf(/Drukwerk november/).click()
    await page.getByRole('menuitem', { name: 'Naar een balie sturen…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Sturen' }).click()
    expect(await dialog.getByText('Kies minstens één kaart.').isVisible()).toBe(true)
    await dialog.getByRole('combobox', { name: 'Balie' }).fill('Zwembad')
    await page.getByRole('option', { name: 'Zwembad De Boomgaard' }).click()
    await dialog.getByLabel('Gewone kaarten').fill('31')
    await dialog.getByRole('button', { name: 'Sturen' }).click()
    await dialog.getByText(/Zoveel kaarten zijn er niet/).waitFor()
    await dialog.getByLabel('Gewone kaarten').fill('20')
    await dialog.getByRole('button', { name: 'Sturen' }).click()
    await page.getByText('De levering is onderweg naar Zwembad De Boomgaard.').waitFor()

    await tab('Leveringen').click()
    await actionsOf(/Zwembad De Boomgaard/).click()
    await page.getByRole('menuitem', { name: 'Ontvangst melden…' }).click()
    await dialog.getByLabel('Ontbrekende kaarten').fill(regular(first + 3))
    await dialog.getByRole('button', { name: 'Ontvangst melden' }).click()
    await page.getByText('De kaarten zijn in voorraad.').waitFor()
    await page.getByText('Ontvangen, 1 ontbrak').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
  })

  test('the stock of a balie: a threshold under which it is low, and cards that go elsewhere', async () => {
    await tab('Voorraad per balie').click()
    const row = page.getByRole('row', { name: /Zwembad De Boomgaard/ })
    await row.getByRole('cell', { name: '19', exact: true }).waitFor()
    await actionsOf(/Zwembad De Boomgaard/).click()
    await page.getByRole('menuitem', { name: 'Melding instellen…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Gewone kaarten').fill('25')
    await dialog.getByRole('button', { name: 'Bewaren' }).click()
    await row.getByText('Voorraad laag').waitFor()

    await actionsOf(/Zwembad De Boomgaard/).click()
    await page.getByRole('menuitem', { name: 'Naar andere balie verplaatsen…' }).click()
    await dialog.getByRole('combobox', { name: 'Naar balie' }).fill('Krekel')
    await page.getByRole('option', { name: /Krekel/ }).click()
    await dialog.getByLabel('Eerste nummer').fill(regular(first))
    await dialog.getByLabel('Laatste nummer').fill(regular(first + 1))
    await dialog.getByRole('button', { name: 'Verplaatsen' }).click()
    await page.getByText('2 kaarten verplaatst.').waitFor()
    await row.getByRole('cell', { name: '17', exact: true }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
  })

  test('a card is blocked with a reason and unblocked; without a connection nothing is lost, and it says so', async () => {
    await tab('Alle kaarten').click()
    await page.getByLabel('UiTPAS-nummer').fill('0900000004110')
    await page.getByText(/^1 van /).waitFor()
    const actions = actionsOf(/Acties voor 0900000004110/)
    await actions.click()
    await page.getByRole('menuitem', { name: 'Blokkeren…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Blokkeren' }).click()
    expect(await dialog.getByText('Kies een reden.').isVisible()).toBe(true)
    await dialog.getByText('Verloren').click()
    await page.context().setOffline(true)
    await dialog.getByRole('button', { name: 'Blokkeren' }).click()
    await dialog.getByText(/Geen verbinding/).waitFor()
    await page.context().setOffline(false)
    await dialog.getByRole('button', { name: 'Blokkeren' }).click()
    await page.getByText('Geblokkeerd, verloren').waitFor()
    await actions.click()
    await page.getByRole('menuitem', { name: 'Deblokkeren…' }).click()
    await dialog.getByRole('button', { name: 'Deblokkeren' }).click()
    await page.getByText('De kaart werkt opnieuw.').waitFor()
    expect(await page.getByText(spaced('0900000004110').slice(0, 4)).count()).toBeGreaterThan(0)
  })

  test('many cards at once: to another balie, what cannot go there is told why, and on from where the connection broke', async () => {
    await tab('Alle kaarten').click()
    await page.getByLabel('UiTPAS-nummer').fill(regular(first).slice(0, 8))
    await page.getByText(/^30 van /).waitFor()
    const [there, one, other, unsent] = [first, first + 4, first + 5, first + 3].map(regular)
    for (const number of [there, one, other, unsent]) await page.getByLabel(`Kies ${number}`, { exact: true }).check()
    await page.getByRole('region', { name: 'Keuze' }).getByText('4 gekozen').waitFor()
    await page.getByRole('button', { name: 'Naar andere balie…', exact: true }).click()
    const dialog = page.getByRole('dialog')
    const look = () => dialog.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await look()
    await dialog.getByText('Kies een balie.').waitFor()
    await dialog.getByRole('combobox', { name: 'Naar balie' }).fill('Krekel')
    await page.getByRole('option', { name: /Krekel/ }).click()
    expect(await accessibilityBreaches(page)).toEqual([])

    // What the server answers to the administrator of another card system.
    await page.route('**/bulk-acts/preview', async (route) => {
      const url = route.request().url().replace('/card-systems/3/', '/card-systems/1/')
      return route.fulfill({ response: await route.fetch({ url }) })
    })
    await look()
    await dialog.getByText(/Je beheert dit kaartsysteem niet/).waitFor()
    await page.unroute('**/bulk-acts/preview')
    await look()
    await page.getByRole('dialog', { name: /^2 kaarten naar .*Krekel/ }).waitFor()
    await dialog.getByText('Is daar al').waitFor()
    await dialog.getByText('Is in geen enkele voorraad').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    const keys: (string | undefined)[] = []
    await page.route('**/bulk-acts', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await dialog.getByRole('button', { name: 'Verplaatsen', exact: true }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
    await dialog.getByRole('button', { name: 'Verder doen' }).click()
    await dialog.getByText('Klaar: 2 van 4 gedaan').waitFor()
    expect(new Set(keys).size).toBe(1)
    await page.unroute('**/bulk-acts')
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click()
    await page
      .getByRole('row', { name: new RegExp(one ?? '') })
      .getByText(/Krekel/)
      .waitFor()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByLabel(`Kies ${there}`, { exact: true }).check()
    await page.getByRole('button', { name: 'Uit gebruik nemen…', exact: true }).click()
    await look()
    await page.getByRole('dialog', { name: '1 kaart uit gebruik nemen?' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Uit gebruik nemen', exact: true }).click()
    await dialog.getByText('Klaar: 1 van 1 gedaan').waitFor()
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click()
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  test('a file with a wrong line: every line that is wrong is named, and nothing is added', async () => {
    await tab('Partijen').click()
    await page.getByRole('button', { name: 'CSV inlezen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Naam van de partij').fill('Doos 12')
    const lines = [
      regular(first + 500),
      `${regular(first + 502).slice(0, 12)}${(Number(regular(first + 502)[12]) + 1) % 10}`,
      regular(first + 501),
    ].map((number, at) => `${number};04AA${at}0B0C0D0E0`)
    const file = (content: string) => ({ name: 'doos.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
    await dialog.locator('input[type=file]').setInputFiles(file(lines.join('\n')))
    await dialog.getByRole('button', { name: 'Inlezen' }).click()
    await dialog.getByText('1 lijn is fout. Er is niets toegevoegd.').waitFor()
    await dialog.getByText('Lijn 2: het nummer klopt niet of bestaat al').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog.locator('input[type=file]').setInputFiles(file([lines[0], lines[2]].join('\n')))
    await dialog.getByRole('button', { name: 'Inlezen' }).click()
    await page.getByText('2 kaarten ingelezen.').waitFor()
  })
})
