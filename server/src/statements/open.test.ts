import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { sheetsOf } from '../../test/workbook.ts'
import { transact } from '../db/transact.ts'
import { addStaff } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>
let keyId: number
const first = 'BE68539007547034'
const second = 'BE71096123456769'

beforeAll(async () => {
  t = await openTestApp()
  await addRegions(t)
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  call = asClient(t, counter)
  keyId = await addKey(t, counter.cardSystemId)
})
afterAll(() => t.close())

const problem = (type: string, status: number) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const url = (path = '') => `/card-systems/${counter.cardSystemId}/statements${path}`
const ibanUrl = (organizerId = counter.organizerId) =>
  `/card-systems/${counter.cardSystemId}/organizers/${organizerId}/iban`
const close = (more: object = {}) =>
  askKsb(t, admin, 'POST', url(), { organizerId: counter.organizerId, untilDay: '2026-11-23', ...more })
const preview = async (untilDay: string) =>
  (await askKsb(t, admin, 'GET', url(`/preview?organizerId=${counter.organizerId}&untilDay=${untilDay}`))).body

async function atBalie(method: 'GET' | 'PUT', path: string, token: string, payload?: object) {
  const headers = { authorization: `Bearer ${token}` }
  const options = { method, url: `/api/balie/${counter.organizerId}${path}`, headers }
  const answer = await t.app.inject({ ...options, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

async function sell(regularPrice: number, postalCode: string, city: string): Promise<string> {
  const person = await addPassholder(t, counter.cardSystemId, { postalCode, city }, { socialTariffEnd: '2028-04-30' })
  const { uitpasNumber } = person
  const ticket = { uitpasNumber, eventId: counter.eventId, regularPrice, tariff: { id: `K${keyId}` } }
  return (await call('POST', '/ticket-sales', [ticket])).body[0].id
}

test('a preview says what the statement will say, by municipality, and asks for an account only when none is kept', async () => {
  t.clock.freeze(testMoment)
  await sell(10, '9000', 'Gent')
  const taken = await sell(20, '9900', 'Eeklo')
  t.clock.freeze(new Date('2026-11-24T10:00:00+01:00'))
  await call('DELETE', `/ticket-sales/${taken}`)

  const { member, untilDay } = (await askKsb(t, admin, 'GET', url('/open'))).body
  expect(untilDay).toBe('2026-11-23')
  expect(member).toEqual([
    expect.objectContaining({ organizer: { id: counter.organizerId, name: 'Bibliotheek Eeklo' }, owedCents: 1200 }),
  ])
  expect(member[0]).not.toHaveProperty('iban')
  const shown = await preview('2026-11-23')
  expect(shown.parts).toEqual([
    expect.objectContaining({ name: 'Eeklo', sales: 1, salesCents: 800, owedCents: 800 }),
    expect.objectContaining({ name: 'Gent', sales: 1, salesCents: 400, owedCents: 400 }),
  ])
  // The day that it was taken back is on it too, once that day is over.
  expect((await preview('2026-11-24')).total).toMatchObject({ credits: 1, creditsCents: 800, owedCents: 400 })

  expect(await close()).toEqual(problem('openpas/iban-missing', 400))
  expect(await close({ iban: 'BE68 5390 0754 7035' })).toEqual(problem('body/invalid-data', 400))
  const closed = (await close({ iban: 'be68 5390-0754 7034' })).body
  expect(closed).toMatchObject({ iban: first, owedCents: 1200 })
  const one = (await askKsb(t, admin, 'GET', url(`/${closed.id}`))).body
  expect(one).toEqual({ statement: closed, parts: shown.parts })
  expect(await preview('2026-11-23')).toEqual({ untilDay: '2026-11-23', parts: [] })
})

test('the account is kept of the organiser in the card system; a closed statement keeps its own', async () => {
  t.clock.freeze(new Date('2026-11-25T10:00:00+01:00'))
  expect(await askKsb(t, admin, 'PUT', ibanUrl(), { iban: second })).toMatchObject({ status: 204 })
  expect(await askKsb(t, admin, 'PUT', ibanUrl(), { iban: 'BE00' })).toEqual(problem('body/invalid-data', 400))
  expect(await askKsb(t, admin, 'PUT', ibanUrl(newId()), { iban: second })).toEqual(
    problem('uitpas/organizer-not-found', 404),
  )
  expect((await close({ untilDay: '2026-11-24' })).body).toMatchObject({ iban: second, creditsCents: 800 })
  const { member } = (await askKsb(t, admin, 'GET', url('?sort=id&order=asc'))).body
  expect(member.map((one: { iban: string }) => one.iban)).toEqual([first, second])

  const entries = await t.db.selectFrom('audit_entries').selectAll().where('act', '=', 'organizer.set-iban').execute()
  expect(entries.map(({ fields }) => fields)).toEqual([['iban'], ['iban']])
  expect(JSON.stringify(entries)).not.toMatch(/BE68|BE71/)
})

test('a balie sees what is open and where it is paid; an ADMIN changes the account, a MEMBER does not', async () => {
  const accountId = newId()
  const { organizerId } = counter
  await transact(t.db, (trx) => addStaff(trx, { organizerId, accountId, type: 'ADMIN', at: t.clock.now() }))
  const boss = await t.userToken(accountId)
  await sell(10, '9000', 'Gent')
  const path = `/card-systems/${counter.cardSystemId}/iban`
  expect(await atBalie('PUT', path, counter.staffToken, { iban: first })).toEqual(problem('auth/forbidden', 403))
  expect(await atBalie('PUT', path, boss, { iban: first })).toMatchObject({ status: 204 })
  expect(await atBalie('PUT', '/card-systems/2147483647/iban', boss, { iban: first })).toEqual(
    problem('uitpas/organizer-not-found', 404),
  )
  const seen = (await atBalie('GET', '/statements/open', counter.staffToken)).body
  expect(seen).toMatchObject({ mayChangeIban: false, member: [{ iban: first, open: { sales: 1, salesCents: 400 } }] })
  expect((await atBalie('GET', '/statements/open', boss)).body.mayChangeIban).toBe(true)
  expect(await atBalie('PUT', path, boss, { iban: null })).toMatchObject({ status: 204 })
  expect((await atBalie('GET', '/statements/open', boss)).body.member[0]).not.toHaveProperty('iban')
  expect((await atBalie('GET', '/statements?limit=1', boss)).body).toMatchObject({
    totalItems: 2,
    member: [{ iban: second }],
  })
})

test('the list is filtered, ordered and paged by the server, and exported as it stands', async () => {
  const list = async (query: string) => (await askKsb(t, admin, 'GET', url(`?${query}`))).body
  const [newest, oldest] = (await list('')).member
  await askKsb(t, admin, 'POST', url(`/${oldest.id}/paid`))
  expect((await list('state=PAID')).member.map((one: { id: number }) => one.id)).toEqual([oldest.id])
  expect((await list('state=UNPAID')).member.map((one: { id: number }) => one.id)).toEqual([newest.id])
  expect((await list('sort=owed&order=asc')).member.map((one: { id: number }) => one.id)).toEqual([
    newest.id,
    oldest.id,
  ])
  for (const sort of ['until', 'organizer']) expect((await list(`sort=${sort}&order=asc&limit=1`)).totalItems).toBe(2)
  expect((await list('from=2026-11-25&until=2026-11-25')).member).toHaveLength(1)
  expect(await list(`organizerId=${newId()}`)).toEqual({ totalItems: 0, member: [] })

  const file = await t.app.inject({ url: `/api/ksb${url('/export?state=PAID')}`, headers: admin.headers })
  const [lines = []] = [...sheetsOf(file.rawPayload).values()]
  expect(lines).toHaveLength(2)
  const [header, row] = lines
  expect(header).toContain('Te betalen')
  expect(row).toContain('Bibliotheek Eeklo')
})
