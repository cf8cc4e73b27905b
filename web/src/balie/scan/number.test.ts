import { describe, expect, test } from 'vitest'
import { checkNumber, inGroups } from './number.ts'

describe('a number, before it is sent', () => {
  test.each([
    ['0900000095902', '0900000095902'],
    ['0900 000 095 902', '0900000095902'],
    ['04:78:4c:da:ee:38:80', '04784CDAEE3880'],
    ['83030201540', '83030201540'],
    ['àçààààààç(çàé', '0900000095902'],
  ])('%s is the number of a pass', (typed, value) => {
    expect(checkNumber(typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'empty', 0],
    ['090000009590', 'length', 12],
    ['0900000095903', 'wrong', 13],
    ['83030201541', 'wrongInsz', 11],
    ['Noor', 'characters', 0],
  ])('%s is not: %s', (typed, fault, digits) => {
    expect(checkNumber(typed)).toEqual({ ok: false, fault, digits })
  })

  test('is shown in the groups of the card while it is typed', () => {
    expect(inGroups('0')).toBe('0')
    expect(inGroups('09000')).toBe('0900 0')
    expect(inGroups('0900000095902')).toBe('0900 000 095 902')
    expect(inGroups('0900 000 0959023')).toBe('0900 000 0959023')
    expect(inGroups('04CE')).toBe('04CE')
  })
})
