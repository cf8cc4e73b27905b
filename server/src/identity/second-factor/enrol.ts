import { seal, unseal } from '../../secrets/sealed.ts'
import { systemClock } from '../../values/clock.ts'
import type { Account } from '../accounts.ts'
import type { IdentityConfig } from '../addresses.ts'
import type { IdentityParts } from '../parts.ts'
import { type AccountWork, actOnAccount, type Origin, securityAct } from '../security-events.ts'
import { totpPurpose } from './check-code.ts'
import { type PasskeyAnswer, readNewPasskey } from './passkeys.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { findFactors, hasFactor, insertPasskey, insertTotp, replaceRecoveryCodes } from './store.ts'
import { tellOwner } from './tell-owner.ts'
import { newTotpSecret, stepOf } from './totp.ts'

/** `codes` are there with the first factor only: to be shown once. */
export type Enrolled<Fault extends string> = { outcome: 'added'; codes: string[] | undefined } | { outcome: Fault }

const offerLastsMs = 15 * 60_000

/** A secret that an app may be set up with, sealed in the page: nothing is stored for who never finishes. */
export function offerApp(config: IdentityConfig, bound: string): { secret: string; sealed: string } {
  const secret = newTotpSecret()
  const value = JSON.stringify({ secret, atMs: systemClock.now().getTime() })
  return { secret, sealed: seal(config.secrets, offerPurpose(bound), value) }
}

/** The secret that a page offered, while it may be used. */
export function openOffer(config: IdentityConfig, bound: string, sealed: string | undefined): string | undefined {
  try {
    const { secret, atMs } = JSON.parse(unseal(config.secrets, offerPurpose(bound), sealed ?? ''))
    return systemClock.now().getTime() - atMs < offerLastsMs ? secret : undefined
  } catch {
    return undefined
  }
}

const offerPurpose = (bound: string) => `offered authenticator app for ${bound}`

/** The app counts once it has shown one right code. */
export async function enrolApp(
  parts: IdentityParts,
  origin: Origin,
  account: Account,
  given: { secret: string; code: string },
): Promise<Enrolled<'wrong-code' | 'there-already'>> {
  const step = stepOf(given.secret, given.code.replace(/\s/g, ''), systemClock.now())
  if (step === undefined) return { outcome: 'wrong-code' }
  const { secrets } = parts.config
  const secretSealed = seal(secrets, totpPurpose(account.id), given.secret)
  return enrol(parts, origin, account, 'totp', async (work) => {
    return (await insertTotp(work.trx, { accountId: account.id, secretSealed, step })) ? 'added' : 'there-already'
  })
}

export async function enrolPasskey(
  parts: IdentityParts,
  origin: Origin,
  account: Account,
  given: { bound: string; answer: PasskeyAnswer; name: string },
): Promise<Enrolled<'not-made'>> {
  const passkey = await readNewPasskey(parts.config, given.bound, given.answer)
  if (!passkey) return { outcome: 'not-made' }
  return enrol(parts, origin, account, 'passkey', async (work) => {
    const row = { ...passkey, accountId: account.id, name: given.name.slice(0, 60) }
    return (await insertPasskey(work.trx, row)) ? 'added' : 'not-made'
  })
}

async function enrol<Fault extends string>(
  parts: IdentityParts,
  origin: Origin,
  account: Account,
  kind: string,
  add: (work: AccountWork) => Promise<'added' | Fault>,
): Promise<Enrolled<Fault>> {
  const accountId = account.id
  const first = !hasFactor(await findFactors(parts.db, accountId))
  const made = first ? await newRecoveryCodes() : undefined
  return actOnAccount<Enrolled<Fault>>(parts, origin, { accountId }, async (work) => {
    const outcome = await add(work)
    if (outcome !== 'added') return { outcome: outcome as Fault }
    work.record(securityAct({ event: 'factorAdded', accountId, fields: [kind] }))
    await tellOwner(work.trx, parts.config, account, 'factorAdded')
    if (made) {
      await replaceRecoveryCodes(work.trx, accountId, made.rows)
      work.record(securityAct({ event: 'recoveryCodesMade', accountId }))
    }
    return { outcome: 'added', codes: made?.codes }
  })
}
