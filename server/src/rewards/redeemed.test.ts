import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addPassholder,
  asClient,
  type Counter,
  nextNumber,
  openCounter,
  type TestPassholder,
} from '../../test/scenes/counter.ts'
import { addReward, addSaver, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let other: Counter
let call: ReturnType<typeof asClient>
let noor: TestPassholder

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  other = await openCounter(app)
  call = asClient(app, counter)
  noor = await addSaver(app, counter.cardSystemId, 100)
  const { uitpasNumber, passholderId } = noor
  const bag = await addReward(app, counter, { type: 'WELCOME', title: 'Linnen boekentas' })
  const online = { link: 'https://tickets.example', text: 'Toon dit scherm.' }
  await grantWelcome(app, passholderId, counter.cardSystemId)
  const here = [
    await addReward(app, counter, { title: 'Café crème' }),
    bag,
    await addReward(app, counter, { title: 'Film', online }),
  ]
  for (const [n, rewardId] of here.entries()) {
    app.clock.freeze(new Date(testMoment.getTime() + n * 60_000))
    expect((await call('POST', '/rewards/redeemed', { rewardId, uitpasNumber })).status).toBe(201)
  }
  app.clock.freeze(new Date(testMoment.getTime() + 600_000))
  const theirs = { rewardId: await addReward(app, other, { title: 'Zwembeurt' }), uitpasNumber }
  await asClient(app, other)('POST', '/rewards/redeemed', theirs)
  const undone = await call('POST', '/rewards/redeemed', { rewardId: here[0] ?? '', uitpasNumber })
  await call('DELETE', `/rewards/redeemed/${undone.body.id}`)
})
afterAll(() => app.close())

const titles = (answer: { body: { member: { reward: { title: string } }[] } }) =>
  answer.body.member.map((one) => one.reward.title)
const list = (query: string) => call('GET', `/rewards/redeemed?${query}`)

test('by number: all that the holder redeemed anywhere, newest first, without what was undone', async () => {
  const found = await list(`uitpasNumber=${noor.uitpasNumber}`)
  expect(found).toMatchObject({ status: 200, body: { totalItems: 4 } })
  expect(titles(found)).toEqual(['Zwembeurt', 'Film', 'Linnen boekentas', 'Café crème'])
  expect(found.body.member[1]).toMatchObject({
    redeemDate: '2026-11-23T14:02:00+01:00',
    redeemInfo: { link: 'https://tickets.example', text: 'Toon dit scherm.' },
    reward: { online: true },
  })
})

test('by id: only at the balies given, and only those for which one may read', async () => {
  const here = await list(`passholderId=${noor.passholderId}&organizerId=${counter.organizerId}`)
  expect(titles(here)).toEqual(['Film', 'Linnen boekentas', 'Café crème'])
  expect((await list(`passholderId=${noor.passholderId}&organizerId=${other.organizerId}`)).status).toBe(403)
  const mixed = `passholderId=${noor.passholderId}&organizerId=${counter.organizerId}&organizerId=${other.organizerId}`
  expect((await list(mixed)).status).toBe(403)
})

test('type and title narrow it down, pages cut it up', async () => {
  const mine = `uitpasNumber=${noor.uitpasNumber}`
  expect(titles(await list(`${mine}&rewardType=WELCOME`))).toEqual(['Linnen boekentas'])
  expect(titles(await list(`${mine}&rewardType=POINTS&rewardTitle=cafe`))).toEqual(['Café crème'])
  const page = await list(`${mine}&start=1&limit=2`)
  expect(page.body.totalItems).toBe(4)
  expect(titles(page)).toEqual(['Film', 'Linnen boekentas'])
  expect((await list(`${mine}&limit=0`)).body).toEqual({ totalItems: 4, member: [] })
})

test('who does not exist redeemed nothing', async () => {
  expect((await list(`uitpasNumber=${nextNumber()}`)).body).toEqual({ totalItems: 0, member: [] })
  for (const id of [newId(), 'noor']) {
    expect((await list(`passholderId=${id}&organizerId=${counter.organizerId}`)).body).toEqual({
      totalItems: 0,
      member: [],
    })
  }
})

