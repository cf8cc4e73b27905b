import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import {
  type Administrator,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { sheetsOf } from '../../test/workbook.ts'
import { transact } from '../db/transact.ts'
import { savePlaces } from '../events/store.ts'
import { addCardSystemAdmin, addOrganizerToGroup, createPermissionGroup } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'
import { createOrganizer } from './store.ts'

let t: TestApp
let regions: Regions
let platform: Administrator
let gent: Administrator
let meetjesland: Administrator
const place = { inside: newId(), outside: newId() }
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  platform = await addPlatformAdministrator(t)
  gent = await addCardSystemAdministrator(t, regions.gent)
  meetjesland = await addCardSystemAdministrator(t, regions.meetjesland)
  const at = t.clock.now()
  const nowhere = { street: null, latitude: null, longitude: null }
  await transact(t.db, (trx) =>
    savePlaces(
      trx,
      [
        { ...nowhere, id: place.inside, name: { nl: 'De Zaal' }, postalCode: '9050', city: 'Gentbrugge' },
        { ...nowhere, id: place.outside, name: { nl: 'De Schuur' }, postalCode: '9900', city: 'Eeklo' },
      ],
      at,
    ),
  )
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
const ask = (
  by: Administrator,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: Record<string, unknown>,
) => askKsb(t, by, method, path, body)
const of = (cardSystemId: number, path = '') => `/card-systems/${cardSystemId}/organizers${path}`
const requests = (cardSystemId: number, path = '') => `/card-systems/${cardSystemId}/organizer-requests${path}`

async function addBalie(
  name: string,
  cardSystemIds: number[],
  rest: { linkedLocationId?: string; postalCode?: string } = {},
) {
  const id = newId()
  await transact(t.db, (trx) => createOrganizer(trx, { id, name, cardSystemIds, city: 'Gent', ...rest }))
  return id
}

test('an administrator changes what a balie is, and a second one who saw an older version is told', async () => {
  const id = await addBalie('Zwembad', [regions.gent])
  const other = await addBalie('Cafetaria', [regions.gent], { linkedLocationId: place.inside })
  const path = of(regions.gent, `/${id}`)
  const before = (await ask(gent, 'GET', path)).body
  expect(before).toMatchObject({ name: 'Zwembad', version: 1, openingHours: [], linkedOrganizers: [], active: true })
  const details = {
    ...{ name: ' Zwembad Rooigem ', street: 'Kaai 1', postalCode: '9000', city: 'Gent', version: 1 },
    ...{ email: 'zwembad@gent.example', phone: '09 266 77 66', website: 'https://gent.example/zwembad' },
    ...{ linkedLocationId: place.inside, pointOfSale: true, openingNote: 'Gesloten in juli' },
    openingHours: [
      { weekday: 3, opens: '13:00', closes: '17:00' },
      { weekday: 1, opens: '09:00', closes: '12:00' },
    ],
  }
  const both = await Promise.all([
    ask(gent, 'PUT', path, details),
    ask(gent, 'PUT', path, { ...details, name: 'Zwembad Strop' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)).toMatchObject(problem('openpas/changed-meanwhile', 409))
  const { body } = await ask(gent, 'GET', path)
  expect(body).toMatchObject({
    ...{ version: 2, email: 'zwembad@gent.example', pointOfSale: true, openingNote: 'Gesloten in juli' },
    openingHours: [{ weekday: 1 }, { weekday: 3, opens: '13:00', closes: '17:00' }],
    linkedLocation: { id: place.inside, name: 'De Zaal' },
    linkedOrganizers: [{ id: other, name: 'Cafetaria', active: true }],
  })
  expect(body.name).not.toMatch(/^ | $/)
})

test('a balie is a place of its own region only, unless the platform says otherwise', async () => {
  const id = await addBalie('Schuur', [regions.gent])
  const path = of(regions.gent, `/${id}`)
  const body = { name: 'Schuur', version: 1, linkedLocationId: place.outside }
  expect(await ask(gent, 'PUT', path, body)).toMatchObject(problem('openpas/place-outside-region', 400))
  expect(await ask(gent, 'PUT', path, { ...body, linkedLocationId: newId() })).toMatchObject({
    status: 400,
    body: { schemaErrors: [{ jsonPointer: '/linkedLocationId' }] },
  })
  expect((await ask(platform, 'PUT', path, body)).status).toBe(200)
  // What the platform chose stays when the rest is changed.
  expect((await ask(gent, 'PUT', path, { ...body, name: 'De Schuur', version: 2 })).status).toBe(200)
})

test('opening hours end after they begin, and do not cover each other', async () => {
  const id = await addBalie('Onthaal', [regions.gent])
  const put = (openingHours: object[]) =>
    ask(gent, 'PUT', of(regions.gent, `/${id}`), { name: 'Onthaal', version: 1, openingHours })
  expect(await put([{ weekday: 1, opens: '12:00', closes: '09:00' }])).toMatchObject({
    status: 400,
    body: { schemaErrors: [{ jsonPointer: '/openingHours/0', error: 'ends before it begins' }] },
  })
  const meeting = [
    { weekday: 2, opens: '11:00', closes: '13:00' },
    { weekday: 2, opens: '09:00', closes: '12:00' },
  ]
  expect(await put(meeting)).toMatchObject({
    status: 400,
    body: { schemaErrors: [{ jsonPointer: '/openingHours/1' }] },
  })
  expect((await put([{ weekday: 9, opens: '09:00', closes: '12:00' }])).status).toBe(400)
})

test('balies are found by municipality, state, permission group, point of sale and unique code, and exported', async () => {
  const sells = await addBalie('Stadswinkel', [regions.gent], { postalCode: '9050' })
  await transact(t.db, async (trx) => {
    const groupId = await createPermissionGroup(trx, 'Verkoop', ['PASSHOLDERS_WRITE'])
    await addOrganizerToGroup(trx, sells, groupId)
  })
  await ask(gent, 'PUT', of(regions.gent, `/${sells}`), {
    name: 'Stadswinkel',
    version: 1,
    postalCode: '9050',
    pointOfSale: true,
    city: 'Gentbrugge',
  })
  const groups = (await ask(gent, 'GET', '/permission-groups')).body.member
  const { id: groupId } = groups.find((one: { name: string }) => one.name === 'Verkoop')
  const names = async (query: string) =>
    (await ask(gent, 'GET', of(regions.gent, `?${query}`))).body.member.map((one: { name: string }) => one.name)
  expect(await names('postalCode=9050')).toEqual(['Stadswinkel'])
  expect(await names('postalCode=9050&postalCode=9000')).toEqual(expect.arrayContaining(['Kunstencentrum Vooruit']))
  expect(await names(`groupId=${groupId}`)).toEqual(['Stadswinkel'])
  expect(await names(`id=${sells}`)).toEqual(['Stadswinkel'])
  expect(await names('pointOfSale=true&active=true&postalCode=9050')).toEqual(['Stadswinkel'])
  expect(await names('pointOfSale=false')).not.toContain('Stadswinkel')
  expect(await names('active=false')).toEqual([])
  const file = await t.app.inject({
    url: `/api/ksb${of(regions.gent, '/export?postalCode=9050&columns=name,id,groups')}`,
    headers: gent.headers,
  })
  expect([...sheetsOf(file.rawPayload).values()][0]).toEqual([
    ['Balie', 'Unieke code', 'Permissiegroepen'],
    ['Stadswinkel', sells, 'Verkoop'],
  ])
  const csv = await t.app.inject({
    url: `/api/ksb${of(regions.gent, '/export?format=csv&columns=name&postalCode=9050')}`,
    headers: gent.headers,
  })
  expect(csv.body).toContain('Stadswinkel')
  const wrong = await t.app.inject({
    url: `/api/ksb${of(regions.gent, '/export?columns=iban')}`,
    headers: gent.headers,
  })
  expect(wrong.json()).toMatchObject(problem('url/invalid-data', 400).body)
})

test('a balie is deactivated with a reason, which goes when it is active again', async () => {
  const id = await addBalie('Ontmoetingscentrum', [regions.gent])
  const path = of(regions.gent, `/${id}`)
  expect((await ask(gent, 'PUT', `${path}/active`, { active: false, reason: ' Verbouwing ' })).status).toBe(204)
  expect((await ask(gent, 'GET', path)).body).toMatchObject({
    active: false,
    inactive: { reason: 'Verbouwing', since: expect.any(String) },
  })
  expect((await ask(gent, 'PUT', `${path}/active`, { active: true })).status).toBe(204)
  const { body } = await ask(gent, 'GET', path)
  expect(body.active).toBe(true)
  expect(body).not.toHaveProperty('inactive')
  const history = (await ask(gent, 'GET', `${path}/history`)).body
  expect(history.member.map((one: { act: string }) => one.act)).toEqual(['organizer.activate', 'organizer.deactivate'])
  expect(history.member[1]).toMatchObject({ by: expect.any(String), fields: ['active', 'reason'] })
  expect((await ask(gent, 'GET', `${path}/history?limit=1`)).body).toMatchObject({ totalItems: 2, member: [{}] })
})

test('a balie of another region, or none, is not found', async () => {
  for (const id of [regions.herbakker, newId(), 'vooruit']) {
    const path = of(regions.gent, `/${id}`)
    const gone = problem('uitpas/organizer-not-found', 404)
    expect(await ask(gent, 'GET', path)).toMatchObject(gone)
    expect(await ask(gent, 'GET', `${path}/history`)).toMatchObject(gone)
    expect(await ask(gent, 'PUT', path, { name: 'Mijn', version: 1 })).toMatchObject(gone)
  }
})

test('an administrator asks for a balie, the platform makes it, and who asked hears it by mail', async () => {
  const wanted = { name: ' Jeugdhuis ', street: 'Dorp 1', postalCode: '9000', city: 'Gent', note: 'Opent in mei' }
  const { status, body } = await ask(gent, 'POST', requests(regions.gent), wanted)
  expect(status).toBe(201)
  const mine = (await ask(gent, 'GET', requests(regions.gent, '?status=OPEN'))).body.member[0]
  expect(mine).toMatchObject({ id: body.id, kind: 'NEW', name: 'Jeugdhuis', note: 'Opent in mei', mayDecide: false })
  expect(mine).toMatchObject({ mayWithdraw: true, cardSystem: { name: 'UiTPAS Regio Gent' } })
  const approve = requests(regions.gent, `/${body.id}/approve`)
  expect(await ask(gent, 'POST', approve)).toMatchObject(problem('auth/forbidden', 403))
  expect((await ask(platform, 'GET', '/organizer-requests?status=OPEN')).body.member[0]).toMatchObject({
    mayDecide: true,
  })
  const decided = await Promise.all([ask(platform, 'POST', approve), ask(platform, 'POST', approve)])
  expect(decided.map((one) => one.status).sort()).toEqual([200, 409])
  const made = decided.find((one) => one.status === 200)?.body.organizerId
  expect((await ask(gent, 'GET', of(regions.gent, `/${made}`))).body).toMatchObject({
    name: 'Jeugdhuis',
    street: 'Dorp 1',
    permissionGroups: [],
  })
  expect((await ask(gent, 'GET', of(regions.gent, '?name=jeugdhuis'))).body.totalItems).toBe(1)
  const mail = (await queuedMails(t.db, t.config.secrets)).at(-1)
  expect(mail).toMatchObject({ to: gent.email, template: 'balieRequestDecided', data: { decision: 'APPROVED' } })
})

test('a request is refused with a reason, or taken back, and then it is decided', async () => {
  const asked = async () => (await ask(gent, 'POST', requests(regions.gent), { name: 'Kiosk' })).body.id
  const [refused, withdrawn] = [await asked(), await asked()]
  const refuse = (id: string, reason: string) =>
    ask(platform, 'POST', requests(regions.gent, `/${id}/refuse`), { reason })
  expect((await refuse(refused, '  ')).status).toBe(400)
  expect((await refuse(refused, 'Die bestaat al')).status).toBe(204)
  const mail = (await queuedMails(t.db, t.config.secrets)).at(-1)
  expect(mail).toMatchObject({ to: gent.email, data: { decision: 'REFUSED', reason: 'Die bestaat al' } })
  expect((await ask(gent, 'GET', requests(regions.gent, '?status=REFUSED'))).body.member[0]).toMatchObject({
    reason: 'Die bestaat al',
    decidedBy: expect.any(String),
  })
  expect((await ask(gent, 'DELETE', requests(regions.gent, `/${withdrawn}`))).status).toBe(204)
  const decided = problem('openpas/organizer-request-decided', 409)
  expect(await refuse(withdrawn, 'Te laat')).toMatchObject(decided)
  expect(await ask(gent, 'DELETE', requests(regions.gent, `/${refused}`))).toMatchObject(decided)
  for (const id of [newId(), 'kiosk']) {
    const gone = problem('openpas/organizer-request-not-found', 404)
    expect(await refuse(id, 'Weg')).toMatchObject(gone)
    expect(await ask(platform, 'POST', requests(regions.gent, `/${id}/approve`))).toMatchObject(gone)
    expect(await ask(gent, 'DELETE', requests(regions.gent, `/${id}`))).toMatchObject(gone)
  }
})

test('a balie joins another region when the side that did not ask agrees, and takes no permission along', async () => {
  const id = await addBalie('Aan de grens', [regions.gent])
  await transact(t.db, async (trx) => {
    await addOrganizerToGroup(trx, id, await createPermissionGroup(trx, 'Grensgroep', ['PASSES_READ']))
  })
  const join = (by: Administrator, from: number, to: number, which = id) =>
    ask(by, 'POST', of(from, `/${which}/join`), { cardSystemId: to })
  const { body } = await join(gent, regions.gent, regions.meetjesland)
  expect(body.status).toBe('OPEN')
  // Asked by one side, it is decided by the other.
  expect(await join(meetjesland, regions.meetjesland, regions.meetjesland)).toMatchObject(
    problem('openpas/organizer-request-open', 400),
  )
  expect((await ask(meetjesland, 'GET', of(regions.meetjesland, `/${id}`))).status).toBe(404)
  expect(await ask(gent, 'POST', requests(regions.gent, `/${body.id}/approve`))).toMatchObject(
    problem('auth/forbidden', 403),
  )
  expect(await ask(meetjesland, 'DELETE', requests(regions.meetjesland, `/${body.id}`))).toMatchObject(
    problem('openpas/organizer-request-not-found', 404),
  )
  expect((await ask(meetjesland, 'GET', requests(regions.meetjesland))).body.member[0]).toMatchObject({
    ...{ kind: 'JOIN', name: 'Aan de grens', mayDecide: true, mayWithdraw: false },
    joins: { id: regions.meetjesland },
  })
  expect((await ask(meetjesland, 'POST', requests(regions.meetjesland, `/${body.id}/approve`))).status).toBe(200)
  const joined = (await ask(meetjesland, 'GET', of(regions.meetjesland, `/${id}`))).body
  expect(joined.cardSystems).toHaveLength(2)
  expect(joined.permissionGroups).toMatchObject([{ name: 'Grensgroep', cardSystemIds: [regions.gent] }])
  expect(await join(gent, regions.gent, regions.meetjesland)).toMatchObject(problem('openpas/already-in-region', 400))
  expect(await join(gent, regions.gent, 999_999)).toMatchObject(problem('uitpas/cardsystem-not-found', 400))
  expect(await join(gent, regions.gent, regions.meetjesland, newId())).toMatchObject(
    problem('uitpas/organizer-not-found', 404),
  )
  // Somebody of neither side cannot ask it.
  expect(await join(gent, regions.gent, regions.meetjesland, regions.herbakker)).toMatchObject(
    problem('uitpas/organizer-not-found', 404),
  )
})

test('a region asks a balie of another one to join, and who administers both needs nobody', async () => {
  const [asked, own] = [await addBalie('Gevraagd', [regions.gent]), await addBalie('Eigen', [regions.gent])]
  const to = { cardSystemId: regions.meetjesland }
  const request = await ask(meetjesland, 'POST', of(regions.meetjesland, `/${asked}/join`), to)
  expect(request.body.status).toBe('OPEN')
  expect(await ask(meetjesland, 'POST', requests(regions.meetjesland, `/${request.body.id}/approve`))).toMatchObject(
    problem('auth/forbidden', 403),
  )
  expect((await ask(gent, 'POST', requests(regions.gent, `/${request.body.id}/approve`))).status).toBe(200)
  const both = await addCardSystemAdministrator(t, regions.gent)
  await transact(t.db, (trx) =>
    addCardSystemAdmin(trx, { cardSystemId: regions.meetjesland, accountId: both.accountId, at: t.clock.now() }),
  )
  const mails = (await queuedMails(t.db, t.config.secrets)).length
  expect((await ask(both, 'POST', of(regions.gent, `/${own}/join`), to)).body.status).toBe('APPROVED')
  expect((await ask(meetjesland, 'GET', of(regions.meetjesland, `/${own}`))).status).toBe(200)
  expect((await queuedMails(t.db, t.config.secrets)).length).toBe(mails)
  const acts = await t.db.selectFrom('audit_entries').select('act').where('subject', '=', 'organizer request').execute()
  expect(new Set(acts.map(({ act }) => act))).toEqual(
    new Set(['create', 'approve', 'refuse', 'withdraw'].map((one) => `organizer-request.${one}`)),
  )
})
