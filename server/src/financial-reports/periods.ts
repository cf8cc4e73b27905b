import { addDays, type Day, dayOf } from '../values/day.ts'

export interface Period {
  /** Both days are part of it. */
  startDate: Day
  endDate: Day
}

/** As many as a list on a screen holds. */
const most = 24

/** The calendar months since the first ticket, newest first; the month that runs until today. At most two years. */
export function suggestedPeriods(first: Date | undefined, now: Date): Period[] {
  const periods: Period[] = []
  if (first === undefined) return periods
  const firstDay = dayOf(first)
  let endDate = dayOf(now)
  while (periods.length < most && endDate >= firstDay) {
    const startDate = `${endDate.slice(0, 7)}-01`
    periods.push({ startDate, endDate })
    endDate = addDays(startDate, -1)
  }
  return periods
}
