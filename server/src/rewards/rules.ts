import { type EndUserMessage, Problem, type ProblemType } from '../http/problems.ts'
import { type PeriodType, periodEnd } from '../values/period.ts'
import * as sentences from './sentences.ts'
import type { RewardStatus, RewardType } from './tables.ts'

/** The contract's reasons why a reward cannot be redeemed, in the order in which they are looked at. */
export const redeemReasons = [
  'INVALID_CARD',
  'PASSHOLDER_NO_ACTIVE_CARDSYSTEM',
  'PASSHOLDER_APPLICABLE_CARDSYSTEMS',
  'REWARD_PERIOD',
  'REWARD_VOLUME',
  'PASSHOLDER_VOLUME',
  'PASSHOLDER_POINTS',
] as const
export type RedeemReason = (typeof redeemReasons)[number]

/** What is known of a reward when it is judged. */
export interface RewardFacts {
  type: RewardType
  status: RewardStatus
  points: number
  redeemBegin: Date | null
  redeemEnd: Date | null
  allCardSystems: boolean
  cardSystemIds: readonly number[]
  residentPostalCodes: readonly string[]
  /** Names of the municipalities with those postal codes. */
  residentMunicipalities: readonly string[]
  maxAvailableUnits: number | null
  unitsTaken: number
  maxInTotal: number | null
  maxPerMonth: number | null
  takenThisMonth: number
  maxPerYear: number | null
  takenThisYear: number
  /** Whoever redeems it is given a code, and there is none left. */
  codesGone: boolean
  redeemConstraint: { volume: number; period: PeriodType } | null
}

/** What is known of the person, and of the card when one is presented. */
export interface HolderFacts {
  /** `NONE`: nobody presented a card, and the person has none that is active. */
  cardStatus: 'ACTIVE' | 'BLOCKED' | 'DELETED' | 'NONE'
  groupPass: boolean
  activeCardSystemIds: readonly number[]
  postalCode: string
  points: number
}

/** What the person already did with this reward. */
export interface PastFacts {
  /** How often it was redeemed in the calendar period of its constraint. */
  redeemed: number
  /** Of a welcome reward. */
  granted: 'NEVER' | 'WAITING' | 'REDEEMED'
}

/** Why not: the reason of `redeem-status`, and the problem that redeeming answers. */
export interface Refusal {
  reason: RedeemReason
  type: ProblemType
  /** Replaces the catalogue's sentence. */
  message?: EndUserMessage
  /** Fills the catalogue's sentence. */
  parameters?: Record<string, EndUserMessage>
  pointsShort?: number
}

/**
 * Whether this person can redeem this reward now: nothing, or the first reason why not. The order goes from the card to
 * the reward to what the person has left, so that a reason is never one that would remain when another is solved.
 * A `DELETED` reward is not judged: it is not found.
 * Source: contract operation get-rewards-id-redeem-status; docs/domain/rewards.md shows the table.
 */
export function whyNotRedeemable(
  reward: RewardFacts,
  holder: HolderFacts,
  past: PastFacts,
  at: Date,
): Refusal | undefined {
  return (
    cardRefusal(holder) ??
    membershipRefusal(reward, holder) ??
    periodRefusal(reward, at) ??
    volumeRefusal(reward, at) ??
    userRefusal(reward, past, at) ??
    pointsRefusal(reward, holder)
  )
}

function cardRefusal(holder: HolderFacts): Refusal | undefined {
  const refuse = (message: EndUserMessage): Refusal => ({
    reason: 'INVALID_CARD',
    type: 'uitpas/invalid-card',
    message,
  })
  if (holder.groupPass) return refuse(sentences.groupPass)
  if (holder.cardStatus !== 'ACTIVE') return refuse(sentences.cardUnusable(holder.cardStatus))
  return undefined
}

function membershipRefusal(reward: RewardFacts, holder: HolderFacts): Refusal | undefined {
  if (holder.activeCardSystemIds.length === 0) {
    return { reason: 'PASSHOLDER_NO_ACTIVE_CARDSYSTEM', type: 'uitpas/passholder-no-active-cardsystems' }
  }
  const notApplicable = {
    reason: 'PASSHOLDER_APPLICABLE_CARDSYSTEMS',
    type: 'uitpas/reward-passholder-no-applicable-cardsystems',
  } as const
  if (!reward.allCardSystems && !holder.activeCardSystemIds.some((id) => reward.cardSystemIds.includes(id)))
    return notApplicable
  if (reward.residentPostalCodes.length && !reward.residentPostalCodes.includes(holder.postalCode)) {
    return { ...notApplicable, message: sentences.residentsOnly(reward.residentMunicipalities) }
  }
  return undefined
}

