import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'

// The handbook's chapters about rewards, in KSB.

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

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const save = () => page.getByRole('button', { name: 'Bewaren' }).click()
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const list = (name: string) => page.getByRole('table', { name }).waitFor()
const preview = () => page.getByRole('region', { name: 'Voorbeeld' })
const row = (name: RegExp) => page.getByRole('row', { name })
const chapter = (name: string) => page.getByRole('link', { name, exact: true }).first().click()
async function choose(name: RegExp, item: RegExp): Promise<void> {
  await row(name)
    .getByRole('button', { name: /^Acties voor/ })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}
/** What the server answers to the administrator of another card system. */
async function takeAway(pattern: RegExp): Promise<() => Promise<void>> {
  await page.route(pattern, async (route) => {
    if (route.request().method() === 'GET') return route.continue()
    const url = route.request().url().replace('/card-systems/3/', '/card-systems/1/')
    return route.fulfill({ response: await route.fetch({ url }) })
  })
  return () => page.unroute(pattern)
}

describe('Omruilvoordelen toevoegen', () => {
  test('every field, wrong ones, a refusal, a lost connection, a picture, and what is seen of it', async () => {
    await tabTo(page, /^Omruilvoordelen$/)
    await page.keyboard.press('Enter')
    await list('Omruilvoordelen')
    expect(await accessibilityBreaches(page)).toEqual([])
    await tabTo(page, /^Omruilvoordeel toevoegen$/)
    await page.keyboard.press('Enter')
    await heading('Omruilvoordeel toevoegen')
    await page.getByLabel('Aantal punten').fill('vijf')
    await page.getByLabel('Omruilperiode, laatste dag').fill('2020-01-31')
    await save()
    await page.getByRole('alert').filter({ hasText: '4 velden kloppen nog niet' }).waitFor()
    await page.getByText('De einddatum ligt vóór de begindatum. Kies een latere dag.').waitFor()
    await preview().getByText('Kies eerst een juiste omruilperiode').waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'field-title')
    expect(await accessibilityBreaches(page)).toEqual([])

    await page.getByLabel('Titel').fill('Schaatsbeurt')
    await page.getByLabel('Beschrijving').fill('Eén beurt op de ijsbaan.')
    await page.getByLabel('Praktische info').fill('Schaatsen huur je ter plaatse.')
    await page.getByLabel('Aantal punten').fill('8')
    const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#1f757c' } })
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Afbeelding kiezen' }).click(),
    ])
    await chooser.setFiles({ name: 'ijsbaan.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() })
    await page.getByAltText('De gekozen afbeelding').waitFor()
    await page.getByRole('combobox', { name: 'Balie(s)' }).fill('biblio')
    await page.getByRole('option', { name: 'Bibliotheek Eeklo' }).click()
    await page.keyboard.press('Escape')
    await page.getByLabel('Beschikbare eenheden').fill('40')
    await page.getByLabel('Maximum aantal keer per maand').fill('10')
    await page.getByLabel('Eenmaal per kwartaal').check()
    await page.getByLabel('Omruilperiode, laatste dag').fill('2031-03-31')
    await page.getByLabel('Sport').check()
    await preview().getByText('Ruil om tot en met 31 maart 2031').waitFor()
    await preview().getByText('nog 40 beschikbaar').waitFor()
    await preview().getByText('Eenmaal per kwartaal').waitFor()
    await page.getByRole('button', { name: 'Balie', exact: true }).click()
    await preview().getByText('Schaatsen huur je ter plaatse.').waitFor()
    const giveBack = await takeAway(/\/rewards$/)
    await save()
    await page.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
    await giveBack()

    const keys: (string | undefined)[] = []
    let answers = false
    await page.route(/\/rewards$/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      keys.push(route.request().headers()['idempotency-key'])
      if (answers) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await save()
    await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor({ timeout: 20_000 })
    expect(await page.getByLabel('Titel').inputValue()).toBe('Schaatsbeurt')
    answers = true
    await save()
    await said('Schaatsbeurt is bewaard')
    await page.unroute(/\/rewards$/)
    expect(new Set(keys).size).toBe(1)
    await page.getByLabel('Zoeken').fill('schaatsbeurt')
    await page.getByText(/^1 van /).waitFor()
    await row(/Schaatsbeurt/)
      .getByText('0 van 40')
      .waitFor()

    await page.setViewportSize(phone)
    await page.getByRole('link', { name: 'Schaatsbeurt' }).click()
    await page.getByAltText('De gekozen afbeelding').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.setViewportSize(desktop)
    await page.getByRole('link', { name: 'Uitleg' }).click()
    await heading('Omruilvoordelen toevoegen')
  })

  test('what somebody has is locked with its reason; a copy is not; offline and the end of one', async () => {
    await chapter('Omruilvoordelen')
    await list('Omruilvoordelen')
    await page.getByRole('link', { name: 'Koffie of thee', exact: true }).click()
    await page.getByText(/Kan niet meer wijzigen: dit voordeel is al \d+ keer omgeruild/).waitFor()
    expect(await page.getByLabel('Aantal punten').getAttribute('readonly')).not.toBeNull()
    await page.getByRole('button', { name: 'Kopiëren' }).click()
    await heading('Omruilvoordeel toevoegen')
    await page.waitForFunction(() => {
      const title = document.getElementById('field-title')
      return title instanceof HTMLInputElement && title.value === 'Koffie of thee (kopie)'
    })
    await page.getByLabel('Beschrijving').fill('Een warme drank.')
    await page.getByLabel('Aantal punten').fill('6')
    await save()
    await said('Koffie of thee (kopie) is bewaard')
    const copied = /Koffie of thee \(kopie\)/
    await choose(copied, /Offline halen…/)
    await page.getByRole('dialog').getByRole('button', { name: 'Offline halen' }).click()
    await row(copied).getByText('Offline', { exact: true }).waitFor()
    await choose(copied, /Beëindigen…/)
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click()
    await row(copied).getByText('Beëindigd', { exact: true }).waitFor()

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: 'Exporteren' }).click()
        await page.getByRole('menuitem', { name: /CSV/ }).click()
      })(),
    ])
    expect(file.suggestedFilename()).toMatch(/^omruilvoordelen-.*\.csv$/)
    expect(await readFile(await file.path(), 'utf8')).toContain('Koffie of thee (kopie)')
  })
})

