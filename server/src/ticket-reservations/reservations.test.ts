import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addCoupon, addKey } from '../../test/scenes/money.ts'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addClient, addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { verifyEuros } from '../euros/ledger.ts'
import type { PeriodLimit } from '../events/event.ts'
import { blockPassholder } from '../passholders/block.ts'
import { newId } from '../values/ids.ts'
import { purgeReservations } from './store.ts'

let t: TestApp
let counter: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>
let keyId: number
const granted = { socialTariffEnd: '2027-04-30' }
const path = '/ticket-sales/reservations'

beforeAll(async () => {
  t = await openTestApp()
  await addRegions(t)
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  call = asClient(t, counter)
  keyId = await addKey(t, counter.cardSystemId)
})
beforeEach(() => t.clock.freeze(testMoment))
afterAll(async () => {
  expect(await verifyEuros(t.db)).toEqual([])
  await t.close()
})

const after = (seconds: number) => t.clock.freeze(new Date(testMoment.getTime() + seconds * 1000))
const someone = () => addPassholder(t, counter.cardSystemId, {}, granted)
const ticket = (uitpasNumber: string, more: object = {}) => ({
  uitpasNumber,
  eventId: counter.eventId,
  regularPrice: 10,
  tariff: { id: `K${keyId}` },
  ...more,
})
const reserve = (tickets: object[], headers: Record<string, string> = {}) => call('POST', path, tickets, headers)
const confirm = (id: string) => call('POST', `${path}/${id}/confirm`)
const cancel = (id: string) => call('DELETE', `${path}/${id}`)
const sell = (tickets: object[]) => call('POST', '/ticket-sales', tickets)
const statusOf = async (id: string) => (await call('GET', `${path}/${id}`)).body.status
const problem = (type: string, status = 400) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const pointerOf = ({ body }: { body: { type: string; schemaErrors: { jsonPointer: string }[] } }) => [
  body.type.split('/probs/')[1],
  body.schemaErrors[0]?.jsonPointer,
]
const limitedEvent = (volume: number, periodType: PeriodLimit['periodType'] = 'ABSOLUTE') =>
  addEvent(
    t,
    counter,
    { type: 'permanent', hours: [] },
    {
      settings: {
        checkinPoints: 1,
        checkinLimit: { volume: 1, periodType: 'DAY' },
        passholderTicketLimit: { volume, periodType },
      },
    },
  )
const remainingFor = async (uitpasNumber: string, more: Record<string, string> = {}) => {
  const query = new URLSearchParams({ regularPrice: '10', eventId: counter.eventId, uitpasNumber, ...more })
  return (await call('GET', `/tariffs?${query}`)).body.available[0]?.remaining
}
const salesOf = (id: string) =>
  t.db.selectFrom('ticket_sales').selectAll().where('passholder_id', '=', id).orderBy('id').execute()
const transfersOf = (id: string) =>
  t.db.selectFrom('euro_transfers').selectAll().where('passholder_id', '=', id).execute()
/** The id under which this coupon is offered to a pass. */
async function couponTariff(uitpasNumber: string, name: string): Promise<string> {
  const query = new URLSearchParams({ eventId: counter.eventId, uitpasNumber, regularPriceCents: '1000' })
  const answer = await t.app.inject({
    url: `/api/balie/${counter.organizerId}/tariffs?${query}`,
    headers: { authorization: `Bearer ${counter.staffToken}` },
  })
  const { tariffs } = answer.json().prices[0] as { tariffs: { id: string; name: string }[] }
  return tariffs.find((one) => one.name === name)?.id ?? 'none'
}

