import type { Cents } from '../values/cents.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

export const priceRuleTypes = ['PERCENTAGE', 'FIXED_PRICE', 'FIXED_DISCOUNT'] as const
export type PriceRuleType = (typeof priceRuleTypes)[number]

export const socialTariffConditions = ['OWN_CARD_SYSTEM', 'ANY_CARD_SYSTEM'] as const
/** Social tariff in the card system of the key, or in any of those in which the event takes part. */
export type SocialTariffCondition = (typeof socialTariffConditions)[number]

/** How a price is made, and who bears the rest. */
export interface PriceTerms {
  priceRule: PriceRuleType
  /** Hundredths of a percent of the regular price, which the passholder pays; or cents. */
  priceValue: number
  /** Of what is left of the price, the organiser bears so many parts and the municipality so many. */
  organizerPart: number
  municipalityPart: number
}

/** What a key says from a moment on. */
export interface KeyTerms extends PriceTerms {
  name: string
  socialTariff: SocialTariffCondition
  /** The dearest ticket that it is for. */
  maxRegularPriceCents: Cents | null
  /** Counts at every event of the organiser; otherwise where it is switched on by hand. */
  automatic: boolean
}

export interface KeyVersion extends KeyTerms {
  keyId: number
  number: number
  cardSystemId: CardSystemId
  /** Of a balie's own key. */
  organizerId: OrganizerId | null
  validFrom: Date
  /** False: from then on there is no such key. */
  inUse: boolean
}

/** Who pays which part of a ticket; together the regular price. */
export interface Shares {
  passholder: Cents
  organizer: Cents
  municipality: Cents
}

/**
 * Divides a regular price. It is rounded half up, once, on the passholder's price; the municipality bears its part of the
 * rest in whole cents, and the organiser what remains, an odd cent included. So the shares always add up.
 * Source: handbook, Verdeelsleutels; docs/domain/prices.md has the table that the test reads.
 */
export function sharesOf(terms: PriceTerms, regular: Cents): Shares {
  const passholder = passholderPrice(terms, regular)
  const rest = regular - passholder
  const { organizerPart, municipalityPart } = terms
  const municipality = Math.floor((rest * municipalityPart) / (organizerPart + municipalityPart))
  return { passholder, organizer: rest - municipality, municipality }
}

function passholderPrice({ priceRule, priceValue }: PriceTerms, regular: Cents): Cents {
  switch (priceRule) {
    case 'PERCENTAGE':
      return Math.floor((regular * priceValue + 5_000) / 10_000)
    case 'FIXED_PRICE':
      return Math.min(priceValue, regular)
    case 'FIXED_DISCOUNT':
      return Math.max(regular - priceValue, 0)
  }
}

/**
 * What counted at a moment: of the versions that had begun, the one with the highest number. A later decision replaces
 * whatever an earlier one had planned for after its begin.
 */
export function versionAt<Version extends Pick<KeyVersion, 'number' | 'validFrom'>>(
  versions: readonly Version[],
  at: Date,
): Version | undefined {
  return versions.filter((one) => one.validFrom <= at).toSorted((a, b) => b.number - a.number)[0]
}

/** In which card systems an event takes part, and which keys were switched on by hand. */
export interface EventChoice {
  cardSystemIds: readonly CardSystemId[]
  keyIds: readonly number[]
}

export const keyStates = ['COUNTS', 'CARD_SYSTEM_DISABLED', 'REPLACED_BY_OWN', 'NOT_SWITCHED_ON'] as const
export type KeyState = (typeof keyStates)[number]

/**
 * Whether a key counts at an event, or why it does not. An event has the automatic keys of its card systems; in a card
 * system where its organiser has automatic keys of its own, those instead. The rest is switched on by hand.
 */
export function keyState(
  key: KeyVersion,
  all: readonly KeyVersion[],
  event: EventChoice & { organizerId: OrganizerId },
): KeyState {
  if (!event.cardSystemIds.includes(key.cardSystemId)) return 'CARD_SYSTEM_DISABLED'
  if (!key.automatic) return event.keyIds.includes(key.keyId) ? 'COUNTS' : 'NOT_SWITCHED_ON'
  const replaced =
    key.organizerId === null &&
    all.some((own) => own.organizerId === event.organizerId && own.cardSystemId === key.cardSystemId && own.automatic)
  return replaced ? 'REPLACED_BY_OWN' : 'COUNTS'
}
