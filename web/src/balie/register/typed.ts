import { agreesWithBirthDate, birthDateOf, parseInsz } from '../../../../server/src/values/insz.ts'
import { parseUitpasNumber } from '../../../../server/src/values/uitpas-number.ts'
import type { NewPerson, PreviewAsked } from '../../api/balie-register.ts'
import { type ContactFault, contactFaults, contactOf, noContact, type TypedContact } from '../desk/contact/contact.ts'

export const steps = ['who', 'details', 'card', 'agree', 'summary'] as const
export type Step = (typeof steps)[number]

export const proofTypes = ['INCREASED_REIMBURSEMENT', 'PUBLIC_WELFARE', 'DEBT_MEDIATION', 'ASYLUM', 'OTHER'] as const
export type ProofType = (typeof proofTypes)[number]
export const genders = ['MALE', 'FEMALE', 'X'] as const

/** One person of the household, as it is typed. */
export interface TypedPerson {
  /** Of this screen only: tells the people of a household apart. */
  id: string
  insz: string
  withoutInsz: boolean
  firstName: string
  name: string
  dateOfBirth: string
  gender: (typeof genders)[number] | ''
  nationality: string
  contact: TypedContact
  cardSystemId: number | null
  socialTariff: boolean
  tariffEnd: string
  proofType: ProofType | ''
  proofDate: string
  cardType: 'NFC_CARD' | 'DIGITAL'
  cardNumber: string
  voucher: string
  /** JPEG in base64. */
  picture: string | null
  parentalConsent: boolean
  terms: boolean
  /** Looked up already, and nobody was found or it is somebody else: asked again when the number or the name changes. */
  notKnown: string
}

export const nobody: TypedPerson = {
  id: 'first',
  insz: '',
  withoutInsz: false,
  firstName: '',
  name: '',
  dateOfBirth: '',
  gender: '',
  nationality: '',
  contact: noContact,
  cardSystemId: null,
  socialTariff: false,
  tariffEnd: '',
  proofType: '',
  proofDate: '',
  cardType: 'NFC_CARD',
  cardNumber: '',
  voucher: '',
  picture: null,
  parentalConsent: false,
  terms: false,
  notKnown: '',
}

/** Somebody else of the same household: lives at the same address, and often has the same name. */
export const another = ({ name, contact, cardSystemId, terms }: TypedPerson): TypedPerson => ({
  ...nobody,
  id: crypto.randomUUID(),
  name,
  contact: { ...contact, email: '', phoneNumber: '' },
  cardSystemId,
  terms,
})

export type Fault =
  | ContactFault
  | 'insz'
  | 'inszMissing'
  | 'firstName'
  | 'name'
  | 'dateOfBirth'
  | 'dateDisagrees'
  | 'cardNumber'
  | 'tariffEnd'
  | 'proof'
  | 'parentalConsent'
  | 'terms'

/** What is wrong with a step by itself, in the order of its fields. */
export function faultsOf(step: Step, person: TypedPerson, today: string, needsConsent: boolean): Fault[] {
  switch (step) {
    case 'who':
      if (person.withoutInsz) return []
      return person.insz.trim() === '' ? ['inszMissing'] : parseInsz(person.insz).ok ? [] : ['insz']
    case 'details':
      return [
        ...(person.firstName.trim() === '' ? (['firstName'] as const) : []),
        ...(person.name.trim() === '' ? (['name'] as const) : []),
        ...dateFaults(person, today),
        ...contactFaults(person.contact),
      ]
    case 'card':
      return [
        ...(person.socialTariff && person.tariffEnd < today ? (['tariffEnd'] as const) : []),
        ...(person.socialTariff && (person.proofType === '' || person.proofDate === '' || person.proofDate > today)
          ? (['proof'] as const)
          : []),
        ...(person.cardType === 'NFC_CARD' && !parseUitpasNumber(person.cardNumber).ok
          ? (['cardNumber'] as const)
          : []),
      ]
    case 'agree':
      return [
        ...(needsConsent && !person.parentalConsent ? (['parentalConsent'] as const) : []),
        ...(person.terms ? [] : (['terms'] as const)),
      ]
    case 'summary':
      return []
  }
}

function dateFaults({ dateOfBirth, insz, withoutInsz }: TypedPerson, today: string): Fault[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dateOfBirth) || dateOfBirth > today || dateOfBirth < '1900') return ['dateOfBirth']
  const number = withoutInsz ? null : parseInsz(insz)
  return number?.ok && !agreesWithBirthDate(number.value, dateOfBirth) ? ['dateDisagrees'] : []
}

/** The date of birth that the national number says. */
export function birthOf(insz: string): string | null {
  const number = parseInsz(insz)
  return number.ok ? birthDateOf(number.value) : null
}

const text = (value: string) => (value.trim() === '' ? undefined : value.trim())
const digits = (value: string) => value.replace(/\D/g, '')

/** What the price and the possibilities depend on; null while it is not known. */
export function previewOf(person: TypedPerson): PreviewAsked | null {
  const { dateOfBirth, contact, socialTariff, cardType, cardNumber, voucher, cardSystemId } = person
  const postalCode = contact.abroad ? '0000' : contact.postalCode.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dateOfBirth) || !/^\d{4}$/.test(postalCode)) return null
  const number = cardType === 'NFC_CARD' && parseUitpasNumber(cardNumber).ok ? digits(cardNumber) : undefined
  return {
    dateOfBirth,
    postalCode,
    socialTariff,
    cardType,
    ...(number === undefined ? {} : { uitpasNumber: number }),
    ...(text(voucher) === undefined ? {} : { voucher: voucher.trim() }),
    ...(cardSystemId === null ? {} : { cardSystemId }),
  }
}

/** What is sent. */
export function bodyOf(person: TypedPerson): NewPerson {
  const contact = contactOf(person.contact)
  const nationality = text(person.nationality)
  const voucher = text(person.voucher)
  return {
    name: person.name.trim(),
    firstName: person.firstName.trim(),
    dateOfBirth: person.dateOfBirth,
    ...contact,
    legalTermsPaper: true,
    ...(person.withoutInsz ? {} : { inszNumber: digits(person.insz) }),
    ...(person.gender === '' ? {} : { gender: person.gender }),
    ...(nationality === undefined ? {} : { nationality }),
    ...(person.parentalConsent ? { parentalConsent: true } : {}),
    ...(person.cardSystemId === null ? {} : { registrationCardSystemId: person.cardSystemId }),
    registrationCardType: person.cardType,
    ...(person.cardType === 'NFC_CARD' ? { registrationUitpasNumber: digits(person.cardNumber) } : {}),
    ...(voucher === undefined ? {} : { registrationVoucher: voucher }),
    ...(person.picture === null ? {} : { registrationPicture: person.picture }),
    ...(person.socialTariff
      ? {
          registrationSocialTariffEndDate: person.tariffEnd,
          ...(person.proofType === ''
            ? {}
            : { registrationSocialTariffProof: { type: person.proofType, date: person.proofDate } }),
        }
      : {}),
  }
}
