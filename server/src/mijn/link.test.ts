import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addToFamily, logInToMijn } from '../../test/scenes/passholder-app.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { blockPassholder } from '../passholders/block.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
})
afterAll(() => t.close())

const problem = (type: string, status = 400) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}` },
})
const born = '1992-03-14'
const pass = () => addPassholder(t, counter.cardSystemId)

test('somebody makes a pass theirs with its number and their date of birth, once', async () => {
  const [noor, { passholderId, uitpasNumber }] = [await logInToMijn(t), await pass()]
  expect((await noor.ask('GET', '/me')).body).toMatchObject({ linked: false, people: [] })
  const spaced = `${uitpasNumber.slice(0, 4)} ${uitpasNumber.slice(4)}`
  const key = newId()
  const proof = { uitpasNumber: spaced, dateOfBirth: born }
  expect((await noor.ask('PUT', '/pass', proof, key)).status).toBe(204)
  expect(await noor.ask('PUT', '/pass', proof, key)).toMatchObject({ status: 204, replayed: true })
  expect((await noor.ask('GET', '/me')).body).toMatchObject({
    linked: true,
    people: [{ id: passholderId, self: true, uitpasNumber, points: 0 }],
  })
  expect(await noor.ask('PUT', '/pass', { ...proof, uitpasNumber: (await pass()).uitpasNumber })).toMatchObject(
    problem('uitpas/uitid-already-registered'),
  )
  const other = await logInToMijn(t)
  expect(await other.ask('PUT', '/pass', proof)).toMatchObject(problem('uitpas/passholder-already-registered'))
})

test('of two accounts at the same moment one gets the pass', async () => {
  const { uitpasNumber } = await pass()
  const people = await Promise.all(Array.from({ length: 4 }, () => logInToMijn(t)))
  const answers = await Promise.all(people.map(({ ask }) => ask('PUT', '/pass', { uitpasNumber, dateOfBirth: born })))
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400, 400])
})

test('whatever is wrong with number or date of birth, the answer is the same', async () => {
  const noor = await logInToMijn(t)
  const [known, blocked] = [await pass(), await pass()]
  const group = await addPassholder(t, counter.cardSystemId, { kind: 'GROUP' })
  await transact(t.db, (trx) =>
    blockPassholder(trx, { passholderId: blocked.passholderId, reason: 'Misbruik', at: t.clock.now() }),
  )
  const wrong = await Promise.all(
    [
      [known.uitpasNumber, '1992-03-15'],
      ['0900000095902', born],
      [group.uitpasNumber, born],
      [blocked.uitpasNumber, born],
    ].map(([uitpasNumber, dateOfBirth]) => noor.ask('PUT', '/pass', { uitpasNumber, dateOfBirth })),
  )
  expect(new Set(wrong.map(({ body }) => JSON.stringify({ ...body, requestId: '' }))).size).toBe(1)
  expect(wrong[0]).toMatchObject(problem('uitpas/passholder-not-found'))
  const mistyped = { uitpasNumber: '0900000095903', dateOfBirth: born }
  expect(await noor.ask('PUT', '/pass', mistyped)).toMatchObject(problem('uitpas/invalid-uitpas-number'))
})

test('who tries dates is stopped, and so is everybody about that number', async () => {
  const { uitpasNumber } = await pass()
  const guess = (ask: Awaited<ReturnType<typeof logInToMijn>>['ask'], day: number) =>
    ask('PUT', '/pass', { uitpasNumber, dateOfBirth: `1990-01-${String(day).padStart(2, '0')}` })
  const one = await logInToMijn(t)
  const tries = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((day) => guess(one.ask, day)))
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(3)
  const refused = tries.find(({ status }) => status === 429)
  expect(refused?.body.endUserMessage.nl).toContain('kwartier')
  const other = await logInToMijn(t)
  for (let day = 9; day <= 13; day++) await guess(other.ask, day)
  const owner = await logInToMijn(t)
  expect(await owner.ask('PUT', '/pass', { uitpasNumber, dateOfBirth: born })).toMatchObject(
    problem('uitpas/rate-limited', 429),
  )
})

test('somebody adds to their family who shows a pass, and either side ends it', async () => {
  const noor = await logInToMijn(t, counter.cardSystemId)
  const kato = await addPassholder(t, counter.cardSystemId, { firstName: 'Kato', dateOfBirth: '2018-05-05' })
  const proof = { uitpasNumber: kato.uitpasNumber, dateOfBirth: '2018-05-05' }
  expect(await noor.ask('POST', '/family-members', { ...proof, dateOfBirth: born })).toMatchObject(
    problem('uitpas/passholder-not-found'),
  )
  expect(await noor.ask('POST', '/family-members', { ...proof, uitpasNumber: '1' })).toMatchObject(
    problem('uitpas/invalid-uitpas-number'),
  )
  expect(await noor.ask('POST', '/family-members', proof)).toMatchObject({ status: 201 })
  expect(await noor.ask('POST', '/family-members', proof)).toMatchObject(problem('uitpas/family-member-already-added'))
  const { people } = (await noor.ask('GET', '/me')).body
  expect(people).toMatchObject([{ self: true }, { id: kato.passholderId, self: false, firstName: 'Kato' }])
  expect((await noor.ask('DELETE', `/family-members/${kato.passholderId}`)).status).toBe(204)
  expect(await noor.ask('DELETE', `/family-members/${kato.passholderId}`)).toMatchObject(problem('url/not-found', 404))

  const other = await logInToMijn(t, counter.cardSystemId)
  await addToFamily(t, other.passholderId, noor.passholderId)
  expect((await noor.ask('GET', '/me')).body.inFamiliesOf).toMatchObject([{ id: other.passholderId }])
  expect((await noor.ask('DELETE', `/families/${other.passholderId}`)).status).toBe(204)
  expect((await noor.ask('GET', '/me')).body.inFamiliesOf).toEqual([])
})

test('a family has its limits, and is for who has a pass', async () => {
  const small = await openTestApp({ FAMILY_MAX_PEOPLE: '3', FAMILY_MAX_ADULTS: '2' })
  const { cardSystemId } = await openCounter(small)
  const noor = await logInToMijn(small, cardSystemId)
  const add = async (dateOfBirth: string) => {
    const { uitpasNumber } = await addPassholder(small, cardSystemId, { dateOfBirth })
    return noor.ask('POST', '/family-members', { uitpasNumber, dateOfBirth })
  }
  expect((await add('1990-01-01')).status).toBe(201)
  expect(await add('1991-01-01')).toMatchObject(problem('uitpas/too-many-adults-in-family'))
  expect((await add('2019-01-01')).status).toBe(201)
  expect(await add('2020-01-01')).toMatchObject(problem('uitpas/too-many-family-members'))
  const nobody = await logInToMijn(small)
  const { uitpasNumber } = await addPassholder(small, cardSystemId)
  const proof = { uitpasNumber, dateOfBirth: born }
  expect(await nobody.ask('POST', '/family-members', proof)).toMatchObject(problem('uitpas/passholder-not-found'))
  for (const path of ['/family-members/', '/families/'])
    expect(await nobody.ask('DELETE', path + noor.passholderId)).toMatchObject(
      problem('uitpas/passholder-not-found', 404),
    )
  for (let tries = 0; tries < 5; tries++)
    await noor.ask('POST', '/family-members', { uitpasNumber, dateOfBirth: '1980-01-01' })
  expect(await noor.ask('POST', '/family-members', proof)).toMatchObject(problem('uitpas/rate-limited', 429))
  await small.close()
})
