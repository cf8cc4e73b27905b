import { type RawBuilder, sql } from 'kysely'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

/** What is counted. `passholders` is counted apart (`members.ts`): it is a state, the others are acts. */
export const subjects = ['passholders', 'cards', 'checkins', 'tariffs', 'coupons', 'rewards', 'balies'] as const
export type Subject = (typeof subjects)[number]

/** What a figure is made of. Amounts are in cents. */
export type Measure =
  | 'active'
  | 'registered'
  | 'ended'
  | 'handedOut'
  | 'blocked'
  | 'checkins'
  | 'people'
  | 'points'
  | 'tickets'
  | 'regularCents'
  | 'passholderCents'
  | 'organizerCents'
  | 'municipalityCents'
  | 'redeemed'
  | 'registrations'

/** What the figures can be told apart by. */
export const dimensions = ['period', 'municipality', 'age', 'socialTariff', 'organizer', 'item'] as const
export type Dimension = (typeof dimensions)[number]

/** Of which card system, or of which balie in all of its card systems, the acts are counted. */
export type Place = { cardSystemId: CardSystemId } | { balieId: OrganizerId }

export interface Span {
  place: Place
  from: Date
  /** Not included. */
  until: Date
}

export interface ActSubject {
  measures: readonly Measure[]
  /** What `item` is here: a table with the name of the thing. */
  items?: 'rewards' | 'coupons' | 'events'
  /**
   * One row for each act in the span that stands: `at`, `person`, `social` (whether the pass had the social tariff then), `organizer`,
   * `item`, `nis` where it was kept, and the numbers that its measures add up.
   */
  facts(span: Span): RawBuilder<unknown>
}

// The last digit but one of a pass says whether it had the social tariff when it was used.
const social = (column: string) => sql.raw(`substr(${column}, 12, 1) = '1'`)
const ofBalie = ({ place }: Span, organizer: string, cardSystem: string) =>
  'balieId' in place
    ? sql`${sql.ref(organizer)} = ${place.balieId}::uuid`
    : sql`${sql.ref(cardSystem)} = ${place.cardSystemId}`
/** A check-in is of no card system by itself: it is of those of its balie. */
const atBalie = ({ place }: Span) =>
  'balieId' in place
    ? sql`c.balie_id = ${place.balieId}::uuid`
    : sql`c.balie_id in (select organizer_id from organizer_card_systems where card_system_id = ${place.cardSystemId})`

const checkinFacts = (span: Span) => sql`
  select c.created_at as at, c.passholder_id as person, ${social('c.uitpas_number')} as social, c.balie_id as organizer,
    c.event_id::text as item, null::text as nis, 1 as checkins, c.points
  from checkins c
  where ${atBalie(span)} and c.created_at >= ${span.from} and c.created_at < ${span.until}
    and c.cancelled_at is null`

const ticketFacts = (type: 'SOCIALTARIFF' | 'COUPON', item: 'event_id' | 'coupon_id') => (span: Span) =>
  sql`
  select s.sold_at as at, s.passholder_id as person, ${social('s.uitpas_number')} as social, s.organizer_id as organizer,
    ${sql.raw(`s.${item}::text`)} as item, s.municipality_nis as nis, 1 as tickets, s.regular_price_cents as "regularCents",
    s.passholder_cents as "passholderCents", s.organizer_cents as "organizerCents",
    s.municipality_cents as "municipalityCents"
  from ticket_sales s
  where ${ofBalie(span, 's.organizer_id', 's.card_system_id')} and s.type = ${type} and s.sold_at >= ${span.from} and s.sold_at < ${span.until}
    and s.cancelled_at is null`

const rewardFacts = (span: Span) => sql`
  select r.redeemed_at as at, r.passholder_id as person, ${social('r.uitpas_number')} as social, r.organizer_id as organizer,
    r.reward_id::text as item, null::text as nis, 1 as redeemed, r.points
  from redeemed_rewards r
  where ${ofBalie(span, 'r.organizer_id', 'r.card_system_id')} and r.redeemed_at >= ${span.from} and r.redeemed_at < ${span.until}
    and r.cancelled_at is null`

const cardFacts = (span: Span) => sql`
  select a.at, c.passholder_id as person, c.social_tariff as social, c.organizer_id as organizer, c.card_type as item,
    null::text as nis, a.given as "handedOut", 1 - a.given as blocked
  from cards c
  cross join lateral (values (c.activated_at, 1), (c.blocked_at, 0)) as a (at, given)
  where ${ofBalie(span, 'c.organizer_id', 'c.card_system_id')} and a.at >= ${span.from} and a.at < ${span.until}`

const none = (...measures: Measure[]) => sql.raw(measures.map((measure) => `0 as ${measure}`).join(', '))
const kept = sql.raw('at, person, social, organizer, null::text as item, nis')

const balieFacts = (span: Span) => sql`
  select ${kept}, checkins, ${none('tickets', 'redeemed', 'registrations')} from (${checkinFacts(span)}) c
  union all
  select ${kept}, 0, tickets, 0, 0 from (${ticketFacts('SOCIALTARIFF', 'event_id')(span)}) t
  union all
  select ${kept}, 0, tickets, 0, 0 from (${ticketFacts('COUPON', 'coupon_id')(span)}) t
  union all
  select ${kept}, 0, 0, redeemed, 0 from (${rewardFacts(span)}) r
  union all
  select r.registered_at, r.passholder_id, false, r.organizer_id, null, null, 0, 0, 0, 1 from registrations r
  where ${ofBalie(span, 'r.organizer_id', 'r.card_system_id')} and r.registered_at >= ${span.from} and r.registered_at < ${span.until}`

const tickets = [
  'tickets',
  'people',
  'regularCents',
  'passholderCents',
  'organizerCents',
  'municipalityCents',
] as const satisfies Measure[]

export const actSubjects: Record<Exclude<Subject, 'passholders'>, ActSubject> = {
  cards: { measures: ['handedOut', 'blocked'], facts: cardFacts },
  checkins: { measures: ['checkins', 'people', 'points'], items: 'events', facts: checkinFacts },
  tariffs: { measures: tickets, items: 'events', facts: ticketFacts('SOCIALTARIFF', 'event_id') },
  coupons: { measures: tickets, items: 'coupons', facts: ticketFacts('COUPON', 'coupon_id') },
  rewards: { measures: ['redeemed', 'people', 'points'], items: 'rewards', facts: rewardFacts },
  balies: { measures: ['checkins', 'tickets', 'redeemed', 'registrations', 'people'], facts: balieFacts },
}
