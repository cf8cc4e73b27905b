import type { Generated } from 'kysely'
import type { PriceRuleType, SocialTariffCondition } from './rules.ts'

export interface DistributionKeyTable {
  id: Generated<number>
  card_system_id: number
  organizer_id: string | null
  created_at: Date
}

export interface DistributionKeyVersionTable {
  key_id: number
  number: number
  valid_from: Date
  in_use: boolean
  name: string
  price_rule: PriceRuleType
  price_value: number
  organizer_part: number
  municipality_part: number
  social_tariff: SocialTariffCondition
  max_regular_price_cents: number | null
  automatic: boolean
  created_at: Date
}

export interface EventCardSystemsTable {
  event_id: string
  number: number
  card_system_ids: number[]
  key_ids: number[]
  set_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    distribution_keys: DistributionKeyTable
    distribution_key_versions: DistributionKeyVersionTable
    event_card_systems: EventCardSystemsTable
  }
}
