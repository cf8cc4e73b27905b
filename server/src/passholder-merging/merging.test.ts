import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder as addSaverCard, asClient, openCounter } from '../../test/scenes/counter.ts'
import { addMembership, addPassholder, addPerson, inszOf, type Person } from '../../test/scenes/people.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { addReward, givePoints, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { blockPassholder } from '../passholders/block.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
beforeAll(async () => {
  t = await openTestApp()
})
afterAll(() => t.close())

async function openRegion() {
  const counter = await openCounter(t)
  const { headers } = await addAdministrator(t, counter.cardSystemId)
  const at = `/api/ksb/card-systems/${counter.cardSystemId}`
  async function ask(method: 'GET' | 'POST', path: string, payload?: object) {
    const answer = await t.app.inject({ method, url: at + path, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }
  let second = 0
  return {
    counter,
    ask,
    /** A member, registered a second after the one before. */
    async add(person: Person) {
      second += 1
      const at = new Date(t.clock.now().getTime() + 1000 * second)
      return (await addPassholder(t, counter.cardSystemId, { ...person, at })).id
    },
    preview: (keeps: string, other: string) =>
      ask('POST', `/passholders/${keeps}/merges/preview`, { otherPassholderId: other }),
  }
}
type Region = Awaited<ReturnType<typeof openRegion>>

/** The pairs of a region, `newer older`, read to the end. */
async function pairsOf({ ask }: Region, limit = 50): Promise<string[]> {
  const found: string[] = []
  let after = ''
  for (let pages = 0; pages < 1000; pages++) {
    const { status, body } = await ask('GET', `/doubles?limit=${limit}${after}`)
    expect(status, JSON.stringify(body)).toBe(200)
    for (const { newer, older } of body.member) found.push(`${newer.id} ${older.id}`)
    if (body.next === undefined) return found
    after = `&after=${encodeURIComponent(body.next)}`
  }
  throw new Error('It never ends')
}

const born = '1998-05-12'
const noor = { name: 'De Smet', firstName: 'Noor', dateOfBirth: born }
test.each<[string, Person, Person, boolean]>([
  ['one day of birth and one name', noor, noor, true],
  ['a letter more', noor, { ...noor, name: 'De Smedt' }, true],
  ['one sound', { ...noor, name: 'Claes' }, { ...noor, name: 'Klaas' }, true],
  ['accents, capitals and spaces', { ...noor, firstName: 'Zoë' }, { ...noor, name: 'desmet', firstName: 'ZOE' }, true],
  ['name and first name the other way round', noor, { ...noor, name: 'Noor', firstName: 'De Smet' }, true],
  ['another first name', noor, { ...noor, firstName: 'Arthur' }, false],
  ['only a particle in common', noor, { ...noor, name: 'De Wolf' }, false],
  ['another day of birth', noor, { ...noor, dateOfBirth: '1998-05-13' }, false],
  [
    'another day of birth and one e-mail address',
    { ...noor, email: 'Noor@Example.be' },
    { ...noor, dateOfBirth: '1998-05-13', email: 'noor@example.be' },
    true,
  ],
  [
    'another day of birth and one telephone',
    { ...noor, phoneNumber: '+32499112233' },
    { ...noor, dateOfBirth: '1989-05-12', phoneNumber: '+32499112233' },
    true,
  ],
  [
    'a sister with the same e-mail address',
    { ...noor, email: 'ouder@example.be' },
    { ...noor, firstName: 'Lotte', dateOfBirth: '2001-01-01', email: 'ouder@example.be' },
    false,
  ],
  ['names without a letter', { ...noor, name: '-', firstName: '?' }, { ...noor, name: '-', firstName: '?' }, false],
])('%s', async (_, one, other, expected) => {
  const region = await openRegion()
  const older = await region.add(one)
  const newer = await region.add(other)
  expect(await pairsOf(region)).toEqual(expected ? [`${newer} ${older}`] : [])
})

test('a pair says who they are and what is the same, and that they were read is in the trail', async () => {
  const region = await openRegion()
  const older = await region.add({ ...noor, email: 'noor@example.be' })
  const newer = await region.add({ ...noor, name: 'Desmedt', email: 'noor@example.be' })
  const { body } = await region.ask('GET', '/doubles')
  expect(body).toMatchObject({
    member: [
      {
        newer: { id: newer, name: 'Desmedt', firstName: 'Noor', dateOfBirth: born, memberHere: true },
        older: { id: older, name: 'De Smet', firstName: 'Noor', dateOfBirth: born },
        sameDateOfBirth: true,
        sameEmail: true,
        samePhoneNumber: false,
      },
    ],
  })
  expect(body.next).toBeUndefined()
  const { rows } = await sql`
    select passholder_id from audit_entries where act = 'passholder.doubles' and passholder_id in (${newer}, ${older})`.execute(
    t.db,
  )
  expect(rows).toHaveLength(2)
})

test('groups, who is erased and who is a member elsewhere are no doubles', async () => {
  const [region, elsewhere] = [await openRegion(), await openRegion()]
  await region.add(noor)
  await elsewhere.add(noor)
  await addPerson(t, noor)
  const group = await addPerson(t, { kind: 'GROUP', name: 'De Smet', firstName: 'Noor' })
  await addMembership(t, group, region.counter.cardSystemId)
  const erased = await region.add(noor)
  expect((await asClient(t, region.counter)('DELETE', `/passholders/${erased}`)).status).toBe(204)
  expect(await pairsOf(region)).toEqual([])
})

test('page after page every pair comes once, the newest registrations first', async () => {
  const region = await openRegion()
  const three = [await region.add(noor), await region.add(noor), await region.add(noor)]
  const two = [await region.add({ ...noor, name: 'Peeters' }), await region.add({ ...noor, name: 'Peters' })]
  const [a, b, c] = three
  const [d, e] = two
  const all = [`${e} ${d}`, `${c} ${b}`, `${c} ${a}`, `${b} ${a}`]
  expect(await pairsOf(region, 50)).toEqual(all)
  expect(await pairsOf(region, 1)).toEqual(all)
})

test('of many people a request looks at some, and says where to go on', async () => {
  const region = await openRegion()
  const { cardSystemId } = region.counter
  const oldest = await region.add(noor)
  await sql`
    with made as (
      insert into passholders (id, name, first_name, date_of_birth, postal_code, city, created_at)
      select gen_random_uuid(), 'Naam' || n, 'Voornaam' || n, date '1930-01-01' + n % 30000, '9000', 'Gent',
        ${new Date('2026-11-24T00:00:00Z')}::timestamptz + n * interval '1 second' from generate_series(1, 2250) n
      returning id, created_at
    ), searched as (
      insert into passholder_search (passholder_id, name_plain, first_name_plain, keys) select id, 'x', 'x', '{}' from made
    ), joined as (
      insert into memberships (passholder_id, card_system_id, created_at) select id, ${cardSystemId}, created_at from made
    )
    insert into listed_passholders (card_system_id, passholder_id, name_plain, first_name_plain, city_plain, postal_code,
      blocked, created_at)
    select ${cardSystemId}, id, 'x', 'x', 'gent', '9000', false, created_at from made`.execute(t.db)
  await sql`analyze`.execute(t.db)
  const older = await addPassholder(t, cardSystemId, { ...noor, at: new Date('2026-11-01T00:00:00Z') })
  const { body } = await region.ask('GET', '/doubles')
  expect(body.member).toEqual([])
  expect(body.next).toMatch(/^2026-11-24T/)
  const rest = await region.ask('GET', `/doubles?after=${encodeURIComponent(body.next)}`)
  expect(rest.body.member).toMatchObject([{ newer: { id: oldest }, older: { id: older.id } }])
  expect(rest.body.next).toBeUndefined()
})

test.each([
  'nergens',
  '2026-02-31T00:00:00.000000Z_x',
  `2026-11-24T00:00:00.000000Z_${newId()}x`,
])('a place that is none is refused: %s', async (after) => {
  const { ask } = await openRegion()
  const { status, body } = await ask('GET', `/doubles?after=${encodeURIComponent(after)}`)
  expect({ status, type: body.type }).toEqual({ status: 400, type: 'https://api.publiq.be/probs/url/invalid-data' })
})

test('a preview says what moves, and who wins where both have something', async () => {
  const region = await openRegion()
  const { counter } = region
  const { cardSystemId, eventId } = counter
  const elsewhere = await openCounter(t)
  const call = asClient(t, counter)
  const [first, second] = [
    await addSaverCard(t, cardSystemId, { socialTariffEnd: '2026-12-31' }),
    await addSaverCard(t, cardSystemId, { socialTariffEnd: '2027-06-30', insz: inszOf('1992-03-14', 7) }),
  ]
  await addMembership(t, second.passholderId, elsewhere.cardSystemId)
  await givePoints(t, second.passholderId, 5)
  const [twice, once] = [
    await addReward(t, counter, { type: 'WELCOME', title: 'Zwembeurt' }),
    await addReward(t, counter, {
      type: 'WELCOME',
      title: 'Drankje',
      grantingPeriod: { begin: new Date('2026-01-01'), end: t.clock.now() },
    }),
  ]
  await grantWelcome(t, first.passholderId, cardSystemId, new Date(t.clock.now().getTime() + 1))
  await grantWelcome(t, second.passholderId, cardSystemId)
  const { uitpasNumber } = second
  expect((await call('POST', '/checkins', { uitpasNumber, eventId })).status).toBe(201)
  expect((await call('POST', '/rewards/redeemed', { uitpasNumber, rewardId: twice })).status).toBe(201)

  const { status, body } = await region.preview(first.passholderId, second.passholderId)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).toEqual({
    passholderId: first.passholderId,
    otherPassholderId: second.passholderId,
    moves: {
      points: 6,
      cards: 2,
      memberships: 1,
      checkins: 1,
      redeemedRewards: 1,
      welcomeRewards: 1,
      associations: 0,
      family: 0,
      school: false,
      nationalNumber: true,
      account: false,
    },
    conflicts: [
      { kind: 'TWO_ACTIVE_CARDS', cardSystemId, stays: first.uitpasNumber, blocked: second.uitpasNumber },
      { kind: 'TWO_SOCIAL_TARIFFS', cardSystemId, end: '2027-06-30' },
      { kind: 'WELCOME_REWARD_TWICE', rewardId: Number(twice), title: 'Zwembeurt', used: true },
    ],
  })
  expect(once).not.toBe(twice)
  const { rows } = await sql<{ id: string }>`
    select passholder_id as id from audit_entries where act = 'passholder.merge-preview' order by at`.execute(t.db)
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([first.passholderId, second.passholderId]))
})

