import type { Price, PriceBody } from '../../api/ksb-prices.ts'
import { addDays } from '../../i18n/format.ts'
import { amountOf, centsOf } from '../form/amount.ts'

export interface PriceValues {
  label: string
  description: string
  price: string
  minAge: string
  maxAge: string
  residence: string
  postalCodes: string
  socialTariff: string
  cardType: string
  validFrom: string
  /** The last day, included, as people say it; the server keeps the day after. */
  lastDay: string
}

export const newPrice = (today: string): PriceValues => ({
  label: '',
  description: '',
  price: '',
  minAge: '',
  maxAge: '',
  residence: 'ANYWHERE',
  postalCodes: '',
  socialTariff: '',
  cardType: '',
  validFrom: today,
  lastDay: '',
})

/** Another price in place of this one begins today, or when this one would have. */
export const valuesOfPrice = (price: Price, today: string): PriceValues => ({
  label: price.label,
  description: price.description,
  price: amountOf(price.priceCents),
  minAge: price.minAge === undefined ? '' : String(price.minAge),
  maxAge: price.maxAge === undefined ? '' : String(price.maxAge),
  residence: price.residence,
  postalCodes: price.postalCodes.join(', '),
  socialTariff: price.socialTariff === undefined ? '' : price.socialTariff ? 'yes' : 'no',
  cardType: price.cardType ?? '',
  validFrom: price.validFrom > today ? price.validFrom : today,
  lastDay: price.validUntil === undefined ? '' : addDays(price.validUntil, -1),
})

export type PriceFault = 'required' | 'amount' | 'age' | 'ages' | 'postalCodes' | 'past' | 'order'

const codesOf = (typed: string) => typed.split(/[\s,;]+/).filter((code) => code !== '')
const isAge = (typed: string) => typed.trim() === '' || (/^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 130)

export function priceFaults(
  values: PriceValues,
  today: string,
): { [Key in keyof PriceValues]?: PriceFault | undefined } {
  const { minAge, maxAge, validFrom, lastDay } = values
  const agesTurned = minAge.trim() !== '' && maxAge.trim() !== '' && Number(maxAge) < Number(minAge)
  return {
    label: values.label.trim() === '' ? 'required' : undefined,
    price: centsOf(values.price) === undefined ? 'amount' : undefined,
    minAge: isAge(minAge) ? undefined : 'age',
    maxAge: isAge(maxAge) ? (agesTurned ? 'ages' : undefined) : 'age',
    postalCodes: codesOf(values.postalCodes).every((code) => /^\d{4}$/.test(code)) ? undefined : 'postalCodes',
    validFrom: validFrom === '' ? 'required' : validFrom < today ? 'past' : undefined,
    lastDay: lastDay !== '' && lastDay < validFrom ? 'order' : undefined,
  }
}

export function priceBody(values: PriceValues): PriceBody {
  const { minAge, maxAge, residence, socialTariff, cardType, lastDay } = values
  const age = (typed: string) => (typed.trim() === '' ? null : Number(typed))
  return {
    label: values.label.trim(),
    description: values.description.trim(),
    priceCents: centsOf(values.price) ?? 0,
    minAge: age(minAge),
    maxAge: age(maxAge),
    residence: residence === 'INSIDE' || residence === 'OUTSIDE' ? residence : 'ANYWHERE',
    postalCodes: codesOf(values.postalCodes),
    socialTariff: socialTariff === '' ? null : socialTariff === 'yes',
    cardType: cardType === 'NFC_CARD' || cardType === 'DIGITAL' ? cardType : null,
    validFrom: values.validFrom,
    validUntil: lastDay === '' ? null : addDays(lastDay, 1),
  }
}

export const pricePointers = {
  '/label': 'label',
  '/priceCents': 'price',
  '/minAge': 'minAge',
  '/maxAge': 'maxAge',
  '/validFrom': 'validFrom',
  '/validUntil': 'lastDay',
} as const satisfies { [jsonPointer: string]: keyof PriceValues }
