import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import type { NewEvent } from './event.ts'
import { saveEvents, savePlaces } from './store.ts'

let server: TestApp
const place = newId()
const library = newId()
const theatre = newId()
const ids: Record<string, string> = {}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const events: (Omit<NewEvent, 'id' | 'placeId' | 'name'> & { name: string })[] = [
  {
    name: 'Lantaarns maken met wilgentenen',
    organizerId: library,
    calendar: {
      type: 'periodic',
      start: '2026-11-01T00:00:00+01:00',
      hours: [{ weekdays: everyDay, opens: '14:00', closes: '16:30' }],
    },
    description: { nl: 'Vlecht een lantaarn voor de stoet.' },
    priceInfo: [{ category: 'base', name: { nl: 'Basistarief', fr: 'Tarif de base' }, cents: 750 }],
    terms: [{ id: '0.3.1.0.0', label: 'Lezing of congres', domain: 'eventtype' }],
    details: { typicalAgeRange: '6-12' },
  },
  {
    name: 'Café-concert',
    description: { nl: 'Bij het licht van lantaarns.' },
    organizerId: library,
    calendar: { type: 'single', moments: [{ start: '2026-11-27T20:00:00+01:00', end: '2026-11-27T22:30:00+01:00' }] },
  },
  {
    name: 'Wandeling langs de Lieve',
    organizerId: theatre,
    calendar: {
      type: 'multiple',
      moments: [
        { start: '2026-11-29T10:00:00+01:00', end: '2026-11-29T12:00:00+01:00' },
        { start: '2026-12-06T10:00:00+01:00', end: '2026-12-06T12:00:00+01:00', status: 'Unavailable' },
      ],
    },
  },
  { name: 'Zwembad', organizerId: theatre, calendar: { type: 'permanent', hours: [] } },
  { name: 'Ledenavond', organizerId: library, audienceType: 'members', calendar: { type: 'permanent', hours: [] } },
  {
    name: 'Nog niet gepubliceerd',
    organizerId: library,
    workflowStatus: 'DRAFT',
    calendar: { type: 'permanent', hours: [] },
  },
  {
    name: 'Voorbij',
    organizerId: library,
    calendar: { type: 'single', moments: [{ start: '2026-10-01T20:00:00+02:00', end: '2026-10-01T22:00:00+02:00' }] },
  },
]

beforeAll(async () => {
  server = await openTestApp({ PUBLIC_URL: 'https://pas.test' })
  await transact(server.db, async (trx) => {
    const cardSystem = await createCardSystem(trx, { name: 'UiTPAS Meetjesland' })
    await createOrganizer(trx, { id: library, name: 'Bibliotheek Éeklo', cardSystemIds: [cardSystem] })
    await createOrganizer(trx, { id: theatre, name: 'CC De Herbakker', cardSystemIds: [] })
    const address = {
      street: 'Molenstraat 36',
      postalCode: '9900',
      city: 'Eeklo',
      latitude: 51.1858,
      longitude: 3.5646,
    }
    await savePlaces(trx, [{ id: place, name: { nl: 'Bibliotheek Eeklo' }, ...address }], testMoment)
    for (const { name, ...event } of events) {
      ids[name] = newId()
      await saveEvents(
        trx,
        [
          {
            ...event,
            id: ids[name],
            placeId: place,
            name: { nl: name },
            availableFrom: new Date('2026-09-01T00:00:00Z'),
          },
        ],
        testMoment,
      )
    }
  })
})
afterAll(() => server.close())

async function get(url: string) {
  const response = await server.app.inject({ url })
  return { status: response.statusCode, type: response.headers['content-type'], body: response.json() }
}

/** Names of the events found, in order. */
async function search(query: string): Promise<string[]> {
  const { status, body } = await get(`/api/search/events?embed=true&${query}`)
  expect(status).toBe(200)
  return body.member.map((event: { name: { nl: string } }) => event.name.nl)
}

test('a search answers a page of references, and what the default filters hide is not in it', async () => {
  const { status, body } = await get('/api/search/events')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    '@context': 'http://www.w3.org/ns/hydra/context.jsonld',
    '@type': 'PagedCollection',
    itemsPerPage: 30,
    totalItems: 4,
  })
  expect(body.member).toContainEqual({
    '@id': `https://pas.test/api/entry/events/${ids['Café-concert']}`,
    '@type': 'Event',
  })
})

