import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSealedWithOldKey, lookupHash, seal, unseal } from './sealed.ts'

const keyOf = (id: string) => ({ id, key: randomBytes(32) })
const old = keyOf('2026')
const current = keyOf('2027')
const keys = (...dataKeys: { id: string; key: Buffer }[]) => ({ dataKeys, lookupKey: Buffer.alloc(32, 7) })

test('what is sealed comes back, looks different every time, and holds nothing readable', () => {
  const [one, two] = [1, 2].map(() => seal(keys(old), 'insz', '93051822361')) as [string, string]
  expect(one).not.toBe(two)
  expect(one).toMatch(/^2026:/)
  expect(Buffer.from(one.slice(5), 'base64').toString('latin1')).not.toContain('93051822361')
  expect(unseal(keys(old), 'insz', one)).toBe('93051822361')
  expect(unseal(keys(old), 'insz', seal(keys(old), 'insz', 'é😀'))).toBe('é😀')
})

test('after a rotation the new key seals, and the old one still opens until it is taken away', () => {
  const before = seal(keys(old), 'insz', '93051822361')
  const rotated = keys(current, old)
  expect(unseal(rotated, 'insz', before)).toBe('93051822361')
  expect(isSealedWithOldKey(rotated, before)).toBe(true)
  const after = seal(rotated, 'insz', '93051822361')
  expect(after).toMatch(/^2027:/)
  expect(isSealedWithOldKey(rotated, after)).toBe(false)
  expect(unseal(keys(current), 'insz', after)).toBe('93051822361')
  expect(() => unseal(keys(current), 'insz', before)).toThrow('No data key named 2026')
})

test('a value that was changed, moved to another purpose, or sealed with a namesake of the key does not open', () => {
  const sealed = seal(keys(old), 'insz', '93051822361')
  const bytes = Buffer.from(sealed.slice(5), 'base64')
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(keys(old), 'insz', `2026:${changed.toString('base64')}`)).toThrow()
  }
  expect(() => unseal(keys(old), 'idempotent-answer', sealed)).toThrow()
  expect(() => unseal(keys(keyOf('2026')), 'insz', sealed)).toThrow()
  expect(() => unseal(keys(old), 'insz', '2026:')).toThrow()
})

test('a tag that was cut short does not open', () => {
  const sealed = seal(keys(old), 'insz', '')
  expect(() => unseal(keys(old), 'insz', sealed.slice(0, -8))).toThrow()
})

test('the keyed hash is the same for the same value and purpose, and another with another key', () => {
  const hash = lookupHash(keys(old), 'insz', '93051822361')
  expect(lookupHash(keys(current), 'insz', '93051822361')).toEqual(hash)
  expect(lookupHash(keys(old), 'chip', '93051822361')).not.toEqual(hash)
  expect(lookupHash({ ...keys(old), lookupKey: Buffer.alloc(32, 8) }, 'insz', '93051822361')).not.toEqual(hash)
})
