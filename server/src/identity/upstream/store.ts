import { sql } from 'kysely'
import type { Config } from '../../config.ts'
import type { Db } from '../../db/database.ts'
import { lookupHash, seal, unseal } from '../../secrets/sealed.ts'
import type { AccountId } from '../../values/ids.ts'

type Secrets = Config['secrets']

/** A person as the other provider knows them. */
export interface UpstreamSubject {
  issuer: string
  subjectHash: Buffer
}

export function upstreamSubject(secrets: Secrets, issuer: string, subject: string): UpstreamSubject {
  return { issuer, subjectHash: lookupHash(secrets, `subject of ${issuer}`, subject) }
}

export async function findLinkedAccount(db: Db, subject: UpstreamSubject): Promise<AccountId | undefined> {
  const row = await db
    .selectFrom('upstream_links')
    .select('account_id')
    .where('issuer', '=', subject.issuer)
    .where('subject_hash', '=', subject.subjectHash)
    .executeTakeFirst()
  return row?.account_id
}

/** The first link stands: somebody who is known there is one account here. False when it is another one's. */
export async function linkAccount(db: Db, subject: UpstreamSubject, accountId: AccountId): Promise<boolean> {
  await db
    .insertInto('upstream_links')
    .values({ issuer: subject.issuer, subject_hash: subject.subjectHash, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await findLinkedAccount(db, subject)) === accountId
}

/** Whoever was known elsewhere as this account is so no more. */
export async function forgetLinks(db: Db, accountId: AccountId): Promise<void> {
  await db.deleteFrom('upstream_links').where('account_id', '=', accountId).execute()
}

const purpose = (sessionUid: string) => `national number of session ${sessionUid}`

const onItsWay = 'national number on its way'

/** With the answer to an open log-in, from where the session takes it. */
export function carryNationalNumber(secrets: Secrets, nationalNumber: string): { nationalNumber: string } {
  return { nationalNumber: seal(secrets, onItsWay, nationalNumber) }
}

export function carriedNationalNumber(secrets: Secrets, result: Record<string, unknown>): string | undefined {
  return typeof result.nationalNumber === 'string' ? unseal(secrets, onItsWay, result.nationalNumber) : undefined
}

/** A session begins with this number, or with none: what an earlier log-in in it left is gone. */
export async function saveNationalNumber(
  db: Db,
  secrets: Secrets,
  session: { uid: string; accountId: AccountId },
  nationalNumber: string | undefined,
): Promise<void> {
  if (nationalNumber === undefined) {
    await db.deleteFrom('government_log_ins').where('session_uid', '=', session.uid).execute()
    return
  }
  const row = {
    account_id: session.accountId,
    national_number_sealed: seal(secrets, purpose(session.uid), nationalNumber),
  }
  await db
    .insertInto('government_log_ins')
    .values({ session_uid: session.uid, ...row })
    .onConflict((conflict) => conflict.column('session_uid').doUpdateSet(row))
    .execute()
}

/** The number that this person logged in with, while the session that they did it in lasts. */
export async function findNationalNumber(
  db: Db,
  secrets: Secrets,
  session: { uid: string | undefined; accountId: AccountId },
): Promise<string | undefined> {
  if (session.uid === undefined) return undefined
  const { rows } = await sql<{ national_number_sealed: string }>`
    select g.national_number_sealed from government_log_ins g
    where g.session_uid = ${session.uid} and g.account_id = ${session.accountId} and exists
      (select 1 from oidc_artifacts a where a.model = 'Session' and a.uid = g.session_uid
        and a.account_id = g.account_id and a.expires_at > now())`.execute(db)
  const [row] = rows
  return row && unseal(secrets, purpose(session.uid), row.national_number_sealed)
}

/** Numbers of sessions that ended. */
export async function purgeNationalNumbers(db: Db): Promise<void> {
  await sql`delete from government_log_ins g where not exists
    (select 1 from oidc_artifacts a where a.model = 'Session' and a.uid = g.session_uid and a.expires_at > now())`.execute(
    db,
  )
}
