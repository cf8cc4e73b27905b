import { livesInCardSystem } from '../card-systems/places.ts'
import { requireSocialTariffCard } from '../cards/hand-out.ts'
import { lockMembership } from '../cards/store.ts'
import type { Config } from '../config.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { validEnd } from '../memberships/social-tariff.ts'
import { findMemberships, type Membership, setSocialTariff, socialTariffOf } from '../memberships/store.ts'
import { type Day, dayOf } from '../values/day.ts'
import { agreesWithBirthDate } from '../values/insz.ts'
import { getPersonFor } from './access.ts'
import { holdPerson } from './hold.ts'
import { type Details, detailsOf, invalid, livesAbroad } from './register-details.ts'
import { tariffOutside } from './register-place.ts'
import type { PassholderBody } from './register-schema.ts'
import { type ChangedPassholder, type Passholder, readInsz, updatePassholder } from './store.ts'

/**
 * Replaces what is known of a person by what was sent. What is left out is known no more, but for the national number and
 * the preferences, which stay. With a valid social tariff the residence stays in the card system.
 * @throws auth/forbidden, what detailsOf refuses, uitpas/insz-already-used, uitpas/invalid-card
 */
export async function updatePerson(
  work: Work,
  keys: Config['secrets'],
  { id }: Passholder,
  body: PassholderBody,
): Promise<void> {
  const { trx, by, now } = work
  const details = await detailsOf(trx, body, now)
  const also = (permission: 'PASSHOLDERS_WRITE_FOREIGN_COUNTRY' | 'PASSHOLDERS_WRITE_SOCIALTARIFF') =>
    getPersonFor(trx, by, id, { permission, write: true, unknown: 'auth/forbidden' })
  if (livesAbroad(details.residence)) await also('PASSHOLDERS_WRITE_FOREIGN_COUNTRY')
  const { before, memberships } = await holdWithMemberships(work, id)
  const end = body.registrationSocialTariffEndDate
  if (end !== undefined) {
    const changed = await changeTariff(work, memberships, { end, body })
    if (changed) await also('PASSHOLDERS_WRITE_SOCIALTARIFF')
  }
  await requireResidence(work, before, memberships, details.residence.postalCode)
  await requireNumber(work, keys, before, details)
  const person = changedBy(before, details, body)
  if (!(await updatePassholder(trx, keys, id, person))) throw new Problem('uitpas/insz-already-used')
  const fields = [...changedFields(before, person), ...(end === undefined ? [] : ['registrationSocialTariffEndDate'])]
  work.record({ act: 'passholder.update', passholderId: id, subject: 'passholder', subjectId: id, fields })
}

/** The person and their memberships as they are, and stay until this is done. */
export async function holdWithMemberships(
  { trx }: Work,
  id: string,
): Promise<{ before: Passholder; memberships: Membership[] }> {
  const before = await holdPerson(trx, id)
  if (!before) throw new Problem('auth/forbidden', { detail: 'There is no such passholder' })
  const ids = ((await findMemberships(trx, [id])).get(id) ?? []).map((one) => one.cardSystemId).sort((a, b) => a - b)
  for (const cardSystemId of ids) await lockMembership(trx, id, cardSystemId)
  return { before, memberships: (await findMemberships(trx, [id])).get(id) ?? [] }
}

/** @returns whether it ends on another day than it did */
async function changeTariff(
  { trx, now }: Work,
  memberships: readonly Membership[],
  { end, body }: { end: Day; body: PassholderBody },
): Promise<boolean> {
  const having = memberships.filter(
    ({ cardSystemId, socialTariffEnd }) =>
      socialTariffEnd !== null && cardSystemId === (body.registrationCardSystemId ?? cardSystemId),
  )
  const [membership] = having
  const pointer = '/registrationSocialTariffEndDate'
  if (!membership || having.length > 1) throw invalid(pointer, 'is for one membership with social tariff')
  if (membership.socialTariffEnd === end) return false
  validEnd(end, dayOf(now), pointer)
  if (!(await livesInCardSystem(trx, body.address.postalCode, membership.cardSystemId))) throw tariffOutside()
  await requireSocialTariffCard(trx, membership.passholderId, membership.cardSystemId)
  const { suspendedUntil, proofType: type, proofDate: date } = membership
  const proof = type === null || date === null ? undefined : { type, date }
  await setSocialTariff(trx, membership, { end, suspendedUntil, proof }, membership.tariffReason)
  return true
}

/** @throws uitpas/invalid-city when they would leave a card system where they have a valid social tariff */
export async function requireResidence(
  { trx, now }: Work,
  before: Pick<Passholder, 'postalCode'>,
  memberships: readonly Membership[],
  postalCode: string,
): Promise<void> {
  if (postalCode === before.postalCode) return
  for (const membership of memberships) {
    const { status } = socialTariffOf(membership, dayOf(now))
    if (status !== 'ACTIVE' && status !== 'SUSPENDED') continue
    if (!(await livesInCardSystem(trx, postalCode, membership.cardSystemId))) throw tariffOutside()
  }
}

/** @throws uitpas/invalid-insz-number when the number, new or known, and the date of birth are not of one person */
async function requireNumber({ trx }: Work, keys: Config['secrets'], { id }: Passholder, details: Details) {
  const insz = details.insz ?? (await readInsz(trx, keys, id))
  if (insz !== undefined && !agreesWithBirthDate(insz, details.dateOfBirth)) {
    throw new Problem('uitpas/invalid-insz-number', { detail: 'The number does not agree with the date of birth' })
  }
}

function changedBy(before: Passholder, details: Details, body: PassholderBody): ChangedPassholder {
  const { residence, insz } = details
  return {
    name: details.name,
    firstName: details.firstName,
    dateOfBirth: details.dateOfBirth,
    gender: details.gender ?? null,
    ...(insz === undefined ? {} : { insz }),
    email: details.email ?? null,
    phoneNumber: details.phoneNumber ?? null,
    nationality: details.nationality ?? null,
    ...residence,
    street: residence.street ?? null,
    optIn: body.optInPreferences ?? before.optIn,
  }
}

/** The names of what is another value now. */
export function changedFields(before: Passholder, after: Partial<ChangedPassholder>): string[] {
  return Object.entries(after).flatMap(([name, value]) => {
    if (name === 'insz') return ['inszNumber']
    const was = before[name as keyof Passholder]
    return JSON.stringify(was) === JSON.stringify(value) ? [] : [name]
  })
}
