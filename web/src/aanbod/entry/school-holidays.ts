import { addDays } from '../../i18n/format.ts'
import { weekdayOf } from './time.ts'

/** Days on which Flemish schools are closed, both included. */
export interface Holiday {
  name: 'autumn' | 'christmas' | 'carnival' | 'easter' | 'armistice' | 'labour' | 'ascension' | 'whitMonday'
  from: string
  to: string
}

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date, 12)).toISOString().slice(0, 10)

/** The Monday of the week that a day is in; of a weekend the next one, where `next` says so. */
const mondayOf = (one: string, next = false) =>
  next && weekdayOf(one) > 5 ? addDays(one, 8 - weekdayOf(one)) : addDays(one, 1 - weekdayOf(one))

/** Easter Sunday (the Gregorian computus of Meeus). */
export function easterOf(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const n = h + l - 7 * m
  const month = Math.floor((n + 90) / 25)
  return day(year, month, (n + 33 * month + 19) % 32)
}

/**
 * The holidays of the school year that begins in September of this year, by the rules of the Flemish government: the week of
 * All Saints, two weeks around Christmas, the seventh Monday before Easter, and two weeks at Easter that begin on the first
 * Monday of April, after Easter when that is in March, and two weeks before it when it is after 15 April.
 */
export function schoolHolidays(year: number): Holiday[] {
  const easter = easterOf(year + 1)
  const autumn = weekdayOf(day(year, 11, 1)) === 7 ? day(year, 11, 2) : mondayOf(day(year, 11, 1))
  const christmas = mondayOf(day(year, 12, 25), true)
  const carnival = addDays(easter, -48)
  const april = mondayOf(day(year + 1, 4, 7))
  const spring =
    easter < day(year + 1, 4, 1) ? addDays(easter, 1) : easter > day(year + 1, 4, 15) ? addDays(easter, -13) : april
  const ascension = addDays(easter, 39)
  const all: Holiday[] = [
    { name: 'autumn', from: autumn, to: addDays(autumn, 6) },
    { name: 'armistice', from: day(year, 11, 11), to: day(year, 11, 11) },
    { name: 'christmas', from: christmas, to: addDays(christmas, 13) },
    { name: 'carnival', from: carnival, to: addDays(carnival, 6) },
    // Easter Monday is a day by itself when the holidays end before it.
    { name: 'easter', from: spring, to: later(addDays(spring, 13), addDays(easter, 1)) },
    { name: 'labour', from: day(year + 1, 5, 1), to: day(year + 1, 5, 1) },
    { name: 'ascension', from: ascension, to: addDays(ascension, 1) },
    { name: 'whitMonday', from: addDays(easter, 50), to: addDays(easter, 50) },
  ]
  return all
}

const later = (one: string, other: string) => (one > other ? one : other)

/** Those that touch a period, in the order of the year. */
export function holidaysBetween(from: string, until: string): Holiday[] {
  const first = Number(from.slice(0, 4)) - 1
  const last = Number(until.slice(0, 4))
  const years = Array.from({ length: Math.min(last - first + 1, 12) }, (_, index) => first + index)
  return years.flatMap(schoolHolidays).filter((holiday) => holiday.to >= from && holiday.from <= until)
}
