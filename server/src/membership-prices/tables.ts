import type { Generated } from 'kysely'

export type CardType = 'NFC_CARD' | 'DIGITAL'
export type Residence = 'ANYWHERE' | 'INSIDE' | 'OUTSIDE'
export type ChargeKind = 'REGISTRATION' | 'MEMBERSHIP' | 'REPLACEMENT' | 'MOVE'

export interface MembershipPriceTable {
  id: Generated<number>
  card_system_id: number
  label: string
  description: Generated<string>
  price_cents: number
  min_age: number | null
  max_age: number | null
  residence: Generated<Residence>
  postal_codes: Generated<string[]>
  social_tariff: boolean | null
  card_type: CardType | null
  valid_from: string
  valid_until: string | null
  replaces_id: number | null
  created_at: Date
}

export interface VoucherTable {
  id: Generated<number>
  card_system_id: number
  code: string
  label: string
  price_cents: number
  max_uses: number
  uses: Generated<number>
  valid_from: string
  valid_until: string | null
  withdrawn_at: Date | null
  created_at: Date
}

export interface MembershipChargeTable {
  passholder_id: string
  id: string
  card_system_id: number
  kind: ChargeKind
  card_type: CardType
  price_cents: number
  label: string
  price_id: number | null
  voucher_id: number | null
  organizer_id: string | null
  charged_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    membership_prices: MembershipPriceTable
    vouchers: VoucherTable
    membership_charges: MembershipChargeTable
  }
}
