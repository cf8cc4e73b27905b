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

export function dayOf(instant: Date): Day {
  return inBrussels(instant).toPlainDate().toString()
}

/** Midnight in Brussels; the next day's start is 23 to 25 hours later. */
export function startOfDay(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds)
}

/**
 * The instant of a time on the wall (`HH:MM`, and `24:00` for the end of the day). A time that the spring change skips
 * becomes the one just after it; a time that comes twice in autumn is the first.
 */
export function atTime(day: Day, time: string): Date {
  if (time === '24:00') return startOfDay(addDays(day, 1))
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  })
  return new Date(zoned.epochMilliseconds)
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** Whole years lived; somebody born on 29 February has the birthday on 1 March in other years. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}
