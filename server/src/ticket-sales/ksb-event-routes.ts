import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { settleEvent, standingSales } from './settle-event.ts'

const tags = ['Ticket sales']
const params = Type.Object({
  cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  eventId: Type.String({ format: 'uuid' }),
})

/** The tickets of an event that is called off or moved: first what would happen, then all of them in one. */
export function registerEventSettling(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/events/:eventId/ticket-sales',
    {
      config: { permission: 'KSB', problems: { 'uitpas/event-not-found': 404 } },
      schema: {
        operationId: 'get-card-system-event-ticket-sales',
        summary: 'How many tickets of this card system stand for an event, and how many people can be told',
        tags,
        params,
        response: {
          200: Type.Object({
            eventTitle: Type.String(),
            tickets: Type.Integer(),
            people: Type.Integer(),
            reachable: Type.Integer({ description: 'of the people, who can get an e-mail' }),
            paidCents: Type.Integer({ description: 'what they paid together' }),
            version: Type.String({ description: 'goes with the act: it is about exactly these tickets' }),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId, eventId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return await standingSales(system.db, cardSystemId, eventId)
    },
  )

  api.post(
    '/card-systems/:cardSystemId/events/:eventId/ticket-sales/settle',
    {
      config: {
        permission: 'KSB',
        problems: { 'openpas/changed-meanwhile': 409, 'uitpas/event-not-found': 404 },
      },
      schema: {
        operationId: 'post-card-system-event-ticket-sales-settle',
        summary: 'An event is called off or moved: cancel or keep its tickets, and tell who bought them',
        tags,
        params,
        body: Type.Object(
          {
            change: Type.Enum(['CALLED_OFF', 'MOVED']),
            tickets: Type.Enum(['CANCEL', 'KEEP']),
            reason: Type.String({ minLength: 1, maxLength: 500, description: 'stands in the e-mail too' }),
            version: Type.String({ maxLength: 50 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ cancelled: Type.Integer(), told: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, eventId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const at = { cardSystemId, eventId: eventId.toLowerCase() }
        return { status: 200, body: await settleEvent(work, system.config, at, request.body) }
      }),
  )
}
