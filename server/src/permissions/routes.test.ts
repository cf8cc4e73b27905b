import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAdministrator, addClient, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { allPermissions } from '../http/permissions.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { permissionLabels } from './labels.ts'
import { findClientGrants } from './store.ts'

let t: TestApp
let regions: Regions
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
})
afterAll(() => t.close())

type Headers = Record<string, string>
const problem = (type: string, status: number) => ({ type: `https://api.publiq.be/probs/${type}`, status })

async function call(method: 'GET' | 'PUT', path: string, headers: Headers, body?: object) {
  const url = `/api/uitpas${path}`
  const answer = await t.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

async function granted(clientId: string, organizerId: string): Promise<string[]> {
  const grants = await findClientGrants(t.db, clientId)
  return [...(grants.find((grant) => grant.organizerId === organizerId)?.permissions ?? [])].sort()
}

test('every permission of the contract has a label', () => {
  expect(Object.keys(permissionLabels).sort()).toEqual([...allPermissions].sort())
  expect(new Set(Object.values(permissionLabels).map((label) => label.nl)).size).toBe(allPermissions.length)
})

test('a client reads its own permissions, with the least that says which organizer', async () => {
  const { headers } = await addClient(t, regions.vooruit, ['PASSES_READ', 'CHECKINS_WRITE'])
  const { body } = await call('GET', '/permissions', headers)
  const checkin = {
    id: 'CHECKINS_WRITE',
    label: { nl: 'Punten sparen en rechtzetten', en: 'Save and correct check-ins' },
  }
  const passes = { id: 'PASSES_READ', label: { nl: 'Passen opzoeken', en: 'Look up passes' } }
  expect(body).toEqual([
    {
      organizer: {
        id: regions.vooruit,
        name: 'Kunstencentrum Vooruit',
        cardSystems: [{ id: regions.gent, name: 'UiTPAS Regio Gent' }],
      },
      permissions: ['CHECKINS_WRITE', 'PASSES_READ'],
      permissionDetails: [
        { ...checkin, cardSystemIds: [regions.gent] },
        { ...passes, cardSystemIds: [regions.gent] },
      ],
      linkedOrganizers: [],
    },
  ])
})

test('a counter worker reads what the groups of the balie allow', async () => {
  const worker = await addCounterWorker(t, regions.herbakker, ['PASSES_READ'])
  const { body } = await call('GET', '/permissions', worker.headers)
  expect(body).toMatchObject([{ organizer: { id: regions.herbakker }, permissions: ['PASSES_READ'] }])
})

test('permissions of an administrator hold in the own card system only', async () => {
  const shared = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, { id: shared, name: 'Aan de grens', cardSystemIds: [regions.gent, regions.meetjesland] }),
  )
  const { headers } = await addAdministrator(t, regions.gent)
  const { body } = await call('GET', '/permissions', headers)
  expect(body.map((one: { organizer: { id: string } }) => one.organizer.id)).toEqual([shared, regions.vooruit])
  expect(body[0].permissionDetails[0].cardSystemIds).toEqual([regions.gent])
})

test('organizers at the same location are linked, with the permissions that are about events', async () => {
  const [house, guest, place] = [newId(), newId(), newId()]
  await transact(t.db, async (trx) => {
    await createOrganizer(trx, { id: house, name: 'De Zaal', linkedLocationId: place, cardSystemIds: [regions.gent] })
    await createOrganizer(trx, { id: guest, name: 'De Gast', linkedLocationId: place, cardSystemIds: [regions.gent] })
  })
  const { headers } = await addClient(t, house, ['CHECKINS_WRITE', 'PASSES_READ'])
  const { body } = await call('GET', '/permissions', headers)
  expect(body[0].linkedOrganizers).toMatchObject([
    {
      organizer: { id: guest, name: 'De Gast' },
      permissionDetails: [{ id: 'CHECKINS_WRITE', cardSystemIds: [regions.gent] }],
    },
  ])
  const { headers: other } = await addClient(t, house, ['PASSES_READ'])
  expect((await call('GET', '/permissions', other)).body[0].linkedOrganizers).toEqual([])
})

test('permissions of another client are shown for the organizers that the caller manages', async () => {
  const other = await addClient(t, regions.vooruit, ['TARIFFS_READ'])
  const { headers } = await addClient(t, regions.vooruit, ['PERMISSIONS_READ'])
  const { headers: elsewhere } = await addClient(t, regions.herbakker, ['PERMISSIONS_READ'])
  expect((await call('GET', `/permissions/${other.clientId}`, headers)).body).toMatchObject([
    { permissions: ['TARIFFS_READ'] },
  ])
  expect((await call('GET', `/permissions/${other.clientId}`, elsewhere)).body).toEqual([])
})

