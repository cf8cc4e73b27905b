import pg from 'pg'

/** Each name is kept by every connection, so there is an end to it; what is asked most is asked first. */
const atMost = 1000
const names = new Map<string, string>()

/** The name under which connections keep this statement; undefined once there are too many. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= atMost) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/**
 * A client that prepares every statement with parameters, under a name: a connection parses and plans it once instead
 * of each time, which for a read of a few rows is the larger part of the work.
 */
export class PreparedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: passes everything on as it came; pg has six signatures
  override query(first: any, values?: any, callback?: any): any {
    if (typeof first === 'string' && Array.isArray(values) && values.length > 0) {
      const name = nameOf(first)
      if (name !== undefined) return super.query({ name, text: first, values }, callback)
    }
    return super.query(first, values, callback)
  }
}
