import { Type } from 'typebox'
import type { Organizer } from '../organizers/schema.ts'
import type { School } from './store.ts'

/** As in the contract, a school is named by its id; what else the body of an organizer has, is not looked at. */
export const SchoolBody = Type.Object({ id: Type.String() }, { additionalProperties: true })

/** A school as the contract shows it: as an organizer. */
export const schoolAnswer = ({ id, name, street, postalCode, city }: School): Organizer => ({
  id,
  name,
  address: { ...(street === null ? {} : { street }), ...(postalCode === null ? {} : { postalCode }), city },
})

export const SchoolDetails = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  street: Type.Optional(Type.String({ maxLength: 200 })),
  postalCode: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
  city: Type.String({ minLength: 1, maxLength: 100 }),
  active: Type.Optional(Type.Boolean({ default: true, description: 'nobody is put in a closed one any more' })),
})

export const ListedSchool = Type.Object({
  id: Type.String(),
  cardSystemId: Type.Integer(),
  name: Type.String(),
  street: Type.Union([Type.String(), Type.Null()]),
  postalCode: Type.Union([Type.String(), Type.Null()]),
  city: Type.String(),
  active: Type.Boolean(),
})