test('what ends first comes first', async () => {
  expect(await search('')).toEqual(['Café-concert', 'Wandeling langs de Lieve', expect.any(String), expect.any(String)])
  expect((await search('sort[availableTo]=desc')).at(-1)).toBe('Café-concert')
})

test('a word in the title counts for more than one in the description', async () => {
  expect(await search('q=lantaarns')).toEqual(['Lantaarns maken met wilgentenen', 'Café-concert'])
})

test('an embedded event is the document of the registry', async () => {
  const { body } = await get(`/api/search/events?embed=true&id=${ids['Lantaarns maken met wilgentenen']}`)
  const [event] = body.member
  expect(event).toMatchObject({
    '@id': `https://pas.test/api/entry/events/${ids['Lantaarns maken met wilgentenen']}`,
    '@type': 'Event',
    '@context': '/contexts/event',
    mainLanguage: 'nl',
    name: { nl: 'Lantaarns maken met wilgentenen' },
    calendarType: 'periodic',
    startDate: '2026-11-01T00:00:00+01:00',
    openingHours: [
      {
        opens: '14:00',
        closes: '16:30',
        dayOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
      },
    ],
    availableTo: '2100-01-01T00:00:00+00:00',
    status: { type: 'Available' },
    location: {
      '@id': `https://pas.test/api/entry/places/${place}`,
      '@type': 'Place',
      name: { nl: 'Bibliotheek Eeklo' },
      address: {
        nl: { addressCountry: 'BE', addressLocality: 'Eeklo', postalCode: '9900', streetAddress: 'Molenstraat 36' },
      },
      geo: { latitude: 51.1858, longitude: 3.5646 },
    },
    organizer: {
      '@id': `https://pas.test/api/entry/organizers/${library}`,
      '@type': 'Organizer',
      name: { nl: 'Bibliotheek Éeklo' },
    },
    priceInfo: [
      { category: 'base', name: { nl: 'Basistarief', fr: 'Tarif de base' }, price: 7.5, priceCurrency: 'EUR' },
    ],
    audience: { audienceType: 'everyone' },
    labels: ['UiTPAS Meetjesland'],
    typicalAgeRange: '6-12',
    workflowStatus: 'APPROVED',
  })
  expect(event).not.toHaveProperty('endDate')
})

test('moments become sub-events, with the earliest and the latest beside them', async () => {
  const { body } = await get(`/api/entry/events/${ids['Wandeling langs de Lieve']}`)
  expect(body).toMatchObject({
    calendarType: 'multiple',
    startDate: '2026-11-29T10:00:00+01:00',
    endDate: '2026-12-06T12:00:00+01:00',
    subEvent: [
      {
        id: 0,
        startDate: '2026-11-29T10:00:00+01:00',
        endDate: '2026-11-29T12:00:00+01:00',
        status: { type: 'Available' },
      },
      { id: 1, status: { type: 'Unavailable' } },
    ],
  })
})

test('an event, its place and its organiser are found under its own address', async () => {
  const { body } = await get(`/api/search/events/${ids.Zwembad}`)
  expect(body['@id']).toBe(`https://pas.test/api/entry/events/${ids.Zwembad}`)
  expect((await get(new URL(body['@id']).pathname)).body).toEqual(body)
  expect((await get(new URL(body.location['@id']).pathname)).body.name).toEqual({ nl: 'Bibliotheek Eeklo' })
  const organizer = (await get(new URL(body.organizer['@id']).pathname)).body
  expect(organizer).toMatchObject({ '@type': 'Organizer', name: { nl: 'CC De Herbakker' }, labels: [] })
})

test('an event that is not there, not published, or no id at all is not found', async () => {
  for (const id of [newId(), ids['Nog niet gepubliceerd'], 'x']) {
    const answer = await get(`/api/entry/events/${id}`)
    expect(answer).toMatchObject({
      status: 404,
      type: 'application/problem+json',
      body: { type: 'https://api.publiq.be/probs/url/not-found' },
    })
  }
})

