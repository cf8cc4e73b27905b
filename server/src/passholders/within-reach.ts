import type { Db } from '../db/database.ts'
import { type Actor, reachOf, requireWritePermission } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships } from '../memberships/store.ts'
import type { PassholderId } from '../values/ids.ts'

/**
 * For changing something of a person without saying for which organizer: one of the caller's organizers holds the
 * permission in a card system that the person is a member of.
 * @throws auth/forbidden when none does, openpas/organizer-inactive when those that do register nothing
 */
export async function requireToChange(
  db: Db,
  actor: Actor,
  permission: Permission,
  passholderId: PassholderId,
): Promise<void> {
  const memberships = (await findMemberships(db, [passholderId])).get(passholderId) ?? []
  const holding = [...actor.grants.values()].filter((grant) => {
    const reach = reachOf(grant, permission)
    return memberships.some((one) => reach.includes(one.cardSystemId))
  })
  const grant = holding.find((one) => one.active) ?? holding[0]
  if (!grant) {
    throw new Problem('auth/forbidden', { detail: `${permission} does not reach a card system of the passholder` })
  }
  requireWritePermission(actor, permission, grant.organizerId)
}
