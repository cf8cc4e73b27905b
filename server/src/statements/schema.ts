import { type Static, Type } from 'typebox'
import { ConsumerKeys } from '../permissions/consumer-keys.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { OpenAccount, Statement, StatementPart } from './store.ts'

const Amounts = {
  sales: Type.Integer(),
  salesCents: Type.Integer(),
  credits: Type.Integer(),
  creditsCents: Type.Integer(),
  owedCents: Type.Integer({ description: 'below zero: the organizer owes it' }),
}
const Named = Type.Object({ id: Type.String(), name: Type.String() })

/** Amounts are cents. */
export const StatementAnswer = Type.Object({
  id: Type.Integer(),
  cardSystem: Type.Object({ id: Type.Integer(), name: Type.String() }),
  organizer: Named,
  ...ConsumerKeys,
  untilDay: Type.String({ format: 'date' }),
  iban: Type.String(),
  ...Amounts,
  closedAt: Type.String({ format: 'date-time' }),
  paidAt: Type.Optional(Type.String({ format: 'date-time' })),
})
export const StatementList = Type.Object({ totalItems: Type.Integer(), member: Type.Array(StatementAnswer) })

/** What one who pays owes: a municipality, or the card system for who lives in none that is known. */
export const PartAnswer = Type.Object({ nis: Type.Optional(Type.String()), name: Type.String(), ...Amounts })

/** What is on no statement yet. */
export const OpenAnswer = Type.Object({
  organizer: Named,
  ...ConsumerKeys,
  iban: Type.Optional(Type.String()),
  ...Amounts,
  since: Type.String({ format: 'date-time', description: 'the oldest of it' }),
})

type Summed = Pick<Statement, 'sales' | 'salesCents' | 'credits' | 'creditsCents'>

const amounts = ({ sales, salesCents, credits, creditsCents }: Summed) => ({
  sales,
  salesCents,
  credits,
  creditsCents,
  owedCents: salesCents - creditsCents,
})

export function statementAnswer(of: Statement): Static<typeof StatementAnswer> {
  const { id, untilDay, iban } = of
  return {
    id,
    cardSystem: { id: of.cardSystemId, name: of.cardSystem },
    organizer: { id: of.organizerId, name: of.organizer },
    clientIds: of.clientIds,
    untilDay,
    iban,
    ...amounts(of),
    closedAt: toRfc3339(of.closedAt),
    ...(of.paidAt ? { paidAt: toRfc3339(of.paidAt) } : {}),
  }
}

export const partAnswer = (of: StatementPart): Static<typeof PartAnswer> => ({
  ...(of.nis === null ? {} : { nis: of.nis }),
  name: of.name,
  ...amounts(of),
})

export const openAnswer = (of: OpenAccount): Static<typeof OpenAnswer> => ({
  organizer: { id: of.organizerId, name: of.organizer },
  clientIds: of.clientIds,
  ...(of.iban === null ? {} : { iban: of.iban }),
  ...amounts(of),
  since: toRfc3339(of.since),
})
