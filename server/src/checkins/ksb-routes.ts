import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { undoInCardSystem } from './cancel.ts'
import { type ListedCheckin, listCheckinsIn } from './ksb-list.ts'

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
  passholderId: Type.String(),
  uitpasNumber: Type.String(),
  points: Type.Integer(),
  cancelledAt: Type.Optional(DateTime),
  cancelledReason: Type.Optional(Type.String()),
})

/** *Check-ins* in KSB: what was saved where, and putting it right. */
export function registerCheckinAdministration(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/checkins',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-checkins',
        summary: 'Check-ins at the balies of a card system, newest first',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({
          ...Paging,
          eventId: Type.Optional(Type.String({ maxLength: 50, description: 'the CDBID' })),
          organizerId: Type.Optional(Type.String({ maxLength: 50, description: 'the balie where they were saved' })),
          from: Type.Optional(DateTime),
          until: Type.Optional(Type.String({ format: 'date-time', description: 'before this moment' })),
          state: Type.Optional(Type.Enum(['SAVED', 'CANCELLED'])),
        }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Listed) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { eventId, organizerId, from, until, state } = request.query
      const filter = {
        cardSystemId,
        eventId,
        balieId: organizerId,
        from: from === undefined ? undefined : new Date(from),
        until: until === undefined ? undefined : new Date(until),
        cancelled: state === undefined ? undefined : state === 'CANCELLED',
      }
      const found = await listCheckinsIn(system.db, filter, pageOf(request.query))
      const people = [...new Set(found.checkins.map((one) => one.passholderId))]
      const read = (id: string) => ({ act: 'checkins.read', passholderId: id, subject: 'passholder', subjectId: id })
      await recordRead(system, request, ...people.map(read))
      return { totalItems: found.totalItems, member: found.checkins.map(answerOf) }
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

const answerOf = (one: ListedCheckin) => ({
  id: one.id,
  creationDate: toRfc3339(one.createdAt),
  eventId: one.eventId,
  eventTitle: one.eventTitle,
  balieId: one.balieId,
  balieName: one.balieName,
  passholderId: one.passholderId,
  uitpasNumber: one.uitpasNumber,
  points: one.points,
  ...(one.cancelledAt ? { cancelledAt: toRfc3339(one.cancelledAt) } : {}),
  ...(one.cancelledReason === null ? {} : { cancelledReason: one.cancelledReason }),
})
