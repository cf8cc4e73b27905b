import type { Db } from '../db/database.ts'
import { type Actor, holds } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import { findClientGrants } from '../permissions/store.ts'
import type { OrganizerId } from '../values/ids.ts'

/**
 * Who orders is mostly somebody on a website, with or without having logged in there: then the website has to hold the
 * permission for this organizer.
 * @throws auth/forbidden, openpas/organizer-inactive
 */
export async function requireToOrder(db: Db, actor: Actor, organizerId: OrganizerId): Promise<void> {
  const own = actor.grants.get(organizerId)
  const grant = own?.permissions.has('ORDERS_CREATE')
    ? own
    : (await findClientGrants(db, actor.clientId)).find((one) => one.organizerId === organizerId)
  if (!grant?.permissions.has('ORDERS_CREATE')) {
    throw new Problem('auth/forbidden', { detail: `ORDERS_CREATE is required for organizer ${organizerId}` })
  }
  if (!grant.active) throw new Problem('openpas/organizer-inactive')
}

/** Reading an order without its custom token is for who may for one of its organizers; whose website it was does not matter. */
export function requireToRead(actor: Actor, organizerIds: readonly OrganizerId[]): void {
  if (organizerIds.some((id) => holds(actor, 'ORDERS_READ', id))) return
  throw new Problem('auth/forbidden', { detail: 'ORDERS_READ is required for an organizer of the order' })
}
