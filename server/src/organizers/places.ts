import { type RawBuilder, sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { textQuery } from '../events/search-text.ts'
import type { CardSystemId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { escapeLike } from './store.ts'

export const FoundPlaces = Type.Object({
  member: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      street: Type.Optional(Type.String()),
      postalCode: Type.Optional(Type.String()),
      city: Type.String(),
      balies: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
        description: 'the balies that are there already: who chooses this place is linked to them',
      }),
    }),
  ),
})

const most = 20

/**
 * Places of the registry that a balie can be: by their name or address, or by the name of a balie that is there.
 * @param cardSystemId inside its region only; undefined for the platform, for which all are
 */
export async function findPlacesFor(
  db: Db,
  { typed, cardSystemId }: { typed: string; cardSystemId: CardSystemId | undefined },
): Promise<Static<typeof FoundPlaces>['member']> {
  const words = textQuery(typed, { all: true })
  if (words === null) return []
  const inRegion: RawBuilder<unknown> =
    cardSystemId === undefined
      ? sql`true`
      : sql`p.postal_code in (select c.postal_code from card_system_postal_codes c where c.card_system_id = ${cardSystemId})`
  const { rows } = await sql<{
    id: string
    name: string
    street: string | null
    postalCode: string | null
    city: string
    balies: { id: string; name: string }[]
  }>`
    select p.id, p.name ->> p.main_language as name, p.street, p.postal_code as "postalCode", p.city, coalesce((
        select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name_plain)
        from organizers o where o.linked_location_id = p.id), '[]') as balies
    from places p
    where ${inRegion} and (p.words @@ to_tsquery('simple', ${words})
      or p.id in (select o.linked_location_id from organizers o
        where o.linked_location_id is not null and o.name_plain like ${`%${escapeLike(plainText(typed))}%`}))
    order by p.search_text, p.id limit ${most}`.execute(db)
  return rows.map(({ street, postalCode, ...row }) => ({
    ...row,
    ...(street === null ? {} : { street }),
    ...(postalCode === null ? {} : { postalCode }),
  }))
}
