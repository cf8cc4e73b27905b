import { ageOn, type Day } from '../values/day.ts'
import type { CardType, Residence } from './tables.ts'

/** A price as it was set: for whom it holds, and when. */
export interface PriceRule {
  id: number
  priceCents: number
  /** Whole years, both included. */
  minAge: number | null
  maxAge: number | null
  residence: Residence
  /** Empty is no condition. */
  postalCodes: readonly string[]
  /** Null holds with and without. */
  socialTariff: boolean | null
  cardType: CardType | null
  validFrom: Day
  /** The first day on which it holds no more. */
  validUntil: Day | null
}

/** Who asks what a membership costs. */
export interface Asker {
  dateOfBirth: Day
  postalCode: string
  /** Lives in the region of the card system. */
  inside: boolean
  socialTariff: boolean
  cardType: CardType
}

export function holdsOn(price: Pick<PriceRule, 'validFrom' | 'validUntil'>, day: Day): boolean {
  return price.validFrom <= day && (price.validUntil === null || day < price.validUntil)
}

/**
 * The price for somebody on a day: of all that hold for them the lowest, and of equal ones the oldest
 * (docs/domain/membership-prices.md). Undefined where none holds: then it costs nothing.
 */
export function priceFor<Price extends PriceRule>(prices: readonly Price[], asker: Asker, day: Day): Price | undefined {
  const [best] = prices
    .filter((price) => holdsOn(price, day) && isFor(price, asker, day))
    .toSorted((a, b) => a.priceCents - b.priceCents || a.id - b.id)
  return best
}

function isFor(price: PriceRule, asker: Asker, day: Day): boolean {
  const age = ageOn(asker.dateOfBirth, day)
  return (
    (price.minAge === null || age >= price.minAge) &&
    (price.maxAge === null || age <= price.maxAge) &&
    (price.residence === 'ANYWHERE' || (price.residence === 'INSIDE') === asker.inside) &&
    (price.postalCodes.length === 0 || price.postalCodes.includes(asker.postalCode)) &&
    (price.socialTariff === null || price.socialTariff === asker.socialTariff) &&
    (price.cardType === null || price.cardType === asker.cardType)
  )
}

/** As codes are compared: people type them in small letters, with spaces and hyphens. */
export function normalizeVoucherCode(text: string): string {
  return text.toUpperCase().replace(/[\s\-.]/g, '')
}
