import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { type AccountId, newId } from '../values/ids.ts'
import { hashPassword } from './passwords.ts'
import type { AccountsTable } from './tables.ts'

export interface Account {
  id: AccountId
  email: string
  emailVerified: boolean
  name: string
  givenName: string | null
  locale: string
}

export interface NewAccount {
  email: string
  /** As it is shown: first name and family name. */
  name: string
  givenName?: string
  password?: string
  emailVerified?: boolean
  locale?: 'nl' | 'fr' | 'en' | 'de'
}

/** @throws unique violation on `accounts_email_key` when the address, in any capitals, has an account already. */
export async function createAccount(db: Db, account: NewAccount): Promise<AccountId> {
  const id = newId()
  await db
    .insertInto('accounts')
    .values({
      id,
      email: account.email.trim(),
      email_verified_at: account.emailVerified ? sql`now()` : null,
      name: account.name,
      given_name: account.givenName ?? null,
      password_hash: account.password === undefined ? null : await hashPassword(account.password),
      locale: account.locale ?? 'nl',
      disabled_at: null,
    })
    .execute()
  return id
}

/**
 * Makes the account of somebody who has shown that the address is theirs.
 * @returns nothing when the address has an account already, be it a disabled one
 */
export async function createVerifiedAccount(
  trx: Trx,
  account: { email: string; name: string; givenName: string; passwordHash: string; locale: string },
): Promise<AccountId | undefined> {
  const row = await trx
    .insertInto('accounts')
    .values({
      id: newId(),
      email: account.email,
      email_verified_at: sql`now()`,
      name: account.name,
      given_name: account.givenName,
      password_hash: account.passwordHash,
      locale: account.locale,
      disabled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Finds an account that may log in; disabled ones are as good as absent. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row = await findCredentials(db, email)
  return row && accountOf(row)
}

export async function findAccount(db: Db, accountId: AccountId): Promise<Account | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select(columns)
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row && accountOf(row)
}

/** Several, by id, closed ones too; who is not there is missing. */
export async function findAccounts(db: Db, ids: readonly AccountId[]): Promise<Map<AccountId, Account>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(columns)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, accountOf(row)]))
}

/** Whether the address is taken, also by an account that nobody may log in to any more. */
export async function hasAccount(trx: Trx, email: string): Promise<boolean> {
  const row = await trx
    .selectFrom('accounts')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()
  return row !== undefined
}

/** Closed by an administrator. What was never there is not closed. */
export async function isDisabledAccount(db: Db, accountId: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .where('disabled_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** For checkPassword only: the hash stays inside this folder. */
export function findCredentials(db: Db, email: string) {
  return db
    .selectFrom('accounts')
    .select([...columns, 'password_hash'])
    .where(sql<boolean>`lower(email) = lower(${email.trim()})`)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

export async function setPassword(db: Db, accountId: AccountId, password: string): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', accountId)
    .execute()
}

export async function setProfile(
  trx: Trx,
  accountId: AccountId,
  profile: { name: string; givenName: string | null; locale: string },
): Promise<void> {
  const { name, givenName, locale } = profile
  await trx.updateTable('accounts').set({ name, given_name: givenName, locale }).where('id', '=', accountId).execute()
}

/**
 * An address that somebody has shown to be theirs.
 * @throws unique violation on `accounts_email_key` when another account has it
 */
export async function setEmail(trx: Trx, accountId: AccountId, email: string): Promise<void> {
  await trx.updateTable('accounts').set({ email, email_verified_at: sql`now()` }).where('id', '=', accountId).execute()
}

/** Until the end of the transaction: for who changes several things that belong to one account. */
export async function lockAccount(trx: Trx, accountId: AccountId): Promise<void> {
  await trx.selectFrom('accounts').select('id').where('id', '=', accountId).forUpdate().execute()
}

/** @returns false when that was done before */
export async function verifyAddress(trx: Trx, accountId: AccountId): Promise<boolean> {
  const row = await trx
    .updateTable('accounts')
    .set({ email_verified_at: sql`now()` })
    .where('id', '=', accountId)
    .where('email_verified_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const columns = ['id', 'email', 'email_verified_at', 'name', 'given_name', 'locale'] as const

type AccountRow = Pick<AccountsTable, 'id' | 'email' | 'email_verified_at' | 'name' | 'given_name'> & {
  locale: string
}

export function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    email: row.email,
    emailVerified: row.email_verified_at !== null,
    name: row.name,
    givenName: row.given_name,
    locale: row.locale,
  }
}
