import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo, takeAdministratorAway } from './harness.ts'

// *Balies aanpassen*, in the handbook's order: a balie is asked for and made, then it gets staff, permission groups, an IBAN, its
// distribution key and its limit of tickets.

let e2e: E2e
let page: Page
let platform: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await logIn('ksb@demo.test', /Katrien/)
  platform = await logIn('platform@demo.test', /Samira/)
})
afterAll(() => e2e?.close())

async function logIn(email: string, greeting: RegExp): Promise<Page> {
  const opened = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await opened.goto(`${e2e.url}/ksb/3`)
  await logInAs(opened, email)
  await opened.getByRole('heading', { name: greeting }).waitFor()
  return opened
}
const said = (text: string | RegExp, on = page) => on.getByRole('status').filter({ hasText: text }).waitFor()
const part = (name: string) =>
  page.getByRole('navigation', { name: 'Onderdelen van de balie' }).getByRole('link', { name, exact: true }).click()
const part390 = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }

describe('Balies aanpassen', () => {
  test('an administrator asks for a balie, and the platform makes it', async () => {
    await tabTo(page, /^Balies$/)
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Balies' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Balie aanvragen' }).click()
    await page.getByRole('heading', { name: 'Balie aanvragen' }).waitFor()
    await page.getByLabel('E-mailadres').fill('jeugdhuis')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('alert').filter({ hasText: '2 velden kloppen nog niet' }).waitFor()
    await page.getByText('Typ een e-mailadres, zoals naam@voorbeeld.be.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('Naam', { exact: true }).fill('Jeugdhuis De Brug')
    await page.getByLabel('E-mailadres').fill('debrug@jeugdhuis.test')
    // The connection is lost: what was typed stays, and the same act is sent again.
    await page.route('**/organizer-requests', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    )
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page
      .getByText(/Geen verbinding|geen verbinding/)
      .first()
      .waitFor()
    await page.unroute('**/organizer-requests')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await said('Jeugdhuis De Brug is aangevraagd')
    const mine = page.getByRole('listitem').filter({ hasText: 'Jeugdhuis De Brug' })
    await mine.getByText('Wacht', { exact: true }).waitFor()
    // Who asked does not decide.
    await mine.getByRole('button', { name: 'Intrekken: Jeugdhuis De Brug' }).waitFor()
    expect(await mine.getByRole('button', { name: /Goedkeuren/ }).count()).toBe(0)
    expect(await accessibilityBreaches(page)).toEqual([])

    await platform.getByRole('link', { name: 'Balies', exact: true }).first().click()
    await platform.getByRole('table', { name: 'Balies' }).waitFor()
    await platform.getByRole('link', { name: /Aanvragen/ }).click()
    await platform.getByRole('button', { name: 'Goedkeuren: Jeugdhuis De Brug' }).click()
    await platform.getByRole('dialog').getByRole('button', { name: 'Goedkeuren', exact: true }).click()
    await said('Jeugdhuis De Brug is goedgekeurd', platform)
  }, 90_000)

  test('the balie gets staff, permission groups, an IBAN and a limit, and is told apart by its history', async () => {
    await page.getByRole('link', { name: 'Balies', exact: true }).first().click()
    await page.getByRole('table', { name: 'Balies' }).waitFor()
    await page.getByRole('link', { name: 'Jeugdhuis De Brug' }).click()
    await page.getByRole('heading', { name: 'Jeugdhuis De Brug' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    await part('Medewerkers')
    await page.getByText('Nog geen medewerkers.').waitFor()
    await page.getByLabel('E-mailadres').fill('nieuw')
    await page.getByRole('button', { name: 'Toevoegen' }).click()
    await page.getByText('Typ een e-mailadres, zoals naam@voorbeeld.be.').waitFor()
    await page.getByLabel('E-mailadres').fill('nieuw@jeugdhuis.test')
    await page.getByRole('radio', { name: 'Beheerder' }).check()
    await page.keyboard.press('Enter')
    await said('nieuw@jeugdhuis.test is uitgenodigd')
    await page.getByText('Uitgenodigd', { exact: true }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    await part('Permissiegroepen')
    await page.getByText('Zonder permissiegroep mag deze balie in dit kaartsysteem niets doen.').waitFor()
    await page.getByRole('checkbox', { name: 'Niet-geautoriseerde registratiebalie' }).check()
    await page.getByRole('checkbox', { name: 'Check-in- en ticketbalie' }).check()
    // What a group may do stands with it, also what is of our own and in no partner API.
    await page
      .locator('details', { hasText: 'Pashouders zonder rijksregisternummer registreren' })
      .first()
      .locator('summary')
      .click()
    await page.getByText('Pashouders zonder rijksregisternummer registreren').first().waitFor()
    await page.getByRole('button', { name: 'Permissiegroepen bewaren' }).click()
    await said('De permissiegroepen van Jeugdhuis De Brug zijn bewaard')

    await part('IBAN en verdeelsleutel')
    await page.getByLabel('Rekeningnummer (IBAN)').fill('BE68 5390 0754 7035')
    await page.getByRole('button', { name: 'IBAN bewaren' }).click()
    await page.getByText('Dit is geen geldig IBAN. Kijk de cijfers na.').waitFor()
    await page.getByLabel('Rekeningnummer (IBAN)').fill('BE68 5390 0754 7034')
    await page.getByRole('button', { name: 'IBAN bewaren' }).click()
    await said('Het IBAN van Jeugdhuis De Brug is bewaard')
    await page.getByText('Deze balie heeft geen eigen verdeelsleutel.').waitFor()
    await page.getByLabel('Aantal tickets per MIA').fill('twee')
    await page.getByRole('button', { name: 'Beperking bewaren' }).click()
    await page.getByText('Typ een getal, of laat het veld leeg.').waitFor()
    await page.getByLabel('Aantal tickets per MIA').fill('2')
    await page.getByRole('button', { name: 'Beperking bewaren' }).click()
    await said('De ticketbeperking van Jeugdhuis De Brug is bewaard')
    expect(await accessibilityBreaches(page)).toEqual([])

    await part('Geschiedenis')
    const history = page.getByRole('table', { name: 'Geschiedenis' })
    for (const act of ['Aangemaakt', 'Medewerker toegevoegd', 'Permissiegroepen aangepast', 'IBAN aangepast'])
      await history.getByText(act, { exact: true }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
  }, 90_000)

  test('the balie is changed, deactivated with a reason and activated again, and asks to join another region', async () => {
    await page.getByRole('button', { name: 'Bewerken' }).click()
    await page.getByRole('heading', { name: 'Balie aanpassen' }).waitFor()
    // The place is found by the name of a balie that is there, by keyboard.
    const location = page.getByRole('combobox', { name: /^Gekoppelde locatie/ })
    await location.fill('zzzz')
    await page.getByText('Geen locatie met die naam in deze regio.').waitFor()
    await location.fill('herbakker')
    await page.getByRole('option', { name: /Herbakker/ }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await location.press('ArrowDown')
    await location.press('Enter')
    await page.getByText(/^Wordt gekoppeld aan: .*Herbakker/).waitFor()
    await page.getByRole('switch', { name: 'Deze balie verkoopt de UiTPAS' }).check()
    await page.getByLabel('woensdag').fill('altijd')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('alert').filter({ hasText: 'klopt nog niet' }).waitFor()
    await page.getByLabel('woensdag').fill('13-17:30')
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await said('Jeugdhuis De Brug is bewaard')
    await page.getByText('13:00–17:30').waitFor()
    await page.getByRole('link', { name: /Herbakker/ }).waitFor()

    await page.getByRole('button', { name: 'Deactiveren…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Medewerkers kunnen nog inloggen').waitFor()
    await dialog.getByRole('button', { name: 'Deactiveren', exact: true }).click()
    await dialog.getByText('Schrijf waarom.').waitFor()
    await dialog.getByLabel('Waarom').fill('Verbouwing')
    await dialog.getByRole('button', { name: 'Deactiveren', exact: true }).click()
    await page.getByText('De reden: Verbouwing').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Activeren…' }).click()
    await dialog.getByRole('button', { name: 'Activeren', exact: true }).click()
    await said('Jeugdhuis De Brug is weer actief')

    await page.setViewportSize(part390)
    await part('Regio’s')
    await page.getByRole('button', { name: 'Toetreden' }).click()
    await page.getByText('Kies een regio').last().waitFor()
    await page.getByLabel('Regio', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Toetreden' }).click()
    await said(/^Gevraagd aan/)
    expect(await accessibilityBreaches(page)).toEqual([])

    // It is in this region only, and does not leave it.
    await page.getByRole('button', { name: 'UiTPAS Meetjesland verlaten…' }).click()
    await dialog.getByText('Dit is haar enige regio. Deactiveer de balie als ze stopt.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click()
    await dialog.waitFor({ state: 'detached' })
    await page.setViewportSize(wide)
  }, 90_000)

  test('the balie leaves the region when nothing is open there, and who administers it no more is refused', async () => {
    const { db } = e2e.stage
    const { id } = await db
      .selectFrom('organizers')
      .select('id')
      .where('name', '=', 'Jeugdhuis De Brug')
      .executeTakeFirstOrThrow()
    const other = await db
      .selectFrom('card_systems')
      .select('id')
      .where('id', '<>', 3)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('organizer_card_systems').values({ organizer_id: id, card_system_id: other.id }).execute()
    await page.reload()
    await page.getByRole('button', { name: 'UiTPAS Meetjesland verlaten…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Ze verliest hier haar permissiegroepen en haar IBAN.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.route('**/leave', (route) => route.abort('internetdisconnected'))
    await dialog.getByRole('button', { name: 'Regio verlaten' }).click()
    await dialog
      .getByText(/[Gg]een verbinding/)
      .first()
      .waitFor()
    await page.unroute('**/leave')
    await dialog.getByRole('button', { name: 'Regio verlaten' }).click()
    await said('Jeugdhuis De Brug hoort niet meer bij UiTPAS Meetjesland')
    await page.getByRole('table', { name: 'Balies' }).waitFor()

    await page.getByRole('link', { name: 'CC De Herbakker' }).click()
    await page.getByRole('button', { name: 'Deactiveren…' }).click()
    await dialog.getByLabel('Waarom').fill('Verbouwing')
    await takeAdministratorAway(e2e, 'ksb@demo.test', 3)
    await dialog.getByRole('button', { name: 'Deactiveren', exact: true }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
    expect(await dialog.getByLabel('Waarom').inputValue()).toBe('Verbouwing')
    expect(await accessibilityBreaches(page)).toEqual([])
    const balie = await db
      .selectFrom('organizers')
      .select('active')
      .where('name', '=', 'CC De Herbakker')
      .executeTakeFirstOrThrow()
    expect(balie.active).toBe(true)
  }, 90_000)
})
