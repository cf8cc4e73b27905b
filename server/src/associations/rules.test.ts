import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type EndRule, prospectOn } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/associations.md'), 'utf8')
const rows = document
  .split('\n')
  .filter((line) => /^\|.*\d{4}-\d\d-\d\d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

function ruleOf(text: string, renewalDays: number): EndRule {
  const none = { yearlyEnd: null, endAge: null, months: null, renewalDays }
  if (text === 'asked') return { ...none, endDateType: 'CUSTOM' }
  if (text.includes('-')) return { ...none, endDateType: 'CUSTOM', yearlyEnd: text }
  if (text === 'birthday') return { ...none, endDateType: 'BASED_ON_DATE_OF_BIRTH' }
  if (text.startsWith('age')) return { ...none, endDateType: 'BASED_ON_DATE_OF_BIRTH', endAge: Number(text.slice(4)) }
  return { ...none, endDateType: 'BASED_ON_REGISTRATION_DATE', months: Number(text) }
}

test('the document has cases', () => {
  expect(rows.length).toBeGreaterThan(30)
})

test.each(rows)('%s, %s days before, born %s: on %s, until %s', (...cells) => {
  const [rule = '', days, born = '', today = '', until, status, renewable, newEnd] = cells
  const prospect = prospectOn(today, ruleOf(rule, Number(days)), born, until || null)
  expect({ ...prospect, newEndDate: prospect.newEndDate ?? '' }).toEqual({
    status,
    renewable: renewable === 'yes',
    newEndDate: newEnd,
  })
})