describe('Omruilvoordelen online omruilen', () => {
  test('a link, and codes from a file with what is wrong by its line', async () => {
    await chapter('Omruilvoordelen')
    await list('Omruilvoordelen')
    await page.getByRole('link', { name: 'Dagkaart voor de kermis' }).click()
    await page.getByRole('link', { name: 'Online omruilen', exact: true }).click()
    await page.getByText('Nog geen codes').waitFor()
    await page.getByRole('button', { name: 'Codes toevoegen' }).click()
    await page.getByText('Kies een CSV-bestand.').waitFor()
    const file = Buffer.from('code\nKERMIS-1\nKERMIS-2\nKERMIS-1\nKERMIS-3;KERMIS-4\n')
    await page.locator('input[type=file]').setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: file })
    await page.getByRole('button', { name: 'Codes toevoegen' }).click()
    await page.getByText('2 codes toegevoegd.').waitFor()
    const faults = page.getByRole('list', { name: 'Lijnen die niet toegevoegd zijn' })
    expect(await faults.getByRole('listitem').allInnerTexts()).toEqual([
      'Lijn 4: deze code is er al',
      'Lijn 5: er staat meer dan één waarde op deze lijn',
    ])
    await page.getByText('2 codes, 0 uitgedeeld, nog 2').waitFor()
    await page.getByRole('switch', { name: /online omruilen/ }).check({ force: true })
    await page.getByLabel('Link', { exact: true }).fill('kermis')
    await save()
    await page.getByText('Typ een link die begint met https://.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('Link', { exact: true }).fill('https://kermis.example/tickets')
    await page.getByLabel('Tekst op de knop').fill('Naar de kermis')
    await page.getByText('Naar de kermis', { exact: true }).waitFor()
    await page.setViewportSize(phone)
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.setViewportSize(desktop)
    await save()
    await said('Dagkaart voor de kermis is bewaard')
  })
})

describe('Welkomstvoordelen toevoegen', () => {
  test('made after its period began it asks about who joined before', async () => {
    await chapter('Welkomstvoordelen')
    await list('Welkomstvoordelen')
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Welkomstvoordeel toevoegen' }).click()
    await heading('Welkomstvoordeel toevoegen')
    await page.getByLabel('Titel').fill('Drinkbus')
    await page.getByLabel('Beschrijving').fill('Een drinkbus voor onderweg.')
    await page.getByLabel('Toekenningsperiode, eerste dag').fill('2020-01-01')
    await page.getByText('De toekenningsperiode is al begonnen.').waitFor()
    await save()
    await page.getByText('Kies of zij dit voordeel ook krijgen.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('Wie in deze periode al lid werd, krijgt dit voordeel ook').check()
    await preview().getByText('Gratis').waitFor()
    await save()
    await said('Drinkbus is bewaard')
    await row(/Drinkbus/).waitFor()
    // Who has it already: its begin is locked.
    await page.getByRole('link', { name: 'Drinkbus' }).click()
    await page.getByText('Het begin kan niet meer wijzigen').first().waitFor()
  })
})

describe('Opgenomen voordelen', () => {
  test('two tabs, filters, and a removal that asks why, is refused to who may not, and takes it off the list', async () => {
    await chapter('Opgenomen voordelen')
    await list('Opgenomen omruilvoordelen')
    await page.getByLabel('Voordeel', { exact: true }).fill('koffie')
    await page.getByText(/^\d+ van /).waitFor()
    const number = (
      await row(/Koffie of thee/)
        .first()
        .getByRole('cell')
        .first()
        .innerText()
    ).replace(/\s/g, '')
    await page.getByLabel('UiTPAS-nummer').fill(number)
    await page.getByText(/^1 van /).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    const refused = await takeAway(/\/cancel$/)
    await choose(/Koffie of thee/, /Opname verwijderen…/)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Verwijderen', exact: true }).click()
    await dialog.getByText('Vul in waarom.').waitFor()
    await dialog.getByLabel('Reden').fill('Fout toegekend')
    await dialog.getByRole('button', { name: 'Verwijderen', exact: true }).click()
    await dialog.getByText('Je beheert dit kaartsysteem niet').waitFor()
    await refused()
    await page.setViewportSize(phone)
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Verwijderen', exact: true }).click()
    await said('De opname van Koffie of thee is verwijderd.')
    await page.setViewportSize(desktop)

    await page.getByText(/^0 van /).waitFor()

    await chapter('Opgenomen voordelen')
    await page
      .getByRole('navigation', { name: 'Opgenomen voordelen' })
      .getByRole('link', { name: 'Opgenomen welkomstvoordelen' })
      .click()
    await page
      .getByText('Nog geen opgenomen voordelen')
      .or(page.getByRole('table', { name: 'Opgenomen welkomstvoordelen' }))
      .waitFor()
  })
})
