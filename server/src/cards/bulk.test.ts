import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { insertStock } from './store.ts'

let t: TestApp
let regions: Regions
let krook: string
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  krook = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, { id: krook, name: 'Bibliotheek De Krook', cardSystemIds: [regions.gent] }),
  )
  headers = (await addAdministrator(t, regions.gent)).headers
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

const url = () => `/api/ksb/card-systems/${regions.gent}/cards/bulk-acts`
const post = (path: string, payload: object, key?: string) =>
  t.app.inject({
    method: 'POST',
    url: url() + path,
    headers: { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    payload,
  })
async function preview(payload: object): Promise<unknown[]> {
  const answer = await post('/preview', payload)
  expect(answer.statusCode).toBe(200)
  return answer.json().member
}
interface Line {
  id: string
  outcome: string
  why?: string
}
async function run(payload: object, key?: string): Promise<Line[]> {
  const answer = await post('', payload, key)
  expect(answer.headers['content-type']).toBe('application/x-ndjson')
  return answer.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
const card = async (number: string) =>
  (await t.app.inject({ url: `/api/ksb/card-systems/${regions.gent}/cards/${number}`, headers })).json()
async function addStock(count: number, organizerId = regions.vooruit): Promise<string[]> {
  const numbers = Array.from({ length: count }, () => nextUitpasNumber())
  const stock = numbers.map((uitpasNumber) => ({ uitpasNumber, cardSystemId: regions.gent, organizerId }))
  await transact(t.db, (trx) => insertStock(trx, stock))
  return numbers
}
const acts = async (number: string) =>
  (
    await t.db
      .selectFrom('audit_entries')
      .select(['act', 'fields'])
      .where('subject', '=', 'card')
      .where('subject_id', '=', number)
      .execute()
  ).map(({ act }) => act)

test('cards are blocked with a reason, each by itself, and what cannot be is told why; the preview said so', async () => {
  const [stock = ''] = await addStock(1)
  const held = await addPassholder(t, regions.gent)
  const lost = await addPassholder(t, regions.gent, {}, { blocked: 'LOST' })
  const elsewhere = await addPassholder(t, regions.meetjesland)
  const uitpasNumbers = [stock, held.uitpasNumber, lost.uitpasNumber, elsewhere.uitpasNumber]
  const payload = { act: 'BLOCK', reason: 'STOLEN', uitpasNumbers }
  const expected = [
    { id: stock, outcome: 'DONE' },
    { id: held.uitpasNumber, outcome: 'DONE' },
    { id: lost.uitpasNumber, outcome: 'REFUSED', why: 'NOT_BLOCKABLE' },
    { id: elsewhere.uitpasNumber, outcome: 'REFUSED', why: 'NO_CARD' },
  ]
  expect(await preview(payload)).toEqual(expected)
  expect((await card(stock)).status).toBe('LOCAL_STOCK')
  expect(await run(payload)).toEqual(expected)
  expect(await card(held.uitpasNumber)).toMatchObject({ status: 'BLOCKED', blockReason: 'STOLEN' })
  expect(await acts(held.uitpasNumber)).toEqual(expect.arrayContaining(['card.bulk-preview', 'card.block']))
  expect(await acts(elsewhere.uitpasNumber)).toEqual([])

  const back = await run({ act: 'UNBLOCK', uitpasNumbers })
  expect(back.map((line) => line.why ?? line.outcome)).toEqual(['NO_HOLDER', 'DONE', 'DONE', 'NO_CARD'])
  const again = await run({ act: 'UNBLOCK', uitpasNumbers: [held.uitpasNumber] })
  expect(again.map((line) => line.why)).toEqual(['NOT_BLOCKED'])
})

test('a card that does not say social tariff stays blocked for who has it now', async () => {
  const membership = { chipNumber: '04784CDAEE3881', blocked: 'LOST', uitpasNumber: nextUitpasNumber() } as const
  const { id } = await addPassholder(t, regions.gent, {}, membership)
  await t.db
    .updateTable('memberships')
    .set({ social_tariff_end: '2027-04-30' })
    .where('passholder_id', '=', id)
    .execute()
  const lines = await run({ act: 'UNBLOCK', uitpasNumbers: [membership.uitpasNumber] })
  expect(lines.map((line) => line.why)).toEqual(['NOT_USABLE'])
})

test('cards of several stocks go to one balie, and are deleted where that can be', async () => {
  const [first = ''] = await addStock(1)
  const [there = ''] = await addStock(1, krook)
  const held = await addPassholder(t, regions.gent)
  const uitpasNumbers = [first, there, held.uitpasNumber]
  const payload = { act: 'MOVE', toOrganizerId: krook.toUpperCase(), uitpasNumbers }
  const lines = await run(payload)
  expect(lines.map((line) => line.why ?? line.outcome)).toEqual(['DONE', 'THERE_ALREADY', 'NOT_IN_STOCK'])
  expect(await card(first)).toMatchObject({ status: 'LOCAL_STOCK', organizer: { id: krook } })
  expect((await card(first)).steps[0]).toMatchObject({ reason: 'MOVED', organizer: { id: krook } })
  expect(await acts(first)).toContain('card.move')

  const gone = await run({ act: 'DELETE', uitpasNumbers })
  expect(gone.map((line) => line.why ?? line.outcome)).toEqual(['DONE', 'DONE', 'NOT_DELETABLE'])
  expect(await card(first)).toMatchObject({ status: 'DELETED' })
})

test('the same request again does nothing twice; sent several times at once, every card is done once', async () => {
  const uitpasNumbers = await addStock(8)
  const key = newId()
  const payload = { act: 'MOVE', toOrganizerId: krook, uitpasNumbers: [...uitpasNumbers, nextUitpasNumber()] }
  const answers = await Promise.all([run(payload, key), run(payload, key), run(payload, key)])
  for (const lines of answers) {
    expect(lines.map((line) => line.why ?? line.outcome)).toEqual([...uitpasNumbers.map(() => 'DONE'), 'NO_CARD'])
  }
  for (const number of uitpasNumbers) {
    expect((await acts(number)).filter((act) => act === 'card.move')).toHaveLength(1)
  }
  await run({ act: 'MOVE', toOrganizerId: regions.vooruit, uitpasNumbers })
  expect(await run(payload, key)).toEqual(answers[0])
  expect((await card(uitpasNumbers[0] ?? '')).organizer.id).toBe(regions.vooruit)
  const reused = await post('', { ...payload, toOrganizerId: regions.vooruit }, key)
  expect(reused.json().type).toContain('openpas/idempotency-key-reused')
})

test('two who move the same cards to two balies at the same moment: each card is at one, and its history says which', async () => {
  const uitpasNumbers = await addStock(10)
  const [other = ''] = [newId()]
  await transact(t.db, (trx) =>
    createOrganizer(trx, { id: other, name: `Zwembad ${other.slice(-4)}`, cardSystemIds: [regions.gent] }),
  )
  await Promise.all([
    run({ act: 'MOVE', toOrganizerId: krook, uitpasNumbers }),
    run({ act: 'MOVE', toOrganizerId: other, uitpasNumbers: uitpasNumbers.toReversed() }),
    run({ act: 'BLOCK', reason: 'LOST', uitpasNumbers: uitpasNumbers.slice(0, 5) }),
  ])
  for (const [index, number] of uitpasNumbers.entries()) {
    const { status, organizer, steps } = await card(number)
    expect(status).toBe(index < 5 ? 'BLOCKED' : 'LOCAL_STOCK')
    expect([krook, other, regions.vooruit]).toContain(organizer.id)
    const moved = steps.find((step: { reason?: string }) => step.reason === 'MOVED')
    if (index >= 5) expect(moved.organizer.id).toBe(organizer.id)
  }
})

test('without what the act needs, or to a balie of elsewhere, nothing is done', async () => {
  const uitpasNumbers = await addStock(1)
  for (const [payload, jsonPointer] of [
    [{ act: 'BLOCK' }, '/reason'],
    [{ act: 'MOVE' }, '/toOrganizerId'],
  ] as const) {
    const answer = await post('', { ...payload, uitpasNumbers })
    expect(answer.json()).toMatchObject({ status: 400, schemaErrors: [{ jsonPointer }] })
  }
  for (const path of ['', '/preview']) {
    const answer = await post(path, { act: 'MOVE', toOrganizerId: newId(), uitpasNumbers })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().type).toContain('uitpas/organizer-not-found')
  }
  expect((await card(uitpasNumbers[0] ?? '')).status).toBe('LOCAL_STOCK')
})
