import { queryOptions } from '@tanstack/react-query'
import type {
  GetAssociationMembershipsAnswer,
  GetSchoolAnswer,
  GetSchoolsAnswer,
  PostPassholderMembershipBody,
  PostPassholderMembershipMoveBody,
  PostPassholderMembershipPreviewAnswer,
  PostPassholderMembershipPreviewBody,
} from '../../../contract/balie.d.ts'
import { baliePath } from './balie.ts'
import type { Client } from './client.ts'

/** What a balie does with a person's memberships: social tariff, joining, moving, associations and school. */

export interface OfPerson {
  ask: Client
  organizerId: string
  passholderId: string
}

export type MembershipPreview = PostPassholderMembershipPreviewAnswer
export type Join = PostPassholderMembershipBody
export type Move = PostPassholderMembershipMoveBody
export type AssociationRow = GetAssociationMembershipsAnswer[number]

const path = ({ organizerId, passholderId }: OfPerson) => `${baliePath(organizerId)}/passholders/${passholderId}`
const membershipPath = (of: OfPerson, cardSystemId: number) => `${path(of)}/memberships/${cardSystemId}`

/** Where the social tariff of a membership is changed. */
export const tariffPath = (of: OfPerson, cardSystemId: number) => `${membershipPath(of, cardSystemId)}/social-tariff`

/** Looked at before it is done; a voucher that cannot be used is a refusal. */
export const membershipPreviewQuery = (of: OfPerson, cardSystemId: number, body: PostPassholderMembershipPreviewBody) =>
  queryOptions({
    queryKey: ['balie', of.organizerId, 'preview', of.passholderId, cardSystemId, body] as const,
    queryFn: ({ signal }) =>
      of.ask<MembershipPreview>({
        method: 'POST',
        path: `${membershipPath(of, cardSystemId)}/preview`,
        body,
        signal,
      }),
    gcTime: 0,
    retry: false,
  })

export const join = (of: OfPerson, cardSystemId: number, actKey: string, body: Join) =>
  of.ask<{ uitpasNumber: string }>({ method: 'POST', path: membershipPath(of, cardSystemId), actKey, body })

export const move = (of: OfPerson, cardSystemId: number, actKey: string, body: Move) =>
  of.ask<{ uitpasNumber: string }>({ method: 'POST', path: `${membershipPath(of, cardSystemId)}/move`, actKey, body })

export const associationsQuery = (of: OfPerson) =>
  queryOptions({
    queryKey: ['balie', of.organizerId, 'associations', of.passholderId] as const,
    queryFn: ({ signal }) =>
      of.ask<GetAssociationMembershipsAnswer>({ path: `${path(of)}/association-memberships`, signal }),
    gcTime: 0,
  })

export const saveAssociation = (of: OfPerson, id: string, actKey: string, endDate: string | null) =>
  of.ask<void>({ method: 'PUT', path: `${path(of)}/association-memberships/${id}`, actKey, body: { endDate } })

export const endAssociation = (of: OfPerson, id: string, actKey: string) =>
  of.ask<void>({ method: 'DELETE', path: `${path(of)}/association-memberships/${id}`, actKey })

export const schoolsQuery = ({ ask, organizerId }: Pick<OfPerson, 'ask' | 'organizerId'>) =>
  queryOptions({
    queryKey: ['balie', organizerId, 'schools'] as const,
    queryFn: ({ signal }) => ask<GetSchoolsAnswer>({ path: `${baliePath(organizerId)}/schools`, signal }),
    staleTime: 5 * 60_000,
  })

export const schoolQuery = (of: OfPerson) =>
  queryOptions({
    queryKey: ['balie', of.organizerId, 'school', of.passholderId] as const,
    queryFn: ({ signal }) => of.ask<GetSchoolAnswer>({ path: `${path(of)}/school`, signal }),
    gcTime: 0,
  })

/** Null: the school is forgotten. */
export const saveSchool = (of: OfPerson, actKey: string, id: string | null) =>
  of.ask<void>({
    ...(id === null ? { method: 'DELETE' as const } : { method: 'PUT' as const, body: { id } }),
    path: `${path(of)}/school`,
    actKey,
  })
