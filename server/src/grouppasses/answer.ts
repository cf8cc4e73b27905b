import { findCardSystems } from '../card-systems/store.ts'
import { type Card, findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { findMemberships, type Membership, socialTariffOf } from '../memberships/store.ts'
import type { Passholder } from '../passholders/store.ts'
import { countSales } from '../ticket-sales/store.ts'
import { dayOf } from '../values/day.ts'
import { endOfDay, toRfc3339 } from '../values/instant.ts'
import type { GrouppassAnswer } from './schema.ts'

/**
 * The contract's Grouppass; undefined for a group that has no card.
 * @param card the one that was asked for; its current one when none was
 */
export async function grouppassAnswer(
  db: Db,
  group: Passholder,
  now: Date,
  card?: Card,
): Promise<GrouppassAnswer | undefined> {
  const [memberships, cards] = await Promise.all([findMemberships(db, [group.id]), findCardsOf(db, [group.id])])
  const shown = card ?? cards.get(group.id)?.[0]
  const membership = memberships.get(group.id)?.find((one) => one.cardSystemId === shown?.cardSystemId)
  if (!shown || !membership) return undefined
  const cardSystem = (await findCardSystems(db, [membership.cardSystemId])).get(membership.cardSystemId)
  const { street, postalCode, city, country, email, phoneNumber } = group
  return {
    id: group.id,
    uitpasNumber: shown.uitpasNumber,
    name: group.name,
    cardStatus: shown.status,
    ...(email === null ? {} : { email }),
    creationDate: toRfc3339(group.createdAt),
    ...(await socialTariffAnswer(db, membership, now)),
    cardSystem: cardSystem ?? { id: membership.cardSystemId, name: membership.cardSystemName },
    address: { ...(street === null ? {} : { street }), postalCode, city, country },
    ...(phoneNumber === null ? {} : { telephone: phoneNumber }),
  }
}

/** Who shows no more than a client id, hears what a till needs, and nothing of who the group is. */
export const withoutDetails = ({ uitpasNumber, cardStatus, cardSystem, socialTariff }: GrouppassAnswer) => ({
  ...(uitpasNumber === undefined ? {} : { uitpasNumber }),
  cardStatus,
  cardSystem,
  ...(socialTariff ? { socialTariff: { status: socialTariff.status } } : {}),
})

/** A suspension is shown as the contract can: as expired. */
async function socialTariffAnswer(
  db: Db,
  membership: Membership,
  now: Date,
): Promise<Pick<GrouppassAnswer, 'socialTariff'>> {
  const tariff = socialTariffOf(membership, dayOf(now))
  if (tariff.status === 'NONE') return {}
  const { ticketsPerYear, passholderId } = membership
  const [sold = 0] =
    ticketsPerYear === null
      ? []
      : await countSales(db, passholderId, [{ periodType: 'YEAR' }], { at: now, as: 'TAKEN' })
  return {
    socialTariff: {
      status: tariff.status === 'ACTIVE' ? 'ACTIVE' : 'EXPIRED',
      endDate: toRfc3339(endOfDay(tariff.end)),
      ...(ticketsPerYear === null
        ? {}
        : { totalTicketsPerYear: ticketsPerYear, availableTickets: Math.max(ticketsPerYear - sold, 0) }),
    },
  }
}
