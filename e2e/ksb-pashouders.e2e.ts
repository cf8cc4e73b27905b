import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MEETJESLAND } from '../server/src/demo/regions.ts'
import { accessibilityBreaches, type E2e, openE2e, tabTo } from './harness.ts'
import { withoutAnswer, withoutPermission } from './trouble.ts'

// The handbook's chapter *Pashouders*, in its order: filter, then what the three dots offer.

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 } }
const meetjesland = 3

async function logIn(page: Page, email = 'ksb@demo.test'): Promise<void> {
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type('openpas-demo')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/ksb\/\d+/)
}

/** At the list of passholders, logged in on the way. */
async function openList(options = desktop, query = ''): Promise<Page> {
  const page = await e2e.open(options)
  await page.goto(`${e2e.url}/ksb/${meetjesland}/passholders${query}`)
  await logIn(page)
  await count(page)
  return page
}

const counted = (page: Page) => page.getByRole('status').filter({ hasText: /pashouders$/ })
/** `14 van 18 pashouders` */
const count = async (page: Page) => (await counted(page).innerText()).trim()
const counts = (page: Page, text: string) =>
  counted(page)
    .filter({ hasText: new RegExp(`^\\s*${text}`) })
    .waitFor()
const dots = (page: Page, name: string) => page.getByRole('button', { name: `Acties voor ${name}` })

