import { queryOptions } from '@tanstack/react-query'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import type {
  BatchesPage,
  CardBatch,
  CardDetail,
  CardsPage,
  DeliveriesPage,
  NewBatch,
  NewDelivery,
  NumberRanges,
  StockPage,
} from './ksb-types.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Kaarten*: cards, batches, deliveries and stock, what is asked and what is done. */

const keyOf = (cardSystemId: number) => ['ksb', cardSystemId, 'cards'] as const
/** After something changed: everything about cards. */
export const cardsKey = keyOf

const listOf = <Page>(ask: Client, cardSystemId: number, part: string, asked: PageAsked) =>
  listQuery<Page>(ask, [...keyOf(cardSystemId), part], `${cardSystemPath(cardSystemId)}/${part}`, asked)

export const cardsQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listOf<CardsPage>(ask, cardSystemId, 'cards', asked)
/** The file of one of these lists. */
export const exportPath = (cardSystemId: number, part: 'cards' | 'stock' | 'deliveries' | 'card-batches') =>
  `${cardSystemPath(cardSystemId)}/${part}/export`
export const stockQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listOf<StockPage>(ask, cardSystemId, 'stock', asked)
export const deliveriesQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listOf<DeliveriesPage>(ask, cardSystemId, 'deliveries', asked)
export const batchesQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  queryOptions({
    ...listOf<BatchesPage>(ask, cardSystemId, 'card-batches', asked),
    // A file that is being read in, by whomever, moves on.
    refetchInterval: ({ state }) => (state.data?.member.some((batch) => batch.state === 'READING') ? 1000 : false),
  })

export const numberRangesQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: [...keyOf(cardSystemId), 'ranges'] as const,
    queryFn: ({ signal }) => ask<NumberRanges>({ path: `${cardSystemPath(cardSystemId)}/card-number-ranges`, signal }),
    staleTime: 60_000,
  })

function post<Answer>(ask: Client, cardSystemId: number, path: string, actKey: string, body?: object) {
  return ask<Answer>({
    method: 'POST',
    path: `${cardSystemPath(cardSystemId)}/${path}`,
    actKey,
    ...(body === undefined ? {} : { body }),
  })
}

export type CardAct = 'block' | 'unblock' | 'delete'

export const actOnCard = (
  ask: Client,
  { cardSystemId, uitpasNumber }: { cardSystemId: number; uitpasNumber: string },
  act: CardAct,
  actKey: string,
  body?: object,
) => post<CardDetail>(ask, cardSystemId, `cards/${encodeURIComponent(uitpasNumber)}/${act}`, actKey, body)

export const addBatch = (ask: Client, cardSystemId: number, actKey: string, body: NewBatch) =>
  post<{ id: string; cards: number }>(ask, cardSystemId, 'card-batches', actKey, body)

export const addBatchFile = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  { id, name, file }: { id: string; name: string; file: File },
) =>
  ask<{ id: string; cards: number }>({
    method: 'POST',
    path: `${cardSystemPath(cardSystemId)}/card-batches/file?${new URLSearchParams({ id, name })}`,
    actKey,
    file: { content: file, type: 'text/csv' },
  })

export const readBatch = (ask: Client, cardSystemId: number, batchId: string) =>
  ask<CardBatch>({ path: `${cardSystemPath(cardSystemId)}/card-batches/${batchId}` })

export const sendDelivery = (ask: Client, cardSystemId: number, actKey: string, body: NewDelivery) =>
  post<{ id: string }>(ask, cardSystemId, 'deliveries', actKey, body)

export const receiveDelivery = (ask: Client, cardSystemId: number, id: string, actKey: string, missing: string[]) =>
  post<void>(ask, cardSystemId, `deliveries/${id}/receipt`, actKey, { missing })

export const cancelDelivery = (ask: Client, cardSystemId: number, id: string, actKey: string) =>
  post<void>(ask, cardSystemId, `deliveries/${id}/cancel`, actKey)

export const setThreshold = (
  ask: Client,
  cardSystemId: number,
  organizerId: string,
  actKey: string,
  body: { regular: number; socialTariff: number },
) =>
  ask<void>({
    method: 'PUT',
    path: `${cardSystemPath(cardSystemId)}/stock/${organizerId}/threshold`,
    actKey,
    body,
  })

export interface StockRange {
  organizerId: string
  firstNumber: string
  lastNumber: string
}

export const moveStock = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  body: StockRange & { toOrganizerId: string },
) => post<{ cards: number }>(ask, cardSystemId, 'stock/moves', actKey, body)

export const writeOffStock = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  body: StockRange & { reason: string; becomes: string },
) => post<{ cards: number }>(ask, cardSystemId, 'stock/write-offs', actKey, body)

export const addNumberRange = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  body: { firstSerial: number; lastSerial: number },
) => post<{ id: number }>(ask, cardSystemId, 'card-number-ranges', actKey, body)

/** How many cards one balie has. */
export type BalieStock = StockPage['member'][number]
