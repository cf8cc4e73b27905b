import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GetOrdersAnswer } from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Online bestellingen*: what is asked. */

export type ListedOrder = GetOrdersAnswer['member'][number]

export interface OrderList {
  id?: string | undefined
  status?: string | undefined
  payment?: string | undefined
  refund?: string | undefined
  from?: string | undefined
  until?: string | undefined
  /** `createdAt`: oldest first. */
  sort?: string | undefined
}

export const ordersPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/orders`

export function orderParameters({ sort, ...filters }: OrderList): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(filters)) if (value) parameters.set(key, value)
  if (sort !== undefined) parameters.set('order', sort.startsWith('-') ? 'desc' : 'asc')
  return parameters
}

export const ordersQuery = (ask: Client, cardSystemId: number, list: OrderList, page: number, rows: number) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'orders', list, page, rows] as const,
    queryFn: ({ signal }) => {
      const parameters = orderParameters(list)
      parameters.set('start', String((page - 1) * rows))
      parameters.set('limit', String(rows))
      return ask<GetOrdersAnswer>({ path: `${ordersPath(cardSystemId)}?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
