import { requireWritePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { lockBalanceOf, postPoints } from '../points/ledger.ts'
import { isUuid } from '../values/ids.ts'
import { findRedemption, markCancelled, type Redemption, returnGrant, returnUnit } from './store.ts'

export interface CancelInput {
  redeemedRewardId: string
  /** The balie that the caller acts as: it undoes only its own. */
  organizerId?: string
}

/**
 * Removes a redemption: the points, the unit and the welcome reward go back to the passholder. It needs REWARDS_REDEEM at
 * the balie where it was redeemed.
 * @throws url/not-found for an unknown one, openpas/already-undone the second time, auth/forbidden for another balie's
 */
export async function cancelRedemption(work: Work, input: CancelInput): Promise<Redemption> {
  const { trx, now } = work
  const redemption = isUuid(input.redeemedRewardId) ? await findRedemption(trx, input.redeemedRewardId) : undefined
  if (!redemption) throw new Problem('url/not-found', { detail: 'There is no such redeemed reward' })
  const { id, organizerId, points } = redemption
  requireWritePermission(work.by, 'REWARDS_REDEEM', organizerId)
  if (input.organizerId !== undefined && input.organizerId !== organizerId) {
    throw new Problem('auth/forbidden', { detail: 'The reward was redeemed at another organizer' })
  }
  const { found } = await lockBalanceOf(trx, async () => (await findRedemption(trx, id)) ?? redemption)
  const { passholderId } = found
  if (!(await markCancelled(trx, found, now))) throw new Problem('openpas/already-undone')
  if (points > 0)
    await postPoints(trx, { passholderId, amount: points, reason: 'REWARD_CANCELLED', sourceId: id, at: now })
  await returnGrant(trx, found)
  await returnUnit(trx, found)
  work.record({ act: 'reward.cancel', organizerId, passholderId, subject: 'redeemed-reward', subjectId: id })
  return { ...found, cancelledAt: now }
}
