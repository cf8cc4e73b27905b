import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addSaver, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { transact } from '../db/transact.ts'
import { setOrganizerActive } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let other: Counter
let call: ReturnType<typeof asClient>

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  other = await openCounter(app)
  call = asClient(app, counter)
})
afterAll(() => app.close())

const publicationPeriod = { begin: '2026-11-01T00:00:00+01:00' }
const described = (extra: object = {}) => ({
  title: 'Koffie met gebak',
  type: 'POINTS',
  promotionalDescription: 'In de cafetaria.',
  publicationPeriod,
  points: 5,
  owningCardSystem: { id: counter.cardSystemId },
  organizers: [{ id: counter.organizerId }],
  ...extra,
})
const problem = (type: string, extra: object = {}) => ({
  status: 400,
  body: { type: `https://api.publiq.be/probs/${type}`, ...extra },
})
const add = async (extra: object = {}) => {
  const added = await call('POST', '/rewards', described(extra))
  expect(added).toMatchObject({ status: 200 })
  return added.body
}

test('every field of the contract is kept, and answered as it is read', async () => {
  const all = {
    ...described(),
    publicationPeriod: { begin: '2026-11-01T00:00:00+01:00', end: '2027-02-01T00:00:00+01:00' },
    redeemPeriod: { begin: '2026-11-10T00:00:00+01:00', end: '2027-01-01T00:00:00+01:00' },
    categories: ['Eten en drinken', 'Doen'],
    moreInfoURL: 'https://bib.example/koffie',
    practicalInfo: 'Tussen 14 en 17 uur.',
    pictures: ['https://bib.example/koffie.jpg'],
    applicableCardSystems: [{ id: counter.cardSystemId }],
    allCardSystems: false,
    maxAvailableUnits: 200,
    forKids: true,
    sport: true,
    featured: true,
    online: true,
    redeemConstraint: { volume: 2, period: 'MONTH' },
  }
  const { id, ...added } = await add(all)
  expect(added).toMatchObject({
    ...all,
    owningCardSystem: { id: counter.cardSystemId },
    status: 'ACTIVE',
    unitsTaken: 0,
    lastChance: false,
  })
  expect((await call('GET', `/rewards/${id}`)).body).toEqual({ id, ...added })
  const found = await call('GET', `/rewards?text=gebak&organizerId=${counter.organizerId}`)
  expect(found.body).toMatchObject({ totalItems: 1, member: [{ id }] })
})

test('what was read can be sent back changed: what is read only is left as it is', async () => {
  const added = await add()
  const changed = { ...added, title: 'Thee met gebak', points: 4, status: 'DELETED', unitsTaken: 9, id: '1' }
  // What was read names organizers and card systems whole; their numbers count.
  const ids = (list: { id: unknown }[]) => list.map(({ id }) => ({ id }))
  const body = { ...changed, organizers: ids(added.organizers), owningCardSystem: { id: counter.cardSystemId } }
  const answer = await call('PUT', `/rewards/${added.id}`, body)
  expect(answer).toMatchObject({
    status: 200,
    body: { id: added.id, title: 'Thee met gebak', points: 4, status: 'ACTIVE', unitsTaken: 0 },
  })
  expect(await call('PUT', `/rewards/${added.id}`, { ...changed, points: 3 })).toMatchObject({ status: 200 })
})

test('what is left out goes, but not the card system that owns it', async () => {
  const added = await add({ practicalInfo: 'Vraag ernaar.', redeemConstraint: { volume: 1, period: 'DAY' } })
  const { owningCardSystem: _, ...body } = described({ organizers: [] })
  const answer = await call('PUT', `/rewards/${added.id}`, body)
  expect(answer.body).toMatchObject({ organizers: [], owningCardSystem: { id: counter.cardSystemId } })
  expect(answer.body).not.toHaveProperty('practicalInfo')
  expect(answer.body).not.toHaveProperty('redeemConstraint')
})

