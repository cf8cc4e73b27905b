import type { Trx } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { Problem } from '../http/problems.ts'
import { findMembership } from '../memberships/store.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { inactiveCardMessages } from './messages.ts'
import { activateCard, type Card, findCard, findCardsOf, insertDigitalCard } from './store.ts'

/**
 * Gives a member a card from the stock, as their current card of its card system.
 * @throws uitpas/invalid-card-status unless the card is in stock, uitpas/invalid-card when there is no such card, its
 *   card system is not theirs, or they have an active card of it
 */
export async function handOutCard(
  trx: Trx,
  handOut: { uitpasNumber: UitpasNumber; passholderId: PassholderId; at: Date },
): Promise<void> {
  const card = await findCard(trx, handOut.uitpasNumber)
  if (!card) throw new Problem('uitpas/invalid-card', { detail: 'There is no card with this number' })
  await requireRoomForCard(trx, handOut.passholderId, card.cardSystemId)
  const cardSystemId = await activateCard(trx, handOut).catch(refuseSecondCard)
  if (cardSystemId === undefined) throw invalidCardStatus(card)
}

/** Gives a member a card that exists as a number only. @throws uitpas/invalid-card as handOutCard does */
export async function issueDigitalCard(
  trx: Trx,
  card: { uitpasNumber: UitpasNumber; cardSystemId: CardSystemId; passholderId: PassholderId; at: Date },
): Promise<void> {
  await requireRoomForCard(trx, card.passholderId, card.cardSystemId)
  await insertDigitalCard(trx, card).catch(refuseSecondCard)
}

/** A membership has one current card: the old one is blocked before the new one is given. */
async function requireRoomForCard(trx: Trx, passholderId: PassholderId, cardSystemId: CardSystemId): Promise<void> {
  if (!(await findMembership(trx, passholderId, cardSystemId))) {
    throw new Problem('uitpas/invalid-card', {
      detail: 'The passholder is not a member of the card system of this card',
    })
  }
  const cards = (await findCardsOf(trx, [passholderId])).get(passholderId) ?? []
  if (cards.some((card) => card.cardSystemId === cardSystemId && card.status === 'ACTIVE')) throw secondCard()
}

const secondCard = () =>
  new Problem('uitpas/invalid-card', { detail: 'The passholder has an active card of this card system' })

/** Of two cards given at the same moment, the index lets one through. */
function refuseSecondCard(error: unknown): never {
  throw violatedConstraint(error) === 'cards_one_active' ? secondCard() : error
}

/** The refusal of a card that is not in the status that the act asks for. */
export function invalidCardStatus(card: Pick<Card, 'status'>): Problem {
  return new Problem('uitpas/invalid-card-status', {
    detail: `The card is ${card.status}`,
    members: { cardStatus: card.status },
    ...(card.status === 'ACTIVE' ? {} : { endUserMessage: inactiveCardMessages[card.status] }),
  })
}
