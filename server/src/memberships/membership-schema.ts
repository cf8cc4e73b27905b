import { type Static, Type } from 'typebox'
import { CardSystemIdSchema } from '../card-systems/params.ts'
import { OrganizerRef } from '../organizers/schema.ts'
import { CardSystemMembershipRef } from './schema.ts'
import { TariffBody } from './tariff-schema.ts'

const Address = Type.Object({
  street: Type.String({ maxLength: 200 }),
  postalCode: Type.String({ maxLength: 200 }),
  city: Type.String({ maxLength: 200 }),
})
const CardType = Type.Enum(['NFC_CARD', 'DIGITAL'])

/** Contract schema `MembershipRequest`. */
export const MembershipRequest = Type.Object(
  {
    cardType: CardType,
    uitpasNumber: Type.Optional(Type.String()),
    address: Type.Optional(Address),
    socialTariff: Type.Optional(
      Type.Object({ socialTariffEndDate: Type.Optional(Type.String({ format: 'date', pattern: '^[12]' })) }),
    ),
    voucher: Type.Optional(Type.String()),
    registrationOrganizer: OrganizerRef,
  },
  { $id: 'MembershipRequest' },
)
export const MembershipRequestRef = Type.Unsafe<Static<typeof MembershipRequest>>({ $ref: 'MembershipRequest#' })

export const MembershipPreview = Type.Object({
  type: Type.Enum(['NOT_POSSIBLE', 'NEW_MEMBERSHIP', 'REPLACE_MEMBERSHIP']),
  socialTariffEndDate: Type.Optional(Type.String({ format: 'date' })),
  addressChangeRequired: Type.Boolean(),
  replacedMembership: Type.Optional(CardSystemMembershipRef),
})

const asked = {
  cardType: CardType,
  uitpasNumber: Type.Optional(Type.String({ maxLength: 50, description: 'of the stock; for NFC_CARD' })),
  socialTariff: Type.Optional(TariffBody),
  voucher: Type.Optional(Type.String({ maxLength: 200 })),
}

/** Ours: with proof of entitlement. */
export const MembershipBody = Type.Object(
  { ...asked, address: Type.Optional(Address) },
  { additionalProperties: false },
)

export const MoveBody = Type.Object(
  {
    ...asked,
    address: Address,
    fromCardSystemId: Type.Optional(CardSystemIdSchema),
  },
  { additionalProperties: false },
)

export const NewMembership = Type.Object({ cardSystemId: Type.Integer(), uitpasNumber: Type.String() })
