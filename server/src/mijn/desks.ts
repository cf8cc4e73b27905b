import { sql } from 'kysely'
import { findCardSystemDesk } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import type { Permission } from '../http/permissions.ts'
import { findMemberships } from '../memberships/store.ts'
import type { Passholder } from '../passholders/store.ts'
import { byDistance, distance, homeOf, pointsOf } from './near.ts'
import type { Desk } from './schema.ts'

/** What a balie needs to give somebody another card. */
const needed: Permission = 'CARDS_REPLACE'

/** Where a person goes with a card that is lost or broken: the balies of their card systems that replace it, nearest first. */
export async function desksFor(db: Db, person: Passholder, now: Date) {
  const memberships = (await findMemberships(db, [person.id])).get(person.id) ?? []
  const cardSystemIds = memberships.map((one) => one.cardSystemId)
  const { rows } = await sql<{
    id: string
    name: string
    street: string | null
    postalCode: string | null
    city: string | null
  }>`
    select o.id, o.name, o.street, o.postal_code as "postalCode", o.city from organizers o
    where o.active and exists (
      select from organizer_permission_groups og join permission_groups g on g.id = og.group_id
      join organizer_card_systems oc on oc.organizer_id = o.id
      where og.organizer_id = o.id and ${needed} = any(g.permissions)
        and oc.card_system_id = any(${cardSystemIds}::integer[])
        and (og.card_system_ids is null or oc.card_system_id = any(og.card_system_ids)))
    order by o.name_plain, o.id limit 500`.execute(db)
  const [home, where] = await Promise.all([
    homeOf(db, person, now),
    pointsOf(
      db,
      rows.map(({ id }) => id),
    ),
  ])
  const member = rows.map(({ id, name, street, postalCode, city }): Desk => {
    const kilometres = distance(home, where.get(id))
    return {
      id,
      name,
      ...(street === null ? {} : { street }),
      ...(postalCode === null ? {} : { postalCode }),
      ...(city === null ? {} : { city }),
      ...(kilometres === undefined ? {} : { kilometres }),
    }
  })
  const helpDesks = await Promise.all(
    memberships.map(async ({ cardSystemId: id, cardSystemName: name }) => {
      const email = (await findCardSystemDesk(db, id))?.helpDeskEmail ?? null
      return { cardSystem: { id, name }, ...(email === null ? {} : { email }) }
    }),
  )
  return { helpDesks, member: byDistance(member) }
}
