import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PERIOD_TYPES, periodEnd, periodStart } from './period.ts'

const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

test('every instant lies in its period, and the whole period agrees on where it begins and ends', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...PERIOD_TYPES), (at, type) => {
      const start = periodStart(type, at)
      const end = periodEnd(type, at)
      expect(start.getTime()).toBeLessThanOrEqual(at.getTime())
      expect(periodStart(type, start)).toEqual(start)
      if (!end) return
      expect(end.getTime()).toBeGreaterThan(at.getTime())
      expect(periodEnd(type, new Date(end.getTime() - 1))).toEqual(end)
      expect(periodStart(type, end)).toEqual(end)
    }),
  )
})

test.each([
  ['DAY', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['WEEK', '2026-10-25T12:00:00Z', '2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['WEEK', '2026-11-22T23:30:00Z', '2026-11-22T23:00:00Z', '2026-11-29T23:00:00Z'],
  ['MONTH', '2026-03-31T21:59:00Z', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'],
  ['QUARTER', '2026-11-23T12:00:00Z', '2026-09-30T22:00:00Z', '2026-12-31T23:00:00Z'],
  ['YEAR', '2026-12-31T23:30:00Z', '2026-12-31T23:00:00Z', '2027-12-31T23:00:00Z'],
] as const)('the %s of %s runs from %s until %s', (type, at, start, end) => {
  expect(periodStart(type, new Date(at))).toEqual(new Date(start))
  expect(periodEnd(type, new Date(at))).toEqual(new Date(end))
})

test('an absolute limit counts everything and never ends', () => {
  const at = new Date('2026-11-23T12:00:00Z')
  expect(periodStart('ABSOLUTE', at).getTime()).toBe(0)
  expect(periodEnd('ABSOLUTE', at)).toBeNull()
})
