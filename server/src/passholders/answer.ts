import { findCardSystems } from '../card-systems/store.ts'
import { leadingCard } from '../cards/leading-card.ts'
import { findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { membershipAnswer } from '../memberships/answer.ts'
import { findMemberships } from '../memberships/store.ts'
import { findOrganizers } from '../organizers/store.ts'
import { readBalances } from '../points/ledger.ts'
import { dayOf } from '../values/day.ts'
import type { PassholderId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { PassholderAnswer } from './schema.ts'
import { findPassholders, type Passholder } from './store.ts'

/** The contract's Passholder of each of these people, in their order, without national numbers. */
export async function passholderAnswers(db: Db, ids: readonly PassholderId[], now: Date): Promise<PassholderAnswer[]> {
  if (ids.length === 0) return []
  const [people, memberships, cards, balances] = await Promise.all([
    findPassholders(db, ids),
    findMemberships(db, ids),
    findCardsOf(db, ids),
    readBalances(db, ids),
  ])
  const cardSystemIds = [...memberships.values()].flat().map((one) => one.cardSystemId)
  const organizerIds = [...people.values()].flatMap((one) => one.registrationOrganizerId ?? [])
  const [cardSystems, organizers] = await Promise.all([
    findCardSystems(db, cardSystemIds),
    findOrganizers(db, organizerIds),
  ])
  const day = dayOf(now)
  return ids.flatMap((id) => {
    const person = people.get(id)
    if (!person) return []
    const own = memberships.get(id) ?? []
    const all = cards.get(id) ?? []
    const card = leadingCard(own, all)
    const organizer = organizers.get(person.registrationOrganizerId ?? '')
    return {
      ...detailsOf(person),
      ...(card ? { uitpasNumber: card.uitpasNumber } : {}),
      cardSystemMemberships: own.map((one) => membershipAnswer(one, cardSystems.get(one.cardSystemId), all, day)),
      ...(organizer ? { registrationOrganizer: organizer } : {}),
      points: balances.get(id) ?? 0,
    }
  })
}

function detailsOf(person: Passholder): PassholderAnswer {
  const { postalCode, city, country } = person
  return {
    id: person.id,
    name: person.name,
    firstName: person.firstName,
    ...(person.email === null ? {} : { email: person.email }),
    creationDate: toRfc3339(person.createdAt),
    dateOfBirth: person.dateOfBirth ?? '',
    ...(person.gender === null ? {} : { gender: person.gender }),
    uitidStatus: person.uitidAccountId === null ? 'UNREGISTERED' : 'REGISTERED',
    address: { ...(person.street === null ? {} : { street: person.street }), postalCode, city, country },
    postalCode,
    city,
    ...(person.phoneNumber === null ? {} : { phoneNumber: person.phoneNumber }),
    optInPreferences: person.optIn,
    ...(person.nationality === null ? {} : { nationality: person.nationality }),
  }
}
