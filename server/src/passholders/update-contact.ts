import { type Static, Type } from 'typebox'
import type { Config } from '../config.ts'
import type { Work } from '../http/work.ts'
import { dayOf } from '../values/day.ts'
import type { OrganizerId, PassholderId } from '../values/ids.ts'
import { contactOf, livesAbroad } from './register-details.ts'
import { PassholderBody } from './register-schema.ts'
import { Passholder } from './schema.ts'
import { updatePassholder } from './store.ts'
import { changedFields, holdWithMemberships, requireResidence } from './update-person.ts'

const { address, email, phoneNumber } = PassholderBody.properties

/** How a person is reached. What is left out is known no more, but for the preferences. */
export const ContactBody = Type.Object({
  address,
  email,
  phoneNumber,
  optInPreferences: Passholder.properties.optInPreferences,
})

/**
 * Changes how a person is reached, and where they live.
 * @param requireAbroad asked when they move abroad
 * @throws body/invalid-data, uitpas/invalid-city, also for who would leave with a valid social tariff
 */
export async function updateContact(
  work: Work,
  keys: Config['secrets'],
  about: { id: PassholderId; organizerId?: OrganizerId; requireAbroad?: () => void },
  body: Static<typeof ContactBody>,
): Promise<void> {
  const { id, organizerId, requireAbroad } = about
  const contact = await contactOf(work.trx, body, dayOf(work.now))
  const { before, memberships } = await holdWithMemberships(work, id)
  if (livesAbroad(contact) && !livesAbroad(before)) requireAbroad?.()
  await requireResidence(work, before, memberships, contact.postalCode)
  const change = { ...contact, optIn: body.optInPreferences ?? before.optIn }
  await updatePassholder(work.trx, keys, id, { ...before, dateOfBirth: before.dateOfBirth ?? '', ...change })
  work.record({
    act: 'passholder.update',
    ...(organizerId === undefined ? {} : { organizerId }),
    passholderId: id,
    subject: 'passholder',
    subjectId: id,
    fields: changedFields(before, change),
  })
}
