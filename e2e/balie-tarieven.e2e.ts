import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MEETJESLAND } from '../server/src/demo/regions.ts'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { newId } from '../server/src/values/ids.ts'
import { addPassholder } from '../server/test/scenes/people.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'

// Prices and tickets at the counter: in one tap, once, with undo, several passes in one go, and why there is no price.

const noor = '0900 0000 04110'
const jef = '0900 0038 81704'
/** Before the moment that it is for the server, whenever this runs. */
const joined = new Date(Date.UTC(2026, 0, 5))

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  await e2e.setTime(atTime(dayOf(new Date()), '14:02'))
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/balie`)
  await logInAs(page, 'balie@demo.test')
  await page
    .getByRole('button', { name: /Bibliotheek Eeklo/ })
    .or(page.getByRole('link', { name: /Bibliotheek Eeklo/ }))
    .first()
    .click()
  await page.getByRole('button', { name: /Lantaarns/ }).click()
})
afterAll(() => e2e?.close())

async function read(number: string): Promise<void> {
  const field = page.getByLabel('Nummer van de pas')
  await field.fill(number)
  await field.press('Enter')
}

/** Who is given the permission, or loses it; what the server remembers of it is forgotten when this ends. */
async function allow(may: boolean): Promise<void> {
  const permissions = may
    ? sql`array_append(permissions, 'TICKETSALES_REGISTER')`
    : sql`array_remove(permissions, 'TICKETSALES_REGISTER')`
  const wanted = may ? sql`'TARIFFS_READ' = any(permissions)` : sql`true`
  await sql`update permission_groups set permissions = ${permissions}, version = version + 1 where ${wanted}`.execute(
    e2e.stage.db,
  )
  const { id } = await e2e.stage.db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', 'balie@demo.test')
    .executeTakeFirstOrThrow()
  const [, organizerId] = /\/balie\/([0-9a-f-]{36})/.exec(page.url()) ?? []
  const headers = { authorization: `Bearer ${await e2e.stage.userToken(id)}` }
  // There is no such ticket, which only hears who may undo one.
  const url = `${e2e.url}/api/balie/${organizerId}/ticket-sales/${newId()}`
  const answered = async () => (await fetch(url, { method: 'DELETE', headers })).status
  await expect.poll(answered, { timeout: 20_000, interval: 200 }).toBe(may ? 404 : 403)
}
const give = (name: RegExp) => page.getByRole('button', { name })
const said = (text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const social = /^Toekennen .*2,40/
const tickets = () => page.getByText('Ticket Lantaarns maken met wilgentenen, €\u00a02,40').count()

test('a ticket is one tap, a lost answer gives one, and it is undone', async () => {
  await read(noor)
  await page.getByRole('heading', { name: 'Tickets' }).waitFor()
  await give(social).waitFor()
  await page
    .getByText(/met coupon Zwemcoupon/)
    .first()
    .waitFor()
  await page
    .getByText(/nog 2 keer te gebruiken/)
    .first()
    .waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  // The server gives the ticket, and its answer never comes.
  let lost = 0
  await page.route('**/ticket-sales', async (route) => {
    if (lost++ > 0) return route.fallback()
    await route.fetch()
    await route.abort()
  })
  await give(social).click()
  await said('Ticket toegekend')
  await page.unroute('**/ticket-sales')
  expect(lost).toBeGreaterThan(1)
  await page.getByText('Ticket Lantaarns maken met wilgentenen, €\u00a02,40').waitFor()
  expect(await tickets()).toBe(1)

  await page.keyboard.press('F8')
  await said('is ongedaan gemaakt')
  await page.getByText('Ongedaan gemaakt', { exact: true }).first().waitFor()

  await page.getByRole('button', { name: 'Waarom deze prijs?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Dit is de beste prijs.').first().waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('who saved a point and leaves without the ticket that was there is named once more', async () => {
  const { uitpasNumber } = await addPassholder(
    e2e.stage,
    MEETJESLAND,
    { firstName: 'Mila', postalCode: '9900', city: 'Eeklo' },
    { socialTariffEnd: '2099-04-30', at: joined },
  )
  const reminder = page.getByText(
    `Met de vorige pas (eindigt op ${uitpasNumber.slice(-4)}) is nog geen ticket toegekend.`,
  )
  await read(uitpasNumber)
  await page.getByRole('heading', { name: /Mila/ }).waitFor()
  await give(social).waitFor()
  await read(jef)
  await page.getByRole('heading', { name: /Jef/ }).waitFor()
  await reminder.waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Toon de pas' }).click()
  await page.getByRole('heading', { name: /Mila/ }).waitFor()
  await give(social).click()
  await said('Ticket toegekend')
  await read(jef)
  await page.getByRole('heading', { name: /Jef/ }).waitFor()
  expect(await reminder.count()).toBe(0)
})

test('says why there is no price, and refuses a limit that was reached meanwhile', async () => {
  await read(jef)
  await page.getByText('Deze pas geeft geen kansentarief. De gewone prijs geldt.').waitFor()
  await page.getByRole('button', { name: 'Andere prijs' }).click()
  await page.getByRole('button', { name: 'Toon het tarief' }).click()
  await page.getByText('Typ een bedrag, zoals 7,50.').waitFor()

  const { uitpasNumber } = await addPassholder(
    e2e.stage,
    MEETJESLAND,
    { firstName: 'Sarah', postalCode: '9900', city: 'Eeklo' },
    { socialTariffEnd: '2099-04-30', at: joined },
  )
  await read(uitpasNumber)
  await page.getByRole('heading', { name: /Sarah/ }).waitFor()
  // The free coupon is for one time: another counter gives it first.
  const free = give(/Toekennen .*Cultuurcoupon/)
  await free.waitFor()
  await allow(false)
  await free.click()
  await page.getByRole('alert').filter({ hasText: 'Er is geen ticket toegekend.' }).waitFor()
  await allow(true)
  await free.click()
  await said('Ticket toegekend')
  await page.getByText('Nu niet mogelijk').first().waitFor()
  await page
    .getByText(/Het maximum is bereikt/)
    .first()
    .waitFor()
})

test('several passes and a group get their tickets in one go', async () => {
  const group = await addPassholder(
    e2e.stage,
    MEETJESLAND,
    { kind: 'GROUP', name: 'Chiro Eeklo', firstName: '', postalCode: '9900', city: 'Eeklo' },
    { socialTariffEnd: '2099-04-30', ticketsPerYear: 5, at: joined },
  )
  await read(group.uitpasNumber)
  await page.getByRole('button', { name: 'Tickets voor deze groep' }).click()
  await page.getByLabel('Aantal tickets voor Chiro Eeklo').waitFor()
  await read(noor)
  await page.getByLabel('Tarief voor Noor').waitFor()
  await page.getByLabel('Aantal tickets voor Chiro Eeklo').fill('3')
  await page.getByText(/^4 tickets, /).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Ken 4 tickets toe' }).click()
  await said('4 tickets toegekend')
  await page.getByText('Nog geen pas gekozen').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
