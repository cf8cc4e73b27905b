import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPerson } from '../../test/scenes/people.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { requireInCardSystem } from '../http/actor.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { createActors } from './actors.ts'
import { heldThrough } from './reach.ts'
import { addOrganizerToGroup, addStaff, createPermissionGroup } from './store.ts'

let t: TestApp
let regions: Regions
let organizerId: string
let accountId: string
let headers: Record<string, string>

/** A balie in two regions, that may register in Gent only. */
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  organizerId = newId()
  accountId = newId()
  await transact(t.db, async (trx) => {
    const cardSystemIds = [regions.gent, regions.meetjesland]
    await createOrganizer(trx, { id: organizerId, name: 'Aan de grens', cardSystemIds })
    const registration = await createPermissionGroup(trx, 'Registratie', ['PASSHOLDERS_SEARCH', 'PASSHOLDERS_WRITE'])
    await addOrganizerToGroup(trx, organizerId, registration, [regions.gent])
    const counter = await createPermissionGroup(trx, 'Check-in', ['CHECKINS_WRITE'])
    await addOrganizerToGroup(trx, organizerId, counter)
    await addStaff(trx, { organizerId, accountId, type: 'MEMBER', at: t.clock.now() })
  })
  headers = { authorization: `Bearer ${await t.userToken(accountId)}` }
})
afterAll(() => t.close())

const get = async (path: string) => (await t.app.inject({ url: `/api/uitpas${path}`, headers })).json()

test('a group that reaches one card system of a balie is shown to reach it', async () => {
  const [own] = await get('/permissions')
  expect(own.permissionDetails).toEqual([
    {
      id: 'CHECKINS_WRITE',
      label: { nl: 'Punten sparen en rechtzetten', en: 'Save and correct check-ins' },
      cardSystemIds: [regions.gent, regions.meetjesland],
    },
    {
      id: 'PASSHOLDERS_SEARCH',
      label: { nl: 'Pashouders opzoeken', en: 'Search passholders' },
      cardSystemIds: [regions.gent],
    },
    {
      id: 'PASSHOLDERS_WRITE',
      label: { nl: 'Pashouders registreren en aanpassen', en: 'Register and update passholders' },
      cardSystemIds: [regions.gent],
    },
  ])
})

test('the other card system is refused where the permission is asked for there', async () => {
  const actor = await createActors(t.db)({ kind: 'USER', accountId, clientId: 'openpas-balie' })
  const ask = (permission: 'PASSHOLDERS_WRITE' | 'CHECKINS_WRITE', cardSystemId: number) => () =>
    requireInCardSystem(actor, permission, organizerId, cardSystemId)
  expect(ask('PASSHOLDERS_WRITE', regions.gent)).not.toThrow()
  expect(ask('PASSHOLDERS_WRITE', regions.meetjesland)).toThrow('does not reach')
  expect(ask('CHECKINS_WRITE', regions.meetjesland)).not.toThrow()
  expect(ask('CHECKINS_WRITE', 999_999)).toThrow('does not reach')
})

test('searching finds the members of where the group reaches', async () => {
  for (const [name, cardSystemId] of [
    ['Gentenaar', regions.gent],
    ['Eeklonaar', regions.meetjesland],
  ] as const) {
    await addMembership(t, await addPerson(t, { name }), cardSystemId)
  }
  expect(await get('/passholders?name=Gentenaar')).toMatchObject({ totalItems: 1 })
  expect(await get('/passholders?name=Eeklonaar')).toMatchObject({ totalItems: 0 })
})

test('groups add up, and a card system that the balie left counts no longer', () => {
  const held = (...groups: [string[], number[] | null][]) => {
    const { permissions, reach } = heldThrough(
      groups.map(([names, cardSystemIds]) => ({ permissions: names as never, cardSystemIds })),
      [1, 2],
    )
    return { permissions: [...permissions], reach: Object.fromEntries(reach) }
  }
  expect(held([['A'], [1]], [['A', 'B'], [2]])).toEqual({ permissions: ['A', 'B'], reach: { B: [2] } })
  expect(held([['A'], [1]], [['A'], null])).toEqual({ permissions: ['A'], reach: {} })
  expect(held([['A'], [3]])).toEqual({ permissions: [], reach: {} })
  expect(held([['A'], [1, 3]])).toEqual({ permissions: ['A'], reach: { A: [1] } })
})
