import { type Static, Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { ticketSaleAnswers } from '../ticket-sales/answers.ts'
import { TicketSaleRef } from '../ticket-sales/schema.ts'
import type { TicketSale } from '../ticket-sales/store.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { Reservation } from './store.ts'

export const TicketReservation = Type.Object({
  id: Type.String(),
  status: Type.Enum(['RESERVED', 'CONFIRMED', 'CANCELLED', 'EXPIRED']),
  expiresAt: Type.String({ format: 'date-time', description: 'until then it can be confirmed' }),
  ticketSales: Type.Array(TicketSaleRef, {
    description:
      'In the order in which they were asked for, with the price that holds until then. Each becomes the ticket sale with ' +
      'this id; `creationDate` is when it was reserved.',
  }),
})

export async function reservationAnswer(
  db: Db,
  reservation: Reservation,
  showsPassholder: (sale: TicketSale) => boolean,
  now: Date,
): Promise<Static<typeof TicketReservation>> {
  const { id, outcome, reservedAt, expiresAt, tickets } = reservation
  const notSold = { soldAt: reservedAt, accountId: null, clientId: '', cancelledAt: null, cancelledReason: null }
  const sales = tickets.map((ticket): TicketSale => ({ ...ticket, ...notSold }))
  return {
    id,
    status: outcome ?? (expiresAt > now ? 'RESERVED' : 'EXPIRED'),
    expiresAt: toRfc3339(expiresAt),
    ticketSales: await ticketSaleAnswers(db, sales, showsPassholder, now),
  }
}
