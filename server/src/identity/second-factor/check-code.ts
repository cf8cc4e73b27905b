import type { Db } from '../../db/database.ts'
import { isSealedWithOldKey, lookupHash, seal, unseal } from '../../secrets/sealed.ts'
import { systemClock } from '../../values/clock.ts'
import type { AccountId } from '../../values/ids.ts'
import { networkOf } from '../../values/network.ts'
import type { IdentityConfig } from '../addresses.ts'
import { countAttempt, forgetAttempts, freeFailures, uncountAttempt } from '../login-attempts.ts'
import { looksLikeRecoveryCode, matchingRecoveryCode } from './recovery-codes.ts'
import { findRecoveryCodes, findTotpSecret, sealTotpAgain, useTotpStep } from './store.ts'
import { stepOf } from './totp.ts'

type Secrets = IdentityConfig['secrets']

export type CodeCheck = { outcome: 'accepted' } | { outcome: 'refused' } | { outcome: 'too-many'; until: Date }

export const totpPurpose = (accountId: AccountId) => `authenticator app of ${accountId}`

/**
 * A code of the app, or a recovery code. Slowed down like passwords, on a count of its own that no password resets.
 * @param spend uses up a recovery code that was right; false when it was used in the meantime
 */
export async function checkCode(
  db: Db,
  secrets: Secrets,
  attempt: { accountId: AccountId; code: string; address: string },
  spend: (recoveryCodeId: string) => Promise<boolean>,
): Promise<CodeCheck> {
  return limited(db, secrets, attempt, async () => {
    const code = attempt.code.trim()
    if (looksLikeRecoveryCode(code)) {
      const id = await matchingRecoveryCode(await findRecoveryCodes(db, attempt.accountId), code)
      return id !== undefined && (await spend(id))
    }
    return isAppCode(db, secrets, attempt.accountId, code)
  })
}

async function limited(
  db: Db,
  secrets: Secrets,
  attempt: { accountId: AccountId; address: string },
  isRight: () => Promise<boolean>,
): Promise<CodeCheck> {
  const byAccount = lookupHash(secrets, 'second factor account', attempt.accountId)
  const byAddress = lookupHash(secrets, 'login address', networkOf(attempt.address))
  const atAddress = await countAttempt(db, byAddress, freeFailures.address)
  if (!atAddress.allowed) return { outcome: 'too-many', until: atAddress.blockedUntil }
  const atAccount = await countAttempt(db, byAccount, freeFailures.account)
  if (!atAccount.allowed) return { outcome: 'too-many', until: atAccount.blockedUntil }
  if (!(await isRight())) {
    const until = atAccount.blockedUntil ?? atAddress.blockedUntil
    return until ? { outcome: 'too-many', until } : { outcome: 'refused' }
  }
  await forgetAttempts(db, byAccount)
  await uncountAttempt(db, byAddress)
  return { outcome: 'accepted' }
}

async function isAppCode(db: Db, secrets: Secrets, accountId: AccountId, typed: string): Promise<boolean> {
  const sealed = await findTotpSecret(db, accountId)
  if (sealed === undefined) return false
  const secret = unseal(secrets, totpPurpose(accountId), sealed)
  if (isSealedWithOldKey(secrets, sealed))
    await sealTotpAgain(db, accountId, sealed, seal(secrets, totpPurpose(accountId), secret))
  const step = stepOf(secret, typed.replace(/\s/g, ''), systemClock.now())
  return step !== undefined && (await useTotpStep(db, accountId, step))
}