/** An association whose memberships end on a day of their own. */
async function addAssociation(cardSystemId: number, name: string): Promise<string> {
  const id = newId()
  await sql`insert into associations (id, card_system_id, name, end_date_type)
    values (${id}, ${cardSystemId}, ${name}, 'CUSTOM')`.execute(t.db)
  return id
}

async function addSchool(cardSystemId: number): Promise<string> {
  const id = newId()
  await sql`insert into schools (id, card_system_id, name, city) values (${id}, ${cardSystemId}, 'De Regenboog', 'Gent')`.execute(
    t.db,
  )
  return id
}

test('associations, family and school move too', async () => {
  const region = await openRegion()
  const { cardSystemId } = region.counter
  const [keeps, other, sister, brother] = [
    await region.add(noor),
    await region.add(noor),
    await region.add({ ...noor, firstName: 'Lotte' }),
    await region.add({ ...noor, firstName: 'Arthur' }),
  ]
  const [both, single] = [await addAssociation(cardSystemId, 'KSA'), await addAssociation(cardSystemId, 'Chiro')]
  const school = await addSchool(cardSystemId)
  await sql`insert into association_memberships (passholder_id, association_id, since, end_date) values
    (${keeps}, ${both}, '2026-01-01', '2026-12-31'), (${other}, ${both}, '2026-01-01', '2027-08-31'),
    (${other}, ${single}, '2026-01-01', '2026-12-31')`.execute(t.db)
  await sql`insert into family_members (passholder_id, member_id, created_at) values
    (${keeps}, ${sister}, now()), (${other}, ${sister}, now()), (${brother}, ${other}, now()), (${keeps}, ${other}, now())`.execute(
    t.db,
  )
  await sql`insert into passholder_schools (passholder_id, school_id, since) values (${other}, ${school}, now())`.execute(
    t.db,
  )
  const first = (await region.preview(keeps, other)).body
  expect(first.moves).toMatchObject({ associations: 1, family: 1, school: true })
  expect(first.conflicts).toContainEqual({ kind: 'ASSOCIATION_TWICE', associationId: both, end: '2027-08-31' })
  await sql`insert into passholder_schools (passholder_id, school_id, since) values (${keeps}, ${school}, now())`.execute(
    t.db,
  )
  const second = (await region.preview(keeps, other)).body
  expect(second.moves.school).toBe(false)
  expect(second.conflicts).toContainEqual({ kind: 'TWO_SCHOOLS' })
})

