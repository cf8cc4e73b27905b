import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { Agent, get, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { freePort } from '../src/db/embedded/cluster.ts'
import { transact } from '../src/db/transact.ts'
import { lockBalance, readBalance } from '../src/points/ledger.ts'
import { systemClock } from '../src/values/clock.ts'
import { openTestDb, type TestDb } from './open-test-db.ts'
import { addPassholder, type Counter, openCounter } from './scenes/counter.ts'
import { spawnServer, startServerProcess } from './server-process.ts'
import { type Stage, stageOn } from './test-app.ts'

let database: TestDb
let stage: Stage
let counter: Counter

beforeAll(async () => {
  database = await openTestDb()
})
afterAll(() => database.close())

// Processes of their own, on a machine that may be busy.
const timeout = 60_000

test(
  'on SIGTERM, requests under way are finished, connections closed, and it ends with 0',
  async () => {
    const server = await startServerProcess({ DATABASE_URL: database.url })
    const { port } = new URL(server.url)
    const config = readConfig({ DEMO: 'false', PORT: port })
    stage = stageOn(database.db, config, systemClock)
    counter = await openCounter(stage)
    const { uitpasNumber, passholderId } = await addPassholder(stage, counter.cardSystemId)
    const agent = new Agent({ keepAlive: true })
    const options = {
      port,
      agent,
      headers: { authorization: `Bearer ${counter.token}`, 'content-type': 'application/json' },
    }

    // An idle connection that its client keeps open, and a request that waits for a lock.
    const [idle] = await once(get(`${server.url}/healthz`, { agent: new Agent({ keepAlive: true }) }), 'response')
    await text(idle)
    let exit: Promise<number | NodeJS.Signals> | undefined
    let answered: Promise<unknown[]> | undefined
    await transact(stage.db, async (trx) => {
      await lockBalance(trx, passholderId)
      const checkIn = request({ ...options, method: 'POST', path: '/api/uitpas/checkins' })
      checkIn.end(JSON.stringify({ uitpasNumber, eventId: counter.eventId }))
      answered = once(checkIn, 'response')
      await sleep(300)
      exit = server.end('SIGTERM')
      await expect
        .poll(() =>
          fetch(`${server.url}/healthz`).then(
            () => 'open',
            () => 'closed',
          ),
        )
        .toBe('closed')
      expect(server.child.exitCode).toBeNull()
    })
    const [response] = (await answered) as [IncomingMessage]
    expect(response.statusCode).toBe(201)
    expect(response.headers.connection).toBe('close')
    expect(JSON.parse(await text(response))).toMatchObject({ uitpasNumber })
    const finished = performance.now()
    expect(await exit).toBe(0)
    expect(performance.now() - finished).toBeLessThan(2000)
    expect(await readBalance(stage.db, passholderId)).toBe(1)
    const anchors = await stage.db.selectFrom('audit_anchors').select('anchor').execute()
    expect(anchors).toHaveLength(1)
  },
  timeout,
)

test(
  'a port that is taken is said in a sentence',
  async () => {
    const server = await startServerProcess({ DATABASE_URL: database.url })
    const { port } = new URL(server.url)
    const second = spawnServer({ DATABASE_URL: database.url, PORT: port, HOST: '127.0.0.1' })
    await once(second.child, 'exit')
    expect(second.child.exitCode).toBe(1)
    expect(second.output()).toMatch(new RegExp(`^Something else listens on PORT ${port}\\.$`, 'm'))
    expect(second.output()).not.toContain(' at ')
    expect(await server.end('SIGTERM')).toBe(0)
  },
  timeout,
)

test(
  'a signal while it starts stops it, and leaves no database server behind',
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'openpas-stop-'))
    const server = spawnServer({ DATA_DIR: dataDir, PORT: String(await freePort()), HOST: '127.0.0.1' })
    await once(server.child.stdout as NodeJS.ReadableStream, 'data')
    const code = await server.end('SIGTERM')
    const files = await readdir(join(dataDir, 'postgres', 'cluster')).catch(() => [])
    await rm(dataDir, { recursive: true, force: true })
    expect(code, server.output()).toBe(0)
    expect(files).not.toContain('postmaster.pid')
  },
  timeout,
)
