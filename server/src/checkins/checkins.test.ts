import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEvent, addPassholder, asClient, type Counter, nextNumber, openCounter } from '../../test/scenes/counter.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { blockCard } from '../cards/block.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { blockPassholder } from '../passholders/block.ts'
import { readBalance, verifyLedger } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  call = asClient(app, counter)
})
afterAll(() => app.close())

const problem = (name: string) => `https://api.publiq.be/probs/uitpas/${name}`
const checkIn = (uitpasNumber: string, eventId = counter.eventId, headers = {}) =>
  call('POST', '/checkins', { uitpasNumber, eventId }, headers)

describe('saving a point', () => {
  test('gives the points of the event, once a day', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
    const first = await checkIn(uitpasNumber)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      eventId: counter.eventId,
      uitpasNumber,
      points: 1,
      creationDate: '2026-11-23T14:00:00+01:00',
    })
    const second = await checkIn(uitpasNumber)
    expect(second.status).toBe(400)
    expect(second.body.type).toBe(problem('checkin-not-allowed'))
    expect(second.body.endUserMessage.nl).toBe('Er is vandaag al een punt gespaard bij deze activiteit, om 14:00.')
    expect(await readBalance(app.db, passholderId)).toBe(1)
  })

  test('fifty times at once with one pass at one event is one point', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
    const answers = await Promise.all(Array.from({ length: 50 }, () => checkIn(uitpasNumber)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(answers.filter((answer) => answer.body.type === problem('checkin-not-allowed'))).toHaveLength(49)
    expect(await readBalance(app.db, passholderId)).toBe(1)
  })

  test('counts a limit of three a week in calendar weeks', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const settings = {
      checkinPoints: 2,
      checkinLimit: { volume: 3, periodType: 'WEEK' as const },
      passholderTicketLimit: null,
    }
    const eventId = await addEvent(app, counter, { type: 'permanent', hours: [] }, { settings })
    const answers = await Promise.all(Array.from({ length: 5 }, () => checkIn(uitpasNumber, eventId)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 201, 201, 400, 400])
    const refused = answers.find((answer) => answer.status === 400)
    expect(refused?.body.endUserMessage.nl).toBe(
      'Het maximum van 3 punten bij deze activiteit is bereikt. Vanaf maandag 30 november kan het weer.',
    )
    app.clock.freeze(new Date('2026-11-30T00:00:01+01:00'))
    expect((await checkIn(uitpasNumber, eventId)).status).toBe(201)
    app.clock.freeze(new Date('2026-11-23T14:00:00+01:00'))
  })

  test('is refused too early with the time from which it is possible, and allowed an hour before', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const moments = [{ start: '2026-11-23T15:30:00+01:00', end: '2026-11-23T17:00:00+01:00' }]
    const eventId = await addEvent(app, counter, { type: 'single', moments })
    const early = await checkIn(uitpasNumber, eventId)
    expect(early.body.endUserMessage.nl).toBe('Punten sparen kan vanaf 14:30. Het is nu 14:00.')
    app.clock.freeze(new Date('2026-11-23T14:30:00+01:00'))
    expect((await checkIn(uitpasNumber, eventId)).status).toBe(201)
    app.clock.freeze(new Date('2026-11-23T14:00:00+01:00'))
  })

  test('is refused at an event that is called off, and at one that is unknown', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const eventId = await addEvent(app, counter, { type: 'permanent', hours: [] }, { status: 'Unavailable' })
    expect((await checkIn(uitpasNumber, eventId)).body.type).toBe(problem('checkin-not-allowed'))
    expect((await checkIn(uitpasNumber, newId())).body).toMatchObject({ type: problem('event-not-found'), status: 400 })
  })

  test('is refused for cards and people who cannot save, each with its own problem', async () => {
    const blocked = await addPassholder(app, counter.cardSystemId)
    const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP' })
    const person = await addPassholder(app, counter.cardSystemId)
    const stock = nextNumber()
    await transact(app.db, async (trx) => {
      await insertStock(trx, [{ uitpasNumber: stock, cardSystemId: counter.cardSystemId }])
      await blockCard(trx, { uitpasNumber: blocked.uitpasNumber, reason: 'LOST', at: app.clock.now() })
      await blockPassholder(trx, { passholderId: person.passholderId, at: app.clock.now(), reason: 'Misbruik' })
    })
    expect((await checkIn(blocked.uitpasNumber)).body).toMatchObject({
      type: problem('invalid-card-status'),
      cardStatus: 'BLOCKED',
    })
    expect((await checkIn(stock)).body).toMatchObject({
      type: problem('invalid-card-status'),
      cardStatus: 'LOCAL_STOCK',
    })
    expect((await checkIn(group.uitpasNumber)).body.type).toBe(problem('invalid-card'))
    expect((await checkIn(person.uitpasNumber)).body.type).toBe(problem('passholder-no-active-cardsystems'))
    expect((await checkIn(nextNumber())).body.type).toBe(problem('passholder-not-found'))
    expect((await checkIn('0900000095903')).body.type).toBe(problem('invalid-uitpasnumber'))
  })

  test('needs the permission for the organizer of the event', async () => {
    const other = await openCounter(app)
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    expect((await checkIn(uitpasNumber, other.eventId)).status).toBe(403)
  })

  test('refuses a body with a wrong type, an unknown member, or no body, and points at it', async () => {
    const wrong = await call('POST', '/checkins', { uitpasNumber: 5, eventId: counter.eventId, colour: 'red' })
    expect(wrong.body.type).toBe('https://api.publiq.be/probs/body/invalid-data')
    expect(wrong.body.schemaErrors.map((error: { jsonPointer: string }) => error.jsonPointer).sort()).toEqual([
      '/colour',
      '/uitpasNumber',
    ])
    expect((await call('POST', '/checkins')).body.type).toBe('https://api.publiq.be/probs/body/missing')
    const broken = await app.app.inject({
      method: 'POST',
      url: '/api/uitpas/checkins',
      headers: { authorization: `Bearer ${counter.token}`, 'content-type': 'application/json' },
      payload: '{"uitpasNumber":',
    })
    expect(broken.json().type).toBe('https://api.publiq.be/probs/body/invalid-syntax')
  })
})