test('two people are not one, and what cannot be merged says why', async () => {
  const region = await openRegion()
  const [one, two, blocked, linked, linkedToo, plain] = [
    await region.add({ ...noor, insz: inszOf(born, 71) }),
    await region.add({ ...noor, insz: inszOf(born, 72) }),
    await region.add(noor),
    await region.add({ ...noor, uitidAccountId: newId() }),
    await region.add({ ...noor, uitidAccountId: newId() }),
    await region.add(noor),
  ]
  await transact(t.db, (trx) => blockPassholder(trx, { passholderId: blocked, reason: 'Misbruik', at: t.clock.now() }))
  const refusalOf = async (keeps: string, other: string) => {
    const { status, body } = await region.preview(keeps, other)
    return `${status} ${String(body.type).replace('https://api.publiq.be/probs/', '')}`
  }
  expect(await refusalOf(one, two)).toBe('400 openpas/merge-two-national-numbers')
  expect(await refusalOf(linked, linkedToo)).toBe('400 openpas/merge-two-accounts')
  expect(await refusalOf(blocked, plain)).toBe('400 openpas/merge-blocked')
  expect(await refusalOf(plain, blocked)).toBe('400 openpas/merge-blocked')
  expect(await refusalOf(plain, plain)).toBe('400 openpas/merge-same-record')
  expect(await refusalOf(plain, newId())).toBe('404 uitpas/passholder-not-found')
  const elsewhere = await (await openRegion()).add(noor)
  expect(await refusalOf(plain, elsewhere)).toBe('404 uitpas/passholder-not-found')
  expect(await refusalOf(elsewhere, plain)).toBe('404 uitpas/passholder-not-found')
  expect((await region.preview(one, linked)).body.moves).toMatchObject({ nationalNumber: false, account: true })
})
