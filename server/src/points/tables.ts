import type { Generated } from 'kysely'

export type PointsReason =
  | 'CHECKIN'
  | 'CHECKIN_CANCELLED'
  | 'REWARD_REDEEMED'
  | 'REWARD_CANCELLED'
  | 'OPENING_BALANCE'
  /** Records of one person merged, and taken apart again: away from one, and here at the other. */
  | 'MERGED_AWAY'
  | 'MERGED_HERE'
  | 'UNMERGED_AWAY'
  | 'UNMERGED_HERE'

export interface PointsEntryTable {
  passholder_id: string
  sequence: number
  amount: number
  balance_after: number
  reason: PointsReason
  source_id: string
  created_at: Date
}

export interface PointsBalanceTable {
  passholder_id: string
  balance: Generated<number>
  entries: Generated<number>
  merges: Generated<number>
}

declare module '../db/database.ts' {
  interface Database {
    points_entries: PointsEntryTable
    points_balances: PointsBalanceTable
  }
}
