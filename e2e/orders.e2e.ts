import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEST_ORGANIZER } from '../server/src/demo/balies.ts'
import { GENT } from '../server/src/demo/regions.ts'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

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

/** As a website does that nobody has to log in to. */
async function order(): Promise<Order> {
  const answer = await fetch(`${e2e.url}/api/uitpas/orders`, {
    method: 'POST',
    headers: { 'x-client-id': 'demo-partner', 'content-type': 'application/json' },
    body: JSON.stringify({
      mainPassholderRegistration: {
        name: 'Goossens',
        firstName: 'Eloïse',
        dateOfBirth: '1991-03-03',
        email: 'eloise@post.test',
        registrationOrganizer: { id: TEST_ORGANIZER },
        registrationCardSystemId: GENT,
        address: { postalCode: '9000', city: 'Gent' },
        legalTermsDigital: true,
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
