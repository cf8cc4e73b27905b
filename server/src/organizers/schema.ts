import { type Static, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'

/** Contract schema `Organizer`: a balie. */
export const Organizer = Type.Object(
  {
    id: Type.String(),
    name: Type.Optional(Type.String()),
    cardSystems: Type.Optional(Type.Array(CardSystemRef)),
    linkedLocationId: Type.Optional(Type.String()),
    address: Type.Optional(
      Type.Object({
        street: Type.Optional(Type.String()),
        postalCode: Type.Optional(Type.String()),
        city: Type.String(),
      }),
    ),
  },
  { $id: 'Organizer' },
)
export type Organizer = Static<typeof Organizer>

/** For use inside other schemas of the partner API, which registers Organizer once. */
export const OrganizerRef = Type.Unsafe<Organizer>({ $ref: 'Organizer#' })

export const Organizers = Type.Object({ totalItems: Type.Integer(), member: Type.Array(OrganizerRef) })
