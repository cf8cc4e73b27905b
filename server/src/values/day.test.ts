import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, ageOn, atTime, dayOf, isDay, startOfDay, weekdayOf } from './day.ts'

const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

test('every instant lies within its own day', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const day = dayOf(at)
      expect(isDay(day)).toBe(true)
      expect(startOfDay(day).getTime()).toBeLessThanOrEqual(at.getTime())
      expect(startOfDay(addDays(day, 1)).getTime()).toBeGreaterThan(at.getTime())
    }),
  )
})

test('the day changes at midnight in Brussels, not in Greenwich', () => {
  expect(dayOf(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
  expect(dayOf(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
  expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
})

test('a day lasts 23 hours when the clock goes forward and 25 when it goes back', () => {
  const hours = (day: string) => (startOfDay(addDays(day, 1)).getTime() - startOfDay(day).getTime()) / 3_600_000
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-23')]).toEqual([23, 25, 24])
})

test('a time on the wall is found, also on the days the clock changes', () => {
  expect(atTime('2026-03-29', '14:00').toISOString()).toBe('2026-03-29T12:00:00.000Z')
  expect(atTime('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(atTime('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(atTime('2026-10-25', '24:00').toISOString()).toBe('2026-10-25T23:00:00.000Z')
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])('%s is no day', (text) =>
  expect(isDay(text)).toBe(false))

test('weekdays count from Monday', () => {
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7])
})

test.each([
  ['2010-05-12', '2026-05-11', 15],
  ['2010-05-12', '2026-05-12', 16],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-11-23', '2026-11-23', 0],
])('born on %s, on %s: %d years', (birth, on, age) => expect(ageOn(birth, on)).toBe(age))
