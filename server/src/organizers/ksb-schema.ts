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
  clientIds: Type.Array(Type.String(), { description: 'the clients that act for it: its consumerkeys' }),
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
  clientId: Type.Optional(Type.String({ maxLength: 200, description: 'a client that acts for it' })),
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

const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
export const OpeningHoursSchema = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday' }),
  opens: Time,
  closes: Time,
})

/** What administrators keep of a balie, whoever makes it. */
export const OrganizerDetails = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  street: Type.Optional(Type.String({ maxLength: 200 })),
  postalCode: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
  city: Type.Optional(Type.String({ maxLength: 100 })),
  email: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$' })),
  phone: Type.Optional(Type.String({ maxLength: 30, pattern: '^\\+?[\\d ./()-]{6,}$' })),
  website: Type.Optional(Type.String({ maxLength: 500, pattern: '^https?://[^\\s]+$' })),
  linkedLocationId: Type.Optional(
    Type.String({ format: 'uuid', description: 'the place of the event registry that this balie is' }),
  ),
  pointOfSale: Type.Optional(
    Type.Boolean({ description: 'sells passes: the public list of them shows it, with when it is open' }),
  ),
  openingHours: Type.Optional(Type.Array(OpeningHoursSchema, { maxItems: 28 })),
  openingNote: Type.Optional(Type.String({ maxLength: 300, description: 'what the hours do not say' })),
}
