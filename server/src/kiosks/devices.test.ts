import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addEvent, addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKiosk, giveSetupCode, openKiosk, type TestKiosk } from '../../test/scenes/kiosks.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import type { Calendar } from '../events/calendar.ts'
import { newId } from '../values/ids.ts'
import { readCheckinCode } from './checkin-code.ts'

// What a pillar does by itself: set up, at which event it is, cards held against it.

let app: TestApp
let counter: Counter
let kiosk: TestKiosk

beforeAll(async () => {
  app = await openTestApp({ RATE_LIMIT_LOOKUP: '0' })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.freeze(testMoment)
  counter = await openCounter(app)
  kiosk = await openKiosk(app, counter)
})

const problem = (type: string) => ({ type: `https://api.publiq.be/probs/${type}` })

async function ask(
  token: string | undefined,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path = '',
  body?: object,
  key?: string,
) {
  const answer = await app.app.inject({
    method,
    url: `/api/uitpas/kiosk-devices${path}`,
    headers: { ...(token ? { 'x-custom-token': token } : {}), ...(key ? { 'idempotency-key': key } : {}) },
    ...(body ? { payload: body } : {}),
  })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body === '' ? undefined : answer.json(),
  }
}
const own = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path = '', body?: object, key?: string) =>
  ask(kiosk.secret, method, path, body, key)
const setUp = (code: string | undefined, deviceId = newId()) =>
  ask(code, 'PUT', '/setup', { name: 'CID-001', deviceId })
const tap = (chipNumber: string, key?: string) => own('POST', '/checkins', { chipNumber }, key)

let chips = 0
/** A person of the region whose card has a chip. */
async function addChipHolder(options: Parameters<typeof addPassholder>[2] = {}) {
  const person = await addPassholder(app, counter.cardSystemId, options)
  chips += 1
  const chipNumber = `04${String(chips).padStart(10, '0')}80`
  await sql`update cards set chip_number = ${chipNumber} where uitpas_number = ${person.uitpasNumber}`.execute(app.db)
  return { ...person, chipNumber }
}

test('a configuration code makes a device the pillar, and gives it a secret that only it knows', async () => {
  const kioskId = await addKiosk(app, counter)
  const code = await giveSetupCode(app, kioskId)
  const deviceId = newId()
  // However it is typed.
  const answer = await setUp(` ${code.toLowerCase().replace('-', ' ')} `, deviceId)
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: { id: kioskId, deviceId, releaseTrack: 'stable', cardSystem: { id: counter.cardSystemId } },
  })
  const secret = String(answer.headers['x-custom-token'])
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(answer.body)).not.toContain(secret)
  const seen = await ask(secret, 'GET')
  expect(seen).toMatchObject({ status: 200, body: { id: kioskId, deviceId } })
  expect(seen.body.organizers).toMatchObject([{ id: counter.organizerId, name: 'Bibliotheek Eeklo' }])
  expect(seen.body.locations).toEqual([{ id: counter.placeId, name: 'Bibliotheek Eeklo' }])
  const { rows } = await sql<{ row: string }>`select to_jsonb(k)::text as row from kiosks k`.execute(app.db)
  for (const { row } of rows) for (const one of [secret, code]) expect(row).not.toContain(one)
  for (const token of [deviceId, code, `${secret}x`, '']) expect((await ask(token, 'GET')).status).toBe(401)
  expect(app.logLines.filter((line) => line.includes(secret) || line.includes(code))).toEqual([])
})

test('an answer that was lost can be asked for again, until the secret was used; then the code is of no use', async () => {
  const code = await giveSetupCode(app, await addKiosk(app, counter))
  const deviceId = newId()
  const first = await setUp(code, deviceId)
  const again = await setUp(code, deviceId)
  expect(again.headers['x-custom-token']).toBe(first.headers['x-custom-token'])
  expect(await setUp(code)).toMatchObject({ status: 400, body: problem('uitpas/kiosk-already-configured') })
  expect((await ask(String(first.headers['x-custom-token']), 'GET')).status).toBe(200)
  expect(await setUp(code, deviceId)).toMatchObject({ status: 400, body: problem('uitpas/kiosk-already-configured') })
})

