import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId, TicketSaleId } from '../values/ids.ts'

/**
 * Gives the tickets of one record to another, so that limits count them together; what was booked for them stays as it is.
 * @returns which tickets
 */
export async function moveSales(
  trx: Trx,
  { from, to, ids }: { from: PassholderId; to: PassholderId; ids?: readonly TicketSaleId[] },
): Promise<TicketSaleId[]> {
  let moving = trx.updateTable('ticket_sales').set({ passholder_id: to }).where('passholder_id', '=', from)
  if (ids) moving = moving.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
  return (await moving.returning('id').execute()).map((row) => row.id)
}
