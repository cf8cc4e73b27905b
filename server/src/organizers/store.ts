import { sql } from 'kysely'
import { findCardSystems } from '../card-systems/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { type CardSystemId, isUuid, type OrganizerId, type PlaceId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import type { Organizer } from './schema.ts'

export interface NewOrganizer {
  id: OrganizerId
  name: string
  active?: boolean
  /** The place of the event registry that this balie is. */
  linkedLocationId?: PlaceId
  street?: string
  postalCode?: string
  city?: string
  cardSystemIds: readonly CardSystemId[]
}

/** Text that is no UUID is no organizer. */
export async function findOrganizer(db: Db, id: OrganizerId): Promise<Organizer | undefined> {
  return (await findOrganizers(db, [id])).get(id.toLowerCase())
}

/** Organizers as the contract shows them, by id in lower case; ids that do not exist are missing. */
export async function findOrganizers(db: Db, ids: readonly OrganizerId[]): Promise<Map<OrganizerId, Organizer>> {
  const wanted = [...new Set(ids)].filter(isUuid)
  if (wanted.length === 0) return new Map()
  const rows = await selectOrganizers(db).where('o.id', 'in', wanted).execute()
  return new Map((await organizersOf(db, rows)).map((organizer) => [organizer.id, organizer]))
}

export interface OrganizerSearch {
  /** A part of the name; accents and capitals do not matter. */
  name?: string
  cardSystemId?: CardSystemId
  groupId?: number
}

export async function searchOrganizers(
  db: Db,
  search: OrganizerSearch,
  page: Page,
  order: 'asc' | 'desc' = 'asc',
): Promise<{ totalItems: number; member: Organizer[] }> {
  let query = db.selectFrom('organizers as o')
  const { name, cardSystemId, groupId } = search
  if (name !== undefined) {
    query = query.where('o.name_plain', 'like', `%${escapeLike(plainText(name))}%`)
  }
  if (cardSystemId !== undefined) {
    query = query.where('o.id', 'in', (eb) =>
      eb.selectFrom('organizer_card_systems').select('organizer_id').where('card_system_id', '=', cardSystemId),
    )
  }
  if (groupId !== undefined) {
    query = query.where('o.id', 'in', (eb) =>
      eb.selectFrom('organizer_permission_groups').select('organizer_id').where('group_id', '=', groupId),
    )
  }
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  if (page.limit === 0) return { totalItems: count, member: [] }
  const ids = await query
    .select('o.id')
    .orderBy('o.name_plain', order)
    .orderBy('o.id', order)
    .limit(page.limit)
    .offset(page.start)
    .execute()
  const found = await findOrganizers(
    db,
    ids.map((row) => row.id),
  )
  return { totalItems: count, member: ids.flatMap((row) => found.get(row.id) ?? []) }
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function selectOrganizers(db: Db) {
  return db
    .selectFrom('organizers as o')
    .select(['o.id', 'o.name', 'o.linked_location_id', 'o.street', 'o.postal_code', 'o.city'])
    .select(
      sql<number[]>`array(
        select card_system_id from organizer_card_systems where organizer_id = o.id order by card_system_id
      )`.as('card_system_ids'),
    )
}

async function organizersOf(
  db: Db,
  rows: Awaited<ReturnType<ReturnType<typeof selectOrganizers>['execute']>>,
): Promise<Organizer[]> {
  const cardSystems = await findCardSystems(
    db,
    rows.flatMap((row) => row.card_system_ids),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    cardSystems: row.card_system_ids.flatMap((id) => cardSystems.get(id) ?? []),
    ...(row.linked_location_id === null ? {} : { linkedLocationId: row.linked_location_id }),
    ...(row.city === null
      ? {}
      : {
          address: {
            ...(row.street === null ? {} : { street: row.street }),
            ...(row.postal_code === null ? {} : { postalCode: row.postal_code }),
            city: row.city,
          },
        }),
  }))
}

/** An organizer with its card systems by id and name only. */
export interface OrganizerName {
  id: OrganizerId
  name: string
  active: boolean
  city: string | null
  linkedLocationId: PlaceId | null
  cardSystems: { id: CardSystemId; name: string }[]
}

/** Short descriptions, sorted by name, for lists that a client keeps or a person chooses from. */
export async function findOrganizerNames(db: Db, ids: readonly OrganizerId[]): Promise<OrganizerName[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<OrganizerName>`
    select o.id, o.name, o.active, o.city, o.linked_location_id as "linkedLocationId",
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.id), '[]')
       from organizer_card_systems oc join card_systems c on c.id = oc.card_system_id
       where oc.organizer_id = o.id) as "cardSystems"
    from organizers o where o.id = any(${[...ids]}::uuid[]) order by o.name, o.id limit 10000`.execute(db)
  return rows
}

/** The balies of a card system, by name: what a person chooses from. */
export function listOrganizerNames(
  db: Db,
  cardSystemId: CardSystemId,
): Promise<{ id: OrganizerId; name: string; active: boolean }[]> {
  return db
    .selectFrom('organizers as o')
    .innerJoin('organizer_card_systems as s', 's.organizer_id', 'o.id')
    .select(['o.id', 'o.name', 'o.active'])
    .where('s.card_system_id', '=', cardSystemId)
    .orderBy('o.name_plain')
    .orderBy('o.id')
    .limit(10_000)
    .execute()
}

