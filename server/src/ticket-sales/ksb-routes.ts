import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import type { System } from '../system.ts'
import { PERIOD_TYPES } from '../values/period.ts'
import { cancelSale } from './cancel.ts'
import { findOrganizerLimit, insertOrganizerLimit } from './store.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const tags = ['Ticket sales']
const ofOrganizer = Type.Object({ cardSystemId: Id, organizerId: Type.String({ format: 'uuid' }) })
const Limit = Type.Object(
  { volume: Type.Integer({ minimum: 0, maximum: 1_000_000 }), periodType: Type.Enum([...PERIOD_TYPES]) },
  { additionalProperties: false },
)

/** What administrators set and undo: the limit of a balie, a ticket that was given by mistake. */
export function registerTicketSaleAdministration(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/organizers/:organizerId/ticket-limit',
    {
      config: { permission: 'KSB', problems: { 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: 'get-organizer-ticket-limit',
        description:
          'How many tickets somebody with social tariff can buy for events of this balie; nothing: no limit.',
        tags,
        params: ofOrganizer,
        response: { 200: Type.Object({ limit: Type.Optional(Limit) }) },
      },
    },
    async (request) => {
      const { cardSystemId, organizerId } = request.params
      await requireOrganizerIn(system.db, actorOf(request), cardSystemId, organizerId)
      const limit = await findOrganizerLimit(system.db, organizerId, system.clock.now())
      return limit ? { limit } : {}
    },
  )

  api.put(
    '/card-systems/:cardSystemId/organizers/:organizerId/ticket-limit',
    {
      config: { permission: 'KSB', problems: { 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: 'put-organizer-ticket-limit',
        description: 'Without `limit` there is none any more.',
        tags,
        params: ofOrganizer,
        body: Type.Object({ limit: Type.Optional(Limit) }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.params.organizerId.toLowerCase()
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        await insertOrganizerLimit(work.trx, organizerId, request.body.limit ?? null, work.now)
        const subject = { subject: 'organizer', subjectId: organizerId, organizerId }
        work.record({ act: 'organizer.ticket-limit', ...subject, fields: ['limit'] })
        return { status: 204 }
      }),
  )

  api.post(
    '/card-systems/:cardSystemId/ticket-sales/:ticketSaleId/cancel',
    {
      config: {
        permission: 'KSB',
        problems: { 'openpas/already-undone': 404, 'uitpas/ticket-sale-not-found': 404 },
      },
      schema: {
        operationId: 'post-card-system-ticket-sale-cancel',
        description: 'A ticket whose price came from this card system.',
        tags,
        params: Type.Object({ cardSystemId: Id, ticketSaleId: Type.String() }),
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, ticketSaleId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await cancelSale(work, { ticketSaleId, reason: request.body.reason }, (sale) => {
          if (sale.cardSystemId !== cardSystemId) throw new Problem('uitpas/ticket-sale-not-found')
        })
        return { status: 204 }
      }),
  )
}
