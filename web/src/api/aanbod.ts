import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetBalieRegistryEventAnswer,
  GetBalieRegistryEventsAnswer,
  GetBalieRegistryOrganizersAnswer,
  GetBalieRegistryPassEventAnswer,
  GetBalieRegistryPlacesAnswer,
} from '../../../contract/balie.d.ts'
import type {
  PostEntryEventBody,
  PostEntryImageAnswer,
  PostEntryOrganizerBody,
  PostEntryPlaceBody,
} from '../../../contract/entry.d.ts'
import { addresses } from './addresses.ts'
import { baliePath } from './balie.ts'
import type { Client } from './client.ts'

/** What providers ask and enter: the registry itself, and what a balie sees of its own beside it. */

export type EnteredEvent = GetBalieRegistryEventsAnswer['member'][number]
export type EnteredList = GetBalieRegistryEventsAnswer
/** What the document says by name; the registry's own members beside it are not looked at. */
type Named<Body> = { [Key in keyof Body as string extends Key ? never : Key]: Body[Key] }
type Entry = Named<PostEntryEventBody>
type Hours = {
  opens: string
  closes: string
  dayOfWeek: ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[]
}
/** As the registry has it; lists with a maximum are lists here. */
export type EventDocument = Omit<
  Entry,
  | 'terms'
  | 'priceInfo'
  | 'mediaObject'
  | 'labels'
  | 'subEvent'
  | 'openingHours'
  | 'openingHoursClosedDays'
  | 'openingHoursAdjustedDays'
> & {
  '@id'?: string
  terms?: NonNullable<Entry['terms']>[number][]
  priceInfo?: { category: 'base' | 'tariff'; name: Entry['name']; price: number }[]
  mediaObject?: Named<NonNullable<Entry['mediaObject']>[number]>[]
  labels?: string[]
  subEvent?: {
    startDate: string
    endDate?: string
    status?: NonNullable<PostEntryEventBody['status']>
  }[]
  openingHours?: Hours[]
  openingHoursClosedDays?: { startDate: string; endDate: string }[]
  openingHoursAdjustedDays?: { startDate: string; endDate: string; openingHours: Hours[] }[]
}
export type PlaceBody = Named<PostEntryPlaceBody>
export type PlaceDocument = PlaceBody & { '@id': string }
export type OrganiserBody = Omit<Named<PostEntryOrganizerBody>, 'mediaObject' | 'labels'> & {
  mediaObject?: NonNullable<EventDocument['mediaObject']>
  labels?: string[]
}
export type OrganiserDocument = OrganiserBody & { '@id': string }
export type PassEvent = GetBalieRegistryPassEventAnswer
export type Organiser = GetBalieRegistryOrganizersAnswer['member'][number]

const registry = (organizerId: string) => `${baliePath(organizerId)}/registry`
export const registryKey = (organizerId: string) => ['aanbod', organizerId] as const

export const idOf = (document: { '@id'?: string }): string => document['@id']?.split('/').at(-1) ?? ''

export const organisersQuery = (ask: Client, organizerId: string) =>
  queryOptions({
    queryKey: [...registryKey(organizerId), 'organisers'] as const,
    queryFn: ({ signal }) =>
      ask<GetBalieRegistryOrganizersAnswer>({ path: `${registry(organizerId)}/organizers`, signal }),
    staleTime: 5 * 60_000,
  })

/** What the registry says of one of them. */
export const organiserQuery = (ask: Client, organizerId: string, organiserId: string) =>
  queryOptions({
    queryKey: [...registryKey(organizerId), 'organiser', organiserId] as const,
    queryFn: async ({ signal }) => {
      const path = `${addresses.entry}/organizers/${encodeURIComponent(organiserId)}`
      return (await ask<unknown>({ path, signal })) as OrganiserDocument
    },
    staleTime: 0,
  })

