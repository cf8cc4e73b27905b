import { Type } from 'typebox'
import { type Actor, holds, requirePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { ticketSaleAnswers } from '../ticket-sales/answers.ts'
import type { AskedTicket } from '../ticket-sales/judge-tickets.ts'
import { ticketProblems } from '../ticket-sales/routes.ts'
import { TicketSaleRef, TicketSalesBody } from '../ticket-sales/schema.ts'
import type { TicketSale } from '../ticket-sales/store.ts'
import { cancelReservation, confirmReservation } from './confirm.ts'
import { keptMinutes, reserveTickets } from './reserve.ts'
import { reservationAnswer, TicketReservation } from './schema.ts'
import { findReservation } from './store.ts'

const tags = ['Ticket sales']
const permission = 'TICKETSALES_REGISTER' as const
const params = Type.Object({ reservationId: Type.String() })
const notFound = { 'openpas/reservation-not-found': 404 } as const
const ours = 'Ours, not part of the contract.'

/** Reserve, confirm, give back: our own addition to ticket sales, for who sells in a basket that is paid later. */
export function registerTicketReservations(api: App, system: System): void {
  api.post(
    '/ticket-sales/reservations',
    {
      config: { permission, problems: ticketProblems },
      schema: {
        operationId: 'post-ticket-sales-reservations',
        summary: `Keep tickets for ${keptMinutes} minutes, at the prices of now: all or none`,
        description:
          `${ours} Asked and refused as \`POST /ticket-sales\`. What is reserved counts for every limit until it is ` +
          'confirmed, cancelled, or its time is over: then everything is given back by itself.',
        tags,
        body: TicketSalesBody,
        response: { 201: TicketReservation },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const tickets = request.body.map(({ tariff, ...one }): AskedTicket => ({ ...one, tariffId: tariff.id }))
        const reservation = await reserveTickets(work, tickets)
        const body = await reservationAnswer(work.trx, reservation, showsPassholder(work.by), work.now)
        const [passholderId, ...alsoAbout] = new Set(reservation.tickets.map((one) => one.passholderId))
        return { status: 201, body, passholderId, alsoAbout }
      }),
  )

  api.get(
    '/ticket-sales/reservations/:reservationId',
    {
      config: { permission, problems: notFound },
      schema: {
        operationId: 'get-ticket-sales-reservations-reservationId',
        summary: 'What is reserved, and what became of it; until a week after its time',
        description: ours,
        tags,
        params,
        response: { 200: TicketReservation },
      },
    },
    async (request) => {
      const { db, clock } = system
      const actor = actorOf(request)
      const found = await findReservation(db, request.params.reservationId)
      if (!found) throw new Problem('openpas/reservation-not-found')
      for (const { organizerId } of found.tickets) requirePermission(actor, permission, organizerId)
      const people = new Set(found.tickets.map((one) => one.passholderId))
      const about = { act: 'ticket-reservation.read', subject: 'ticket-reservation', subjectId: found.id } as const
      await recordRead(system, request, ...[...people].map((passholderId) => ({ ...about, passholderId })))
      return reservationAnswer(db, found, showsPassholder(actor), clock.now())
    },
  )

  api.post(
    '/ticket-sales/reservations/:reservationId/confirm',
    {
      config: {
        permission,
        problems: {
          ...notFound,
          'openpas/reservation-ended': 409,
          'uitpas/passholder-no-active-cardsystems': 400,
        },
      },
      schema: {
        operationId: 'post-ticket-sales-reservations-reservationId-confirm',
        summary: 'It is paid: what is reserved is sold, once, however often this is asked',
        description: `${ours} Answers as \`POST /ticket-sales\`.`,
        tags,
        params,
        response: { 200: Type.Array(TicketSaleRef) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const sales = await confirmReservation(work, request.params.reservationId)
        const body = await ticketSaleAnswers(work.trx, sales, showsPassholder(work.by), work.now)
        const [passholderId, ...alsoAbout] = new Set(sales.map((one) => one.passholderId))
        return { status: 200, body, passholderId, alsoAbout }
      }),
  )

  api.delete(
    '/ticket-sales/reservations/:reservationId',
    {
      config: { permission, problems: { ...notFound, 'openpas/reservation-confirmed': 409 } },
      schema: {
        operationId: 'delete-ticket-sales-reservations-reservationId',
        summary: 'Give back what is reserved, at once; what is given back already stays so',
        description: ours,
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await cancelReservation(work, request.params.reservationId)
        return { status: 204 }
      }),
  )
}

const showsPassholder = (actor: Actor) => (sale: TicketSale) => holds(actor, 'PASSHOLDERS_SEARCH', sale.organizerId)
