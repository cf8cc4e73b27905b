import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb, type TestDb } from '../../test/open-test-db.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { findActivities, listActivities } from './activities.ts'
import type { Calendar } from './calendar.ts'
import { findEvent, saveEventSettings, saveEvents, savePlaces } from './store.ts'

let database: TestDb
const [library, theatre, hall, square, guestEvent] = [newId(), newId(), newId(), newId(), newId()]
const now = new Date('2026-11-23T14:00:00+01:00')
const everyDay = [1, 2, 3, 4, 5, 6, 7]

const daily = (opens: string, closes: string): Calendar => ({
  type: 'permanent',
  hours: [{ weekdays: everyDay, opens, closes }],
})

beforeAll(async () => {
  database = await openTestDb()
  await transact(database.db, async (trx) => {
    await createOrganizer(trx, { id: library, name: 'Bibliotheek', linkedLocationId: hall, cardSystemIds: [] })
    await createOrganizer(trx, { id: theatre, name: 'Theater', cardSystemIds: [] })
    const place = (id: string, name: string) => ({
      id,
      name: { nl: name },
      street: null,
      postalCode: '9900',
      city: 'Eeklo',
      latitude: null,
      longitude: null,
    })
    await savePlaces(trx, [place(hall, 'Bibliotheek Eeklo'), place(square, 'Markt')], now)
    const event = (name: string, calendar: Calendar, other = {}) => ({
      id: newId(),
      organizerId: library,
      placeId: square,
      name: { nl: name },
      calendar,
      ...other,
    })
    await saveEvents(
      trx,
      [
        event('Voorleesuur', daily('10:00', '11:00')),
        event('Speelotheek', { type: 'permanent', hours: [] }),
        event('Nachtwake', daily('22:00', '02:00')),
        event('Twee keer', {
          type: 'multiple',
          moments: [
            { start: '2026-11-23T09:00:00+01:00', end: '2026-11-23T09:30:00+01:00' },
            { start: '2026-11-23T15:00:00+01:00', end: '2026-11-23T15:30:00+01:00' },
          ],
        }),
        event('Voorleesfeest', { type: 'single', moments: [{ start: '2026-12-24T15:00:00+01:00' }] }),
        event('Te gast in de bibliotheek', daily('12:00', '13:00'), {
          id: guestEvent,
          organizerId: theatre,
          placeId: hall,
        }),
        event('Afgelast', daily('12:00', '13:00'), { status: 'Unavailable' }),
        event('Ontwerp', daily('12:00', '13:00'), { workflowStatus: 'DRAFT' }),
        event('Van iemand anders', daily('12:00', '13:00'), { organizerId: theatre }),
      ],
      now,
    )
  })
})
afterAll(() => database.close())

test('a day shows the own events and those at the own location, by start, what is always open last', async () => {
  const activities = await listActivities(database.db, [library], '2026-11-23')
  expect(activities.map(({ event, opening }) => [event.title, opening.start?.toISOString()])).toEqual([
    ['Nachtwake', '2026-11-22T21:00:00.000Z'],
    ['Twee keer', '2026-11-23T08:00:00.000Z'],
    ['Voorleesuur', '2026-11-23T09:00:00.000Z'],
    ['Te gast in de bibliotheek', '2026-11-23T11:00:00.000Z'],
    ['Twee keer', '2026-11-23T14:00:00.000Z'],
    ['Nachtwake', '2026-11-23T21:00:00.000Z'],
    ['Speelotheek', undefined],
  ])
})

test('a balie without events, and no balie at all, have no activities', async () => {
  expect(await listActivities(database.db, [newId()], '2026-11-23')).toEqual([])
  expect(await listActivities(database.db, [], '2026-11-23')).toEqual([])
})

test('searching finds later days too, the nearest first', async () => {
  const found = await findActivities(database.db, [library], 'voorlees', now)
  expect(found.map(({ event, opening }) => [event.title, opening.start?.toISOString()])).toEqual([
    ['Voorleesuur', '2026-11-24T09:00:00.000Z'],
    ['Voorleesfeest', '2026-12-24T14:00:00.000Z'],
  ])
  expect(await findActivities(database.db, [library], '  ', now)).toEqual([])
})

test('an event without settings gives one point a day; settings replace that and survive a change of the event', async () => {
  const before = await findEvent(database.db, guestEvent)
  expect(before?.settings).toEqual({
    checkinPoints: 1,
    checkinLimit: { volume: 1, periodType: 'DAY' },
    passholderTicketLimit: null,
  })
  const settings = {
    checkinPoints: 3,
    checkinLimit: { volume: 2, periodType: 'WEEK' as const },
    passholderTicketLimit: { volume: 1, periodType: 'WEEK' as const },
  }
  await transact(database.db, async (trx) => {
    await saveEventSettings(trx, guestEvent, settings)
    await saveEvents(
      trx,
      [
        {
          id: guestEvent,
          organizerId: theatre,
          placeId: hall,
          name: { nl: 'Anders', fr: 'Autrement' },
          calendar: daily('12:00', '13:00'),
        },
      ],
      now,
    )
  })
  expect(await findEvent(database.db, guestEvent)).toMatchObject({ title: 'Anders', settings })
  expect(await findEvent(database.db, 'not an id')).toBeUndefined()
})
