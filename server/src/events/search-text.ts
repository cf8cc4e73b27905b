import { plainText } from '../values/plain-text.ts'
import type { Localized, Term } from './event.ts'

/** What an event is found by beside its name. */
export function eventSearchText(event: { description?: Localized | null; labels?: string[]; terms?: Term[] }): string {
  const terms = (event.terms ?? []).map((term) => term.label)
  return plainText([...Object.values(event.description ?? {}), ...(event.labels ?? []), ...terms].join(' '))
}

export function titleText(name: Localized): string {
  return plainText(Object.values(name).join(' '))
}

export function placeSearchText(place: {
  name: Localized
  street: string | null
  postalCode: string | null
  city: string
}): string {
  return plainText([...Object.values(place.name), place.street, place.postalCode, place.city].join(' '))
}

/**
 * What somebody typed as a PostgreSQL text query, words from their beginning, or null without any word. As in the
 * registry, one of the words is enough, more of them come first; `AND` between words asks for all of them, `NOT` (or a
 * minus) for absence, and quotes for words in that order. A field in front of a word (`name.nl:`) is taken off.
 * @param similar for a word, others that are as good; not for what must be absent or stands in quotes
 */
export function textQuery(
  typed: string,
  { all = false, similar = new Map() }: { all?: boolean; similar?: ReadonlyMap<string, readonly string[]> } = {},
): string | null {
  const parts = [...typed.matchAll(/(-)?(?:[a-z][\w.]*:)?(?:"([^"]*)"|([^\s()"]+))/gi)]
  const operator = all || parts.some(([word]) => word === 'AND') ? ' & ' : ' | '
  let negated = false
  const terms: string[] = []
  for (const [whole, minus, phrase, word] of parts) {
    if (whole === 'AND' || whole === 'OR') continue
    if (whole === 'NOT') {
      negated = true
      continue
    }
    const words = plainText(phrase ?? word ?? '')
      .split(' ')
      .filter(Boolean)
    if (words.length === 0) continue
    const isUnwanted = minus !== undefined || negated
    const spelled = (one: string) => {
      const others = isUnwanted ? [] : (similar.get(one) ?? [])
      return others.length === 0 ? `${one}:*` : `(${[`${one}:*`, ...others].join(' | ')})`
    }
    const term = phrase === undefined ? words.map(spelled).join(' & ') : words.join(' <-> ')
    terms.push(isUnwanted ? `!(${term})` : `(${term})`)
    negated = false
  }
  return terms.length ? joinTerms(terms, operator) : null
}

/** "this OR NOT that" would find nearly everything: what must be absent always narrows. */
function joinTerms(terms: string[], operator: string): string {
  const wanted = terms.filter((term) => !term.startsWith('!')).join(operator)
  const unwanted = terms.filter((term) => term.startsWith('!'))
  return [wanted && `(${wanted})`, ...unwanted].filter(Boolean).join(' & ')
}
