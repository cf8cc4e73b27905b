import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyAuditTrail } from '../src/audit/verify.ts'
import { connect } from '../src/db/connect.ts'
import { transact } from '../src/db/transact.ts'
import { lockBalance, readBalance, verifyLedger } from '../src/points/ledger.ts'
import { newId } from '../src/values/ids.ts'
import { type DatabaseGate, openGate } from './database-gate.ts'
import { openTestDb, type TestDb } from './open-test-db.ts'
import { addPassholder, asClient, type Counter, openCounter } from './scenes/counter.ts'
import { openTestApp, type TestApp } from './test-app.ts'

let app: TestApp
let gate: DatabaseGate
/** The database itself, round the gate. */
let direct: TestDb
let counter: Counter
let call: ReturnType<typeof asClient>

beforeAll(async () => {
  direct = await openTestDb()
  gate = await openGate(direct.url)
  app = await openTestApp({}, async () => {
    const db = connect(gate.url)
    return { db, url: gate.url, close: () => db.destroy() }
  })
  counter = await openCounter(app)
  call = asClient(app, counter)
})
beforeEach(async () => {
  expect((await app.app.inject('/readyz')).statusCode).toBe(200)
})
afterAll(async () => {
  await app.close()
  await gate.shut()
  await direct.close()
})

const unavailable = { type: 'https://api.publiq.be/probs/openpas/unavailable', status: 503 }

test('while the database is away every request is told to come back, and it comes back by itself', async () => {
  const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
  const { eventId, organizerId } = counter
  const other = await openCounter(app)
  const ask = () =>
    Promise.all([
      call('GET', `/passes?identifier=${uitpasNumber}`),
      call('GET', '/organizers'),
      call('POST', '/checkins', { uitpasNumber, eventId }, { 'idempotency-key': newId() }),
      call('POST', '/checkins', { uitpasNumber, eventId: newId() }),
      call('DELETE', `/checkins/${newId()}`, undefined, { 'idempotency-key': newId() }),
      // Somebody whose permissions are not remembered yet.
      asClient(app, other)('GET', '/permissions'),
    ])
  await gate.shut()
  for (const { status, headers, body } of await ask()) {
    expect(status).toBe(503)
    expect(body).toMatchObject({ ...unavailable, endUserMessage: { nl: expect.stringContaining('straks opnieuw') } })
    expect(headers['retry-after']).toBe('5')
    expect(headers['content-type']).toContain('application/problem+json')
  }
  const me = { url: `/api/balie/${organizerId}/today`, headers: { authorization: `Bearer ${counter.staffToken}` } }
  expect((await app.app.inject(me)).statusCode).toBe(503)
  const ready = await app.app.inject('/readyz')
  expect(ready.statusCode).toBe(503)
  expect(ready.json()).toEqual({ status: 'unavailable', database: 'unreachable' })
  expect((await app.app.inject('/healthz')).statusCode).toBe(200)
  await gate.open()
  expect((await app.app.inject('/readyz')).statusCode).toBe(200)
  expect((await ask()).map(({ status }) => status)).toEqual([200, 200, 201, 400, 404, 200])
  expect((await app.app.inject(me)).statusCode).toBe(200)
})

test('a hundred check-ins that meet no database are all told so within a moment', async () => {
  const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
  await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })
  await gate.shut()
  const start = performance.now()
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })),
  )
  expect(answers.every(({ status }) => status === 503)).toBe(true)
  expect(performance.now() - start).toBeLessThan(5000)
  await gate.open()
})

test('a connection that breaks under a request: not acknowledged, and the same request again is carried out once', async () => {
  const people = await Promise.all([1, 2, 3].map(() => addPassholder(app, counter.cardSystemId)))
  const requests = people.map(({ uitpasNumber }) => ({
    send: (key: string) =>
      call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId }, { 'idempotency-key': key }),
    key: newId(),
  }))
  let broken: ReturnType<(typeof requests)[0]['send']>[] = []
  await transact(direct.db, async (trx) => {
    // They wait for this lock when the way to the database is cut.
    for (const { passholderId } of people) await lockBalance(trx, passholderId)
    broken = requests.map(({ send, key }) => send(key))
    await expect.poll(waiting).toBeGreaterThan(0)
    await gate.shut()
    for (const { status, body } of await Promise.all(broken))
      expect({ status, body }).toMatchObject({ status: 503, body: unavailable })
  })
  await gate.open()
  for (const { send, key } of requests) {
    const first = await send(key)
    expect(first.status).toBe(201)
    expect((await send(key)).body).toEqual(first.body)
  }
  for (const { passholderId } of people) expect(await readBalance(app.db, passholderId)).toBe(1)
})

test('a database server that ends the connection itself is away too: 503, and nothing is saved twice', async () => {
  const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
  const send = (key: string) =>
    call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId }, { 'idempotency-key': key })
  const key = newId()
  await transact(direct.db, async (trx) => {
    await lockBalance(trx, passholderId)
    const broken = send(key)
    await expect.poll(waiting).toBe(1)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(direct.db)
    expect(await broken).toMatchObject({ status: 503, body: unavailable })
  })
  expect((await send(key)).status).toBe(201)
  expect(await readBalance(app.db, passholderId)).toBe(1)
})

/** How many of our own wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    direct.db,
  )
  return rows[0]?.count ?? 0
}

test('a connection that breaks between two statements of a transaction ends that transaction, not the process', async () => {
  const transaction = transact(app.db, async (trx) => {
    await sql`select 1`.execute(trx)
    await gate.shut()
    await sleep(50)
    await sql`select 1`.execute(trx)
  })
  await expect(transaction).rejects.toThrow()
  await gate.open()
})

test('after all of this the ledger adds up and the audit trail is whole', async () => {
  await app.audit.flush()
  expect(await verifyLedger(app.db)).toEqual([])
  expect((await verifyAuditTrail(app.db)).faults).toEqual([])
})
