import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

/** The associations that these balies may read, and all of the card systems that somebody administers; closed ones too. */
export async function findReadableAssociations(
  db: Db,
  by: 'ALL' | { organizerIds: readonly OrganizerId[]; cardSystemIds: readonly CardSystemId[] },
): Promise<string[]> {
  const may =
    by === 'ALL'
      ? sql`true`
      : sql`(a.card_system_id = any(${[...by.cardSystemIds]}::int[]) or exists (select from association_organizers o
          where o.association_id = a.id and o.organizer_id = any(${[...by.organizerIds]}::uuid[])))`
  const { rows } = await sql<{ id: string }>`
    select a.id from associations a where ${may} order by a.id limit 10000`.execute(db)
  return rows.map(({ id }) => id)
}
