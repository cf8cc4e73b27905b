import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvent, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'

// What administrators do with the pillars of their card system.

let app: TestApp
let counter: Counter
let headers: { authorization: string }

beforeAll(async () => {
  app = await openTestApp({ RATE_LIMIT_LOOKUP: '0' })
  counter = await openCounter(app)
  headers = (await addAdministrator(app, counter.cardSystemId)).headers
})
afterAll(() => app.close())

async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path = '', body?: object) {
  const url = `/api/ksb/card-systems/${counter.cardSystemId}/kiosks${path}`
  const answer = await app.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

const problem = (type: string) => ({ type: `https://api.publiq.be/probs/${type}` })
const details = (changes: object = {}) => ({
  name: `Zuil ${newId()}`,
  organizerIds: [counter.organizerId],
  showsCode: true,
  automatic: true,
  reader: 'BELOW',
  fixedEventId: null,
  ...changes,
})
const setUp = (code: string, deviceId = newId()) =>
  app.app.inject({
    method: 'PUT',
    url: '/api/uitpas/kiosk-devices/setup',
    headers: { 'x-custom-token': code },
    payload: { name: 'CID-001', deviceId },
  })

test('a pillar is added with a configuration code, set up with it, seen, disconnected and removed', async () => {
  const made = await ask('POST', '', details({ name: ' Zuil inkom ' }))
  expect(made).toMatchObject({ status: 201, body: { expiresAt: '2026-11-30T14:00:00+01:00' } })
  const { id, setupCode } = made.body
  expect(setupCode).toMatch(/^[2-9A-HJKMNP-TW-Z]{5}-[2-9A-HJKMNP-TW-Z]{5}$/)
  const read = await ask('GET', `/${id}`)
  expect(read.body).toEqual({
    id,
    name: 'Zuil inkom',
    organizers: [{ id: counter.organizerId, name: 'Bibliotheek Eeklo', active: true }],
    showsCode: true,
    automatic: true,
    reader: 'BELOW',
    setupCodeExpiresAt: '2026-11-30T14:00:00+01:00',
  })
  const deviceId = newId()
  const secret = String((await setUp(setupCode, deviceId)).headers['x-custom-token'])
  const device = () => app.app.inject({ url: '/api/uitpas/kiosk-devices', headers: { 'x-custom-token': secret } })
  expect((await ask('GET', `/${id}`)).body).not.toHaveProperty('lastSeenAt')
  expect((await device()).statusCode).toBe(200)
  const seen = await ask('GET', `/${id}`)
  expect(seen.body).toMatchObject({
    device: { deviceId, name: 'CID-001', setUpAt: '2026-11-23T14:00:00+01:00' },
    lastSeenAt: '2026-11-23T14:00:00+01:00',
  })
  expect(JSON.stringify(seen.body)).not.toContain(secret)
  for (let twice = 0; twice < 2; twice++) expect((await ask('DELETE', `/${id}/device`)).status).toBe(204)
  // At once, not after three seconds.
  expect((await device()).statusCode).toBe(401)
  expect((await setUp(setupCode)).statusCode).toBe(400)
  expect((await ask('DELETE', `/${id}`)).status).toBe(204)
  expect(await ask('GET', `/${id}`)).toMatchObject({ status: 404, body: problem('uitpas/kiosk-not-found') })
  const { rows } = await sql<{ act: string; values: string }>`
    select act, to_jsonb(e)::text as values from audit_entries e where subject_id = ${id} and act like 'kiosk.%'`.execute(
    app.db,
  )
  expect(rows.map(({ act }) => act).sort()).toEqual([
    'kiosk.create',
    'kiosk.delete',
    'kiosk.disconnect',
    'kiosk.new-setup-code',
    'kiosk.set-up',
  ])
  for (const { values } of rows) for (const one of [setupCode, secret]) expect(values).not.toContain(one)
})

test('a pillar is changed, and found by a part of its name, by balie, and by when it was seen', async () => {
  const first = await ask('POST', '', details({ name: 'Sporthal' }))
  const second = await ask('POST', '', details({ name: 'Zwembad', organizerIds: [] }))
  const { id } = first.body
  const changed = { name: 'Sporthal noord', showsCode: false, automatic: false, reader: 'LEFT' }
  expect((await ask('PUT', `/${id}`, details(changed))).status).toBe(204)
  expect((await ask('GET', `/${id}`)).body).toMatchObject(changed)
  const names = async (query: string) =>
    ((await ask('GET', `?${query}`)).body.member as { name: string }[]).map(({ name }) => name)
  expect(await names('q=NOORD')).toEqual(['Sporthal noord'])
  expect(await names(`organizerId=${counter.organizerId}`)).not.toContain('Zwembad')
  expect((await names('sort=-name'))[0]).toBe('Zwembad')
  await sql`update kiosks set last_seen_at = ${testMoment} where id = ${second.body.id}`.execute(app.db)
  expect((await names('sort=-lastSeen'))[0]).toBe('Zwembad')
  expect((await names('sort=lastSeen')).at(-1)).toBe('Zwembad')
  expect(await ask('GET', '?limit=101')).toMatchObject({ status: 400 })
})

test('two pillars of one name, balies and events of elsewhere, and pillars that there are not, are refused', async () => {
  const name = `Zuil ${newId()}`
  const { id } = (await ask('POST', '', details({ name }))).body
  const other = (await ask('POST', '', details())).body
  const elsewhere = await openCounter(app)
  const past = await addEvent(app, counter, {
    type: 'single',
    moments: [{ start: '2026-11-22T16:00:00+01:00', end: '2026-11-22T17:00:00+01:00' }],
  })
  for (const [changes, type] of [
    [{ name: name.toUpperCase() }, 'openpas/name-taken'],
    [{ organizerIds: [elsewhere.organizerId] }, 'uitpas/organizer-not-found'],
    [{ fixedEventId: newId() }, 'uitpas/event-not-found'],
    [{ fixedEventId: elsewhere.eventId }, 'uitpas/event-not-acceptable'],
    [{ fixedEventId: past }, 'uitpas/event-not-acceptable'],
  ] as const) {
    expect(await ask('POST', '', details(changes))).toMatchObject({ status: 400, body: problem(type) })
    expect(await ask('PUT', `/${other.id}`, details(changes))).toMatchObject({ status: 400, body: problem(type) })
  }
  expect((await ask('PUT', `/${id}`, details({ name: name.toUpperCase() }))).status).toBe(204)
  expect((await ask('POST', '', details({ name: '  ' }))).status).toBe(400)
  for (const [method, path, body] of [
    ['GET', ''],
    ['PUT', '', details()],
    ['DELETE', ''],
    ['POST', '/setup-code'],
    ['DELETE', '/device'],
  ] as const)
    expect(await ask(method, `/${newId()}${path}`, body)).toMatchObject({
      status: 404,
      body: problem('uitpas/kiosk-not-found'),
    })
})

test('an event is looked up by its CDBID, with a warning before it expires', async () => {
  const lookUp = async (eventId: string) => {
    const url = `/api/ksb/card-systems/${counter.cardSystemId}/kiosk-events/${eventId}`
    const answer = await app.app.inject({ url, headers })
    return { status: answer.statusCode, body: answer.json() }
  }
  const until = (end: string) =>
    addEvent(app, counter, { type: 'periodic', start: '2026-01-01', end, hours: [] }, { title: `Tot ${end}` })
  const soon = await until('2026-12-01')
  const later = await until('2027-10-01')
  expect(await lookUp(counter.eventId)).toMatchObject({ status: 200, body: { expires: 'LATER' } })
  expect(await lookUp(soon)).toMatchObject({ status: 200, body: { title: 'Tot 2026-12-01', expires: 'SOON' } })
  expect(await lookUp(later)).toMatchObject({ status: 200, body: { expires: 'LATER' } })
  expect(await lookUp(newId())).toMatchObject({ status: 404, body: problem('uitpas/event-not-found') })
  const elsewhere = await openCounter(app)
  expect(await lookUp(elsewhere.eventId)).toMatchObject({ status: 400, body: problem('uitpas/event-not-acceptable') })

  const fixed = details({ fixedEventId: soon })
  const { id } = (await ask('POST', '', fixed)).body
  expect((await ask('GET', `/${id}`)).body).toMatchObject({ fixedEvent: { id: soon, expires: 'SOON' } })
  app.clock.freeze(new Date('2026-12-24T12:00:00+01:00'))
  expect((await ask('GET', `/${id}`)).body).toMatchObject({ fixedEvent: { id: soon, expires: 'EXPIRED' } })
  // What else is changed has nothing to do with an event that is over.
  expect((await ask('PUT', `/${id}`, { ...fixed, showsCode: false })).status).toBe(204)
  app.clock.freeze(testMoment)
})

test('a new configuration code makes the one before it useless', async () => {
  const { id, setupCode } = (await ask('POST', '', details())).body
  const renewed = await ask('POST', `/${id}/setup-code`)
  expect(renewed).toMatchObject({ status: 201, body: { id } })
  expect((await setUp(setupCode)).statusCode).toBe(400)
  expect((await setUp(renewed.body.setupCode)).statusCode).toBe(200)
})
