import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { blockPassholder } from '../passholders/block.ts'
import { insertStock } from './store.ts'

let t: TestApp
let regions: Regions
let headers: { authorization: string }
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addClient(t, regions.vooruit, ['CARDS_READ', 'SOCIALTARIFF_EXPORT'])).headers
})
afterAll(() => t.close())

async function get(path: string) {
  const answer = await t.app.inject({ url: `/api/uitpas${path}`, headers })
  return { status: answer.statusCode, body: answer.json() }
}
const problem = (status: number, type: string) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})

test('a card is found by its number and by its chip, in whatever shape, whoever holds it', async () => {
  const stock = {
    uitpasNumber: nextUitpasNumber(true),
    chipNumber: '04784CDAEE3881',
    cardSystemId: regions.meetjesland,
  }
  await transact(t.db, (trx) => insertStock(trx, [stock]))
  const expected = {
    uitpasNumber: stock.uitpasNumber,
    cardSystem: { id: regions.meetjesland, name: 'UiTPAS Meetjesland' },
    cardType: 'NFC_CARD',
    status: 'LOCAL_STOCK',
    socialTariff: true,
  }
  for (const query of [
    `uitpasNumber=${stock.uitpasNumber}`,
    'chipNumber=04784CDAEE3881',
    'chipNumber=04:78:4c:da:ee:38:81',
    'chipNumber=8138EEDA4C7804',
  ])
    expect(await get(`/cards?${query}`)).toMatchObject({ status: 200, body: expected })
  const { uitpasNumber } = await addPassholder(t, regions.gent, {}, { blocked: 'LOST' })
  const { body } = await get(`/cards?uitpasNumber=${uitpasNumber}`)
  expect(body).toMatchObject({ status: 'BLOCKED', cardType: 'DIGITAL' })
  expect(JSON.stringify(body)).not.toMatch(/passholder|Desmet/)
})

test('a number that is wrong, unknown, missing, or two cards is refused', async () => {
  expect(await get('/cards?uitpasNumber=0900000095903')).toMatchObject(problem(400, 'uitpas/invalid-uitpas-number'))
  expect(await get('/cards?uitpasNumber=12')).toMatchObject(problem(400, 'uitpas/invalid-uitpas-number'))
  expect(await get(`/cards?uitpasNumber=${nextUitpasNumber()}`)).toMatchObject(problem(404, 'url/not-found'))
  expect(await get('/cards?chipNumber=04FFFFFFFFFF80')).toMatchObject(problem(404, 'url/not-found'))
  for (const query of ['', '?uitpasNumber=0900000095902&chipNumber=04784CDAEE3881', '?chipNumber=xyz'])
    expect(await get(`/cards${query}`)).toMatchObject(problem(400, 'url/invalid-data'))
  const mirrored = ['04112233445566', '66554433221104'].map((chipNumber) => ({
    uitpasNumber: nextUitpasNumber(),
    chipNumber,
    cardSystemId: regions.gent,
  }))
  await transact(t.db, (trx) => insertStock(trx, mirrored))
  expect(await get('/cards?chipNumber=04112233445566')).toMatchObject(problem(400, 'url/invalid-data'))
})

