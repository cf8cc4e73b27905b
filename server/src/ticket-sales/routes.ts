import { Type } from 'typebox'
import { findEvent } from '../events/store.ts'
import { type Actor, holds, requirePermission, requireWritePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { isUuid } from '../values/ids.ts'
import { ticketSaleAnswers } from './answers.ts'
import { cancelSale } from './cancel.ts'
import type { AskedTicket } from './judge-tickets.ts'
import { registerSales } from './register.ts'
import { TicketSale, TicketSaleRef, TicketSales, TicketSalesBody } from './schema.ts'
import { type TicketSale as Sale, searchSales } from './store.ts'

const tags = ['Ticket sales']

/** The refusals of registering tickets, here and at the balie. */
export const ticketProblems = {
  'uitpas/event-not-found': 400,
  'uitpas/invalid-card-status': 400,
  'uitpas/invalid-coupon': 400,
  'uitpas/invalid-number-of-tickets': 400,
  'uitpas/invalid-uitpasnumber': 400,
  'uitpas/maximum-reached': 400,
  'uitpas/passholder-no-active-cardsystems': 400,
  'uitpas/passholder-not-found': 400,
  'uitpas/social-tariff-discount-expired': 400,
  'uitpas/social-tariff-expired': 400,
  'uitpas/social-tariff-suspended': 400,
} as const

/** Contract operations post-ticket-sales, get-ticket-sales and delete-ticket-sales. */
export function registerTicketSaleRoutes(api: App, system: System): void {
  api.addSchema(TicketSale)

  api.post(
    '/ticket-sales',
    {
      config: { permission: 'TICKETSALES_REGISTER', problems: ticketProblems },
      schema: {
        operationId: 'post-ticket-sales',
        tags,
        description: 'All or none. A refusal points at the first ticket that is wrong (`schemaErrors`, `jsonPointer`).',
        body: TicketSalesBody,
        response: { 200: Type.Array(TicketSaleRef) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const tickets = request.body.map(({ tariff, ...one }): AskedTicket => ({ ...one, tariffId: tariff.id }))
        const sold = await registerSales(work, tickets)
        const body = await ticketSaleAnswers(work.trx, sold, (sale) => showsPassholder(work.by, sale), work.now)
        const [passholderId, ...alsoAbout] = new Set(sold.map((one) => one.passholderId))
        return { status: 200, body, passholderId, alsoAbout }
      }),
  )

  api.get(
    '/ticket-sales',
    {
      config: { permission: 'TICKETSALES_SEARCH' },
      schema: {
        operationId: 'get-ticket-sales',
        tags,
        description:
          'Newest first, without what was cancelled. `eventId` or `passholderId` is required; without `eventId` also ' +
          '`organizerId`, which covers its events and those at its location.',
        querystring: Type.Object({
          ...Paging,
          eventId: Type.Optional(Type.String()),
          passholderId: Type.Optional(Type.String()),
          organizerId: Type.Optional(Type.Array(Type.String())),
          eventTitle: Type.Optional(Type.String()),
        }),
        response: { 200: TicketSales },
      },
    },
    async (request) => {
      const { db, clock } = system
      const actor = actorOf(request)
      const { eventId, passholderId, organizerId = [], eventTitle } = request.query
      const page = pageOf(request.query)
      if (eventId === undefined && passholderId === undefined)
        throw wrongQuery('/eventId', 'give eventId or passholderId')
      if (eventId === undefined && organizerId.length === 0)
        throw wrongQuery('/organizerId', 'is required with passholderId')
      for (const id of organizerId) requirePermission(actor, 'TICKETSALES_SEARCH', id)
      const event = eventId === undefined ? undefined : await findEvent(db, eventId)
      if (event) requirePermission(actor, 'TICKETSALES_SEARCH', event.organizerId ?? '')
      const noneLike = (passholderId !== undefined && !isUuid(passholderId)) || (eventId !== undefined && !event)
      const organizerIds = organizerId.filter(isUuid)
      const { totalItems, sales } = noneLike
        ? { totalItems: 0, sales: [] }
        : await searchSales(
            db,
            {
              eventId: event?.id,
              passholderId,
              eventTitle,
              organizerIds: organizerId.length ? organizerIds : undefined,
            },
            page,
          )
      const isSeen = (sale: Sale) =>
        showsPassholder(actor, sale) || organizerIds.some((id) => holds(actor, 'PASSHOLDERS_SEARCH', id))
      const member = await ticketSaleAnswers(db, sales, isSeen, clock.now())
      const people = new Set(sales.map((sale) => sale.passholderId))
      const about = { act: 'ticket-sales.read', subject: 'passholder' } as const
      await recordRead(system, request, ...[...people].map((id) => ({ ...about, passholderId: id, subjectId: id })))
      return { totalItems, member }
    },
  )

  api.delete(
    '/ticket-sales/:ticketSaleId',
    {
      config: {
        permission: 'TICKETSALES_REGISTER',
        problems: { 'openpas/already-undone': 404, 'uitpas/ticket-sale-not-found': 404 },
      },
      schema: {
        operationId: 'delete-ticket-sales',
        tags,
        params: Type.Object({ ticketSaleId: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await cancelSale(work, request.params, (sale) =>
          requireWritePermission(work.by, 'TICKETSALES_REGISTER', sale.organizerId),
        )
        return { status: 204 }
      }),
  )
}

const showsPassholder = (actor: Actor, { organizerId }: Sale) => holds(actor, 'PASSHOLDERS_SEARCH', organizerId)

const wrongQuery = (jsonPointer: string, error: string) =>
  new Problem('url/invalid-data', { schemaErrors: [{ jsonPointer, error }] })
