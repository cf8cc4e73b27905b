import { returnUse } from '../coupons/store.ts'
import { bookCancellations } from '../euros/ledger.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { holdPassholders } from '../passholders/hold.ts'
import { findSale, markSaleCancelled, type TicketSale } from './store.ts'

/**
 * Takes a ticket back: it counts for no limit any more, the coupon gets its use and its money back, and what was
 * booked is booked back, once.
 * @param requireToCancel throws for a ticket that the caller may not take back
 * @throws uitpas/ticket-sale-not-found, openpas/already-undone the second time
 */
export async function cancelSale(
  work: Work,
  { ticketSaleId, reason = null }: { ticketSaleId: string; reason?: string | null },
  requireToCancel: (sale: TicketSale) => void,
): Promise<TicketSale> {
  const { trx, now } = work
  const found = await findSale(trx, ticketSaleId)
  if (!found) throw new Problem('uitpas/ticket-sale-not-found')
  requireToCancel(found)
  await holdPassholders(trx, [found.passholderId])
  // Read again: it may have moved to another record of the same person.
  const sale = (await findSale(trx, ticketSaleId)) ?? found
  if (!(await markSaleCancelled(trx, sale, { at: now, reason }))) throw new Problem('openpas/already-undone')
  await bookCancellations(trx, [sale], now)
  if (sale.couponId !== null) await returnUse(trx, sale.couponId, sale.municipalityCents)
  const { organizerId, passholderId, id } = sale
  const fields = reason === null ? [] : ['reason']
  work.record({ act: 'ticket-sale.cancel', organizerId, passholderId, subject: 'ticket-sale', subjectId: id, fields })
  return { ...sale, cancelledAt: now, cancelledReason: reason }
}
