import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemGrouppassesAnswer,
  GetCardSystemGrouppassHistoryAnswer,
  Group,
  PostCardSystemGrouppassesBody,
  PutCardSystemGrouppassBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Groepspassen*: the same operations in KSB and at a balie, each under its own address. */
export interface GroupPlace {
  ask: Client
  /** Of one card system, without what comes after `/grouppasses`. */
  path: string
}

export type GroupPass = Group
export type NewGroupPass = PostCardSystemGrouppassesBody
export type ChangedGroupPass = PutCardSystemGrouppassBody
export type GroupPassAct = GetCardSystemGrouppassHistoryAnswer['member'][number]

export const groupsKey = (place: GroupPlace) => ['grouppasses', place.path] as const

export const groupsQuery = (place: GroupPlace, asked: PageAsked) =>
  listQuery<GetCardSystemGrouppassesAnswer>(place.ask, [...groupsKey(place), 'list'], place.path, asked)

export const groupHistoryQuery = (place: GroupPlace, id: string) =>
  queryOptions({
    queryKey: [...groupsKey(place), 'history', id] as const,
    queryFn: ({ signal }) =>
      place.ask<GetCardSystemGrouppassHistoryAnswer>({ path: `${place.path}/${id}/history?limit=100`, signal }),
  })

export const registerGroupPass = (place: GroupPlace, actKey: string, body: NewGroupPass) =>
  place.ask<Group>({ method: 'POST', path: place.path, actKey, body })

export const changeGroupPass = (place: GroupPlace, id: string, actKey: string, body: ChangedGroupPass) =>
  place.ask<Group>({ method: 'PUT', path: `${place.path}/${id}`, actKey, body })

export const endGroupPass = (place: GroupPlace, id: string, actKey: string) =>
  place.ask<Group>({ method: 'POST', path: `${place.path}/${id}/end`, actKey })
