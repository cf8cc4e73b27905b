import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { Permission } from '../http/permissions.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

export interface PermissionGroup {
  id: number
  name: string
  permissions: Permission[]
  /** Goes up with every change. */
  version: number
  /** How many balies have it. */
  organizers: number
}

/** A larger number is no group, and must not reach the database as one. */
const isGroupId = (id: number) => Number.isInteger(id) && id >= 1 && id <= 2_147_483_647

const columns = [
  'id',
  'name',
  sql<Permission[]>`permissions`.as('permissions'),
  'version',
  sql<number>`(select count(*)::int from organizer_permission_groups where group_id = permission_groups.id)`.as(
    'organizers',
  ),
] as const

export async function findPermissionGroup(db: Db, id: number): Promise<PermissionGroup | undefined> {
  if (!isGroupId(id)) return undefined
  return await db.selectFrom('permission_groups').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function listPermissionGroups(
  db: Db,
  page: Page,
  order: 'asc' | 'desc',
): Promise<{ totalItems: number; member: PermissionGroup[] }> {
  const { count } = await db
    .selectFrom('permission_groups')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const member = await db
    .selectFrom('permission_groups')
    .select(columns)
    .orderBy(sql`lower(name)`, order)
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { totalItems: count, member }
}

export async function insertPermissionGroup(
  trx: Trx,
  group: { name: string; permissions: readonly Permission[] },
): Promise<number> {
  const row = await trx
    .insertInto('permission_groups')
    .values({ name: group.name, permissions: [...group.permissions] })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** @returns the new version, or undefined when there is no such group of that version */
export async function updatePermissionGroup(
  trx: Trx,
  id: number,
  group: { name: string; permissions: readonly Permission[]; version: number },
): Promise<number | undefined> {
  if (!isGroupId(id)) return undefined
  const row = await trx
    .updateTable('permission_groups')
    .set((eb) => ({ name: group.name, permissions: [...group.permissions], version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', group.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export async function isGroupInUse(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('organizer_permission_groups')
    .select('group_id')
    .where('group_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePermissionGroup(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('permission_groups').where('id', '=', id).execute()
}

export async function findGroupsOf(db: Db, organizerId: OrganizerId): Promise<GroupReach> {
  const rows = await db
    .selectFrom('organizer_permission_groups')
    .select(['group_id', 'card_system_ids'])
    .where('organizer_id', '=', organizerId)
    .limit(1000)
    .execute()
  return new Map(rows.map((row) => [row.group_id, row.card_system_ids]))
}

export async function saveGroupsOf(trx: Trx, organizerId: OrganizerId, groups: GroupReach): Promise<void> {
  await trx.deleteFrom('organizer_permission_groups').where('organizer_id', '=', organizerId).execute()
  if (groups.size === 0) return
  await trx
    .insertInto('organizer_permission_groups')
    .values(
      [...groups].map(([group_id, reach]) => ({
        organizer_id: organizerId,
        group_id,
        card_system_ids: reach === null ? null : [...reach],
      })),
    )
    .execute()
}

/** Where a balie has each group: in all of its card systems (null), or in some. */
export type GroupReach = ReadonlyMap<number, readonly CardSystemId[] | null>
