import { type Static, Type } from 'typebox'
import { CardSystemMembershipRef } from '../memberships/schema.ts'
import { OrganizerRef } from '../organizers/schema.ts'

/** Contract schema `Passholder`, as it is answered. */
export const Passholder = Type.Object(
  {
    id: Type.Optional(Type.String()),
    name: Type.String(),
    firstName: Type.String(),
    inszNumber: Type.Optional(Type.String({ description: 'of one passholder only, never in a list' })),
    uitpasNumber: Type.Optional(
      Type.String({ description: 'of the oldest active membership that has an active card' }),
    ),
    cardSystemMemberships: Type.Optional(Type.Array(CardSystemMembershipRef)),
    email: Type.Optional(Type.String()),
    creationDate: Type.Optional(Type.String({ format: 'date-time' })),
    dateOfBirth: Type.String({ format: 'date' }),
    gender: Type.Optional(Type.Enum(['MALE', 'FEMALE', 'X'])),
    registrationOrganizer: Type.Optional(OrganizerRef),
    points: Type.Optional(Type.Integer()),
    uitidStatus: Type.Optional(Type.Enum(['REGISTERED', 'UNREGISTERED'])),
    address: Type.Object({
      street: Type.Optional(Type.String()),
      postalCode: Type.String(),
      city: Type.String(),
      country: Type.Optional(Type.String()),
    }),
    postalCode: Type.Optional(Type.String({ deprecated: true })),
    city: Type.Optional(Type.String({ deprecated: true })),
    phoneNumber: Type.Optional(Type.String()),
    optInPreferences: Type.Optional(
      Type.Object({
        serviceMails: Type.Boolean(),
        milestoneMails: Type.Boolean(),
        infoMails: Type.Boolean(),
        sms: Type.Boolean(),
        post: Type.Boolean(),
      }),
    ),
    nationality: Type.Optional(Type.String()),
  },
  { $id: 'Passholder' },
)
export type PassholderAnswer = Static<typeof Passholder>

export const PassholderRef = Type.Unsafe<PassholderAnswer>({ $ref: 'Passholder#' })

export const Passholders = Type.Object({ totalItems: Type.Integer(), member: Type.Array(PassholderRef) })
