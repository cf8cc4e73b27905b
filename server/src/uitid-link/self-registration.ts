import { type Static, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'
import type { Config } from '../config.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { quoteMembership } from '../membership-prices/quote.ts'
import { OrganizerRef } from '../organizers/schema.ts'
import { findOrganizer } from '../organizers/store.ts'
import { linkAccount } from '../passholders/link-account.ts'
import { registerPerson } from '../passholders/register-person.ts'
import { needsParentalConsent } from '../passholders/register-rules.ts'
import { registrarFor } from '../passholders/registrar.ts'
import { findPassholderOfAccount } from '../passholders/store.ts'
import { findClientGrants } from '../permissions/store.ts'
import { dayOf } from '../values/day.ts'
import type { AccountId, OrganizerId, PassholderId } from '../values/ids.ts'

/** Contract schema `PassholderSelfRegistration`. */
export const PassholderSelfRegistration = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    firstName: Type.String({ minLength: 1, maxLength: 200 }),
    dateOfBirth: Type.String({ format: 'date' }),
    email: Type.Optional(Type.String({ maxLength: 320 })),
    postalCode: Type.String({ maxLength: 50 }),
    city: Type.String({ maxLength: 200 }),
    cardSystem: CardSystemRef,
    registrationOrganizer: OrganizerRef,
  },
  { $id: 'PassholderSelfRegistration' },
)
export type SelfRegistration = Static<typeof PassholderSelfRegistration>

/**
 * Registers whoever logged in with a government identity, with a digital card, and links their account. Once: a national number
 * is one passholder’s, and an account too.
 * @param insz what the log-in told
 * @throws uitpas/insz-in-token-required, uitpas/forbidden-underaged for who needs the consent of a parent,
 *   uitpas/uitid-already-registered, and what registerPerson refuses, in the words of what was sent
 */
export async function registerOneself(
  work: Work,
  keys: Config['secrets'],
  { accountId, insz }: { accountId: AccountId; insz: string | undefined },
  body: SelfRegistration,
): Promise<PassholderId> {
  const { trx, now } = work
  const organizer = await findOrganizer(trx, body.registrationOrganizer.id)
  if (!organizer) throw new Problem('uitpas/organizer-not-found')
  await requireClient(work, organizer.id)
  const cardSystemId = body.cardSystem.id
  if (!(organizer.cardSystems ?? []).some(({ id }) => id === cardSystemId)) {
    throw new Problem('uitpas/cardsystem-not-found')
  }
  if (insz === undefined) throw new Problem('uitpas/insz-in-token-required')
  if (needsParentalConsent(body.dateOfBirth, dayOf(now))) throw new Problem('uitpas/forbidden-underaged')
  if (await findPassholderOfAccount(trx, accountId)) throw new Problem('uitpas/uitid-already-registered')
  await requireFree(work, body)
  const { name, firstName, dateOfBirth, email, postalCode, city } = body
  const by = await registrarFor(trx, work.by.clientId, [organizer.id])
  const person = {
    name,
    firstName,
    dateOfBirth,
    inszNumber: insz,
    ...(email === undefined ? {} : { email }),
    address: { postalCode, city },
    registrationOrganizer: { id: organizer.id },
    registrationCardSystemId: cardSystemId,
    registrationCardType: 'DIGITAL' as const,
    // The app shows them; without them nobody comes here.
    legalTermsDigital: true,
  }
  const id = await registerPerson({ ...work, by }, keys, person).catch((error: unknown) => {
    throw error instanceof Problem ? inTheseWords(error) : error
  })
  await linkAccount(trx, id, accountId)
  work.record({ act: 'uitid.link', passholderId: id, subject: 'account', subjectId: accountId })
  return id
}

/** @throws auth/forbidden unless the app may do this for that organizer, openpas/organizer-inactive */
async function requireClient({ trx, by }: Work, organizerId: OrganizerId): Promise<void> {
  const grants = await findClientGrants(trx, by.clientId)
  const grant = grants.find((one) => one.organizerId === organizerId)
  if (!grant?.permissions.has('PASSHOLDERS_SELF_REGISTRATION')) {
    throw new Problem('auth/forbidden', { detail: 'PASSHOLDERS_SELF_REGISTRATION is required of the client' })
  }
  if (!grant.active) throw new Problem('openpas/organizer-inactive')
}

/** Nobody pays here: what costs something is ordered. */
async function requireFree(
  { trx, now }: Work,
  { cardSystem, dateOfBirth, postalCode }: SelfRegistration,
): Promise<void> {
  const asking = { cardSystemId: cardSystem.id, dateOfBirth, postalCode, socialTariff: false } as const
  const { priceCents } = await quoteMembership(trx, { ...asking, cardType: 'DIGITAL' }, now)
  if (priceCents > 0) throw invalid('/cardSystem', 'costs something for this person: it has to be ordered')
}

/** The address stands by itself here, and the number came with the log-in. */
function inTheseWords(problem: Problem): Problem {
  const { type, details } = problem
  if (type === 'uitpas/invalid-insz-number') return invalid('/dateOfBirth', 'does not agree with the national number')
  if (type === 'uitpas/invalid-card') {
    return new Problem('body/invalid-data', {
      ...details,
      schemaErrors: [{ jsonPointer: '/cardSystem', error: 'registers nobody like this without a physical card' }],
    })
  }
  if (!details.schemaErrors) return problem
  const schemaErrors = details.schemaErrors.map(({ jsonPointer, error }) => ({
    jsonPointer: jsonPointer.replace(/^\/address(?=\/)/, ''),
    error,
  }))
  return new Problem(type, { ...details, schemaErrors })
}

const invalid = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })
