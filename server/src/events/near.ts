import { type RawBuilder, sql } from 'kysely'

/** A point, and how far from it; without `metres` only the order is meant. */
export interface Near {
  latitude: number
  longitude: number
  metres?: number
}

const EARTH_METRES = 6_371_000

/** Metres over the surface of the earth from the place (table `places` as `p`); null where its place is not known. */
export function metresTo({ latitude, longitude }: Near): RawBuilder<number | null> {
  const [lat, lon] = [sql`${latitude}::float8`, sql`${longitude}::float8`]
  return sql<number | null>`(2 * ${EARTH_METRES}::float8 * asin(least(1, sqrt(
    sin(radians(p.latitude - ${lat}) / 2) ^ 2
      + cos(radians(${lat})) * cos(radians(p.latitude)) * sin(radians(p.longitude - ${lon}) / 2) ^ 2
  ))))`
}

/** Within so many metres. What is further north or south than that cannot be, which is cheaper to know. */
export function isWithin(near: Near, metres: number): RawBuilder<boolean> {
  const degrees = metres / 111_000
  return sql<boolean>`(p.latitude between ${near.latitude - degrees}::float8 and ${near.latitude + degrees}::float8
    and ${metresTo(near)} <= ${metres}::float8)`
}
