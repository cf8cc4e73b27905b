import { type Static, Type } from 'typebox'
import { TariffTypeSchema } from '../tariffs/schema.ts'
import { mostTickets } from './schema.ts'

const Message = Type.Object({ nl: Type.String(), fr: Type.String(), en: Type.String(), de: Type.String() })

/** What a pass pays for each price of an activity: everything that is offered, cheapest first, or why there is nothing. */
export const CounterTariffs = Type.Object({
  passholderId: Type.String(),
  groupPass: Type.Boolean(),
  checkedInAt: Type.Optional(
    Type.String({ format: 'date-time', description: 'when a point was saved at this activity today' }),
  ),
  leftAtEvent: Type.Optional(Type.Integer({ description: 'tickets that the limit of the activity still allows' })),
  given: Type.Integer({ description: 'tickets for this activity that were given today' }),
  event: Type.Object({ id: Type.String(), title: Type.String() }),
  prices: Type.Array(
    Type.Object({
      label: Type.Optional(Type.String()),
      regularPriceCents: Type.Integer(),
      tariffs: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          type: TariffTypeSchema,
          priceCents: Type.Integer(),
          remaining: Type.Integer({ description: '0: a limit is reached' }),
          left: Type.Optional(Type.Integer({ description: 'uses of a limited coupon that are left' })),
        }),
      ),
      endUserMessage: Type.Optional(Message),
    }),
  ),
})
export type CounterTariffs = Static<typeof CounterTariffs>

export const CounterTickets = Type.Object(
  {
    tickets: Type.Array(
      Type.Object(
        {
          eventId: Type.String({ format: 'uuid' }),
          uitpasNumber: Type.String({ minLength: 1, maxLength: 50 }),
          tariffId: Type.String({ minLength: 1, maxLength: 100 }),
          regularPriceCents: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
          regularPriceLabel: Type.Optional(Type.String({ maxLength: 200 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: mostTickets },
    ),
  },
  { additionalProperties: false },
)

export const CounterTicket = Type.Object({
  id: Type.String(),
  at: Type.String({ format: 'date-time' }),
  eventId: Type.String(),
  title: Type.String(),
  uitpasNumber: Type.String(),
  type: TariffTypeSchema,
  tariffName: Type.String(),
  regularPriceLabel: Type.Optional(Type.String()),
  regularPriceCents: Type.Integer(),
  priceCents: Type.Integer({ description: 'what the passholder pays' }),
  cancelledAt: Type.Optional(Type.String({ format: 'date-time' })),
  canUndo: Type.Boolean(),
})
export type CounterTicket = Static<typeof CounterTicket>
