import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uitpasNumberOf } from '../server/src/cards/number-ranges.ts'
import { cardSystems, MEETJESLAND } from '../server/src/demo/regions.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'
import { withoutAnswer, withoutPermission } from './trouble.ts'

// The desk of a balie: associations, school, joining with a voucher, social tariff taken away, and group passes.

const kato = '0900004120102'
const noor = '0900000004110'
const bram = '0900000095902'
const nobodys = uitpasNumberOf((cardSystems.find(({ id }) => id === MEETJESLAND)?.printedSerial ?? 0) + 7, false)

let e2e: E2e
let page: Page
/** As who works here, for asking the server what it knows by now. */
let authorization = ''
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  page.on('request', (request) => {
    authorization = request.headers().authorization ?? authorization
  })
  await page.goto(`${e2e.url}/balie/`)
  await logInAs(page, 'balie@demo.test')
  await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
  await page.getByRole('button', { name: 'Verder zonder activiteit' }).click()
  await page.getByLabel('Nummer van de pas').waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const mayNot = () => dialog().getByRole('alert').filter({ hasText: 'Deze balie mag dit niet doen' }).waitFor()
const noConnection = () => dialog().getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
const act = (name: string) => page.getByRole('button', { name: new RegExp(`: ${name}$`) })
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()

async function scan(number: string): Promise<void> {
  const field = page.getByLabel('Nummer van de pas')
  await field.fill(number)
  await field.press('Enter')
}

async function openDesk(number: string, firstName: string): Promise<void> {
  await page.getByRole('link', { name: 'Pas', exact: true }).first().click()
  await scan(number)
  await page.getByRole('heading', { name: new RegExp(firstName) }).waitFor()
  await page.getByRole('button', { name: 'Kaart en gegevens' }).click()
  await page.getByRole('heading', { name: 'Wat kan je doen?' }).waitFor()
}

test('a child joins an association and stays in another, once though the connection was lost', async () => {
  await openDesk(kato, 'Kato')
  await act('Verenigingen bekijken').click()
  const scouts = () => dialog().getByRole('listitem', { name: 'Scouts Eeklo' })
  await scouts().getByText('Geen lid.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  const end = await page.evaluate(() => new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10))
  const endDate = scouts().getByLabel('Lid tot en met')
  if (await endDate.isVisible()) await endDate.fill(end)
  await withoutPermission(page, /\/association-memberships\//, async () => {
    await scouts().getByRole('button', { name: 'Lid maken' }).click()
    await mayNot()
  })
  await page.context().setOffline(true)
  await scouts().getByRole('button', { name: 'Lid maken' }).click()
  await scouts()
    .getByText(/Geen verbinding/)
    .waitFor()
  await page.context().setOffline(false)
  await scouts().getByRole('button', { name: 'Lid maken' }).click()
  await said('Kato is lid van Scouts Eeklo')

  await act('Verenigingen bekijken').click()
  await scouts()
    .getByText(/Lid tot en met/)
    .first()
    .waitFor()
  const swimming = dialog().getByRole('listitem', { name: 'Zwemclub De Boomgaard' })
  await swimming.getByRole('button', { name: 'Verlengen' }).click()
  await said('Kato is lid van Zwemclub De Boomgaard')
})

test('a school is chosen; nothing chosen is said at its field', async () => {
  await act('School aanpassen').click()
  await dialog().getByText('Nu: Atheneum Eeklo.').waitFor()
  await dialog().getByRole('button', { name: 'Bewaren' }).click()
  await dialog().getByText('Maak een keuze.').waitFor()
  await dialog().getByRole('combobox', { name: 'School' }).click()
  await page.getByRole('option', { name: /Ten-Doorn/i }).click()
  const save = () => dialog().getByRole('button', { name: 'Bewaren' }).click()
  await withoutPermission(page, /\/school$/, async () => {
    await save()
    await mayNot()
  })
  await withoutAnswer(
    page,
    /\/school$/,
    async () => {
      await save()
      await noConnection()
    },
    async () => {
      await save()
      await said('De school van Kato is bewaard')
    },
  )
})

test('who lives elsewhere joins with a voucher: a code that is none is said, a good one takes the price away', async () => {
  await openDesk(bram, 'Bram')
  await act('Lid maken van deze regio').click()
  await dialog().getByText('Een digitale kaart').click()
  await dialog()
    .getByText(/Te betalen:.*3,00/)
    .waitFor()
  await dialog().getByLabel('Vouchercode').fill('GEENCODE99')
  await dialog().getByRole('alert').waitFor()
  await dialog().getByLabel('Vouchercode').fill('WELKOM2026')
  await dialog()
    .getByText(/Te betalen: (niets|.*0,00)/)
    .waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  const join = () => dialog().getByRole('button', { name: 'Lid maken' }).click()
  const membership = /\/memberships\/\d+$/
  await withoutPermission(page, membership, async () => {
    await join()
    await mayNot()
  })
  await withoutAnswer(
    page,
    membership,
    async () => {
      await join()
      await noConnection()
    },
    async () => {
      await join()
      await said(/Bram is lid van/)
    },
  )
})

