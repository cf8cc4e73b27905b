import type { Db } from '../db/database.ts'
import { type Actor, organizersWith, requirePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import { organizersOfCardSystems } from '../permissions/store.ts'
import type { JudgedReward } from './facts.ts'
import { otherBalie } from './sentences.ts'

type Where = Pick<JudgedReward, 'id' | 'organizerIds' | 'allCardSystems' | 'cardSystemIds' | 'owningCardSystemId'>

/**
 * The balies where the caller may redeem this reward, or ask about it: those of the reward for which they hold
 * REWARDS_REDEEM; for a reward without balies, theirs in its card systems.
 * @param organizerId the balie that the caller acts as; without, any of theirs
 * @throws auth/forbidden when there is none
 */
export async function baliesFor(db: Db, actor: Actor, reward: Where, organizerId?: string): Promise<string[]> {
  if (organizerId !== undefined) requirePermission(actor, 'REWARDS_REDEEM', organizerId)
  const mine = organizerId === undefined ? organizersWith(actor, 'REWARDS_REDEEM') : [organizerId]
  const possible = await possibleBalies(db, reward, mine)
  if (possible.length === 0) {
    throw new Problem('auth/forbidden', {
      detail: `REWARDS_REDEEM is required for an organizer where reward ${reward.id} can be redeemed`,
      endUserMessage: otherBalie,
    })
  }
  return possible
}

/** As baliesFor, for redeeming: the one that is written down. @throws openpas/organizer-inactive */
export async function balieFor(db: Db, actor: Actor, reward: Where, organizerId?: string): Promise<string> {
  const possible = await baliesFor(db, actor, reward, organizerId)
  const active = possible.find((id) => actor.grants.get(id)?.active !== false)
  if (active === undefined) throw new Problem('openpas/organizer-inactive')
  return active
}

/** Of whom what nobody hands over is: the first balie of the reward; of one without, the first of the card system that owns it. */
export async function balieOf(db: Db, reward: Where): Promise<string | undefined> {
  const [first] = [...reward.organizerIds].sort()
  if (first !== undefined) return first
  return (await organizersOfCardSystems(db, [reward.owningCardSystemId])).map(({ id }) => id).sort()[0]
}

async function possibleBalies(db: Db, reward: Where, mine: readonly string[]): Promise<string[]> {
  if (reward.organizerIds.length) return mine.filter((id) => reward.organizerIds.includes(id))
  if (reward.allCardSystems) return [...mine]
  const cardSystemIds = [reward.owningCardSystemId, ...reward.cardSystemIds]
  const inside = new Set((await organizersOfCardSystems(db, cardSystemIds)).map((organizer) => organizer.id))
  return mine.filter((id) => inside.has(id))
}
