import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAssociation, addAssociationMember } from '../../test/scenes/circles.ts'
import { addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { allPermissions } from '../http/permissions.ts'
import { newId } from '../values/ids.ts'

// The day is 23 November 2026.
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
const writes = () => ({ writes: [counter.organizerId] })
const membershipsOf = (passholderId: string) => `/passholders/${passholderId}/association-memberships`
const forCounter = () => `?organizerId=${counter.organizerId}`
const join = (passholderId: string, id: string, rest: object = {}) =>
  call('POST', membershipsOf(passholderId) + forCounter(), { association: { id }, ...rest })
async function standing(passholderId: string, id: string) {
  const { body } = await call('GET', membershipsOf(passholderId) + forCounter())
  return body.find((one: { association: { id: string } }) => one.association.id === id)
}

test('a balie lists what it sees, and apart what it registers members of', async () => {
  const own = await openCounter(app, allPermissions)
  const read = await addAssociation(app, own.cardSystemId, { reads: [own.organizerId] })
  const write = await addAssociation(app, own.cardSystemId, { writes: [own.organizerId] })
  await addAssociation(app, own.cardSystemId, {})
  await addAssociation(app, own.cardSystemId, { writes: [own.organizerId] }, { active: false })
  const list = (right: string, more = '') =>
    asClient(app, own)('GET', `/associations?organizerId=${own.organizerId}&permission=${right}${more}`)
  const ids = (answer: { body: { member: { id: string }[] } }) => answer.body.member.map((one) => one.id).sort()
  expect(ids(await list('READ'))).toEqual([read, write].sort())
  expect(ids(await list('WRITE'))).toEqual([write])
  expect((await list('WRITE')).body.member[0]).toMatchObject({ endDateType: 'CUSTOM' })
  expect(await list('READ', '&limit=1')).toMatchObject({ body: { totalItems: 2, member: [{}] } })
  expect(await list('READ', '&limit=101')).toMatchObject({ body: { type: problem('url/query-limit-exceeded') } })
})

test('joining, renewing when it is time, and ending', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const id = await addAssociation(app, counter.cardSystemId, writes(), {
    endDateType: 'BASED_ON_REGISTRATION_DATE',
    months: 12,
    renewalDays: 30,
  })
  expect(await standing(passholderId, id)).toMatchObject({ status: 'NONE', renewable: true, newEndDate: '2027-11-22' })
  expect((await join(passholderId, id)).status).toBe(201)
  expect(await standing(passholderId, id)).toEqual({
    association: { id, name: expect.any(String), endDateType: 'BASED_ON_REGISTRATION_DATE' },
    status: 'ACTIVE',
    endDate: '2027-11-22',
    renewable: false,
  })
  const again = await join(passholderId, id)
  const type = problem('uitpas/association-membership-renew-not-possible')
  expect(again).toMatchObject({ status: 400, body: { type } })
  const end = `${membershipsOf(passholderId)}/${id}${forCounter()}`
  expect((await call('DELETE', end)).status).toBe(204)
  expect(await call('DELETE', end)).toMatchObject({
    status: 404,
    body: { type: problem('uitpas/association-not-found') },
  })
  expect(await standing(passholderId, id)).toMatchObject({ status: 'NONE' })
})

test('of two who renew at the same moment one does, and the membership goes on for one period', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const id = await addAssociation(app, counter.cardSystemId, writes(), {
    endDateType: 'BASED_ON_REGISTRATION_DATE',
    months: 12,
  })
  await addAssociationMember(app, passholderId, id, '2026-12-01')
  const answers = await Promise.all(Array.from({ length: 12 }, () => join(passholderId, id)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await standing(passholderId, id)).toMatchObject({ endDate: '2027-12-01', renewable: false })
})

test('of two who join at the same moment one does', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const id = await addAssociation(app, counter.cardSystemId, writes())
  const answers = await Promise.all(Array.from({ length: 12 }, () => join(passholderId, id)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(11).fill(400)])
})

