import { type Static, Type } from 'typebox'
import { PassholderRef } from '../passholders/schema.ts'
import { Tariff } from '../tariffs/schema.ts'

/** Contract schema `TicketSale`. */
export const TicketSale = Type.Object(
  {
    id: Type.Optional(Type.String()),
    creationDate: Type.Optional(Type.String({ format: 'date-time' })),
    regularPrice: Type.Number(),
    regularPriceLabel: Type.Optional(Type.String()),
    tariffId: Type.Optional(Type.String({ deprecated: true })),
    tariff: Tariff,
    eventId: Type.String({ minLength: 1 }),
    eventTitle: Type.Optional(Type.String()),
    uitpasNumber: Type.String({ minLength: 1 }),
    passholder: Type.Optional(PassholderRef),
  },
  { $id: 'TicketSale' },
)
export type TicketSaleAnswer = Static<typeof TicketSale>
export const TicketSaleRef = Type.Unsafe<TicketSaleAnswer>({ $ref: 'TicketSale#' })
export const TicketSales = Type.Object({ totalItems: Type.Integer(), member: Type.Array(TicketSaleRef) })

/** More than a big group in one go is a slip. */
export const mostTickets = 1_000

/** As the contract has it, with what is read only left out or ignored. */
export const TicketSalesBody = Type.Array(
  Type.Object({
    regularPrice: Type.Number({ minimum: 0 }),
    regularPriceLabel: Type.Optional(Type.String({ maxLength: 200 })),
    tariff: Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) }),
    eventId: Type.String({ minLength: 1 }),
    uitpasNumber: Type.String({ minLength: 1 }),
  }),
  { minItems: 1, maxItems: mostTickets },
)
