import { Type } from 'typebox'
import { CardSystemParams } from '../card-systems/params.ts'
import { Paging } from '../http/paging.ts'

export const OrganizerParams = Type.Object({ organizerId: Type.String() })
export const OfOrganizer = Type.Object({ ...CardSystemParams.properties, ...OrganizerParams.properties })

export const ListedOrganizer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  active: Type.Boolean(),
  street: Type.Optional(Type.String()),
  postalCode: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  website: Type.Optional(Type.String()),
  pointOfSale: Type.Boolean(),
  linkedLocationId: Type.Optional(Type.String()),
  cardSystems: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
  permissionGroups: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      cardSystemIds: Type.Array(Type.Integer(), { description: 'where the group holds' }),
    }),
  ),
})

const PostalCode = Type.String({ pattern: '^\\d{4}$' })

/** What both the list and its export are asked by. */
export const OrganizerFilters = {
  name: Type.Optional(Type.String({ maxLength: 200, description: 'a part of the name' })),
  id: Type.Optional(Type.String({ format: 'uuid', description: 'its unique code' })),
  active: Type.Optional(Type.Boolean()),
  postalCode: Type.Optional(
    Type.Union([PostalCode, Type.Array(PostalCode, { maxItems: 50 })], { description: 'of its address; several: any' }),
  ),
  groupId: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'a permission group that it has here' }),
  ),
  pointOfSale: Type.Optional(Type.Boolean({ description: 'sells passes' })),
  sort: Type.Optional(Type.Enum(['name', 'city'], { default: 'name' })),
  order: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'asc' })),
}
export const ListQuery = Type.Object({ ...OrganizerFilters, ...Paging })
export const Listed = Type.Object({ totalItems: Type.Integer(), member: Type.Array(ListedOrganizer) })
