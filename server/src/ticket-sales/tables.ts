import type { PeriodType } from '../values/period.ts'

export type TariffType = 'SOCIALTARIFF' | 'COUPON'

export interface TicketSaleTable {
  passholder_id: string
  id: string
  event_id: string
  organizer_id: string
  card_system_id: number
  uitpas_number: string
  type: TariffType
  key_id: number | null
  key_number: number | null
  tariff_name: string
  regular_price_label: string | null
  regular_price_cents: number
  passholder_cents: number
  organizer_cents: number
  municipality_cents: number
  municipality_nis: string | null
  postal_code: string
  sold_at: Date
  account_id: string | null
  client_id: string
  cancelled_at: Date | null
  cancelled_reason: string | null
  coupon_id: number | null
  granted_coupon_id: number | null
}

export interface OrganizerTicketLimitTable {
  organizer_id: string
  number: number
  volume: number | null
  period: PeriodType | null
  set_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    ticket_sales: TicketSaleTable
    organizer_ticket_limits: OrganizerTicketLimitTable
  }
}
