import type { Db } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { namesOf } from './other-names.ts'

/** Postal code of who lives abroad (contract notes). */
export const ABROAD = '0000'

export const isPostalCode = (text: string) => /^\d{4}$/.test(text)

/** Whether a postal code is in the region of a card system. */
export async function livesInCardSystem(db: Db, postalCode: string, cardSystemId: CardSystemId): Promise<boolean> {
  return (await cardSystemsOf(db, postalCode)).includes(cardSystemId)
}

/** The card systems whose region a postal code is in: mostly one. */
export async function cardSystemsOf(db: Db, postalCode: string): Promise<CardSystemId[]> {
  const rows = await db
    .selectFrom('card_system_postal_codes')
    .select('card_system_id')
    .distinct()
    .where('postal_code', '=', postalCode)
    .orderBy('card_system_id')
    .limit(100)
    .execute()
  return rows.map((row) => row.card_system_id)
}

/** A part of a municipality that carries a postal code. */
export interface Place {
  name: string
  nisCode: string
  /** As it is called now. */
  municipality: string
  latitude: number
  longitude: number
}

export async function findPlaces(db: Db, postalCode: string, day: Day): Promise<Place[]> {
  return await db
    .selectFrom('postal_codes as p')
    .leftJoin('municipalities as m', (join) =>
      join.onRef('m.nis_code', '=', 'p.nis_code').on('m.valid_from', '<=', day).on('m.valid_until', '>', day),
    )
    .select(['p.name', 'p.nis_code as nisCode', 'p.latitude', 'p.longitude'])
    .select((eb) => eb.fn.coalesce('m.name', 'p.name').as('municipality'))
    .where('p.postal_code', '=', postalCode)
    .orderBy('p.name')
    .limit(100)
    .execute()
}

/**
 * The municipality of an address on a day, by its NIS code: of several with one postal code the one with that name.
 * Undefined abroad, for a postal code that nobody imported, and for one that is of no municipality any more.
 */
export async function findMunicipality(
  db: Db,
  { postalCode, city }: { postalCode: string; city: string },
  day: Day,
): Promise<string | undefined> {
  const rows = await db
    .selectFrom('postal_codes as p')
    .innerJoin('municipalities as m', 'm.nis_code', 'p.nis_code')
    .select(['p.name', 'm.name as municipality', 'm.nis_code as nisCode'])
    .where('p.postal_code', '=', postalCode)
    .where('m.valid_from', '<=', day)
    .where('m.valid_until', '>', day)
    .orderBy('p.name')
    .limit(100)
    .execute()
  const wanted = plainText(city)
  const named = rows.find((row) => [...namesOf(row.name), ...namesOf(row.municipality)].includes(wanted))
  return (named ?? rows[0])?.nisCode
}

/**
 * Whether a city can go with a postal code: the name of one of its parts or of the municipality, in any language in
 * which it has one. A postal code that nobody imported says nothing, and goes with any name.
 */
export async function isCityOf(db: Db, postalCode: string, city: string, day: Day): Promise<boolean> {
  const places = await findPlaces(db, postalCode, day)
  const typed = plainText(city)
  return (
    places.length === 0 ||
    places.some(({ name, municipality }) => [...namesOf(name), ...namesOf(municipality)].includes(typed))
  )
}

/** Whether two postal codes are of one municipality; what is not known is another one, unless it is the same code. */
export async function areInOneMunicipality(db: Db, one: string | null, other: string, day: Day): Promise<boolean> {
  if (one === null) return false
  if (one === other) return true
  const [ofOne, ofOther] = await Promise.all([findPlaces(db, one, day), findPlaces(db, other, day)])
  return ofOne.some(({ nisCode }) => ofOther.some((place) => place.nisCode === nisCode))
}

/** The municipalities that are wholly or partly in a card system, by name. */
export async function listMunicipalities(
  db: Db,
  cardSystemId: CardSystemId,
  day: Day,
): Promise<{ nisCode: string; name: string }[]> {
  return await db
    .selectFrom('card_system_postal_codes as c')
    .innerJoin('postal_codes as p', (join) =>
      join.onRef('p.postal_code', '=', 'c.postal_code').onRef('p.name', '=', 'c.name'),
    )
    .innerJoin('municipalities as m', 'm.nis_code', 'p.nis_code')
    .select(['m.nis_code as nisCode', 'm.name'])
    .distinct()
    .where('c.card_system_id', '=', cardSystemId)
    .where('m.valid_from', '<=', day)
    .where('m.valid_until', '>', day)
    .orderBy('m.name')
    .limit(1000)
    .execute()
}
