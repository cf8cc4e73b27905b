import type { Cents } from '../values/cents.ts'
import type { EventId, OrganizerId, PlaceId } from '../values/ids.ts'
import type { PeriodType } from '../values/period.ts'
import type { Calendar, Status } from './calendar.ts'

/** Text by language (`nl`, `fr`, `en`, `de`). */
export type Localized = Record<string, string>
export type WorkflowStatus = 'DRAFT' | 'READY_FOR_VALIDATION' | 'APPROVED' | 'REJECTED' | 'DELETED'
export type AudienceType = 'everyone' | 'members' | 'education'

/** Published and not withdrawn: what lists and searches show unless they are asked for more. */
export const visibleWorkflowStatuses: readonly WorkflowStatus[] = ['READY_FOR_VALIDATION', 'APPROVED']

export interface Price {
  category: 'base' | 'tariff'
  name: Localized
  cents: Cents
}

/** A category of the registry: type (`eventtype`), theme or facility. */
export interface Term {
  id: string
  label: string
  domain: string
}

/** Members of the registry's document that nothing here decides on. */
export interface RegistryDetails {
  typicalAgeRange?: string
  image?: string
  mediaObject?: unknown[]
  bookingInfo?: Record<string, unknown>
  contactPoint?: Record<string, unknown>
  hiddenLabels?: string[]
  [member: string]: unknown
}

export interface PeriodLimit {
  volume: number
  periodType: PeriodType
}

/** Contract schema `EventSettings`. */
export interface EventSettings {
  checkinPoints: number
  checkinLimit: PeriodLimit
  /** Tickets at a reduced price that one passholder can buy; null is without limit. */
  passholderTicketLimit: PeriodLimit | null
}

export const defaultEventSettings: EventSettings = {
  checkinPoints: 1,
  checkinLimit: { volume: 1, periodType: 'DAY' },
  passholderTicketLimit: null,
}

export interface Place {
  id: PlaceId
  mainLanguage: string
  name: Localized
  street: string | null
  postalCode: string | null
  city: string
  country: string
  latitude: number | null
  longitude: number | null
}

export interface Event {
  id: EventId
  /** Who the permissions for this event are held for. */
  organizerId: OrganizerId | null
  organizerName: string | null
  /** The names of the card systems that the organiser is in; empty: not a UiTPAS event. */
  cardSystemNames: string[]
  /** The name in its main language. */
  title: string
  mainLanguage: string
  name: Localized
  description: Localized | null
  place: Place
  calendar: Calendar
  startsAt: Date | null
  endsAt: Date | null
  status: Status
  workflowStatus: WorkflowStatus
  audienceType: AudienceType
  availableFrom: Date
  availableTo: Date | null
  priceInfo: Price[]
  labels: string[]
  terms: Term[]
  details: RegistryDetails
  creator: string | null
  createdAt: Date
  modifiedAt: Date
  settings: EventSettings
}

export type NewPlace = Omit<Place, 'mainLanguage' | 'country'> & Partial<Pick<Place, 'mainLanguage' | 'country'>>

/** What a registry entry needs; the rest has the registry's own defaults. */
export type NewEvent = Pick<Event, 'id' | 'organizerId' | 'name' | 'calendar'> &
  Partial<
    Pick<
      Event,
      | 'mainLanguage'
      | 'description'
      | 'status'
      | 'workflowStatus'
      | 'audienceType'
      | 'availableFrom'
      | 'priceInfo'
      | 'labels'
      | 'terms'
      | 'details'
      | 'creator'
    >
  > & { placeId: PlaceId }
