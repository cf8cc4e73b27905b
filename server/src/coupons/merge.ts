import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

export interface MergedCoupons {
  /** Ids of coupons. */
  granted: number[]
  listed: number[]
}

/**
 * Gives the coupons of one record to another, and its place in their lists; what both have stays with each. How often one was used
 * goes with the tickets. @param only these, else all; @returns which moved
 */
export async function moveCoupons(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  only?: MergedCoupons,
): Promise<MergedCoupons> {
  const among = (ids: readonly number[] | undefined) => (ids ? sql`and g.coupon_id = any(${[...ids]}::int[])` : sql``)
  const granted = await sql<{ id: number }>`
    update granted_coupons g set passholder_id = ${to} where g.passholder_id = ${from} ${among(only?.granted)}
      and not exists (select from granted_coupons k where k.passholder_id = ${to} and k.coupon_id = g.coupon_id)
    returning g.coupon_id as id`.execute(trx)
  const listed = await sql<{ id: number }>`
    update coupon_list g set passholder_id = ${to} where g.passholder_id = ${from} ${among(only?.listed)}
      and not exists (select from coupon_list k where k.passholder_id = ${to} and k.coupon_id = g.coupon_id)
    returning g.coupon_id as id`.execute(trx)
  return { granted: granted.rows.map((row) => row.id), listed: listed.rows.map((row) => row.id) }
}

/** Of who is erased: in no list any more. */
export async function removeFromLists(trx: Trx, passholderId: PassholderId): Promise<void> {
  await trx.deleteFrom('coupon_list').where('passholder_id', '=', passholderId).execute()
}
