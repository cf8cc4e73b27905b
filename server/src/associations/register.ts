import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findMemberships } from '../memberships/store.ts'
import { holdFound } from '../passholders/hold.ts'
import type { Passholder } from '../passholders/store.ts'
import { type Day, dayOf } from '../values/day.ts'
import type { OrganizerId } from '../values/ids.ts'
import { prospectOn } from './rules.ts'
import {
  type Association,
  deleteAssociationMembership,
  findAssociation,
  findAssociationMemberships,
  hasRight,
  insertAssociationMembership,
  renewAssociationMembership,
} from './store.ts'

/**
 * The association for a balie that registers its members. @throws uitpas/association-not-found when the balie does not
 * know it, auth/forbidden when it only sees its members
 */
async function getForBalie(work: Work, associationId: string, organizerId: OrganizerId): Promise<Association> {
  const association = await findAssociation(work.trx, associationId)
  if (!association || !(await hasRight(work.trx, association.id, organizerId, 'READ'))) {
    throw new Problem('uitpas/association-not-found')
  }
  if (!(await hasRight(work.trx, association.id, organizerId, 'WRITE'))) {
    throw new Problem('auth/forbidden', { detail: 'This organizer only sees the members of the association' })
  }
  return association
}

/** Makes somebody a member of an association for a balie, or renews it. */
export async function registerMember(
  work: Work,
  person: Passholder,
  { associationId, organizerId, asked }: { associationId: string; organizerId: OrganizerId; asked?: Day | undefined },
): Promise<void> {
  await saveMember(work, person, {
    association: await getForBalie(work, associationId, organizerId),
    organizerId,
    asked,
  })
}

/**
 * Makes somebody a member, or renews it. Of two at the same moment one goes through.
 * @param asked the last day, where the association leaves it to whoever registers
 * @returns the last day
 */
export async function saveMember(
  work: Work,
  person: Passholder,
  {
    association,
    organizerId,
    asked,
  }: { association: Association; organizerId: OrganizerId | null; asked?: Day | undefined },
): Promise<Day> {
  if (!association.active) throw new Problem('uitpas/association-not-found')
  await holdFound(work.trx, person.id)
  const memberships = (await findMemberships(work.trx, [person.id])).get(person.id) ?? []
  if (!memberships.some((one) => one.cardSystemId === association.cardSystemId)) {
    throw new Problem('uitpas/association-passholder-cardsystem-mismatch')
  }
  const today = dayOf(work.now)
  const current = (await findAssociationMemberships(work.trx, person.id)).get(association.id)
  const prospect = prospectOn(today, association, person.dateOfBirth ?? today, current?.endDate ?? null)
  if (!prospect.renewable) throw notPossible()
  const endDate = prospect.newEndDate ?? askedEnd(asked, today, current?.endDate)
  // A client that counted another day would tell the person something that is not so.
  if (asked !== undefined && asked !== endDate) throw wrongEnd(`the association says ${endDate}`)
  const done = current
    ? await renewAssociationMembership(work.trx, {
        passholderId: person.id,
        associationId: association.id,
        from: current.endDate,
        to: endDate,
      })
    : await insertAssociationMembership(work.trx, {
        passholderId: person.id,
        associationId: association.id,
        since: today,
        endDate,
      })
  if (!done) throw notPossible()
  work.record({
    act: current ? 'association-membership.renew' : 'association-membership.create',
    organizerId,
    passholderId: person.id,
    subject: 'association',
    subjectId: association.id,
    fields: ['endDate'],
  })
  return endDate
}

function askedEnd(asked: Day | undefined, today: Day, current: Day | undefined): Day {
  if (asked === undefined) throw wrongEnd('is required for this association')
  if (asked < today || (current !== undefined && asked <= current)) throw wrongEnd('is too early')
  return asked
}

const wrongEnd = (error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/endDate', error }] })

const notPossible = () => new Problem('uitpas/association-membership-renew-not-possible')

/** @throws uitpas/association-not-found for one that the balie does not know, or that the person is no member of */
export async function endMembership(
  work: Work,
  person: Passholder,
  { associationId, organizerId }: { associationId: string; organizerId: OrganizerId },
): Promise<void> {
  await removeMember(work, person, { association: await getForBalie(work, associationId, organizerId), organizerId })
}

/** @throws uitpas/association-not-found when the person is no member */
export async function removeMember(
  work: Work,
  person: Passholder,
  { association, organizerId }: { association: Association; organizerId: OrganizerId | null },
): Promise<void> {
  if (!(await deleteAssociationMembership(work.trx, person.id, association.id))) {
    throw new Problem('uitpas/association-not-found', { detail: 'The passholder is no member' })
  }
  work.record({
    act: 'association-membership.end',
    organizerId,
    passholderId: person.id,
    subject: 'association',
    subjectId: association.id,
  })
}
