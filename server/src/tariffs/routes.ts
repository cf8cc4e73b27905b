import { Type } from 'typebox'
import { requirePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { getHolder, getTicketEvent } from './facts.ts'
import { findStaticTariffs, findTariffs } from './find.ts'
import { priceOfQuery, Tariffs, tariffAnswer } from './schema.ts'

const tags = ['Ticket sales']

/** Contract operations get-tariffs and get-tariffs-static. */
export function registerTariffRoutes(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    '/tariffs',
    {
      config: {
        permission: 'TARIFFS_READ',
        problems: {
          'uitpas/event-not-found': 400,
          'uitpas/invalid-card-status': 400,
          'uitpas/invalid-uitpasnumber': 400,
          'uitpas/passholder-no-active-cardsystems': 400,
          'uitpas/passholder-not-found': 400,
          'uitpas/social-tariff-expired': 400,
          'uitpas/social-tariff-suspended': 400,
        },
      },
      schema: {
        operationId: 'get-tariffs',
        tags,
        querystring: Type.Object({
          regularPrice: Type.Number(),
          eventId: Type.String(),
          uitpasNumber: Type.String(),
          type: Type.Optional(Type.Enum(['ANY', 'SOCIALTARIFF', 'COUPON'], { default: 'ANY' })),
        }),
        response: { 200: Tariffs },
      },
    },
    async (request) => {
      const { regularPrice, eventId, uitpasNumber, type = 'ANY' } = request.query
      const event = await getTicketEvent(db, eventId)
      requirePermission(actorOf(request), 'TARIFFS_READ', event.organizerId)
      const regular = priceOfQuery(regularPrice)
      const holder = await getHolder(db, uitpasNumber)
      const passholderId = holder.passholder.id
      const { organizerId } = event
      await recordRead(system, request, {
        act: 'tariffs.read',
        organizerId,
        passholderId,
        subject: 'event',
        subjectId: event.id,
      })
      const { available, message } = await findTariffs(db, { event, holder, regular, type, at: clock.now() })
      return { available: available.map(tariffAnswer), ...(message ? { endUserMessage: message } : {}) }
    },
  )

  api.get(
    '/tariffs/static',
    {
      config: {
        permission: 'TARIFFS_READ',
        problems: { 'uitpas/event-not-found': 400, 'uitpas/social-tariff-not-available': 400 },
      },
      schema: {
        operationId: 'get-tariffs-static',
        tags,
        querystring: Type.Object({ regularPrice: Type.Number(), eventId: Type.String() }),
        response: { 200: Tariffs },
      },
    },
    async (request) => {
      const event = await getTicketEvent(db, request.query.eventId)
      requirePermission(actorOf(request), 'TARIFFS_READ', event.organizerId)
      const regular = priceOfQuery(request.query.regularPrice)
      const available = await findStaticTariffs(db, { event, regular, at: clock.now() })
      return { available: available.map(tariffAnswer) }
    },
  )
}
