import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { similarTo } from '../passholders/search-keys.ts'
import { plainCity } from './search-conditions.ts'

/**
 * For each word that somebody typed, the words of titles, balies and cities that differ from it by no more than a letter, or
 * sound the same: as people are found. From four letters on; a part of a word is found without.
 */
export async function similarWords(db: Db, typed: readonly string[]): Promise<Map<string, string[]>> {
  if (!typed.some((word) => word.length > 3)) return new Map()
  // The words of a few thousand rewards and balies: tens of milliseconds at most, and none of it to be kept right.
  const { rows } = await sql<{ word: string }>`
    select distinct unnest(string_to_array(text, ' ')) as word from (
      select r.title_plain as text from rewards r
      union all
      select t.text from organizers o, lateral (values (o.name_plain), (${plainCity})) t (text)
      where t.text is not null and exists (select from reward_organizers ro where ro.organizer_id = o.id)) said`.execute(
    db,
  )
  return similarTo(
    typed,
    rows.map(({ word }) => word),
  )
}
