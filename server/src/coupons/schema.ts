import { type Static, Type } from 'typebox'
import { priceRuleTypes, sharesOf } from '../distribution-keys/rules.ts'
import { NumberFilter, orderOf, TextFilter } from '../http/list-parameters.ts'
import { addDays, dayOf } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'
import { PERIOD_TYPES, type PeriodType } from '../values/period.ts'
import { couponOrders, couponStatuses, type ListedCoupon } from './list.ts'
import { validityOf } from './rules.ts'
import type { GrantedCoupon as Granted } from './store.ts'

/** Contract schema `GrantedCoupon`. */
export const GrantedCoupon = Type.Object(
  {
    id: Type.Integer(),
    coupon: Type.Object({
      id: Type.String(),
      name: Type.String(),
      description: Type.Optional(Type.String()),
    }),
    validityPeriod: Type.Optional(
      Type.Object({
        begin: Type.String({ format: 'date-time' }),
        end: Type.Optional(Type.String({ format: 'date-time' })),
      }),
    ),
    status: Type.Enum(['ACTIVE', 'EXPIRED']),
    remaining: Type.Optional(Type.Object({ volume: Type.Integer(), period: Type.Enum([...PERIOD_TYPES]) })),
  },
  { $id: 'GrantedCoupon' },
)
export type GrantedCouponAnswer = Static<typeof GrantedCoupon>
export const GrantedCouponRef = Type.Unsafe<GrantedCouponAnswer>({ $ref: 'GrantedCoupon#' })

/** @param used how often in the calendar period of its usage limit */
export function grantedCouponAnswer(coupon: Granted, used: number, now: Date): GrantedCouponAnswer {
  const { begin, end } = validityOf(coupon, coupon.grantedAt)
  const { usageLimit } = coupon
  return {
    id: coupon.grantedId,
    coupon: {
      id: String(coupon.id),
      name: coupon.name,
      ...(coupon.description === null ? {} : { description: coupon.description }),
    },
    validityPeriod: {
      begin: toRfc3339(begin),
      // The last second that counts.
      ...(end ? { end: toRfc3339(new Date(end.getTime() - 1000)) } : {}),
    },
    status: !coupon.inSegment || (end && now >= end) ? 'EXPIRED' : 'ACTIVE',
    ...(usageLimit
      ? { remaining: { volume: Math.max(usageLimit.volume - used, 0), period: usageLimit.periodType } }
      : {}),
  }
}

const mostCents = 10_000_000
const Part = Type.Integer({ minimum: 0, maximum: 10_000 })
const Cents = Type.Integer({ minimum: 1, maximum: 1_000_000_000 })
const DateText = Type.String({ format: 'date', pattern: '^[12]' })
const Age = Type.Integer({ minimum: 0, maximum: 130 })
const Ids = Type.Array(Type.String({ format: 'uuid' }), { maxItems: 1000 })
const Uses = Type.Integer({ minimum: 1, maximum: 10_000_000 })
const Name = Type.String({ minLength: 1, maxLength: 200 })
const Description = Type.String({ maxLength: 2000 })
const Numbers = Type.Array(Type.String({ pattern: '^\\d{13}$' }), { minItems: 1, maxItems: 10_000 })
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])

const UsageLimit = Type.Object(
  { volume: Type.Integer({ minimum: 1, maximum: 1_000_000 }), periodType: Type.Enum([...PERIOD_TYPES]) },
  { additionalProperties: false },
)

/** Each of these that is there has to hold; nothing is everybody with a pass of their own. */
const SegmentBody = Type.Object(
  {
    passes: Type.Optional(Type.Enum(['INDIVIDUALS', 'GROUPS', 'ALL'], { default: 'INDIVIDUALS' })),
    socialTariff: Type.Optional(Type.Boolean()),
    postalCodes: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{4}$' }), { maxItems: 500 })),
    minAge: Type.Optional(Age),
    maxAge: Type.Optional(Age),
    listed: Type.Optional(Type.Boolean({ description: 'only who is on its list' })),
  },
  { additionalProperties: false },
)

export const CouponBody = Type.Object(
  {
    name: Name,
    description: Type.Optional(Description),
    priceRule: Type.Enum([...priceRuleTypes]),
    priceValue: Type.Integer({
      minimum: 0,
      maximum: mostCents,
      description: 'PERCENTAGE: what the passholder pays of the regular price, in hundredths of a percent; else cents',
    }),
    organizerPart: Part,
    municipalityPart: Part,
    maxRegularPriceCents: Type.Optional(Type.Integer({ minimum: 1, maximum: mostCents })),
    usageLimit: Type.Optional(UsageLimit),
    maxUses: Type.Optional(Uses),
    budgetCents: Type.Optional(Cents),
    validFrom: Type.Optional(DateText),
    validUntil: Type.Optional(Type.String({ ...DateText, description: 'the last day' })),
    validDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3660, description: 'from granting on' })),
    eventIds: Type.Optional(Ids),
    organizerIds: Type.Optional(Ids),
    segment: Type.Optional(SegmentBody),
    uitpasNumbers: Type.Optional(Numbers),
  },
  { additionalProperties: false },
)
export type CouponBody = Static<typeof CouponBody>

