import { type Static, Type } from 'typebox'
import { Problem } from '../http/problems.ts'
import { type Cents, centsToEuro, euroToCents } from '../values/cents.ts'
import { toRfc3339 } from '../values/instant.ts'
import { PERIOD_TYPES } from '../values/period.ts'
import { type Considered, type Judgement, limitKinds, reasons, tariffTypes, verdicts } from './rules.ts'
import { reasonMessage } from './sentences.ts'

export const TariffTypeSchema = Type.Enum([...tariffTypes])

/** Contract schema `Tariff`. */
const tariff = {
  id: Type.String(),
  name: Type.Optional(Type.String()),
  price: Type.Optional(Type.Number()),
  type: Type.Optional(TariffTypeSchema),
}
export const Tariff = Type.Object(tariff)

const Message = Type.Object({
  nl: Type.String(),
  fr: Type.Optional(Type.String()),
  de: Type.Optional(Type.String()),
  en: Type.Optional(Type.String()),
})

/** Contract schema `TariffsResponse`. */
export const Tariffs = Type.Object({
  available: Type.Optional(Type.Array(Type.Object({ ...tariff, remaining: Type.Integer() }))),
  endUserMessage: Type.Optional(Message),
})

export const tariffAnswer = ({ tariffId, name, type, shares, remaining }: Considered) => ({
  id: tariffId,
  name,
  price: centsToEuro(shares.passholder),
  type,
  remaining,
})

/** More than a hundred thousand euro is a slip of the finger. */
const mostCents = 10_000_000

/** @returns undefined for what is no amount: below zero, more than two decimals, or beyond all bounds */
export function centsOf(euro: number): Cents | undefined {
  if (!(euro >= 0 && euro * 100 <= mostCents)) return undefined
  try {
    return euroToCents(euro)
  } catch {
    return undefined
  }
}

/** @throws url/invalid-data */
export function priceOfQuery(euro: number): Cents {
  const cents = centsOf(euro)
  if (cents !== undefined) return cents
  const wrong = [{ jsonPointer: '/regularPrice', error: 'is no amount in euro with two decimals' }]
  throw new Problem('url/invalid-data', { schemaErrors: wrong })
}

/** What was looked at for a price, and which condition decided: ours, for KSB and the balie. */
const explanation = {
  at: Type.String({ format: 'date-time' }),
  event: Type.Object({ id: Type.String(), title: Type.String() }),
  regularPriceCents: Type.Integer(),
  socialTariff: Type.Enum(['NONE', 'ACTIVE', 'EXPIRED', 'SUSPENDED'], {
    description: 'in the card systems in which the event takes part; as it is known now',
  }),
  reason: Type.Optional(Type.Enum([...reasons], { description: 'why there is no social tariff' })),
  endUserMessage: Type.Optional(Message),
  considered: Type.Array(
    Type.Object({
      type: TariffTypeSchema,
      tariffId: Type.String(),
      name: Type.String(),
      cardSystem: Type.Object({ id: Type.Integer(), name: Type.String() }),
      key: Type.Optional(
        Type.Object({ id: Type.Integer(), number: Type.Integer({ description: 'which of its versions' }) }),
      ),
      couponId: Type.Optional(Type.Integer()),
      verdict: Type.Enum([...verdicts]),
      best: Type.Boolean({ description: 'what `GET /tariffs` answers for this type' }),
      shares: Type.Object({ passholder: Type.Integer(), organizer: Type.Integer(), municipality: Type.Integer() }),
      limits: Type.Array(
        Type.Object({
          kind: Type.Enum([...limitKinds]),
          volume: Type.Integer(),
          periodType: Type.Enum([...PERIOD_TYPES]),
          used: Type.Integer(),
        }),
      ),
      remaining: Type.Integer(),
    }),
  ),
}
export const Explanation = Type.Object(explanation)

/** Of a ticket that was given. */
export const SaleExplanation = Type.Object({
  ...explanation,
  soldTariffId: Type.Optional(
    Type.String({ description: 'which of these it was given at; missing when that is not there any more' }),
  ),
})

export function explanationAnswer(
  judgement: Judgement,
  asked: { at: Date; event: { id: string; title: string }; regularPriceCents: Cents },
  cardSystemNames: ReadonlyMap<number, string>,
): Static<typeof Explanation> {
  const { considered, available, reason, socialTariff } = judgement
  const { at, event, regularPriceCents } = asked
  return {
    at: toRfc3339(at),
    event: { id: event.id, title: event.title },
    regularPriceCents,
    socialTariff: socialTariff.status,
    ...(reason ? { reason, endUserMessage: reasonMessage(reason, socialTariff) } : {}),
    considered: considered.map((one) => ({
      type: one.type,
      tariffId: one.tariffId,
      name: one.name,
      cardSystem: { id: one.cardSystemId, name: cardSystemNames.get(one.cardSystemId) ?? '' },
      ...(one.key ? { key: one.key } : {}),
      ...(one.coupon ? { couponId: one.coupon.id } : {}),
      verdict: one.verdict,
      best: available.includes(one),
      shares: { ...one.shares },
      limits: one.limits.map(({ kind, volume, periodType, used }) => ({ kind, volume, periodType, used })),
      remaining: one.remaining,
    })),
  }
}
