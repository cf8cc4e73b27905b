import type { Generated } from 'kysely'
import type { PeriodType } from '../values/period.ts'

export type RewardType = 'WELCOME' | 'POINTS'
export type RewardStatus = 'ACTIVE' | 'INACTIVE' | 'DELETED'
export type RewardCategory = 'Eten en drinken' | 'Doen' | 'Gadget of item' | 'Goede doel'

export interface RewardTable {
  id: Generated<number>
  type: RewardType
  title: string
  title_plain: string
  promotional_description: Generated<string>
  points: Generated<number>
  categories: Generated<RewardCategory[]>
  publication_begin: Date
  publication_end: Date | null
  granting_begin: Date | null
  granting_end: Date | null
  redeem_begin: Date | null
  redeem_end: Date | null
  owning_card_system_id: number
  all_card_systems: Generated<boolean>
  status: Generated<RewardStatus>
  max_available_units: number | null
  units_taken: Generated<number>
  max_in_total: number | null
  max_per_month: number | null
  max_per_year: number | null
  redeem_volume: number | null
  redeem_volume_period: PeriodType | null
  resident_postal_codes: Generated<string[]>
  pictures: Generated<string[]>
  practical_info: string | null
  more_info_url: string | null
  for_kids: Generated<boolean>
  sport: Generated<boolean>
  featured: Generated<boolean>
  online: Generated<boolean>
  online_link: string | null
  online_label: string | null
  online_text: string | null
  created_at: Date
  uses_codes: Generated<boolean>
}

export interface RewardCardSystemTable {
  reward_id: number
  card_system_id: number
}

export interface RewardOrganizerTable {
  reward_id: number
  organizer_id: string
}

export interface RewardCountTable {
  reward_id: number
  period: 'MONTH' | 'YEAR'
  starts_on: string
  taken: number
}

export interface RedeemedRewardTable {
  passholder_id: string
  id: string
  reward_id: number
  organizer_id: string
  card_system_id: number
  uitpas_number: string
  points: number
  redeemed_at: Date
  account_id: string | null
  client_id: string
  cancelled_at: Date | null
  cancelled_reason: string | null
}

export interface GrantedWelcomeRewardTable {
  passholder_id: string
  reward_id: number
  card_system_id: number
  granted_at: Date
  redeemed_reward_id: string | null
}

export interface RewardCodeTable {
  reward_id: number
  code: string
  position: Generated<string>
  redeemed_reward_id: string | null
}

export interface RewardCodeFileTable {
  id: string
  reward_id: number
  status: 'RUNNING' | 'DONE' | 'REFUSED'
  lines: number
  lines_read: number
  reported_at: Date
  sequence: Generated<string>
}

export interface RewardPictureTable {
  id: string
  card_system_id: number
  jpeg: Buffer
  created_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    rewards: RewardTable
    reward_card_systems: RewardCardSystemTable
    reward_organizers: RewardOrganizerTable
    reward_counts: RewardCountTable
    redeemed_rewards: RedeemedRewardTable
    reward_codes: RewardCodeTable
    reward_code_files: RewardCodeFileTable
    reward_pictures: RewardPictureTable
    granted_welcome_rewards: GrantedWelcomeRewardTable
  }
}
