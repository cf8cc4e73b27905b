import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** What can be counted of a search's results, as the registry names it. */
export const FACETS = ['types', 'themes', 'facilities', 'labels', 'regions'] as const
export type Facet = (typeof FACETS)[number]

/** By facet, then by the id of what is counted, the most frequent first. */
export type FacetCounts = Partial<Record<Facet, Record<string, { name: Record<string, string>; count: number }>>>

/** Events with the tables that the conditions of a search speak of. */
export const searchedEvents = sql`events e join places p on p.id = e.place_id
  left join organizers o on o.id = e.organizer_id left join registry_organizers r on r.id = e.organizer_id`

const DOMAINS = { types: 'eventtype', themes: 'theme', facilities: 'facility' } as const
/** More than there are types, and as many labels or municipalities as anybody reads. */
const MOST = 200

/** How many of the events that are found have which type, theme, facility, label or municipality; the others are left out. */
export async function countFacets(db: Db, wanted: RawBuilder<boolean>, facets: readonly Facet[]): Promise<FacetCounts> {
  const counted = await Promise.all(
    [...new Set(facets)].map(async (facet) => [facet, await countOf(db, wanted, facet)] as const),
  )
  return Object.fromEntries(counted)
}

async function countOf(db: Db, wanted: RawBuilder<boolean>, facet: Facet) {
  const { rows } = await sql<{ id: string; name: string; count: number }>`
    select v.id, min(v.name) as name, count(distinct e.id)::int as count
    from ${searchedEvents}, lateral (${valuesOf(facet)}) as v (id, name)
    where ${wanted} group by v.id order by count desc, name, v.id limit ${MOST}`.execute(db)
  return asFacet(rows)
}

const asFacet = (rows: readonly { id: string; name: string; count: number }[]) =>
  Object.fromEntries(rows.map(({ id, name, count }) => [id, { name: { nl: name }, count }]))

function valuesOf(facet: Facet) {
  switch (facet) {
    case 'labels':
      return sql`
        select lower(label), label from unnest(e.labels) as label
        union select lower(c.name), c.name from organizer_card_systems oc join card_systems c on c.id = oc.card_system_id
          where oc.organizer_id = e.organizer_id`
    case 'regions':
      return municipality
    default:
      return sql`
        select t ->> 'id', t ->> 'label' from jsonb_array_elements(e.terms) as t where t ->> 'domain' = ${DOMAINS[facet]}`
  }
}

/**
 * The municipality of a place (table `places` as `p`): by its postal code, and by its name where several municipalities have
 * that code. Municipalities that merged are the one of today.
 */
const municipality = sql`
  select 'nis-' || c.nis_code, coalesce(m.name, c.name)
  from postal_codes c left join municipalities m on m.nis_code = c.nis_code and m.valid_until = 'infinity'
  where c.postal_code = p.postal_code and p.country = 'BE'
  order by lower(c.name) = lower(p.city) desc, c.nis_code limit 1`

/** In any of these municipalities (`nis-43005`). */
export const isInRegion = (regions: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`exists (select from (${municipality}) as v (id, name) where v.id = any(${regions.map((one) => one.toLowerCase())}::text[]))`

/** How many places are in which municipality. */
export async function countRegionsOfPlaces(db: Db, wanted: RawBuilder<boolean>): Promise<FacetCounts> {
  const { rows } = await sql<{ id: string; name: string; count: number }>`
    select v.id, min(v.name) as name, count(*)::int as count
    from places p, lateral (${municipality}) as v (id, name)
    where ${wanted} group by v.id order by count desc, name, v.id limit ${MOST}`.execute(db)
  return { regions: asFacet(rows) }
}
