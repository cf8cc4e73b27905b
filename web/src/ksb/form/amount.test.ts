import { expect, test } from 'vitest'
import { amountOf, centsOf } from './amount.ts'

test('an amount is read as people type it, and written as they read it', () => {
  for (const [typed, cents] of [
    ['2,40', 240],
    ['2.4', 240],
    ['€ 12', 1200],
    ['0', 0],
    ['19,99', 1999],
    ['', undefined],
    ['twee', undefined],
    ['-1', undefined],
    ['1,234', undefined],
  ] as const)
    expect(centsOf(typed), typed).toBe(cents)
  expect(amountOf(240)).toBe('2,40')
  expect(amountOf(1999)).toBe('19,99')
})
