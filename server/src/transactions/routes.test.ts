import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { addClient } from '../../test/scenes/region.ts'
import { addReward } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { readBalance } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
/** The app in which passholders log in. */
let app: string
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  app = (await addClient(t, counter.organizerId, ['PASSHOLDERS_TRANSACTION_HISTORY'])).clientId
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({ type: `https://api.publiq.be/probs/${type}`, status })

async function addAccountHolder() {
  const uitidAccountId = newId()
  const person = await addPassholder(t, counter.cardSystemId, { uitidAccountId })
  return { ...person, token: await t.userToken(uitidAccountId, app) }
}

async function history(id: string, token: string, query = '') {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await t.app.inject({ url: `/api/uitpas/passholders/${id}/transactions${query}`, headers })
  return answer.json()
}

test('a passholder reads what was saved and spent, newest first, without what was undone', async () => {
  const person = await addAccountHolder()
  const { uitpasNumber } = person
  const call = asClient(t, counter)
  const wrong = await addEvent(t, counter, { type: 'permanent', hours: [] }, { title: 'Verkeerde activiteit' })
  const coffee = await addReward(t, counter, { points: 1, title: 'Koffie of thee' })

  expect((await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })).status).toBe(201)
  t.clock.advance(60_000)
  const checkin = await call('POST', '/checkins', { uitpasNumber, eventId: wrong })
  await call('DELETE', `/checkins/${checkin.body.id}`)
  t.clock.advance(60_000)
  const redeemed = await call('POST', '/rewards/redeemed', { uitpasNumber, rewardId: coffee })
  expect(redeemed).toMatchObject({ status: 201 })

  const checkedIn = {
    title: 'Lantaarns maken met wilgentenen',
    location: 'Bibliotheek Eeklo',
    creationDate: '2026-11-23T14:00:00+01:00',
    points: 1,
  }
  const spent = {
    title: 'Koffie of thee',
    location: 'Bibliotheek Eeklo',
    creationDate: '2026-11-23T14:02:00+01:00',
    points: -1,
  }
  expect(await history('me', person.token)).toEqual({ totalItems: 2, member: [spent, checkedIn] })
  expect(await history(person.id, person.token, '?sort[creationDate]=asc')).toEqual({
    totalItems: 2,
    member: [checkedIn, spent],
  })
  expect(await history('me', person.token, '?start=1&limit=1')).toEqual({ totalItems: 2, member: [checkedIn] })
  expect(await history('me', person.token, '?limit=0')).toEqual({ totalItems: 2, member: [] })
  expect(await readBalance(t.db, person.id)).toBe(0)
})

test('nobody reads the history of somebody else', async () => {
  const [noor, other] = [await addAccountHolder(), await addAccountHolder()]
  const forbidden = problem('auth/forbidden', 403)
  expect(await history(other.id, noor.token)).toMatchObject(forbidden)
  expect(await history(newId(), noor.token)).toMatchObject(forbidden)
  expect(await history('nobody', noor.token)).toMatchObject(forbidden)
  expect(await history('me', await t.userToken(newId(), app))).toMatchObject(forbidden)
  expect(await history(noor.id, await t.clientToken(app))).toMatchObject(forbidden)
})

test('the app in which the person logged in needs the permission', async () => {
  const accountId = newId()
  await addPassholder(t, counter.cardSystemId, { uitidAccountId: accountId })
  const { clientId: none } = await addClient(t, counter.organizerId, ['PASSES_READ'])
  const { clientId: selfCheckin } = await addClient(t, counter.organizerId, ['PASSHOLDERS_SELF_CHECKIN'])
  expect(await history('me', await t.userToken(accountId, none))).toMatchObject(problem('auth/forbidden', 403))
  expect(await history('me', await t.userToken(accountId, selfCheckin))).toEqual({ totalItems: 0, member: [] })
})

test('a page that is too large is refused', async () => {
  const { token } = await addAccountHolder()
  expect(await history('me', token, '?limit=101')).toMatchObject(problem('url/query-limit-exceeded', 400))
})
