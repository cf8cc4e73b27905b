import { lockCoupon, useReserved } from '../coupons/store.ts'
import { bookSales } from '../euros/ledger.ts'
import { type Actor, requireWritePermission } from '../http/actor.ts'
import { inFlight } from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { holdPassholders } from '../passholders/hold.ts'
import { findSales, insertSales, type TicketSale } from '../ticket-sales/store.ts'
import type { PassholderId } from '../values/ids.ts'
import {
  cancelReservations,
  findBlocked,
  findReservation,
  listTickets,
  markConfirmed,
  type Reservation,
  type ReservedTicket,
} from './store.ts'

/**
 * It is paid: sells what is reserved, at the prices of then, once. Who asks again hears the same. Nothing is judged again but
 * whether the people may be given anything at all.
 * @throws openpas/reservation-not-found, auth/forbidden, openpas/reservation-ended when its time is over or it was given back,
 *   uitpas/passholder-no-active-cardsystems for who was blocked meanwhile
 */
export async function confirmReservation(work: Work, id: string): Promise<TicketSale[]> {
  const { trx, now } = work
  const { tickets: before } = await getReservation(work, id)
  await holdPassholders(trx, peopleOf(before))
  // Read again: what is kept for somebody may have moved to another record of the same person.
  const tickets = await listTickets(trx, id)
  if (peopleOf(tickets).join() !== peopleOf(before).join()) throw inFlight()
  if (!(await markConfirmed(trx, id, now))) return soldBefore(work, id)
  await requireUnblocked(work, tickets)
  const sales = tickets.map((ticket) => soldTicket(work, ticket))
  await insertSales(trx, sales)
  await bookSales(trx, sales, now)
  await useCoupons(work, sales)
  for (const { id: subjectId, organizerId, passholderId } of sales)
    work.record({ act: 'ticket-sale.create', organizerId, passholderId, subject: 'ticket-sale', subjectId })
  return sales
}

/**
 * Gives back what is kept, at once; where nothing is kept any more, nothing happens.
 * @throws openpas/reservation-not-found, auth/forbidden, openpas/reservation-confirmed once it was sold
 */
export async function cancelReservation(work: Work, id: string): Promise<void> {
  const { trx, now } = work
  const { tickets } = await getReservation(work, id)
  await holdPassholders(trx, peopleOf(tickets))
  if ((await cancelReservations(trx, { id }, now)).length === 0) {
    const { outcome } = await getReservation(work, id)
    if (outcome === 'CONFIRMED') throw new Problem('openpas/reservation-confirmed')
    return
  }
  const subject = { subject: 'ticket-reservation', subjectId: id }
  for (const { organizerId, passholderId } of tickets)
    work.record({ act: 'ticket-reservation.cancel', organizerId, passholderId, ...subject })
}

async function getReservation({ trx, by }: Work, id: string): Promise<Reservation> {
  const found = await findReservation(trx, id)
  if (!found) throw new Problem('openpas/reservation-not-found')
  requireToSellAll(by, found)
  return found
}

/** Who may sell each of these tickets may do with the reservation what they want. */
function requireToSellAll(by: Actor, { tickets }: Reservation): void {
  for (const { organizerId } of tickets) requireWritePermission(by, 'TICKETSALES_REGISTER', organizerId)
}

const peopleOf = (tickets: readonly ReservedTicket[]): PassholderId[] =>
  [...new Set(tickets.map((one) => one.passholderId))].sort()

/** Was it sold before, by whoever did not hear so: the same tickets again. */
async function soldBefore({ trx }: Work, id: string): Promise<TicketSale[]> {
  const found = await findReservation(trx, id)
  if (found?.outcome !== 'CONFIRMED') throw new Problem('openpas/reservation-ended')
  const ids = found.tickets.map((one) => one.id)
  const sales = new Map((await findSales(trx, ids)).map((one) => [one.id, one]))
  return ids.flatMap((one) => sales.get(one) ?? [])
}

async function requireUnblocked({ trx }: Work, tickets: readonly ReservedTicket[]): Promise<void> {
  const blocked = await findBlocked(trx, peopleOf(tickets))
  if (blocked.length === 0) return
  const index = tickets.findIndex((one) => blocked.includes(one.passholderId))
  throw new Problem('uitpas/passholder-no-active-cardsystems', {
    detail: 'No membership is active',
    schemaErrors: [{ jsonPointer: `/${index}/uitpasNumber`, error: 'is of who was blocked meanwhile' }],
  })
}

/** In the order of the ids, last of all locks. */
async function useCoupons({ trx }: Work, sales: readonly TicketSale[]): Promise<void> {
  const byCoupon = Map.groupBy(sales, (one) => one.couponId)
  for (const couponId of [...byCoupon.keys()].filter((id) => id !== null).sort((a, b) => a - b)) {
    const used = byCoupon.get(couponId) ?? []
    await lockCoupon(trx, couponId)
    const cents = used.reduce((sum, one) => sum + one.municipalityCents, 0)
    await useReserved(trx, couponId, { uses: used.length, cents })
  }
}

const soldTicket = ({ by, now }: Work, ticket: ReservedTicket): TicketSale => ({
  ...ticket,
  soldAt: now,
  accountId: by.accountId ?? null,
  clientId: by.clientId,
  cancelledAt: null,
  cancelledReason: null,
})
