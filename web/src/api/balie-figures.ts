import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { baliePath } from './balie.ts'
import type { Client } from './client.ts'
import type { BalieSubject, Figures } from './figures.ts'

/** *Statistieken* of a balie. */

export const balieFiguresPath = (organizerId: string, subject: BalieSubject) =>
  `${baliePath(organizerId)}/figures/${subject}`

/** @param asked days, and by what they are told apart */
export const balieFiguresQuery = (ask: Client, organizerId: string, subject: BalieSubject, asked: URLSearchParams) =>
  queryOptions({
    queryKey: ['balie', organizerId, 'figures', subject, asked.toString()] as const,
    queryFn: ({ signal }) => ask<Figures>({ path: `${balieFiguresPath(organizerId, subject)}?${asked}`, signal }),
    placeholderData: (before, query) => (query?.queryKey[3] === subject ? keepPreviousData(before) : undefined),
    staleTime: 60_000,
  })
