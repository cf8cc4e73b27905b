import type { Kysely, Transaction } from 'kysely'

/**
 * All tables. Empty here: each capability adds its own in its `tables.ts`
 * (`declare module '../db/database.ts' { interface Database { … } }`).
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Database {}

/** The pool, or a transaction: for reading, and for use cases that open their own transaction. */
export type Db = Kysely<Database>
/** For what must never stand alone. */
export type Trx = Transaction<Database>
