/** What stands behind the `?` of an address, as a person can read and write it: `?city=Eeklo&city=Kaprijke&page=2`. */
export type SearchObject = Record<string, string | string[]>

export function parseSearch(text: string): SearchObject {
  const found: SearchObject = {}
  for (const [key, value] of new URLSearchParams(text)) {
    const before = found[key]
    found[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return found
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) parameters.append(key, String(one))
    }
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
