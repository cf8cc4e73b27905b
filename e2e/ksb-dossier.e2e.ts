import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MEETJESLAND } from '../server/src/demo/regions.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'
import { withoutAnswer, withoutPermission } from './trouble.ts'

// *Pashouders* in KSB, one person and many: bewerken, notitie, foto, kopie, verhuizen, verwijderen, velen tegelijk.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/ksb/3/passholders`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('rowheader', { name: 'Bauwens' }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const notYours = (on: Page | Locator = dialog()) =>
  on.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
const noConnection = (on: Page | Locator = dialog()) =>
  on.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

/** By the global search, as one comes from anywhere. */
async function find(text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Zoek in dit kaartsysteem' }).fill(text)
}
async function openPerson(name: string, surname: string): Promise<void> {
  await find(surname)
  await page.getByRole('option', { name }).click()
  await page.getByRole('heading', { name }).waitFor()
}
async function choose(name: string, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: `Acties voor ${name}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe('Pashouders: één dossier, en velen tegelijk', () => {
  test('bewerken: a wrong field, a refusal and a lost connection lose nothing, and leaving asks first', async () => {
    await openPerson('Lucas Standaert', 'Standaert')
    await choose('Lucas Standaert', /Bewerken/)
    await page.getByLabel('Telefoon').fill('0470 11 22 33')
    await page.getByLabel('E-mailadres').fill('lucas')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText('Dit e-mailadres klopt niet. Kijk het na.').waitFor()
    await page.getByRole('alert').filter({ hasText: '1 veld klopt nog niet' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'field-email')
    expect(await accessibilityBreaches(page)).toEqual([])

    // What only the server knows, at its field.
    await page.getByLabel('E-mailadres').fill('lucas@example.org')
    await page.getByLabel('Woonplaats').fill('Gent')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText('Deze gemeente hoort niet bij deze postcode.').waitFor()
    await page.getByLabel('Woonplaats').fill('Eeklo')

    // A permission that was taken away meanwhile: what the server answers to the administrator of another card system.
    await page.route('**/card-systems/3/passholders/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      const url = route.request().url().replace('/card-systems/3/', '/card-systems/1/')
      return route.fulfill({ response: await route.fetch({ url }) })
    })
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
    await page.unroute('**/card-systems/3/passholders/*')

    const keys: (string | undefined)[] = []
    await page.route('**/card-systems/3/passholders/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      keys.push(route.request().headers()['idempotency-key'])
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor({ timeout: 20_000 })
    expect(await page.getByLabel('Telefoon').inputValue()).toBe('0470 11 22 33')
    await page.getByRole('link', { name: 'Kaarten', exact: true }).first().click()
    await page.getByRole('dialog', { name: 'Wijzigingen weggooien?' }).waitFor()
    await page.keyboard.press('Escape')
    await page.unroute('**/card-systems/3/passholders/*')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await said('De gegevens zijn bewaard')
    await page.getByText('0470 11 22 33').waitFor()
    expect(new Set(keys).size).toBe(1)
  })

  test('notitie, foto and kopie: kept, shown on purpose, handed over, and all of it written down', async () => {
    await page.getByRole('link', { name: 'Notitie', exact: true }).click()
    await page.getByLabel('Notitie').fill('Belt liever dan te mailen')
    const save = () => page.getByRole('button', { name: 'Notitie bewaren' }).click()
    await withoutPermission(page, /\/note$/, async () => {
      await save()
      await notYours(page)
    })
    await withoutAnswer(
      page,
      /\/note$/,
      async () => {
        await save()
        await noConnection(page)
        expect(await page.getByLabel('Notitie').inputValue()).toBe('Belt liever dan te mailen')
      },
      async () => {
        await save()
        await said('De notitie is bewaard')
      },
    )
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.reload()
    await expect
      .poll(() => page.getByLabel('Notitie').inputValue(), { timeout: 20_000 })
      .toBe('Belt liever dan te mailen')

    await page.getByRole('link', { name: 'Gegevens', exact: true }).click()
    await page.getByRole('button', { name: 'Toon de foto' }).click()
    await page.getByText('Er is nog geen foto.').waitFor()
    const file = page.locator('input[type="file"]')
    await file.setInputFiles({ name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') })
    await page.getByRole('alert').filter({ hasText: 'Dit bestand is geen foto' }).waitFor()
    await file.setInputFiles({ name: 'lucas.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await said('De foto is bewaard')
    const picture = page.getByRole('img', { name: 'Foto van Lucas Standaert' })
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(100)
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Foto verwijderen…' }).click()
    await dialog().getByRole('button', { name: 'Foto verwijderen' }).click()
    await page.getByText('Er is nog geen foto.').waitFor()

    await choose('Lucas Standaert', /Kopie van alle gegevens/)
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      dialog().getByRole('button', { name: 'Downloaden' }).click(),
    ])
    expect((await readFile(await copy.path())).subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('link', { name: 'Wie keek en wijzigde' }).click()
    for (const act of ['Gegevens gewijzigd', 'Notitie gewijzigd', 'Foto bewaard', 'Kopie van alle gegevens gemaakt'])
      await page
        .getByRole('row', { name: new RegExp(act) })
        .first()
        .waitFor()
  })

  test('verhuizen: by the number of a card of elsewhere, what changes first, and both regions are told', async () => {
    await find('0900 004 518 305')
    await page.getByRole('option', { name: /0900004518305/ }).waitFor()
    await page.keyboard.press('Enter')
    const row = page.getByRole('row', { name: /Andere regio/ })
    await row.getByRole('button', { name: /^Acties voor/ }).click()
    await page.getByRole('menuitem', { name: /Naar deze regio verhuizen/ }).click()
    await dialog().getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await dialog().getByText('Kies de woonplaats.').waitFor()
    await dialog().getByLabel('Straat en nummer').fill('Markt 1')
    await dialog().getByRole('combobox', { name: 'Woonplaats in deze regio' }).fill('9900 Eek')
    await page.getByRole('option', { name: '9900 Eeklo' }).click()
    await dialog().getByLabel('Voucher').fill('BESTAATNIET')
    await dialog().getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await dialog()
      .getByText(/Deze voucher kan niet/)
      .waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByLabel('Voucher').fill('')
    // Where nobody has a digital card, moving needs a card.
    const cardless = (allowed: boolean) =>
      e2e.stage.db
        .updateTable('card_systems')
        .set({ allows_cardless_registration: allowed })
        .where('id', '=', MEETJESLAND)
        .execute()
    await cardless(false)
    await dialog().getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await dialog()
      .getByText(/In deze regio is hiervoor een kaart nodig/)
      .waitFor()
    await cardless(true)
    await dialog().getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await dialog().getByText('Het lidmaatschap van UiTPAS Regio Gent stopt.').waitFor()
    await dialog().getByText('De kaart die eindigt op 8305 werkt meteen niet meer.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    const move = () => dialog().getByRole('button', { name: 'Laten verhuizen' }).click()
    await withoutPermission(page, /\/membership\/move$/, async () => {
      await move()
      await notYours()
    })
    await withoutAnswer(
      page,
      /\/membership\/move$/,
      async () => {
        await move()
        await noConnection()
      },
      async () => {
        await move()
        await said(/is verhuisd/)
      },
    )
    await page.getByRole('link', { name: /^Verhuizingen 1 nieuw/ }).click()
    const notice = page.getByRole('row', { name: /Kwam wonen, van UiTPAS Regio Gent/ })
    await notice.getByText('Niet gelezen').waitFor()
    await choose('Kwam wonen, van UiTPAS Regio Gent', /Als gelezen merken/)
    await notice.getByText('Gelezen', { exact: true }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
  })

  test('velen tegelijk: a preview with who cannot, and on from where the connection broke', async () => {
    await page.goto(`${e2e.url}/ksb/3/passholders?name=Claeys`)
    await page
      .getByRole('row', { name: /Claeys/ })
      .first()
      .waitFor()
    await page.goto(`${e2e.url}/ksb/3/passholders`)
    for (const name of ['Kato Bauwens', 'Jef Claeys', 'Ayşe Demirci']) await page.getByLabel(`Kies ${name}`).check()
    await page.getByRole('region', { name: 'Keuze' }).getByText('3 gekozen').waitFor()
    await page.getByRole('button', { name: 'Kaarten blokkeren…' }).click()
    await dialog().getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await dialog().getByText('Kies een reden.').waitFor()
    await dialog().getByLabel('Verloren').check()
    await withoutPermission(page, /\/bulk-acts\/preview$/, async () => {
      await dialog().getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
      await notYours()
    })
    await dialog().getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page.getByRole('dialog', { name: '2 kaarten blokkeren?' }).waitFor()
    await dialog().getByText('Kaart is niet actief').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    const keys: (string | undefined)[] = []
    await page.route('**/bulk-acts', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await dialog().getByRole('button', { name: 'Blokkeren', exact: true }).click()
    await dialog().getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
    await dialog().getByRole('button', { name: 'Verder doen' }).click()
    await dialog().getByText('Klaar: 2 van 3 gedaan').waitFor()
    expect(new Set(keys).size).toBe(1)
    await page.unroute('**/bulk-acts')
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Sluiten' }).last().click()
    for (const name of [/Bauwens/, /Claeys/]) await page.getByRole('row', { name }).getByText('Geblokkeerd').waitFor()
  })

  test('verwijderen: says exactly what it does, and asks for the name', async () => {
    await openPerson('Jef Claeys', 'Claeys')
    const address = page.url()
    await choose('Jef Claeys', /Pashouder verwijderen/)
    await dialog()
      .getByText(/worden gewist/)
      .waitFor()
    await dialog().getByLabel('Typ de naam om te bevestigen').fill('Jef')
    await dialog().getByRole('button', { name: 'Voorgoed verwijderen' }).click()
    await dialog()
      .getByText(/Dit is niet de naam/)
      .waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByLabel('Typ de naam om te bevestigen').fill('jef claeys')
    const erase = () => dialog().getByLabel('Typ de naam om te bevestigen').press('Enter')
    const person = /\/card-systems\/\d+\/passholders\/[0-9a-f-]{36}$/
    await withoutPermission(page, person, async () => {
      await erase()
      await notYours()
    })
    await withoutAnswer(
      page,
      person,
      async () => {
        await erase()
        await noConnection()
      },
      async () => {
        await erase()
        await said('De pashouder is verwijderd')
      },
    )
    await page.getByRole('rowheader', { name: 'Bauwens' }).waitFor()
    expect(await page.getByRole('row', { name: /Claeys/ }).count()).toBe(0)
    await page.goto(address)
    await page.getByText('We kennen deze pashouder niet').waitFor()
  })

  test('a chapter of a version that is no longer there: the page says so, and the way on works', async () => {
    await page.goto(`${e2e.url}/ksb/3`)
    await page.getByRole('heading', { name: /Katrien/ }).waitFor()
    const parts = /assets\/(CardsPage|BatchesPage)-/
    let loads = 0
    page.on('load', () => {
      loads++
    })
    await page.route(parts, (route) => route.fulfill({ status: 404 }))
    await page.getByRole('link', { name: 'Kaarten', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'Dit scherm kon niet geladen worden' }).waitFor()
    // The new version is fetched, and not for ever.
    expect(loads).toBeLessThanOrEqual(2)
    await page.getByRole('navigation', { name: 'Onderdelen' }).waitFor()
    await page.unroute(parts)
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('heading', { name: 'Kaarten' }).waitFor()
  })
})
