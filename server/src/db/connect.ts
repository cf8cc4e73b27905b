import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './database.ts'
import { PreparedClient } from './prepared-client.ts'

export type { Database, Db, Trx } from './database.ts'

const types = pg.types
// A day has no time: node-postgres would make it an instant in the process's own zone.
types.setTypeParser(types.builtins.DATE, (text) => text)
// Identities and counts stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number)

const pools = new WeakMap<Db, pg.Pool>()

export interface ConnectOptions {
  max?: number
  /** Hears of connections that broke while nobody used them; they are replaced by themselves. */
  onError?: (error: Error) => void
}

/** Opens a pool. Close it with `db.destroy()`. */
export function connect(url: string, options: ConnectOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'openpas',
    Client: PreparedClient,
  })
  pool.on('error', (error) => options.onError?.(error))
  // A connection that breaks between two statements of a transaction belongs to nobody at that moment, and an error that
  // nobody hears ends the process. The next statement on it fails, and says it.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

/** The pool under `db`, for named prepared statements on the hot paths. */
export function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('Not a database that connect() opened')
  return pool
}
