import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Administrator,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addKiosk } from '../../test/scenes/kiosks.ts'
import { addKey, addManySales } from '../../test/scenes/money.ts'
import { addPassholder, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addApplication } from '../../test/scenes/providers.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { savePlaces } from '../events/store.ts'
import { addOrganizerToGroup, createPermissionGroup } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'
import { createOrganizer } from './store.ts'

let t: TestApp
let regions: Regions
let gent: Administrator
let meetjesland: Administrator
let platform: Administrator
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  gent = await addCardSystemAdministrator(t, regions.gent)
  meetjesland = await addCardSystemAdministrator(t, regions.meetjesland)
  platform = await addPlatformAdministrator(t)
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
const of = (cardSystemId: number, id: string, rest = '') => `/card-systems/${cardSystemId}/organizers/${id}${rest}`
const leave = (by: Administrator, cardSystemId: number, id: string) =>
  askKsb(t, by, 'POST', of(cardSystemId, id, '/leave'))
const leaving = async (id: string) => (await askKsb(t, gent, 'GET', of(regions.gent, id, '/leaving'))).body

async function addBalie(name: string, cardSystemIds = [regions.gent, regions.meetjesland], linkedLocationId?: string) {
  const id = newId()
  const place = linkedLocationId === undefined ? {} : { linkedLocationId }
  await transact(t.db, (trx) => createOrganizer(trx, { id, name, cardSystemIds, ...place }))
  return id
}

test('a balie leaves a region: what it touches is shown first, its groups, IBAN and own keys there go, the rest stays', async () => {
  const id = await addBalie('Aan de grens')
  await transact(t.db, async (trx) => {
    await addOrganizerToGroup(trx, id, await createPermissionGroup(trx, 'Grensgroep', ['PASSES_READ']))
  })
  await askKsb(t, gent, 'PUT', of(regions.gent, id, '/iban'), { iban: 'BE68539007547034' })
  const keys = [
    await addKey(t, regions.gent, { organizerId: id }),
    await addKey(t, regions.meetjesland, { organizerId: id }),
  ]
  await addPassholder(t, regions.gent, { registrationOrganizerId: id })
  const preview = await leaving(id)
  expect(preview).toEqual({
    open: [],
    touches: { staff: 0, keys: 1, rewards: 0, events: 0, passholders: 1 },
    stays: ['UiTPAS Meetjesland'],
  })
  // Two administrators at once.
  const both = await Promise.all([leave(gent, regions.gent, id), leave(platform, regions.gent, id)])
  expect(both.map(({ status }) => status).sort()).toEqual([204, 404])
  expect(both.find(({ status }) => status === 404)).toMatchObject(problem('uitpas/organizer-not-found', 404))
  expect((await askKsb(t, gent, 'GET', of(regions.gent, id))).status).toBe(404)
  const left = (await askKsb(t, meetjesland, 'GET', of(regions.meetjesland, id))).body
  expect(left.cardSystems).toMatchObject([{ id: regions.meetjesland }])
  expect(left.permissionGroups).toMatchObject([{ name: 'Grensgroep', cardSystemIds: [regions.meetjesland] }])
  const { rows } = await sql<{ id: number; inUse: boolean }>`
    select distinct on (key_id) key_id as id, in_use as "inUse" from distribution_key_versions
    where key_id = any(${keys}::int[]) order by key_id, number desc`.execute(t.db)
  expect(rows).toEqual([
    { id: keys[0], inUse: false },
    { id: keys[1], inUse: true },
  ])
  const history = (await askKsb(t, meetjesland, 'GET', of(regions.meetjesland, id, '/history'))).body.member
  expect(history.map((one: { act: string }) => one.act)).toContain('organizer.leave')
  // What it had here does not come back by itself.
  await askKsb(t, platform, 'POST', of(regions.meetjesland, id, '/join'), { cardSystemId: regions.gent })
  expect((await askKsb(t, gent, 'GET', of(regions.gent, id))).body).not.toHaveProperty('iban')
})

test('it does not leave its last region, also when it leaves two at once', async () => {
  const only = await addBalie('Alleen hier', [regions.gent])
  expect((await leaving(only)).open).toEqual([{ kind: 'LAST_REGION', count: 1 }])
  expect(await leave(gent, regions.gent, only)).toMatchObject(problem('openpas/organizer-has-open', 409))
  const two = await addBalie('Twee tegelijk')
  const both = await Promise.all([leave(gent, regions.gent, two), leave(meetjesland, regions.meetjesland, two)])
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
})

