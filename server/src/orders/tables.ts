export interface OrderTable {
  id: string
  client_id: string
  status: 'PENDING_PAYMENT' | 'REGISTERED' | 'CANCELLED'
  total_cents: number
  token_hash: Buffer
  payment_id: string | null
  people_sealed: string | null
  created_at: Date
  ended_at: Date | null
  refusal: string | null
}

export interface OrderPersonTable {
  order_id: string
  position: number
  passholder_id: string
  card_system_id: number
  organizer_id: string
  price_cents: number
  social_tariff: boolean
}

declare module '../db/database.ts' {
  interface Database {
    orders: OrderTable
    order_people: OrderPersonTable
  }
}