test('of many devices with one code one becomes the pillar', async () => {
  const code = await giveSetupCode(app, await addKiosk(app, counter))
  const answers = await Promise.all(Array.from({ length: 10 }, () => setUp(code)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status, body } of answers.filter((one) => one.status !== 200)) {
    expect(status).toBe(400)
    expect(body).toMatchObject(problem('uitpas/kiosk-already-configured'))
  }
})

test('codes that are missing, unknown or expired, and devices of another pillar, are refused', async () => {
  expect(await setUp(undefined)).toMatchObject({ status: 401, body: problem('auth/unauthorized') })
  expect(await setUp('AAAAA-AAAAA')).toMatchObject({ status: 400, body: problem('uitpas/kiosk-not-found') })
  const code = await giveSetupCode(app, await addKiosk(app, counter))
  expect(await setUp(code, kiosk.deviceId)).toMatchObject({
    status: 400,
    body: problem('uitpas/kiosk-device-already-in-use'),
  })
  app.clock.freeze(new Date(testMoment.getTime() + 86_400_000))
  expect(await setUp(code)).toMatchObject({ status: 403, body: problem('auth/forbidden') })
})

test('a new device takes the place of the old one only when it is set up', async () => {
  const code = await giveSetupCode(app, kiosk.kioskId)
  expect((await own('GET')).status).toBe(200)
  const replaced = await setUp(code)
  expect(replaced.status).toBe(200)
  expect((await ask(String(replaced.headers['x-custom-token']), 'GET')).status).toBe(200)
  await expect.poll(async () => (await own('GET')).status, { timeout: 10_000 }).toBe(401)
})

test('trying configuration codes is stopped', async () => {
  const limited = await openTestApp({ RATE_LIMIT_LOOKUP: '5' })
  const tryOne = () =>
    limited.app.inject({
      method: 'PUT',
      url: '/api/uitpas/kiosk-devices/setup',
      headers: { 'x-custom-token': 'AAAAA-AAAAA' },
      payload: { name: 'Zuil', deviceId: newId() },
    })
  const statuses = []
  for (let i = 0; i < 7; i++) statuses.push((await tryOne()).statusCode)
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429])
  await limited.close()
})

test('a card gives a point once, and the balance is right; a repeated request is the same point', async () => {
  const { chipNumber, passholderId } = await addChipHolder()
  expect((await own('GET', `/chip-numbers/${chipNumber}`)).body).toEqual({ totalPoints: 0 })
  const key = newId()
  // As readers give it: small letters, colons; the bytes last first.
  const read = chipNumber.toLowerCase().match(/../g)?.join(':') ?? ''
  const first = await tap(read, key)
  expect(first).toMatchObject({ status: 200, body: { newPoints: 1, totalPoints: 1 } })
  const again = await tap(read, key)
  expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotency-replayed': 'true' } })
  const reversed = chipNumber.match(/../g)?.reverse().join('') ?? ''
  const twice = newId()
  for (let i = 0; i < 2; i++) {
    const refused = await tap(reversed, twice)
    expect(refused).toMatchObject({ status: 400, body: problem('uitpas/maximum-reached') })
    expect(refused.body.endUserMessage.nl).toBe('Er is vandaag al een punt gespaard bij deze activiteit, om 14:00.')
  }
  expect((await own('GET', `/chip-numbers/${reversed}`)).body).toEqual({ totalPoints: 1 })
  await app.audit.flush()
  const { rows } = await sql`
    select act, actor, client_id, organizer_id from audit_entries where passholder_id = ${passholderId}
    and actor = 'KIOSK' order by at, act`.execute(app.db)
  const by = { actor: 'KIOSK', client_id: `kiosk:${kiosk.kioskId}` }
  expect(rows.filter((row) => (row as { act: string }).act === 'checkin.create')).toEqual([
    { ...by, act: 'checkin.create', organizer_id: counter.organizerId },
  ])
  expect(rows).toContainEqual({ ...by, act: 'balance.read', organizer_id: null })
  expect((await verifyAuditTrail(app.db)).faults).toEqual([])
})

