import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Grant } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import { type HeldGroup, heldThrough } from './reach.ts'

interface OrganizerActive {
  id: string
  active: boolean
  cardSystemIds: number[]
}

/** Of the organizer `o`. */
const cardSystemIds = sql<number[]>`array(
  select card_system_id from organizer_card_systems where organizer_id = o.id order by card_system_id
)`

export async function findClientGrants(db: Db, clientId: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('client_permissions')
    .innerJoin('organizers as o', 'o.id', 'client_permissions.organizer_id')
    .select(['o.id', 'o.active', 'client_permissions.permissions', cardSystemIds.as('cardSystemIds')])
    .where('client_permissions.client_id', '=', clientId)
    .orderBy('o.name')
    .limit(10_000)
    .execute()
  return rows.map((row) => ({
    organizerId: row.id,
    active: row.active,
    permissions: new Set(row.permissions as Permission[]),
    as: 'CLIENT',
    cardSystemIds: row.cardSystemIds,
  }))
}

interface StaffRow extends OrganizerActive {
  type: 'MEMBER' | 'ADMIN'
  groups: HeldGroup[]
}

/** A balie's staff may do what its permission groups say; its administrators also manage its staff. */
export async function findStaffGrants(db: Db, accountId: string): Promise<Grant[]> {
  const { rows } = await sql<StaffRow>`
    select o.id, o.active, s.type, ${cardSystemIds} as "cardSystemIds", (
      select coalesce(jsonb_agg(jsonb_build_object('permissions', g.permissions, 'cardSystemIds', og.card_system_ids)), '[]')
      from organizer_permission_groups og join permission_groups g on g.id = og.group_id where og.organizer_id = o.id
    ) as groups
    from organizer_staff s join organizers o on o.id = s.organizer_id
    where s.account_id = ${accountId} order by o.name limit 10000`.execute(db)
  return rows.map(({ id, active, type, cardSystemIds, groups }) => ({
    organizerId: id,
    active,
    as: type,
    cardSystemIds,
    ...heldThrough(groups, cardSystemIds),
  }))
}

export async function findAdministeredCardSystems(db: Db, accountId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('card_system_admins')
    .select('card_system_id')
    .where('account_id', '=', accountId)
    .orderBy('card_system_id')
    .limit(1000)
    .execute()
  return rows.map((row) => row.card_system_id)
}

export async function isPlatformAdmin(db: Db, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('platform_admins')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Organizers in any of these, each with those of them that it is in. */
export async function organizersOfCardSystems(db: Db, ids: readonly number[]): Promise<OrganizerActive[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<OrganizerActive>`
    select o.id, o.active, array_agg(oc.card_system_id order by oc.card_system_id) as "cardSystemIds"
    from organizers o join organizer_card_systems oc on oc.organizer_id = o.id
    where oc.card_system_id = any(${[...ids]}::int[]) group by o.id limit 10000`.execute(db)
  return rows
}

export async function organizersOfPlatform(db: Db): Promise<OrganizerActive[]> {
  return await db
    .selectFrom('organizers as o')
    .select(['o.id', 'o.active', cardSystemIds.as('cardSystemIds')])
    .limit(10_000)
    .execute()
}

export async function createPermissionGroup(
  trx: Trx,
  name: string,
  permissions: readonly Permission[],
): Promise<number> {
  const row = await trx
    .insertInto('permission_groups')
    .values({ name, permissions: [...permissions] })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function findPermissionGroupByName(db: Db, name: string): Promise<{ id: number } | undefined> {
  return await db.selectFrom('permission_groups').select('id').where('name', '=', name).executeTakeFirst()
}

/** @param cardSystemIds where it holds: some of the balie's card systems; left out, in all of them */
export async function addOrganizerToGroup(
  trx: Trx,
  organizerId: string,
  groupId: number,
  cardSystemIds?: readonly number[],
): Promise<void> {
  const reach = { card_system_ids: cardSystemIds === undefined ? null : [...cardSystemIds] }
  await trx
    .insertInto('organizer_permission_groups')
    .values({ organizer_id: organizerId, group_id: groupId, ...reach })
    .onConflict((conflict) => conflict.columns(['organizer_id', 'group_id']).doUpdateSet(reach))
    .execute()
}

export async function addStaff(
  trx: Trx,
  staff: { organizerId: string; accountId: string; type: 'MEMBER' | 'ADMIN'; at: Date },
): Promise<void> {
  await trx
    .insertInto('organizer_staff')
    .values({ organizer_id: staff.organizerId, account_id: staff.accountId, type: staff.type, added_at: staff.at })
    .onConflict((conflict) => conflict.columns(['organizer_id', 'account_id']).doUpdateSet({ type: staff.type }))
    .execute()
}

export async function addCardSystemAdmin(
  trx: Trx,
  admin: { cardSystemId: number; accountId: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('card_system_admins')
    .values({ card_system_id: admin.cardSystemId, account_id: admin.accountId, added_at: admin.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function addPlatformAdmin(trx: Trx, admin: { accountId: string; at: Date }): Promise<void> {
  await trx
    .insertInto('platform_admins')
    .values({ account_id: admin.accountId, added_at: admin.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Replaces what a client may do for one organizer; no permissions removes it. */
export async function putClientPermissions(
  trx: Trx,
  grant: { clientId: string; organizerId: string; permissions: readonly Permission[] },
): Promise<void> {
  const { clientId, organizerId } = grant
  if (grant.permissions.length === 0) {
    await trx
      .deleteFrom('client_permissions')
      .where('client_id', '=', clientId)
      .where('organizer_id', '=', organizerId)
      .execute()
    return
  }
  const permissions = [...grant.permissions]
  await trx
    .insertInto('client_permissions')
    .values({ client_id: clientId, organizer_id: organizerId, permissions })
    .onConflict((conflict) => conflict.columns(['client_id', 'organizer_id']).doUpdateSet({ permissions }))
    .execute()
}
