import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { Event } from './event.ts'
import { findEvent } from './store.ts'

/** @throws uitpas/event-not-found for one that is withdrawn, or of no balie of the card system */
export async function getEventIn(db: Db, cardSystemId: CardSystemId, eventId: string): Promise<Event> {
  const event = await findEvent(db, eventId)
  if (!event) throw new Problem('uitpas/event-not-found')
  await requireIn(db, cardSystemId, event)
  return event
}

/** @throws uitpas/event-not-found */
export async function requireIn(db: Db, cardSystemId: CardSystemId, event: Event): Promise<void> {
  const ids = event.organizerId === null ? [] : await findCardSystemIdsOf(db, [event.organizerId])
  if (event.workflowStatus === 'DELETED' || !ids.includes(cardSystemId)) throw new Problem('uitpas/event-not-found')
}
