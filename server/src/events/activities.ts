import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { addDays, type Day, startOfDay } from '../values/day.ts'
import { byStart, isAlwaysOpen, type Opening, openingsBetween } from './calendar.ts'
import { type Event, visibleWorkflowStatuses } from './event.ts'
import { isOpenBetween } from './open-between.ts'
import { nextOpening } from './rules.ts'
import { textQuery } from './search-text.ts'
import { eventOf, selectEvents } from './store.ts'

/** An event at one of its openings: what a balie sees on a day. */
export interface Activity {
  event: Event
  opening: Opening
}

const MOST = 500

/** What goes on at these balies on a day, by start; what is always open comes last. */
export async function listActivities(db: Db, organizerIds: readonly string[], day: Day): Promise<Activity[]> {
  const from = startOfDay(day)
  // The next day's midnight itself belongs to the next day.
  const to = new Date(startOfDay(addDays(day, 1)).getTime() - 1)
  const events = await findEventsOfOrganizers(db, organizerIds, { from, to })
  return events
    .flatMap((event) => openingsBetween(event.calendar, from, to).map((opening) => ({ event, opening })))
    .filter(({ opening }) => opening.end === null || opening.end > from)
    .sort(byOpening)
}

/** What matches all the words, now or later, the nearest opening of each event first. */
export async function findActivities(
  db: Db,
  organizerIds: readonly string[],
  q: string,
  now: Date,
): Promise<Activity[]> {
  const words = textQuery(q, { all: true })
  if (words === null) return []
  const events = await findEventsOfOrganizers(db, organizerIds, { from: now, to: null, words })
  return events
    .flatMap((event) => {
      const opening = openingsBetween(event.calendar, now, now)[0] ?? nextOpening(event.calendar, now)
      return opening ? [{ event, opening }] : []
    })
    .sort(byOpening)
}

interface Wanted {
  from: Date
  to: Date | null
  words?: string
}

/** An organiser's activities are its own events and those at the location that it is. Cancelled ones are left out. */
async function findEventsOfOrganizers(db: Db, organizerIds: readonly string[], wanted: Wanted): Promise<Event[]> {
  if (organizerIds.length === 0) return []
  const ids = [...organizerIds]
  let query = selectEvents(db)
    .where((eb) =>
      eb.or([
        eb('e.organizer_id', 'in', ids),
        eb(
          'e.place_id',
          'in',
          eb.selectFrom('organizers').select(sql<string>`linked_location_id`.as('id')).where('id', 'in', ids),
        ),
      ]),
    )
    .where('e.workflow_status', 'in', [...visibleWorkflowStatuses])
    .where('e.status', '=', 'Available')
    .where(isOpenBetween(wanted.from, wanted.to))
  if (wanted.words !== undefined) {
    query = query.where(sql<boolean>`(e.words || p.words) @@ to_tsquery('simple', ${wanted.words})`)
  }
  const rows = await query.orderBy(sql`e.ends_at asc nulls last`).orderBy('e.id').limit(MOST).execute()
  return rows.map(eventOf)
}

function byOpening(a: Activity, b: Activity): number {
  const always = Number(isAlwaysOpen(a.event.calendar)) - Number(isAlwaysOpen(b.event.calendar))
  return always || byStart(a.opening, b.opening) || a.event.title.localeCompare(b.event.title, 'nl')
}
