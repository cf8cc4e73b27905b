import { mayTake } from '../coupons/store.ts'
import type { Work } from '../http/work.ts'
import { type AskedTicket, judgeTickets } from '../ticket-sales/judge-tickets.ts'
import { takeCoupons } from '../ticket-sales/register.ts'
import { newId } from '../values/ids.ts'
import { insertReservation, type Reservation } from './store.ts'

/** How long tickets are kept for who is paying. */
export const keptMinutes = 15

/**
 * Keeps tickets for somebody who is paying: judged and refused as if they were sold now, all of them or none, and at these
 * prices until the time is over. They count for every limit until then.
 * @throws as registerSales does
 */
export async function reserveTickets(work: Work, asked: readonly AskedTicket[]): Promise<Reservation> {
  const { trx, by, now } = work
  const tickets = await judgeTickets(work, asked)
  await takeCoupons(work, tickets, mayTake)
  const reservation = {
    id: newId(),
    reservedAt: now,
    expiresAt: new Date(now.getTime() + keptMinutes * 60_000),
    outcome: null,
    tickets,
  }
  await insertReservation(trx, { ...reservation, accountId: by.accountId ?? null, clientId: by.clientId })
  const subject = { subject: 'ticket-reservation', subjectId: reservation.id }
  for (const { organizerId, passholderId } of tickets)
    work.record({ act: 'ticket-reservation.create', organizerId, passholderId, ...subject })
  return reservation
}
