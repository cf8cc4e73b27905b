import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { AccountId } from '../values/ids.ts'

/** An account as administrators of the platform see it, closed or not. */
export interface AdministeredAccount {
  id: AccountId
  email: string
  name: string
  emailVerified: boolean
  active: boolean
}

/** By the whole address, in any capitals: nobody can be looked for by a part of it. */
export async function findAnyAccountByEmail(db: Db, email: string): Promise<AdministeredAccount | undefined> {
  // PostgreSQL takes no such text.
  if (email.includes('\0')) return undefined
  const row = await db
    .selectFrom('accounts')
    .select(columns)
    .where(sql<boolean>`lower(email) = lower(${email.trim()})`)
    .executeTakeFirst()
  return row && shown(row)
}

/** Until the end of the transaction. */
export async function lockAnyAccount(trx: Trx, id: AccountId): Promise<AdministeredAccount | undefined> {
  const row = await trx.selectFrom('accounts').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && shown(row)
}

const columns = ['id', 'email', 'name', 'email_verified_at', 'disabled_at'] as const

const shown = (row: {
  id: string
  email: string
  name: string
  email_verified_at: Date | null
  disabled_at: Date | null
}): AdministeredAccount => ({
  id: row.id,
  email: row.email,
  name: row.name,
  emailVerified: row.email_verified_at !== null,
  active: row.disabled_at === null,
})
