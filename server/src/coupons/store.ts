import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Cents } from '../values/cents.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import type { PeriodType } from '../values/period.ts'
import type { Coupon } from './rules.ts'
import { inSegment } from './segment.ts'

/** Of `coupons c`, for `couponOf`. */
export const columns = sql`c.id, c.card_system_id as "cardSystemId", c.name, c.description, c.price_rule as "priceRule",
  c.price_value as "priceValue", c.organizer_part as "organizerPart", c.municipality_part as "municipalityPart",
  c.max_regular_price_cents as "maxRegularPriceCents", c.usage_volume as "usageVolume", c.usage_period as "usagePeriod",
  c.max_uses as "maxUses", c.uses, c.budget_cents as "budgetCents", c.spent_cents as "spentCents",
  c.valid_from as "validFrom", c.valid_until as "validUntil", c.valid_days as "validDays", c.event_ids as "eventIds",
  c.organizer_ids as "organizerIds", c.for_individuals as "forIndividuals", c.for_groups as "forGroups",
  c.social_tariff as "socialTariff", c.postal_codes as "postalCodes", c.min_age as "minAge", c.max_age as "maxAge",
  c.listed, c.created_at as "createdAt", c.withdrawn_at as "withdrawnAt"`

export type Row = Omit<Coupon, 'usageLimit'> & { usageVolume: number | null; usagePeriod: PeriodType | null }

export function couponOf<R extends Row>({ usageVolume: volume, usagePeriod: periodType, ...row }: R) {
  return { ...row, usageLimit: volume === null || periodType === null ? null : { volume, periodType } }
}

/** A coupon of one passholder. */
export interface GrantedCoupon extends Coupon {
  passholderId: PassholderId
  grantedId: number
  grantedAt: Date
  /** Whether they are in its segment now; once they are not, it cannot be used. */
  inSegment: boolean
}

/**
 * Grants a passholder every coupon whose segment they are in and that they do not have yet: whoever comes into a segment
 * later has it as soon as they are looked at.
 */
export async function grantDueCoupons(db: Db, passholderId: PassholderId, now: Date): Promise<void> {
  const due = sql`
    select p.id, c.id from passholders p join memberships m on m.passholder_id = p.id
    join card_systems s on s.id = m.card_system_id join coupons c on c.card_system_id = m.card_system_id
    where p.id = ${passholderId}::uuid and c.withdrawn_at is null and c.created_at <= ${now}
      and (c.valid_until is null or c.valid_until > ${now}) and ${inSegment(dayOf(now))}
      and not exists (select from granted_coupons g where g.passholder_id = p.id and g.coupon_id = c.id)`
  // Mostly there is nothing to grant, and then nothing is written.
  const { rows } = await sql`${due} limit 1`.execute(db)
  if (rows.length === 0) return
  await sql`
    insert into granted_coupons (passholder_id, coupon_id, granted_at)
    select due.passholder_id, due.coupon_id, ${now} from (${due}) as due (passholder_id, coupon_id)
    order by due.coupon_id
    on conflict (passholder_id, coupon_id) do nothing`.execute(db)
}

/** What a passholder was granted, oldest first. @param past only what was granted by that moment */
export async function findGrantedCoupons(
  db: Db,
  passholderId: PassholderId,
  at: Date,
  past = false,
): Promise<GrantedCoupon[]> {
  const { rows } = await sql<Row & Pick<GrantedCoupon, 'passholderId' | 'grantedId' | 'grantedAt' | 'inSegment'>>`
    select ${columns}, g.passholder_id as "passholderId", g.id as "grantedId", g.granted_at as "grantedAt",
      coalesce(${inSegment(dayOf(at))}, false) as "inSegment"
    from granted_coupons g join coupons c on c.id = g.coupon_id join passholders p on p.id = g.passholder_id
    join card_systems s on s.id = c.card_system_id
    left join memberships m on m.passholder_id = p.id and m.card_system_id = c.card_system_id
    where g.passholder_id = ${passholderId}::uuid and (not ${past}::boolean or g.granted_at <= ${at})
    order by g.id limit 1000`.execute(db)
  return rows.map(couponOf)
}

async function findCoupons(db: Db, where: RawBuilder<unknown>): Promise<Coupon[]> {
  const { rows } = await sql<Row>`select ${columns} from coupons c where ${where} order by c.id limit 10000`.execute(db)
  return rows.map(couponOf)
}