test('where the association asks for a day, a day has to be said; elsewhere it has to be the right one', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const asks = await addAssociation(app, counter.cardSystemId, writes(), { yearlyEnd: null })
  const fixed = await addAssociation(app, counter.cardSystemId, writes())
  const wrong = {
    status: 400,
    body: { type: problem('body/invalid-data'), schemaErrors: [{ jsonPointer: '/endDate' }] },
  }
  expect(await join(passholderId, asks)).toMatchObject(wrong)
  expect(await join(passholderId, asks, { endDate: '2026-11-22' })).toMatchObject(wrong)
  expect((await join(passholderId, asks, { endDate: '2026-12-24' })).status).toBe(201)
  expect(await join(passholderId, asks, { endDate: '2026-12-24' })).toMatchObject(wrong)
  expect((await join(passholderId, asks, { endDate: '2027-12-24' })).status).toBe(201)
  expect(await join(passholderId, fixed, { endDate: '2027-12-24' })).toMatchObject(wrong)
  expect((await join(passholderId, fixed, { endDate: '2027-08-31' })).status).toBe(201)
})

test('who only sees an association registers nobody, who does not see it does not know it', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const seen = await addAssociation(app, counter.cardSystemId, { reads: [counter.organizerId] })
  const unseen = await addAssociation(app, counter.cardSystemId, {})
  const closed = await addAssociation(app, counter.cardSystemId, writes(), { active: false })
  expect(await join(passholderId, seen)).toMatchObject({ status: 403 })
  for (const id of [unseen, closed, newId(), 'scouts']) {
    const refused = await join(passholderId, id)
    expect(refused).toMatchObject({ status: 400, body: { type: problem('uitpas/association-not-found') } })
  }
  expect(await standing(passholderId, unseen)).toBeUndefined()
})

test('people of another card system, groups and nobody are refused', async () => {
  const elsewhere = await openCounter(app, allPermissions)
  const { passholderId } = await addPassholder(app, elsewhere.cardSystemId)
  const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP' })
  const id = await addAssociation(app, counter.cardSystemId, writes())
  const type = problem('uitpas/association-passholder-cardsystem-mismatch')
  expect(await join(passholderId, id)).toMatchObject({ status: 400, body: { type } })
  const unknown = { status: 404, body: { type: problem('uitpas/passholder-not-found') } }
  for (const nobody of [newId(), group.passholderId]) {
    expect(await join(nobody, id)).toMatchObject(unknown)
    expect(await call('GET', membershipsOf(nobody))).toMatchObject(unknown)
    expect(await call('DELETE', `${membershipsOf(nobody)}/${id}${forCounter()}`)).toMatchObject(unknown)
  }
})

test('the old spelling of the organizer is understood, and without one all of the caller’s are meant', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const id = await addAssociation(app, counter.cardSystemId, { reads: [counter.organizerId] })
  for (const query of [`?organiserId=${counter.organizerId}`, '', forCounter()]) {
    const { body } = await call('GET', membershipsOf(passholderId) + query)
    expect(body.map((one: { association: { id: string } }) => one.association.id)).toContain(id)
  }
  expect((await call('GET', `${membershipsOf(passholderId)}?organiserId=${newId()}`)).status).toBe(403)
})

