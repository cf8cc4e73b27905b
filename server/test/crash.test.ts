import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuditTrail } from '../src/audit/trail.ts'
import { verifyAuditTrail } from '../src/audit/verify.ts'
import { readConfig } from '../src/config.ts'
import { connect, type Db } from '../src/db/connect.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { verifyEuros } from '../src/euros/ledger.ts'
import { createIdentity } from '../src/identity/identity.ts'
import { verifyLedger } from '../src/points/ledger.ts'
import { systemClock } from '../src/values/clock.ts'
import { newId } from '../src/values/ids.ts'
import { addEvent, addPassholder, openCounter } from './scenes/counter.ts'
import { addKey } from './scenes/money.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { stageOn } from './test-app.ts'

// A thousand check-ins: 250 people at four events. The data are on a disk, and durable, as in production.
const people = 250
const events = 4
const timeout = 120_000

const env = { PUBLIC_URL: 'http://openpas.test', DATA_DIR: '' }
let token: string
let numbers: string[]
let eventIds: string[]
/** Somebody with social tariff, and what they pay by. */
let ticket: { uitpasNumber: string; eventId: string; regularPrice: number; tariff: { id: string } }

beforeAll(async () => {
  env.DATA_DIR = await mkdtemp(join(tmpdir(), 'openpas-crash-'))
  await withDatabase(async (db) => {
    const config = readConfig({ DEMO: 'false', ...env })
    await createIdentity({ db, config, audit: createAuditTrail(db) })
    const stage = stageOn(db, config, systemClock)
    const counter = await openCounter(stage)
    token = counter.token
    eventIds = await Promise.all(
      Array.from({ length: 3 * events }, () => addEvent(stage, counter, { type: 'permanent', hours: [] })),
    )
    const added = Array.from({ length: people }, () => addPassholder(stage, counter.cardSystemId))
    numbers = (await Promise.all(added)).map(({ uitpasNumber }) => uitpasNumber)
    const { uitpasNumber } = await addPassholder(stage, counter.cardSystemId, { socialTariffEnd: '2099-04-30' })
    const tariff = { id: `K${await addKey(stage, counter.cardSystemId)}` }
    ticket = { uitpasNumber, eventId: counter.eventId, regularPrice: 10, tariff }
  })
}, timeout)
afterAll(() => rm(env.DATA_DIR, { recursive: true, force: true }))

/** The database of the servers, beside them or without. */
async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataDir: env.DATA_DIR })
  await migrate(embedded.url)
  const db = connect(embedded.url)
  return work(db).finally(async () => {
    await db.destroy()
    await embedded.stop()
  })
}

interface Asked {
  key: string
  body: string
  /** Of the check-in, once it is acknowledged. */
  id?: string
  replayed?: boolean
}

/** Each turn has events of its own. */
const thousandAt = (turn: number): Asked[] =>
  eventIds
    .slice(turn * events, (turn + 1) * events)
    .flatMap((eventId) =>
      numbers.map((uitpasNumber) => ({ key: newId(), body: JSON.stringify({ uitpasNumber, eventId }) })),
    )

/** Sends them over 64 connections; `heard` is told of every acknowledgement. Those that break off stay without an id. */
async function sendAll(server: ServerProcess, asked: Asked[], heard: () => void = () => {}): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  await Promise.all(asked.map((one) => send(server, agent, one).then(heard, () => {})))
  agent.destroy()
}

async function send(server: ServerProcess, agent: Agent, one: Asked): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': one.key }
  const [status, answer, replayed] = await new Promise<[number, string, boolean]>((resolve, reject) => {
    const sent = request(`${server.url}/api/uitpas/checkins`, { method: 'POST', agent, headers }, (response) => {
      const { statusCode = 0, headers } = response
      text(response).then((body) => resolve([statusCode, body, headers['idempotency-replayed'] === 'true']), reject)
    })
    sent.on('error', reject)
    sent.end(one.body)
  })
  if (status !== 201) throw new Error(`${status} ${answer}`)
  const { id } = JSON.parse(answer) as { id: string }
  if (one.id !== undefined) expect(id).toBe(one.id)
  one.id = id
  one.replayed = replayed
}

