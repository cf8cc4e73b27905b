import type { Db } from '../db/database.ts'
import { countSales } from '../ticket-sales/store.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { type GrantedCouponAnswer, grantedCouponAnswer } from './schema.ts'
import { findGrantedCoupons, grantDueCoupons } from './store.ts'

/** What somebody has, with what is left of it, after granting what is due. @param within these card systems only */
export async function grantedCouponsOf(
  db: Db,
  passholderId: PassholderId,
  within: readonly CardSystemId[] | undefined,
  now: Date,
): Promise<GrantedCouponAnswer[]> {
  await grantDueCoupons(db, passholderId, now)
  const granted = (await findGrantedCoupons(db, passholderId, now)).filter(
    (one) => within === undefined || within.includes(one.cardSystemId),
  )
  const counted = granted.map(({ id, usageLimit }) => ({
    couponId: id,
    periodType: usageLimit?.periodType ?? ('ABSOLUTE' as const),
  }))
  const used = await countSales(db, passholderId, counted, { at: now, as: 'TAKEN' })
  return granted.map((one, index) => grantedCouponAnswer(one, used[index] ?? 0, now))
}
