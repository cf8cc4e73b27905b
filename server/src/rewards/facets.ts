import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Facet, FacetName } from './schema.ts'
import { allOf, type Conditions, lastChance } from './search-conditions.ts'

interface CountRow {
  facet: FacetName | 'total'
  value: string
  name: string
  count: number
}

/**
 * How many rewards there are in all, and for each facet asked how many with each of its values, in one statement. A value
 * is counted as if it were chosen instead of what is chosen now for that facet; all other conditions hold. What would
 * give nothing is left out.
 */
export async function countRewards(
  db: Db,
  { common, byFacet }: Conditions,
  facets: readonly FacetName[],
  at: Date,
): Promise<{ totalItems: number; facet: Partial<Record<FacetName, Facet>> }> {
  const filters = Object.entries(byFacet) as [FacetName, RawBuilder<boolean>][]
  const holds = (name: FacetName) => sql.ref(`holds_${name}`)
  const passing = (except?: FacetName) =>
    allOf(filters.filter(([name]) => name !== except).map(([name]) => holds(name)))
  const { rows } = await sql<CountRow>`
    with found as materialized (
      select r.type, r.categories, r.for_kids, r.sport, r.online, r.owning_card_system_id, (${lastChance(at)}) as last_chance
        ${sql.join(
          filters.map(([name, condition]) => sql`, (${condition}) as ${holds(name)}`),
          sql``,
        )}
      from rewards r where ${allOf(common)}
    )
    select 'total' as facet, '' as value, '' as name, count(*)::int as count from found where ${passing()}
    ${sql.join(
      [...new Set(facets)].map((name) => sql`union all ${countOf(name)} and ${passing(name)} group by 2, 3`),
      sql` `,
    )}
    order by count desc, name, value`.execute(db)
  const facet: Partial<Record<FacetName, Facet>> = Object.fromEntries(facets.map((name) => [name, {}]))
  for (const row of rows) {
    const values = row.facet === 'total' ? undefined : facet[row.facet]
    if (values) values[row.value] = { name: { nl: row.name }, count: row.count }
  }
  return { totalItems: rows.find((row) => row.facet === 'total')?.count ?? 0, facet }
}

const yesOrNo = (facet: FacetName, column: string) => sql`select ${facet}, ${sql.ref(column)}::text,
  case when ${sql.ref(column)} then 'Ja' else 'Nee' end, count(*)::int from found where true`

function countOf(name: FacetName): RawBuilder<unknown> {
  switch (name) {
    case 'categories':
      return sql`select 'categories', c, c, count(*)::int from found, unnest(categories) c where true`
    case 'owningCardSystemId':
      return sql`select 'owningCardSystemId', c.id::text, c.name, count(*)::int
        from found join card_systems c on c.id = owning_card_system_id where true`
    case 'type':
      return sql`select 'type', type, case type when 'WELCOME' then 'Welkomstvoordeel' else 'Omruilvoordeel' end, count(*)::int
        from found where true`
    case 'forKids':
      return yesOrNo(name, 'for_kids')
    case 'lastChance':
      return yesOrNo(name, 'last_chance')
    case 'sport':
    case 'online':
      return yesOrNo(name, name)
  }
}
