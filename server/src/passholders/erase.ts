import { forgetAnswersAbout } from '../http/idempotency.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { setMembershipStatuses } from '../memberships/store.ts'
import { removePicture } from '../pictures/store.ts'
import { removePrivateProperties } from '../private-properties/store.ts'
import type { PassholderId } from '../values/ids.ts'
import { removeListing } from './listing.ts'
import { eraseIdentity } from './store.ts'

/**
 * Erases a person: who they are and how they are reached, their picture, the note about them, and the answers stored for
 * repeated requests go; the ledger, the cards as numbers, and the audit trail stay with a row that names nobody. Nothing
 * can be saved or redeemed with their cards any more. It cannot be undone (docs/domain/passholders.md).
 * @throws uitpas/passholder-not-found when there is nobody, or nobody any more
 */
export async function erasePassholder(work: Work, passholderId: PassholderId): Promise<void> {
  const { trx, now } = work
  if (!(await eraseIdentity(trx, passholderId, now))) throw new Problem('uitpas/passholder-not-found')
  await removeListing(trx, passholderId)
  await setMembershipStatuses(trx, passholderId, 'BLOCKED')
  await removePicture(trx, passholderId)
  await removePrivateProperties(trx, passholderId)
  await forgetAnswersAbout(trx, passholderId)
  work.record({ act: 'passholder.erase', passholderId, subject: 'passholder', subjectId: passholderId })
}
