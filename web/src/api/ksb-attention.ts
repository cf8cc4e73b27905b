import { queryOptions } from '@tanstack/react-query'
import type { GetCardSystemAttentionAnswer } from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

export type Attention = GetCardSystemAttentionAnswer
export type AttentionItem = Attention['member'][number]

/** *Vraagt je aandacht*: what needs somebody today. */
export const attentionQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'attention'] as const,
    queryFn: ({ signal }) => ask<Attention>({ path: `${cardSystemPath(cardSystemId)}/attention`, signal }),
    staleTime: 60_000,
  })
