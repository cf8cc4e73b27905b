import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemEventTicketSalesAnswer,
  GetCardSystemTariffExplanationAnswer,
  GetCardSystemTicketSaleExplanationAnswer,
  GetCardSystemTicketSalesAnswer,
  PostCardSystemEventTicketSalesSettleAnswer,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Toegekende kansentarieven*: what is asked, and what is taken back. */

export type ListedSale = GetCardSystemTicketSalesAnswer['member'][number]

export interface SaleList {
  event?: string | undefined
  id?: string | undefined
  eventId?: string | undefined
  passholderId?: string | undefined
  clientId?: string | undefined
  organizerId?: readonly string[] | undefined
  uitpasNumber?: string | undefined
  type?: string | undefined
  state?: string | undefined
  from?: string | undefined
  until?: string | undefined
  /** `at`: oldest first. */
  sort?: string | undefined
}

export const salesPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/ticket-sales`
export const salesKey = (cardSystemId: number) => ['ksb', cardSystemId, 'ticket-sales'] as const

export function saleParameters({ sort, organizerId = [], ...filters }: SaleList): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(filters)) if (value) parameters.set(key, value)
  for (const id of organizerId) parameters.append('organizerId', id)
  if (sort !== undefined) parameters.set('order', sort.startsWith('-') ? 'desc' : 'asc')
  return parameters
}

export const salesQuery = (ask: Client, cardSystemId: number, list: SaleList, page: number, rows: number) =>
  queryOptions({
    queryKey: [...salesKey(cardSystemId), list, page, rows] as const,
    queryFn: ({ signal }) => {
      const parameters = saleParameters(list)
      parameters.set('start', String((page - 1) * rows))
      parameters.set('limit', String(rows))
      return ask<GetCardSystemTicketSalesAnswer>({ path: `${salesPath(cardSystemId)}?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const cancelSale = (
  ask: Client,
  { cardSystemId, saleId }: { cardSystemId: number; saleId: string },
  actKey: string,
  reason: string,
) =>
  ask<void>({
    method: 'POST',
    path: `${salesPath(cardSystemId)}/${encodeURIComponent(saleId)}/cancel`,
    actKey,
    body: { reason },
  })

/** Why a ticket had its price, when it was given. */
export const saleExplanationQuery = (ask: Client, cardSystemId: number, saleId: string) =>
  queryOptions({
    queryKey: [...salesKey(cardSystemId), 'explanation', saleId] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemTicketSaleExplanationAnswer>({
        path: `${salesPath(cardSystemId)}/${encodeURIComponent(saleId)}/explanation`,
        signal,
      }),
    gcTime: 0,
  })

export interface PriceAsked {
  eventId: string
  uitpasNumber: string
  regularPriceCents: number
  /** A moment of before; now without. */
  at?: string
}

/** What a pass pays at an event, and why. */
export const priceExplanationQuery = (ask: Client, cardSystemId: number, asked: PriceAsked) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'tariff-explanation', asked] as const,
    queryFn: ({ signal }) => {
      const { regularPriceCents, ...rest } = asked
      const parameters = new URLSearchParams({ ...rest, regularPrice: String(regularPriceCents / 100) })
      return ask<GetCardSystemTariffExplanationAnswer>({
        path: `${cardSystemPath(cardSystemId)}/tariff-explanation?${parameters}`,
        signal,
      })
    },
    gcTime: 0,
  })

/** The tickets of an event that is called off or moved. */
export type StandingSales = GetCardSystemEventTicketSalesAnswer

const settlingPath = (cardSystemId: number, eventId: string) =>
  `${cardSystemPath(cardSystemId)}/events/${encodeURIComponent(eventId)}/ticket-sales`

export const standingSalesQuery = (ask: Client, cardSystemId: number, eventId: string) =>
  queryOptions({
    queryKey: [...salesKey(cardSystemId), 'standing', eventId] as const,
    queryFn: ({ signal }) => ask<StandingSales>({ path: settlingPath(cardSystemId, eventId), signal }),
    staleTime: 0,
    gcTime: 0,
  })

export interface Settlement {
  change: 'CALLED_OFF' | 'MOVED'
  tickets: 'CANCEL' | 'KEEP'
  reason: string
  version: string
}

export const settleEvent = (
  ask: Client,
  { cardSystemId, eventId }: { cardSystemId: number; eventId: string },
  actKey: string,
  body: Settlement,
) =>
  ask<PostCardSystemEventTicketSalesSettleAnswer>({
    method: 'POST',
    path: `${settlingPath(cardSystemId, eventId)}/settle`,
    actKey,
    body,
  })
