import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemFinancialReportsFiguresAnswer,
  GetCardSystemStatementAnswer,
  GetCardSystemStatementsAnswer,
  GetCardSystemStatementsOpenAnswer,
  GetCardSystemStatementsPreviewAnswer,
  PostCardSystemStatementsBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import type { ReportPlace } from './finance.ts'
import { cardSystemPath } from './ksb.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Financieel*: what is open, statements, and where an organiser is paid. */

export type Statement = GetCardSystemStatementsAnswer['member'][number]
export type StatementPart = GetCardSystemStatementAnswer['parts'][number]
export type OpenAccount = GetCardSystemStatementsOpenAnswer['member'][number]
export type RegionFigures = GetCardSystemFinancialReportsFiguresAnswer[number]

export const statementsPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/statements`
export const statementsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'statements'] as const
export const reportPlace = (ask: Client, cardSystemId: number): ReportPlace => ({
  ask,
  path: `${cardSystemPath(cardSystemId)}/financial-reports`,
})

export const statementsQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemStatementsAnswer>(
    ask,
    [...statementsKey(cardSystemId), 'list'],
    statementsPath(cardSystemId),
    asked,
  )

export const statementQuery = (ask: Client, cardSystemId: number, id: number) =>
  queryOptions({
    queryKey: [...statementsKey(cardSystemId), id],
    queryFn: ({ signal }) =>
      ask<GetCardSystemStatementAnswer>({ path: `${statementsPath(cardSystemId)}/${id}`, signal }),
  })

export const openQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: [...statementsKey(cardSystemId), 'open'],
    queryFn: ({ signal }) =>
      ask<GetCardSystemStatementsOpenAnswer>({ path: `${statementsPath(cardSystemId)}/open`, signal }),
    staleTime: 15_000,
  })

export const previewQuery = (ask: Client, cardSystemId: number, of: { organizerId: string; untilDay: string }) =>
  queryOptions({
    queryKey: [...statementsKey(cardSystemId), 'preview', of],
    queryFn: ({ signal }) =>
      ask<GetCardSystemStatementsPreviewAnswer>({
        path: `${statementsPath(cardSystemId)}/preview?${new URLSearchParams(of)}`,
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
  })

export const closePeriod = (ask: Client, cardSystemId: number, actKey: string, body: PostCardSystemStatementsBody) =>
  ask<Statement>({ method: 'POST', path: statementsPath(cardSystemId), actKey, body })

export const payStatement = (ask: Client, cardSystemId: number, id: number, actKey: string) =>
  ask<Statement>({ method: 'POST', path: `${statementsPath(cardSystemId)}/${id}/paid`, actKey })

export const keepIban = (
  ask: Client,
  { cardSystemId, organizerId }: { cardSystemId: number; organizerId: string },
  actKey: string,
  iban: string | null,
) =>
  ask<void>({
    method: 'PUT',
    path: `${cardSystemPath(cardSystemId)}/organizers/${organizerId}/iban`,
    actKey,
    body: { iban },
  })
