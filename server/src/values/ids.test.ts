import { expect, test } from 'vitest'
import { isRewardId, isUuid, newId } from './ids.ts'

test('a new id is a UUID, and later ones sort after earlier ones', () => {
  const ids = Array.from({ length: 100 }, () => newId())
  expect(ids.every(isUuid)).toBe(true)
  expect([...ids].sort()).toEqual(ids)
})

test('ids of the registry are accepted whatever their version, other text is not', () => {
  expect(isUuid('5A0967F9-cc06-4c3c-9206-30481a767434')).toBe(true)
  expect(isUuid('5a0967f9cc064c3c920630481a767434')).toBe(false)
  expect(isUuid(' 5a0967f9-cc06-4c3c-9206-30481a767434')).toBe(false)
})

test('a reward id is a positive number that fits in the database', () => {
  expect(['5687', '1', '2147483647'].every(isRewardId)).toBe(true)
  expect(['0', '05687', '2147483648', '-1', '5687x', ''].some(isRewardId)).toBe(false)
})
