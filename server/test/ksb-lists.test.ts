import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../src/db/transact.ts'
import { insertNotices } from '../src/memberships/notices.ts'
import { addAssociation, addAssociationMember } from './scenes/circles.ts'
import { addPassholder } from './scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from './scenes/region.ts'
import { openTestApp, type TestApp } from './test-app.ts'

// Every list of administrators about people and cards: paged, filtered and put in order by the server, and the same as a file.

interface Row {
  id: string | number
  [name: string]: unknown
}
interface List {
  path: () => string
  /** The filters, and how many of the rows each leaves. */
  filters: [query: string, left: number][]
  sorts: string[]
  idOf?: (row: Row) => string | number
}

let t: TestApp
let regions: Regions
let headers: { authorization: string }
let scouts: string
const base = () => `/api/ksb/card-systems/${regions.gent}`
const get = async (path: string) => await t.app.inject({ url: path, headers })
async function post(path: string, payload: object) {
  const answer = await t.app.inject({ method: 'POST', url: base() + path, headers, payload })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addAdministrator(t, regions.gent)).headers
  for (const [name, firstSerial] of [
    ['Één doos', 10_000_000_000],
    ['Tweede doos', 10_000_001_000],
    ['100 % feest', 10_000_002_000],
  ] as const) {
    const { id } = await post('/card-batches', { name, firstSerial, cards: 10, socialTariff: false })
    await post('/deliveries', { batchId: id, organizerId: regions.vooruit, regular: 3, socialTariff: 0 })
  }
  for (const [name, city, postalCode] of [
    ['De Brug', 'Gent', '9000'],
    ['Ateljee', 'Gentbrugge', '9050'],
    ['Cafe Zoë', 'Gent', '9000'],
  ]) {
    const group = {
      organisation: null,
      email: null,
      phoneNumber: null,
      street: null,
      ticketsPerYear: 5,
      ticketsPerDay: null,
    }
    await post('/grouppasses', { ...group, name, city, postalCode, endDate: '2027-04-30', cardType: 'DIGITAL' })
  }
  scouts = await addAssociation(t, regions.gent, {}, { name: 'Scouts', renewalDays: 10 })
  await addAssociation(t, regions.gent, {}, { name: 'Één voor allen', renewalDays: 20 })
  await addAssociation(t, regions.gent, {}, { name: 'Gesloten', active: false })
  for (const [name, end] of [
    ['Peeters', '2026-01-31'],
    ['Maes', '2027-08-31'],
    ['Noël', '2027-08-31'],
  ] as const) {
    const { id } = await addPassholder(t, regions.gent, { name })
    await addAssociationMember(t, id, scouts, end)
    const move = { passholderId: id, from: regions.meetjesland, to: regions.gent, at: t.clock.now() }
    await transact(t.db, (trx) => insertNotices(trx, move))
  }
  for (const [label, priceCents, validFrom] of [
    ['Kind', 300, '2026-11-23'],
    ['Volwassene', 900, '2026-11-23'],
    ['Later', 100, '2027-01-01'],
  ]) {
    await post('/membership-prices', { label, priceCents, validFrom })
    await post('/vouchers', { label, code: `${label}2026`, priceCents, maxUses: 1, validFrom })
  }
})
afterAll(() => t.close())

