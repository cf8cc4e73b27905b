import { livesInCardSystem } from '../card-systems/places.ts'
import type { Db, Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Cents } from '../values/cents.ts'
import { type Day, dayOf } from '../values/day.ts'
import { type CardSystemId, newId, type OrganizerId, type PassholderId } from '../values/ids.ts'
import { normalizeVoucherCode, priceFor } from './rules.ts'
import { type CardType, type ChargeKind, findUsableVoucher, insertCharge, listPrices, takeVoucher } from './store.ts'

/** For whom a membership is, of which card system. */
export interface Asking {
  cardSystemId: CardSystemId
  dateOfBirth: Day
  postalCode: string
  socialTariff: boolean
  cardType: CardType
  voucher?: string | undefined
}

export interface Quote {
  priceCents: Cents
  label: string
  description: string
}

/** Where a card system has set no price for somebody. */
const free = { priceCents: 0, label: 'Gratis', description: '' }

/** What a membership costs now. @throws uitpas/invalid-voucher-code for a voucher that cannot be used */
export async function quoteMembership(db: Db, asking: Asking, now: Date): Promise<Quote> {
  const day = dayOf(now)
  const price = await priceOf(db, asking, day)
  if (asking.voucher === undefined) return price
  const voucher = await findUsableVoucher(db, asking.cardSystemId, normalizeVoucherCode(asking.voucher), day)
  if (!voucher) throw invalidVoucher()
  return { priceCents: Math.min(price.priceCents, voucher.priceCents), label: voucher.label, description: price.label }
}

/**
 * Charges for a membership, in the transaction that makes it: what it costs now is kept with it, and a voucher is used.
 * The voucher is shared by many, so this comes after what is the person's own, and before the card.
 * @throws uitpas/invalid-voucher-code for a voucher that cannot be used, or was used by others meanwhile
 */
export async function chargeMembership(
  trx: Trx,
  asking: Asking & {
    passholderId: PassholderId
    kind: ChargeKind
    organizerId: OrganizerId | null
    at: Date
    /** What was agreed before, and paid: a price that changed meanwhile changes nothing. */
    agreedCents?: Cents | undefined
  },
): Promise<Quote> {
  const { passholderId, cardSystemId, kind, cardType, organizerId, at } = asking
  const day = dayOf(at)
  const price = await priceOf(trx, asking, day)
  const voucher =
    asking.voucher === undefined
      ? undefined
      : await takeVoucher(trx, cardSystemId, normalizeVoucherCode(asking.voucher), day)
  if (asking.voucher !== undefined && !voucher) throw invalidVoucher()
  const charged = voucher
    ? { priceCents: Math.min(price.priceCents, voucher.priceCents), label: voucher.label, description: price.label }
    : { priceCents: price.priceCents, label: price.label, description: price.description }
  await insertCharge(trx, {
    id: newId(),
    passholderId,
    cardSystemId,
    kind,
    cardType,
    priceCents: asking.agreedCents ?? charged.priceCents,
    label: charged.label,
    priceId: price.id ?? null,
    voucherId: voucher?.id ?? null,
    organizerId,
    at,
  })
  return charged
}

async function priceOf(db: Db, asking: Asking, day: Day): Promise<Quote & { id?: number }> {
  const { cardSystemId, postalCode } = asking
  const [prices, inside] = await Promise.all([
    listPrices(db, cardSystemId, day),
    livesInCardSystem(db, postalCode, cardSystemId),
  ])
  return priceFor(prices, { ...asking, inside }, day) ?? free
}

const invalidVoucher = () =>
  new Problem('uitpas/invalid-voucher-code', { detail: 'There is no such voucher, or it cannot be used (any more)' })
