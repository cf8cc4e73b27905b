import { requireWritePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { lockBalanceOf, postPoints } from '../points/ledger.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import { findOwnerOf, findRedemption, markCancelled, type Redemption, returnGrant, returnUnit } from './store.ts'

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
  const redemption = await getRedemption(work, input.redeemedRewardId)
  const { organizerId } = redemption
  requireWritePermission(work.by, 'REWARDS_REDEEM', organizerId)
  if (input.organizerId !== undefined && input.organizerId !== organizerId) {
    throw new Problem('auth/forbidden', { detail: 'The reward was redeemed at another organizer' })
  }
  return undo(work, redemption, null)
}

/**
 * As cancelRedemption, by who administers the card system that owns the reward, wherever it was redeemed.
 * @throws url/not-found for an unknown one and another card system's, openpas/already-undone the second time
 */
export async function cancelAsAdministrator(
  work: Work,
  input: { cardSystemId: CardSystemId; redeemedRewardId: string; reason: string },
): Promise<Redemption> {
  const redemption = await getRedemption(work, input.redeemedRewardId)
  if ((await findOwnerOf(work.trx, redemption.rewardId)) !== input.cardSystemId) throw unknownRedemption()
  return undo(work, redemption, input.reason)
}

const unknownRedemption = () => new Problem('url/not-found', { detail: 'There is no such redeemed reward' })

async function getRedemption({ trx }: Work, id: string): Promise<Redemption> {
  const redemption = isUuid(id) ? await findRedemption(trx, id) : undefined
  if (!redemption) throw unknownRedemption()
  return redemption
}

async function undo(work: Work, redemption: Redemption, reason: string | null): Promise<Redemption> {
  const { trx, now } = work
  const { id, organizerId, points } = redemption
  const { found } = await lockBalanceOf(trx, async () => (await findRedemption(trx, id)) ?? redemption)
  const { passholderId } = found
  if (!(await markCancelled(trx, found, { at: now, reason }))) throw new Problem('openpas/already-undone')
  if (points > 0)
    await postPoints(trx, { passholderId, amount: points, reason: 'REWARD_CANCELLED', sourceId: id, at: now })
  await returnGrant(trx, found)
  await returnUnit(trx, found)
  const fields = reason === null ? [] : ['reason']
  work.record({ act: 'reward.cancel', organizerId, passholderId, subject: 'redeemed-reward', subjectId: id, fields })
  return { ...found, cancelledAt: now }
}
