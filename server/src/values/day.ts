import { Temporal } from 'temporal-polyfill'

declare const kind: unique symbol
/** A date without a time, `YYYY-MM-DD`, always meant in Brussels. Sorts and compares as text. */
export type Day = string & { readonly [kind]?: 'day' }

/** Days, opening hours and limits all follow the clock on the wall in Belgium, whatever the server's zone. */
export const ZONE = 'Europe/Brussels'

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

export function inBrussels(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)
}

/**
 * Remembers answers: a check-in asks for the same few days and hours again and again, and the calendar arithmetic behind
 * one answer takes 10 µs. Emptied when full, so that a report over many years does not stay in memory.
 */
export function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      if (known.size >= 10_000) known.clear()
      value = compute(key)
      known.set(key, value)
    }
    return value
  }
}

export const HOUR_MS = 3_600_000

// Midnight in Brussels is on a whole hour of universal time since 1914, so all of such an hour is one day.
const dayOfHour = remembered(
  (hour: number): Day =>
    inBrussels(new Date(hour * HOUR_MS))
      .toPlainDate()
      .toString(),
)

export function dayOf(instant: Date): Day {
  return dayOfHour(Math.floor(instant.getTime() / HOUR_MS))
}

/** Midnight in Brussels; the next day's start is 23 to 25 hours later. */
export function startOfDay(day: Day): Date {
  return atTime(day, '00:00')
}

/**
 * The instant of a time on the wall (`HH:MM`, and `24:00` for the end of the day). A time that the spring change skips
 * becomes the one just after it; a time that comes twice in autumn is the first.
 */
export function atTime(day: Day, time: string): Date {
  return time === '24:00' ? startOfDay(addDays(day, 1)) : new Date(millisecondsAt(`${day}T${time}`))
}

const millisecondsAt = remembered(
  (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds,
)

export function addDays(day: Day, days: number): Day {
  return toText(toUtc(day) + days * DAY_MS)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(toUtc(day)).getUTCDay() || 7
}

// Without a time there is no zone: days are counted in universal time, where each has 24 hours.
const DAY_MS = 24 * HOUR_MS
const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const toText = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10)

/** Whole years lived; somebody born on 29 February has the birthday on 1 March in other years. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}
