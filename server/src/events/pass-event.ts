import type { Db } from '../db/database.ts'
import { keyState, sharesOf } from '../distribution-keys/rules.ts'
import { findKeysAt } from '../distribution-keys/store.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { type Cents, centsToEuro } from '../values/cents.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { defaultEventSettings } from './event.ts'

/** What an event becomes by itself, of this organiser and with this base price. */
export interface PassEvent {
  /** None: no balie, and its events are no pass events. */
  cardSystems: { id: CardSystemId; name: string; socialTariffs: { name: string; price: number }[] }[]
  checkinPoints: number
}

/**
 * What nobody has to do anything for (handbook, *Evenementen*): points by the event's settings, and with a base price the
 * reduced prices of the keys that hold automatically.
 */
export async function passEventOf(
  db: Db,
  { organizerId, priceCents }: { organizerId: OrganizerId; priceCents: Cents | undefined },
  now: Date,
): Promise<PassEvent> {
  const [organizer] = await findOrganizerNames(db, [organizerId])
  const cardSystems = organizer?.cardSystems ?? []
  const cardSystemIds = cardSystems.map(({ id }) => id)
  const keys = await findKeysAt(db, { cardSystemIds, organizerId }, now)
  const choice = { organizerId, cardSystemIds, keyIds: [] }
  const holding = keys.filter(
    (key) =>
      keyState(key, keys, choice) === 'COUNTS' &&
      priceCents !== undefined &&
      priceCents > 0 &&
      (key.maxRegularPriceCents === null || priceCents <= key.maxRegularPriceCents),
  )
  return {
    checkinPoints: defaultEventSettings.checkinPoints,
    cardSystems: cardSystems.map(({ id, name }) => ({
      id,
      name,
      socialTariffs: holding
        .filter((key) => key.cardSystemId === id)
        .map((key) => ({ name: key.name, price: centsToEuro(sharesOf(key, priceCents ?? 0).passholder) })),
    })),
  }
}
