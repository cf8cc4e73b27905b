import { Type } from 'typebox'
import { PassholderRef } from '../passholders/schema.ts'

const Instant = Type.String({ format: 'date-time' })

/** Contract schema `Checkin`: as it is answered. */
export const Checkin = Type.Object({
  id: Type.String(),
  creationDate: Instant,
  eventId: Type.String(),
  eventTitle: Type.String(),
  uitpasNumber: Type.String(),
  points: Type.Integer(),
  /** Documented by the contract, and never given. */
  passholder: Type.Optional(PassholderRef),
})

/** Contract schema `Checkin`: as it is asked. What is read-only may be sent, and is ignored. */
export const CheckinBody = Type.Object(
  {
    eventId: Type.String({ minLength: 1 }),
    uitpasNumber: Type.String({ minLength: 1 }),
    id: Type.Optional(Type.Unknown()),
    creationDate: Type.Optional(Type.Unknown()),
    eventTitle: Type.Optional(Type.Unknown()),
    points: Type.Optional(Type.Unknown()),
    passholder: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
)

/** Contract schema `CheckinsPaginatedCollection`. */
export const Checkins = Type.Object({ totalItems: Type.Integer(), member: Type.Array(Checkin) })

/** Contract schema `CheckinStatus`. */
export const CheckinStatus = Type.Object({
  allowed: Type.Boolean(),
  endUserMessage: Type.Optional(
    Type.Object({
      nl: Type.String(),
      fr: Type.Optional(Type.String()),
      de: Type.Optional(Type.String()),
      en: Type.Optional(Type.String()),
    }),
  ),
})
