import { type Static, Type } from 'typebox'
import { Problem, type SchemaError } from '../http/problems.ts'
import { isUuid } from '../values/ids.ts'
import type { Calendar, Exception, Hours } from './calendar.ts'
import type { ImageUse, NewEvent, NewPlace, Price, RegistryDetails } from './event.ts'

// The documents that providers send: the registry's JSON-LD, as json-ld.ts writes it. What the registry decides itself
// (`@id`, `created`, …) may stand in it, so that a document that was read can be sent back, and is not looked at.

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const
export const Language = Type.Enum([...LANGUAGES])
export const texts = (maxLength: number) => {
  const one = Type.Optional(Type.String({ minLength: 1, maxLength }))
  return Type.Object({ nl: one, fr: one, en: one, de: one }, { additionalProperties: false, minProperties: 1 })
}
const Moment = Type.String({ format: 'date-time' })
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const EventStatus = Type.Object(
  {
    type: Type.Enum(['Available', 'TemporarilyUnavailable', 'Unavailable'], {
      description: 'as planned, postponed, cancelled',
    }),
    reason: Type.Optional(texts(2000)),
  },
  { additionalProperties: true },
)
/** Where something is, by its address in the registry; whole documents have it too. */
export const Reference = Type.Object(
  { '@id': Type.String({ minLength: 1, maxLength: 300 }) },
  { additionalProperties: true },
)
const OpeningHours = Type.Object(
  { opens: Time, closes: Time, dayOfWeek: Type.Array(Type.Enum([...WEEKDAYS]), { minItems: 1, maxItems: 7 }) },
  { additionalProperties: false },
)
const ClosedDays = Type.Object(
  { startDate: Type.String({ format: 'date' }), endDate: Type.String({ format: 'date' }) },
  { additionalProperties: true },
)
const AdjustedDays = Type.Object(
  {
    startDate: Type.String({ format: 'date' }),
    endDate: Type.String({ format: 'date' }),
    openingHours: Type.Array(OpeningHours, { minItems: 1, maxItems: 50 }),
  },
  { additionalProperties: true },
)
export const Label = Type.String({ minLength: 2, maxLength: 255 })
/** Pictures that were brought to `/images` before, the main one first. */
export const MediaObjects = Type.Optional(
  Type.Array(
    Type.Object(
      {
        '@id': Type.String({ minLength: 1, maxLength: 300 }),
        description: Type.Optional(Type.String({ maxLength: 1000 })),
        copyrightHolder: Type.Optional(Type.String({ maxLength: 300 })),
        inLanguage: Type.Optional(Language),
      },
      { additionalProperties: true },
    ),
    { maxItems: 20 },
  ),
)

export const EventEntry = Type.Object(
  {
    mainLanguage: Type.Optional(Language),
    name: texts(300),
    description: Type.Optional(texts(20_000)),
    terms: Type.Optional(
      Type.Array(
        Type.Object({
          id: Type.String({ minLength: 1, maxLength: 50 }),
          label: Type.Optional(Type.String({ maxLength: 200 })),
          domain: Type.Optional(Type.String({ maxLength: 50 })),
        }),
        { maxItems: 30 },
      ),
    ),
    location: Reference,
    organizer: Reference,
    calendarType: Type.Enum(['single', 'multiple', 'periodic', 'permanent']),
    startDate: Type.Optional(Moment),
    endDate: Type.Optional(Moment),
    subEvent: Type.Optional(
      Type.Array(
        Type.Object(
          { startDate: Moment, endDate: Type.Optional(Moment), status: Type.Optional(EventStatus) },
          { additionalProperties: true },
        ),
        { minItems: 1, maxItems: 1000 },
      ),
    ),
    openingHours: Type.Optional(Type.Array(OpeningHours, { maxItems: 50 })),
    openingHoursClosedDays: Type.Optional(Type.Array(ClosedDays, { maxItems: 400 })),
    openingHoursAdjustedDays: Type.Optional(Type.Array(AdjustedDays, { maxItems: 400 })),
    status: Type.Optional(EventStatus),
    audience: Type.Optional(Type.Object({ audienceType: Type.Enum(['everyone', 'members', 'education']) })),
    priceInfo: Type.Optional(
      Type.Array(
        Type.Object(
          {
            category: Type.Enum(['base', 'tariff']),
            name: texts(200),
            price: Type.Number({ minimum: 0, maximum: 100_000, description: 'euros, two decimals' }),
          },
          { additionalProperties: true },
        ),
        { maxItems: 50 },
      ),
    ),
    labels: Type.Optional(Type.Array(Label, { maxItems: 100 })),
    hiddenLabels: Type.Optional(Type.Array(Label, { maxItems: 100 })),
    typicalAgeRange: Type.Optional(Type.String({ pattern: '^\\d{0,3}-\\d{0,3}$' })),
    image: Type.Optional(
      Type.String({
        format: 'uri',
        pattern: '^https?://',
        maxLength: 1000,
        description: 'a picture somewhere else (https); with `mediaObject`, its first one counts',
      }),
    ),
    mediaObject: MediaObjects,
    bookingInfo: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    contactPoint: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    workflowStatus: Type.Optional(
      Type.Enum(['DRAFT', 'READY_FOR_VALIDATION', 'APPROVED'], { description: 'APPROVED without one' }),
    ),
    availableFrom: Type.Optional(Moment),
  },
  { additionalProperties: true },
)
export type EventEntry = Static<typeof EventEntry>

