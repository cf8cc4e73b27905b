import { invalidCardStatus } from '../cards/hand-out.ts'
import { findCard } from '../cards/store.ts'
import { usability } from '../coupons/rules.ts'
import { findGrantedCoupons, grantDueCoupons } from '../coupons/store.ts'
import type { Db } from '../db/database.ts'
import { findEventChoice, findKeysAt } from '../distribution-keys/store.ts'
import { type Event, isPublished } from '../events/event.ts'
import { findEvent } from '../events/store.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships, type Membership, socialTariffOf } from '../memberships/store.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import { findPassholder, type Passholder } from '../passholders/store.ts'
import { countReserved } from '../ticket-reservations/store.ts'
import { type Counted, type CountedAs, countSales, findOrganizerLimit } from '../ticket-sales/store.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId, EventId, OrganizerId, PassholderId } from '../values/ids.ts'
import type { PeriodType } from '../values/period.ts'
import { parseUitpasNumber, type UitpasNumber } from '../values/uitpas-number.ts'
import type { CouponFacts, EventFacts, HolderFacts, Limit, LimitKind } from './rules.ts'

/** An event for which tickets can be given: its organiser is one that we know. */
export interface TicketEvent extends Event {
  organizerId: OrganizerId
}

/** @throws uitpas/event-not-found, also for one that nobody of ours organises, and one that was withdrawn */
export async function getTicketEvent(db: Db, eventId: EventId): Promise<TicketEvent> {
  const event = await findEvent(db, eventId)
  if (!event?.organizerId || event.organizerName === null || !isPublished(event))
    throw new Problem('uitpas/event-not-found')
  return { ...event, organizerId: event.organizerId }
}

/** What gives prices at an event at a moment. */
export async function eventFacts(db: Db, event: TicketEvent, at: Date): Promise<EventFacts> {
  const { id, organizerId } = event
  const [all, choice] = await Promise.all([findCardSystemIdsOf(db, [organizerId]), findEventChoice(db, id, at)])
  const cardSystemIds = choice ? all.filter((one) => choice.cardSystemIds.includes(one)) : all
  // Also of those in which it does not take part: who asks why there is no price sees them.
  const keys = await findKeysAt(db, { cardSystemIds: all, organizerId }, at)
  return { organizerId, cancelled: event.status === 'Unavailable', cardSystemIds, keyIds: choice?.keyIds ?? [], keys }
}

/** Who a ticket is for, and the card that was shown. */
export interface Holder {
  passholder: Passholder
  uitpasNumber: UitpasNumber
  cardSystemId: CardSystemId
  /** The active ones, oldest first. */
  memberships: readonly Membership[]
}

/**
 * @throws uitpas/invalid-uitpasnumber, uitpas/passholder-not-found for a number that no card has,
 *   uitpas/invalid-card-status for a card that is not in use, uitpas/passholder-no-active-cardsystems for who is blocked
 */
export async function getHolder(db: Db, text: string): Promise<Holder> {
  const number = parseUitpasNumber(text)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpasnumber', { detail: number.reason })
  const card = await findCard(db, number.value)
  if (!card) throw new Problem('uitpas/passholder-not-found', { detail: 'No card has this number' })
  if (card.status !== 'ACTIVE' || card.passholderId === null) throw invalidCardStatus(card)
  const { passholderId, uitpasNumber, cardSystemId } = card
  return getHolderOf(db, { passholderId, uitpasNumber, cardSystemId })
}

/** Whatever became of the card since. @throws uitpas/passholder-no-active-cardsystems for who is blocked, or is no more */
export async function getHolderOf(
  db: Db,
  of: { passholderId: PassholderId; uitpasNumber: UitpasNumber; cardSystemId: CardSystemId },
): Promise<Holder> {
  const { passholderId, uitpasNumber, cardSystemId } = of
  const [passholder, memberships] = await Promise.all([
    findPassholder(db, passholderId),
    findMemberships(db, [passholderId]),
  ])
  const active = (memberships.get(passholderId) ?? []).filter((one) => one.status === 'ACTIVE')
  if (!passholder || passholder.blockedAt || active.length === 0)
    throw new Problem('uitpas/passholder-no-active-cardsystems', { detail: 'No membership is active' })
  return { passholder, uitpasNumber, cardSystemId, memberships: active }
}

/**
 * What a passholder brings to an event: their social tariff, and what limits them.
 * @param past as it was at that moment, as far as it is kept: what social tariff ended or was suspended since is not
 * @param countedUntil of a moment of before: tickets until then are counted, instead of those until that moment
 */
