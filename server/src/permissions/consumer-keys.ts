import { type RawBuilder, sql } from 'kysely'
import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { columnOf } from '../exports/column.ts'
import type { OrganizerId } from '../values/ids.ts'

// *Consumerkey* in the handbook: the client that acts for an organiser or location. There can be several.

/** In every list of administrators that says of which balie something is. */
export const ConsumerKeyFilter = {
  clientId: Type.Optional(
    Type.String({ maxLength: 200, description: 'a client that acts for the balie: its consumerkey' }),
  ),
}
export const ConsumerKeys = {
  clientIds: Type.Array(Type.String(), { description: 'the clients that act for the balie: its consumerkeys' }),
}

export const consumerKeyColumn = <Row extends { clientIds: readonly string[] }>() =>
  columnOf<Row>()(
    'clientIds',
    ['Consumerkey', 'Consumerkey', 'Consumerkey', 'Consumerkey'],
    (row) => row.clientIds.join(', '),
    30,
  )

/** @param balie the column that has its id */
export const consumerKeysOf = (balie: string) =>
  sql<string[]>`array(
    select cp.client_id from client_permissions cp where cp.organizer_id = ${sql.ref(balie)} order by 1)`

export const hasConsumerKey = (balie: string, clientId: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(balie)} in (
    select cp.organizer_id from client_permissions cp where cp.client_id = ${clientId.trim()})`

/** Of several balies at once; one without any is not there. */
export async function findConsumerKeys(db: Db, balies: readonly OrganizerId[]): Promise<Map<OrganizerId, string[]>> {
  if (balies.length === 0) return new Map()
  const rows = await db
    .selectFrom('client_permissions')
    .select(['organizer_id as balie', 'client_id as clientId'])
    .where('organizer_id', 'in', [...new Set(balies)])
    .orderBy('client_id')
    .execute()
  const found = Map.groupBy(rows, ({ balie }) => balie)
  return new Map([...found].map(([balie, those]) => [balie, those.map(({ clientId }) => clientId)]))
}

/** The balies that a client acts for. */
export async function findBaliesOf(db: Db, clientId: string): Promise<OrganizerId[]> {
  const rows = await db
    .selectFrom('client_permissions')
    .select('organizer_id as balie')
    .where('client_id', '=', clientId.trim())
    .execute()
  return rows.map(({ balie }) => balie)
}
