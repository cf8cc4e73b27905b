import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemCheckinsAnswer,
  GetCardSystemEventAnswer,
  GetCardSystemEventsAnswer,
  PutCardSystemEventSettingsBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Evenementen* and *Check-ins*: what is asked and what is done. */

export type ListedEvent = GetCardSystemEventsAnswer['member'][number]
export type EventInKsb = GetCardSystemEventAnswer
export type EventSettings = PutCardSystemEventSettingsBody
export type ListedCheckin = GetCardSystemCheckinsAnswer['member'][number]

export const eventsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'events'] as const
export const checkinsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'checkins'] as const

type Filters = Record<string, string | undefined>

function parametersOf(filters: Filters, page: number, rows: number): URLSearchParams {
  const parameters = new URLSearchParams({ start: String((page - 1) * rows), limit: String(rows) })
  for (const [name, value] of Object.entries(filters)) if (value) parameters.set(name, value)
  return parameters
}

export const eventsQuery = (ask: Client, cardSystemId: number, filters: Filters, page: number, rows: number) =>
  queryOptions({
    queryKey: [...eventsKey(cardSystemId), 'list', filters, page, rows] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemEventsAnswer>({
        path: `${cardSystemPath(cardSystemId)}/events?${parametersOf(filters, page, rows)}`,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const eventQuery = (ask: Client, cardSystemId: number, eventId: string) =>
  queryOptions({
    queryKey: [...eventsKey(cardSystemId), 'one', eventId] as const,
    queryFn: ({ signal }) =>
      ask<EventInKsb>({ path: `${cardSystemPath(cardSystemId)}/events/${encodeURIComponent(eventId)}`, signal }),
    staleTime: 15_000,
  })

export const saveEventSettings = (
  ask: Client,
  of: { cardSystemId: number; eventId: string },
  actKey: string,
  body: EventSettings,
) =>
  ask<void>({ method: 'PUT', path: `${cardSystemPath(of.cardSystemId)}/events/${of.eventId}/settings`, actKey, body })

/** The sheets of these events: one PDF with a page for each, or a ZIP with a PDF for each. */
export function eventCodesPath(cardSystemId: number, eventIds: readonly string[], format: 'pdf' | 'zip'): string {
  const parameters = new URLSearchParams([...eventIds.map((id) => ['eventId', id]), ['format', format]])
  return `${cardSystemPath(cardSystemId)}/event-codes?${parameters}`
}

export const checkinsQuery = (ask: Client, cardSystemId: number, filters: Filters, page: number, rows: number) =>
  queryOptions({
    queryKey: [...checkinsKey(cardSystemId), filters, page, rows] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemCheckinsAnswer>({
        path: `${cardSystemPath(cardSystemId)}/checkins?${parametersOf(filters, page, rows)}`,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const cancelCheckin = (
  ask: Client,
  of: { cardSystemId: number; checkinId: string },
  actKey: string,
  reason: string,
) =>
  ask<void>({
    method: 'POST',
    path: `${cardSystemPath(of.cardSystemId)}/checkins/${of.checkinId}/cancel`,
    actKey,
    body: { reason },
  })
