import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { invalidCardStatus } from './hand-out.ts'
import { type CardActor, recordSteps } from './steps.ts'
import { findCard, setDeleted } from './store.ts'

/**
 * Ends the life of a card that is blocked, or of one of the stock. Its number is never used again.
 * @throws uitpas/invalid-card-status from any other status, uitpas/pass-not-found for an unknown number
 */
export async function deleteCard(
  trx: Trx,
  deletion: { uitpasNumber: UitpasNumber; reason?: string | undefined; at: Date; by?: CardActor },
): Promise<void> {
  const { uitpasNumber, reason, at, by } = deletion
  const from = await setDeleted(trx, uitpasNumber)
  if (from) return recordSteps(trx, [{ uitpasNumber, from, to: 'DELETED', reason, at, by }])
  const card = await findCard(trx, uitpasNumber)
  throw card ? invalidCardStatus(card) : new Problem('uitpas/pass-not-found')
}
