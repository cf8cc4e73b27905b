import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreesWithBirthDate, birthDateOf, isBisNumber, parseInsz } from './insz.ts'

const numberOf = (nineDigits: string, from2000: boolean) =>
  nineDigits + String(97 - (Number((from2000 ? '2' : '') + nineDigits) % 97)).padStart(2, '0')

test('a number made for a date of birth tells that date, also with 20 or 40 added to the month', () => {
  const births = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(births, fc.constantFrom(0, 20, 40), fc.integer({ min: 1, max: 998 }), (birth, bis, serial) => {
      const date = birth.toISOString().slice(0, 10)
      const month = String(Number(date.slice(5, 7)) + bis).padStart(2, '0')
      const nine = date.slice(2, 4) + month + date.slice(8) + String(serial).padStart(3, '0')
      const insz = numberOf(nine, date >= '2000')
      expect(parseInsz(insz)).toEqual({ ok: true, value: insz })
      expect(birthDateOf(insz)).toBe(date)
      expect(isBisNumber(insz)).toBe(bis > 0)
      expect(agreesWithBirthDate(insz, date)).toBe(true)
      expect(agreesWithBirthDate(insz, `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`)).toBe(false)
    }),
  )
})

test('what the number leaves open agrees with any date of that year', () => {
  const monthUnknown = numberOf('830000012', false)
  expect(birthDateOf(monthUnknown)).toBeNull()
  expect(agreesWithBirthDate(monthUnknown, '1983-07-21')).toBe(true)
  expect(agreesWithBirthDate(monthUnknown, '1984-07-21')).toBe(false)
  const dayUnknown = numberOf('830700012', false)
  expect(birthDateOf(dayUnknown)).toBeNull()
  expect(agreesWithBirthDate(dayUnknown, '1983-07-21')).toBe(true)
  expect(agreesWithBirthDate(dayUnknown, '1983-08-21')).toBe(false)
})

test('what is wrong with a number is said', () => {
  expect(parseInsz('83.03.02-015.40')).toEqual({ ok: true, value: '83030201540' })
  expect(parseInsz('8303020154')).toEqual({ ok: false, reason: 'length', digits: 10 })
  expect(parseInsz('8303020154X')).toEqual({ ok: false, reason: 'digits', digits: 10 })
  expect(parseInsz('83030201541')).toEqual({ ok: false, reason: 'checksum', digits: 11 })
})

test.each([
  ['83030201540', '1983-03-02'],
  ['36051380284', '1936-05-13'],
  ['66010101785', '1966-01-01'],
  ['08091860684', '2008-09-18'],
  ['71030360442', '1971-03-03'],
  ['17010180147', '2017-01-01'],
  ['80010101392', '1980-01-01'],
  ['10010105762', '2010-01-01'],
  ['80010170282', '1980-01-01'],
  ['20010170215', '2020-01-01'],
  ['91063061055', '1991-06-30'],
  ['15021760024', '2015-02-17'],
])('%s of the test data set is of somebody born on %s', (insz, birth) => {
  expect(parseInsz(insz).ok).toBe(true)
  expect(birthDateOf(insz)).toBe(birth)
})
