import type { Db } from '../db/database.ts'
import { type Grant, reachOf } from '../http/actor.ts'
import { type ContractPermission, contractPermissions, type Permission } from '../http/permissions.ts'
import { findOrganizerNames, findOrganizersAtPlaces, type OrganizerName } from '../organizers/store.ts'
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
 */
export async function permissionsAnswer(db: Db, grants: readonly Grant[]): Promise<OrganizerPermissions[]> {
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
    const linked = organizer.linkedLocationId === null ? [] : (atPlaces.get(organizer.linkedLocationId) ?? [])
    const heldThere = held.filter((permission) => eventPermissions.has(permission))
    return {
      organizer: shown(organizer),
      permissions: held,
      permissionDetails: details(grant, held),
      linkedOrganizers: linked
        .filter((one) => one.id !== organizer.id && heldThere.length > 0)
        .map((one) => ({
          organizer: shown(one),
          permissionDetails: details(grant, heldThere, one),
        })),
    }
  })
}

const shown = ({ id, name, cardSystems }: OrganizerName) => ({ id, name, cardSystems })

/** Each with the card systems where it holds: of the organizer itself, or of another one at the same place. */
function details(grant: Grant, held: readonly ContractPermission[], there?: OrganizerName): PermissionDetail[] {
  return held.map((id) => ({ id, label: permissionLabels[id], cardSystemIds: cardSystemsOf(grant, id, there) }))
}

/** An administrator's permissions end at the border of their card systems, there too. */
function cardSystemsOf(grant: Grant, permission: ContractPermission, there?: OrganizerName): number[] {
  if (there === undefined) return [...reachOf(grant, permission)]
  const ids = there.cardSystems.map((one) => one.id)
  const limited = grant.as === 'KSB' || grant.reach?.has(permission)
  return limited ? ids.filter((id) => reachOf(grant, permission).includes(id)) : ids
}