test('it does not leave while something of it is open there: tickets, a statement, a pillar, stock, a delivery, an application', async () => {
  const id = await addBalie('Met van alles')
  const here = regions.gent
  await addKiosk(t, { cardSystemId: here, organizerId: id })
  // A pillar of the other region stands in nobody's way.
  await addKiosk(t, { cardSystemId: regions.meetjesland, organizerId: id })
  const chip = '04784CDAEE3880'
  const [stock, sold] = [nextUitpasNumber(), await addPassholder(t, here)]
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber: stock, chipNumber: chip, cardSystemId: here }]))
  await t.db.updateTable('cards').set({ organizer_id: id }).where('uitpas_number', '=', stock).execute()
  const batch = newId()
  await sql`insert into card_batches (id, card_system_id, name, source, cards, created_at)
    values (${batch}, ${here}, 'Reeks', 'CSV', 1, now())`.execute(t.db)
  await sql`insert into card_deliveries (id, card_system_id, organizer_id, batch_id, status, regular, social_tariff, sent_at)
    values (${newId()}, ${here}, ${id}, ${batch}, 'SENT', 1, 0, now())`.execute(t.db)
  const application = await addApplication(t, here)
  await t.db.updateTable('provider_applications').set({ organizer_id: id }).where('id', '=', application).execute()
  const { rows } = await sql<{ id: number }>`
    insert into statements (card_system_id, organizer_id, until_day, iban, sales, sales_cents, credits, credits_cents, closed_at)
    values (${here}, ${id}, '2026-10-31', 'BE68539007547034', 1, 100, 0, 0, now()) returning id`.execute(t.db)
  const sale = { passholderId: sold.id, organizerId: id, eventId: newId(), cardSystemId: here }
  const keyId = await addKey(t, here)
  await addManySales(t, { ...sale, keyId }, { count: 1, from: t.clock.now(), municipalities: [] })
  expect((await leaving(id)).open).toEqual([
    { kind: 'LINES', count: 1 },
    { kind: 'UNPAID', count: 1 },
    { kind: 'KIOSKS', count: 1 },
    { kind: 'CARDS', count: 1 },
    { kind: 'DELIVERIES', count: 1 },
    { kind: 'APPLICATIONS', count: 1 },
  ])
  expect(await leave(gent, here, id)).toMatchObject(problem('openpas/organizer-has-open', 409))
  // Nothing was changed by trying.
  expect((await askKsb(t, gent, 'GET', of(here, id))).body.cardSystems).toHaveLength(2)
  await sql`update statements set paid_at = now() where id = ${rows[0]?.id}`.execute(t.db)
  expect((await leaving(id)).open.map((one: { kind: string }) => one.kind)).not.toContain('UNPAID')
})

test('a place is found by its name, or by a balie that is there, inside the own region', async () => {
  const [hall, barn] = [newId(), newId()]
  const nowhere = { street: null, latitude: null, longitude: null }
  const at = t.clock.now()
  await transact(t.db, (trx) =>
    savePlaces(
      trx,
      [
        { ...nowhere, id: hall, name: { nl: 'De Grote Zaal' }, postalCode: '9050', city: 'Gentbrugge' },
        { ...nowhere, id: barn, name: { nl: 'De Grote Schuur' }, postalCode: '9900', city: 'Eeklo' },
      ],
      at,
    ),
  )
  const cafe = await addBalie('Café Éénhoorn', [regions.gent], hall)
  const found = async (by: Administrator, q: string) =>
    (await askKsb(t, by, 'GET', `/card-systems/${regions.gent}/places?q=${encodeURIComponent(q)}`)).body.member
  expect(await found(gent, 'grote')).toEqual([
    {
      id: hall,
      name: 'De Grote Zaal',
      postalCode: '9050',
      city: 'Gentbrugge',
      balies: [{ id: cafe, name: 'Café Éénhoorn' }],
    },
  ])
  expect((await found(platform, 'grote')).map((one: { id: string }) => one.id)).toEqual([barn, hall])
  expect(await found(gent, 'eenhoorn')).toMatchObject([{ id: hall }])
  expect(await found(gent, '%%')).toEqual([])
  expect(await found(gent, 'grote zoo')).toEqual([])
})
