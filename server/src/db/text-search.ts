import { type RawBuilder, type SqlBool, sql } from 'kysely'

const small = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ'
// Some databases make no small letter of an É.
const accented = small + small.toUpperCase()
const bare = 'aaaaaaceeeeiiiinooooouuuuyy'.repeat(2)

/** For `like`: what is searched for is text, not a pattern. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/**
 * A name has this text somewhere, whatever its capitals and accents. For lists of some thousands: it reads all of them.
 * @param name a column, or an expression
 */
export function nameHas(name: string | RawBuilder<string>, text: string) {
  const typed = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
  const column = typeof name === 'string' ? sql.ref(name) : name
  return sql<SqlBool>`translate(lower(${column}), ${accented}, ${bare}) like ${containing(typed)}`
}