test('a permission that was taken away meanwhile is said in Dutch and keeps what was typed; then the right is revoked', async () => {
  await openDesk(noor, 'Noor')
  await act('Kansenstatuut aanpassen').click()
  await dialog().getByText('Schorsen tot een dag').click()
  const until = await page.evaluate(() => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
  await dialog().getByLabel('Schorsen tot en met').fill(until)
  await dialog().getByLabel('Reden').fill('Nieuw attest gevraagd')

  await sql`update permission_groups set permissions = array_remove(permissions, 'PASSHOLDERS_WRITE_SOCIALTARIFF')`.execute(
    e2e.stage.db,
  )
  // What was taken away works on for some seconds: until the server knows.
  await expect.poll(permissions, { timeout: 30_000 }).not.toContain('"PASSHOLDERS_WRITE_SOCIALTARIFF"')
  await dialog().getByRole('button', { name: 'Schorsen' }).click()
  await dialog().getByRole('alert').filter({ hasText: 'Deze balie mag dit niet doen' }).waitFor()
  expect(await dialog().getByLabel('Schorsen tot en met').inputValue()).toBe(until)
  expect(await dialog().getByLabel('Reden').inputValue()).toBe('Nieuw attest gevraagd')
  expect(await accessibilityBreaches(page)).toEqual([])

  await sql`update permission_groups set permissions = array_append(permissions, 'PASSHOLDERS_WRITE_SOCIALTARIFF')
    where name = 'Geautoriseerde registratiebalie'`.execute(e2e.stage.db)
  await expect.poll(permissions, { timeout: 30_000 }).toContain('"PASSHOLDERS_WRITE_SOCIALTARIFF"')
  await dialog().getByRole('button', { name: 'Schorsen' }).click()
  await said('Het kansenstatuut van Noor is geschorst')
  await act('Kansenstatuut aanpassen').click()
  await dialog().getByText('Intrekken', { exact: true }).first().click()
  await dialog().getByRole('button', { name: 'Intrekken' }).click()
  await dialog().getByText('Schrijf waarom.').waitFor()
  await dialog().getByLabel('Reden').fill('Geen recht meer')
  await dialog().getByRole('button', { name: 'Intrekken' }).click()
  await said('Het kansenstatuut van Noor is ingetrokken')
  await act('Kansenstatuut aanpassen').click()
  await dialog().getByRole('button', { name: 'Toekennen' }).waitFor()
  await page.keyboard.press('Escape')
})

const permissions = async () => await (await fetch(`${e2e.url}/api/balie/me`, { headers: { authorization } })).text()

test('a card that nobody has yet leads to registering with it', async () => {
  await page.getByRole('link', { name: 'Pas', exact: true }).first().click()
  await scan(nobodys)
  await page.getByRole('heading', { name: 'Deze kaart staat nog niet op naam' }).waitFor()
  await page.getByRole('button', { name: 'Registreer iemand met deze kaart' }).click()
  await page
    .getByLabel(/Rijksregisternummer/)
    .first()
    .waitFor()
})

test('a group pass is made and changed, on a phone too', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('link', { name: 'Meer' }).click()
  await page.getByRole('link', { name: /Groepspassen/ }).click()
  await page.getByRole('heading', { name: 'Groepspassen' }).waitFor()
  await page.getByRole('button', { name: 'Nieuwe groepspas' }).click()
  await dialog().getByLabel('Naam van de groep').fill('Chiro Lembeke')
  await dialog().getByRole('button', { name: 'Registreren' }).click()
  await dialog().getByText('Vul dit in.').first().waitFor()
  await dialog().getByLabel('Organisatie').fill('Chiro vzw')
  await dialog().getByText('Een digitale kaart').click()
  await dialog().getByLabel('Postcode').fill('9900')
  await dialog().getByRole('textbox', { name: 'Gemeente' }).fill('Eeklo')
  await dialog().getByLabel('Geldig tot en met').fill('2027-12-31')
  await dialog().getByLabel('Beurten per jaar').fill('100')
  const register = () => dialog().getByRole('button', { name: 'Registreren' }).click()
  const grouppasses = /\/grouppasses$/
  await withoutPermission(page, grouppasses, async () => {
    await register()
    await mayNot()
  })
  await withoutAnswer(
    page,
    grouppasses,
    async () => {
      await register()
      await noConnection()
    },
    async () => {
      await register()
      await page.getByText('Chiro Lembeke is geregistreerd.').waitFor()
    },
  )
  const row = page.getByRole('listitem').filter({ hasText: 'Chiro Lembeke' })
  await row.getByText('100 van 100').waitFor()
  await row.getByRole('button', { name: /Acties/ }).click()
  await page.getByRole('menuitem', { name: 'Bewerken…' }).click()
  await dialog().getByLabel('Beurten per jaar').fill('120')
  await dialog().getByRole('button', { name: 'Bewaren' }).click()
  await row.getByText('120 van 120').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
})
