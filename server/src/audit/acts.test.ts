import { expect, test } from 'vitest'
import { acts, wordsOfAct } from './acts.ts'

// That every act that is recorded stands here is for the compiler: `AuditAct` takes no other.
test.each(Object.entries(acts))('%s has words of its own in four languages', (code, words) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/)
  for (const sentence of Object.values(words)) expect(sentence).toMatch(/^\p{Lu}[^.]{3,80}$/u)
  expect(new Set(Object.values(words)).size).toBeGreaterThan(2)
})

test('no two acts are called the same, and an act of before keeps its code', () => {
  const dutch = Object.values(acts).map(({ nl }) => nl)
  expect(dutch.filter((one, at) => dutch.indexOf(one) !== at)).toEqual([])
  expect(wordsOfAct('pass.stamp')).toBeUndefined()
  expect(wordsOfAct('constructor')).toBeUndefined()
})
