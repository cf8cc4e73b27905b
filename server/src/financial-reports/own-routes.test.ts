import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { rawEntriesOf } from '../../test/zip.ts'
import { newId } from '../values/ids.ts'
import { makeNextReport } from './make.ts'

let t: TestApp
let counter: Counter
let admin: Administrator
let keyId: number
const november = { startDate: '2026-11-01', endDate: '2026-11-30' }
const inNovember = new URLSearchParams(november).toString()

beforeAll(async () => {
  t = await openTestApp()
  t.clock.freeze(testMoment)
  await addRegions(t)
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  keyId = await addKey(t, counter.cardSystemId)
})
afterAll(() => t.close())

const problem = (type: string, status: number) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const inKsb = (method: 'GET' | 'POST', path: string, body?: object) =>
  askKsb(t, admin, method, `/card-systems/${counter.cardSystemId}/financial-reports${path}`, body)

async function atBalie(method: 'GET' | 'POST', path: string, payload?: object) {
  const headers = { authorization: `Bearer ${counter.staffToken}` }
  const options = { method, url: `/api/balie/${counter.organizerId}/financial-reports${path}`, headers }
  const answer = await t.app.inject({ ...options, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.json() }
}

async function sell(regularPrice: number, postalCode: string, city: string): Promise<string> {
  const person = await addPassholder(t, counter.cardSystemId, { postalCode, city }, { socialTariffEnd: '2028-04-30' })
  const { uitpasNumber } = person
  const ticket = { uitpasNumber, eventId: counter.eventId, regularPrice, tariff: { id: `K${keyId}` } }
  return (await asClient(t, counter)('POST', '/ticket-sales', [ticket])).body[0].id
}

test('the figures of a period are on the screen, per organiser and municipality, as the balie sees its own', async () => {
  expect((await inKsb('GET', '/periods')).body).toEqual([])
  expect((await atBalie('GET', '/periods')).body).toEqual([])
  await sell(10, '9000', 'Gent')
  const taken = await sell(20, '9900', 'Eeklo')
  await asClient(t, counter)('DELETE', `/ticket-sales/${taken}`)
  await sell(5, '0000', 'Amsterdam')

  expect((await inKsb('GET', '/periods')).body).toEqual([{ startDate: '2026-11-01', endDate: '2026-11-23' }])
  expect((await atBalie('GET', '/periods')).body).toEqual([{ startDate: '2026-11-01', endDate: '2026-11-23' }])
  const [of, ...others] = (await inKsb('GET', `/figures?${inNovember}`)).body
  expect(others).toEqual([])
  expect(of.organizer).toEqual({ id: counter.organizerId, name: 'Bibliotheek Eeklo' })
  expect(of).toMatchObject({
    sold: { count: 3, regularCents: 3500, passholderCents: 700, organizerCents: 1400, municipalityCents: 1400 },
    credited: { count: 1, municipalityCents: 800 },
    owedCents: 600,
  })
  const owed = Object.fromEntries(
    of.payers.map((one: { name: string; owedCents: number }) => [one.name, one.owedCents]),
  )
  expect(owed).toMatchObject({ Eeklo: 0, Gent: 400 })
  // Who lives in no municipality that is known is paid for by the card system.
  expect(Object.values(owed).toSorted()).toEqual([0, 200, 400])
  const { organizer: _, clientIds, ...figures } = of
  expect(clientIds).toEqual([counter.clientId])
  expect((await atBalie('GET', `/figures?${inNovember}`)).body).toEqual(figures)
  expect((await inKsb('GET', '/figures?startDate=2026-10-01&endDate=2026-10-31')).body).toEqual([])
})

test('a report is started in KSB as often as one likes, says how it is, and is downloaded by a link that needs no token', async () => {
  expect(await inKsb('POST', '', { organizerId: newId(), ...november })).toEqual(
    problem('uitpas/organizer-not-found', 404),
  )
  const turned = { organizerId: counter.organizerId, startDate: '2026-11-30', endDate: '2026-11-01' }
  expect(await inKsb('POST', '', turned)).toEqual(problem('body/invalid-data', 400))
  const asked = { organizerId: counter.organizerId, ...november }
  const started = await inKsb('POST', '', asked)
  expect(started).toMatchObject({ status: 201, body: { status: 'STARTED', ...november } })
  const { id } = started.body
  expect(await inKsb('GET', `/${id}/download-link`)).toEqual(problem('uitpas/report-not-found', 404))
  await makeNextReport(t)
  await inKsb('POST', '', asked)
  const listed = (await inKsb('GET', '')).body
  expect(listed).toMatchObject([
    { status: 'STARTED' },
    { id, status: 'AVAILABLE', organizer: { name: 'Bibliotheek Eeklo' } },
  ])
  expect((await inKsb('GET', `?organizerId=${newId()}`)).body).toEqual([])

  const { downloadLink } = (await inKsb('GET', `/${id}/download-link`)).body
  const file = await t.app.inject({ url: new URL(downloadLink).pathname + new URL(downloadLink).search })
  expect([...rawEntriesOf(file.rawPayload).keys()]).toEqual(['2026-11-01_2026-11-30.xlsx', '2026-11-01_2026-11-30.pdf'])
  expect(await inKsb('GET', '/2147483647/download-link')).toEqual(problem('uitpas/report-not-found', 404))
})

test('a balie asks for its own, which is about all its card systems: no administrator of one of them has it', async () => {
  await makeNextReport(t)
  const started = await atBalie('POST', '', november)
  expect(started).toMatchObject({ status: 201, body: { status: 'STARTED' } })
  await makeNextReport(t)
  const { id } = started.body
  expect((await atBalie('GET', '')).body[0]).toMatchObject({ id, status: 'AVAILABLE', bytes: expect.any(Number) })
  expect((await atBalie('GET', `/${id}/download-link`)).body.downloadLink).toContain(`/financial-reports/${id}?`)
  expect(await inKsb('GET', `/${id}/download-link`)).toEqual(problem('uitpas/report-not-found', 404))
  expect(await atBalie('POST', '', { startDate: '2026-11-30', endDate: '2026-11-01' })).toEqual(
    problem('body/invalid-data', 400),
  )
  expect(await atBalie('GET', '/2147483647/download-link')).toEqual(problem('uitpas/report-not-found', 404))
})