test('twenty taps of one card at the same moment are one point', async () => {
  const { chipNumber } = await addChipHolder()
  const answers = await Promise.all(Array.from({ length: 20 }, () => tap(chipNumber, newId())))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await own('GET', `/chip-numbers/${chipNumber}`)).body).toEqual({ totalPoints: 1 })
})

test('cards that are unknown, in stock or blocked, and group passes, get no point', async () => {
  for (const unknown of ['04FFFFFFFFFF80', 'nonsense', "'"]) {
    expect(await tap(unknown)).toMatchObject({ status: 400, body: problem('uitpas/passholder-not-found') })
    const path = `/chip-numbers/${encodeURIComponent(unknown)}`
    expect(await own('GET', path)).toMatchObject({ status: 404, body: problem('uitpas/passholder-not-found') })
  }
  const blocked = await addChipHolder()
  await sql`update cards set status = 'BLOCKED', blocked_at = now(), block_reason = 'LOST'
    where uitpas_number = ${blocked.uitpasNumber}`.execute(app.db)
  const refused = await tap(blocked.chipNumber)
  expect(refused).toMatchObject({ status: 400, body: problem('uitpas/card-blocked') })
  expect(JSON.stringify(refused.body)).not.toContain('De Vlieger')
  expect(await own('GET', `/chip-numbers/${blocked.chipNumber}`)).toMatchObject({
    status: 400,
    body: problem('uitpas/card-blocked'),
  })
  const group = await addChipHolder({ kind: 'GROUP', name: 'Chiro', firstName: '' })
  expect(await tap(group.chipNumber)).toMatchObject({ status: 400, body: problem('uitpas/checkin-not-allowed') })
  const locked = await addChipHolder()
  await sql`update passholders set blocked_at = now(), blocked_reason = 'x' where id = ${locked.passholderId}`.execute(
    app.db,
  )
  expect(await tap(locked.chipNumber)).toMatchObject({ status: 400, body: problem('uitpas/checkin-not-allowed') })
})

const single = (start: string, end: string): Calendar => ({ type: 'single', moments: [{ start, end }] })

test('the pillar takes the event whose start is nearest, and says when the next one opens', async () => {
  await sql`update events set status = 'Unavailable' where id = ${counter.eventId}`.execute(app.db)
  const concert = await addEvent(app, counter, single('2026-11-23T16:00:00+01:00', '2026-11-23T17:00:00+01:00'), {
    title: 'Concert',
  })
  const later = await addEvent(app, counter, single('2026-11-23T17:30:00+01:00', '2026-11-23T18:00:00+01:00'), {
    title: 'Later',
  })
  const none = await own('GET', '/checkins')
  expect(none).toMatchObject({ status: 404, body: problem('uitpas/event-not-found') })
  expect(none.body.endUserMessage.nl).toBe('Punten sparen kan vanaf 15:00.')
  const { chipNumber } = await addChipHolder()
  expect(await tap(chipNumber)).toMatchObject({ status: 400, body: problem('uitpas/event-not-found') })
  app.clock.freeze(new Date('2026-11-23T15:30:00+01:00'))
  const now = await own('GET', '/checkins')
  expect(now).toMatchObject({
    status: 200,
    body: {
      event: { id: concert, title: 'Concert' },
      checkinPoints: 1,
      location: 'Bibliotheek Eeklo',
      until: '2026-11-23T17:00:00+01:00',
      checkinCodeExpiresAt: '2026-11-23T15:30:30+01:00',
    },
  })
  expect(readCheckinCode(app.config.secrets, now.body.checkinCode, app.clock.now())).toEqual({
    kioskId: kiosk.kioskId,
    eventId: concert,
  })
  app.clock.freeze(new Date('2026-11-23T17:05:00+01:00'))
  expect((await own('GET', '/checkins')).body.event.id).toBe(later)
  app.clock.freeze(new Date('2026-11-23T20:00:00+01:00'))
  expect((await own('GET', '/checkins')).body.endUserMessage.nl).toBe('Er is nu geen activiteit om punten te sparen.')
})