test('without an owner, it is the only card system of its organizers', async () => {
  const { owningCardSystem: _, ...body } = described()
  const answer = await call('POST', '/rewards', body)
  expect(answer.body.owningCardSystem.id).toBe(counter.cardSystemId)
  const nowhere = await call('POST', '/rewards', { ...body, organizers: [] })
  expect(nowhere).toMatchObject(problem('uitpas/invalid-card-system'))
})

test('a card system that does not exist, or is none of the organizers, is refused', async () => {
  const added = await add()
  for (const wrong of [
    { owningCardSystem: { id: 99_999 } },
    { owningCardSystem: { id: 9_999_999_999 } },
    { owningCardSystem: { id: other.cardSystemId } },
    { applicableCardSystems: [{ id: -1 }] },
  ]) {
    expect(await call('POST', '/rewards', described(wrong))).toMatchObject(problem('uitpas/invalid-card-system'))
    expect(await call('PUT', `/rewards/${added.id}`, described(wrong))).toMatchObject(
      problem('uitpas/invalid-card-system'),
    )
  }
})

test('it needs the permission for every organizer that it has and gets', async () => {
  const theirs = { organizers: [{ id: other.organizerId }], owningCardSystem: { id: other.cardSystemId } }
  expect(await call('POST', '/rewards', described(theirs))).toMatchObject({ status: 403 })
  const both = { organizers: [{ id: counter.organizerId }, { id: other.organizerId }] }
  expect(await call('POST', '/rewards', described(both))).toMatchObject({ status: 403 })
  const unknown = { organizers: [{ id: '018f0000-0000-7000-8000-000000000000' }] }
  expect(await call('POST', '/rewards', described(unknown))).toMatchObject({ status: 403 })
  expect(
    await call('POST', '/rewards', described({ organizers: [], owningCardSystem: { id: other.cardSystemId } })),
  ).toMatchObject({ status: 403 })
  const added = await asClient(app, other)('POST', '/rewards', described(theirs))
  expect(added.status).toBe(200)
  expect(await call('PUT', `/rewards/${added.body.id}`, described())).toMatchObject({ status: 403 })
})

test('an organizer that is not active adds and changes nothing', async () => {
  const closed = await openCounter(app)
  await transact(app.db, (trx) => setOrganizerActive(trx, closed.organizerId, false))
  const body = described({ organizers: [{ id: closed.organizerId }], owningCardSystem: { id: closed.cardSystemId } })
  const answer = await asClient(app, closed)('POST', '/rewards', body)
  expect(answer).toMatchObject({ status: 403 })
})

test.each([
  ['points that are missing', { points: undefined }, '/points'],
  ['a welcome reward that costs points', { type: 'WELCOME' }, '/points'],
  ['a granting period for points', { grantingPeriod: publicationPeriod }, '/grantingPeriod'],
  ['for no card system at all', { allCardSystems: false }, '/applicableCardSystems'],
  [
    'an end before the begin',
    { redeemPeriod: { begin: '2026-12-01T00:00:00+01:00', end: '2026-11-01T00:00:00+01:00' } },
    '/redeemPeriod/end',
  ],
  ['half a point', { points: 0.5 }, '/points'],
  ['a category that is none', { categories: ['Slapen'] }, '/categories/0'],
  ['a script for an address', { moreInfoURL: 'javascript:alert(1)' }, '/moreInfoURL'],
  ['no title', { title: ' ' }, '/title'],
])('refused at its field: %s', async (_, wrong, jsonPointer) => {
  const answer = await call('POST', '/rewards', described(wrong))
  expect(answer).toMatchObject(problem('body/invalid-data', { schemaErrors: [{ jsonPointer }] }))
})

