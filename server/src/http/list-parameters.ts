import { Type } from 'typebox'

/** Of a list that shows unique ids: the whole one. */
export const IdFilter = { id: Type.Optional(Type.String({ maxLength: 50, description: 'the whole unique id' })) }
/** Where ids are numbers. */
export const NumberFilter = { id: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })) }
export const TextFilter = Type.Optional(
  Type.String({ maxLength: 200, description: 'text that is somewhere in it; accents and capitals do not matter' }),
)

/** By which of these columns, and which way. */
export const orderOf = <const Name extends string>(names: readonly [Name, ...Name[]]) => ({
  sort: Type.Optional(Type.Enum([...names] as [Name, ...Name[]])),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
})
