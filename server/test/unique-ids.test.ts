import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../src/db/transact.ts'
import { closeStatement } from '../src/statements/store.ts'
import { type Administrator, addCardSystemAdministrator } from './scenes/administrators.ts'
import { addEvent, asClient, type Counter, openCounter } from './scenes/counter.ts'
import { addKiosk } from './scenes/kiosks.ts'
import { addCoupon, addKey } from './scenes/money.ts'
import { addPassholder } from './scenes/people.ts'
import { addReward, givePoints } from './scenes/rewards.ts'
import { openTestApp, type TestApp } from './test-app.ts'

// The unique codes of the handbook (UUID, CDBID, ActieID, consumerkey) in the lists of KSB: shown, and found by. What else has
// an id is proved in ksb-lists.test.ts.

interface Case {
  list: string
  /** As the filter is called, where in the row it stands, and the one that was made. */
  filter: string
  shown: (row: Record<string, unknown>) => unknown
  id: () => string
  /** Its name as a column of the file; none where the list has no file. */
  column?: string
}

let t: TestApp
let counter: Counter
let second: Counter
let admin: Administrator
const made: Record<string, string> = {}
const of = (name: string) => () => made[name] ?? ''

beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  const call = asClient(t, counter)
  const keyId = await addKey(t, counter.cardSystemId)
  // Twice, so that a filter that does nothing finds too much.
  for (const who of ['other', '']) {
    const { id: passholderId, uitpasNumber } = await addPassholder(
      t,
      counter.cardSystemId,
      {},
      { socialTariffEnd: '2027-04-30' },
    )
    await givePoints(t, passholderId, 10)
    const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
    const rewardId = await addReward(t, counter, { title: 'Koffie' })
    const { body: checkin } = await call('POST', '/checkins', { uitpasNumber, eventId })
    const { body: redeemed } = await call('POST', '/rewards/redeemed', { rewardId, uitpasNumber })
    const ticket = { eventId, uitpasNumber, regularPrice: 10, tariff: { id: `K${keyId}` } }
    const { body: sales } = await call('POST', '/ticket-sales', [ticket])
    const kiosk = await addKiosk(t, counter, { fixedEventId: eventId })
    if (who === '') Object.assign(made, { passholderId, eventId, rewardId, kiosk })
    if (who === '') Object.assign(made, { checkin: checkin.id, redeemed: redeemed.id, sale: sales[0].id })
  }
  await addCoupon(t, counter.cardSystemId, { eventIds: [made.eventId ?? ''] })
  await addCoupon(t, counter.cardSystemId)
  second = await openCounter(t)
  await t.db
    .insertInto('organizer_card_systems')
    .values({ organizer_id: second.organizerId, card_system_id: counter.cardSystemId })
    .execute()
  await fill(second)
})
afterAll(() => t.close())

/** Of another balie of the card system, one of each. */
async function fill({ organizerId, placeId }: Counter): Promise<void> {
  const { cardSystemId } = counter
  const call = asClient(t, second)
  const keyId = await addKey(t, cardSystemId, { organizerId })
  const { id, uitpasNumber } = await addPassholder(t, cardSystemId, {}, { socialTariffEnd: '2027-04-30' })
  await givePoints(t, id, 10)
  const eventId = await addEvent(t, { organizerId, placeId }, { type: 'permanent', hours: [] })
  const rewardId = await addReward(t, { cardSystemId, organizerId }, { title: 'Thee' })
  await addKiosk(t, { cardSystemId, organizerId })
  const ticket = { eventId, uitpasNumber, regularPrice: 10, tariff: { id: `K${keyId}` } }
  const done = [
    await call('POST', '/checkins', { uitpasNumber, eventId }),
    await call('POST', '/rewards/redeemed', { rewardId, uitpasNumber }),
    await call('POST', '/ticket-sales', [ticket]),
  ]
  expect(done.map(({ status }) => status < 300)).toEqual([true, true, true])
}

