import { queryOptions } from '@tanstack/react-query'
import type {
  GetCardSystemNoticesAnswer,
  GetCardSystemPassholderNoteAnswer,
  GetCardSystemPassholderPictureAnswer,
  PostCardSystemPassholderMembershipMoveAnswer,
  PostCardSystemPassholderMembershipMoveBody,
  PostCardSystemPassholderMembershipMovePreviewAnswer,
  PutCardSystemPassholderBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { type PersonIds, passholderPath } from './ksb-passholders.ts'
import { listQuery, type PageAsked } from './list.ts'

/** What is done with one passholder: changed, noted, pictured, moved, erased. */

const pathOf = ({ cardSystemId, passholderId }: PersonIds, part = '') =>
  `${passholderPath(cardSystemId, passholderId)}${part}`
/** Not under the key of the chapter: what is written down each time is not asked again after every act. */
const keyOf = ({ cardSystemId, passholderId }: PersonIds, part: string) =>
  ['ksb', cardSystemId, 'person', passholderId, part] as const

export type PersonChange = PutCardSystemPassholderBody

export const changePassholder = (ask: Client, ids: PersonIds, actKey: string, body: PersonChange) =>
  ask<void>({ method: 'PUT', path: pathOf(ids), actKey, body })

export const erasePassholder = (ask: Client, ids: PersonIds, actKey: string) =>
  ask<void>({ method: 'DELETE', path: pathOf(ids), actKey })

/** Everything that is kept about a person, as a ZIP. */
export const copyPath = (ids: PersonIds) => pathOf(ids, '/data')

/** Not asked again by itself: each time is written down. */
const onPurpose = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false } as const

export const noteQuery = (ask: Client, ids: PersonIds) =>
  queryOptions({
    queryKey: keyOf(ids, 'note'),
    queryFn: ({ signal }) => ask<GetCardSystemPassholderNoteAnswer>({ path: pathOf(ids, '/note'), signal }),
    ...onPurpose,
  })

export const writeNote = (ask: Client, ids: PersonIds, actKey: string, note: string) =>
  ask<void>({ method: 'PUT', path: pathOf(ids, '/note'), actKey, body: { note } })

export const pictureQuery = (ask: Client, ids: PersonIds) =>
  queryOptions({
    queryKey: keyOf(ids, 'picture'),
    queryFn: ({ signal }) => ask<GetCardSystemPassholderPictureAnswer>({ path: pathOf(ids, '/picture'), signal }),
    ...onPurpose,
  })

export const writePicture = (ask: Client, ids: PersonIds, actKey: string, picture: File) =>
  ask<void>({ method: 'PUT', path: pathOf(ids, '/picture'), actKey, file: { content: picture, type: picture.type } })

export const removePicture = (ask: Client, ids: PersonIds, actKey: string) =>
  ask<void>({ method: 'DELETE', path: pathOf(ids, '/picture'), actKey })

export type Move = PostCardSystemPassholderMembershipMoveBody
export type MovePreview = PostCardSystemPassholderMembershipMovePreviewAnswer

export const previewMove = (ask: Client, ids: PersonIds, body: Move) =>
  ask<MovePreview>({ method: 'POST', path: pathOf(ids, '/membership/move/preview'), body })

export const movePassholder = (ask: Client, ids: PersonIds, actKey: string, body: Move) =>
  ask<PostCardSystemPassholderMembershipMoveAnswer>({
    method: 'POST',
    path: pathOf(ids, '/membership/move'),
    actKey,
    body,
  })

export type Notice = GetCardSystemNoticesAnswer['member'][number]

export const noticesKey = (cardSystemId: number) => ['ksb', cardSystemId, 'notices'] as const

export const noticesPath = (cardSystemId: number) => `${cardSystemPath(cardSystemId)}/notices`
export const noticesQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemNoticesAnswer>(ask, noticesKey(cardSystemId), noticesPath(cardSystemId), asked)

export const readNotice = (ask: Client, cardSystemId: number, noticeId: number, actKey: string) =>
  ask<void>({ method: 'PUT', path: `${noticesPath(cardSystemId)}/${noticeId}/read`, actKey })
