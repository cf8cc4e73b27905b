import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addClient, addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { accountTotals, verifyEuros } from '../euros/ledger.ts'
import type { PeriodLimit } from '../events/event.ts'
import { contractPermissions } from '../http/permissions.ts'
import { blockPassholder } from '../passholders/block.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let other: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>
let keyId: number

beforeAll(async () => {
  t = await openTestApp()
  await addRegions(t)
  counter = await openCounter(t)
  other = await openCounter(t)
  call = asClient(t, counter)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  keyId = await addKey(t, counter.cardSystemId)
})
afterAll(async () => {
  // Whatever was sold and cancelled in this file: the ledger agrees.
  expect(await verifyEuros(t.db)).toEqual([])
  t.clock.freeze(testMoment)
  await t.close()
})

const problem = (type: string, status = 400) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const granted = { socialTariffEnd: '2027-04-30' }
const someone = () => addPassholder(t, counter.cardSystemId, {}, granted)
const ticket = (uitpasNumber: string, more: object = {}) => ({
  uitpasNumber,
  eventId: counter.eventId,
  regularPrice: 10,
  tariff: { id: `K${keyId}` },
  ...more,
})
const sell = (tickets: object[], headers: Record<string, string> = {}) =>
  call('POST', '/ticket-sales', tickets, headers)
const anEvent = (passholderTicketLimit: PeriodLimit) =>
  addEvent(
    t,
    counter,
    { type: 'permanent', hours: [] },
    { settings: { checkinPoints: 1, checkinLimit: { volume: 1, periodType: 'DAY' }, passholderTicketLimit } },
  )
const rowsOf = (id: string) =>
  t.db.selectFrom('ticket_sales').selectAll().where('passholder_id', '=', id).orderBy('id').execute()
const pointerOf = ({ body }: { body: { type: string; schemaErrors: { jsonPointer: string }[] } }) => [
  body.type.split('/probs/')[1],
  body.schemaErrors[0]?.jsonPointer,
]

