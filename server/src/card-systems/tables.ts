import type { Generated } from 'kysely'

export interface MunicipalityTable {
  nis_code: string
  name: string
  valid_from: Generated<string>
  valid_until: Generated<string>
}

export interface PostalCodeTable {
  postal_code: string
  name: string
  nis_code: string
  latitude: number
  longitude: number
}

export interface CardSystemTable {
  id: Generated<number>
  name: string
  logo_url: string | null
  primary_color: string | null
  secondary_color: string | null
  website: string | null
  permanent: Generated<boolean>
  allows_cardless_registration: Generated<boolean>
  cardless_registration_type: Generated<'ALL' | 'REGULAR' | 'SOCIALTARIFF' | 'NONE'>
  social_tariff_info: string | null
  checkin_minutes_before: Generated<number>
  checkin_minutes_after: Generated<number>
  grace_period_days: Generated<number>
  help_desk_email: string | null
  terms_version: Generated<string>
  welcome_text: Generated<string | null>
  handbook_url: Generated<string | null>
  handbook_text: Generated<string | null>
  social_tariff_end_day: Generated<string>
  settings_version: Generated<number>
}

export interface CardSystemPostalCodeTable {
  card_system_id: number
  postal_code: string
  name: string
}

export interface CardSystemRuleChangeTable {
  id: Generated<number>
  card_system_id: number
  from_day: string
  checkin_minutes_before: number
  checkin_minutes_after: number
  grace_period_days: number
  social_tariff_end_day: string
  planned_by: string | null
  planned_at: Date
  applied_at: Date | null
  withdrawn_at: Date | null
}

export interface CardSystemLogoTable {
  id: string
  card_system_id: number
  jpeg: Buffer
  created_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    municipalities: MunicipalityTable
    postal_codes: PostalCodeTable
    card_systems: CardSystemTable
    card_system_postal_codes: CardSystemPostalCodeTable
    card_system_rule_changes: CardSystemRuleChangeTable
    card_system_logos: CardSystemLogoTable
  }
}
