import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'
import { keyNumbers, searchKeys } from './search-keys.ts'
import { textConditions } from './text-conditions.ts'

/** A family name, or a first name. */
export type NameField = 'n' | 'f'
export interface KnownName {
  field: NameField
  /** As plain text. */
  name: string
}

/** By which names somebody is found so far: none for who is not. */
export async function findSearchedNames(db: Db, passholderId: PassholderId): Promise<KnownName[]> {
  const row = await db
    .selectFrom('passholder_search')
    .select(['name_plain', 'first_name_plain'])
    .where('passholder_id', '=', passholderId)
    .executeTakeFirst()
  return row
    ? [
        { field: 'n', name: row.name_plain },
        { field: 'f', name: row.first_name_plain },
      ]
    : []
}

/** Keeps each name once, however many people have it. */
export async function keepNames(trx: Trx, names: readonly KnownName[]): Promise<void> {
  const rows = names
    .filter(({ name }) => name !== '')
    .map(({ field, name }) => ({ field, name_plain: name, keys: keyNumbers(searchKeys(field, name)) }))
  if (rows.length === 0) return
  await trx
    .insertInto('known_names')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Forgets those that nobody has any more. Whoever keeps a name meanwhile holds the table against this until they have
 * committed, and is seen then; so a name that somebody has is never forgotten.
 */
export async function forgetNames(trx: Trx, names: readonly KnownName[]): Promise<void> {
  if (names.length === 0) return
  await sql`lock table known_names in share row exclusive mode`.execute(trx)
  for (const { field, name } of names) {
    const column = sql.ref(field === 'n' ? 'name_plain' : 'first_name_plain')
    await sql`delete from known_names where field = ${field} and name_plain = ${name}
      and not exists (select from passholder_search where ${column} = ${name})`.execute(trx)
  }
}

/** The names that were meant: accents, half a name, a wrong letter and another spelling of the sound forgiven. */
export async function namesLike(db: Db, field: NameField, typed: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select s.name_plain as name from known_names s
    where ${sql.join([sql`s.field = ${field}`, ...textConditions(field, typed)], sql` and `)} limit 100000`.execute(db)
  return rows.map(({ name }) => name)
}
