import type { Db } from '../db/database.ts'

/** A redemption as a history shows it. */
export interface RedemptionRow {
  id: string
  passholderId: string
  title: string
  organizerId: string
  uitpasNumber: string
  points: number
  redeemedAt: Date
  cancelledAt: Date | null
}

function selectRedemptions(db: Db) {
  return db
    .selectFrom('redeemed_rewards as x')
    .innerJoin('rewards as r', 'r.id', 'x.reward_id')
    .select([
      'x.id',
      'x.passholder_id as passholderId',
      'r.title',
      'x.organizer_id as organizerId',
      'x.uitpas_number as uitpasNumber',
      'x.points',
      'x.redeemed_at as redeemedAt',
      'x.cancelled_at as cancelledAt',
    ])
    .orderBy('x.redeemed_at', 'desc')
}

/** A person's newest redemptions anywhere, undone ones included. */
export async function listNewestRedemptions(db: Db, passholderId: string, limit: number): Promise<RedemptionRow[]> {
  return await selectRedemptions(db).where('x.passholder_id', '=', passholderId).limit(limit).execute()
}

/** Redemptions at a balie between two moments, newest first, undone ones included. */
export async function listRedemptionsAtBalie(
  db: Db,
  organizerId: string,
  between: { from: Date; until: Date },
  limit: number,
): Promise<RedemptionRow[]> {
  return await selectRedemptions(db)
    .where('x.organizer_id', '=', organizerId)
    .where('x.redeemed_at', '>=', between.from)
    .where('x.redeemed_at', '<', between.until)
    .limit(limit)
    .execute()
}
