import type { Contact } from '../../../api/balie-desk.ts'

/** How somebody is reached, as it is typed. */
export interface TypedContact {
  abroad: boolean
  street: string
  postalCode: string
  city: string
  country: string
  email: string
  phoneNumber: string
  optIn: Contact['optInPreferences']
}

export const preferences = ['serviceMails', 'milestoneMails', 'infoMails', 'sms', 'post'] as const

export const noContact: TypedContact = {
  abroad: false,
  street: '',
  postalCode: '',
  city: '',
  country: '',
  email: '',
  phoneNumber: '',
  optIn: { serviceMails: true, milestoneMails: false, infoMails: false, sms: false, post: false },
}

export function typedOf({ address, email = '', phoneNumber = '', optInPreferences }: Contact): TypedContact {
  const { street = '', postalCode, city, country = 'BE' } = address
  const abroad = postalCode === '0000'
  return {
    abroad,
    street,
    postalCode: abroad ? '' : postalCode,
    city,
    country: abroad && country !== 'ZZ' ? country : '',
    email,
    phoneNumber,
    optIn: optInPreferences,
  }
}

/** What goes to the server: abroad is postal code 0000. */
export function contactOf(typed: TypedContact): Contact {
  const { abroad, street, postalCode, city, country, email, phoneNumber, optIn } = typed
  return {
    address: {
      ...(street.trim() === '' ? {} : { street: street.trim() }),
      postalCode: abroad ? '0000' : postalCode.trim(),
      city: city.trim(),
      ...(abroad && country !== '' ? { country } : {}),
    },
    ...(email.trim() === '' ? {} : { email: email.trim() }),
    ...(phoneNumber.trim() === '' ? {} : { phoneNumber: phoneNumber.trim() }),
    optInPreferences: optIn,
  }
}

export type ContactFault = 'postalCode' | 'city' | 'country' | 'email'

/** The fields' own faults, before anything is sent. */
export function contactFaults({ abroad, postalCode, city, country, email }: TypedContact): ContactFault[] {
  return [
    ...(abroad || /^[1-9]\d{3}$/.test(postalCode.trim()) ? [] : (['postalCode'] as const)),
    ...(city.trim() === '' ? (['city'] as const) : []),
    ...(abroad && country === '' ? (['country'] as const) : []),
    ...(email.trim() === '' || /^[^\s@]+@[^\s@]+$/.test(email.trim()) ? [] : (['email'] as const)),
  ]
}
