import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fastestFolder } from '../../test/fastest-folder.ts'
import { openTestDb, type TestDb } from '../../test/open-test-db.ts'
import { addPassholder, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { type ServerProcess, spawnServer, startServerProcess } from '../../test/server-process.ts'
import { type Stage, stageOn } from '../../test/test-app.ts'
import { readConfig } from '../config.ts'
import { listMigrations, migrate } from '../db/migrate.ts'
import { readBalance } from '../points/ledger.ts'
import { systemClock } from '../values/clock.ts'
import { newId } from '../values/ids.ts'
import { type Entry, readArchive, writeArchive } from './archive.ts'
import { backUp } from './back-up.ts'
import { type Ending, open } from './contents.ts'
import { restore } from './restore.ts'

// The drill: a region at work is backed up, brought back elsewhere, verified, and works on.

const timeout = 120_000
let folder: string
let file: string
let source: TestDb
let server: ServerProcess
let stage: Stage
let counter: Counter
let people: { uitpasNumber: string; passholderId: string }[]
const someone = { id: newId(), email: 'samira@city.example', name: 'Samira' }
const said: string[] = []
const say = (line: string) => said.push(line)
const env = (url: string) => ({ DATABASE_URL: url, PUBLIC_URL: 'http://openpas.test', DEMO: 'false' })

beforeAll(async () => {
  folder = await mkdtemp(join(await fastestFolder(), 'openpas-backup-'))
  file = join(folder, 'region.tar.gz')
  source = await openTestDb()
  server = await startServerProcess({ ...env(source.url), DEMO: 'true' })
  stage = stageOn(source.db, readConfig(env(source.url)), systemClock)
  counter = await openCounter(stage)
  people = []
  for (let n = 0; n < 60; n++) people.push(await addPassholder(stage, counter.cardSystemId))
}, timeout)
afterAll(async () => {
  await server?.end('SIGTERM')
  await source?.close()
  await rm(folder, { recursive: true, force: true })
})

async function checkIn(at: ServerProcess, uitpasNumber: string, key = newId()) {
  const answer = await fetch(`${at.url}/api/uitpas/checkins`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${counter.token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ uitpasNumber, eventId: counter.eventId }),
  })
  return { status: answer.status, body: await answer.json() }
}

async function endOf(archive: string): Promise<Ending> {
  let last = ''
  for await (const { name, body } of readArchive(archive)) last = name === 'end.json' ? body.toString() : ''
  return JSON.parse(last) as Ending
}

/** As somebody would who takes a line out and packs it again. */
async function* withoutOneLine(archive: string): AsyncGenerator<Entry> {
  for await (const { name, body } of readArchive(archive)) {
    const isIt = name === 'public.accounts/000001.copy'
    yield { name, body: isIt ? body.subarray(body.indexOf('\n') + 1) : body }
  }
}

test(
  'made while a counter works and restored elsewhere: of one moment, verified, and it works on',
  async () => {
    const key = newId()
    const [first, ...others] = people
    if (!first) throw new Error('Nobody')
    const before = await checkIn(server, first.uitpasNumber, key)
    expect(before.status).toBe(201)
    // One after the other until the backup is there: some of them are in it, and none of them half.
    let made = false
    const working = (async () => {
      for (const { uitpasNumber } of others) {
        if (made) return
        await checkIn(server, uitpasNumber)
      }
    })()
    await backUp(readConfig(env(source.url)), file, say)
    made = true
    await working
    expect((await stat(file)).mode & 0o777).toBe(0o600)

    const target = await openTestDb({ empty: true })
    expect(await restore(readConfig(env(target.url)), file, say)).toBe(true)
    expect(said.join('\n')).toContain('Points ledger: 0 balances that are not the sum of their entries')
    const restored = await startServerProcess(env(target.url))
    try {
      expect(await checkIn(restored, first.uitpasNumber, key)).toEqual(before)
      expect(await readBalance(target.db, first.passholderId)).toBe(1)
      const late = await addPassholder(stageOn(target.db, stage.config, systemClock), counter.cardSystemId)
      expect((await checkIn(restored, late.uitpasNumber)).status).toBe(201)
    } finally {
      expect(await restored.end('SIGTERM')).toBe(0)
      await target.close()
    }
  },
  timeout,
)

