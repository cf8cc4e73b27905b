import { type EventChoice, type KeyVersion, keyState, type Shares, sharesOf } from '../distribution-keys/rules.ts'
import { bestSocialTariff, type SocialTariff } from '../memberships/rules.ts'
import type { Cents } from '../values/cents.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import type { PeriodType } from '../values/period.ts'

export const tariffTypes = ['SOCIALTARIFF', 'COUPON'] as const
export type TariffType = (typeof tariffTypes)[number]

export const limitKinds = ['EVENT', 'BALIE', 'GROUP_YEAR', 'GROUP_DAY', 'COUPON', 'COUPON_TOTAL', 'BUDGET'] as const
export type LimitKind = (typeof limitKinds)[number]

/** So many tickets in a calendar period, and how many of these there are already. */
export interface Limit {
  kind: LimitKind
  /** What counts together: of two tickets with this key, the second finds one more used. */
  key: string
  volume: number
  periodType: PeriodType
  used: number
}

export interface EventFacts extends EventChoice {
  organizerId: OrganizerId
  /** It does not take place. */
  cancelled: boolean
  /** What the keys of its card systems and of its organiser say at this moment. */
  keys: readonly KeyVersion[]
}

export interface HolderFacts {
  groupPass: boolean
  /** Of the active memberships. */
  memberships: readonly { cardSystemId: CardSystemId; tariff: SocialTariff }[]
  /** What social tariff is limited by. */
  limits: readonly Limit[]
  coupons: readonly CouponFacts[]
}

/** A coupon of this passholder, judged for this event already but for its price. */
export interface CouponFacts {
  grantedId: number
  couponId: number
  name: string
  cardSystemId: CardSystemId
  terms: Pick<KeyVersion, 'priceRule' | 'priceValue' | 'organizerPart' | 'municipalityPart' | 'maxRegularPriceCents'>
  verdict: Verdict
  /** Of this passholder, and of everybody together. */
  limits: readonly Limit[]
  /** Of public money; null is without end. */
  budgetLeftCents: Cents | null
}

/** Why a key or a coupon gives a price here, or why it does not. */
export const verdicts = [
  'OFFERED',
  'CARD_SYSTEM_DISABLED',
  'REPLACED_BY_OWN',
  'NOT_SWITCHED_ON',
  'NO_SOCIAL_TARIFF',
  'PRICE_TOO_HIGH',
  'NO_REDUCTION',
  'NOT_YET',
  'EXPIRED',
  'OTHER_EVENT',
] as const
export type Verdict = (typeof verdicts)[number]

/** One thing that was looked at, with the condition that decided. */
export interface Considered {
  type: TariffType
  tariffId: string
  name: string
  cardSystemId: CardSystemId
  /** Of a key: which one, and which of its versions. */
  key: { id: number; number: number } | undefined
  coupon: { id: number; grantedId: number } | undefined
  verdict: Verdict
  /** Who would pay what. */
  shares: Shares
  limits: readonly Limit[]
  /** How many tickets now: 0 when a limit is reached, and where it is not offered. */
  remaining: number
}

/** Why there is no social tariff. */
export const reasons = [
  'EVENT_CANCELLED',
  'FREE',
  'NO_CARD_SYSTEM',
  'NO_KEY',
  'NO_SOCIAL_TARIFF',
  'OTHER_CARD_SYSTEM',
  'SUSPENDED',
  'EXPIRED',
  'PRICE_TOO_HIGH',
  'NO_REDUCTION',
] as const
export type Reason = (typeof reasons)[number]

export interface Judgement {
  /** Everything that was looked at. */
  considered: readonly Considered[]
  /** The best of each type, one that can be bought before one whose limit is reached. */
  available: readonly Considered[]
  /** Why there is no social tariff; undefined when there is. */
  reason: Reason | undefined
  /** The tariff that `reason` SUSPENDED and EXPIRED are about. */
  socialTariff: SocialTariff
}

/** No more tickets than this in one go, where nothing else limits a group. */
const mostForGroup = 1_000

/** The id of a tariff says what it is made by: a distribution key, or a coupon that was granted. */
export const keyTariffId = (keyId: number) => `K${keyId}`
export const couponTariffId = (grantedId: number) => `C${grantedId}`
export const keyIdOf = (tariffId: string) => (/^K\d{1,10}$/.test(tariffId) ? Number(tariffId.slice(1)) : undefined)

/**
 * What somebody pays for a ticket, with everything that was looked at. Pure: the same facts give the same answer, also of a
 * moment of before.
 * Source: contract operation get-tariffs; docs/domain/prices.md has the table.
 */
export function judge(event: EventFacts, holder: HolderFacts, regular: Cents): Judgement {
  const considered = [
    ...event.keys.map((key) => considerKey(key, event, holder, regular)),
    ...holder.coupons.map((coupon) => considerCoupon(coupon, event, holder, regular)),
  ]
  const offered = considered.filter((one) => one.verdict === 'OFFERED')
  const best = tariffTypes.flatMap((type) => offered.filter((one) => one.type === type).toSorted(byPrice)[0] ?? [])
  const inEvent = holder.memberships.filter((one) => event.cardSystemIds.includes(one.cardSystemId))
  const socialTariff = bestSocialTariff(inEvent.map((one) => one.tariff))
  const hasSocialTariff = best.some((one) => one.type === 'SOCIALTARIFF')
  const reason = hasSocialTariff ? undefined : reasonOf(event, holder, regular, considered, socialTariff)
  return { considered, available: best, reason, socialTariff }
}

