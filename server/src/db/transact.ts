import type { Db, Trx } from './database.ts'

const retryable = new Set(['40001', '40P01'])
const attempts = 5

/**
 * Runs `fn` in one transaction and commits. When PostgreSQL breaks a deadlock or a serialization conflict with this
 * transaction, it has rolled everything back: it is run again, at most five times, with a short random pause.
 */
export async function transact<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(fn)
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
    }
  }
}

export function isRetryable(error: unknown): boolean {
  return retryable.has(sqlState(error) ?? '')
}

/**
 * Whether the server itself said no, so that nothing was committed. A connection that broke, or that the server ended
 * while it stopped, leaves that open.
 */
export function isRefusal(error: unknown): boolean {
  return /^(?!08|57)\d[0-9A-Z]{4}$/.test(sqlState(error) ?? '')
}

/** Whether it is about a row (its values, a constraint, a lock): what failed together may work row by row. */
export function isAboutRows(error: unknown): boolean {
  return /^(21|22|23|40)/.test(sqlState(error) ?? '')
}

/** The five-character SQLSTATE of a database error. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The name of the constraint that a database error is about. */
export function violatedConstraint(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('constraint' in error)) return undefined
  return typeof error.constraint === 'string' ? error.constraint : undefined
}
