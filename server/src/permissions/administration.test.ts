import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Administrator,
  addAccount,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { allPermissions } from '../http/permissions.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { groupsAfter } from './change-groups.ts'
import { installStandardGroups, standardGroups } from './standard-groups.ts'
import { addOrganizerToGroup, addStaff, findStaffGrants } from './store.ts'

let t: TestApp
let regions: Regions
let platform: Administrator
let gent: Administrator
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  platform = await addPlatformAdministrator(t)
  gent = await addCardSystemAdministrator(t, regions.gent)
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
const group = (name = `Groep ${newId()}`) => ({ name, permissions: ['PASSES_READ', 'CARDS_BLOCK'] })

test('an installation begins with the three groups of the handbook, once', async () => {
  await t.db.deleteFrom('organizer_permission_groups').execute()
  await t.db.deleteFrom('permission_groups').execute()
  await Promise.all([transact(t.db, installStandardGroups), transact(t.db, installStandardGroups)])
  const { body } = await ask(gent, 'GET', '/permission-groups')
  expect(body.totalItems).toBe(3)
  expect(body.member.map((one: { name: string }) => one.name)).toEqual([
    'Check-in- en ticketbalie',
    'Geautoriseerde registratiebalie',
    'Niet-geautoriseerde registratiebalie',
  ])
  expect(standardGroups.authorised.permissions).toContain('PASSHOLDERS_WRITE_SOCIALTARIFF')
  expect(standardGroups.unauthorised.permissions).not.toContain('PASSHOLDERS_WRITE_SOCIALTARIFF')
  expect((await ask(gent, 'GET', '/permission-groups?order=desc&limit=1&start=0')).body.member[0].name).toBe(
    'Niet-geautoriseerde registratiebalie',
  )
})

test('the platform makes, changes and deletes groups, of all permissions; a card system looks at them', async () => {
  const { body: all } = await ask(gent, 'GET', '/permissions')
  expect(all.map((one: { id: string }) => one.id)).toEqual([...allPermissions])
  expect(all).toContainEqual({
    id: 'CARDS_BLOCK',
    label: { nl: 'Kaarten blokkeren en deblokkeren', en: 'Block and unblock cards' },
    own: true,
  })
  const made = await ask(platform, 'POST', '/permission-groups', group('  Jeugdhuizen '))
  expect(made).toMatchObject({ status: 201, body: { version: 1 } })
  const path = `/permission-groups/${made.body.id}`
  const changed = await ask(platform, 'PUT', path, { name: 'Jeugdhuis', permissions: ['PASSES_READ'], version: 1 })
  expect(changed).toEqual({ status: 200, body: { version: 2 } })
  const { body: listed } = await ask(gent, 'GET', '/permission-groups')
  expect(listed.member).toContainEqual({
    id: made.body.id,
    name: 'Jeugdhuis',
    permissions: ['PASSES_READ'],
    version: 2,
    organizers: 0,
  })
  expect(await ask(gent, 'POST', '/permission-groups', group())).toMatchObject(problem('auth/forbidden', 403))
  expect(await ask(platform, 'POST', '/permission-groups', group('Jeugdhuis'))).toMatchObject({
    ...problem('body/invalid-data', 400),
    body: { schemaErrors: [{ jsonPointer: '/name', error: 'is the name of another group' }] },
  })
  expect((await ask(platform, 'DELETE', path)).status).toBe(204)
  for (const [method, body] of [
    ['DELETE', undefined],
    ['PUT', { ...group(), version: 2 }],
  ] as const) {
    expect(await ask(platform, method, path, body)).toMatchObject(problem('uitpas/group-not-found', 404))
  }
})

