import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  completeUitpasNumber,
  formatUitpasNumber,
  hasSocialTariffFlag,
  parseUitpasNumber,
  shortUitpasNumber,
} from './uitpas-number.ts'

const firstTwelve = fc.stringMatching(/^\d{12}$/)

test('exactly one check digit makes twelve digits a valid number', () => {
  fc.assert(
    fc.property(firstTwelve, (twelve) => {
      const valid = [...'0123456789'].filter((digit) => parseUitpasNumber(twelve + digit).ok)
      expect(valid.map((digit) => twelve + digit)).toEqual([completeUitpasNumber(twelve)])
    }),
  )
})

test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(firstTwelve, fc.nat(12), fc.integer({ min: 1, max: 9 }), (twelve, at, change) => {
      const right = completeUitpasNumber(twelve)
      const wrong = right.slice(0, at) + ((Number(right[at]) + change) % 10) + right.slice(at + 1)
      expect(parseUitpasNumber(wrong)).toEqual({ ok: false, reason: 'checksum', digits: 13 })
    }),
  )
})

test('a number is read back as it is printed', () => {
  expect(formatUitpasNumber('0900000095902')).toBe('0900 000 095 902')
  expect(shortUitpasNumber('0900000095902')).toBe('5902')
  expect(parseUitpasNumber(' 0900.000-095 902\n')).toEqual({ ok: true, value: '0900000095902' })
})

test('what is wrong with a number is said', () => {
  expect(parseUitpasNumber('090000009590')).toEqual({ ok: false, reason: 'length', digits: 12 })
  expect(parseUitpasNumber('')).toEqual({ ok: false, reason: 'length', digits: 0 })
  expect(parseUitpasNumber('09000000O5902')).toEqual({ ok: false, reason: 'digits', digits: 12 })
  expect(parseUitpasNumber('0900000095903')).toEqual({ ok: false, reason: 'checksum', digits: 13 })
})

// The public test data set; the flag is the card's, so a person whose social tariff has expired still has a card with it.
test.each([
  ['0900000095902', false],
  ['0900000067513', true],
  ['0900000031618', true],
  ['0900010959113', true],
  ['0900000002312', true],
  ['0900000058918', true],
  ['1000000520006', false],
  ['0900000093204', false],
  ['0900004518305', false],
  ['0900011902815', true],
  ['0900011903417', true],
  ['0900000074519', true],
  ['0900000020405', false],
  ['0900000045410', true],
  ['0900000191800', false],
])('%s of the test data set is valid, social-tariff flag: %s', (number, social) => {
  expect(parseUitpasNumber(number)).toEqual({ ok: true, value: number })
  expect(hasSocialTariffFlag(number)).toBe(social)
})
