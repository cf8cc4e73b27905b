import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { putClientPermissions } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>

beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  call = asClient(t, counter)
})
afterAll(() => t.close())

const path = (id: string) => `/events/${id}/settings`

test('an event gives one point once a day until its settings say otherwise', async () => {
  const id = await addEvent(t, counter, { type: 'permanent', hours: [] })
  const once = { volume: 1, periodType: 'DAY' }
  expect(await call('GET', path(id))).toMatchObject({ status: 200, body: { id, checkinPoints: 1, checkinLimit: once } })
  const settings = {
    id,
    checkinPoints: 3,
    checkinLimit: { volume: 2, periodType: 'WEEK' },
    passholderTicketLimit: { volume: 4, periodType: 'QUARTER' },
  }
  expect((await call('PUT', path(id), settings)).status).toBe(204)
  expect((await call('GET', path(id))).body).toEqual(settings)
  // What is left out is as it was at first.
  await call('PUT', path(id), { id, checkinPoints: 2 })
  expect((await call('GET', path(id))).body).toEqual({ id, checkinPoints: 2, checkinLimit: once })
})

test('settings of another event, no points, and an unknown event are refused', async () => {
  const { eventId } = counter
  const other = await call('PUT', path(eventId), { id: newId(), checkinPoints: 1 })
  expect(other).toMatchObject({ status: 400, body: { schemaErrors: [{ jsonPointer: '/id' }] } })
  expect((await call('PUT', path(eventId), { id: eventId, checkinPoints: 0 })).status).toBe(400)
  const unknown = newId()
  for (const answer of [
    await call('GET', path(unknown)),
    await call('PUT', path(unknown), { id: unknown, checkinPoints: 1 }),
  ])
    expect(answer).toMatchObject({ status: 404, body: { type: 'https://api.publiq.be/probs/uitpas/event-not-found' } })
})

test('who may for every event may for this one', async () => {
  const elsewhere = await openCounter(t, ['EVENT_SETTINGS_READ', 'EVENT_SETTINGS_UPDATE'])
  const { eventId } = counter
  const body = { id: eventId, checkinPoints: 1 }
  expect((await asClient(t, elsewhere)('GET', path(eventId))).status).toBe(403)
  expect((await asClient(t, elsewhere)('PUT', path(eventId), body)).status).toBe(403)
  await transact(t.db, (trx) =>
    putClientPermissions(trx, {
      clientId: 'everywhere',
      organizerId: elsewhere.organizerId,
      permissions: ['EVENT_SETTINGS_READ_ALL', 'EVENT_SETTINGS_UPDATE_ALL'],
    }),
  )
  const everywhere = asClient(t, { token: await t.clientToken('everywhere') })
  expect((await everywhere('GET', path(eventId))).status).toBe(200)
  expect((await everywhere('PUT', path(eventId), body)).status).toBe(204)
})