test('the cards with a valid social tariff are those of this card system, active, of active members', async () => {
  const join = async (membership: Parameters<typeof addMembership>[3], cardSystemId = regions.gent) => {
    const person = await addPerson(t)
    return { person, uitpasNumber: await addMembership(t, person, cardSystemId, membership) }
  }
  const valid = await join({ socialTariffEnd: '2026-11-23' })
  const inGrace = await join({ socialTariffEnd: '2026-10-24' })
  const overdue = await join({ socialTariffEnd: '2026-10-23' })
  const back = await join({ socialTariffEnd: '2027-04-30', suspendedUntil: '2026-11-22' })
  const suspended = await join({ socialTariffEnd: '2027-04-30', suspendedUntil: '2026-11-23' })
  const none = await join({})
  const lost = await join({ socialTariffEnd: '2027-04-30', blocked: 'LOST' })
  const elsewhere = await join({ socialTariffEnd: '2027-04-30' }, regions.meetjesland)
  const blocked = await join({ socialTariffEnd: '2027-04-30' })
  await transact(t.db, (trx) => blockPassholder(trx, { passholderId: blocked.person, reason: 'x', at: t.clock.now() }))
  const groupId = await addPerson(t, { kind: 'GROUP', name: 'Speelplein', firstName: '' })
  const group = await addMembership(t, groupId, regions.gent, { socialTariffEnd: '2027-04-30', ticketsPerYear: 500 })

  const { status, body } = await get(`/cards/social-tariff/${regions.gent}/active`)
  expect(status).toBe(200)
  const expected = [
    ...[valid, inGrace, back].map(({ uitpasNumber }) => ({ uitpasNumber, cardType: 'REGULAR' })),
    { uitpasNumber: group, cardType: 'GROUP', availableTickets: 500 },
  ]
  expect(body).toEqual(expected.sort((a, b) => (a.uitpasNumber < b.uitpasNumber ? -1 : 1)))
  for (const { uitpasNumber } of [overdue, suspended, none, lost, elsewhere, blocked])
    expect(JSON.stringify(body)).not.toContain(uitpasNumber)
  const trail = t.db.selectFrom('audit_entries').select('subject_id').where('act', '=', 'social-tariff-cards.export')
  expect(await trail.execute()).toEqual([{ subject_id: String(regions.gent) }])
})

test('who may export for a balie of one card system gets nothing of another', async () => {
  for (const id of [regions.meetjesland, 999_999, 'x'])
    expect(await get(`/cards/social-tariff/${id}/active`)).toMatchObject(problem(403, 'auth/forbidden'))
})

test('two hundred thousand cards are streamed in constant memory', async () => {
  const other = await openTestApp()
  const { gent, vooruit } = await addRegions(other)
  const client = await addClient(other, vooruit, ['SOCIALTARIFF_EXPORT'])
  const count = 200_000
  await addManyCards(other, gent, count)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heap = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  await other.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = other.app.server.address() as { port: number }
  const url = `http://127.0.0.1:${port}/api/uitpas/cards/social-tariff/${gent}/active`

  const before = heap()
  const answer = await fetch(url, { headers: client.headers })
  let bytes = 0
  let cards = 0
  let most = 0
  let measured = 0
  for await (const part of answer.body ?? []) {
    bytes += part.length
    cards += Buffer.from(part).toString('latin1').split('"uitpasNumber"').length - 1
    if (bytes - measured < 500_000) continue
    measured = bytes
    most = Math.max(most, heap() - before)
  }
  // A name may be cut in two by the end of a part: what counts is the size, of which every card has its share.
  expect(bytes).toBe(1 + count * '{"uitpasNumber":"0000000000000","cardType":"REGULAR"},'.length)
  expect(cards).toBeGreaterThan(count * 0.99)
  expect(measured).toBeGreaterThan(8_000_000)
  // Far less than what was sent, let alone its objects.
  expect(most).toBeLessThan(5_000_000)
  await other.close()
}, 120_000)

/** Members with an active card and social tariff, without what the test does not look at. */
async function addManyCards(app: TestApp, cardSystemId: number, count: number): Promise<void> {
  const at = app.clock.now()
  await transact(app.db, async (trx) => {
    await sql`insert into passholders (id, kind, name, first_name, date_of_birth, postal_code, city, created_at)
      select md5(n::text)::uuid, 'INDIVIDUAL', 'Desmet', 'Noor', '1998-05-12', '9000', 'Gent', ${at}
      from generate_series(1, ${count}::int) n`.execute(trx)
    await sql`insert into memberships (passholder_id, card_system_id, created_at, social_tariff_end)
      select md5(n::text)::uuid, ${cardSystemId}, ${at}, '2027-04-30' from generate_series(1, ${count}::int) n`.execute(
      trx,
    )
    await sql`insert into cards (uitpas_number, card_system_id, card_type, status, passholder_id, activated_at)
      select lpad(n::text, 13, '0'), ${cardSystemId}, 'DIGITAL', 'ACTIVE', md5(n::text)::uuid, ${at}
      from generate_series(1, ${count}::int) n`.execute(trx)
  })
  await sql`analyze passholders, memberships, cards`.execute(app.db)
}