describe('registering', () => {
  test('a ticket keeps who pays what, by which version of which key, and where the person lives', async () => {
    const { id, uitpasNumber } = await someone()
    const { status, body } = await sell([ticket(uitpasNumber, { regularPriceLabel: 'Basistarief' })])
    expect(status).toBe(200)
    expect(body).toMatchObject([
      {
        id: expect.any(String),
        creationDate: '2026-11-23T14:00:00+01:00',
        regularPrice: 10,
        regularPriceLabel: 'Basistarief',
        tariff: { id: `K${keyId}`, name: 'Kansentarief', price: 2, type: 'SOCIALTARIFF' },
        eventId: counter.eventId,
        eventTitle: 'Lantaarns maken met wilgentenen',
        uitpasNumber,
        passholder: { id, name: 'Desmet', address: { postalCode: '9000' } },
      },
    ])
    expect(await rowsOf(id)).toMatchObject([
      {
        regular_price_cents: 1_000,
        passholder_cents: 200,
        organizer_cents: 400,
        municipality_cents: 400,
        key_id: keyId,
        key_number: 1,
        municipality_nis: '44021',
        postal_code: '9000',
      },
    ])
  })

  test('who may not search passholders does not see for whom', async () => {
    const permissions = contractPermissions.filter((one) => one !== 'PASSHOLDERS_SEARCH')
    const { headers } = await addClient(t, counter.organizerId, permissions)
    const { id, uitpasNumber } = await someone()
    const ask = (method: 'POST' | 'GET', url: string, payload?: object) =>
      t.app.inject({ method, url: `/api/uitpas/ticket-sales${url}`, headers, ...(payload ? { payload } : {}) })
    expect((await ask('POST', '', [ticket(uitpasNumber)])).json()[0]).not.toHaveProperty('passholder')
    const found = (await ask('GET', `?eventId=${counter.eventId}&passholderId=${id}`)).json()
    expect(found).toMatchObject({ totalItems: 1, member: [{ uitpasNumber }] })
    expect(found.member[0]).not.toHaveProperty('passholder')
  })

  test('many people, events and tariffs are all sold, or none and the first that is wrong is pointed at', async () => {
    const [a, b] = [await someone(), await someone()]
    const second = await anEvent({ volume: 1, periodType: 'WEEK' })
    const sold = await sell([
      ticket(a.uitpasNumber),
      ticket(b.uitpasNumber),
      ticket(a.uitpasNumber, { eventId: second, regularPrice: 7.55 }),
    ])
    expect(sold.status).toBe(200)
    expect(sold.body.map((one: { tariff: { price: number } }) => one.tariff.price)).toEqual([2, 2, 1.51])

    const before = (await rowsOf(b.id)).length
    // The first of two wrong ones, though the second would be seen sooner.
    const refused = await sell([
      ticket(b.uitpasNumber),
      ticket(a.uitpasNumber, { eventId: second }),
      ticket('0900000095901'),
    ])
    expect(pointerOf(refused)).toEqual(['uitpas/maximum-reached', '/1'])
    expect((await rowsOf(b.id)).length).toBe(before)
    // Of one person two in the same request count together.
    expect(pointerOf(await sell([1, 2].map(() => ticket(b.uitpasNumber, { eventId: second }))))).toEqual([
      'uitpas/maximum-reached',
      '/1',
    ])
  })

  test('what is wrong is refused, with where', async () => {
    const { cardSystemId } = counter
    const { uitpasNumber } = await someone()
    const refused = async (more: object) => pointerOf(await sell([ticket(uitpasNumber), ticket(uitpasNumber, more)]))
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
    expect(await refused({ regularPrice: 1.005 })).toEqual(['body/invalid-data', '/1/regularPrice'])
    expect(await refused({ tariff: { id: 'C12' } })).toEqual(['uitpas/invalid-coupon', '/1/tariff/id'])
    expect(await refused({ tariff: { id: 'K2147483648' } })).toEqual(['body/invalid-data', '/1/tariff/id'])
    const regular = await addPassholder(t, cardSystemId)
    expect(await refused({ uitpasNumber: regular.uitpasNumber })).toEqual(['body/invalid-data', '/1/tariff/id'])
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
    expect(await refused({ eventId: other.eventId })).not.toEqual([])
    expect((await sell([])).status).toBe(400)
  })

  test('another organiser’s event is refused', async () => {
    const { uitpasNumber } = await someone()
    const { headers } = await addClient(t, counter.organizerId, ['TICKETSALES_REGISTER'])
    const payload = [ticket(uitpasNumber, { eventId: other.eventId })]
    const answer = await t.app.inject({ method: 'POST', url: '/api/uitpas/ticket-sales', headers, payload })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().schemaErrors).toMatchObject([{ jsonPointer: '/0/eventId' }])
  })

  test('the same request twice is one ticket', async () => {
    const { id, uitpasNumber } = await someone()
    const headers = { 'idempotency-key': newId() }
    const first = await sell([ticket(uitpasNumber)], headers)
    const again = await sell([ticket(uitpasNumber)], headers)
    expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotency-replayed': 'true' } })
    expect(await rowsOf(id)).toHaveLength(1)
  })

  test('what is kept for a repeated request goes when any of the people in it does', async () => {
    const [a, b] = [await someone(), await someone()]
    const key = newId()
    await sell([ticket(a.uitpasNumber), ticket(b.uitpasNumber)], { 'idempotency-key': key })
    const kept = () => t.db.selectFrom('idempotent_answers').select('key').where('key', '=', key).execute()
    expect(await kept()).toHaveLength(1)
    expect((await call('DELETE', `/passholders/${b.id}`)).status).toBe(204)
    expect(await kept()).toEqual([])
  })
})

