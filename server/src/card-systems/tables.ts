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
}

export interface CardSystemPostalCodeTable {
  card_system_id: number
  postal_code: string
  name: string
}

declare module '../db/database.ts' {
  interface Database {
    municipalities: MunicipalityTable
    postal_codes: PostalCodeTable
    card_systems: CardSystemTable
    card_system_postal_codes: CardSystemPostalCodeTable
  }
}
