import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { requireCardSystem } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { type CardSystemId, isRewardId } from '../values/ids.ts'
import { answerColumns, type RewardAnswerRow, rewardAnswer } from './answers.ts'
import { createReward } from './create.ts'
import { describeReward } from './described.ts'
import { grantToMembers } from './grant.ts'
import type { RewardInKsb, RewardInKsbBody } from './ksb-schema.ts'
import { lockReward, updateAdministered, updateReward } from './store.ts'
import { requireEditable } from './write.ts'

/** A reward that a card system owns, with what its administrators see. @throws uitpas/reward-not-found */
export async function getOwnReward(
  db: Db,
  cardSystemId: CardSystemId,
  rewardId: string,
  at: Date,
  publicUrl: string,
): Promise<RewardInKsb> {
  const [reward] = isRewardId(rewardId)
    ? await findOwnRewards(
        db,
        sql`r.id = ${Number(rewardId)} and r.owning_card_system_id = ${cardSystemId}`,
        at,
        publicUrl,
      )
    : []
  if (!reward) throw new Problem('uitpas/reward-not-found')
  return reward
}

interface AdministeredRow extends RewardAnswerRow {
  maxInTotal: number | null
  maxPerMonth: number | null
  maxPerYear: number | null
  residentPostalCodes: string[]
  inUse: boolean
}

async function findOwnRewards(
  db: Db,
  which: ReturnType<typeof sql>,
  at: Date,
  publicUrl: string,
): Promise<RewardInKsb[]> {
  const { rows } = await sql<AdministeredRow>`select ${answerColumns}, r.max_in_total as "maxInTotal",
      r.max_per_month as "maxPerMonth", r.max_per_year as "maxPerYear", r.resident_postal_codes as "residentPostalCodes",
      (exists (select from redeemed_rewards x where x.reward_id = r.id and x.cancelled_at is null)
        or exists (select from granted_welcome_rewards g where g.reward_id = r.id)) as "inUse"
    from rewards r where ${which}`.execute(db)
  return rows.map((row) => ({
    ...rewardAnswer(row, at, publicUrl),
    residentPostalCodes: row.residentPostalCodes,
    inUse: row.inUse,
    ...(row.maxInTotal === null ? {} : { maxInTotal: row.maxInTotal }),
    ...(row.maxPerMonth === null ? {} : { maxPerMonth: row.maxPerMonth }),
    ...(row.maxPerYear === null ? {} : { maxPerYear: row.maxPerYear }),
    ...(row.onlineLink === null ? {} : { onlineLink: row.onlineLink }),
    ...(row.onlineLabel === null ? {} : { onlineLabel: row.onlineLabel }),
    ...(row.onlineText === null ? {} : { onlineText: row.onlineText }),
  }))
}

/** Adds a reward that the card system owns; returns its number. @throws as `describeReward` does */
export async function addOwnReward(work: Work, cardSystemId: CardSystemId, body: RewardInKsbBody): Promise<string> {
  requireCardSystem(work.by, cardSystemId)
  const { isOnline: _, ...reward } = await describeReward(work.trx, { ...body, owningCardSystem: { id: cardSystemId } })
  const id = await createReward(work.trx, { ...reward, ...administeredOf(body), createdAt: work.now })
  if (body.grantToMembers) await grantToMembers(work.trx, Number(id), work.now)
  work.record({ act: 'reward.create', subject: 'reward', subjectId: id })
  return id
}

/**
 * Replaces all that is said of a reward.
 * @throws uitpas/reward-not-found, uitpas/reward-not-editable for what is fixed since somebody redeemed it or was granted it,
 *   and as `describeReward` does
 */
export async function changeOwnReward(
  work: Work,
  { cardSystemId, rewardId }: { cardSystemId: CardSystemId; rewardId: string },
  body: RewardInKsbBody,
): Promise<void> {
  requireCardSystem(work.by, cardSystemId)
  const current = isRewardId(rewardId) ? await lockReward(work.trx, Number(rewardId)) : undefined
  if (current?.owningCardSystemId !== cardSystemId) throw new Problem('uitpas/reward-not-found')
  const reward = await describeReward(work.trx, { ...body, owningCardSystem: { id: cardSystemId } })
  await requireEditable(work.trx, current, reward)
  await updateReward(work.trx, current.id, reward)
  await updateAdministered(work.trx, current.id, administeredOf(body))
  if (body.grantToMembers) await grantToMembers(work.trx, current.id, work.now)
  work.record({ act: 'reward.update', subject: 'reward', subjectId: String(current.id) })
}

function administeredOf(body: RewardInKsbBody) {
  const { status, maxInTotal, maxPerMonth, maxPerYear, residentPostalCodes, online } = body
  return {
    status,
    residentPostalCodes,
    ...(maxInTotal === undefined ? {} : { maxInTotal }),
    ...(maxPerMonth === undefined ? {} : { maxPerMonth }),
    ...(maxPerYear === undefined ? {} : { maxPerYear }),
    ...(online ? { online: { link: body.onlineLink, label: body.onlineLabel, text: body.onlineText } } : {}),
  }
}
