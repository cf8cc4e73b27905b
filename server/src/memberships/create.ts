import { livesInCardSystem } from '../card-systems/places.ts'
import { blockCard } from '../cards/block.ts'
import { cardActor } from '../cards/steps.ts'
import { findCardsOf, lockMembership } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { chargeMembership } from '../membership-prices/quote.ts'
import { type Address, changeAddress } from '../passholders/address.ts'
import { holdPerson } from '../passholders/hold.ts'
import type { Passholder } from '../passholders/store.ts'
import { type Day, dayOf } from '../values/day.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import { askedNumber, type CardAsked, giveCard } from './give-card.ts'
import { joinCardSystem } from './join.ts'
import { type Plan, planMembership } from './plan.ts'
import { isHeld } from './rules.ts'
import { requireValidProof, usualEnd, validEnd } from './social-tariff.ts'
import { findMemberships, type Membership, type Proof, setSocialTariff, socialTariffOf } from './store.ts'

export interface MembershipAsked extends CardAsked {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  /** The balie where it is asked; none in KSB. */
  organizerId?: OrganizerId | undefined
  /** Another residence than the person has now. */
  address?: Address | undefined
  socialTariff?: { end?: Day | undefined; proof?: Proof | undefined } | undefined
  voucher?: string | undefined
  /** Refuses who may not grant social tariff to who lives there. */
  requireToGrant(postalCode: string): Promise<void>
}

/**
 * Makes a person a member of a card system with a card, or gives a member the card that they lack or that social tariff
 * needs: residence, right, price, voucher, card and welcome rewards in one transaction.
 * @throws uitpas/passholder-new-membership-error when the plan is NOT_POSSIBLE or the person is blocked, and what
 *   changeAddress, chargeMembership and giveCard refuse
 */
export async function createMembership(work: Work, asked: MembershipAsked): Promise<UitpasNumber> {
  const { trx, now } = work
  const { passholderId, cardSystemId, organizerId, socialTariff } = asked
  const held = await holdPerson(trx, passholderId)
  if (!held?.dateOfBirth) throw new Problem('uitpas/passholder-not-found')
  if (held.blockedAt) throw notPossible('The passholder is blocked')
  if (socialTariff) await asked.requireToGrant(asked.address?.postalCode ?? held.postalCode)
  const person = asked.address ? await changeAddress(trx, held, asked.address, now) : held
  await lockMembership(trx, person.id, cardSystemId)
  const before = await situationOf(trx, person, cardSystemId, socialTariff !== undefined, now)
  if (before.plan === 'NOT_POSSIBLE') throw notPossible('The passholder has this membership already')
  const right = await rightOf(work, person, asked)
  const number = await askedNumber(work, asked, cardSystemId)
  await openOrGrant(work, asked, before, right)
  await chargeMembership(trx, {
    ...asked,
    dateOfBirth: held.dateOfBirth,
    postalCode: person.postalCode,
    socialTariff: right !== undefined,
    kind: before.membership ? 'REPLACEMENT' : 'MEMBERSHIP',
    organizerId: organizerId ?? null,
    at: now,
  })
  if (before.activeCard !== undefined) {
    const by = cardActor(work, organizerId)
    await blockCard(trx, { uitpasNumber: before.activeCard, reason: 'REPLACED', at: now, by })
  }
  const reason = before.activeCard ? 'SOCIAL_TARIFF' : before.membership ? 'THEFT_OR_LOSS' : 'EXTRA_CARD'
  const given = { passholderId, cardSystemId, organizerId, number, socialTariff: right !== undefined, reason }
  const uitpasNumber = await giveCard(work, given)
  work.record({
    act: before.membership ? 'membership.replace' : 'membership.create',
    organizerId: organizerId ?? null,
    passholderId,
    subject: 'membership',
    subjectId: `${passholderId} ${cardSystemId}`,
    fields: ['card', ...(right ? ['socialTariff'] : []), ...(asked.address ? ['address'] : [])],
  })
  return uitpasNumber
}

interface Before {
  plan: Plan
  membership: Membership | undefined
  activeCard: UitpasNumber | undefined
  /** Social tariff needs a residence in the region, and this one is not. */
  addressChangeRequired: boolean
}

/** What a person is there now, and what would become of asking. */
export async function situationOf(
  db: Db,
  person: Pick<Passholder, 'id' | 'postalCode'>,
  cardSystemId: CardSystemId,
  socialTariff: boolean,
  now: Date,
): Promise<Before> {
  const day = dayOf(now)
  const all = (await findMemberships(db, [person.id])).get(person.id) ?? []
  const cards = (await findCardsOf(db, [person.id])).get(person.id) ?? []
  const membership = all.find((one) => one.cardSystemId === cardSystemId)
  const activeCard = cards.find((card) => card.cardSystemId === cardSystemId && card.status === 'ACTIVE')?.uitpasNumber
  const addressChangeRequired = socialTariff && !(await livesInCardSystem(db, person.postalCode, cardSystemId))
  const heldIn = all.filter((one) => isHeld(socialTariffOf(one, day))).map((one) => one.cardSystemId)
  const plan = planMembership({
    member: membership !== undefined,
    card: activeCard !== undefined,
    held: heldIn.includes(cardSystemId),
    tiedElsewhere: addressChangeRequired && heldIn.some((id) => id !== cardSystemId),
    socialTariff,
  })
  return { plan, membership, activeCard, addressChangeRequired }
}

export interface Right {
  end: Day
  proof: Proof | undefined
}

/** @throws uitpas/postal-code-not-in-card-system, body/invalid-data */
export async function rightOf(
  work: Work,
  person: Pick<Passholder, 'postalCode'>,
  asked: Pick<MembershipAsked, 'socialTariff' | 'cardSystemId'>,
): Promise<Right | undefined> {
  if (!asked.socialTariff) return undefined
  const today = dayOf(work.now)
  const wanted = asked.socialTariff.end ?? (await usualEnd(work.trx, asked.cardSystemId, today))
  const end = validEnd(wanted, today, '/socialTariff')
  requireValidProof(asked.socialTariff.proof, dayOf(work.now))
  if (!(await livesInCardSystem(work.trx, person.postalCode, asked.cardSystemId))) {
    throw new Problem('uitpas/postal-code-not-in-card-system', {
      detail: 'Social tariff needs a residence inside the card system',
    })
  }
  return { end, proof: asked.socialTariff.proof }
}

async function openOrGrant(work: Work, asked: MembershipAsked, before: Before, right: Right | undefined) {
  const { passholderId, cardSystemId } = asked
  if (!before.membership) {
    const rest = { socialTariffEnd: right?.end ?? null, proof: right?.proof }
    return joinCardSystem(work.trx, { passholderId, cardSystemId, at: work.now, ...rest })
  }
  if (!right) return
  // A right that counts stays as it is: another card changes nothing about it.
  if (isHeld(socialTariffOf(before.membership, dayOf(work.now)))) return
  await setSocialTariff(work.trx, asked, { ...right, suspendedUntil: null })
}

const notPossible = (detail: string) => new Problem('uitpas/passholder-new-membership-error', { detail })
