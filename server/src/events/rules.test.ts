import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, inBrussels, startOfDay } from '../values/day.ts'
import { type Calendar, type Hours, isAlwaysOpen, openingsBetween, rangeOf } from './calendar.ts'
import { checkinWindow, nextOpening } from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/checkins.md'), 'utf8')

/** The rows of the table whose header begins with these words. */
function tableOf(header: string): string[][] {
  const lines = document.split('\n')
  const start = lines.findIndex((line) => line.startsWith(header))
  const rows = lines.slice(start + 2, lines.indexOf('', start) === -1 ? undefined : lines.indexOf('', start))
  return rows
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** `2026-10-25T02:30+1`; without an offset the one that holds then (the first, when it comes twice). */
function instantOf(text: string): Date {
  const [local = '', offset] = text.split('+')
  if (offset) return new Date(`${local}:00+0${offset}:00`)
  const [day = '', time = ''] = local.split('T')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const guess = new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
  const wall = inBrussels(guess)
  return new Date(guess.getTime() + ((hours - wall.hour) * 60 + minutes - wall.minute) * 60_000)
}

function hoursOf(text: string): Hours[] {
  const [, days = '', times = ''] = /^(.*?)\s*(\d\d:\d\d.*)$/.exec(text) ?? []
  const named = days.split(/,\s*/).map((day) => WEEKDAYS.indexOf(day) + 1)
  const weekdays = days === 'every day' || days === '' ? [1, 2, 3, 4, 5, 6, 7] : named
  return times.split(/,\s*/).map((time) => {
    const [opens = '', closes = ''] = time.split(' – ')
    return { weekdays, opens, closes }
  })
}

function calendarOf(type: string, openings: string): Calendar {
  const parts = openings.split('; ').filter(Boolean)
  if (type === 'single' || type === 'multiple') {
    const moments = parts.map((part) => {
      const [start = '', end] = part.replace(' cancelled', '').split(' – ')
      const status = part.endsWith('cancelled') ? { status: 'Unavailable' as const } : {}
      return { start: instantOf(start).toISOString(), ...(end ? { end: instantOf(end).toISOString() } : {}), ...status }
    })
    return { type, moments }
  }
  const exceptions = parts.slice(1).map((part) => {
    const closed = /^closed (\S+) – (\S+)$/.exec(part)
    if (closed) return { from: closed[1] ?? '', to: closed[2] ?? '' }
    const [day = '', ...hours] = part.split(' ')
    return { from: day, to: day, hours: hoursOf(hours.join(' ')) }
  })
  const hours = parts[0] ? hoursOf(parts[0]) : []
  if (type === 'permanent') return { type, hours, exceptions }
  const [, start, end] = /^periodic (\S+) –(?: (\S+))?$/.exec(type) ?? []
  return {
    type: 'periodic',
    hours,
    exceptions,
    ...(start ? { start: startOfDay(start).toISOString() } : {}),
    ...(end ? { end: startOfDay(end).toISOString() } : {}),
  }
}

const calendars = new Map(
  tableOf('| calendar | type').map(([name = '', type = '', openings = '']) => [name, calendarOf(type, openings)]),
)

function calendarNamed(name: string): Calendar {
  const calendar = calendars.get(name)
  if (!calendar) throw new Error(`docs/domain/checkins.md has no calendar "${name}"`)
  return calendar
}

test.each(
  tableOf('| calendar | moment'),
)('%s at %s (margins %s): %s', (name, moment, margins, verdict, from, until) => {
  const [beforeMinutes = 0, afterMinutes = 0] = (margins ?? '').split(',').map(Number)
  const event = { calendar: calendarNamed(name), status: 'Available' as const }
  const result = checkinWindow(event, instantOf(moment ?? ''), { beforeMinutes, afterMinutes })
  expect(result.open ? 'yes' : { NOT_YET: 'not yet', OVER: 'over', CANCELLED: 'cancelled' }[result.reason]).toBe(
    verdict,
  )
  const window = result.open ? result.window : result.next
  expect(window?.from ?? null).toEqual(from ? instantOf(from) : null)
  expect(window?.until ?? null).toEqual(until ? instantOf(until) : null)
})

test('the document has tables', () => {
  expect(tableOf('| calendar | moment').length).toBeGreaterThan(30)
})

test('a cancelled or postponed event gives no points, even when it is always open', () => {
  const at = instantOf('2026-11-23T12:00')
  for (const status of ['Unavailable', 'TemporarilyUnavailable'] as const)
    expect(checkinWindow({ calendar: calendarNamed('always open'), status }, at)).toEqual({
      open: false,
      reason: 'CANCELLED',
      next: null,
    })
})

const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const someCalendar = fc.constantFrom(...calendars.values())
const minutes = fc.integer({ min: 0, max: 300 })

test('the window that is given contains the moment, and a closed one names a window that lies ahead', () => {
  fc.assert(
    fc.property(someCalendar, instants, minutes, minutes, (calendar, at, beforeMinutes, afterMinutes) => {
      const result = checkinWindow({ calendar, status: 'Available' }, at, { beforeMinutes, afterMinutes })
      const window = result.open ? result.window : result.next
      if (result.open) {
        expect(result.window.from === null || result.window.from <= at).toBe(true)
        expect(result.window.until === null || result.window.until >= at).toBe(true)
      } else if (window?.from) {
        expect(window.from > at).toBe(true)
        const then = checkinWindow({ calendar, status: 'Available' }, window.from, { beforeMinutes, afterMinutes })
        expect(then.open).toBe(true)
      }
    }),
  )
})

test('asking for a long stretch finds the same openings as asking day by day, all within the range of the calendar', () => {
  fc.assert(
    fc.property(someCalendar, instants, fc.integer({ min: 1, max: 20 }), (calendar, at, days) => {
      const first = dayOf(at)
      const whole = openingsBetween(calendar, startOfDay(first), startOfDay(addDays(first, days)))
      const pieces = Array.from({ length: days }, (_, i) =>
        openingsBetween(calendar, startOfDay(addDays(first, i)), startOfDay(addDays(first, i + 1))),
      ).flat()
      expect(new Set(pieces.map((opening) => JSON.stringify(opening)))).toEqual(
        new Set(whole.map((opening) => JSON.stringify(opening))),
      )
      const range = rangeOf(calendar)
      for (const { start, end } of whole) {
        if (range.start) expect(start && start >= range.start).toBe(true)
        if (range.end) expect(end && end <= range.end).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('what is always open has no next opening', () => {
  expect(isAlwaysOpen(calendarNamed('always open'))).toBe(true)
  expect(nextOpening(calendarNamed('always open'), new Date('2026-11-23T12:00:00Z'))).toBeNull()
  expect(isAlwaysOpen(calendarNamed('library'))).toBe(false)
})