describe('limits', () => {
  test('of an event are per calendar period, and a cancelled ticket gives its place back', async () => {
    const { uitpasNumber } = await someone()
    const eventId = await anEvent({ volume: 1, periodType: 'WEEK' })
    const buy = () => sell([ticket(uitpasNumber, { eventId })])
    const first = await buy()
    expect(first.status).toBe(200)
    expect((await buy()).body.endUserMessage.nl).toContain('1 ticket per week voor deze activiteit')
    expect((await call('DELETE', `/ticket-sales/${first.body[0].id}`)).status).toBe(204)
    expect((await buy()).status).toBe(200)
    expect(await buy()).toEqual(problem('uitpas/maximum-reached'))
    t.clock.freeze(new Date('2026-11-29T23:59:59+01:00'))
    expect(await buy()).toEqual(problem('uitpas/maximum-reached'))
    t.clock.freeze(new Date('2026-11-30T00:00:00+01:00'))
    expect((await buy()).status).toBe(200)
    t.clock.freeze(testMoment)
  })

  test('of a balie are over all its events, for social tariff', async () => {
    const { organizerId, cardSystemId } = counter
    const path = `/card-systems/${cardSystemId}/organizers/${organizerId}/ticket-limit`
    expect((await askKsb(t, admin, 'GET', path)).body).toEqual({})
    const limit = { volume: 2, periodType: 'MONTH' }
    expect((await askKsb(t, admin, 'PUT', path, { limit })).status).toBe(204)
    expect((await askKsb(t, admin, 'GET', path)).body).toEqual({ limit })
    const { uitpasNumber } = await someone()
    const second = await anEvent({ volume: 10, periodType: 'YEAR' })
    expect((await sell([ticket(uitpasNumber), ticket(uitpasNumber, { eventId: second })])).status).toBe(200)
    const third = await sell([ticket(uitpasNumber, { eventId: second })])
    expect(third).toEqual(problem('uitpas/maximum-reached'))
    expect(third.body.endUserMessage.nl).toContain('2 tickets per maand bij deze organisator')
    expect((await askKsb(t, admin, 'PUT', path, {})).status).toBe(204)
    expect((await sell([ticket(uitpasNumber, { eventId: second })])).status).toBe(200)
    const elsewhere = `/card-systems/${cardSystemId}/organizers/${other.organizerId}/ticket-limit`
    expect(await askKsb(t, admin, 'GET', elsewhere)).toEqual(problem('uitpas/organizer-not-found', 404))
    expect(await askKsb(t, admin, 'PUT', elsewhere, {})).toEqual(problem('uitpas/organizer-not-found', 404))
  })

  test('of a group pass are for a day and a year, in one go or several', async () => {
    const id = await addPerson(t, { kind: 'GROUP', name: 'Buurtwerk', firstName: '' })
    const right = { uitpasNumber: nextUitpasNumber(true), ...granted, ticketsPerYear: 7, ticketsPerDay: 5 }
    const uitpasNumber = await addMembership(t, id, counter.cardSystemId, right)
    const buy = (count: number) => sell(Array.from({ length: count }, () => ticket(uitpasNumber)))
    expect(pointerOf(await buy(6))).toEqual(['uitpas/invalid-number-of-tickets', '/5'])
    expect((await buy(5)).status).toBe(200)
    expect(await buy(1)).toEqual(problem('uitpas/invalid-number-of-tickets'))
    const group = async () => (await call('GET', `/grouppasses/${id}`)).body.socialTariff
    expect(await group()).toMatchObject({ totalTicketsPerYear: 7, availableTickets: 2 })
    t.clock.freeze(new Date('2026-11-24T09:00:00+01:00'))
    expect(await buy(3)).toEqual(problem('uitpas/invalid-number-of-tickets'))
    expect((await buy(2)).status).toBe(200)
    expect((await buy(1)).body.endUserMessage.nl).toContain('7 tickets per jaar met deze groepspas')
    t.clock.freeze(new Date('2027-01-01T09:00:00+01:00'))
    expect((await buy(1)).status).toBe(200)
    t.clock.freeze(testMoment)
  })

  test('hold with 64 clients at once: exactly as many as may, and a basket for two is never half sold', async () => {
    const [a, b] = [await someone(), await someone()]
    const eventId = await anEvent({ volume: 20, periodType: 'WEEK' })
    const [ofA, ofB] = [a, b].map((one) => ticket(one.uitpasNumber, { eventId }))
    // In both orders, so that two requests want the same people the other way round.
    const baskets = Array.from({ length: 64 }, (_, n) => (n % 2 ? [ofA, ofB] : [ofB, ofA]) as object[])
    const answers = await Promise.all(baskets.map((basket) => sell(basket)))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(20)
    for (const answer of answers.filter((one) => one.status !== 200))
      expect(answer).toEqual(problem('uitpas/maximum-reached'))
    for (const { id } of [a, b]) expect(await rowsOf(id)).toHaveLength(20)
  })
})