/** The other organizers at the same places: what a permission for events there also covers. */
export async function findOrganizersAtPlaces(db: Db, placeIds: readonly PlaceId[]): Promise<OrganizerName[]> {
  if (placeIds.length === 0) return []
  const rows = await db
    .selectFrom('organizers')
    .select('id')
    .where('linked_location_id', 'in', placeIds)
    .limit(10_000)
    .execute()
  return findOrganizerNames(
    db,
    rows.map((row) => row.id),
  )
}

/** Card systems of any of these organizers. */
export async function findCardSystemIdsOf(db: Db, organizers: readonly OrganizerId[]): Promise<CardSystemId[]> {
  const organizerIds = organizers.filter(isUuid)
  if (organizerIds.length === 0) return []
  const rows = await db
    .selectFrom('organizer_card_systems')
    .select('card_system_id')
    .distinct()
    .where('organizer_id', 'in', organizerIds)
    .orderBy('card_system_id')
    .limit(1000)
    .execute()
  return rows.map((row) => row.card_system_id)
}

/** @returns false when there is one with this id */
export async function createOrganizer(trx: Trx, organizer: NewOrganizer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('organizers')
    .values({
      id: organizer.id,
      name: organizer.name,
      name_plain: plainText(organizer.name),
      active: organizer.active ?? true,
      linked_location_id: organizer.linkedLocationId ?? null,
      street: organizer.street ?? null,
      postal_code: organizer.postalCode ?? null,
      city: organizer.city ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  await addCardSystems(trx, organizer)
  return true
}

async function addCardSystems(trx: Trx, { id, cardSystemIds }: Pick<NewOrganizer, 'id' | 'cardSystemIds'>) {
  if (cardSystemIds.length === 0) return
  await trx
    .insertInto('organizer_card_systems')
    .values(cardSystemIds.map((one) => ({ organizer_id: id, card_system_id: one })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everything but `active` stays only when it is given again. @returns false when there is no such organizer */
export async function updateOrganizer(trx: Trx, organizer: NewOrganizer): Promise<boolean> {
  const { id, cardSystemIds } = organizer
  const { numUpdatedRows } = await trx
    .updateTable('organizers')
    .set({
      name: organizer.name,
      name_plain: plainText(organizer.name),
      linked_location_id: organizer.linkedLocationId ?? null,
      street: organizer.street ?? null,
      postal_code: organizer.postalCode ?? null,
      city: organizer.city ?? null,
      ...(organizer.active === undefined ? {} : { active: organizer.active }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  if (!numUpdatedRows) return false
  await trx
    .deleteFrom('organizer_card_systems')
    .where('organizer_id', '=', id)
    .where('card_system_id', 'not in', cardSystemIds)
    .execute()
  await addCardSystems(trx, organizer)
  return true
}

/** @returns false when there is no such organizer */
export async function setOrganizerActive(trx: Trx, id: OrganizerId, active: boolean): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('organizers').set({ active }).where('id', '=', id).executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface AdministeredOrganizer {
  id: OrganizerId
  name: string
  active: boolean
  street?: string
  postalCode?: string
  city?: string
  linkedLocationId?: PlaceId
  cardSystems: { id: CardSystemId; name: string }[]
  permissionGroups: { id: number; name: string; cardSystemIds: CardSystemId[] }[]
}

/** For who administers them: with what can be changed of each. */
export async function listAdministeredOrganizers(
  db: Db,
  search: {
    name?: string
    active?: boolean
    cardSystemId?: CardSystemId
    sort?: 'name' | 'city'
    order?: 'asc' | 'desc'
  },
  page: Page,
): Promise<{ totalItems: number; member: AdministeredOrganizer[] }> {
  const { name, active, cardSystemId, sort = 'name', order = 'asc' } = search
  const wanted = sql`from organizers o where true
    ${name === undefined ? sql`` : sql`and o.name_plain like ${`%${escapeLike(plainText(name))}%`}`}
    ${active === undefined ? sql`` : sql`and o.active = ${active}`}
    ${
      cardSystemId === undefined
        ? sql``
        : sql`and exists (select 1 from organizer_card_systems oc
            where oc.organizer_id = o.id and oc.card_system_id = ${cardSystemId}::int)`
    }`
  const by = sort === 'city' ? sql`lower(o.city)` : sql`o.name_plain`
  const { rows: counted } = await sql<{ count: number }>`select count(*)::int as count ${wanted}`.execute(db)
  const { rows } = await sql<{ shown: AdministeredOrganizer }>`
    select jsonb_strip_nulls(jsonb_build_object('id', o.id, 'name', o.name, 'active', o.active, 'street', o.street,
      'postalCode', o.postal_code, 'city', o.city, 'linkedLocationId', o.linked_location_id,
      'cardSystems', (
        select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name), '[]')
        from organizer_card_systems oc join card_systems c on c.id = oc.card_system_id where oc.organizer_id = o.id),
      'permissionGroups', (
        select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'cardSystemIds', array(
          select oc.card_system_id from organizer_card_systems oc where oc.organizer_id = o.id
            and (og.card_system_ids is null or oc.card_system_id = any(og.card_system_ids)) order by 1)) order by g.name), '[]')
        from organizer_permission_groups og join permission_groups g on g.id = og.group_id where og.organizer_id = o.id)
    )) as shown ${wanted}
    order by ${by} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last, o.id limit ${page.limit} offset ${page.start}`.execute(
    db,
  )
  return { totalItems: counted[0]?.count ?? 0, member: rows.map((row) => row.shown) }
}
