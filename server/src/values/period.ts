import type { Temporal } from 'temporal-polyfill'
import { inBrussels, ZONE } from './day.ts'

/** Calendar periods of limits ("once a week"); ABSOLUTE is once and for all. */
export type PeriodType = 'ABSOLUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

export const PERIOD_TYPES: readonly PeriodType[] = ['ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']

/** Before any pass existed; a limit that counts from here counts everything. */
const FAR_PAST = new Date('1970-01-01T00:00:00Z')

function firstDay(type: Exclude<PeriodType, 'ABSOLUTE'>, at: Date): Temporal.PlainDate {
  const day = inBrussels(at).toPlainDate()
  switch (type) {
    case 'DAY':
      return day
    case 'WEEK':
      return day.subtract({ days: day.dayOfWeek - 1 })
    case 'MONTH':
      return day.with({ day: 1 })
    case 'QUARTER':
      return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 })
    case 'YEAR':
      return day.with({ month: 1, day: 1 })
  }
}

const LENGTH = {
  DAY: { days: 1 },
  WEEK: { days: 7 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  YEAR: { years: 1 },
} as const

function midnight(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime(ZONE).epochMilliseconds)
}

/** The first instant of the calendar period (in Brussels, weeks from Monday) that `at` lies in. */
export function periodStart(type: PeriodType, at: Date): Date {
  return type === 'ABSOLUTE' ? FAR_PAST : midnight(firstDay(type, at))
}

/** The first instant after that period; null for ABSOLUTE, which does not end. */
export function periodEnd(type: PeriodType, at: Date): Date | null {
  return type === 'ABSOLUTE' ? null : midnight(firstDay(type, at).add(LENGTH[type]))
}
