import { type Static, Type } from 'typebox'
import { IdFilter } from '../http/list-parameters.ts'
import { toRfc3339 } from '../values/instant.ts'
import { groupOrders, groupStatuses, type ListedGroup } from './store.ts'

const DayText = Type.String({ format: 'date', pattern: '^[12]' })
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const details = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'what the pass is called' }),
  organisation: Nullable(
    Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'who stands behind it' }),
  ),
  email: Nullable(Type.String({ format: 'email', maxLength: 200 })),
  phoneNumber: Nullable(Type.String({ minLength: 1, maxLength: 50, pattern: '\\S' })),
  street: Nullable(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })),
  postalCode: Type.String({ pattern: '^\\d{4}$' }),
  city: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  endDate: DayText,
  ticketsPerYear: Nullable(
    Type.Integer({
      minimum: 1,
      maximum: 100_000,
      description: 'tickets in a calendar year; null: as many as one wants',
    }),
  ),
  ticketsPerDay: Nullable(Type.Integer({ minimum: 1, maximum: 10_000 })),
}

export const ChangeBody = Type.Object(details, { additionalProperties: false })
export type GroupBody = Static<typeof ChangeBody>

export const RegisterBody = Type.Object(
  {
    ...details,
    cardType: Type.Enum(['NFC_CARD', 'DIGITAL']),
    uitpasNumber: Type.Optional(Type.String({ maxLength: 50, description: 'of the stock; for NFC_CARD' })),
  },
  { additionalProperties: false },
)

export const ListFilters = {
  ...IdFilter,
  name: Type.Optional(Type.String({ maxLength: 200, description: 'part of the name, or of the organisation' })),
  uitpasNumber: Type.Optional(Type.String({ pattern: '^[0-9 ]{1,17}$' })),
  city: Type.Optional(Type.String({ maxLength: 200 })),
  status: Type.Optional(Type.Enum([...groupStatuses])),
}
export const ListOrder = {
  sort: Type.Optional(Type.Enum([...groupOrders])),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
}

/** A group pass as its administrators and the balies of its region see it. */
export const Group = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    organisation: Nullable(Type.String()),
    email: Nullable(Type.String()),
    phoneNumber: Nullable(Type.String()),
    street: Nullable(Type.String()),
    postalCode: Type.String(),
    city: Type.String(),
    createdAt: Type.String({ format: 'date-time' }),
    status: Type.Enum([...groupStatuses]),
    endDate: Nullable(Type.String({ format: 'date', description: 'the last day, grace period not included' })),
    endedAt: Nullable(Type.String({ format: 'date-time' })),
    ticketsPerYear: Nullable(Type.Integer()),
    ticketsPerDay: Nullable(Type.Integer()),
    soldThisYear: Type.Integer(),
    availableTickets: Nullable(Type.Integer({ description: 'left of this year; null without a limit' })),
    card: Nullable(
      Type.Object({
        uitpasNumber: Type.String(),
        status: Type.Enum(['ACTIVE', 'BLOCKED', 'DELETED']),
        cardType: Type.Enum(['NFC_CARD', 'DIGITAL']),
      }),
    ),
  },
  { $id: 'Group' },
)
export type GroupAnswer = Static<typeof Group>
export const GroupRef = Type.Unsafe<GroupAnswer>({ $ref: 'Group#' })
export const Groups = Type.Object({
  totalItems: Type.Integer(),
  start: Type.Integer(),
  limit: Type.Integer(),
  member: Type.Array(GroupRef),
})

export function groupAnswer(group: ListedGroup): GroupAnswer {
  const { uitpasNumber, cardStatus, cardType, createdAt, endedAt, ticketsPerYear, soldThisYear, ...rest } = group
  return {
    ...rest,
    createdAt: toRfc3339(createdAt),
    endedAt: endedAt && toRfc3339(endedAt),
    ticketsPerYear,
    soldThisYear,
    availableTickets: ticketsPerYear === null ? null : Math.max(ticketsPerYear - soldThisYear, 0),
    card: uitpasNumber && cardStatus && cardType ? { uitpasNumber, status: cardStatus, cardType } : null,
  }
}