test('of two changes of one group at the same moment, the second hears that there was a first', async () => {
  const { body } = await ask(platform, 'POST', '/permission-groups', group())
  const answers = await Promise.all(
    ['PASSES_READ', 'CARDS_READ', 'REWARDS_READ'].map((permission) =>
      ask(platform, 'PUT', `/permission-groups/${body.id}`, { ...group(), permissions: [permission], version: 1 }),
    ),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
  expect(answers.find((answer) => answer.status === 409)).toMatchObject(problem('openpas/changed-meanwhile', 409))
})

test('a card system puts its balies in groups, and touches nothing of another card system', async () => {
  const meetjesland = await addCardSystemAdministrator(t, regions.meetjesland)
  const [organizerId, accountId] = [newId(), newId()]
  const { body: made } = await ask(platform, 'POST', '/permission-groups', group())
  await transact(t.db, async (trx) => {
    const cardSystemIds = [regions.gent, regions.meetjesland]
    await createOrganizer(trx, { id: organizerId, name: 'Aan de grens', cardSystemIds })
    await addStaff(trx, { organizerId, accountId, type: 'MEMBER', at: t.clock.now() })
  })
  const put = (by: Administrator, cardSystemId: number, groupIds: number[]) =>
    ask(by, 'PUT', `/card-systems/${cardSystemId}/organizers/${organizerId}/permission-groups`, { groupIds })
  const reach = async () => {
    const [grant] = await findStaffGrants(t.db, accountId)
    return grant && { all: grant.permissions.has('PASSES_READ'), some: grant.reach?.get('PASSES_READ') }
  }
  expect((await put(gent, regions.gent, [made.body?.id ?? made.id])).status).toBe(204)
  expect(await reach()).toEqual({ all: true, some: [regions.gent] })
  expect((await put(meetjesland, regions.meetjesland, [made.id])).status).toBe(204)
  expect(await reach()).toEqual({ all: true, some: undefined })
  expect((await put(gent, regions.gent, [])).status).toBe(204)
  expect(await reach()).toEqual({ all: true, some: [regions.meetjesland] })
  expect(await put(gent, regions.meetjesland, [])).toMatchObject(problem('auth/forbidden', 403))
  expect(await put(gent, regions.gent, [999_999_999_999])).toMatchObject(problem('body/invalid-data', 400))
  expect(await ask(platform, 'DELETE', `/permission-groups/${made.id}`)).toMatchObject(
    problem('openpas/group-in-use', 409),
  )
  const { body } = await ask(gent, 'GET', `/card-systems/${regions.gent}/organizers?name=grens`)
  expect(body.member[0].permissionGroups).toMatchObject([{ id: made.id, cardSystemIds: [regions.meetjesland] }])
  for (const path of [regions.herbakker, 'x', newId()]) {
    const answer = await ask(gent, 'PUT', `/card-systems/${regions.gent}/organizers/${path}/permission-groups`, {
      groupIds: [],
    })
    expect(answer).toMatchObject(problem('uitpas/organizer-not-found', 404))
  }
})

test('two card systems that put groups at the same moment both have theirs', async () => {
  const meetjesland = await addCardSystemAdministrator(t, regions.meetjesland)
  const { body: made } = await ask(platform, 'POST', '/permission-groups', group())
  for (let round = 0; round < 5; round++) {
    const organizerId = newId()
    await transact(t.db, (trx) =>
      createOrganizer(trx, { id: organizerId, name: 'Grens', cardSystemIds: [regions.gent, regions.meetjesland] }),
    )
    await Promise.all(
      (
        [
          [gent, regions.gent],
          [meetjesland, regions.meetjesland],
        ] as const
      ).map(([by, id]) =>
        ask(by, 'PUT', `/card-systems/${id}/organizers/${organizerId}/permission-groups`, { groupIds: [made.id] }),
      ),
    )
    const row = await t.db
      .selectFrom('organizer_permission_groups')
      .select('card_system_ids')
      .where('organizer_id', '=', organizerId)
      .executeTakeFirst()
    expect(row?.card_system_ids).toEqual([regions.gent, regions.meetjesland].sort((a, b) => a - b))
  }
})

test.each([
  // What a balie in card systems 1 and 2 has before, what is listed in 1, and what it has then.
  [new Map([[7, null]]), [7], [[7, null]]],
  [new Map([[7, null]]), [], [[7, [2]]]],
  [new Map([[7, [1]]]), [], []],
  [new Map([[7, [2]]]), [7], [[7, [1, 2]]]],
  [
    new Map([[7, [2, 9]]]),
    [8],
    [
      [7, [2]],
      [8, [1]],
    ],
  ],
] as const)('groups %o, with %o listed in one card system, become %o', (before, listed, after) => {
  expect([...groupsAfter(before, [1, 2], 1, listed)]).toEqual(after)
})

test('staff of a balie is managed by who administers its card system', async () => {
  const person = await addAccount(t)
  const path = `/card-systems/${regions.gent}/organizers/${regions.vooruit}/staff`
  const added = await ask(gent, 'POST', path, { email: person.email, type: 'ADMIN' })
  expect(added).toMatchObject({ status: 201, body: { id: person.accountId, type: 'ADMIN', invited: false } })
  const invited = await ask(gent, 'POST', path, { email: 'nieuw@balie.example', type: 'MEMBER' })
  expect(invited).toMatchObject({ status: 201, body: { invited: true } })
  const { body } = await ask(gent, 'GET', path)
  expect(body.totalItems).toBe(2)
  expect(body.member).toContainEqual(
    expect.objectContaining({ id: person.accountId, name: 'Samira Lievens', type: 'ADMIN' }),
  )
  // Somebody above the balie may leave it without an ADMIN, and hears that they did.
  expect(await ask(gent, 'DELETE', `${path}/${person.accountId}`)).toEqual({
    status: 200,
    body: { oneself: false, administratorsLeft: 0 },
  })
  expect(await ask(gent, 'DELETE', `${path}/${person.accountId}`)).toMatchObject(
    problem('openpas/administrator-not-found', 404),
  )
  for (const [method, rest, sent] of [
    ['GET', '', undefined],
    ['POST', '', { email: person.email, type: 'MEMBER' }],
    ['DELETE', `/${person.accountId}`, undefined],
  ] as const) {
    const elsewhere = `/card-systems/${regions.gent}/organizers/${regions.herbakker}/staff${rest}`
    expect(await ask(gent, method, elsewhere, sent)).toMatchObject(problem('uitpas/organizer-not-found', 404))
  }
})

test('administrators of a card system add and remove each other, and the last one stays', async () => {
  const { body: made } = await ask(platform, 'POST', '/card-systems', { name: 'UiTPAS Leie', postalCodes: ['9000'] })
  const path = `/card-systems/${made.id}/administrators`
  const [one, two] = [await addAccount(t), await addAccount(t)]
  expect((await ask(platform, 'POST', path, { email: one.email })).status).toBe(201)
  expect((await ask(one, 'POST', path, { email: two.email })).status).toBe(201)
  const answers = await Promise.all([
    ask(one, 'DELETE', `${path}/${two.accountId}`),
    ask(two, 'DELETE', `${path}/${one.accountId}`),
  ])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403])
  const left = answers[0]?.status === 200 ? one : two
  expect(await ask(left, 'DELETE', `${path}/${left.accountId}`)).toMatchObject(
    problem('openpas/last-administrator', 403),
  )
  expect((await ask(left, 'GET', path)).body).toMatchObject({ totalItems: 1, member: [{ id: left.accountId }] })
  expect(await ask(gent, 'GET', path)).toMatchObject(problem('auth/forbidden', 403))
  expect((await ask(platform, 'DELETE', `${path}/${left.accountId}`)).body).toEqual({
    oneself: false,
    administratorsLeft: 0,
  })
  for (const [method, rest, sent] of [
    ['GET', '', undefined],
    ['POST', '', { email: one.email }],
    ['DELETE', `/${one.accountId}`, undefined],
  ] as const) {
    expect(await ask(platform, method, `/card-systems/999999/administrators${rest}`, sent)).toMatchObject(
      problem('uitpas/cardsystem-not-found', 404),
    )
  }
  expect(await ask(platform, 'DELETE', `${path}/${newId()}`)).toMatchObject(
    problem('openpas/administrator-not-found', 404),
  )
})

