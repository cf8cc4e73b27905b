import { areInOneMunicipality } from '../card-systems/places.ts'
import type { Db } from '../db/database.ts'
import { type Actor, requireInCardSystem } from '../http/actor.ts'
import { findOrganizer } from '../organizers/store.ts'
import { type Day, dayOf } from '../values/day.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

interface Granting {
  organizerId: OrganizerId
  cardSystemId: CardSystemId
  /** Where the person lives, or will. */
  postalCode: string
  at: Date
}

/**
 * Whether this balie may grant social tariff to somebody who lives there: PASSHOLDERS_WRITE_SOCIALTARIFF, and
 * PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM for another municipality than its own (contract notes).
 * @throws auth/forbidden
 */
export async function requireToGrantAt(db: Db, actor: Actor, granting: Granting): Promise<void> {
  const { organizerId, cardSystemId, postalCode, at } = granting
  requireInCardSystem(actor, 'PASSHOLDERS_WRITE_SOCIALTARIFF', organizerId, cardSystemId)
  if (await isOfOwnMunicipality(db, organizerId, postalCode, dayOf(at))) return
  requireInCardSystem(actor, 'PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM', organizerId, cardSystemId)
}

async function isOfOwnMunicipality(db: Db, organizerId: OrganizerId, postalCode: string, day: Day): Promise<boolean> {
  const organizer = await findOrganizer(db, organizerId)
  return areInOneMunicipality(db, organizer?.address?.postalCode ?? null, postalCode, day)
}
