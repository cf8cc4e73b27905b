import type { Act } from '../audit/acts.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { countReserved, expireReservations } from '../ticket-reservations/store.ts'
import { addDays, type Day, dayOf, startOfDay } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { CouponBody, CouponChangeBody } from './schema.ts'
import { addToList, holdCoupon, insertCoupon, type NewCoupon, updateCoupon, withdraw } from './store.ts'

/**
 * Makes a coupon. Everybody in its segment has it at once, and whoever comes into it later.
 * @throws body/invalid-data for what nobody can mean: a segment of nobody, an end before the begin, more than the price
 */
export async function createCoupon(work: Work, cardSystemId: CardSystemId, body: CouponBody): Promise<number> {
  const id = await insertCoupon(work.trx, couponOf(cardSystemId, body, work.now), work.now)
  if (body.uitpasNumbers) await addToList(work.trx, { id, cardSystemId }, body.uitpasNumbers)
  record(work, 'coupon.create', id, Object.keys(body))
  return id
}

/**
 * Changes what may change: the words, the end, and what it may take in all. Price and segment do not: make another coupon.
 * @throws openpas/coupon-not-found, also for one that was withdrawn; body/invalid-data for less than was used already,
 *   what is reserved at this moment included
 */
export async function changeCoupon(
  work: Work,
  cardSystemId: CardSystemId,
  id: number,
  body: CouponChangeBody,
): Promise<void> {
  await expireReservations(work.trx, { couponIds: [id] }, work.now)
  const coupon = await holdCoupon(work.trx, cardSystemId, id)
  if (!coupon || coupon.withdrawnAt) throw new Problem('openpas/coupon-not-found')
  const { uses, cents } = (await countReserved(work.trx, [id], work.now)).get(id) ?? { uses: 0, cents: 0 }
  const change = {
    name: body.name ?? coupon.name,
    description: body.description === undefined ? coupon.description : body.description,
    validUntil: body.validUntil === undefined ? coupon.validUntil : endOf(body.validUntil),
    maxUses: body.maxUses === undefined ? coupon.maxUses : body.maxUses,
    budgetCents: body.budgetCents === undefined ? coupon.budgetCents : body.budgetCents,
  }
  refuse([
    [change.maxUses !== null && change.maxUses < coupon.uses + uses, '/maxUses', 'is less than it was used'],
    [
      change.budgetCents !== null && change.budgetCents < coupon.spentCents + cents,
      '/budgetCents',
      'is less than was spent',
    ],
    [change.validUntil !== null && change.validUntil <= coupon.validFrom, '/validUntil', 'is before the begin'],
  ])
  await updateCoupon(work.trx, id, change)
  record(work, 'coupon.change', id, Object.keys(body))
}

/** Nobody can use it any more; what was sold with it stays. @throws openpas/coupon-not-found */
export async function withdrawCoupon(work: Work, cardSystemId: CardSystemId, id: number): Promise<void> {
  if (!(await withdraw(work.trx, cardSystemId, id, work.now))) throw new Problem('openpas/coupon-not-found')
  record(work, 'coupon.withdraw', id, [])
}

/** @throws openpas/coupon-not-found, body/invalid-data for a coupon that is not for a list */
export async function listPeople(
  work: Work,
  cardSystemId: CardSystemId,
  id: number,
  uitpasNumbers: readonly string[],
): Promise<number> {
  const coupon = await holdCoupon(work.trx, cardSystemId, id)
  if (!coupon || coupon.withdrawnAt) throw new Problem('openpas/coupon-not-found')
  refuse([[!coupon.listed, '/uitpasNumbers', 'this coupon is not for a list']])
  const added = await addToList(work.trx, coupon, uitpasNumbers)
  record(work, 'coupon.list', id, ['uitpasNumbers'])
  return added
}

function couponOf(cardSystemId: CardSystemId, body: CouponBody, now: Date): NewCoupon {
  const today = dayOf(now)
  const validFrom = body.validFrom === undefined || body.validFrom <= today ? now : startOfDay(body.validFrom)
  const validUntil = endOf(body.validUntil ?? null)
  const { segment = {} } = body
  refuse([
    [body.priceRule === 'PERCENTAGE' && body.priceValue > 10_000, '/priceValue', 'is more than the whole price'],
    [body.organizerPart + body.municipalityPart === 0, '/municipalityPart', 'nobody bears the rest of the price'],
    [validUntil !== null && validUntil <= validFrom, '/validUntil', 'is before the begin'],
    [(segment.minAge ?? 0) > (segment.maxAge ?? 1000), '/segment/maxAge', 'is less than minAge'],
    [body.uitpasNumbers !== undefined && !segment.listed, '/uitpasNumbers', 'this coupon is not for a list'],
  ])
  return {
    cardSystemId,
    name: body.name,
    description: body.description ?? null,
    priceRule: body.priceRule,
    priceValue: body.priceValue,
    organizerPart: body.organizerPart,
    municipalityPart: body.municipalityPart,
    maxRegularPriceCents: body.maxRegularPriceCents ?? null,
    usageLimit: body.usageLimit ?? null,
    maxUses: body.maxUses ?? null,
    budgetCents: body.budgetCents ?? null,
    validFrom,
    validUntil,
    validDays: body.validDays ?? null,
    eventIds: (body.eventIds ?? []).map((id) => id.toLowerCase()),
    organizerIds: (body.organizerIds ?? []).map((id) => id.toLowerCase()),
    ...segmentOf(segment),
  }
}

/** As it is kept: what is left out does not limit. */
export const segmentOf = (segment: NonNullable<CouponBody['segment']>) => ({
  forIndividuals: segment.passes !== 'GROUPS',
  forGroups: segment.passes !== undefined && segment.passes !== 'INDIVIDUALS',
  socialTariff: segment.socialTariff ?? null,
  postalCodes: segment.postalCodes ?? [],
  minAge: segment.minAge ?? null,
  maxAge: segment.maxAge ?? null,
  listed: segment.listed ?? false,
})

/** The last day counts. */
const endOf = (day: Day | null) => (day === null ? null : startOfDay(addDays(day, 1)))

function refuse(checks: readonly (readonly [boolean, string, string])[]): void {
  const wrong = checks.flatMap(([isWrong, jsonPointer, error]) => (isWrong ? [{ jsonPointer, error }] : []))
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
}

const record = (work: Work, act: Act, id: number, fields: string[]) =>
  work.record({ act, subject: 'coupon', subjectId: String(id), fields })
