import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { AccountId } from '../../values/ids.ts'

export interface Passkey {
  credentialId: string
  accountId: AccountId
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
  synced: boolean
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}

export interface Factors {
  app: { createdAt: Date; lastUsedAt: Date | null } | undefined
  passkeys: Passkey[]
  /** How many recovery codes are left. */
  recoveryCodes: number
}

const most = 20

export async function findFactors(db: Db, accountId: AccountId): Promise<Factors> {
  const app = await db
    .selectFrom('totp_factors')
    .select(['created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const left = await db
    .selectFrom('recovery_codes')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    app: app && { createdAt: app.created_at, lastUsedAt: app.last_used_at },
    passkeys: await findPasskeys(db, accountId),
    recoveryCodes: left.count,
  }
}

export const hasFactor = ({ app, passkeys }: Factors) => app !== undefined || passkeys.length > 0

/** Asked at every request of an application: one statement. */
export async function hasAnyFactor(db: Db, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql`
    select 1 where exists (select 1 from totp_factors where account_id = ${accountId}::uuid)
      or exists (select 1 from passkeys where account_id = ${accountId}::uuid)`.execute(db)
  return rows.length > 0
}

export async function findTotpSecret(db: Db, accountId: AccountId): Promise<string | undefined> {
  const row = await db
    .selectFrom('totp_factors')
    .select('secret_sealed')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.secret_sealed
}

/** @returns false when this code, or a later one, was used before: two requests with one code are decided here */
export async function useTotpStep(db: Db, accountId: AccountId, step: number): Promise<boolean> {
  const row = await db
    .updateTable('totp_factors')
    .set({ last_step: step, last_used_at: sql<Date>`now()` })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .returning('account_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function sealTotpAgain(db: Db, accountId: AccountId, before: string, after: string): Promise<void> {
  await db
    .updateTable('totp_factors')
    .set({ secret_sealed: after })
    .where('account_id', '=', accountId)
    .where('secret_sealed', '=', before)
    .execute()
}

/** @returns false when there is one already */
export async function insertTotp(
  trx: Trx,
  factor: { accountId: AccountId; secretSealed: string; step: number },
): Promise<boolean> {
  const row = await trx
    .insertInto('totp_factors')
    .values({
      account_id: factor.accountId,
      secret_sealed: factor.secretSealed,
      // The code that it was set up with has been on a screen: it opens nothing any more.
      last_step: factor.step,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteTotp(trx: Trx, accountId: AccountId): Promise<boolean> {
  const row = await trx
    .deleteFrom('totp_factors')
    .where('account_id', '=', accountId)
    .returning('account_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findPasskey(db: Db, credentialId: string): Promise<Passkey | undefined> {
  const row = await selectPasskeys(db).where('credential_id', '=', credentialId).executeTakeFirst()
  return row && passkeyOf(row)
}

async function findPasskeys(db: Db, accountId: AccountId): Promise<Passkey[]> {
  const rows = await selectPasskeys(db).where('account_id', '=', accountId).orderBy('created_at').limit(most).execute()
  return rows.map(passkeyOf)
}

/** @returns false when it is known already, whoever's it is, or there are too many */
export async function insertPasskey(trx: Trx, passkey: Omit<Passkey, 'createdAt' | 'lastUsedAt'>): Promise<boolean> {
  const { rows } = await sql`
    insert into passkeys (credential_id, account_id, public_key, counter, transports, synced, name)
    select ${passkey.credentialId}, ${passkey.accountId}::uuid, ${Buffer.from(passkey.publicKey)}, ${passkey.counter}::bigint,
      ${passkey.transports}::text[], ${passkey.synced}, ${passkey.name}
    where (select count(*) from passkeys where account_id = ${passkey.accountId}::uuid) < ${most}
    on conflict do nothing returning 1`.execute(trx)
  return rows.length > 0
}

/** Most passkeys count nothing and stay at 0; one that counts must go up, or somebody has a copy of it. */
export async function usePasskey(db: Db, credentialId: string, counter: number): Promise<boolean> {
  const row = await db
    .updateTable('passkeys')
    .set({ counter, last_used_at: sql<Date>`now()` })
    .where('credential_id', '=', credentialId)
    .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.lit(counter === 0)])]))
    .returning('credential_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePasskey(trx: Trx, accountId: AccountId, credentialId: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('passkeys')
    .where('account_id', '=', accountId)
    .where('credential_id', '=', credentialId)
    .returning('credential_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePasskeys(trx: Trx, accountId: AccountId): Promise<void> {
  await trx.deleteFrom('passkeys').where('account_id', '=', accountId).execute()
}

export function findRecoveryCodes(db: Db, accountId: AccountId) {
  return db
    .selectFrom('recovery_codes')
    .select(['id', 'code_hash'])
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .limit(most)
    .execute()
}

/** @returns false when it was used in the meantime */
export async function useRecoveryCode(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .updateTable('recovery_codes')
    .set({ used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** New ones take the place of all earlier ones. */
export async function replaceRecoveryCodes(
  trx: Trx,
  accountId: AccountId,
  rows: readonly { id: string; code_hash: string }[],
): Promise<void> {
  await trx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute()
  if (!rows.length) return
  await trx
    .insertInto('recovery_codes')
    .values(rows.map((row) => ({ ...row, account_id: accountId, used_at: null })))
    .execute()
}

function selectPasskeys(db: Db) {
  return db
    .selectFrom('passkeys')
    .select(['credential_id', 'account_id', 'public_key', 'transports', 'synced', 'name', 'created_at', 'last_used_at'])
    .select(sql<number>`counter::float8`.as('counter'))
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPasskeys>['execute']>>[number]

function passkeyOf(row: Row): Passkey {
  return {
    credentialId: row.credential_id,
    accountId: row.account_id,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
    transports: row.transports,
    synced: row.synced,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}
