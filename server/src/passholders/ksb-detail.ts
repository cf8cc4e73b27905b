import { type Card, findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { usualEnd } from '../memberships/social-tariff.ts'
import { findMembership, findMemberships } from '../memberships/store.ts'
import { findOrganizers } from '../organizers/store.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { passholderAnswers } from './answer.ts'
import type { ListedPassholder, PassholderDetail } from './ksb-schema.ts'
import { findKeptPassholder, findPassholders, hasInsz, type Passholder } from './store.ts'

/**
 * A person whom the administrators of this card system may see: a member. Who was merged is found under either id.
 * @throws uitpas/passholder-not-found for anybody else, groups and who was erased
 */
export async function getMember(db: Db, cardSystemId: CardSystemId, passholderId: PassholderId): Promise<Passholder> {
  const person = await findKeptPassholder(db, passholderId)
  if (person?.kind !== 'INDIVIDUAL' || person.erasedAt || !(await findMembership(db, person.id, cardSystemId))) {
    throw new Problem('uitpas/passholder-not-found')
  }
  return person
}

/** As getMember, for who may act in any of these card systems. */
export async function getMemberOfAny(
  db: Db,
  cardSystemIds: readonly CardSystemId[],
  passholderId: PassholderId,
): Promise<Passholder> {
  const person = await findKeptPassholder(db, passholderId)
  const memberships = person ? (await findMemberships(db, [person.id])).get(person.id) : undefined
  const [here] = memberships?.filter((one) => cardSystemIds.includes(one.cardSystemId)) ?? []
  if (!here) throw new Problem('uitpas/passholder-not-found')
  return getMember(db, here.cardSystemId, passholderId)
}

/** The lines of a list, in the order of the ids. */
export async function listedPassholders(
  db: Db,
  cardSystemId: CardSystemId,
  ids: readonly PassholderId[],
): Promise<ListedPassholder[]> {
  const [people, cards, memberships] = await Promise.all([
    findPassholders(db, ids),
    findCardsOf(db, ids),
    findMemberships(db, ids),
  ])
  const organizers = await findOrganizers(
    db,
    [...people.values()].flatMap((one) => one.registrationOrganizerId ?? []),
  )
  return ids.flatMap((id) => {
    const person = people.get(id)
    if (!person) return []
    const card = cards.get(id)?.find((one) => one.cardSystemId === cardSystemId)
    const organizer = organizers.get(person.registrationOrganizerId ?? '')
    return {
      id,
      name: person.name,
      firstName: person.firstName,
      postalCode: person.postalCode,
      city: person.city,
      ...(card ? { card: { uitpasNumber: card.uitpasNumber, status: card.status, cardType: card.cardType } } : {}),
      ...(organizer ? { registrationOrganizer: { id: organizer.id, name: organizer.name ?? '' } } : {}),
      blocked: person.blockedAt !== null,
      createdAt: toRfc3339(person.createdAt),
      memberHere: memberships.get(id)?.some((one) => one.cardSystemId === cardSystemId) ?? false,
    }
  })
}

export async function passholderDetail(
  db: Db,
  person: Passholder,
  now: Date,
  askedIn?: CardSystemId,
): Promise<PassholderDetail> {
  const [[passholder], cards, nationalNumberKnown, membership, usualSocialTariffEnd] = await Promise.all([
    passholderAnswers(db, [person.id], now),
    findCardsOf(db, [person.id]),
    hasInsz(db, person.id),
    askedIn === undefined ? undefined : findMembership(db, person.id, askedIn),
    askedIn === undefined ? undefined : usualEnd(db, askedIn, dayOf(now)),
  ])
  if (!passholder) throw new Problem('uitpas/passholder-not-found')
  return {
    passholder,
    nationalNumberKnown,
    ...(person.blockedAt
      ? {
          blocked: {
            since: toRfc3339(person.blockedAt),
            ...(person.blockedReason === null ? {} : { reason: person.blockedReason }),
          },
        }
      : {}),
    ...(membership?.tariffReason ? { socialTariffReason: membership.tariffReason } : {}),
    ...(usualSocialTariffEnd === undefined ? {} : { usualSocialTariffEnd }),
    cards: (cards.get(person.id) ?? []).map(cardAnswer),
  }
}

function cardAnswer(card: Card): PassholderDetail['cards'][number] {
  const { uitpasNumber, chipNumber, cardType, cardSystemId, status, socialTariff } = card
  return {
    uitpasNumber,
    ...(chipNumber === null ? {} : { chipNumber }),
    cardType,
    cardSystemId,
    status,
    socialTariff,
    ...(card.activatedAt ? { activatedAt: toRfc3339(card.activatedAt) } : {}),
    ...(card.blockedAt ? { blockedAt: toRfc3339(card.blockedAt) } : {}),
    ...(card.blockReason ? { blockReason: card.blockReason } : {}),
  }
}
