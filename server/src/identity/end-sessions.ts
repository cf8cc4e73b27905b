import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { AccountId } from '../values/ids.ts'
import { grantHash } from './artifacts.ts'

/**
 * Logs somebody out everywhere: every session, every code and token that an application got through one, and every
 * log-in under way. Access tokens stop within three seconds, since they follow their grant.
 * @param exceptUid the session of this browser, with what applications got through it
 */
export async function endSessionsOf(trx: Trx, accountId: AccountId, exceptUid?: string): Promise<void> {
  const kept = exceptUid === undefined ? undefined : await findSession(trx, accountId, exceptUid)
  const grantIds = Object.values(kept?.authorizations ?? {}).flatMap(({ grantId }) => grantId ?? [])
  let ended = trx.deleteFrom('oidc_artifacts').where('account_id', '=', accountId)
  if (kept) ended = ended.where((eb) => eb.or([eb('model', '!=', 'Session'), eb('uid', '!=', kept.uid)]))
  if (grantIds.length)
    ended = ended
      .where((eb) => eb.or([eb('grant_id', 'is', null), eb('grant_id', 'not in', grantIds)]))
      .where('id_hash', 'not in', grantIds.map(grantHash))
  await ended.execute()
  // Who has typed the old password and is now asked for something else is not in yet, and must not come in.
  await sql`delete from oidc_artifacts
    where model = 'Interaction' and payload #>> '{result,login,accountId}' = ${accountId}`.execute(trx)
  await sql`delete from oidc_artifacts
    where model = 'Interaction' and payload #>> '{result,firstFactor,accountId}' = ${accountId}`.execute(trx)
}

/** Logs everybody out everywhere, and ends every log-in under way. What clients got for themselves goes on. */
export async function endAllSessions(trx: Trx): Promise<void> {
  await trx
    .deleteFrom('oidc_artifacts')
    .where((eb) => eb.or([eb('account_id', 'is not', null), eb('model', '=', 'Interaction')]))
    .execute()
}

interface Session {
  uid: string
  authorizations?: Record<string, { grantId?: string }>
}

async function findSession(trx: Trx, accountId: AccountId, uid: string): Promise<Session | undefined> {
  const row = await trx
    .selectFrom('oidc_artifacts')
    .select('payload')
    .where('model', '=', 'Session')
    .where('uid', '=', uid)
    .where('account_id', '=', accountId)
    .limit(1)
    .executeTakeFirst()
  return row && { ...(row.payload as unknown as Session), uid }
}
