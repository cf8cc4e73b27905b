import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeChipNumber, reversedChipNumber } from './chip-number.ts'

test('a chip number is recognised in every shape readers give it', () => {
  for (const shape of [
    '04784CDAEE3880',
    '04784cdaee3880',
    '04:78:4c:da:ee:38:80',
    '04 78 4C DA EE 38 80\r\n',
    '0x04784CDAEE3880',
  ])
    expect(normalizeChipNumber(shape)).toBe('04784CDAEE3880')
})

test.each(['', '04784CDAEE388', '04784CDAEE38', '04784CDAEE388G', '04784CDAEE388000'])('%s is no chip number', (text) =>
  expect(normalizeChipNumber(text)).toBeNull())

test('reversing twice gives the number back', () => {
  expect(reversedChipNumber('04784CDAEE3880')).toBe('8038EEDA4C7804')
  fc.assert(
    fc.property(fc.stringMatching(/^(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$/), (chip) => {
      expect(reversedChipNumber(reversedChipNumber(chip))).toBe(chip)
    }),
  )
})
