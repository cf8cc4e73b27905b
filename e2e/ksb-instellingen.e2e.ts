import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo, untilRefused } from './harness.ts'

// *Instellingen*: the card system, what mails say, who and what may come in, and the audit trail.

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
const said = (text: string | RegExp, on = page) => on.getByRole('status').filter({ hasText: text }).first().waitFor()
async function part(name: string, on = page) {
  await on
    .getByRole('navigation', { name: 'Onderdelen van de instellingen' })
    .getByRole('link', { name, exact: true })
    .click()
}
const dialog = (on = page) => on.getByRole('dialog')

test('a card system changes what it says: wrong fields stay, and so does what was typed without a connection', async () => {
  await tabTo(page, /^Instellingen$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Instellingen', exact: true }).waitFor()
  const colour = page.getByLabel('Hoofdkleur')
  await colour.waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await colour.fill('#ffd200')
  await page.getByText(/^Contrast met wit: 1,/).waitFor()
  await page.getByLabel('E-mailadres van de helpdesk').fill('helpdesk')
  await page.getByRole('button', { name: 'Gegevens bewaren' }).click()
  await page.getByText('Deze kleur is op wit niet te zien.', { exact: false }).waitFor()
  await page.getByText('Kijk het e-mailadres na.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await colour.fill('#0b5c64')
  await page.getByLabel('E-mailadres van de helpdesk').fill('helpdesk@uitpas.test')
  await page.getByLabel('Welkomsttekst').fill('Welkom bij de pas!')
  await page.route('**/settings', (route) =>
    route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.continue(),
  )
  await page.getByRole('button', { name: 'Gegevens bewaren' }).click()
  await page
    .getByText(/[Gg]een verbinding/)
    .first()
    .waitFor()
  await page.unroute('**/settings')
  expect(await page.getByLabel('Welkomsttekst').inputValue()).toBe('Welkom bij de pas!')
  await page.getByRole('button', { name: 'Gegevens bewaren' }).click()
  await said('De gegevens van het kaartsysteem zijn bewaard')
  // Below the navigation, on every screen.
  await page.getByRole('link', { name: 'helpdesk@uitpas.test' }).first().waitFor()
}, 90_000)

test('other rules are seen with whom they touch, planned for a day, and taken back', async () => {
  await page.getByLabel('Respijtperiode (dagen)').fill('veel')
  await page.getByRole('form', { name: 'Regels' }).getByRole('button', { name: 'Gevolgen bekijken' }).click()
  await page.getByText('Vul een getal van 0 tot 366 in.').waitFor()
  await page.getByLabel('Respijtperiode (dagen)').fill('14')
  await page.getByLabel('Geldt vanaf').fill('2099-05-01')
  await page.getByRole('form', { name: 'Regels' }).getByRole('button', { name: 'Gevolgen bekijken' }).click()
  await dialog().getByText('Gespaarde punten en toegekende tarieven veranderen niet.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Regels bewaren' }).click()
  await said('De nieuwe regels gelden vanaf')
  const planned = page.getByRole('button', { name: /^Intrekken: regels vanaf/ })
  await planned.click()
  await dialog().getByRole('button', { name: 'Intrekken', exact: true }).click()
  await said('De geplande regels zijn ingetrokken')
  await planned.waitFor({ state: 'detached' })
}, 60_000)

test('a mail gets words of its own: checked, seen beforehand, kept, and back to the standard', async () => {
  await part('Mails')
  await page.getByRole('link', { name: 'Nederlands: Uitnodiging van een baliemedewerker' }).click()
  const text = page.getByLabel('Tekst boven de knop')
  await text.fill('Kom werken bij ons {prijs}')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('{prijs} wordt door niets ingevuld.', { exact: false }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Onderwerp').fill('Kom je erbij?')
  await text.fill('Kom werken bij ')
  await text.press('End')
  await page.getByRole('button', { name: /^\{balie\}/ }).click()
  expect(await text.inputValue()).toBe('Kom werken bij {balie}')
  await page.getByRole('button', { name: 'Voorbeeld tonen' }).click()
  await page.frameLocator('iframe').getByText('Kom werken bij Bibliotheek Zonnebos').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await said('De tekst is bewaard')
  await page.getByText('Eigen tekst', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Terug naar de standaard' }).click()
  await dialog().getByRole('button', { name: 'Terug naar de standaard' }).click()
  await said('De standaard gaat weer buiten')
}, 90_000)

test('an app gets credentials once and permissions per balie; the platform makes groups', async () => {
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Instellingen' }).click()
  await part('Apps')
  await page.getByRole('button', { name: 'App registreren' }).click()
  await dialog().getByRole('button', { name: 'Registreren', exact: true }).click()
  await dialog().getByText('Vul dit in.').waitFor()
  await dialog().getByLabel('Naam').fill('Ticketwinkel')
  await dialog().getByRole('button', { name: 'Registreren', exact: true }).click()
  await page.getByText('Het geheim van Ticketwinkel zie je alleen nu.', { exact: false }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Ik heb het bewaard' }).click()
  expect(await page.getByText('Geheim', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Intrekken: Ticketwinkel' }).click()
  await dialog().getByRole('button', { name: 'Intrekken', exact: true }).click()
  await said('Ticketwinkel is ingetrokken')
  await page.getByRole('button', { name: 'Weer toelaten: Ticketwinkel' }).waitFor()

  await part('Permissiegroepen')
  await page.getByText('De platformbeheerder maakt en wijzigt ze.', { exact: false }).waitFor()
  expect(await page.getByRole('button', { name: 'Permissiegroep maken' }).count()).toBe(0)
  await platform.getByRole('link', { name: 'Instellingen' }).first().click()
  await platform.getByLabel('Hoofdkleur').waitFor()
  await part('Permissiegroepen', platform)
  await platform.getByRole('button', { name: 'Permissiegroep maken' }).click()
  await dialog(platform).getByLabel('Naam').fill('Jeugdhuizen')
  await dialog(platform).getByLabel('Passen opzoeken', { exact: true }).check()
  await dialog(platform).getByRole('button', { name: 'Bewaren' }).click()
  await said('Jeugdhuizen is bewaard', platform)
  expect(await accessibilityBreaches(platform)).toEqual([])
}, 90_000)

test('the trail shows who did what, its chain is checked, and an administrator is one no more', async () => {
  await part('Logboek')
  await page.getByRole('table', { name: 'Logboek' }).waitFor()
  // In words; the code stands in the entry.
  await page.getByText('Kaartsysteem aangepast', { exact: true }).first().waitFor()
  await page
    .getByRole('button', { name: /^Acties voor .*Kaartsysteem aangepast$/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Bekijken' }).click()
  await dialog().getByText('card-system.update', { exact: true }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Nu controleren' }).click()
  await said('Alles klopt.')
  expect(await accessibilityBreaches(page)).toEqual([])

  // What was typed before the refusal below.
  await part('Kaartsysteem')
  await page.getByLabel('Welkomsttekst').fill('Welkom, maar niet van mij')
  await part('Beheerders', platform)
  await platform.getByLabel('E-mailadres van een nieuwe beheerder').fill('niemand')
  await platform.getByRole('button', { name: 'Beheerder toevoegen' }).first().click()
  await platform.getByText('Kijk het e-mailadres na.').waitFor()
  expect(await accessibilityBreaches(platform)).toEqual([])
  await platform.getByRole('button', { name: 'Verwijderen: ksb@demo.test' }).first().click()
  await dialog(platform).getByRole('button', { name: 'Verwijderen', exact: true }).click()
  await said('ksb@demo.test is geen beheerder meer', platform)
  const { db } = e2e.stage
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', 'ksb@demo.test')
    .executeTakeFirstOrThrow()
  await untilRefused(e2e, id, 3)
  await page.getByRole('button', { name: 'Gegevens bewaren' }).click()
  await page.getByText('Je beheert dit kaartsysteem niet', { exact: false }).first().waitFor()
  expect(await page.getByLabel('Welkomsttekst').inputValue()).toBe('Welkom, maar niet van mij')
  expect(await accessibilityBreaches(page)).toEqual([])
  const kept = await db.selectFrom('card_systems').select('welcome_text').where('id', '=', 3).executeTakeFirstOrThrow()
  expect(kept.welcome_text).toBe('Welkom bij de pas!')
}, 120_000)

test('on a phone every part is there, without scrolling sideways', async () => {
  await platform.setViewportSize({ width: 390, height: 844 })
  for (const name of ['Kaartsysteem', 'Permissiegroepen', 'Apps', 'Beheerders', 'Mails', 'Logboek']) {
    await part(name, platform)
    await platform.getByRole('heading', { name: 'Instellingen', exact: true }).waitFor()
    const [width, room] = await platform.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(width, name).toBeLessThanOrEqual(room ?? 0)
  }
}, 60_000)
