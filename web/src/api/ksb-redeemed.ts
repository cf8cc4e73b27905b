import type { GetCardSystemRedeemedRewardsAnswer } from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { type ListAsked, listParameters, listQuery, type PageAsked } from './list.ts'

/** *Opgenomen voordelen*: what is asked and what is done. */

export type RedeemedReward = GetCardSystemRedeemedRewardsAnswer['member'][number]

export const redeemedKey = (cardSystemId: number) => ['ksb', cardSystemId, 'redeemed-rewards'] as const
export const redeemedPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/redeemed-rewards`

/** As the API has it: whole days are moments there, both included. */
export function redeemedParameters({ filters = {}, sort }: ListAsked): URLSearchParams {
  const { from, until, ...rest } = filters
  return listParameters({
    sort,
    filters: {
      ...rest,
      ...(typeof from === 'string' ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}),
      ...(typeof until === 'string' ? { until: new Date(`${until}T23:59:59.999`).toISOString() } : {}),
    },
  })
}

export const redeemedQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemRedeemedRewardsAnswer>(
    ask,
    redeemedKey(cardSystemId),
    redeemedPath(cardSystemId),
    asked,
    redeemedParameters,
  )

export const removeRedeemed = (ask: Client, cardSystemId: number, id: string, actKey: string, reason: string) =>
  ask<void>({
    method: 'POST',
    path: `${redeemedPath(cardSystemId)}/${encodeURIComponent(id)}/cancel`,
    actKey,
    body: { reason },
  })
