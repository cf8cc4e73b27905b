import { Problem } from '../http/problems.ts'
import type { CalendarType, Status } from './calendar.ts'
import type { AudienceType } from './event.ts'
import { FACETS, type Facet } from './facets.ts'
import type { Near } from './near.ts'
import type { EventSearch, SortField } from './search.ts'
import type { OrganizerSearch } from './search-organizers.ts'
import type { PlaceSearch } from './search-places.ts'

type Query = Readonly<Record<string, unknown>>

const MAX_START = 10_000
const MAX_LIMIT = 2000
const SORT_FIELDS: readonly string[] = ['availableTo', 'created', 'modified', 'score', 'distance'] satisfies SortField[]

/**
 * Reads the query of `GET /events` with the registry's own defaults: what can be seen now, for everyone, in Belgium.
 * Parameters that are not known are ignored; a value that cannot be read is refused the way the registry does (404).
 */
export function searchOf(query: Query, now: Date): EventSearch {
  const defaults = booleanOf(query, 'disableDefaultFilters') !== true
  return withoutUndefined({
    ids: textsOf(query, 'id'),
    organizerIds: textsOf(query, 'organizerId'),
    locationIds: textsOf(query, 'locationId'),
    uitpas: booleanOf(query, 'uitpas'),
    dateFrom: instantOf(query, 'dateFrom'),
    dateTo: instantOf(query, 'dateTo'),
    text: [textOf(query, 'q'), textOf(query, 'text')].filter(Boolean).join(' ') || undefined,
    availableFrom: instantOf(query, 'availableFrom', defaults ? now : undefined),
    availableTo: instantOf(query, 'availableTo', defaults ? now : undefined),
    audienceTypes: listOf<AudienceType>(query, 'audienceType', defaults ? 'everyone' : undefined),
    calendarTypes: listOf<CalendarType>(query, 'calendarType'),
    statuses: listOf<Status>(query, 'status'),
    postalCode: textOf(query, 'postalCode'),
    country: listOf<string>(query, 'addressCountry', defaults ? 'BE' : undefined)?.[0],
    labels: textsOf(query, 'labels'),
    termIds: textsOf(query, 'termIds'),
    termLabels: textsOf(query, 'termLabels'),
    regions: textsOf(query, 'regions'),
    ...agesAndPricesOf(query),
    near: nearOf(query),
    facets: facetsOf(query, FACETS),
    sort: sortOf(query),
    start: integerOf(query, 'start', 0, MAX_START),
    limit: integerOf(query, 'limit', 30, MAX_LIMIT),
  })
}

/** Reads the query of `GET /places`; in Belgium, unless it asks for more. */
export function placeSearchOf(query: Query): PlaceSearch {
  const defaults = booleanOf(query, 'disableDefaultFilters') !== true
  return withoutUndefined({
    ids: textsOf(query, 'id'),
    text: [textOf(query, 'q'), textOf(query, 'text')].filter(Boolean).join(' ') || undefined,
    postalCode: textOf(query, 'postalCode'),
    country: listOf<string>(query, 'addressCountry', defaults ? 'BE' : undefined)?.[0],
    regions: textsOf(query, 'regions'),
    near: nearOf(query),
    facets: facetsOf(query, ['regions']),
    sort: sortOf(query),
    start: integerOf(query, 'start', 0, MAX_START),
    limit: integerOf(query, 'limit', 30, MAX_LIMIT),
  })
}

/** Reads the query of `GET /organizers`. */
export function organizerSearchOf(query: Query): OrganizerSearch {
  return withoutUndefined({
    ids: textsOf(query, 'id'),
    text: [textOf(query, 'q'), textOf(query, 'name')].filter(Boolean).join(' ') || undefined,
    postalCode: textOf(query, 'postalCode'),
    uitpas: booleanOf(query, 'uitpas'),
    start: integerOf(query, 'start', 0, MAX_START),
    limit: integerOf(query, 'limit', 30, MAX_LIMIT),
  })
}

function agesAndPricesOf(query: Query) {
  const [minAge, maxAge] = [wholeOf(query, 'minAge'), wholeOf(query, 'maxAge')]
  const price = centsOf(query, 'price')
  return {
    ...(minAge === undefined && maxAge === undefined ? {} : { ages: { from: minAge ?? 0, to: maxAge ?? MAX_AGE } }),
    minPriceCents: price ?? centsOf(query, 'minPrice'),
    maxPriceCents: price ?? centsOf(query, 'maxPrice'),
  }
}

const MAX_AGE = 999
const METRES: Record<string, number> = { m: 1, km: 1000, mi: 1609.344 }
/** Further than this is everywhere. */
const MOST_METRES = 20_040_000

