import { describe, expect, test } from 'vitest'
import { byMonth, occurrencesOf } from './dates.ts'
import { easterOf, holidaysBetween, schoolHolidays } from './school-holidays.ts'
import { instantOf } from './time.ts'

describe('a weekly pattern', () => {
  const tuesdays = { weekdays: [2], opens: '19:00', closes: '21:00' }
  test('comes to every Tuesday of the school year, without the holidays', () => {
    const holidays = schoolHolidays(2026).map(({ from, to }) => ({ from, to }))
    const times = occurrencesOf({ from: '2026-09-01', until: '2027-06-30', hours: [tuesdays], closed: holidays })
    expect(times[0]).toEqual({ day: '2026-09-01', opens: '19:00', closes: '21:00' })
    expect(times.at(-1)?.day).toBe('2027-06-29')
    const days = times.map(({ day }) => day)
    // 44 Tuesdays, less autumn (1), Christmas (2), carnival (1) and Easter (2).
    expect(days).toHaveLength(38)
    for (const day of ['2026-11-03', '2026-12-22', '2026-12-29', '2027-02-09', '2027-03-30', '2027-04-06'])
      expect(days).not.toContain(day)
    expect(days).toContain('2026-11-10')
  })
  test('has several times on a day, and none when it is closed or turned around', () => {
    const twice = [tuesdays, { weekdays: [2, 4], opens: '14:00', closes: '15:00' }]
    const one = { from: '2026-12-01', until: '2026-12-01' }
    expect(occurrencesOf({ ...one, hours: twice, closed: [] })).toHaveLength(2)
    expect(occurrencesOf({ ...one, hours: twice, closed: [{ from: '2026-12-01', to: '' }] })).toEqual([])
    expect(occurrencesOf({ from: '2026-12-02', until: '2026-12-01', hours: twice, closed: [] })).toEqual([])
    expect(occurrencesOf({ from: '', until: '2026-12-01', hours: twice, closed: [] })).toEqual([])
  })
  test('has other hours on some days, also of a day of the week that it does not have; closed wins', () => {
    const saturday = { from: '2026-12-05', to: '', weekdays: [], opens: '10:00', closes: '12:00' }
    const late = { from: '2026-12-08', to: '2026-12-09', weekdays: [2, 3], opens: '20:00', closes: '22:00' }
    const week = { from: '2026-12-01', until: '2026-12-15', hours: [tuesdays], other: [saturday, late] }
    expect(occurrencesOf({ ...week, closed: [] })).toEqual([
      { day: '2026-12-01', opens: '19:00', closes: '21:00' },
      { day: '2026-12-05', opens: '10:00', closes: '12:00', isOther: true },
      { day: '2026-12-08', opens: '20:00', closes: '22:00', isOther: true },
      { day: '2026-12-09', opens: '20:00', closes: '22:00', isOther: true },
      { day: '2026-12-15', opens: '19:00', closes: '21:00' },
    ])
    expect(occurrencesOf({ ...week, closed: [{ from: '2026-12-05', to: '2026-12-08' }] })).toHaveLength(3)
  })
  test('is shown by month', () => {
    const times = occurrencesOf({ from: '2026-12-29', until: '2027-01-05', hours: [tuesdays], closed: [] })
    expect(byMonth(times).map(([month, those]) => [month, those.length])).toEqual([
      ['2026-12', 1],
      ['2027-01', 1],
    ])
  })
})

describe('school holidays', () => {
  test('Easter', () => {
    expect([2024, 2025, 2026, 2027, 2028, 2038].map(easterOf)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2038-04-25',
    ])
  })
  // As the Flemish government announced them.
  test.each([
    [2023, '2023-10-30', '2023-12-25', '2024-02-12', '2024-04-01'],
    [2024, '2024-10-28', '2024-12-23', '2025-03-03', '2025-04-07'],
    [2025, '2025-10-27', '2025-12-22', '2026-02-16', '2026-04-06'],
    [2026, '2026-11-02', '2026-12-21', '2027-02-08', '2027-03-29'],
  ])('of %i', (year, autumn, christmas, carnival, easter) => {
    const from = Object.fromEntries(schoolHolidays(year).map((holiday) => [holiday.name, holiday.from]))
    expect(from).toMatchObject({ autumn, christmas, carnival, easter })
  })
  test('of a period are those that touch it', () => {
    expect(holidaysBetween('2026-12-30', '2027-02-10').map(({ name }) => name)).toEqual(['christmas', 'carnival'])
  })
})

test('a time on a Belgian wall has its offset, also around a change of the clock', () => {
  expect(instantOf('2026-12-01', '14:00')).toBe('2026-12-01T14:00:00+01:00')
  expect(instantOf('2026-07-01', '00:30')).toBe('2026-07-01T00:30:00+02:00')
  expect(instantOf('2027-03-28', '01:59')).toBe('2027-03-28T01:59:00+01:00')
  expect(instantOf('2027-03-28', '03:00')).toBe('2027-03-28T03:00:00+02:00')
  expect(instantOf('2026-10-25', '04:00')).toBe('2026-10-25T04:00:00+01:00')
})
