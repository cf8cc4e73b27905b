import type { Db } from '../db/database.ts'
import { findEvents } from '../events/store.ts'
import { passholderAnswers } from '../passholders/answer.ts'
import { couponTariffId, keyTariffId } from '../tariffs/rules.ts'
import { centsToEuro } from '../values/cents.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { TicketSaleAnswer } from './schema.ts'
import type { TicketSale } from './store.ts'

/**
 * The contract's TicketSale of each, in their order.
 * @param showsPassholder for which of them the caller may see who it is for (PASSHOLDERS_SEARCH)
 */
export async function ticketSaleAnswers(
  db: Db,
  sales: readonly TicketSale[],
  showsPassholder: (sale: TicketSale) => boolean,
  now: Date,
): Promise<TicketSaleAnswer[]> {
  const shown = [...new Set(sales.filter(showsPassholder).map((one) => one.passholderId))]
  const [events, answers] = await Promise.all([
    findEvents(db, [...new Set(sales.map((one) => one.eventId))]),
    passholderAnswers(db, shown, now),
  ])
  // A group is no person: the contract's Passholder has a date of birth.
  const people = new Map(answers.filter((one) => one.dateOfBirth !== '').map((one) => [one.id, one]))
  return sales.map((sale) => {
    const person = showsPassholder(sale) ? people.get(sale.passholderId) : undefined
    const tariffId = tariffIdOf(sale)
    return {
      id: sale.id,
      creationDate: toRfc3339(sale.soldAt),
      regularPrice: centsToEuro(sale.regularPriceCents),
      ...(sale.regularPriceLabel === null ? {} : { regularPriceLabel: sale.regularPriceLabel }),
      tariffId,
      tariff: { id: tariffId, name: sale.tariffName, price: centsToEuro(sale.passholderCents), type: sale.type },
      eventId: sale.eventId,
      eventTitle: events.get(sale.eventId)?.title ?? '',
      uitpasNumber: sale.uitpasNumber,
      ...(person ? { passholder: person } : {}),
    }
  })
}

const tariffIdOf = ({ keyId, grantedCouponId }: TicketSale) =>
  keyId === null ? couponTariffId(grantedCouponId ?? 0) : keyTariffId(keyId)
