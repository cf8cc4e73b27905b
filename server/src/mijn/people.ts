import { leadingCard } from '../cards/leading-card.ts'
import { findCardsOf } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { findFamilyMembers } from '../families/store.ts'
import { findMemberships } from '../memberships/store.ts'
import { findPassholders, type Passholder } from '../passholders/store.ts'
import { readBalances } from '../points/ledger.ts'
import type { PassholderId } from '../values/ids.ts'
import type { PersonSummary } from './schema.ts'

/** Somebody and who is in their family, themselves first. */
export async function peopleOf(db: Db, own: Passholder): Promise<PersonSummary[]> {
  const members = await findFamilyMembers(db, own.id)
  const others = await findPassholders(
    db,
    members.map(({ memberId }) => memberId),
  )
  const people = [own, ...members.flatMap(({ memberId }) => others.get(memberId) ?? [])]
  const icons = new Map(members.map(({ memberId, icon }) => [memberId, icon]))
  return summariesOf(db, own.id, people, icons)
}

export async function summariesOf(
  db: Db,
  ownId: PassholderId,
  people: readonly Passholder[],
  icons: ReadonlyMap<PassholderId, string | null> = new Map(),
): Promise<PersonSummary[]> {
  const ids = people.map(({ id }) => id)
  const [memberships, cards, balances] = await Promise.all([
    findMemberships(db, ids),
    findCardsOf(db, ids),
    readBalances(db, ids),
  ])
  return people.map(({ id, firstName, name }) => {
    const own = memberships.get(id) ?? []
    const card = leadingCard(own, cards.get(id) ?? [])
    const membership = own.find((one) => one.cardSystemId === card?.cardSystemId) ?? own[0]
    const icon = icons.get(id) ?? null
    return {
      id,
      self: id === ownId,
      firstName,
      name,
      points: balances.get(id) ?? 0,
      ...(icon === null ? {} : { icon }),
      ...(card ? { uitpasNumber: card.uitpasNumber } : {}),
      ...(membership ? { cardSystem: { id: membership.cardSystemId, name: membership.cardSystemName } } : {}),
    }
  })
}