export async function holderFacts(
  db: Db,
  holder: Holder,
  event: TicketEvent,
  { at, past = false, countedUntil = at }: { at: Date; past?: boolean; countedUntil?: Date },
): Promise<HolderFacts> {
  const day = dayOf(at)
  const counting = { at: countedUntil, as: past ? 'THEN' : 'TAKEN' } as const
  return {
    groupPass: holder.passholder.kind === 'GROUP',
    memberships: holder.memberships
      .filter((one) => one.createdAt <= at)
      .map((one) => ({ cardSystemId: one.cardSystemId, tariff: socialTariffOf(one, day) })),
    limits: await limitsOf(db, holder, event, { at, counting }),
    coupons: await couponsOf(db, holder, event, { at, past, counting }),
  }
}

interface Counting {
  at: Date
  as: CountedAs
}

async function couponsOf(
  db: Db,
  { passholder }: Holder,
  event: TicketEvent,
  { at, past, counting }: { at: Date; past: boolean; counting: Counting },
): Promise<CouponFacts[]> {
  if (!past) await grantDueCoupons(db, passholder.id, at)
  const granted = await findGrantedCoupons(db, passholder.id, at, past)
  const limited = granted.filter((one) => one.usageLimit !== null)
  const counted = limited.map((one) => ({ couponId: one.id, periodType: one.usageLimit?.periodType ?? 'ABSOLUTE' }))
  const counts = await countSales(db, passholder.id, counted, counting)
  const ids = past ? [] : granted.flatMap((one) => (one.maxUses === null && one.budgetCents === null ? [] : one.id))
  const reserved = await countReserved(db, ids, at)
  const used = new Map(limited.map((one, index) => [one.id, counts[index] ?? 0]))
  return granted.map((coupon): CouponFacts => {
    const { id, usageLimit, maxUses, budgetCents, spentCents } = coupon
    const held = reserved.get(id) ?? { uses: 0, cents: 0 }
    const own: Limit[] = usageLimit
      ? [{ kind: 'COUPON', key: `COUPON ${passholder.id} ${id}`, ...usageLimit, used: used.get(id) ?? 0 }]
      : []
    const ofAll: Limit[] = maxUses === null ? [] : [total(id, maxUses, coupon.uses + held.uses)]
    return {
      grantedId: coupon.grantedId,
      couponId: id,
      name: coupon.name,
      cardSystemId: coupon.cardSystemId,
      terms: coupon,
      verdict: usability(coupon, event, at),
      limits: [...own, ...ofAll],
      budgetLeftCents: budgetCents === null ? null : budgetCents - spentCents - held.cents,
    }
  })
}

const total = (couponId: number, volume: number, used: number): Limit => ({
  kind: 'COUPON_TOTAL',
  key: `COUPON ${couponId}`,
  volume,
  periodType: 'ABSOLUTE',
  used,
})

type Uncounted = Omit<Limit, 'used'> & { counted: Counted }

async function limitsOf(
  db: Db,
  { passholder, memberships, cardSystemId }: Holder,
  event: TicketEvent,
  { at, counting }: { at: Date; counting: Counting },
): Promise<Limit[]> {
  const limit = (kind: LimitKind, key: string, volume: number, counted: Counted): Uncounted => ({
    kind,
    key: `${kind} ${passholder.id} ${key}`,
    volume,
    periodType: counted.periodType,
    counted,
  })
  const found: Uncounted[] = []
  const ofEvent = event.settings.passholderTicketLimit
  if (ofEvent)
    found.push(limit('EVENT', event.id, ofEvent.volume, { eventId: event.id, periodType: ofEvent.periodType }))
  const ofBalie = await findOrganizerLimit(db, event.organizerId, at)
  if (ofBalie) {
    const { organizerId } = event
    const counted = { organizerId, type: 'SOCIALTARIFF', periodType: ofBalie.periodType } as const
    found.push(limit('BALIE', organizerId, ofBalie.volume, counted))
  }
  const ofCard = memberships.find((one) => one.cardSystemId === cardSystemId)
  const ofGroup = (kind: LimitKind, volume: number | null | undefined, periodType: PeriodType) =>
    volume == null ? [] : [limit(kind, '', volume, { periodType })]
  if (passholder.kind === 'GROUP') {
    found.push(...ofGroup('GROUP_YEAR', ofCard?.ticketsPerYear, 'YEAR'))
    found.push(...ofGroup('GROUP_DAY', ofCard?.ticketsPerDay, 'DAY'))
  }
  const counts = await countSales(
    db,
    passholder.id,
    found.map((one) => one.counted),
    counting,
  )
  return found.map(({ counted: _, ...one }, index) => ({ ...one, used: counts[index] ?? 0 }))
}
