import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'
import { readPass } from './read-pass.ts'

// The first chapters of the handbook, in its order and with the roles that it names. The chapters after these have files of their own:
// e2e/README.md says which.

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
  await e2e.setTime(atTime(dayOf(new Date()), '14:02'))
})
afterAll(() => e2e?.close())

const desktop = { viewport: { width: 1440, height: 900 } }
const noor = '0900000004110'

async function open(path: string, email: string, password = 'openpas-demo'): Promise<Page> {
  const page = await e2e.open(desktop)
  await page.goto(`${e2e.url}${path}`)
  await logIn(page, email, password)
  return page
}

async function logIn(page: Page, email: string, password = 'openpas-demo'): Promise<void> {
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Je wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const chapters = (page: Page) => page.getByRole('navigation', { name: 'Onderdelen' })
const chapter = (page: Page, name: string) => chapters(page).getByRole('link', { name, exact: true })

/** With a name, a number or an id, from whatever screen one is on. */
async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Zoek in dit kaartsysteem' }).fill(text)
}
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

describe('Inloggen', () => {
  test('met je UiTiD in het kaartsysteembeheer: een fout wachtwoord, het adres van waar je kwam, handleiding en helpdesk onderaan', async () => {
    const page = await open('/ksb/3/checkins', 'ksb@demo.test', 'niet-mijn-wachtwoord')
    await page.getByRole('alert').first().waitFor()
    await logIn(page, 'ksb@demo.test')
    await heading(page, 'Check-ins')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Helpdesk' }).click()
    await heading(page, 'Helpdesk')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Handleiding KSB' }).click()
    await heading(page, 'Handleiding KSB')
    // The chapters with which the handbook begins, in its words.
    for (const [name, said] of [
      ['Wat heb je nodig', /met het sterretje in je browser/],
      ['Rollen en taken', /Slechts enkele balies kennen het kansenstatuut toe/],
      ['Uitleg benamingen', /^MIA \(mens in armoede\): een pashouder met kansenstatuut/],
      ['Pashouders', /bewerken, een nieuwe kaart toekennen of blokkeren/],
      ['Check-ins', /kies “Rechtzetten”/],
    ] as const) {
      await page.getByRole('main').getByRole('link', { name, exact: true }).click()
      await heading(page, name)
      await page.getByText(said).waitFor()
      expect(await accessibilityBreaches(page), name).toEqual([])
    }
    await page.getByRole('button', { name: /^Menu van Katrien/ }).click()
    await page.getByRole('menuitem', { name: 'Afmelden' }).click()
    await heading(page, 'Meld je aan')
    await page.context().close()
  })

  test('in de balie: gekoppeld aan meer organisaties kies je de juiste balie net na het inloggen', async () => {
    const page = await open('/balie/', 'balie@demo.test')
    await heading(page, 'Kies je balie')
    await page.getByRole('button', { name: /CC De Herbakker/ }).waitFor()
    await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
    await heading(page, 'Kies een activiteit')
    // *Installeer de balie*: the browser offers it.
    const browser = await page.context().newCDPSession(page)
    const { url, errors, data } = await browser.send('Page.getAppManifest')
    expect(errors).toEqual([])
    expect(url).toBe(`${e2e.url}/balie.webmanifest`)
    expect(JSON.parse(data ?? '{}')).toMatchObject({ start_url: '/balie/', display: 'standalone' })
    await page.context().close()
  })
})

