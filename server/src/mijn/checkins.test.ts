import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addEvent, addPassholder, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addToFamily, logInToMijn } from '../../test/scenes/passholder-app.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { eventCode } from '../event-codes/code.ts'
import { checkinCode } from '../kiosks/checkin-code.ts'
import { readBalance } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let eventId: string
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
})
afterAll(() => t.close())
beforeEach(async () => {
  t.clock.freeze(testMoment)
  eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
})

const problem = (type: string, status = 400) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}` },
})
const code = (id = eventId) => checkinCode(t.config.secrets, { kioskId: newId(), eventId: id }, t.clock.now())

async function family() {
  const noor = await logInToMijn(t, counter.cardSystemId)
  const kato = await addPassholder(t, counter.cardSystemId, { firstName: 'Kato', dateOfBirth: '2018-05-05' })
  await addToFamily(t, noor.passholderId, kato.passholderId)
  const save = (passholderIds: string[], checkinCode: string, key?: string) =>
    noor.ask('POST', '/checkins', { checkinCode, passholderIds }, key)
  return { noor, kato, save }
}

test('one scan saves a point for everybody who is there, and says of each what became of it', async () => {
  const { noor, kato, save } = await family()
  await save([kato.passholderId], code())
  const both = await save(['me', kato.passholderId], code())
  expect(both).toMatchObject({
    status: 200,
    body: {
      eventTitle: 'Lantaarns maken met wilgentenen',
      member: [
        { passholderId: noor.passholderId, outcome: 'SAVED', addedPoints: 1, totalPoints: 1 },
        {
          passholderId: kato.passholderId,
          firstName: 'Kato',
          outcome: 'ALREADY_SAVED',
          addedPoints: 0,
          totalPoints: 1,
          reason: 'uitpas/checkin-not-allowed',
          endUserMessage: { nl: expect.stringContaining('vandaag al een punt') },
        },
      ],
    },
  })
  expect(Date.parse(both.body.member[1].savedAt)).toBe(testMoment.getTime())
})

test('a request whose answer was lost gives nobody a second point, also when the code is old by then', async () => {
  const { noor, kato, save } = await family()
  const [key, scanned] = [newId(), code()]
  const first = await save(['me', kato.passholderId], scanned, key)
  t.clock.freeze(new Date(testMoment.getTime() + 300_000))
  const again = await save(['me', kato.passholderId], scanned, key)
  expect(again).toMatchObject({ status: 200, replayed: true, body: first.body })
  expect(await save(['me', kato.passholderId], code(), key)).toMatchObject(
    problem('openpas/idempotency-key-reused', 422),
  )
  for (const id of [noor.passholderId, kato.passholderId]) expect(await readBalance(t.db, id)).toBe(1)
})

test('of many at the same moment, with one key or many, each person gets one point', async () => {
  const { noor, kato, save } = await family()
  const [key, scanned] = [newId(), code()]
  const people = ['me', kato.passholderId]
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => save(people, scanned, key)),
    ...Array.from({ length: 5 }, () => save(people, scanned)),
  ])
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
  for (const id of [noor.passholderId, kato.passholderId]) expect(await readBalance(t.db, id)).toBe(1)
})

test('the address in the picture counts as its code, of a pillar and of a sheet', async () => {
  const { save, kato } = await family()
  const address = `${t.config.urls.mijn}/c/${code()}`
  expect((await save(['me'], address)).body.member).toMatchObject([{ outcome: 'SAVED' }])
  const sheet = `${t.config.urls.mijn}/c/${eventCode(t.config.secrets, eventId)}`
  expect((await save([kato.passholderId], sheet)).body.member).toMatchObject([{ outcome: 'SAVED' }])
})

test('what holds for everybody refuses the whole, and again when it is repeated', async () => {
  const { kato, save } = await family()
  const [people, old] = [['me', kato.passholderId], code()]
  for (const wrong of ['x', `https://elders.example/c/${old.slice(1)}`, code(newId())])
    expect(await save(people, wrong), wrong).toMatchObject(problem('uitpas/checkin-code-invalid'))
  t.clock.freeze(new Date(testMoment.getTime() + 90_000))
  const key = newId()
  expect(await save(people, old, key)).toMatchObject(problem('uitpas/checkin-code-expired'))
  expect(await save(people, old, key)).toMatchObject({ ...problem('uitpas/checkin-code-expired'), replayed: true })
  const off = await addEvent(t, counter, { type: 'permanent', hours: [] }, { status: 'Unavailable' })
  expect(await save(people, code(off))).toMatchObject(problem('uitpas/checkin-not-allowed'))
})

test('who has no active card is told so, and the others get their point', async () => {
  const { noor, kato, save } = await family()
  await t.db
    .updateTable('cards')
    .set({ status: 'BLOCKED', blocked_at: t.clock.now(), block_reason: 'LOST' })
    .where('passholder_id', '=', kato.passholderId)
    .execute()
  const { body } = await save([kato.passholderId, noor.passholderId], code())
  expect(body.member).toMatchObject([
    { outcome: 'REFUSED', reason: 'uitpas/passholder-no-active-cardsystems', addedPoints: 0 },
    { outcome: 'SAVED', addedPoints: 1 },
  ])
})

test('a code that was opened before logging in is held for ten minutes', async () => {
  const { noor } = await family()
  const hold = (checkinCode: string) =>
    t.app.inject({ method: 'POST', url: '/api/mijn/held-codes', payload: { checkinCode } })
  const held = (await hold(code())).json().heldCode
  const save = (body: object) => noor.ask('POST', '/checkins', { passholderIds: ['me'], ...body })
  expect(held).not.toContain(eventId)
  expect(await save({ heldCode: held.replace(/.{6}$/, 'AAAAAA') })).toMatchObject(
    problem('uitpas/checkin-code-invalid'),
  )
  t.clock.freeze(new Date(testMoment.getTime() + 599_000))
  expect((await save({ heldCode: held })).body.member).toMatchObject([{ outcome: 'SAVED' }])
  t.clock.freeze(new Date(testMoment.getTime() + 601_000))
  expect(await save({ heldCode: held })).toMatchObject(problem('uitpas/checkin-code-expired'))
  const old = code()
  t.clock.freeze(new Date(testMoment.getTime() + 900_000))
  const refused = async (text: string) => (await hold(text)).json().type
  expect(await refused(old)).toBe('https://api.publiq.be/probs/uitpas/checkin-code-expired')
  expect(await refused('x')).toBe('https://api.publiq.be/probs/uitpas/checkin-code-invalid')
  expect(await save({})).toMatchObject(problem('body/invalid-data'))
  expect(await save({ heldCode: held, checkinCode: code() })).toMatchObject(problem('body/invalid-data'))
})

test('nobody saves for a stranger, without a pass, or in the name of another app', async () => {
  const { noor, save } = await family()
  const other = await addPassholder(t, counter.cardSystemId)
  expect(await save(['me', other.passholderId], code())).toMatchObject(problem('auth/forbidden', 403))
  expect(await readBalance(t.db, noor.passholderId)).toBe(0)
  const nobody = await logInToMijn(t)
  const body = { checkinCode: code(), passholderIds: ['me'] }
  expect(await nobody.ask('POST', '/checkins', body)).toMatchObject(problem('uitpas/passholder-not-found'))
  const authorization = `Bearer ${await t.userToken(noor.accountId, counter.clientId)}`
  const elsewhere = await t.app.inject({
    method: 'POST',
    url: '/api/mijn/checkins',
    headers: { authorization },
    payload: body,
  })
  expect(elsewhere.statusCode).toBe(403)
})
