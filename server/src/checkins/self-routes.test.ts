import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addEvent, addPassholder, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { insertFamilyMember } from '../families/store.ts'
import { allPermissions } from '../http/permissions.ts'
import { checkinCode } from '../kiosks/checkin-code.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let eventId: string
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t, allPermissions)
})
afterAll(() => t.close())
beforeEach(async () => {
  t.clock.freeze(testMoment)
  eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
})

const problem = (type: string, status = 400) => ({ status, type: `https://api.publiq.be/probs/${type}` })
const code = (id = eventId) => checkinCode(t.config.secrets, { kioskId: newId(), eventId: id }, t.clock.now())

/** Somebody with a pass and an account. */
async function somebody(clientId = counter.clientId) {
  const { passholderId } = await addPassholder(t, counter.cardSystemId)
  const accountId = newId()
  await t.db.updateTable('passholders').set({ uitid_account_id: accountId }).where('id', '=', passholderId).execute()
  return { passholderId, ...(await inApp(accountId, clientId)) }
}
async function inApp(accountId: string, clientId = counter.clientId) {
  const authorization = `Bearer ${await t.userToken(accountId, clientId)}`
  const save = async (id: string, checkin: string, headers: object = {}) =>
    (
      await t.app.inject({
        method: 'POST',
        url: `/api/uitpas/passholders/${id}/checkins`,
        headers: { authorization, ...headers },
        payload: { checkinCode: checkin },
      })
    ).json()
  return { save }
}

test('somebody saves a point with the code on the screen, as me or by their id, and for who is in their family', async () => {
  const [noor, kato] = [await somebody(), await addPassholder(t, counter.cardSystemId, { dateOfBirth: '2018-05-05' })]
  await transact(t.db, (trx) =>
    insertFamilyMember(trx, noor.passholderId, { memberId: kato.passholderId, icon: null, at: t.clock.now() }),
  )
  const key = { 'idempotency-key': newId() }
  const current = code()
  const saved = { addedPoints: 1, totalPoints: 1 }
  expect(await noor.save('me', current, key)).toEqual(saved)
  expect(await noor.save('me', current, key)).toEqual(saved)
  expect(await noor.save(noor.passholderId, code())).toMatchObject(problem('uitpas/checkin-not-allowed'))
  expect(await noor.save(kato.passholderId, code())).toEqual(saved)
  const other = await somebody()
  expect(await noor.save(other.passholderId, code())).toMatchObject(problem('auth/forbidden', 403))
})

test('of many at the same moment one counts', async () => {
  const noor = await somebody()
  const answers = await Promise.all(Array.from({ length: 10 }, () => noor.save('me', code())))
  expect(answers.filter(({ addedPoints }) => addedPoints === 1)).toHaveLength(1)
})

test('a code that is old, changed or of nothing saves no point', async () => {
  const noor = await somebody()
  const old = code()
  for (const wrong of ['x', `${old.slice(0, -1)}!`, old.slice(1), code(newId())])
    expect(await noor.save('me', wrong), wrong).toMatchObject(problem('uitpas/checkin-code-invalid'))
  t.clock.freeze(new Date(testMoment.getTime() + 90_000))
  expect(await noor.save('me', old)).toMatchObject(problem('uitpas/checkin-code-expired'))
})

test('without a card, a passholder or a permission there is nobody to save for', async () => {
  const noor = await somebody()
  await t.db
    .updateTable('cards')
    .set({ status: 'BLOCKED', blocked_at: t.clock.now(), block_reason: 'LOST' })
    .where('passholder_id', '=', noor.passholderId)
    .execute()
  expect(await noor.save('me', code())).toMatchObject(problem('uitpas/passholder-no-active-cardsystems'))
  const stranger = await inApp(newId())
  expect(await stranger.save('me', code())).toMatchObject(problem('uitpas/passholder-not-found'))
  const small = await openCounter(t, ['CHECKINS_WRITE'])
  const there = await somebody(small.clientId)
  expect(await there.save('me', code())).toMatchObject(problem('auth/forbidden', 403))
})

test('who tries too often waits', async () => {
  const limited = await openTestApp({ RATE_LIMIT_CLIENT: '2' })
  const authorization = `Bearer ${await limited.userToken(newId())}`
  const ask = () =>
    limited.app.inject({
      method: 'POST',
      url: '/api/uitpas/passholders/me/checkins',
      headers: { authorization },
      payload: { checkinCode: 'x' },
    })
  const answers = [await ask(), await ask(), await ask()]
  expect(answers.at(-1)?.json()).toMatchObject(problem('uitpas/rate-limited', 429))
  await limited.close()
}, 120_000)
