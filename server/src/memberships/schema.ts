import { type Static, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'

/** Contract schema `CardSystemMembershipCard`. */
export const CardSystemMembershipCard = Type.Object(
  {
    uitpasNumber: Type.String(),
    cardType: Type.Optional(Type.Enum(['NFC_CARD', 'DIGITAL'])),
    status: Type.Enum(['ACTIVE', 'BLOCKED', 'DELETED']),
  },
  { $id: 'CardSystemMembershipCard' },
)

/** Contract schema `CardSystemMembership`. */
export const CardSystemMembership = Type.Object(
  {
    cardSystem: CardSystemRef,
    uitpasNumber: Type.Optional(Type.String({ description: 'of its current card' })),
    currentCard: Type.Optional(
      Type.Unsafe<Static<typeof CardSystemMembershipCard>>({ $ref: 'CardSystemMembershipCard#' }),
    ),
    status: Type.Optional(Type.Enum(['ACTIVE', 'BLOCKED'])),
    socialTariff: Type.Optional(
      Type.Object({
        status: Type.Enum(['ACTIVE', 'EXPIRED', 'SUSPENDED']),
        endDate: Type.String({ format: 'date-time' }),
        inGracePeriod: Type.Optional(Type.Boolean()),
        suspendedUntilDate: Type.Optional(Type.String({ format: 'date-time' })),
        expired: Type.Optional(Type.Boolean({ deprecated: true })),
      }),
    ),
  },
  { $id: 'CardSystemMembership' },
)
export type CardSystemMembership = Static<typeof CardSystemMembership>

export const CardSystemMembershipRef = Type.Unsafe<CardSystemMembership>({ $ref: 'CardSystemMembership#' })
