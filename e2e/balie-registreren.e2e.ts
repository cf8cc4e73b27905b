import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uitpasNumberOf } from '../server/src/cards/number-ranges.ts'
import { cardSystems, MEETJESLAND } from '../server/src/demo/regions.ts'
import { addDays, dayOf } from '../server/src/values/day.ts'
import { inszOf } from '../server/test/scenes/people.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'
import { readPass } from './read-pass.ts'

// *Registreren* at the desk of a balie: a household in one go.

/** Has a pass in another region. */
const katleen = '71030360442'
const serial = cardSystems.find(({ id }) => id === MEETJESLAND)?.printedSerial ?? 0
const adultCard = uitpasNumberOf(serial + 5, false)
const childCard = uitpasNumberOf(serial + 6, false)
const adult = inszOf('1986-04-17', 611)
const child = inszOf('2016-09-02', 612)

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e({ camera: true })
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/balie/`)
  await logInAs(page, 'balie@demo.test')
  await choose(/Bibliotheek Eeklo/)
})
afterAll(() => e2e?.close())

async function choose(balie: RegExp) {
  await page.getByRole('button', { name: balie }).click()
  await page.getByRole('button', { name: 'Verder zonder activiteit' }).click()
  await page.getByRole('link', { name: 'Registreren' }).click()
  await page.getByRole('heading', { name: 'Registreren' }).waitFor()
}
const step = (name: string) => page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).waitFor()
const next = () => page.getByRole('button', { name: 'Verder', exact: true }).click()
const wrong = (text: string) => page.getByText(text).first().waitFor()

test('a household is registered in one go, and what was typed is never lost', async () => {
  // Who has a pass already is found first.
  await page.getByLabel('Rijksregisternummer', { exact: true }).fill('71030360443')
  await next()
  await wrong('Dit rijksregisternummer klopt niet. Kijk de cijfers na.')
  await page.getByLabel('Rijksregisternummer', { exact: true }).fill(katleen)
  await next()
  await page.getByRole('alert').filter({ hasText: 'Deze persoon heeft al een pas' }).waitFor()
  await page.getByRole('button', { name: 'Naar Katleen' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  // By keyboard alone, to the details.
  await page.getByLabel('Rijksregisternummer', { exact: true }).fill('')
  await page.keyboard.type(adult, { delay: 70 })
  await page.keyboard.press('Enter')
  await step('Gegevens')
  expect(await page.getByLabel('Geboortedatum').inputValue()).toBe('1986-04-17')
  await tabTo(page, /^Verder$/)
  await page.keyboard.press('Enter')
  await wrong('Schrijf de voornaam.')
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.keyboard.type('Marleen')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Verhoeven')
  await page.getByLabel('Straat en nummer').fill('Markt 4')
  await page.getByLabel('Postcode').fill('9900')
  await page.getByLabel('Gemeente').fill('Eeklo')

  // What is written down when the page is left has no national number; coming back asks for it again.
  await page.reload()
  await wrong('Typ het rijksregisternummer opnieuw')
  const kept = await page.evaluate(() => {
    window.dispatchEvent(new Event('pagehide'))
    const text = sessionStorage.getItem('openpas.registration')
    window.dispatchEvent(new Event('pageshow'))
    return text
  })
  expect(kept).toContain('Verhoeven')
  expect(kept).not.toContain(adult)
  await page.getByLabel('Rijksregisternummer', { exact: true }).fill(adult)
  await next()
  await step('Gegevens')
  expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Verhoeven')
  await next()

  // The server says at once which card fits.
  await step('Kaart en tarief')
  await page.getByText('Prijs:').waitFor()
  await readPass(page, '0900000004110')
  await wrong('Deze kaart ligt niet in de voorraad. Neem een andere.')
  await page.getByLabel('Waardebon').fill('BESTAATNIET')
  await wrong('Deze waardebon bestaat niet of is gebruikt.')
  await page.getByLabel('Waardebon').fill('')
  await readPass(page, adultCard)
  await page.getByText('€ 5,00').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await next()
  await step('Foto en akkoord')
  await next()
  await wrong('Laat eerst de voorwaarden tekenen.')
  const picture = await page.screenshot({ type: 'jpeg' })
  await page.locator('input[type=file]').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByAltText('Foto van de pashouder').waitFor()
  await page.getByLabel('De voorwaarden zijn getekend').check()
  await next()
  await step('Overzicht')

  // Somebody else of the household: same address, another tab in between.
  await page.getByRole('button', { name: 'Nog iemand van het gezin' }).click()
  await page.getByLabel('Rijksregisternummer', { exact: true }).fill(child)
  await next()
  await step('Gegevens')
  await page.getByLabel('Voornaam').fill('Emiel')
  expect(await page.getByLabel('Gemeente').inputValue()).toBe('Eeklo')
  await page.getByRole('link', { name: 'Vandaag' }).click()
  await page.getByRole('heading', { name: 'Vandaag' }).waitFor()
  await page.getByRole('link', { name: 'Registreren' }).click()
  await step('Gegevens')
  expect(await page.getByLabel('Voornaam').inputValue()).toBe('Emiel')
  await next()
  await step('Kaart en tarief')
  await readPass(page, adultCard)
  await wrong('Deze kaart is al voor iemand anders van het gezin.')
  await readPass(page, childCard)
  await page.getByText('€ 2,00').waitFor()
  await page.getByLabel('Waardebon').fill('WELKOM2026')
  await page.getByText('€ 0,00').waitFor()
  await next()
  await step('Foto en akkoord')
  await next()
  await wrong('Zonder toestemming van een ouder kan het niet.')
  await page.getByLabel('Een ouder of voogd geeft toestemming').check()
  await next()
  await step('Overzicht')
  await page.getByText('Samen te betalen').locator('..').getByText('€ 5,00').waitFor()

  // The answer gets lost: the same key again, and they are registered once.
  const keys: (string | undefined)[] = []
  let answers = false
  await page.route('**/registrations', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (answers) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Alle 2 registreren' }).click()
  await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  answers = true
  await page.getByRole('button', { name: 'Alle 2 registreren' }).click()
  await page.getByRole('heading', { name: '2 pashouders geregistreerd' }).waitFor()
  expect(new Set(keys).size).toBe(1)
  await page.unroute('**/registrations')
  await page.getByText(/Te betalen:\s*€\s*5,00/).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  // Nothing of it stays behind.
  expect(
    await page.evaluate(() => {
      window.dispatchEvent(new Event('pagehide'))
      return sessionStorage.getItem('openpas.registration')
    }),
  ).toBeNull()
  await page.getByRole('button', { name: 'Toon Marleen Verhoeven' }).click()
  await page.getByRole('heading', { name: 'Marleen Verhoeven' }).waitFor()
})

test('a balie that may not says so: without a number, and with social tariff', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${e2e.url}/balie/?all=true`)
  await choose(/CC De Herbakker/)
  await wrong('Deze balie mag dat alleen voor wie in het buitenland woont.')
  await page.getByLabel('Zonder rijksregisternummer').check()
  await next()
  await step('Gegevens')
  await page.getByLabel('Voornaam').fill('Tom')
  await page.getByLabel('Naam', { exact: true }).fill('Peeters')
  await page.getByLabel('Geboortedatum').fill('1990-01-05')
  await page.getByLabel('Postcode').fill('9900')
  await page.getByLabel('Gemeente').fill('Eeklo')
  await next()
  await wrong('Zonder rijksregisternummer registreren mag deze balie niet.')
  await page.getByRole('button', { name: 'Terug' }).click()
  await page.getByLabel('Zonder rijksregisternummer').uncheck()
  await page.getByLabel('Rijksregisternummer', { exact: true }).fill(inszOf('1990-01-05', 613))
  await next()
  await step('Gegevens')
  await next()
  await step('Kaart en tarief')
  await wrong('Deze balie mag dit niet. Een geautoriseerde balie kan het wel.')
  expect(await page.getByLabel('Kansentarief').isDisabled()).toBe(true)
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await step('Wie')
  expect(await page.getByLabel('Rijksregisternummer', { exact: true }).inputValue()).toBe('')
})

