import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { contractPermissions } from '../http/permissions.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let others: Counter
beforeAll(async () => {
  t = await openTestApp({ PUBLIC_URL: 'https://pas.test' })
  counter = await openCounter(t, [...contractPermissions, 'ACTIVITIES_WRITE'])
  others = await openCounter(t, [...contractPermissions, 'ACTIVITIES_WRITE'])
})
afterAll(() => t.close())

const registry = 'https://pas.test/api/entry'
async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: InjectOptions['payload'],
  { token } = counter,
  headers: Record<string, string> = {},
) {
  const answer = await t.app.inject({
    method,
    url: url.replace('https://pas.test', ''),
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json(), headers: answer.headers }
}
const enter = (payload: object, who = counter) => call('POST', '/api/entry/events', payload, who)
const change = (id: string, payload: object, who = counter) => call('PUT', `/api/entry/events/${id}`, payload, who)

const workshop = (extra: object = {}) => ({
  name: { nl: 'Nestkastjes timmeren', fr: 'Construire des nichoirs' },
  description: { nl: 'Breng een hamer mee.' },
  terms: [{ id: '0.3.1.0.0', label: 'Cursus of workshop', domain: 'eventtype' }],
  location: { '@id': `${registry}/places/${counter.placeId}` },
  organizer: { '@id': `${registry}/organizers/${counter.organizerId}` },
  calendarType: 'single',
  startDate: '2026-11-28T14:00:00+01:00',
  endDate: '2026-11-28T17:00:00+01:00',
  priceInfo: [{ category: 'base', name: { nl: 'Basistarief' }, price: 4.35 }],
  labels: ['natuur'],
  ...extra,
})
const pointers = ({ status, body }: { status: number; body: { schemaErrors?: { jsonPointer: string }[] } }) => ({
  status,
  pointers: body.schemaErrors?.map(({ jsonPointer }) => jsonPointer),
})

test('an activity that its organiser enters is found by everybody, as a pass event with its price', async () => {
  const { status, body, headers } = await enter(workshop())
  expect({ status, body }).toEqual({
    status: 201,
    body: { id: body.id, eventId: body.id, url: `${registry}/events/${body.id}` },
  })
  expect(headers.location).toBe(body.url)
  const found = await call('GET', `/api/search/events?embed=true&q=nestkastjes&uitpas=true`)
  expect(found.body.member).toHaveLength(1)
  expect(found.body.member[0]).toMatchObject({
    '@id': body.url,
    name: { nl: 'Nestkastjes timmeren', fr: 'Construire des nichoirs' },
    calendarType: 'single',
    startDate: '2026-11-28T14:00:00+01:00',
    endDate: '2026-11-28T17:00:00+01:00',
    priceInfo: [{ category: 'base', price: 4.35, priceCurrency: 'EUR' }],
    location: { '@id': `${registry}/places/${counter.placeId}` },
    creator: counter.clientId,
    workflowStatus: 'APPROVED',
  })
  expect(found.body.member[0].labels).toContain('natuur')
})

test.each([
  ['single', { startDate: '2026-11-28T14:00:00+01:00', endDate: '2026-11-28T17:00:00+01:00' }],
  [
    'multiple',
    {
      startDate: undefined,
      endDate: undefined,
      subEvent: [
        { startDate: '2026-11-28T14:00:00+01:00', endDate: '2026-11-28T17:00:00+01:00' },
        { startDate: '2026-12-05T14:00:00+01:00', status: { type: 'Unavailable' } },
      ],
    },
  ],
  [
    'periodic',
    {
      startDate: '2026-11-01T00:00:00+01:00',
      endDate: '2027-06-30T00:00:00+02:00',
      openingHours: [{ opens: '13:30', closes: '17:00', dayOfWeek: ['wednesday', 'sunday'] }],
      openingHoursClosedDays: [{ startDate: '2026-12-23', endDate: '2027-01-03' }],
      openingHoursAdjustedDays: [
        {
          startDate: '2027-02-10',
          endDate: '2027-02-10',
          openingHours: [{ opens: '10:00', closes: '12:00', dayOfWeek: ['wednesday'] }],
        },
      ],
    },
  ],
  ['permanent', { startDate: undefined, endDate: undefined }],
])('a calendar of type %s comes back as it was sent, and the whole document can be sent again', async (type, calendar) => {
  const { body: made } = await enter(workshop({ calendarType: type, ...calendar }))
  const read = () => call('GET', made.url)
  const first = (await read()).body
  expect(first.calendarType).toBe(type)
  for (const [member, value] of Object.entries(calendar))
    if (value !== undefined && member !== 'subEvent') expect(first[member]).toEqual(value)
  if ('subEvent' in calendar) expect(first.subEvent).toMatchObject(calendar.subEvent)
  expect(await change(made.id, first)).toMatchObject({ status: 204 })
  expect((await read()).body).toEqual(first)
})

test('a change replaces what was said, and leaves the points of the event alone', async () => {
  const { body } = await enter(workshop())
  await call('PUT', `/api/uitpas/events/${body.id}/settings`, { id: body.id, checkinPoints: 3 })
  const { priceInfo: _gone, ...without } = workshop({ name: { nl: 'Vogelhuisjes timmeren' } })
  expect(await change(body.id, without)).toMatchObject({ status: 204 })
  const event = (await call('GET', body.url)).body
  expect(event.name).toEqual({ nl: 'Vogelhuisjes timmeren' })
  expect(event.priceInfo).toBeUndefined()
  expect((await call('GET', `/api/uitpas/events/${body.id}/settings`)).body.checkinPoints).toBe(3)
})

test('a point can be saved at what was just entered, and no longer once it is withdrawn', async () => {
  const { body } = await enter(workshop({ calendarType: 'permanent', startDate: undefined, endDate: undefined }))
  const one = await addPassholder(t, counter.cardSystemId)
  const two = await addPassholder(t, counter.cardSystemId)
  const save = ({ uitpasNumber }: { uitpasNumber: string }) =>
    call('POST', '/api/uitpas/checkins', { uitpasNumber, eventId: body.id })
  expect((await save(one)).status).toBe(201)
  expect(await call('DELETE', body.url)).toMatchObject({ status: 204 })
  await expect.poll(async () => (await save(two)).body.type, { timeout: 20_000 }).toContain('event-not-found')
  expect((await call('GET', '/api/search/events?q=nestkastjes')).body.member).not.toContainEqual(
    expect.objectContaining({ '@id': body.url }),
  )
  expect(await call('DELETE', body.url)).toMatchObject({ status: 404 })
  expect(await change(body.id, workshop())).toMatchObject({ status: 404 })
})

test('what makes no sense is refused with where it stands', async () => {
  const at = async (extra: object) => pointers(await enter(workshop(extra)))
  const wrong = (...list: string[]) => ({ status: 400, pointers: list })
  expect(await at({ endDate: '2026-11-28T13:00:00+01:00' })).toEqual(wrong('/endDate'))
  expect(await at({ startDate: undefined, endDate: undefined })).toEqual(wrong('/startDate'))
  expect(await at({ calendarType: 'multiple' })).toEqual(wrong('/subEvent'))
  expect(await at({ calendarType: 'periodic', startDate: undefined, endDate: undefined })).toEqual(
    wrong('/startDate', '/endDate'),
  )
  expect(await at({ name: { fr: 'Construire' } })).toEqual(wrong('/name'))
  expect(await at({ location: { '@id': `${registry}/places/${newId()}` } })).toEqual(wrong('/location/@id'))
  expect(await at({ organizer: { '@id': 'nobody' } })).toEqual(wrong('/organizer/@id'))
  expect(await at({ priceInfo: [...workshop().priceInfo, ...workshop().priceInfo] })).toEqual(wrong('/priceInfo'))
  const finer = { priceInfo: [{ category: 'base', name: { nl: 'Basistarief' }, price: 4.355 }] }
  expect(await at(finer)).toEqual(wrong('/priceInfo/0/price'))
  expect(
    await at({
      calendarType: 'permanent',
      openingHoursClosedDays: [{ startDate: '2027-01-03', endDate: '2026-12-23' }],
    }),
  ).toEqual(wrong('/openingHoursClosedDays/0/endDate'))
})

test('nobody enters or changes what somebody else organises', async () => {
  expect((await enter(workshop(), others)).status).toBe(403)
  const { body } = await enter(workshop())
  expect((await change(body.id, workshop(), others)).status).toBe(403)
  const theirs = { organizer: { '@id': `${registry}/organizers/${others.organizerId}` } }
  expect((await change(body.id, workshop(theirs))).status).toBe(403)
  expect((await change(body.id, workshop(theirs), others)).status).toBe(403)
  expect((await call('DELETE', body.url, undefined, others)).status).toBe(403)
  expect((await call('GET', body.url)).body.workflowStatus).toBe('APPROVED')
})

test('a lost answer and a second try enter one event', async () => {
  const headers = { 'idempotency-key': newId() }
  const title = { name: { nl: 'Uilenballen pluizen' } }
  const first = await call('POST', '/api/entry/events', workshop(title), counter, headers)
  const second = await call('POST', '/api/entry/events', workshop(title), counter, headers)
  expect(first.status).toBe(201)
  expect(second.body).toEqual(first.body)
  expect((await call('GET', '/api/search/events?q=uilenballen')).body.totalItems).toBe(1)
})

test('of changes at once one stands whole', async () => {
  const { body } = await enter(workshop())
  const names = ['Ochtend', 'Middag', 'Avond', 'Nacht']
  await Promise.all(
    names.map((name) => change(body.id, workshop({ name: { nl: name }, description: { nl: `In de ${name}` } }))),
  )
  const { name, description } = (await call('GET', body.url)).body
  expect(names).toContain(name.nl)
  expect(description.nl).toBe(`In de ${name.nl}`)
})

test('a place is entered with its address and where it lies', async () => {
  const barn = {
    name: { nl: 'Schuur van Lia' },
    address: { nl: { addressCountry: 'BE', addressLocality: 'Maldegem', postalCode: '9990', streetAddress: 'Dorp 4' } },
    geo: { latitude: 51.2076, longitude: 3.4392 },
  }
  const { status, body } = await call('POST', '/api/entry/places', barn)
  expect(status).toBe(201)
  expect((await call('GET', body.url)).body).toMatchObject(barn)
  expect((await enter(workshop({ location: { '@id': body.url } }))).status).toBe(201)
  expect(pointers(await call('POST', '/api/entry/places', { ...barn, mainLanguage: 'fr' }))).toEqual({
    status: 400,
    pointers: ['/name'],
  })
})
