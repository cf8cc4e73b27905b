import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { invalidCardStatus } from './hand-out.ts'
import { type CardActor, recordSteps } from './steps.ts'
import { type BlockReason, findCard, setBlocked } from './store.ts'

/**
 * Blocks a card that is in use, or was lost from the stock. The passholder keeps points, rewards and history.
 * @throws uitpas/invalid-card-status from any other status, uitpas/pass-not-found for an unknown number
 */
export async function blockCard(
  trx: Trx,
  block: { uitpasNumber: UitpasNumber; reason: BlockReason; at: Date; by?: CardActor },
): Promise<void> {
  const { uitpasNumber, reason, at, by } = block
  const from = await setBlocked(trx, block)
  if (from) return recordSteps(trx, [{ uitpasNumber, from, to: 'BLOCKED', reason, at, by }])
  const card = await findCard(trx, uitpasNumber)
  throw card ? invalidCardStatus(card) : new Problem('uitpas/pass-not-found')
}
