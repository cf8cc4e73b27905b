import { type Static, Type } from 'typebox'
import { CardSystemRef } from '../card-systems/schema.ts'
import { OrganizerRef } from '../organizers/schema.ts'

const Instant = Type.String({ format: 'date-time' })
export const Reader = Type.Enum(['BELOW', 'LEFT', 'RIGHT'])

/** Contract schema `KioskDevice`. What follows after `releaseTrack` is ours, for the pillar's own app. */
export const KioskDevice = Type.Object({
  id: Type.String(),
  name: Type.String(),
  organizers: Type.Optional(Type.Array(OrganizerRef)),
  locations: Type.Optional(Type.Array(Type.Object({ id: Type.String(), name: Type.String() }))),
  deviceId: Type.String({ description: 'what the device called itself when it was set up: a label. Empty before.' }),
  cardSystem: CardSystemRef,
  releaseTrack: Type.Enum(['beta', 'stable']),
  showsCheckinCode: Type.Optional(Type.Boolean({ description: 'whether the check-in code belongs on the screen' })),
  reader: Type.Optional(Reader),
})
export type KioskDevice = Static<typeof KioskDevice>

/** Contract schema `KiosksPaginatedCollection`. */
export const KioskDevices = Type.Object({ totalItems: Type.Integer(), member: Type.Array(KioskDevice) })

/** Contract schema `KioskDeviceEvent`. What follows after `checkinCode` is ours. */
export const KioskDeviceEvent = Type.Object({
  checkinPoints: Type.Integer(),
  event: Type.Object({ id: Type.String(), title: Type.String() }),
  checkinCode: Type.String(),
  checkinCodeExpiresAt: Type.Optional(Instant),
  checkinCodeSeconds: Type.Optional(Type.Integer({ description: 'how many seconds are left of it' })),
  location: Type.Optional(Type.String()),
  until: Type.Optional(Type.String({ format: 'date-time', description: 'the end of the opening that is going on' })),
})
export type KioskDeviceEvent = Static<typeof KioskDeviceEvent>

/** Contract schema `KioskDeviceEventRequest`. */
export const KioskDeviceEventRequest = Type.Object(
  { id: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)

/** Contract schema `KioskDeviceSetup`. */
export const KioskDeviceSetup = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '^\\P{Cc}*$' }),
    deviceId: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' }),
  },
  { additionalProperties: false },
)

/** Contract schemas `KioskDeviceCheckinRequest` and `KioskDeviceCheckinResponse`. */
export const KioskCheckinBody = Type.Object(
  { chipNumber: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
)
export const KioskCheckin = Type.Object({ newPoints: Type.Integer(), totalPoints: Type.Integer() })

/** Contract schema `KioskPass`. */
export const KioskPass = Type.Object({ totalPoints: Type.Integer() })