describe('repeating a request with an Idempotency-Key', () => {
  test('answers the first answer again', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
    const key = { 'idempotency-key': newId() }
    const first = await checkIn(uitpasNumber, counter.eventId, key)
    const again = await checkIn(uitpasNumber, counter.eventId, key)
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await readBalance(app.db, passholderId)).toBe(1)
  })

  test('answers a first refusal again, though it would be allowed by now', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const moments = [{ start: '2026-11-23T16:00:00+01:00', end: '2026-11-23T17:00:00+01:00' }]
    const eventId = await addEvent(app, counter, { type: 'single', moments })
    const key = { 'idempotency-key': newId() }
    const first = await checkIn(uitpasNumber, eventId, key)
    app.clock.freeze(new Date('2026-11-23T16:00:00+01:00'))
    const again = await checkIn(uitpasNumber, eventId, key)
    app.clock.freeze(new Date('2026-11-23T14:00:00+01:00'))
    expect(first.status).toBe(400)
    expect(again.body).toEqual(first.body)
  })

  test('refuses the key for another request, and while the first one is under way', async () => {
    const one = await addPassholder(app, counter.cardSystemId)
    const two = await addPassholder(app, counter.cardSystemId)
    const key = { 'idempotency-key': newId() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => checkIn(one.uitpasNumber, counter.eventId, key)))
    expect(answers.filter((answer) => answer.status === 201).length).toBeGreaterThanOrEqual(1)
    for (const answer of answers.filter((one) => one.status !== 201)) {
      expect(answer.status).toBe(409)
      expect(answer.headers['retry-after']).toBe('1')
    }
    expect((await checkIn(two.uitpasNumber, counter.eventId, key)).status).toBe(422)
  })
})

