import { useQuery } from '@tanstack/react-query'
import { type OfferedTariff, type Tariffs, type TicketPrice, tariffsQuery } from '../../api/balie-tickets.ts'
import type { Person } from '../../api/balie-types.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'

/** One line of the prices of an activity: a tariff that is offered, or a price for which there is none. */
export interface TicketRow {
  price: TicketPrice
  tariff: OfferedTariff | null
}

export const ticketRowsOf = (tariffs: Tariffs | undefined): TicketRow[] =>
  (tariffs?.prices ?? []).flatMap((price): TicketRow[] =>
    price.tariffs.length === 0 ? [{ price, tariff: null }] : price.tariffs.map((tariff) => ({ price, tariff })),
  )

/** What this pass pays at the activity that is chosen; not asked where none is chosen, or where it may not be seen. */
export function useTariffs(uitpasNumber: string, regularPriceCents?: number) {
  const { balie, ticketEventId, maySeeTariffs } = useCounterContext()
  return useQuery({
    ...tariffsQuery(ask, { organizerId: balie.id, eventId: ticketEventId ?? '', uitpasNumber }, regularPriceCents),
    enabled: ticketEventId !== null && maySeeTariffs,
  })
}

/**
 * How many keys the tickets take before the rewards; undefined until that is known, so that a key that is pressed early does
 * not do something else.
 */
export function useTicketKeys(person: Person): number | undefined {
  const { mayGiveTickets } = useCounterContext()
  const { data, isLoading } = useTariffs(person.uitpasNumber)
  if (isLoading) return undefined
  return mayGiveTickets ? ticketRowsOf(data).filter(isSellable).length : 0
}

export const isSellable = ({ tariff }: TicketRow): boolean => tariff !== null && tariff.remaining > 0
