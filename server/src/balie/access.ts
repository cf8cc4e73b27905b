import type { Actor, Grant } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'

/**
 * The balie that somebody acts for: they are its staff, or administrator of its card system or of the platform.
 * @throws auth/forbidden otherwise, also for a balie that does not exist
 */
export function grantFor(actor: Actor, organizerId: string): Grant {
  const grant = actor.grants.get(organizerId)
  if (!grant) throw new Problem('auth/forbidden', { detail: 'You do not work for this organizer' })
  return grant
}

/** For looking, which an inactive balie may too. @throws auth/forbidden without the permission */
export function requireToLook(actor: Actor, organizerId: string, permission: Permission): Grant {
  const grant = grantFor(actor, organizerId)
  if (!grant.permissions.has(permission)) throw new Problem('auth/forbidden', { detail: `${permission} is required` })
  return grant
}

/** @throws auth/forbidden without the permission, openpas/organizer-inactive at a balie that registers nothing */
export function requireToAct(actor: Actor, organizerId: string, permission: Permission): void {
  if (!requireToLook(actor, organizerId, permission).active) throw new Problem('openpas/organizer-inactive')
}

export const may = (grant: Grant, permission: Permission) => grant.active && grant.permissions.has(permission)
