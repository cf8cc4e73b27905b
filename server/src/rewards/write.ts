import type { Act } from '../audit/acts.ts'
import type { Trx } from '../db/database.ts'
import { type Actor, reachOf, requireWriteInCardSystem, requireWritePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { isRewardId } from '../values/ids.ts'
import { createReward } from './create.ts'
import { type DescribedReward, describeReward } from './described.ts'
import type { RewardBody } from './schema.ts'
import { inUse } from './sentences.ts'
import { isRewardInUse, lockReward, type StoredReward, updateReward } from './store.ts'

/**
 * Adds a reward for its organizers; returns its number. Contract: `POST /rewards`.
 * @throws auth/forbidden without REWARDS_WRITE for every organizer of it, and as `describeReward` does
 */
export async function addReward(work: Work, body: RewardBody): Promise<number> {
  requireAtOrganizers(work.by, organizerIdsOf(body))
  const { isOnline, ...reward } = await describeReward(work.trx, body)
  requireInOwner(work.by, reward)
  const id = await createReward(work.trx, { ...reward, ...(isOnline && { online: {} }), createdAt: work.now })
  record(work, 'reward.create', id, reward)
  return Number(id)
}

/**
 * Replaces what the contract says of a reward; what only administrators see stays. Contract: `PUT /rewards/{rewardId}`.
 * @throws uitpas/reward-not-found, uitpas/reward-not-editable for what is fixed since somebody redeemed it or was granted it,
 *   auth/forbidden without REWARDS_WRITE for every organizer that it has and gets, and as `describeReward` does
 */
export async function changeReward(work: Work, rewardId: string, body: RewardBody): Promise<number> {
  const { trx, by } = work
  const current = isRewardId(rewardId) ? await lockReward(trx, Number(rewardId)) : undefined
  if (!current || current.status === 'DELETED') throw new Problem('uitpas/reward-not-found')
  requireAtOrganizers(by, [...current.organizerIds, ...organizerIdsOf(body)])
  requireInOwner(by, current)
  const reward = await describeReward(trx, body, current.owningCardSystemId)
  requireInOwner(by, reward)
  await requireEditable(trx, current, reward)
  await updateReward(trx, current.id, reward)
  record(work, 'reward.update', String(current.id), reward)
  return current.id
}

/**
 * @throws uitpas/reward-not-editable naming what is fixed since somebody redeemed it or was granted it, body/invalid-data for
 *   fewer units than are taken
 */
export async function requireEditable(trx: Trx, current: StoredReward, reward: DescribedReward): Promise<void> {
  if (reward.maxAvailableUnits !== undefined && reward.maxAvailableUnits < current.unitsTaken) {
    const error = `must not be less than the ${current.unitsTaken} units that are taken`
    throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/maxAvailableUnits', error }] })
  }
  const fixed = changedOfFixed(current, reward)
  if (fixed.length && (await isRewardInUse(trx, current.id)))
    throw new Problem('uitpas/reward-not-editable', {
      detail: `Somebody redeemed it or was granted it: ${fixed.join(', ')} cannot change any more`,
      endUserMessage: inUse,
      schemaErrors: fixed.map((name) => ({
        jsonPointer: `/${name.replace('.', '/')}`,
        error: 'cannot change any more',
      })),
    })
}

interface Place {
  organizerIds: readonly string[]
  owningCardSystemId: number
}

const organizerIdsOf = (body: RewardBody) => body.organizers?.map(({ id }) => id) ?? []

function requireAtOrganizers(by: Actor, organizerIds: readonly string[]): void {
  for (const organizerId of organizerIds) requireWritePermission(by, 'REWARDS_WRITE', organizerId)
}

/** The permission reaches the card system that owns the reward, at one of its organizers; at anyone's where it names none. */
function requireInOwner(by: Actor, { organizerIds, owningCardSystemId }: Place): void {
  const at = organizerIds.length ? organizerIds.map((id) => by.grants.get(id)) : [...by.grants.values()]
  const grants = at.filter((grant) => grant && reachOf(grant, 'REWARDS_WRITE').includes(owningCardSystemId))
  const grant = grants.find((one) => one?.active) ?? grants[0]
  if (!grant) {
    const detail = `REWARDS_WRITE is required for an organizer of card system ${owningCardSystemId}`
    throw new Problem('auth/forbidden', { detail })
  }
  requireWriteInCardSystem(by, 'REWARDS_WRITE', grant.organizerId, owningCardSystemId)
}

const moment = (date: Date | null | undefined) => date?.getTime()

/** Source: `contract/notes.md`, and the handbook: what somebody has cannot become something else. */
function changedOfFixed(current: StoredReward, reward: DescribedReward): string[] {
  return [
    current.type === reward.type ? '' : 'type',
    current.points === reward.points ? '' : 'points',
    moment(current.redeemBegin) === moment(reward.redeemPeriod?.begin) ? '' : 'redeemPeriod.begin',
    moment(current.grantingBegin) === moment(reward.grantingPeriod?.begin) ? '' : 'grantingPeriod.begin',
  ].filter((name) => name !== '')
}

function record(work: Work, act: Act, subjectId: string, { organizerIds }: Place): void {
  const [organizerId] = organizerIds
  work.record({ act, ...(organizerId !== undefined && { organizerId }), subject: 'reward', subjectId })
}
