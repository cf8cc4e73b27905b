import { livesInCardSystem } from '../card-systems/places.ts'
import { blockCard } from '../cards/block.ts'
import { cardActor } from '../cards/steps.ts'
import { findCardsOf, lockMembership } from '../cards/store.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { chargeMembership } from '../membership-prices/quote.ts'
import { type Address, changeAddress } from '../passholders/address.ts'
import { holdPerson } from '../passholders/hold.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { type MembershipAsked, rightOf } from './create.ts'
import { askedNumber, giveCard } from './give-card.ts'
import { joinCardSystem } from './join.ts'
import { insertNotices } from './notices.ts'
import { findMemberships, setMembershipClosed } from './store.ts'

export interface Move extends Omit<MembershipAsked, 'address'> {
  address: Address
  /** Which membership ends, for who has several. */
  fromCardSystemId?: CardSystemId | undefined
}

/**
 * Somebody came to live in this region: their address, the old membership closed with its card, the new one with its own,
 * and a notice to both regions, all in one transaction. Points, rewards and history are the person's, and stay. Social
 * tariff ends with the old membership, and is granted here when that is asked for.
 * @throws uitpas/passholder-blocked, uitpas/invalid-card-system when there is no membership to leave, or they are a member
 *   here already, uitpas/postal-code-not-in-card-system for an address elsewhere, and what createMembership refuses
 */
export async function moveHere(work: Work, move: Move): Promise<UitpasNumber> {
  const { trx, now } = work
  const { passholderId, cardSystemId, organizerId, address } = move
  const held = await holdPerson(trx, passholderId)
  if (!held?.dateOfBirth) throw new Problem('uitpas/passholder-not-found')
  if (held.blockedAt) throw new Problem('uitpas/passholder-blocked')
  const from = await membershipToLeave(work, move)
  if (move.socialTariff) await move.requireToGrant(address.postalCode)
  if (!(await livesInCardSystem(trx, address.postalCode, cardSystemId))) {
    throw new Problem('uitpas/postal-code-not-in-card-system', { detail: 'The new address is not in this card system' })
  }
  const number = await askedNumber(work, move, cardSystemId)
  const oldCard = await leave(work, passholderId, from)
  const person = await changeAddress(trx, held, address, now)
  const right = await rightOf(work, person, move)
  const rest = { socialTariffEnd: right?.end ?? null, proof: right?.proof }
  await joinCardSystem(trx, { passholderId, cardSystemId, at: now, ...rest })
  await chargeMembership(trx, {
    ...move,
    dateOfBirth: held.dateOfBirth,
    postalCode: person.postalCode,
    socialTariff: right !== undefined,
    kind: 'MOVE',
    organizerId: organizerId ?? null,
    at: now,
  })
  if (oldCard !== undefined) {
    const by = cardActor(work, organizerId)
    await blockCard(trx, { uitpasNumber: oldCard, reason: 'REPLACED', at: now, by })
  }
  const given = { passholderId, cardSystemId, organizerId, number, socialTariff: right !== undefined }
  const uitpasNumber = await giveCard(work, { ...given, reason: 'MOVE' })
  await insertNotices(trx, { passholderId, from, to: cardSystemId, at: now })
  work.record({
    act: 'membership.move',
    organizerId: organizerId ?? null,
    passholderId,
    subject: 'membership',
    subjectId: `${passholderId} ${cardSystemId}`,
    fields: ['address', 'cardSystem', 'card', ...(right ? ['socialTariff'] : [])],
  })
  return uitpasNumber
}

async function membershipToLeave(work: Work, move: Move): Promise<CardSystemId> {
  const { passholderId, cardSystemId, fromCardSystemId } = move
  const all = (await findMemberships(work.trx, [passholderId])).get(passholderId) ?? []
  const ids = all.map((one) => one.cardSystemId)
  if (ids.includes(cardSystemId)) throw invalidCardSystem('The passholder is a member of this card system')
  const [only, other] = ids
  const from = fromCardSystemId ?? (other === undefined ? only : undefined)
  if (from !== undefined && ids.includes(from)) return from
  throw invalidCardSystem('Which membership of the passholder ends?')
}

/** Closes a membership. @returns its card, which is to be blocked */
async function leave(work: Work, passholderId: PassholderId, from: CardSystemId): Promise<UitpasNumber | undefined> {
  const { trx, now } = work
  await lockMembership(trx, passholderId, from)
  const cards = (await findCardsOf(trx, [passholderId])).get(passholderId) ?? []
  if (!(await setMembershipClosed(trx, { passholderId, cardSystemId: from }, now))) {
    throw invalidCardSystem('The passholder left this card system meanwhile')
  }
  return cards.find((card) => card.cardSystemId === from && card.status === 'ACTIVE')?.uitpasNumber
}

const invalidCardSystem = (detail: string) => new Problem('uitpas/invalid-card-system', { detail })
