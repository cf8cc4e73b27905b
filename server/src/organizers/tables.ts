import type { Generated } from 'kysely'

export interface OrganizerTable {
  id: string
  name: string
  name_plain: string
  active: Generated<boolean>
  linked_location_id: string | null
  street: string | null
  postal_code: string | null
  city: string | null
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
  }
}
