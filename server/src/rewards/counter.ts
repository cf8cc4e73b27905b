import { sql } from 'kysely'
import type { RewardRow } from '../balie/schema.ts'
import type { Db } from '../db/database.ts'
import { endUserMessageOf } from '../http/problems.ts'
import { readBalance } from '../points/ledger.ts'
import { toRfc3339 } from '../values/instant.ts'
import { addressOf } from './answers.ts'
import { findHolderById, findRewards, redeemableAt } from './facts.ts'
import { isLastChance, problemOf, type Refusal, whyNotRedeemable } from './rules.ts'

const atMost = 200

/**
 * What a counter shows of a person: the welcome rewards that wait at this balie, then its points rewards, cheapest first,
 * each with whether it can be redeemed now and why not. Points rewards outside their redemption period are left out; a
 * welcome reward that can be redeemed later is shown with its day.
 */
export async function listRedeemable(
  db: Db,
  asked: { passholderId: string; organizerId: string; at: Date; publicUrl: string },
): Promise<RewardRow[]> {
  const { passholderId, organizerId, at, publicUrl } = asked
  const holder = await findHolderById(db, passholderId)
  if (!holder || holder.groupPass) return []
  const points = await readBalance(db, passholderId)
  const rewards = await findRewards(db, {
    passholderId,
    at,
    where: sql`r.status = 'ACTIVE' and (r.redeem_end is null or r.redeem_end >= ${at}) and ${redeemableAt(organizerId)}
      and case r.type when 'POINTS' then r.redeem_begin is null or r.redeem_begin <= ${at} else exists (
        select from granted_welcome_rewards g
        where g.passholder_id = ${passholderId} and g.reward_id = r.id and g.redeemed_reward_id is null) end`,
    orderBy: sql`r.type = 'POINTS', r.points, r.title_plain, r.id`,
    limit: atMost,
  })
  return rewards.map((reward) => {
    const refusal = whyNotRedeemable(reward, { ...holder, points }, reward.past, at)
    return {
      rewardId: String(reward.id),
      type: reward.type,
      title: reward.title,
      ...(reward.practicalInfo === null ? {} : { practicalInfo: reward.practicalInfo }),
      ...(reward.pictures[0] === undefined ? {} : { picture: addressOf(reward.pictures[0], publicUrl) }),
      points: reward.points,
      lastChance: isLastChance(reward, at),
      ...(reward.redeemEnd ? { redeemUntil: toRfc3339(reward.redeemEnd) } : {}),
      ...whyNot(refusal),
      ...(refusal?.pointsShort === undefined ? {} : { pointsShort: refusal.pointsShort }),
    }
  })
}

function whyNot(refusal: Refusal | undefined): Pick<RewardRow, 'redeemable' | 'reason' | 'endUserMessage'> {
  if (!refusal) return { redeemable: true }
  const endUserMessage = endUserMessageOf(problemOf(refusal))
  return { redeemable: false, reason: refusal.reason, ...(endUserMessage ? { endUserMessage } : {}) }
}
