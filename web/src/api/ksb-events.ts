import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemCheckinsAnswer,
  GetCardSystemEventAnswer,
  GetCardSystemEventsAnswer,
  PutCardSystemEventCardSystemBody,
  PutCardSystemEventSettingsBody,
} from '../../../contract/ksb.d.ts'
import { addDays } from '../i18n/format.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { type ListAsked, listParameters, listQuery, type PageAsked } from './list.ts'

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

/** Whether it takes part in this card system, and by which keys that are switched on by hand. */
export const chooseCardSystem = (
  ask: Client,
  of: { cardSystemId: number; eventId: string },
  actKey: string,
  body: PutCardSystemEventCardSystemBody,
) =>
  ask<void>({
    method: 'PUT',
    path: `${cardSystemPath(of.cardSystemId)}/events/${of.eventId}/card-system`,
    actKey,
    body,
  })

/** The sheets of these events: one PDF with a page for each, or a ZIP with a PDF for each. */
export function eventCodesPath(cardSystemId: number, eventIds: readonly string[], format: 'pdf' | 'zip'): string {
  const parameters = new URLSearchParams([...eventIds.map((id) => ['eventId', id]), ['format', format]])
  return `${cardSystemPath(cardSystemId)}/event-codes?${parameters}`
}

export const checkinsPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/checkins`

const midnight = (day: string) => new Date(`${day}T00:00:00`).toISOString()

/** As the API has it: whole days are moments there, the last day included. */
export function checkinParameters({ filters = {}, sort }: ListAsked): URLSearchParams {
  const { from, until, ...rest } = filters
  return listParameters({
    sort,
    filters: {
      ...rest,
      ...(typeof from === 'string' ? { from: midnight(from) } : {}),
      ...(typeof until === 'string' ? { until: midnight(addDays(until, 1)) } : {}),
    },
  })
}

export const checkinsQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemCheckinsAnswer>(
    ask,
    checkinsKey(cardSystemId),
    checkinsPath(cardSystemId),
    asked,
    checkinParameters,
  )

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