export const Address = Type.Object(
  {
    addressCountry: Type.String({ pattern: '^[A-Z]{2}$' }),
    addressLocality: Type.String({ minLength: 1, maxLength: 200 }),
    postalCode: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
    streetAddress: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  },
  { additionalProperties: false },
)
export const MaybeAddress = Type.Optional(Address)

export const PlaceEntry = Type.Object(
  {
    mainLanguage: Type.Optional(Language),
    name: texts(300),
    address: Type.Object(
      { nl: MaybeAddress, fr: MaybeAddress, en: MaybeAddress, de: MaybeAddress },
      { additionalProperties: false, minProperties: 1 },
    ),
    geo: Type.Optional(
      Type.Object({
        latitude: Type.Number({ minimum: -90, maximum: 90 }),
        longitude: Type.Number({ minimum: -180, maximum: 180 }),
      }),
    ),
    organizer: Type.Optional(Reference),
  },
  { additionalProperties: true },
)
export type PlaceEntry = Static<typeof PlaceEntry>

/** The UUID at the end of an address of the registry, or the text itself when it is one; in lower case. */
export function idOfReference({ '@id': address }: { '@id': string }): string | undefined {
  const id = address.split('/').at(-1)?.toLowerCase() ?? ''
  return isUuid(id) ? id : undefined
}

/**
 * What the registry keeps of a document. Its place and organiser are for the caller to look for.
 * @throws body/invalid-data for what the schema cannot say: a name in the main language, and calendars that make sense
 */
export function eventOfEntry(entry: EventEntry): Omit<NewEvent, 'id' | 'placeId' | 'organizerId'> {
  const mainLanguage = entry.mainLanguage ?? 'nl'
  refuse(entry.name[mainLanguage] ? [] : [{ jsonPointer: '/name', error: `has no ${mainLanguage}, its main language` }])
  const basePrices = entry.priceInfo?.filter(({ category }) => category === 'base') ?? []
  refuse(basePrices.length > 1 ? [{ jsonPointer: '/priceInfo', error: 'has more than one base price' }] : [])
  const { availableFrom, workflowStatus, hiddenLabels, typicalAgeRange, image, bookingInfo, contactPoint } = entry
  const images = imagesOf(entry.mediaObject)
  refuse(
    image && !images && !image.startsWith('https://') ? [{ jsonPointer: '/image', error: 'is no https address' }] : [],
  )
  const details: RegistryDetails = {
    ...(hiddenLabels && { hiddenLabels }),
    ...(typicalAgeRange && { typicalAgeRange }),
    ...(images ? { images } : image ? { image } : {}),
    ...(entry.status?.reason && { statusReason: entry.status.reason }),
    ...(bookingInfo && { bookingInfo }),
    ...(contactPoint && { contactPoint }),
  }
  return {
    mainLanguage,
    name: entry.name,
    description: entry.description ?? null,
    calendar: calendarOf(entry),
    status: entry.status?.type ?? 'Available',
    audienceType: entry.audience?.audienceType ?? 'everyone',
    priceInfo: (entry.priceInfo ?? []).map(priceOf),
    labels: [...new Set(entry.labels ?? [])],
    terms: (entry.terms ?? []).map(({ id, label = id, domain = 'eventtype' }) => ({ id, label, domain })),
    details,
    workflowStatus: workflowStatus ?? 'APPROVED',
    ...(availableFrom && { availableFrom: new Date(availableFrom) }),
  }
}

/** The pictures of a document by their ids; undefined without any. @throws body/invalid-data for what is no picture of ours */
export function imagesOf(media: Static<typeof MediaObjects> | undefined): ImageUse[] | undefined {
  if (!media?.length) return undefined
  return media.map((one, index) => {
    const id = idOfReference(one)
    if (id === undefined)
      throw new Problem('body/invalid-data', {
        schemaErrors: [{ jsonPointer: `/mediaObject/${index}/@id`, error: 'is no image' }],
      })
    const { description, copyrightHolder, inLanguage } = one
    return {
      id,
      ...(description && { description }),
      ...(copyrightHolder && { copyrightHolder }),
      ...(inLanguage && { inLanguage }),
    }
  })
}

