import { randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findAccountByEmail } from '../identity/accounts.ts'
import { quoteMembership } from '../membership-prices/quote.ts'
import { usualEnd } from '../memberships/social-tariff.ts'
import { findOrganizer } from '../organizers/store.ts'
import { findPassholderOfAccount } from '../passholders/store.ts'
import { endedAddress } from '../payments/routes.ts'
import { insertPayment } from '../payments/store.ts'
import { lookupHash } from '../secrets/sealed.ts'
import { findValidatedPerson } from '../social-tariff-validation/people.ts'
import { ageOn, dayOf } from '../values/day.ts'
import { newId } from '../values/ids.ts'
import { requireToOrder } from './access.ts'
import { type OrderedPerson, sealPeople } from './people.ts'
import { requireAddress } from './redirects.ts'
import { invalidOrder, refusedFor } from './refusals.ts'
import { registerPeople } from './register-people.ts'
import type { OrderBody, PassholderRegistration } from './schema.ts'
import { insertOrder, type OrderPerson } from './store.ts'

/** So long there is to go and pay. */
const payWithinMinutes = 60
/** Who orders for others decides for themselves, and pays. */
const mainAge = 18

export interface Placed {
  id: string
  customToken: string
  mainPassholderId: string
}

export const tokenHashOf = (keys: Config['secrets'], token: string) => lookupHash(keys, 'order token', token)

/**
 * Takes an order. Everybody in it is registered at once when it costs nothing; otherwise when it is paid. What would be refused
 * then is refused now, before anybody pays: they are registered, and that is undone.
 * @param canPay whether there is somebody to pay to
 * @throws body/invalid-data, uitpas/organizer-not-found, uitpas/cardsystem-not-found, uitpas/email-already-used,
 *   uitpas/invalid-social-tariff-validation-token, openpas/payments-unavailable, auth/forbidden, and what registerPerson refuses
 */
export async function placeOrder(work: Work, config: Config, body: OrderBody, canPay: boolean): Promise<Placed> {
  const { trx, by, now } = work
  const { secrets } = config
  const sent = [body.mainPassholderRegistration, ...(body.extraPassholderRegistrations ?? [])]
  if (sent.length > config.family.maxPeople) {
    throw invalidOrder('/extraPassholderRegistrations', `has more than ${config.family.maxPeople - 1} people`)
  }
  const redirects = await requireAddresses(trx, by, body)
  await requireMain(trx, body.mainPassholderRegistration, now)
  const people = []
  for (const [position, one] of sent.entries()) {
    people.push(await refusedFor(position, () => ordered(work, secrets, one, position)))
  }
  const totalCents = people.reduce((total, { is }) => total + is.priceCents, 0)
  const free = totalCents === 0
  if (!free && !canPay) throw new Problem('openpas/payments-unavailable')
  await registerPeople(work, config, { clientId: by.clientId, people }, free)

  const id = newId()
  const paymentId = free ? null : newId()
  const customToken = randomBytes(32).toString('base64url')
  await insertOrder(trx, {
    id,
    clientId: by.clientId,
    status: free ? 'REGISTERED' : 'PENDING_PAYMENT',
    totalCents,
    tokenHash: tokenHashOf(secrets, customToken),
    paymentId,
    peopleSealed: free
      ? null
      : sealPeople(
          secrets,
          id,
          people.map(({ person }) => person),
        ),
    createdAt: now,
    endedAt: free ? now : null,
    people: people.map(({ is }) => is),
  })
  if (paymentId !== null) {
    const ended = endedAddress(config.publicUrl, paymentId)
    await insertPayment(trx, {
      id: paymentId,
      purpose: 'ORDER',
      subjectId: id,
      amountCents: totalCents,
      description: 'UiTPAS',
      returnUrl: redirects.paid ?? ended,
      cancelUrl: redirects.cancelled ?? ended,
      at: now,
      expiresAt: new Date(now.getTime() + payWithinMinutes * 60_000),
    })
  }
  const [main] = people
  const organizerId = main?.is.organizerId ?? null
  work.record({ act: 'order.create', organizerId, subject: 'order', subjectId: id })
  return { id, customToken, mainPassholderId: main?.is.passholderId ?? '' }
}

