import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemAssociationMembersAnswer,
  GetCardSystemAssociationsAnswer,
  PostCardSystemAssociationsBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Verenigingen*: what they ask. */

export type Association = GetCardSystemAssociationsAnswer[number]
export type AssociationBody = PostCardSystemAssociationsBody
export type AssociationMember = GetCardSystemAssociationMembersAnswer['member'][number]

export const associationsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'associations'] as const
const pathOf = (cardSystemId: number, associationId?: string) =>
  `${cardSystemPath(cardSystemId)}/associations${associationId === undefined ? '' : `/${encodeURIComponent(associationId)}`}`

export const associationsQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: [...associationsKey(cardSystemId), 'all'] as const,
    queryFn: ({ signal }) => ask<Association[]>({ path: pathOf(cardSystemId), signal }),
    staleTime: 15_000,
  })

export interface AssociationIds {
  cardSystemId: number
  associationId: string
}

export const addAssociation = (ask: Client, cardSystemId: number, actKey: string, body: AssociationBody) =>
  ask<Association>({ method: 'POST', path: pathOf(cardSystemId), actKey, body })

export const changeAssociation = (ask: Client, ids: AssociationIds, actKey: string, body: AssociationBody) =>
  ask<Association>({ method: 'PUT', path: pathOf(ids.cardSystemId, ids.associationId), actKey, body })

export const membersQuery = (ask: Client, ids: AssociationIds, { page, rows }: { page: number; rows: number }) =>
  queryOptions({
    queryKey: [...associationsKey(ids.cardSystemId), 'members', ids.associationId, page, rows] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemAssociationMembersAnswer>({
        path: `${pathOf(ids.cardSystemId, ids.associationId)}/members?start=${(page - 1) * rows}&limit=${rows}`,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    gcTime: 60_000,
  })
