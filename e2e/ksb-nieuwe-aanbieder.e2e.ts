import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../server/src/identity/accounts.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo, takeAdministratorAway } from './harness.ts'

// *Stappen bij nieuwe aanbieder*, in the handbook's order: the association applies, makes a UiTiD and signs the agreement; the
// administrator brings it to the college, has the balie made, sends the standard mail and tells the region and the passholders.

let e2e: E2e
let club: Page
let page: Page
let platform: Page
/** The association's own page, behind the link in the mail. */
let own: string
const name = 'Atletiekclub De Pijl'
const email = 'lies@depijl.test'
const phone = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }
beforeAll(async () => {
  e2e = await openE2e()
  club = await e2e.open({ viewport: phone })
  page = await logIn('ksb@demo.test', /Katrien/)
  platform = await logIn('platform@demo.test', /Samira/)
})
afterAll(() => e2e?.close())

async function logIn(address: string, greeting: RegExp): Promise<Page> {
  const opened = await e2e.open({ viewport: wide })
  await opened.goto(`${e2e.url}/ksb/3`)
  await logInAs(opened, address)
  await opened.getByRole('heading', { name: greeting }).waitFor()
  return opened
}
const said = (text: string | RegExp, on = page) => on.getByRole('status').filter({ hasText: text }).waitFor()
const step = (title: string, on = page) =>
  on.getByRole('listitem').filter({ has: on.getByRole('heading', { name: title }) })
const act = (verb: string, title: string, on = page) =>
  on.getByRole('button', { name: `${verb}: ${title}`, exact: true }).click()
const dialog = (on = page) => on.getByRole('dialog')
const submit = (verb: string, on = page) => dialog(on).getByRole('button', { name: verb, exact: true }).click()
const done = (title: string, on = page) => step(title, on).getByText('Gedaan', { exact: true }).waitFor()

test('an association applies on the public page, on a phone: what is wrong stands at its field and what was typed stays', async () => {
  await club.goto(`${e2e.url}/uitpaspartner`)
  await club.getByRole('link', { name: 'UiTPAS Meetjesland' }).click()
  await club.getByRole('heading', { name: 'Word aanbieder van UiTPAS Meetjesland' }).waitFor()
  expect(await accessibilityBreaches(club)).toEqual([])
  await club.getByLabel('Naam van de vereniging of organisatie').first().fill(name)
  await club.getByLabel('Wat bieden jullie aan?').fill('Training op dinsdag en vrijdag')
  await club.getByLabel('In welke gemeente organiseren jullie activiteiten?').selectOption({ label: 'Eeklo' })
  await club.getByLabel('Nee', { exact: true }).check()
  await club.getByLabel('Straat en nummer').fill('Pistestraat 3')
  await club.getByLabel('Postcode').fill('9900')
  await club.getByLabel('Gemeente', { exact: true }).fill('Eeklo')
  await club.getByLabel('Voornaam en naam').fill('Lies Maes')
  await club.getByLabel('E-mailadres', { exact: true }).first().fill(email)
  await club.getByLabel('Telefoon').fill('09 377 12 34')
  await club.getByLabel('Rekeningnummer (IBAN)').fill('BE68 5390 0754 7035')
  await club.getByLabel(/mogen deze gegevens gebruiken/).check()
  await club.getByLabel('Schrijf ons in voor de nieuwsbrief voor UiTPAS-aanbieders.').check()
  await club.getByRole('button', { name: 'Verstuur de aanvraag' }).click()
  await club.getByRole('alert').filter({ hasText: '1 veld klopt nog niet' }).waitFor()
  await club.getByText('Dit is geen geldig IBAN. Kijk de cijfers na.').waitFor()
  expect(await accessibilityBreaches(club)).toEqual([])
  expect(await club.getByLabel('Wat bieden jullie aan?').inputValue()).toBe('Training op dinsdag en vrijdag')
  await club.getByLabel('Rekeningnummer (IBAN)').fill('BE68 5390 0754 7034')
  await club.getByRole('button', { name: 'Verstuur de aanvraag' }).click()
  await club.getByRole('heading', { name: 'Kijk in je mailbox' }).waitFor()
  expect(await accessibilityBreaches(club)).toEqual([])

  await club.goto(`${e2e.url}/demo/mail`)
  await club
    .getByRole('link', { name: /Je aanvraag om aanbieder te worden/ })
    .first()
    .click()
  await club.frameLocator('iframe').getByRole('link', { name: 'Bevestig en bekijk je aanvraag' }).click()
  await club.getByRole('heading', { name: `De aanvraag van ${name}` }).waitFor()
  own = club.url()
  await club.getByRole('button', { name: 'Bevestig mijn e-mailadres' }).click()
  await club.getByRole('heading', { name: 'Overeenkomst met het lokaal bestuur' }).waitFor()
  expect(await accessibilityBreaches(club)).toEqual([])
}, 90_000)

