import { addDays, type Day, dayOf, startOfDay, weekdayOf } from './day.ts'

/** Calendar periods of limits ("once a week"); ABSOLUTE is once and for all. */
export type PeriodType = 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

export const PERIOD_TYPES: readonly PeriodType[] = ['ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']

/** Before any pass existed; a limit that counts from here counts everything. */
const FAR_PAST = new Date('1970-01-01T00:00:00Z')

type CalendarPeriod = Exclude<PeriodType, 'ABSOLUTE'>

/** The first instant of the calendar period (in Brussels, weeks from Monday) that `at` lies in. */
export function periodStart(type: PeriodType, at: Date): Date {
  return type === 'ABSOLUTE' ? FAR_PAST : startOfDay(firstDay(type, dayOf(at)))
}

/** The first instant after that period; null for ABSOLUTE, which does not end. */
export function periodEnd(type: PeriodType, at: Date): Date | null {
  if (type === 'ABSOLUTE') return null
  // The length of the longest such period, so that a shorter one is passed but the one after it is not.
  const days = { DAY: 1, WEEK: 7, MONTH: 31, QUARTER: 92, YEAR: 366 }[type]
  return startOfDay(firstDay(type, addDays(firstDay(type, dayOf(at)), days)))
}

function firstDay(type: CalendarPeriod, day: Day): Day {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  switch (type) {
    case 'DAY':
      return day
    case 'WEEK':
      return addDays(day, 1 - weekdayOf(day))
    case 'MONTH':
      return firstOf(year, month)
    case 'QUARTER':
      return firstOf(year, month - ((month - 1) % 3))
    case 'YEAR':
      return firstOf(year, 1)
  }
}

function firstOf(year: string, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-01`
}
