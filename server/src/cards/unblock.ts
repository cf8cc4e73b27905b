import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { invalidCardStatus, refuseSecondCard, requireRoomForCard, requireSocialTariffFlag } from './hand-out.ts'
import { type CardActor, recordSteps } from './steps.ts'
import { type Card, findCard, setUnblocked } from './store.ts'

/**
 * A blocked card was found again: it becomes the current card of its holder once more.
 * @throws uitpas/invalid-card-status unless it is blocked and somebody's, uitpas/invalid-card when they have another
 *   active card of this card system, or have social tariff now and the card does not say so
 */
export async function unblockCard(
  trx: Trx,
  unblock: { uitpasNumber: UitpasNumber; at: Date; by?: CardActor },
): Promise<Card> {
  const { uitpasNumber, at, by } = unblock
  const card = await findCard(trx, uitpasNumber)
  if (!card) throw new Problem('uitpas/pass-not-found')
  if (card.status !== 'BLOCKED' || card.passholderId === null) throw invalidCardStatus(card)
  const membership = await requireRoomForCard(trx, card.passholderId, card.cardSystemId)
  requireSocialTariffFlag(card, membership, at)
  if (!(await setUnblocked(trx, uitpasNumber, card.passholderId).catch(refuseSecondCard))) {
    throw invalidCardStatus((await findCard(trx, uitpasNumber)) ?? card)
  }
  await recordSteps(trx, [{ uitpasNumber, from: 'BLOCKED', to: 'ACTIVE', reason: 'FOUND', at, by }])
  return card
}
