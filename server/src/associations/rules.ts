import { addDays, ageOn, type Day } from '../values/day.ts'
import type { EndDateType } from './tables.ts'

/** How an association says until when somebody is its member. */
export interface EndRule {
  endDateType: EndDateType
  /** `MM-DD` */
  yearlyEnd: string | null
  endAge: number | null
  months: number | null
  renewalDays: number
}

export type Standing = 'NONE' | 'ACTIVE' | 'EXPIRED'

export interface Prospect {
  status: Standing
  /** Joining or renewing is possible today. */
  renewable: boolean
  /** Until when it would be then; missing when whoever registers has to say so. */
  newEndDate?: Day
}

/**
 * How a membership stands on a day, and what joining or renewing then would make of it.
 * @param endDate the last day of the membership, included; null for who is no member
 */
export function prospectOn(today: Day, rule: EndRule, born: Day, endDate: Day | null): Prospect {
  const status = endDate === null ? 'NONE' : endDate < today ? 'EXPIRED' : 'ACTIVE'
  const open = status !== 'ACTIVE' || (endDate !== null && addDays(endDate, -rule.renewalDays) <= today)
  // What goes on, begins the day after; who comes back, begins today.
  const from = status === 'ACTIVE' && endDate !== null ? addDays(endDate, 1) : today
  const end = endFrom(from, rule, born)
  if (end === 'ASKED') return { status, renewable: open }
  const renewable = open && end >= today && (endDate === null || end > endDate)
  return { status, renewable, ...(renewable ? { newEndDate: end } : {}) }
}

/** The last day of a membership that begins on this one; ASKED when it is for whoever registers to say. */
export function endFrom(from: Day, rule: EndRule, born: Day): Day | 'ASKED' {
  switch (rule.endDateType) {
    case 'CUSTOM':
      return rule.yearlyEnd === null ? 'ASKED' : nextYearly(from, rule.yearlyEnd)
    case 'BASED_ON_REGISTRATION_DATE':
      return addDays(monthsLater(from, rule.months ?? 12), -1)
    case 'BASED_ON_DATE_OF_BIRTH':
      return addDays(monthsLater(born, (rule.endAge ?? ageOn(born, from) + 1) * 12), -1)
  }
}

/** The first such day from this one on; 29 February is the last of February in other years. */
function nextYearly(from: Day, monthDay: string): Day {
  const year = Number(from.slice(0, 4))
  const inYear = (one: number) => (monthDay === '02-29' && !isLeap(one) ? `${one}-02-28` : `${one}-${monthDay}`)
  return inYear(year) >= from ? inYear(year) : inYear(year + 1)
}

/** The same day so many months later; where that month has no such day, the first of the month after it, as a birthday is. */
function monthsLater(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = (one: number): Day =>
    `${String(Math.floor(one / 12)).padStart(4, '0')}-${String((one % 12) + 1).padStart(2, '0')}-01`
  const same = addDays(first(count), Number(day.slice(8)) - 1)
  return same < first(count + 1) ? same : first(count + 1)
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
