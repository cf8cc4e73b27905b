import { addDays } from '../../i18n/format.ts'
import { weekdayOf } from './time.ts'

/** Hours of a week: on which days (1 is Monday), from when until when. */
export interface WeekHours {
  weekdays: number[]
  opens: string
  closes: string
}

export interface ClosedDays {
  from: string
  to: string
}

/** Days on which these hours count and not those of the week; several of the same days add up. */
export interface OtherDays extends ClosedDays, WeekHours {}

export interface Recurring {
  from: string
  until: string
  hours: readonly WeekHours[]
  closed: readonly ClosedDays[]
  other?: readonly OtherDays[]
}

export interface Occurrence {
  day: string
  opens: string
  closes: string
  isOther?: true
}

/** No calendar of anybody is longer. */
const mostDays = 3700

/** Every time that a weekly pattern comes to, without the days on which it is closed. */
export function occurrencesOf({ from, until, hours, closed, other = [] }: Recurring): Occurrence[] {
  const found: Occurrence[] = []
  if (from === '' || until === '') return found
  let day = from
  for (let count = 0; day <= until && count < mostDays; count += 1) {
    if (!isClosed(day, closed)) {
      const instead = other.filter((one) => covers(one, day))
      for (const { opens, closes } of instead.filter((one) => weekdaysOf(one).includes(weekdayOf(day))))
        found.push({ day, opens, closes, isOther: true })
      for (const { weekdays, opens, closes } of instead.length > 0 ? [] : hours)
        if (weekdays.includes(weekdayOf(day))) found.push({ day, opens, closes })
    }
    day = addDays(day, 1)
  }
  return found
}

export const isClosed = (day: string, closed: readonly ClosedDays[]): boolean => closed.some((one) => covers(one, day))

const covers = ({ from, to }: ClosedDays, day: string): boolean => from <= day && day <= (to === '' ? from : to)

/** Of one day there is nothing to choose. */
export const isOneDay = ({ from, to }: ClosedDays): boolean => to === '' || to === from

export const weekdaysOf = (one: OtherDays): number[] =>
  isOneDay(one) && one.from !== '' ? [weekdayOf(one.from)] : one.weekdays

/** Of a period that goes over several years: `2026-12` → its times, in order. */
export function byMonth(times: readonly Occurrence[]): [string, Occurrence[]][] {
  const months = new Map<string, Occurrence[]>()
  for (const time of times) {
    const month = time.day.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), time])
  }
  return [...months]
}
