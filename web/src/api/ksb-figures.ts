import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GetCardSystemReachAnswer, PutCardSystemEntitledPeopleBody } from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import type { Figures, Subject } from './figures.ts'
import { cardSystemPath } from './ksb.ts'

/** *Rapporten*: figures, and the reach of the social tariff. */

export type Reach = GetCardSystemReachAnswer
export type ReachLine = Reach['lines'][number]
export type EntitledPeople = PutCardSystemEntitledPeopleBody

export const figuresPath = (cardSystemId: number, subject: Subject) =>
  `${cardSystemPath(cardSystemId)}/figures/${subject}`
export const reachPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/reach`

/** @param asked days, by what they are told apart, and of which */
export const figuresQuery = (ask: Client, cardSystemId: number, subject: Subject, asked: URLSearchParams) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'figures', subject, asked.toString()] as const,
    queryFn: ({ signal }) => ask<Figures>({ path: `${figuresPath(cardSystemId, subject)}?${asked}`, signal }),
    // Of one subject the lines stay while others are counted; those of another have other columns.
    placeholderData: (before, query) => (query?.queryKey[3] === subject ? keepPreviousData(before) : undefined),
    staleTime: 60_000,
  })

export const reachQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'reach'] as const,
    queryFn: ({ signal }) => ask<Reach>({ path: reachPath(cardSystemId), signal }),
    staleTime: 60_000,
  })

export const saveEntitledPeople = (ask: Client, cardSystemId: number, actKey: string, body: EntitledPeople) =>
  ask<void>({ method: 'PUT', path: `${cardSystemPath(cardSystemId)}/entitled-people`, actKey, body })
