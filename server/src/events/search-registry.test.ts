import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { createCardSystem, saveMunicipalities, savePostalCodes } from '../card-systems/store.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import type { NewEvent } from './event.ts'
import { saveEvents, savePlaces } from './store.ts'

// What a search finds near somewhere, and what it counts beside it: compared with counting by hand, over many events.

let t: TestApp
const library = newId()
const elsewhere = newId()
const towns = [
  { city: 'Eeklo', postalCode: '9900', nisCode: '43005', latitude: 51.1872, longitude: 3.5651 },
  { city: 'Gent', postalCode: '9000', nisCode: '44021', latitude: 51.0543, longitude: 3.7174 },
  { city: 'Kaprijke', postalCode: '9970', nisCode: '43007', latitude: 51.2178, longitude: 3.6156 },
].map((town) => ({ ...town, placeId: newId() }))
const nowhere = newId()
const types = [
  { id: '0.50.4.0.0', label: 'Concert', domain: 'eventtype' },
  { id: '0.50.6.0.0', label: 'Film', domain: 'eventtype' },
]
const themes = [
  { id: '1.8.3.1.0', label: 'Pop en rock', domain: 'theme' },
  { id: '1.7.3.0.0', label: 'Komedie', domain: 'theme' },
]
const ages = [undefined, '6-12', '12-', '-3']

/** Every combination some of the time: what they have in common is counted below. */
const events = Array.from({ length: 60 }, (_, n) => {
  const town = n % 7 === 6 ? undefined : towns[n % towns.length]
  const term = types[n % 2]
  const theme = themes[n % 5]
  const age = ages[n % 4]
  return {
    id: newId(),
    organizerId: n % 3 === 0 ? elsewhere : library,
    placeId: town?.placeId ?? nowhere,
    name: { nl: n % 4 === 0 ? `Vuurwerk ${n}` : `Muziek ${n}` },
    calendar: { type: 'permanent', hours: [] },
    terms: [...(term ? [term] : []), ...(theme ? [theme] : [])],
    labels: n % 5 === 0 ? ['Natuur'] : n % 5 === 1 ? ['natuur', 'Wandelen'] : [],
    priceInfo: n % 6 === 0 ? [] : [{ category: 'base' as const, name: { nl: 'Basistarief' }, cents: n * 50 }],
    ...(age ? { details: { typicalAgeRange: age } } : {}),
    town,
  } satisfies NewEvent & { town: (typeof towns)[number] | undefined }
})

beforeAll(async () => {
  t = await openTestApp()
  await transact(t.db, async (trx) => {
    const cardSystem = await createCardSystem(trx, { name: 'UiTPAS Proef' })
    await createOrganizer(trx, { id: library, name: 'Bibliotheek Eeklo', city: 'Eeklo', cardSystemIds: [cardSystem] })
    await createOrganizer(trx, { id: elsewhere, name: 'Harmonie Eeklo', cardSystemIds: [] })
    await saveMunicipalities(
      trx,
      towns.map(({ city, nisCode }) => ({ nisCode, name: city })),
    )
    await savePostalCodes(
      trx,
      towns.map(({ city, placeId: _, ...rest }) => ({ name: city, ...rest })),
    )
    await savePlaces(
      trx,
      [
        ...towns.map(({ placeId: id, nisCode: _, ...rest }) => ({
          id,
          name: { nl: `Zaal ${rest.city}` },
          street: null,
          ...rest,
        })),
        {
          id: nowhere,
          name: { nl: 'Zaal Overal' },
          street: null,
          postalCode: null,
          city: 'Overal',
          latitude: null,
          longitude: null,
        },
      ],
      testMoment,
    )
    await saveEvents(
      trx,
      events.map(({ town: _, ...event }) => event),
      testMoment,
    )
  })
})
afterAll(() => t.close())

async function search(what: string, query: string) {
  const answer = await t.app.inject({
    url: `/api/search/${what}?embed=true&${query.includes('limit') ? '' : 'limit=100&'}${query}`,
  })
  return { status: answer.statusCode, body: answer.json() }
}
const idOf = (document: { '@id': string }) => document['@id'].split('/').at(-1)
const found = async (query: string) => (await search('events', query)).body.member.map(idOf).sort()
const wanted = (match: (event: (typeof events)[number], n: number) => boolean) =>
  events
    .filter(match)
    .map(({ id }) => id)
    .sort()

