import { findCardSystemDesk } from '../card-systems/store.ts'
import { findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import type { SocialTariff } from '../memberships/rules.ts'
import { findMemberships, socialTariffOf } from '../memberships/store.ts'
import type { Passholder } from '../passholders/store.ts'
import { dayOf } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'

/** The passes of one person, the oldest first: of each card system the card that counts now, and the tariff. */
export async function passesOf(db: Db, person: Passholder, now: Date) {
  const [memberships, cards] = await Promise.all([findMemberships(db, [person.id]), findCardsOf(db, [person.id])])
  const today = dayOf(now)
  return Promise.all(
    (memberships.get(person.id) ?? []).map(async (membership) => {
      const { cardSystemId, cardSystemName, status, createdAt } = membership
      // The current card of each card system comes first.
      const card = cards.get(person.id)?.find((one) => one.cardSystemId === cardSystemId)
      const desk = await findCardSystemDesk(db, cardSystemId)
      const email = desk?.helpDeskEmail ?? null
      const welcomeText = desk?.welcomeText ?? null
      return {
        cardSystem: { id: cardSystemId, name: cardSystemName },
        status,
        since: toRfc3339(createdAt),
        ...(card ? { uitpasNumber: card.uitpasNumber, cardType: card.cardType, cardStatus: card.status } : {}),
        tariff: tariffOf(socialTariffOf(membership, today)),
        ...(email === null ? {} : { helpDeskEmail: email }),
        ...(welcomeText === null ? {} : { welcomeText }),
      }
    }),
  )
}

function tariffOf(tariff: SocialTariff) {
  if (tariff.status === 'NONE') return { kind: 'REGULAR' as const }
  return {
    kind: tariff.status === 'ACTIVE' ? ('SOCIAL' as const) : tariff.status,
    endDate: tariff.end,
    ...(tariff.suspendedUntil === undefined ? {} : { suspendedUntil: tariff.suspendedUntil }),
  }
}
