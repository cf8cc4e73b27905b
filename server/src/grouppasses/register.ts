import type { Act } from '../audit/acts.ts'
import { isCityOf, livesInCardSystem } from '../card-systems/places.ts'
import { blockCard } from '../cards/block.ts'
import { requireSocialTariffCard } from '../cards/hand-out.ts'
import { cardActor } from '../cards/steps.ts'
import { findCardsOf, lockMembership } from '../cards/store.ts'
import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { askedNumber, type CardAsked, giveCard } from '../memberships/give-card.ts'
import { validEnd } from '../memberships/social-tariff.ts'
import {
  findMembership,
  insertMembership,
  type Membership,
  setMembershipClosed,
  setSocialTariff,
  setTickets,
} from '../memberships/store.ts'
import { type GroupDetails, holdGroup, saveGroup } from '../passholders/group.ts'
import { registerPassholder } from '../passholders/register.ts'
import type { Passholder } from '../passholders/store.ts'
import { type Day, dayOf } from '../values/day.ts'
import { type CardSystemId, newId, type OrganizerId, type PassholderId } from '../values/ids.ts'
import { saveOrganisation } from './store.ts'

export interface GroupOf {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  /** The balie that acts; none in KSB. */
  organizerId?: OrganizerId | undefined
}

export interface GroupAsked extends GroupDetails {
  organisation: string | null
  /** The last day on which it gives tickets, grace period not included. */
  endDate: Day
  ticketsPerYear: number | null
  ticketsPerDay: number | null
}

/**
 * Registers a group with its membership and its card, in one transaction.
 * @throws body/invalid-data for an end that cannot be, uitpas/invalid-city, uitpas/postal-code-not-in-card-system, and what
 *   askedNumber and giveCard refuse
 */
export async function registerGroup(
  work: Work,
  keys: Config['secrets'],
  where: Omit<GroupOf, 'passholderId'>,
  asked: GroupAsked & CardAsked,
): Promise<PassholderId> {
  const { trx, now } = work
  const { cardSystemId, organizerId } = where
  const end = validEnd(asked.endDate, dayOf(now))
  await requireAddress(trx, asked, cardSystemId, dayOf(now))
  const number = await askedNumber(work, asked, cardSystemId)
  const passholderId = newId()
  const { name, email, phoneNumber, street, postalCode, city } = trimmed(asked)
  await registerPassholder(trx, keys, {
    id: passholderId,
    kind: 'GROUP',
    name,
    firstName: '',
    postalCode,
    city,
    at: now,
    ...(email === null ? {} : { email }),
    ...(phoneNumber === null ? {} : { phoneNumber }),
    ...(street === null ? {} : { street }),
    ...(organizerId === undefined ? {} : { registrationOrganizerId: organizerId }),
  })
  await saveOrganisation(trx, passholderId, trimmed(asked).organisation)
  const { ticketsPerYear, ticketsPerDay } = asked
  // No welcome rewards: a group redeems nothing.
  await insertMembership(trx, {
    passholderId,
    cardSystemId,
    at: now,
    socialTariffEnd: end,
    ticketsPerYear,
    ticketsPerDay,
  })
  await giveCard(work, { passholderId, cardSystemId, organizerId, number, socialTariff: true, reason: 'GROUP_PASS' })
  record(work, 'grouppass.register', { ...where, passholderId }, [
    'name',
    'address',
    'contact',
    'tickets',
    'end',
    'card',
  ])
  return passholderId
}

/**
 * Changes how a group is called and reached, until when its pass counts and how many tickets it gives.
 * @throws openpas/grouppass-not-found, body/invalid-data, uitpas/invalid-city, uitpas/postal-code-not-in-card-system,
 *   uitpas/invalid-card when its physical card does not say social tariff
 */