export const enteredQuery = (ask: Client, organizerId: string, parameters: Record<string, string>) =>
  queryOptions({
    queryKey: [...registryKey(organizerId), 'events', parameters] as const,
    queryFn: ({ signal }) =>
      ask<EnteredList>({ path: `${registry(organizerId)}/events?${new URLSearchParams(parameters)}`, signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

/** One of one's own as it stands in the registry, drafts included. */
export const enteredEventQuery = (ask: Client, organizerId: string, eventId: string) =>
  queryOptions({
    queryKey: [...registryKey(organizerId), 'event', eventId] as const,
    queryFn: async ({ signal }) => {
      const path = `${registry(organizerId)}/events/${encodeURIComponent(eventId)}`
      const { event, document } = await ask<GetBalieRegistryEventAnswer>({ path, signal })
      return { event, document: document as unknown as EventDocument }
    },
    staleTime: 0,
  })

export const passEventQuery = (
  ask: Client,
  organizerId: string,
  of: { organiserId: string; eventId?: string | undefined; price?: number | undefined },
) =>
  queryOptions({
    queryKey: [...registryKey(organizerId), 'pass-event', of] as const,
    queryFn: ({ signal }) => {
      const parameters = new URLSearchParams({ organiserId: of.organiserId })
      if (of.eventId !== undefined) parameters.set('eventId', of.eventId)
      if (of.price !== undefined) parameters.set('price', String(of.price))
      return ask<PassEvent>({ path: `${registry(organizerId)}/pass-event?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const ownPlacesQuery = (ask: Client, organizerId: string, parameters: Record<string, string>) =>
  queryOptions({
    queryKey: [...registryKey(organizerId), 'places', parameters] as const,
    queryFn: async ({ signal }) => {
      const path = `${registry(organizerId)}/places?${new URLSearchParams(parameters)}`
      const { totalItems, member } = await ask<GetBalieRegistryPlacesAnswer>({ path, signal })
      return { totalItems, member: member as unknown as PlaceDocument[] }
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

/** Everybody's places, by words: at most eight, the best first. */
export const placesQuery = (ask: Client, words: string) =>
  queryOptions({
    queryKey: ['aanbod', 'places', words] as const,
    queryFn: async ({ signal }) => {
      const parameters = new URLSearchParams({ q: words.trim().split(/\s+/).join(' AND '), embed: 'true', limit: '8' })
      const found = await ask<{ member: unknown[] }>({ path: `${addresses.search}/places?${parameters}`, signal })
      return found.member as PlaceDocument[]
    },
    enabled: words.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const enterEvent = (ask: Client, actKey: string, body: EventDocument) =>
  ask<{ id: string }>({ method: 'POST', path: `${addresses.entry}/events`, actKey, body })

export const changeEvent = (ask: Client, actKey: string, eventId: string, body: EventDocument) =>
  ask<void>({ method: 'PUT', path: `${addresses.entry}/events/${eventId}`, actKey, body })

export const removeEvent = (ask: Client, actKey: string, eventId: string) =>
  ask<void>({ method: 'DELETE', path: `${addresses.entry}/events/${eventId}`, actKey })

export const enterPlace = (ask: Client, actKey: string, body: PlaceBody) =>
  ask<{ id: string }>({ method: 'POST', path: `${addresses.entry}/places`, actKey, body })

export const changePlace = (ask: Client, actKey: string, placeId: string, body: PlaceBody) =>
  ask<void>({ method: 'PUT', path: `${addresses.entry}/places/${placeId}`, actKey, body })

export const enterOrganiser = (ask: Client, actKey: string, body: OrganiserBody) =>
  ask<{ id: string }>({ method: 'POST', path: `${addresses.entry}/organizers`, actKey, body })

export const changeOrganiser = (ask: Client, actKey: string, organiserId: string, body: OrganiserBody) =>
  ask<void>({ method: 'PUT', path: `${addresses.entry}/organizers/${organiserId}`, actKey, body })

export const bringImage = (ask: Client, actKey: string, organizerId: string, file: File) =>
  ask<PostEntryImageAnswer>({
    method: 'POST',
    path: `${addresses.entry}/images?organizerId=${organizerId}`,
    actKey,
    file: { content: file, type: file.type },
  })
