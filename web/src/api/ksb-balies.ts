import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemOrganizerAnswer,
  GetCardSystemOrganizerHistoryAnswer,
  GetCardSystemOrganizerLeavingAnswer,
  GetCardSystemOrganizerRequestsAnswer,
  GetCardSystemOrganizersAnswer,
  GetCardSystemPlacesAnswer,
  GetKnownPermissionsAnswer,
  GetOrganizerStaffAnswer,
  GetOrganizerTicketLimitAnswer,
  GetPermissionGroupsAnswer,
  PostCardSystemOrganizerRequestsBody,
  PostOrganizerStaffBody,
  PutCardSystemOrganizerBody,
} from '../../../contract/ksb.d.ts'
import { addresses } from './addresses.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Balies*: what is asked and done. */

export type ListedBalie = GetCardSystemOrganizersAnswer['member'][number]
export type Balie = GetCardSystemOrganizerAnswer
export type BalieDetails = PutCardSystemOrganizerBody
export type FoundPlace = GetCardSystemPlacesAnswer['member'][number]
export type Leaving = GetCardSystemOrganizerLeavingAnswer
export type BalieRequest = GetCardSystemOrganizerRequestsAnswer['member'][number]
export type NewBalie = PostCardSystemOrganizerRequestsBody
export type Worker = GetOrganizerStaffAnswer['member'][number]
export type NewWorker = PostOrganizerStaffBody
export type TicketLimit = NonNullable<GetOrganizerTicketLimitAnswer['limit']>

export interface OfBalie {
  cardSystemId: number
  balieId: string
}

