import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dueDays, firstStates, isComplete, mayBegin, mayReopen, rules, type StepState, steps } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/providers.md'), 'utf8')
const table = [...document.matchAll(/^\| `([A-Z]+)` \|[^|]+\| (\w+) \|([^|]*)\| (\d+) \|([^|]*)\|([^|]*)\|$/gm)]

test('the step plan is the table of docs/domain/providers.md', () => {
  expect(table.map(([, step]) => step)).toEqual([...steps])
  for (const [, step = '', by, after = '', days, skippable = '', reopens = ''] of table) {
    const rule = rules[step as (typeof steps)[number]]
    expect([...after.matchAll(/`([A-Z]+)`/g)].map(([, one]) => one)).toEqual(rule.after)
    expect([by, Number(days)]).toEqual([rule.by === 'APPLICANT' ? 'association' : 'administrator', rule.days])
    expect([skippable.trim() === 'yes', reopens.trim() === 'yes']).toEqual([
      rule.skippable === true,
      rule.reopens === true,
    ])
  }
})

test('every step has its turn after what goes before, and in the handbook’s order the plan is complete', () => {
  const states: Record<string, StepState> = firstStates('NEW', true)
  for (const step of steps) {
    expect(isComplete(states as never)).toBe(false)
    expect(mayBegin(step, states as never)).toBe(true)
    states[step] = 'DONE'
  }
  expect(isComplete(states as never)).toBe(true)
  expect(mayReopen('DECISION', states as never)).toBe(false)
  expect(mayReopen('PASSHOLDERS', states as never)).toBe(true)
})

test('who has a balie needs no UiTiD, and who wants no newsletter gets none', () => {
  expect(firstStates('EXISTING', false)).toMatchObject({ UITID: 'SKIPPED', NEWSLETTER: 'SKIPPED', AGREEMENT: 'OPEN' })
})

test('a step has its day from when it can begin, and keeps one that it has', () => {
  const states = { ...firstStates('NEW', true), FORM: 'DONE' as const }
  expect([...dueDays(states, { UITID: '2026-11-30' }, '2026-11-23')]).toEqual([['AGREEMENT', '2026-12-23']])
})