function periodRefusal(reward: RewardFacts, at: Date): Refusal | undefined {
  const refuse = (message?: EndUserMessage): Refusal => ({
    reason: 'REWARD_PERIOD',
    type: 'uitpas/reward-period-constraint',
    ...(message ? { message } : {}),
  })
  if (reward.status !== 'ACTIVE') return refuse()
  if (reward.redeemBegin && at < reward.redeemBegin) return refuse(sentences.notYet(reward.redeemBegin, at))
  if (reward.redeemEnd && at > reward.redeemEnd) return refuse(sentences.over(reward.redeemEnd, at))
  return undefined
}

function volumeRefusal(reward: RewardFacts, at: Date): Refusal | undefined {
  const soldOut: Refusal = { reason: 'REWARD_VOLUME', type: 'uitpas/reward-volume-constraint' }
  const left = unitsLeft(reward)
  if ((left !== null && left <= 0) || reward.codesGone) return soldOut
  const full = (maximum: number | null, taken: number) => maximum !== null && taken >= maximum
  if (full(reward.maxPerYear, reward.takenThisYear)) return soldOutFor('YEAR', reward, at)
  if (full(reward.maxPerMonth, reward.takenThisMonth)) return soldOutFor('MONTH', reward, at)
  return undefined
}

/** Everybody together reached the maximum of this calendar month or year. */
export function soldOutFor(period: 'MONTH' | 'YEAR', reward: Pick<RewardFacts, 'redeemEnd'>, at: Date): Refusal {
  const message = sentences.soldOutFor(period, againFrom(period, reward, at), at)
  return { reason: 'REWARD_VOLUME', type: 'uitpas/reward-volume-constraint', message }
}

function userRefusal(reward: RewardFacts, past: PastFacts, at: Date): Refusal | undefined {
  const refuse = (message: EndUserMessage): Refusal => ({
    reason: 'PASSHOLDER_VOLUME',
    type: 'uitpas/reward-passholder-volume-constraint',
    message,
  })
  if (reward.type === 'WELCOME') {
    if (past.granted === 'NEVER') return refuse(sentences.notGranted)
    return past.granted === 'REDEEMED' ? refuse(sentences.welcomeTaken) : undefined
  }
  const constraint = reward.redeemConstraint
  if (!constraint || past.redeemed < constraint.volume) return undefined
  return refuse(sentences.userLimit(constraint, againFrom(constraint.period, reward, at), at))
}

function pointsRefusal(reward: RewardFacts, holder: HolderFacts): Refusal | undefined {
  const short = reward.points - holder.points
  // Free is free, also for who is below zero after a correction.
  if (reward.points === 0 || short <= 0) return undefined
  return {
    reason: 'PASSHOLDER_POINTS',
    type: 'uitpas/reward-passholder-points-constraint',
    parameters: { short: sentences.points(short), cost: sentences.points(reward.points) },
    pointsShort: short,
  }
}

/** When the next calendar period begins, if the reward can still be redeemed then. */
function againFrom(period: PeriodType, reward: Pick<RewardFacts, 'redeemEnd'>, at: Date): Date | null {
  const next = periodEnd(period, at)
  return next && reward.redeemEnd && next > reward.redeemEnd ? null : next
}

/** How many can still be redeemed by anybody, ever; null is without end. */
export function unitsLeft(reward: Pick<RewardFacts, 'maxAvailableUnits' | 'maxInTotal' | 'unitsTaken'>): number | null {
  const maxima = [reward.maxAvailableUnits, reward.maxInTotal].filter((one) => one !== null)
  return maxima.length ? Math.min(...maxima) - reward.unitsTaken : null
}

export const lastChanceMs = 14 * 86_400_000

/**
 * The redemption period ends within 14 days, or under 10 % of the units are left. What is over or sold out is no chance
 * any more. search.ts asks the same of the database.
 */
export function isLastChance(
  reward: Pick<RewardFacts, 'redeemEnd' | 'maxAvailableUnits' | 'unitsTaken'>,
  at: Date,
): boolean {
  const { redeemEnd, maxAvailableUnits, unitsTaken } = reward
  if (redeemEnd && at > redeemEnd) return false
  const left = maxAvailableUnits === null ? null : maxAvailableUnits - unitsTaken
  if (left !== null && left <= 0) return false
  const endsSoon = redeemEnd !== null && redeemEnd.getTime() - at.getTime() <= lastChanceMs
  return endsSoon || (left !== null && maxAvailableUnits !== null && left * 10 < maxAvailableUnits)
}

export function problemOf(refusal: Refusal): Problem {
  const { message, parameters } = refusal
  return new Problem(refusal.type, {
    detail: refusal.reason,
    ...(message ? { endUserMessage: message } : {}),
    ...(parameters ? { parameters } : {}),
  })
}
