import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { AccountId } from '../values/ids.ts'
import { revokeGrant } from './artifacts.ts'
import { deviceOf } from './device.ts'

export interface LogIn {
  sessionUid: string
  browser: string
  system: string
  loggedInAt: Date
  lastSeenAt: Date
}

/** Somebody logged in in this browser. */
export async function saveLogIn(
  db: Db,
  session: { uid: string; accountId: AccountId },
  userAgent: string | undefined,
): Promise<void> {
  const now = sql<Date>`now()`
  const row = { account_id: session.accountId, ...deviceOf(userAgent), logged_in_at: now, last_seen_at: now }
  await db
    .insertInto('log_ins')
    .values({ session_uid: session.uid, ...row })
    .onConflict((conflict) => conflict.column('session_uid').doUpdateSet(row))
    .execute()
}

/** An application asked something of this session; once a minute is often enough. */
export async function seeLogIn(db: Db, sessionUid: string): Promise<void> {
  await db
    .updateTable('log_ins')
    .set({ last_seen_at: sql<Date>`now()` })
    .where('session_uid', '=', sessionUid)
    .where('last_seen_at', '<', sql<Date>`now() - interval '1 minute'`)
    .execute()
}

/** Sessions that go on, newest first. */
export async function findLogIns(db: Db, accountId: AccountId): Promise<LogIn[]> {
  const { rows } = await sql<LogIn>`
    select a.uid as "sessionUid", coalesce(l.browser, '') as browser, coalesce(l.system, '') as system,
      coalesce(l.logged_in_at, to_timestamp((a.payload ->> 'loginTs')::bigint)) as "loggedInAt",
      coalesce(l.last_seen_at, to_timestamp((a.payload ->> 'loginTs')::bigint)) as "lastSeenAt"
    from oidc_artifacts a left join log_ins l on l.session_uid = a.uid and l.account_id = a.account_id
    where a.model = 'Session' and a.account_id = ${accountId}::uuid and a.expires_at > now()
    order by "lastSeenAt" desc limit 100`.execute(db)
  return rows
}

/** Ends one session of this account and everything that applications got through it. @returns false when there is none */
export async function endLogIn(trx: Trx, accountId: AccountId, sessionUid: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('oidc_artifacts')
    .where('model', '=', 'Session')
    .where('uid', '=', sessionUid)
    .where('account_id', '=', accountId)
    .returning('payload')
    .executeTakeFirst()
  if (!row) return false
  const authorizations = (row.payload.authorizations ?? {}) as Record<string, { grantId?: string }>
  for (const { grantId } of Object.values(authorizations)) if (grantId) await revokeGrant(trx, grantId)
  await trx.deleteFrom('log_ins').where('session_uid', '=', sessionUid).execute()
  return true
}

export interface OfflineApplication {
  clientId: string
  since: Date
}

/** Applications that may go on asking while nobody is logged in. */
export async function findOfflineApplications(db: Db, accountId: AccountId): Promise<OfflineApplication[]> {
  const { rows } = await sql<OfflineApplication>`
    select payload ->> 'clientId' as "clientId", to_timestamp(min((payload ->> 'iiat')::bigint)) as since
    from oidc_artifacts
    where model = 'RefreshToken' and account_id = ${accountId}::uuid and expires_at > now() and consumed_at is null
      and 'offline_access' = any (string_to_array(payload ->> 'scope', ' '))
    group by 1 order by 1 limit 100`.execute(db)
  return rows
}

/** Takes back everything that an application has of this person. @returns false when it has nothing */
export async function takeBackApplication(trx: Trx, accountId: AccountId, clientId: string): Promise<boolean> {
  const { rows } = await sql<{ grant_id: string }>`
    select distinct grant_id from oidc_artifacts
    where model = 'RefreshToken' and account_id = ${accountId}::uuid and payload ->> 'clientId' = ${clientId}
      and grant_id is not null`.execute(trx)
  for (const { grant_id: grantId } of rows) await revokeGrant(trx, grantId)
  return rows.length > 0
}

/** Of sessions that ended. */
export async function purgeLogIns(db: Db): Promise<void> {
  await sql`delete from log_ins l where not exists
    (select 1 from oidc_artifacts a where a.model = 'Session' and a.uid = l.session_uid and a.expires_at > now())`.execute(
    db,
  )
}
