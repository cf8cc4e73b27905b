/** What becomes of asking for a membership: contract, `GET /passholders/{id}/memberships/{cardSystemId}`. */
export type Plan = 'NOT_POSSIBLE' | 'NEW_MEMBERSHIP' | 'REPLACE_MEMBERSHIP'

interface Situation {
  member: boolean
  /** Has an active card of this card system. */
  card: boolean
  /** Has social tariff here that counts, suspended or not. */
  held: boolean
  /** Has it in another card system, whose region the residence would leave. */
  tiedElsewhere: boolean
  /** What is asked. */
  socialTariff: boolean
}

/**
 * A member gets another card when they have none, or when they get social tariff. Who has a card and the same tariff has
 * what was asked for, and social tariff is not lost by asking for a membership without.
 */
export function planMembership(situation: Situation): Plan {
  const { member, card, held, tiedElsewhere, socialTariff } = situation
  if (tiedElsewhere) return 'NOT_POSSIBLE'
  if (!member) return 'NEW_MEMBERSHIP'
  if (held && !socialTariff) return 'NOT_POSSIBLE'
  return card && held === socialTariff ? 'NOT_POSSIBLE' : 'REPLACE_MEMBERSHIP'
}
