import { queryOptions } from '@tanstack/react-query'
import type { GetCardSystemLatestChangesAnswer } from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

export type Change = GetCardSystemLatestChangesAnswer['member'][number]

/** *Laatste wijzigingen* on the start page. */
export const changesQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'latest-changes'] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemLatestChangesAnswer>({ path: `${cardSystemPath(cardSystemId)}/latest-changes`, signal }),
    staleTime: 15_000,
  })
