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
  disableDefaultFilters: Text('`true`: no default for availability, audience and country'),
  embed: Text('`true`: whole documents instead of references'),
  start: Text('how many to skip, at most 10000 (default: 0)'),
  limit: Text('how many at most, up to 2000 (default: 30)'),
  'sort[availableTo]': Text('`asc` or `desc`; several sorts count in the order they are given'),
  'sort[created]': Text('`asc` or `desc`'),
  'sort[modified]': Text('`asc` or `desc`'),
  'sort[score]': Text('`asc` or `desc`: how well the words match'),
  clientId: Text('the client that asks, instead of the header `x-client-id`'),
})

/** JSON-LD: what is beside these members is the registry's own. */
const Document = Type.Object(
  { '@id': Type.String(), '@type': Type.String() },
  { additionalProperties: true, description: 'only `@id` and `@type` without `embed=true`' },
)

export const PagedCollection = Type.Object({
  '@context': Type.String(),
  '@type': Type.Literal('PagedCollection'),
  itemsPerPage: Type.Integer(),
  totalItems: Type.Integer(),
  member: Type.Array(Document),
})

export const RegistryDocument = Document
export const IdParameter = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })
