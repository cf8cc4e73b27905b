import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvent, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKiosk, openKiosk } from '../../test/scenes/kiosks.ts'
import { addAdministrator, addCounterWorker } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'

// What counter workers do with the pillars of their balie.

let app: TestApp
let counter: Counter
let headers: { authorization: string }

beforeAll(async () => {
  app = await openTestApp({ RATE_LIMIT_LOOKUP: '0' })
  counter = await openCounter(app)
  headers = (await addCounterWorker(app, counter.organizerId, ['KIOSKS_READ', 'KIOSKS_WRITE'])).headers
})
afterAll(() => app.close())

async function ask(method: 'GET' | 'PUT' | 'DELETE', path = '', body?: object, as = headers, at = counter.organizerId) {
  const url = `/api/balie/${at}/kiosks${path}`
  const answer = await app.app.inject({ method, url, headers: as, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

const problem = (type: string) => ({ type: `https://api.publiq.be/probs/${type}` })
const ofTomorrow = () =>
  addEvent(app, counter, {
    type: 'single',
    moments: [{ start: '2026-11-24T16:00:00+01:00', end: '2026-11-24T17:00:00+01:00' }],
  })

async function kioskOf(id: string) {
  const { body } = await ask('GET')
  return body.member.find((one: { id: string }) => one.id === id)
}

test('a balie sees its pillars: what they do now, what was set, and when they were last there', async () => {
  const elsewhere = await openCounter(app)
  await addKiosk(app, elsewhere)
  const { kioskId, secret } = await openKiosk(app, counter, { name: 'Zuil inkom' })
  expect(await kioskOf(kioskId)).toEqual({
    id: kioskId,
    name: 'Zuil inkom',
    organizers: [{ id: counter.organizerId, name: 'Bibliotheek Eeklo' }],
    showsCode: true,
    automatic: true,
    now: { eventId: counter.eventId, title: 'Lantaarns maken met wilgentenen' },
    connected: true,
  })
  await app.app.inject({ url: '/api/uitpas/kiosk-devices', headers: { 'x-custom-token': secret } })
  const { body } = await ask('GET')
  expect(body.totalItems).toBe(1)
  expect(body.member[0].lastSeenAt).toBe('2026-11-23T14:00:00+01:00')
  expect(JSON.stringify(body)).not.toContain(secret)
})

test('an event is chosen, waited for, and forgotten again; each is in the trail', async () => {
  const id = await addKiosk(app, counter, { automatic: false })
  const tomorrow = await ofTomorrow()
  expect((await ask('PUT', `/${id}/event`, { eventId: tomorrow })).status).toBe(204)
  expect(await kioskOf(id)).toMatchObject({
    chosenEvent: { id: tomorrow, expires: 'SOON' },
    next: '2026-11-24T15:00:00+01:00',
  })
  expect(await kioskOf(id)).not.toHaveProperty('now')
  expect((await ask('PUT', `/${id}/event`, { eventId: counter.eventId })).status).toBe(204)
  expect(await kioskOf(id)).toMatchObject({ now: { eventId: counter.eventId } })
  for (let twice = 0; twice < 2; twice++) expect((await ask('DELETE', `/${id}/event`)).status).toBe(204)
  expect(await kioskOf(id)).not.toHaveProperty('chosenEvent')
  const acts = await app.db.selectFrom('audit_entries').select('act').where('subject_id', '=', id).execute()
  expect(acts.map(({ act }) => act)).toEqual(['kiosk.choose-event', 'kiosk.choose-event', 'kiosk.forget-event'])
})

test('the code on the screen is for who may set pillars up', async () => {
  const id = await addKiosk(app, counter)
  expect((await ask('PUT', `/${id}/code`, { shown: false })).status).toBe(204)
  expect(await kioskOf(id)).toMatchObject({ showsCode: false })
  const other = await openCounter(app, ['KIOSKS_READ'])
  const theirs = await addKiosk(app, other)
  const worker = await addCounterWorker(app, other.organizerId, ['KIOSKS_READ'])
  const as = (method: 'PUT' | 'DELETE', path: string, body?: object) =>
    ask(method, `/${theirs}${path}`, body, worker.headers, other.organizerId)
  expect((await as('PUT', '/code', { shown: false })).status).toBe(403)
  expect((await as('PUT', '/event', { eventId: other.eventId })).status).toBe(204)
})

test('what is fixed in KSB, of another balie, over or unknown is refused, and nothing changes', async () => {
  const elsewhere = await openCounter(app)
  const id = await addKiosk(app, counter)
  const past = await addEvent(app, counter, {
    type: 'single',
    moments: [{ start: '2026-11-22T16:00:00+01:00', end: '2026-11-22T17:00:00+01:00' }],
  })
  for (const [eventId, type] of [
    [newId(), 'uitpas/event-not-found'],
    [elsewhere.eventId, 'uitpas/event-not-acceptable'],
    [past, 'uitpas/event-not-acceptable'],
  ] as const)
    expect(await ask('PUT', `/${id}/event`, { eventId })).toMatchObject({ status: 400, body: problem(type) })
  const fixed = await addKiosk(app, counter, { fixedEventId: counter.eventId })
  expect(await ask('PUT', `/${fixed}/event`, { eventId: counter.eventId })).toMatchObject({
    status: 400,
    body: problem('uitpas/event-not-acceptable'),
  })
  expect(await kioskOf(fixed)).toMatchObject({ fixedEvent: { id: counter.eventId } })
  const theirs = await addKiosk(app, elsewhere)
  for (const [method, path, body] of [
    ['PUT', '/event', { eventId: counter.eventId }],
    ['DELETE', '/event', undefined],
    ['PUT', '/code', { shown: true }],
  ] as const)
    for (const kioskId of [theirs, newId(), 'zuil'])
      expect(await ask(method, `/${kioskId}${path}`, body)).toMatchObject({
        status: 404,
        body: problem('uitpas/kiosk-not-found'),
      })
})

test('an inactive balie looks and changes nothing; who works elsewhere does not look', async () => {
  const place = await openCounter(app)
  const id = await addKiosk(app, place)
  expect((await ask('GET', '', undefined, headers, place.organizerId)).status).toBe(403)
  const admin = await addAdministrator(app, place.cardSystemId)
  expect((await ask('GET', '', undefined, admin.headers, place.organizerId)).body.totalItems).toBe(1)
  await app.db.updateTable('organizers').set({ active: false }).where('id', '=', place.organizerId).execute()
  const worker = await addCounterWorker(app, place.organizerId, ['KIOSKS_READ', 'KIOSKS_WRITE'])
  const looked = await ask('GET', '', undefined, worker.headers, place.organizerId)
  expect(looked.body.member).toMatchObject([{ id, connected: false }])
  expect(looked.body.member[0]).not.toHaveProperty('now')
  for (const [path, body] of [
    ['/event', { eventId: place.eventId }],
    ['/code', { shown: false }],
  ] as const)
    expect(await ask('PUT', `/${id}${path}`, body, worker.headers, place.organizerId)).toMatchObject({
      body: problem('openpas/organizer-inactive'),
    })
})
