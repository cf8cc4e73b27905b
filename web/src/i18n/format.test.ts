import { describe, expect, test } from 'vitest'
import {
  addDays,
  change,
  count,
  dayOf,
  euro,
  lastFour,
  listDate,
  longDate,
  percent,
  shortDate,
  time,
  timeRange,
  weekday,
  weekdayDate,
} from './format.ts'

const start = '2026-11-25T14:00:00+01:00'
const end = '2026-11-25T16:30:00+01:00'

describe('dates and times, as in Belgium', () => {
  test('of a day and of an instant', () => {
    expect(shortDate('2026-11-25')).toBe('25/11/2026')
    expect(longDate('2026-11-25', 'nl')).toBe('25 november 2026')
    expect(listDate('2026-11-25', 'nl')).toBe('wo 25 nov')
    expect(listDate('2026-11-25', 'fr')).toBe('mer 25 nov')
    expect(listDate('2026-11-25', 'de')).toBe('Mi 25. Nov')
    expect(weekdayDate('2026-11-21', 'nl')).toBe('zaterdag 21 november')
    expect(weekday('2026-11-29', 'nl')).toBe('zondag')
    expect(time(start)).toBe('14:00')
    expect(timeRange(start, end, 'nl')).toBe('14:00–16:30')
    expect(timeRange(start, '2026-11-26T02:00:00+01:00', 'nl')).toBe('14:00–do 26 nov 02:00')
  })

  test('whatever the zone of the instant, also around midnight and in summer', () => {
    expect(dayOf('2026-11-24T23:30:00Z')).toBe('2026-11-25')
    expect(dayOf('2026-07-01T22:30:00Z')).toBe('2026-07-02')
    expect(time('2026-07-01T12:02:00Z')).toBe('14:02')
  })

  test('counted over a change of the clock', () => {
    expect(addDays('2026-10-24', 1)).toBe('2026-10-25')
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })
})

describe('numbers', () => {
  test('amounts have two decimals and a fixed space', () => {
    expect(euro(2.4)).toBe('€\u00a02,40')
    expect(euro(1234.5)).toBe('€\u00a01.234,50')
  })

  test('counts, percentages and points', () => {
    expect(count(12846)).toBe('12.846')
    expect(percent(41.2)).toBe('41%')
    expect(change(1)).toBe('+1')
    expect(change(-5)).toBe('\u22125')
    expect(lastFour('0900000004110')).toBe('4110')
  })
})
