import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFile, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type OsUser, pathFromWithin, programEnv } from './os-user.ts'

/** What we must remember of a cluster, kept in the cluster itself so that a backup is complete. */
export interface Access {
  port: number
  password: string
}

const accessFile = (clusterDir: string) => join(clusterDir, 'openpas.json')

/** @throws when the cluster was made by another major version of PostgreSQL, or when its password is lost. */
export async function readAccess(clusterDir: string, major: string): Promise<Access | undefined> {
  const version = await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) return undefined
  if (version.trim() !== major) {
    throw new Error(
      `${clusterDir} holds data of PostgreSQL ${version.trim()}, and this is PostgreSQL ${major}: see docs/operate`,
    )
  }
  const text = await readFile(accessFile(clusterDir), 'utf8').catch((cause) => {
    throw new Error(`${accessFile(clusterDir)} cannot be read: it holds the password of this database`, { cause })
  })
  return JSON.parse(text) as Access
}

export async function saveAccess(clusterDir: string, access: Access, user: OsUser): Promise<void> {
  await writeOwned(accessFile(clusterDir), JSON.stringify(access), user)
}

/**
 * Makes a new cluster: text in UTF-8, sorted by code point on every machine alike (name lists say which language they
 * sort in), checksums on every page. It appears under its name when it is complete, so a killed first start leaves nothing.
 */
export async function createCluster(clusterDir: string, bin: string, user: OsUser, durable: boolean): Promise<Access> {
  const half = `${clusterDir}.new`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { mode: 0o700 })
  if (user) await chown(half, user.uid, user.gid)
  const access = { port: await freePort(), password: randomBytes(24).toString('base64url') }
  await initdb(half, bin, user, access.password, durable)
  await saveAccess(half, access, user)
  await writeOwned(join(half, 'openpas.conf'), '', user)
  // After it, so that an administrator's `alter system` and later lines still win.
  await appendFile(join(half, 'postgresql.conf'), "\ninclude 'openpas.conf' # rewritten at every start\n")
  await rename(half, clusterDir)
  if (durable) await syncFolder(join(clusterDir, '..'))
  return access
}

async function initdb(dir: string, bin: string, user: OsUser, password: string, durable: boolean): Promise<void> {
  const passwordFile = `${dir}.password`
  await writeOwned(passwordFile, `${password}\n`, user)
  const input = await open(passwordFile)
  await rm(passwordFile) // the open file remains readable, for initdb only
  const args = [
    `--pgdata=${pathFromWithin(dir, user)}`,
    '--username=openpas',
    '--pwfile=/dev/stdin',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    // Iterations slow down guessing; 24 random bytes cannot be guessed, and a connection opens 4 ms sooner.
    '--set=scram_iterations=64',
    ...(durable ? [] : ['--no-sync']),
  ]
  const child = spawn(join(bin, 'initdb'), args, {
    ...user,
    cwd: dir,
    env: programEnv,
    stdio: [input.fd, 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
    if (code !== 0) throw new Error(`initdb could not make a database in ${dir}: ${complaint.trim()}`)
  } finally {
    await input.close()
  }
}

/** Our settings, for two cores and a few GB; `extra` is for what a deployment adds, such as an archive command. */
export async function writeSettings(
  clusterDir: string,
  user: OsUser,
  durable: boolean,
  extra: Record<string, string>,
): Promise<void> {
  const settings = { ...common, ...(durable ? keep : throwAway), ...extra }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
  const file = join(clusterDir, 'openpas.conf')
  await writeOwned(`${file}.new`, lines.join(''), user)
  await rename(`${file}.new`, file)
}

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '.', // the cluster itself, which only its owner and root can enter
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // Short queries on few cores; also, parallel ones need more /dev/shm than a container usually has.
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  work_mem: '8MB',
  // A message, never the values it is about (the line DETAIL), nor the parameters of a slow statement.
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

const keep = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  log_min_duration_statement: '1s',
  // One file a weekday, written over a week later.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
}

const throwAway = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
  log_checkpoints: 'off',
}

async function writeOwned(file: string, text: string, user: OsUser): Promise<void> {
  await writeFile(file, text, { mode: 0o600 })
  if (user) await chown(file, user.uid, user.gid)
}

async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir)
  await handle.sync().finally(() => handle.close())
}

/** `preferred` if nobody listens there, else any free one. */
export async function freePort(preferred = 0): Promise<number> {
  const server = createServer()
  const port = await new Promise<number | undefined>((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(preferred, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : undefined)
    })
  })
  await new Promise((resolve) => server.close(resolve))
  if (port === undefined && preferred === 0) throw new Error('No free port on 127.0.0.1')
  return port ?? freePort()
}
