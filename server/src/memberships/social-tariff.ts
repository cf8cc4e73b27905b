import type { Act } from '../audit/acts.ts'
import { livesInCardSystem } from '../card-systems/places.ts'
import { findSocialTariffEndDay, findSocialTariffEndDays } from '../card-systems/settings-store.ts'
import { requireSocialTariffCard } from '../cards/hand-out.ts'
import { lockMembership } from '../cards/store.ts'
import type { Db, Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { holdPerson } from '../passholders/hold.ts'
import type { Passholder } from '../passholders/store.ts'
import { type Day, dayOf } from '../values/day.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { defaultEnd, isHeld, latestEnd } from './rules.ts'
import { findMembership, type Membership, type Proof, setSocialTariff, socialTariffOf } from './store.ts'

// Granting social tariff, and what becomes of it (docs/domain/social-tariff.md). The person is held, then the membership:
// the residence, the card and the right change one after the other.

export interface TariffOf {
  passholderId: PassholderId
  cardSystemId: CardSystemId
  /** The balie that acts; none in KSB. */
  organizerId?: OrganizerId | undefined
}

/**
 * Grants it to a member who has none (any more).
 * @param grant `end`: the usual one when left out
 * @throws openpas/social-tariff-held, uitpas/postal-code-not-in-card-system, uitpas/invalid-card for a card that does not
 *   say so, uitpas/passholder-blocked, body/invalid-data for an end or a proof that cannot be
 */
export async function grantSocialTariff(
  work: Work,
  grant: TariffOf & { end?: Day | undefined; proof?: Proof | undefined },
): Promise<void> {
  const { person, membership } = await hold(work.trx, grant)
  const day = dayOf(work.now)
  if (isHeld(socialTariffOf(membership, day))) throw new Problem('openpas/social-tariff-held')
  const end = validEnd(grant.end ?? (await usualEnd(work.trx, grant.cardSystemId, day)), day)
  requireValidProof(grant.proof, day)
  await requireEntitled(work.trx, person, grant.cardSystemId)
  await setSocialTariff(work.trx, grant, { end, suspendedUntil: null, proof: grant.proof })
  record(work, 'social-tariff.grant', grant, ['end', 'proof'])
}

/**
 * Gives a right that counts another last day, never an earlier one; a suspension stays.
 * @throws openpas/no-social-tariff, and what grantSocialTariff does
 */
export async function extendSocialTariff(
  work: Work,
  extension: TariffOf & { end?: Day | undefined; proof?: Proof | undefined },
): Promise<void> {
  const { person, membership } = await hold(work.trx, extension)
  const day = dayOf(work.now)
  const held = requireHeld(membership, day)
  const end = validEnd(extension.end ?? (await usualEnd(work.trx, extension.cardSystemId, day)), day)
  if (end < held) throw invalid('/endDate', `is before ${held}, until which it is granted`)
  requireValidProof(extension.proof, day)
  await requireEntitled(work.trx, person, extension.cardSystemId)
  const proof = extension.proof ?? proofOf(membership)
  await setSocialTariff(
    work.trx,
    extension,
    { end, suspendedUntil: membership.suspendedUntil, proof },
    membership.tariffReason,
  )
  record(work, 'social-tariff.extend', extension, ['end', 'proof'])
}

/**
 * Takes the reduced price away until a day, that day included; without a day it comes back now.
 * @throws openpas/no-social-tariff, body/invalid-data for a day that is past
 */
export async function suspendSocialTariff(
  work: Work,
  suspension: TariffOf & ({ until: Day; reason: string } | { until: null; reason: null }),
): Promise<void> {
  const { membership } = await hold(work.trx, suspension)
  const day = dayOf(work.now)
  const end = requireHeld(membership, day)
  const { until, reason } = suspension
  if (until !== null && (until < day || until > latestEnd(day))) throw invalid('/until', 'is past, or too far away')
  await setSocialTariff(work.trx, suspension, { end, suspendedUntil: until, proof: proofOf(membership) }, reason)
  record(
    work,
    until === null ? 'social-tariff.resume' : 'social-tariff.suspend',
    suspension,
    until === null ? ['suspendedUntil'] : ['suspendedUntil', 'reason'],
  )
}

/** Takes it away for good; the membership and the card stay. @throws openpas/no-social-tariff */
export async function revokeSocialTariff(work: Work, revoked: TariffOf & { reason: string }): Promise<void> {
  const { membership } = await hold(work.trx, revoked)
  requireHeld(membership, dayOf(work.now))
  await setSocialTariff(work.trx, revoked, null, revoked.reason)
  record(work, 'social-tariff.revoke', revoked, ['end', 'suspendedUntil', 'proof', 'reason'])
}

async function hold(trx: Trx, of: TariffOf): Promise<{ person: Passholder; membership: Membership }> {
  const person = await holdPerson(trx, of.passholderId)
  await lockMembership(trx, of.passholderId, of.cardSystemId)
  const membership = await findMembership(trx, of.passholderId, of.cardSystemId)
  if (!person || !membership) throw new Problem('uitpas/passholder-not-found')
  return { person, membership }
}

/** @returns its last day */
function requireHeld(membership: Membership, day: Day): Day {
  if (membership.socialTariffEnd === null || !isHeld(socialTariffOf(membership, day))) {
    throw new Problem('openpas/no-social-tariff')
  }
  return membership.socialTariffEnd
}

async function requireEntitled(trx: Trx, person: Passholder, cardSystemId: CardSystemId): Promise<void> {
  if (person.blockedAt) throw new Problem('uitpas/passholder-blocked')
  if (!(await livesInCardSystem(trx, person.postalCode, cardSystemId))) {
    throw new Problem('uitpas/postal-code-not-in-card-system', {
      detail: 'Social tariff needs a residence inside the card system',
    })
  }
  await requireSocialTariffCard(trx, person.id, cardSystemId)
}

/** Until when it is granted there unless somebody says otherwise. */
export async function usualEnd(db: Db, cardSystemId: CardSystemId, day: Day): Promise<Day> {
  return defaultEnd(day, await findSocialTariffEndDay(db, cardSystemId))
}

/** The same for several card systems at once; one that does not exist is missing. */
export async function usualEnds(
  db: Db,
  cardSystemIds: readonly CardSystemId[],
  day: Day,
): Promise<Map<CardSystemId, Day>> {
  const endDays = await findSocialTariffEndDays(db, cardSystemIds)
  return new Map([...endDays].map(([id, endDay]) => [id, defaultEnd(day, endDay)]))
}

/** The last day that was asked for. @throws body/invalid-data for one that is past or too far away */
export function validEnd(end: Day, day: Day, pointer = '/endDate'): Day {
  if (end < day) throw invalid(pointer, 'is past')
  if (end > latestEnd(day)) throw invalid(pointer, `is after ${latestEnd(day)}`)
  return end
}

/** @throws body/invalid-data for a proof of tomorrow */
export function requireValidProof(proof: Proof | undefined, day: Day, pointer = '/proof'): void {
  if (proof && proof.date > day) throw invalid(`${pointer}/date`, 'is not past yet')
}

const proofOf = ({ proofType, proofDate }: Membership): Proof | undefined =>
  proofType === null || proofDate === null ? undefined : { type: proofType, date: proofDate }

const invalid = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })

function record(work: Work, act: Act, { passholderId, organizerId, cardSystemId }: TariffOf, fields: string[]): void {
  const subject = { subject: 'membership', subjectId: `${passholderId} ${cardSystemId}` }
  work.record({ act, organizerId: organizerId ?? null, passholderId, ...subject, fields })
}
