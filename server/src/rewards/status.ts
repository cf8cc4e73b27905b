import type { Db } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import { endUserMessageOf, Problem } from '../http/problems.ts'
import { readBalance } from '../points/ledger.ts'
import { isRewardId } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { baliesFor } from './balie.ts'
import { findHolderOfCard, findReward, unknownHolder } from './facts.ts'
import { problemOf, type RedeemReason, type Refusal, whyNotRedeemable } from './rules.ts'

export interface RedeemStatus {
  redeemable: boolean
  reason?: RedeemReason
  /** Why not, in Dutch. */
  message?: string
}

/**
 * What redeeming would answer now, without redeeming.
 * @throws uitpas/invalid-uitpas-number, uitpas/passholder-not-found, uitpas/reward-not-found, auth/forbidden
 */
export async function redeemStatus(
  db: Db,
  by: Actor,
  asked: { rewardId: string; uitpasNumber: string; at: Date },
): Promise<{ passholderId: string; status: RedeemStatus }> {
  const { rewardId, at } = asked
  const number = parseUitpasNumber(asked.uitpasNumber)
  const holder = number.ok ? await findHolderOfCard(db, number.value) : undefined
  const reward = isRewardId(rewardId)
    ? await findReward(db, Number(rewardId), holder?.passholderId ?? null, at)
    : undefined
  if (!reward || reward.status === 'DELETED') throw new Problem('uitpas/reward-not-found')
  await baliesFor(db, by, reward)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  if (!holder) throw await unknownHolder(db, number.value)
  const points = await readBalance(db, holder.passholderId)
  const refusal = whyNotRedeemable(reward, { ...holder, points }, reward.past, at)
  return { passholderId: holder.passholderId, status: statusOf(refusal) }
}

export function statusOf(refusal: Refusal | undefined): RedeemStatus {
  if (!refusal) return { redeemable: true }
  const message = endUserMessageOf(problemOf(refusal))?.nl
  return { redeemable: false, reason: refusal.reason, ...(message === undefined ? {} : { message }) }
}