test('neither, both, or an id without a balie is refused, as is a number that cannot be one and too large a page', async () => {
  const wrong = { status: 400, type: 'https://api.publiq.be/probs/url/invalid-data' }
  for (const query of [
    '',
    `uitpasNumber=${noor.uitpasNumber}&passholderId=${noor.passholderId}`,
    `passholderId=${noor.passholderId}`,
  ]) {
    expect((await list(query)).body).toMatchObject(wrong)
  }
  expect((await list('uitpasNumber=0900000095903')).body).toMatchObject({
    status: 400,
    type: 'https://api.publiq.be/probs/uitpas/invalid-uitpas-number',
  })
  expect((await list(`uitpasNumber=${noor.uitpasNumber}&limit=1000`)).body).toMatchObject({
    status: 400,
    type: 'https://api.publiq.be/probs/url/query-limit-exceeded',
  })
})

test('it needs REWARDS_READ, as does reading one reward; and that somebody looked is written down', async () => {
  const { body: reward } = await list(`uitpasNumber=${noor.uitpasNumber}&limit=1`)
  const outsider = asClient(app, await openCounter(app, ['REWARDS_REDEEM']))
  expect((await outsider('GET', `/rewards/redeemed?uitpasNumber=${noor.uitpasNumber}`)).status).toBe(403)
  expect((await outsider('GET', `/rewards/${reward.member[0].reward.id}`)).status).toBe(403)
  const { passholderId, uitpasNumber } = await addPassholder(app, counter.cardSystemId)
  await list(`uitpasNumber=${uitpasNumber}`)
  const rows = await app.db
    .selectFrom('audit_entries')
    .select(['act', 'client_id'])
    .where('passholder_id', '=', passholderId)
    .execute()
  expect(rows).toEqual([{ act: 'rewards.redeemed.read', client_id: counter.clientId }])
})

test('one reward is shown whole, whatever its status', async () => {
  const rewardId = await addReward(app, counter, {
    title: 'Ticket filmnamiddag',
    promotionalDescription: 'Een film op zondag.',
    points: 20,
    categories: ['Doen'],
    status: 'INACTIVE',
    redeemPeriod: { begin: testMoment, end: new Date('2026-12-31T23:59:59+01:00') },
    allCardSystems: false,
    applicableCardSystemIds: [counter.cardSystemId],
    redeemConstraint: { volume: 1, period: 'MONTH' },
    maxAvailableUnits: 50,
    pictures: ['https://images.example/film.jpg'],
    practicalInfo: 'Reserveren hoeft niet.',
    moreInfoUrl: 'https://herbakker.example/film',
    forKids: true,
  })
  const { body } = await call('GET', `/rewards/${rewardId}`)
  const cardSystem = { id: counter.cardSystemId, name: expect.any(String) }
  expect(body).toEqual({
    id: rewardId,
    title: 'Ticket filmnamiddag',
    type: 'POINTS',
    promotionalDescription: 'Een film op zondag.',
    publicationPeriod: { begin: '2026-01-01T00:00:00+01:00' },
    points: 20,
    categories: ['Doen'],
    moreInfoURL: 'https://herbakker.example/film',
    owningCardSystem: cardSystem,
    applicableCardSystems: [cardSystem],
    allCardSystems: false,
    organizers: [
      {
        id: counter.organizerId,
        name: 'Bibliotheek Eeklo',
        linkedLocationId: counter.placeId,
        address: { city: 'Eeklo' },
        cardSystems: [cardSystem],
      },
    ],
    status: 'INACTIVE',
    maxAvailableUnits: 50,
    unitsTaken: 0,
    practicalInfo: 'Reserveren hoeft niet.',
    pictures: ['https://images.example/film.jpg'],
    redeemPeriod: { begin: '2026-11-23T14:00:00+01:00', end: '2026-12-31T23:59:59+01:00' },
    forKids: true,
    sport: false,
    featured: false,
    online: false,
    lastChance: false,
    redeemConstraint: { volume: 1, period: 'MONTH' },
  })
})
