import { sql } from 'kysely'
import { keyNumbers, type SearchField, searchedKeys } from './search-keys.ts'

/** Of a table `s` with keys. Text without a letter or digit asks for nothing, and finds nobody. */
export function textConditions(field: SearchField, typed: string | undefined) {
  if (typed === undefined || typed.trim() === '') return []
  const ways = searchedKeys(field, typed).map((groups) =>
    sql.join(
      groups.map((group) => sql`s.keys && ${keyNumbers(group)}::bigint[]`),
      sql` and `,
    ),
  )
  return ways.length === 0 ? [sql`false`] : [sql`(${sql.join(ways, sql` or `)})`]
}
