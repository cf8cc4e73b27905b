import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { nameHas } from '../db/text-search.ts'
import { violatedConstraint } from '../db/transact.ts'
import { inParts } from '../exports/parts.ts'
import type { Cents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import type { PriceRule } from './rules.ts'
import type { CardType, ChargeKind } from './tables.ts'

export type { CardType, ChargeKind, Residence } from './tables.ts'

export interface Price extends PriceRule {
  label: string
  description: string
  replacesId: number | null
}

const atMost = 1000

const selectPrices = (db: Db, cardSystemId: CardSystemId) =>
  db
    .selectFrom('membership_prices')
    .select(['id', 'label', 'description', 'residence'])
    .select(['price_cents as priceCents', 'min_age as minAge', 'max_age as maxAge', 'postal_codes as postalCodes'])
    .select(['social_tariff as socialTariff', 'card_type as cardType', 'valid_from as validFrom'])
    .select(['valid_until as validUntil', 'replaces_id as replacesId'])
    .where('card_system_id', '=', cardSystemId)

/** What a card system set that holds on a day or later, the oldest first. */
export async function listPrices(db: Db, cardSystemId: CardSystemId, from: Day): Promise<Price[]> {
  return await selectPrices(db, cardSystemId)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', from)]))
    .orderBy('id')
    .limit(atMost)
    .execute()
}

export const priceStates = ['NOW', 'LATER', 'ENDED'] as const
export const priceOrders = ['label', 'price', 'validFrom', 'validUntil'] as const
const priceColumns = {
  label: 'label',
  price: 'price_cents',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
} as const

export interface PriceList {
  cardSystemId: CardSystemId
  /** The day that says which holds. */
  day: Day
  id?: number | undefined
  label?: string | undefined
  state?: (typeof priceStates)[number] | undefined
  sort?: (typeof priceOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

const priceState = (day: Day) => sql<string>`case
  when valid_until <= ${day}::date or valid_until <= valid_from then 'ENDED'
  when valid_from > ${day}::date then 'LATER' else 'NOW' end`

function pricesOf(db: Db, { cardSystemId, day, id, label, state }: PriceList) {
  let query = selectPrices(db, cardSystemId)
  if (id !== undefined) query = query.where('id', '=', id)
  if (label !== undefined) query = query.where(nameHas('label', label))
  if (state !== undefined) query = query.where(priceState(day), '=', state)
  return query
}

/** All that a card system ever set: unless asked otherwise what holds now first, then by price. */
export async function searchPrices(
  db: Db,
  list: PriceList,
  page: { start: number; limit: number },
): Promise<{ totalItems: number; member: Price[] }> {
  const query = pricesOf(db, list)
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const { sort, order = 'asc' } = list
  const states = sql`array_position(${[...priceStates]}::text[], ${priceState(list.day)})`
  const sorted =
    sort === undefined ? query.orderBy(states).orderBy('price_cents') : query.orderBy(priceColumns[sort], order)
  const member = await sorted.orderBy('id', order).limit(page.limit).offset(page.start).execute()
  return { totalItems: count, member }
}

export const eachPrice = (db: Db, list: PriceList) =>
  inParts<Price>((after, atOnce) => {
    let query = pricesOf(db, list)
    if (after) query = query.where('id', '>', after.id)
    return query.orderBy('id').limit(atOnce).execute()
  })

export type NewPrice = Omit<Price, 'id' | 'replacesId' | 'validUntil'> & {
  replacesId?: number
  validUntil?: Day | null
}

export async function insertPrice(
  trx: Trx,
  price: NewPrice & { cardSystemId: CardSystemId; at: Date },
): Promise<number> {
  const row = await trx
    .insertInto('membership_prices')
    .values({
      card_system_id: price.cardSystemId,
      label: price.label,
      description: price.description,
      price_cents: price.priceCents,
      min_age: price.minAge,
      max_age: price.maxAge,
      residence: price.residence,
      postal_codes: [...price.postalCodes],
      social_tariff: price.socialTariff,
      card_type: price.cardType,
      valid_from: price.validFrom,
      valid_until: price.validUntil ?? null,
      replaces_id: price.replacesId ?? null,
      created_at: price.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/**
 * Ends a price on a day, which is its first without it; one that has not begun by then never holds.
 * @returns false when there is no such price, or it ends by that day already
 */
export async function endPrice(trx: Trx, cardSystemId: CardSystemId, id: number, on: Day): Promise<boolean> {
  const result = await trx
    .updateTable('membership_prices')
    .set({ valid_until: sql`greatest(valid_from, ${on}::date)` })
    .where('id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', on)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface Voucher {
  id: number
  code: string
  label: string
  priceCents: Cents
  maxUses: number
  uses: number
  validFrom: Day
  validUntil: Day | null
  withdrawnAt: Date | null
}

const selectVouchers = (db: Db) =>
  db
    .selectFrom('vouchers')
    .select(['id', 'code', 'label', 'price_cents as priceCents', 'max_uses as maxUses', 'uses'])
    .select(['valid_from as validFrom', 'valid_until as validUntil', 'withdrawn_at as withdrawnAt'])

export const voucherStates = ['USABLE', 'LATER', 'USED', 'ENDED'] as const
export const voucherOrders = ['code', 'label', 'price', 'uses', 'validFrom', 'validUntil'] as const
const voucherColumns = {
  code: 'code',
  label: 'label',
  price: 'price_cents',
  uses: 'uses',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
} as const

export interface VoucherList {
  cardSystemId: CardSystemId
  /** The day that says which can be used. */
  day: Day
  id?: number | undefined
  code?: string | undefined
  label?: string | undefined
  state?: (typeof voucherStates)[number] | undefined
  sort?: (typeof voucherOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

const voucherState = (day: Day) => sql<string>`case
  when withdrawn_at is not null or valid_until < ${day}::date then 'ENDED' when uses >= max_uses then 'USED'
  when valid_from > ${day}::date then 'LATER' else 'USABLE' end`

function vouchersOf(db: Db, { cardSystemId, day, id, code, label, state }: VoucherList) {
  let query = selectVouchers(db).where('card_system_id', '=', cardSystemId)
  if (id !== undefined) query = query.where('id', '=', id)
  if (code !== undefined) query = query.where(nameHas('code', code.replace(/[ -]/g, '')))
  if (label !== undefined) query = query.where(nameHas('label', label))
  if (state !== undefined) query = query.where(voucherState(day), '=', state)
  return query
}

/** The newest first, unless asked otherwise. */
export async function listVouchers(
  db: Db,
  list: VoucherList,
  page: { start: number; limit: number },
): Promise<{ totalItems: number; member: Voucher[] }> {
  const query = vouchersOf(db, list)
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const { sort, order = sort === undefined ? 'desc' : 'asc' } = list
  const sorted = sort === undefined ? query : query.orderBy(voucherColumns[sort], order)
  const member = await sorted.orderBy('id', order).limit(page.limit).offset(page.start).execute()
  return { totalItems: count, member }
}

export const eachVoucher = (db: Db, list: VoucherList) =>
  inParts<Voucher>((after, atMost) => {
    let query = vouchersOf(db, list)
    if (after) query = query.where('id', '>', after.id)
    return query.orderBy('id').limit(atMost).execute()
  })

/** One that can be used now. */
export async function findUsableVoucher(
  db: Db,
  cardSystemId: CardSystemId,
  code: string,
  day: Day,
): Promise<Voucher | undefined> {
  return await selectVouchers(db)
    .where('card_system_id', '=', cardSystemId)
    .where('code', '=', code)
    .where('withdrawn_at', 'is', null)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .whereRef('uses', '<', 'max_uses')
    .executeTakeFirst()
}

/**
 * Takes one use of a voucher; of two who want the last one, the second waits here and gets none.
 * @returns undefined when it cannot be used
 */
export async function takeVoucher(
  trx: Trx,
  cardSystemId: CardSystemId,
  code: string,
  day: Day,
): Promise<{ id: number; priceCents: Cents; label: string } | undefined> {
  return await trx
    .updateTable('vouchers')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('card_system_id', '=', cardSystemId)
    .where('code', '=', code)
    .where('withdrawn_at', 'is', null)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .whereRef('uses', '<', 'max_uses')
    .returning(['id', 'price_cents as priceCents', 'label'])
    .executeTakeFirst()
}

export interface NewVoucher {
  code: string
  label: string
  priceCents: Cents
  maxUses: number
  validFrom: Day
  validUntil?: Day | null
}

/** @returns undefined when the card system has this code already */
export async function insertVoucher(
  trx: Trx,
  voucher: NewVoucher & { cardSystemId: CardSystemId; at: Date },
): Promise<number | undefined> {
  const row = await trx
    .insertInto('vouchers')
    .values({
      card_system_id: voucher.cardSystemId,
      code: voucher.code,
      label: voucher.label,
      price_cents: voucher.priceCents,
      max_uses: voucher.maxUses,
      valid_from: voucher.validFrom,
      valid_until: voucher.validUntil ?? null,
      created_at: voucher.at,
    })
    .onConflict((conflict) => conflict.columns(['card_system_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export interface VoucherChange {
  label?: string | undefined
  maxUses?: number | undefined
  validUntil?: Day | null | undefined
}

/** @returns GONE when there is no such voucher or it was withdrawn, USED when it was used more often than that */
export async function updateVoucher(
  trx: Trx,
  cardSystemId: CardSystemId,
  id: number,
  change: VoucherChange,
): Promise<'CHANGED' | 'GONE' | 'USED'> {
  const columns = {
    ...(change.label === undefined ? {} : { label: change.label }),
    ...(change.maxUses === undefined ? {} : { max_uses: change.maxUses }),
    ...(change.validUntil === undefined ? {} : { valid_until: change.validUntil }),
  }
  // A change of nothing is a change all the same: it finds out whether the voucher is there.
  const set = Object.keys(columns).length ? columns : { card_system_id: cardSystemId }
  try {
    const result = await trx
      .updateTable('vouchers')
      .set(set)
      .where('id', '=', id)
      .where('card_system_id', '=', cardSystemId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n ? 'CHANGED' : 'GONE'
  } catch (error) {
    if (violatedConstraint(error)?.startsWith('vouchers_check')) return 'USED'
    throw error
  }
}

/** @returns false when there is no such voucher, or it was withdrawn already */
export async function withdrawVoucher(trx: Trx, cardSystemId: CardSystemId, id: number, at: Date): Promise<boolean> {
  const result = await trx
    .updateTable('vouchers')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface NewCharge {
  id: string
  passholderId: PassholderId
  cardSystemId: CardSystemId
  kind: ChargeKind
  cardType: CardType
  priceCents: Cents
  label: string
  priceId: number | null
  voucherId: number | null
  organizerId: OrganizerId | null
  at: Date
}

export async function insertCharge(trx: Trx, charge: NewCharge): Promise<void> {
  await trx
    .insertInto('membership_charges')
    .values({
      passholder_id: charge.passholderId,
      id: charge.id,
      card_system_id: charge.cardSystemId,
      kind: charge.kind,
      card_type: charge.cardType,
      price_cents: charge.priceCents,
      label: charge.label,
      price_id: charge.priceId,
      voucher_id: charge.voucherId,
      organizer_id: charge.organizerId,
      charged_at: charge.at,
    })
    .execute()
}

export type Charge = Omit<NewCharge, 'passholderId'>

/** What was charged to a person, the newest first. */
export async function listCharges(db: Db, passholderId: PassholderId): Promise<Charge[]> {
  return await db
    .selectFrom('membership_charges')
    .select(['id', 'card_system_id as cardSystemId', 'kind', 'card_type as cardType', 'price_cents as priceCents'])
    .select(['label', 'price_id as priceId', 'voucher_id as voucherId', 'organizer_id as organizerId'])
    .select('charged_at as at')
    .where('passholder_id', '=', passholderId)
    .orderBy('charged_at', 'desc')
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
}
