import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { addReward, addSaver } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { readBalance, verifyLedger } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

// Unique codes: from a file, one to one person.

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
let headers: { authorization: string }

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  call = asClient(app, counter)
  headers = (await addAdministrator(app, counter.cardSystemId)).headers
})
afterAll(() => app.close())

const problem = (name: string) => `https://api.publiq.be/probs/${name}`
const codesOf = (rewardId: string) => `/api/ksb/card-systems/${counter.cardSystemId}/rewards/${rewardId}/codes`

async function upload(rewardId: string, payload: string | Buffer, more: Record<string, string> = {}) {
  const answer = await app.app.inject({
    method: 'POST',
    url: codesOf(rewardId),
    headers: { ...headers, 'content-type': 'text/csv', ...more },
    payload,
  })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}
const counted = async (rewardId: string) => (await app.app.inject({ url: codesOf(rewardId), headers })).json()
const redeem = (rewardId: string, uitpasNumber: string) => call('POST', '/rewards/redeemed', { rewardId, uitpasNumber })

test('codes come from a file with one on a line; what cannot be one is said by its line, the rest is added', async () => {
  const rewardId = await addReward(app, counter, { online: {} })
  expect(await counted(rewardId)).toEqual({ total: 0, given: 0 })
  const file = `\uFEFFcode\r\n"AB-1"\r\nAB-2;\r\n\r\nAB-1\r\n${'x'.repeat(101)}\r\nAB-3;AB-4\r\nAB-5`
  expect(await upload(rewardId, file)).toMatchObject({
    status: 201,
    body: {
      added: 3,
      refused: 3,
      faults: [
        { line: 5, fault: 'DUPLICATE' },
        { line: 6, fault: 'TOO_LONG' },
        { line: 7, fault: 'SEVERAL' },
      ],
    },
  })
  const again = await upload(rewardId, 'AB-6\nAB-2\n')
  expect(again.body).toEqual({ added: 1, refused: 1, faults: [{ line: 2, fault: 'DUPLICATE' }] })
  expect(await counted(rewardId)).toEqual({
    total: 4,
    given: 0,
    file: { status: 'DONE', lines: 2, linesRead: 2 },
  })
})

test('the same request again adds nothing, and answers the same', async () => {
  const rewardId = await addReward(app, counter)
  const key = { 'idempotency-key': newId() }
  const first = await upload(rewardId, 'A\nB\n', key)
  const again = await upload(rewardId, 'A\nB\n', key)
  expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'idempotency-replayed': 'true' } })
  expect(await upload(rewardId, 'C\n', key)).toMatchObject({ status: 422 })
  expect(await counted(rewardId)).toMatchObject({ total: 2 })
})

test('what is no CSV, nothing at all, or for a reward of nobody, adds nothing', async () => {
  const rewardId = await addReward(app, counter)
  expect(await upload(rewardId, 'A\n"B\n')).toMatchObject({ status: 400, body: { type: problem('body/invalid-data') } })
  expect(await upload(rewardId, '')).toMatchObject({ status: 400, body: { type: problem('body/missing') } })
  expect(await upload('999999', 'A\n')).toMatchObject({
    status: 404,
    body: { type: problem('uitpas/reward-not-found') },
  })
  const unknown = await app.app.inject({ url: codesOf('999999'), headers })
  expect(unknown.json()).toMatchObject({ status: 404, type: problem('uitpas/reward-not-found') })
  expect(await counted(rewardId)).toMatchObject({ total: 0, file: { status: 'REFUSED' } })
  // Nothing was added: it is a reward without codes, as before.
  const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
  expect((await redeem(rewardId, uitpasNumber)).status).toBe(201)
})

test('a code is shown to who redeemed it, in the order of the file, and never given to somebody else', async () => {
  const rewardId = await addReward(app, counter)
  await upload(rewardId, 'eerste\ntweede\n')
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => addSaver(app, counter.cardSystemId, 10)))
  if (!one || !two || !three) throw new Error('three people')
  const redeemed = await redeem(rewardId, one.uitpasNumber)
  expect(redeemed).toMatchObject({ status: 201, body: { redeemCode: 'eerste' } })
  const listed = await call('GET', `/rewards/redeemed?uitpasNumber=${one.uitpasNumber}`)
  expect(listed.body.member).toMatchObject([{ redeemCode: 'eerste' }])
  expect((await call('DELETE', `/rewards/redeemed/${redeemed.body.id}`)).status).toBe(204)
  expect((await redeem(rewardId, two.uitpasNumber)).body.redeemCode).toBe('tweede')
  const status = await call('GET', `/rewards/${rewardId}/redeem-status?uitpasNumber=${three.uitpasNumber}`)
  expect(status.body).toMatchObject({ redeemable: false, reason: 'REWARD_VOLUME' })
  const refused = await redeem(rewardId, three.uitpasNumber)
  expect(refused.body).toMatchObject({ type: problem('uitpas/reward-volume-constraint') })
  expect(await counted(rewardId)).toMatchObject({ total: 2, given: 2 })
})

test('200 people ask for 100 codes at once: 100 have a code of their own, 100 are refused and keep their points', async () => {
  const rewardId = await addReward(app, counter, { points: 4 })
  await upload(rewardId, Array.from({ length: 100 }, (_, n) => `CODE-${n}`).join('\n'))
  const people = await Promise.all(Array.from({ length: 200 }, () => addSaver(app, counter.cardSystemId, 10)))
  const answers = await Promise.all(people.map((person) => redeem(rewardId, person.uitpasNumber)))
  const served = answers.filter((answer) => answer.status === 201)
  expect(served).toHaveLength(100)
  expect(new Set(served.map((answer) => answer.body.redeemCode)).size).toBe(100)
  for (const { body } of served) expect(body.redeemCode).toMatch(/^CODE-\d+$/)
  const refused = answers.filter((answer) => answer.body.type === problem('uitpas/reward-volume-constraint'))
  expect(refused).toHaveLength(100)
  for (const [n, answer] of answers.entries())
    expect(await readBalance(app.db, people[n]?.passholderId ?? '')).toBe(answer.status === 201 ? 6 : 10)
  const { rows } = await sql<{ people: number; codes: number }>`
    select count(distinct x.passholder_id)::int as people, count(distinct c.code)::int as codes
    from reward_codes c join redeemed_rewards x on x.id = c.redeemed_reward_id where c.reward_id = ${Number(rewardId)}`.execute(
    app.db,
  )
  expect(rows).toEqual([{ people: 100, codes: 100 }])
  expect(await verifyLedger(app.db)).toEqual([])
})

test('a long file goes in a few thousand lines at a time, duplicates over the whole of it refused by line', async () => {
  const rewardId = await addReward(app, counter)
  const lines = Array.from({ length: 20_000 }, (_, n) => `L-${n}`)
  lines[19_999] = 'L-0'
  expect((await upload(rewardId, lines.join('\n'))).body).toEqual({
    added: 19_999,
    refused: 1,
    faults: [{ line: 20_000, fault: 'DUPLICATE' }],
  })
  expect(await counted(rewardId)).toMatchObject({
    total: 19_999,
    file: { status: 'DONE', lines: 20_000, linesRead: 20_000 },
  })
})
