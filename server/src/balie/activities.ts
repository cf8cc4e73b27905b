import { findCheckinMargins } from '../card-systems/checkin-margins.ts'
import { countCheckinsAtEvents } from '../checkins/store.ts'
import type { Db } from '../db/database.ts'
import { findActivities, listActivities, type Activity as OpenActivity } from '../events/activities.ts'
import { isAlwaysOpen } from '../events/calendar.ts'
import { type CheckinMargins, windowOf } from '../events/rules.ts'
import { addDays, type Day, dayOf, startOfDay } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { Activity } from './schema.ts'

/** What goes on at a balie on a day, or what matches the words from now on, each with when a point can be saved. */
export async function activities(
  db: Db,
  organizerId: string,
  asked: { day: Day; q?: string | undefined },
  now: Date,
): Promise<{ day: Day; member: Activity[] }> {
  const found = asked.q
    ? await findActivities(db, [organizerId], asked.q, now)
    : await listActivities(db, [organizerId], asked.day)
  const margins = await findCheckinMargins(db, organizerId)
  const between = { from: startOfDay(asked.day), until: startOfDay(addDays(asked.day, 1)) }
  const counts = await countCheckinsAtEvents(db, [...new Set(found.map(({ event }) => event.id))], between)
  return { day: asked.day, member: found.map((one) => activityOf(one, margins, counts.get(one.event.id) ?? 0, now)) }
}

export const today = (now: Date): Day => dayOf(now)

function activityOf(found: OpenActivity, margins: CheckinMargins | undefined, checkins: number, now: Date): Activity {
  const { event, opening } = found
  const { from, until } = windowOf(opening, margins)
  const allowed = margins !== undefined && (from === null || from <= now) && (until === null || now <= until)
  return {
    eventId: event.id,
    title: event.title,
    location: event.place.name[event.place.mainLanguage] ?? event.place.city,
    ...(opening.start ? { start: toRfc3339(opening.start) } : {}),
    ...(opening.end ? { end: toRfc3339(opening.end) } : {}),
    alwaysOpen: isAlwaysOpen(event.calendar),
    checkin: {
      allowed,
      over: until !== null && now > until,
      ...(from ? { from: toRfc3339(from) } : {}),
      ...(until ? { until: toRfc3339(until) } : {}),
    },
    points: event.settings.checkinPoints,
    checkins,
  }
}
