import { allowsDigitalCard } from '../card-systems/cardless.ts'
import { findCardSystemDesk } from '../card-systems/store.ts'
import { handOutCard, issueDigitalCard } from '../cards/hand-out.ts'
import { cardActor } from '../cards/steps.ts'
import type { Config } from '../config.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { chargeMembership } from '../membership-prices/quote.ts'
import { joinCardSystem } from '../memberships/join.ts'
import { requireValidProof, validEnd } from '../memberships/social-tariff.ts'
import type { Proof } from '../memberships/store.ts'
import { storePicture } from '../pictures/store.ts'
import { saveNote } from '../private-properties/store.ts'
import type { Cents } from '../values/cents.ts'
import { dayOf } from '../values/day.ts'
import { newId, type OrganizerId, type PassholderId } from '../values/ids.ts'
import { registerPassholder } from './register.ts'
import { type Details, detailsOf } from './register-details.ts'
import { cardNeededMessage, noConsentMessage, noTermsMessage } from './register-messages.ts'
import {
  type RegistrationPlace,
  registrationOrganizer,
  registrationPlace,
  requireToRegister,
} from './register-place.ts'
import { needsParentalConsent } from './register-rules.ts'
import type { PassholderBody } from './register-schema.ts'
import { insertRegistration } from './store.ts'

/** What comes with a registration beside what was sent. */
export interface Registering {
  /** The balie where somebody sits at the counter; partners say it in what they send. */
  atBalie?: OrganizerId
  /** Made smaller already. */
  picture?: Buffer | undefined
  /** Chosen before, by who has to speak of them before they are registered. */
  id?: PassholderId
  /** What was agreed and paid; otherwise it is what it costs now. */
  agreedCents?: Cents
  /** What was shown for social tariff. */
  proof?: Proof | undefined
}

/**
 * Registers a person: who they are, their membership with or without social tariff, what is charged for it, their card,
 * and the welcome rewards of the card system. All of it or nothing.
 * @throws what detailsOf, registrationPlace and requireToRegister refuse, uitpas/insz-already-used,
 *   uitpas/invalid-voucher-code, uitpas/invalid-card, uitpas/invalid-card-status, openpas/card-numbers-exhausted, and
 *   body/invalid-data without accepted terms, or under 16 without the consent of a parent
 */
export async function registerPerson(
  work: Work,
  keys: Config['secrets'],
  body: PassholderBody,
  { atBalie, picture, proof, id = newId(), agreedCents }: Registering = {},
): Promise<PassholderId> {
  const { trx, by, now } = work
  const organizer = await registrationOrganizer(trx, by, atBalie ?? body.registrationOrganizer?.id)
  const place = await registrationPlace(trx, by, organizer, body)
  const details = await detailsOf(trx, body, now)
  const tariffEnd = body.registrationSocialTariffEndDate
  const socialTariff = tariffEnd !== undefined
  await requireToRegister(trx, by, place, { ...details, socialTariff, atBalie: atBalie !== undefined, now })
  if (socialTariff) validEnd(tariffEnd, dayOf(now), '/registrationSocialTariffEndDate')
  if (socialTariff) requireValidProof(proof, dayOf(now), '/registrationSocialTariffProof')
  requireAgreement(body, details, now)
  if (!place.card && !allowsDigitalCard(place.cardSystem, socialTariff)) {
    throw new Problem('uitpas/invalid-card', {
      detail: 'The card system registers nobody like this without a physical card',
      endUserMessage: cardNeededMessage,
    })
  }
  await enter(work, keys, { id, place, details, body })
  if (picture) await storePicture(trx, { passholderId: id, jpeg: picture, at: now })
  const note = body.registrationNote?.trim() ?? ''
  if (note !== '') await saveNote(trx, keys, { passholderId: id, note, at: now })
  await becomeMember(work, { id, place, details, body, proof, agreedCents })
  record(work, id, place, body)
  return id
}

/** @throws body/invalid-data */
function requireAgreement(body: PassholderBody, { dateOfBirth }: Details, now: Date): void {
  if (!body.legalTermsPaper && !body.legalTermsDigital) {
    throw new Problem('body/invalid-data', {
      endUserMessage: noTermsMessage,
      schemaErrors: [{ jsonPointer: '/legalTermsPaper', error: 'is not true, and neither is legalTermsDigital' }],
    })
  }
  if (needsParentalConsent(dateOfBirth, dayOf(now)) && !body.parentalConsent) {
    throw new Problem('body/invalid-data', {
      endUserMessage: noConsentMessage,
      schemaErrors: [{ jsonPointer: '/parentalConsent', error: 'is required under 16 years' }],
    })
  }
}

interface Entering {
  id: PassholderId
  place: RegistrationPlace
  details: Details
  body: PassholderBody
  agreedCents?: Cents | undefined
}

async function enter({ trx, now }: Work, keys: Config['secrets'], { id, place, details, body }: Entering) {
  const { residence, ...person } = details
  const optIn = body.optInPreferences
  await registerPassholder(trx, keys, {
    ...person,
    ...residence,
    id,
    registrationOrganizerId: place.organizer.id,
    ...(optIn ? { optIn } : {}),
    at: now,
  })
  const desk = await findCardSystemDesk(trx, place.cardSystem.id)
  await insertRegistration(trx, {
    passholderId: id,
    cardSystemId: place.cardSystem.id,
    organizerId: place.organizer.id,
    termsVersion: desk?.termsVersion ?? '',
    termsAccepted: body.legalTermsPaper ? 'PAPER' : 'DIGITAL',
    parentalConsent: body.parentalConsent ?? false,
    at: now,
  })
}

/** What is the person's own first, then the voucher, then the card: the lock order. */
async function becomeMember(
  work: Work,
  { id, place, details, body, proof, agreedCents }: Entering & Pick<Registering, 'proof'>,
): Promise<void> {
  const { trx, now } = work
  const { organizer, cardSystem, card } = place
  const tariffEnd = body.registrationSocialTariffEndDate
  const socialTariff = tariffEnd !== undefined
  const ofMember = { passholderId: id, cardSystemId: cardSystem.id, at: now }
  await joinCardSystem(trx, {
    ...ofMember,
    socialTariffEnd: tariffEnd ?? null,
    proof: socialTariff ? proof : undefined,
  })
  await chargeMembership(trx, {
    ...ofMember,
    dateOfBirth: details.dateOfBirth,
    postalCode: details.residence.postalCode,
    socialTariff,
    cardType: card ? 'NFC_CARD' : 'DIGITAL',
    voucher: body.registrationVoucher,
    kind: 'REGISTRATION',
    agreedCents,
    organizerId: organizer.id,
  })
  const by = cardActor(work, organizer.id)
  // A regular card in the hands of who has social tariff is refused here.
  if (card) await handOutCard(trx, { uitpasNumber: card.uitpasNumber, passholderId: id, at: now, by })
  else await issueDigitalCard(trx, { ...ofMember, socialTariff, by })
}

function record(work: Work, id: PassholderId, { organizer }: RegistrationPlace, body: PassholderBody): void {
  const about = { organizerId: organizer.id, passholderId: id, subject: 'passholder', subjectId: id }
  const fields = Object.keys(body).filter((name) => body[name as keyof PassholderBody] !== undefined)
  work.record({ act: 'passholder.create', ...about, fields })
  work.record({ act: 'membership.create', ...about })
}
