import { sql } from 'kysely'
import type { Trx } from './database.ts'

/**
 * A part of a transaction that can be undone without the rest: when it throws, or says that it is not to be kept. Not for
 * one inside another.
 */
export async function inSavepoint<T>(trx: Trx, act: () => Promise<{ value: T; keep: boolean }>): Promise<T> {
  await sql`savepoint part`.execute(trx)
  try {
    const { value, keep } = await act()
    await (keep ? sql`release savepoint part` : sql`rollback to savepoint part`).execute(trx)
    return value
  } catch (error) {
    // Where the connection is gone there is nothing to undo; what was thrown says more.
    await sql`rollback to savepoint part`.execute(trx).catch(() => {})
    throw error
  }
}
