import type { Db } from '../db/database.ts'
import { type Actor, reachOf } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships } from '../memberships/store.ts'
import type { PassholderId } from '../values/ids.ts'
import { findKeptPassholder, type Passholder } from './store.ts'

interface Needed {
  permission: Permission
  /** For writing: an inactive organizer registers nothing. */
  write: boolean
  /** What the operation answers where there is nobody: not each of them documents a 404. */
  unknown?: 'uitpas/passholder-not-found' | 'auth/forbidden'
}

/**
 * A person about whom the caller may do what needs this permission: a member of a card system that it reaches.
 * @throws auth/forbidden for other people, openpas/organizer-inactive, and for nobody (groups and the erased too) what
 *   `unknown` says
 */
export async function getPersonFor(
  db: Db,
  actor: Actor,
  passholderId: PassholderId,
  needed: Needed,
): Promise<Passholder> {
  const { permission, write, unknown = 'uitpas/passholder-not-found' } = needed
  const person = await findKeptPassholder(db, passholderId)
  if (person?.kind !== 'INDIVIDUAL' || person.erasedAt) throw new Problem(unknown)
  if (actor.platformAdmin) return person
  const own = (await findMemberships(db, [person.id])).get(person.id) ?? []
  const reaching = [...actor.grants.values()].filter((grant) =>
    own.some((membership) => reachOf(grant, permission).includes(membership.cardSystemId)),
  )
  if (reaching.length === 0 && !own.some((membership) => actor.cardSystemIds.has(membership.cardSystemId))) {
    throw new Problem('auth/forbidden', { detail: 'The passholder is not a member of a card system of yours' })
  }
  if (write && reaching.length > 0 && reaching.every((grant) => !grant.active)) {
    throw new Problem('openpas/organizer-inactive')
  }
  return person
}
