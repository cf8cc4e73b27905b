import { findCheckinMargins } from '../card-systems/checkin-margins.ts'
import type { Db } from '../db/database.ts'
import { remember } from '../db/remember.ts'
import type { Calendar, Status } from '../events/calendar.ts'
import { isPublished, type PeriodLimit } from '../events/event.ts'
import type { CheckinMargins } from '../events/rules.ts'
import { findEvent } from '../events/store.ts'

/** What a check-in needs to know of its event. */
export interface CheckinEvent {
  id: string
  title: string
  organizerId: string
  placeId: string
  points: number
  limit: PeriodLimit
  calendar: Calendar
  status: Status
  /** undefined: its organizer is in no card system, and points cannot be saved there. */
  margins: CheckinMargins | undefined
}

/** A change of an event's calendar or limit counts after at most three seconds. */
const remembered = { forMs: 3_000, atMost: 5_000 }

export type FindCheckinEvent = (eventId: string) => Promise<CheckinEvent | undefined>

/** Looks up events for check-ins, remembering each for three seconds: a hall full of people saves at one event. */
export function createCheckinEvents(db: Db): FindCheckinEvent {
  return remember((eventId) => findCheckinEvent(db, eventId), remembered)
}

/** An event without an organizer that we know is no event here. */
export async function findCheckinEvent(db: Db, eventId: string): Promise<CheckinEvent | undefined> {
  const event = await findEvent(db, eventId)
  if (!event?.organizerId || !isPublished(event)) return undefined
  return {
    id: event.id,
    title: event.title,
    organizerId: event.organizerId,
    placeId: event.place.id,
    points: event.settings.checkinPoints,
    limit: event.settings.checkinLimit,
    calendar: event.calendar,
    status: event.status,
    margins: await findCheckinMargins(db, event.organizerId),
  }
}
