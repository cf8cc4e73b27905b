import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships } from '../memberships/store.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import type { OrganizerId } from '../values/ids.ts'
import { getPerson } from './get-person.ts'
import type { Passholder } from './store.ts'

/** A person of a card system of this balie. @throws uitpas/passholder-not-found for anybody else too */
export async function getPersonOf(db: Db, organizerId: OrganizerId, passholderId: string): Promise<Passholder> {
  const person = await getPerson(db, passholderId)
  const [cardSystemIds, memberships] = await Promise.all([
    findCardSystemIdsOf(db, [organizerId]),
    findMemberships(db, [person.id]),
  ])
  if (memberships.get(person.id)?.some((one) => cardSystemIds.includes(one.cardSystemId))) return person
  throw new Problem('uitpas/passholder-not-found')
}