describe('reserving', () => {
  test('keeps many tickets at their prices, and confirming sells them with those ids, once', async () => {
    const [a, b] = [await someone(), await someone()]
    const { status, body } = await reserve([
      ticket(a.uitpasNumber, { regularPriceLabel: 'Basistarief' }),
      ticket(b.uitpasNumber, { regularPrice: 7.55 }),
    ])
    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: 'RESERVED',
      expiresAt: '2026-11-23T14:15:00+01:00',
      ticketSales: [
        { regularPrice: 10, regularPriceLabel: 'Basistarief', tariff: { price: 2 }, passholder: { id: a.id } },
        { regularPrice: 7.55, tariff: { price: 1.51 }, passholder: { id: b.id } },
      ],
    })
    // Nothing is sold, and nothing booked.
    expect(await salesOf(a.id)).toEqual([])
    expect(await transfersOf(a.id)).toEqual([])
    expect((await call('GET', `/ticket-sales?eventId=${counter.eventId}&passholderId=${a.id}`)).body.totalItems).toBe(0)

    after(600)
    const sold = await confirm(body.id)
    expect(sold).toMatchObject({ status: 200, body: [{ tariff: { price: 2 } }, { tariff: { price: 1.51 } }] })
    const ids = (answer: { id: string }[]) => answer.map(({ id }) => id)
    expect(ids(sold.body)).toEqual(ids(body.ticketSales))
    expect(await salesOf(a.id)).toMatchObject([
      { sold_at: t.clock.now(), passholder_cents: 200, organizer_cents: 400, municipality_cents: 400, key_number: 1 },
    ])
    expect(await transfersOf(a.id)).toHaveLength(3)
    expect(await statusOf(body.id)).toBe('CONFIRMED')

    // Whoever did not hear the answer asks again, also when the time is over.
    after(3600)
    const again = await confirm(body.id)
    expect(again.status).toBe(200)
    expect(ids(again.body)).toEqual(ids(sold.body))
    expect(await salesOf(a.id)).toHaveLength(1)
    expect(await cancel(body.id)).toEqual(problem('openpas/reservation-confirmed', 409))
  })

  test('a price is fixed for as long as it is kept, whatever becomes of the key', async () => {
    const place = await openCounter(t)
    const ksb = await addCardSystemAdministrator(t, place.cardSystemId)
    const key = await addKey(t, place.cardSystemId)
    const { uitpasNumber } = await addPassholder(t, place.cardSystemId, {}, granted)
    const ask = asClient(t, place)
    const tickets = [ticket(uitpasNumber, { eventId: place.eventId, tariff: { id: `K${key}` } })]
    const { body } = await ask('POST', path, tickets)
    after(1)
    const terms = { name: 'Anders', priceRule: 'FIXED_PRICE', priceValue: 500, organizerPart: 1, municipalityPart: 1 }
    await askKsb(t, ksb, 'PUT', `/card-systems/${place.cardSystemId}/distribution-keys/${key}`, {
      ...terms,
      version: 1,
    })
    expect((await ask('POST', '/ticket-sales', tickets)).body[0].tariff.price).toBe(5)
    expect((await ask('POST', `${path}/${body.id}/confirm`)).body[0].tariff).toMatchObject({
      name: 'Kansentarief',
      price: 2,
    })
  })

  test('is all or none, and refused as selling is, with where', async () => {
    const { cardSystemId } = counter
    const { id, uitpasNumber } = await someone()
    const refused = async (more: object) => pointerOf(await reserve([ticket(uitpasNumber), ticket(uitpasNumber, more)]))
    expect(await refused({ eventId: newId() })).toEqual(['uitpas/event-not-found', '/1/eventId'])
    expect(await refused({ uitpasNumber: '0900000095901' })).toEqual(['uitpas/invalid-uitpasnumber', '/1/uitpasNumber'])
    expect(await refused({ uitpasNumber: nextUitpasNumber() })).toEqual([
      'uitpas/passholder-not-found',
      '/1/uitpasNumber',
    ])
    const lost = await addPassholder(t, cardSystemId, {}, { ...granted, blocked: 'LOST' })
    expect(await refused({ uitpasNumber: lost.uitpasNumber })).toEqual([
      'uitpas/invalid-card-status',
      '/1/uitpasNumber',
    ])
    const blocked = await someone()
    const act = { passholderId: blocked.id, reason: 'Misbruik', at: t.clock.now() }
    await transact(t.db, (trx) => blockPassholder(trx, act))
    expect(await refused({ uitpasNumber: blocked.uitpasNumber })).toEqual([
      'uitpas/passholder-no-active-cardsystems',
      '/1/uitpasNumber',
    ])
    expect(await refused({ tariff: { id: 'C12' } })).toEqual(['uitpas/invalid-coupon', '/1/tariff/id'])
    const expired = await addPassholder(t, cardSystemId, {}, { socialTariffEnd: '2026-04-30' })
    expect(await refused({ uitpasNumber: expired.uitpasNumber })).toEqual([
      'uitpas/social-tariff-expired',
      '/1/tariff/id',
    ])
    const suspended = await addPassholder(t, cardSystemId, {}, { ...granted, suspendedUntil: '2026-12-24' })
    expect(await refused({ uitpasNumber: suspended.uitpasNumber })).toEqual([
      'uitpas/social-tariff-suspended',
      '/1/tariff/id',
    ])
    const gone = await addKey(t, cardSystemId)
    await askKsb(t, admin, 'DELETE', `/card-systems/${cardSystemId}/distribution-keys/${gone}`)
    expect(await refused({ tariff: { id: `K${gone}` } })).toEqual([
      'uitpas/social-tariff-discount-expired',
      '/1/tariff/id',
    ])
    const eventId = await limitedEvent(1)
    expect(pointerOf(await reserve([ticket(uitpasNumber, { eventId }), ticket(uitpasNumber, { eventId })]))).toEqual([
      'uitpas/maximum-reached',
      '/1',
    ])
    const rows = await t.db.selectFrom('reserved_tickets').select('id').where('passholder_id', '=', id).execute()
    expect(rows).toEqual([])
  })

  test('the same request twice is one reservation', async () => {
    const { id, uitpasNumber } = await someone()
    const headers = { 'idempotency-key': newId() }
    const first = await reserve([ticket(uitpasNumber)], headers)
    expect(await reserve([ticket(uitpasNumber)], headers)).toMatchObject({ status: 201, body: first.body })
    const kept = await t.db.selectFrom('reserved_tickets').select('id').where('passholder_id', '=', id).execute()
    expect(kept).toHaveLength(1)
  })

  test('is for who may sell each of the tickets, a till and a member of staff', async () => {
    const other = await openCounter(t)
    const { uitpasNumber } = await someone()
    const { body } = await reserve([ticket(uitpasNumber)])
    const strange = asClient(t, other)
    for (const answer of [
      await strange('GET', `${path}/${body.id}`),
      await strange('POST', `${path}/${body.id}/confirm`),
      await strange('DELETE', `${path}/${body.id}`),
    ])
      expect(answer).toEqual(problem('auth/forbidden', 403))
    const reader = await addClient(t, counter.organizerId, ['TICKETSALES_SEARCH'])
    const url = `/api/uitpas${path}`
    expect((await t.app.inject({ method: 'POST', url, ...reader, payload: [ticket(uitpasNumber)] })).statusCode).toBe(
      403,
    )
    const headers = { authorization: `Bearer ${counter.staffToken}` }
    const own = await t.app.inject({ method: 'POST', url, headers, payload: [ticket(uitpasNumber)] })
    expect(own.statusCode).toBe(201)
    const sold = await t.app.inject({ method: 'POST', url: `${url}/${own.json().id}/confirm`, headers })
    expect(sold.statusCode).toBe(200)
    for (const unknown of [newId(), 'none']) {
      expect(await call('GET', `${path}/${unknown}`)).toEqual(problem('openpas/reservation-not-found', 404))
      expect(await confirm(unknown)).toEqual(problem('openpas/reservation-not-found', 404))
      expect(await cancel(unknown)).toEqual(problem('openpas/reservation-not-found', 404))
    }
  })
})