test('the association signs the agreement on the screen, and the administrator finds it on Start', async () => {
  const field = club.locator('canvas')
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (!box) throw new Error('There is no field to sign in')
  await club.mouse.move(box.x + 40, box.y + 60)
  await club.mouse.down()
  await club.mouse.move(box.x + 160, box.y + 30, { steps: 6 })
  await club.mouse.move(box.x + 240, box.y + 90, { steps: 6 })
  await club.mouse.up()
  await club.getByRole('button', { name: 'Onderteken', exact: true }).click()
  // What was drawn is not enough: who signs says that they agree.
  await club.getByText('Vink aan dat je akkoord gaat.').waitFor()
  await club.getByLabel(/Ik las de overeenkomst/).check()
  await club.getByRole('button', { name: 'Onderteken', exact: true }).click()
  await club.getByRole('link', { name: 'Bewaar de ondertekende overeenkomst' }).waitFor()
  expect(await accessibilityBreaches(club)).toEqual([])
  await club.setViewportSize(wide)
  expect(await accessibilityBreaches(club)).toEqual([])

  await page.reload()
  await page.getByRole('link', { name: `Nieuwe aanbieder: ${name}` }).waitFor()
  await tabTo(page, new RegExp(`^Nieuwe aanbieder: ${name}`))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, exact: true }).waitFor()
  await done('Aanvraagformulier')
  await done('Overeenkomst ondertekend')
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Neem op' }).click()
  await said(`${name}: jij neemt de stappen op`)
}, 90_000)

test('what the association wrote is put right: a wrong field stays at its place, and what was signed stays as it was', async () => {
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: 'Gegevens verbeteren…' }).click()
  await dialog().getByLabel('Contactpersoon').fill('')
  await dialog().getByLabel('Postcode').fill('99')
  await submit('Bewaren')
  await dialog().getByText('Vul dit in.').waitFor()
  await dialog().getByText('Typ een postcode van vier cijfers.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Contactpersoon').fill('Lies Maes-De Smet')
  await dialog().getByLabel('Postcode').fill('9900')
  // Only the server knows real account numbers.
  await dialog().getByLabel('Rekeningnummer (IBAN)').fill('BE68 5390 0754 7035')
  await submit('Bewaren')
  await dialog().getByText('Kijk dit na.').waitFor()
  await dialog().getByLabel('Rekeningnummer (IBAN)').fill('BE71 0961 2345 6769')
  await submit('Bewaren')
  await said(`De gegevens van ${name} zijn verbeterd`)
  await page.getByText('BE71 0961 2345 6769').waitFor()
  await page.getByText('Lies Maes-De Smet').waitFor()
  await page.setViewportSize(wide)
}, 90_000)

test('UiTiD, college and approval: a wrong field, a lost connection, a day, and what cannot be yet', async () => {
  await act('UiTiD nakijken', 'UiTiD aangemaakt')
  await submit('UiTiD nakijken')
  // Nobody made a UiTiD with this address yet.
  await dialog()
    .getByText(/Met dit e-mailadres is nog geen UiTiD gemaakt/)
    .waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await createAccount(e2e.stage.db, { email, name: 'Lies Maes', emailVerified: true })
  await submit('UiTiD nakijken')
  await said('UiTiD aangemaakt: gedaan')

  await act('Agenderen', 'Op de agenda van het college')
  await submit('Agenderen')
  await dialog().getByText('Kies een dag.').waitFor()
  await dialog().getByLabel('College van').fill('2026-11-20')
  // The connection is lost: what was typed stays, and the same act is sent again.
  await page.route('**/agenda', (route) => route.abort('internetdisconnected'))
  await submit('Agenderen')
  await dialog()
    .getByText(/Geen verbinding|geen verbinding/)
    .first()
    .waitFor()
  await page.unroute('**/agenda')
  await submit('Agenderen')
  await said('Op de agenda van het college: gedaan')
  await step('Op de agenda van het college').getByText('College van 20/11/2026').waitFor()

  await act('Goedgekeurd', 'Goedgekeurd door het college')
  await dialog().getByLabel('College van').fill('2099-01-01')
  await submit('Goedgekeurd')
  await dialog().getByText('Het college moet al geweest zijn.').waitFor()
  await dialog().getByLabel('College van').fill('2026-11-20')
  await submit('Goedgekeurd')
  await said('Goedgekeurd door het college: gedaan')
}, 90_000)