describe('searching', () => {
  test('by event, by person at balies, by title, newest first, without what was cancelled', async () => {
    const { id, uitpasNumber } = await someone()
    const second = await addEvent(t, counter, { type: 'permanent', hours: [] }, { title: 'Lichtstoet' })
    const first = await sell([ticket(uitpasNumber)])
    t.clock.freeze(new Date(testMoment.getTime() + 60_000))
    const later = await sell([ticket(uitpasNumber, { eventId: second }), ticket(uitpasNumber)])
    t.clock.freeze(testMoment)
    await call('DELETE', `/ticket-sales/${later.body[1].id}`)
    const ids = async (query: Record<string, string>) => {
      const { body } = await call('GET', `/ticket-sales?${new URLSearchParams(query)}`)
      return body.member.map((one: { id: string }) => one.id)
    }
    const [mine] = first.body
    const [newest] = later.body
    const { organizerId, eventId } = counter
    expect(await ids({ passholderId: id, organizerId })).toEqual([newest.id, mine.id])
    expect(await ids({ passholderId: id, eventId })).toEqual([mine.id])
    expect(await ids({ eventId: second })).toEqual([newest.id])
    expect(await ids({ passholderId: id, organizerId, eventTitle: 'lichtST' })).toEqual([newest.id])
    expect(await ids({ passholderId: id, organizerId, limit: '1', start: '1' })).toEqual([mine.id])
    expect(await ids({ passholderId: newId(), organizerId })).toEqual([])
    expect(await ids({ eventId: newId() })).toEqual([])
    expect(await ids({ passholderId: 'nobody', organizerId })).toEqual([])
  })

  test('covers the events at the location of a balie, with the person for who may search them there', async () => {
    const { id, uitpasNumber } = await someone()
    const there = await addEvent(
      t,
      { organizerId: other.organizerId, placeId: counter.placeId },
      { type: 'permanent', hours: [] },
    )
    const ofOther = await addKey(t, other.cardSystemId)
    await addMembership(t, id, other.cardSystemId, granted)
    const sold = await asClient(t, other)('POST', '/ticket-sales', [
      ticket(uitpasNumber, { eventId: there, tariff: { id: `K${ofOther}` } }),
    ])
    expect(sold.status).toBe(200)
    const { body } = await call('GET', `/ticket-sales?passholderId=${id}&organizerId=${counter.organizerId}`)
    expect(body).toMatchObject({ totalItems: 1, member: [{ eventId: there, passholder: { id } }] })
  })

  test('asks for an event, or a person at balies', async () => {
    expect(await call('GET', '/ticket-sales')).toEqual(problem('url/invalid-data'))
    expect(await call('GET', `/ticket-sales?passholderId=${newId()}`)).toEqual(problem('url/invalid-data'))
    expect(await call('GET', `/ticket-sales?eventId=${counter.eventId}&limit=101`)).toEqual(
      problem('url/query-limit-exceeded'),
    )
  })
})

