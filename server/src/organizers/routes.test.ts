import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAdministrator, addClient, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { createOrganizer } from './store.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addClient(t, regions.vooruit, ['ORGANIZERS_SEARCH'])).headers
  await transact(t.db, async (trx) => {
    for (const name of ['Bibliotheek De Krook', 'Muziekcentrum De Bijloke', 'Théâtre de la Ville']) {
      await createOrganizer(trx, { id: newId(), name, cardSystemIds: [regions.gent] })
    }
  })
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({ type: `https://api.publiq.be/probs/${type}`, status })
const get = async (path: string, as = headers) =>
  (await t.app.inject({ url: `/api/uitpas${path}`, headers: as })).json()
const search = (query: Record<string, string>) => get(`/organizers?${new URLSearchParams(query)}`)
const names = async (query: Record<string, string>) =>
  (await search(query)).member.map((one: { name: string }) => one.name)

test('an organizer is shown with its address and card systems', async () => {
  const organizer = await get(`/organizers/${regions.vooruit}`)
  expect(organizer).toMatchObject({
    id: regions.vooruit,
    name: 'Kunstencentrum Vooruit',
    address: { street: 'Sint-Pietersnieuwstraat 23', postalCode: '9000', city: 'Gent' },
  })
  expect(organizer.cardSystems).toMatchObject([{ id: regions.gent, name: 'UiTPAS Regio Gent' }])
  expect(await get(`/organizers/${regions.vooruit.toUpperCase()}`)).toMatchObject({ id: regions.vooruit })
})

test('organizers are searched by a part of their name, without accents and capitals', async () => {
  expect(await names({ name: 'THEATRE' })).toEqual(['Théâtre de la Ville'])
  expect(await names({ name: 'centrum' })).toEqual(['Kunstencentrum Vooruit', 'Muziekcentrum De Bijloke'])
  expect(await names({ name: '%' })).toHaveLength(5)
  expect(await search({ name: 'nergens' })).toEqual({ totalItems: 0, member: [] })
})

test('organizers are listed by name, in pages, either way', async () => {
  const all = await names({})
  expect(all).toEqual(all.toSorted())
  expect(await names({ 'sort[name]': 'desc' })).toEqual(all.toReversed())
  expect(await search({ start: '1', limit: '2' })).toMatchObject({
    totalItems: 5,
    member: [{ name: all[1] }, { name: all[2] }],
  })
  expect(await search({ limit: '0' })).toEqual({ totalItems: 5, member: [] })
})

test('organizers of a card system or of a permission group can be asked for', async () => {
  await addCounterWorker(t, regions.herbakker, ['PASSES_READ'])
  const group = await t.db.selectFrom('permission_groups').select('id').executeTakeFirstOrThrow()
  expect(await names({ cardSystemId: `${regions.meetjesland}` })).toEqual(['N9 & Herbakker'])
  expect(await names({ groupId: `${group.id}` })).toEqual(['N9 & Herbakker'])
})

test('refusals name what is wrong', async () => {
  expect(await search({ cardSystemId: '999999' })).toMatchObject(problem('uitpas/cardsystem-not-found', 400))
  expect(await search({ cardSystemId: '99999999999' })).toMatchObject(problem('uitpas/cardsystem-not-found', 400))
  expect(await search({ groupId: '999999' })).toMatchObject(problem('uitpas/group-not-found', 400))
  expect(await search({ groupId: '99999999999' })).toMatchObject(problem('uitpas/group-not-found', 400))
  expect(await search({ limit: '101' })).toMatchObject(problem('url/query-limit-exceeded', 400))
  expect(await search({ cardSystemId: 'gent' })).toMatchObject(problem('url/invalid-data', 400))
  for (const id of [newId(), 'vooruit']) {
    expect(await get(`/organizers/${id}`)).toMatchObject(problem('uitpas/organizer-not-found', 404))
  }
  const { headers: other } = await addClient(t, regions.vooruit, ['PASSES_READ'])
  for (const path of ['/organizers', `/organizers/${regions.vooruit}`]) {
    expect(await get(path, {})).toMatchObject(problem('auth/unauthorized', 401))
    expect(await get(path, other)).toMatchObject(problem('auth/forbidden', 403))
  }
})

test('an administrator sees the municipalities and the balies of their card system, and of no other', async () => {
  const own = await addAdministrator(t, regions.gent)
  const answer = await t.app.inject({ url: `/api/ksb/card-systems/${regions.gent}`, headers: own.headers })
  expect(answer.statusCode).toBe(200)
  const { name, cities, organizers } = answer.json()
  expect(name).toBe('UiTPAS Regio Gent')
  expect(cities).toContainEqual({ postalCode: '9000', name: 'Gent' })
  expect(organizers.map((one: { name: string }) => one.name)).toContain('Muziekcentrum De Bijloke')
  expect(organizers[0]).toMatchObject({ active: true })
  for (const other of [regions.gent + 1, 999_999]) {
    const refused = await t.app.inject({ url: `/api/ksb/card-systems/${other}`, headers: own.headers })
    expect(refused.json()).toMatchObject(problem('auth/forbidden', 403))
  }
})
