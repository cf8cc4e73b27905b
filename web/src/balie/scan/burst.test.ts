import { describe, expect, test } from 'vitest'
import { addStroke, azertyToDigits, type KeyStroke, noBurst } from './burst.ts'

const digitCodes: Record<string, string> = { Enter: 'Enter' }

/** Types a text, one key every `gap` milliseconds, and says what was read at the end. */
function typed(strokes: Omit<KeyStroke, 'at'>[], gap: number): string | null {
  let burst = noBurst
  let read: string | null = null
  for (const [index, stroke] of strokes.entries()) {
    const outcome = addStroke(burst, { ...stroke, at: 1000 + index * gap })
    burst = outcome.burst
    read = outcome.read
  }
  return read
}

const qwerty = (text: string): Omit<KeyStroke, 'at'>[] => [
  ...[...text].map((key) => ({ key, code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}` })),
  { key: 'Enter', code: digitCodes.Enter ?? 'Enter' },
]

describe('a burst of a reader', () => {
  test('is read when digits come fast and end with Enter', () => {
    expect(typed(qwerty('0900000095902'), 8)).toBe('0900000095902')
  })

  test('is read when it is a chip number, in capitals whatever the reader types', () => {
    expect(typed(qwerty('04784cdaee3880'), 20)).toBe('04784CDAEE3880')
  })

  test('is read on a Belgian keyboard by a reader that types as on an American one', () => {
    const azerty = [...'à)àààààà)-)à"']
    const codes = [...'0900000095902'].map((digit) => `Digit${digit}`)
    const strokes = codes.map((code, index) => ({ key: azerty[index] ?? '', code }))
    expect(typed([...strokes, { key: 'Enter', code: 'Enter' }], 5)).toBe('0900000095902')
  })

  test('is not seen in what a person types, however fast', () => {
    expect(typed(qwerty('0900000095902'), 60)).toBeNull()
  })

  test('is not seen in a short word or in a few digits', () => {
    expect(typed(qwerty('cafe'), 5)).toBeNull()
    expect(typed(qwerty('1234567'), 5)).toBeNull()
  })

  test('survives one moment in which the computer was busy, not two', () => {
    const keys = [...'0900000095902'].map((key) => ({ key, code: `Digit${key}` }))
    const readWith = (slowAt: number[]) => {
      let burst = noBurst
      let at = 0
      for (const [index, stroke] of keys.entries()) {
        at += slowAt.includes(index) ? 120 : 8
        burst = addStroke(burst, { ...stroke, at }).burst
      }
      return addStroke(burst, { key: 'Enter', code: 'Enter', at: at + 8 }).read
    }
    expect(readWith([5])).toBe('0900000095902')
    expect(readWith([3, 8])).not.toBe('0900000095902')
  })

  test('starts again after a pause, so that typed digits before it do not count', () => {
    let burst = addStroke(noBurst, { key: '9', code: 'Digit9', at: 0 }).burst
    for (const [index, key] of [...'0900000095902'].entries()) {
      burst = addStroke(burst, { key, code: `Digit${key}`, at: 500 + index * 10 }).burst
    }
    expect(addStroke(burst, { key: 'Enter', code: 'Enter', at: 640 }).read).toBe('0900000095902')
  })

  test('is broken by a key that no number has', () => {
    expect(typed(qwerty('0900x0000095902'.replace('x', 'z')), 5)).toBe('0000095902')
    expect(typed(qwerty('090000009zzz'), 5)).toBeNull()
  })

  test('without Enter is nothing yet', () => {
    expect(typed(qwerty('0900000095902').slice(0, -1), 5)).toBeNull()
  })
})

describe('digits typed without Shift on AZERTY', () => {
  test('become digits', () => {
    expect(azertyToDigits('àçàà&')).toBe('09001')
    expect(azertyToDigits('0ç00 é')).toBe('09002')
  })

  test('other text stays what it is', () => {
    expect(azertyToDigits('café')).toBe('café')
    expect(azertyToDigits('')).toBe('')
  })
})
