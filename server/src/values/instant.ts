import { addDays, type Day, HOUR_MS, inBrussels, remembered, startOfDay } from './day.ts'

/** On the wire: RFC 3339 in whole seconds with the offset that holds in Belgium then, `2026-11-23T14:00:00+01:00`. */
export function toRfc3339(instant: Date): string {
  const hours = offsetOfHour(Math.floor(instant.getTime() / HOUR_MS))
  const local = new Date(instant.getTime() + hours * HOUR_MS).toISOString()
  return `${local.slice(0, 19)}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
}

// The clock changes on a whole hour of universal time, by a whole hour: 1 µs instead of 20, in answers full of instants.
const offsetOfHour = remembered((hour: number) => inBrussels(new Date(hour * HOUR_MS)).offsetNanoseconds / 3.6e12)

/** The last second of a day: what the wire shows of a right that lasts until that day, the day included. */
export function endOfDay(day: Day): Date {
  return new Date(startOfDay(addDays(day, 1)).getTime() - 1000)
}

/** `3 maart 2027` and the like: a day as people read it. */
export function dayInWords(day: Day, language: 'nl' | 'fr' | 'en' | 'de'): string {
  const locale = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' }[language]
  const options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, options)
}