/** Whether there is such a coupon in this card system. */
export async function isCouponOf(db: Db, cardSystemId: CardSystemId, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('coupons')
    .select('id')
    .where('id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .executeTakeFirst()
  return row !== undefined
}

/** Holds its row until the transaction ends. */
export async function holdCoupon(trx: Trx, cardSystemId: CardSystemId, id: number): Promise<Coupon | undefined> {
  await trx.selectFrom('coupons').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return (await findCoupons(trx, sql`c.card_system_id = ${cardSystemId} and c.id = ${id}`))[0]
}

/** How many passholders are in the segments of these coupons now. */
export async function countPeople(db: Db, ids: readonly number[], now: Date): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; people: number }>`
    select c.id, count(*)::int as people from coupons c join card_systems s on s.id = c.card_system_id
    join memberships m on m.card_system_id = c.card_system_id join passholders p on p.id = m.passholder_id
    where c.id = any(${[...ids]}::integer[]) and ${inSegment(dayOf(now))} group by c.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.people]))
}

export type NewCoupon = Omit<Coupon, 'id' | 'uses' | 'spentCents' | 'createdAt' | 'withdrawnAt'>

export async function insertCoupon(trx: Trx, coupon: NewCoupon, at: Date): Promise<number> {
  const row = await trx
    .insertInto('coupons')
    .values({
      card_system_id: coupon.cardSystemId,
      name: coupon.name,
      description: coupon.description,
      price_rule: coupon.priceRule,
      price_value: coupon.priceValue,
      organizer_part: coupon.organizerPart,
      municipality_part: coupon.municipalityPart,
      max_regular_price_cents: coupon.maxRegularPriceCents,
      usage_volume: coupon.usageLimit?.volume ?? null,
      usage_period: coupon.usageLimit?.periodType ?? null,
      max_uses: coupon.maxUses,
      budget_cents: coupon.budgetCents,
      valid_from: coupon.validFrom,
      valid_until: coupon.validUntil,
      valid_days: coupon.validDays,
      event_ids: [...coupon.eventIds],
      organizer_ids: [...coupon.organizerIds],
      for_individuals: coupon.forIndividuals,
      for_groups: coupon.forGroups,
      social_tariff: coupon.socialTariff,
      postal_codes: [...coupon.postalCodes],
      min_age: coupon.minAge,
      max_age: coupon.maxAge,
      listed: coupon.listed,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** People of the coupon's card system only; returns how many were put on it. */
export async function addToList(
  trx: Trx,
  coupon: Pick<Coupon, 'id' | 'cardSystemId'>,
  numbers: readonly string[],
): Promise<number> {
  const result = await sql`
    insert into coupon_list (coupon_id, passholder_id)
    select distinct ${coupon.id}::integer, k.passholder_id from cards k
    join memberships m on m.passholder_id = k.passholder_id and m.card_system_id = ${coupon.cardSystemId}
    where k.uitpas_number = any(${[...numbers]}::text[]) and m.status <> 'CLOSED'
    on conflict do nothing`.execute(trx)
  return Number(result.numAffectedRows ?? 0)
}

export interface CouponChange {
  name: string
  description: string | null
  validUntil: Date | null
  maxUses: number | null
  budgetCents: Cents | null
}

/** Whoever calls holds the coupon's row. */
export async function updateCoupon(trx: Trx, id: number, change: CouponChange): Promise<void> {
  const { name, description, validUntil, maxUses, budgetCents } = change
  await trx
    .updateTable('coupons')
    .set({ name, description, valid_until: validUntil, max_uses: maxUses, budget_cents: budgetCents })
    .where('id', '=', id)
    .execute()
}

/** @returns false when there is none of this card system, or it was withdrawn */
export async function withdraw(trx: Trx, cardSystemId: CardSystemId, id: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('coupons')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Uses {
  uses: number
  /** Of public money. */
  cents: Cents
}

/**
 * Locks a coupon, which everybody shares: several in the order of their ids, after the passholders and the reservations. The
 * statement that decides comes after it, by itself: so it sees what was sold and reserved while this one waited.
 */
export async function lockCoupon(trx: Trx, id: number): Promise<void> {
  await trx.selectFrom('coupons').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** Whether a coupon has so much left, of what was neither used nor is reserved. */
const isLeft = ({ uses, cents }: Uses, now: Date) => {
  const held = (of: RawBuilder<unknown>) => sql`(
    select ${of}::int from reserved_tickets r where r.coupon_id = c.id and r.ended_at is null and r.expires_at > ${now})`
  return sql<boolean>`c.withdrawn_at is null
    and (c.max_uses is null or c.uses + ${uses}::int + ${held(sql`count(*)`)} <= c.max_uses)
    and (c.budget_cents is null
      or c.spent_cents + ${cents}::int + ${held(sql`coalesce(sum(r.municipality_cents), 0)`)} <= c.budget_cents)`
}

/** Takes uses and public money; whoever calls locked the coupon. @returns false when there is not enough */
export async function takeUses(trx: Trx, couponId: number, taken: Uses, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update coupons c set uses = uses + ${taken.uses}::int, spent_cents = spent_cents + ${taken.cents}::int
    where id = ${couponId} and ${isLeft(taken, now)} returning id`.execute(trx)
  return rows.length === 1
}

/** As takeUses, and takes nothing: for who reserves, which a living reservation then holds. */
export async function mayTake(trx: Trx, couponId: number, wanted: Uses, now: Date): Promise<boolean> {
  const { rows } = await sql`select id from coupons c where id = ${couponId} and ${isLeft(wanted, now)}`.execute(trx)
  return rows.length === 1
}

/** What a reservation held, that is confirmed now: it was found to be there when it was reserved. */
export async function useReserved(trx: Trx, couponId: number, { uses, cents }: Uses): Promise<void> {
  await sql`update coupons set uses = uses + ${uses}::int, spent_cents = spent_cents + ${cents}::int
    where id = ${couponId}`.execute(trx)
}

/** What a cancelled ticket took. */
export async function returnUse(trx: Trx, couponId: number, cents: Cents): Promise<void> {
  await sql`update coupons set uses = uses - 1, spent_cents = spent_cents - ${cents}::int where id = ${couponId}`.execute(
    trx,
  )
}
