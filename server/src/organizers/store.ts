import { sql } from 'kysely'
import { findCardSystems } from '../card-systems/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { type CardSystemId, isUuid, type OrganizerId, type PlaceId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import type { Organizer } from './schema.ts'
import type { OpeningHours } from './tables.ts'

export interface NewOrganizer {
  id: OrganizerId
  name: string
  active?: boolean
  /** The place of the event registry that this balie is. */
  linkedLocationId?: PlaceId
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  /** Sells passes: shown on the public pages, with when it is open. */
  pointOfSale?: boolean
  openingHours?: readonly OpeningHours[]
  openingNote?: string
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

export const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

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
  const { id, active = true } = organizer
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('organizers')
    .values({ id, active, ...columnsOf(organizer) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  await addCardSystems(trx, organizer)
  return true
}

/** What an administrator writes; what is left out is empty. */
const columnsOf = (organizer: Omit<NewOrganizer, 'id' | 'active' | 'cardSystemIds'>) => ({
  name: organizer.name,
  name_plain: plainText(organizer.name),
  linked_location_id: organizer.linkedLocationId ?? null,
  street: organizer.street ?? null,
  postal_code: organizer.postalCode ?? null,
  city: organizer.city ?? null,
  email: organizer.email ?? null,
  phone: organizer.phone ?? null,
  website: organizer.website ?? null,
  point_of_sale: organizer.pointOfSale ?? false,
  opening_hours: JSON.stringify(organizer.openingHours ?? []),
  opening_note: organizer.openingNote ?? null,
})

/** Joins card systems that it is not in yet. */
export async function addCardSystems(trx: Trx, { id, cardSystemIds }: Pick<NewOrganizer, 'id' | 'cardSystemIds'>) {
  if (cardSystemIds.length === 0) return
  await trx
    .insertInto('organizer_card_systems')
    .values(cardSystemIds.map((one) => ({ organizer_id: id, card_system_id: one })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everything but `active` stays only when it is given again. @returns false when there is no such organizer */
export async function updateOrganizer(trx: Trx, organizer: NewOrganizer): Promise<boolean> {
  const { id, cardSystemIds, active } = organizer
  const { numUpdatedRows } = await trx
    .updateTable('organizers')
    .set((eb) => ({
      ...columnsOf(organizer),
      version: eb('version', '+', 1),
      ...(active === undefined ? {} : { active, ...(active ? wasInactive : {}) }),
    }))
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

const wasInactive = { inactive_reason: null, inactive_since: null }

/** As somebody saw it. @returns the version it has now; undefined when it is not the one that they saw */
export async function updateDetails(
  trx: Trx,
  organizer: Omit<NewOrganizer, 'active' | 'cardSystemIds'>,
  version: number,
): Promise<number | undefined> {
  const row = await trx
    .updateTable('organizers')
    .set((eb) => ({ ...columnsOf(organizer), version: eb('version', '+', 1) }))
    .where('id', '=', organizer.id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** @returns false when there is no such organizer */
export async function setOrganizerActive(
  trx: Trx,
  id: OrganizerId,
  active: boolean,
  why?: { reason: string | undefined; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('organizers')
    .set({
      active,
      ...(active ? wasInactive : { inactive_reason: why?.reason ?? null, inactive_since: why?.at ?? null }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