describe('what is reserved counts', () => {
  test('for the limit of an event, until it is cancelled or its time is over, with nobody doing anything', async () => {
    const { uitpasNumber } = await someone()
    const eventId = await limitedEvent(1)
    const one = [ticket(uitpasNumber, { eventId })]
    const first = await reserve(one)
    expect(await remainingFor(uitpasNumber, { eventId })).toBe(0)
    expect(await reserve(one)).toEqual(problem('uitpas/maximum-reached'))
    expect(await sell(one)).toEqual(problem('uitpas/maximum-reached'))

    expect((await cancel(first.body.id)).status).toBe(204)
    expect(await remainingFor(uitpasNumber, { eventId })).toBe(1)
    expect(await confirm(first.body.id)).toEqual(problem('openpas/reservation-ended', 409))
    expect((await cancel(first.body.id)).status).toBe(204)

    const second = await reserve(one)
    after(899)
    expect(await remainingFor(uitpasNumber, { eventId })).toBe(0)
    expect(await statusOf(second.body.id)).toBe('RESERVED')
    after(900)
    expect(await remainingFor(uitpasNumber, { eventId })).toBe(1)
    expect(await statusOf(second.body.id)).toBe('EXPIRED')
    expect(await confirm(second.body.id)).toEqual(problem('openpas/reservation-ended', 409))
    expect((await cancel(second.body.id)).status).toBe(204)
    expect((await sell(one)).status).toBe(200)
  })

  test('for the limit of a balie, in a new period too: it would be sold now', async () => {
    const place = await openCounter(t)
    const ksb = await addCardSystemAdministrator(t, place.cardSystemId)
    const key = await addKey(t, place.cardSystemId)
    const { uitpasNumber } = await addPassholder(t, place.cardSystemId, {}, granted)
    const ask = asClient(t, place)
    const tickets = [ticket(uitpasNumber, { eventId: place.eventId, tariff: { id: `K${key}` } })]
    await askKsb(t, ksb, 'PUT', `/card-systems/${place.cardSystemId}/organizers/${place.organizerId}/ticket-limit`, {
      limit: { volume: 1, periodType: 'DAY' },
    })
    t.clock.freeze(new Date('2026-11-23T23:55:00+01:00'))
    const { body } = await ask('POST', path, tickets)
    const sellMore = () => ask('POST', '/ticket-sales', tickets)
    expect(await sellMore()).toEqual(problem('uitpas/maximum-reached'))
    t.clock.freeze(new Date('2026-11-24T00:05:00+01:00'))
    expect(await sellMore()).toEqual(problem('uitpas/maximum-reached'))
    expect((await ask('POST', `${path}/${body.id}/confirm`)).status).toBe(200)
    expect(await sellMore()).toEqual(problem('uitpas/maximum-reached'))
  })

  test('for the year and the day of a group pass', async () => {
    const id = await addPerson(t, { kind: 'GROUP', name: 'Buurtwerk', firstName: '' })
    const right = { uitpasNumber: nextUitpasNumber(true), ...granted, ticketsPerYear: 7, ticketsPerDay: 5 }
    const uitpasNumber = await addMembership(t, id, counter.cardSystemId, right)
    const many = (count: number) => Array.from({ length: count }, () => ticket(uitpasNumber))
    expect(pointerOf(await reserve(many(6)))).toEqual(['uitpas/invalid-number-of-tickets', '/5'])
    const { body } = await reserve(many(4))
    expect(await remainingFor(uitpasNumber)).toBe(1)
    expect((await call('GET', `/grouppasses/${id}`)).body.socialTariff).toMatchObject({ availableTickets: 3 })
    expect(await sell(many(2))).toEqual(problem('uitpas/invalid-number-of-tickets'))
    expect((await confirm(body.id)).body).toHaveLength(4)
    expect(await remainingFor(uitpasNumber)).toBe(1)
  })

  test('for the uses and the budget of a coupon, which has them back when the time is over', async () => {
    const name = `Coupon ${newId()}`
    // Of 24.00, tickets of which the municipality bears 5.00: four.
    const couponId = await addCoupon(t, counter.cardSystemId, {
      name,
      maxUses: 10,
      budgetCents: 2_400,
      usageLimit: { volume: 3, periodType: 'MONTH' },
    })
    const [a, b] = [await someone(), await someone()]
    const ofA = ticket(a.uitpasNumber, { tariff: { id: await couponTariff(a.uitpasNumber, name) } })
    const ofB = ticket(b.uitpasNumber, { tariff: { id: await couponTariff(b.uitpasNumber, name) } })
    const held = await reserve([ofA, ofA, ofA])
    expect(held.status).toBe(201)
    expect(pointerOf(await reserve([ofA]))).toEqual(['uitpas/maximum-reached', '/0'])
    expect(pointerOf(await sell([ofB, ofB]))).toEqual(['uitpas/maximum-reached', '/1/tariff/id'])
    const coupon = `/card-systems/${counter.cardSystemId}/coupons/${couponId}`
    expect(await askKsb(t, admin, 'PATCH', coupon, { budgetCents: 1_000 })).toEqual(problem('body/invalid-data'))
    expect(await askKsb(t, admin, 'PATCH', coupon, { maxUses: 2 })).toEqual(problem('body/invalid-data'))
    const coupons = () => t.db.selectFrom('coupons').select(['uses', 'spent_cents as spent']).where('id', '=', couponId)
    expect(await coupons().executeTakeFirst()).toEqual({ uses: 0, spent: 0 })

    after(901)
    expect((await sell([ofB, ofB])).status).toBe(200)
    expect(await confirm(held.body.id)).toEqual(problem('openpas/reservation-ended', 409))
    const later = await reserve([ofA, ofA])
    // Withdrawn: nobody gets it any more, and what was promised stands.
    expect((await askKsb(t, admin, 'DELETE', coupon)).status).toBe(204)
    expect(await reserve([ofA])).not.toMatchObject({ status: 201 })
    expect((await confirm(later.body.id)).status).toBe(200)
    expect(await coupons().executeTakeFirst()).toEqual({ uses: 4, spent: 2_000 })
  })

  test('as sold where card systems and keys of an event are chosen', async () => {
    const place = await openCounter(t)
    const ask = asClient(t, place)
    const key = await addKey(t, place.cardSystemId)
    const { uitpasNumber } = await addPassholder(t, place.cardSystemId, {}, granted)
    await ask('POST', path, [ticket(uitpasNumber, { eventId: place.eventId, tariff: { id: `K${key}` } })])
    const choose = () => ask('PUT', `/events/${place.eventId}/card-systems`, [])
    expect(await choose()).toEqual(problem('uitpas/event-already-has-ticketsales'))
    after(900)
    expect((await choose()).status).toBe(204)
  })
})

