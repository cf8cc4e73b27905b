import type { Language } from './language.ts'

/**
 * How we write dates, times, amounts and points. Always in Belgian time, whatever the device says: a counter works with
 * the clock on the wall. Languages differ only in words; figures stay as in Dutch (25/11/2026, 14:02, € 2,40).
 */
const timeZone = 'Europe/Brussels'
export const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-BE', de: 'de-BE' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times as much as using it. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...options })
  formats.set(key, made)
  return made
}

/** A day (`2026-11-25`) is not an instant: noon UTC is that day in Belgium, in summer and in winter. */
const toDate = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00Z` : value)

/** `2026-11-25` in Belgium, of an instant. */
export function dayOf(instant: string | Date): string {
  return dateFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    typeof instant === 'string' ? toDate(instant) : instant,
  )
}

export function addDays(day: string, count: number): string {
  const date = toDate(day)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** The moment a day begins in Belgium, whatever the device's clock is set to. */
export function startOfDay(day: string): Date {
  const summer = new Date(`${day}T00:00:00+02:00`)
  return dayOf(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`)
}

/** `25/11/2026` */
export function shortDate(value: string): string {
  return dateFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(toDate(value))
}

/** `25 november 2026` */
export function longDate(value: string, language: Language): string {
  return dateFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric' }).format(toDate(value))
}

/** `wo 25 nov` */
export function listDate(value: string, language: Language): string {
  const parts = dateFormat(locales[language], { weekday: 'short', day: 'numeric', month: 'short' }).formatToParts(
    toDate(value),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value.replace('.', '') ?? ''
  return `${part('weekday')} ${part('day')}${language === 'de' ? '.' : ''} ${part('month')}`
}

/** `zaterdag 21 november` */
export function weekdayDate(value: string, language: Language): string {
  const parts = dateFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long' }).formatToParts(
    toDate(value),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')}${language === 'de' ? '.' : ''} ${part('month')}`
}

/** `zondag`, for what ends within a week. */
export function weekday(value: string, language: Language): string {
  return dateFormat(locales[language], { weekday: 'long' }).format(toDate(value))
}

/** `14:02` */
export function time(instant: string | Date): string {
  return dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    typeof instant === 'string' ? toDate(instant) : instant,
  )
}

/** `14:00–16:30`, with the other day when it ends later: `14:00–wo 25 nov 02:00`. */
export function timeRange(start: string, end: string | undefined, language: Language): string {
  if (end === undefined) return time(start)
  const otherDay = dayOf(start) === dayOf(end) ? '' : `${listDate(end, language)} `
  return `${time(start)}–${otherDay}${time(end)}`
}

const euroFormat = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const countFormat = new Intl.NumberFormat('nl-BE')

/** `€ 2,40`, with a fixed space: amount and sign never part. */
export const euro = (amount: number): string => `€\u00a0${euroFormat.format(amount)}`

/** `12.846` */
export const count = (value: number): string => countFormat.format(value)

/** `41%` */
export const percent = (value: number): string => `${countFormat.format(Math.round(value))}%`

/** `+1`, `−5` (a true minus sign), `0` */
export const change = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `\u2212${-points}` : '0')

/** `4110`: enough to recognise a card. */
export const lastFour = (uitpasNumber: string): string => uitpasNumber.slice(-4)

/** First letter in upper case, for a date that starts a line. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `nov 2026`, of the first day of a month. */
export function monthName(day: string, language: Language): string {
  return dateFormat(locales[language], { month: 'short', year: 'numeric' }).format(toDate(day))
}
