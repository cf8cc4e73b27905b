import type { Db } from '../../db/database.ts'
import { findAdministeredCardSystems, isPlatformAdmin } from '../../permissions/store.ts'
import type { Account } from '../accounts.ts'
import type { IdentityConfig } from '../addresses.ts'
import { hasAnyFactor } from './store.ts'

/** In `amr` of whoever has shown two factors (RFC 8176), here or at a provider whose setting says so. */
export const twoFactors = 'mfa'

/** In `acr` of the same; the profile that universities and governments ask for by this name. */
export const twoFactorAcr = 'https://refeds.org/profile/mfa'

export const hasShownTwoFactors = (amr: readonly string[] | undefined) => amr?.includes(twoFactors) ?? false

/** Who asks for none, has to show one, or has to get one first. */
export type Need = 'none' | 'show' | 'enrol'

/**
 * Whoever has a second factor has to show it. Who administers a card system or the platform has to have one: what they can
 * do reaches a whole region. The accounts of the demo, whose password is in the README, do not, and only while it runs.
 */
export async function secondFactorNeed(db: Db, config: IdentityConfig, account: Account): Promise<Need> {
  if (await hasAnyFactor(db, account.id)) return 'show'
  return (await isSecondFactorRequired(db, config, account)) ? 'enrol' : 'none'
}

export async function isSecondFactorRequired(db: Db, config: IdentityConfig, account: Account): Promise<boolean> {
  if (config.demo && account.email.toLowerCase().endsWith('@demo.test')) return false
  return (await isPlatformAdmin(db, account.id)) || (await findAdministeredCardSystems(db, account.id)).length > 0
}
