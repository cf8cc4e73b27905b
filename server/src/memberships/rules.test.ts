import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bestSocialTariff, defaultEnd, isHeld, socialTariffOn } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/social-tariff.md'), 'utf8')
const lines = document
  .split('\n')
  .filter((line) => /^\|.*\d{4}-\d\d-\d\d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

const rows = lines.filter((cells) => cells.length === 7)
const ends = lines.filter((cells) => cells.length === 2)

test('the document has cases', () => {
  expect(rows.length).toBeGreaterThan(10)
  expect(ends.length).toBe(5)
})

test.each(rows)('until %s with %s days of grace, suspended until %s, is on %s: %s', (...cells) => {
  const [end, grace, suspendedUntil, day = '', status, inGracePeriod, held] = cells
  const right = { end: end || null, suspendedUntil: suspendedUntil || null, gracePeriodDays: Number(grace) }
  const tariff = socialTariffOn(day, right)
  expect(tariff.status).toBe(status)
  expect(isHeld(tariff) ? 'yes' : 'no').toBe(held)
  if (tariff.status !== 'NONE') expect(tariff.inGracePeriod ? 'yes' : 'no').toBe(inGracePeriod)
})

test.each(ends)('granted on %s, it ends on %s unless somebody says otherwise', (day = '', end) => {
  expect(defaultEnd(day, '04-30')).toBe(end)
  expect(defaultEnd(day, '08-31')).toBe((end ?? '').replace('04-30', '08-31'))
})

test('of several memberships the one that helps most counts', () => {
  const on = (end: string | null, suspendedUntil: string | null = null) =>
    socialTariffOn('2026-11-23', { end, suspendedUntil, gracePeriodDays: 0 })
  expect(bestSocialTariff([])).toEqual({ status: 'NONE' })
  expect(bestSocialTariff([on(null), on('2026-01-01'), on('2027-04-30', '2026-12-31')]).status).toBe('SUSPENDED')
  expect(bestSocialTariff([on('2027-04-30', '2026-12-31'), on('2027-01-31'), on('2027-04-30')])).toEqual(
    on('2027-04-30'),
  )
})