describe('cancelling', () => {
  test('is done once, is booked back, and unknown tickets are not found', async () => {
    const { id, uitpasNumber } = await someone()
    const { body } = await sell([ticket(uitpasNumber)])
    const path = `/ticket-sales/${body[0].id}`
    const answers = await Promise.all([1, 2, 3].map(() => call('DELETE', path)))
    expect(answers.map((one) => one.status).sort()).toEqual([204, 404, 404])
    expect(await call('DELETE', path)).toEqual(problem('openpas/already-undone', 404))
    for (const unknown of [newId(), 'none'])
      expect(await call('DELETE', `/ticket-sales/${unknown}`)).toEqual(problem('uitpas/ticket-sale-not-found', 404))
    const transfers = await t.db
      .selectFrom('euro_transfers')
      .select(['reason', 'payer', 'debit', 'credit', 'amount_cents'])
      .where('passholder_id', '=', id)
      .orderBy('reason', 'desc')
      .orderBy('payer')
      .execute()
    const tickets = `tickets:${counter.organizerId}`
    expect(transfers.map((one) => Object.values(one))).toEqual([
      ['SALE', 'MUNICIPALITY', 'municipality:44021', tickets, 400],
      ['SALE', 'ORGANIZER', `organizer:${counter.organizerId}`, tickets, 400],
      ['SALE', 'PASSHOLDER', 'passholder', tickets, 200],
      ['CANCELLATION', 'MUNICIPALITY', tickets, 'municipality:44021', 400],
      ['CANCELLATION', 'ORGANIZER', tickets, `organizer:${counter.organizerId}`, 400],
      ['CANCELLATION', 'PASSHOLDER', tickets, 'passholder', 200],
    ])
  })

  test('in KSB has a reason, and is of the own card system', async () => {
    const { id, uitpasNumber } = await someone()
    const { body } = await sell([ticket(uitpasNumber)])
    const cancel = (cardSystemId: number, who: Administrator) =>
      askKsb(t, who, 'POST', `/card-systems/${cardSystemId}/ticket-sales/${body[0].id}/cancel`, {
        reason: 'Twee keer gescand',
      })
    const stranger = await addCardSystemAdministrator(t, other.cardSystemId)
    expect(await cancel(other.cardSystemId, stranger)).toEqual(problem('uitpas/ticket-sale-not-found', 404))
    expect((await cancel(counter.cardSystemId, admin)).status).toBe(204)
    expect(await cancel(counter.cardSystemId, admin)).toEqual(problem('openpas/already-undone', 404))
    expect(await rowsOf(id)).toMatchObject([{ cancelled_reason: 'Twee keer gescand' }])
  })
})

test('a changed key never changes what was sold', async () => {
  const place = await openCounter(t)
  const ksb = await addCardSystemAdministrator(t, place.cardSystemId)
  const id = await addKey(t, place.cardSystemId)
  const person = await addPassholder(t, place.cardSystemId, {}, granted)
  const buy = () =>
    asClient(t, place)('POST', '/ticket-sales', [
      ticket(person.uitpasNumber, { eventId: place.eventId, tariff: { id: `K${id}` } }),
    ])
  await buy()
  t.clock.freeze(new Date(testMoment.getTime() + 1_000))
  const terms = { name: 'Anders', priceRule: 'FIXED_PRICE', priceValue: 500, organizerPart: 1, municipalityPart: 1 }
  await askKsb(t, ksb, 'PUT', `/card-systems/${place.cardSystemId}/distribution-keys/${id}`, { ...terms, version: 1 })
  await buy()
  t.clock.freeze(testMoment)
  expect(
    (await rowsOf(person.id)).map((row) => [
      row.key_number,
      row.passholder_cents,
      row.organizer_cents,
      row.tariff_name,
    ]),
  ).toEqual([
    [1, 200, 400, 'Kansentarief'],
    [2, 500, 250, 'Anders'],
  ])
})

