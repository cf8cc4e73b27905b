import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { CardSystemId, OrganizerId, PlaceId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { escapeLike } from './store.ts'

export interface AdministeredOrganizer {
  id: OrganizerId
  name: string
  active: boolean
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  pointOfSale: boolean
  linkedLocationId?: PlaceId
  /** The clients that act for it (*consumerkey*). */
  clientIds: string[]
  cardSystems: { id: CardSystemId; name: string }[]
  permissionGroups: { id: number; name: string; cardSystemIds: CardSystemId[] }[]
}

export interface OrganizerFilter {
  /** A part of the name. */
  name?: string
  id?: OrganizerId
  /** A client that acts for it. */
  clientId?: string
  active?: boolean
  /** Of its address. */
  postalCodes?: readonly string[]
  groupId?: number
  pointOfSale?: boolean
  cardSystemId?: CardSystemId
}

export interface OrganizerOrder {
  sort?: 'name' | 'city'
  order?: 'asc' | 'desc'
}

/** For who administers them: with what can be changed of each. */
export async function listAdministeredOrganizers(
  db: Db,
  search: OrganizerFilter & OrganizerOrder,
  page: Page,
): Promise<{ totalItems: number; member: AdministeredOrganizer[] }> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from organizers o where ${wanted(search)}`.execute(db)
  return { totalItems: rows[0]?.count ?? 0, member: await readPage(db, search, page) }
}

const rowsAtOnce = 500

/** All of them, a few hundred at a time. */
export async function* eachAdministeredOrganizer(
  db: Db,
  search: OrganizerFilter & OrganizerOrder,
): AsyncGenerator<AdministeredOrganizer[]> {
  for (let start = 0; ; start += rowsAtOnce) {
    const rows = await readPage(db, search, { start, limit: rowsAtOnce })
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
  }
}

async function readPage(
  db: Db,
  search: OrganizerFilter & OrganizerOrder,
  page: Page,
): Promise<AdministeredOrganizer[]> {
  const { sort = 'name', order = 'asc' } = search
  const by = sort === 'city' ? sql`lower(o.city)` : sql`o.name_plain`
  const { rows } = await sql<{ shown: AdministeredOrganizer }>`
    select jsonb_strip_nulls(jsonb_build_object('id', o.id, 'name', o.name, 'active', o.active, 'street', o.street,
      'postalCode', o.postal_code, 'city', o.city, 'email', o.email, 'phone', o.phone, 'website', o.website,
      'pointOfSale', o.point_of_sale, 'linkedLocationId', o.linked_location_id,
      'clientIds', array(select cp.client_id from client_permissions cp where cp.organizer_id = o.id order by 1),
      'cardSystems', (
        select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name), '[]')
        from organizer_card_systems oc join card_systems c on c.id = oc.card_system_id where oc.organizer_id = o.id),
      'permissionGroups', (
        select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'cardSystemIds', array(
          select oc.card_system_id from organizer_card_systems oc where oc.organizer_id = o.id
            and (og.card_system_ids is null or oc.card_system_id = any(og.card_system_ids)) order by 1)) order by g.name), '[]')
        from organizer_permission_groups og join permission_groups g on g.id = og.group_id where og.organizer_id = o.id)
    )) as shown from organizers o where ${wanted(search)}
    order by ${by} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last, o.id limit ${page.limit} offset ${page.start}`.execute(
    db,
  )
  return rows.map((row) => row.shown)
}

function wanted(search: OrganizerFilter): RawBuilder<boolean> {
  const { name, id, clientId, active, postalCodes, groupId, pointOfSale, cardSystemId } = search
  const all = [
    sql`true`,
    name === undefined ? undefined : sql`o.name_plain like ${`%${escapeLike(plainText(name))}%`}`,
    id === undefined ? undefined : sql`o.id = ${id}::uuid`,
    clientId === undefined
      ? undefined
      : sql`exists (select 1 from client_permissions cp where cp.organizer_id = o.id and cp.client_id = ${clientId})`,
    active === undefined ? undefined : sql`o.active = ${active}`,
    pointOfSale === undefined ? undefined : sql`o.point_of_sale = ${pointOfSale}`,
    postalCodes === undefined ? undefined : sql`o.postal_code = any(${[...postalCodes]}::text[])`,
    cardSystemId === undefined
      ? undefined
      : sql`exists (select 1 from organizer_card_systems oc
          where oc.organizer_id = o.id and oc.card_system_id = ${cardSystemId}::int)`,
    // In this card system, when one is asked about: in another the balie may have other groups.
    groupId === undefined
      ? undefined
      : sql`exists (select 1 from organizer_permission_groups og where og.organizer_id = o.id and og.group_id = ${groupId}::int
          and (og.card_system_ids is null ${cardSystemId === undefined ? sql`or true` : sql`or ${cardSystemId}::int = any(og.card_system_ids)`}))`,
  ]
  return sql<boolean>`${sql.join(
    all.filter((one) => one !== undefined),
    sql` and `,
  )}`
}