describe('at once', () => {
  test('64 clients reserve and sell a coupon of 40: exactly 40', async () => {
    const name = `Coupon ${newId()}`
    const couponId = await addCoupon(t, counter.cardSystemId, { name, maxUses: 40 })
    const people = await Promise.all(Array.from({ length: 8 }, someone))
    const tickets: object[] = []
    for (const { uitpasNumber } of people)
      tickets.push(ticket(uitpasNumber, { tariff: { id: await couponTariff(uitpasNumber, name) } }))
    const asked = Array.from({ length: 64 }, (_, n) => [tickets[n % 8] as object])
    const answers = await Promise.all(asked.map((one, n) => (n % 3 ? reserve(one) : sell(one))))
    const reserved = answers.filter(({ status }) => status === 201)
    expect(reserved.length + answers.filter(({ status }) => status === 200).length).toBe(40)
    for (const answer of answers.filter(({ status }) => status >= 300))
      expect(answer).toEqual(problem('uitpas/maximum-reached'))
    const sold = await Promise.all(reserved.map(({ body }) => confirm(body.id)))
    expect(sold.filter(({ status }) => status === 200)).toHaveLength(reserved.length)
    const coupon = await t.db.selectFrom('coupons').select('uses').where('id', '=', couponId).executeTakeFirst()
    expect(coupon).toEqual({ uses: 40 })
  })

  test('64 reservations of the last ticket of somebody are one; and confirming it 16 times sells it once', async () => {
    const { id, uitpasNumber } = await someone()
    const eventId = await limitedEvent(1)
    const answers = await Promise.all(Array.from({ length: 64 }, () => reserve([ticket(uitpasNumber, { eventId })])))
    const [kept, ...none] = answers.filter(({ status }) => status === 201)
    expect(none).toEqual([])
    const confirmed = await Promise.all(Array.from({ length: 16 }, () => confirm(kept?.body.id)))
    expect(new Set(confirmed.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(confirmed.map(({ body }) => body[0].id)).size).toBe(1)
    expect(await salesOf(id)).toHaveLength(1)
  })

  test('confirming against giving back, and against who takes what expired by another clock: one of the two', async () => {
    for (let turn = 0; turn < 8; turn++) {
      const { id, uitpasNumber } = await someone()
      const eventId = await limitedEvent(1)
      t.clock.freeze(testMoment)
      const { body } = await reserve([ticket(uitpasNumber, { eventId })])
      const [confirmed, cancelled] = await Promise.all([confirm(body.id), cancel(body.id)])
      expect([
        [200, 409],
        [409, 204],
      ]).toContainEqual([confirmed.status, cancelled.status])
      expect(await salesOf(id)).toHaveLength(confirmed.status === 200 ? 1 : 0)
    }
    for (let turn = 0; turn < 8; turn++) {
      const { id, uitpasNumber } = await someone()
      const eventId = await limitedEvent(1)
      t.clock.freeze(testMoment)
      const { body } = await reserve([ticket(uitpasNumber, { eventId })])
      // Every request reads the clock when its turn comes: some find the time over and some do not.
      let reads = turn
      const { now } = t.clock
      t.clock.now = () => new Date(testMoment.getTime() + (reads++ % 2 ? 899_999 : 900_000))
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => confirm(body.id)),
        ...Array.from({ length: 4 }, () => sell([ticket(uitpasNumber, { eventId })])),
      ])
      t.clock.now = now
      const given = answers.filter(({ status }) => status === 200).flatMap(({ body }) => body[0].id as string)
      expect(new Set(given).size).toBeLessThanOrEqual(1)
      expect(await salesOf(id)).toHaveLength(new Set(given).size)
    }
  })
})