test('social tariff comes with its proof and its last day, for who has no national number too', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${e2e.url}/balie/?all=true`)
  await choose(/Bibliotheek Eeklo/)
  await page.getByLabel('Zonder rijksregisternummer').check()
  await next()
  await step('Gegevens')
  await page.getByLabel('Voornaam').fill('Noor')
  await page.getByLabel('Naam', { exact: true }).fill('De Vlieger')
  await page.getByLabel('Geboortedatum').fill('1992-02-29')
  await page.getByLabel('Postcode').fill('9900')
  await page.getByLabel('Gemeente').fill('Eeklo')
  await next()
  // Somebody of this name and day may be known: then they are shown first.
  await step('Kaart en tarief')
  await page.getByLabel('Kansentarief', { exact: true }).check()
  await readPass(page, adultCard)
  await next()
  await wrong('Kies het bewijs en de datum, die voorbij is.')
  await page.getByLabel('Bewijs', { exact: true }).selectOption({ label: 'Leefloon of OCMW' })
  const today = dayOf(new Date())
  await page.getByLabel('Datum van het bewijs').fill(addDays(today, -10))
  await page.getByLabel('Kansentarief tot en met').fill(addDays(today, 150))
  await readPass(page, uitpasNumberOf(serial + 252, true))
  await page.getByText('€ 0,00').waitFor()
  await next()
  await step('Foto en akkoord')
  // The picture by camera: seen before it is kept, and left out again.
  await page.getByRole('button', { name: 'Camera openen' }).click()
  await page.getByLabel('Beeld van de camera').waitFor()
  const take = page.getByRole('button', { name: 'Foto nemen' })
  await page.locator('button[aria-busy=false]', { hasText: 'Foto nemen' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await take.click()
  const taken = page.getByAltText('Foto van de pashouder')
  await taken.waitFor()
  expect(await taken.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  await page.getByRole('button', { name: 'Foto weglaten' }).click()
  await taken.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Camera openen' }).click()
  await page.locator('button[aria-busy=false]', { hasText: 'Foto nemen' }).waitFor()
  await take.click()
  await taken.waitFor()
  await page.getByLabel('De voorwaarden zijn getekend').check()
  await next()
  await page.getByRole('button', { name: 'Registreren', exact: true }).click()
  await page.getByRole('heading', { name: 'Pashouder geregistreerd' }).waitFor() // What the camera saw was kept with the person.
  const kept = await e2e.stage.db
    .selectFrom('pictures as i')
    .innerJoin('passholders as p', 'p.id', 'i.passholder_id')
    .select('p.id')
    .where('p.name', '=', 'De Vlieger')
    .execute()
  expect(kept).toHaveLength(1)
})
