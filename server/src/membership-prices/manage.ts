import { randomInt } from 'node:crypto'
import type { Act } from '../audit/acts.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { type Day, dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { normalizeVoucherCode } from './rules.ts'
import type { PriceBody } from './schema.ts'
import {
  endPrice,
  insertPrice,
  insertVoucher,
  type NewPrice,
  updateVoucher,
  type VoucherChange,
  withdrawVoucher,
} from './store.ts'

/** @throws body/invalid-data for a price that would begin in the past, or end before it begins */
export async function createPrice(work: Work, cardSystemId: CardSystemId, body: PriceBody): Promise<number> {
  const id = await insertPrice(work.trx, { ...priceOf(body, dayOf(work.now)), cardSystemId, at: work.now })
  recordPrice(work, 'membership-price.create', id, Object.keys(body))
  return id
}

/**
 * From a day on another price: the one that was ends, and is kept for what was charged by it.
 * @throws openpas/membership-price-not-found when there is no such price, or it ended already
 */
export async function changePrice(
  work: Work,
  cardSystemId: CardSystemId,
  id: number,
  body: PriceBody,
): Promise<number> {
  const price = priceOf(body, dayOf(work.now))
  await end(work, cardSystemId, id, price.validFrom)
  const replacement = await insertPrice(work.trx, { ...price, cardSystemId, replacesId: id, at: work.now })
  recordPrice(work, 'membership-price.change', replacement, Object.keys(body))
  return replacement
}

/** From a day on no such price. @throws openpas/membership-price-not-found as changePrice does */
export async function withdrawPrice(work: Work, cardSystemId: CardSystemId, id: number, from?: Day): Promise<void> {
  const today = dayOf(work.now)
  await end(work, cardSystemId, id, from === undefined || from < today ? today : from)
  recordPrice(work, 'membership-price.withdraw', id, ['validUntil'])
}

async function end(work: Work, cardSystemId: CardSystemId, id: number, on: Day): Promise<void> {
  if (await endPrice(work.trx, cardSystemId, id, on)) return
  throw new Problem('openpas/membership-price-not-found')
}

function priceOf(body: PriceBody, today: Day): NewPrice {
  const validFrom = body.validFrom ?? today
  const wrong = [
    ...(validFrom < today ? [{ jsonPointer: '/validFrom', error: 'is in the past' }] : []),
    ...(body.validUntil && body.validUntil < validFrom
      ? [{ jsonPointer: '/validUntil', error: 'is before the begin' }]
      : []),
    ...((body.minAge ?? 0) > (body.maxAge ?? 1000) ? [{ jsonPointer: '/maxAge', error: 'is less than minAge' }] : []),
  ]
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  return {
    label: body.label,
    description: body.description ?? '',
    priceCents: body.priceCents,
    minAge: body.minAge ?? null,
    maxAge: body.maxAge ?? null,
    residence: body.residence ?? 'ANYWHERE',
    postalCodes: body.postalCodes ?? [],
    socialTariff: body.socialTariff ?? null,
    cardType: body.cardType ?? null,
    validFrom,
    validUntil: body.validUntil ?? null,
  }
}

const recordPrice = (work: Work, act: Act, id: number, fields: string[]) =>
  work.record({ act, subject: 'membership-price', subjectId: String(id), fields })

/** Without the letters and digits that are taken for each other. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 10

export interface VoucherOrder {
  /** Made up when it is left out. */
  code?: string | undefined
  label: string
  priceCents: number
  maxUses: number
  validFrom?: Day | undefined
  validUntil?: Day | null | undefined
  count?: number | undefined
}

/**
 * Makes vouchers. A code that is made up cannot be guessed: 31^10 of them.
 * @throws openpas/voucher-code-taken when the card system has this code, body/invalid-data for one code several times
 */
export async function createVouchers(work: Work, cardSystemId: CardSystemId, order: VoucherOrder): Promise<string[]> {
  const { label, priceCents, maxUses, count = 1 } = order
  const validFrom = order.validFrom ?? dayOf(work.now)
  const validUntil = order.validUntil ?? null
  const code = order.code === undefined ? undefined : normalizeVoucherCode(order.code)
  const wrong = [
    ...(code !== undefined && count > 1 ? [{ jsonPointer: '/count', error: 'one code is one voucher' }] : []),
    ...(code !== undefined && !/^[0-9A-Z]{4,32}$/.test(code)
      ? [{ jsonPointer: '/code', error: 'is 4 to 32 letters and digits' }]
      : []),
    ...(validUntil !== null && validUntil < validFrom
      ? [{ jsonPointer: '/validUntil', error: 'is before the begin' }]
      : []),
  ]
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  const codes: string[] = []
  while (codes.length < count) {
    const made = code ?? randomCode()
    const voucher = { code: made, label, priceCents, maxUses, validFrom, validUntil, cardSystemId, at: work.now }
    const id = await insertVoucher(work.trx, voucher)
    if (id === undefined && code !== undefined) throw new Problem('openpas/voucher-code-taken')
    if (id === undefined) continue
    codes.push(made)
    work.record({ act: 'voucher.create', subject: 'voucher', subjectId: String(id), fields: Object.keys(order) })
  }
  return codes
}

const randomCode = () => Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')

/** @throws openpas/voucher-not-found, or body/invalid-data for fewer uses than there were, or an end before the begin */
export async function changeVoucher(
  work: Work,
  cardSystemId: CardSystemId,
  id: number,
  change: VoucherChange,
): Promise<void> {
  const outcome = await updateVoucher(work.trx, cardSystemId, id, change)
  if (outcome === 'GONE') throw new Problem('openpas/voucher-not-found')
  if (outcome === 'USED') {
    const error = 'is less than it was used, or it would end before it begins'
    throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/maxUses', error }] })
  }
  work.record({ act: 'voucher.change', subject: 'voucher', subjectId: String(id), fields: Object.keys(change) })
}

/** Who used it keeps what they have. @throws openpas/voucher-not-found */
export async function endVoucher(work: Work, cardSystemId: CardSystemId, id: number): Promise<void> {
  if (!(await withdrawVoucher(work.trx, cardSystemId, id, work.now))) throw new Problem('openpas/voucher-not-found')
  work.record({ act: 'voucher.withdraw', subject: 'voucher', subjectId: String(id), fields: [] })
}
