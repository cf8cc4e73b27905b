import type { Db } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import { findClientGrants } from './store.ts'

/**
 * For what people do for themselves: they hold no permission, the app in which they logged in does, for any organizer.
 * @throws auth/forbidden unless that app holds one of these
 */
export async function requireClientPermission(db: Db, actor: Actor, permissions: readonly Permission[]): Promise<void> {
  const grants = await findClientGrants(db, actor.clientId)
  if (grants.some((grant) => permissions.some((permission) => grant.permissions.has(permission)))) return
  throw new Problem('auth/forbidden', { detail: `${permissions.join(' or ')} is required of the client` })
}
