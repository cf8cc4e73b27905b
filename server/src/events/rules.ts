import { addDays, dayOf, startOfDay } from '../values/day.ts'
import { type Calendar, isAlwaysOpen, type Opening, openingsBetween, rangeOf, type Status } from './calendar.ts'

/** How long before the start and after the end of an opening a point can be saved; set by the card system. */
export interface CheckinMargins {
  beforeMinutes: number
  afterMinutes: number
}

export const defaultMargins: CheckinMargins = { beforeMinutes: 60, afterMinutes: 60 }

/** The time in which a point can be saved at one opening; null is without beginning or end. */
export interface Window {
  from: Date | null
  until: Date | null
  opening: Opening
}

export type CheckinWindow =
  | { open: true; window: Window }
  /** `next` says from when it will be; without it, `reason` is that it is over or that it does not take place. */
  | { open: false; reason: 'NOT_YET' | 'OVER' | 'CANCELLED'; next: Window | null }

/** What these rules need to know of an event. */
export interface Scheduled {
  calendar: Calendar
  status: Status
}

/** How far ahead a next opening is looked for. */
const AHEAD_DAYS = 400

/**
 * Can a point be saved at this event now, and if not: when? The first and the last instant of the window count.
 * With several openings at once it is the one whose start is nearest.
 */
export function checkinWindow(event: Scheduled, at: Date, margins: CheckinMargins = defaultMargins): CheckinWindow {
  if (event.status !== 'Available') return { open: false, reason: 'CANCELLED', next: null }
  const earliest = shift(at, -margins.afterMinutes)
  const windows = openingsBetween(event.calendar, earliest, shift(at, margins.beforeMinutes))
    .map((opening) => windowOf(opening, margins))
    .sort((a, b) => distance(a.opening, at) - distance(b.opening, at))
  const [window] = windows
  if (window) return { open: true, window }
  const next = nextWindow(event.calendar, at, margins)
  return next ? { open: false, reason: 'NOT_YET', next } : { open: false, reason: 'OVER', next: null }
}

export function windowOf(opening: Opening, margins: CheckinMargins = defaultMargins): Window {
  return {
    from: opening.start && shift(opening.start, -margins.beforeMinutes),
    until: opening.end && shift(opening.end, margins.afterMinutes),
    opening,
  }
}

/** The first opening that starts after `after`, for showing it and for sorting. */
export function nextOpening(calendar: Calendar, after: Date): Opening | null {
  if (isAlwaysOpen(calendar)) return null
  const { start } = rangeOf(calendar)
  const from = start !== null && start > after ? start : after
  // Most events go on again within the week; only when they do not is it worth looking further.
  const horizons =
    'moments' in calendar ? [FAR_FUTURE] : [7, AHEAD_DAYS].map((days) => startOfDay(addDays(dayOf(from), days)))
  for (const horizon of horizons) {
    const next = openingsBetween(calendar, from, horizon).find(
      (opening) => opening.start !== null && opening.start > after,
    )
    if (next) return next
  }
  return null
}

const FAR_FUTURE = new Date('9999-12-31T00:00:00Z')

function nextWindow(calendar: Calendar, at: Date, margins: CheckinMargins): Window | null {
  const opening = nextOpening(calendar, shift(at, margins.beforeMinutes))
  return opening && windowOf(opening, margins)
}

function shift(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

function distance(opening: Opening, at: Date): number {
  return opening.start === null ? Number.POSITIVE_INFINITY : Math.abs(opening.start.getTime() - at.getTime())
}
