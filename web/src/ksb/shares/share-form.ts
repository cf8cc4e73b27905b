import { amountOf, centsOf } from '../form/amount.ts'

export type PriceRule = 'PERCENTAGE' | 'FIXED_PRICE' | 'FIXED_DISCOUNT'

/** Who pays which part, as it is typed. */
export interface ShareValues {
  name: string
  priceRule: string
  /** A percentage of the price, or euro. */
  value: string
  organizerPart: string
  municipalityPart: string
  maxRegularPrice: string
}

export type ShareFault =
  | 'required'
  | 'amount'
  | 'percentage'
  | 'part'
  | 'parts'
  | 'count'
  | 'age'
  | 'ages'
  | 'postalCodes'
  | 'order'

export const newShares: ShareValues = {
  name: '',
  priceRule: 'PERCENTAGE',
  value: '20',
  organizerPart: '40',
  municipalityPart: '40',
  maxRegularPrice: '',
}

const isPart = (typed: string) => /^\d{1,4}$/.test(typed.trim())

/** `20` or `12,5` → hundredths of a percent; undefined for what is none. */
function percentageOf(typed: string): number | undefined {
  const hundredths = centsOf(typed)
  return hundredths !== undefined && hundredths <= 10_000 ? hundredths : undefined
}

export function shareFaults(values: ShareValues): { [Key in keyof ShareValues]?: ShareFault | undefined } {
  const { priceRule, value, organizerPart, municipalityPart, maxRegularPrice } = values
  const isPercentage = priceRule === 'PERCENTAGE'
  const nobody = Number(organizerPart) + Number(municipalityPart) === 0
  return {
    name: values.name.trim() === '' ? 'required' : undefined,
    value: isPercentage
      ? percentageOf(value) === undefined
        ? 'percentage'
        : undefined
      : centsOf(value) === undefined
        ? 'amount'
        : undefined,
    organizerPart: isPart(organizerPart) ? undefined : 'part',
    municipalityPart: isPart(municipalityPart) ? (nobody ? 'parts' : undefined) : 'part',
    maxRegularPrice: maxRegularPrice.trim() === '' || centsOf(maxRegularPrice) ? undefined : 'amount',
  }
}

export function shareBody({ name, priceRule, value, organizerPart, municipalityPart }: ShareValues) {
  return {
    name: name.trim(),
    priceRule: priceRule as PriceRule,
    // Hundredths of a percent, or cents: typed the same.
    priceValue: centsOf(value) ?? 0,
    organizerPart: Number(organizerPart),
    municipalityPart: Number(municipalityPart),
  }
}

export const sharesOf = (shares: {
  name: string
  priceRule: string
  priceValue: number
  organizerPart: number
  municipalityPart: number
  maxRegularPriceCents?: number
}): ShareValues => ({
  name: shares.name,
  priceRule: shares.priceRule,
  value: amountOf(shares.priceValue).replace(/,00$/, ''),
  organizerPart: String(shares.organizerPart),
  municipalityPart: String(shares.municipalityPart),
  maxRegularPrice: shares.maxRegularPriceCents === undefined ? '' : amountOf(shares.maxRegularPriceCents),
})
