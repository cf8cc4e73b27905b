import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { lockBalanceOf, takePoints } from '../points/ledger.ts'
import { isRewardId, newId } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { balieFor, balieOf } from './balie.ts'
import { takeCode } from './codes.ts'
import { findHolderById, findHolderOfCard, findReward, type Holder, type JudgedReward, unknownHolder } from './facts.ts'
import { problemOf, type Refusal, soldOutFor, whyNotRedeemable } from './rules.ts'
import { insertRedemption, type Redemption, takeUnit, type UnitTaken, useGrant } from './store.ts'

export interface RedeemInput {
  rewardId: string
  uitpasNumber: string
  /** The balie that the caller acts as; without, one of theirs where this reward can be redeemed. */
  organizerId?: string
}

export interface Redeemed extends Omit<Redemption, 'cancelledAt'> {
  title: string
}

/**
 * Redeems a reward for the holder of a card: points, unit, code and welcome reward go together or not at all. The person's
 * points are locked first, so that what one person does with their passes happens one after another, and the limits of
 * that person hold; the reward's row, which everybody shares, is locked last, by the statement that decides.
 * @throws uitpas/invalid-uitpas-number, uitpas/reward-not-found, uitpas/passholder-not-found, auth/forbidden, and every
 *   refusal of rules.ts
 */
export async function redeem(work: Work, input: RedeemInput): Promise<Redeemed> {
  const { trx, by } = work
  const number = parseUitpasNumber(input.uitpasNumber)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  const known = await getReward(work, input.rewardId, null)
  const organizerId = await balieFor(trx, by, known, input.organizerId)
  return await redeemFor(work, { rewardId: input.rewardId, organizerId }, () => getHolder(work, number.value))
}

/**
 * Redeems what is offered online for a passholder, who asks for it by themselves: with the card that they have, and written down as
 * of the first balie of the reward.
 * @throws uitpas/reward-not-found for what is not offered online too, and every refusal of rules.ts
 */
export async function redeemOnline(work: Work, input: { rewardId: string; passholderId: string }): Promise<Redeemed> {
  const { rewardId, passholderId } = input
  const known = await getReward(work, rewardId, null)
  const organizerId = known.online ? await balieOf(work.trx, known) : undefined
  if (organizerId === undefined) throw new Problem('uitpas/reward-not-found')
  return await redeemFor(work, { rewardId, organizerId }, async () => {
    const holder = await findHolderById(work.trx, passholderId)
    if (!holder) throw new Error('A passholder who was there is gone')
    return holder
  })
}

async function redeemFor(
  work: Work,
  { rewardId, organizerId }: { rewardId: string; organizerId: string },
  findHolder: () => Promise<Holder>,
): Promise<Redeemed> {
  const { by, now } = work
  // Read again under the lock: what others did to this person before is done now.
  const { holder, points } = await lockHolder(work, findHolder)
  const { passholderId } = holder
  const reward = await getReward(work, rewardId, passholderId)
  const refusal = whyNotRedeemable(reward, { ...holder, points }, reward.past, now)
  if (refusal) throw problemOf(refusal)

  const redeemed: Redeemed = {
    id: newId(),
    passholderId,
    rewardId: reward.id,
    organizerId,
    cardSystemId: cardSystemOf(reward, holder),
    uitpasNumber: holder.uitpasNumber,
    points: reward.points,
    redeemedAt: now,
    accountId: by.accountId ?? null,
    clientId: by.clientId,
    title: reward.title,
  }
  await insertRedemption(work.trx, redeemed)
  await takeAll(work, redeemed, reward)
  work.record({ act: 'reward.redeem', organizerId, passholderId, subject: 'redeemed-reward', subjectId: redeemed.id })
  return redeemed
}

/** Each statement decides for itself; the reward's row comes last. */
async function takeAll(work: Work, redeemed: Redeemed, reward: JudgedReward): Promise<void> {
  const { trx, now } = work
  const { passholderId, points, id: sourceId } = redeemed
  if (points > 0) await takePoints(trx, { passholderId, points, reason: 'REWARD_REDEEMED', sourceId, at: now })
  if (reward.type === 'WELCOME' && !(await useGrant(trx, redeemed)))
    throw new Error('A welcome reward went under the lock')
  const unit = await takeUnit(trx, reward.id, now)
  if (unit !== 'TAKEN') throw problemOf(soldOut(unit, reward, now))
  if (reward.usesCodes && (await takeCode(trx, reward.id, sourceId)) === undefined)
    throw problemOf(soldOut('SOLD_OUT', reward, now))
}

/** Somebody else took the last one since it was judged. */
function soldOut(unit: Exclude<UnitTaken, 'TAKEN'>, reward: JudgedReward, at: Date): Refusal {
  if (unit === 'SOLD_OUT') return { reason: 'REWARD_VOLUME', type: 'uitpas/reward-volume-constraint' }
  return soldOutFor(unit === 'SOLD_OUT_MONTH' ? 'MONTH' : 'YEAR', reward, at)
}

/** @throws uitpas/reward-not-found for what is no id, unknown, or deleted */
async function getReward(work: Work, rewardId: string, passholderId: string | null): Promise<JudgedReward> {
  const reward = isRewardId(rewardId) ? await findReward(work.trx, Number(rewardId), passholderId, work.now) : undefined
  if (!reward || reward.status === 'DELETED') throw new Problem('uitpas/reward-not-found')
  return reward
}

/** The holder and their points, held; a group saves none. */
async function lockHolder(work: Work, find: () => Promise<Holder>): Promise<{ holder: Holder; points: number }> {
  const holder = await find()
  if (holder.groupPass) return { holder, points: 0 }
  const { found, points } = await lockBalanceOf(work.trx, find)
  return { holder: found, points }
}

/** @throws uitpas/passholder-not-found for an unknown number, and for a card that nobody has */
async function getHolder(work: Work, uitpasNumber: string): Promise<Holder> {
  const holder = await findHolderOfCard(work.trx, uitpasNumber)
  if (holder) return holder
  throw await unknownHolder(work.trx, uitpasNumber)
}

/** The membership that it is redeemed with: of the card that was presented, else the oldest that the reward is for. */
function cardSystemOf(reward: JudgedReward, holder: Holder): number {
  const fitting = holder.activeCardSystemIds.filter((id) => reward.allCardSystems || reward.cardSystemIds.includes(id))
  return fitting.includes(holder.cardSystemId) ? holder.cardSystemId : (fitting[0] ?? holder.cardSystemId)
}
