import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addCoupon, addKey } from '../../test/scenes/money.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyEuros } from '../euros/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>
let keyId: number

beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  call = asClient(t, counter)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  keyId = await addKey(t, counter.cardSystemId)
})
afterAll(async () => {
  expect(await verifyEuros(t.db)).toEqual([])
  await t.close()
})

const granted = { socialTariffEnd: '2027-04-30' }
const optIn = { serviceMails: true, milestoneMails: false, infoMails: false, sms: false, post: false }
const problem = (type: string, status: number) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const anEvent = () => addEvent(t, counter, { type: 'permanent', hours: [] })
const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
  askKsb(t, admin, method, `/card-systems/${counter.cardSystemId}${path}`, body)
async function sell(eventId: string, uitpasNumber: string, tariffId = `K${keyId}`): Promise<string> {
  const sold = await call('POST', '/ticket-sales', [
    { eventId, uitpasNumber, regularPrice: 10, tariff: { id: tariffId } },
  ])
  expect(sold.status).toBe(200)
  return sold.body[0].id
}

test('lists what was given, by event, balie, day and how it stands, and as a file', async () => {
  const eventId = await anEvent()
  const { uitpasNumber } = await addPassholder(t, counter.cardSystemId, {}, granted)
  const first = await sell(eventId, uitpasNumber)
  const second = await sell(eventId, uitpasNumber)
  await ask('POST', `/ticket-sales/${first}/cancel`, { reason: 'Verkeerde persoon' })
  const list = async (query: Record<string, string>) => {
    const { status, body } = await ask('GET', `/ticket-sales?${new URLSearchParams({ eventId, ...query })}`)
    expect(status).toBe(200)
    return body.member.map((one: { id: string }) => one.id).sort()
  }
  expect(await list({})).toEqual([first, second].sort())
  expect(await list({ state: 'CANCELLED' })).toEqual([first])
  expect(await list({ state: 'STANDING', organizerId: counter.organizerId, uitpasNumber })).toEqual([second])
  expect(await list({ organizerId: newId() })).toEqual([])
  expect(await list({ type: 'COUPON' })).toEqual([])
  expect(await list({ from: '2026-11-23', until: '2026-11-23' })).toHaveLength(2)
  expect(await list({ from: '2026-11-24' })).toEqual([])
  expect(await list({ eventId: 'x' })).toEqual([])
  const { body } = await ask('GET', `/ticket-sales?${new URLSearchParams({ eventId, order: 'asc', limit: '1' })}`)
  expect(body).toMatchObject({
    totalItems: 2,
    member: [{ event: { id: eventId }, regularPriceCents: 1_000, passholderCents: 200, uitpasNumber }],
  })
  const file = await t.app.inject({
    method: 'GET',
    url: `/api/ksb/card-systems/${counter.cardSystemId}/ticket-sales/export?format=csv&eventId=${eventId}`,
    headers: admin.headers,
  })
  expect(file.statusCode).toBe(200)
  expect(file.body).toContain('Verkeerde persoon')
  expect(file.body.trim().split('\n')).toHaveLength(3)
})

test('finds tickets by words of the event, a slip of a letter and accents forgiven, and tells how many', async () => {
  const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] }, { title: 'Poëzie in ’t Wijland' })
  const { uitpasNumber } = await addPassholder(t, counter.cardSystemId, {}, granted)
  const id = await sell(eventId, uitpasNumber)
  await sell(await anEvent(), uitpasNumber)
  const found = async (event: string) => {
    const { body } = await ask('GET', `/ticket-sales?${new URLSearchParams({ event, uitpasNumber })}`)
    return [body.totalItems, ...body.member.map((one: { id: string }) => one.id)]
  }
  for (const event of ['POËZIE', 'poezie', 'wijland poëzie', 'poezzie', 'wiland poezie', 'oëzi'])
    expect(await found(event)).toEqual([1, id])
  expect(await found('poëzie zwemmen')).toEqual([0])
  expect((await found('  '))[0]).toBe(2)
  const file = await t.app.inject({
    method: 'GET',
    url: `/api/ksb/card-systems/${counter.cardSystemId}/ticket-sales/export?format=csv&columns=id&event=po%C3%ABzzie`,
    headers: admin.headers,
  })
  expect(file.body.trim().split(/\r?\n/).slice(1)).toEqual([id])
})

