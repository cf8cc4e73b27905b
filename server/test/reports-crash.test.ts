import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuditTrail } from '../src/audit/trail.ts'
import { readConfig } from '../src/config.ts'
import { connect, type Db } from '../src/db/connect.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { accountTotals } from '../src/euros/ledger.ts'
import { createIdentity } from '../src/identity/identity.ts'
import { systemClock } from '../src/values/clock.ts'
import { startOfDay } from '../src/values/day.ts'
import { type Counter, openCounter } from './scenes/counter.ts'
import { addKey, addManySales } from './scenes/money.ts'
import { addPassholder } from './scenes/people.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { stageOn } from './test-app.ts'
import { centsIn, sheetsOf } from './workbook.ts'
import { rawEntriesOf } from './zip.ts'

// Enough tickets that a report takes some seconds.
const tickets = 40_000
const period = { startDate: '2026-03-01', endDate: '2026-03-31' }
const timeout = 240_000
const env = { PUBLIC_URL: 'http://openpas.test', DATA_DIR: '' }
let counter: Counter

beforeAll(async () => {
  env.DATA_DIR = await mkdtemp(join(tmpdir(), 'openpas-reports-'))
  await withDatabase(async (db) => {
    const config = readConfig({ DEMO: 'false', ...env })
    await createIdentity({ db, config, audit: createAuditTrail(db) })
    const stage = stageOn(db, config, systemClock)
    counter = await openCounter(stage)
    const of = { ...counter, passholderId: (await addPassholder(stage, counter.cardSystemId)).id }
    const keyId = await addKey(stage, counter.cardSystemId)
    const from = startOfDay(period.startDate)
    await addManySales(stage, { ...of, keyId }, { count: tickets, from, municipalities: ['44021', '43005'] })
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

async function ask(server: ServerProcess, path = '', body?: object): Promise<Response> {
  return fetch(`${server.url}/api/uitpas/organizers/${counter.organizerId}/financial-reports${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${counter.token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

const poll = <T>(act: () => Promise<T>) => expect.poll(act, { timeout: 120_000, interval: 20 })

test(
  'killed while it makes a report: nothing of it is left, and another server makes it whole',
  async () => {
    const server = await startServerProcess(env)
    const { id } = (await (await ask(server, '', period)).json()) as { id: number }
    // It has read some of the tickets, and not all of them.
    await poll(async () => ((await (await ask(server, `/${id}`)).json()) as { message?: string }).message).toMatch(
      /[1-9]\d? % klaar/,
    )
    await server.end('SIGKILL')

    await withDatabase(async (db) => {
      const parts = db.selectFrom('financial_report_parts').select('number').where('report_id', '=', id)
      expect(await parts.execute()).toEqual([])
      expect(await db.selectFrom('financial_report_jobs').selectAll().execute()).toEqual([{ report_id: id }])

      const again = await startServerProcess(env)
      await poll(async () => ((await (await ask(again, `/${id}`)).json()) as { status: string }).status).toBe(
        'AVAILABLE',
      )
      const file = Buffer.from(await (await ask(again, `/${id}.zip`)).arrayBuffer())
      const [xlsx] = rawEntriesOf(file).values()
      const sheets = sheetsOf(xlsx ?? Buffer.alloc(0))
      const [sales = [], credits = []] = [sheets.get('Verkopen'), sheets.get('Geannuleerd')]
      expect(new Set(sales.slice(1).map(([ticket]) => ticket)).size).toBe(tickets)
      // As the ledger has it, of all who bear a part.
      const from = startOfDay(period.startDate)
      const sold = (await accountTotals(db, from, new Date())).find(({ account }) => account.startsWith('tickets:'))
      expect(centsIn(sales, 7) + centsIn(credits, 8)).toBe(-(sold?.cents ?? 0))
      const { attempts } = await db.selectFrom('financial_report_progress').select('attempts').executeTakeFirstOrThrow()
      expect(attempts).toBe(2)
      expect(await again.end('SIGTERM')).toBe(0)
    })
  },
  timeout,
)