async function killPostgres(): Promise<void> {
  const file = await readFile(join(env.DATA_DIR, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
  process.kill(Number(file.split('\n')[0]), 'SIGKILL')
}

const post = (server: ServerProcess, path: string, headers: Record<string, string> = {}, body?: object) =>
  fetch(`${server.url}/api/uitpas/ticket-sales/reservations${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

/**
 * Confirms a reservation up to its commit, which PostgreSQL carries out when the server is no more: its answer is never
 * sent.
 */
async function confirmUnheard(server: ServerProcess) {
  const reserved = await post(server, '', {}, [ticket])
  expect(reserved.status).toBe(201)
  const { id } = (await reserved.json()) as { id: string }
  const headers = { 'idempotency-key': newId() }
  const [waiting, killed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const committed = withDatabase(async (db) => {
    await sql`create function wait_at_commit() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(71); return null; end $$`.execute(db)
    await sql`create constraint trigger waits after insert on ticket_sales deferrable initially deferred
      for each row execute function wait_at_commit()`.execute(db)
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(71)`.execute(trx)
      waiting.resolve()
      await killed.promise
    })
    await expect.poll(() => sold(db), { timeout: 30_000 }).toBe(1)
    await sql`drop function wait_at_commit cascade`.execute(db)
  })
  await waiting.promise
  const answered = post(server, `/${id}/confirm`, headers).then(
    () => true,
    () => false,
  )
  await withDatabase((db) => expect.poll(() => atCommit(db), { timeout: 30_000 }).toBe(1))
  return {
    async commit(): Promise<void> {
      expect(await answered).toBe(false)
      killed.resolve()
      await committed
    },
    async askAgain(again: ServerProcess): Promise<void> {
      const heard = await post(again, `/${id}/confirm`, headers)
      expect([heard.status, heard.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
      expect(await heard.json()).toMatchObject([{ regularPrice: 10, tariff: { price: 2 } }])
      expect((await post(again, `/${id}/confirm`)).status).toBe(200)
      await withDatabase(async (db) => {
        expect(await sold(db)).toBe(1)
        expect(await verifyEuros(db)).toEqual([])
      })
    },
  }
}

/** How many transactions wait with their commit. */
async function atCommit(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_locks where locktype = 'advisory' and objid = 71 and not granted`.execute(db)
  return rows[0]?.count ?? 0
}

async function sold(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ticket_sales`.execute(db)
  return rows[0]?.count ?? 0
}

describe('in the middle of a thousand check-ins', () => {
  test.each([
    ['the server, also between a commit and its answer', 0, async () => {}, confirmUnheard],
    ['the server and its PostgreSQL', 1, killPostgres, undefined],
  ])(
    'killing %s: what was acknowledged is there once, and what was not can be sent again',
    async (_, turn, kill, meanwhile) => {
      const server = await startServerProcess(env)
      const unheard = await meanwhile?.(server)
      const asked = thousandAt(turn)
      const acknowledged = await sendUntil(server, asked, () => Promise.all([server.end('SIGKILL'), kill()]))

      await unheard?.commit()
      const again = await startServerProcess(env)
      await unheard?.askAgain(again)
      await withDatabase(async (db) => {
        const before = asked.flatMap(({ id }) => id ?? [])
        expect(await saved(db, before)).toBe(before.length)
        expect(await verifyLedger(db)).toEqual([])
        await sendAll(again, asked)
        await expectAllOnce(db, asked, turn)
      })
      expect(asked.filter(({ replayed }) => replayed).length).toBeGreaterThanOrEqual(acknowledged)
      expect(await again.end('SIGTERM')).toBe(0)
    },
    timeout,
  )

  test(
    'killing PostgreSQL alone: the server starts it again, and serves on',
    async () => {
      const turn = 2
      const server = await startServerProcess(env)
      const asked = thousandAt(turn)
      await sendUntil(server, asked, killPostgres)
      await expect.poll(() => fetch(`${server.url}/readyz`).then(({ status }) => status), { timeout: 30_000 }).toBe(200)
      await sendAll(server, asked)
      await withDatabase((db) => expectAllOnce(db, asked, turn))
      expect(await server.end('SIGTERM')).toBe(0)
    },
    timeout,
  )
})

/** Sends them, and does `kill` after three hundred are acknowledged; returns how many were in the end. */
async function sendUntil(server: ServerProcess, asked: Asked[], kill: () => Promise<unknown>): Promise<number> {
  let acknowledged = 0
  let killed: Promise<unknown> | undefined
  await sendAll(server, asked, () => {
    acknowledged += 1
    if (acknowledged === 300) killed = kill()
  })
  await killed
  expect(acknowledged).toBeGreaterThanOrEqual(300)
  expect(acknowledged).toBeLessThan(asked.length)
  return acknowledged
}

/** Every one is acknowledged and there once, and with those of the turns before everything adds up. */
async function expectAllOnce(db: Db, asked: Asked[], turn: number): Promise<void> {
  expect(asked.filter(({ id }) => id === undefined)).toEqual([])
  const ids = asked.map(({ id }) => id ?? '')
  expect(await saved(db, ids)).toBe(asked.length)
  const all = 1000 * (turn + 1)
  expect(await everything(db)).toEqual({ checkins: all, once: all, points: all, audited: all })
  expect(await verifyLedger(db)).toEqual([])
  expect((await verifyAuditTrail(db)).faults).toEqual([])
}

/** How many of these check-ins are there. */
async function saved(db: Db, ids: string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from checkins where id = any(${ids}::uuid[])`.execute(db)
  return rows[0]?.count ?? 0
}

async function everything(db: Db) {
  const { rows } = await sql`
    select count(*)::int as checkins, count(distinct (passholder_id, event_id))::int as once,
      (select sum(balance)::int from points_balances) as points,
      (select count(distinct subject_id)::int from audit_entries where act = 'checkin.create') as audited
    from checkins`.execute(db)
  return rows[0]
}