test('an event keeps the card systems and the keys by which its tickets were sold', async () => {
  const place = await openCounter(t)
  const ask = asClient(t, place)
  const byHand = await addKey(t, place.cardSystemId, { automatic: false })
  const path = `/events/${place.eventId}/card-systems`
  const list = (enabled: boolean, withKey: boolean) => [
    { id: place.cardSystemId, enabled, manualDistributionKeys: [{ id: byHand, enabled: withKey }] },
  ]
  await ask('PUT', path, list(true, true))
  const person = await addPassholder(t, place.cardSystemId, {}, granted)
  const tickets = [ticket(person.uitpasNumber, { eventId: place.eventId, tariff: { id: `K${byHand}` } })]
  const sold = await ask('POST', '/ticket-sales', tickets)
  for (const body of [[], list(false, true), list(true, false)])
    expect(await ask('PUT', path, body)).toEqual(problem('uitpas/event-already-has-ticketsales'))
  expect((await ask('PUT', path, list(true, true))).status).toBe(204)
  await ask('DELETE', `/ticket-sales/${sold.body[0].id}`)
  expect((await ask('PUT', path, [])).status).toBe(204)
})

describe('the ledger', () => {
  test('is nothing in all, and says per payer what the tickets say', async () => {
    const totals = await accountTotals(t.db, new Date('2026-01-01'), new Date('2028-01-01'))
    expect(totals.reduce((sum, one) => sum + one.cents, 0)).toBe(0)
    const sold = await t.db
      .selectFrom('ticket_sales')
      .select((eb) => eb.fn.sum<string>('passholder_cents').as('passholder'))
      .select((eb) => eb.fn.sum<string>('regular_price_cents').as('regular'))
      .where('cancelled_at', 'is', null)
      .executeTakeFirstOrThrow()
    const of = (prefix: string) =>
      totals.filter((one) => one.account.startsWith(prefix)).reduce((sum, one) => sum + one.cents, 0)
    expect(of('passholder')).toBe(Number(sold.passholder))
    expect(of('tickets:')).toBe(-Number(sold.regular))
  })

  test('that differs from the tickets is found, whichever of the two was touched', async () => {
    const { id, uitpasNumber } = await someone()
    const { body } = await sell([ticket(uitpasNumber)])
    const saleId = body[0].id
    const transfers = () => t.db.updateTable('euro_transfers').where('sale_id', '=', saleId)
    const sale = () => t.db.updateTable('ticket_sales').where('id', '=', saleId)
    const faults = () => verifyEuros(t.db)
    const ofSale = (fault: string, reason = 'SALE') => [{ saleId, reason, fault }]

    await transfers().where('payer', '=', 'PASSHOLDER').set({ amount_cents: 201 }).execute()
    expect(await faults()).toEqual(ofSale('OTHER_AMOUNTS'))
    await transfers().where('payer', '=', 'PASSHOLDER').set({ amount_cents: 200 }).execute()
    await transfers().where('payer', '=', 'MUNICIPALITY').set({ debit: 'municipality:43005' }).execute()
    expect(await faults()).toEqual(ofSale('OTHER_AMOUNTS'))
    await transfers().where('payer', '=', 'MUNICIPALITY').set({ debit: 'municipality:44021' }).execute()
    expect(await faults()).toEqual([])
    await sale().set({ cancelled_at: t.clock.now() }).execute()
    expect(await faults()).toEqual(ofSale('NOT_BOOKED', 'CANCELLATION'))
    await sale().set({ cancelled_at: null, organizer_cents: 300, municipality_cents: 500 }).execute()
    expect(await faults()).toEqual(ofSale('OTHER_AMOUNTS'))
    await sale().set({ organizer_cents: 400, municipality_cents: 400 }).execute()
    await t.db
      .insertInto('euro_transfers')
      .values({
        passholder_id: id,
        sale_id: newId(),
        reason: 'SALE',
        payer: 'PASSHOLDER',
        debit: 'passholder',
        credit: `tickets:${counter.organizerId}`,
        amount_cents: 5,
        booked_at: t.clock.now(),
      })
      .execute()
    expect(await faults()).toMatchObject([{ fault: 'NO_SUCH_SALE' }])
    await t.db.deleteFrom('euro_transfers').where('amount_cents', '=', 5).execute()
  })
})
