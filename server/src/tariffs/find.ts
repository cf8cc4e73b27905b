import { findCardSystems } from '../card-systems/store.ts'
import { findCard } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { findEvent } from '../events/store.ts'
import { type EndUserMessage, Problem } from '../http/problems.ts'
import type { TicketSale } from '../ticket-sales/store.ts'
import type { Cents } from '../values/cents.ts'
import { eventFacts, getHolderOf, type Holder, holderFacts, type TicketEvent } from './facts.ts'
import { byPrice, type Considered, type Judgement, judge, reachedLimit, type TariffType } from './rules.ts'
import { explanationAnswer } from './schema.ts'
import { limitMessage, noCoupon, reasonMessage } from './sentences.ts'

export interface Found {
  available: readonly Considered[]
  message: EndUserMessage | undefined
}

/**
 * What somebody pays at an event: the best price of each type, and a sentence wherever a price might be expected and there
 * is none.
 * @throws uitpas/social-tariff-expired, uitpas/social-tariff-suspended when there is nothing else to offer
 */
export async function findTariffs(
  db: Db,
  asked: { event: TicketEvent; holder: Holder; regular: Cents; type: TariffType | 'ANY'; at: Date },
): Promise<Found> {
  const { event, holder, regular, type, at } = asked
  const [ofEvent, ofHolder] = await Promise.all([eventFacts(db, event, at), holderFacts(db, holder, event, { at })])
  return answerOf(judge(ofEvent, ofHolder, regular), type, at)
}

/** Pure: what is told of a judgement. */
export function answerOf(judgement: Judgement, type: TariffType | 'ANY', at: Date): Found {
  const { reason, socialTariff } = judgement
  const available = judgement.available.filter((one) => type === 'ANY' || one.type === type)
  if (type === 'COUPON') return { available, message: available.length ? reachedMessage(available, at) : noCoupon }
  if (reason === undefined) return { available, message: reachedMessage(available, at) }
  const message = reasonMessage(reason, socialTariff)
  if (available.length === 0 && (reason === 'EXPIRED' || reason === 'SUSPENDED')) {
    const problem = reason === 'EXPIRED' ? 'uitpas/social-tariff-expired' : 'uitpas/social-tariff-suspended'
    throw new Problem(problem, { endUserMessage: message })
  }
  // Who never had social tariff and has a coupon, expects nothing more.
  const isExpected = available.length === 0 || socialTariff.status !== 'NONE' || reason === 'OTHER_CARD_SYSTEM'
  return { available, message: isExpected ? message : reachedMessage(available, at) }
}

function reachedMessage(available: readonly Considered[], at: Date): EndUserMessage | undefined {
  const full = available.find((one) => one.remaining === 0)
  const limit = full && reachedLimit(full.limits)
  return limit && limitMessage(limit, at)
}

/**
 * Everything that is offered to one pass at an event, for each of these prices, best first; with a sentence where there is
 * none, also for an expired or suspended social tariff. What a counter shows.
 */
export async function tariffsForPrices(
  db: Db,
  asked: { event: TicketEvent; holder: Holder; prices: readonly Cents[]; at: Date },
): Promise<Found[]> {
  const { event, holder, prices, at } = asked
  const [ofEvent, ofHolder] = await Promise.all([eventFacts(db, event, at), holderFacts(db, holder, event, { at })])
  return prices.map((regular) => {
    const { considered, available, reason, socialTariff } = judge(ofEvent, ofHolder, regular)
    const offered = considered.filter((one) => one.verdict === 'OFFERED').toSorted(byPrice)
    const message = reason && !available.length ? reasonMessage(reason, socialTariff) : reachedMessage(available, at)
    return { available: offered, message }
  })
}

/**
 * The price for somebody with social tariff who lives in the organiser's region.
 * @throws uitpas/social-tariff-not-available with the reason why there is none
 */
export async function findStaticTariffs(
  db: Db,
  { event, regular, at }: { event: TicketEvent; regular: Cents; at: Date },
): Promise<Considered[]> {
  const ofEvent = await eventFacts(db, event, at)
  const tariff = { status: 'ACTIVE', end: '9999-12-31', countsUntil: '9999-12-31', inGracePeriod: false } as const
  const memberships = ofEvent.cardSystemIds.map((cardSystemId) => ({ cardSystemId, tariff }))
  const { available, reason } = judge(ofEvent, { groupPass: false, memberships, limits: [], coupons: [] }, regular)
  if (reason) throw new Problem('uitpas/social-tariff-not-available', { endUserMessage: reasonMessage(reason, tariff) })
  return [...available]
}

interface Moment {
  event: TicketEvent
  regular: Cents
  at: Date
  past: boolean
  countedUntil?: Date
}

/**
 * Everything that is looked at for a price, with the condition that decided; also of a moment of before, as far as it is
 * kept: keys, choices and sales are as they were then, social tariff is as it is known now.
 */
export async function explainTariffs(db: Db, holder: Holder, moment: Moment) {
  const { event, at, regular } = moment
  const [ofEvent, ofHolder] = await Promise.all([eventFacts(db, event, at), holderFacts(db, holder, event, moment)])
  const judgement = judge(ofEvent, ofHolder, regular)
  const names = await findCardSystems(
    db,
    judgement.considered.map((one) => one.cardSystemId),
  )
  const cardSystemNames = new Map([...names].map(([id, one]) => [id, one.name ?? '']))
  const answer = explanationAnswer(judgement, { at, event, regularPriceCents: regular }, cardSystemNames)
  return { answer, judgement }
}

/**
 * Why a ticket had its price, at the moment at which it was given, before it counted itself.
 * @throws as getHolderOf does
 */
export async function explainSale(db: Db, sale: TicketSale) {
  const event = await findEvent(db, sale.eventId)
  if (!event) throw new Error(`There is no event of ticket ${sale.id}`)
  const { passholderId, uitpasNumber, organizerId, soldAt, keyId, grantedCouponId } = sale
  const card = await findCard(db, uitpasNumber)
  const cardSystemId = card?.cardSystemId ?? sale.cardSystemId
  const holder = await getHolderOf(db, { passholderId, uitpasNumber, cardSystemId })
  const { answer, judgement } = await explainTariffs(db, holder, {
    event: { ...event, organizerId },
    regular: sale.regularPriceCents,
    at: soldAt,
    past: true,
    countedUntil: new Date(soldAt.getTime() - 1),
  })
  const sold = judgement.considered.find((one) =>
    grantedCouponId === null ? one.key?.id === keyId && !one.coupon : one.coupon?.grantedId === grantedCouponId,
  )
  return { ...answer, ...(sold ? { soldTariffId: sold.tariffId } : {}) }
}