describe('meanwhile', () => {
  test('who is blocked gets nothing, and can when that is lifted in time', async () => {
    const { id, uitpasNumber } = await someone()
    const { body } = await reserve([ticket(uitpasNumber)])
    const block = (blocked: Date | null) =>
      t.db.updateTable('passholders').set({ blocked_at: blocked }).where('id', '=', id).execute()
    await block(t.clock.now())
    expect(pointerOf(await confirm(body.id))).toEqual(['uitpas/passholder-no-active-cardsystems', '/0/uitpasNumber'])
    await block(null)
    expect((await confirm(body.id)).status).toBe(200)
  })

  test('who is erased ends every basket with a ticket of theirs', async () => {
    const [a, b] = [await someone(), await someone()]
    const eventId = await limitedEvent(1)
    const { body } = await reserve([ticket(a.uitpasNumber, { eventId }), ticket(b.uitpasNumber, { eventId })])
    expect((await call('DELETE', `/passholders/${a.id}`)).status).toBe(204)
    expect(await confirm(body.id)).toEqual(problem('openpas/reservation-ended', 409))
    expect(await statusOf(body.id)).toBe('CANCELLED')
    expect(await remainingFor(b.uitpasNumber, { eventId })).toBe(1)
  })

  test('two records of a person are merged: what is kept moves, counts there, is sold there, and goes back', async () => {
    const [kept, other] = [await someone(), await someone()]
    const eventId = await limitedEvent(2)
    const [ofKept, ofOther] = [kept, other].map((one) => ticket(one.uitpasNumber, { eventId })) as [object, object]
    const { body } = await reserve([ofOther, ofOther])
    const sold = await reserve([ticket(other.uitpasNumber)])
    const people = `/card-systems/${counter.cardSystemId}/passholders/${kept.id}/merges`
    const merged = await askKsb(t, admin, 'POST', people, { otherPassholderId: other.id, take: [] })
    expect(merged.status, JSON.stringify(merged.body)).toBe(201)
    expect(await sell([ofKept])).toEqual(problem('uitpas/maximum-reached'))
    expect((await confirm(sold.body.id)).status).toBe(200)
    expect(await salesOf(kept.id)).toHaveLength(1)
    expect((await askKsb(t, admin, 'POST', `${people}/${merged.body.id}/undo`)).status).toBe(200)
    expect((await sell([ofKept])).status).toBe(200)
    expect(await salesOf(other.id)).toHaveLength(1)
    expect((await confirm(body.id)).body).toHaveLength(2)
    expect(await salesOf(other.id)).toHaveLength(3)
  })

  test('an event that is called off gives back what is being paid, whole baskets, where its tickets are cancelled', async () => {
    const { uitpasNumber } = await someone()
    const { cardSystemId } = counter
    const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
    const events = `/card-systems/${cardSystemId}/events/${eventId}/ticket-sales`
    const settle = async (tickets: 'CANCEL' | 'KEEP') => {
      const { version } = (await askKsb(t, admin, 'GET', events)).body
      return askKsb(t, admin, 'POST', `${events}/settle`, { change: 'CALLED_OFF', tickets, reason: 'Storm', version })
    }
    const basket = [ticket(uitpasNumber, { eventId }), ticket(uitpasNumber)]
    const first = await reserve(basket)
    expect((await settle('KEEP')).status).toBe(200)
    expect((await confirm(first.body.id)).status).toBe(200)
    const second = await reserve(basket)
    expect((await settle('CANCEL')).body).toMatchObject({ cancelled: 1 })
    expect(await confirm(second.body.id)).toEqual(problem('openpas/reservation-ended', 409))
  })

  test('a week after its time nothing is kept of it', async () => {
    const { id, uitpasNumber } = await someone()
    const { body } = await reserve([ticket(uitpasNumber)])
    const week = 7 * 86_400_000
    await purgeReservations(t.db, new Date(testMoment.getTime() + week))
    expect(await statusOf(body.id)).toBe('RESERVED')
    await purgeReservations(t.db, new Date(testMoment.getTime() + week + 900_001))
    expect(await call('GET', `${path}/${body.id}`)).toEqual(problem('openpas/reservation-not-found', 404))
    const rows = await t.db.selectFrom('reserved_tickets').select('id').where('passholder_id', '=', id).execute()
    expect(rows).toEqual([])
  })
})

test('an explanation of a moment of before counts what was reserved then', async () => {
  const { uitpasNumber } = await someone()
  const eventId = await limitedEvent(5)
  after(30)
  const { body } = await reserve([ticket(uitpasNumber, { eventId })])
  after(60)
  await confirm(body.id)
  after(120)
  const usedAt = async (seconds: number) => {
    const at = new Date(testMoment.getTime() + seconds * 1000).toISOString()
    const query = new URLSearchParams({ eventId, uitpasNumber, regularPrice: '10', at })
    const explained = await askKsb(t, admin, 'GET', `/card-systems/${counter.cardSystemId}/tariff-explanation?${query}`)
    return explained.body.considered[0].limits[0].used
  }
  expect([await usedAt(15), await usedAt(45), await usedAt(90)]).toEqual([0, 1, 1])
})