describe('undoing a check-in', () => {
  test('takes the points back once, and frees the limit', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
    const { body } = await checkIn(uitpasNumber)
    const answers = await Promise.all(Array.from({ length: 5 }, () => call('DELETE', `/checkins/${body.id}`)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 404, 404, 404, 404])
    expect(await readBalance(app.db, passholderId)).toBe(0)
    expect((await checkIn(uitpasNumber)).status).toBe(201)
    expect(await readBalance(app.db, passholderId)).toBe(1)
  })

  test('of somebody else, or of nothing, is refused', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const { body } = await checkIn(uitpasNumber)
    const other = asClient(app, await openCounter(app))
    expect((await other('DELETE', `/checkins/${body.id}`)).status).toBe(403)
    expect((await call('DELETE', `/checkins/${newId()}`)).status).toBe(404)
    expect((await call('DELETE', '/checkins/nothing')).status).toBe(404)
  })
})

describe('looking at check-ins', () => {
  test('lists a person newest first for the organizers asked, by title too, without the person', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
    const eventId = await addEvent(app, counter, { type: 'permanent', hours: [] }, { title: 'Voorleesuurtje' })
    await checkIn(uitpasNumber)
    app.clock.freeze(new Date('2026-11-23T14:05:00+01:00'))
    await checkIn(uitpasNumber, eventId)
    app.clock.freeze(new Date('2026-11-23T14:00:00+01:00'))
    const path = `/checkins?passholderId=${passholderId}&organizerId=${counter.organizerId}`
    const all = await call('GET', path)
    expect(all.body.totalItems).toBe(2)
    expect(all.body.member.map((one: { eventTitle: string }) => one.eventTitle)).toEqual([
      'Voorleesuurtje',
      'Lantaarns maken met wilgentenen',
    ])
    expect(all.body.member[0]).not.toHaveProperty('passholder')
    expect((await call('GET', `${path}&eventTitle=voorlees`)).body.totalItems).toBe(1)
    expect((await call('GET', `${path}&limit=101`)).body.type).toBe(
      'https://api.publiq.be/probs/url/query-limit-exceeded',
    )
    expect((await call('GET', `/checkins?passholderId=${passholderId}&organizerId=${newId()}`)).status).toBe(403)
  })

  test('the status says beforehand what saving would say', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const path = `/checkin-status?uitpasNumber=${uitpasNumber}&eventId=${counter.eventId}`
    expect((await call('GET', path)).body).toEqual({ allowed: true })
    const saved = await checkIn(uitpasNumber)
    expect(saved.status).toBe(201)
    const refusal = (await checkIn(uitpasNumber)).body.endUserMessage
    expect((await call('GET', path)).body).toEqual({ allowed: false, endUserMessage: refusal })
    const unknown = await call('GET', `/checkin-status?uitpasNumber=${nextNumber()}&eventId=${counter.eventId}`)
    expect(unknown.body).toMatchObject({ type: problem('passholder-not-found'), status: 404 })
    const nowhere = await call('GET', `/checkin-status?uitpasNumber=${uitpasNumber}&eventId=${newId()}`)
    expect(nowhere.body).toMatchObject({ type: problem('event-not-found'), status: 404 })
  })
})

test('after all of this the ledger adds up, the audit trail is whole, and a change in either shows', async () => {
  await app.audit.flush()
  expect(await verifyLedger(app.db)).toEqual([])
  const trail = await verifyAuditTrail(app.db)
  expect(trail.faults).toEqual([])
  expect(trail.entries).toBeGreaterThan(10)
  await sql`update audit_entries set act = 'nothing' where (chain_id, link, position) = (select chain_id, link, position from audit_entries where act = 'checkin.create' limit 1)`.execute(
    app.db,
  )
  await sql`update points_balances set balance = balance + 1 where passholder_id = (select passholder_id from points_entries limit 1)`.execute(
    app.db,
  )
  expect((await verifyAuditTrail(app.db)).faults).toHaveLength(1)
  expect(await verifyLedger(app.db)).toHaveLength(1)
})