/** What is left out stays; null is without. */
export const CouponChangeBody = Type.Object(
  {
    name: Type.Optional(Name),
    description: Type.Optional(orNull(Description)),
    validUntil: Type.Optional(orNull(DateText)),
    maxUses: Type.Optional(orNull(Uses)),
    budgetCents: Type.Optional(orNull(Cents)),
  },
  { additionalProperties: false },
)
export type CouponChangeBody = Static<typeof CouponChangeBody>

/** A coupon that nobody made yet, as far as it says who it is for. */
export const SegmentCountBody = Type.Object(
  {
    segment: SegmentBody,
    uitpasNumbers: Type.Optional(
      Type.Array(Type.String({ maxLength: 30 }), { maxItems: 10_000, description: 'of a list' }),
    ),
  },
  { additionalProperties: false },
)

export const ListBody = Type.Object({ uitpasNumbers: Numbers }, { additionalProperties: false })

export const CouponFilters = {
  ...NumberFilter,
  eventId: Type.Optional(Type.String({ maxLength: 50, description: 'the CDBID of an event that it is for by name' })),
  name: TextFilter,
  status: Type.Optional(Type.Array(Type.Enum([...couponStatuses]), { maxItems: couponStatuses.length })),
  ...orderOf(couponOrders),
}

export const CouponAnswer = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  description: Type.Optional(Type.String()),
  priceRule: Type.Enum([...priceRuleTypes]),
  priceValue: Type.Integer(),
  organizerPart: Type.Integer(),
  municipalityPart: Type.Integer(),
  maxRegularPriceCents: Type.Optional(Type.Integer()),
  example: Type.Object(
    { passholder: Type.Integer(), organizer: Type.Integer(), municipality: Type.Integer() },
    { description: 'who pays how many cents of a ticket of ten euro' },
  ),
  usageLimit: Type.Optional(Type.Object({ volume: Type.Integer(), periodType: Type.Enum([...PERIOD_TYPES]) })),
  maxUses: Type.Optional(Type.Integer()),
  uses: Type.Integer(),
  budgetCents: Type.Optional(Type.Integer()),
  spentCents: Type.Integer(),
  validFrom: Type.String({ format: 'date-time' }),
  validUntil: Type.Optional(Type.String({ format: 'date', description: 'the last day' })),
  validDays: Type.Optional(Type.Integer()),
  eventIds: Type.Array(Type.String()),
  organizerIds: Type.Array(Type.String()),
  segment: Type.Object({
    passes: Type.Enum(['INDIVIDUALS', 'GROUPS', 'ALL']),
    socialTariff: Type.Optional(Type.Boolean()),
    postalCodes: Type.Array(Type.String()),
    minAge: Type.Optional(Type.Integer()),
    maxAge: Type.Optional(Type.Integer()),
    listed: Type.Boolean(),
  }),
  people: Type.Integer({ description: 'how many passholders are in the segment now' }),
  status: Type.Enum([...couponStatuses]),
})

const known = <Name extends string, Value>(name: Name, value: Value | null) =>
  (value === null ? {} : { [name]: value }) as { [one in Name]?: NonNullable<Value> }

export function couponAnswer(coupon: ListedCoupon): Static<typeof CouponAnswer> {
  const { validUntil, forIndividuals, forGroups } = coupon
  return {
    id: coupon.id,
    name: coupon.name,
    ...known('description', coupon.description),
    priceRule: coupon.priceRule,
    priceValue: coupon.priceValue,
    organizerPart: coupon.organizerPart,
    municipalityPart: coupon.municipalityPart,
    ...known('maxRegularPriceCents', coupon.maxRegularPriceCents),
    example: { ...sharesOf(coupon, 1_000) },
    ...known<'usageLimit', { volume: number; periodType: PeriodType }>('usageLimit', coupon.usageLimit),
    ...known('maxUses', coupon.maxUses),
    uses: coupon.uses,
    ...known('budgetCents', coupon.budgetCents),
    spentCents: coupon.spentCents,
    validFrom: toRfc3339(coupon.validFrom),
    ...(validUntil ? { validUntil: addDays(dayOf(validUntil), -1) } : {}),
    ...known('validDays', coupon.validDays),
    eventIds: [...coupon.eventIds],
    organizerIds: [...coupon.organizerIds],
    segment: {
      passes: forIndividuals && forGroups ? 'ALL' : forGroups ? 'GROUPS' : 'INDIVIDUALS',
      ...known('socialTariff', coupon.socialTariff),
      postalCodes: [...coupon.postalCodes],
      ...known('minAge', coupon.minAge),
      ...known('maxAge', coupon.maxAge),
      listed: coupon.listed,
    },
    people: coupon.people,
    status: coupon.status,
  }
}
