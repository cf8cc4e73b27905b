import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { IdFilter } from '../http/list-parameters.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { ConsumerKeyFilter, ConsumerKeys } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { undoInCardSystem } from './cancel.ts'
import { checkinColumns } from './export-columns.ts'
import { type CheckinFilter, eachCheckinIn, type ListedCheckin, listCheckinsIn } from './ksb-list.ts'

const tags = ['Check-ins']
const permission = 'KSB' as const
const ofCardSystem = { cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }
const DateTime = Type.String({ format: 'date-time' })

const Listed = Type.Object({
  id: Type.String({ description: 'the ActieID' }),
  creationDate: DateTime,
  eventId: Type.String(),
  eventTitle: Type.String(),
  balieId: Type.String({ description: 'where it was saved' }),
  balieName: Type.String(),
  ...ConsumerKeys,
  passholderId: Type.String(),
  uitpasNumber: Type.String(),
  points: Type.Integer(),
  cancelledAt: Type.Optional(DateTime),
  cancelledReason: Type.Optional(Type.String()),
})

/** What both the list and its file are asked by. */
const Filters = {
  ...IdFilter,
  ...ConsumerKeyFilter,
  eventId: Type.Optional(Type.String({ maxLength: 50, description: 'the CDBID' })),
  event: Type.Optional(
    Type.String({ maxLength: 200, description: 'words of the name of the event; accents and a slip do not matter' }),
  ),
  organizerId: Type.Optional(Type.String({ maxLength: 50, description: 'the balie where they were saved' })),
  passholderId: Type.Optional(Type.String({ maxLength: 50, description: 'the UUID' })),
  from: Type.Optional(DateTime),
  until: Type.Optional(Type.String({ format: 'date-time', description: 'before this moment' })),
  state: Type.Optional(Type.Enum(['SAVED', 'CANCELLED'])),
}
const FilterQuery = Type.Object(Filters)

/** *Check-ins* in KSB: what was saved where, and putting it right. */
export function registerCheckinAdministration(api: App, system: System): void {
  const seen = (request: Request, act: Act, checkins: readonly ListedCheckin[]) =>
    recordRead(
      system,
      request,
      ...[...new Set(checkins.map((one) => one.passholderId))].map((passholderId) => ({
        act,
        passholderId,
        subject: 'passholder',
        subjectId: passholderId,
      })),
    )

  api.get(
    '/card-systems/:cardSystemId/checkins',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-checkins',
        summary: 'Check-ins at the balies of a card system, newest first',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({ ...Paging, ...Filters }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Listed) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const found = await listCheckinsIn(system.db, filterOf(cardSystemId, request.query), pageOf(request.query))
      await seen(request, 'checkins.read', found.checkins)
      return { totalItems: found.totalItems, member: found.checkins.map(answerOf) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/checkins/export',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-checkins-export',
        summary: 'The same list as a file',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({ ...Filters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      chosenColumns(checkinColumns, request.query.columns)
      async function* rows() {
        for await (const part of eachCheckinIn(system.db, filterOf(cardSystemId, request.query))) {
          await seen(request, 'checkins.export', part)
          yield part
        }
      }
      const file = { name: 'check-ins', columns: checkinColumns, rows: rows(), at: system.clock.now() }
      return sendExport(reply, request.query, file)
    },
  )

  api.post(
    '/card-systems/:cardSystemId/checkins/:checkinId/cancel',
    {
      config: { permission, problems: { 'openpas/already-undone': 404, 'url/not-found': 404 } },
      schema: {
        operationId: 'post-card-system-checkin-cancel',
        summary: 'Put a check-in right: its points are taken back',
        tags,
        params: Type.Object({ ...ofCardSystem, checkinId: Type.String() }),
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, checkinId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await undoInCardSystem(work, checkinId, { cardSystemId, reason: request.body.reason })
        return { status: 204 }
      }),
  )
}

const filterOf = (cardSystemId: number, query: Static<typeof FilterQuery>): CheckinFilter => ({
  cardSystemId,
  id: query.id,
  eventId: query.eventId,
  event: query.event,
  balieId: query.organizerId,
  passholderId: query.passholderId,
  clientId: query.clientId,
  from: query.from === undefined ? undefined : new Date(query.from),
  until: query.until === undefined ? undefined : new Date(query.until),
  cancelled: query.state === undefined ? undefined : query.state === 'CANCELLED',
})

const answerOf = (one: ListedCheckin) => ({
  id: one.id,
  creationDate: toRfc3339(one.createdAt),
  eventId: one.eventId,
  eventTitle: one.eventTitle,
  balieId: one.balieId,
  balieName: one.balieName,
  clientIds: one.clientIds,
  passholderId: one.passholderId,
  uitpasNumber: one.uitpasNumber,
  points: one.points,
  ...(one.cancelledAt ? { cancelledAt: toRfc3339(one.cancelledAt) } : {}),
  ...(one.cancelledReason === null ? {} : { cancelledReason: one.cancelledReason }),
})
