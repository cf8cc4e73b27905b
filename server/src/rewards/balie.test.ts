import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounter } from '../../test/scenes/counter.ts'
import { addReward, addSaver } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { addStaff } from '../permissions/store.ts'
import { readBalance } from '../points/ledger.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('somebody with two balies redeems at the one they act as, and undoes only what was redeemed there', async () => {
  const [library, pool] = [await openCounter(app), await openCounter(app)]
  const { accountId } = library
  const at = app.clock.now()
  await transact(app.db, (trx) => addStaff(trx, { organizerId: pool.organizerId, accountId, type: 'MEMBER', at }))
  const headers = { authorization: `Bearer ${library.staffToken}` }
  const call = async (method: 'POST' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.app.inject({ method, url: `/api/balie/${url}`, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }
  const rewardId = await addReward(app, library)
  const { uitpasNumber, passholderId } = await addSaver(app, library.cardSystemId, 10)
  const elsewhere = await call('POST', `${pool.organizerId}/redemptions`, { rewardId, uitpasNumber })
  expect(elsewhere).toMatchObject({
    status: 403,
    body: { endUserMessage: { nl: 'Dit voordeel kan je aan deze balie niet omruilen.' } },
  })
  const redeemed = await call('POST', `${library.organizerId}/redemptions`, { rewardId, uitpasNumber })
  expect(redeemed.status).toBe(201)
  const row = await app.db
    .selectFrom('redeemed_rewards')
    .select(['account_id', 'organizer_id'])
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ account_id: accountId, organizer_id: library.organizerId })
  const { redeemedRewardId } = redeemed.body
  expect((await call('DELETE', `${pool.organizerId}/redemptions/${redeemedRewardId}`)).status).toBe(403)
  expect(await readBalance(app.db, passholderId)).toBe(8)
  expect((await call('DELETE', `${library.organizerId}/redemptions/${redeemedRewardId}`)).status).toBe(200)
  expect(await readBalance(app.db, passholderId)).toBe(10)
})
