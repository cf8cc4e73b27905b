import { sql } from 'kysely'
import { findPlaces } from '../card-systems/places.ts'
import { kilometres } from '../card-systems/search.ts'
import type { Db } from '../db/database.ts'
import type { Passholder } from '../passholders/store.ts'
import { dayOf } from '../values/day.ts'
import type { OrganizerId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'

export interface Point {
  latitude: number
  longitude: number
}

/** The middle of where somebody lives: of the part with that name, when several have the postal code. Unknown abroad. */
export async function homeOf(db: Db, person: Passholder, now: Date): Promise<Point | undefined> {
  const places = await findPlaces(db, person.postalCode, dayOf(now))
  return places.find(({ name }) => plainText(name) === plainText(person.city)) ?? places[0]
}

/** Where balies are: the place of the event registry that each is, or else the middle of its postal code. */
export async function pointsOf(db: Db, ids: readonly OrganizerId[]): Promise<Map<OrganizerId, Point>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string } & { latitude: number | null; longitude: number | null }>`
    select o.id, coalesce(pl.latitude, pc.latitude) as latitude, coalesce(pl.longitude, pc.longitude) as longitude
    from organizers o left join places pl on pl.id = o.linked_location_id
    left join lateral (select avg(latitude) as latitude, avg(longitude) as longitude
      from postal_codes where postal_code = o.postal_code) pc on true
    where o.id = any(${[...new Set(ids)]}::uuid[]) limit 10000`.execute(db)
  return new Map(
    rows.flatMap(({ id, latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [[id, { latitude, longitude }]],
    ),
  )
}

/** In kilometres with one decimal; closer is not known. */
export function distance(from: Point | undefined, to: Point | undefined): number | undefined {
  return from && to ? Math.round(kilometres(from, to) * 10) / 10 : undefined
}

/** Nearest first; what is nowhere comes last, by name. */
export function byDistance<Place extends { name: string; kilometres?: number }>(places: Place[]): Place[] {
  return places.sort(
    (a, b) =>
      (a.kilometres ?? Number.POSITIVE_INFINITY) - (b.kilometres ?? Number.POSITIVE_INFINITY) ||
      a.name.localeCompare(b.name, 'nl'),
  )
}
