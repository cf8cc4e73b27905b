import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../src/demo/load.ts'
import { type ContractClient, contractClient } from './contract-client.ts'
import { freePort } from './open-test-identity.ts'
import { contractFile, withoutContract } from './sweeps/contract-files.ts'
import { openTestApp, type TestApp } from './test-app.ts'

// docs/domain/test-data.md, line by line, over HTTP with the demo's client, through a client made from the contract.

const root = join(import.meta.dirname, '../..')
const page = await readFile(join(root, 'docs/domain/test-data.md'), 'utf8')

/** The rows below a heading, by the names of the columns. */
function rowsOf(heading: string): Record<string, string>[] {
  const part = page.split(/^## /m).find((one) => one.startsWith(heading)) ?? ''
  const [head, , ...rows] = part.split('\n').filter((line) => line.startsWith('|'))
  const cells = (line = '') =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
  const names = cells(head)
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, at) => [names[at], cell])))
}

const byNumber = (rows: Record<string, string>[]) => rows.map((row) => [row['UiTPAS number'] ?? '', row] as const)

const passes = rowsOf('Passes')
const groups = rowsOf('Group passes')
const events = rowsOf('Events')
const tariffs = rowsOf('Tariffs')
const coupons = rowsOf('Coupons')
const rewards = rowsOf('Rewards')

let t: TestApp
let ask: ContractClient