test.each([
  ['coordinates=51.1872,3.5651&distance=1km', ['Eeklo']],
  ['coordinates=51.1872,3.5651&distance=1000m', ['Eeklo']],
  ['coordinates=51.1872,3.5651&distance=5km', ['Eeklo', 'Kaprijke']],
  ['coordinates=51.1872,3.5651&distance=4mi', ['Eeklo', 'Kaprijke']],
  ['coordinates=51.1872,3.5651&distance=30km', ['Eeklo', 'Gent', 'Kaprijke']],
  ['coordinates=10,10&distance=30km', []],
])('within a distance: %s', async (query, cities: string[]) => {
  expect(await found(query)).toEqual(wanted(({ town }) => town !== undefined && cities.includes(town.city)))
})

test('the nearest comes first, and what lies nowhere comes last', async () => {
  const { body } = await search('events', 'coordinates=51.0543,3.7174&sort[distance]=asc')
  const cities = body.member.map(
    ({ location }: { location: { address: { nl: { addressLocality: string } } } }) =>
      location.address.nl.addressLocality,
  )
  expect([...new Set(cities)]).toEqual(['Gent', 'Eeklo', 'Kaprijke', 'Overal'].sort((a, b) => order(a) - order(b)))
  expect(cities).toHaveLength(events.length)
})
/** As kilometres from Gent. */
const order = (city: string) => ({ Gent: 0, Eeklo: 18, Kaprijke: 19, Overal: 99 })[city] ?? 0

test.each([
  ['termIds=0.50.4.0.0', (n: number) => n % 2 === 0],
  ['termLabels=film', (n: number) => n % 2 === 1],
  ['termIds=1.8.3.1.0,1.7.3.0.0', (n: number) => n % 5 < 2],
  ['minAge=4&maxAge=5', (n: number) => n % 4 === 0],
  ['minAge=12', (n: number) => n % 4 !== 3],
  ['maxAge=2', (n: number) => n % 4 === 0 || n % 4 === 3],
  ['minPrice=10&maxPrice=12.50', (n: number) => n % 6 !== 0 && n >= 20 && n <= 25],
  ['price=5', (n: number) => n === 10],
  ['labels[]=natuur', (n: number) => n % 5 < 2],
  ['uitpas=true', (n: number) => n % 3 !== 0],
  ['regions=nis-43005', (n: number) => n % 7 !== 6 && n % 3 === 0],
])('a search by %s', async (query, match) => {
  expect(await found(query)).toEqual(wanted((_, n) => match(n)))
})

test.each([
  '',
  'q=vuurwerk',
  'termIds=0.50.4.0.0&uitpas=true',
  'coordinates=51.1872,3.5651&distance=5km&maxAge=10',
  'labels[]=wandelen&regions=nis-44021',
])('facets count what was found, whatever else narrows it: %s', async (query) => {
  const { body } = await search(
    'events',
    `${query}&facets[]=types&facets[]=themes&facets[]=labels,regions&facets[]=facilities`,
  )
  const ids = new Set(body.member.map(idOf))
  const those = events.filter(({ id }) => ids.has(id))
  expect(those).toHaveLength(body.totalItems)
  const counted = (keysOf: (event: (typeof events)[number]) => string[]) => {
    const counts: Record<string, number> = {}
    for (const event of those) for (const key of new Set(keysOf(event))) counts[key] = (counts[key] ?? 0) + 1
    return counts
  }
  const counts = (facet: Record<string, { count: number }>) =>
    Object.fromEntries(Object.entries(facet).map(([key, { count }]) => [key, count]))
  const byDomain = (domain: string) =>
    counted(({ terms }) => terms.filter((term) => term.domain === domain).map(({ id }) => id))
  expect(counts(body.facet.types)).toEqual(byDomain('eventtype'))
  expect(counts(body.facet.themes)).toEqual(byDomain('theme'))
  expect(counts(body.facet.facilities)).toEqual({})
  expect(counts(body.facet.labels)).toEqual(
    counted(({ labels, organizerId }) => [
      ...labels.map((label) => label.toLowerCase()),
      ...(organizerId === library ? ['uitpas proef'] : []),
    ]),
  )
  expect(counts(body.facet.regions)).toEqual(counted(({ town }) => (town ? [`nis-${town.nisCode}`] : [])))
})