describe('Rollen en taken', () => {
  test('Baliemedewerker: punten, kansentarief en voordelen, en niets van het kaartsysteembeheer', async () => {
    const page = await open('/balie/', 'balie@demo.test')
    await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
    await page.getByRole('button', { name: /Lantaarns/ }).click()
    await page.getByLabel('Nummer van de pas').waitFor()
    await readPass(page, noor)
    await page.getByRole('status').filter({ hasText: 'Punt gespaard' }).waitFor()
    await page.getByRole('heading', { name: 'Voordelen' }).waitFor()
    await page.getByRole('heading', { name: 'Ticket' }).waitFor()
    // The balie is authorised: it registers too, and its back office says how all of it is done.
    await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Meer', exact: true }).click()
    await page.getByRole('link', { name: 'Handleiding voor baliemedewerkers' }).click()
    await heading(page, 'Handleiding voor baliemedewerkers')
    for (const task of ['Punten toekennen', 'Kansentarief toekennen', 'Voordelen omruilen', 'Pashouders registreren'])
      await page.getByRole('heading', { level: 2, name: task, exact: true }).waitFor()
    await page
      .getByRole('region', { name: 'Pashouders registreren' })
      .getByRole('link', { name: 'Ga naar Registreren' })
      .click()
    await heading(page, 'Registreren')
    await page.goto(`${e2e.url}/ksb/`)
    await page.getByText('Je beheert nog geen kaartsysteem').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.context().close()
  })

  test('Baliemedewerker: stelt de zuil van de balie in en ziet wat er aan de balie gebeurde', async () => {
    const page = await open('/balie/', 'balie@demo.test')
    await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
    await heading(page, 'Kies een activiteit')
    await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Meer', exact: true }).click()
    await page.getByRole('link', { name: 'Zuilen', exact: true }).click()
    await page.getByRole('heading', { name: 'Zuil bibliotheek' }).waitFor()
    await page.getByText('Zuil kiest automatisch').waitFor()
    await page.getByRole('button', { name: 'Evenement kiezen: Zuil bibliotheek' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Een specifiek evenement').check()
    await dialog.getByRole('button', { name: 'Bewaren' }).click()
    await dialog.getByText('Kies een evenement uit de lijst.').waitFor()
    await dialog.getByRole('radio', { name: /Lantaarns/ }).check()
    expect(await accessibilityBreaches(page)).toEqual([])
    // The line is down: what was chosen stays, and the same act goes out once it is back.
    await page.context().setOffline(true)
    await dialog.getByRole('button', { name: 'Bewaren' }).click()
    await dialog.getByText(/Geen verbinding/).waitFor()
    await page.context().setOffline(false)
    await dialog.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText(/gekozen aan de balie/).waitFor()
    await page.getByRole('switch', { name: 'QR-code tonen: Zuil bibliotheek' }).click()
    await page.getByRole('status').filter({ hasText: 'toont geen QR-code meer' }).waitFor()
    await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Meer', exact: true }).click()
    await page.getByRole('link', { name: 'Statistieken', exact: true }).click()
    await page.getByRole('table', { name: 'Cijfers over Check-ins' }).waitFor()
    await page.getByRole('img', { name: /^Check-ins in de grafiek/ }).waitFor()
    await page.getByRole('button', { name: 'Exporteren' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /CSV/ }).click()
    expect((await saved).suggestedFilename()).toMatch(/^statistieken-checkins.*\.csv$/)
    await page.context().close()
  })

  test('Kaartsysteembeheerder: elk onderdeel van het eigen kaartsysteem, vraagt een balie aan, en ziet geen ander kaartsysteem', async () => {
    const page = await open('/ksb/', 'ksb@demo.test')
    await heading(page, /Katrien/)
    for (const name of [
      'Pashouders',
      'Welkomstvoordelen',
      'Omruilvoordelen',
      'Zuilen',
      'Toegekende kansentarieven',
      'Balies',
    ])
      await chapter(page, name).waitFor()
    await chapter(page, 'Balies').click()
    await page.getByRole('button', { name: 'Balie aanvragen' }).waitFor()
    expect(await page.getByRole('button', { name: 'Balie aanmaken' }).count()).toBe(0)
    await page.goto(`${e2e.url}/ksb/1/passholders`)
    // Somebody else's card system leads to the own one.
    await heading(page, /Katrien/)
    // Whatever a counter worker does, in every balie of the card system.
    await page.goto(`${e2e.url}/balie/`)
    await heading(page, 'Kies je balie')
    await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).waitFor()
    await page.context().close()
  })

  test('Platformbeheerder: maakt balies aan', async () => {
    const page = await open('/ksb/3/balies', 'platform@demo.test')
    await page.getByRole('button', { name: 'Balie aanmaken' }).waitFor()
    await page.context().close()
  })
})

describe('Uitleg benamingen', () => {
  test('UUID, CDBID, ActieID en consumerkey: getoond, gekopieerd en gezocht vanaf elk scherm', async () => {
    const page = await open('/ksb/3/checkins', 'ksb@demo.test')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('table', { name: 'Check-ins' }).waitFor()
    // ActieID: the unique id of every check-in.
    await page
      .getByRole('button', { name: /^Acties voor/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'ActieID kopiëren' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /gekopieerd/i })
      .waitFor()
    const checkinId = await copied()
    await search(page, checkinId)
    await option(page, /Bibliotheek|Herbakker|Zwembad|·/)
      .first()
      .waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('cell').filter({ hasText: checkinId }).waitFor()
    // UUID: of a passholder, found by name first, with nothing of it in the address.
    await search(page, 'noor')
    const passholder = option(page, /^Noor/).first()
    await passholder.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await heading(page, /^Noor/)
    const uuid = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    expect(page.url()).not.toMatch(/noor/i)
    await search(page, uuid)
    await option(page, /^Noor/).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    // CDBID: of an event.
    await search(page, 'lantaarns')
    await option(page, /^Lantaarns/)
      .first()
      .click()
    await heading(page, /^Lantaarns/)
    const cdbid = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await search(page, cdbid)
    await option(page, /^Lantaarns/).click()
    await heading(page, /^Lantaarns/)
    // The number on the back of a card, and what can be no number.
    await search(page, noor)
    await option(page, /^Noor/).waitFor()
    await page.getByRole('combobox', { name: 'Zoek in dit kaartsysteem' }).fill('zzzzzz')
    await page.getByText(/^Niets gevonden/).waitFor()
    await page.context().close()
  })
})
