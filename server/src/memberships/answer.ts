import type { CardSystem } from '../card-systems/schema.ts'
import type { Card } from '../cards/store.ts'
import type { Day } from '../values/day.ts'
import { endOfDay, toRfc3339 } from '../values/instant.ts'
import type { SocialTariff } from './rules.ts'
import type { CardSystemMembership } from './schema.ts'
import { type Membership, socialTariffOf } from './store.ts'

/**
 * The contract's CardSystemMembership.
 * @param cards of the passholder, current ones first
 */
export function membershipAnswer(
  membership: Membership,
  cardSystem: CardSystem | undefined,
  cards: readonly Card[],
  day: Day,
): CardSystemMembership {
  const card = cards.find((one) => one.cardSystemId === membership.cardSystemId)
  const tariff = socialTariffOf(membership, day)
  return {
    cardSystem: cardSystem ?? { id: membership.cardSystemId, name: membership.cardSystemName },
    ...(card
      ? {
          uitpasNumber: card.uitpasNumber,
          currentCard: { uitpasNumber: card.uitpasNumber, cardType: card.cardType, status: statusOf(card) },
        }
      : {}),
    status: membership.status,
    ...(tariff.status === 'NONE' ? {} : { socialTariff: socialTariffAnswer(tariff) }),
  }
}

/** Somebody's card was handed out, so that it is none of the earlier statuses. */
function statusOf(card: Card): 'ACTIVE' | 'BLOCKED' | 'DELETED' {
  return card.status === 'ACTIVE' || card.status === 'DELETED' ? card.status : 'BLOCKED'
}

function socialTariffAnswer(tariff: Exclude<SocialTariff, { status: 'NONE' }>) {
  return {
    status: tariff.status,
    endDate: toRfc3339(endOfDay(tariff.end)),
    inGracePeriod: tariff.inGracePeriod,
    ...(tariff.suspendedUntil === undefined ? {} : { suspendedUntilDate: toRfc3339(endOfDay(tariff.suspendedUntil)) }),
    expired: tariff.status === 'EXPIRED',
  }
}
