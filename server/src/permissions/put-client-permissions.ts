import { organizersWith, requirePermission } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import type { ClientId, OrganizerId } from '../values/ids.ts'
import { isUuid } from '../values/ids.ts'
import type { OrganizerPermissions } from './schema.ts'
import { findClientGrants, putClientPermissions } from './store.ts'

/**
 * Makes the list what a client may do for the organizers whose permissions the caller manages: an organizer of theirs
 * that is missing from it loses everything, other people's organizers keep what they have.
 * @throws body/invalid-data for an organizer that does not exist or stands twice, auth/forbidden for one that the caller
 *   does not manage
 */
export async function replaceClientPermissions(
  work: Work,
  clientId: ClientId,
  list: readonly OrganizerPermissions[],
): Promise<void> {
  const wanted = await wantedOf(work, list)
  for (const organizerId of wanted.keys()) requirePermission(work.by, 'PERMISSIONS_WRITE', organizerId)
  const managed = new Set(organizersWith(work.by, 'PERMISSIONS_WRITE'))
  const current = await findClientGrants(work.trx, clientId)
  const dropped = current.filter((grant) => managed.has(grant.organizerId) && !wanted.has(grant.organizerId))
  for (const { organizerId } of dropped) wanted.set(organizerId, [])
  for (const [organizerId, permissions] of wanted) {
    await putClientPermissions(work.trx, { clientId, organizerId, permissions })
    work.record({
      act: 'permissions.write',
      organizerId,
      subject: 'client',
      subjectId: clientId,
      fields: ['permissions'],
    })
  }
}

/** By organizer; `permissionDetails` decides where both spellings are given. */
async function wantedOf(work: Work, list: readonly OrganizerPermissions[]): Promise<Map<OrganizerId, Permission[]>> {
  const ids = list.map((one) => one.organizer.id.toLowerCase())
  const known = new Set((await findOrganizerNames(work.trx, ids.filter(isUuid))).map((one) => one.id))
  const wrong = ids.flatMap((id, at) => {
    const error = !known.has(id) ? 'is no organizer' : ids.indexOf(id) !== at ? 'stands in the list before' : undefined
    return error === undefined ? [] : [{ jsonPointer: `/${at}/organizer/id`, error }]
  })
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  return new Map(
    list.map((one, at) => {
      const permissions = one.permissionDetails?.map((detail) => detail.id) ?? one.permissions ?? []
      return [ids[at] ?? '', [...new Set(permissions)]]
    }),
  )
}
