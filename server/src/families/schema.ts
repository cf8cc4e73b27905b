import { type Static, Type } from 'typebox'
import { PassholderRef } from '../passholders/schema.ts'

/** Contract schema `FamilyMember`. */
export const FamilyMember = Type.Object(
  {
    uitpasNumber: Type.Optional(Type.String()),
    passholder: Type.Optional(PassholderRef),
    creationDate: Type.Optional(Type.String({ format: 'date-time' })),
    icon: Type.Optional(Type.String()),
    mainFamilyMember: Type.Optional(Type.Boolean({ description: 'the person that the list is of, always the first' })),
  },
  { $id: 'FamilyMember' },
)
export type FamilyMemberAnswer = Static<typeof FamilyMember>
export const FamilyMemberRef = Type.Unsafe<FamilyMemberAnswer>({ $ref: 'FamilyMember#' })

const Icon = Type.Optional(Type.String({ maxLength: 100, description: 'empty for none' }))
/** As in the contract nothing is required; the use case asks for what it needs. */
export const FamilyMemberBody = Type.Object(
  {
    uitpasNumber: Type.Optional(Type.String()),
    icon: Icon,
    // Read only in the contract: may be sent along, and is not looked at.
    passholder: Type.Optional(Type.Unknown()),
    creationDate: Type.Optional(Type.Unknown()),
    mainFamilyMember: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
)
export const NewFamilyMember = Type.Object({ uitpasNumber: Type.String(), icon: Icon })

export const Families = Type.Array(
  Type.Object({
    name: Type.String(),
    firstName: Type.String(),
    passholderId: Type.String(),
    email: Type.Optional(Type.String()),
    memberSince: Type.String({ format: 'date-time' }),
  }),
)
