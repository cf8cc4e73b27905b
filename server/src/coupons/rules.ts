import type { PriceTerms } from '../distribution-keys/rules.ts'
import type { PeriodLimit } from '../events/event.ts'
import type { Cents } from '../values/cents.ts'
import { addDays, dayOf, startOfDay } from '../values/day.ts'
import type { CardSystemId, EventId, OrganizerId } from '../values/ids.ts'

/** Whom a coupon is for: each of these that is set has to hold. `segment.ts` asks it of the database. */
export interface Segment {
  forIndividuals: boolean
  forGroups: boolean
  /** With, without, or null for both. */
  socialTariff: boolean | null
  /** Lives in one of these; empty is anywhere. */
  postalCodes: readonly string[]
  /** In whole years, both included. */
  minAge: number | null
  maxAge: number | null
  /** Only who is on its list. */
  listed: boolean
}

export interface Coupon extends PriceTerms, Segment {
  id: number
  cardSystemId: CardSystemId
  name: string
  description: string | null
  maxRegularPriceCents: Cents | null
  /** For each passholder. */
  usageLimit: PeriodLimit | null
  /** For everybody together. */
  maxUses: number | null
  uses: number
  /** Of public money. */
  budgetCents: Cents | null
  spentCents: Cents
  validFrom: Date
  validUntil: Date | null
  /** From granting on. */
  validDays: number | null
  eventIds: readonly EventId[]
  organizerIds: readonly OrganizerId[]
  createdAt: Date
  withdrawnAt: Date | null
}

export interface Validity {
  begin: Date
  /** The first moment on which it is over. */
  end: Date | null
}

/** When a coupon can be used by somebody who was granted it: from granting for so many days, or until a fixed day. */
export function validityOf(
  coupon: Pick<Coupon, 'validFrom' | 'validUntil' | 'validDays' | 'withdrawnAt'>,
  grantedAt: Date,
): Validity {
  const begin = grantedAt > coupon.validFrom ? grantedAt : coupon.validFrom
  const ends = [
    coupon.validUntil,
    coupon.withdrawnAt,
    coupon.validDays === null ? null : startOfDay(addDays(dayOf(begin), coupon.validDays)),
  ].filter((end) => end !== null)
  const end = ends.length ? new Date(Math.min(...ends.map(Number))) : null
  return { begin: coupon.validDays === null ? coupon.validFrom : begin, end }
}

export const usabilities = ['OFFERED', 'NOT_YET', 'EXPIRED', 'OTHER_EVENT'] as const
export type Usability = (typeof usabilities)[number]

/** Whether a granted coupon can be used at an event, but for what its card system and its price say. */
export function usability(
  coupon: Coupon & { grantedAt: Date; inSegment: boolean },
  event: { id: EventId; organizerId: OrganizerId },
  at: Date,
): Usability {
  const { end } = validityOf(coupon, coupon.grantedAt)
  if (at < coupon.validFrom) return 'NOT_YET'
  if (!coupon.inSegment || (end && at >= end)) return 'EXPIRED'
  const { eventIds, organizerIds } = coupon
  const everywhere = eventIds.length === 0 && organizerIds.length === 0
  return everywhere || eventIds.includes(event.id) || organizerIds.includes(event.organizerId)
    ? 'OFFERED'
    : 'OTHER_EVENT'
}
