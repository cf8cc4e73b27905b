import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsToEuro, euroToCents } from './cents.ts'

test('every amount in cents survives the way to the wire and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
      // `+ 0` because 0 and -0 are the same amount.
      expect(euroToCents(centsToEuro(cents)) + 0).toBe(cents + 0)
    }),
  )
})

test.each([
  [19.99, 1999],
  [12, 1200],
  [0.07, 7],
])('%d euro is %d cents', (euro, cents) => expect(euroToCents(euro)).toBe(cents))

test.each([0.001, 12.345, Number.NaN, Number.POSITIVE_INFINITY])('%d euro is refused', (euro) =>
  expect(() => euroToCents(euro)).toThrow(RangeError))
