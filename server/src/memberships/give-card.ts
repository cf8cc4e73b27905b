import { requireDigitalCard } from '../card-systems/cardless.ts'
import { handOutCard, issueDigitalCard } from '../cards/hand-out.ts'
import { cardActor } from '../cards/steps.ts'
import { findCard } from '../cards/store.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { parseUitpasNumber, type UitpasNumber } from '../values/uitpas-number.ts'

/** Which card comes with a membership. */
export interface CardAsked {
  cardType: 'NFC_CARD' | 'DIGITAL'
  /** Of the stock; a digital card gets its number. */
  uitpasNumber?: string | undefined
}

/**
 * The number of the physical card that was asked for; undefined for a digital one.
 * @throws uitpas/invalid-uitpas-number, uitpas/invalid-card when it is none of this card system, body/invalid-data when
 *   the type and the number do not go together
 */
export async function askedNumber(
  work: Work,
  asked: CardAsked,
  cardSystemId: CardSystemId,
): Promise<UitpasNumber | undefined> {
  const { cardType, uitpasNumber } = asked
  if ((cardType === 'DIGITAL') === (uitpasNumber !== undefined)) {
    const error = cardType === 'DIGITAL' ? 'is for a physical card only' : 'is missing'
    throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/uitpasNumber', error }] })
  }
  if (uitpasNumber === undefined) return undefined
  const number = parseUitpasNumber(uitpasNumber)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  const card = await findCard(work.trx, number.value)
  if (card?.cardSystemId === cardSystemId) return number.value
  throw new Problem('uitpas/invalid-card', { detail: 'There is no card with this number in this card system' })
}

interface Given {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  organizerId?: OrganizerId | undefined
  number: UitpasNumber | undefined
  socialTariff: boolean
  reason: string
}

/**
 * Gives a member their card.
 * @throws uitpas/invalid-card where the card system has no digital card for them, and what handOutCard and issueDigitalCard
 *   refuse
 */
export async function giveCard(work: Work, given: Given): Promise<UitpasNumber> {
  const { passholderId, cardSystemId, organizerId, number, socialTariff, reason } = given
  const by = cardActor(work, organizerId)
  if (number === undefined) {
    await requireDigitalCard(work.trx, cardSystemId, socialTariff)
    return issueDigitalCard(work.trx, { cardSystemId, passholderId, socialTariff, at: work.now, by, reason })
  }
  await handOutCard(work.trx, { uitpasNumber: number, passholderId, at: work.now, by, reason })
  return number
}