async function requireAddresses(db: Db, by: Work['by'], body: OrderBody) {
  const { redirectUrlAfterPayment: paid, redirectUrlAfterCancelPayment: cancelled } = body
  if (paid !== undefined) await requireAddress(db, by, paid, '/redirectUrlAfterPayment')
  if (cancelled !== undefined) await requireAddress(db, by, cancelled, '/redirectUrlAfterCancelPayment')
  return { paid, cancelled }
}

/** @throws uitpas/email-already-used when the account with that address is another passholder’s, so that they could not link it */
async function requireMain(db: Db, main: PassholderRegistration, now: Date): Promise<void> {
  if (ageOn(main.dateOfBirth, dayOf(now)) < mainAge) {
    throw invalidOrder('/mainPassholderRegistration/dateOfBirth', `is of somebody younger than ${mainAge}`)
  }
  const email = main.email?.trim()
  const account = email ? await findAccountByEmail(db, email) : undefined
  if (account && (await findPassholderOfAccount(db, account.id))) throw new Problem('uitpas/email-already-used')
}

/** What was sent about somebody as a registration, where they become a member, and what that costs now. */
async function ordered(
  { trx, by, now }: Work,
  keys: Config['secrets'],
  sent: PassholderRegistration,
  position: number,
): Promise<{ person: OrderedPerson; is: OrderPerson }> {
  const organizer = await findOrganizer(trx, sent.registrationOrganizer.id)
  if (!organizer) throw new Problem('uitpas/organizer-not-found')
  await requireToOrder(trx, by, organizer.id)
  const own = (organizer.cardSystems ?? []).map((one) => one.id)
  const cardSystemId = sent.registrationCardSystemId ?? (own.length === 1 ? own[0] : undefined)
  if (cardSystemId === undefined || !own.includes(cardSystemId)) throw new Problem('uitpas/cardsystem-not-found')

  const { id: _id, creationDate: _at, registrationSocialTariff, registrationOrganizer: _organizer, ...rest } = sent
  const idToken = registrationSocialTariff?.idToken
  const validated = idToken === undefined ? undefined : await validatedPerson(trx, keys, idToken, now)
  if (validated && rest.inszNumber !== undefined && digits(rest.inszNumber) !== validated.insz) {
    throw invalidToken('registrationSocialTariff is of somebody else than inszNumber')
  }
  const today = dayOf(now)
  const person: OrderedPerson = {
    ...rest,
    ...(validated
      ? { inszNumber: validated.insz, registrationSocialTariffEndDate: await usualEnd(trx, cardSystemId, today) }
      : {}),
    registrationOrganizer: { id: organizer.id },
    registrationCardSystemId: cardSystemId,
    registrationCardType: 'DIGITAL',
  }
  const socialTariff = validated !== undefined
  const { priceCents } = await quoteMembership(
    trx,
    {
      cardSystemId,
      dateOfBirth: sent.dateOfBirth,
      postalCode: sent.address.postalCode,
      socialTariff,
      cardType: 'DIGITAL',
      voucher: sent.registrationVoucher,
    },
    now,
  )
  const is = { position, passholderId: newId(), cardSystemId, organizerId: organizer.id, priceCents, socialTariff }
  return { person, is }
}

/** Whom the source said to have a right to social tariff. */
async function validatedPerson(db: Db, keys: Config['secrets'], idToken: string, now: Date) {
  const validated = await findValidatedPerson(db, keys, idToken, now)
  if (!validated) throw invalidToken('registrationSocialTariff.idToken is unknown, or has expired')
  if (!validated.hasSocialTariff)
    throw invalidToken('registrationSocialTariff.idToken is of somebody without the right')
  return validated
}

const digits = (text: string) => text.replace(/\D/g, '')
const invalidToken = (detail: string) => new Problem('uitpas/invalid-social-tariff-validation-token', { detail })
