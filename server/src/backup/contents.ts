import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { Config } from '../config.ts'

/** The first entry of a backup: everything one has to know before reading the rest. */
export interface Beginning {
  format: 1
  madeAt: string
  /** The migrations that its tables have. */
  migrations: string[]
  /** By table, in the order in which they come, the columns of its lines. */
  tables: Record<string, string[]>
  /** Keys without which it is of no use; these marks do not give them away. */
  keys: { data: Record<string, string>; lookup: string }
}

/** The last entry: without it, the file was cut off. */
export interface Ending {
  /** By table: how many lines, and the SHA-256 of them all. */
  tables: Record<string, { rows: number; sha256: string }>
  /** By sequence: the last number it gave. */
  sequences: Record<string, number>
}

/** A connection for one command. That it breaks, its next question says. */
export async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Migrations are applied and not copied; the job queue keeps the list of its own. */
const notCopied = ['public.migrations', 'graphile_worker.migrations']
const ours = "in ('public', 'graphile_worker')"

/** Tables with the columns to copy: what PostgreSQL computes from the others it computes again. */
export async function listTables(client: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`)
  return Object.fromEntries(
    rows.filter(({ name }) => !notCopied.includes(name)).map(({ name, columns }) => [name, columns]),
  )
}

export async function readSequences(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; last: number | null }>(`
    select schemaname || '.' || sequencename as name, last_value::float8 as last from pg_sequences where schemaname ${ours}`)
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])))
}

/** A table with its columns as `copy` wants them, each name as it is. */
export function copyTarget(client: pg.Client, table: string, columns: readonly string[]): string {
  const name = table.split('.').map((part) => client.escapeIdentifier(part))
  return `${name.join('.')} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
}

/** Marks of the keys: equal when the keys are, and of no help to who looks for them. */
export function keyMarks({ dataKeys, lookupKey }: Config['secrets']): Beginning['keys'] {
  const mark = (key: Buffer) => createHmac('sha256', key).update('key of a backup').digest('hex').slice(0, 16)
  return { data: Object.fromEntries(dataKeys.map(({ id, key }) => [id, mark(key)])), lookup: mark(lookupKey) }
}
