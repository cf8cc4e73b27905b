import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEvent, addPassholder, type Counter, nextNumber, openCounter } from '../../test/scenes/counter.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { blockCard } from '../cards/block.ts'
import { transact } from '../db/transact.ts'
import { createAccount } from '../identity/accounts.ts'
import { addCardSystemAdmin, addStaff } from '../permissions/store.ts'
import { readBalance } from '../points/ledger.ts'
import { createReward } from '../rewards/create.ts'
import { grantWelcomeRewards } from '../rewards/grant.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let accountId: string
let token: string

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  accountId = await createAccount(app.db, { email: 'hilde@bibeeklo.example', name: 'Hilde Standaert' })
  await transact(app.db, (trx) =>
    addStaff(trx, { organizerId: counter.organizerId, accountId, type: 'MEMBER', at: app.clock.now() }),
  )
  token = await app.userToken(accountId)
})
afterAll(() => app.close())

async function call(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) {
  const answer = await app.app.inject({
    method,
    url: `/api/balie${path}`,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body === '' ? undefined : answer.json() }
}
const here = (path: string) => `/${counter.organizerId}${path}`
const scan = (identifier: string, eventId: string | undefined = counter.eventId, headers = {}) =>
  call('POST', here('/scans'), eventId === undefined ? { identifier } : { identifier, eventId }, headers)

describe('who works here', () => {
  test('a member of staff sees their balies with what they may do there', async () => {
    const { body } = await call('GET', '/me')
    expect(body).toMatchObject({ name: 'Hilde Standaert', email: 'hilde@bibeeklo.example' })
    expect(body.balies).toHaveLength(1)
    expect(body.balies[0]).toMatchObject({
      id: counter.organizerId,
      name: 'Bibliotheek Eeklo',
      role: 'MEMBER',
      active: true,
    })
    expect(body.balies[0].permissions).toContain('CHECKINS_WRITE')
  })

  test('a card-system administrator acts in every balie of it, and in none of another', async () => {
    const other = await openCounter(app)
    const admin = await createAccount(app.db, { email: 'ksb@example.test', name: 'Karel' })
    await transact(app.db, (trx) =>
      addCardSystemAdmin(trx, { cardSystemId: other.cardSystemId, accountId: admin, at: app.clock.now() }),
    )
    const bearer = { authorization: `Bearer ${await app.userToken(admin)}` }
    const mine = await call('GET', '/me', undefined, bearer)
    expect(mine.body.balies.map((balie: { id: string; role: string }) => [balie.id, balie.role])).toEqual([
      [other.organizerId, 'KSB'],
    ])
    expect((await call('GET', here('/activities'), undefined, bearer)).status).toBe(403)
  })

  test('a client has nothing to do here', async () => {
    const bearer = { authorization: `Bearer ${counter.token}` }
    expect((await call('GET', '/me', undefined, bearer)).status).toBe(403)
  })
})

describe('activities', () => {
  test('shows the day with when points can be saved, and finds another by words', async () => {
    const moments = [{ start: '2026-11-23T18:00:00+01:00', end: '2026-11-23T19:00:00+01:00' }]
    await addEvent(app, counter, { type: 'single', moments }, { title: 'Leesclub bij kaarslicht' })
    const { body } = await call('GET', here('/activities'))
    expect(body.day).toBe('2026-11-23')
    const club = body.member.find((one: { title: string }) => one.title === 'Leesclub bij kaarslicht')
    expect(club).toMatchObject({
      start: '2026-11-23T18:00:00+01:00',
      alwaysOpen: false,
      checkin: { allowed: false, over: false, from: '2026-11-23T17:00:00+01:00' },
    })
    const always = body.member.find((one: { eventId: string }) => one.eventId === counter.eventId)
    expect(always).toMatchObject({ alwaysOpen: true, checkin: { allowed: true } })
    const found = await call('GET', here('/activities?q=kaars'))
    expect(found.body.member.map((one: { title: string }) => one.title)).toEqual(['Leesclub bij kaarslicht'])
  })
})

describe('scanning a pass', () => {
  test('saves the point and shows the person in one answer', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId, {
      socialTariffEnd: '2027-04-30',
    })
    const { status, body } = await scan(uitpasNumber)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      outcome: 'SAVED',
      points: 1,
      card: { uitpasNumber, status: 'ACTIVE' },
      groupPass: false,
    })
    expect(body.person).toMatchObject({
      passholderId,
      firstName: 'Noor',
      name: 'De Vlieger',
      age: 34,
      city: 'Eeklo',
      points: 1,
      tariff: { kind: 'SOCIAL', endDate: '2027-04-30', inGracePeriod: false },
    })
    expect(body.person.history).toEqual([
      {
        id: body.checkinId,
        kind: 'CHECKIN',
        title: 'Lantaarns maken met wilgentenen',
        at: '2026-11-23T14:00:00+01:00',
        points: 1,
        undoable: true,
        undone: false,
      },
    ])
  })

  test('a second time that day is no refusal, and says when it was saved', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    await scan(uitpasNumber)
    const { body } = await scan(uitpasNumber)
    expect(body).toMatchObject({
      outcome: 'ALREADY_SAVED',
      savedAt: '2026-11-23T14:00:00+01:00',
      person: { points: 1 },
    })
  })

  test('the same scan sent again, by its Idempotency-Key, gives the same point', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const key = { 'idempotency-key': newId() }
    const first = await scan(uitpasNumber, counter.eventId, key)
    const again = await scan(uitpasNumber, counter.eventId, key)
    expect(again.body).toMatchObject({ outcome: 'SAVED', checkinId: first.body.checkinId, person: { points: 1 } })
    expect(again.headers['idempotency-replayed']).toBe('true')
    const refusedKey = { 'idempotency-key': newId() }
    await scan(uitpasNumber, counter.eventId, refusedKey)
    expect((await scan(uitpasNumber, counter.eventId, refusedKey)).body).toMatchObject({
      outcome: 'ALREADY_SAVED',
      savedAt: '2026-11-23T14:00:00+01:00',
    })
  })

  test('a blocked card says so, and names nobody', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    await transact(app.db, (trx) => blockCard(trx, { uitpasNumber, reason: 'REPLACED', at: app.clock.now() }))
    const { body } = await scan(uitpasNumber)
    expect(body).toMatchObject({
      outcome: 'REFUSED',
      refusal: { type: 'https://api.publiq.be/probs/uitpas/invalid-card-status' },
      card: { status: 'BLOCKED', blockedOn: '2026-11-23', blockReason: 'REPLACED' },
    })
    expect(body).not.toHaveProperty('person')
  })

  test('without an activity only shows the pass; a group pass is named and saves nothing', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const shown = await call('POST', here('/scans'), { identifier: uitpasNumber })
    expect(shown.body).toMatchObject({ outcome: 'SHOWN', person: { points: 0 } })
    const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP', name: 'Chiro Eeklo' })
    const refused = await scan(group.uitpasNumber)
    expect(refused.body).toMatchObject({ outcome: 'REFUSED', groupPass: true, groupName: 'Chiro Eeklo' })
    expect(refused.body.refusal.endUserMessage.nl).toBe(
      'Met een groepspas kan je tickets kopen, maar geen punten sparen.',
    )
  })

  test('a number that leads nowhere, or is none, is an error', async () => {
    expect((await scan(nextNumber())).body).toMatchObject({
      type: 'https://api.publiq.be/probs/uitpas/pass-not-found',
      status: 404,
    })
    expect((await scan('0900000095903')).body).toMatchObject({
      type: 'https://api.publiq.be/probs/body/invalid-data',
      status: 400,
    })
  })

  test('is for the balie of the event, or the place it is in', async () => {
    const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
    const other = await openCounter(app)
    expect((await scan(uitpasNumber, other.eventId)).status).toBe(403)
    const guest = await addEvent(
      app,
      { organizerId: other.organizerId, placeId: counter.placeId },
      { type: 'permanent', hours: [] },
    )
    const { body } = await scan(uitpasNumber, guest)
    expect(body.outcome).toBe('SAVED')
    expect((await call('DELETE', here(`/checkins/${body.checkinId}`))).body.points).toBe(0)
  })
})

