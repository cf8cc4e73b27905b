import type { Db } from '../db/database.ts'
import type { Grant } from '../http/actor.ts'
import { type ContractPermission, contractPermissions, type Permission } from '../http/permissions.ts'
import { findOrganizerNames, findOrganizersAtPlaces, type OrganizerName } from '../organizers/store.ts'
import type { CardSystemId } from '../values/ids.ts'
import { permissionLabels } from './labels.ts'
import type { OrganizerPermissions, PermissionDetail } from './schema.ts'

/** Permissions that are about events: they also hold for events of others at one's own location. */
const eventPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'TARIFFS_READ',
  'TICKETSALES_SEARCH',
  'TICKETSALES_REGISTER',
  'EVENTS_UPDATE',
  'EVENTS_READ',
  'EVENT_SETTINGS_READ',
  'EVENT_SETTINGS_UPDATE',
  'EVENTS_QR_CHECKINCODE',
  'CHECKINS_READ',
  'CHECKINS_WRITE',
])

/**
 * The contract's list of organizers with what is allowed for each, by name. Organizers are shown with id, name and
 * card systems with id and name, and nothing else: clients keep the list in a cookie.
 * @param administered the card systems an administrator's permissions are limited to
 */
export async function permissionsAnswer(
  db: Db,
  grants: readonly Grant[],
  administered: ReadonlySet<CardSystemId>,
): Promise<OrganizerPermissions[]> {
  const organizers = await findOrganizerNames(
    db,
    grants.map((grant) => grant.organizerId),
  )
  const byId = new Map(grants.map((grant) => [grant.organizerId, grant]))
  const places = organizers.flatMap((organizer) => organizer.linkedLocationId ?? [])
  const atPlaces = Map.groupBy(await findOrganizersAtPlaces(db, places), (one) => one.linkedLocationId)
  return organizers.flatMap((organizer) => {
    const grant = byId.get(organizer.id)
    if (!grant) return []
    const held = contractPermissions.filter((permission) => grant.permissions.has(permission))
    const cardSystemIds = cardSystemsOf(organizer, grant, administered)
    const linked = organizer.linkedLocationId === null ? [] : (atPlaces.get(organizer.linkedLocationId) ?? [])
    const heldThere = held.filter((permission) => eventPermissions.has(permission))
    return {
      organizer: shown(organizer),
      permissions: held,
      permissionDetails: details(held, cardSystemIds),
      linkedOrganizers: linked
        .filter((one) => one.id !== organizer.id && heldThere.length > 0)
        .map((one) => ({
          organizer: shown(one),
          permissionDetails: details(heldThere, cardSystemsOf(one, grant, administered)),
        })),
    }
  })
}

const shown = ({ id, name, cardSystems }: OrganizerName) => ({ id, name, cardSystems })

const details = (held: readonly ContractPermission[], cardSystemIds: CardSystemId[]): PermissionDetail[] =>
  held.map((id) => ({ id, label: permissionLabels[id], cardSystemIds }))

/** Of the organizer; an administrator's permissions end at the border of their card systems. */
function cardSystemsOf(
  organizer: OrganizerName,
  grant: Grant,
  administered: ReadonlySet<CardSystemId>,
): CardSystemId[] {
  const ids = organizer.cardSystems.map((one) => one.id)
  return grant.as === 'KSB' ? ids.filter((id) => administered.has(id)) : ids
}