/** Around a point: `coordinates=51.18,3.56&distance=10km`. The one without the other is refused, as is a distance to nothing. */
function nearOf(query: Query): Near | undefined {
  const [coordinates, distance] = [textOf(query, 'coordinates'), textOf(query, 'distance')]
  const sorted = sortOf(query).some(({ field }) => field === 'distance')
  if (coordinates === undefined) {
    if (distance === undefined && !sorted) return undefined
    throw unsupported('coordinates', 'latitude,longitude when a distance is asked')
  }
  const [latitude, longitude, ...more] = coordinates
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const isPlace =
    latitude !== undefined &&
    longitude !== undefined &&
    more.length === 0 &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180
  if (!isPlace) throw unsupported('coordinates', 'latitude,longitude, as 51.18,3.56')
  const point = { latitude, longitude }
  if (distance === undefined) {
    if (sorted) return point
    throw unsupported('distance', 'a number of m, km or mi, when coordinates are given')
  }
  const [, amount = '', unit = 'km'] = /^(\d{1,8}(?:\.\d{1,6})?)(km|mi|m)?$/i.exec(distance) ?? []
  const metres = Number(amount) * (METRES[unit.toLowerCase()] ?? 1000)
  if (amount === '') throw unsupported('distance', 'a number of m, km or mi, as 10km')
  return { ...point, metres: Math.min(metres, MOST_METRES) }
}

function facetsOf<Name extends Facet>(query: Query, known: readonly Name[]): Name[] | undefined {
  const asked = textsOf(query, 'facets')
  if (asked === undefined) return undefined
  return asked.map((name) => {
    const facet = known.find((one) => one === name)
    if (facet === undefined) throw unsupported('facets', known.join(', '))
    return facet
  })
}

function wholeOf(query: Query, name: string): number | undefined {
  return textOf(query, name) === undefined ? undefined : integerOf(query, name, 0, MAX_AGE)
}

function centsOf(query: Query, name: string): number | undefined {
  const text = textOf(query, name)
  if (text === undefined) return undefined
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) throw unsupported(name, 'euros, with two decimals at most')
  return Math.round(Number(text) * 100)
}

export function booleanOf(query: Query, name: string): boolean | undefined {
  const text = textOf(query, name)?.toLowerCase()
  if (text === undefined || text === '*') return undefined
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw unsupported(name, 'true or false')
}

/** The first value, without blanks around it; nothing at all is as good as absent. */
function textOf(query: Query, name: string): string | undefined {
  const value = query[name]
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

/** Every value, repeated (`id=…&id=…`, `id[]=…`) or separated by commas. */
function textsOf(query: Query, name: string): string[] | undefined {
  const values = [query[name], query[`${name}[]`]].flat().filter((value) => typeof value === 'string')
  const texts = values.flatMap((value) => value.split(',')).map((text) => text.trim())
  return texts.length ? texts.filter(Boolean) : undefined
}

function listOf<Value extends string>(query: Query, name: string, byDefault?: Value): Value[] | undefined {
  const text = textOf(query, name) ?? byDefault
  return text === undefined || text === '*' ? undefined : (text.split(',').map((one) => one.trim()) as Value[])
}

/** A plus sign that was not encoded arrives as a space: it is forgiven, since no other reading makes sense. */
function instantOf(query: Query, name: string, byDefault?: Date): Date | undefined {
  const text = textOf(query, name)?.replace(' ', '+')
  if (text === undefined) return byDefault
  if (text === '*') return undefined
  const instant = new Date(text)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.test(text) || Number.isNaN(instant.getTime())) {
    throw unsupported(name, 'an RFC 3339 date-time with an offset')
  }
  return instant
}

function integerOf(query: Query, name: string, byDefault: number, maximum: number): number {
  const text = textOf(query, name)
  if (text === undefined) return byDefault
  if (!/^\d{1,9}$/.test(text) || Number(text) > maximum) throw unsupported(name, `between 0 and ${maximum}`)
  return Number(text)
}

function sortOf(query: Query): EventSearch['sort'] {
  return Object.keys(query).flatMap((parameter) => {
    const field = /^sort\[(\w+)\]$/.exec(parameter)?.[1]
    if (field === undefined || !SORT_FIELDS.includes(field)) return []
    return [{ field: field as SortField, descending: textOf(query, parameter)?.toLowerCase() === 'desc' }]
  })
}

function unsupported(name: string, expected: string): Problem {
  return new Problem('url/not-found', { detail: `The "${name}" parameter should be ${expected}` })
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

function withoutUndefined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>
}
