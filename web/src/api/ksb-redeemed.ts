import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GetCardSystemRedeemedRewardsAnswer } from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Opgenomen voordelen*: what is asked and what is done. */

export type RedeemedReward = GetCardSystemRedeemedRewardsAnswer['member'][number]

export interface RedeemedList {
  type: 'POINTS' | 'WELCOME'
  title?: string | undefined
  uitpasNumber?: string | undefined
  organizerId?: string | undefined
  /** Days, both included. */
  from?: string | undefined
  until?: string | undefined
}

export const redeemedKey = (cardSystemId: number) => ['ksb', cardSystemId, 'redeemed-rewards'] as const
const pathOf = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/redeemed-rewards`

export const redeemedQuery = (ask: Client, cardSystemId: number, list: RedeemedList, page: number, rows: number) =>
  queryOptions({
    queryKey: [...redeemedKey(cardSystemId), list, page, rows] as const,
    queryFn: ({ signal }) => {
      const { from, until, ...filters } = list
      const parameters = new URLSearchParams({ start: String((page - 1) * rows), limit: String(rows) })
      for (const [key, value] of Object.entries(filters)) if (value) parameters.set(key, value)
      if (from) parameters.set('from', new Date(`${from}T00:00:00`).toISOString())
      if (until) parameters.set('until', new Date(`${until}T23:59:59.999`).toISOString())
      return ask<GetCardSystemRedeemedRewardsAnswer>({ path: `${pathOf(cardSystemId)}?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    gcTime: 60_000,
  })

export const removeRedeemed = (ask: Client, cardSystemId: number, id: string, actKey: string, reason: string) =>
  ask<void>({
    method: 'POST',
    path: `${pathOf(cardSystemId)}/${encodeURIComponent(id)}/cancel`,
    actKey,
    body: { reason },
  })
