export interface CheckinTable {
  passholder_id: string
  event_id: string
  sequence: number
  id: string
  organizer_id: string
  balie_id: string
  uitpas_number: string
  points: number
  created_at: Date
  cancelled_at: Date | null
  cancelled_reason: string | null
}

declare module '../db/database.ts' {
  interface Database {
    checkins: CheckinTable
  }
}