beforeAll(async () => {
  const port = await freePort()
  t = await openTestApp({ DEMO: 'true', PORT: String(port), RATE_LIMIT_LOOKUP: '0' })
  await loadDemo(t)
  await t.app.listen({ port, host: 'localhost' })
  const answer = await fetch(`${t.config.urls.id}/realms/uitid/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'demo-partner',
      client_secret: 'demo-secret',
    }),
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  // Without the contract beside it, our own document, which is held against the contract elsewhere.
  const file = withoutContract ? join(root, 'contract/openapi.json') : contractFile
  ask = await contractClient(file, t.config.urls.partnerApi, { authorization: `Bearer ${token}` })
})
afterAll(() => t.close())

test('the page has its lines', () => {
  expect([passes, groups, events, tariffs, coupons, rewards].map((rows) => rows.length)).toEqual([13, 2, 3, 12, 9, 6])
})

test.each(byNumber(passes))('pass %s', async (number, row) => {
  const identifiers = [number, row['chip number'], row.INSZ].filter((one) => one)
  for (const identifier of identifiers) {
    const { status, body } = await ask('get-passes', { identifier })
    if (row.card === 'ACTIVE') {
      expect(status, identifier).toBe(200)
      expect(body, identifier).toMatchObject({
        uitpasNumber: number,
        passType: 'INDIVIDUAL',
        postalCode: row['postal code'],
        socialTariff: { status: row['social tariff'] },
      })
      if (row.remark === 'has points') expect(body.points).toBeGreaterThan(0)
    } else if (identifier !== row.INSZ) {
      expect(status, identifier).toBe(400)
      expect(body).toMatchObject({ type: expect.stringMatching(/invalid-card-status$/), cardStatus: row.card })
    }
  }
})

test.each(byNumber(passes.filter((row) => row.INSZ)))('the passholder of %s', async (_, row) => {
  const { body } = await ask('get-passholders', { inszNumber: row.INSZ })
  expect(body).toMatchObject({ totalItems: 1, member: [{ address: { postalCode: row['postal code'] } }] })
  const [person] = body.member ?? []
  const memberships = person?.cardSystemMemberships as { uitpasNumber?: string; socialTariff?: { status: string } }[]
  const elsewhere = row.remark?.includes('Meetjesland')
  expect(memberships.map((one) => one.socialTariff?.status ?? 'NONE')).toContain(
    elsewhere ? 'ACTIVE' : row['social tariff'],
  )
})

test.each(byNumber(groups))('group pass %s', async (number, row) => {
  for (const identifier of [number, row['chip number']]) {
    const { body } = await ask('get-passes', { identifier })
    expect(body).toMatchObject({ passType: 'GROUP', socialTariff: { status: row['social tariff'] } })
  }
})

test.each(events)('event $name', async ({ id = '', name, says }) => {
  const elsewhere = says?.startsWith('of another')
  const { status, body } = await ask('get-checkin-status', { uitpasNumber: '0900000095902', eventId: id })
  if (elsewhere) expect(body).toMatchObject({ status: 403, type: expect.stringMatching(/auth\/forbidden$/) })
  else expect({ status, body }).toMatchObject({ status: 200, body: { allowed: true } })
  const event = await (await fetch(`${t.config.urls.entry}/events/${id}`)).json()
  expect(event).toMatchObject({ name: { nl: name } })
})

test.each(byNumber(tariffs))('the price for %s', async (uitpasNumber, row) => {
  const eventId = '5a0967f9-cc06-4c3c-9206-30481a767434'
  const { status, body } = await ask('get-tariffs', { regularPrice: '10', eventId, uitpasNumber })
  if (row.problem) {
    expect({ status, body }).toMatchObject({ status: 400, body: { type: expect.stringMatching(row.problem) } })
  } else if (row.price) {
    const one = { type: 'SOCIALTARIFF', price: Number(row.price), remaining: Number(row.remaining) }
    expect({ status, body }).toMatchObject({ status: 200, body: { available: [one] } })
  } else {
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { available: [], endUserMessage: { nl: expect.any(String) } },
    })
  }
})

test.each(byNumber(coupons))('the coupons of %s', async (uitpasNumber, row) => {
  const isGroup = groups.some((group) => group['UiTPAS number'] === uitpasNumber)
  const { body: found } = await ask(isGroup ? 'get-grouppasses' : 'get-passholders', { uitpasNumber })
  const passholderId = String(found.member?.[0]?.id)
  const operation = isGroup ? 'get-grouppasses-passholderId-coupons' : 'get-passholders-passholderId-coupons'
  const all = await ask(operation, { passholderId })
  expect(all.status).toBe(200)
  expect(all.body).toHaveLength(Number(row.coupons))
  const organizerId = '0ce87cbc-9299-4528-8d35-92225dc9489f'
  const here = await ask(operation, { passholderId, organizerId })
  expect(here.body).toHaveLength(row.of === 'another region' ? 0 : Number(row.coupons))
  if (!isGroup || row.coupons === '0') return
  const query = { regularPrice: '10', eventId: '5a0967f9-cc06-4c3c-9206-30481a767434', uitpasNumber, type: 'COUPON' }
  const { body } = await ask('get-tariffs', query)
  expect(body).toMatchObject({ available: [{ type: 'COUPON', price: 5, remaining: 50 }] })
})

test('tickets are sold to one person, to several at once, and to a group, searched and cancelled', async () => {
  const eventId = '5a0967f9-cc06-4c3c-9206-30481a767434'
  const limited = 'd83b5b8a-108a-45d6-9ac9-8bdc44a0a24a'
  const organizerId = '0ce87cbc-9299-4528-8d35-92225dc9489f'
  const tariffOf = async (uitpasNumber: string) => {
    const { body } = await ask('get-tariffs', { regularPrice: '10', eventId, uitpasNumber })
    return (body.available as { id: string }[])[0]?.id
  }
  const ticket = async (uitpasNumber: string, event = eventId) => ({
    uitpasNumber,
    eventId: event,
    regularPrice: 10,
    tariff: { id: await tariffOf(uitpasNumber) },
  })
  const one = await ask('post-ticket-sales', {}, [await ticket('0900000067513', limited)])
  expect(one).toMatchObject({
    status: 200,
    body: [{ tariff: { price: 2 }, eventTitle: 'Test event met beperkte aankoop' }],
  })
  const second = await ask('post-ticket-sales', {}, [await ticket('0900000067513', limited)])
  expect(second).toMatchObject({ status: 400, body: { type: expect.stringMatching(/maximum-reached$/) } })
  const several = await ask('post-ticket-sales', {}, [
    await ticket('0900000067513'),
    await ticket('0900010959113'),
    await ticket('0900000045410'),
    await ticket('0900000045410'),
  ])
  expect(several.status).toBe(200)
  expect(several.body).toHaveLength(4)
  const { body: found } = await ask('get-passholders', { uitpasNumber: '0900000067513' })
  const passholderId = String(found.member?.[0]?.id)
  const sales = async () => (await ask('get-ticket-sales', { passholderId, organizerId })).body
  expect(await sales()).toMatchObject({ totalItems: 2 })
  const [{ id = '' } = {}] = one.body as unknown as { id?: string }[]
  expect((await ask('delete-ticket-sales', { ticketSaleId: id })).status).toBe(204)
  expect(await sales()).toMatchObject({ totalItems: 1 })
})

test.each(rewards)('reward $id', async ({ id = '', title, type, says = '' }) => {
  const reward = await ask('get-rewards-id', { rewardId: id })
  expect(reward.body).toMatchObject({ id, title, type })
  const { status, body } = await ask('get-rewards-id-redeem-status', { rewardId: id, uitpasNumber: '0900000095902' })
  expect(status).toBe(200)
  if (says.startsWith('over')) expect(body).toMatchObject({ redeemable: false, reason: 'REWARD_PERIOD' })
  else if (type === 'POINTS') expect(body).toMatchObject({ redeemable: true })
  const constraint = {
    'once a week': { volume: 1, period: 'WEEK' },
    'online, ten a day': { volume: 10, period: 'DAY' },
  }[says]
  if (constraint) expect(reward.body).toMatchObject({ redeemConstraint: constraint })
})

test('a point is saved at the event that is always open, once a day, and undone', async () => {
  const body = { uitpasNumber: '0900000067513', eventId: '5a0967f9-cc06-4c3c-9206-30481a767434' }
  const { status, body: checkin } = await ask('post-checkins', {}, body)
  expect(status).toBe(201)
  expect((await ask('post-checkins', {}, body)).status).toBe(400)
  expect((await ask('delete-checkins-checkinId', { checkinId: String(checkin.id) })).status).toBe(204)
})
