import type { AuditAct } from '../audit/entry.ts'
import type { Trx } from '../db/database.ts'
import type { Actor } from './actor.ts'

/**
 * One act under way: the transaction it happens in, who does it, and when. Use cases take it first, read and write
 * through `trx`, and `record` what they did; what is recorded is written to the audit trail in the same transaction.
 */
export interface Work {
  trx: Trx
  by: Actor
  now: Date
  record(act: AuditAct): void
}
