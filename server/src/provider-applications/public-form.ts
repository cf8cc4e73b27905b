import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import type { Config } from '../config.ts'
import { emailMaxLength, isEmail, typedEmail, typedLine } from '../identity/typed-fields.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { type CardSystemId, newId } from '../values/ids.ts'
import type { Applied } from './apply.ts'

/** What stands in the form, as it was typed: every field comes back with it when something is wrong. */
export interface Typed {
  organisation: string
  offers: string
  municipality: string
  kind: 'NEW' | 'EXISTING' | ''
  existingBalie: string
  street: string
  postalCode: string
  city: string
  website: string
  contactName: string
  email: string
  phone: string
  uitidEmail: string
  iban: string
  consent: boolean
  newsletter: boolean
}
export type FieldName = keyof Typed
export type Fault = 'required' | 'choose' | 'email' | 'postalCode' | 'phone' | 'website' | 'iban' | 'consent'
export type Faults = Partial<Record<FieldName, Fault>>

export const emptyForm: Typed = {
  ...{ organisation: '', offers: '', municipality: '', kind: '', existingBalie: '', street: '', postalCode: '' },
  ...{ city: '', website: '', contactName: '', email: '', phone: '', uitidEmail: '', iban: '' },
  ...{ consent: false, newsletter: false },
}

/** What a program fills in and a person does not see. */
export const trapField = 'fax'
export const mostOffers = 1500

export function typedIn(body: Record<string, string>): Typed {
  const line = (name: string, most = 200) => typedLine(body[name], most)
  return {
    organisation: line('organisation'),
    offers: (body.offers ?? '')
      .replace(/[^\P{C}\n]/gu, '')
      .trim()
      .slice(0, mostOffers),
    municipality: line('municipality', 10),
    kind: body.kind === 'NEW' || body.kind === 'EXISTING' ? body.kind : '',
    existingBalie: line('existingBalie'),
    street: line('street'),
    postalCode: line('postalCode', 10),
    city: line('city', 100),
    website: line('website', 300),
    contactName: line('contactName', 120),
    email: typedEmail(body.email),
    phone: line('phone', 30),
    uitidEmail: line('uitidEmail', emailMaxLength),
    iban: line('iban', 50),
    consent: body.consent === 'yes',
    newsletter: body.newsletter === 'yes',
  }
}

/** What is wrong with each field; nothing when nothing is. */
export function faultsOf(typed: Typed, municipalities: readonly { nisCode: string }[]): Faults {
  const needed = (text: string): { fault: Fault } | undefined => (text === '' ? { fault: 'required' } : undefined)
  const fits = (text: string, good: boolean, fault: Fault) => (text === '' || good ? undefined : { fault })
  const found: Partial<Record<FieldName, { fault: Fault } | undefined>> = {
    organisation: needed(typed.organisation),
    offers: needed(typed.offers),
    municipality: municipalities.some(({ nisCode }) => nisCode === typed.municipality)
      ? undefined
      : { fault: 'choose' },
    kind: typed.kind === '' ? { fault: 'choose' } : undefined,
    existingBalie: typed.kind === 'EXISTING' ? needed(typed.existingBalie) : undefined,
    street: needed(typed.street),
    postalCode: needed(typed.postalCode) ?? fits(typed.postalCode, /^\d{4}$/.test(typed.postalCode), 'postalCode'),
    city: needed(typed.city),
    website: fits(typed.website, /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(typed.website), 'website'),
    contactName: needed(typed.contactName),
    email: needed(typed.email) ?? fits(typed.email, isEmail(typed.email), 'email'),
    phone: needed(typed.phone) ?? fits(typed.phone, /^\+?[\d ./()-]{6,}$/.test(typed.phone), 'phone'),
    uitidEmail: fits(typed.uitidEmail, isEmail(typed.uitidEmail), 'email'),
    // Who has a balie has an account number there already.
    iban:
      (typed.kind === 'EXISTING' ? undefined : needed(typed.iban)) ??
      fits(typed.iban, isValidIBAN(electronicFormatIBAN(typed.iban) ?? ''), 'iban'),
    consent: typed.consent ? undefined : { fault: 'consent' },
  }
  return Object.fromEntries(Object.entries(found).flatMap(([name, one]) => (one ? [[name, one.fault]] : [])))
}

/** @param typed without faults */
export function appliedOf(
  typed: Typed,
  of: { formKey: string; cardSystemId: CardSystemId; language: Applied['language'] },
): Applied {
  const { website, uitidEmail, email, iban, existingBalie } = typed
  return {
    ...of,
    kind: typed.kind === 'EXISTING' ? 'EXISTING' : 'NEW',
    organisation: typed.organisation,
    offers: typed.offers,
    nisCode: typed.municipality,
    street: typed.street,
    postalCode: typed.postalCode,
    city: typed.city,
    contactName: typed.contactName,
    email,
    phone: typed.phone,
    uitidEmail: uitidEmail === '' ? email : uitidEmail,
    newsletter: typed.newsletter,
    ...(iban === '' ? {} : { iban: electronicFormatIBAN(iban) ?? '' }),
    ...(website === '' ? {} : { website: websiteOf(website) }),
    ...(typed.kind === 'EXISTING' ? { existingBalie } : {}),
  }
}

/** `chiro.example` → `https://chiro.example`. */
export const websiteOf = (typed: string) => (/^https?:/.test(typed) ? typed : `https://${typed}`)

const purpose = 'provider-form'
/** Somebody may leave the form open for a day. */
const formHours = 24

/** What a page of ours gives along with a form: by it, the same form sent twice is known, and one from elsewhere is not. */
export function newFormToken(secrets: Config['secrets'], cardSystemId: CardSystemId, now: Date): string {
  return seal(secrets, purpose, JSON.stringify({ key: newId(), cardSystemId, at: now.getTime() }))
}

/** @returns the key of the form; undefined when it is too old, of another region, or not ours */
export function openFormToken(
  secrets: Config['secrets'],
  token: string | undefined,
  cardSystemId: CardSystemId,
  now: Date,
): string | undefined {
  try {
    const form = JSON.parse(unseal(secrets, purpose, token ?? '')) as { key: string; cardSystemId: number; at: number }
    const fresh = now.getTime() - form.at < formHours * 3_600_000
    return fresh && form.cardSystemId === cardSystemId ? form.key : undefined
  } catch {
    return undefined
  }
}
