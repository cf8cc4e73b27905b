import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSchool } from '../../test/scenes/circles.ts'
import { addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { allPermissions } from '../http/permissions.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app, allPermissions)
  call = asClient(app, counter)
})
afterAll(() => app.close())

const problem = (type: string) => `https://api.publiq.be/probs/${type}`

test('a person goes to one school, to another, and to none', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const [first, second] = [await addSchool(app, counter.cardSystemId), await addSchool(app, counter.cardSystemId)]
  const path = `/passholders/${passholderId}/school`
  expect(await call('GET', path)).toMatchObject({ status: 404, body: { type: problem('uitpas/school-not-found') } })
  for (const id of [first, second]) {
    expect(await call('PUT', path, { id, name: 'not looked at' })).toMatchObject({ status: 204 })
    const read = await call('GET', path)
    expect(read).toMatchObject({ status: 200, body: { id, address: { postalCode: '9900', city: 'Eeklo' } } })
    expect(read.body.name).toMatch(/^College/)
  }
  for (let twice = 0; twice < 2; twice++) expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('GET', path)).status).toBe(404)
})

test('unknown and closed schools, and people and groups that there are not, are refused', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP' })
  const closed = await addSchool(app, counter.cardSystemId, { active: false })
  for (const id of [newId(), 'college', closed]) {
    const refused = await call('PUT', `/passholders/${passholderId}/school`, { id })
    expect(refused).toMatchObject({ status: 400, body: { type: problem('uitpas/school-not-found') } })
  }
  for (const id of [newId(), 'x', group.passholderId]) {
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const body = method === 'PUT' ? { id: closed } : undefined
      const refused = await call(method, `/passholders/${id}/school`, body)
      expect(refused).toMatchObject({ status: 404, body: { type: problem('uitpas/passholder-not-found') } })
    }
  }
})

test('administrators keep the list of schools, and no two of one name', async () => {
  const { headers } = await addAdministrator(app, counter.cardSystemId)
  const path = `/api/ksb/card-systems/${counter.cardSystemId}/schools`
  const inject = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    app.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const made = await inject('POST', path, { name: 'Atheneum', city: 'Eeklo' })
  expect(made.statusCode).toBe(201)
  const other = (await inject('POST', path, { name: 'Provinciale school', city: 'Eeklo' })).json()
  const taken = { statusCode: 400 }
  expect(await inject('POST', path, { name: 'atheneum', city: 'Eeklo' })).toMatchObject(taken)
  const again = await inject('PUT', `${path}/${other.id}`, { name: 'Atheneum', city: 'Eeklo' })
  expect(again.json()).toMatchObject({ status: 400, type: problem('openpas/name-taken') })
  const changed = await inject('PUT', `${path}/${made.json().id}`, { name: 'Atheneum', city: 'Eeklo', active: false })
  expect(changed.json()).toMatchObject({ name: 'Atheneum', active: false })
  expect((await inject('PUT', `${path}/${newId()}`, { name: 'X', city: 'Y' })).statusCode).toBe(404)
  expect((await inject('GET', path)).json()).toContainEqual(
    expect.objectContaining({ name: 'Atheneum', active: false }),
  )
})

test('a balie shows the open schools, and puts its own people in one', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const id = await addSchool(app, counter.cardSystemId)
  const closed = await addSchool(app, counter.cardSystemId, { active: false })
  const headers = { authorization: `Bearer ${counter.staffToken}` }
  const at = `/api/balie/${counter.organizerId}`
  const inject = (method: 'GET' | 'PUT' | 'DELETE', path: string, payload?: object) =>
    app.app.inject({ method, url: `${at}${path}`, headers, ...(payload ? { payload } : {}) })
  const listed = (await inject('GET', '/schools')).json().map((one: { id: string }) => one.id)
  expect(listed).toContain(id)
  expect(listed).not.toContain(closed)
  const path = `/passholders/${passholderId}/school`
  expect((await inject('GET', path)).json()).toEqual({ school: null })
  expect((await inject('PUT', path, { id: closed })).statusCode).toBe(400)
  expect((await inject('PUT', path, { id })).statusCode).toBe(204)
  expect((await inject('GET', path)).json()).toMatchObject({ school: { id } })
  expect((await inject('DELETE', path)).statusCode).toBe(204)
  for (const [method, body] of [['GET'], ['PUT', { id }], ['DELETE']] as const) {
    expect((await inject(method, `/passholders/${newId()}/school`, body)).statusCode).toBe(404)
  }
})
