import { queryOptions } from '@tanstack/react-query'
import { addresses } from './addresses.ts'
import type { Client } from './client.ts'
import type { CardSystemParts, Me } from './ksb-types.ts'

/** Everything the administrators' app asks that belongs to no chapter. */

export const cardSystemPath = (cardSystemId: number) => `${addresses.ksbApi}/card-systems/${cardSystemId}`

export const meQuery = (ask: Client) =>
  queryOptions({
    queryKey: ['ksb', 'me'] as const,
    queryFn: ({ signal }) => ask<Me>({ path: `${addresses.ksbApi}/me`, signal }),
    staleTime: 5 * 60_000,
  })

/** Its municipalities and balies: what lists and forms choose from. */
export const cardSystemQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'parts'] as const,
    queryFn: ({ signal }) => ask<CardSystemParts>({ path: cardSystemPath(cardSystemId), signal }),
    staleTime: 5 * 60_000,
  })
