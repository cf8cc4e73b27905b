import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import pg from 'pg'

const source = join(import.meta.dirname, '..')

interface Migration {
  name: string
  file: string
}

/** Every `migrations/*.sql` of every capability, in the order of their names, which start with a date and a time. */
export async function listMigrations(): Promise<Migration[]> {
  const found: Migration[] = []
  for await (const file of glob('**/migrations/*.sql', { cwd: source })) {
    found.push({ name: basename(file, '.sql'), file: join(source, file) })
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A table that is there while a backup is being restored, and stays when that is broken off. */
export const restoreMark = 'restore_under_way'

/**
 * Applies what is not applied yet, each in a transaction of its own, and returns the names.
 * Two servers that start at once wait for each other on an advisory lock.
 * @param only - for restoring a backup: the migrations that it had
 * @throws when the database knows a migration that this version does not: an older version must not write; and when a restore was
 * broken off here: what is missing must not be taken for what was there.
 */
export async function migrate(url: string, { only }: { only?: readonly string[] } = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7265646)')
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const applied = new Set(
      (await client.query<{ name: string }>('select name from migrations')).rows.map((row) => row.name),
    )
    const all = await listMigrations()
    const unknown = [...applied, ...(only ?? [])].filter((name) => !all.some((migration) => migration.name === name))
    if (unknown.length) throw new Error(`The database is newer than this version: it has ${unknown.join(', ')}`)
    const mark = await client.query('select to_regclass($1) as name', [restoreMark])
    if (!only && mark.rows[0].name !== null)
      throw new Error('A restore was broken off in this database: run it again (docs/operate/backup.md)')
    const pending = all.filter(({ name }) => !applied.has(name) && (only?.includes(name) ?? true))
    for (const migration of pending) await apply(client, migration)
    await migrateJobQueue(client, url)
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** The schema revision of the job queue (graphile-worker) that this version works with; a test holds it against the library. */
export const jobQueueRevision = 20

/**
 * The job queue has a schema of its own, `graphile_worker`, with migrations of its own. Its library is loaded only when
 * there is something to do: loading takes longer than all of the other migrations' checks together.
 */
async function migrateJobQueue(client: pg.Client, url: string): Promise<void> {
  const found = await client.query("select to_regclass('graphile_worker.migrations') as name")
  if (found.rows[0].name !== null) {
    const { rows } = await client.query('select max(id) as revision from graphile_worker.migrations')
    if (rows[0].revision >= jobQueueRevision) return
  }
  const { runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: url })
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const text = await readFile(migration.file, 'utf8')
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migrations (name) values ($1)', [migration.name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed`, { cause: error })
  }
}

/** Names that are still to be applied; empty means ready. */
export async function pendingMigrations(
  query: (sql: string) => Promise<{ rows: { name: string }[] }>,
): Promise<string[]> {
  const applied = new Set((await query('select name from migrations')).rows.map((row) => row.name))
  return (await listMigrations()).map((migration) => migration.name).filter((name) => !applied.has(name))
}
