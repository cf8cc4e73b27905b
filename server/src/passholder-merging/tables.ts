export interface PassholderMergeTable {
  id: string
  card_system_id: number
  kept_id: string
  other_id: string
  merged_at: Date
  account_id: string | null
  log_sealed: string | null
  undone_at: Date | null
  undone_by: string | null
}

declare module '../db/database.ts' {
  interface Database {
    passholder_merges: PassholderMergeTable
  }
}
