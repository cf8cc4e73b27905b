import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, type Counter, nextNumber, openCounter } from '../../test/scenes/counter.ts'
import { addReward, addSaver } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { blockPassholder } from '../passholders/block.ts'

// Every refusal of the counter's own operations; what each means is tested in rewards/ and checkins/.

let app: TestApp
let counter: Counter

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
})
afterAll(() => app.close())

async function call(method: 'POST' | 'DELETE', path: string, payload?: object) {
  const answer = await app.app.inject({
    method,
    url: `/api/balie/${counter.organizerId}${path}`,
    headers: { authorization: `Bearer ${counter.staffToken}` },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.json() }
}

/** Refused with this problem, and in Dutch. */
async function expectRefused(rewardId: string, uitpasNumber: string, name: string) {
  const { status, body } = await call('POST', '/redemptions', { rewardId, uitpasNumber })
  expect({ status, type: body.type }).toEqual({ status: 400, type: `https://api.publiq.be/probs/uitpas/${name}` })
  if (name !== 'reward-not-found') expect(body.endUserMessage.nl).toMatch(/\.$/)
}

test('redeeming is refused for the pass: none, nobody’s, a group’s, a blocked person’s', async () => {
  const rewardId = await addReward(app, counter)
  const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP' })
  const blocked = await addSaver(app, counter.cardSystemId, 10)
  await transact(app.db, (trx) =>
    blockPassholder(trx, { passholderId: blocked.passholderId, at: app.clock.now(), reason: 'Misbruik' }),
  )
  await expectRefused(rewardId, '0900000095903', 'invalid-uitpas-number')
  await expectRefused(rewardId, nextNumber(), 'passholder-not-found')
  await expectRefused(rewardId, group.uitpasNumber, 'invalid-card')
  await expectRefused(rewardId, blocked.uitpasNumber, 'passholder-no-active-cardsystems')
})

test('redeeming is refused for the reward: unknown, of another region, over, sold out, once for each, too dear', async () => {
  const saver = await addSaver(app, counter.cardSystemId, 10)
  const elsewhere = await addSaver(app, (await openCounter(app)).cardSystemId, 10)
  const ended = { begin: new Date('2026-01-01T00:00:00Z'), end: new Date('2026-02-01T00:00:00Z') }
  const last = await addReward(app, counter, { maxAvailableUnits: 1 })
  const once = await addReward(app, counter, { redeemConstraint: { volume: 1, period: 'YEAR' } })
  await expectRefused('999999', saver.uitpasNumber, 'reward-not-found')
  await expectRefused(
    await addReward(app, counter, { applicableCardSystemIds: [counter.cardSystemId] }),
    elsewhere.uitpasNumber,
    'reward-passholder-no-applicable-cardsystems',
  )
  await expectRefused(
    await addReward(app, counter, { redeemPeriod: ended }),
    saver.uitpasNumber,
    'reward-period-constraint',
  )
  await expectRefused(
    await addReward(app, counter, { points: 50 }),
    saver.uitpasNumber,
    'reward-passholder-points-constraint',
  )
  for (const rewardId of [last, once])
    expect((await call('POST', '/redemptions', { rewardId, uitpasNumber: saver.uitpasNumber })).status).toBe(201)
  await expectRefused(last, saver.uitpasNumber, 'reward-volume-constraint')
  await expectRefused(once, saver.uitpasNumber, 'reward-passholder-volume-constraint')
})

test('a point is taken back once', async () => {
  const { uitpasNumber } = await addPassholder(app, counter.cardSystemId)
  const scan = await call('POST', '/scans', { identifier: uitpasNumber, eventId: counter.eventId })
  const path = `/checkins/${scan.body.checkinId}`
  expect((await call('DELETE', path)).status).toBe(200)
  const again = await call('DELETE', path)
  expect(again).toMatchObject({ status: 404, body: { type: 'https://api.publiq.be/probs/openpas/already-undone' } })
})