/** @throws body/invalid-data when the main language has no name or no address */
export function placeOfEntry(entry: PlaceEntry): Omit<NewPlace, 'id'> {
  const mainLanguage = entry.mainLanguage ?? 'nl'
  const address = entry.address[mainLanguage]
  const missing = `has no ${mainLanguage}, its main language`
  refuse(entry.name[mainLanguage] ? [] : [{ jsonPointer: '/name', error: missing }])
  if (!address) throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/address', error: missing }] })
  return {
    mainLanguage,
    name: entry.name,
    street: address.streetAddress ?? null,
    postalCode: address.postalCode ?? null,
    city: address.addressLocality,
    country: address.addressCountry,
    latitude: entry.geo?.latitude ?? null,
    longitude: entry.geo?.longitude ?? null,
  }
}

function calendarOf(entry: EventEntry): Calendar {
  const { calendarType: type, startDate, endDate } = entry
  if (type === 'single' || type === 'multiple') return { type, moments: momentsOf(entry) }
  const hours = (entry.openingHours ?? []).map(hoursOf)
  const exceptions = exceptionsOf(entry)
  const recurring = { hours, ...(exceptions.length ? { exceptions } : {}) }
  if (type === 'permanent') return { type, ...recurring }
  const missing = { error: 'is needed in a calendar with a period' }
  refuse([
    ...(startDate ? [] : [{ jsonPointer: '/startDate', ...missing }]),
    ...(endDate ? [] : [{ jsonPointer: '/endDate', ...missing }]),
    ...(startDate && endDate && isBefore(endDate, startDate) ? [{ jsonPointer: '/endDate', error: BEFORE }] : []),
  ])
  return { type, ...(startDate && { start: startDate }), ...(endDate && { end: endDate }), ...recurring }
}

const BEFORE = 'is before the start'
const isBefore = (end: string, start: string) => Date.parse(end) < Date.parse(start)

function momentsOf(entry: EventEntry) {
  const { calendarType, startDate, endDate, subEvent } = entry
  if (!subEvent) {
    if (calendarType === 'multiple')
      refuse([{ jsonPointer: '/subEvent', error: 'is needed in a calendar with several moments' }])
    if (!startDate)
      throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/startDate', error: 'is needed' }] })
    refuse(endDate && isBefore(endDate, startDate) ? [{ jsonPointer: '/endDate', error: BEFORE }] : [])
    return [{ start: startDate, ...(endDate && { end: endDate }) }]
  }
  if (calendarType === 'single' && subEvent.length > 1)
    refuse([{ jsonPointer: '/subEvent', error: 'holds more than the one moment of this calendar' }])
  refuse(
    subEvent.flatMap((one, index) =>
      one.endDate && isBefore(one.endDate, one.startDate)
        ? [{ jsonPointer: `/subEvent/${index}/endDate`, error: BEFORE }]
        : [],
    ),
  )
  return subEvent.map(({ startDate: start, endDate: end, status }) => ({
    start,
    ...(end && { end }),
    ...(status && { status: status.type }),
    ...(status?.reason && { reason: status.reason }),
  }))
}

function exceptionsOf(entry: EventEntry): Exception[] {
  const closed = entry.openingHoursClosedDays ?? []
  const adjusted = entry.openingHoursAdjustedDays ?? []
  const turned = (days: readonly { startDate: string; endDate: string }[], member: string) =>
    days.flatMap(({ startDate, endDate }, index) =>
      endDate < startDate ? [{ jsonPointer: `/${member}/${index}/endDate`, error: BEFORE }] : [],
    )
  refuse([...turned(closed, 'openingHoursClosedDays'), ...turned(adjusted, 'openingHoursAdjustedDays')])
  return [
    ...closed.map(({ startDate: from, endDate: to }) => ({ from, to })),
    ...adjusted.map(({ startDate: from, endDate: to, openingHours }) => ({
      from,
      to,
      hours: openingHours.map(hoursOf),
    })),
  ]
}

function priceOf({ category, name, price }: NonNullable<EventEntry['priceInfo']>[number], index: number): Price {
  const cents = Math.round(price * 100)
  refuse(
    cents / 100 === price ? [] : [{ jsonPointer: `/priceInfo/${index}/price`, error: 'has more than two decimals' }],
  )
  return { category, name, cents }
}

function hoursOf({ opens, closes, dayOfWeek }: Static<typeof OpeningHours>): Hours {
  return { weekdays: dayOfWeek.map((day) => WEEKDAYS.indexOf(day) + 1).sort(), opens, closes }
}

export function refuse(schemaErrors: SchemaError[]): void {
  if (schemaErrors.length) throw new Problem('body/invalid-data', { schemaErrors })
}
