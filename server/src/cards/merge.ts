import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'

/**
 * Gives the cards of one record to another, as they are: who presents one is found under the other from now on. Whoever calls
 * made sure that the other is a member, and that no card system has two active ones. @returns which were moved
 */
export async function moveCards(
  trx: Trx,
  { from, to, numbers }: { from: PassholderId; to: PassholderId; numbers?: readonly UitpasNumber[] },
): Promise<UitpasNumber[]> {
  await trx
    .selectFrom('cards')
    .select('uitpas_number')
    .where('passholder_id', '=', from)
    .orderBy('uitpas_number')
    .forUpdate()
    .execute()
  let moving = trx.updateTable('cards').set({ passholder_id: to }).where('passholder_id', '=', from)
  if (numbers) moving = moving.where('uitpas_number', '=', sql<string>`any(${[...numbers]}::text[])`)
  return (await moving.returning('uitpas_number').execute()).map((row) => row.uitpas_number)
}
