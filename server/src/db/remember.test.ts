import { expect, test, vi } from 'vitest'
import { remember } from './remember.ts'

test('asks once for a key while the answer counts, also when several ask at the same moment', async () => {
  const load = vi.fn(async (key: string) => `${key}!`)
  const get = remember(load, { forMs: 60_000, atMost: 10 })
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a!', 'a!', 'b!'])
  await get('a')
  expect(load).toHaveBeenCalledTimes(2)
})

test('asks again when the answer is too old, when the question failed, and when too much was remembered', async () => {
  const load = vi.fn(async (key: string) => {
    if (key === 'broken') throw new Error('no')
    return key
  })
  const stale = remember(load, { forMs: 0, atMost: 10 })
  await stale('a')
  await stale('a')
  expect(load).toHaveBeenCalledTimes(2)
  const get = remember(load, { forMs: 60_000, atMost: 2 })
  await expect(get('broken')).rejects.toThrow('no')
  await expect(get('broken')).rejects.toThrow('no')
  expect(load).toHaveBeenCalledTimes(4)
  for (const key of ['a', 'b', 'c', 'a']) await get(key)
  expect(load).toHaveBeenCalledTimes(8)
})
