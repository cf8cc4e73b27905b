import { Type } from 'typebox'
import { requirePermission, requireWritePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { sendAnswer, write } from '../http/write.ts'
import type { System } from '../system.ts'
import { isUuid } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { cancelCheckin } from './cancel.ts'
import { type CheckIn, ReplayedRefusal } from './check-in.ts'
import type { FindCheckinEvent } from './checkin-events.ts'
import { Checkin, CheckinBody, CheckinStatus, Checkins } from './schema.ts'
import { searchCheckins } from './search.ts'
import { checkinStatus } from './status.ts'

export interface CheckinParts {
  checkIn: CheckIn
  findCheckinEvent: FindCheckinEvent
}

/** Contract operations post-checkins, get-checkins, delete-checkins-checkinId and get-checkin-status. */
export function registerCheckinRoutes(api: App, system: System, parts: CheckinParts): void {
  api.post(
    '/checkins',
    {
      config: {
        permission: 'CHECKINS_WRITE',
        problems: {
          'uitpas/checkin-not-allowed': 400,
          'uitpas/event-not-found': 400,
          'uitpas/invalid-card': 400,
          'uitpas/invalid-card-status': 400,
          'uitpas/invalid-uitpasnumber': 400,
          'uitpas/passholder-no-active-cardsystems': 400,
          'uitpas/passholder-not-found': 400,
        },
      },
      schema: { operationId: 'post-checkins', tags: ['Check-ins'], body: CheckinBody, response: { 201: Checkin } },
    },
    async (request, reply) => {
      const find = async () => {
        const event = await parts.findCheckinEvent(request.body.eventId)
        if (!event) throw new Problem('uitpas/event-not-found')
        requireWritePermission(actorOf(request), 'CHECKINS_WRITE', event.organizerId)
        const number = parseUitpasNumber(request.body.uitpasNumber)
        if (!number.ok) throw new Problem('uitpas/invalid-uitpasnumber', { detail: number.reason })
        return { uitpasNumber: number.value, event }
      }
      try {
        const { checkin, replayed } = await parts.checkIn(request, find)
        sendAnswer(reply, { status: 201, body: checkin }, replayed)
      } catch (error) {
        if (!(error instanceof ReplayedRefusal)) throw error
        sendAnswer(reply, error, true)
      }
    },
  )

  api.get(
    '/checkins',
    {
      config: { permission: 'CHECKINS_READ' },
      schema: {
        operationId: 'get-checkins',
        tags: ['Check-ins'],
        querystring: Type.Object({
          ...Paging,
          passholderId: Type.String(),
          organizerId: Type.Array(Type.String()),
          eventTitle: Type.Optional(Type.String()),
        }),
        response: { 200: Checkins },
      },
    },
    async (request) => {
      const { passholderId, organizerId, eventTitle } = request.query
      for (const id of organizerId) requirePermission(actorOf(request), 'CHECKINS_READ', id)
      const filter = { passholderId, organizerIds: organizerId, eventTitle }
      const found = await searchCheckins(system.db, filter, pageOf(request.query))
      if (isUuid(passholderId))
        await recordRead(system, request, {
          act: 'checkins.read',
          passholderId,
          subject: 'passholder',
          subjectId: passholderId,
        })
      return found
    },
  )

  api.delete(
    '/checkins/:checkinId',
    {
      config: { permission: 'CHECKINS_WRITE', problems: { 'openpas/already-undone': 404, 'url/not-found': 404 } },
      schema: {
        operationId: 'delete-checkins-checkinId',
        tags: ['Check-ins'],
        params: Type.Object({ checkinId: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await cancelCheckin(work, request.params.checkinId)
        return { status: 204 }
      }),
  )

  api.get(
    '/checkin-status',
    {
      config: {
        permission: 'CHECKINS_WRITE',
        problems: { 'uitpas/event-not-found': 404, 'uitpas/passholder-not-found': 404 },
      },
      schema: {
        operationId: 'get-checkin-status',
        tags: ['Check-ins'],
        querystring: Type.Object({ uitpasNumber: Type.String(), eventId: Type.String() }),
        response: { 200: CheckinStatus },
      },
    },
    async (request) => {
      const event = await parts.findCheckinEvent(request.query.eventId)
      if (!event) throw new Problem('uitpas/event-not-found')
      requirePermission(actorOf(request), 'CHECKINS_WRITE', event.organizerId)
      const number = parseUitpasNumber(request.query.uitpasNumber)
      if (!number.ok) throw new Problem('uitpas/passholder-not-found', { detail: 'Not a UiTPAS number' })
      const { passholderId, ...status } = await checkinStatus(system.db, number.value, event, system.clock.now())
      await recordRead(system, request, {
        act: 'checkin-status.read',
        organizerId: event.organizerId,
        passholderId,
        subject: 'event',
        subjectId: event.id,
      })
      return status
    },
  )
}