test('chosen at the pillar goes before automatic choice, and can be taken back', async () => {
  const chosen = await addEvent(app, counter, { type: 'permanent', hours: [] }, { title: 'Gekozen' })
  expect(await own('GET', '/events')).toMatchObject({ status: 404, body: problem('uitpas/event-not-found') })
  expect(await own('PUT', '/events', { id: chosen })).toMatchObject({ status: 204 })
  expect((await own('GET', '/events')).body).toMatchObject({ event: { id: chosen, title: 'Gekozen' } })
  expect((await own('GET', '/checkins')).body.event.id).toBe(chosen)
  for (let twice = 0; twice < 2; twice++) expect((await own('DELETE', '/events')).status).toBe(204)
  expect((await own('GET', '/events')).status).toBe(404)
})

test('fixed in KSB goes before all, and no other can be chosen then', async () => {
  const fixed = await addEvent(app, counter, { type: 'permanent', hours: [] }, { title: 'Vast' })
  kiosk = await openKiosk(app, counter, { fixedEventId: fixed })
  expect((await own('GET', '/checkins')).body.event.id).toBe(fixed)
  expect((await own('GET', '/events')).body.event.id).toBe(fixed)
  const refused = await own('PUT', '/events', { id: counter.eventId })
  expect(refused).toMatchObject({ status: 400, body: problem('uitpas/event-not-acceptable') })
  expect(refused.body.endUserMessage.nl).toContain('vast evenement')
})

test('a fixed event that is over gives no points without automatic choice', async () => {
  const past = await addEvent(app, counter, single('2026-11-22T16:00:00+01:00', '2026-11-22T17:00:00+01:00'))
  kiosk = await openKiosk(app, counter, { fixedEventId: past, automatic: false })
  const { chipNumber } = await addChipHolder()
  expect(await tap(chipNumber)).toMatchObject({ status: 400, body: problem('uitpas/event-not-found') })
  kiosk = await openKiosk(app, counter, { fixedEventId: past })
  expect((await tap(chipNumber)).status).toBe(200)
})

test('events that are unknown, over, or of others are not chosen', async () => {
  for (const id of [newId(), 'x'])
    expect(await own('PUT', '/events', { id })).toMatchObject({ status: 400, body: problem('uitpas/event-not-found') })
  const past = await addEvent(app, counter, single('2026-11-22T16:00:00+01:00', '2026-11-22T17:00:00+01:00'))
  const others = await openCounter(app)
  for (const id of [past, others.eventId])
    expect(await own('PUT', '/events', { id })).toMatchObject({
      status: 400,
      body: problem('uitpas/event-not-acceptable'),
    })
})

test('at an inactive balie nothing is registered', async () => {
  await own('PUT', '/events', { id: counter.eventId })
  await sql`update organizers set active = false where id = ${counter.organizerId}`.execute(app.db)
  const { chipNumber } = await addChipHolder()
  expect(await tap(chipNumber)).toMatchObject({ status: 403, body: problem('openpas/organizer-inactive') })
  expect(await own('PUT', '/events', { id: counter.eventId })).toMatchObject({
    status: 403,
    body: problem('openpas/organizer-inactive'),
  })
})

