import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { similarTo } from '../passholders/search-keys.ts'
import { isUuid } from '../values/ids.ts'

// For each word that somebody typed, what is said of events that differs from it by no more than a letter, or sounds the same: as
// people are found. From four letters on; a part of a word is found without.

export const similarInTitles = (db: Db, typed: readonly string[]) =>
  similarAmong(db, typed, sql`select title_text as text from events`)

/** Also in names and cities of their places and in the names of these organisers: as many events as a region has, not all there are. */
export function similarInEventsOf(db: Db, organizerIds: readonly string[], typed: readonly string[]) {
  const ids = organizerIds.filter(isUuid)
  return similarAmong(
    db,
    typed,
    sql`with own as (select title_text, place_id from events where organizer_id = any(${ids}::uuid[]))
      select title_text as text from own
      union all select search_text from places where id in (select place_id from own)
      union all select name_plain from organizers where id = any(${ids}::uuid[])`,
  )
}

/** Of some ten thousand events: tens of milliseconds, and none of it to be kept right. */
async function similarAmong(
  db: Db,
  typed: readonly string[],
  texts: RawBuilder<unknown>,
): Promise<Map<string, string[]>> {
  if (!typed.some((word) => word.length > 3)) return new Map()
  const { rows } = await sql<{ word: string }>`
    select distinct unnest(string_to_array(text, ' ')) as word from (${texts}) said`.execute(db)
  return similarTo(
    typed,
    rows.map(({ word }) => word),
  )
}
