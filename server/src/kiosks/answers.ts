import { findCardSystems } from '../card-systems/store.ts'
import { findCheckinEvent } from '../checkins/checkin-events.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { Window } from '../events/rules.ts'
import { findPlace } from '../events/store.ts'
import { Problem } from '../http/problems.ts'
import { findOrganizers } from '../organizers/store.ts'
import { toRfc3339 } from '../values/instant.ts'
import { checkinCode, codeExpiry } from './checkin-code.ts'
import { configuredEventId } from './events.ts'
import type { KioskDevice, KioskDeviceEvent } from './schema.ts'
import type { Kiosk } from './store.ts'

/** Pillars as the contract shows them. */
export async function kioskDevices(db: Db, kiosks: readonly Kiosk[]): Promise<KioskDevice[]> {
  const ids = kiosks.flatMap(({ balies }) => balies.map(({ id }) => id))
  const placeIds = kiosks.flatMap(({ balies }) => balies.flatMap(({ linkedLocationId }) => linkedLocationId ?? []))
  const [organizers, cardSystems, places] = await Promise.all([
    findOrganizers(db, ids),
    findCardSystems(
      db,
      kiosks.map(({ cardSystemId }) => cardSystemId),
    ),
    Promise.all([...new Set(placeIds)].map((id) => findPlace(db, id))),
  ])
  const placeNames = new Map(places.flatMap((one) => (one ? [[one.id, one.name[one.mainLanguage] ?? one.city]] : [])))
  return kiosks.map((kiosk) => ({
    id: kiosk.id,
    name: kiosk.name,
    deviceId: kiosk.deviceId ?? '',
    organizers: kiosk.balies.flatMap(({ id }) => organizers.get(id) ?? []),
    locations: kiosk.balies.flatMap(({ linkedLocationId: id }) => {
      const name = id === null ? undefined : placeNames.get(id)
      return id === null || name === undefined ? [] : [{ id, name }]
    }),
    cardSystem: cardSystems.get(kiosk.cardSystemId) ?? { id: kiosk.cardSystemId },
    releaseTrack: 'stable',
    showsCheckinCode: kiosk.showsCode,
    reader: kiosk.reader,
  }))
}

export async function kioskDevice(db: Db, kiosk: Kiosk): Promise<KioskDevice> {
  const [device] = await kioskDevices(db, [kiosk])
  if (!device) throw new Error('One pillar in, one out')
  return device
}

/** An event at a pillar, with the code that is on its screen at this moment. */
export async function kioskEventAnswer(
  { db, config }: { db: Db; config: Pick<Config, 'secrets'> },
  kiosk: Kiosk,
  event: { id: string; title: string; points: number; placeId: string },
  now: Date,
  window?: Window,
): Promise<KioskDeviceEvent> {
  const place = await findPlace(db, event.placeId)
  return {
    checkinPoints: event.points,
    event: { id: event.id, title: event.title },
    checkinCode: checkinCode(config.secrets, { kioskId: kiosk.id, eventId: event.id }, now),
    checkinCodeExpiresAt: toRfc3339(codeExpiry(now)),
    checkinCodeSeconds: Math.ceil((codeExpiry(now).getTime() - now.getTime()) / 1000),
    ...(place ? { location: place.name[place.mainLanguage] ?? place.city } : {}),
    ...(window?.opening.end ? { until: toRfc3339(window.opening.end) } : {}),
  }
}

/** The event that was set, whether or not points can be saved there now. @throws uitpas/event-not-found without one */
export async function configuredEvent(
  system: { db: Db; config: Pick<Config, 'secrets'> },
  kiosk: Kiosk,
  now: Date,
): Promise<KioskDeviceEvent> {
  const id = configuredEventId(kiosk)
  const event = id === null ? undefined : await findCheckinEvent(system.db, id)
  if (!event) throw new Problem('uitpas/event-not-found', { detail: 'No event is set on this kiosk' })
  return kioskEventAnswer(system, kiosk, event, now)
}
