import type { Db } from '../db/database.ts'
import { findMemberships } from '../memberships/store.ts'
import type { Passholder } from '../passholders/store.ts'
import { dayOf } from '../values/day.ts'
import type { OrganizerId } from '../values/ids.ts'
import { prospectOn } from './rules.ts'
import { type AssociationMembershipAnswer, associationAnswer } from './schema.ts'
import { findAssociationMemberships, listAssociationsFor } from './store.ts'

/** How a person stands with each association that these balies see in the person's card systems. */
export async function associationMembershipsOf(
  db: Db,
  person: Passholder,
  organizerIds: readonly OrganizerId[],
  now: Date,
): Promise<AssociationMembershipAnswer[]> {
  const [associations, own, memberships] = await Promise.all([
    listAssociationsFor(db, organizerIds, 'READ'),
    findAssociationMemberships(db, person.id),
    findMemberships(db, [person.id]),
  ])
  const cardSystemIds = new Set((memberships.get(person.id) ?? []).map((one) => one.cardSystemId))
  const today = dayOf(now)
  return associations.flatMap((association) => {
    const current = own.get(association.id)
    if (!current && !cardSystemIds.has(association.cardSystemId)) return []
    const prospect = prospectOn(today, association, person.dateOfBirth ?? today, current?.endDate ?? null)
    return {
      association: associationAnswer(association),
      ...(current ? { endDate: current.endDate } : {}),
      ...prospect,
    }
  })
}
