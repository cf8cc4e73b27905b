import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balieNamed } from '../server/src/demo/balies.ts'
import { demoId } from '../server/src/demo/ids.ts'
import { MEETJESLAND } from '../server/src/demo/regions.ts'
import { addPassholder } from '../server/test/scenes/people.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'

// *Toegekende kansentarieven* in KSB: why a price was what it was, taking one back, and an event that is called off.

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

const dialog = () => page.getByRole('dialog')
const verb = (name: string) => dialog().getByRole('button', { name, exact: true })
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const refused = (text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor({ timeout: 20_000 })
/** The newest of these. */
const row = (name: RegExp) => page.getByRole('row', { name }).first()
const filter = (label: string) => page.getByRole('search').getByLabel(label, { exact: true })
const shown = (text: RegExp) => page.getByText(text).waitFor()

async function choose(name: RegExp, item: RegExp): Promise<void> {
  await row(name)
    .getByRole('button', { name: /^Acties voor/ })
    .press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}

/** Refused to the administrator of another card system, then done while the answer is lost, then asked again. */
async function refuseThenLose(pattern: RegExp, act: () => Promise<void>): Promise<void> {
  const keys = new Set<string | undefined>()
  let times = 0
  await page.route(pattern, async (route) => {
    const request = route.request()
    if (request.method() === 'GET') return route.continue()
    times += 1
    if (times === 1) {
      const url = request.url().replace(`/card-systems/${MEETJESLAND}/`, '/card-systems/1/')
      return route.fulfill({ response: await route.fetch({ url }) })
    }
    keys.add(request.headers()['idempotency-key'])
    if (answers) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  let answers = false
  await act()
  await refused('Je beheert dit kaartsysteem niet')
  await act()
  await refused('Geen verbinding')
  answers = true
  await act()
  await dialog().waitFor({ state: 'detached' })
  await page.unroute(pattern)
  expect(keys.size).toBe(1)
}

test('Toegekende kansentarieven: a ticket is found, its price is explained as it was, and it is taken back once, with a reason', async () => {
  await tabTo(page, /^Toegekende kansentarieven$/)
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'Toegekende kansentarieven' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await filter('Evenement').fill('lantaarns')
  await shown(/^3 van \d+ tickets/)
  await filter('UiTPAS-nummer').fill('0900 0029 95414')
  await shown(/^2 van \d+ tickets/)

  await choose(/Lantaarns/, /Waarom deze prijs/)
  await dialog().getByText('Hiermee is het ticket toegekend.').waitFor()
  await dialog().getByText('Organisator € 4,80, gemeente € 4,80').waitFor()
  await dialog().getByText('Is voor deze activiteit niet gekozen.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })

  await choose(/Lantaarns/, /^Annuleren/)
  await verb('Annuleer het ticket').click()
  await dialog().getByText('Schrijf de reden.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Reden').fill('Dubbel toegekend')
  await refuseThenLose(/\/cancel$/, () => verb('Annuleer het ticket').click())
  await said('Het ticket voor Lantaarns maken met wilgentenen is geannuleerd')
  await row(/Lantaarns/)
    .getByText('Geannuleerd', { exact: true })
    .waitFor()
  const credits = e2e.stage.db
    .selectFrom('euro_transfers as e')
    .innerJoin('ticket_sales as s', 's.id', 'e.sale_id')
    .select('e.payer')
    .where('e.reason', '=', 'CANCELLATION')
    .where('s.cancelled_reason', '=', 'Dubbel toegekend')
  // One for each who bears a part.
  expect(await credits.execute()).toHaveLength(3)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await accessibilityBreaches(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('an event is called off: what happens is seen before, all its tickets are taken back once, and people are told', async () => {
  const email = 'els.de.smet@post.test'
  const optIn = { serviceMails: true, milestoneMails: false, infoMails: false, sms: false, post: false }
  const { uitpasNumber } = await addPassholder(
    e2e.stage,
    MEETJESLAND,
    { firstName: 'Els', name: 'De Smet', postalCode: '9900', city: 'Eeklo', email, optIn },
    { socialTariffEnd: '2099-04-30' },
  )
  await sell('Schilderen voor beginners', uitpasNumber, 800)
  await page.getByRole('link', { name: 'Pashouders', exact: true }).click()
  await page.getByRole('table', { name: 'Pashouders' }).waitFor()
  await page.getByRole('link', { name: 'Toegekende kansentarieven' }).click()
  await page.getByRole('table', { name: 'Toegekende kansentarieven' }).waitFor()
  await filter('Evenement').fill('schilderen')
  await shown(/^3 van \d+ tickets/)
  await choose(/Schilderen/, /gaat niet door/)
  await dialog().getByText('3 tickets worden geannuleerd, samen € 4,80.').waitFor()
  await dialog().getByText('1 van 2 pashouders krijgen een e-mail.').waitFor()
  await dialog().getByLabel('Behouden').check()
  await dialog().getByText('3 tickets blijven geldig, samen € 4,80.').waitFor()
  await dialog().getByRole('radio', { name: 'Annuleren' }).check()
  await verb('Annuleer alle tickets').click()
  await dialog().getByText('Schrijf de reden.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Uitleg voor de pashouders').fill('De lesgever is ziek.')
  await refuseThenLose(/\/settle$/, () => verb('Annuleer alle tickets').click())
  await said('3 tickets geannuleerd. E-mails: 1.')
  await expect.poll(() => page.getByRole('row').getByText('Geannuleerd', { exact: true }).count()).toBe(3)
  const mails = async () => (await (await fetch(`${e2e.url}/demo/mail`)).text()).split(email).length - 1
  await expect.poll(mails, { timeout: 20_000 }).toBe(1)
})

/** As the counter of CC De Herbakker does. */
async function sell(event: string, uitpasNumber: string, regularPriceCents: number): Promise<void> {
  const { id } = await e2e.stage.db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', 'balie@demo.test')
    .executeTakeFirstOrThrow()
  const headers = {
    authorization: `Bearer ${await e2e.stage.userToken(id)}`,
    'content-type': 'application/json',
  }
  const eventId = demoId('event', event)
  const counter = `${e2e.url}/api/balie/${balieNamed('CC De Herbakker').id}`
  const offered = await fetch(`${counter}/tariffs?${new URLSearchParams({ eventId, uitpasNumber })}`, { headers })
  const { prices } = (await offered.json()) as { prices: { tariffs: { id: string; type: string }[] }[] }
  const tariffId = prices[0]?.tariffs.find(({ type }) => type === 'SOCIALTARIFF')?.id
  const body = JSON.stringify({ tickets: [{ eventId, uitpasNumber, tariffId, regularPriceCents }] })
  expect((await fetch(`${counter}/ticket-sales`, { method: 'POST', headers, body })).status).toBe(201)
}

test('what a pass pays at any event is explained from the record of the passholder, also of before', async () => {
  await page.getByRole('link', { name: 'Pashouders', exact: true }).click()
  await page.getByRole('link', { name: 'Fatima El Amrani' }).click()
  // The row of the list has a button with that name too.
  await page.getByRole('heading', { name: 'Fatima El Amrani' }).waitFor()
  await page.getByRole('button', { name: 'Acties voor Fatima El Amrani' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Uitleg van een prijs' }).press('Enter')
  await verb('Toon de uitleg').click()
  await dialog().getByText('Kies een evenement.').waitFor()
  await dialog().getByText('Typ een bedrag, zoals 7,50.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Evenement', { exact: true }).fill('aquagym')
  await dialog().getByRole('button', { name: 'Aquagym' }).press('Enter')
  await dialog().getByLabel('Gewone prijs in euro').fill('5')
  await page.context().setOffline(true)
  await verb('Toon de uitleg').click()
  await dialog()
    .getByText(/Geen verbinding/)
    .waitFor({ timeout: 20_000 })
  await page.context().setOffline(false)
  await verb('Toon de uitleg').click()
  await dialog().getByText('Dit is de beste prijs.').first().waitFor({ timeout: 20_000 })
  await dialog().getByText('Organisator € 2,00, gemeente € 2,00').waitFor()
  await dialog().getByLabel('Moment').fill('2099-01-01T10:00')
  await verb('Toon de uitleg').click()
  await dialog().getByText('Dit moment moet nog komen.').waitFor()
  // There was no key yet.
  await dialog().getByLabel('Moment').fill('2020-01-01T10:00')
  await verb('Toon de uitleg').click()
  await dialog().getByText('Voor deze activiteit is geen kansentarief ingesteld.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