const cases: Case[] = [
  { list: 'passholders', filter: 'id', shown: (row) => row.id, id: of('passholderId'), column: 'id' },
  {
    list: 'cards',
    filter: 'passholderId',
    shown: (row) => row.passholderId,
    id: of('passholderId'),
    column: 'passholderId',
  },
  { list: 'checkins', filter: 'id', shown: (row) => row.id, id: of('checkin'), column: 'id' },
  { list: 'checkins', filter: 'eventId', shown: (row) => row.eventId, id: of('eventId'), column: 'eventId' },
  {
    list: 'checkins',
    filter: 'passholderId',
    shown: (row) => row.passholderId,
    id: of('passholderId'),
    column: 'passholderId',
  },
  { list: 'ticket-sales', filter: 'id', shown: (row) => row.id, id: of('sale'), column: 'id' },
  {
    list: 'ticket-sales',
    filter: 'eventId',
    shown: (row) => (row.event as { id: string }).id,
    id: of('eventId'),
    column: 'eventId',
  },
  {
    list: 'ticket-sales',
    filter: 'passholderId',
    shown: (row) => row.passholderId,
    id: of('passholderId'),
    column: 'passholderId',
  },
  { list: 'redeemed-rewards', filter: 'id', shown: (row) => row.id, id: of('redeemed'), column: 'id' },
  {
    list: 'redeemed-rewards',
    filter: 'rewardId',
    shown: (row) => row.rewardId,
    id: of('rewardId'),
    column: 'rewardId',
  },
  {
    list: 'redeemed-rewards',
    filter: 'passholderId',
    shown: (row) => row.passholderId,
    id: of('passholderId'),
    column: 'passholderId',
  },
  {
    list: 'coupons',
    filter: 'eventId',
    shown: (row) => (row.eventIds as string[])[0],
    id: of('eventId'),
    column: 'eventIds',
  },
  { list: 'rewards', filter: 'text', shown: (row) => row.id, id: of('rewardId'), column: 'id' },
  { list: 'events', filter: 'q', shown: (row) => row.id, id: of('eventId') },
  { list: 'kiosks', filter: 'id', shown: (row) => row.id, id: of('kiosk') },
  { list: 'kiosks', filter: 'eventId', shown: (row) => (row.fixedEvent as { id: string }).id, id: of('eventId') },
  { list: 'organizers', filter: 'id', shown: (row) => row.id, id: () => counter.organizerId, column: 'id' },
  {
    list: 'organizers',
    filter: 'clientId',
    shown: (row) => (row.clientIds as string[])[0],
    id: () => counter.clientId,
    column: 'clientIds',
  },
]

const base = () => `/api/ksb/card-systems/${counter.cardSystemId}`
const get = (url: string) => t.app.inject({ url, headers: admin.headers })

test.each(cases)('$list: the very one is found by $filter, and in the file', async ({
  list,
  filter,
  shown,
  id,
  column,
}) => {
  const url = `${base()}/${list}`
  expect((await get(url)).json().totalItems).toBeGreaterThan(1)
  const { totalItems, member } = (await get(`${url}?${filter}=${id()}`)).json()
  expect({ totalItems, shown: member.map(shown) }).toEqual({ totalItems: 1, shown: [id()] })
  if (column === undefined) return
  const file = await get(`${url}/export?format=csv&columns=${column}&${filter}=${id()}`)
  expect(file.body.trim().split(/\r?\n/).slice(1)).toEqual([id()])
})

test.each(
  cases
    .filter(({ filter }) => !['text', 'q', 'clientId'].includes(filter))
    .filter(({ list, filter }) => list !== 'organizers' || filter !== 'id'),
)('$list: text that is no $filter finds nothing', async ({ list, filter }) => {
  expect((await get(`${base()}/${list}?${filter}=x`)).json()).toMatchObject({ totalItems: 0, member: [] })
})

const withoutFile = ['events', 'kiosks']
/** Those that say of which balie something is. */
const listsOfBalies = [
  ...['checkins', 'ticket-sales', 'redeemed-rewards', 'rewards', 'events', 'kiosks'],
  ...['distribution-keys', 'statements'],
]

test('the consumerkey of the balie is in every list that names one, finds what is of that balie, and is in the file', async () => {
  const { cardSystemId } = counter
  const { clientId } = second
  const open = (await get(`${base()}/statements/open?untilDay=2027-12-31`)).json().member
  expect(open.map((row: { clientIds: string[] }) => row.clientIds)).toContainEqual([clientId])
  const at = t.clock.now()
  const until = new Date(at.getTime() + 86_400_000)
  for (const { organizerId } of [counter, second])
    await transact(t.db, (trx) =>
      closeStatement(trx, { cardSystemId, organizerId, untilDay: '2026-11-24', until, iban: 'BE68539007547034', at }),
    )
  const figures = await get(`${base()}/financial-reports/figures?startDate=2026-11-01&endDate=2026-11-30`)
  expect(figures.json().map((row: { clientIds: string[] }) => row.clientIds)).toContainEqual([clientId])

  for (const list of listsOfBalies) {
    const rows = async (query: string) => (await get(`${base()}/${list}?limit=100${query}`)).json()
    const all = await rows('')
    const own = all.member.filter((row: { clientIds: string[] }) => row.clientIds.includes(clientId))
    expect({ list, some: own.length > 0, more: all.totalItems > own.length }).toEqual({ list, some: true, more: true })
    expect(await rows(`&clientId=${clientId}`)).toEqual({ ...all, totalItems: own.length, member: own })
    expect(await rows('&clientId=nobody')).toMatchObject({ totalItems: 0, member: [] })
    if (withoutFile.includes(list)) continue
    const file = await get(`${base()}/${list}/export?format=csv&columns=clientIds&clientId=${clientId}`)
    const lines = file.body.trim().split(/\r?\n/).slice(1)
    expect({ list, lines }).toEqual({ list, lines: own.map(() => clientId) })
  }
})

test('the table of the app says which list has which, and knows of every list', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../web/src/ksb/README.md'), 'utf8')
  for (const name of new Set([...cases.map(({ list }) => list), ...listsOfBalies]))
    expect(readme).toContain(`\`${name}\``)
})
