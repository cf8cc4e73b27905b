import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { newId } from '../values/ids.ts'
import { checkinCode, codeExpiry, readCheckinCode } from './checkin-code.ts'
import { eventToUse, type Standing } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/kiosks.md'), 'utf8')

function tableOf(header: string): string[][] {
  const lines = document.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${header} |`))
  const rows = lines.slice(start + 2)
  const end = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(0, end === -1 ? undefined : end).map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  )
}

test.each(tableOf('fixed in KSB'))('fixed %s, chosen %s, automatic %s, at the balies %s: %s', (...row) => {
  const [fixed, chosen, automatic, nearby, used] = row
  expect(
    eventToUse({
      fixed: fixed as Standing,
      chosen: chosen as Standing,
      automatic: automatic === 'on',
      nearby: nearby as 'open' | 'none',
    }),
  ).toBe(used)
})

const keys = readConfig({}).secrets
const code = { kioskId: newId(), eventId: newId() }
/** A half minute begins. */
const start = new Date('2026-11-23T13:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

test.each(tableOf('the code is'))('a code that is %s is %s', (age = '', standing) => {
  const read = readCheckinCode(keys, checkinCode(keys, code, start), later(Number.parseInt(age, 10)))
  expect(read).toEqual(standing === 'good' ? code : 'EXPIRED')
})

test('a code is the same for half a minute, and another one after it', () => {
  const first = checkinCode(keys, code, start)
  expect(checkinCode(keys, code, later(29.9))).toBe(first)
  expect(checkinCode(keys, code, later(30))).not.toBe(first)
  expect(codeExpiry(later(12))).toEqual(later(30))
})

test('a code that was changed anywhere, or made with another key, is none', () => {
  const whole = checkinCode(keys, code, start)
  for (let at = 0; at < whole.length; at++) {
    const changed = whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1)
    expect(readCheckinCode(keys, changed, start)).toBeUndefined()
  }
  const others = { ...keys, lookupKey: Buffer.alloc(32, 7) }
  for (const odd of [
    '',
    'OPZ',
    whole.slice(0, -1),
    `${whole}A`,
    `${whole} `,
    checkinCode(others, code, start),
    newId(),
  ])
    expect(readCheckinCode(keys, odd, start)).toBeUndefined()
})

test('a code of the future, of a clock that was set back, is of no use', () => {
  expect(readCheckinCode(keys, checkinCode(keys, code, later(60)), start)).toBe('EXPIRED')
})
