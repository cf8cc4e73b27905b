import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb, type TestDb } from '../../test/open-test-db.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { type Calendar, openingsBetween } from './calendar.ts'
import { isOpenBetween } from './open-between.ts'
import { saveEvents, savePlaces } from './store.ts'

let database: TestDb
beforeAll(async () => {
  database = await openTestDb()
})
afterAll(() => database.close())

const MINUTE = 60_000
const minutesFrom2026 = fc
  .integer({ min: 0, max: 365 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * MINUTE))
const day = minutesFrom2026.map((at) => at.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.integer({ min: 4, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const hours = fc.array(
  fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), opens: time, closes: time }),
  { maxLength: 2 },
)
const exceptions = fc.array(
  fc.tuple(day, fc.integer({ min: 0, max: 20 }), fc.option(hours, { nil: undefined })).map(([from, days, other]) => ({
    from,
    to: new Date(Date.parse(from) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10),
    ...(other ? { hours: other } : {}),
  })),
  { maxLength: 2 },
)
const moment = fc
  .tuple(minutesFrom2026, fc.option(fc.integer({ min: 0, max: 600 })), fc.boolean())
  .map(([start, length, cancelled]) => ({
    start: start.toISOString(),
    ...(length === null ? {} : { end: new Date(start.getTime() + length * MINUTE).toISOString() }),
    ...(cancelled ? { status: 'Unavailable' as const } : {}),
  }))
const period = fc
  .tuple(fc.option(minutesFrom2026), fc.option(fc.integer({ min: 0, max: 200 })))
  .map(([start, days]) => ({
    ...(start ? { start: start.toISOString() } : {}),
    ...(days === null
      ? {}
      : { end: new Date((start?.getTime() ?? Date.UTC(2026, 5, 1)) + days * 24 * 60 * MINUTE).toISOString() }),
  }))
const calendars: fc.Arbitrary<Calendar> = fc.oneof(
  fc.record({ type: fc.constant('multiple' as const), moments: fc.array(moment, { minLength: 1, maxLength: 3 }) }),
  fc
    .tuple(period, hours, exceptions)
    .map(([bounds, week, others]) => ({ type: 'periodic' as const, ...bounds, hours: week, exceptions: others })),
  fc.record({ type: fc.constant('permanent' as const), hours, exceptions }),
)

test('the database finds the same events open as the rules do', async () => {
  const placeId = newId()
  const at = new Date('2026-11-23T13:00:00Z')
  await transact(database.db, (trx) =>
    savePlaces(
      trx,
      [
        {
          id: placeId,
          name: { nl: 'Plein' },
          street: null,
          postalCode: '9900',
          city: 'Eeklo',
          latitude: null,
          longitude: null,
        },
      ],
      at,
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(calendars, { minLength: 10, maxLength: 20 }),
      minutesFrom2026,
      fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 100_000 })),
      async (many, from, length) => {
        const to = new Date(from.getTime() + length * MINUTE)
        const events = many.map((calendar) => ({
          id: newId(),
          organizerId: null,
          placeId,
          name: { nl: 'Iets' },
          calendar,
        }))
        await transact(database.db, async (trx) => {
          await trx.deleteFrom('events').execute()
          await saveEvents(trx, events, at)
        })
        const { rows } = await sql<{
          id: string
          open: boolean
        }>`select e.id, ${isOpenBetween(from, to)} as open from events e`.execute(database.db)
        const found = new Map(rows.map((row) => [row.id, row.open]))
        for (const { id, calendar } of events) {
          expect({ calendar, from, to, open: found.get(id) }).toEqual({
            calendar,
            from,
            to,
            open: openingsBetween(calendar, from, to).length > 0,
          })
        }
      },
    ),
    { numRuns: 60 },
  )
})
