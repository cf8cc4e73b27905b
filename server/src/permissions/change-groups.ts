import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import type { Trx } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { allPermissions } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import {
  deletePermissionGroup,
  findGroupsOf,
  findPermissionGroup,
  type GroupReach,
  insertPermissionGroup,
  isGroupInUse,
  saveGroupsOf,
  updatePermissionGroup,
} from './group-store.ts'
import { lockPlace } from './role-store.ts'

const GroupName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', description: 'in Dutch, as it is shown' })
const Permissions = Type.Array(Type.Enum([...allPermissions]), { uniqueItems: true, maxItems: 200 })
export const NewGroup = Type.Object({ name: GroupName, permissions: Permissions })
export const GroupChange = Type.Object({
  ...NewGroup.properties,
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'as it was read' }),
})

/** @throws body/invalid-data for a name that another group has */
export async function addGroup(work: Work, group: Static<typeof NewGroup>): Promise<number> {
  const id = await named(insertPermissionGroup(work.trx, { ...group, name: group.name.trim() }))
  record(work, 'permission-group.create', id, ['name', 'permissions'])
  return id
}

/**
 * What the group allows from now on, at every balie that has it.
 * @throws uitpas/group-not-found; openpas/changed-meanwhile when it is not the version that the caller saw
 */
export async function changeGroup(work: Work, id: number, change: Static<typeof GroupChange>): Promise<number> {
  const version = await named(updatePermissionGroup(work.trx, id, { ...change, name: change.name.trim() }))
  if (version === undefined) {
    throw new Problem(
      (await findPermissionGroup(work.trx, id)) ? 'openpas/changed-meanwhile' : 'uitpas/group-not-found',
    )
  }
  record(work, 'permission-group.update', id, ['name', 'permissions'])
  return version
}

/** @throws uitpas/group-not-found; openpas/group-in-use when a balie has it */
export async function removeGroup(work: Work, id: number): Promise<void> {
  if (!(await findPermissionGroup(work.trx, id))) throw new Problem('uitpas/group-not-found')
  if (await isGroupInUse(work.trx, id)) throw new Problem('openpas/group-in-use')
  // A balie that gets it at this very moment wins: the key between the two tables says so.
  await deletePermissionGroup(work.trx, id).catch((error: unknown) => {
    if (violatedConstraint(error) === undefined) throw error
    throw new Problem('openpas/group-in-use')
  })
  record(work, 'permission-group.delete', id, [])
}

/**
 * Which groups a balie has in one card system. What it has in its other card systems is for who administers those, and
 * stays as it is.
 * @throws body/invalid-data for a group that does not exist
 */
export async function putGroupsOf(
  work: Work,
  place: { organizerId: OrganizerId; cardSystemId: CardSystemId },
  groupIds: readonly number[],
): Promise<void> {
  const { trx } = work
  const { organizerId, cardSystemId } = place
  await lockPlace(trx, { kind: 'STAFF', organizerId })
  const wrong: { jsonPointer: string; error: string }[] = []
  for (const [at, id] of groupIds.entries()) {
    if (!(await findPermissionGroup(trx, id))) wrong.push({ jsonPointer: `/groupIds/${at}`, error: 'is no group' })
  }
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  const inside = await findCardSystemIdsOf(trx, [organizerId])
  const before = await findGroupsOf(trx, organizerId)
  await saveGroupsOf(trx, organizerId, groupsAfter(before, inside, cardSystemId, groupIds))
  work.record({
    act: 'organizer.put-groups',
    organizerId,
    subject: 'organizer',
    subjectId: organizerId,
    fields: ['permissionGroups'],
  })
}

/**
 * Before a balie joins another card system: what it has in all of its own stays there. What it may do in the other one is
 * for who administers that.
 */
export async function keepGroupsWithin(trx: Trx, organizerId: OrganizerId): Promise<void> {
  await lockPlace(trx, { kind: 'STAFF', organizerId })
  const inside = await findCardSystemIdsOf(trx, [organizerId])
  const before = await findGroupsOf(trx, organizerId)
  const everywhere = [...before].filter(([, reach]) => reach === null)
  if (everywhere.length === 0 || inside.length === 0) return
  await saveGroupsOf(trx, organizerId, new Map([...before].map(([id, reach]) => [id, reach ?? inside])))
}

/**
 * The groups in one card system become these; in the others they stay. A group that is in all of them stays so while it is
 * listed, and otherwise stays in the others; one that is in none goes.
 */
export function groupsAfter(
  before: GroupReach,
  inside: readonly CardSystemId[],
  cardSystemId: CardSystemId,
  groupIds: readonly number[],
): GroupReach {
  const after = new Map<number, readonly CardSystemId[] | null>()
  for (const id of new Set([...before.keys(), ...groupIds])) {
    const reach = before.has(id) ? before.get(id) : []
    const listed = groupIds.includes(id)
    if (listed && reach === null) after.set(id, null)
    else {
      const others = (reach ?? inside).filter((one) => one !== cardSystemId && inside.includes(one))
      const now = listed ? [...others, cardSystemId].sort((a, b) => a - b) : others
      if (now.length) after.set(id, now)
    }
  }
  return after
}

async function named<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving
  } catch (error) {
    if (violatedConstraint(error) !== 'permission_groups_name_key') throw error
    const schemaErrors = [{ jsonPointer: '/name', error: 'is the name of another group' }]
    throw new Problem('body/invalid-data', { schemaErrors })
  }
}

function record(work: Work, act: Act, id: number, fields: string[]): void {
  work.record({ act, subject: 'permission group', subjectId: String(id), fields })
}
