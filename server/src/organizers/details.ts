import { type Static, Type } from 'typebox'
import { livesInCardSystem } from '../card-systems/places.ts'
import type { Db } from '../db/database.ts'
import { findPlace } from '../events/store.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { findAdministered } from './find-administered.ts'
import { OrganizerDetails } from './ksb-schema.ts'
import { recordOrganizer } from './record.ts'
import { updateDetails } from './store.ts'
import type { OpeningHours } from './tables.ts'

export const DetailsBody = Type.Object({
  ...OrganizerDetails,
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'as it was read' }),
})

/**
 * What is left out is emptied. The balie becomes another place only inside the region: whoever is a place has what
 * happens there among its own.
 * @throws openpas/changed-meanwhile, openpas/place-outside-region, body/invalid-data for opening hours
 */
export async function changeDetails(
  work: Work,
  of: { cardSystemId: CardSystemId; organizerId: OrganizerId },
  body: Static<typeof DetailsBody>,
): Promise<number> {
  const { trx, by } = work
  const { version, ...details } = body
  const before = await findAdministered(trx, of.organizerId)
  if (!before) throw new Problem('uitpas/organizer-not-found')
  const placeId = details.linkedLocationId?.toLowerCase()
  if (placeId !== undefined && placeId !== before.linkedLocation?.id && !by.platformAdmin)
    await requirePlaceIn(trx, of.cardSystemId, placeId)
  const organizer = { ...details, ...tidied(details), id: of.organizerId }
  const now = await updateDetails(trx, organizer, version)
  if (now === undefined) throw new Problem('openpas/changed-meanwhile')
  recordOrganizer(work, 'organizer.update', of.organizerId, Object.keys(details))
  return now
}

/** @throws body/invalid-data for hours that end before they begin, or cover each other */
export function tidied({ name, openingHours = [] }: { name: string; openingHours?: OpeningHours[] }) {
  const sorted = openingHours.toSorted((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens))
  const wrong = openingHours.flatMap((one, at) => {
    const next = sorted[sorted.indexOf(one) + 1]
    const meets = next !== undefined && next.weekday === one.weekday && next.opens < one.closes
    if (one.opens < one.closes && !meets) return []
    return [{ jsonPointer: `/openingHours/${at}`, error: meets ? 'goes on in the next' : 'ends before it begins' }]
  })
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  return { name: name.trim(), openingHours: sorted }
}

/** @throws body/invalid-data for a place that is not known, openpas/place-outside-region */
async function requirePlaceIn(db: Db, cardSystemId: CardSystemId, placeId: string): Promise<void> {
  const place = await findPlace(db, placeId)
  if (!place) {
    const schemaErrors = [{ jsonPointer: '/linkedLocationId', error: 'is no place of the registry' }]
    throw new Problem('body/invalid-data', { schemaErrors })
  }
  if (place.postalCode === null || !(await livesInCardSystem(db, place.postalCode, cardSystemId)))
    throw new Problem('openpas/place-outside-region')
}
