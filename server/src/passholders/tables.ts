import type { Generated } from 'kysely'

export interface PassholderTable {
  id: string
  kind: Generated<'INDIVIDUAL' | 'GROUP'>
  name: string
  first_name: string
  date_of_birth: string | null
  gender: 'MALE' | 'FEMALE' | 'X' | null
  insz_sealed: string | null
  insz_hash: Buffer | null
  email: string | null
  phone_number: string | null
  street: string | null
  postal_code: string
  city: string
  country: Generated<string>
  nationality: string | null
  uitid_account_id: string | null
  registration_organizer_id: string | null
  opt_in_service_mails: Generated<boolean>
  opt_in_milestone_mails: Generated<boolean>
  opt_in_info_mails: Generated<boolean>
  opt_in_sms: Generated<boolean>
  opt_in_post: Generated<boolean>
  created_at: Date
  blocked_at: Date | null
  blocked_reason: string | null
  erased_at: Date | null
  merged_into: string | null
}

export interface PassholderSearchTable {
  passholder_id: string
  name_plain: string
  first_name_plain: string
  city_plain: Generated<string>
  /** Of 64 bits, as text. */
  keys: string[]
}

/** Names that somebody has, each once. */
export interface KnownNameTable {
  /** Family name, or first name. */
  field: 'n' | 'f'
  name_plain: string
  keys: string[]
}

export interface ListedPassholderTable {
  card_system_id: number
  passholder_id: string
  name_plain: string
  first_name_plain: string
  city_plain: string
  postal_code: string
  registration_organizer_id: string | null
  blocked: boolean
  created_at: Date
}

/** How somebody was registered. */
export interface RegistrationTable {
  passholder_id: string
  card_system_id: number
  organizer_id: string
  terms_version: string
  terms_accepted: 'PAPER' | 'DIGITAL'
  parental_consent: boolean
  registered_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    passholders: PassholderTable
    passholder_search: PassholderSearchTable
    listed_passholders: ListedPassholderTable
    known_names: KnownNameTable
    registrations: RegistrationTable
  }
}
