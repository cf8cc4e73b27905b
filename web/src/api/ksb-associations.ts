import type {
  GetCardSystemAssociationMembersAnswer,
  GetCardSystemAssociationsAnswer,
  PostCardSystemAssociationsBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Verenigingen*: what they ask. */

export type Association = GetCardSystemAssociationsAnswer['member'][number]
export type AssociationBody = PostCardSystemAssociationsBody
export type AssociationMember = GetCardSystemAssociationMembersAnswer['member'][number]

export const associationsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'associations'] as const
const pathOf = (cardSystemId: number, associationId?: string) =>
  `${cardSystemPath(cardSystemId)}/associations${associationId === undefined ? '' : `/${encodeURIComponent(associationId)}`}`

export const associationsQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemAssociationsAnswer>(
    ask,
    [...associationsKey(cardSystemId), 'list'],
    pathOf(cardSystemId),
    asked,
  )
export const associationsExportPath = (cardSystemId: number) => `${pathOf(cardSystemId)}/export`

/** A single one, as the list has it. */
export const associationQuery = (ask: Client, { cardSystemId, associationId }: AssociationIds) =>
  associationsQuery(ask, cardSystemId, { filters: { id: associationId }, page: 1, rows: 1 })

export interface AssociationIds {
  cardSystemId: number
  associationId: string
}

export const addAssociation = (ask: Client, cardSystemId: number, actKey: string, body: AssociationBody) =>
  ask<Association>({ method: 'POST', path: pathOf(cardSystemId), actKey, body })

export const changeAssociation = (ask: Client, ids: AssociationIds, actKey: string, body: AssociationBody) =>
  ask<Association>({ method: 'PUT', path: pathOf(ids.cardSystemId, ids.associationId), actKey, body })

const membersPath = (ids: AssociationIds) => `${pathOf(ids.cardSystemId, ids.associationId)}/members`
export const membersExportPath = (ids: AssociationIds) => `${membersPath(ids)}/export`
export const memberActsPath = (ids: AssociationIds) => `${membersPath(ids)}/bulk-acts`
export const membersQuery = (ask: Client, ids: AssociationIds, asked: PageAsked) =>
  listQuery<GetCardSystemAssociationMembersAnswer>(
    ask,
    [...associationsKey(ids.cardSystemId), 'members', ids.associationId],
    membersPath(ids),
    asked,
  )
