import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PostCardSystemQuickSearchAnswer } from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** The search field on top of every screen. */

export type Found = PostCardSystemQuickSearchAnswer['member'][number]

/** Shorter text means too much. */
export const shortestSearch = 2

export const quickSearchQuery = (ask: Client, cardSystemId: number, q: string) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'quick-search', q] as const,
    queryFn: ({ signal }) =>
      ask<PostCardSystemQuickSearchAnswer>({
        method: 'POST',
        path: `${cardSystemPath(cardSystemId)}/quick-search`,
        body: { q },
        signal,
      }),
    enabled: q.length >= shortestSearch,
    placeholderData: keepPreviousData,
    // Who was found does not stay behind.
    gcTime: 0,
  })
