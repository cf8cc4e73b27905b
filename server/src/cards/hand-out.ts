import type { Trx } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { Problem } from '../http/problems.ts'
import { findMembership, type Membership, socialTariffOf } from '../memberships/store.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { inactiveCardMessages, regularCardMessage } from './messages.ts'
import { takeDigitalNumber } from './number-ranges.ts'
import { type CardActor, recordSteps } from './steps.ts'
import { activateCard, type Card, findCard, findCardsOf, insertDigitalCard, lockMembership } from './store.ts'

/**
 * Gives a member a card from the stock, as their current card of its card system.
 * @throws uitpas/invalid-card-status unless the card is in stock, uitpas/invalid-card when there is no such card, its
 *   card system is not theirs, they have an active card of it, or they have social tariff and the card does not say so
 */
export async function handOutCard(
  trx: Trx,
  handOut: { uitpasNumber: UitpasNumber; passholderId: PassholderId; at: Date; by?: CardActor; reason?: string },
): Promise<void> {
  const { uitpasNumber, reason, at, by } = handOut
  const card = await findCard(trx, uitpasNumber)
  if (!card) throw new Problem('uitpas/invalid-card', { detail: 'There is no card with this number' })
  const membership = await requireRoomForCard(trx, handOut.passholderId, card.cardSystemId)
  requireSocialTariffFlag(card, membership, at)
  const cardSystemId = await activateCard(trx, handOut).catch(refuseSecondCard)
  if (cardSystemId === undefined) throw invalidCardStatus((await findCard(trx, uitpasNumber)) ?? card)
  await recordSteps(trx, [{ uitpasNumber, from: 'LOCAL_STOCK', to: 'ACTIVE', reason, at, by }])
}

interface DigitalCard {
  cardSystemId: CardSystemId
  passholderId: PassholderId
  at: Date
  by?: CardActor
  /** Why it is given, for the history. */
  reason?: string
}

/**
 * Gives a member a card that exists as a number only: the next one of the card system's own range.
 * @param card `socialTariff`: what the number is to say
 * @throws uitpas/invalid-card as handOutCard does, openpas/card-numbers-exhausted when the range is used up
 */
export async function issueDigitalCard(trx: Trx, card: DigitalCard & { socialTariff: boolean }): Promise<UitpasNumber> {
  await requireRoomForCard(trx, card.passholderId, card.cardSystemId)
  const uitpasNumber = await takeDigitalNumber(trx, card.cardSystemId, card.socialTariff)
  await activateDigitalCard(trx, { ...card, uitpasNumber })
  return uitpasNumber
}

/** As issueDigitalCard, with a number that was given out before these records began. */
export async function takeOverDigitalCard(trx: Trx, card: DigitalCard & { uitpasNumber: UitpasNumber }): Promise<void> {
  await requireRoomForCard(trx, card.passholderId, card.cardSystemId)
  await activateDigitalCard(trx, card)
}

async function activateDigitalCard(trx: Trx, card: DigitalCard & { uitpasNumber: UitpasNumber }): Promise<void> {
  const { uitpasNumber, reason, at, by } = card
  await insertDigitalCard(trx, card).catch(refuseSecondCard)
  await recordSteps(trx, [{ uitpasNumber, from: null, to: 'ACTIVE', reason, at, by }])
}

/**
 * A membership has one current card: the old one is blocked before the new one is given. Its row is held, so that two
 * cards for one person, and a card and a social tariff, come one after the other.
 */
export async function requireRoomForCard(
  trx: Trx,
  passholderId: PassholderId,
  cardSystemId: CardSystemId,
): Promise<Membership> {
  await lockMembership(trx, passholderId, cardSystemId)
  const membership = await findMembership(trx, passholderId, cardSystemId)
  if (!membership) {
    throw new Problem('uitpas/invalid-card', {
      detail: 'The passholder is not a member of the card system of this card',
    })
  }
  const cards = (await findCardsOf(trx, [passholderId])).get(passholderId) ?? []
  if (cards.some((card) => card.cardSystemId === cardSystemId && card.status === 'ACTIVE')) throw secondCard()
  return membership
}

/** Who has social tariff, has a physical card that says so; what a digital card says, nobody can read from it. */
export function requireSocialTariffFlag(card: Card, membership: Membership, at: Date): void {
  const { status } = socialTariffOf(membership, dayOf(at))
  if (card.cardType === 'DIGITAL' || card.socialTariff || status === 'NONE' || status === 'EXPIRED') return
  throw new Problem('uitpas/invalid-card', {
    detail: 'The membership has social tariff, and the card is a regular one',
    endUserMessage: regularCardMessage,
  })
}

/**
 * For who grants social tariff to somebody with a card, in the transaction that grants it.
 * @throws uitpas/invalid-card when their card of this card system is a physical one that does not say social tariff
 */
export async function requireSocialTariffCard(
  trx: Trx,
  passholderId: PassholderId,
  cardSystemId: CardSystemId,
): Promise<void> {
  await lockMembership(trx, passholderId, cardSystemId)
  const cards = (await findCardsOf(trx, [passholderId])).get(passholderId) ?? []
  const current = cards.find((card) => card.cardSystemId === cardSystemId && card.status === 'ACTIVE')
  if (current?.cardType !== 'NFC_CARD' || current.socialTariff) return
  throw new Problem('uitpas/invalid-card', {
    detail: 'The card of the membership is a regular one: social tariff needs another card',
    endUserMessage: regularCardMessage,
  })
}

const secondCard = () =>
  new Problem('uitpas/invalid-card', { detail: 'The passholder has an active card of this card system' })

/** Of two cards given at the same moment, the index lets one through. */
export function refuseSecondCard(error: unknown): never {
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
