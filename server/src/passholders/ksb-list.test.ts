import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { blockPassholder } from './block.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>
/** Everybody of Gent, by first name. */
const ids: Record<string, string> = {}
let noorsNumber: string
let strangersNumber: string

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addAdministrator(t, regions.gent)).headers
  const people = [
    { firstName: 'Noor', name: 'De Smedt', city: 'Gent', postalCode: '9000', registrationOrganizerId: regions.vooruit },
    { firstName: 'Özlem', name: 'Çelik', city: 'Gentbrugge', postalCode: '9050' },
    {
      firstName: 'Arthur',
      name: 'Peeters',
      city: 'Gent',
      postalCode: '9000',
      registrationOrganizerId: regions.vooruit,
    },
    { firstName: 'Zoë', name: 'Claes', city: 'Evergem', postalCode: '9940' },
  ]
  for (const [at, person] of people.entries()) {
    t.clock.freeze(new Date(Date.UTC(2026, 10, 1 + at)))
    const { id, uitpasNumber } = await addPassholder(t, regions.gent, person)
    ids[person.firstName] = id
    if (person.firstName === 'Noor') noorsNumber = uitpasNumber
  }
  strangersNumber = (await addPassholder(t, regions.meetjesland, { firstName: 'Vreemde', name: 'De Smet' }))
    .uitpasNumber
  await addPerson(t, { firstName: 'Niemand', name: 'De Smet' })
  const group = await addPerson(t, { kind: 'GROUP', name: 'De Smet vzw', firstName: '' })
  await addMembership(t, group, regions.gent)
  await transact(t.db, (trx) =>
    blockPassholder(trx, { passholderId: ids.Zoë ?? '', reason: 'Misbruik', at: t.clock.now() }),
  )
})
afterAll(() => t.close())

async function ask(query: Record<string, string> = {}, path = '') {
  const url = `/api/ksb/card-systems/${regions.gent}/passholders${path}?${new URLSearchParams(query)}`
  return (await t.app.inject({ url, headers })).json()
}
/** First names, in the order of the answer; the total must be theirs. */
async function names(query: Record<string, string> = {}): Promise<string[]> {
  const answer = await ask(query)
  expect(answer.totalItems, JSON.stringify(answer)).toBe(answer.member.length)
  return answer.member.map((one: { firstName: string }) => one.firstName)
}

test('a line says who it is, the current card here, and where the pass was sold', async () => {
  const answer = await ask({ name: 'De Smedt' })
  expect(answer).toEqual({
    totalItems: 1,
    start: 0,
    limit: 20,
    member: [
      {
        id: ids.Noor,
        name: 'De Smedt',
        firstName: 'Noor',
        postalCode: '9000',
        city: 'Gent',
        card: { uitpasNumber: noorsNumber, status: 'ACTIVE', cardType: 'DIGITAL' },
        registrationOrganizer: { id: regions.vooruit, name: 'Kunstencentrum Vooruit' },
        blocked: false,
        createdAt: '2026-11-01T01:00:00+01:00',
        memberHere: true,
      },
    ],
  })
})

test('the people of the card system are listed, and no group and nobody else', async () => {
  expect(await names()).toEqual(['Özlem', 'Zoë', 'Noor', 'Arthur'])
})

test.each([
  [{ name: 'celik' }, ['Özlem']],
  [{ name: 'Desmet' }, ['Noor']],
  [{ name: 'Pteers' }, ['Arthur']],
  [{ firstName: 'zoe' }, ['Zoë']],
  [{ name: 'de', firstName: 'noo' }, ['Noor']],
  [{ name: 'Janssens' }, []],
  [{ city: 'gent' }, ['Özlem', 'Noor', 'Arthur']],
  [{ city: 'Evergm' }, ['Zoë']],
  [{ city: 'Brussel' }, []],
  [{ postalCode: '9050' }, ['Özlem']],
  [{ postalCode: '9050,9940' }, ['Özlem', 'Zoë']],
  [{ status: 'BLOCKED' }, ['Zoë']],
  [{ status: 'ACTIVE' }, ['Özlem', 'Noor', 'Arthur']],
  [{ status: 'ACTIVE', postalCode: '9000', name: 'Peters' }, ['Arthur']],
  [{ status: 'BLOCKED', postalCode: '9000' }, []],
  [{ name: '---' }, []],
  [{ name: 'c' }, ['Özlem', 'Zoë']],
  [{ name: 'De', firstName: 'no' }, ['Noor']],
  [{ name: 'p', status: 'BLOCKED' }, []],
])('the filter %j finds %j', async (query, expected) => {
  expect(await names(query)).toEqual(expected)
})

