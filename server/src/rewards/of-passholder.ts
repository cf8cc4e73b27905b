import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { readBalance } from '../points/ledger.ts'
import { answerColumns, type RewardAnswerRow, rewardAnswer } from './answers.ts'
import { findHolderById, findRewards, type JudgedReward } from './facts.ts'
import { type Refusal, unitsLeft, whyNotRedeemable } from './rules.ts'
import type { Reward } from './schema.ts'

const atMost = 500

export interface RewardOfPassholder {
  reward: Reward
  /** How many can still be redeemed by anybody; null is without end. */
  unitsLeft: number | null
  refusal: Refusal | undefined
}

/**
 * The rewards that are for a person, cheapest first: welcome rewards that wait for them, and what is published for points in a card
 * system of theirs, each with why it cannot be redeemed now.
 */
export async function listForPassholder(
  db: Db,
  passholderId: string,
  at: Date,
  publicUrl: string,
): Promise<{ points: number; rewards: RewardOfPassholder[] }> {
  const holder = await findHolderById(db, passholderId)
  const points = await readBalance(db, passholderId)
  if (!holder || holder.groupPass) return { points, rewards: [] }
  const judged = await findRewards(db, {
    passholderId,
    at,
    where: sql`r.status = 'ACTIVE' and coalesce(r.redeem_end >= ${at}, true) and case r.type
      when 'POINTS' then r.publication_begin <= ${at} and coalesce(r.publication_end >= ${at}, true)
        and (r.all_card_systems or exists (select from reward_card_systems rc
          where rc.reward_id = r.id and rc.card_system_id = any(${holder.activeCardSystemIds}::integer[])))
        and (r.resident_postal_codes = '{}' or ${holder.postalCode} = any(r.resident_postal_codes))
      else exists (select from granted_welcome_rewards g
        where g.passholder_id = ${passholderId}::uuid and g.reward_id = r.id and g.redeemed_reward_id is null) end`,
    orderBy: sql`r.type = 'POINTS', r.points, r.title_plain, r.id`,
    limit: atMost,
  })
  const answers = await findAnswers(db, judged, at, publicUrl)
  const rewards = judged.flatMap((one) => {
    const reward = answers.get(one.id)
    const refusal = whyNotRedeemable(one, { ...holder, points }, one.past, at)
    return reward ? [{ reward, unitsLeft: unitsLeft(one), refusal }] : []
  })
  return { points, rewards }
}

async function findAnswers(
  db: Db,
  judged: readonly JudgedReward[],
  at: Date,
  publicUrl: string,
): Promise<Map<number, Reward>> {
  const ids = judged.map(({ id }) => id)
  const { rows } = await sql<RewardAnswerRow>`
    select ${answerColumns} from rewards r where r.id = any(${ids}::integer[]) limit ${atMost}`.execute(db)
  return new Map(rows.map((row) => [row.id, rewardAnswer(row, at, publicUrl)]))
}
