import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { plainText } from '../values/plain-text.ts'
import { similarInTitles } from './similar-words.ts'

/**
 * That an event (`e`) has these words in its title, in any language it has one in: parts of words, without regard to accents
 * and capitals, and forgiving a slip of a letter, as people are found. Undefined without any word.
 */
export async function hasTitle(db: Db, typed: string): Promise<RawBuilder<boolean> | undefined> {
  const words = plainText(typed).split(' ').filter(Boolean)
  if (words.length === 0) return
  const similar = await similarInTitles(db, words)
  const each = words.map((word) => {
    const any = [word, ...(similar.get(word) ?? [])].map((one) => `%${one}%`)
    return sql`e.title_text like any(${any}::text[])`
  })
  return sql<boolean>`${sql.join(each, sql` and `)}`
}
