import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { AccountId } from '../values/ids.ts'
import { type Account, accountOf, findCredentials } from './accounts.ts'
import { countAttempt, forgetAttempts, freeFailures, subjectsOf, uncountAttempt } from './login-attempts.ts'
import { isPassword } from './passwords.ts'

export type PasswordCheck =
  | { outcome: 'accepted'; account: Account }
  /** The account is for the audit trail, and no answer says whether there is one. */
  | { outcome: 'refused'; accountId: AccountId | undefined }
  | { outcome: 'too-many'; until: Date; accountId: AccountId | undefined }

/**
 * Whether this password opens this account. Unknown, disabled and passwordless accounts cost the same effort, slow
 * down the same way and give the same answer as a wrong password, so that nobody learns who has an account.
 */
export async function checkPassword(
  db: Db,
  secrets: Config['secrets'],
  attempt: { email: string; password: string; address: string },
): Promise<PasswordCheck> {
  const bySubject = subjectsOf(secrets, 'login', attempt)
  const atAddress = await countAttempt(db, bySubject.address, freeFailures.address)
  if (!atAddress.allowed) return { outcome: 'too-many', until: atAddress.blockedUntil, accountId: undefined }
  const atAccount = await countAttempt(db, bySubject.account, freeFailures.account)
  if (!atAccount.allowed) return { outcome: 'too-many', until: atAccount.blockedUntil, accountId: undefined }

  const credentials = await findCredentials(db, attempt.email)
  if (!(await isPassword(credentials?.password_hash, attempt.password)) || !credentials) {
    const until = atAccount.blockedUntil ?? atAddress.blockedUntil
    const accountId = credentials?.id
    return until ? { outcome: 'too-many', until, accountId } : { outcome: 'refused', accountId }
  }
  await forgetAttempts(db, bySubject.account)
  await uncountAttempt(db, bySubject.address)
  return { outcome: 'accepted', account: accountOf(credentials) }
}
