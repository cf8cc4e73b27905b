import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addToFamily, logInToMijn } from '../../test/scenes/passholder-app.ts'
import { addReward, givePoints } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { readBalance, verifyLedger } from '../points/ledger.ts'
import type { NewReward } from '../rewards/new-reward.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
})
afterAll(() => t.close())

const refused = (type: string, status = 400) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const shop = { link: 'https://cinema.example/ticket', label: 'Naar de cinema', text: 'Geef de code in.' }
const online = (more: Partial<NewReward> = {}) => addReward(t, counter, { title: 'Filmticket', online: shop, ...more })
const saver = async (points: number, person: Parameters<typeof logInToMijn>[2] = {}) => {
  const noor = await logInToMijn(t, counter.cardSystemId, person)
  if (points > 0) await givePoints(t, noor.passholderId, points)
  return { ...noor, redeem: redeemer(noor) }
}
const redeemer =
  ({ ask }: Awaited<ReturnType<typeof logInToMijn>>, who = 'me') =>
  (rewardId: string, key?: string) =>
    ask('POST', `/people/${who}/redemptions`, { rewardId }, key)
const giveCodes = (rewardId: string, codes: string[]) =>
  sql`with codes as (insert into reward_codes (reward_id, code) select ${Number(rewardId)}, unnest(${codes}::text[]))
    update rewards set uses_codes = true where id = ${Number(rewardId)}`.execute(t.db)

test('points become a code and a link, once however often the request comes, and they stay to be read', async () => {
  const noor = await saver(5)
  const rewardId = await online()
  await giveCodes(rewardId, ['FILM-1', 'FILM-2'])
  const key = newId()
  const answers = await Promise.all([noor.redeem(rewardId, key), noor.redeem(rewardId, key)])
  const done = answers.find(({ status }) => status === 201)
  expect(done?.body).toMatchObject({ rewardId, title: 'Filmticket', code: expect.stringMatching(/^FILM-/), ...shop })
  const again = await noor.redeem(rewardId, key)
  expect(again).toMatchObject({ status: 201, replayed: true, body: done?.body })
  expect(await readBalance(t.db, noor.passholderId)).toBe(3)
  const { body } = await noor.ask('GET', '/people/me/redemptions')
  expect(body.member).toEqual([done?.body])
  const row = await t.db
    .selectFrom('redeemed_rewards')
    .select(['organizer_id', 'uitpas_number', 'account_id'])
    .where('passholder_id', '=', noor.passholderId)
    .execute()
  expect(row).toEqual([
    { organizer_id: counter.organizerId, uitpas_number: noor.uitpasNumber, account_id: noor.accountId },
  ])
})

test('for who is in the family with their points, and for nobody else', async () => {
  const noor = await saver(0)
  const kato = await saver(4)
  const stranger = await saver(4)
  await addToFamily(t, noor.passholderId, kato.passholderId)
  const rewardId = await online()
  expect((await redeemer(noor, kato.passholderId)(rewardId)).status).toBe(201)
  expect(await readBalance(t.db, kato.passholderId)).toBe(2)
  expect(await redeemer(noor, stranger.passholderId)(rewardId)).toEqual(refused('auth/forbidden', 403))
  expect(await noor.ask('GET', `/people/${stranger.passholderId}/redemptions`)).toEqual(refused('auth/forbidden', 403))
})

test('what a counter hands over, what is unknown, over, sold out, had already or too dear is refused, and takes nothing', async () => {
  const noor = await saver(2)
  expect(await noor.redeem(await addReward(t, counter))).toEqual(refused('uitpas/reward-not-found'))
  for (const id of ['x', '999999']) expect(await noor.redeem(id)).toEqual(refused('uitpas/reward-not-found'))
  const over = { begin: new Date('2026-01-01'), end: new Date('2026-02-01') }
  expect(await noor.redeem(await online({ redeemPeriod: over }))).toEqual(refused('uitpas/reward-period-constraint'))
  expect(await noor.redeem(await online({ maxAvailableUnits: 0 }))).toEqual(refused('uitpas/reward-volume-constraint'))
  const dear = await noor.redeem(await online({ points: 3 }))
  expect(dear).toEqual(refused('uitpas/reward-passholder-points-constraint'))
  const once = await online({ points: 1, redeemConstraint: { volume: 1, period: 'YEAR' } })
  expect((await noor.redeem(once)).status).toBe(201)
  expect(await noor.redeem(once)).toEqual(refused('uitpas/reward-passholder-volume-constraint'))
  const elsewhere = await openCounter(t)
  const theirs = await addReward(t, elsewhere, {
    online: shop,
    applicableCardSystemIds: [elsewhere.cardSystemId],
    allCardSystems: false,
  })
  expect(await noor.redeem(theirs)).toEqual(refused('uitpas/reward-passholder-no-applicable-cardsystems'))
  expect(await readBalance(t.db, noor.passholderId)).toBe(1)
})

test('without a pass, with a card that is blocked, or blocked oneself nothing is redeemed', async () => {
  const rewardId = await online({ points: 0 })
  const nobody = await logInToMijn(t)
  expect(await redeemer(nobody)(rewardId)).toEqual(refused('uitpas/passholder-not-found', 404))
  expect(await nobody.ask('GET', '/people/me/redemptions')).toEqual(refused('uitpas/passholder-not-found', 404))
  const lost = await saver(1)
  await t.db
    .updateTable('cards')
    .set({ status: 'BLOCKED', blocked_at: t.clock.now(), block_reason: 'LOST' })
    .where('passholder_id', '=', lost.passholderId)
    .execute()
  expect(await lost.redeem(rewardId)).toEqual(refused('uitpas/invalid-card'))
  const blocked = await saver(1)
  await t.db
    .updateTable('passholders')
    .set({ blocked_at: t.clock.now() })
    .where('id', '=', blocked.passholderId)
    .execute()
  expect(await blocked.redeem(rewardId)).toEqual(refused('uitpas/passholder-no-active-cardsystems'))
})

test('twenty people ask for ten codes at once: ten have one of their own, and the others keep their points', async () => {
  const rewardId = await online()
  await giveCodes(
    rewardId,
    Array.from({ length: 10 }, (_, index) => `TIEN-${index}`),
  )
  const people = await Promise.all(Array.from({ length: 20 }, () => saver(2)))
  const answers = await Promise.all(people.map(({ redeem }) => redeem(rewardId)))
  const codes = answers.flatMap(({ status, body }) => (status === 201 ? [body.code] : []))
  expect(new Set(codes).size).toBe(10)
  expect(codes).toHaveLength(10)
  const balances = await Promise.all(people.map(({ passholderId }) => readBalance(t.db, passholderId)))
  expect(balances.filter((points) => points === 2)).toHaveLength(10)
  expect(await verifyLedger(t.db)).toEqual([])
})
