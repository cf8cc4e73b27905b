import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addReward, addSaver } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createClient } from '../identity/clients.ts'
import { lockBalance, readBalance } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'
import { purgeAnswers } from './idempotency.ts'

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
let rewardId: string

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  call = asClient(app, counter)
  rewardId = await addReward(app, counter, { title: 'Zwembeurt' })
})
afterAll(() => app.close())

const newKey = () => ({ 'idempotency-key': newId() })
const redeem = (uitpasNumber: string, headers: Record<string, string>, reward = rewardId) =>
  call('POST', '/rewards/redeemed', { rewardId: reward, uitpasNumber }, headers)
const problem = (name: string) => `https://api.publiq.be/probs/${name}`

describe('a write that is sent again with its Idempotency-Key', () => {
  test('is carried out once and answered the same: redeeming', async () => {
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const key = newKey()
    const first = await redeem(uitpasNumber, key)
    const again = await redeem(uitpasNumber, key)
    expect(first.status).toBe(201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'idempotency-replayed': 'true' } })
    expect(again.headers['content-type']).toBe(first.headers['content-type'])
    expect(await readBalance(app.db, passholderId)).toBe(8)
    await redeem(uitpasNumber, newKey())
    expect(await readBalance(app.db, passholderId)).toBe(6)
  })

  test('is carried out once and answered the same: undoing, which has no body', async () => {
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const { body } = await redeem(uitpasNumber, newKey())
    const key = newKey()
    const path = `/rewards/redeemed/${body.id}`
    expect(await call('DELETE', path, undefined, key)).toMatchObject({ status: 204, body: undefined })
    const again = await call('DELETE', path, undefined, key)
    expect(again).toMatchObject({ status: 204, body: undefined, headers: { 'idempotency-replayed': 'true' } })
    expect(await readBalance(app.db, passholderId)).toBe(10)
    expect((await call('DELETE', path, undefined, newKey())).body.type).toBe(problem('openpas/already-undone'))
  })

  test('is carried out once and answered the same: permissions', async () => {
    const { clientId } = await transact(app.db, (trx) =>
      createClient(trx, app.config.secrets, { name: 'A ticket shop', kind: 'confidential' }),
    )
    const key = newKey()
    const list = [{ organizer: { id: counter.organizerId }, permissions: ['PASSES_READ'] }]
    expect((await call('PUT', `/permissions/${clientId}`, list, key)).status).toBe(204)
    const again = await call('PUT', `/permissions/${clientId}`, list, key)
    expect(again).toMatchObject({ status: 204, headers: { 'idempotency-replayed': 'true' } })
    expect((await call('PUT', `/permissions/${clientId}`, [], key)).body.type).toBe(
      problem('openpas/idempotency-key-reused'),
    )
  })

  test('hears the first refusal again, though it would be allowed by now', async () => {
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const later = { begin: new Date('2026-11-23T15:00:00+01:00') }
    const reward = await addReward(app, counter, { redeemPeriod: later })
    const key = newKey()
    const first = await redeem(uitpasNumber, key, reward)
    expect(first.body.type).toBe(problem('uitpas/reward-period-constraint'))
    app.clock.freeze(new Date('2026-11-23T16:00:00+01:00'))
    const again = await redeem(uitpasNumber, key, reward)
    app.clock.freeze(testMoment)
    expect(again).toMatchObject({ status: 400, body: first.body, headers: { 'idempotency-replayed': 'true' } })
    expect(again.headers['content-type']).toContain('application/problem+json')
    expect(await readBalance(app.db, passholderId)).toBe(10)
  })

  test('hears it again too when saving a point at an event that is unknown', async () => {
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 1)
    const key = newKey()
    const first = await call('POST', '/checkins', { uitpasNumber, eventId: newId() }, key)
    expect(first.body.type).toBe(problem('uitpas/event-not-found'))
    const other = await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId }, key)
    expect(other.body.type).toBe(problem('openpas/idempotency-key-reused'))
  })

  test('is not remembered when it was no request yet: nobody known, or not what the operation takes', async () => {
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    const key = newKey()
    const stranger = await call('POST', '/rewards/redeemed', { rewardId, uitpasNumber }, { ...key, authorization: '' })
    expect(stranger.status).toBe(401)
    expect((await call('POST', '/rewards/redeemed', { rewardId }, key)).body.type).toBe(problem('body/invalid-data'))
    expect((await redeem(uitpasNumber, key)).status).toBe(201)
  })
})

