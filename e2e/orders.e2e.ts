import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../server/src/db/transact.ts'
import { TEST_ORGANIZER } from '../server/src/demo/balies.ts'
import { demoId } from '../server/src/demo/ids.ts'
import { GENT, MEETJESLAND } from '../server/src/demo/regions.ts'
import { putClientPermissions } from '../server/src/permissions/store.ts'
import { addPassholder, inszOf } from '../server/test/scenes/people.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'

// Somebody orders a pass on a partner's website, and pays at the bank of the demo, cancels, or lets it expire.

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

const website = 'http://localhost:8080/callback'

interface Order {
  id: string
  status: string
  paymentUrl: string
  customToken: string
}

interface Place {
  organizerId: string
  cardSystemId: number
  postalCode: string
  city: string
}
const gent: Place = { organizerId: TEST_ORGANIZER, cardSystemId: GENT, postalCode: '9000', city: 'Gent' }

/** As a website does that nobody has to log in to. */
async function order(
  { organizerId, cardSystemId, postalCode, city }: Place = gent,
  person: { inszNumber?: string; dateOfBirth?: string } = {},
): Promise<Order> {
  const answer = await fetch(`${e2e.url}/api/uitpas/orders`, {
    method: 'POST',
    headers: { 'x-client-id': 'demo-partner', 'content-type': 'application/json' },
    body: JSON.stringify({
      mainPassholderRegistration: {
        name: 'Goossens',
        firstName: 'Eloïse',
        dateOfBirth: '1991-03-03',
        email: 'eloise@post.test',
        registrationOrganizer: { id: organizerId },
        registrationCardSystemId: cardSystemId,
        address: { postalCode, city },
        legalTermsDigital: true,
        ...person,
      },
      redirectUrlAfterPayment: `${website}?paid`,
      redirectUrlAfterCancelPayment: `${website}?cancelled`,
    }),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Order
}

async function read({ id, customToken }: Order) {
  const answer = await fetch(`${e2e.url}/api/uitpas/orders/${id}`, { headers: { 'x-custom-token': customToken } })
  return (await answer.json()) as Partial<Order> & { registrationToken?: string }
}

test('an order is paid at the bank of the demo, cancelled there, or left to expire', async () => {
  const page = await e2e.open({ viewport: { width: 390, height: 844 } })
  const partner = createServer((_, answer) => answer.end('the website of the partner')).listen(
    Number(new URL(website).port),
  )
  await once(partner, 'listening')
  for (const [button, back, status] of [
    ['Annuleer', 'cancelled', 'CANCELLED'],
    ['Laat verlopen', 'cancelled', 'CANCELLED'],
    ['Betaal', 'paid', 'PENDING_UITID_CONNECT'],
  ] as const) {
    const placed = await order()
    expect(placed.status).toBe('PENDING_PAYMENT')
    await page.goto(placed.paymentUrl)
    await page.getByRole('heading', { name: /5,00.*betalen/ }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(`${website}?${back}`)
    const ended = await read(placed)
    expect(ended.status).toBe(status)
    expect(ended.registrationToken !== undefined).toBe(status !== 'CANCELLED')
    // Who goes there again has nothing to pay.
    await page.goto(placed.paymentUrl)
    await page.waitForURL(`${website}?${back}`)
  }
  await page.context().close()
  partner.close()
  partner.closeAllConnections()
})

test('*Online bestellingen* in KSB: how each stands, filtered, in a file, and why money went back', async () => {
  const library = demoId('organizer', 'Bibliotheek Eeklo')
  const grant = { clientId: 'demo-partner', organizerId: library, permissions: ['ORDERS_CREATE'] as const }
  await transact(e2e.stage.db, (trx) => putClientPermissions(trx, grant))
  const eeklo: Place = { organizerId: library, cardSystemId: MEETJESLAND, postalCode: '9900', city: 'Eeklo' }
  const waiting = await order(eeklo)
  const inszNumber = inszOf('1991-03-03', 621)
  const late = await order(eeklo, { inszNumber })
  // Somebody is registered with the number before the order is paid.
  await addPassholder(e2e.stage, GENT, { insz: inszNumber, dateOfBirth: '1991-03-03' })

  const page = await e2e.open({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const bank = await page.context().newPage()
  await bank.route(`${website}*`, (route) => route.fulfill({ body: 'the website of the partner' }))
  await bank.goto(late.paymentUrl)
  await bank.getByRole('button', { name: 'Betaal' }).click()
  await bank.waitForURL(`${website}*`)
  await bank.close()

  await page.goto(`${e2e.url}/ksb/3/orders`)
  await logInAs(page, 'ksb@demo.test')
  const table = page.getByRole('table', { name: 'Online bestellingen' })
  await table.getByRole('rowheader').first().waitFor()
  await table.getByText('Wacht op betaling').first().waitFor()
  const refunded = table.getByRole('row').filter({ hasText: 'Terugbetaald' })
  await refunded.getByText('Was al pashouder').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  await page.getByRole('button', { name: 'Terugbetaling' }).click()
  await page.getByRole('option', { name: 'Terugbetaald' }).click()
  await page.getByText(/^1 van \d+ bestellingen/).waitFor()
  await page.getByRole('button', { name: 'Wis filters' }).click()
  await table.getByText('Wacht op betaling').first().waitFor()
  await page.getByRole('button', { name: 'Kolommen' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Bestelnummer' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: `Kopieer Bestelnummer ${waiting.id}` }).click()
  await page.getByRole('status').filter({ hasText: 'Gekopieerd' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(waiting.id)
  await page.getByLabel('Bestelnummer', { exact: true }).fill(waiting.id)
  await page.keyboard.press('Enter')
  await page.getByText(/^1 van \d+ bestellingen/).waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporteren' }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  const file = await readFile(await (await downloading).path(), 'utf8')
  expect(file).toContain(waiting.id)
  expect(file).not.toContain('Goossens')

  await page.setViewportSize({ width: 390, height: 844 })
  const list = page.getByRole('list', { name: 'Online bestellingen' })
  await list.waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  // A number of no order; before that, who administers it no more, and a server that does not answer.
  const asked = /\/orders\?/
  await page.route(asked, async (route) => {
    const url = route.request().url().replace('/card-systems/3/', '/card-systems/1/')
    return route.fulfill({ response: await route.fetch({ url }) })
  })
  await page.getByLabel('Bestelnummer', { exact: true }).fill('bestaat niet')
  await page.keyboard.press('Enter')
  const failed = page.getByRole('alert').filter({ hasText: 'Deze lijst kon niet geladen worden' })
  await failed.getByText(/Je beheert dit kaartsysteem niet/).waitFor()
  await page.unroute(asked)
  await page.route(asked, (route) => route.abort('connectionreset'))
  await failed.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await failed.getByText(/Geen verbinding/).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.unroute(asked)
  await failed.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await page.getByText('Niets gevonden').waitFor()
  await page.getByRole('button', { name: 'Wis filters' }).first().click()
  await list.waitFor()
  await page.context().close()
})
