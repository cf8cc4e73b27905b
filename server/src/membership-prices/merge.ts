import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

/** Gives what was charged to one record to another. @returns which charges */
export async function moveCharges(
  trx: Trx,
  { from, to, ids }: { from: PassholderId; to: PassholderId; ids?: readonly string[] },
): Promise<string[]> {
  let moving = trx.updateTable('membership_charges').set({ passholder_id: to }).where('passholder_id', '=', from)
  if (ids) moving = moving.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
  return (await moving.returning('id').execute()).map((row) => row.id)
}