export async function changeGroup(work: Work, of: GroupOf, asked: GroupAsked): Promise<void> {
  const { trx, now } = work
  const { group, membership } = await hold(trx, of)
  // What stays as it was, may be past.
  const isNewEnd = asked.endDate !== membership.socialTariffEnd
  if (isNewEnd) {
    validEnd(asked.endDate, dayOf(now))
    await requireSocialTariffCard(trx, of.passholderId, of.cardSystemId)
  }
  if (asked.postalCode !== group.postalCode || asked.city !== group.city) {
    await requireAddress(trx, asked, of.cardSystemId, dayOf(now))
  }
  const details = trimmed(asked)
  await saveGroup(trx, of.passholderId, details)
  await saveOrganisation(trx, of.passholderId, details.organisation)
  await setTickets(trx, of, { perYear: asked.ticketsPerYear, perDay: asked.ticketsPerDay })
  if (isNewEnd) await setSocialTariff(trx, of, { end: asked.endDate, suspendedUntil: null, proof: undefined })
  record(work, 'grouppass.change', of, changedFields(group, membership, details))
}

/**
 * Ends a group pass for good: its membership is closed and its card blocked. What it bought stays, for the settlements.
 * @throws openpas/grouppass-not-found when there is none, or it ended already
 */
export async function endGroup(work: Work, of: GroupOf): Promise<void> {
  const { trx, now } = work
  await hold(trx, of)
  if (!(await setMembershipClosed(trx, of, now))) throw new Problem('openpas/grouppass-not-found')
  const cards = (await findCardsOf(trx, [of.passholderId])).get(of.passholderId) ?? []
  const active = cards.find((card) => card.cardSystemId === of.cardSystemId && card.status === 'ACTIVE')
  if (active) {
    const by = cardActor(work, of.organizerId)
    await blockCard(trx, { uitpasNumber: active.uitpasNumber, reason: 'REPLACED', at: now, by })
  }
  record(work, 'grouppass.end', of, ['status', ...(active ? ['card'] : [])])
}

async function hold(trx: Trx, of: GroupOf): Promise<{ group: Passholder; membership: Membership }> {
  const group = await holdGroup(trx, of.passholderId)
  if (!group) throw new Problem('openpas/grouppass-not-found')
  await lockMembership(trx, of.passholderId, of.cardSystemId)
  const membership = await findMembership(trx, of.passholderId, of.cardSystemId)
  if (!membership) throw new Problem('openpas/grouppass-not-found')
  return { group, membership }
}

/** The municipality of its address pays: it is one of the region. */
async function requireAddress(
  trx: Trx,
  { postalCode, city }: GroupDetails,
  cardSystemId: CardSystemId,
  day: Day,
): Promise<void> {
  if (!(await isCityOf(trx, postalCode, city, day))) throw new Problem('uitpas/invalid-city')
  if (await livesInCardSystem(trx, postalCode, cardSystemId)) return
  throw new Problem('uitpas/postal-code-not-in-card-system', {
    detail: 'A group pass needs an address inside the card system',
  })
}

const trim = (text: string | null) => text?.trim() ?? null
const trimmed = <Asked extends GroupDetails & { organisation: string | null }>(asked: Asked): Asked => ({
  ...asked,
  name: asked.name.trim(),
  organisation: trim(asked.organisation),
  phoneNumber: trim(asked.phoneNumber),
  street: trim(asked.street),
  city: asked.city.trim(),
})

function changedFields(group: Passholder, membership: Membership, asked: GroupAsked): string[] {
  const { street, postalCode, city } = asked
  const changed = {
    name: asked.name !== group.name,
    organisation: true,
    contact: asked.email !== group.email || asked.phoneNumber !== group.phoneNumber,
    address: street !== group.street || postalCode !== group.postalCode || city !== group.city,
    end: asked.endDate !== membership.socialTariffEnd,
    tickets: asked.ticketsPerYear !== membership.ticketsPerYear || asked.ticketsPerDay !== membership.ticketsPerDay,
  }
  return Object.entries(changed).flatMap(([field, isChanged]) => (isChanged ? [field] : []))
}

function record(work: Work, act: Act, of: GroupOf, fields: string[]): void {
  const { passholderId, organizerId } = of
  const about = { organizerId: organizerId ?? null, passholderId, subject: 'grouppass', subjectId: passholderId }
  work.record({ act, ...about, fields })
}
