import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { roomFor } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/families.md'), 'utf8')
const rows = [...document.matchAll(/^\| (\d+) \| (\d+) \| (\S+) \| (\S+) \|$/gm)].map((row) => row.slice(1))

test('the document has cases', () => {
  expect(rows.length).toBeGreaterThan(9)
})

test.each(rows)('%s adults and %s children: born %s', (adults, children, added = '', answer) => {
  const births = [...Array(Number(adults)).fill('1985-05-05'), ...Array(Number(children)).fill('2018-05-05')]
  expect(roomFor(births, added, '2026-11-23', { maxPeople: 10, maxAdults: 2 })).toBe(answer)
})
