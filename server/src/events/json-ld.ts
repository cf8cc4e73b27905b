import { centsToEuro } from '../values/cents.ts'
import { toRfc3339 } from '../values/instant.ts'
import { type Calendar, type Exception, type Hours, rangeOf } from './calendar.ts'
import type { Event, ImageUse, Localized, Place, RegistryOrganizer } from './event.ts'

type Json = Record<string, unknown>
export type JsonLd = Json & { '@id': string; '@type': string }

const CURRENCY = 'EUR'
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** How the registry writes "for ever". */
const ALWAYS = '2100-01-01T00:00:00+00:00'

/** `entryUrl` is where the entry API is served: ids of the registry are addresses there. */
export function eventReference(entryUrl: string, eventId: string): JsonLd {
  return { '@id': `${entryUrl}/events/${eventId}`, '@type': 'Event' }
}

/** An event as the registry's JSON-LD document. */
export function eventDocument(entryUrl: string, event: Event): JsonLd {
  const { hiddenLabels, images, statusReason, ...details } = event.details
  return {
    ...details,
    ...imageMembers(entryUrl, images),
    ...eventReference(entryUrl, event.id),
    '@context': '/contexts/event',
    mainLanguage: event.mainLanguage,
    languages: languagesOf(event),
    completedLanguages: languagesOf(event).filter((language) => language in event.name),
    name: event.name,
    ...(event.description ? { description: event.description } : {}),
    ...calendarMembers(event.calendar),
    status: { type: event.status, ...(statusReason ? { reason: statusReason } : {}) },
    bookingAvailability: { type: 'Available' },
    attendanceMode: 'offline',
    availableFrom: toRfc3339(event.availableFrom),
    availableTo: event.availableTo ? toRfc3339(event.availableTo) : ALWAYS,
    location: placeDocument(entryUrl, event.place),
    ...(event.organizerId === null ? {} : { organizer: organizerOf(entryUrl, event, event.organizerId) }),
    audience: { audienceType: event.audienceType },
    terms: event.terms,
    ...(event.priceInfo.length ? { priceInfo: event.priceInfo.map(priceMember) } : {}),
    labels: [...new Set([...event.labels, ...event.cardSystemNames])],
    ...(hiddenLabels ? { hiddenLabels } : {}),
    workflowStatus: event.workflowStatus,
    ...(event.creator === null ? {} : { creator: event.creator }),
    created: toRfc3339(event.createdAt),
    modified: toRfc3339(event.modifiedAt),
  }
}

/** Where a picture of the registry is shown: for ever, since a picture is never changed. */
export const imageAddress = (entryUrl: string, imageId: string) => `${entryUrl}/images/${imageId}/image.jpg`

/** As the registry has pictures: each by its address and where it is shown, and the first of them by itself. */
function imageMembers(entryUrl: string, images: readonly ImageUse[] | undefined): Json {
  const [main] = images ?? []
  if (!main) return {}
  return {
    image: imageAddress(entryUrl, main.id),
    mediaObject: images?.map((image) => imageDocument(entryUrl, image)),
  }
}

export function imageDocument(entryUrl: string, { id, ...said }: ImageUse): JsonLd {
  const contentUrl = imageAddress(entryUrl, id)
  return {
    '@id': `${entryUrl}/images/${id}`,
    '@type': 'schema:ImageObject',
    contentUrl,
    thumbnailUrl: contentUrl,
    ...said,
  }
}

export function placeDocument(entryUrl: string, place: Place): JsonLd {
  const { street, postalCode, city, latitude, longitude, organizerId } = place
  return {
    '@id': `${entryUrl}/places/${place.id}`,
    '@type': 'Place',
    '@context': '/contexts/place',
    mainLanguage: place.mainLanguage,
    name: place.name,
    address: {
      [place.mainLanguage]: {
        addressCountry: place.country,
        addressLocality: city,
        ...(postalCode === null ? {} : { postalCode }),
        ...(street === null ? {} : { streetAddress: street }),
      },
    },
    ...(latitude === null || longitude === null ? {} : { geo: { latitude, longitude } }),
    ...(organizerId === null
      ? {}
      : { organizer: { '@id': `${entryUrl}/organizers/${organizerId}`, '@type': 'Organizer' } }),
  }
}

/** A balie, as far as an organiser of the registry is one. */
export interface BalieInRegistry {
  name: string | null
  address?: { street?: string; postalCode?: string; city: string }
  cardSystemNames: string[]
}

