import { type Static, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'

/** Contract schema `Grouppass`. */
export const Grouppass = Type.Object(
  {
    id: Type.Optional(Type.String()),
    uitpasNumber: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    cardStatus: Type.Enum(['PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED', 'DELETED']),
    email: Type.Optional(Type.String()),
    creationDate: Type.Optional(Type.String({ format: 'date-time' })),
    socialTariff: Type.Optional(
      Type.Object({
        status: Type.Enum(['ACTIVE', 'EXPIRED']),
        endDate: Type.Optional(Type.String({ format: 'date-time' })),
        totalTicketsPerYear: Type.Optional(Type.Integer()),
        availableTickets: Type.Optional(Type.Integer({ description: 'what is left of these this year' })),
      }),
    ),
    cardSystem: CardSystemRef,
    address: Type.Optional(
      Type.Object({
        street: Type.Optional(Type.String()),
        postalCode: Type.String(),
        city: Type.String(),
        country: Type.Optional(Type.String()),
      }),
    ),
    telephone: Type.Optional(Type.String()),
  },
  { $id: 'Grouppass' },
)
export type GrouppassAnswer = Static<typeof Grouppass>
export const GrouppassRef = Type.Unsafe<GrouppassAnswer>({ $ref: 'Grouppass#' })
export const Grouppasses = Type.Object({ totalItems: Type.Integer(), member: Type.Array(GrouppassRef) })