export const baliesPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/organizers`
const pathOf = ({ cardSystemId, balieId }: OfBalie, rest = '') => `${baliesPath(cardSystemId)}/${balieId}${rest}`
const requestsPath = (cardSystemId: number, rest = '') => `${cardSystemPath(cardSystemId)}/organizer-requests${rest}`

/** Whatever is done to a balie: its list, itself and its parts are asked again. */
export const baliesKey = (cardSystemId: number) => ['ksb', cardSystemId, 'balies'] as const
const keyOf = (of: OfBalie, part: string) => [...baliesKey(of.cardSystemId), of.balieId, part] as const

export const baliesQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemOrganizersAnswer>(ask, [...baliesKey(cardSystemId), 'list'], baliesPath(cardSystemId), asked)

export const balieQuery = (ask: Client, of: OfBalie) =>
  queryOptions({
    queryKey: keyOf(of, 'detail'),
    queryFn: ({ signal }) => ask<Balie>({ path: pathOf(of), signal }),
    staleTime: 15_000,
  })

export const workersQuery = (ask: Client, of: OfBalie) =>
  queryOptions({
    queryKey: keyOf(of, 'staff'),
    queryFn: ({ signal }) => ask<GetOrganizerStaffAnswer>({ path: pathOf(of, '/staff?limit=100'), signal }),
    staleTime: 15_000,
  })

export const groupsQuery = (ask: Client) =>
  queryOptions({
    queryKey: ['ksb', 'permission-groups'] as const,
    queryFn: ({ signal }) =>
      ask<GetPermissionGroupsAnswer>({ path: `${addresses.ksbApi}/permission-groups?limit=100`, signal }),
    staleTime: 60_000,
  })

/** What every permission is called; those of our own are never in the partner API. */
export const permissionsQuery = (ask: Client) =>
  queryOptions({
    queryKey: ['ksb', 'permissions'] as const,
    queryFn: ({ signal }) => ask<GetKnownPermissionsAnswer>({ path: `${addresses.ksbApi}/permissions`, signal }),
    staleTime: Infinity,
  })

export const limitQuery = (ask: Client, of: OfBalie) =>
  queryOptions({
    queryKey: keyOf(of, 'limit'),
    queryFn: ({ signal }) => ask<GetOrganizerTicketLimitAnswer>({ path: pathOf(of, '/ticket-limit'), signal }),
    staleTime: 15_000,
  })

export const historyQuery = (ask: Client, of: OfBalie, limit: number) =>
  queryOptions({
    queryKey: [...keyOf(of, 'history'), limit] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemOrganizerHistoryAnswer>({ path: pathOf(of, `/history?limit=${limit}`), signal }),
  })

/** Places that a balie can be, by their name or by that of a balie that is there. */
export const placesQuery = (ask: Client, cardSystemId: number, q: string) =>
  queryOptions({
    queryKey: ['ksb', cardSystemId, 'places', q] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemPlacesAnswer>({
        path: `${cardSystemPath(cardSystemId)}/places?${new URLSearchParams({ q })}`,
        signal,
      }),
    staleTime: 30_000,
  })

/** What leaving would do; asked anew each time. */
export const leavingQuery = (ask: Client, of: OfBalie) =>
  queryOptions({
    queryKey: keyOf(of, 'leaving'),
    queryFn: ({ signal }) => ask<Leaving>({ path: pathOf(of, '/leaving'), signal }),
    staleTime: 0,
  })

export const leaveRegion = (ask: Client, of: OfBalie, actKey: string) =>
  ask<void>({ method: 'POST', path: pathOf(of, '/leave'), actKey })

/** Who administers the platform sees what is asked in all card systems. */
export const requestsQuery = (ask: Client, cardSystemId: number, everywhere: boolean, page: number, rows: number) =>
  queryOptions({
    queryKey: [...baliesKey(cardSystemId), 'requests', everywhere, page, rows] as const,
    queryFn: ({ signal }) =>
      ask<GetCardSystemOrganizerRequestsAnswer>({
        path: `${everywhere ? `${addresses.ksbApi}/organizer-requests` : requestsPath(cardSystemId)}?start=${(page - 1) * rows}&limit=${rows}`,
        signal,
      }),
    staleTime: 15_000,
  })

export const changeBalie = (ask: Client, of: OfBalie, actKey: string, body: BalieDetails) =>
  ask<{ version: number }>({ method: 'PUT', path: pathOf(of), actKey, body })

/** The platform makes it; others ask for it. */
export const makeBalie = (ask: Client, cardSystemId: number, actKey: string, body: NewBalie) =>
  ask<{ id: string }>({
    method: 'POST',
    path: `${addresses.ksbApi}/organizers`,
    actKey,
    body: { ...body, cardSystemIds: [cardSystemId] },
  })

export const askForBalie = (ask: Client, cardSystemId: number, actKey: string, body: NewBalie) =>
  ask<{ id: string }>({ method: 'POST', path: requestsPath(cardSystemId), actKey, body })

export const joinRegion = (ask: Client, of: OfBalie, actKey: string, body: { cardSystemId: number; note?: string }) =>
  ask<{ id: string; status: 'OPEN' | 'APPROVED' }>({ method: 'POST', path: pathOf(of, '/join'), actKey, body })

export const approveRequest = (ask: Client, request: BalieRequest, from: number, actKey: string) =>
  ask<{ organizerId: string }>({ method: 'POST', path: requestsPath(from, `/${request.id}/approve`), actKey, body: {} })

export const refuseRequest = (ask: Client, request: BalieRequest, from: number, actKey: string, reason: string) =>
  ask<void>({ method: 'POST', path: requestsPath(from, `/${request.id}/refuse`), actKey, body: { reason } })

export const withdrawRequest = (ask: Client, request: BalieRequest, actKey: string) =>
  ask<void>({ method: 'DELETE', path: requestsPath(request.cardSystem.id, `/${request.id}`), actKey })

export const setActive = (ask: Client, of: OfBalie, actKey: string, body: { active: boolean; reason?: string }) =>
  ask<void>({ method: 'PUT', path: pathOf(of, '/active'), actKey, body })

export const addWorker = (ask: Client, of: OfBalie, actKey: string, body: NewWorker) =>
  ask<Worker>({ method: 'POST', path: pathOf(of, '/staff'), actKey, body })

export const removeWorker = (ask: Client, of: OfBalie, actKey: string, holderId: string) =>
  ask<{ administratorsLeft: number }>({ method: 'DELETE', path: pathOf(of, `/staff/${holderId}`), actKey })

export const putGroups = (ask: Client, of: OfBalie, actKey: string, groupIds: number[]) =>
  ask<void>({ method: 'PUT', path: pathOf(of, '/permission-groups'), actKey, body: { groupIds } })

export const putIban = (ask: Client, of: OfBalie, actKey: string, iban: string | null) =>
  ask<void>({ method: 'PUT', path: pathOf(of, '/iban'), actKey, body: { iban } })

export const putLimit = (ask: Client, of: OfBalie, actKey: string, limit: TicketLimit | undefined) =>
  ask<void>({ method: 'PUT', path: pathOf(of, '/ticket-limit'), actKey, body: limit === undefined ? {} : { limit } })