async function choose(page: Page, name: string, item: RegExp): Promise<void> {
  await dots(page, name).click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe('Pashouders', () => {
  test('by keyboard alone: logging in, filtering by name, opening the dots, blocking a card and taking it back', async () => {
    const page = await e2e.open(desktop)
    await page.goto(`${e2e.url}/ksb`)
    await logIn(page)
    await page.getByRole('heading', { name: /Katrien/ }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    await tabTo(page, /^Pashouders$/)
    await page.keyboard.press('Enter')
    await counts(page, '18 pashouders')
    expect(await accessibilityBreaches(page)).toEqual([])

    await page.keyboard.press('/')
    await page.keyboard.type('Standaert')
    await page.getByRole('option', { name: /^Lucas Standaert/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Lucas Standaert' }).waitFor()
    expect(page.url()).not.toMatch(/standaert/i)
    await page.goBack()
    await counts(page, '18 pashouders')
    await page.getByRole('search').getByLabel('Naam', { exact: true }).focus()
    await page.keyboard.type('Standaert')
    await page.keyboard.press('Enter')
    await counts(page, '1 van 18 pashouders')
    expect(new URL(page.url()).searchParams.get('name')).toBe('Standaert')

    await tabTo(page, /^Acties voor Lucas Standaert$/)
    await page.keyboard.press('ArrowDown')
    await page.getByRole('menuitem', { name: 'Alles bekijken' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Alles bekijken')
    expect(await accessibilityBreaches(page)).toEqual([])
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    for (let press = 0; press < 12 && (await focused()) !== 'Kaart blokkeren…'; press++)
      await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('Kaart blokkeren…')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Kaart blokkeren?' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await tabTo(page, /^Kaart blokkeren$/)
    await page.keyboard.press('Enter')
    await page.getByText('Kies een reden.').waitFor()
    await page.getByLabel('Verloren').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'is geblokkeerd' }).waitFor()
    await page
      .getByRole('row', { name: /Standaert/ })
      .getByText('Geblokkeerd')
      .waitFor()

    await tabTo(page, /^Ongedaan maken$/)
    await page.keyboard.press('Enter')
    await page
      .getByRole('row', { name: /Standaert/ })
      .getByText('Actief')
      .waitFor()
    await page.context().close()
  })

  test('filters by number, name, first name, municipality and balie; the address holds them, and the chips take them away', async () => {
    const page = await openList()
    const filters = page.getByRole('search', { name: 'Filters' })
    const labels = await filters.locator('label').allInnerTexts()
    expect(labels).toEqual(['UiTPAS-nummer', 'Naam', 'Voornaam', 'Woonplaats', 'Balie van verkoop', 'Toestand'])

    await page.getByLabel('Voornaam').fill('Noor')
    await page.keyboard.press('Enter')
    await counts(page, '1 van 18 pashouders')
    await page.getByRole('button', { name: 'Wis filter Voornaam Noor' }).click()
    await counts(page, '18 pashouders')

    await filters.getByRole('button', { name: 'Woonplaats' }).click()
    await page.getByRole('option', { name: 'Eeklo', exact: true }).click()
    await page.getByRole('option', { name: 'Kaprijke', exact: true }).click()
    await page.keyboard.press('Escape')
    await counts(page, '14 van 18 pashouders')
    expect(new URL(page.url()).searchParams.getAll('postalCode')).toEqual(['9900', '9970'])

    await filters.getByRole('button', { name: 'Balie van verkoop' }).click()
    await page.keyboard.type('dienst')
    await page.getByRole('option', { name: 'Dienst Vrije Tijd Kaprijke' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Wis filter Balie Dienst Vrije Tijd Kaprijke' }).waitFor()
    const some = await count(page)

    // The address is the list: a colleague who gets it sees the same.
    await page.reload()
    await counts(page, some)
    await page.getByRole('button', { name: 'Exporteren' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^pashouders-.*\.csv$/)
    await page.getByRole('status').filter({ hasText: 'Het bestand is gedownload' }).waitFor()

    await page.getByRole('button', { name: 'Wis filters' }).click()
    await counts(page, '18 pashouders')
    expect(new URL(page.url()).search).toBe('')
    await page.context().close()
  })

  test('a wrong number says what is wrong with it, and asks for nobody', async () => {
    const page = await openList()
    const asked: string[] = []
    page.on('request', (request) => {
      if (/passholders\?.*uitpasNumber/.test(request.url())) asked.push(request.url())
    })
    await page.getByLabel('UiTPAS-nummer').fill('0900 000 004 111')
    await page.keyboard.press('Enter')
    await page.getByText('Dit nummer klopt niet. Kijk de laatste cijfers na.').waitFor()
    await page.getByLabel('UiTPAS-nummer').fill('0900 000 004 1100')
    await page.keyboard.press('Enter')
    await page.getByText('Een UiTPAS-nummer heeft 13 cijfers. Hier staan er 14.').waitFor()
    expect(asked).toEqual([])
    await page.getByLabel('UiTPAS-nummer').fill('0900 000 004 110')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /De Vlieger/ }).waitFor()
    await page.context().close()
  })

  test('orders, pages and chooses columns in the address, and keeps a view without what names a person', async () => {
    const page = await openList()
    const first = () => page.getByRole('rowheader').first().innerText()
    expect(await first()).toBe('Bauwens')
    await page.getByRole('button', { name: 'Naam', exact: true }).click()
    await expect.poll(first).not.toBe('Bauwens')
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-name')
    await page.getByRole('button', { name: 'Volgende bladzijde' }).click()
    await page.getByText('16–18 van 18').waitFor()
    await page.getByRole('button', { name: 'Kolommen' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Postcode' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'Postcode' }).waitFor()

    await page.getByLabel('Naam', { exact: true }).fill('De')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Wis filter Naam De' }).waitFor()
    await page.getByRole('button', { name: 'Weergaven' }).click()
    await page.getByRole('menuitem', { name: 'Weergave bewaren…' }).click()
    await page.getByText('Wat je op naam of nummer zocht, wordt niet bewaard.').waitFor()
    await page.getByLabel('Bewaar deze weergave als').fill('Met postcode')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Weergave Met postcode is bewaard' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('openpas.views.passholders'))).not.toContain('De"')
    await page.getByRole('link', { name: 'Pashouders' }).first().click()
    await page.getByRole('button', { name: 'Weergaven' }).click()
    await page.getByRole('menuitem', { name: 'Met postcode', exact: true }).click()
    await page.getByRole('columnheader', { name: 'Postcode' }).waitFor()
    expect(new URL(page.url()).searchParams.get('name')).toBeNull()
    await page.context().close()
  })

  test('a new card: four reasons, a wrong number at its field, and the one before it is blocked', async () => {
    const page = await openList()
    await choose(page, 'Godelieve De Baets', /Nieuwe kaart toekennen/)
    const dialog = page.getByRole('dialog', { name: 'Nieuwe kaart toekennen' })
    await dialog.waitFor()
    expect(await dialog.getByRole('radiogroup', { name: 'Reden' }).getByRole('radio').count()).toBe(4)
    // Who has a card of here gets no extra one.
    expect(await dialog.getByLabel(/Extra kaart/).isDisabled()).toBe(true)
    await dialog.getByLabel('De kaart is defect').check()
    await dialog.getByLabel('Nummer van de nieuwe kaart').fill('0900000004111')
    await dialog.getByRole('button', { name: 'Kaart toekennen' }).click()
    await dialog.getByText('Dit nummer klopt niet.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog.getByLabel('Digitaal, zonder kaart').check()
    // A region that gives no digital cards: nothing is done, and it says what is needed.
    const cardless = (allowed: boolean) =>
      e2e.stage.db
        .updateTable('card_systems')
        .set({ allows_cardless_registration: allowed })
        .where('id', '=', MEETJESLAND)
        .execute()
    await cardless(false)
    await dialog.getByRole('button', { name: 'Kaart toekennen' }).click()
    await dialog.getByText(/In deze regio is hiervoor een kaart nodig/).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await cardless(true)
    const give = () => dialog.getByRole('button', { name: 'Kaart toekennen' }).click()
    const replacements = /\/card-replacements$/
    await withoutPermission(page, replacements, async () => {
      await give()
      await dialog.getByText(/Je beheert dit kaartsysteem niet/).waitFor()
    })
    await withoutAnswer(
      page,
      replacements,
      async () => {
        await give()
        await dialog.getByText(/Geen verbinding/).waitFor()
      },
      async () => {
        await give()
        await page.getByRole('status').filter({ hasText: 'is van Godelieve De Baets' }).waitFor()
      },
    )
    await page
      .getByRole('row', { name: /De Baets/ })
      .getByText('Actief, digitaal')
      .waitFor()

    await choose(page, 'Godelieve De Baets', /Historiek van kaarten/)
    await page.getByRole('row', { name: /Defect/ }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.context().close()
  })

  test('blocking the person says what stops and what stays, and is lifted again', async () => {
    const page = await openList()
    await choose(page, 'Amir Haddad', /Pashouder blokkeren/)
    const dialog = page.getByRole('dialog', { name: 'Pashouder blokkeren?' })
    await dialog.getByText(/ook niet in andere regio’s/).waitFor()
    await dialog.getByRole('button', { name: 'Pashouder blokkeren' }).click()
    await dialog.getByText('Schrijf waarom.').waitFor()
    await dialog.getByLabel('Reden').fill('Geeft de pas door')
    await dialog.getByRole('button', { name: 'Pashouder blokkeren' }).click()
    await page
      .getByRole('row', { name: /Haddad/ })
      .getByText('Pashouder geblokkeerd')
      .waitFor()

    await page.getByRole('link', { name: 'Amir Haddad' }).click()
    await page.getByText('Reden: Geeft de pas door').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await choose(page, 'Amir Haddad', /Pashouder deblokkeren/)
    await page.getByRole('dialog').getByRole('button', { name: 'Pashouder deblokkeren' }).click()
    await page.getByText('Reden: Geeft de pas door').waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('everything about one person, part by part, and that one looked at the national number', async () => {
    const page = await openList()
    await page.getByRole('link', { name: 'Noor De Vlieger' }).click()
    await page.getByRole('heading', { name: 'Noor De Vlieger' }).waitFor()
    await page.getByText('Koningin Astridplein 9, 9900 Eeklo').waitFor()
    expect(page.url()).not.toMatch(/Noor|Vlieger|Eeklo/)
    expect(await page.title()).not.toContain('Noor')
    await page.getByRole('button', { name: 'Toon het nummer' }).click()
    await page.getByText(/^\d\d\.\d\d\.\d\d-\d{3}\.\d\d$/).waitFor()
    for (const part of ['Kaarten', 'Punten', 'Voordelen', 'Wie keek en wijzigde']) {
      await page.getByRole('link', { name: part, exact: true }).last().click()
      await page.getByRole('table', { name: part }).waitFor()
      expect(await page.locator('nav [aria-current="page"]', { hasText: 'Gegevens' }).count()).toBe(0)
      expect(await accessibilityBreaches(page), part).toEqual([])
    }
    for (const [part, nothing] of [
      ['Tarieven', 'Nog geen tarieven toegekend'],
      ['Coupons', 'Geen coupons'],
    ] as const) {
      await page.getByRole('link', { name: part, exact: true }).last().click()
      await page.getByRole('table', { name: part }).or(page.getByText(nothing)).waitFor()
      expect(await accessibilityBreaches(page), part).toEqual([])
    }
    await page.getByRole('link', { name: 'Wie keek en wijzigde', exact: true }).click()
    await page
      .getByRole('row', { name: /Katrien Wieme Rijksregisternummer bekeken/ })
      .first()
      .waitFor()
    await page.context().close()
  })

  test('Uitleg opens the chapter of the screen, in four languages', async () => {
    const page = await openList()
    await page.getByRole('link', { name: 'Uitleg' }).click()
    await page.getByText('Klik op de drie bolletjes naast de naam.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    for (const [language, title] of [
      ['Français', 'Détenteurs de pass'],
      ['English', 'Passholders'],
      ['Deutsch', 'Passinhaber'],
      ['Nederlands', 'Pashouders'],
    ] as const) {
      await page.getByRole('button', { name: /Katrien Wieme/ }).click()
      await page.getByRole('menuitemradio', { name: language }).click()
      await page.keyboard.press('Escape')
      await page.getByRole('heading', { name: title, exact: true }).waitFor()
    }
    await page.context().close()
  })

  test('a permission that was taken away in the meantime is refused in words, and nothing is done', async () => {
    const page = await openList()
    await page.route('**/cards/*/block', async (route) => {
      // What the server answers to the administrator of another card system.
      const url = route.request().url().replace(`/card-systems/${meetjesland}/`, '/card-systems/1/')
      await route.fulfill({ response: await route.fetch({ url }) })
    })
    await choose(page, 'Jef Claeys', /Kaart blokkeren/)
    await page.getByLabel('Gestolen').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Kaart blokkeren' }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: 'Je beheert dit kaartsysteem niet. Er is niets gewijzigd.' })
      .waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByRole('row', { name: /Claeys/ })
      .getByText('Actief')
      .waitFor()
    await page.context().close()
  })

  test('a card system of somebody else leads to the own one, and a counter worker administers nothing', async () => {
    const page = await openList()
    await page.goto(`${e2e.url}/ksb/1/passholders`)
    await page.waitForURL(new RegExp(`/ksb/${meetjesland}`))
    await page.context().close()
    const worker = await e2e.open(desktop)
    await worker.goto(`${e2e.url}/ksb`)
    await worker.getByRole('heading', { name: 'Meld je aan' }).waitFor()
    await worker.keyboard.type('balie@demo.test')
    await worker.keyboard.press('Tab')
    await worker.keyboard.type('openpas-demo')
    await worker.keyboard.press('Enter')
    await worker.getByText('Je beheert nog geen kaartsysteem').waitFor()
    expect(await worker.getByText('Bauwens').count()).toBe(0)
    await worker.context().close()
  })

  test('a lost connection: the banner says so, the act is asked once more with the same key, and done once', async () => {
    const page = await openList()
    const keys: (string | undefined)[] = []
    let answers = false
    await page.route('**/passholders/*/block', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (answers) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await choose(page, 'Tibo Martens', /Pashouder blokkeren/)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reden').fill('Proef')
    await dialog.getByRole('button', { name: 'Pashouder blokkeren' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
    answers = true
    await dialog.getByRole('button', { name: 'Pashouder blokkeren' }).click()
    await page
      .getByRole('row', { name: /Martens/ })
      .getByText('Pashouder geblokkeerd')
      .waitFor()
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)

    // And a list that does not come says so, with the way to try again.
    await page.route('**/passholders?*', (route) => route.abort('connectionreset'))
    await page.getByLabel('Voornaam').fill('Kato')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Deze lijst kon niet geladen worden' }).waitFor({ timeout: 20_000 })
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.unroute('**/passholders?*')
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('row', { name: /Kato/ }).waitFor()
    await page.context().close()
  })

  test('on a phone: navigation behind a button, each row a block with its dots', async () => {
    const page = await openList(phone)
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('list', { name: 'Pashouders' }).getByText('Kato Bauwens').waitFor()
    await dots(page, 'Kato Bauwens').click()
    await page.getByRole('menuitem', { name: /Nieuwe kaart/ }).waitFor()
    await page.keyboard.press('Escape')
    // Half a name was typed when somebody is opened: the search does not call back to the list. A finger leaves the focus where it is.
    await page.route(/assets\/PassholderPage-/, async (route) => {
      await new Promise((done) => setTimeout(done, 1500))
      return route.continue()
    })
    await page.getByLabel('Voornaam').fill('Ja')
    await page.getByRole('link', { name: 'Kato Bauwens' }).evaluate((link: HTMLElement) => link.click())
    await page.getByRole('heading', { name: 'Kato Bauwens' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('button', { name: 'Toon de onderdelen' }).click()
    await page.getByRole('navigation', { name: 'Onderdelen', exact: true }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('link', { name: 'Start' }).click()
    await page.getByRole('heading', { name: /Katrien/ }).waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
    await page.context().close()
  })
})