test(
  'into the embedded server and from there: the same lines in every table, to the byte',
  async () => {
    const embedded = readConfig({ DATA_DIR: join(folder, 'data'), DEMO: 'false' })
    expect(await restore(embedded, file, say)).toBe(true)
    const again = join(folder, 'again.tar.gz')
    await backUp(embedded, again, say)
    expect(await endOf(again)).toEqual(await endOf(file))
    await expect(restore(embedded, file, say)).rejects.toThrow('The database is not empty')
  },
  timeout,
)

test(
  'killed in the middle: no server takes what is there for the whole, and it can be done again',
  async () => {
    const target = await openTestDb({ empty: true })
    const restoring = spawnServer(env(target.url), ['restore', file])
    const copying = "select 1 from pg_stat_activity where datname = current_database() and query like 'copy %'"
    const watch = await open(target.url)
    while ((await watch.query(copying)).rowCount === 0) await sleep(1)
    await restoring.end('SIGKILL')
    await watch.end()
    const refusing = spawnServer({ ...env(target.url), PORT: '1' })
    expect(await refusing.end('SIGCONT')).toBe(1)
    expect(refusing.output()).toContain('A restore was broken off in this database')
    expect(await restore(readConfig(env(target.url)), file, say)).toBe(true)
    await target.close()
  },
  timeout,
)

test(
  'a backup is refused that is damaged, cut off, of other keys or of another kind, and nothing is restored',
  async () => {
    const target = await openTestDb({ empty: true })
    const config = readConfig(env(target.url))
    const bytes = await readFile(file)
    const spoilt = join(folder, 'spoilt.tar.gz')
    await writeFile(spoilt, bytes)
    await truncate(spoilt, bytes.length - 5_000)
    await expect(restore(config, spoilt, say)).rejects.toThrow('damaged or cut off. Nothing was restored.')
    const bad = Buffer.from(bytes)
    const middle = Math.floor(bytes.length / 2)
    bad.fill(7, middle, middle + 40)
    await writeFile(spoilt, bad)
    await expect(restore(config, spoilt, say)).rejects.toThrow(/Nothing was restored/)
    const changed = join(folder, 'changed.tar.gz')
    await writeArchive(changed, withoutOneLine(file))
    await expect(restore(config, changed, say)).rejects.toThrow('accounts are not those that were written')
    await writeFile(spoilt, 'Not a backup')
    await expect(restore(config, spoilt, say)).rejects.toThrow('is no backup of ours')
    await expect(restore(config, join(folder, 'nowhere'), say)).rejects.toThrow('There is no file')
    await expect(restore(config, undefined, say)).rejects.toThrow('From which file?')
    const key = Buffer.alloc(32, 1).toString('base64')
    const others = (settings: Record<string, string>) => readConfig({ ...env(target.url), ...settings })
    await expect(restore(others({ DATA_KEYS: `new:${key}` }), file, say)).rejects.toThrow('in DATA_KEYS')
    await expect(restore(others({ LOOKUP_KEY: key }), file, say)).rejects.toThrow('another LOOKUP_KEY')
    // After all of this it still takes the good one.
    expect(await restore(config, file, say)).toBe(true)
    await target.close()
  },
  timeout,
)

test(
  'a backup of an older version comes back as it was, and is then brought to this one',
  async () => {
    const older = await openTestDb({ empty: true })
    const all = (await listMigrations()).map(({ name }) => name)
    await migrate(older.url, { only: all.slice(0, -1) })
    await older.db.insertInto('accounts').values(someone).execute()
    const kept = join(folder, 'older.tar.gz')
    await backUp(readConfig(env(older.url)), kept, say)
    await older.close()
    const target = await openTestDb({ empty: true })
    expect(await restore(readConfig(env(target.url)), kept, say)).toBe(true)
    expect(said.join('\n')).toContain('to this one: 1 migrations.')
    expect(await target.db.selectFrom('accounts').select('email').execute()).toEqual([{ email: someone.email }])
    await target.close()
  },
  timeout,
)

test('a good backup is never written over, and of nothing there is none', async () => {
  await expect(backUp(readConfig(env(source.url)), file, say)).rejects.toThrow('exists already')
  await expect(backUp(readConfig(env(source.url)), undefined, say)).rejects.toThrow('Into which file?')
  const empty = await openTestDb({ empty: true })
  await expect(backUp(readConfig(env(empty.url)), join(folder, 'none'), say)).rejects.toThrow('There is no region')
  await empty.close()
})
