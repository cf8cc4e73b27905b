import type { QueryClient } from '@tanstack/react-query'
import { queryOptions } from '@tanstack/react-query'
import type {
  GetBalieTariffExplanationAnswer,
  GetBalieTariffsAnswer,
  PostBalieTicketSalesAnswer,
} from '../../../contract/balie.d.ts'
import { baliePath } from './balie.ts'
import type { Client } from './client.ts'

/** Tarief toekennen: what a pass pays at an activity, why, and the tickets that are given. */

export type Tariffs = GetBalieTariffsAnswer
export type TicketPrice = Tariffs['prices'][number]
export type OfferedTariff = TicketPrice['tariffs'][number]
export type SoldTickets = PostBalieTicketSalesAnswer
export type Explanation = GetBalieTariffExplanationAnswer

interface Of {
  organizerId: string
  eventId: string
  uitpasNumber: string
}

const keyOf = ({ organizerId, eventId, uitpasNumber }: Of) =>
  ['balie', organizerId, 'tariffs', uitpasNumber, eventId] as const

/** For every price of the activity, or for the one that is typed. Nothing of it stays behind with the next pass. */
export const tariffsQuery = (ask: Client, of: Of, regularPriceCents?: number) =>
  queryOptions({
    queryKey: [...keyOf(of), regularPriceCents ?? 'all'],
    queryFn: ({ signal }) => {
      const { organizerId, eventId, uitpasNumber } = of
      const price = regularPriceCents === undefined ? {} : { regularPriceCents: String(regularPriceCents) }
      const parameters = new URLSearchParams({ eventId, uitpasNumber, ...price })
      return ask<Tariffs>({ path: `${baliePath(organizerId)}/tariffs?${parameters}`, signal })
    },
    gcTime: 0,
  })

/** Which keys and coupons were looked at, and which condition decided. */
export const explanationQuery = (ask: Client, of: Of, regularPriceCents: number) =>
  queryOptions({
    queryKey: ['balie', of.organizerId, 'tariff-explanation', of.uitpasNumber, of.eventId, regularPriceCents],
    queryFn: ({ signal }) => {
      const { organizerId, eventId, uitpasNumber } = of
      const regularPrice = String(regularPriceCents / 100)
      const parameters = new URLSearchParams({ eventId, uitpasNumber, regularPrice })
      return ask<Explanation>({ path: `${baliePath(organizerId)}/tariff-explanation?${parameters}`, signal })
    },
    gcTime: 0,
    staleTime: 0,
  })

/** One ticket as it is asked for. */
export interface AskedTicket {
  eventId: string
  uitpasNumber: string
  tariffId: string
  regularPriceCents: number
  regularPriceLabel?: string
}

/** All of them or none. */
export const sellTickets = (ask: Client, organizerId: string, actKey: string, tickets: readonly AskedTicket[]) =>
  ask<SoldTickets>({ method: 'POST', path: `${baliePath(organizerId)}/ticket-sales`, actKey, body: { tickets } })

export const undoTicket = (ask: Client, organizerId: string, actKey: string, ticketSaleId: string) =>
  ask<void>({
    method: 'DELETE',
    path: `${baliePath(organizerId)}/ticket-sales/${encodeURIComponent(ticketSaleId)}`,
    actKey,
  })

/** After every act: what is left, of everybody on screen. */
export const refreshTariffs = (queries: QueryClient, organizerId: string): void =>
  void queries.invalidateQueries({ queryKey: ['balie', organizerId, 'tariffs'] })
