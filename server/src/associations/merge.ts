import type { Trx } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { PassholderId } from '../values/ids.ts'
import { type AssociationMembership, findAssociationMemberships } from './store.ts'

export interface MergedAssociation extends AssociationMembership {
  /** Until when the record that stays was a member: missing when it was none. */
  was?: Day
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** Gives memberships of associations to another record; of one that both have, the later end holds. */
export async function moveAssociations(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
): Promise<MergedAssociation[]> {
  const [theirs, own] = [await findAssociationMemberships(trx, from), await findAssociationMemberships(trx, to)]
  await trx.deleteFrom('association_memberships').where('passholder_id', '=', from).execute()
  const merged: MergedAssociation[] = []
  for (const membership of theirs.values()) {
    const mine = own.get(membership.associationId)
    if (mine) await setEnd(trx, to, { ...mine, endDate: later(mine.endDate, membership.endDate) })
    else await insert(trx, to, membership)
    merged.push({ ...membership, ...(mine ? { was: mine.endDate } : {}) })
  }
  return merged
}

/** @returns the associations where the record that stays has another end since, and keeps it */
export async function putBackAssociations(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  merged: readonly MergedAssociation[],
): Promise<string[]> {
  const changed: string[] = []
  const now = await findAssociationMemberships(trx, from)
  for (const { was, ...membership } of merged) {
    const { associationId, endDate } = membership
    const current = now.get(associationId)
    if (current?.endDate !== (was === undefined ? endDate : later(was, endDate))) changed.push(associationId)
    else if (was === undefined) {
      await trx
        .deleteFrom('association_memberships')
        .where('passholder_id', '=', from)
        .where('association_id', '=', associationId)
        .execute()
    } else await setEnd(trx, from, { ...current, endDate: was })
    await insert(trx, to, membership)
  }
  return changed
}

async function insert(trx: Trx, passholderId: PassholderId, membership: AssociationMembership): Promise<void> {
  const { associationId, since, endDate } = membership
  await trx
    .insertInto('association_memberships')
    .values({ passholder_id: passholderId, association_id: associationId, since, end_date: endDate })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function setEnd(trx: Trx, passholderId: PassholderId, { associationId, endDate }: AssociationMembership) {
  await trx
    .updateTable('association_memberships')
    .set({ end_date: endDate })
    .where('passholder_id', '=', passholderId)
    .where('association_id', '=', associationId)
    .execute()
}