test('administrators make and change associations, and see their members', async () => {
  const own = await openCounter(app, allPermissions)
  const { headers } = await addAdministrator(app, own.cardSystemId)
  const path = `/api/ksb/card-systems/${own.cardSystemId}/associations`
  const inject = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    app.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const organizers = [{ organizerId: own.organizerId, canWrite: true }]
  const scouts = { name: 'Scouts Eeklo', endDateType: 'CUSTOM', yearlyEnd: '08-31', organizers }
  const made = await inject('POST', path, scouts)
  expect(made.statusCode).toBe(201)
  const { id } = made.json()
  expect(made.json()).toMatchObject({ renewalDays: 60, organizers: [{ canWrite: true, name: 'Bibliotheek Eeklo' }] })
  expect((await inject('POST', path, { ...scouts, name: 'scouts eeklo' })).json()).toMatchObject({
    type: problem('openpas/name-taken'),
  })
  const chiro = (await inject('POST', path, { ...scouts, name: 'Chiro' })).json()
  const clash = await inject('PUT', `${path}/${chiro.id}`, scouts)
  expect(clash.json()).toMatchObject({ status: 400, type: problem('openpas/name-taken') })
  for (const wrong of [
    { yearlyEnd: '02-30' },
    { endAge: 18 },
    { months: 12 },
    { endDateType: 'BASED_ON_REGISTRATION_DATE', yearlyEnd: undefined },
    { endDateType: 'BASED_ON_DATE_OF_BIRTH' },
    { organizers: [{ organizerId: counter.organizerId, canWrite: true }] },
  ])
    expect((await inject('PUT', `${path}/${id}`, { ...scouts, ...wrong })).json().type).toBe(
      problem('body/invalid-data'),
    )
  const { passholderId } = await addPassholder(app, own.cardSystemId)
  await addAssociationMember(app, passholderId, id, '2027-08-31')
  const changed = await inject('PUT', `${path}/${id}`, { ...scouts, active: false, organizers: [] })
  expect(changed.json()).toMatchObject({ active: false, organizers: [] })
  const members = (await inject('GET', `${path}/${id}/members`)).json()
  expect(members).toMatchObject({ totalItems: 1, member: [{ passholderId, endDate: '2027-08-31' }] })
  expect(
    (await inject('GET', path))
      .json()
      .member.map((one: { id: string }) => one.id)
      .sort(),
  ).toEqual([id, chiro.id].sort())
  for (const url of [`${path}/${newId()}/members`, `${path}/x/members`])
    expect((await inject('GET', url)).statusCode).toBe(404)
  expect((await inject('PUT', `${path}/${newId()}`, scouts)).json().type).toBe(problem('uitpas/association-not-found'))
})

test('a balie shows what is due, renews and ends', async () => {
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  const id = await addAssociation(app, counter.cardSystemId, writes())
  await addAssociationMember(app, passholderId, id, '2026-12-31')
  const headers = { authorization: `Bearer ${counter.staffToken}` }
  const path = (who = passholderId) => `/api/balie/${counter.organizerId}${membershipsOf(who)}`
  const inject = (method: 'GET' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const due = (await inject('GET', path()))
    .json()
    .find((one: { membership: { association: { id: string } } }) => one.membership.association.id === id)
  expect(due).toMatchObject({ canWrite: true, membership: { renewable: true } })
  expect((await inject('PUT', `${path()}/${id}`, { endDate: null })).statusCode).toBe(204)
  const type = problem('uitpas/association-membership-renew-not-possible')
  expect((await inject('PUT', `${path()}/${id}`, { endDate: null })).json()).toMatchObject({ type })
  expect((await inject('DELETE', `${path()}/${id}`)).statusCode).toBe(204)
  const gone = problem('uitpas/association-not-found')
  expect((await inject('DELETE', `${path()}/${id}`)).json()).toMatchObject({ status: 404, type: gone })
  expect((await inject('PUT', `${path()}/${newId()}`, { endDate: null })).json()).toMatchObject({
    status: 404,
    type: gone,
  })
  for (const [method, url, body] of [
    ['GET', path(newId())],
    ['PUT', `${path(newId())}/${id}`, { endDate: null }],
    ['DELETE', `${path(newId())}/${id}`],
  ] as const)
    expect((await inject(method, url, body)).json().type).toBe(problem('uitpas/passholder-not-found'))
})

test('a balie of two regions cannot put people of one in an association of the other', async () => {
  const elsewhere = await openCounter(app, allPermissions)
  const both = await openCounter(app, allPermissions)
  await app.db
    .insertInto('organizer_card_systems')
    .values({ organizer_id: both.organizerId, card_system_id: elsewhere.cardSystemId })
    .execute()
  const { passholderId } = await addPassholder(app, both.cardSystemId)
  const id = await addAssociation(app, elsewhere.cardSystemId, { writes: [both.organizerId] })
  const refused = await app.app.inject({
    method: 'PUT',
    url: `/api/balie/${both.organizerId}${membershipsOf(passholderId)}/${id}`,
    headers: { authorization: `Bearer ${both.staffToken}` },
    payload: { endDate: null },
  })
  expect(refused.json().type).toBe(problem('uitpas/association-passholder-cardsystem-mismatch'))
})
