import { type Static, Type } from 'typebox'
import { findCardSystems, listCardSystemIds } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import { findPlace } from '../events/store.ts'
import type { Page } from '../http/paging.ts'
import type { OrganizerId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { ListedOrganizer, OpeningHoursSchema } from './ksb-schema.ts'
import { listAdministeredOrganizers } from './list.ts'
import { findOrganizersAtPlaces } from './store.ts'

const Named = Type.Object({ id: Type.String(), name: Type.String() })

/** A balie with everything that can be changed of it. */
export const AdministeredDetail = Type.Object({
  ...ListedOrganizer.properties,
  version: Type.Integer({ description: 'to be sent back with a change' }),
  iban: Type.Optional(Type.String({ description: 'where it is paid in this card system, when that was given' })),
  openingHours: Type.Array(OpeningHoursSchema),
  openingNote: Type.Optional(Type.String()),
  inactive: Type.Optional(
    Type.Object({
      since: Type.Optional(Type.String({ format: 'date-time' })),
      reason: Type.Optional(Type.String()),
    }),
  ),
  linkedLocation: Type.Optional(
    Type.Object({ id: Type.String(), name: Type.Optional(Type.String({ description: 'when the registry knows it' })) }),
  ),
  otherCardSystems: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() }), {
    description: 'that it is not in, and could join',
  }),
  linkedOrganizers: Type.Array(Type.Object({ ...Named.properties, active: Type.Boolean() }), {
    description: 'the balies at the same place: permissions about events there reach them',
  }),
})

const one: Page = { start: 0, limit: 1 }

/** Undefined for one that does not exist; whether the caller may see it is asked before. */
export async function findAdministered(
  db: Db,
  id: OrganizerId,
): Promise<Omit<Static<typeof AdministeredDetail>, 'iban'> | undefined> {
  const [listed] = (await listAdministeredOrganizers(db, { id }, one)).member
  if (!listed) return undefined
  const row = await db
    .selectFrom('organizers')
    .select(['version', 'opening_hours', 'opening_note', 'inactive_reason', 'inactive_since'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { linkedLocationId: placeId } = listed
  const [place, neighbours, cardSystemIds] = await Promise.all([
    placeId === undefined ? undefined : findPlace(db, placeId),
    findOrganizersAtPlaces(db, placeId === undefined ? [] : [placeId]),
    listCardSystemIds(db),
  ])
  const inside = new Set(listed.cardSystems.map((one) => one.id))
  const others = await findCardSystems(
    db,
    cardSystemIds.filter((one) => !inside.has(one)),
  )
  const name = place && (place.name.nl ?? Object.values(place.name)[0])
  return {
    ...listed,
    version: row.version,
    openingHours: row.opening_hours,
    ...(row.opening_note === null ? {} : { openingNote: row.opening_note }),
    ...(listed.active
      ? {}
      : {
          inactive: {
            ...(row.inactive_since === null ? {} : { since: toRfc3339(row.inactive_since) }),
            ...(row.inactive_reason === null ? {} : { reason: row.inactive_reason }),
          },
        }),
    ...(placeId === undefined ? {} : { linkedLocation: { id: placeId, ...(name === undefined ? {} : { name }) } }),
    otherCardSystems: [...others.values()]
      .map((other) => ({ id: other.id, name: other.name ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    linkedOrganizers: neighbours
      .filter((other) => other.id !== id)
      .map((other) => ({ id: other.id, name: other.name, active: other.active })),
  }
}