test('unknown ids give an empty page', async () => {
  for (const query of [`id=${newId()}`, 'id=nothing', `organizerId=${newId()}`, 'locationId=x', 'id=']) {
    const { status, body } = await get(`/api/search/events?${query}`)
    expect({ query, status }).toEqual({ query, status: 200 })
    if (query !== 'id=') expect(body).toMatchObject({ totalItems: 0, member: [] })
  }
})

test('ids can be repeated or separated by commas', async () => {
  const [a, b] = [ids.Zwembad, ids['Café-concert']]
  for (const query of [`id=${a},${b}`, `id=${a}&id=${b}`])
    expect((await search(query)).sort()).toEqual(['Café-concert', 'Zwembad'])
})

test.each([
  [`organizerId=${library}`, ['Café-concert', 'Lantaarns maken met wilgentenen']],
  ['uitpas=true', ['Café-concert', 'Lantaarns maken met wilgentenen']],
  ['uitpas=false', ['Wandeling langs de Lieve', 'Zwembad']],
  ['q=lantaarn', ['Café-concert', 'Lantaarns maken met wilgentenen']],
  ['q=CAFE', ['Café-concert']],
  ['text=eeklo%20AND%20wilgentenen', ['Lantaarns maken met wilgentenen']],
  ['q=lieve%20zwembad', ['Wandeling langs de Lieve', 'Zwembad']],
  ['q=niets-van-dit-alles', []],
  ['audienceType=members', ['Ledenavond']],
  ['availableFrom=*&q=voorbij', ['Voorbij']],
  ['disableDefaultFilters=true&q=voorbij', ['Voorbij']],
  ['calendarType=single,multiple', ['Café-concert', 'Wandeling langs de Lieve']],
  ['labels[]=uitpas%20meetjesland', ['Café-concert', 'Lantaarns maken met wilgentenen']],
  ['postalCode=9900&addressCountry=NL', []],
  // Monday evening, after the workshop; the pool is always open.
  ['dateFrom=2026-11-23T18:00:00%2B01:00&dateTo=2026-11-23T19:00:00%2B01:00', ['Zwembad']],
  [
    'dateFrom=2026-11-23T16:00:00%2B01:00&dateTo=2026-11-23T19:00:00%2B01:00',
    ['Lantaarns maken met wilgentenen', 'Zwembad'],
  ],
  // A plus that was not encoded.
  ['dateFrom=2026-12-06T09:00:00+01:00&dateTo=2026-12-06T13:00:00+01:00', ['Zwembad']],
  ['dateFrom=2026-11-28T00:00:00Z', ['Lantaarns maken met wilgentenen', 'Wandeling langs de Lieve', 'Zwembad']],
  ['clientId=whoever&unheardOf=1&sort[unheardOf]=asc&q=zwembad', ['Zwembad']],
])('%s finds %j', async (query, names) => {
  expect((await search(query)).sort()).toEqual(names)
})

test('pages are cut in the database, and the total stays that of the whole search', async () => {
  const first = (await get('/api/search/events?limit=3')).body
  const second = (await get('/api/search/events/?limit=3&start=3')).body
  expect([first.totalItems, second.totalItems, first.itemsPerPage]).toEqual([4, 4, 3])
  expect(new Set([...first.member, ...second.member].map((member) => member['@id'])).size).toBe(4)
  expect((await get('/api/search/events?limit=0')).body).toMatchObject({ totalItems: 4, member: [] })
  expect((await get('/api/search/events?start=400')).body).toMatchObject({ totalItems: 4, member: [] })
})

test.each([
  'limit=2001',
  'start=10001',
  'limit=-1',
  'dateFrom=2026-11-23',
  'dateFrom=soon',
  'embed=maybe',
])('a value that cannot be read is refused as the registry does: %s', async (query) => {
  const { status, body } = await get(`/api/search/events?${query}`)
  expect({ status, type: body.type }).toEqual({ status: 404, type: 'https://api.publiq.be/probs/url/not-found' })
  expect(body.detail).toContain(query.split('=')[0])
})

test('the documents of both APIs describe what is served', async () => {
  const searchApi = (await get('/api/search/openapi.json')).body
  expect(Object.keys(searchApi.paths)).toEqual(['/events', '/places', '/organizers', '/events/{id}'])
  expect((await get('/api/entry/openapi.json')).body.servers).toEqual([{ url: 'https://pas.test/api/entry' }])
})
