import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CardAct, statusAfter } from './life.ts'
import type { CardStatus } from './store.ts'

const page = await readFile(join(import.meta.dirname, '../../../docs/domain/cards.md'), 'utf8')
const rows = [
  ...page.matchAll(
    /^\| (provision|issue|receive|move|hand out|block|unblock|delete) \| (–|[A-Z_]+) \| (yes|no) \| (\w+) \|$/gm,
  ),
].map(([, act, status, held, becomes]) => ({ act, status, held, becomes }))

test('the table of docs/domain/cards.md has every act in every status that a card can have', () => {
  const situations = [
    ['PROVISIONED', 'no'],
    ['LOCAL_STOCK', 'no'],
    ['ACTIVE', 'yes'],
    ['BLOCKED', 'yes'],
    ['BLOCKED', 'no'],
    ['DELETED', 'yes'],
    ['DELETED', 'no'],
  ]
  for (const act of ['receive', 'move', 'hand out', 'block', 'unblock', 'delete'])
    expect(rows.filter((row) => row.act === act).map(({ status, held }) => [status, held])).toEqual(situations)
  expect(rows).toHaveLength(6 * situations.length + 2)
})

test.each(rows)('$act of a card that is $status, held: $held, is $becomes', ({ act, status, held, becomes }) => {
  const before = status === '–' ? null : (status as CardStatus)
  expect(statusAfter(act as CardAct, before, held === 'yes') ?? 'refused').toBe(becomes)
})
