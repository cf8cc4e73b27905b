import type { Static } from 'typebox'
import type { Db } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import { findAccount } from '../identity/accounts.ts'
import { usualEnds } from '../memberships/social-tariff.ts'
import { findOrganizers } from '../organizers/store.ts'
import { dayOf } from '../values/day.ts'
import type { Balie, Me } from './schema.ts'

/** Who is logged in, and the balies they may act for. @throws auth/unauthorized when the account is gone */
export async function me(db: Db, actor: Actor, now: Date): Promise<Static<typeof Me>> {
  const account = actor.accountId === undefined ? undefined : await findAccount(db, actor.accountId)
  if (!account) throw new Problem('auth/unauthorized')
  const organizers = await findOrganizers(db, [...actor.grants.keys()])
  const systems = [...organizers.values()].flatMap((organizer) => organizer.cardSystems ?? [])
  const ends = await usualEnds(db, [...new Set(systems.map(({ id }) => id))], dayOf(now))
  const balies: Static<typeof Balie>[] = [...actor.grants.values()].flatMap((grant) => {
    const organizer = organizers.get(grant.organizerId)
    if (!organizer || grant.as === 'CLIENT') return []
    return {
      id: grant.organizerId,
      name: organizer.name ?? '',
      ...(organizer.address ? { city: organizer.address.city } : {}),
      role: grant.as,
      active: grant.active,
      cardSystems: (organizer.cardSystems ?? []).map(({ id, name }) => ({
        id,
        name: name ?? '',
        usualSocialTariffEnd: ends.get(id) ?? '',
      })),
      permissions: [...grant.permissions],
      reach: [...(grant.reach ?? [])]
        .filter(([permission]) => grant.permissions.has(permission))
        .map(([permission, cardSystemIds]) => ({ permission, cardSystemIds: [...cardSystemIds] })),
    }
  })
  balies.sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return { id: account.id, name: account.name, email: account.email, balies }
}
