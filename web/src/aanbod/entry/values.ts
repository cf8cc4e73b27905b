import type { PlaceDocument } from '../../api/aanbod.ts'
import type { ClosedDays, OtherDays, WeekHours } from './dates.ts'

export const calendars = ['single', 'multiple', 'periodic', 'permanent'] as const
export type Calendar = (typeof calendars)[number]
export const moneys = ['paid', 'free', 'unknown'] as const
export const audiences = ['everyone', 'members', 'education'] as const
export const statuses = ['Available', 'TemporarilyUnavailable', 'Unavailable'] as const
export type StatusType = (typeof statuses)[number]

export interface Moment {
  day: string
  start: string
  end: string
  /** Only when it goes on over several days. */
  endDay: string
  status: StatusType
  reason: string
}

export interface ChosenPlace {
  id: string
  name: string
  /** Where it is: street and city. */
  line: string
}

export interface ChosenImage {
  id: string
  url: string
  description: string
  copyright: string
}

export interface MorePrice {
  name: string
  amount: string
}

/** What stands in the form, in the order of the form: text as it was typed. */
export interface ActivityValues {
  title: string
  typeId: string
  themeId: string
  organiserId: string
  calendar: Calendar
  moments: Moment[]
  from: string
  until: string
  hours: WeekHours[]
  closed: ClosedDays[]
  other: OtherDays[]
  place: ChosenPlace | null
  money: (typeof moneys)[number]
  base: string
  more: MorePrice[]
  audience: (typeof audiences)[number]
  ageFrom: string
  ageTo: string
  description: string
  /** The main one first. */
  images: ChosenImage[]
  labels: string
  bookingUrl: string
  bookingPhone: string
  bookingEmail: string
  contactUrl: string
  contactPhone: string
  contactEmail: string
}

export type FieldName = keyof ActivityValues

export const emptyMoment: Moment = { day: '', start: '', end: '', endDay: '', status: 'Available', reason: '' }
export const emptyHours: WeekHours = { weekdays: [], opens: '', closes: '' }
export const emptyOther: OtherDays = { from: '', to: '', weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '', closes: '' }

export function emptyValues(organiserId: string, place: PlaceDocument | undefined): ActivityValues {
  return {
    title: '',
    typeId: '',
    themeId: '',
    organiserId,
    calendar: 'single',
    moments: [emptyMoment],
    from: '',
    until: '',
    hours: [emptyHours],
    closed: [],
    other: [],
    // Most of what a balie organises is in its own house.
    place: place ? chosenPlace(place) : null,
    money: 'paid',
    base: '',
    more: [],
    audience: 'everyone',
    ageFrom: '',
    ageTo: '',
    description: '',
    images: [],
    labels: '',
    bookingUrl: '',
    bookingPhone: '',
    bookingEmail: '',
    contactUrl: '',
    contactPhone: '',
    contactEmail: '',
  }
}

export function chosenPlace(place: PlaceDocument): ChosenPlace {
  const address = addressOf(place)
  const city = [address?.postalCode, address?.addressLocality].filter(Boolean).join(' ')
  return {
    id: place['@id'].split('/').at(-1) ?? '',
    name: textOf(place.name, place.mainLanguage),
    line: [address?.streetAddress, city].filter(Boolean).join(', '),
  }
}

export const addressOf = (place: PlaceDocument) =>
  place.address[place.mainLanguage ?? 'nl'] ?? Object.values(place.address)[0]

/** In its main language, or whatever there is. */
export const textOf = (text: Partial<Record<string, string>> | undefined, mainLanguage = 'nl'): string =>
  text?.[mainLanguage] ?? Object.values(text ?? {})[0] ?? ''