test('once redeemed, what it costs and from when is fixed, until the redemption is undone; the rest is not', async () => {
  const redeemPeriod = { begin: '2026-11-10T00:00:00+01:00' }
  const added = await add({ redeemPeriod, maxAvailableUnits: 10 })
  const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 20)
  const redeemed = await call('POST', '/rewards/redeemed', { rewardId: added.id, uitpasNumber })
  expect(redeemed.status).toBe(201)
  const change = (extra: object) =>
    call('PUT', `/rewards/${added.id}`, described({ redeemPeriod, maxAvailableUnits: 10, ...extra }))
  const refused = problem('uitpas/reward-not-editable')
  expect(await change({ points: 6 })).toMatchObject(refused)
  expect(await change({ redeemPeriod: { begin: '2026-11-11T00:00:00+01:00' } })).toMatchObject(refused)
  expect(await change({ type: 'WELCOME', points: 0 })).toMatchObject(refused)
  expect(await change({ maxAvailableUnits: 0 })).toMatchObject(
    problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/maxAvailableUnits' }] }),
  )
  const longer = { ...redeemPeriod, end: '2027-11-11T00:00:00+01:00' }
  const kept = await change({ title: 'Koffie', redeemPeriod: longer, maxAvailableUnits: 1 })
  expect(kept).toMatchObject({ status: 200, body: { title: 'Koffie', points: 5, unitsTaken: 1, maxAvailableUnits: 1 } })
  await call('DELETE', `/rewards/redeemed/${redeemed.body.id}`)
  expect(await change({ points: 6 })).toMatchObject({ status: 200, body: { points: 6, unitsTaken: 0 } })
})

test('once granted, from when a welcome reward is granted is fixed', async () => {
  const grantingPeriod = { begin: '2026-11-01T00:00:00+01:00' }
  const bag = { type: 'WELCOME', points: 0, title: 'Boekentas', grantingPeriod }
  const added = await add(bag)
  const { passholderId } = await addPassholder(app, counter.cardSystemId)
  expect(await grantWelcome(app, passholderId, counter.cardSystemId)).toContain(added.id)
  const later = { ...bag, grantingPeriod: { begin: '2026-11-20T00:00:00+01:00' } }
  expect(await call('PUT', `/rewards/${added.id}`, described(later))).toMatchObject(
    problem('uitpas/reward-not-editable'),
  )
  const ended = { ...bag, grantingPeriod: { ...grantingPeriod, end: '2026-12-01T00:00:00+01:00' } }
  expect(await call('PUT', `/rewards/${added.id}`, described(ended))).toMatchObject({ status: 200 })
})

test('changed while many redeem it: everybody has it, and its units are counted', async () => {
  const added = await add({ points: 3, maxAvailableUnits: 100 })
  const people = await Promise.all(Array.from({ length: 10 }, () => addSaver(app, counter.cardSystemId, 20)))
  const [changed, ...redeemed] = await Promise.all([
    call('PUT', `/rewards/${added.id}`, described({ points: 4, maxAvailableUnits: 100 })),
    ...people.map(({ uitpasNumber }) => call('POST', '/rewards/redeemed', { rewardId: added.id, uitpasNumber })),
  ])
  expect(redeemed.map(({ status }) => status)).toEqual(people.map(() => 201))
  const { points, unitsTaken } = (await call('GET', `/rewards/${added.id}`)).body
  expect(points).toBe(changed?.status === 200 ? 4 : 3)
  expect(unitsTaken).toBe(10)
  expect((await verifyAuditTrail(app.db)).faults).toEqual([])
})

test('unknown or deleted is not found; a repeated request adds one', async () => {
  for (const id of ['0', 'x', '999999999'])
    expect(await call('PUT', `/rewards/${id}`, described())).toMatchObject({ status: 404 })
  const gone = await add()
  await app.db.updateTable('rewards').set({ status: 'DELETED' }).where('id', '=', Number(gone.id)).execute()
  expect(await call('PUT', `/rewards/${gone.id}`, described())).toMatchObject({
    status: 404,
    body: { type: 'https://api.publiq.be/probs/uitpas/reward-not-found' },
  })
  const key = { 'idempotency-key': newId() }
  const twice = await Promise.all([1, 2].map(() => call('POST', '/rewards', described({ title: 'Eén keer' }), key)))
  expect(twice.map(({ status }) => status).every((status) => status === 200 || status === 409)).toBe(true)
  expect((await call('GET', '/rewards?text=één keer&subset=ALL')).body.totalItems).toBe(1)
})
