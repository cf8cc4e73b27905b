import { type Static, Type } from 'typebox'
import { NumberFilter, orderOf, TextFilter } from '../http/list-parameters.ts'
import { centsToEuro } from '../values/cents.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { Quote } from './quote.ts'
import { type Price, priceOrders, priceStates, type Voucher, voucherOrders, voucherStates } from './store.ts'

/** Contract schema `MembershipPrice`. */
export const MembershipPrice = Type.Object(
  { price: Type.Number(), label: Type.String(), description: Type.String() },
  { $id: 'MembershipPrice' },
)
export const MembershipPriceRef = Type.Unsafe<Static<typeof MembershipPrice>>({ $ref: 'MembershipPrice#' })

export const priceAnswer = ({ priceCents, label, description }: Quote): Static<typeof MembershipPrice> => ({
  price: centsToEuro(priceCents),
  label,
  description,
})

export const CardTypeSchema = Type.Enum(['NFC_CARD', 'DIGITAL'])
const Text = Type.String({ minLength: 1, maxLength: 200 })
/** Whole cents: more than a hundred thousand euro is a slip of the finger. */
const PriceCents = Type.Integer({ minimum: 0, maximum: 10_000_000 })
const Age = Type.Union([Type.Integer({ minimum: 0, maximum: 130 }), Type.Null()])
const DateText = Type.String({ format: 'date', pattern: '^[12]' })
const OptionalDate = Type.Union([DateText, Type.Null()])

/** For whom a price holds; what is left out or null is no condition. */
export const PriceBody = Type.Object(
  {
    label: Text,
    description: Type.Optional(Type.String({ maxLength: 1000 })),
    priceCents: PriceCents,
    minAge: Type.Optional(Age),
    maxAge: Type.Optional(Age),
    residence: Type.Optional(Type.Enum(['ANYWHERE', 'INSIDE', 'OUTSIDE'])),
    postalCodes: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{4}$' }), { maxItems: 500 })),
    socialTariff: Type.Optional(Type.Union([Type.Boolean(), Type.Null()])),
    cardType: Type.Optional(Type.Union([CardTypeSchema, Type.Null()])),
    validFrom: Type.Optional(DateText),
    validUntil: Type.Optional(OptionalDate),
  },
  { additionalProperties: false },
)
export type PriceBody = Static<typeof PriceBody>

export const PriceAnswer = Type.Object({
  id: Type.Integer(),
  label: Type.String(),
  description: Type.String(),
  priceCents: Type.Integer(),
  minAge: Type.Optional(Type.Integer({ description: 'in whole years, this one included' })),
  maxAge: Type.Optional(Type.Integer()),
  residence: Type.Enum(['ANYWHERE', 'INSIDE', 'OUTSIDE']),
  postalCodes: Type.Array(Type.String()),
  socialTariff: Type.Optional(Type.Boolean()),
  cardType: Type.Optional(CardTypeSchema),
  validFrom: Type.String({ format: 'date' }),
  validUntil: Type.Optional(Type.String({ format: 'date', description: 'the first day on which it holds no more' })),
  replacesId: Type.Optional(Type.Integer()),
})

export function priceRow(price: Price): Static<typeof PriceAnswer> {
  const { minAge, maxAge, socialTariff, cardType, validUntil, replacesId, postalCodes, ...rest } = price
  return {
    ...rest,
    postalCodes: [...postalCodes],
    ...(minAge === null ? {} : { minAge }),
    ...(maxAge === null ? {} : { maxAge }),
    ...(socialTariff === null ? {} : { socialTariff }),
    ...(cardType === null ? {} : { cardType }),
    ...(validUntil === null ? {} : { validUntil }),
    ...(replacesId === null ? {} : { replacesId }),
  }
}

export const PriceFilters = {
  ...NumberFilter,
  label: TextFilter,
  state: Type.Optional(Type.Enum([...priceStates])),
  ...orderOf(priceOrders),
}
export const VoucherFilters = {
  ...NumberFilter,
  code: Type.Optional(Type.String({ maxLength: 50, description: 'a part of it, in whatever shape' })),
  label: TextFilter,
  state: Type.Optional(Type.Enum([...voucherStates])),
  ...orderOf(voucherOrders),
}

export const VoucherBody = Type.Object(
  {
    code: Type.Optional(
      Type.String({
        minLength: 4,
        maxLength: 40,
        pattern: '^[0-9A-Za-z .-]+$',
        description: 'letters and digits; made up when it is left out. Capitals, spaces and hyphens do not matter',
      }),
    ),
    label: Text,
    priceCents: PriceCents,
    maxUses: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    validFrom: Type.Optional(DateText),
    validUntil: Type.Optional(OptionalDate),
    count: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, default: 1, description: 'so many codes, each with so many uses' }),
    ),
  },
  { additionalProperties: false },
)

export const VoucherChangeBody = Type.Object(
  {
    label: Type.Optional(Text),
    maxUses: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    validUntil: Type.Optional(OptionalDate),
  },
  { additionalProperties: false },
)

export const VoucherAnswer = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  label: Type.String(),
  priceCents: Type.Integer(),
  maxUses: Type.Integer(),
  uses: Type.Integer(),
  validFrom: Type.String({ format: 'date' }),
  validUntil: Type.Optional(Type.String({ format: 'date', description: 'the last day' })),
  withdrawnAt: Type.Optional(Type.String({ format: 'date-time' })),
})

export function voucherRow({ validUntil, withdrawnAt, ...rest }: Voucher): Static<typeof VoucherAnswer> {
  return {
    ...rest,
    ...(validUntil === null ? {} : { validUntil }),
    ...(withdrawnAt === null ? {} : { withdrawnAt: toRfc3339(withdrawnAt) }),
  }
}
