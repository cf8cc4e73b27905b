import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settableClock, systemClock } from './clock.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') }))
afterEach(() => void vi.useRealTimers())

test('a moved clock keeps running from where it was put, and goes back to the real time', () => {
  const clock = settableClock(new Date('2027-01-01T00:00:00Z'))
  vi.advanceTimersByTime(5000)
  expect(clock.now()).toEqual(new Date('2027-01-01T00:00:05Z'))
  clock.set(null)
  expect(clock.now()).toEqual(systemClock.now())
})

test('a frozen clock stands still until it is advanced or set', () => {
  const clock = settableClock()
  clock.freeze(new Date('2026-03-29T00:59:59Z'))
  vi.advanceTimersByTime(60_000)
  expect(clock.now()).toEqual(new Date('2026-03-29T00:59:59Z'))
  clock.advance(1000)
  expect(clock.now()).toEqual(new Date('2026-03-29T01:00:00Z'))
  clock.set(new Date('2026-06-01T00:00:00Z'))
  vi.advanceTimersByTime(1000)
  expect(clock.now()).toEqual(new Date('2026-06-01T00:00:01Z'))
})
