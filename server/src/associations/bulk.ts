import { type BulkOutcome, BulkRefused, refusedAs } from '../http/bulk.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { getPerson } from '../passholders/get-person.ts'
import type { Passholder } from '../passholders/store.ts'
import { type Day, dayOf } from '../values/day.ts'
import type { PassholderId } from '../values/ids.ts'
import { removeMember, saveMember } from './register.ts'
import { type Association, findAssociationMemberships } from './store.ts'

/** What is done to many members of an association at once. */
export type MemberBulkAct = { act: 'RENEW'; endDate?: Day } | { act: 'END' }

export const memberBulkRefusals = ['NO_MEMBER', 'CLOSED', 'NOT_IN_CARD_SYSTEM', 'NOT_RENEWABLE', 'RUNS_LONGER'] as const
export type MemberBulkRefusal = (typeof memberBulkRefusals)[number]

/** How it went for one member, and until when they are one: after it when it was done, as it stays when not. */
export interface MemberOutcome extends BulkOutcome {
  why?: MemberBulkRefusal
  endDate?: Day
}

/** Does it to one member, in the transaction of `work`. @throws BulkRefused when it cannot be done */
export async function actOnOneMember(
  work: Work,
  association: Association,
  passholderId: PassholderId,
  act: MemberBulkAct,
): Promise<MemberOutcome> {
  const person = await getPerson(work.trx, passholderId).catch(refusedAs<MemberOutcome>(noMember))
  const current = (await findAssociationMemberships(work.trx, person.id)).get(association.id)
  if (!current) throw new BulkRefused<MemberOutcome>(noMember)
  if (act.act === 'END') {
    await removeMember(work, person, { association, organizerId: null }).catch(refusedAs<MemberOutcome>(noMember))
    return { outcome: 'DONE' }
  }
  return { outcome: 'DONE', endDate: await renew(work, association, person, current.endDate, act.endDate) }
}

const noMember: MemberOutcome = { outcome: 'REFUSED', why: 'NO_MEMBER' }

async function renew(work: Work, association: Association, person: Passholder, until: Day, asked: Day | undefined) {
  const refuse = (why: MemberBulkRefusal) => refusedAs<MemberOutcome>({ outcome: 'REFUSED', why, endDate: until })
  if (asked !== undefined && (asked <= until || asked < dayOf(work.now))) {
    throw new BulkRefused<MemberOutcome>({ outcome: 'REFUSED', why: 'RUNS_LONGER', endDate: until })
  }
  return saveMember(work, person, { association, organizerId: null, asked }).catch((error: unknown) =>
    refuse(error instanceof Problem ? (whys[error.type] ?? 'NOT_RENEWABLE') : 'NOT_RENEWABLE')(error),
  )
}

const whys: Partial<Record<string, MemberBulkRefusal>> = {
  'uitpas/association-not-found': 'CLOSED',
  'uitpas/association-passholder-cardsystem-mismatch': 'NOT_IN_CARD_SYSTEM',
}
