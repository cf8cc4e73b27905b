import { expect, test } from 'vitest'
import { contrastOf } from './contrast.ts'

test.each([
  ['#000000', '#ffffff', '21.00'],
  ['#ffffff', '#FFFFFF', '1.00'],
  ['#767676', '#ffffff', '4.54'],
  ['#ffd200', '#ffffff', '1.45'],
])('%s on %s is %s to 1', (one, other, contrast) => {
  expect(contrastOf(one, other).toFixed(2)).toBe(contrast)
  expect(contrastOf(other, one).toFixed(2)).toBe(contrast)
})
