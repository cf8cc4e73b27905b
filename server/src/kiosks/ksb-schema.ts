import { type Static, Type } from 'typebox'
import { rangeOf } from '../events/calendar.ts'
import type { Event } from '../events/event.ts'
import { ConsumerKeys } from '../permissions/consumer-keys.ts'
import { toRfc3339 } from '../values/instant.ts'
import { Reader } from './schema.ts'
import type { Kiosk } from './store.ts'

const Instant = Type.String({ format: 'date-time' })
const Uuid = Type.String({ format: 'uuid' })

/** What an administrator fills in, and all of it. */
export const KioskBody = Type.Object(
  {
    name: Type.String({ maxLength: 100, pattern: '^\\P{Cc}*\\S\\P{Cc}*$' }),
    organizerIds: Type.Array(Uuid, { maxItems: 100 }),
    showsCode: Type.Boolean(),
    automatic: Type.Boolean(),
    reader: Reader,
    fixedEventId: Type.Union([Uuid, Type.Null()]),
  },
  { additionalProperties: false },
)

/** An event as an administrator sees it on a pillar. */
export const EventOnKiosk = Type.Object({
  id: Type.String(),
  title: Type.String(),
  endsAt: Type.Optional(Instant),
  expires: Type.Enum(['LATER', 'SOON', 'EXPIRED'], { description: 'SOON: within a month' }),
})
export type EventOnKiosk = Static<typeof EventOnKiosk>

export const KioskInKsb = Type.Object({
  id: Type.String(),
  name: Type.String(),
  organizers: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), active: Type.Boolean() })),
  showsCode: Type.Boolean(),
  automatic: Type.Boolean(),
  reader: Reader,
  fixedEvent: Type.Optional(EventOnKiosk),
  chosenEvent: Type.Optional(EventOnKiosk),
  device: Type.Optional(Type.Object({ deviceId: Type.String(), name: Type.String(), setUpAt: Instant })),
  lastSeenAt: Type.Optional(Instant),
  setupCodeExpiresAt: Type.Optional(Instant),
})
export type KioskInKsb = Static<typeof KioskInKsb>
export const ListedKiosk = Type.Object({ ...KioskInKsb.properties, ...ConsumerKeys })

export const SetupCodeAnswer = Type.Object({ id: Type.String(), setupCode: Type.String(), expiresAt: Instant })

/** How long before its end an administrator is warned: a new event has to be made and fixed in time. */
const warnDays = 30

/** An event that is unknown, deleted or cancelled is as good as over. */
export function eventOnKiosk(id: string, event: Event | undefined, now: Date): EventOnKiosk {
  const end = event ? rangeOf(event.calendar).end : null
  const gone = !event || event.workflowStatus === 'DELETED' || event.status !== 'Available'
  const expired = gone || (end !== null && end < now)
  const soon = end !== null && end.getTime() - now.getTime() < warnDays * 86_400_000
  return {
    id,
    title: event?.title ?? '',
    ...(end ? { endsAt: toRfc3339(end) } : {}),
    expires: expired ? 'EXPIRED' : soon ? 'SOON' : 'LATER',
  }
}

export function kioskInKsb(kiosk: Kiosk, events: ReadonlyMap<string, Event>, now: Date): KioskInKsb {
  const { fixedEventId, chosenEventId, deviceId, deviceName, setUpAt, lastSeenAt, setupCodeExpiresAt } = kiosk
  return {
    id: kiosk.id,
    name: kiosk.name,
    organizers: kiosk.balies.map(({ id, name, active }) => ({ id, name, active })),
    showsCode: kiosk.showsCode,
    automatic: kiosk.automatic,
    reader: kiosk.reader,
    ...(fixedEventId === null ? {} : { fixedEvent: eventOnKiosk(fixedEventId, events.get(fixedEventId), now) }),
    ...(chosenEventId === null ? {} : { chosenEvent: eventOnKiosk(chosenEventId, events.get(chosenEventId), now) }),
    ...(deviceId === null || setUpAt === null
      ? {}
      : { device: { deviceId, name: deviceName ?? '', setUpAt: toRfc3339(setUpAt) } }),
    ...(lastSeenAt === null ? {} : { lastSeenAt: toRfc3339(lastSeenAt) }),
    ...(setupCodeExpiresAt === null || setupCodeExpiresAt < now
      ? {}
      : { setupCodeExpiresAt: toRfc3339(setupCodeExpiresAt) }),
  }
}