test('an event that is called off: all its tickets in one, with a preview of exactly these, and the people told', async () => {
  const eventId = await anEvent()
  const couponId = await addCoupon(t, counter.cardSystemId, { eventIds: [eventId] })
  const a = await addPassholder(t, counter.cardSystemId, { email: 'noor@example.org', optIn }, granted)
  const b = await addPassholder(t, counter.cardSystemId, {}, granted)
  await sell(eventId, a.uitpasNumber)
  await sell(eventId, b.uitpasNumber)
  const { body: tariffs } = await call(
    'GET',
    `/tariffs?${new URLSearchParams({ eventId, uitpasNumber: a.uitpasNumber, regularPrice: '10', type: 'COUPON' })}`,
  )
  await sell(eventId, a.uitpasNumber, tariffs.available[0].id)
  const path = `/events/${eventId}/ticket-sales`
  const before = (await ask('GET', path)).body
  expect(before).toMatchObject({ tickets: 3, people: 2, reachable: 1, paidCents: 900 })
  const settle = (more: object) =>
    ask('POST', `${path}/settle`, {
      change: 'CALLED_OFF',
      tickets: 'CANCEL',
      reason: 'De zaal is onder water gelopen.',
      version: before.version,
      ...more,
    })
  expect(await settle({ version: 'x' })).toEqual(problem('openpas/changed-meanwhile', 409))
  expect(await settle({ change: 'MOVED', tickets: 'KEEP' })).toMatchObject({
    status: 200,
    body: { cancelled: 0, told: 1 },
  })
  expect(await settle({})).toMatchObject({ status: 200, body: { cancelled: 3, told: 1 } })
  expect(await settle({})).toEqual(problem('openpas/changed-meanwhile', 409))
  expect((await ask('GET', path)).body).toMatchObject({ tickets: 0, people: 0, paidCents: 0 })
  const coupon = await t.db.selectFrom('coupons').select('uses').where('id', '=', couponId).executeTakeFirstOrThrow()
  expect(coupon.uses).toBe(0)
  const unknown = `/events/${newId()}/ticket-sales`
  expect(await ask('GET', unknown)).toEqual(problem('uitpas/event-not-found', 404))
  expect(
    await ask('POST', `${unknown}/settle`, { change: 'MOVED', tickets: 'KEEP', reason: 'x', version: 'x' }),
  ).toEqual(problem('uitpas/event-not-found', 404))
})

test('the tariffs of one member, newest first; nobody else’s, and of nobody who is no member', async () => {
  const eventId = await anEvent()
  const [noor, jef] = [
    await addPassholder(t, counter.cardSystemId, {}, granted),
    await addPassholder(t, counter.cardSystemId, {}, granted),
  ]
  const first = await sell(eventId, noor.uitpasNumber)
  await sell(eventId, jef.uitpasNumber)
  const second = await sell(eventId, noor.uitpasNumber)
  await ask('POST', `/ticket-sales/${first}/cancel`, { reason: 'Verkeerde dag' })
  const { status, body } = await ask('GET', `/passholders/${noor.id}/ticket-sales`)
  expect(status).toBe(200)
  expect(body.totalItems).toBe(2)
  const ids = body.member.map((one: { id: string }) => one.id)
  expect(ids.sort()).toEqual([first, second].sort())
  const cancelled = body.member.find((one: { id: string }) => one.id === first)
  expect(cancelled).toMatchObject({ regularPriceCents: 1000, cancelledReason: 'Verkeerde dag' })
  const one = await ask('GET', `/passholders/${noor.id}/ticket-sales?limit=1`)
  expect(one.body).toMatchObject({ totalItems: 2, member: [{}] })
  expect(await ask('GET', `/passholders/${newId()}/ticket-sales`)).toEqual(problem('uitpas/passholder-not-found', 404))
  const reads = await t.db
    .selectFrom('audit_entries')
    .select('act')
    .where('passholder_id', '=', noor.id)
    .where('act', '=', 'ticket-sales.read')
    .execute()
  expect(reads).toHaveLength(2)
})
