import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from './day.ts'
import { dayInWords, endOfDay, toRfc3339 } from './instant.ts'

test('an instant carries the offset of Belgium, in winter and in summer', () => {
  expect(toRfc3339(new Date('2026-11-23T13:00:00.123Z'))).toBe('2026-11-23T14:00:00+01:00')
  expect(toRfc3339(new Date('2027-04-30T12:00:00Z'))).toBe('2027-04-30T14:00:00+02:00')
})

test('an instant on the wire is the same instant, as read on the wall', () => {
  const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (at) => {
      expect(Date.parse(toRfc3339(at))).toBe(Math.floor(at.getTime() / 1000) * 1000)
      expect(toRfc3339(at).slice(0, 10)).toBe(dayOf(at))
    }),
  )
  expect(toRfc3339(new Date('2026-10-25T00:59:59.999Z'))).toBe('2026-10-25T02:59:59+02:00')
  expect(toRfc3339(new Date('2026-10-25T01:00:00Z'))).toBe('2026-10-25T02:00:00+01:00')
})

test('a day ends one second before the next one, also when the clock changes', () => {
  expect(toRfc3339(endOfDay('2027-04-30'))).toBe('2027-04-30T23:59:59+02:00')
  expect(toRfc3339(endOfDay('2026-10-25'))).toBe('2026-10-25T23:59:59+01:00')
})

test('a day is written as people say it', () => {
  expect(dayInWords('2027-03-03', 'nl')).toBe('3 maart 2027')
  expect(dayInWords('2027-03-03', 'de')).toBe('3. März 2027')
})
