import { leadingCard } from '../cards/leading-card.ts'
import { findCardsOf, type Card as StoredCard } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import type { Grant } from '../http/actor.ts'
import { bestSocialTariff, type SocialTariff } from '../memberships/rules.ts'
import { findMemberships, socialTariffOf } from '../memberships/store.ts'
import type { Passholder } from '../passholders/store.ts'
import { readBalance } from '../points/ledger.ts'
import { listRedeemable } from '../rewards/counter.ts'
import { ageOn, dayOf } from '../values/day.ts'
import { historyOf } from './history.ts'
import type { Person } from './schema.ts'

type Tariff = Person['tariff']

/** A person as a counter sees them: who, how many points, which tariff, what they can redeem, and what they did. */
export async function personAt(
  db: Db,
  passholder: Passholder,
  grant: Grant,
  { now, publicUrl }: { now: Date; publicUrl: string },
  scanned?: StoredCard,
): Promise<Person> {
  const { id } = passholder
  const [points, found, allCards, rewards, history] = await Promise.all([
    readBalance(db, id),
    findMemberships(db, [id]),
    findCardsOf(db, [id]),
    listRedeemable(db, { passholderId: id, organizerId: grant.organizerId, at: now, publicUrl }),
    historyOf(db, id, grant),
  ])
  const memberships = found.get(id) ?? []
  const cards = allCards.get(id) ?? []
  const today = dayOf(now)
  return {
    passholderId: id,
    firstName: passholder.firstName,
    name: passholder.name,
    age: passholder.dateOfBirth === null ? 0 : ageOn(passholder.dateOfBirth, today),
    city: passholder.city,
    points,
    uitpasNumber: (scanned ?? leadingCard(memberships, cards) ?? cards[0])?.uitpasNumber ?? '',
    blocked: passholder.blockedAt !== null,
    tariff: tariffOf(bestSocialTariff(memberships.map((membership) => socialTariffOf(membership, today)))),
    memberships: memberships.map((membership) => {
      // The current card of each card system comes first.
      const card = cards.find((one) => one.cardSystemId === membership.cardSystemId)
      return {
        cardSystem: { id: membership.cardSystemId, name: membership.cardSystemName },
        status: membership.status,
        ...(card ? { uitpasNumber: card.uitpasNumber, cardStatus: card.status } : {}),
        tariff: tariffOf(socialTariffOf(membership, today)),
      }
    }),
    rewards,
    history,
  }
}

function tariffOf(tariff: SocialTariff): Tariff {
  if (tariff.status === 'NONE') return { kind: 'REGULAR' }
  return {
    kind: tariff.status === 'ACTIVE' ? 'SOCIAL' : tariff.status,
    endDate: tariff.end,
    inGracePeriod: tariff.inGracePeriod,
    ...(tariff.suspendedUntil === undefined ? {} : { suspendedUntil: tariff.suspendedUntil }),
  }
}
