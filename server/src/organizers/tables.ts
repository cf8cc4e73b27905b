import type { Generated, JSONColumnType } from 'kysely'

export interface OrganizerTable {
  id: string
  name: string
  name_plain: string
  active: Generated<boolean>
  linked_location_id: string | null
  street: string | null
  postal_code: string | null
  city: string | null
  email: string | null
  phone: string | null
  website: string | null
  point_of_sale: Generated<boolean>
  opening_hours: JSONColumnType<OpeningHours[], string | undefined, string>
  opening_note: string | null
  inactive_reason: string | null
  inactive_since: Date | null
  version: Generated<number>
}

/** On one day of the week (1 is Monday), twice when it closes at noon. */
export interface OpeningHours {
  weekday: number
  opens: string
  closes: string
}

export interface OrganizerRequestTable {
  id: string
  kind: 'NEW' | 'JOIN'
  card_system_id: number
  joins_card_system_id: number | null
  organizer_id: string | null
  name: string | null
  street: string | null
  postal_code: string | null
  city: string | null
  email: string | null
  phone: string | null
  website: string | null
  note: string | null
  asked_by: string
  asked_at: Date
  status: Generated<'OPEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'>
  decided_by: string | null
  decided_at: Date | null
  reason: string | null
}

export interface OrganizerCardSystemTable {
  organizer_id: string
  card_system_id: number
  iban: Generated<string | null>
}

declare module '../db/database.ts' {
  interface Database {
    organizers: OrganizerTable
    organizer_card_systems: OrganizerCardSystemTable
    organizer_requests: OrganizerRequestTable
  }
}
