import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { similarTo } from '../passholders/search-keys.ts'
import { plainText } from '../values/plain-text.ts'

/**
 * That an event (`e`) has these words in its title, in any language it has one in: parts of words, without regard to accents
 * and capitals, and forgiving a slip of a letter, as people are found. Undefined without any word.
 */
export async function hasTitle(db: Db, typed: string): Promise<RawBuilder<boolean> | undefined> {
  const words = plainText(typed).split(' ').filter(Boolean)
  if (words.length === 0) return
  const similar = similarTo(words, words.some((word) => word.length > 3) ? await wordsOfTitles(db) : [])
  const each = words.map((word) => {
    const any = [word, ...(similar.get(word) ?? [])].map((one) => `%${one}%`)
    return sql`e.title_text like any(${any}::text[])`
  })
  return sql<boolean>`${sql.join(each, sql` and `)}`
}

/** Of some ten thousand events: tens of milliseconds, and none of it to be kept right. */
async function wordsOfTitles(db: Db): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct unnest(string_to_array(title_text, ' ')) as word from events`.execute(db)
  return rows.map(({ word }) => word)
}
