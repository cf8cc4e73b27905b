import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemKioskEventAnswer,
  GetCardSystemKiosksAnswer,
  PostCardSystemKiosksAnswer,
  PostCardSystemKiosksBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Zuilen*: what is asked and what is done. */

export type Kiosk = GetCardSystemKiosksAnswer['member'][number]
export type EventOnKiosk = GetCardSystemKioskEventAnswer
export type KioskDetails = PostCardSystemKiosksBody
export type SetupCode = PostCardSystemKiosksAnswer

export const kiosksKey = (cardSystemId: number) => ['ksb', cardSystemId, 'kiosks'] as const

interface Asked {
  q?: string | undefined
  organizerId?: string | undefined
  sort?: string | undefined
  page: number
  rows: number
}

export const kiosksQuery = (ask: Client, cardSystemId: number, asked: Asked) =>
  queryOptions({
    queryKey: [...kiosksKey(cardSystemId), asked] as const,
    queryFn: ({ signal }) => {
      const { q, organizerId, sort, page, rows } = asked
      const parameters = new URLSearchParams({ start: String((page - 1) * rows), limit: String(rows) })
      if (q) parameters.set('q', q)
      if (organizerId) parameters.set('organizerId', organizerId)
      if (sort) parameters.set('sort', sort)
      return ask<GetCardSystemKiosksAnswer>({ path: `${cardSystemPath(cardSystemId)}/kiosks?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const readKioskEvent = (ask: Client, cardSystemId: number, eventId: string) =>
  ask<EventOnKiosk>({ path: `${cardSystemPath(cardSystemId)}/kiosk-events/${encodeURIComponent(eventId)}` })

export const addKiosk = (ask: Client, cardSystemId: number, actKey: string, body: KioskDetails) =>
  ask<SetupCode>({ method: 'POST', path: `${cardSystemPath(cardSystemId)}/kiosks`, actKey, body })

export const changeKiosk = (ask: Client, cardSystemId: number, id: string, actKey: string, body: KioskDetails) =>
  ask<void>({ method: 'PUT', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}`, actKey, body })

export const renewSetupCode = (ask: Client, cardSystemId: number, id: string, actKey: string) =>
  ask<SetupCode>({ method: 'POST', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}/setup-code`, actKey })

export const disconnectKiosk = (ask: Client, cardSystemId: number, id: string, actKey: string) =>
  ask<void>({ method: 'DELETE', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}/device`, actKey })

export const removeKiosk = (ask: Client, cardSystemId: number, id: string, actKey: string) =>
  ask<void>({ method: 'DELETE', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}`, actKey })
