import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import type {
  AuditPage,
  CouponsPage,
  NationalNumber,
  PassholderDetail,
  PassholdersPage,
  PointsPage,
  RewardsPage,
  SalesPage,
} from './ksb-types.ts'

/** *Pashouders*: what it asks, and under which key the answers are kept. */

const keyOf = (cardSystemId: number) => ['ksb', cardSystemId, 'passholders'] as const
export const passholdersPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/passholders`
export const passholderPath = (cardSystemId: number, passholderId: string) =>
  `${passholdersPath(cardSystemId)}/${encodeURIComponent(passholderId)}`

export interface PassholderList {
  id?: string | undefined
  uitpasNumber?: string | undefined
  name?: string | undefined
  firstName?: string | undefined
  postalCode?: readonly string[] | undefined
  registrationOrganizerId?: readonly string[] | undefined
  status?: string | undefined
  /** `name`, or `-name`. */
  sort?: string | undefined
}

/** As the API has it: several of one kind with commas between them. */
export function passholderParameters(list: PassholderList): URLSearchParams {
  const { sort, ...filters } = list
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(filters)) {
    if (value !== undefined && value.length > 0)
      parameters.set(key, typeof value === 'string' ? value : value.join(','))
  }
  if (sort !== undefined) {
    parameters.set('sort', sort.replace(/^-/, ''))
    parameters.set('order', sort.startsWith('-') ? 'desc' : 'asc')
  }
  return parameters
}

export const passholdersQuery = (ask: Client, cardSystemId: number, list: PassholderList, page: number, rows: number) =>
  queryOptions({
    queryKey: [...keyOf(cardSystemId), 'list', list, page, rows] as const,
    queryFn: ({ signal }) => {
      const parameters = passholderParameters(list)
      parameters.set('start', String((page - 1) * rows))
      parameters.set('limit', String(rows))
      return ask<PassholdersPage>({ path: `${passholdersPath(cardSystemId)}?${parameters}`, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

/** How many there are, nobody shown. */
export const passholderCountQuery = (ask: Client, cardSystemId: number, list: PassholderList = {}) =>
  queryOptions({
    queryKey: [...keyOf(cardSystemId), 'count', list] as const,
    queryFn: async ({ signal }) => {
      const parameters = passholderParameters(list)
      parameters.set('limit', '0')
      const { totalItems } = await ask<PassholdersPage>({
        path: `${passholdersPath(cardSystemId)}?${parameters}`,
        signal,
      })
      return totalItems
    },
    staleTime: 60_000,
  })

const personKey = (cardSystemId: number, passholderId: string) => [...keyOf(cardSystemId), 'one', passholderId] as const

export const passholderQuery = (ask: Client, cardSystemId: number, passholderId: string) =>
  queryOptions({
    queryKey: [...personKey(cardSystemId, passholderId), 'detail'] as const,
    queryFn: ({ signal }) => ask<PassholderDetail>({ path: passholderPath(cardSystemId, passholderId), signal }),
    staleTime: 15_000,
    // A person's data does not stay behind once one looks at something else.
    gcTime: 60_000,
  })

function partQuery<Page>(
  ask: Client,
  ids: { cardSystemId: number; passholderId: string },
  part: string,
  limit: number,
  more = '',
) {
  return queryOptions({
    queryKey: [...personKey(ids.cardSystemId, ids.passholderId), part, limit, more] as const,
    queryFn: ({ signal }) =>
      ask<Page>({
        path: `${passholderPath(ids.cardSystemId, ids.passholderId)}/${part}?limit=${limit}${more}`,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    gcTime: 60_000,
  })
}

export interface PersonIds {
  cardSystemId: number
  passholderId: string
}

export const pointsQuery = (ask: Client, ids: PersonIds, limit: number) =>
  partQuery<PointsPage>(ask, ids, 'transactions', limit)

export const rewardsQuery = (ask: Client, ids: PersonIds, limit: number) =>
  partQuery<RewardsPage>(ask, ids, 'rewards', limit)

export const passholderSalesQuery = (ask: Client, ids: PersonIds, limit: number) =>
  partQuery<SalesPage>(ask, ids, 'ticket-sales', limit)

export const passholderCouponsQuery = (ask: Client, ids: PersonIds, limit: number) =>
  partQuery<CouponsPage>(ask, ids, 'coupons', limit)

export const auditQuery = (ask: Client, ids: PersonIds, limit: number, only?: 'READS' | 'CHANGES') =>
  partQuery<AuditPage>(ask, ids, 'audit', limit, only === undefined ? '' : `&only=${only}`)

/** Shown once, on purpose, and written down; never kept. */
export const readNationalNumber = (ask: Client, { cardSystemId, passholderId }: PersonIds) =>
  ask<NationalNumber>({ method: 'POST', path: `${passholderPath(cardSystemId, passholderId)}/national-number` })

/** The person, which is something else than a card. */
export const blockPassholder = (
  ask: Client,
  { cardSystemId, passholderId }: PersonIds,
  actKey: string,
  reason: string,
) =>
  ask<void>({ method: 'POST', path: `${passholderPath(cardSystemId, passholderId)}/block`, actKey, body: { reason } })

export const unblockPassholder = (ask: Client, { cardSystemId, passholderId }: PersonIds, actKey: string) =>
  ask<void>({ method: 'DELETE', path: `${passholderPath(cardSystemId, passholderId)}/block`, actKey })

/** After something changed: the lists, the counts and the person. */
export const passholdersKey = keyOf
