import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { isUuid, type OrganizerId } from '../values/ids.ts'
import { textQuery } from './search-text.ts'

export interface OrganizerSearch {
  ids?: string[]
  text?: string
  postalCode?: string
  /** Only those in a card system, or only the others. */
  uitpas?: boolean
  start: number
  limit: number
}

/** Balies and who never joined, one page of their ids, and how many there are in all; by name. */
export async function searchOrganizerIds(
  db: Db,
  search: OrganizerSearch,
): Promise<{ ids: OrganizerId[]; totalItems: number }> {
  const words = search.text === undefined ? null : textQuery(search.text)
  const conditions = [
    sql`true`,
    ...(search.ids ? [sql`id = any(${search.ids.filter(isUuid)}::uuid[])`] : []),
    ...(search.postalCode ? [sql`postal_code = ${search.postalCode}`] : []),
    ...(search.uitpas === undefined ? [] : [search.uitpas ? inCardSystem : sql`not ${inCardSystem}`]),
    ...(words === null ? [] : [sql`to_tsvector('simple', words) @@ to_tsquery('simple', ${words})`]),
  ]
  const found = sql`from (
      select coalesce(o.id, r.id) as id, coalesce(o.postal_code, r.postal_code) as postal_code,
        coalesce(o.name_plain, r.search_text) as by_name,
        concat_ws(' ', o.name_plain, lower(o.city), o.postal_code, r.search_text) as words
      from organizers o full join registry_organizers r on r.id = o.id
    ) as organizer where ${sql.join(conditions, sql` and `)}`
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(db)
  const byWords =
    words === null ? sql`` : sql`ts_rank(to_tsvector('simple', words), to_tsquery('simple', ${words})) desc,`
  const { rows } = await sql<{ id: OrganizerId }>`
    select id ${found} order by ${byWords} by_name, id offset ${search.start} limit ${search.limit}`.execute(db)
  return { ids: rows.map(({ id }) => id), totalItems: counted[0]?.total ?? 0 }
}

const inCardSystem = sql`exists (select from organizer_card_systems oc where oc.organizer_id = organizer.id)`
