export type ReaderPosition = 'BELOW' | 'LEFT' | 'RIGHT'

export interface KioskTable {
  id: string
  card_system_id: number
  name: string
  shows_code: boolean
  automatic: boolean
  reader: ReaderPosition
  fixed_event_id: string | null
  chosen_event_id: string | null
  setup_code_hash: Buffer | null
  setup_code_expires_at: Date | null
  device_id: string | null
  device_name: string | null
  secret_hash: Buffer | null
  set_up_at: Date | null
  last_seen_at: Date | null
  created_at: Date
}

export interface KioskOrganizerTable {
  kiosk_id: string
  organizer_id: string
}

declare module '../db/database.ts' {
  interface Database {
    kiosks: KioskTable
    kiosk_organizers: KioskOrganizerTable
  }
}