/**
 * An organiser: what it says of itself in the registry, and of a balie its name, its address and its card systems, which
 * the registry does not decide.
 */
export function organizerDocument(
  entryUrl: string,
  id: string,
  balie: BalieInRegistry | undefined,
  said: RegistryOrganizer | undefined,
): JsonLd {
  const mainLanguage = said?.mainLanguage ?? 'nl'
  const own = said?.city ? { street: said.street, postalCode: said.postalCode, city: said.city } : undefined
  const { street, postalCode, city } = balie?.address ?? own ?? {}
  const address = {
    addressCountry: balie?.address ? 'BE' : (said?.country ?? 'BE'),
    addressLocality: city,
    ...(postalCode ? { postalCode } : {}),
    ...(street ? { streetAddress: street } : {}),
  }
  const name = { ...said?.name, ...(balie?.name ? { nl: balie.name } : {}) }
  const { images, ...details } = said?.details ?? {}
  return {
    ...details,
    ...imageMembers(entryUrl, images),
    '@id': `${entryUrl}/organizers/${id}`,
    '@type': 'Organizer',
    '@context': '/contexts/organizer',
    mainLanguage,
    ...(Object.keys(name).length ? { name } : {}),
    ...(said?.description ? { description: said.description } : {}),
    ...(said?.url ? { url: said.url } : {}),
    ...(city === undefined ? {} : { address: { [mainLanguage]: address } }),
    labels: [...new Set([...(said?.labels ?? []), ...(balie?.cardSystemNames ?? [])])],
  }
}

/** As much as stands in an event: the whole of it is at its own address. */
function organizerOf(entryUrl: string, event: Event, id: string): JsonLd {
  const { organizerName, registryOrganizerName, cardSystemNames } = event
  return organizerDocument(entryUrl, id, { name: organizerName ?? registryOrganizerName, cardSystemNames }, undefined)
}

function languagesOf(event: { mainLanguage: string; name: Localized; description: Localized | null }): string[] {
  return [...new Set([event.mainLanguage, ...Object.keys(event.name), ...Object.keys(event.description ?? {})])]
}

function calendarMembers(calendar: Calendar): Json {
  if ('moments' in calendar) {
    const { start, end } = rangeOf(calendar)
    return {
      calendarType: calendar.type,
      ...(start ? { startDate: toRfc3339(start) } : {}),
      ...(end ? { endDate: toRfc3339(end) } : {}),
      subEvent: calendar.moments.map((moment, id) => ({
        id,
        '@type': 'Event',
        startDate: toRfc3339(new Date(moment.start)),
        ...(moment.end === undefined ? {} : { endDate: toRfc3339(new Date(moment.end)) }),
        status: { type: moment.status ?? 'Available', ...(moment.reason ? { reason: moment.reason } : {}) },
        bookingAvailability: { type: 'Available' },
      })),
    }
  }
  const { start, end } = calendar.type === 'periodic' ? calendar : { start: undefined, end: undefined }
  const closed = calendar.exceptions?.filter(({ hours }) => hours === undefined) ?? []
  const adjusted = calendar.exceptions?.filter(({ hours }) => hours !== undefined) ?? []
  return {
    calendarType: calendar.type,
    ...(start === undefined ? {} : { startDate: toRfc3339(new Date(start)) }),
    ...(end === undefined ? {} : { endDate: toRfc3339(new Date(end)) }),
    ...(calendar.hours.length ? { openingHours: calendar.hours.map(hoursMember) } : {}),
    ...(closed.length ? { openingHoursClosedDays: closed.map(daysMember) } : {}),
    ...(adjusted.length ? { openingHoursAdjustedDays: adjusted.map(adjustedMember) } : {}),
  }
}

function hoursMember({ weekdays, opens, closes }: Hours): Json {
  return { opens, closes, dayOfWeek: weekdays.map((weekday) => WEEKDAYS[weekday - 1]) }
}

function daysMember({ from, to }: Exception): Json {
  return { startDate: from, endDate: to }
}

function adjustedMember(exception: Exception): Json {
  return { ...daysMember(exception), openingHours: exception.hours?.map(hoursMember) ?? [] }
}

function priceMember({ category, name, cents }: Event['priceInfo'][number]): Json {
  return { category, name, price: centsToEuro(cents), priceCurrency: CURRENCY }
}
