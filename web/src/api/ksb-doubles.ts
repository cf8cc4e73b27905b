import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemDoublesAnswer,
  GetCardSystemPassholderMergesAnswer,
  PostCardSystemPassholderMergePreviewAnswer,
  PostCardSystemPassholderMergesAnswer,
  PostCardSystemPassholderMergesBody,
  PostCardSystemPassholderMergeUndoAnswer,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { type PersonIds, passholderPath } from './ksb-passholders.ts'

/** Two records of one person: which they probably are, what merging does, doing it and taking it back. */
export type LikelyDouble = GetCardSystemDoublesAnswer['member'][number]
export type DoubleRecord = LikelyDouble['newer']
export type MergePreview = PostCardSystemPassholderMergePreviewAnswer
export type MergedField = NonNullable<PostCardSystemPassholderMergesBody['take']>[number]
export type Merge = GetCardSystemPassholderMergesAnswer['member'][number]
export type UndoneMerge = PostCardSystemPassholderMergeUndoAnswer

const mergesPath = (ids: PersonIds) => `${passholderPath(ids.cardSystemId, ids.passholderId)}/merges`

export const doublesQuery = (ask: Client, cardSystemId: number) =>
  infiniteQueryOptions({
    queryKey: ['ksb', cardSystemId, 'doubles'] as const,
    queryFn: ({ pageParam, signal }) => {
      const parameters = new URLSearchParams({ limit: '20', ...(pageParam === '' ? {} : { after: pageParam }) })
      return ask<GetCardSystemDoublesAnswer>({ path: `${cardSystemPath(cardSystemId)}/doubles?${parameters}`, signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const mergePreviewQuery = (ask: Client, ids: PersonIds, otherPassholderId: string) =>
  queryOptions({
    queryKey: ['ksb', ids.cardSystemId, 'passholders', 'merge-preview', ids.passholderId, otherPassholderId] as const,
    queryFn: ({ signal }) =>
      ask<MergePreview>({ method: 'POST', path: `${mergesPath(ids)}/preview`, body: { otherPassholderId }, signal }),
    staleTime: 0,
  })

export const mergesQuery = (ask: Client, ids: PersonIds) =>
  queryOptions({
    queryKey: ['ksb', ids.cardSystemId, 'passholders', 'merges', ids.passholderId] as const,
    queryFn: ({ signal }) => ask<GetCardSystemPassholderMergesAnswer>({ path: mergesPath(ids), signal }),
  })

export const mergePassholders = (
  ask: Client,
  ids: PersonIds,
  actKey: string,
  body: PostCardSystemPassholderMergesBody,
): Promise<PostCardSystemPassholderMergesAnswer> => ask({ method: 'POST', path: mergesPath(ids), actKey, body })

export const undoMerge = (ask: Client, ids: PersonIds, actKey: string, mergeId: string): Promise<UndoneMerge> =>
  ask({ method: 'POST', path: `${mergesPath(ids)}/${mergeId}/undo`, actKey })
