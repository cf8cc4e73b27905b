import { queryOptions } from '@tanstack/react-query'
import type { GetBalieKiosksAnswer } from '../../../contract/balie.d.ts'
import { baliePath } from './balie.ts'
import type { Client } from './client.ts'

/** *Zuilen* of a balie. */

export type BalieKiosk = GetBalieKiosksAnswer['member'][number]

export const balieKiosksKey = (organizerId: string) => ['balie', organizerId, 'kiosks'] as const
const kioskPath = (organizerId: string, kioskId: string) =>
  `${baliePath(organizerId)}/kiosks/${encodeURIComponent(kioskId)}`

export const balieKiosksQuery = (ask: Client, organizerId: string) =>
  queryOptions({
    queryKey: balieKiosksKey(organizerId),
    queryFn: ({ signal }) => ask<GetBalieKiosksAnswer>({ path: `${baliePath(organizerId)}/kiosks?limit=100`, signal }),
    staleTime: 15_000,
    // Where points are saved now, and who was seen, change by themselves.
    refetchInterval: 30_000,
  })

/** @param eventId null: the pillar chooses by itself again */
export const chooseKioskEvent = (
  ask: Client,
  organizerId: string,
  kioskId: string,
  actKey: string,
  eventId: string | null,
) =>
  eventId === null
    ? ask<void>({ method: 'DELETE', path: `${kioskPath(organizerId, kioskId)}/event`, actKey })
    : ask<void>({ method: 'PUT', path: `${kioskPath(organizerId, kioskId)}/event`, actKey, body: { eventId } })

export const showKioskCode = (ask: Client, organizerId: string, kioskId: string, actKey: string, shown: boolean) =>
  ask<void>({ method: 'PUT', path: `${kioskPath(organizerId, kioskId)}/code`, actKey, body: { shown } })
