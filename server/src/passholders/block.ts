import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { setMembershipStatuses } from '../memberships/store.ts'
import type { PassholderId } from '../values/ids.ts'
import { setPassholderBlocked } from './store.ts'

/**
 * Blocks a passholder: every membership with them, so that nothing can be saved, bought or redeemed with any card.
 * @throws uitpas/passholder-not-found when there is nobody to block
 */
export async function blockPassholder(
  trx: Trx,
  block: { passholderId: PassholderId; reason: string; at: Date },
): Promise<void> {
  if (!(await setPassholderBlocked(trx, block.passholderId, block))) {
    throw new Problem('uitpas/passholder-not-found', {
      detail: 'There is no such passholder, or they are blocked already',
    })
  }
  await setMembershipStatuses(trx, block.passholderId, 'BLOCKED')
}

/** Lifts it. @throws uitpas/passholder-not-found when nobody was blocked */
export async function unblockPassholder(trx: Trx, passholderId: PassholderId): Promise<void> {
  if (!(await setPassholderBlocked(trx, passholderId, null))) {
    throw new Problem('uitpas/passholder-not-found', { detail: 'There is no such passholder, or they are not blocked' })
  }
  await setMembershipStatuses(trx, passholderId, 'ACTIVE')
}
