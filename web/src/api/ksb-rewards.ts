import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemRewardAnswer,
  GetCardSystemRewardCodesAnswer,
  GetCardSystemRewardsAnswer,
  PostCardSystemRewardCodesAnswer,
  PostCardSystemRewardsBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Welkomstvoordelen* and *Omruilvoordelen*: what is asked and what is done. */

export type ListedReward = GetCardSystemRewardsAnswer['member'][number]
export type Reward = GetCardSystemRewardAnswer
/** The generated type counts the pictures. */
export type RewardBody = Omit<PostCardSystemRewardsBody, 'pictures'> & { pictures?: string[] }
export type RewardType = Reward['type']
export type CodesAdded = PostCardSystemRewardCodesAnswer

export interface RewardList {
  type: RewardType
  text?: string | undefined
  organizerId?: string | undefined
  status?: string | undefined
  online?: string | undefined
  clientId?: string | undefined
  sort?: string | undefined
}

export const rewardsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'rewards'] as const
export const rewardsPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/rewards`
const pathOf = (cardSystemId: number, id: string) => `${rewardsPath(cardSystemId)}/${encodeURIComponent(id)}`

/** As the list and its export ask it. */
export function rewardParameters(list: RewardList): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(list)) if (value) parameters.set(key, value)
  return parameters
}

export const rewardsQuery = (ask: Client, cardSystemId: number, list: RewardList, page: number, rows: number) =>
  queryOptions({
    queryKey: [...rewardsKey(cardSystemId), list, page, rows] as const,
    queryFn: ({ signal }) => {
      const parameters = rewardParameters(list)
      parameters.set('start', String((page - 1) * rows))
      parameters.set('limit', String(rows))
      return ask<GetCardSystemRewardsAnswer>({ path: `${rewardsPath(cardSystemId)}?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const rewardQuery = (ask: Client, cardSystemId: number, id: string) =>
  queryOptions({
    queryKey: [...rewardsKey(cardSystemId), 'one', id] as const,
    queryFn: ({ signal }) => ask<Reward>({ path: pathOf(cardSystemId, id), signal }),
    staleTime: 0,
  })

export const codesQuery = (ask: Client, cardSystemId: number, id: string) =>
  queryOptions({
    queryKey: [...rewardsKey(cardSystemId), 'codes', id] as const,
    queryFn: ({ signal }) => ask<GetCardSystemRewardCodesAnswer>({ path: `${pathOf(cardSystemId, id)}/codes`, signal }),
    staleTime: 0,
  })

export const addReward = (ask: Client, cardSystemId: number, actKey: string, body: RewardBody) =>
  ask<Reward>({ method: 'POST', path: rewardsPath(cardSystemId), actKey, body })

export const changeReward = (ask: Client, cardSystemId: number, id: string, actKey: string, body: RewardBody) =>
  ask<Reward>({ method: 'PUT', path: pathOf(cardSystemId, id), actKey, body })

export const addCodes = (ask: Client, cardSystemId: number, id: string, actKey: string, file: File) =>
  ask<CodesAdded>({
    method: 'POST',
    path: `${pathOf(cardSystemId, id)}/codes`,
    actKey,
    file: { content: file, type: 'text/csv' },
  })

export const addRewardPicture = (ask: Client, cardSystemId: number, actKey: string, file: File) =>
  ask<{ url: string }>({
    method: 'POST',
    path: `${cardSystemPath(cardSystemId)}/reward-pictures`,
    actKey,
    file: { content: file, type: file.type },
  })
