import { lockCoupon, type mayTake, takeUses } from '../coupons/store.ts'
import { bookSales } from '../euros/ledger.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { couponUsedUp } from '../tariffs/sentences.ts'
import { expireReservations } from '../ticket-reservations/store.ts'
import { type AskedTicket, judgeTickets, type SellAs, type SoldTicket } from './judge-tickets.ts'
import { insertSales } from './store.ts'

/** Gives reduced tickets: for many people, events and tariffs in one, all of them or none. @throws as judgeTickets does */
export async function registerSales(
  work: Work,
  tickets: readonly AskedTicket[],
  as: SellAs = {},
): Promise<SoldTicket[]> {
  const sold = await judgeTickets(work, tickets, as)
  await insertSales(work.trx, sold)
  await bookSales(work.trx, sold, work.now)
  await takeCoupons(work, sold, takeUses)
  for (const { id, organizerId, passholderId } of sold)
    work.record({ act: 'ticket-sale.create', organizerId, passholderId, subject: 'ticket-sale', subjectId: id })
  return sold
}

/**
 * What everybody shares comes last, in the order of the ids; the statement decides, whatever was read before.
 * @param take takes them, or only says whether they are there
 * @throws uitpas/maximum-reached
 */
export async function takeCoupons(
  { trx, now }: Work,
  sold: readonly Pick<SoldTicket, 'couponId' | 'municipalityCents'>[],
  take: typeof takeUses | typeof mayTake,
): Promise<void> {
  const byCoupon = Map.groupBy(sold, (one) => one.couponId)
  const ids = [...byCoupon.keys()].filter((id) => id !== null).sort((a, b) => a - b)
  await expireReservations(trx, { couponIds: ids }, now)
  for (const couponId of ids) {
    const tickets = byCoupon.get(couponId) ?? []
    const cents = tickets.reduce((sum, one) => sum + one.municipalityCents, 0)
    await lockCoupon(trx, couponId)
    if (await take(trx, couponId, { uses: tickets.length, cents }, now)) continue
    const last = sold.findLastIndex((one) => one.couponId === couponId)
    throw new Problem('uitpas/maximum-reached', {
      detail: 'The uses or the budget of the coupon are used up',
      endUserMessage: couponUsedUp,
      schemaErrors: [{ jsonPointer: `/${last}/tariff/id`, error: 'is used up' }],
    })
  }
}