const lists: Record<string, List> = {
  batches: {
    path: () => '/card-batches',
    filters: [
      ['name=een', 1],
      ['name=%25', 1],
      ['source=CSV', 0],
      ['source=RANGE', 3],
    ],
    sorts: ['name', 'cards', 'createdAt'],
  },
  deliveries: {
    path: () => '/deliveries',
    filters: [
      ['status=SENT', 3],
      ['from=2026-11-24', 0],
      ['until=2026-11-23', 3],
    ],
    sorts: ['sentAt', 'balie', 'regular', 'socialTariff'],
  },
  stock: {
    path: () => '/stock',
    filters: [
      ['name=voor', 1],
      ['name=zwembad', 0],
      ['low=true', 0],
    ],
    sorts: ['name', 'regular', 'socialTariff', 'underWay'],
    idOf: (row) => String(row.organizerId),
  },
  'group passes': {
    path: () => '/grouppasses',
    filters: [
      ['name=zoe', 1],
      ['city=gentbrugge', 1],
      ['status=ACTIVE', 3],
    ],
    sorts: ['name', 'city', 'endDate', 'createdAt'],
  },
  associations: {
    path: () => '/associations',
    filters: [
      ['name=een', 1],
      ['active=false', 1],
      ['endDateType=BASED_ON_DATE_OF_BIRTH', 0],
    ],
    sorts: ['name', 'renewalDays'],
  },
  members: {
    path: () => `/associations/${scouts}/members`,
    filters: [
      ['name=noel', 1],
      ['state=EXPIRED', 1],
      ['state=ACTIVE', 2],
    ],
    sorts: ['name', 'since', 'endDate'],
    idOf: (row) => String(row.passholderId),
  },
  moves: {
    path: () => '/notices',
    filters: [
      ['kind=MOVED_AWAY', 0],
      ['unread=true', 3],
    ],
    sorts: ['at'],
    idOf: (row) => String(row.passholderId),
  },
  prices: {
    path: () => '/membership-prices',
    filters: [
      ['label=kind', 1],
      ['state=LATER', 1],
      ['state=ENDED', 0],
    ],
    sorts: ['label', 'price', 'validFrom', 'validUntil'],
  },
  vouchers: {
    path: () => '/vouchers',
    filters: [
      ['code=kind', 1],
      ['label=volw', 1],
      ['state=LATER', 1],
      ['state=USABLE', 2],
    ],
    sorts: ['code', 'label', 'price', 'uses', 'validFrom', 'validUntil'],
  },
}

test.each(
  Object.entries(lists),
)('%s: the server pages, filters and puts in order, and gives the same as a file', async (_, list) => {
  const { path, filters, sorts, idOf = (row: Row) => row.id } = list
  const url = base() + path()
  const page = async (query: string): Promise<{ totalItems: number; member: Row[] }> => {
    const answer = await get(`${url}?${query}`)
    expect(answer.statusCode, query).toBe(200)
    return answer.json()
  }
  const file = async (query: string) => {
    const answer = await get(`${url}/export?format=csv&${query}`)
    expect(answer.headers['content-disposition']).toContain('attachment')
    return answer.body.trim().split(/\r?\n/).slice(1).sort()
  }
  const all = (await page('limit=100')).member
  expect((await page('limit=1&start=1')).member.map(idOf)).toEqual(all.map(idOf).slice(1, 2))
  expect(await file('columns=id')).toEqual(all.map((row) => String(idOf(row))).sort())
  for (const [query, left] of filters) {
    const found = await page(query)
    expect([query, found.totalItems]).toEqual([query, left])
    expect([query, ...(await file(`${query}&columns=id`)).filter(Boolean)]).toEqual([
      query,
      ...found.member.map((row) => String(idOf(row))).sort(),
    ])
  }
  for (const sort of sorts) {
    const up = (await page(`sort=${sort}&order=asc`)).member.map(idOf)
    const down = (await page(`sort=${sort}&order=desc`)).member.map(idOf)
    expect(new Set(up)).toEqual(new Set(all.map(idOf)))
    expect(new Set(down)).toEqual(new Set(up))
    if (up.length > 1) expect([sort, up[0]]).not.toEqual([sort, down[0]])
  }
  const [one] = all
  if (!one) throw new Error('a list with nothing in it proves nothing')
  expect((await page(`id=${idOf(one)}`)).member.map(idOf)).toEqual([idOf(one)])
  expect((await get(`${url}/export?columns=nothing`)).json().type).toContain('url/invalid-data')
})

test('people are found by their unique id, and text that is none finds nobody', async () => {
  const { id } = await addPassholder(t, regions.gent)
  expect((await get(`${base()}/passholders?id=${id}`)).json()).toMatchObject({ totalItems: 1, member: [{ id }] })
  expect((await get(`${base()}/passholders?id=x`)).json().totalItems).toBe(0)
  expect((await get(`${base()}/associations/${scouts}x/members/export`)).statusCode).toBe(404)
})
