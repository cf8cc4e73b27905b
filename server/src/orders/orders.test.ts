import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMollie, type TestMollie } from '../../test/mollie.ts'
import { addPassholder, inszOf } from '../../test/scenes/people.ts'
import { addAdministrator, addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { findFamilyMembers } from '../families/store.ts'
import { createAccount } from '../identity/accounts.ts'
import { settleWhatIsOpen } from '../payments/settle.ts'
import { idTokenOf, sealPeople } from '../social-tariff-validation/people.ts'
import { insertValidation } from '../social-tariff-validation/store.ts'
import { newId } from '../values/ids.ts'
import { eachOrder } from './list-orders.ts'
import { paymentsOf } from './payments.ts'
import { purgeOrderedPeople } from './store.ts'

let t: TestApp
let mollie: TestMollie
let regions: Regions
let shop: { clientId: string; headers: Record<string, string> }
let reader: { headers: Record<string, string> }
let ksb: { headers: Record<string, string> }

beforeAll(async () => {
  mollie = await openMollie()
  t = await openTestApp({ MOLLIE_API_KEY: mollie.key, MOLLIE_API_URL: mollie.url })
  regions = await addRegions(t)
  shop = await addClient(t, regions.vooruit, ['ORDERS_CREATE', 'PASSHOLDERS_REGISTER_UITID'])
  reader = await addClient(t, regions.vooruit, ['ORDERS_READ'])
  ksb = await addAdministrator(t, regions.gent)
  await price('GRATIS', { priceCents: 0, maxAge: 17 })
  await price('VOLWASSEN', { priceCents: 500, minAge: 18 })
  await price('KANSEN', { priceCents: 0, socialTariff: true })
})
afterAll(async () => {
  await t.close()
  await mollie.close()
})
beforeEach(() => t.clock.freeze(testMoment))

async function price(label: string, of: object) {
  const url = `/api/ksb/card-systems/${regions.gent}/membership-prices`
  const made = await t.app.inject({ method: 'POST', url, headers: ksb.headers, payload: { label, ...of } })
  expect(made.statusCode, made.body).toBe(201)
}

const problem = (type: string, status = 400) => ({ status, type: `https://api.publiq.be/probs/${type}` })
let sequence = 1
const person = (rest: object = {}) => ({
  name: 'Desmet',
  firstName: 'Noor',
  dateOfBirth: '1998-05-12',
  inszNumber: inszOf('1998-05-12', 2 * sequence++ + 1),
  registrationOrganizer: { id: regions.vooruit },
  address: { street: 'Veldstraat 1', postalCode: '9000', city: 'Gent' },
  legalTermsDigital: true,
  ...rest,
})
const child = (rest: object = {}) =>
  person({ dateOfBirth: '2018-05-05', inszNumber: undefined, firstName: 'Kato', parentalConsent: true, ...rest })
const order = async (body: object, headers: Record<string, string> = shop.headers) =>
  (await t.app.inject({ method: 'POST', url: '/api/uitpas/orders', headers, payload: body })).json()
const read = async (id: string, headers: Record<string, string> = reader.headers) =>
  (await t.app.inject({ url: `/api/uitpas/orders/${id}`, headers })).json()
const listed = async (query: string) =>
  (await t.app.inject({ url: `/api/ksb/card-systems/${regions.gent}/orders?${query}`, headers: ksb.headers })).json()
const redirects = {
  redirectUrlAfterPayment: 'https://stad.example/dank',
  redirectUrlAfterCancelPayment: 'https://stad.example/jammer',
}

/** Goes to pay, as a browser does; returns what the provider calls it. */
async function goAndPay(paymentUrl: string): Promise<string> {
  const answer = await t.app.inject(new URL(paymentUrl).pathname)
  expect(answer.statusCode, answer.body).toBe(303)
  return String(answer.headers.location).split('/').at(-1) ?? ''
}
const say = (reference: string, status: string) => {
  const payment = mollie.payments.get(reference)
  if (payment) payment.status = status
}
const notify = (reference: string) =>
  t.app.inject({
    method: 'POST',
    url: '/pay/notifications',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `id=${reference}`,
  })
const countOf = async (insz: string) => {
  const found = await t.app.inject({
    method: 'POST',
    url: '/api/uitpas/passholders/status/insz-numbers',
    headers: shop.headers,
    payload: { inszNumber: insz },
  })
  return found.json().state
}
const openNow = () => settleWhatIsOpen(paymentsOf(t) ?? never(), { error: (_, message) => never(message) })
const never = (message = 'not paid anywhere'): never => {
  throw new Error(message)
}

test('what costs nothing is registered at once, the children in the family, and the main person links a UiTiD', async () => {
  const main = child({ dateOfBirth: '1990-01-01', firstName: 'Mia', email: 'mia@post.example' })
  const placed = await order({
    mainPassholderRegistration: { ...main, registrationSocialTariff: { idToken: await tokenFor('1990-01-01', true) } },
    extraPassholderRegistrations: [child()],
  })
  expect(placed).toMatchObject({ status: 'PENDING_UITID_CONNECT', totalPrice: 0, email: 'mia@post.example' })
  expect(placed).not.toHaveProperty('paymentUrl')
  const { id, customToken, registrationToken, mainPassholderRegistration: registered } = placed
  expect(registered).toMatchObject({ firstName: 'Mia', registrationSocialTariff: { requested: true } })
  const whole = await read(id)
  expect(whole.extraPassholderRegistrations).toMatchObject([
    { firstName: 'Kato', registrationSocialTariff: { requested: false } },
  ])
  const family = await findFamilyMembers(t.db, registered.id)
  expect(family.map(({ memberId }) => memberId)).toEqual([whole.extraPassholderRegistrations[0].id])
  const membership = await t.db
    .selectFrom('memberships')
    .selectAll()
    .where('passholder_id', '=', registered.id)
    .execute()
  expect(membership).toMatchObject([{ status: 'ACTIVE', social_tariff_end: '2027-04-30' }])

  const accountId = await createAccount(t.db, { email: 'mia@post.example', name: 'Mia' })
  const authorization = `Bearer ${await t.userToken(accountId, shop.clientId)}`
  const url = '/api/uitpas/passholders/me/uitid'
  const headers = { authorization, 'x-registration-token': registrationToken }
  expect((await t.app.inject({ method: 'PUT', url, headers })).statusCode).toBe(201)
  const mine = await read(id, { 'x-custom-token': customToken })
  expect(mine).toEqual({ id, status: 'COMPLETED', totalPrice: 0 })
  // An account is of one person: who orders for somebody with that address hears it before anything is done.
  const again = await order({ mainPassholderRegistration: person({ email: 'MIA@post.example' }) })
  expect(again).toMatchObject(problem('uitpas/email-already-used'))
})

test('paid once is registered once, at the price that was agreed, whatever number of notifications come at once', async () => {
  const main = person()
  const placed = await order({
    mainPassholderRegistration: main,
    extraPassholderRegistrations: [child()],
    ...redirects,
  })
  expect(placed).toMatchObject({ status: 'PENDING_PAYMENT', totalPrice: 5 })
  expect(placed).not.toHaveProperty('registrationToken')
  expect(await countOf(main.inszNumber)).toBe('UNUSED')
  const reference = await goAndPay(placed.paymentUrl)
  await notify(reference)
  expect(await read(placed.id)).toMatchObject({
    status: 'PENDING_PAYMENT',
    mainPassholderRegistration: { firstName: 'Noor' },
  })
  say(reference, 'paid')
  const answers = await Promise.all(Array.from({ length: 20 }, () => notify(reference)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(204))
  const done = await read(placed.id)
  expect(done).toMatchObject({ status: 'PENDING_UITID_CONNECT', registrationToken: expect.any(String) })
  expect(done).not.toHaveProperty('paymentUrl')
  expect(JSON.stringify(done)).not.toContain(main.inszNumber)
  const ids = [done.mainPassholderRegistration.id, done.extraPassholderRegistrations[0].id]
  const charges = await t.db.selectFrom('membership_charges').selectAll().where('passholder_id', 'in', ids).execute()
  expect(charges.map(({ price_cents }) => price_cents).sort()).toEqual([0, 500])
  const cards = await t.db.selectFrom('cards').selectAll().where('passholder_id', 'in', ids).execute()
  expect(cards).toMatchObject([{ status: 'ACTIVE' }, { status: 'ACTIVE' }])
  const acts = await t.db.selectFrom('audit_entries').select('act').where('subject_id', '=', placed.id).execute()
  expect(acts.map(({ act }) => act).filter((act) => act !== 'order.read')).toEqual(['order.create', 'order.register'])
  const back = await t.app.inject(`${new URL(placed.paymentUrl).pathname}/back`)
  expect(back.headers.location).toBe(redirects.redirectUrlAfterPayment)
})

test('cancelled or expired, nobody is registered; money that comes late is money all the same', async () => {
  for (const status of ['canceled', 'expired']) {
    const main = person()
    const placed = await order({ mainPassholderRegistration: main, ...redirects })
    const reference = await goAndPay(placed.paymentUrl)
    say(reference, status)
    const back = await t.app.inject(`${new URL(placed.paymentUrl).pathname}/back`)
    expect(back.headers.location).toBe(redirects.redirectUrlAfterCancelPayment)
    expect(await read(placed.id)).toMatchObject({ status: 'CANCELLED' })
    expect(await countOf(main.inszNumber)).toBe('UNUSED')
    say(reference, 'paid')
    await Promise.all([notify(reference), notify(reference)])
    expect(await read(placed.id)).toMatchObject({ status: 'PENDING_UITID_CONNECT' })
    expect(await countOf(main.inszNumber)).toBe('USED')
  }
})

test('who never went to pay has nothing to pay after an hour, and after a month nothing of them is left', async () => {
  const placed = await order({ mainPassholderRegistration: person() })
  t.clock.freeze(new Date(testMoment.getTime() + 61 * 60_000))
  await openNow()
  expect(await read(placed.id)).toMatchObject({
    status: 'CANCELLED',
    mainPassholderRegistration: { firstName: 'Noor' },
  })
  const ended = await t.app.inject(new URL(placed.paymentUrl).pathname)
  expect(ended.headers.location).toContain('/ended')
  expect((await t.app.inject(new URL(String(ended.headers.location)).pathname)).body).toContain('niet betaald')
  await purgeOrderedPeople(t.db, new Date(testMoment.getTime() + 32 * 86_400_000))
  expect(await read(placed.id)).toEqual({ id: placed.id, status: 'CANCELLED', totalPrice: 5 })
})

test('what cannot be registered any more is seen by the administrator, and the money goes back once', async () => {
  const main = person()
  const placed = await order({ mainPassholderRegistration: main, extraPassholderRegistrations: [child()] })
  const reference = await goAndPay(placed.paymentUrl)
  await addPassholder(t, regions.gent, { insz: main.inszNumber, dateOfBirth: '1998-05-12' })
  const { count: before } = await t.db
    .selectFrom('passholders')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  say(reference, 'paid')
  await Promise.all([notify(reference), notify(reference), notify(reference)])
  await openNow()
  expect(await read(placed.id)).toMatchObject({ status: 'CANCELLED' })
  expect([...mollie.refunds.values()].filter(({ payment }) => payment === reference)).toEqual([
    { payment: reference, value: '5.00' },
  ])
  const refused = (await listed('refund=DONE')).member.find((one: { id: string }) => one.id === placed.id)
  expect(refused).toMatchObject({
    status: 'CANCELLED',
    refusal: 'uitpas/insz-already-used',
    payment: 'PAID',
    refund: 'DONE',
    people: 2,
    totalPrice: 5,
  })
  expect(JSON.stringify(refused)).not.toContain('Desmet')
  // All or nobody: the child was not registered alone.
  const { count } = await t.db
    .selectFrom('passholders')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(before)
})

test('of two orders for one person that are paid at the same moment, one is registered and one is given back', async () => {
  const main = person()
  const placed = await Promise.all([1, 2].map(() => order({ mainPassholderRegistration: main })))
  const references = await Promise.all(placed.map(({ paymentUrl }) => goAndPay(paymentUrl)))
  for (const reference of references) say(reference, 'paid')
  await Promise.all([...references, ...references].map(notify))
  await openNow()
  const states = await Promise.all(placed.map(async ({ id }) => (await read(id)).status))
  expect(states.sort()).toEqual(['CANCELLED', 'PENDING_UITID_CONNECT'])
  expect([...mollie.refunds.values()].filter(({ payment }) => references.includes(payment))).toHaveLength(1)
})

async function tokenFor(born: string, hasSocialTariff: boolean, insz = inszOf(born, 2 * sequence++)): Promise<string> {
  const id = newId()
  const people = [{ insz, familyName: 'Desmet', givenName: 'Mia', hasSocialTariff }]
  await insertValidation(t.db, {
    id,
    peopleSealed: sealPeople(t.config.secrets, id, people),
    codeHash: randomBytes(32),
    codeChallenge: 'x',
    codeExpiresAt: testMoment,
    at: testMoment,
    expiresAt: new Date(testMoment.getTime() + 7_200_000),
  })
  return idTokenOf(t.config.secrets, id, 0)
}

test('refusals name what is wrong, before anybody pays, and nothing is kept', async () => {
  const main = (rest: object) => ({ mainPassholderRegistration: person(rest) })
  const right = await tokenFor('1998-05-12', true)
  const insz = inszOf('1998-05-12', 901)
  await addPassholder(t, regions.gent, { insz, dateOfBirth: '1998-05-12' })
  const refusals: [object, string][] = [
    [main({ registrationOrganizer: { id: newId() } }), 'uitpas/organizer-not-found'],
    [main({ registrationCardSystemId: regions.meetjesland }), 'uitpas/cardsystem-not-found'],
    [main({ address: { postalCode: '9000', city: 'Eeklo' } }), 'uitpas/invalid-city'],
    [main({ inszNumber: '83030201541' }), 'uitpas/invalid-insz-number'],
    [main({ dateOfBirth: '1998-05-13' }), 'uitpas/invalid-insz-number'],
    [main({ inszNumber: insz }), 'uitpas/insz-already-used'],
    [main({ registrationSocialTariff: { idToken: 'x' } }), 'uitpas/invalid-social-tariff-validation-token'],
    [main({ registrationSocialTariff: { idToken: right } }), 'uitpas/invalid-social-tariff-validation-token'],
    [
      main({ inszNumber: undefined, registrationSocialTariff: { idToken: await tokenFor('1998-05-12', false) } }),
      'uitpas/invalid-social-tariff-validation-token',
    ],
    [main({ dateOfBirth: '2010-05-12', inszNumber: undefined, parentalConsent: true }), 'body/invalid-data'],
    [main({ legalTermsDigital: false }), 'body/invalid-data'],
    [main({ registrationVoucher: 'NIETS' }), 'body/invalid-data'],
    [{ ...main({}), redirectUrlAfterPayment: 'javascript://x' }, 'body/invalid-data'],
    [{ ...main({}), extraPassholderRegistrations: Array.from({ length: 10 }, () => child()) }, 'body/invalid-data'],
    [{ ...main({}), extraPassholderRegistrations: [child({ parentalConsent: false })] }, 'body/invalid-data'],
  ]
  for (const [body, type] of refusals) {
    expect(await order(body), JSON.stringify(body)).toMatchObject(problem(type))
  }
  const kept = await order({ ...main({}), extraPassholderRegistrations: [child({ dateOfBirth: '2030-01-01' })] })
  expect(kept.schemaErrors).toMatchObject([{ jsonPointer: '/extraPassholderRegistrations/0/dateOfBirth' }])
  const elsewhere = await addClient(t, regions.herbakker, ['ORDERS_CREATE'])
  expect(await order(main({}), elsewhere.headers)).toMatchObject(problem('auth/forbidden', 403))
  expect(await order(main({}), {})).toMatchObject(problem('auth/unauthorized', 401))
})

test('without numbers for digital cards, or without such cards, nobody pays for one', async () => {
  const body = { mainPassholderRegistration: person() }
  const set = (type: 'ALL' | 'NONE') =>
    t.db.updateTable('card_systems').set({ cardless_registration_type: type }).where('id', '=', regions.gent).execute()
  await set('NONE')
  const refused = await order(body)
  await set('ALL')
  expect(refused).toMatchObject(problem('body/invalid-data'))
  expect(refused.endUserMessage.nl).toContain('kaart nodig')
  await addNumbers(-1)
  const exhausted = await order(body)
  await addNumbers(1)
  expect(exhausted).toMatchObject(problem('openpas/card-numbers-exhausted'))
})

test('with a client id only the people are left out, and payers go back to registered addresses only', async () => {
  await t.db
    .updateTable('clients')
    .set({ redirect_uris: ['https://stad.example/back'] })
    .where('client_id', '=', shop.clientId)
    .execute()
  const headers = { 'x-client-id': shop.clientId }
  const body = { mainPassholderRegistration: person({ email: 'noor@post.example' }) }
  const placed = await order({ ...body, ...redirects }, headers)
  expect(placed).toEqual({
    id: expect.any(String),
    status: 'PENDING_PAYMENT',
    totalPrice: 5,
    paymentUrl: expect.stringContaining('/pay/'),
    email: 'noor@post.example',
    customToken: expect.any(String),
  })
  const away = await order({ ...body, redirectUrlAfterPayment: 'https://elsewhere.example/' }, headers)
  expect(away).toMatchObject(problem('body/invalid-data'))
  expect(await read(placed.id, headers)).toMatchObject(problem('auth/unauthorized', 401))
  expect(await read(placed.id, { 'x-custom-token': 'x' })).toMatchObject(problem('auth/unauthorized', 401))
  expect(await read(placed.id, shop.headers)).toMatchObject(problem('auth/forbidden', 403))
  expect(await read(newId())).toMatchObject(problem('url/not-found', 404))
  const { customToken: _token, ...rest } = placed
  expect(await read(placed.id, { 'x-custom-token': placed.customToken })).toEqual(rest)
})

test('the same order sent again with its key is the same order', async () => {
  const body = { mainPassholderRegistration: person() }
  const headers = { ...shop.headers, 'idempotency-key': newId() }
  const [one, other] = [await order(body, headers), await order(body, headers)]
  expect(other).toEqual(one)
})

test('without somebody to pay to, what costs something is refused; who tries too often waits', {
  timeout: 120_000,
}, async () => {
  const without = await openTestApp({ RATE_LIMIT_LOOKUP: '2' })
  const there = await addRegions(without)
  const { headers, clientId } = await addClient(without, there.vooruit, ['ORDERS_CREATE'])
  const admin = await addAdministrator(without, there.gent)
  await without.app.inject({
    method: 'POST',
    url: `/api/ksb/card-systems/${there.gent}/membership-prices`,
    headers: admin.headers,
    payload: { label: 'Iedereen', priceCents: 100 },
  })
  const payload = { mainPassholderRegistration: person({ registrationOrganizer: { id: there.vooruit } }) }
  const ask = (as: Record<string, string>) =>
    without.app.inject({ method: 'POST', url: '/api/uitpas/orders', headers: as, payload })
  expect((await ask(headers)).json()).toMatchObject(problem('openpas/payments-unavailable', 400))
  const tries = []
  for (let i = 0; i < 3; i++) tries.push((await ask({ 'x-client-id': clientId })).json())
  expect(tries.at(-1)).toMatchObject(problem('uitpas/rate-limited', 429))
  const look = await without.app.inject({ url: `/api/uitpas/orders/${newId()}`, headers: { 'x-custom-token': 'x' } })
  expect(look.json()).toMatchObject(problem('uitpas/rate-limited', 429))
  await without.close()
})

/** All numbers for digital cards taken (-1), or there again. */
const addNumbers = (sign: 1 | -1) =>
  t.db
    .updateTable('card_number_ranges')
    .set({ next_serial: sign < 0 ? sql`last_serial + 1` : sql`first_serial + 50000` })
    .where('card_system_id', '=', regions.gent)
    .execute()

test('an administrator finds an order by its number, how it stands and when it was placed, on screen and in a file', async () => {
  t.clock.freeze(new Date('2026-12-24T22:30:00Z'))
  const late = await order({ mainPassholderRegistration: person() })
  t.clock.freeze(new Date('2026-12-24T23:30:00Z'))
  const christmas = await order({ mainPassholderRegistration: person() })
  const third = await order({ mainPassholderRegistration: person(), extraPassholderRegistrations: [child()] })
  t.clock.freeze(testMoment)
  const ids = async (query: string) => (await listed(query)).member.map(({ id }: { id: string }) => id)
  // Half past eleven in the evening in Brussels is the day before.
  expect(await ids('from=2026-12-24&until=2026-12-24')).toEqual([late.id])
  expect((await ids('from=2026-12-25')).toSorted()).toEqual([christmas.id, third.id].toSorted())
  expect(await ids('from=2026-12-24&order=asc&limit=1')).toEqual([late.id])
  expect(await ids('from=2026-12-24&payment=OPEN')).toHaveLength(3)
  expect(await ids('from=2026-12-24&payment=PAID')).toEqual([])
  expect(await ids('from=2026-12-24&status=REGISTERED')).toEqual([])
  expect(await ids('until=2026-12-23&status=PENDING_PAYMENT')).not.toContain(late.id)
  expect(await listed(`id=${third.id}`)).toMatchObject({
    totalItems: 1,
    member: [{ id: third.id, people: 2, totalPrice: 5, clientName: expect.any(String) }],
  })
  expect(await ids('id=no-number')).toEqual([])
  const file = async (query: string) =>
    await t.app.inject({
      url: `/api/ksb/card-systems/${regions.gent}/orders/export?format=csv&${query}`,
      headers: ksb.headers,
    })
  const csv = await file('from=2026-12-24&order=asc&columns=id,people,totalPrice,status')
  expect(csv.headers['content-disposition']).toContain('bestellingen-')
  const lines = csv.body.trim().split(/\r?\n/)
  expect(lines[0]).toContain('Bestelnummer')
  expect(lines[1]).toContain(late.id)
  expect(lines).toHaveLength(4)
  expect(csv.body).not.toContain('Desmet')
  expect((await file('columns=name')).json()).toMatchObject(problem('url/invalid-data'))
})

test('a list longer than a batch is exported whole, once each, though many were placed at one moment', async () => {
  for (let one = 0; one < 7; one++) {
    expect(await order({ mainPassholderRegistration: person() })).toMatchObject({ status: 'PENDING_PAYMENT' })
  }
  for (const direction of ['asc', 'desc'] as const) {
    const ids: string[] = []
    for await (const batch of eachOrder(t.db, { cardSystemId: regions.gent, order: direction }, 3))
      ids.push(...batch.map(({ id }) => id))
    const { totalItems } = await listed('')
    expect(new Set(ids).size).toBe(totalItems)
    expect(ids).toHaveLength(totalItems)
  }
})
