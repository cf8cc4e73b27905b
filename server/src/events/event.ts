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

/** A draft is nothing yet, and what was withdrawn is nothing any more: no points, no tickets. */
export const isPublished = ({ workflowStatus }: Pick<Event, 'workflowStatus'>): boolean =>
  workflowStatus !== 'DRAFT' && workflowStatus !== 'DELETED'

/** A picture that was brought before, as this document speaks of it. */
export interface ImageUse {
  id: string
  description?: string
  copyrightHolder?: string
  inLanguage?: string
}

/** Members of the registry's document that nothing here decides on. */
export interface RegistryDetails {
  typicalAgeRange?: string
  /** Somewhere else; without it, the first of `images` is shown. */
  image?: string
  images?: ImageUse[]
  /** Why it is cancelled or postponed. */
  statusReason?: Localized
  bookingInfo?: Record<string, unknown>
  contactPoint?: Record<string, unknown>
  hiddenLabels?: string[]
  [member: string]: unknown
}

/** As RegistryDetails, of an organiser. */
export interface OrganizerDetails {
  images?: ImageUse[]
  contactPoint?: Record<string, unknown>
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
  /** The balie that changes it. */
  organizerId: OrganizerId | null
  creator: string | null
}

/** An organiser as the registry knows it: a balie, or somebody who organises and never joined. */
export interface RegistryOrganizer {
  id: OrganizerId
  keptBy: OrganizerId
  mainLanguage: string
  name: Localized
  description: Localized | null
  url: string | null
  street: string | null
  postalCode: string | null
  city: string | null
  country: string
  labels: string[]
  details: OrganizerDetails
  creator: string | null
}

export interface Event {
  id: EventId
  /** Who the permissions for this event are held for. */
  organizerId: OrganizerId | null
  /** Of a balie; only its events are pass events. */
  organizerName: string | null
  /** Of an organiser that is no balie, as the registry has it. */
  registryOrganizerName: string | null
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

export type NewPlace = Omit<Place, 'mainLanguage' | 'country' | 'organizerId' | 'creator'> &
  Partial<Pick<Place, 'mainLanguage' | 'country' | 'organizerId' | 'creator'>>

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
