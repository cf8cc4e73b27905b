import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fastestFolder } from '../../test/fastest-folder.ts'
import { type Embedded, startEmbedded } from './embedded.ts'

const isRoot = process.getuid?.() === 0

let dataDir: string
let started: Embedded[]
let log: string[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(await fastestFolder(), 'openpas-embedded-'))
  started = []
  log = []
})

afterEach(async () => {
  for (const server of started) await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(dir = dataDir): Promise<Embedded> {
  const server = await startEmbedded({ dataDir: dir, log: (message) => log.push(message) })
  started.push(server)
  return server
}

async function stop(server: Embedded): Promise<void> {
  started = started.filter((other) => other !== server)
  await server.stop()
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end())
  return rows
}

const postmasterPid = async (server: Embedded) =>
  Number((await readFile(join(server.clusterDir, 'postmaster.pid'), 'utf8')).split('\n')[0])

const isGone = async (server: Embedded) =>
  (await stat(join(server.clusterDir, 'postmaster.pid')).catch(() => null)) === null

/** Another process of ours, which starts the server, commits a row, and keeps running. */
async function startElsewhere(dir: string): Promise<ChildProcess> {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)})
    const { default: pg } = await import('pg')
    const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dir)} })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query("create table if not exists kept (word text); insert into kept values ('committed')")
    await client.end()
    process.stdout.write('committed')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

test('data survive stopping and starting, and the address stays the same', async () => {
  const first = await start()
  await query(first.url, "create table kept (word text); insert into kept values ('é')")
  await stop(first)
  expect(await isGone(first)).toBe(true)
  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'é' }])
  expect(await query(second.tcpUrl, 'select word from kept')).toEqual([{ word: 'é' }])
})

test('a commit is on disk before it is confirmed, and pages are checked', async () => {
  const { url } = await start()
  const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding', 'timezone']
  const rows = await query(url, `select name, current_setting(name) as value from unnest('{${names}}'::text[]) as name`)
  expect(Object.fromEntries(rows.map((row) => [row.name, row.value]))).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    timezone: 'UTC',
  })
})

test('a server that was started for tests is started again before real data go in', async () => {
  const careless = await startEmbedded({ dataDir, durable: false })
  const { url } = await start()
  expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }])
  await careless.stop()
})

test('nobody gets in without the password, which only its owner can read', async () => {
  const { tcpUrl, clusterDir } = await start()
  const stranger = new URL(tcpUrl)
  stranger.password = 'guess'
  await expect(query(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect((await stat(join(clusterDir, 'openpas.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(clusterDir)).mode & 0o777).toBe(0o700)
})

test('values that broke a rule are not in the log', async () => {
  const { url, clusterDir } = await start()
  await query(url, 'create table secrets (number text primary key)')
  const insert = { text: 'insert into secrets values ($1)', values: ['93.05.18-223.61'] }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(insert)
  await expect(client.query(insert)).rejects.toThrow('duplicate key')
  await client.end()
  const day = new Date().toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' })
  const text = await readFile(join(clusterDir, 'log', `postgres-${day}.log`), 'utf8')
  expect(text).toContain('duplicate key')
  expect(text).not.toContain('93.05.18')
})

test('two users of one data folder share a server, and the last one stops it', async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect(two.url).toBe(one.url)
  await stop(one)
  expect(await query(two.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
  await stop(two)
  expect(await isGone(two)).toBe(true)
})

test('when our process is killed, the next one adopts the server that still runs', async () => {
  const killed = await startElsewhere(dataDir)
  const pid = Number((await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
  await kill(killed)
  const server = await start()
  expect(await postmasterPid(server)).toBe(pid)
  expect(await query(server.url, 'select word from kept')).toEqual([{ word: 'committed' }])
  await stop(server) // the dead process does not count as a user
  expect(await isGone(server)).toBe(true)
})

test('when the database server is killed too, the next start recovers what was committed', async () => {
  const killed = await startElsewhere(dataDir)
  const pid = Number((await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
  await kill(killed)
  process.kill(pid, 'SIGKILL')
  const server = await start()
  expect(await postmasterPid(server)).not.toBe(pid)
  expect(await query(server.url, 'select word from kept')).toEqual([{ word: 'committed' }])
})

test('a database server that is killed under us comes back by itself', async () => {
  const server = await start()
  const pid = await postmasterPid(server)
  process.kill(pid, 'SIGKILL')
  while ((await postmasterPid(server).catch(() => pid)) === pid) await sleep(50)
  await expect
    .poll(() => query(server.url, 'select 1 as alive').catch(() => []), { timeout: 10_000 })
    .toEqual([{ alive: 1 }])
})

test('a first start that was killed half-way leaves nothing that is in the way', async () => {
  await mkdir(join(dataDir, 'postgres', 'cluster.new'), { recursive: true })
  await writeFile(join(dataDir, 'postgres', 'cluster.new', 'PG_VERSION'), '18')
  await writeFile(join(dataDir, 'postgres', 'lock'), '2147483646 1')
  const { url } = await start()
  expect(await query(url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('data of another major version are refused with a sentence, not touched', async () => {
  const cluster = join(dataDir, 'postgres', 'cluster')
  await mkdir(cluster, { recursive: true })
  await writeFile(join(cluster, 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow('data of PostgreSQL 17')
})

describe.skipIf(!isRoot)('as root', () => {
  test('the data stay in a folder that only root can enter', async () => {
    const closed = join(dataDir, 'private')
    await mkdir(closed, { mode: 0o700 })
    await chmod(dataDir, 0o700)
    const first = await start(closed)
    await query(first.url, "create table kept (word text); insert into kept values ('committed')")
    process.kill(await postmasterPid(first), 'SIGKILL')
    await stop(first)
    const second = await start(closed)
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'committed' }])
    expect(await query(second.url, 'show data_directory')).toEqual([{ data_directory: '/proc/self/cwd' }])
  })

  test('a number left by a crash, which now belongs to another process, is not in the way', async () => {
    const first = await start()
    await query(first.url, 'create table kept ()')
    await stop(first)
    const { uid, gid } = await stat(first.clusterDir)
    const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
    await writeFile(join(first.clusterDir, 'postmaster.pid'), `${stranger.pid}\n${first.clusterDir}\n1\n1\n\n\n\n`)
    const second = await start()
    expect(await query(second.url, 'select * from kept')).toEqual([])
    stranger.kill()
  })
})