test('the platform has administrators as long as there is one, and who removes themselves is told so', async () => {
  const other = await addAccount(t)
  const path = '/platform/administrators'
  expect((await ask(platform, 'POST', path, { email: other.email })).status).toBe(201)
  expect((await ask(platform, 'GET', `${path}?limit=1`)).body).toMatchObject({ totalItems: 2 })
  expect(await ask(gent, 'GET', path)).toMatchObject(problem('auth/forbidden', 403))
  expect((await ask(other, 'DELETE', `${path}/${other.accountId}`)).body).toEqual({
    oneself: true,
    administratorsLeft: 1,
  })
  expect(await ask(platform, 'DELETE', `${path}/${platform.accountId}`)).toMatchObject(
    problem('openpas/last-administrator', 403),
  )
  expect(await ask(platform, 'DELETE', `${path}/${other.accountId}`)).toMatchObject(
    problem('openpas/administrator-not-found', 404),
  )
})

test('the platform makes a card system of postal codes that are known', async () => {
  const body = { name: 'UiTPAS Schelde', postalCodes: ['9000', '9050'], checkinMinutesBefore: 30, gracePeriodDays: 61 }
  const made = await ask(platform, 'POST', '/card-systems', body)
  expect(made).toMatchObject({ status: 201, body: { name: 'UiTPAS Schelde' } })
  const row = await t.db.selectFrom('card_systems').selectAll().where('id', '=', made.body.id).executeTakeFirst()
  expect(row).toMatchObject({ checkin_minutes_before: 30, checkin_minutes_after: 60, grace_period_days: 61 })
  expect(await ask(platform, 'POST', '/card-systems', body)).toMatchObject({
    ...problem('body/invalid-data', 400),
    body: { schemaErrors: [{ jsonPointer: '/name' }] },
  })
  expect(
    await ask(platform, 'POST', '/card-systems', { ...body, name: 'X', postalCodes: ['9000', '1999'] }),
  ).toMatchObject({ status: 400, body: { schemaErrors: [{ jsonPointer: '/postalCodes/1' }] } })
  expect(await ask(gent, 'POST', '/card-systems', body)).toMatchObject(problem('auth/forbidden', 403))
})

