import { Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { columnOf, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { IdFilter, orderOf } from '../http/list-parameters.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { eachNotice, listNotices, markRead, type Notice } from './notices.ts'

const tags = ['Memberships']
const permission = 'KSB' as const

const Notices = Type.Object({
  totalItems: Type.Integer(),
  unread: Type.Integer(),
  start: Type.Integer(),
  limit: Type.Integer(),
  member: Type.Array(
    Type.Object({
      id: Type.Integer(),
      kind: Type.Enum(['MOVED_AWAY', 'MOVED_HERE']),
      passholderId: Type.String({ format: 'uuid' }),
      otherCardSystem: Type.Object({ id: Type.Integer(), name: Type.String() }),
      at: Type.String({ format: 'date-time' }),
      readAt: Type.Optional(Type.String({ format: 'date-time' })),
    }),
  ),
})

const NoticeFilters = {
  ...IdFilter,
  unread: Type.Optional(Type.Boolean()),
  kind: Type.Optional(Type.Enum(['MOVED_AWAY', 'MOVED_HERE'])),
  ...orderOf(['at']),
}

const column = columnOf<Notice>()
const noticeColumns = [
  column('kind', ['Wat', 'Quoi', 'What', 'Was'], (row) => row.kind),
  column(
    'region',
    ['Andere regio', 'Autre région', 'Other region', 'Andere Region'],
    (row) => row.otherCardSystemName,
    30,
  ),
  column('at', ['Wanneer', 'Quand', 'When', 'Wann'], (row) => row.at, 18),
  column('readAt', ['Gelezen op', 'Lu le', 'Read at', 'Gelesen am'], (row) => row.readAt, 18),
  column('id', ['UUID', 'UUID', 'UUID', 'UUID'], (row) => row.passholderId, 38),
]

/** What the administrators of a card system are told. */
export function registerNotices(api: App, system: System): void {
  api.get(
    `${ofCardSystem}/notices`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-notices',
        summary: 'Who moved away from the region, and who came to live there',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...NoticeFilters, ...Paging }),
        response: { 200: Notices },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const page = pageOf(request.query)
      const { start: _, limit: __, sort: ___, ...list } = request.query
      const found = await listNotices(system.db, { ...list, cardSystemId }, page)
      const member = found.member.map((notice) => ({
        id: notice.id,
        kind: notice.kind,
        passholderId: notice.passholderId,
        otherCardSystem: { id: notice.otherCardSystemId, name: notice.otherCardSystemName },
        at: toRfc3339(notice.at),
        ...(notice.readAt ? { readAt: toRfc3339(notice.readAt) } : {}),
      }))
      return { totalItems: found.totalItems, unread: found.unread, ...page, member }
    },
  )

  api.get(
    `${ofCardSystem}/notices/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-notices-export',
        summary: 'The same list as a file: nobody’s name is in it',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...NoticeFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { unread, kind, id } = request.query
      const rows = eachNotice(system.db, { cardSystemId, unread, kind, id })
      const at = system.clock.now()
      return sendExport(reply, request.query, { name: 'verhuizingen', columns: noticeColumns, rows, at })
    },
  )

  api.put(
    `${ofCardSystem}/notices/:noticeId/read`,
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'put-card-system-notice-read',
        summary: 'A notice was read',
        tags,
        params: Type.Object({
          ...CardSystemParams.properties,
          noticeId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, noticeId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const accountId = work.by.accountId ?? ''
        const notice = { id: noticeId, cardSystemId, accountId, at: work.now }
        if (!(await markRead(work.trx, notice))) throw new Problem('url/not-found')
        work.record({ act: 'notice.read', subject: 'notice', subjectId: String(noticeId) })
        return { status: 204 }
      }),
  )
}
