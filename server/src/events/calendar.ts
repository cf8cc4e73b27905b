import { addDays, atTime, type Day, dayOf, startOfDay, weekdayOf } from '../values/day.ts'

/** As the event registry knows them; a cancelled or postponed moment keeps its place in the calendar. */
export type Status = 'Available' | 'TemporarilyUnavailable' | 'Unavailable'
export type CalendarType = 'single' | 'multiple' | 'periodic' | 'permanent'

/** `opens` and `closes` are times on the wall (`HH:MM`); closing at or before opening means the next day. */
export interface Hours {
  /** 1 is Monday, 7 is Sunday. */
  weekdays: number[]
  opens: string
  closes: string
}

/** Days on which the ordinary week does not count; without hours: closed. Both days inclusive. */
export interface Exception {
  from: Day
  to: Day
  hours?: Hours[]
}

/** RFC 3339; a moment whose end is not known lasts until the end of its day. */
export interface Moment {
  start: string
  end?: string
  status?: Status
  /** Why this moment is cancelled or postponed, by language. */
  reason?: Record<string, string>
}

/**
 * When an event takes place, in one of the registry's four shapes. Kept as one JSON document, since it is always read
 * and replaced whole; nothing is written out in advance, so that a calendar without an end never runs dry.
 */
export type Calendar =
  | { type: 'single' | 'multiple'; moments: Moment[] }
  | { type: 'periodic'; start?: string; end?: string; hours: Hours[]; exceptions?: Exception[] }
  | { type: 'permanent'; hours: Hours[]; exceptions?: Exception[] }

type Recurring = Extract<Calendar, { hours: Hours[] }>

/** One stretch of time in which the event goes on; null is without beginning or end. */
export interface Opening {
  start: Date | null
  end: Date | null
}

/** Every opening that touches `from` … `to` (inclusive), by start. */
export function openingsBetween(calendar: Calendar, from: Date, to: Date): Opening[] {
  const openings = 'moments' in calendar ? calendar.moments.flatMap(openingOf) : recurringOpenings(calendar, from, to)
  return openings.filter((opening) => touches(opening, from, to)).sort(byStart)
}

/** The outer limits of everything in the calendar. */
export function rangeOf(calendar: Calendar): Opening {
  if ('moments' in calendar) {
    const times = calendar.moments.map(momentOpening).flatMap(({ start, end }) => [start.getTime(), end.getTime()])
    return { start: new Date(Math.min(...times)), end: new Date(Math.max(...times)) }
  }
  const { first, last } = daysOf(calendar)
  if (calendar.hours.length === 0 && !calendar.exceptions?.length) return wholePeriod(calendar)
  // Past midnight the last day's hours can run into the next day.
  return { start: first === null ? null : startOfDay(first), end: last === null ? null : startOfDay(addDays(last, 2)) }
}

/** Open day and night, without beginning or end: there is no time to show. */
export function isAlwaysOpen(calendar: Calendar): boolean {
  return calendar.type === 'permanent' && calendar.hours.length === 0 && !calendar.exceptions?.length
}

function openingOf(moment: Moment): Opening[] {
  return (moment.status ?? 'Available') === 'Available' ? [momentOpening(moment)] : []
}

function momentOpening(moment: Moment): { start: Date; end: Date } {
  const start = new Date(moment.start)
  const end = moment.end === undefined ? startOfDay(addDays(dayOf(start), 1)) : new Date(moment.end)
  return { start, end }
}

function recurringOpenings(calendar: Recurring, from: Date, to: Date): Opening[] {
  if (calendar.hours.length === 0 && !calendar.exceptions?.length) return [wholePeriod(calendar)]
  const { first, last } = daysOf(calendar)
  const openings: Opening[] = []
  const lastDay = earlier(dayOf(to), last)
  // The day before can still be going on after midnight.
  for (let day = later(addDays(dayOf(from), -1), first); day <= lastDay; day = addDays(day, 1)) {
    openings.push(...openingsOn(calendar, day))
  }
  return openings
}

const WHOLE_DAY: Hours[] = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00' }]

function openingsOn(calendar: Recurring, day: Day): Opening[] {
  const week = calendar.hours.length ? calendar.hours : WHOLE_DAY
  const hours = hoursOf(calendar.exceptions, day) ?? week
  return hours
    .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
    .map(({ opens, closes }) => ({
      start: atTime(day, opens),
      end: atTime(closes <= opens ? addDays(day, 1) : day, closes),
    }))
}

/** Closed wins over other hours when both cover the day. */
function hoursOf(exceptions: Exception[] | undefined, day: Day): Hours[] | undefined {
  const covering = exceptions?.filter(({ from, to }) => from <= day && day <= to) ?? []
  if (covering.length === 0) return undefined
  return covering.some(({ hours }) => hours === undefined) ? [] : covering.flatMap(({ hours }) => hours ?? [])
}

/**
 * A period without hours. The registry writes the last day as its midnight at the beginning and means the whole day.
 */
function wholePeriod(calendar: Recurring): Opening {
  if (calendar.type === 'permanent') return { start: null, end: null }
  const start = calendar.start === undefined ? null : new Date(calendar.start)
  if (calendar.end === undefined) return { start, end: null }
  const end = new Date(calendar.end)
  const day = dayOf(end)
  return { start, end: end.getTime() === startOfDay(day).getTime() ? startOfDay(addDays(day, 1)) : end }
}

/** First and last day of a period with hours; the hours decide what happens on those days. */
function daysOf(calendar: Recurring): { first: Day | null; last: Day | null } {
  if (calendar.type === 'permanent') return { first: null, last: null }
  return {
    first: calendar.start === undefined ? null : dayOf(new Date(calendar.start)),
    last: calendar.end === undefined ? null : dayOf(new Date(calendar.end)),
  }
}

const later = (day: Day, other: Day | null): Day => (other !== null && other > day ? other : day)
const earlier = (day: Day, other: Day | null): Day => (other !== null && other < day ? other : day)

function touches({ start, end }: Opening, from: Date, to: Date): boolean {
  return (start === null || start <= to) && (end === null || end >= from)
}

export function byStart(a: Opening, b: Opening): number {
  return (a.start?.getTime() ?? 0) - (b.start?.getTime() ?? 0)
}
