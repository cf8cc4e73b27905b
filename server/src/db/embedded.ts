import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './embedded/binaries.ts'
import { type Access, createCluster, freePort, readAccess, saveAccess, writeSettings } from './embedded/cluster.ts'
import { addHolder, removeHolder, withLock } from './embedded/holders.ts'
import { isReady, launch, shutDown } from './embedded/launch.ts'
import { chooseOsUser } from './embedded/os-user.ts'
import { findPostmaster } from './embedded/processes.ts'

const major = '18'

export interface EmbeddedOptions {
  /** The server keeps its files in the folder `postgres` of this one. */
  dataDir: string
  /** Whether a commit survives a power cut. Only tests can do without. */
  durable?: boolean
  /** Settings of PostgreSQL over ours, applied when the server starts (not when it is adopted). */
  settings?: Record<string, string>
  log?: (message: string) => void
}

export interface Embedded {
  /** Over a Unix socket where its path is short enough (a sixth less work a query), else as `tcpUrl`. */
  url: string
  tcpUrl: string
  /** The data directory of PostgreSQL itself, for backups. It also holds a socket, and our openpas.json. */
  clusterDir: string
  /** Close your connections first. The server itself stops when no other process of ours uses this data folder. */
  stop(): Promise<void>
}

/**
 * Runs a real PostgreSQL of our own on `dataDir`: makes the cluster the first time, starts the server or adopts one
 * that still runs (ours was killed, or another process of ours shares it), and starts it again should it be killed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { durable = true, settings = {}, log = () => {} } = options
  const home = join(resolve(options.dataDir), 'postgres')
  const clusterDir = join(home, 'cluster')
  await mkdir(home, { recursive: true })

  const ensureRunning = async (): Promise<Access> => {
    const known = await readAccess(clusterDir, major)
    const running = known && (await askDurability(known, clusterDir))
    if (known && running) {
      if (running === 'durable' || !durable) return known
      log('a PostgreSQL without durable commits runs here: starts it again with them')
      await shutDown(clusterDir, log)
    }
    const user = await chooseOsUser(clusterDir, log)
    const bin = await findBinaries(user, log)
    const access = known ?? (await createCluster(clusterDir, bin, user, durable))
    const port = await freePort(access.port)
    if (port !== access.port) await saveAccess(clusterDir, { ...access, port }, user)
    await writeSettings(clusterDir, user, durable, settings)
    await launch({ clusterDir, bin, port, user, startLog: join(home, 'start.log') })
    log(`PostgreSQL runs on 127.0.0.1:${port} with its data in ${clusterDir}`)
    return { ...access, port }
  }

  const { access, holder } = await withLock(home, async () => {
    const access = await ensureRunning()
    await ensureDatabase(access)
    return { access, holder: await addHolder(home) }
  })
  const stopWatching = watch(clusterDir, log, () => withLock(home, ensureRunning))

  return {
    url: urlOf(access, clusterDir),
    tcpUrl: urlOf(access),
    clusterDir,
    async stop() {
      await stopWatching()
      await withLock(home, async () => {
        const { others } = await removeHolder(home, holder)
        if (others) log('PostgreSQL keeps running for another process that uses the same data')
        else await shutDown(clusterDir, log)
      })
    },
  }
}

/** Starts the server again when it is gone. PostgreSQL replaces its own parts; this is for the whole, killed. */
function watch(clusterDir: string, log: (message: string) => void, start: () => Promise<unknown>): () => Promise<void> {
  let busy: Promise<void> | undefined
  const look = async () => {
    if (await findPostmaster(clusterDir)) return
    log('PostgreSQL is gone: starts it again')
    await start().catch((error: Error) => log(`PostgreSQL does not come back: ${error.message}`))
  }
  const timer = setInterval(() => {
    busy ??= look().finally(() => (busy = undefined))
  }, 1000).unref()
  return async () => {
    clearInterval(timer)
    await busy
  }
}

/** What the running server promises; `undefined` when none runs, or when it dies while we ask. */
async function askDurability(access: Access, clusterDir: string): Promise<'durable' | 'careless' | undefined> {
  for (let attempt = 1; await isReady(clusterDir); attempt++) {
    try {
      const { rows } = await ask<{ fsync: string }>(access, 'show fsync')
      return rows[0]?.fsync === 'on' ? 'durable' : 'careless'
    } catch (error) {
      if (attempt === 10) throw error
      await sleep(50 * attempt)
    }
  }
  return undefined
}

async function ensureDatabase(access: Access): Promise<void> {
  const { rows } = await ask(access, "select 1 from pg_database where datname = 'openpas'")
  if (rows.length === 0) await ask(access, 'create database openpas')
}

async function ask<Row extends pg.QueryResultRow>(access: Access, sql: string): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: urlOf(access, undefined, 'postgres') })
  client.on('error', () => {}) // the question fails too, and says it
  await client.connect()
  return client.query<Row>(sql).finally(() => client.end())
}

function urlOf(access: Access, clusterDir?: string, database = 'openpas'): string {
  const url = new URL(`postgres://openpas:${access.password}@127.0.0.1:${access.port}/${database}`)
  // The kernel keeps at most 107 bytes of a socket's path.
  const fits = clusterDir !== undefined && Buffer.byteLength(`${clusterDir}/.s.PGSQL.${access.port}`) <= 107
  if (fits) url.searchParams.set('host', clusterDir)
  return url.href
}
