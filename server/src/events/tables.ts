import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { PeriodType } from '../values/period.ts'
import type { Calendar, CalendarType, Status } from './calendar.ts'
import type {
  AudienceType,
  Localized,
  OrganizerDetails,
  Price,
  RegistryDetails,
  Term,
  WorkflowStatus,
} from './event.ts'

/** node-postgres reads jsonb as values, but takes JavaScript arrays for PostgreSQL ones: write text. */
type Json<T> = ColumnType<T, string, string>

export interface PlaceTable {
  id: string
  main_language: string
  name: Json<Localized>
  street: string | null
  postal_code: string | null
  city: string
  country: Generated<string>
  latitude: number | null
  longitude: number | null
  search_text: string
  words: GeneratedAlways<string>
  organizer_id: Generated<string | null>
  creator: Generated<string | null>
  created_at: Date
  modified_at: Date
}

export interface RegistryOrganizerTable {
  id: string
  kept_by: string
  main_language: string
  name: Json<Localized>
  description: Json<Localized> | null
  url: string | null
  street: string | null
  postal_code: string | null
  city: string | null
  country: string
  labels: string[]
  details: Json<OrganizerDetails>
  search_text: string
  words: GeneratedAlways<string>
  creator: string | null
  created_at: Date
  modified_at: Date
}

export interface RegistryImageTable {
  id: string
  organizer_id: string
  jpeg: Buffer
  description: string | null
  copyright_holder: string | null
  language: string
  creator: string | null
  created_at: Date
}

export interface EventTable {
  id: string
  organizer_id: string | null
  place_id: string
  main_language: string
  name: Json<Localized>
  description: Json<Localized> | null
  calendar_type: CalendarType
  calendar: Json<Calendar>
  starts_at: Date | null
  ends_at: Date | null
  status: Status
  workflow_status: WorkflowStatus
  audience_type: AudienceType
  available_from: Date
  available_to: Date | null
  price_info: Json<Price[]>
  labels: string[]
  terms: Json<Term[]>
  details: Json<RegistryDetails>
  title_text: string
  search_text: string
  words: GeneratedAlways<string>
  creator: string | null
  created_at: Date
  modified_at: Date
}

export interface EventSettingsTable {
  event_id: string
  checkin_points: number
  checkin_limit_volume: number
  checkin_limit_period: PeriodType
  ticket_limit_volume: number | null
  ticket_limit_period: PeriodType | null
}

declare module '../db/database.ts' {
  interface Database {
    places: PlaceTable
    registry_organizers: RegistryOrganizerTable
    registry_images: RegistryImageTable
    events: EventTable
    event_settings: EventSettingsTable
  }
}
