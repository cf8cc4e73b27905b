import type { PersonChange } from '../../../api/ksb-person.ts'
import type { Passholder } from '../../../api/ksb-types.ts'
import type { Faults } from '../../form/useForm.ts'

/** Where somebody lives abroad. */
export const abroad = '0000'

export interface PersonValues {
  firstName: string
  name: string
  dateOfBirth: string
  gender: string
  nationality: string
  inszNumber: string
  street: string
  postalCode: string
  city: string
  country: string
  email: string
  phoneNumber: string
  optIn: NonNullable<Passholder['optInPreferences']>
}

const nobodyWrites = { serviceMails: false, milestoneMails: false, infoMails: false, sms: false, post: false }

/** The national number is not in it: left empty it stays as it is. */
export const valuesOf = (person: Passholder): PersonValues => ({
  firstName: person.firstName,
  name: person.name,
  dateOfBirth: person.dateOfBirth,
  gender: person.gender ?? '',
  nationality: person.nationality ?? '',
  inszNumber: '',
  street: person.address.street ?? '',
  postalCode: person.address.postalCode,
  city: person.address.city,
  // Who lives in Belgium chooses a country once they move abroad.
  country: person.address.country === 'BE' ? '' : (person.address.country ?? ''),
  email: person.email ?? '',
  phoneNumber: person.phoneNumber ?? '',
  optIn: person.optInPreferences ?? nobodyWrites,
})

type Fault = 'required' | 'futureBirth' | 'postalCode' | 'email' | 'insz' | 'country'

export function faultsIn(values: PersonValues, today: string): { [Key in keyof PersonValues]?: Fault | undefined } {
  const required = (text: string): Fault | undefined => (text.trim() === '' ? 'required' : undefined)
  const insz = digitsOf(values.inszNumber)
  return {
    firstName: required(values.firstName),
    name: required(values.name),
    dateOfBirth: required(values.dateOfBirth) ?? (values.dateOfBirth > today ? 'futureBirth' : undefined),
    inszNumber: insz !== '' && !/^\d{11}$/.test(insz) ? 'insz' : undefined,
    postalCode: /^\d{4}$/.test(values.postalCode.trim()) ? undefined : 'postalCode',
    city: required(values.city),
    country: values.postalCode.trim() === abroad && values.country === '' ? 'country' : undefined,
    email: values.email.trim() === '' || /^[^\s@]+@[^\s@]+$/.test(values.email.trim()) ? undefined : 'email',
  }
}

const digitsOf = (text: string) => text.replace(/[\s.-]/g, '')

export function changeOf(values: PersonValues): PersonChange {
  const { gender, optIn } = values
  const filled = <Name extends string>(name: Name, text: string) =>
    (text.trim() === '' ? {} : { [name]: text.trim() }) as { [Key in Name]?: string }
  const postalCode = values.postalCode.trim()
  return {
    firstName: values.firstName.trim(),
    name: values.name.trim(),
    dateOfBirth: values.dateOfBirth,
    ...(gender === 'MALE' || gender === 'FEMALE' || gender === 'X' ? { gender } : {}),
    ...filled('nationality', values.nationality),
    ...filled('inszNumber', digitsOf(values.inszNumber)),
    address: {
      ...filled('street', values.street),
      postalCode,
      city: values.city.trim(),
      ...(postalCode === abroad ? { country: values.country } : {}),
    },
    ...filled('email', values.email),
    ...filled('phoneNumber', values.phoneNumber),
    optInPreferences: optIn,
  }
}

/** Which refusals are about one field. */
export function refusedField(problemName: string): keyof Faults<PersonValues> | undefined {
  if (problemName === 'uitpas/invalid-city') return 'city'
  if (problemName === 'uitpas/invalid-insz-number' || problemName === 'uitpas/insz-already-used') return 'inszNumber'
  return undefined
}

export const pointers: { [jsonPointer: string]: keyof PersonValues & string } = {
  '/name': 'name',
  '/firstName': 'firstName',
  '/dateOfBirth': 'dateOfBirth',
  '/nationality': 'nationality',
  '/inszNumber': 'inszNumber',
  '/email': 'email',
  '/phoneNumber': 'phoneNumber',
  '/address/street': 'street',
  '/address/postalCode': 'postalCode',
  '/address/city': 'city',
  '/address/country': 'country',
}