test('the balie is asked for, and made by who may: with its administrator and IBAN', async () => {
  await act('Balie aanpassen', 'Balie aangepast')
  await dialog().getByText(`Beheerder van de balie wordt ${email}`).waitFor()
  await dialog().getByRole('checkbox', { name: 'Check-in- en ticketbalie' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await submit('Balie vragen')
  await said(`De balie van ${name} is gevraagd`)
  await step('Balie aangepast').getByText('De balie is gevraagd en er is nog niet over beslist.').waitFor()

  await platform.getByRole('link', { name: 'Balies', exact: true }).first().click()
  await platform.getByRole('table', { name: 'Balies' }).waitFor()
  await platform.getByRole('link', { name: /Aanvragen/ }).click()
  await platform.getByRole('button', { name: `Goedkeuren: ${name}` }).click()
  await submit('Goedkeuren', platform)
  await said(`${name} is goedgekeurd`, platform)

  await page.reload()
  await step('Balie aangepast').getByText('De balie is er.').waitFor()
  await act('Balie aanpassen', 'Balie aangepast')
  await submit('Balie aanpassen')
  await said(`De balie van ${name} is klaar`)
  await done('Balie aangepast')
  await page.getByRole('link', { name, exact: true }).waitFor()
}, 90_000)

/** One passholder who wants news, and is new. */
async function addReader(): Promise<void> {
  const { db } = e2e.stage
  const { id } = await db
    .selectFrom('passholders as p')
    .innerJoin('accounts as a', 'a.id', 'p.uitid_account_id')
    .select('p.id')
    .where('a.email', '=', 'noor@demo.test')
    .executeTakeFirstOrThrow()
  await db.updateTable('passholders').set({ opt_in_info_mails: false }).where('id', '<>', id).execute()
  await db
    .updateTable('passholders')
    .set({ email: 'noor@demo.test', opt_in_info_mails: true })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('memberships')
    .set({ created_at: new Date() })
    .where('passholder_id', '=', id)
    .where('card_system_id', '=', 3)
    .execute()
  await db.updateTable('card_systems').set({ welcome_text: 'Fijn dat je er bent.' }).where('id', '=', 3).execute()
}

test('the standard mail is read and sent, the region and the passholders hear of it, and the association is a provider', async () => {
  await addReader()
  await act('Versturen', 'Standaardmail verstuurd')
  await dialog().getByText('TOPPER! Jullie zijn UiTPAS-aanbieder! PROFICIAT!').waitFor()
  await dialog().getByText('Je kan vanaf nu met je UiTiD inloggen in jouw balie.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await submit('Versturen')
  await said('Standaardmail verstuurd: gedaan')
  await act('Regio verwittigen', 'Regio verwittigd')
  await dialog().getByText('uitpas@meetjesland.test').waitFor()
  await submit('Regio verwittigen')
  await said('Regio verwittigd: gedaan')
  await page.setViewportSize(phone)
  await act('Ingelicht', 'Pashouders ingelicht')
  expect(await dialog().getByLabel('Nieuwstekst').inputValue()).toContain(
    `Vanaf nu UiTPAS-aanbieder in Eeklo: ${name}!`,
  )
  await dialog().getByLabel('Toon het nieuws in de app van de pashouders').uncheck()
  await submit('Ingelicht')
  await dialog().getByText('Schrijf via welke kanalen, of vertel het van hieruit.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Via welke kanalen nog?').fill('Gemeenteblad')
  await dialog().getByLabel('Toon het nieuws in de app van de pashouders').check()
  await dialog().getByLabel('Mail het aan wie nieuws wil').check()
  await dialog().getByLabel('Alle pashouders van UiTPAS Meetjesland').check()
  // To how many, and how it reads, before it goes out.
  await dialog().getByText('1 adres krijgt deze mail.', { exact: false }).waitFor()
  await dialog().getByText(`Nieuw bij UiTPAS Meetjesland: ${name}`).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await submit('Versturen en afronden')
  await said('De mail gaat nu buiten')
  await page.getByText('Gemaild naar 1 adres in UiTPAS Meetjesland').waitFor({ timeout: 20_000 })
  await act('Inschrijven', 'Nieuwsbrief voor aanbieders')
  await submit('Inschrijven')
  await page.getByText(/^Aanbieder sinds/).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.setViewportSize(wide)

  await club.goto(own)
  await club.getByText('Jullie zijn UiTPAS-aanbieder. Proficiat!').waitFor()
}, 90_000)

test('a passholder who is new reads the welcome text and the news in their app, and has the mail', async () => {
  const noor = await e2e.open({ viewport: phone })
  await noor.goto(`${e2e.url}/mijn`)
  await logInAs(noor, 'noor@demo.test')
  await noor.getByRole('heading', { name: 'Welkom bij UiTPAS Meetjesland' }).waitFor()
  await noor.getByText('Fijn dat je er bent.').waitFor()
  await noor.getByRole('heading', { name: `Nieuw in Eeklo: ${name}` }).waitFor()
  expect(await accessibilityBreaches(noor)).toEqual([])
  await noor.setViewportSize(wide)
  expect(await accessibilityBreaches(noor)).toEqual([])
  await noor.getByRole('button', { name: 'Gelezen: welkom bij UiTPAS Meetjesland' }).click()
  await noor.getByRole('heading', { name: 'Welkom bij UiTPAS Meetjesland' }).waitFor({ state: 'detached' })
  await noor.reload()
  await noor.getByRole('heading', { name: `Nieuw in Eeklo: ${name}` }).waitFor()
  expect(await noor.getByRole('heading', { name: 'Welkom bij UiTPAS Meetjesland' }).count()).toBe(0)
  await noor.goto(`${e2e.url}/demo/mail`)
  await noor
    .getByRole('link', { name: `Nieuw bij UiTPAS Meetjesland: ${name}` })
    .first()
    .waitFor()
  await noor.context().close()
}, 90_000)

test('the list shows what is late, and who does not administer the region is refused; the agreement of a municipality is written', async () => {
  await page.getByRole('link', { name: 'Nieuwe aanbieders', exact: true }).first().click()
  const table = page.getByRole('table', { name: 'Nieuwe aanbieders' })
  await table.waitFor()
  await table.getByRole('row').filter({ hasText: 'Harmonie Sint-Cecilia' }).getByText('1 stap te laat').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  // Who applied with a balie elsewhere: a worker of it, unless the administrator says otherwise.
  await page.getByRole('link', { name: 'Jeugdatelier De Krook' }).click()
  await act('Balie aanpassen', 'Balie aangepast')
  await dialog().getByRole('radio', { name: 'Medewerker' }).waitFor()
  expect(await dialog().getByRole('radio', { name: 'Medewerker' }).isChecked()).toBe(true)
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Intrekken…' }).click()
  await dialog().getByLabel('Waarom').fill('Stopt ermee')
  await submit('Intrekken')
  await said('De aanvraag van Jeugdatelier De Krook is ingetrokken')
  await page.getByRole('button', { name: 'Heropenen…' }).click()
  await submit('Heropenen')
  await dialog().getByText('Schrijf waarom.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Waarom').fill('Gaat toch door')
  await submit('Heropenen')
  await page.getByText(/^Heropend op .*: Gaat toch door Eerder gestopt: Stopt ermee/).waitFor()
  await page.getByRole('link', { name: 'Nieuwe aanbieders', exact: true }).first().click()
  await table.waitFor()
  await page.getByRole('link', { name: 'Overeenkomsten' }).click()
  await page.getByText('Nu geldt de standaardtekst.').waitFor()
  await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Kaprijke' })
  await page.getByLabel('Tekst', { exact: true }).fill('Overeenkomst met {vereniging}')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('{vereniging} kennen we niet.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Tekst', { exact: true }).fill('Overeenkomst van {gemeente} met {organisatie}')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await said('De overeenkomst is bewaard: Kaprijke')
  await page.getByText(/^Bewaard op/).waitFor()

  // Who administers the card system no more is refused, and what was typed stays.
  await page.getByLabel('Tekst', { exact: true }).fill('Een andere tekst voor {organisatie}')
  await takeAdministratorAway(e2e, 'ksb@demo.test', 3)
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Je beheert dit kaartsysteem niet', { exact: false }).first().waitFor()
  expect(await page.getByLabel('Tekst', { exact: true }).inputValue()).toBe('Een andere tekst voor {organisatie}')
}, 90_000)
