import type { Db } from '../db/database.ts'
import type { Actor, Grant } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { systemActor } from '../http/system-work.ts'
import { findOrganizers } from '../organizers/store.ts'
import type { OrganizerId } from '../values/ids.ts'

const permissions: readonly Permission[] = [
  'PASSHOLDERS_WRITE',
  'PASSHOLDERS_WRITE_SOCIALTARIFF',
  'PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM',
  'PASSHOLDERS_WRITE_FOREIGN_COUNTRY',
]

/**
 * Registers for people who do it themselves, by ordering or with a government identity: they are no staff of a balie, and the
 * website that they use was found to be allowed to let them.
 */
export async function registrarFor(db: Db, clientId: string, organizerIds: readonly OrganizerId[]): Promise<Actor> {
  const grants = [...(await findOrganizers(db, organizerIds)).values()].map(
    ({ id, cardSystems = [] }): [string, Grant] => [
      id,
      {
        organizerId: id,
        permissions: new Set(permissions),
        as: 'CLIENT',
        // That a balie has closed meanwhile takes nothing away from who has paid.
        active: true,
        cardSystemIds: cardSystems.map((one) => one.id),
      },
    ],
  )
  return { ...systemActor, clientId, grants: new Map(grants) }
}
