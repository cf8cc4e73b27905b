import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { AccountId } from '../values/ids.ts'

export interface VerifiedAccount {
  accountId: AccountId
  email: string
}

/**
 * What happens when an account appears whose owner has shown that its address is theirs: after signing up, after an
 * invitation, after logging in at another provider for the first time, and after a new password for an account whose
 * address nobody had shown yet. Runs in that transaction; what it throws undoes that.
 */
export type OnAccountVerified = (trx: Trx, account: VerifiedAccount) => Promise<void>

/** Other links to make an account with this address end; then the others, as they were given to createIdentity. */
export async function tellAccountVerified(
  trx: Trx,
  listeners: readonly OnAccountVerified[],
  account: VerifiedAccount,
): Promise<void> {
  const sameAddress = sql<boolean>`lower(email) = lower(${account.email})`
  await trx.deleteFrom('sign_ups').where(sameAddress).execute()
  await trx.deleteFrom('invitations').where(sameAddress).execute()
  for (const listener of listeners) await listener(trx, account)
}
