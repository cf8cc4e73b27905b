import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { CardSystemId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import type { CardSystem } from './schema.ts'
import { findCardSystems } from './store.ts'

export interface CardSystemSearch {
  permanent: boolean
  /** Names of municipalities or their parts; any of them. */
  cities?: readonly string[] | undefined
  /** Any of them. */
  postalCodes?: readonly string[] | undefined
  /** The nearest to this point first; by name otherwise. */
  near?: { latitude: number; longitude: number } | undefined
  descending?: boolean | undefined
}

/** Card systems are a few dozen: all are read, and chosen from here. */
export async function searchCardSystems(
  db: Db,
  search: CardSystemSearch,
  page: Page,
): Promise<{ totalItems: number; member: CardSystem[] }> {
  const { permanent, cities, postalCodes, near } = search
  const { rows } = await sql<Row>`
    select c.id, c.name, coalesce(jsonb_agg(jsonb_build_object('postalCode', cp.postal_code, 'latitude', p.latitude,
      'longitude', p.longitude, 'names', array[p.name, m.name])) filter (where p.name is not null), '[]') as places
    from card_systems c
    left join card_system_postal_codes cp on cp.card_system_id = c.id
    left join postal_codes p on p.postal_code = cp.postal_code and p.name = cp.name
    left join municipalities m on m.nis_code = p.nis_code and m.valid_until = 'infinity'
    where c.permanent = ${permanent}
    group by c.id, c.name limit 10000`.execute(db)
  const wanted = cities?.map(plainText)
  const found = rows.filter(
    ({ places }) =>
      (!wanted ||
        places.some(({ names }) => names.some((name) => name !== null && wanted.includes(plainText(name))))) &&
      (!postalCodes || places.some(({ postalCode }) => postalCodes.includes(postalCode))),
  )
  const distance = new Map(near ? found.map((row) => [row.id, nearest(row.places, near)]) : [])
  found.sort(
    (a, b) =>
      ((distance.get(a.id) ?? 0) - (distance.get(b.id) ?? 0) || a.name.localeCompare(b.name, 'nl')) *
      (search.descending ? -1 : 1),
  )
  const shown = found.slice(page.start, page.start + page.limit).map(({ id }) => id)
  const cardSystems = await findCardSystems(db, shown)
  return { totalItems: found.length, member: shown.flatMap((id) => cardSystems.get(id) ?? []) }
}

interface Row {
  id: CardSystemId
  name: string
  places: { postalCode: string; latitude: number; longitude: number; names: (string | null)[] }[]
}

/** To the nearest part of the region; a card system without a region is further than any. */
function nearest(places: Row['places'], from: { latitude: number; longitude: number }): number {
  return Math.min(40_000, ...places.map((place) => kilometres(place, from)))
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Over the surface of the earth. */
export function kilometres(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const sum = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along
  return 2 * 6371 * Math.asin(Math.sqrt(sum))
}
