import { type SqlBool, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { nameHas } from '../db/text-search.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import type { Day } from '../values/day.ts'
import { type CardSystemId, isUuid, type OrganizerId, type PassholderId, typedUuid } from '../values/ids.ts'
import type { EndRule } from './rules.ts'

export interface Association extends EndRule {
  id: string
  cardSystemId: CardSystemId
  name: string
  active: boolean
}

const selectAssociations = (db: Db) =>
  db
    .selectFrom('associations as a')
    .select(['a.id', 'a.card_system_id as cardSystemId', 'a.name', 'a.active', 'a.months'])
    .select(['a.end_date_type as endDateType', 'a.yearly_end as yearlyEnd', 'a.end_age as endAge'])
    .select('a.renewal_days as renewalDays')

/** Text that is no UUID is no association. */
export async function findAssociation(db: Db, id: string): Promise<Association | undefined> {
  if (!isUuid(id)) return undefined
  return await selectAssociations(db).where('a.id', '=', id).executeTakeFirst()
}

export const associationOrders = ['name', 'renewalDays'] as const

export interface AssociationList {
  cardSystemId: CardSystemId
  id?: string | undefined
  name?: string | undefined
  active?: boolean | undefined
  endDateType?: Association['endDateType'] | undefined
  sort?: (typeof associationOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

function associationsOf(db: Db, { cardSystemId, id, name, active, endDateType }: AssociationList) {
  let query = selectAssociations(db).where('a.card_system_id', '=', cardSystemId)
  if (id !== undefined) query = query.where('a.id', '=', typedUuid(id))
  if (name !== undefined) query = query.where(nameHas('a.name', name))
  if (active !== undefined) query = query.where('a.active', '=', active)
  if (endDateType !== undefined) query = query.where('a.end_date_type', '=', endDateType)
  return query
}

/** By name unless asked otherwise. */
export async function listAssociations(
  db: Db,
  list: AssociationList,
  page: Page,
): Promise<{ totalItems: number; associations: Association[] }> {
  const { sort = 'name', order = 'asc' } = list
  const query = associationsOf(db, list)
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const associations = await query
    .orderBy(sort === 'name' ? 'a.name' : 'a.renewal_days', order)
    .orderBy('a.id', order)
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { totalItems: count, associations }
}

export const eachAssociation = (db: Db, list: AssociationList) =>
  inParts<Association>((after, atMost) => {
    let query = associationsOf(db, list)
    if (after) query = query.where('a.id', '>', after.id)
    return query.orderBy('a.id').limit(atMost).execute()
  })

export type Right = 'READ' | 'WRITE'

const rightOf = (organizerIds: readonly OrganizerId[], right: Right) =>
  sql<SqlBool>`exists (select from association_organizers o where o.association_id = a.id
    and o.organizer_id = any(${[...organizerIds]}::uuid[]) and (o.can_write or ${right === 'READ'}))`

/** What these balies may see, or register members of; by name. */
export async function listAssociationsFor(
  db: Db,
  organizerIds: readonly OrganizerId[],
  right: Right,
): Promise<Association[]> {
  if (organizerIds.length === 0) return []
  return await selectAssociations(db)
    .where('a.active', '=', true)
    .where(rightOf(organizerIds, right))
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(1000)
    .execute()
}

export async function hasRight(
  db: Db,
  associationId: string,
  organizerId: OrganizerId,
  right: Right,
): Promise<boolean> {
  const row = await db
    .selectFrom('association_organizers')
    .select('can_write')
    .where('association_id', '=', associationId)
    .where('organizer_id', '=', organizerId)
    .executeTakeFirst()
  return row !== undefined && (row.can_write || right === 'READ')
}

export interface AssociationRight {
  organizerId: OrganizerId
  canWrite: boolean
}

export async function findRights(
  db: Db,
  associationIds: readonly string[],
): Promise<Map<string, (AssociationRight & { name: string })[]>> {
  if (associationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('association_organizers as r')
    .innerJoin('organizers as o', 'o.id', 'r.organizer_id')
    .select(['r.association_id as associationId', 'r.organizer_id as organizerId', 'r.can_write as canWrite', 'o.name'])
    .where('r.association_id', 'in', associationIds)
    .orderBy('o.name')
    .limit(100_000)
    .execute()
  const byAssociation = Map.groupBy(rows, (row) => row.associationId)
  return new Map([...byAssociation].map(([id, all]) => [id, all.map(({ associationId, ...right }) => right)]))
}

/** @returns false when the card system has one of this name */
export async function insertAssociation(trx: Trx, association: Association): Promise<boolean> {
  const result = await trx
    .insertInto('associations')
    .values({ id: association.id, card_system_id: association.cardSystemId, ...columnsOf(association) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function updateAssociation(trx: Trx, association: Association): Promise<void> {
  await trx.updateTable('associations').set(columnsOf(association)).where('id', '=', association.id).execute()
}

const columnsOf = ({ name, endDateType, yearlyEnd, endAge, months, renewalDays, active }: Association) => ({
  name,
  end_date_type: endDateType,
  yearly_end: yearlyEnd,
  end_age: endAge,
  months,
  renewal_days: renewalDays,
  active,
})

export async function replaceRights(
  trx: Trx,
  associationId: string,
  rights: readonly AssociationRight[],
): Promise<void> {
  await trx.deleteFrom('association_organizers').where('association_id', '=', associationId).execute()
  if (rights.length === 0) return
  await trx
    .insertInto('association_organizers')
    .values(
      rights.map(({ organizerId, canWrite }) => ({
        association_id: associationId,
        organizer_id: organizerId,
        can_write: canWrite,
      })),
    )
    .execute()
}

export interface AssociationMembership {
  associationId: string
  since: Day
  endDate: Day
}

/** By association. */
export async function findAssociationMemberships(
  db: Db,
  passholderId: PassholderId,
): Promise<Map<string, AssociationMembership>> {
  const rows = await db
    .selectFrom('association_memberships')
    .select(['association_id as associationId', 'since', 'end_date as endDate'])
    .where('passholder_id', '=', passholderId)
    .limit(1000)
    .execute()
  return new Map(rows.map((row) => [row.associationId, row]))
}

/** @returns false when they are a member meanwhile */
export async function insertAssociationMembership(
  trx: Trx,
  { passholderId, associationId, since, endDate }: AssociationMembership & { passholderId: PassholderId },
): Promise<boolean> {
  const result = await trx
    .insertInto('association_memberships')
    .values({ passholder_id: passholderId, association_id: associationId, since, end_date: endDate })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** @returns false when it does not end on that day any more: somebody else renewed it, or ended it */
export async function renewAssociationMembership(
  trx: Trx,
  renewal: { passholderId: PassholderId; associationId: string; from: Day; to: Day },
): Promise<boolean> {
  const result = await trx
    .updateTable('association_memberships')
    .set({ end_date: renewal.to })
    .where('passholder_id', '=', renewal.passholderId)
    .where('association_id', '=', renewal.associationId)
    .where('end_date', '=', renewal.from)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** @returns false when they were no member */
export async function deleteAssociationMembership(
  trx: Trx,
  passholderId: PassholderId,
  associationId: string,
): Promise<boolean> {
  const result = await trx
    .deleteFrom('association_memberships')
    .where('passholder_id', '=', passholderId)
    .where('association_id', '=', associationId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

export const memberOrders = ['name', 'since', 'endDate'] as const
const memberColumns = { name: 's.name_plain', since: 'm.since', endDate: 'm.end_date' } as const

export interface MemberList {
  associationId: string
  /** The day that says who is a member still. */
  day: Day
  id?: string | undefined
  name?: string | undefined
  state?: 'ACTIVE' | 'EXPIRED' | undefined
  sort?: (typeof memberOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

function membersOf(db: Db, { associationId, day, id, name, state }: MemberList) {
  let query = db
    .selectFrom('association_memberships as m')
    .innerJoin('passholders as p', 'p.id', 'm.passholder_id')
    .innerJoin('passholder_search as s', 's.passholder_id', 'p.id')
    .where('m.association_id', '=', associationId)
  if (id !== undefined) query = query.where('p.id', '=', typedUuid(id))
  if (name !== undefined) query = query.where(nameHas(sql<string>`p.first_name || ' ' || p.name`, name))
  if (state !== undefined) query = query.where('m.end_date', state === 'ACTIVE' ? '>=' : '<', day)
  return query
}

const memberRows = (query: ReturnType<typeof membersOf>) =>
  query.select(['p.id as passholderId', 'p.name', 'p.first_name as firstName', 'm.since', 'm.end_date as endDate'])

export type AssociationMember = Omit<AssociationMembership, 'associationId'> & MemberName

/** Members, unless asked otherwise by the end of their membership. */
export async function listAssociationMembers(
  db: Db,
  list: MemberList,
  page: Page,
): Promise<{ totalItems: number; member: AssociationMember[] }> {
  const { sort = 'endDate', order = 'asc' } = list
  const members = membersOf(db, list)
  const { count } = await members.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const member = await memberRows(members)
    .orderBy(memberColumns[sort], order)
    .orderBy('p.id', order)
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { totalItems: count, member }
}

export const eachAssociationMember = (db: Db, list: MemberList) =>
  inParts<AssociationMember>((after, atMost) => {
    let query = membersOf(db, list)
    if (after) query = query.where('p.id', '>', after.passholderId)
    return memberRows(query).orderBy('p.id').limit(atMost).execute()
  })

interface MemberName {
  passholderId: PassholderId
  name: string
  firstName: string
}

/** Of who is erased. */
export async function removeAssociationMemberships(trx: Trx, passholderId: PassholderId): Promise<void> {
  await trx.deleteFrom('association_memberships').where('passholder_id', '=', passholderId).execute()
}
