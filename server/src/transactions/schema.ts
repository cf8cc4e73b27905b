import { type Static, Type } from 'typebox'

/** Contract schema `Transaction`. */
export const Transaction = Type.Object(
  {
    title: Type.String({ description: 'the event or the reward' }),
    location: Type.String({ description: 'the place of the event, or the balie where the reward was redeemed' }),
    creationDate: Type.String({ format: 'date-time' }),
    points: Type.Number({ description: 'saved, or less than zero when spent' }),
  },
  { $id: 'Transaction' },
)
export type Transaction = Static<typeof Transaction>

export const Transactions = Type.Object({
  totalItems: Type.Integer(),
  member: Type.Array(Type.Unsafe<Transaction>({ $ref: 'Transaction#' })),
})