test('an event of an inactive balie gives no points, chosen before, fixed in KSB or at the place of the pillar', async () => {
  const [here, closed] = [counter, await openCounter(app)]
  const atPlace = { organizerId: closed.organizerId, placeId: here.placeId }
  const visiting = await addEvent(app, atPlace, { type: 'permanent', hours: [] }, { title: 'Op bezoek' })
  expect(await own('PUT', '/events', { id: visiting })).toMatchObject({ status: 204 })
  const fixed = await openKiosk(app, here, { fixedEventId: closed.eventId })
  await sql`update organizers set active = false where id = ${closed.organizerId}`.execute(app.db)
  const { chipNumber } = await addChipHolder()
  const refused = await tap(chipNumber)
  expect(refused).toMatchObject({ status: 403, body: problem('openpas/organizer-inactive') })
  expect(refused.body.endUserMessage.nl).toContain('Er is geen punt gespaard.')
  const again = await own('PUT', '/events', { id: visiting })
  expect(again).toMatchObject({ status: 400, body: problem('uitpas/event-not-acceptable') })
  expect(again.body.endUserMessage.nl).toContain('niet actief')
  kiosk = fixed
  expect(await tap(chipNumber)).toMatchObject({ status: 403, body: problem('openpas/organizer-inactive') })
})

test('staff see the pillars of their balie, and choose their event', async () => {
  const other = await openCounter(app)
  await openKiosk(app, other)
  const call = asClient(app, { token: counter.staffToken })
  const listed = await call('GET', `/kiosks?organizerId=${counter.organizerId}`)
  expect(listed).toMatchObject({ status: 200, body: { totalItems: 1, member: [{ id: kiosk.kioskId }] } })
  expect(JSON.stringify(listed.body)).not.toContain(kiosk.secret)
  const path = `/kiosks/${kiosk.kioskId}/fixed-event`
  expect(await call('GET', path)).toMatchObject({ status: 404, body: problem('uitpas/event-not-found') })
  expect(await call('DELETE', path)).toMatchObject({ status: 404, body: problem('uitpas/event-not-found') })
  expect(await call('PUT', path, { id: newId() })).toMatchObject({
    status: 400,
    body: problem('uitpas/event-not-found'),
  })
  expect(await call('PUT', path, { id: other.eventId })).toMatchObject({
    status: 400,
    body: problem('uitpas/event-not-acceptable'),
  })
  expect(await call('PUT', path, { id: counter.eventId })).toMatchObject({ status: 204 })
  expect((await call('GET', path)).body).toMatchObject({ event: { id: counter.eventId }, checkinPoints: 1 })
  expect((await own('GET', '/events')).body.event.id).toBe(counter.eventId)
  expect(await call('DELETE', path)).toMatchObject({ status: 204 })
  for (const [method, body] of [['GET'], ['PUT', { id: counter.eventId }], ['DELETE']] as const)
    expect(await call(method, `/kiosks/${newId()}/fixed-event`, body)).toMatchObject({
      status: 404,
      body: problem('url/not-found'),
    })
})

test('a client sees pillars with KIOSKS_READ, and changes them with KIOSKS_WRITE', async () => {
  const all = asClient(app, counter)
  expect((await all('GET', '/kiosks')).body).toMatchObject({ totalItems: 1, member: [{ id: kiosk.kioskId }] })
  const small = await openCounter(app, ['KIOSKS_READ'])
  const theirs = await openKiosk(app, small)
  const call = asClient(app, small)
  const path = `/kiosks/${theirs.kioskId}/fixed-event`
  expect((await call('GET', path)).status).toBe(404)
  expect((await call('PUT', path, { id: small.eventId })).status).toBe(403)
  expect((await call('DELETE', path)).status).toBe(403)
  const nothing = asClient(app, await openCounter(app, ['CHECKINS_WRITE']))
  expect(await nothing('GET', '/kiosks')).toMatchObject({ status: 403, body: problem('auth/forbidden') })
})

test('administrators of its card system see a pillar without balies, and nobody else does', async () => {
  const alone = await addKiosk(app, counter, { organizerIds: [] })
  const path = `/kiosks/${alone}/fixed-event`
  expect((await asClient(app, counter)('GET', path)).status).toBe(403)
  const { headers } = await addAdministrator(app, counter.cardSystemId)
  const call = asClient(app, { token: headers.authorization.slice(7) })
  expect((await call('GET', path)).status).toBe(404)
  expect((await call('PUT', path, { id: counter.eventId })).body).toMatchObject(problem('uitpas/event-not-acceptable'))
})
