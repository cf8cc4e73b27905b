import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { grantWelcomeRewards } from '../rewards/grant.ts'
import { insertMembership, type NewMembership } from './store.ts'

/**
 * Makes a passholder a member of a card system, and grants the welcome rewards that come with it.
 * @throws uitpas/invalid-card-system when they are already
 */
export async function joinCardSystem(trx: Trx, membership: NewMembership): Promise<void> {
  if (!(await insertMembership(trx, membership))) {
    throw new Problem('uitpas/invalid-card-system', { detail: 'The passholder is a member of this card system' })
  }
  await grantWelcomeRewards(trx, membership.passholderId, membership.cardSystemId, membership.at)
}