test('what is put is what the client may do; others’ organizers stay as they were', async () => {
  const shop = await addClient(t, regions.herbakker, ['TARIFFS_READ'])
  const { headers } = await addClient(t, regions.vooruit, ['PERMISSIONS_WRITE', 'PERMISSIONS_READ'])
  const path = `/permissions/${shop.clientId}`
  const body = [
    { organizer: { id: regions.vooruit }, permissionDetails: [{ id: 'PASSES_READ' }, { id: 'TARIFFS_READ' }] },
  ]
  expect(await call('PUT', path, headers, body)).toEqual({ status: 204, body: undefined })
  expect(await granted(shop.clientId, regions.vooruit)).toEqual(['PASSES_READ', 'TARIFFS_READ'])

  await call('PUT', path, headers, [{ organizer: { id: regions.vooruit }, permissions: ['CHECKINS_READ'] }])
  expect(await granted(shop.clientId, regions.vooruit)).toEqual(['CHECKINS_READ'])

  const read = (await call('GET', path, headers)).body
  expect((await call('PUT', path, headers, read)).status).toBe(204)
  expect(await granted(shop.clientId, regions.vooruit)).toEqual(['CHECKINS_READ'])

  await call('PUT', path, headers, [])
  expect(await granted(shop.clientId, regions.vooruit)).toEqual([])
  expect(await granted(shop.clientId, regions.herbakker)).toEqual(['TARIFFS_READ'])

  const entries = await t.db.selectFrom('audit_entries').selectAll().where('subject_id', '=', shop.clientId).execute()
  expect(entries.map((entry) => entry.act)).toEqual(Array(4).fill('permissions.write'))
})

test('a list that cannot be carried out changes nothing', async () => {
  const shop = await addClient(t, regions.vooruit, ['TARIFFS_READ'])
  const { headers } = await addClient(t, regions.vooruit, ['PERMISSIONS_WRITE'])
  const path = `/permissions/${shop.clientId}`
  const own = { organizer: { id: regions.vooruit }, permissions: ['PASSES_READ'] }
  const refused = async (body: object, type: string, status: number) => {
    const answer = await call('PUT', path, headers, body)
    expect(answer.body).toMatchObject(problem(type, status))
    return answer.body
  }
  const unknown = await refused([own, { organizer: { id: newId() } }], 'body/invalid-data', 400)
  expect(unknown.schemaErrors).toEqual([{ jsonPointer: '/1/organizer/id', error: 'is no organizer' }])
  await refused([own, own], 'body/invalid-data', 400)
  await refused([{ organizer: { id: 'x' } }], 'body/invalid-data', 400)
  await refused([{ organizer: { id: regions.vooruit }, permissions: ['EVERYTHING'] }], 'body/invalid-data', 400)
  await refused([{ permissions: [] }], 'body/invalid-data', 400)
  await refused([own, { organizer: { id: regions.herbakker } }], 'auth/forbidden', 403)
  expect(await granted(shop.clientId, regions.vooruit)).toEqual(['TARIFFS_READ'])
})

test('a body that is missing or no JSON is refused', async () => {
  const { headers, clientId } = await addClient(t, regions.vooruit, ['PERMISSIONS_WRITE'])
  const url = `/api/uitpas/permissions/${clientId}`
  const json = { ...headers, 'content-type': 'application/json' }
  expect((await t.app.inject({ method: 'PUT', url, headers })).json()).toMatchObject(problem('body/missing', 400))
  const broken = await t.app.inject({ method: 'PUT', url, headers: json, payload: '[{' })
  expect(broken.json()).toMatchObject(problem('body/invalid-syntax', 400))
})

test('a client that is not registered is not found', async () => {
  const { headers } = await addClient(t, regions.vooruit, ['PERMISSIONS_READ', 'PERMISSIONS_WRITE'])
  const path = `/permissions/${newId()}`
  expect((await call('GET', path, headers)).body).toMatchObject(problem('uitpas/client-not-found', 404))
  expect((await call('PUT', path, headers, [])).body).toMatchObject(problem('uitpas/client-not-found', 404))
})

test('only a token opens the own permissions, and only the permission those of others', async () => {
  const { headers, clientId } = await addClient(t, regions.vooruit, ['PASSES_READ'])
  expect((await call('GET', '/permissions', {})).body).toMatchObject(problem('auth/unauthorized', 401))
  expect((await call('GET', '/permissions', { 'x-client-id': clientId })).status).toBe(401)
  expect((await call('GET', `/permissions/${clientId}`, {})).status).toBe(401)
  expect((await call('GET', `/permissions/${clientId}`, headers)).body).toMatchObject(problem('auth/forbidden', 403))
  expect((await call('PUT', `/permissions/${clientId}`, headers, [])).body).toMatchObject(
    problem('auth/forbidden', 403),
  )
})