test('a key is refused for another body, another address and another method', async () => {
  const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
  const key = newKey()
  const { body } = await redeem(uitpasNumber, key)
  const other = await addReward(app, counter)
  for (const reused of [
    await redeem(uitpasNumber, key, other),
    await call('DELETE', `/rewards/redeemed/${body.id}`, undefined, key),
    await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId }, key),
  ]) {
    expect(reused).toMatchObject({
      status: 422,
      body: { type: problem('openpas/idempotency-key-reused'), status: 422 },
    })
  }
  expect(await readBalance(app.db, passholderId)).toBe(8)
})

test('keys of two callers never meet', async () => {
  const other = await openCounter(app)
  const theirReward = await addReward(app, other)
  const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
  const neighbour = await addSaver(app, other.cardSystemId, 10)
  const key = newKey()
  expect((await redeem(uitpasNumber, key)).status).toBe(201)
  const theirs = { rewardId: theirReward, uitpasNumber: neighbour.uitpasNumber }
  const answer = await asClient(app, other)('POST', '/rewards/redeemed', theirs, key)
  expect(answer.status).toBe(201)
  expect(answer.headers['idempotency-replayed']).toBeUndefined()
})

test('while the first request is under way, the second is told to come back', async () => {
  const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
  const key = newKey()
  let first: Promise<Awaited<ReturnType<typeof redeem>>> | undefined
  await transact(app.db, async (trx) => {
    // The first request waits for this lock, so that it is under way as long as this transaction is.
    await lockBalance(trx, passholderId)
    first = redeem(uitpasNumber, key)
    await expect.poll(() => waitingForLock()).toBe(1)
    const second = await redeem(uitpasNumber, key)
    expect(second).toMatchObject({ status: 409, body: { type: problem('openpas/request-in-flight') } })
    expect(second.headers['retry-after']).toBe('1')
  })
  expect((await first)?.status).toBe(201)
  expect((await redeem(uitpasNumber, key)).headers['idempotency-replayed']).toBe('true')
  expect(await readBalance(app.db, passholderId)).toBe(8)
})

async function waitingForLock(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    app.db,
  )
  return rows[0]?.count ?? 0
}

test('what is kept cannot be read in the database, and names the person it goes with', async () => {
  const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
  const key = newKey()
  await redeem(uitpasNumber, key)
  const row = await app.db
    .selectFrom('idempotent_answers')
    .selectAll()
    .where('key', '=', key['idempotency-key'])
    .executeTakeFirstOrThrow()
  expect(row.answer).toMatch(/^demo:[A-Za-z0-9+/]+=*$/)
  expect(Buffer.from(String(row.answer).slice(5), 'base64').toString('latin1')).not.toContain('Zwembeurt')
  expect(row).toMatchObject({ status: 201, passholder_id: passholderId, caller: `client:${counter.clientId}` })
})

test('answers are kept for thirty days', async () => {
  const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
  const key = newKey()
  await redeem(uitpasNumber, key)
  const after = (days: number) => new Date(testMoment.getTime() + days * 86_400_000)
  await purgeAnswers(app.db, after(30))
  expect((await redeem(uitpasNumber, key)).headers['idempotency-replayed']).toBe('true')
  expect(await purgeAnswers(app.db, new Date(after(30).getTime() + 1))).toBeGreaterThan(0)
  expect((await redeem(uitpasNumber, key)).headers['idempotency-replayed']).toBeUndefined()
  expect(await readBalance(app.db, passholderId)).toBe(6)
})
