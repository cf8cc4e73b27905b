import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from } from 'pg-copy-streams'
import { type Config, ConfigError } from '../config.ts'
import { migrate, restoreMark } from '../db/migrate.ts'
import { openDatabase } from '../open-database.ts'
import { verifyData } from '../verify-data.ts'
import { type Entry, readArchive } from './archive.ts'
import { type Beginning, copyTarget, type Ending, keyMarks, open } from './contents.ts'

/**
 * `npm run restore -- <file>`: a backup into an empty database, embedded or not, of whatever version of PostgreSQL, made by this
 * version of ours or an older one. All of it or nothing; what was restored is then verified (`npm run verify`).
 * @returns whether everything fits
 * @throws ConfigError when the database is not empty, the file is damaged, or the keys are others.
 */
export async function restore(config: Config, file: string | undefined, say: (line: string) => void): Promise<boolean> {
  if (file === undefined) throw new ConfigError('From which file? npm run restore -- openpas-2027-01-31.tar.gz')
  const entries = readArchive(file)
  const beginning = await readBeginning(entries, file)
  requireKeys(beginning, config)
  const database = await openDatabase(config, () => {})
  try {
    await begin(database.url, beginning)
    const rows = await load(database.url, beginning, entries)
    const newer = await migrate(database.url)
    say(`${file} of ${beginning.madeAt}: ${rows} rows are back.`)
    if (newer.length) say(`The database was brought from the backup’s version to this one: ${newer.length} migrations.`)
  } finally {
    await database.stop()
  }
  return verifyData(config, say)
}

async function readBeginning(entries: AsyncGenerator<Entry>, file: string): Promise<Beginning> {
  const first = await entries.next().catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} is no backup of ours.`)
  })
  if (first.done || first.value.name !== 'begin.json') throw new ConfigError(`${file} is no backup of ours.`)
  const beginning = JSON.parse(first.value.body.toString()) as Beginning
  if (beginning.format !== 1) throw new ConfigError(`${file} was made by a newer version. Nothing was restored.`)
  return beginning
}

function requireKeys({ keys }: Beginning, config: Config): void {
  const given = keyMarks(config.secrets)
  const missing = Object.keys(keys.data).filter((id) => given.data[id] !== keys.data[id])
  if (missing.length)
    throw new ConfigError(`The backup needs the data keys ${missing.join(', ')} in DATA_KEYS. Nothing was restored.`)
  if (given.lookup !== keys.lookup)
    throw new ConfigError('The backup was made with another LOOKUP_KEY. Nothing was restored.')
}

/** The tables as they were when the backup was made, and a mark by which no server works on them before they are filled. */
async function begin(url: string, { migrations }: Beginning): Promise<void> {
  const client = await open(url)
  try {
    const { rows } = await client.query<{ found: string }>(
      "select relname::text as found from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
    const broken = rows.some(({ found }) => found === restoreMark)
    if (rows.length && !broken)
      throw new ConfigError('The database is not empty. Restore into a new one; nothing was restored.')
    await client.query(`create table if not exists ${restoreMark} ()`)
  } finally {
    await client.end()
  }
  await migrate(url, { only: migrations })
}

async function load(url: string, beginning: Beginning, entries: AsyncGenerator<Entry>): Promise<number> {
  const client = await open(url)
  try {
    await client.query('begin')
    const links = await dropLinks(client)
    await client.query(`truncate ${Object.keys(beginning.tables).join(', ')}`)
    const { ending, loaded } = await loadTables(client, beginning, entries)
    requireWhole(ending, loaded)
    for (const [name, last] of Object.entries(ending.sequences))
      await client.query('select setval($1, $2)', [name, last])
    for (const link of links) await client.query(link)
    // Whoever was at a job is no longer there.
    await client.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null')
    await client.query('update graphile_worker._private_job_queues set locked_at = null, locked_by = null')
    await client.query(`drop table ${restoreMark}`)
    await client.query('commit')
    await client.query('analyze')
    return Object.values(ending.tables).reduce((sum, { rows }) => sum + rows, 0)
  } finally {
    await client.end()
  }
}

/** Takes the foreign keys away, since tables come in the order of their names. @returns how to lay them again, which checks every one */
async function dropLinks(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)`)
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`)
}

type Loaded = Map<string, { rows: number; sha256: string }>

async function loadTables(
  client: pg.Client,
  { tables }: Beginning,
  entries: AsyncGenerator<Entry>,
): Promise<{ ending: Ending; loaded: Loaded }> {
  const loaded: Loaded = new Map()
  let current: { table: string; stream: CopyStreamQuery; hash: Hash } | undefined
  const finish = async () => {
    if (!current) return
    const { table, stream, hash } = current
    stream.end()
    await finished(stream).catch((error) => refuse(table, error))
    loaded.set(table, { rows: stream.rowCount, sha256: hash.digest('hex') })
    current = undefined
  }
  for await (const { name, body } of damaged(entries)) {
    const [table = ''] = name.split('/')
    if (table !== current?.table) await finish()
    if (name === 'end.json') return { ending: JSON.parse(body.toString()) as Ending, loaded }
    const columns = tables[table]
    if (!columns) throw new ConfigError(`The backup holds ${name}, which it does not announce. Nothing was restored.`)
    current ??= {
      table,
      stream: client.query(from(`copy ${copyTarget(client, table, columns)} from stdin`)),
      hash: createHash('sha256'),
    }
    current.hash.update(body)
    const { stream } = current
    if (!stream.write(body)) await once(stream, 'drain').catch((error) => refuse(table, error))
  }
  throw cutOff()
}

const cutOff = () => new ConfigError('The backup is damaged or cut off. Nothing was restored.')

async function* damaged(entries: AsyncGenerator<Entry>): AsyncGenerator<Entry> {
  try {
    yield* entries
  } catch {
    throw cutOff()
  }
}

/** What PostgreSQL says of a line holds the line. */
function refuse(table: string, error: { code?: string }): never {
  throw new ConfigError(`A line of ${table} was refused (${error.code ?? 'connection lost'}). Nothing was restored.`)
}

function requireWhole({ tables }: Ending, loaded: Loaded): void {
  const none = createHash('sha256').digest('hex')
  for (const [table, { rows, sha256 }] of Object.entries(tables)) {
    const found = loaded.get(table) ?? { rows: 0, sha256: none }
    if (found.rows !== rows || found.sha256 !== sha256)
      throw new ConfigError(`The lines of ${table} are not those that were written. Nothing was restored.`)
  }
}
