import { queryOptions } from '@tanstack/react-query'
import type { GetBalieStatementsAnswer, GetBalieStatementsOpenAnswer } from '../../../contract/balie.d.ts'
import { baliePath } from './balie.ts'
import type { Client } from './client.ts'
import type { ReportPlace } from './finance.ts'

/** *Onkostennota's en rapporten* of a balie. */

export type OwnAccount = GetBalieStatementsOpenAnswer['member'][number]
export type OwnStatement = GetBalieStatementsAnswer['member'][number]

const statementsPath = (organizerId: string) => `${baliePath(organizerId)}/statements`
export const statementsKey = (organizerId: string) => ['balie', organizerId, 'statements'] as const
export const statementPdfPath = (organizerId: string, id: number, language: string) =>
  `${statementsPath(organizerId)}/${id}/pdf?language=${language}`

export const reportPlaceOf = (ask: Client, organizerId: string): ReportPlace => ({
  ask,
  path: `${baliePath(organizerId)}/financial-reports`,
})

export const ownOpenQuery = (ask: Client, organizerId: string) =>
  queryOptions({
    queryKey: [...statementsKey(organizerId), 'open'],
    queryFn: ({ signal }) => ask<GetBalieStatementsOpenAnswer>({ path: `${statementsPath(organizerId)}/open`, signal }),
    staleTime: 15_000,
  })

/** Newest first, so many of them. */
export const ownStatementsQuery = (ask: Client, organizerId: string, limit: number) =>
  queryOptions({
    queryKey: [...statementsKey(organizerId), 'list', limit],
    queryFn: ({ signal }) =>
      ask<GetBalieStatementsAnswer>({ path: `${statementsPath(organizerId)}?limit=${limit}`, signal }),
    placeholderData: (before) => before,
    staleTime: 15_000,
  })

export const keepOwnIban = (
  ask: Client,
  { organizerId, cardSystemId }: { organizerId: string; cardSystemId: number },
  actKey: string,
  iban: string | null,
) =>
  ask<void>({
    method: 'PUT',
    path: `${baliePath(organizerId)}/card-systems/${cardSystemId}/iban`,
    actKey,
    body: { iban },
  })
