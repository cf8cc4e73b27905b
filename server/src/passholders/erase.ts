import { removeAssociationMemberships } from '../associations/store.ts'
import { removeFromLists } from '../coupons/merge.ts'
import { removeFamily } from '../families/store.ts'
import { forgetAnswersAbout } from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { removeNotices } from '../memberships/notices.ts'
import { removeProofs, setMembershipStatuses } from '../memberships/store.ts'
import { forgetLogs } from '../passholder-merging/store.ts'
import { removePicture } from '../pictures/store.ts'
import { removePrivateProperties } from '../private-properties/store.ts'
import { removeSchool } from '../schools/store.ts'
import { cancelReservations } from '../ticket-reservations/store.ts'
import type { PassholderId } from '../values/ids.ts'
import { removeListing } from './listing.ts'
import { eraseIdentity, findMergedInto } from './store.ts'

/**
 * Erases a person, and every record that was merged into theirs: who they are and how they are reached, what they belong to
 * (family, associations, school), what they showed to be entitled, their picture, the note about them, and the answers stored
 * for repeated requests go, and what is reserved for them is given back; the ledger, the cards as numbers, and the audit trail stay with a row that names nobody. Nothing
 * can be saved or redeemed with their cards any more. It cannot be undone (docs/domain/passholders.md).
 * @throws uitpas/passholder-not-found when there is nobody, or nobody any more
 */
export async function erasePassholder(work: Work, passholderId: PassholderId): Promise<void> {
  const { trx, now } = work
  if (!(await eraseIdentity(trx, passholderId, { at: now }))) throw new Problem('uitpas/passholder-not-found')
  const merged = await findMergedInto(trx, passholderId)
  for (const id of merged) await eraseIdentity(trx, id, { at: now, merged: true })
  const all = [passholderId, ...merged]
  await forgetLogs(trx, all)
  await cancelReservations(trx, { passholderIds: all }, now)
  for (const id of all) await eraseParts(work, id)
  for (const id of all) work.record({ act: 'passholder.erase', passholderId: id, subject: 'passholder', subjectId: id })
}

async function eraseParts({ trx }: Work, id: PassholderId): Promise<void> {
  await removeListing(trx, id)
  await setMembershipStatuses(trx, id, 'BLOCKED')
  await removeProofs(trx, id)
  await removeNotices(trx, id)
  await removeFamily(trx, id)
  await removeAssociationMemberships(trx, id)
  await removeSchool(trx, id)
  await removeFromLists(trx, id)
  await removePicture(trx, id)
  await removePrivateProperties(trx, id)
  await forgetAnswersAbout(trx, id)
}
