import { Temporal } from 'temporal-polyfill'
import type { Day } from '../values/day.ts'

export const units = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Unit = (typeof units)[number]

/** The unit that makes a readable number of columns of these days. */
export function fittingUnit(from: Day, to: Day): Unit {
  const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' })
  if (days <= 31) return 'day'
  if (days <= 183) return 'week'
  if (days <= 1100) return 'month'
  return days <= 3700 ? 'quarter' : 'year'
}

/** The first day of the unit that a day is in, as `date_trunc` of PostgreSQL says it: weeks begin on Monday. */
export function startOf(unit: Unit, day: Day): Day {
  const date = Temporal.PlainDate.from(day)
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 }).toString()
    case 'month':
      return date.with({ day: 1 }).toString()
    case 'quarter':
      return date.with({ month: date.month - ((date.month - 1) % 3), day: 1 }).toString()
    case 'year':
      return date.with({ month: 1, day: 1 }).toString()
  }
}

const steps: Record<Unit, Temporal.DurationLike> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

/** The first days of every unit from the one with `from` up to the one with `to`: also those in which nothing happened. */
export function startsBetween(unit: Unit, from: Day, to: Day): Day[] {
  const starts: Day[] = []
  for (let day = startOf(unit, from); day <= to; day = nextStart(unit, day)) starts.push(day)
  return starts
}

export function nextStart(unit: Unit, start: Day): Day {
  return Temporal.PlainDate.from(start).add(steps[unit]).toString()
}
