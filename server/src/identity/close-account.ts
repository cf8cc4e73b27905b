import { sql } from 'kysely'
import type { AccountId } from '../values/ids.ts'
import { endSessionsOf } from './end-sessions.ts'
import { type AccountWork, securityAct } from './security-events.ts'

export type Closing = 'done' | 'already' | 'unknown'

/** Nobody logs in to it any more, and everything that was logged in with it ends. */
export async function closeAccount(work: AccountWork, email: string): Promise<Closing> {
  const found = await lockByEmail(work, email)
  if (!found) return 'unknown'
  if (found.disabled) return 'already'
  await work.trx.updateTable('accounts').set({ disabled_at: sql`now()` }).where('id', '=', found.id).execute()
  await endSessionsOf(work.trx, found.id)
  work.record(securityAct({ event: 'accountDisabled', accountId: found.id }))
  work.record(securityAct({ event: 'sessionsEnded', accountId: found.id }))
  return 'done'
}

export async function reopenAccount(work: AccountWork, email: string): Promise<Closing> {
  const found = await lockByEmail(work, email)
  if (!found) return 'unknown'
  if (!found.disabled) return 'already'
  await work.trx.updateTable('accounts').set({ disabled_at: null }).where('id', '=', found.id).execute()
  work.record(securityAct({ event: 'accountEnabled', accountId: found.id }))
  return 'done'
}

async function lockByEmail(
  { trx }: AccountWork,
  email: string,
): Promise<{ id: AccountId; disabled: boolean } | undefined> {
  const row = await trx
    .selectFrom('accounts')
    .select(['id', 'disabled_at'])
    .where(sql<boolean>`lower(email) = lower(${email.trim()})`)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, disabled: row.disabled_at !== null }
}