test('a balie finds who was registered there', async () => {
  expect(await names({ registrationOrganizerId: regions.vooruit })).toEqual(['Noor', 'Arthur'])
  expect(await names({ registrationOrganizerId: regions.vooruit, status: 'ACTIVE', firstName: 'Arthur' })).toEqual([
    'Arthur',
  ])
  expect(await names({ registrationOrganizerId: `${regions.vooruit},${newId()}` })).toEqual(['Noor', 'Arthur'])
})

test('the beginning of a number finds members, and a whole number anybody', async () => {
  expect(await names({ uitpasNumber: noorsNumber.slice(0, 12) })).toEqual(['Noor'])
  expect(await names({ uitpasNumber: strangersNumber.slice(0, 12) })).toEqual([])
  expect(await names({ uitpasNumber: '0999' })).toHaveLength(4)
  expect(await ask({ uitpasNumber: strangersNumber })).toMatchObject({
    totalItems: 1,
    member: [{ firstName: 'Vreemde', memberHere: false }],
  })
  expect(await names({ uitpasNumber: nextUitpasNumber() })).toEqual([])
  const wrong = `${noorsNumber.slice(0, 12)}${(Number(noorsNumber[12]) + 1) % 10}`
  expect(await ask({ uitpasNumber: wrong })).toMatchObject({
    type: 'https://api.publiq.be/probs/uitpas/invalid-uitpas-number',
    status: 400,
  })
})

test.each([
  [{ sort: 'name' }, ['Özlem', 'Zoë', 'Noor', 'Arthur']],
  [{ sort: 'name', order: 'desc' }, ['Arthur', 'Noor', 'Zoë', 'Özlem']],
  [{ sort: 'firstName' }, ['Arthur', 'Noor', 'Özlem', 'Zoë']],
  [{ sort: 'createdAt', order: 'desc' }, ['Zoë', 'Arthur', 'Özlem', 'Noor']],
  [{ sort: 'municipality' }, ['Zoë', 'Noor', 'Arthur', 'Özlem']],
  [{ sort: 'createdAt', uitpasNumber: '0999' }, ['Noor', 'Özlem', 'Arthur', 'Zoë']],
])('the order %j is kept', async (query, expected) => {
  expect(await names(query as Record<string, string>)).toEqual(expected)
})

test('pages are cut from one order, and the total is that of all', async () => {
  const first = await ask({ limit: '3' })
  const second = await ask({ limit: '3', start: '3' })
  expect(first).toMatchObject({ totalItems: 4, start: 0, limit: 3 })
  expect(second).toMatchObject({ totalItems: 4, start: 3, limit: 3, member: [{ firstName: 'Arthur' }] })
  expect(first.member).toHaveLength(3)
  expect(await ask({ limit: '0' })).toMatchObject({ totalItems: 4, member: [] })
  expect(await ask({ limit: '101' })).toMatchObject({ type: 'https://api.publiq.be/probs/url/query-limit-exceeded' })
})

test('whoever is shown in a list was looked at, and the trail has it', async () => {
  await ask({ name: 'De Smedt' })
  const { member } = await ask({}, `/${ids.Noor}/audit`)
  expect(member).toContainEqual(
    expect.objectContaining({
      act: 'passholder.search',
      change: false,
      by: { kind: 'USER', clientId: 'openpas-balie' },
      fields: ['name'],
    }),
  )
  expect(JSON.stringify(member)).not.toContain('De Smedt')
})

test('the lines of lists say what the people and memberships say', async () => {
  const { rows } = await sql`
    select card_system_id, passholder_id, name_plain, first_name_plain, city_plain, postal_code,
      registration_organizer_id, blocked, created_at from listed_passholders
    except
    select m.card_system_id, p.id, s.name_plain, s.first_name_plain, s.city_plain, p.postal_code,
      p.registration_organizer_id, p.blocked_at is not null, p.created_at
    from memberships m join passholders p on p.id = m.passholder_id join passholder_search s on s.passholder_id = p.id`.execute(
    t.db,
  )
  expect(rows).toEqual([])
  const { rows: counted } = await sql<{ lines: number; members: number }>`
    select (select count(*) from listed_passholders) as lines, (select count(*) from memberships m
      join passholders p on p.id = m.passholder_id where p.kind = 'INDIVIDUAL') as members`.execute(t.db)
  expect(counted[0]?.lines).toBe(counted[0]?.members)
})
