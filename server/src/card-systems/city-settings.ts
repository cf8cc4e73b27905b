import type { Db } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import { findPlaces } from './places.ts'
import type { CardSystem, CitySettings } from './schema.ts'
import { findCardSystemDesk } from './store.ts'

/** The municipalities of a card system by name, or those with one of these postal codes. */
export async function citySettings(
  db: Db,
  cardSystem: CardSystem,
  postalCodes: readonly string[] | undefined,
  day: Day,
): Promise<CitySettings[]> {
  const desk = await findCardSystemDesk(db, cardSystem.id)
  const codes = new Set(postalCodes ?? (cardSystem.cities ?? []).map(({ postalCode }) => postalCode))
  const names = new Set<string>()
  for (const code of codes) for (const { municipality } of await findPlaces(db, code, day)) names.add(municipality)
  return [...names]
    .sort((a, b) => a.localeCompare(b, 'nl'))
    .map((city) => ({
      city,
      allowsCardlessRegistration: cardSystem.allowsCardlessRegistration ?? false,
      contactEmail: desk?.helpDeskEmail ?? '',
    }))
}
