import { type Static, Type } from 'typebox'
import { NumberFilter, orderOf, TextFilter } from '../http/list-parameters.ts'
import { Problem } from '../http/problems.ts'
import { ConsumerKeyFilter, ConsumerKeys } from '../permissions/consumer-keys.ts'
import { toRfc3339 } from '../values/instant.ts'
import { everyBalie, keyOrders, type ListedVersion, versionStatuses } from './list.ts'
import { type KeyTerms, type KeyVersion, priceRuleTypes, sharesOf, socialTariffConditions } from './rules.ts'

const Begin = Type.String({
  format: 'date',
  pattern: '^[12]',
  description: 'the first day that it counts; at once if left out',
})
/** Whole cents: more than a hundred thousand euro is a slip of the finger. */
const mostCents = 10_000_000
const Part = Type.Integer({ minimum: 0, maximum: 10_000 })

const terms = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  priceRule: Type.Enum([...priceRuleTypes]),
  priceValue: Type.Integer({
    minimum: 0,
    maximum: mostCents,
    description: 'PERCENTAGE: what the passholder pays of the regular price, in hundredths of a percent; else cents',
  }),
  organizerPart: Part,
  municipalityPart: Part,
  socialTariff: Type.Optional(Type.Enum([...socialTariffConditions], { default: 'OWN_CARD_SYSTEM' })),
  maxRegularPriceCents: Type.Optional(
    Type.Union([Type.Integer({ minimum: 1, maximum: mostCents }), Type.Null()], {
      description: 'the dearest ticket that it is for',
    }),
  ),
  automatic: Type.Optional(Type.Boolean({ default: true })),
  validFrom: Type.Optional(Begin),
}

export const NewKeyBody = Type.Object(
  {
    ...terms,
    organizerId: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'a balie’s own key, instead of the automatic ones of the card system',
      }),
    ),
  },
  { additionalProperties: false },
)
export type NewKey = Static<typeof NewKeyBody>

export const KeyChangeBody = Type.Object(
  { ...terms, version: Type.Integer({ minimum: 1, description: 'the number of the newest version that was read' }) },
  { additionalProperties: false },
)
export type KeyChange = Static<typeof KeyChangeBody>

export const KeyFilters = {
  ...NumberFilter,
  ...ConsumerKeyFilter,
  name: TextFilter,
  organizerId: Type.Optional(
    Type.Array(Type.String({ maxLength: 50, description: `of these balies; ${everyBalie}: of none` }), {
      maxItems: 500,
    }),
  ),
  status: Type.Optional(Type.Array(Type.Enum([...versionStatuses]), { maxItems: versionStatuses.length })),
  ...orderOf(keyOrders),
}

/** What a key says from a moment on: of one key there are several. */
export const KeyAnswer = Type.Object({
  id: Type.Integer(),
  organizer: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })),
  ...ConsumerKeys,
  number: Type.Integer(),
  newest: Type.Integer({ description: 'the number of what was decided last about this key' }),
  withdrawn: Type.Boolean({ description: 'what was decided last is that it stops' }),
  validFrom: Type.String({ format: 'date-time' }),
  validUntil: Type.Optional(
    Type.String({ format: 'date-time', description: 'the first moment on which it says this no more' }),
  ),
  status: Type.Enum([...versionStatuses], { description: 'PAST also for what was replaced before it began' }),
  name: Type.String(),
  priceRule: Type.Enum([...priceRuleTypes]),
  priceValue: Type.Integer(),
  organizerPart: Type.Integer(),
  municipalityPart: Type.Integer(),
  socialTariff: Type.Enum([...socialTariffConditions]),
  maxRegularPriceCents: Type.Optional(Type.Integer()),
  automatic: Type.Boolean(),
  example: Type.Object(
    { passholder: Type.Integer(), organizer: Type.Integer(), municipality: Type.Integer() },
    { description: 'who pays how many cents of a ticket of ten euro' },
  ),
})

/** An example that everybody can check by heart. */
const exampleCents = 1_000

export function keyAnswer(version: ListedVersion): Static<typeof KeyAnswer> {
  const { keyId, organizerId, organizerName, number, newest, withdrawn, validFrom, validUntil, status } = version
  return {
    id: keyId,
    ...(organizerId === null ? {} : { organizer: { id: organizerId, name: organizerName ?? '' } }),
    clientIds: version.clientIds,
    number,
    newest,
    withdrawn,
    validFrom: toRfc3339(validFrom),
    ...(validUntil === null ? {} : { validUntil: toRfc3339(validUntil) }),
    status,
    ...termsAnswer(version),
    example: { ...sharesOf(version, exampleCents) },
  }
}

const termsAnswer = ({ name, priceRule, priceValue, organizerPart, municipalityPart, ...rest }: KeyVersion) => ({
  name,
  priceRule,
  priceValue,
  organizerPart,
  municipalityPart,
  socialTariff: rest.socialTariff,
  ...(rest.maxRegularPriceCents === null ? {} : { maxRegularPriceCents: rest.maxRegularPriceCents }),
  automatic: rest.automatic,
})

/** @throws body/invalid-data for more than the whole price, and a rest that nobody bears */
export function termsOf(body: NewKey | KeyChange): KeyTerms {
  const { name, priceRule, priceValue, organizerPart, municipalityPart } = body
  const wrong = [
    ...(priceRule === 'PERCENTAGE' && priceValue > 10_000
      ? [{ jsonPointer: '/priceValue', error: 'is more than the whole price' }]
      : []),
    ...(organizerPart + municipalityPart === 0
      ? [{ jsonPointer: '/municipalityPart', error: 'nobody bears the rest of the price' }]
      : []),
  ]
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  return {
    name,
    priceRule,
    priceValue,
    organizerPart,
    municipalityPart,
    socialTariff: body.socialTariff ?? 'OWN_CARD_SYSTEM',
    maxRegularPriceCents: body.maxRegularPriceCents ?? null,
    automatic: body.automatic ?? true,
  }
}

/** Contract schema `EventCardSystem`. */
export const EventCardSystem = Type.Object({
  id: Type.Integer(),
  name: Type.Optional(Type.String()),
  enabled: Type.Boolean(),
  manualDistributionKeys: Type.Optional(
    Type.Array(Type.Object({ id: Type.Integer(), name: Type.Optional(Type.String()), enabled: Type.Boolean() }), {
      maxItems: 1000,
    }),
  ),
})
export type EventCardSystem = Static<typeof EventCardSystem>
