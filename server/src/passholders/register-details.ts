import { ABROAD, isCityOf, isPostalCode } from '../card-systems/places.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { type Day, dayOf } from '../values/day.ts'
import { type Insz, parseInsz } from '../values/insz.ts'
import type { PassholderBody } from './register-schema.ts'

/** Where somebody lives. */
export interface Residence {
  street?: string
  postalCode: string
  city: string
  country: string
}

/** Who somebody is and how they are reached, as it was sent and found good. */
export interface Details {
  name: string
  firstName: string
  dateOfBirth: Day
  gender?: 'MALE' | 'FEMALE' | 'X'
  insz?: Insz
  email?: string
  phoneNumber?: string
  nationality?: string
  residence: Residence
}

/** Where nobody said which country: the user-assigned code of ISO 3166 for an unknown one. */
const UNKNOWN_COUNTRY = 'ZZ'

export const livesAbroad = ({ postalCode }: Pick<Residence, 'postalCode'>) => postalCode === ABROAD

/**
 * Reads what was sent about a person.
 * @throws body/invalid-data, uitpas/invalid-city, uitpas/invalid-insz-number
 */
export async function detailsOf(db: Db, body: PassholderBody, now: Date): Promise<Details> {
  const { dateOfBirth, gender, address } = body
  requirePlainText('', { ...body, registrationNote: undefined })
  requirePlainText('/address', address)
  if (dateOfBirth > dayOf(now)) throw invalid('/dateOfBirth', 'is in the future')
  const email = emailOf(body.email)
  const insz = inszOf(body.inszNumber)
  const phoneNumber = optional(body.phoneNumber)
  const nationality = optional(body.nationality)
  return {
    name: required(body.name, '/name'),
    firstName: required(body.firstName, '/firstName'),
    dateOfBirth,
    ...(gender === undefined ? {} : { gender }),
    ...(insz === undefined ? {} : { insz }),
    ...(email === undefined ? {} : { email }),
    ...(phoneNumber === undefined ? {} : { phoneNumber }),
    ...(nationality === undefined ? {} : { nationality }),
    residence: await residenceOf(db, address, dayOf(now)),
  }
}

/** How somebody is reached, all of it. */
export interface Contact {
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
  country: string
}

/** @throws body/invalid-data, uitpas/invalid-city */
export async function contactOf(
  db: Db,
  body: Pick<PassholderBody, 'address' | 'email' | 'phoneNumber'>,
  day: Day,
): Promise<Contact> {
  const reach = reachableAt(body)
  requirePlainText('/address', body.address)
  const residence = await residenceOf(db, body.address, day)
  return { ...residence, street: residence.street ?? null, ...reach }
}

/** Where somebody gets mail and calls. @throws body/invalid-data */
export function reachableAt(
  body: Pick<PassholderBody, 'email' | 'phoneNumber'>,
): Pick<Contact, 'email' | 'phoneNumber'> {
  requirePlainText('', body)
  return { email: emailOf(body.email) ?? null, phoneNumber: optional(body.phoneNumber) ?? null }
}

function emailOf(text: string | undefined): string | undefined {
  const email = optional(text)
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) throw invalid('/email', 'is no e-mail address')
  return email
}

/** @throws uitpas/invalid-insz-number when it is none */
export function inszOf(text: string | undefined): Insz | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const number = parseInsz(text)
  if (!number.ok) throw new Problem('uitpas/invalid-insz-number', { detail: number.reason })
  return number.value
}

/** Postal code 0000 is abroad, and abroad is postal code 0000. @throws body/invalid-data, uitpas/invalid-city */
export async function residenceOf(db: Db, address: PassholderBody['address'], day: Day): Promise<Residence> {
  const { postalCode } = address
  if (!isPostalCode(postalCode)) throw invalid('/address/postalCode', 'has not four digits; abroad it is 0000')
  const abroad = livesAbroad({ postalCode })
  const country = optional(address.country)?.toUpperCase() ?? (abroad ? UNKNOWN_COUNTRY : 'BE')
  if (!/^[A-Z]{2}$/.test(country)) throw invalid('/address/country', 'has not two letters')
  if (abroad !== (country !== 'BE')) throw invalid('/address/postalCode', 'is 0000 abroad, and nowhere else')
  const city = required(address.city, '/address/city')
  if (!abroad && !(await isCityOf(db, postalCode, city, day))) throw new Problem('uitpas/invalid-city')
  const street = streetOf(address)
  return { postalCode, city, country, ...(street === undefined ? {} : { street }) }
}

/** Earlier clients send the number and the box apart. */
function streetOf({ street, number, box }: PassholderBody['address']): string | undefined {
  const parts = [optional(street), optional(number), optional(box) && `bus ${optional(box)}`]
  return optional(parts.filter((part) => part !== undefined).join(' '))
}

/** Text on one line, that a database can keep. */
function requirePlainText(pointer: string, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    if (typeof value === 'string' && /\p{Cc}/u.test(value))
      throw invalid(`${pointer}/${name}`, 'has control characters')
  }
}

function optional(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}

function required(text: string, pointer: string): string {
  const trimmed = text.trim()
  if (trimmed === '') throw invalid(pointer, 'is empty')
  return trimmed
}

export const invalid = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })
