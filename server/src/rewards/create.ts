import type { Trx } from '../db/database.ts'
import type { NewReward } from './new-reward.ts'
import { insertReward } from './store.ts'

/**
 * Adds a reward and returns its id. A welcome reward is granted to who joins from now on, not to who joined before.
 */
export async function createReward(trx: Trx, reward: NewReward): Promise<string> {
  const id = await insertReward(trx, reward)
  return String(id)
}
