import type { Generated } from 'kysely'
import type { PriceRuleType } from '../distribution-keys/rules.ts'
import type { PeriodType } from '../values/period.ts'

export interface CouponTable {
  id: Generated<number>
  card_system_id: number
  name: string
  description: string | null
  price_rule: PriceRuleType
  price_value: number
  organizer_part: number
  municipality_part: number
  max_regular_price_cents: number | null
  usage_volume: number | null
  usage_period: PeriodType | null
  max_uses: number | null
  uses: Generated<number>
  budget_cents: number | null
  spent_cents: Generated<number>
  valid_from: Date
  valid_until: Date | null
  valid_days: number | null
  event_ids: string[]
  organizer_ids: string[]
  for_individuals: boolean
  for_groups: boolean
  social_tariff: boolean | null
  postal_codes: string[]
  min_age: number | null
  max_age: number | null
  listed: boolean
  created_at: Date
  withdrawn_at: Date | null
}

export interface CouponListTable {
  coupon_id: number
  passholder_id: string
}

export interface GrantedCouponTable {
  passholder_id: string
  coupon_id: number
  id: Generated<number>
  granted_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    coupons: CouponTable
    coupon_list: CouponListTable
    granted_coupons: GrantedCouponTable
  }
}
