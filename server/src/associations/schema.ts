import { type Static, Type } from 'typebox'
import { IdFilter, orderOf, TextFilter } from '../http/list-parameters.ts'
import { type Association, associationOrders, memberOrders } from './store.ts'

const kinds = ['CUSTOM', 'BASED_ON_DATE_OF_BIRTH', 'BASED_ON_REGISTRATION_DATE'] as const

/** Contract schema `Association`. */
export const AssociationSchema = Type.Object(
  {
    id: Type.String(),
    name: Type.Optional(Type.String()),
    endDateType: Type.Optional(Type.Enum([...kinds])),
  },
  { $id: 'Association' },
)
export type AssociationAnswer = Static<typeof AssociationSchema>
export const AssociationRef = Type.Unsafe<AssociationAnswer>({ $ref: 'Association#' })

export const associationAnswer = ({ id, name, endDateType }: Association): AssociationAnswer => ({
  id,
  name,
  endDateType,
})

export const Associations = Type.Object({ totalItems: Type.Integer(), member: Type.Array(AssociationRef) })

/** Contract schema `AssociationMembership`. */
export const AssociationMembershipSchema = Type.Object(
  {
    association: AssociationRef,
    status: Type.Optional(Type.Enum(['ACTIVE', 'EXPIRED', 'NONE'])),
    endDate: Type.Optional(Type.String({ format: 'date', description: 'the last day, included' })),
    renewable: Type.Optional(Type.Boolean({ description: 'can be created or renewed today' })),
    newEndDate: Type.Optional(
      Type.String({ format: 'date', description: 'until when that would be; missing when the request has to say so' }),
    ),
  },
  { $id: 'AssociationMembership' },
)
export type AssociationMembershipAnswer = Static<typeof AssociationMembershipSchema>
export const AssociationMembershipRef = Type.Unsafe<AssociationMembershipAnswer>({ $ref: 'AssociationMembership#' })

/** What the contract marks as read only is not looked at. */
export const AssociationMembershipBody = Type.Object(
  {
    association: Type.Object({ id: Type.String() }, { additionalProperties: true }),
    endDate: Type.Optional(Type.String({ format: 'date' })),
  },
  { additionalProperties: true },
)

export const AssociationDetails = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  endDateType: Type.Enum([...kinds]),
  yearlyEnd: Type.Optional(Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description: 'MM-DD' })),
  endAge: Type.Optional(Type.Integer({ minimum: 1, maximum: 150 })),
  months: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })),
  renewalDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 366, default: 60 })),
  active: Type.Optional(Type.Boolean({ default: true })),
  organizers: Type.Array(
    Type.Object({
      organizerId: Type.String({ format: 'uuid' }),
      canWrite: Type.Boolean({ description: 'registers members; otherwise only sees them' }),
    }),
    { maxItems: 1000 },
  ),
})
export type AssociationDetails = Static<typeof AssociationDetails>

export const AdministeredAssociation = Type.Object({
  id: Type.String(),
  name: Type.String(),
  endDateType: Type.Enum([...kinds]),
  yearlyEnd: Type.Union([Type.String(), Type.Null()]),
  endAge: Type.Union([Type.Integer(), Type.Null()]),
  months: Type.Union([Type.Integer(), Type.Null()]),
  renewalDays: Type.Integer(),
  active: Type.Boolean(),
  organizers: Type.Array(Type.Object({ organizerId: Type.String(), name: Type.String(), canWrite: Type.Boolean() })),
})

export const AssociationPage = Type.Object({
  totalItems: Type.Integer(),
  member: Type.Array(AdministeredAssociation),
})
export const AssociationFilters = {
  ...IdFilter,
  name: TextFilter,
  active: Type.Optional(Type.Boolean()),
  endDateType: Type.Optional(Type.Enum([...kinds])),
  ...orderOf(associationOrders),
}
export const MemberFilters = {
  ...IdFilter,
  name: TextFilter,
  state: Type.Optional(Type.Enum(['ACTIVE', 'EXPIRED'])),
  ...orderOf(memberOrders),
}

export const AssociationMembers = Type.Object({
  totalItems: Type.Integer(),
  member: Type.Array(
    Type.Object({
      passholderId: Type.String(),
      name: Type.String(),
      firstName: Type.String(),
      since: Type.String({ format: 'date' }),
      endDate: Type.String({ format: 'date' }),
    }),
  ),
})
