import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOfPdf } from '../../test/pdf.ts'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { organizerTotals } from '../euros/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let other: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>
let keyId: number
const iban = 'BE68 5390 0754 7034'

beforeAll(async () => {
  t = await openTestApp()
  await addRegions(t)
  counter = await openCounter(t)
  other = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  call = asClient(t, counter)
  keyId = await addKey(t, counter.cardSystemId)
})
afterAll(() => t.close())

const problem = (type: string, status: number) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const url = (path = '') => `/card-systems/${counter.cardSystemId}/statements${path}`
const at = (moment: string) => t.clock.freeze(new Date(moment))
const close = (more: object = {}) =>
  askKsb(t, admin, 'POST', url(), { organizerId: counter.organizerId, untilDay: '2026-11-23', iban, ...more })

async function sell(regularPrice: number): Promise<string> {
  const { uitpasNumber } = await addPassholder(t, counter.cardSystemId, {}, { socialTariffEnd: '2028-04-30' })
  const ticket = { uitpasNumber, eventId: counter.eventId, regularPrice, tariff: { id: `K${keyId}` } }
  const { status, body } = await call('POST', '/ticket-sales', [ticket])
  expect(status).toBe(200)
  return body[0].id
}

const linesOf = (statementId: number) =>
  t.db
    .selectFrom('statement_lines')
    .select(['sale_id as sale', 'kind'])
    .where('statement_id', '=', statementId)
    .orderBy('sale_id')
    .orderBy('kind')
    .execute()

test('every sale and every credit is on one statement, whatever is closed at once, and they say what the ledger says', async () => {
  t.clock.freeze(testMoment)
  const [kept, undone, later] = [await sell(10), await sell(7.55), await sell(20)]
  await call('DELETE', `/ticket-sales/${undone}`)
  at('2026-11-24T10:00:00+01:00')
  const afterwards = await sell(30)

  const closed = await Promise.all([close(), close(), close(), close()])
  expect(closed.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400])
  expect(closed.find(({ status }) => status === 400)).toEqual(problem('openpas/nothing-to-settle', 400))
  const first = closed.find(({ status }) => status === 201)?.body
  expect(first).toMatchObject({
    organizer: { id: counter.organizerId, name: 'Bibliotheek Eeklo' },
    untilDay: '2026-11-23',
    iban: 'BE68539007547034',
    sales: 3,
    salesCents: 400 + 302 + 800,
    credits: 1,
    creditsCents: 302,
    owedCents: 1200,
  })
  const expected = [
    { sale: kept, kind: 'SALE' },
    { sale: later, kind: 'SALE' },
    { sale: undone, kind: 'CREDIT' },
    { sale: undone, kind: 'SALE' },
  ]
  expect(await linesOf(first.id)).toEqual(expect.arrayContaining(expected))
  expect(await linesOf(first.id)).toHaveLength(4)

  // Taken back after its statement: a credit on the next one.
  await call('DELETE', `/ticket-sales/${later}`)
  at('2026-11-25T10:00:00+01:00')
  const second = (await close({ untilDay: '2026-11-24' })).body
  expect(second).toMatchObject({ sales: 1, salesCents: 1200, credits: 1, creditsCents: 800, owedCents: 400 })
  expect(await linesOf(second.id)).toEqual(
    expect.arrayContaining([
      { sale: afterwards, kind: 'SALE' },
      { sale: later, kind: 'CREDIT' },
    ]),
  )

  const scope = { organizerId: counter.organizerId, cardSystemIds: [counter.cardSystemId] }
  const ledger = await organizerTotals(t.db, { ...scope, from: new Date(0), until: t.clock.now() })
  const owed = ledger
    .filter(({ payer }) => payer === 'MUNICIPALITY' || payer === 'CARD_SYSTEM')
    .reduce((sum, { reason, cents }) => sum + (reason === 'SALE' ? cents : -cents), 0)
  expect(first.owedCents + second.owedCents).toBe(owed)
})

test('a statement is paid once, and is there on paper for both sides', async () => {
  at('2026-11-26T10:00:00+01:00')
  const { member, totalItems } = (await askKsb(t, admin, 'GET', url(`?organizerId=${counter.organizerId}`))).body
  expect(totalItems).toBe(2)
  const { id } = member[1]
  const paid = await Promise.all([1, 2].map(() => askKsb(t, admin, 'POST', url(`/${id}/paid`))))
  expect(paid.map(({ status }) => status).sort()).toEqual([200, 400])
  expect(paid.find(({ status }) => status === 400)).toEqual(problem('openpas/statement-paid', 400))
  expect(paid.find(({ status }) => status === 200)?.body.paidAt).toBe('2026-11-26T10:00:00+01:00')

  const staff = { authorization: `Bearer ${counter.staffToken}` }
  const own = await t.app.inject({ url: `/api/balie/${counter.organizerId}/statements`, headers: staff })
  expect(own.json().member.map((one: { id: number }) => one.id)).toEqual(member.map((one: { id: number }) => one.id))
  for (const [path, headers] of [
    [`/api/ksb${url(`/${id}/pdf`)}`, admin.headers],
    [`/api/balie/${counter.organizerId}/statements/${id}/pdf`, staff],
  ] as const) {
    const answer = await t.app.inject({ url: path, headers })
    expect(answer.headers['content-type']).toBe('application/pdf')
    const paper = textOfPdf(answer.rawPayload)
    for (const text of [`Onkostennota ${id}`, 'BE68 5390 0754 7034', 'Gent', '€ 12,00']) expect(paper).toContain(text)
  }
})

test('what cannot be is refused', async () => {
  at('2026-11-26T10:00:00+01:00')
  const invalid = problem('body/invalid-data', 400)
  expect(await close({ iban: 'BE68 5390 0754 7035' })).toEqual(invalid)
  expect(await close({ untilDay: '2026-11-26' })).toEqual(invalid)
  expect(await close({ organizerId: newId() })).toEqual(problem('uitpas/organizer-not-found', 404))
  expect(await close({ organizerId: other.organizerId })).toEqual(problem('uitpas/organizer-not-found', 404))
  const notFound = problem('openpas/statement-not-found', 404)
  expect(await askKsb(t, admin, 'POST', url('/2147483647/paid'))).toEqual(notFound)
  expect(await askKsb(t, admin, 'GET', url('/2147483647/pdf'))).toEqual(notFound)
  const headers = { authorization: `Bearer ${counter.staffToken}` }
  const answer = await t.app.inject({ url: `/api/balie/${counter.organizerId}/statements/2147483647/pdf`, headers })
  expect({ status: answer.statusCode, body: answer.json() }).toEqual(notFound)
})
