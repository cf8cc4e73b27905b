import { type Static, Type } from 'typebox'
import { toRfc3339 } from '../values/instant.ts'
import type { Statement } from './store.ts'

/** Amounts are cents. */
export const StatementAnswer = Type.Object({
  id: Type.Integer(),
  cardSystem: Type.Object({ id: Type.Integer(), name: Type.String() }),
  organizer: Type.Object({ id: Type.String(), name: Type.String() }),
  untilDay: Type.String({ format: 'date' }),
  iban: Type.String(),
  sales: Type.Integer(),
  salesCents: Type.Integer(),
  credits: Type.Integer(),
  creditsCents: Type.Integer(),
  owedCents: Type.Integer({ description: 'below zero: the organizer owes it' }),
  closedAt: Type.String({ format: 'date-time' }),
  paidAt: Type.Optional(Type.String({ format: 'date-time' })),
})

export function statementAnswer(of: Statement): Static<typeof StatementAnswer> {
  const { id, untilDay, iban, sales, salesCents, credits, creditsCents } = of
  return {
    id,
    cardSystem: { id: of.cardSystemId, name: of.cardSystem },
    organizer: { id: of.organizerId, name: of.organizer },
    untilDay,
    iban,
    sales,
    salesCents,
    credits,
    creditsCents,
    owedCents: salesCents - creditsCents,
    closedAt: toRfc3339(of.closedAt),
    ...(of.paidAt ? { paidAt: toRfc3339(of.paidAt) } : {}),
  }
}
