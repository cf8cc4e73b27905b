import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addCoupon, addKey } from '../../test/scenes/money.ts'
import { addPassholder, nextUitpasNumber } from '../../test/scenes/people.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { saveEvents } from '../events/store.ts'
import { blockPassholder } from '../passholders/block.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let other: Counter
let keyId: number
const granted = { socialTariffEnd: '2027-04-30' }

beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  other = await openCounter(t)
  keyId = await addKey(t, counter.cardSystemId)
})
afterAll(() => t.close())

async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
  const answer = await t.app.inject({
    method,
    url: `/api/balie/${counter.organizerId}${path}`,
    headers: { authorization: `Bearer ${counter.staffToken}` },
    ...(body ? { payload: body } : {}),
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const problem = (type: string, status = 400) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const tariffs = (query: Record<string, string>) =>
  ask('GET', `/tariffs?${new URLSearchParams({ eventId: counter.eventId, ...query })}`)
const ticket = (uitpasNumber: string, more: object = {}) => ({
  eventId: counter.eventId,
  uitpasNumber,
  tariffId: `K${keyId}`,
  regularPriceCents: 1_000,
  ...more,
})

test('a counter sees every tariff for every price of an activity, cheapest first', async () => {
  const eventId = newId()
  const { organizerId, placeId } = counter
  await transact(t.db, async (trx) => {
    const priceInfo = [
      { category: 'base' as const, name: { nl: 'Basistarief' }, cents: 1_200 },
      { category: 'tariff' as const, name: { nl: 'Kinderen' }, cents: 600 },
    ]
    const event = { id: eventId, organizerId, placeId, name: { nl: 'Lichtstoet' }, priceInfo }
    await saveEvents(trx, [{ ...event, calendar: { type: 'permanent', hours: [] } }], t.clock.now())
  })
  await addCoupon(t, counter.cardSystemId, { eventIds: [eventId], maxRegularPriceCents: 1_000 })
  const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId, {}, granted)
  expect(await tariffs({ eventId, uitpasNumber })).toMatchObject({
    status: 200,
    body: {
      passholderId: id,
      groupPass: false,
      event: { id: eventId, title: 'Lichtstoet' },
      prices: [
        { label: 'Basistarief', regularPriceCents: 1_200, tariffs: [{ type: 'SOCIALTARIFF', priceCents: 240 }] },
        {
          label: 'Kinderen',
          regularPriceCents: 600,
          tariffs: [
            { id: `K${keyId}`, priceCents: 120, remaining: 1 },
            { type: 'COUPON', priceCents: 300 },
          ],
        },
      ],
    },
  })
  const expired = await addPassholder(t, counter.cardSystemId, {}, { socialTariffEnd: '2026-04-30' })
  const { body } = await tariffs({ uitpasNumber: expired.uitpasNumber, regularPriceCents: '1000' })
  expect(body.prices).toMatchObject([{ tariffs: [], endUserMessage: { nl: expect.stringContaining('vervallen') } }])
})

test('gives tickets to several people in one go, shows them, and takes one back', async () => {
  const [a, b] = await Promise.all([1, 2].map(() => addPassholder(t, counter.cardSystemId, {}, granted)))
  if (!a || !b) throw new Error('Nobody')
  const tickets = [ticket(a.uitpasNumber, { regularPriceLabel: 'Basistarief' }), ticket(b.uitpasNumber)]
  const sold = await ask('POST', '/ticket-sales', { tickets })
  expect(sold).toMatchObject({
    status: 201,
    body: [
      { uitpasNumber: a.uitpasNumber, priceCents: 200, tariffName: 'Kansentarief', canUndo: true },
      { uitpasNumber: b.uitpasNumber, priceCents: 200 },
    ],
  })
  const list = async () => (await ask('GET', `/passholders/${a.id}/ticket-sales`)).body
  expect(await list()).toMatchObject([{ title: 'Lantaarns maken met wilgentenen', regularPriceLabel: 'Basistarief' }])
  const path = `/ticket-sales/${sold.body[0].id}`
  expect((await ask('DELETE', path)).status).toBe(204)
  expect(await ask('DELETE', path)).toEqual(problem('openpas/already-undone', 404))
  expect(await ask('DELETE', `/ticket-sales/${newId()}`)).toEqual(problem('uitpas/ticket-sale-not-found', 404))
  expect(await list()).toMatchObject([{ canUndo: false, cancelledAt: '2026-11-23T14:00:00+01:00' }])
})

test('refuses what cannot be given, all of it', async () => {
  const { cardSystemId } = counter
  const person = await addPassholder(t, cardSystemId, {}, granted)
  const lost = await addPassholder(t, cardSystemId, {}, { ...granted, blocked: 'LOST' })
  const blocked = await addPassholder(t, cardSystemId, {}, granted)
  const block = { passholderId: blocked.id, reason: 'Misbruik', at: t.clock.now() }
  await transact(t.db, (trx) => blockPassholder(trx, block))
  const expired = await addPassholder(t, cardSystemId, {}, { socialTariffEnd: '2026-04-30' })
  const suspended = await addPassholder(t, cardSystemId, {}, { ...granted, suspendedUntil: '2026-12-24' })
  const byNumber = {
    'uitpas/invalid-uitpasnumber': '0900000095901',
    'uitpas/passholder-not-found': nextUitpasNumber(),
    'uitpas/invalid-card-status': lost.uitpasNumber,
    'uitpas/passholder-no-active-cardsystems': blocked.uitpasNumber,
  }
  const sell = (more: object) =>
    ask('POST', '/ticket-sales', { tickets: [ticket(person.uitpasNumber), ticket(person.uitpasNumber, more)] })
  for (const [type, uitpasNumber] of Object.entries(byNumber)) {
    expect(await sell({ uitpasNumber })).toEqual(problem(type))
    expect(await tariffs({ uitpasNumber })).toEqual(problem(type))
  }
  expect(await sell({ eventId: newId() })).toEqual(problem('uitpas/event-not-found'))
  expect(await tariffs({ uitpasNumber: person.uitpasNumber, eventId: newId() })).toEqual(
    problem('uitpas/event-not-found'),
  )
  expect(await sell({ eventId: other.eventId })).toEqual(problem('auth/forbidden', 403))
  expect((await tariffs({ uitpasNumber: person.uitpasNumber, eventId: other.eventId })).status).toBe(403)
  expect(await sell({ tariffId: 'C2147483647' })).toEqual(problem('uitpas/invalid-coupon'))
  expect(await sell({ uitpasNumber: expired.uitpasNumber })).toEqual(problem('uitpas/social-tariff-expired'))
  expect(await sell({ uitpasNumber: suspended.uitpasNumber })).toEqual(problem('uitpas/social-tariff-suspended'))
  const elsewhere = await addKey(t, other.cardSystemId)
  expect(await sell({ tariffId: `K${elsewhere}` })).toEqual(problem('uitpas/social-tariff-discount-expired'))
  expect((await ask('GET', `/passholders/${person.id}/ticket-sales`)).body).toEqual([])
})

test('says when a limit is reached, of a person and of a group', async () => {
  const coupon = await addCoupon(t, counter.cardSystemId, {
    name: 'Eén keer',
    usageLimit: { volume: 1, periodType: 'ABSOLUTE' },
  })
  const { uitpasNumber } = await addPassholder(t, counter.cardSystemId)
  const { body } = await tariffs({ uitpasNumber, regularPriceCents: '1000' })
  const tariffId = body.prices[0].tariffs.find((one: { name: string }) => one.name === 'Eén keer').id
  expect(coupon).toBeGreaterThan(0)
  const twice = [1, 2].map(() => ticket(uitpasNumber, { tariffId }))
  expect(await ask('POST', '/ticket-sales', { tickets: twice })).toEqual(problem('uitpas/maximum-reached'))
  const right = { ...granted, ticketsPerDay: 1, uitpasNumber: nextUitpasNumber(true) }
  const group = await addPassholder(t, counter.cardSystemId, { kind: 'GROUP', name: 'Buurtwerk', firstName: '' }, right)
  const tickets = [1, 2].map(() => ticket(group.uitpasNumber))
  expect(await ask('POST', '/ticket-sales', { tickets })).toEqual(problem('uitpas/invalid-number-of-tickets'))
})

test('says what is left of each limit, what was given today, and whether a point was saved; also in the history and today', async () => {
  const limit = { volume: 3, periodType: 'ABSOLUTE' } as const
  const eventId = await addEvent(
    t,
    counter,
    { type: 'permanent', hours: [] },
    {
      settings: {
        checkinPoints: 1,
        checkinLimit: { volume: 1, periodType: 'DAY' },
        passholderTicketLimit: limit,
      },
      title: 'Lichtstoet',
    },
  )
  const name = 'Twee keer, vijf in alles'
  await addCoupon(t, counter.cardSystemId, {
    name,
    eventIds: [eventId],
    maxUses: 5,
    usageLimit: { ...limit, volume: 2 },
  })
  const { uitpasNumber } = await addPassholder(t, counter.cardSystemId, {}, granted)
  const seen = async () => {
    const { body } = await tariffs({ eventId, uitpasNumber, regularPriceCents: '1000' })
    const ofCoupon = body.prices[0].tariffs.find((one: { name: string }) => one.name === name)
    const { checkedInAt, leftAtEvent, given } = body
    return { checkedInAt, leftAtEvent, given, left: ofCoupon?.left, id: ofCoupon?.id }
  }
  expect(await seen()).toMatchObject({ checkedInAt: undefined, leftAtEvent: 3, given: 0, left: 2 })
  expect((await ask('POST', '/scans', { identifier: uitpasNumber, eventId })).status).toBe(200)
  const before = await seen()
  expect(before).toMatchObject({ checkedInAt: '2026-11-23T14:00:00+01:00', leftAtEvent: 3, given: 0, left: 2 })
  const sold = await ask('POST', '/ticket-sales', { tickets: [ticket(uitpasNumber, { eventId, tariffId: before.id })] })
  expect(sold.status).toBe(201)
  expect(await seen()).toMatchObject({ leftAtEvent: 2, given: 1, left: 1 })
  // What a shop reserves is taken, and not given.
  const reserved = await asClient(t, counter)('POST', '/ticket-sales/reservations', [
    { eventId, uitpasNumber, regularPrice: 10, tariff: { id: before.id } },
  ])
  expect(reserved.status).toBe(201)
  expect(await seen()).toMatchObject({ leftAtEvent: 1, given: 1, left: 0 })
  await asClient(t, counter)('DELETE', `/ticket-sales/reservations/${reserved.body.id}`)

  const entry = { kind: 'TICKET', id: sold.body[0].id, title: 'Lichtstoet', priceCents: 500, points: 0 }
  let standing = 0
  const entries = async () => {
    const { body: scanned } = await ask('POST', '/scans', { identifier: uitpasNumber, eventId })
    const { body: day } = await ask('GET', '/today')
    standing = day.tickets
    const ofTicket = (list: { kind: string; id: string }[]) => list.filter((one) => one.id === entry.id)
    return [...ofTicket(scanned.person.history), ...ofTicket(day.member)]
  }
  const fresh = { ...entry, undoable: true, undone: false }
  expect(await entries()).toMatchObject([fresh, { ...fresh, who: 'Noor D.', uitpasNumber }])
  const stood = standing
  expect((await ask('DELETE', `/ticket-sales/${entry.id}`)).status).toBe(204)
  const undone = { ...entry, undoable: false, undone: true }
  expect(await entries()).toMatchObject([undone, undone])
  expect(standing).toBe(stood - 1)
  expect(await seen()).toMatchObject({ leftAtEvent: 3, given: 0, left: 2 })
})
