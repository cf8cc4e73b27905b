export type Outcome = 'CONFIRMED' | 'CANCELLED' | 'EXPIRED'

export interface TicketReservationTable {
  id: string
  account_id: string | null
  client_id: string
  reserved_at: Date
  expires_at: Date
  outcome: Outcome | null
  ended_at: Date | null
}

export interface ReservedTicketTable {
  passholder_id: string
  id: string
  reservation_id: string
  position: number
  event_id: string
  organizer_id: string
  card_system_id: number
  uitpas_number: string
  type: 'SOCIALTARIFF' | 'COUPON'
  key_id: number | null
  key_number: number | null
  coupon_id: number | null
  granted_coupon_id: number | null
  tariff_name: string
  regular_price_label: string | null
  regular_price_cents: number
  passholder_cents: number
  organizer_cents: number
  municipality_cents: number
  municipality_nis: string | null
  postal_code: string
  reserved_at: Date
  expires_at: Date
  ended_at: Date | null
}

declare module '../db/database.ts' {
  interface Database {
    ticket_reservations: TicketReservationTable
    reserved_tickets: ReservedTicketTable
  }
}
