import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuditTrail } from '../src/audit/trail.ts'
import { verifyAuditTrail } from '../src/audit/verify.ts'
import { readConfig } from '../src/config.ts'
import { connect, type Db } from '../src/db/connect.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { createIdentity } from '../src/identity/identity.ts'
import { verifyLedger } from '../src/points/ledger.ts'
import { systemClock } from '../src/values/clock.ts'
import { newId } from '../src/values/ids.ts'
import { addEvent, addPassholder, openCounter } from './scenes/counter.ts'
import { addKiosk, giveSetupCode } from './scenes/kiosks.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { stageOn } from './test-app.ts'

// A hundred people hold their card against one pillar, twenty times each, while the server is killed twice. The pillar does what its app does: the same request again until it is answered.
const people = 100
const taps = 20
const timeout = 300_000

const env = { PUBLIC_URL: 'http://openpas.test', DATA_DIR: '' }
let code: string
let chips: string[]

beforeAll(async () => {
  env.DATA_DIR = await mkdtemp(join(tmpdir(), 'openpas-kiosk-'))
  await withDatabase(async (db) => {
    const config = readConfig({ DEMO: 'false', ...env })
    await createIdentity({ db, config, audit: createAuditTrail(db) })
    const stage = stageOn(db, config, systemClock)
    const counter = await openCounter(stage)
    const settings = {
      checkinPoints: 1,
      checkinLimit: { volume: taps, periodType: 'DAY' as const },
      passholderTicketLimit: null,
    }
    const fixedEventId = await addEvent(stage, counter, { type: 'permanent', hours: [] }, { settings })
    code = await giveSetupCode(stage, await addKiosk(stage, counter, { fixedEventId }))
    const added: Awaited<ReturnType<typeof addPassholder>>[] = []
    while (added.length < people)
      added.push(...(await Promise.all(Array.from({ length: 25 }, () => addPassholder(stage, counter.cardSystemId)))))
    chips = added.map((_, index) => `04${String(index).padStart(10, '0')}80`)
    await sql`
      update cards set chip_number = t.chip
      from unnest(${chips}::text[], ${added.map(({ uitpasNumber }) => uitpasNumber)}::text[]) as t (chip, number)
      where uitpas_number = t.number`.execute(db)
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

test(
  'a pillar takes two thousand taps while the server is killed twice: every acknowledged point is there once',
  async () => {
    let server = await startServerProcess(env)
    const setUp = await fetch(`${server.url}/api/uitpas/kiosk-devices/setup`, {
      method: 'PUT',
      headers: { 'x-custom-token': code, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Zuil', deviceId: newId() }),
    })
    const secret = setUp.headers.get('x-custom-token') ?? ''
    let acknowledged = 0
    const restart = async () => {
      await server.end('SIGKILL')
      server = await startServerProcess(env)
    }
    let broken: unknown
    const noteBroken = (error: unknown) => {
      broken = error
      throw error
    }
    const restarts: Promise<void>[] = []
    const asked = Array.from({ length: taps }, () => chips).flat()
    const waiting = asked.map((chipNumber) => ({ chipNumber, key: newId() }))
    const worker = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        await untilAnswered(
          () => server,
          secret,
          one,
          () => broken !== undefined,
        )
        acknowledged += 1
        if (acknowledged === 600) restarts.push(restart().catch(noteBroken))
        if (acknowledged === 1300) restarts.push(Promise.all(restarts).then(() => restart().catch(noteBroken)))
      }
    }
    await Promise.all(Array.from({ length: 32 }, worker))
    await Promise.all(restarts)
    expect(acknowledged).toBe(people * taps)
    expect(restarts).toHaveLength(2)
    expect(await server.end('SIGTERM')).toBe(0)
    await withDatabase(async (db) => {
      const { rows } = await sql`
        select count(*)::int as checkins, count(distinct id)::int as once, min(taps)::int as least, max(taps)::int as most,
          (select sum(balance)::int from points_balances) as points,
          (select count(*)::int from audit_entries where act = 'checkin.create' and actor = 'KIOSK') as audited
        from checkins join lateral (
          select count(*) as taps from checkins o where o.passholder_id = checkins.passholder_id) c on true`.execute(db)
      const all = people * taps
      expect(rows[0]).toEqual({ checkins: all, once: all, least: taps, most: taps, points: all, audited: all })
      expect(await verifyLedger(db)).toEqual([])
      expect((await verifyAuditTrail(db)).faults).toEqual([])
    })
  },
  timeout,
)

/** Sends one tap, with one key, until it is answered. */
async function untilAnswered(
  server: () => ServerProcess,
  secret: string,
  { chipNumber, key }: { chipNumber: string; key: string },
  isBroken: () => boolean,
): Promise<void> {
  while (!isBroken()) {
    try {
      const answer = await fetch(`${server().url}/api/uitpas/kiosk-devices/checkins`, {
        method: 'POST',
        headers: { 'x-custom-token': secret, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ chipNumber }),
      })
      const body = await answer.text()
      if (answer.status === 200) return
      // Under way still, or the server is on its way: again. Anything else is a fault.
      if (answer.status !== 409 && answer.status !== 503) throw new Error(`${answer.status} ${body}`)
    } catch (error) {
      if (error instanceof Error && /^\d{3} /.test(error.message)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