test('a facet has the name of what it counts, the most frequent first', async () => {
  const { facet } = (await search('events', 'facets[]=themes&facets[]=regions')).body
  expect(Object.keys(facet)).toEqual(['themes', 'regions'])
  expect(facet.themes['1.8.3.1.0'].name).toEqual({ nl: 'Pop en rock' })
  const regions: { name: { nl: string }; count: number }[] = Object.values(facet.regions)
  expect(regions.map(({ name }) => name.nl).sort()).toEqual(['Eeklo', 'Gent', 'Kaprijke'])
  expect(regions.map(({ count }) => count)).toEqual(regions.map(({ count }) => count).sort((a, b) => b - a))
})

test('pages are cut from the same order, and counted as a whole', async () => {
  const pages = await Promise.all([0, 25, 50, 75].map((start) => search('events', `limit=25&start=${start}`)))
  const ids = pages.flatMap(({ body }) => body.member.map(idOf))
  expect(new Set(ids).size).toBe(events.length)
  expect(pages.map(({ body }) => [body.totalItems, body.member.length])).toEqual([
    [60, 25],
    [60, 25],
    [60, 10],
    [60, 0],
  ])
})

test('places are found by words, near somewhere, and by municipality', async () => {
  const names = async (query: string) =>
    (await search('places', query)).body.member.map((one: { name: { nl: string } }) => one.name.nl)
  expect(await names('q=kapr')).toEqual(['Zaal Kaprijke'])
  expect(await names('postalCode=9000')).toEqual(['Zaal Gent'])
  expect(await names('coordinates=51.1872,3.5651&distance=5km&sort[distance]=asc')).toEqual([
    'Zaal Eeklo',
    'Zaal Kaprijke',
  ])
  expect(await names(`id=${nowhere}`)).toEqual(['Zaal Overal'])
  expect(await names('regions=nis-43007')).toEqual(['Zaal Kaprijke'])
  expect(await names('q=zaal&sort[created]=desc&limit=2&start=1')).toHaveLength(2)
  expect(await names('addressCountry=FR')).toEqual([])
  const { body } = await search('places', 'facets[]=regions&limit=1')
  expect(body).toMatchObject({ totalItems: 4, itemsPerPage: 1, facet: { regions: { 'nis-43005': { count: 1 } } } })
  const references = await t.app.inject({ url: '/api/search/places/?q=gent' })
  expect(Object.keys(references.json().member[0])).toEqual(['@id', '@type'])
})

test('organisers are found by their name, those of a pass apart', async () => {
  const names = async (query: string) =>
    (await search('organizers', query)).body.member.map((one: { name: { nl: string } }) => one.name.nl)
  expect(await names('q=eeklo')).toEqual(['Bibliotheek Eeklo', 'Harmonie Eeklo'])
  expect(await names('name=harm')).toEqual(['Harmonie Eeklo'])
  expect(await names('uitpas=true')).toEqual(['Bibliotheek Eeklo'])
  expect(await names(`id=${elsewhere}`)).toEqual(['Harmonie Eeklo'])
  expect(await names('postalCode=1000')).toEqual([])
  const answer = await t.app.inject({ url: '/api/search/organizers/?limit=1&start=1' })
  expect(answer.json()).toMatchObject({ totalItems: 2, member: [{ '@type': 'Organizer' }] })
})

test.each([
  'events?distance=5km',
  'events?coordinates=51,3',
  'events?coordinates=51&distance=5km',
  'events?coordinates=91,3&distance=5km',
  'events?coordinates=51,3&distance=far',
  'events?sort[distance]=asc',
  'events?facets[]=colours',
  'events?minAge=old',
  'events?price=1.234',
  'places?facets[]=types',
])('a parameter that cannot be read is refused as the registry does: %s', async (path) => {
  const answer = await t.app.inject({ url: `/api/search/${path}` })
  expect([answer.statusCode, answer.json().type]).toEqual([404, 'https://api.publiq.be/probs/url/not-found'])
})
