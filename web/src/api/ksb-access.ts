import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemAdministratorsAnswer,
  GetCardSystemsCardSystemIdClientsAnswer,
  GetCardSystemsCardSystemIdClientsClientIdPermissionsAnswer,
  GetPermissionGroupsAnswer,
  PostCardSystemsCardSystemIdClientsBody,
} from '../../../contract/ksb.d.ts'
import { addresses } from './addresses.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** Who and what may come in: permission groups, apps of others, administrators. */

export type Group = GetPermissionGroupsAnswer['member'][number]
export type App = GetCardSystemsCardSystemIdClientsAnswer['member'][number]
export type NewApp = PostCardSystemsCardSystemIdClientsBody
export type AppGrants = GetCardSystemsCardSystemIdClientsClientIdPermissionsAnswer
export type Administrator = GetCardSystemAdministratorsAnswer['member'][number]

const groups = `${addresses.ksbApi}/permission-groups`
export const groupsKey = ['ksb', 'permission-groups'] as const

interface GroupBody {
  name: string
  permissions: Group['permissions']
}
export const makeGroup = (ask: Client, actKey: string, body: GroupBody) =>
  ask<{ id: number }>({ method: 'POST', path: groups, actKey, body })
export const changeGroup = (ask: Client, actKey: string, id: number, body: GroupBody & { version: number }) =>
  ask<{ version: number }>({ method: 'PUT', path: `${groups}/${id}`, actKey, body })
export const removeGroup = (ask: Client, actKey: string, id: number) =>
  ask<undefined>({ method: 'DELETE', path: `${groups}/${id}`, actKey })

const apps = (cardSystemId: number, rest = '') => `${cardSystemPath(cardSystemId)}/clients${rest}`
export const appsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'clients'] as const

export const appsQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: appsKey(cardSystemId),
    queryFn: ({ signal }) =>
      ask<GetCardSystemsCardSystemIdClientsAnswer>({ path: apps(cardSystemId, '?limit=100'), signal }),
    staleTime: 15_000,
  })

export const appGrantsQuery = (ask: Client, cardSystemId: number, clientId: string) =>
  queryOptions({
    queryKey: [...appsKey(cardSystemId), clientId] as const,
    queryFn: ({ signal }) => ask<AppGrants>({ path: apps(cardSystemId, `/${clientId}/permissions`), signal }),
    staleTime: 15_000,
  })

export const registerApp = (ask: Client, cardSystemId: number, actKey: string, body: NewApp) =>
  ask<{ clientId: string; secret?: string }>({ method: 'POST', path: apps(cardSystemId), actKey, body })
export const replaceSecret = (ask: Client, cardSystemId: number, actKey: string, clientId: string) =>
  ask<{ secret: string }>({ method: 'POST', path: apps(cardSystemId, `/${clientId}/secret`), actKey })
export const setAppActive = (ask: Client, cardSystemId: number, actKey: string, clientId: string, active: boolean) =>
  ask<undefined>({ method: 'PUT', path: apps(cardSystemId, `/${clientId}/active`), actKey, body: { active } })
export const putAppGrants = (
  ask: Client,
  cardSystemId: number,
  actKey: string,
  of: { clientId: string; organizerId: string; permissions: readonly string[] },
) =>
  ask<undefined>({
    method: 'PUT',
    path: apps(cardSystemId, `/${of.clientId}/permissions/${of.organizerId}`),
    actKey,
    body: { permissions: of.permissions },
  })

export interface OfAdministrators {
  cardSystemId: number
  platform: boolean
}
const administrators = ({ cardSystemId, platform }: OfAdministrators, rest = '') =>
  `${platform ? `${addresses.ksbApi}/platform` : cardSystemPath(cardSystemId)}/administrators${rest}`
export const administratorsKey = ({ cardSystemId, platform }: OfAdministrators) =>
  ['ksb', cardSystemId, 'administrators', platform] as const

export const administratorsQuery = (ask: Client, of: OfAdministrators) =>
  queryOptions({
    queryKey: administratorsKey(of),
    queryFn: ({ signal }) => ask<GetCardSystemAdministratorsAnswer>({ path: administrators(of, '?limit=100'), signal }),
    staleTime: 15_000,
  })
export const addAdministrator = (ask: Client, of: OfAdministrators, actKey: string, email: string) =>
  ask<Administrator>({ method: 'POST', path: administrators(of), actKey, body: { email } })
export const removeAdministrator = (ask: Client, of: OfAdministrators, actKey: string, id: string) =>
  ask<{ oneself: boolean; administratorsLeft: number }>({
    method: 'DELETE',
    path: administrators(of, `/${id}`),
    actKey,
  })
