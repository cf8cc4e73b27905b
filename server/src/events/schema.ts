import { Type } from 'typebox'

/** Query parameters arrive as text and are read by `search-parameters.ts`, which answers as the registry does. */
const Text = (description: string) => Type.Optional(Type.String({ description }))
const Texts = (description: string) => Type.Optional(Type.Array(Type.String(), { description }))

export const EventSearchQuery = Type.Object({
  q: Text('words in event, place or organiser; one is enough, more come first; `AND`, `NOT` and quotes are understood'),
  text: Text('as `q`'),
  id: Texts('ids of events'),
  organizerId: Texts('ids of organisers'),
  locationId: Texts('ids of places'),
  uitpas: Text('`true`: only of organisers in a card system, `false`: only the others'),
  dateFrom: Text('RFC 3339; goes on at or after this moment, opening hours included'),
  dateTo: Text('RFC 3339; goes on at or before this moment'),
  availableFrom: Text('RFC 3339 or `*`; shown on calendars at or after this moment (default: now)'),
  availableTo: Text('RFC 3339 or `*`; shown on calendars at or before this moment (default: now)'),
  audienceType: Text('`everyone` (default), `members`, `education`, or `*`'),
  calendarType: Text('`single`, `multiple`, `periodic`, `permanent`, separated by commas'),
  status: Text('`Available`, `TemporarilyUnavailable`, `Unavailable`, separated by commas'),
  postalCode: Text('of the place'),
  addressCountry: Text('`BE` (default), another country, or `*`'),
  'labels[]': Texts('labels that an event must have, all of them'),
  termIds: Texts('ids of types, themes or facilities; any of them'),
  termLabels: Texts('names of types, themes or facilities; any of them'),
  regions: Texts('municipalities by their NIS code, `nis-43005`; any of them'),
  minAge: Text('for somebody of at least this age'),
  maxAge: Text('for somebody of at most this age'),
  price: Text('base price in euros; `minPrice` and `maxPrice` for what is between'),
  minPrice: Text('base price in euros, at least'),
  maxPrice: Text('base price in euros, at most'),
  coordinates: Text('`latitude,longitude`: the point that `distance` is from'),
  distance: Text('at most so far from `coordinates`: `500m`, `10km`, `3mi`'),
  'facets[]': Texts('`types`, `themes`, `facilities`, `labels`, `regions`: how many of what was found have which'),
  disableDefaultFilters: Text('`true`: no default for availability, audience and country'),
  embed: Text('`true`: whole documents instead of references'),
  start: Text('how many to skip, at most 10000 (default: 0)'),
  limit: Text('how many at most, up to 2000 (default: 30)'),
  'sort[availableTo]': Text('`asc` or `desc`; several sorts count in the order they are given'),
  'sort[created]': Text('`asc` or `desc`'),
  'sort[modified]': Text('`asc` or `desc`'),
  'sort[distance]': Text('`asc` or `desc`: how far from `coordinates`'),
  'sort[score]': Text('`asc` or `desc`: how well the words match'),
  clientId: Text('the client that asks, instead of the header `x-client-id`'),
})

/** JSON-LD: what is beside these members is the registry's own. */
const Document = Type.Object(
  { '@id': Type.String(), '@type': Type.String() },
  { additionalProperties: true, description: 'only `@id` and `@type` without `embed=true`' },
)

export const PlaceSearchQuery = Type.Object({
  q: Text('words in name, street, postal code and city; one is enough, more come first'),
  text: Text('as `q`'),
  id: Texts('ids of places'),
  postalCode: Text('of the place'),
  addressCountry: Text('`BE` (default), another country, or `*`'),
  regions: Texts('municipalities by their NIS code, `nis-43005`; any of them'),
  coordinates: Text('`latitude,longitude`: the point that `distance` is from'),
  distance: Text('at most so far from `coordinates`: `500m`, `10km`, `3mi`'),
  'facets[]': Texts('`regions`'),
  disableDefaultFilters: Text('`true`: no default for the country'),
  embed: Text('`true`: whole documents instead of references'),
  start: Text('how many to skip, at most 10000 (default: 0)'),
  limit: Text('how many at most, up to 2000 (default: 30)'),
  'sort[distance]': Text('`asc` or `desc`: how far from `coordinates`'),
  'sort[created]': Text('`asc` or `desc`'),
  'sort[modified]': Text('`asc` or `desc`'),
  'sort[score]': Text('`asc` or `desc`: how well the words match'),
  clientId: Text('the client that asks, instead of the header `x-client-id`'),
})

export const OrganizerSearchQuery = Type.Object({
  q: Text('words in name and city; one is enough, more come first'),
  name: Text('as `q`'),
  id: Texts('ids of organisers'),
  postalCode: Text('of the organiser'),
  uitpas: Text('`true`: only those in a card system, `false`: only the others'),
  embed: Text('`true`: whole documents instead of references'),
  start: Text('how many to skip, at most 10000 (default: 0)'),
  limit: Text('how many at most, up to 2000 (default: 30)'),
  clientId: Text('the client that asks, instead of the header `x-client-id`'),
})

/** By facet, then by what is counted: `types` → `0.50.4.0.0` → name and count. */
const Facets = Type.Record(
  Type.String(),
  Type.Record(Type.String(), Type.Object({ name: Type.Record(Type.String(), Type.String()), count: Type.Integer() })),
)

export const PagedCollection = Type.Object({
  '@context': Type.String(),
  '@type': Type.Literal('PagedCollection'),
  itemsPerPage: Type.Integer(),
  totalItems: Type.Integer(),
  member: Type.Array(Document),
  facet: Type.Optional(Facets),
})

export const RegistryDocument = Document
export const IdParameter = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })
