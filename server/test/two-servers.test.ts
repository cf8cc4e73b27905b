import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAuditTrail } from '../src/audit/verify.ts'
import { readConfig } from '../src/config.ts'
import { readBalance, verifyLedger } from '../src/points/ledger.ts'
import { systemClock } from '../src/values/clock.ts'
import { newId } from '../src/values/ids.ts'
import { openTestDb, type TestDb } from './open-test-db.ts'
import { addPassholder, type Counter, openCounter } from './scenes/counter.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { type Stage, stageOn } from './test-app.ts'

// Two processes on one database, as behind a load balancer: nothing may rest on what one of them remembers.

let database: TestDb
let servers: ServerProcess[]
let stage: Stage
let counter: Counter

const timeout = 120_000

beforeAll(async () => {
  database = await openTestDb()
  const env = { DATABASE_URL: database.url, PUBLIC_URL: 'http://openpas.test' }
  servers = await Promise.all([startServerProcess(env), startServerProcess(env)])
  stage = stageOn(database.db, readConfig({ ...env }), systemClock)
  counter = await openCounter(stage)
}, timeout)
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.end('SIGTERM')))
  await database.close()
})

async function ask(server: ServerProcess, path: string, method: string, body: object | undefined, key?: string) {
  const answer = await fetch(`${server.url}/api/uitpas${path}`, {
    method,
    headers: {
      authorization: `Bearer ${counter.token}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}

const atBoth = <T>(act: (server: ServerProcess) => Promise<T>) => Promise.all(servers.map(act))
const fifty = <T>(act: (n: number) => Promise<T>) => Promise.all(Array.from({ length: 50 }, (_, n) => act(n)))

test(
  'the same pass at the same event at both at once, fifty times: one point',
  async () => {
    const { uitpasNumber, passholderId } = await addPassholder(stage, counter.cardSystemId)
    const body = { uitpasNumber, eventId: counter.eventId }
    const answers = (await fifty(() => atBoth((server) => ask(server, '/checkins', 'POST', body)))).flat()
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status === 400)
    expect(refused).toHaveLength(99)
    for (const { body } of refused) expect(body.type).toBe('https://api.publiq.be/probs/uitpas/checkin-not-allowed')
    expect(await readBalance(stage.db, passholderId)).toBe(1)
  },
  timeout,
)

test(
  'fifty people, each at both at the same moment: a point each',
  async () => {
    const people = await fifty(() => addPassholder(stage, counter.cardSystemId))
    const answers = await Promise.all(
      people.map(({ uitpasNumber }) =>
        atBoth((server) => ask(server, '/checkins', 'POST', { uitpasNumber, eventId: counter.eventId })),
      ),
    )
    for (const pair of answers) expect(pair.map(({ status }) => status).sort()).toEqual([201, 400])
    for (const { passholderId } of people) expect(await readBalance(stage.db, passholderId)).toBe(1)
  },
  timeout,
)

test(
  'the same Idempotency-Key at both at once, fifty times: one check-in each, and equal answers',
  async () => {
    const people = await fifty(() => addPassholder(stage, counter.cardSystemId))
    const answers = await Promise.all(
      people.map(({ uitpasNumber }) => {
        const key = newId()
        return atBoth((server) => ask(server, '/checkins', 'POST', { uitpasNumber, eventId: counter.eventId }, key))
      }),
    )
    for (const [one, two] of answers) {
      expect(one?.status).toBe(201)
      expect(two).toEqual(one)
    }
    for (const { passholderId } of people) expect(await readBalance(stage.db, passholderId)).toBe(1)
  },
  timeout,
)

test(
  'the same Idempotency-Key at both at once for undoing: undone once, and equal answers',
  async () => {
    const people = await fifty(() => addPassholder(stage, counter.cardSystemId))
    const [first] = servers
    if (!first) throw new Error('No server')
    for (const { uitpasNumber, passholderId } of people.slice(0, 20)) {
      const saved = await ask(first, '/checkins', 'POST', { uitpasNumber, eventId: counter.eventId })
      const key = newId()
      const undo = (server: ServerProcess) => ask(server, `/checkins/${saved.body.id}`, 'DELETE', undefined, key)
      // The one that came second is told to come back, or hears the first answer when that was there already.
      const answers = await atBoth(undo)
      expect(answers.map(({ status }) => status).filter((status) => status !== 409)).toContain(204)
      for (const { status } of answers) expect([204, 409]).toContain(status)
      expect((await atBoth(undo)).map(({ status }) => status)).toEqual([204, 204])
      expect(await readBalance(stage.db, passholderId)).toBe(0)
    }
  },
  timeout,
)

test(
  'after all of this the ledger adds up and the chains of both are whole',
  async () => {
    expect(await Promise.all(servers.map((server) => server.end('SIGTERM')))).toEqual([0, 0])
    servers = []
    expect(await verifyLedger(stage.db)).toEqual([])
    const trail = await verifyAuditTrail(stage.db)
    expect(trail.faults).toEqual([])
    expect(trail.anchors).toBe(2)
  },
  timeout,
)