function considerKey(key: KeyVersion, event: EventFacts, holder: HolderFacts, regular: Cents): Considered {
  const shares = sharesOf(key, regular)
  const verdict = event.cancelled ? 'OTHER_EVENT' : keyVerdict(key, event, holder, regular, shares)
  return {
    type: 'SOCIALTARIFF',
    tariffId: keyTariffId(key.keyId),
    name: key.name,
    cardSystemId: key.cardSystemId,
    key: { id: key.keyId, number: key.number },
    coupon: undefined,
    verdict,
    shares,
    limits: holder.limits,
    remaining: verdict === 'OFFERED' ? remainingOf(holder, holder.limits) : 0,
  }
}

function keyVerdict(key: KeyVersion, event: EventFacts, holder: HolderFacts, regular: Cents, shares: Shares): Verdict {
  const state = keyState(key, event.keys, event)
  if (state !== 'COUNTS') return state
  const where = key.socialTariff === 'OWN_CARD_SYSTEM' ? [key.cardSystemId] : event.cardSystemIds
  const entitled = holder.memberships.some(
    ({ cardSystemId, tariff }) => where.includes(cardSystemId) && tariff.status === 'ACTIVE',
  )
  return entitled ? priceVerdict(key, regular, shares) : 'NO_SOCIAL_TARIFF'
}

function considerCoupon(coupon: CouponFacts, event: EventFacts, holder: HolderFacts, regular: Cents): Considered {
  const shares = sharesOf(coupon.terms, regular)
  const verdict = event.cancelled
    ? 'OTHER_EVENT'
    : !event.cardSystemIds.includes(coupon.cardSystemId)
      ? 'CARD_SYSTEM_DISABLED'
      : coupon.verdict === 'OFFERED'
        ? priceVerdict(coupon.terms, regular, shares)
        : coupon.verdict
  // What limits tickets of a balie is for social tariff; an event and a group pass limit them all.
  const limits = [
    ...holder.limits.filter((one) => one.kind !== 'BALIE'),
    ...coupon.limits,
    ...budgetLimit(coupon, shares.municipality),
  ]
  return {
    type: 'COUPON',
    tariffId: couponTariffId(coupon.grantedId),
    name: coupon.name,
    cardSystemId: coupon.cardSystemId,
    key: undefined,
    coupon: { id: coupon.couponId, grantedId: coupon.grantedId },
    verdict,
    shares,
    limits,
    remaining: verdict === 'OFFERED' ? remainingOf(holder, limits) : 0,
  }
}

/** For how many of these tickets the public money is still enough. */
function budgetLimit({ couponId, budgetLeftCents }: CouponFacts, municipality: Cents): Limit[] {
  if (budgetLeftCents === null || municipality === 0) return []
  const volume = Math.max(Math.floor(budgetLeftCents / municipality), 0)
  return [{ kind: 'BUDGET', key: `BUDGET ${couponId}`, volume, periodType: 'ABSOLUTE', used: 0 }]
}

function priceVerdict(
  { maxRegularPriceCents }: Pick<KeyVersion, 'maxRegularPriceCents'>,
  regular: Cents,
  shares: Shares,
): Verdict {
  if (maxRegularPriceCents !== null && regular > maxRegularPriceCents) return 'PRICE_TOO_HIGH'
  return shares.passholder < regular ? 'OFFERED' : 'NO_REDUCTION'
}

/** 1 for a person as long as every limit allows one more; for a group as many as all of them allow. */
function remainingOf({ groupPass }: HolderFacts, limits: readonly Limit[]): number {
  const left = Math.min(...limits.map((one) => Math.max(one.volume - one.used, 0)), groupPass ? mostForGroup : 1)
  return Math.max(left, 0)
}

/** The limit that allows no more; of several, the one that lasts longest. */
export function reachedLimit(limits: readonly Limit[]): Limit | undefined {
  const order: readonly PeriodType[] = ['ABSOLUTE', 'YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY']
  return limits
    .filter((one) => one.used >= one.volume)
    .toSorted((a, b) => order.indexOf(a.periodType) - order.indexOf(b.periodType))[0]
}

/** What can be bought first, then what costs the passholder least, then what costs the public least. */
export function byPrice(a: Considered, b: Considered): number {
  return (
    Number(b.remaining > 0) - Number(a.remaining > 0) ||
    a.shares.passholder - b.shares.passholder ||
    a.shares.municipality - b.shares.municipality ||
    (a.tariffId < b.tariffId ? -1 : 1)
  )
}

/** From the event to the person to the price, so that a reason is never one that would remain when another is solved. */
function reasonOf(
  event: EventFacts,
  holder: HolderFacts,
  regular: Cents,
  considered: readonly Considered[],
  inEvent: SocialTariff,
): Reason {
  if (event.cancelled) return 'EVENT_CANCELLED'
  if (regular === 0) return 'FREE'
  if (event.cardSystemIds.length === 0) return 'NO_CARD_SYSTEM'
  const counting = considered.filter(
    (one) =>
      one.type === 'SOCIALTARIFF' &&
      !['CARD_SYSTEM_DISABLED', 'REPLACED_BY_OWN', 'NOT_SWITCHED_ON'].includes(one.verdict),
  )
  if (counting.length === 0) return 'NO_KEY'
  const verdicts = new Set(counting.map((one) => one.verdict))
  if (verdicts.has('PRICE_TOO_HIGH')) return 'PRICE_TOO_HIGH'
  if (verdicts.has('NO_REDUCTION')) return 'NO_REDUCTION'
  if (inEvent.status === 'EXPIRED' || inEvent.status === 'SUSPENDED') return inEvent.status
  const elsewhere = holder.memberships.some((one) => one.tariff.status === 'ACTIVE')
  return elsewhere ? 'OTHER_CARD_SYSTEM' : 'NO_SOCIAL_TARIFF'
}
