import type { Reward, RewardBody } from '../../api/ksb-rewards.ts'

/** What is kept of a reward, to send it back with something changed. */
export function bodyOf(reward: Reward): RewardBody {
  const { id: _, inUse: __, lastChance: ___, unitsTaken: ____, owningCardSystem: _____, ...body } = reward
  return {
    ...body,
    organizers: reward.organizers.map(({ id }) => ({ id })),
    applicableCardSystems: reward.applicableCardSystems.map(({ id }) => ({ id })),
  }
}
