import { findCard } from '../cards/store.ts'
import type { Config } from '../config.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { queueMail } from '../mail/queue.ts'
import { findMemberships } from '../memberships/store.ts'
import { holdFound } from '../passholders/hold.ts'
import { findPassholder, type Passholder } from '../passholders/store.ts'
import { dayOf } from '../values/day.ts'
import type { OrganizerId, PassholderId } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { leaveAddress } from './leave-address.ts'
import { leaveToken } from './leave-token.ts'
import { roomFor } from './rules.ts'
import { deleteFamilyMember, findFamilyMembers, insertFamilyMember, setIcon } from './store.ts'

export interface Addition {
  uitpasNumber: string
  icon?: string | undefined
  /** As which balie. */
  organizerId?: OrganizerId
  /** Whom the new member's registration token is of, when one is needed. */
  consentOf?: string | undefined
  needsConsent: boolean
}

/** Adds somebody to a person's list. One after the other, so that a last place is taken once. */
export async function addFamilyMember(
  work: Work,
  person: Passholder,
  config: Pick<Config, 'family' | 'secrets' | 'publicUrl'>,
  addition: Addition,
): Promise<string> {
  const number = parseUitpasNumber(addition.uitpasNumber)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  const card = await findCard(work.trx, number.value)
  const found = card?.passholderId ? await findPassholder(work.trx, card.passholderId) : undefined
  // What one may not know is not said: without consent there is nobody, whoever has that number.
  if (addition.needsConsent && (addition.consentOf === undefined || addition.consentOf !== found?.id)) {
    throw new Problem('auth/forbidden', { detail: 'x-registration-token of the new member is required' })
  }
  if (card?.status !== 'ACTIVE' || found?.kind !== 'INDIVIDUAL') throw new Problem('uitpas/passholder-not-found')
  // Both, in the order of their ids: neither is merged into another record meanwhile.
  for (const id of [person.id, found.id].sort()) await holdFound(work.trx, id)
  const members = await findFamilyMembers(work.trx, person.id)
  if (found.id === person.id || members.some((one) => one.memberId === found.id)) {
    throw new Problem('uitpas/family-member-already-added')
  }
  const today = dayOf(work.now)
  const births = [person, ...members].map((one) => one.dateOfBirth ?? today)
  const room = roomFor(births, found.dateOfBirth ?? today, today, config.family)
  if (room === 'TOO_MANY') throw new Problem('uitpas/too-many-family-members')
  if (room === 'TOO_MANY_ADULTS') throw new Problem('uitpas/too-many-adults-in-family')
  const { icon = null, organizerId = null } = addition
  await insertFamilyMember(work.trx, person.id, { memberId: found.id, icon, at: work.now })
  const act = { act: 'family-member.add' as const, organizerId, subject: 'family', subjectId: person.id }
  work.record({ ...act, passholderId: found.id })
  await tellMember(work, config, person, found)
  return found.id
}

/** Whoever can be written to hears of it, and how to get out again. */
async function tellMember(
  { trx, now }: Work,
  { secrets, publicUrl }: Pick<Config, 'secrets' | 'publicUrl'>,
  person: Passholder,
  member: Passholder,
): Promise<void> {
  if (member.email === null || !member.optIn.serviceMails) return
  // In the words of the card system that whose list it is has been in longest.
  const memberships = (await findMemberships(trx, [person.id])).get(person.id)
  const membership = memberships?.find((one) => one.status === 'ACTIVE')
  const token = leaveToken(secrets, { passholderId: person.id, memberId: member.id }, now)
  await queueMail(trx, secrets, {
    to: member.email,
    language: 'nl',
    ...(membership ? { cardSystemId: membership.cardSystemId } : {}),
    template: 'familyMemberAdded',
    data: { person: person.firstName, link: leaveAddress(publicUrl, token) },
    at: now,
  })
}

/** Puts a child in the list of who registered both of them; there is room. */
export async function joinFamily(work: Work, passholderId: PassholderId, memberId: PassholderId): Promise<void> {
  await insertFamilyMember(work.trx, passholderId, { memberId, icon: null, at: work.now })
  work.record({ act: 'family-member.add', subject: 'family', subjectId: passholderId, passholderId: memberId })
}

/** @throws url/not-found for who is not in the list */
export async function changeIcon(work: Work, person: Passholder, memberId: string, icon: string): Promise<void> {
  if (!(await setIcon(work.trx, person.id, memberId, icon === '' ? null : icon))) throw notThere()
  const act = { act: 'family-member.update' as const, subject: 'family', subjectId: person.id }
  work.record({ ...act, passholderId: memberId, fields: ['icon'] })
}

/** @throws url/not-found for who is not in the list */
export async function removeFamilyMember(
  work: Work,
  passholderId: string,
  memberId: string,
  organizerId: OrganizerId | null = null,
): Promise<void> {
  if (!(await deleteFamilyMember(work.trx, passholderId, memberId))) throw notThere()
  const act = { act: 'family-member.remove' as const, organizerId, subject: 'family', subjectId: passholderId }
  work.record({ ...act, passholderId: memberId })
}

const notThere = () => new Problem('url/not-found', { detail: 'They are not in this family' })
