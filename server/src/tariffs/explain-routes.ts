import { Type } from 'typebox'
import { requireToLook } from '../balie/access.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { findSale } from '../ticket-sales/store.ts'
import type { OrganizerId } from '../values/ids.ts'
import { getHolder, getTicketEvent } from './facts.ts'
import { explainSale, explainTariffs } from './find.ts'
import { Explanation, priceOfQuery, SaleExplanation } from './schema.ts'

const tags = ['Ticket sales']
const Query = Type.Object({
  eventId: Type.String(),
  uitpasNumber: Type.String(),
  regularPrice: Type.Number(),
  at: Type.Optional(
    Type.String({ format: 'date-time', pattern: '^[12]', description: 'a moment of before; now if left out' }),
  ),
})
const problems = {
  'uitpas/event-not-found': 400,
  'uitpas/invalid-card-status': 400,
  'uitpas/invalid-uitpasnumber': 400,
  'uitpas/passholder-no-active-cardsystems': 400,
  'uitpas/passholder-not-found': 400,
} as const
const description =
  'Every key and coupon that is looked at, and which condition decided. Of a moment of before, keys, choices and sales are ' +
  'as they were then; social tariff and the limit of the event are as they are known now.'

interface Asked {
  eventId: string
  uitpasNumber: string
  regularPrice: number
  at?: string
}

/** @throws auth/forbidden for an event that is not one of the place that asks */
async function explain(
  system: System,
  request: Request,
  query: Asked,
  isOurs: (organizerId: OrganizerId) => boolean | Promise<boolean>,
) {
  const { db, clock } = system
  const now = clock.now()
  const at = query.at === undefined ? now : new Date(query.at)
  if (!(at <= now))
    throw new Problem('url/invalid-data', { schemaErrors: [{ jsonPointer: '/at', error: 'is in the future' }] })
  const regular = priceOfQuery(query.regularPrice)
  const event = await getTicketEvent(db, query.eventId)
  const { organizerId } = event
  if (!(await isOurs(organizerId))) throw new Problem('auth/forbidden', { detail: 'The event is of another organizer' })
  const past = query.at !== undefined
  const holder = await getHolder(db, query.uitpasNumber)
  const { answer } = await explainTariffs(db, holder, { event, regular, at, past })
  const act = { act: 'tariffs.explain' as const, organizerId, subject: 'event', subjectId: event.id }
  await recordRead(system, request, { ...act, passholderId: holder.passholder.id })
  return answer
}

/** For administrators: an event of an organiser of their card system. */
export function registerExplanationInKsb(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/tariff-explanation',
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'get-card-system-tariff-explanation',
        description,
        tags,
        params: Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        querystring: Query,
        response: { 200: Explanation },
      },
    },
    (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return explain(system, request, request.query, async (organizerId) =>
        (await findCardSystemIdsOf(system.db, [organizerId])).includes(cardSystemId),
      )
    },
  )
}

/** For administrators: a ticket of which their card system gave the price. */
export function registerSaleExplanation(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/ticket-sales/:ticketSaleId/explanation',
    {
      config: {
        permission: 'KSB',
        problems: { 'uitpas/ticket-sale-not-found': 404, 'uitpas/passholder-no-active-cardsystems': 400 },
      },
      schema: {
        operationId: 'get-card-system-ticket-sale-explanation',
        description: `The moment at which it was given, before it counted itself. ${description}`,
        tags,
        params: Type.Object({
          cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
          ticketSaleId: Type.String({ maxLength: 50 }),
        }),
        response: { 200: SaleExplanation },
      },
    },
    async (request) => {
      const { cardSystemId, ticketSaleId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const sale = await findSale(system.db, ticketSaleId)
      if (sale?.cardSystemId !== cardSystemId) throw new Problem('uitpas/ticket-sale-not-found')
      const answer = await explainSale(system.db, sale)
      const { organizerId, passholderId, id } = sale
      const act = { act: 'tariffs.explain' as const, organizerId, subject: 'ticket-sale', subjectId: id }
      await recordRead(system, request, { ...act, passholderId })
      return answer
    },
  )
}

/** At a balie: one of its own events. */
export function registerExplanationAtBalie(api: App, system: System): void {
  api.get(
    '/:organizerId/tariff-explanation',
    {
      config: { permission: 'USER', problems },
      schema: {
        operationId: 'get-balie-tariff-explanation',
        description,
        tags,
        params: Type.Object({ organizerId: Type.String({ format: 'uuid' }) }),
        querystring: Query,
        response: { 200: Explanation },
      },
    },
    (request) => {
      const organizerId = request.params.organizerId.toLowerCase()
      requireToLook(actorOf(request), organizerId, 'TARIFFS_READ')
      return explain(system, request, request.query, (ofEvent) => ofEvent === organizerId)
    },
  )
}
