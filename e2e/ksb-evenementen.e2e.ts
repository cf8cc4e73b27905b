import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'

// *Evenementen* and *Check-ins* in KSB: an event is found, its code downloaded, its points changed, a check-in put right.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/ksb/`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('link', { name: 'Evenementen', exact: true }).click()
  await page.getByRole('heading', { name: 'Evenementen' }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const heading = (name: string) => page.getByRole('heading', { name, exact: true })

/** The file that a click gives: its name, and how it begins. */
async function downloaded(click: () => Promise<void>): Promise<{ name: string; start: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), start: bytes.subarray(0, 4).toString('latin1') }
}

describe('Evenementen', () => {
  test('an event is found by words and by its CDBID, and the codes of a selection are a ZIP', async () => {
    await page.getByRole('rowheader').first().waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('CDBID, naam of organisator').fill('wilgentenen')
    await page.getByText(/^1 van /).waitFor()
    await page.getByRole('link', { name: 'Lantaarns maken met wilgentenen' }).waitFor()
    await page.getByRole('checkbox', { name: 'Kies Lantaarns maken met wilgentenen' }).check()
    const zip = await downloaded(() => page.getByRole('button', { name: 'QR-spaarcodes als ZIP' }).click())
    expect(zip.name).toMatch(/^qr-spaarcode-.*\.zip$/)
    expect(zip.start).toBe('PK\u0003\u0004')
  })

  test('one event: its code to print, its points changed over a lost connection, a key switched on', async () => {
    await page.getByRole('link', { name: 'Lantaarns maken met wilgentenen' }).click()
    await heading('Lantaarns maken met wilgentenen').waitFor()
    await heading('Verdeelsleutels').waitFor()
    const id = page.url().split('/').at(-1) ?? ''
    const pdf = await downloaded(() => page.getByRole('button', { name: 'QR-spaarcode downloaden' }).click())
    expect(pdf.name).toMatch(/^qr-spaarcode-lantaarns-maken-met-wilgentenen-[0-9a-f]{8}\.pdf$/)
    expect(pdf.start).toBe('%PDF')
    const points = page.getByLabel('Punten per check-in')
    await points.fill('nul')
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByText('Vul een geheel getal in.').waitFor()
    await points.fill('2')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByText(/Geen verbinding/).waitFor()
    expect(await points.inputValue()).toBe('2')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByText('De instellingen zijn bewaard.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    const byHand = page.getByRole('checkbox', { name: 'Vaste prijs € 1,50' })
    const fixedPrice = page.getByRole('table', { name: 'Verdeelsleutels' }).getByRole('row', { name: /Vaste prijs/ })
    await fixedPrice.getByText('Geldt niet').waitFor()
    await byHand.check()
    const other = (url: string) => url.replace(/card-systems\/\d+/, 'card-systems/2147483647')
    await page.route('**/card-system', (route) => route.continue({ url: other(route.request().url()) }))
    await page.getByRole('button', { name: 'Keuze bewaren' }).click()
    await page.getByText(/beheert dit/).waitFor()
    await page.unroute('**/card-system')
    expect(await byHand.isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Keuze bewaren' }).click()
    await page.getByText('De kaartsystemen en verdeelsleutels zijn bewaard.').waitFor()
    await fixedPrice.getByText('Geldt', { exact: true }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    await page.getByRole('link', { name: 'Evenementen', exact: true }).first().click()
    await page.getByLabel('CDBID, naam of organisator').fill(id)
    await page.getByText(/^1 van /).waitFor()
    await page
      .getByRole('row', { name: /Lantaarns/ })
      .getByText('2', { exact: true })
      .waitFor()
  })
})

describe('Check-ins', () => {
  test('a check-in is found by its balie and put right with a reason, on a phone too; what is refused is said', async () => {
    await page.getByRole('link', { name: 'Check-ins', exact: true }).click()
    await heading('Check-ins').waitFor()
    const actions = page.getByRole('button', { name: /^Acties voor / })
    await actions.first().waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    // Accents and a slip of the finger do not matter; the ActieID is a column, to copy from and to find by.
    const title = (await page.getByRole('row').nth(1).getByRole('link').first().innerText()).trim()
    const word = title.split(' ').find((one) => one.length > 5) ?? title
    await page.getByLabel('Evenement', { exact: true }).fill(word.slice(0, 2) + word.slice(3))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Wis filter Evenement / }).waitFor()
    await page.getByRole('link', { name: title, exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Kolommen' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'ActieID' }).click()
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^Kopieer ActieID / })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Exporteren' }).click()
    const csv = await downloaded(() => page.getByRole('menuitem', { name: /CSV/ }).click())
    expect(csv.name).toMatch(/^check-ins-.*\.csv$/)
    await page.getByRole('button', { name: /^Wis filter Evenement / }).click()
    await page.getByLabel('Evenement (CDBID)').fill('8a1c')
    await page.keyboard.press('Enter')
    await page.getByText(/Een CDBID heeft deze vorm/).waitFor()
    await page.getByLabel('Evenement (CDBID)').fill('')
    await page.keyboard.press('Enter')
    await page.getByText(/Een CDBID heeft deze vorm/).waitFor({ state: 'hidden' })
    await actions.first().click()
    await page.getByRole('menuitem', { name: 'Rechtzetten…' }).click()
    await dialog().getByRole('button', { name: 'Rechtzetten' }).click()
    await dialog().getByText('Schrijf op waarom.').waitFor()
    await dialog().getByLabel('Reden').fill('Verkeerde activiteit')
    const other = (url: string) => url.replace(/card-systems\/\d+/, 'card-systems/2147483647')
    await page.route('**/checkins/*/cancel', (route) => route.continue({ url: other(route.request().url()) }))
    await dialog().getByRole('button', { name: 'Rechtzetten' }).click()
    await dialog()
      .getByText(/beheert dit/)
      .waitFor()
    await page.unroute('**/checkins/*/cancel')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await dialog().getByLabel('Reden').inputValue()).toBe('Verkeerde activiteit')
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Rechtzetten' }).click()
    await page.getByText('De check-in is rechtgezet.').waitFor()
    await page.getByText('Rechtgezet: Verkeerde activiteit').waitFor()
  })
})
