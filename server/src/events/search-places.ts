import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { isUuid } from '../values/ids.ts'
import type { Place } from './event.ts'
import { countRegionsOfPlaces, type FacetCounts, isInRegion } from './facets.ts'
import { isWithin, metresTo, type Near } from './near.ts'
import type { SortField } from './search.ts'
import { textQuery } from './search-text.ts'
import { placeColumns, placeOf } from './store.ts'

export interface PlaceSearch {
  ids?: string[]
  text?: string
  postalCode?: string
  country?: string
  regions?: string[]
  near?: Near
  facets?: readonly 'regions'[]
  sort: { field: SortField; descending: boolean }[]
  start: number
  limit: number
}

/** One page of places and how many there are in all. */
export async function searchPlaces(
  db: Db,
  search: PlaceSearch,
): Promise<{ places: Place[]; totalItems: number; facets?: FacetCounts }> {
  const words = search.text === undefined ? null : textQuery(search.text)
  const wanted = sql<boolean>`${sql.join(conditionsOf(search, words), sql` and `)}`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from places p where ${wanted}`.execute(db)
  const rows = await db
    .selectFrom('places as p')
    .select(placeColumns)
    .where(wanted)
    .orderBy(orderOf(search, words))
    .offset(search.start)
    .limit(search.limit)
    .execute()
  const facets = search.facets?.length ? { facets: await countRegionsOfPlaces(db, wanted) } : {}
  return { places: rows.map(placeOf), totalItems: counted[0]?.total ?? 0, ...facets }
}

function conditionsOf(search: PlaceSearch, words: string | null): RawBuilder<boolean>[] {
  return [
    sql<boolean>`true`,
    ...(search.ids ? [sql<boolean>`p.id = any(${search.ids.filter(isUuid)}::uuid[])`] : []),
    ...(search.postalCode ? [sql<boolean>`p.postal_code = ${search.postalCode}`] : []),
    ...(search.country ? [sql<boolean>`p.country = ${search.country}`] : []),
    ...(search.regions ? [isInRegion(search.regions)] : []),
    ...(search.near?.metres === undefined ? [] : [isWithin(search.near, search.near.metres)]),
    ...(words === null ? [] : [sql<boolean>`p.words @@ to_tsquery('simple', ${words})`]),
  ]
}

/** With words, what has most of them; then by name. */
function orderOf({ sort, near }: PlaceSearch, words: string | null) {
  const fields = sort.length ? sort : [{ field: 'score' as const, descending: true }]
  const orders = fields.flatMap(({ field, descending }) => {
    const direction = descending ? sql`desc` : sql`asc`
    if (field === 'score')
      return words === null ? [] : [sql`ts_rank(p.words, to_tsquery('simple', ${words})) ${direction}`]
    if (field === 'distance') return near ? [sql`${metresTo(near)} ${direction} nulls last`] : []
    if (field === 'availableTo') return []
    return [sql`${sql.ref(field === 'created' ? 'p.created_at' : 'p.modified_at')} ${direction}`]
  })
  return sql`${sql.join([...orders, sql`p.search_text`, sql`p.id`])}`
}
