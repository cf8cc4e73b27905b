import type { Db } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import { findKiosk, type Kiosk } from './store.ts'

/**
 * A pillar, for who holds the permission at one of its balies, or works there.
 * @throws url/not-found, auth/forbidden; to change something at inactive balies only: openpas/organizer-inactive
 */
export async function requireKiosk(
  db: Db,
  actor: Actor,
  kioskId: string,
  permission: 'KIOSKS_READ' | 'KIOSKS_WRITE',
): Promise<Kiosk> {
  const kiosk = await findKiosk(db, kioskId)
  if (!kiosk) throw new Problem('url/not-found', { detail: 'There is no kiosk of this id' })
  if (actor.platformAdmin || actor.cardSystemIds.has(kiosk.cardSystemId)) return kiosk
  const grants = kiosk.balies
    .flatMap(({ id }) => actor.grants.get(id) ?? [])
    .filter((grant) => grant.as !== 'CLIENT' || grant.permissions.has(permission))
  if (grants.length === 0)
    throw new Problem('auth/forbidden', { detail: `${permission} is required for an organizer of this kiosk` })
  if (permission === 'KIOSKS_WRITE' && !grants.some(({ active }) => active))
    throw new Problem('openpas/organizer-inactive')
  return kiosk
}