test('the platform makes and changes balies; a card system activates its own', async () => {
  const body = { name: 'Zwembad', street: 'Kaai 1', postalCode: '9000', city: 'Gent', cardSystemIds: [regions.gent] }
  const made = await ask(platform, 'POST', '/organizers', body)
  expect(made.status).toBe(201)
  const find = async (query = '') => (await ask(platform, 'GET', `/organizers?name=zwembad${query}`)).body.member[0]
  expect(await find()).toEqual({
    id: made.body.id,
    ...{ name: 'Zwembad', street: 'Kaai 1', postalCode: '9000', city: 'Gent' },
    active: true,
    pointOfSale: false,
    cardSystems: [{ id: regions.gent, name: 'UiTPAS Regio Gent' }],
    permissionGroups: [],
    clientIds: [],
  })
  const active = `/card-systems/${regions.gent}/organizers/${made.body.id}/active`
  expect((await ask(gent, 'PUT', active, { active: false })).status).toBe(204)
  expect(await find('&active=true')).toBeUndefined()
  // Changing the rest leaves it as it was.
  const change = { name: 'Zwembad Rooigem', cardSystemIds: [regions.gent, regions.meetjesland] }
  expect((await ask(platform, 'PUT', `/organizers/${made.body.id}`, change)).status).toBe(204)
  expect(await find()).toMatchObject({ name: 'Zwembad Rooigem', active: false })
  expect(await find()).not.toHaveProperty('street')
  expect((await find()).cardSystems).toHaveLength(2)
  await ask(platform, 'PUT', `/organizers/${made.body.id}`, { ...change, cardSystemIds: [regions.meetjesland] })
  expect(await ask(gent, 'PUT', active, { active: true })).toMatchObject(problem('uitpas/organizer-not-found', 404))
  expect(await ask(platform, 'PUT', `/organizers/${newId()}`, body)).toMatchObject(
    problem('uitpas/organizer-not-found', 404),
  )
  expect(await ask(platform, 'POST', '/organizers', { ...body, cardSystemIds: [999_999] })).toMatchObject({
    status: 400,
    body: { schemaErrors: [{ jsonPointer: '/cardSystemIds/0', error: 'is no card system' }] },
  })
  expect(await ask(gent, 'POST', '/organizers', body)).toMatchObject(problem('auth/forbidden', 403))
})

test('balies are listed for their card system, by name or city, in pages', async () => {
  const id = newId()
  await transact(t.db, async (trx) => {
    await createOrganizer(trx, { id, name: 'Aalst aan zee', city: 'Zelzate', cardSystemIds: [regions.meetjesland] })
    const { id: groupId } = await trx.selectFrom('permission_groups').select('id').executeTakeFirstOrThrow()
    await addOrganizerToGroup(trx, id, groupId)
  })
  const by = await addCardSystemAdministrator(t, regions.meetjesland)
  const path = `/card-systems/${regions.meetjesland}/organizers`
  const names = async (query: string) =>
    (await ask(by, 'GET', `${path}${query}`)).body.member.map((one: { name: string }) => one.name)
  const all = await names('')
  expect(all).toContain('Aalst aan zee')
  expect(all).not.toContain('Kunstencentrum Vooruit')
  expect(await names('?order=desc')).toEqual(all.toReversed())
  expect((await names('?sort=city&limit=1'))[0]).toBe('Aalst aan zee')
  expect((await ask(by, 'GET', `${path}?name=zee`)).body.member[0].permissionGroups[0].cardSystemIds).toEqual([
    regions.meetjesland,
  ])
  expect(await ask(gent, 'GET', path)).toMatchObject(problem('auth/forbidden', 403))
})

test('every change is in the audit trail, with the names of the fields and no value', async () => {
  const entries = await t.db.selectFrom('audit_entries').select(['act', 'fields']).execute()
  const acts = new Set(entries.map((entry) => entry.act))
  for (const act of [
    'permission-group.create',
    'permission-group.update',
    'permission-group.delete',
    'organizer.put-groups',
    'organizer.create',
    'organizer.update',
    'organizer.deactivate',
    'card-system.create',
    'role.give',
    'role.take',
    'role.read',
  ]) {
    expect(acts).toContain(act)
  }
  expect(entries.flatMap((entry) => entry.fields).filter((field) => !/^[a-zA-Z]+$/.test(field))).toEqual([])
})
