import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addAdministrator(t, regions.gent)).headers
})
afterAll(() => t.close())

const url = () => `/api/ksb/card-systems/${regions.gent}/passholders/bulk-acts`
async function preview(payload: object) {
  const answer = await t.app.inject({ method: 'POST', url: `${url()}/preview`, headers, payload })
  expect(answer.statusCode).toBe(200)
  return answer.json().member
}
async function run(payload: object, key?: string) {
  const keyed = key === undefined ? {} : { 'idempotency-key': key }
  const answer = await t.app.inject({ method: 'POST', url: url(), headers: { ...headers, ...keyed }, payload })
  expect(answer.headers['content-type']).toBe('application/x-ndjson')
  return answer.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
const detail = async (id: string) =>
  (await t.app.inject({ url: `/api/ksb/card-systems/${regions.gent}/passholders/${id}`, headers })).json()
const acts = async (id: string) =>
  (await t.app.inject({ url: `/api/ksb/card-systems/${regions.gent}/passholders/${id}/audit`, headers }))
    .json()
    .member.map((one: { act: string }) => one.act)

test('many people are blocked, each by itself, and who cannot be is told why; the preview said so', async () => {
  const noor = await addPassholder(t, regions.gent)
  const blocked = await addPassholder(t, regions.gent)
  await run({ act: 'BLOCK_PERSON', reason: 'Eerder', passholderIds: [blocked.id] })
  const elsewhere = await addPassholder(t, regions.meetjesland)
  const mira = await addPassholder(t, regions.gent)
  const payload = {
    act: 'BLOCK_PERSON',
    reason: ' Misbruik ',
    passholderIds: [noor.id, blocked.id, elsewhere.id, newId(), mira.id],
  }
  const expected = [
    { id: noor.id, outcome: 'DONE' },
    { id: blocked.id, outcome: 'REFUSED', why: 'BLOCKED_ALREADY' },
    { id: elsewhere.id, outcome: 'REFUSED', why: 'NO_MEMBER' },
    { id: payload.passholderIds[3], outcome: 'REFUSED', why: 'NO_MEMBER' },
    { id: mira.id, outcome: 'DONE' },
  ]
  expect(await preview(payload)).toEqual(expected)
  expect((await detail(noor.id)).blocked).toBeUndefined()
  expect(await run(payload)).toEqual(expected)
  expect((await detail(noor.id)).blocked).toMatchObject({ reason: 'Misbruik' })
  expect((await acts(mira.id)).filter((act: string) => act !== 'passholder.read')).toEqual(
    expect.arrayContaining(['passholder.block', 'passholder.bulk-preview']),
  )
  const lifted = await run({ act: 'UNBLOCK_PERSON', passholderIds: [noor.id, noor.id.toUpperCase(), mira.id] })
  expect(lifted.map((line) => line.why ?? line.outcome)).toEqual(['DONE', 'NOT_BLOCKED', 'DONE'])
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
})

test('the current cards of many people are blocked and unblocked', async () => {
  const one = await addPassholder(t, regions.gent)
  const lost = await addPassholder(t, regions.gent, {}, { blocked: 'LOST' })
  const passholderIds = [one.id, lost.id]
  expect(await preview({ act: 'BLOCK_CARD', reason: 'DEFECT', passholderIds })).toEqual([
    { id: one.id, outcome: 'DONE', uitpasNumber: one.uitpasNumber },
    { id: lost.id, outcome: 'REFUSED', why: 'CARD_NOT_ACTIVE', uitpasNumber: lost.uitpasNumber },
  ])
  expect((await run({ act: 'BLOCK_CARD', reason: 'DEFECT', passholderIds }))[0].outcome).toBe('DONE')
  expect((await detail(one.id)).cards[0]).toMatchObject({ status: 'BLOCKED', blockReason: 'DEFECT' })
  const back = await run({
    act: 'UNBLOCK_CARD',
    passholderIds: [...passholderIds, (await addPassholder(t, regions.gent)).id],
  })
  expect(back.map((line) => line.why ?? line.outcome)).toEqual(['DONE', 'DONE', 'CARD_NOT_BLOCKED'])
})

test('a card that does not say social tariff stays blocked for who has it now; who has no card here has none', async () => {
  const membership = { chipNumber: '04784CDAEE3881', blocked: 'LOST', uitpasNumber: nextUitpasNumber() } as const
  const { id } = await addPassholder(t, regions.gent, {}, membership)
  await t.db
    .updateTable('memberships')
    .set({ social_tariff_end: '2027-04-30' })
    .where('passholder_id', '=', id)
    .execute()
  const bare = await addPassholder(t, regions.gent)
  await t.db.deleteFrom('card_steps').where('uitpas_number', '=', bare.uitpasNumber).execute()
  await t.db.deleteFrom('cards').where('passholder_id', '=', bare.id).execute()
  const lines = await run({ act: 'UNBLOCK_CARD', passholderIds: [id, bare.id] })
  expect(lines.map((line) => line.why)).toEqual(['CARD_NOT_USABLE', 'NO_CARD'])
})

test('the same request again does nobody twice and says the same, refusals too', async () => {
  const people = [await addPassholder(t, regions.gent), await addPassholder(t, regions.gent)]
  const passholderIds = people.map(({ id }) => id)
  const payload = { act: 'BLOCK_PERSON', reason: 'Misbruik', passholderIds: [...passholderIds, newId()] }
  const key = newId()
  const first = await run(payload, key)
  expect(first.map((line) => line.outcome)).toEqual(['DONE', 'DONE', 'REFUSED'])
  await run({ act: 'UNBLOCK_PERSON', passholderIds })
  expect(await run(payload, key)).toEqual(first)
  expect((await detail(passholderIds[0] ?? '')).blocked).toBeUndefined()
  const other = await t.app.inject({
    method: 'POST',
    url: url(),
    headers: { ...headers, 'idempotency-key': key },
    payload: { ...payload, reason: 'Anders' },
  })
  expect(other.json().type).toContain('openpas/idempotency-key-reused')
})

test('broken off halfway, it goes on with the same key', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => addPassholder(t, regions.gent)))
  const payload = { act: 'BLOCK_PERSON', reason: 'Misbruik', passholderIds: people.map(({ id }) => id) }
  const key = newId()
  const origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
  const broken = new AbortController()
  const answer = await fetch(`${origin}${url()}`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    signal: broken.signal,
  })
  await answer.body?.getReader().read()
  broken.abort()
  expect((await run(payload, key)).map((line) => line.outcome)).toEqual(people.map(() => 'DONE'))
  for (const { id } of people) {
    expect((await acts(id)).filter((act: string) => act === 'passholder.block')).toHaveLength(1)
  }
})

test('sent several times at once, everybody is done once', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => addPassholder(t, regions.gent)))
  const payload = { act: 'BLOCK_CARD', reason: 'STOLEN', passholderIds: people.map(({ id }) => id) }
  const key = newId()
  const answers = await Promise.all([run(payload, key), run(payload, key), run(payload, key)])
  for (const lines of answers) expect(lines.map((line) => line.outcome)).toEqual(people.map(() => 'DONE'))
  for (const { id } of people) {
    expect((await acts(id)).filter((act: string) => act === 'card.block')).toHaveLength(1)
  }
})

test('without the reason that it needs it is refused', async () => {
  for (const payload of [{ act: 'BLOCK_PERSON' }, { act: 'BLOCK_CARD', reason: 'Misbruik' }]) {
    const answer = await t.app.inject({
      method: 'POST',
      url: url(),
      headers,
      payload: { ...payload, passholderIds: [newId()] },
    })
    expect(answer.json()).toMatchObject({ status: 400, schemaErrors: [{ jsonPointer: '/reason' }] })
  }
})
