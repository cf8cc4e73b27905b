import { type Static, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'

/** Contract schema `Pass`. */
export const Pass = Type.Object(
  {
    passholderId: Type.String(),
    passType: Type.Enum(['INDIVIDUAL', 'GROUP']),
    uitpasNumber: Type.String(),
    firstName: Type.String({ description: 'of a group pass the name of the group' }),
    points: Type.Integer(),
    postalCode: Type.String(),
    cardSystem: CardSystemRef,
    socialTariff: Type.Object({
      status: Type.Enum(['ACTIVE', 'EXPIRED', 'NONE'], { description: 'a suspended social tariff is EXPIRED here' }),
      endDate: Type.Optional(Type.String({ format: 'date-time' })),
    }),
    messages: Type.Optional(
      Type.Array(Type.Object({ level: Type.Enum(['INFO', 'WARN', 'ERROR']), text: Type.String() }), {
        description: 'to be shown to whoever looks at the pass',
      }),
    ),
  },
  { $id: 'Pass' },
)
export type Pass = Static<typeof Pass>

export const PassRef = Type.Unsafe<Pass>({ $ref: 'Pass#' })
