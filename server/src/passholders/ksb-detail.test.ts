import { afterAll, beforeAll, expect, test } from 'vitest'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addPassholder, inszOf } from '../../test/scenes/people.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { addReward, givePoints, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { blockPassholder } from './block.ts'

let t: TestApp
let counter: Counter
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  headers = (await addAdministrator(t, counter.cardSystemId)).headers
})
afterAll(() => t.close())

async function ask(path: string, method: 'GET' | 'POST' = 'GET') {
  const url = `/api/ksb/card-systems/${counter.cardSystemId}/passholders/${path}`
  return (await t.app.inject({ url, headers, method })).json()
}

test('one person is shown with contact data, memberships and cards, and without the national number', async () => {
  const insz = inszOf('1998-05-12', 7)
  const person = { insz, email: 'noor@example.be', phoneNumber: '+32470000000', street: 'Veldstraat 1' }
  const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId, person, { chipNumber: '04784CDAEE3881' })
  await transact(t.db, (trx) => blockPassholder(trx, { passholderId: id, reason: 'Misbruik', at: t.clock.now() }))
  const detail = await ask(id)
  expect(detail).toMatchObject({
    passholder: {
      id,
      email: 'noor@example.be',
      address: { street: 'Veldstraat 1', postalCode: '9000', city: 'Gent' },
      cardSystemMemberships: [{ status: 'BLOCKED', uitpasNumber }],
      points: 0,
    },
    nationalNumberKnown: true,
    blocked: { since: '2026-11-23T14:00:00+01:00', reason: 'Misbruik' },
    cards: [
      { uitpasNumber, chipNumber: '04784CDAEE3881', cardType: 'NFC_CARD', status: 'ACTIVE', socialTariff: false },
    ],
  })
  expect(JSON.stringify(detail)).not.toContain(insz)
})

test('the national number is shown when it is asked for, and only that is written down', async () => {
  const insz = inszOf('1998-05-12', 8)
  const { id } = await addPassholder(t, counter.cardSystemId, { insz })
  expect(await ask(`${id}/national-number`, 'POST')).toEqual({ inszNumber: insz })
  const { id: without } = await addPassholder(t, counter.cardSystemId)
  expect(await ask(`${without}/national-number`, 'POST')).toEqual({})
  const { member } = await ask(`${id}/audit?only=READS`)
  expect(member).toContainEqual(
    expect.objectContaining({ act: 'passholder.national-number.read', fields: ['inszNumber'], change: false }),
  )
  expect(t.logLines.join()).not.toContain(insz)
})

test('points, rewards and the trail are parts of their own, newest first', async () => {
  const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId)
  await givePoints(t, id, 5)
  const welcome = await addReward(t, counter, { type: 'WELCOME', title: 'Gratis zwembeurt' })
  await grantWelcome(t, id, counter.cardSystemId)
  const coffee = await addReward(t, counter, { title: 'Koffie of thee' })
  const call = asClient(t, counter)
  t.clock.advance(1000)
  const checkin = await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })
  t.clock.advance(1000)
  await call('DELETE', `/checkins/${checkin.body.id}`)
  t.clock.advance(1000)
  const redeemed = await call('POST', '/rewards/redeemed', { uitpasNumber, rewardId: coffee })
  const organizer = { id: counter.organizerId, name: 'Bibliotheek Eeklo' }

  const points = await ask(`${id}/transactions`)
  expect(points.member).toEqual([
    {
      at: expect.any(String),
      reason: 'REWARD_REDEEMED',
      points: -2,
      balance: 3,
      title: 'Koffie of thee',
      organizer,
      uitpasNumber,
    },
    {
      at: expect.any(String),
      reason: 'CHECKIN_CANCELLED',
      points: -1,
      balance: 5,
      title: 'Lantaarns maken met wilgentenen',
      organizer,
      uitpasNumber,
    },
    {
      at: expect.any(String),
      reason: 'CHECKIN',
      points: 1,
      balance: 6,
      title: 'Lantaarns maken met wilgentenen',
      organizer,
      uitpasNumber,
    },
    { at: expect.any(String), reason: 'OPENING_BALANCE', points: 5, balance: 5 },
  ])
  expect(points.totalItems).toBe(4)
  expect((await ask(`${id}/transactions?start=3&limit=1`)).member).toMatchObject([{ reason: 'OPENING_BALANCE' }])

  expect(await ask(`${id}/rewards`)).toMatchObject({
    totalItems: 2,
    member: [
      { rewardId: coffee, status: 'REDEEMED', points: 2, redeemedRewardId: redeemed.body.id, organizer },
      { rewardId: welcome, status: 'GRANTED', type: 'WELCOME', points: 0 },
    ],
  })
  await call('DELETE', `/rewards/redeemed/${redeemed.body.id}`)
  expect((await ask(`${id}/rewards`)).member[0]).toMatchObject({ status: 'CANCELLED', cancelledAt: expect.any(String) })

  const changes = await ask(`${id}/audit?only=CHANGES`)
  expect(changes.member.map((one: { act: string }) => one.act)).toEqual([
    'reward.cancel',
    'reward.redeem',
    'checkin.cancel',
    'checkin.create',
  ])
  expect(changes.member[3]).toMatchObject({ by: { kind: 'CLIENT', clientId: counter.clientId }, organizer })
})

test.each([
  '',
  '/transactions',
  '/rewards',
  '/audit',
])('who is no member of the card system is not there: %s', async (path) => {
  const other = await openCounter(t)
  const { id } = await addPassholder(t, other.cardSystemId)
  const gone = { type: 'https://api.publiq.be/probs/uitpas/passholder-not-found', status: 404 }
  expect(await ask(`${id}${path}`)).toMatchObject(gone)
  expect(await ask(`${newId()}${path}`)).toMatchObject(gone)
  expect(await ask(`nobody${path}`)).toMatchObject(gone)
  expect(await ask(`${id}/national-number`, 'POST')).toMatchObject(gone)
})