describe('rewards at the counter', () => {
  test('a welcome reward waits on the first screen; redeeming and undoing show the person as they are then', async () => {
    const { uitpasNumber, passholderId } = await addPassholder(app, counter.cardSystemId)
    await transact(app.db, async (trx) => {
      const always = { begin: new Date('2026-01-01T00:00:00Z'), end: new Date('2027-12-31T00:00:00Z') }
      const common = {
        promotionalDescription: '',
        publicationPeriod: always,
        redeemPeriod: always,
        owningCardSystemId: counter.cardSystemId,
        organizerIds: [counter.organizerId],
        createdAt: app.clock.now(),
      }
      await createReward(trx, { ...common, type: 'WELCOME', title: 'Linnen boekentas', grantingPeriod: always })
      await createReward(trx, { ...common, type: 'POINTS', title: 'Koffie of thee', points: 1 })
      await createReward(trx, { ...common, type: 'POINTS', title: 'Zwembeurt', points: 15 })
      await grantWelcomeRewards(trx, passholderId, counter.cardSystemId, app.clock.now())
    })
    const { body } = await scan(uitpasNumber)
    expect(
      body.person.rewards.map((row: { title: string; redeemable: boolean }) => [row.title, row.redeemable]),
    ).toEqual([
      ['Linnen boekentas', true],
      ['Koffie of thee', true],
      ['Zwembeurt', false],
    ])
    expect(body.person.rewards[2]).toMatchObject({ reason: 'PASSHOLDER_POINTS', pointsShort: 14 })
    const coffee = body.person.rewards[1].rewardId
    const key = { 'idempotency-key': newId() }
    const redeemed = await call('POST', here('/redemptions'), { rewardId: coffee, uitpasNumber }, key)
    expect(redeemed.status).toBe(201)
    expect(redeemed.body).toMatchObject({ title: 'Koffie of thee', points: 1, person: { points: 0 } })
    const again = await call('POST', here('/redemptions'), { rewardId: coffee, uitpasNumber }, key)
    expect(again.body.redeemedRewardId).toBe(redeemed.body.redeemedRewardId)
    expect(await readBalance(app.db, passholderId)).toBe(0)
    const short = await call('POST', here('/redemptions'), { rewardId: coffee, uitpasNumber })
    expect(short.body.endUserMessage.nl).toBe('Nog 1 punt te kort. Dit voordeel kost 1 punt.')
    const undone = await call('DELETE', here(`/redemptions/${redeemed.body.redeemedRewardId}`))
    expect(undone.body).toMatchObject({ points: 1 })
    expect((await call('DELETE', here(`/redemptions/${redeemed.body.redeemedRewardId}`))).body.type).toBe(
      'https://api.publiq.be/probs/openpas/already-undone',
    )
  })
})

test('the day shows what was done here, newest first, with first names only', async () => {
  const { uitpasNumber } = await addPassholder(app, counter.cardSystemId, { firstName: 'Lowie', name: 'Verstraete' })
  app.clock.freeze(new Date('2026-11-23T15:00:00+01:00'))
  await scan(uitpasNumber)
  const { body } = await call('GET', here('/today'))
  app.clock.freeze(new Date('2026-11-23T14:00:00+01:00'))
  expect(body.member[0]).toMatchObject({ kind: 'CHECKIN', who: 'Lowie V.', points: 1, undoable: true, undone: false })
  expect(body.checkins).toBeGreaterThan(3)
})
