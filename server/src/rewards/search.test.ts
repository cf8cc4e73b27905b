import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPassholder, asClient, type Counter, openCounter, type TestPassholder } from '../../test/scenes/counter.ts'
import { addReward, addSaver, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { putClientPermissions } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'
import { categories, facetNames, type Reward } from './schema.ts'

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
let temporary: number
let kaprijke: string
/** Free, once a month, everywhere. */
let onceAMonth: string

const day = (days: number) => new Date(testMoment.getTime() + days * 86_400_000)
const problem = (name: string) => `https://api.publiq.be/probs/${name}`

/** A pseudo-random sequence that is the same in every run. */
function dice(seed: number) {
  let state = seed
  return <T>(choices: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return choices[Math.floor((state / 2_147_483_648) * choices.length)] as T
  }
}

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  call = asClient(app, counter)
  kaprijke = newId()
  temporary = await transact(app.db, async (trx) => {
    const id = await createCardSystem(trx, { name: 'UiTPAS op proef', permanent: false })
    const address = { postalCode: '9970', city: 'Kaprijke-Lembeke' }
    await createOrganizer(trx, {
      id: kaprijke,
      name: "'t Café van Sint-Jan",
      cardSystemIds: [counter.cardSystemId, id],
      ...address,
    })
    await putClientPermissions(trx, {
      clientId: counter.clientId,
      organizerId: kaprijke,
      permissions: ['REWARDS_REDEEM'],
    })
    return id
  })
  const pick = dice(23)
  const words = ['Koffie', 'Zwembeurt', 'Één crème brûlée', 'Boek', 'Museum & café']
  for (let n = 0; n < 100; n += 1) {
    const type = pick(['POINTS', 'POINTS', 'WELCOME'] as const)
    const redeem = pick([
      undefined,
      { begin: day(-30) },
      { begin: day(-30), end: day(5) },
      { begin: day(-30), end: day(60) },
      { begin: day(-9), end: day(-1) },
      { begin: day(3) },
    ])
    const restricted = pick([true, false, false])
    await addReward(app, counter, {
      type,
      title: `${pick(words)} ${n % 7}`,
      points: type === 'WELCOME' ? 0 : pick([0, 1, 5, 10, 20]),
      status: pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'INACTIVE', 'DELETED'] as const),
      publicationPeriod: pick([{ begin: day(-60) }, { begin: day(-60), end: day(-1) }, { begin: day(1) }]),
      ...(redeem ? { redeemPeriod: redeem } : {}),
      categories: categories.filter(() => pick([true, false, false])),
      owningCardSystemId: pick([counter.cardSystemId, counter.cardSystemId, temporary]),
      allCardSystems: !restricted,
      applicableCardSystemIds: restricted ? [pick([counter.cardSystemId, temporary])] : [],
      organizerIds: pick([[], [counter.organizerId], [kaprijke], [counter.organizerId, kaprijke]]),
      residentPostalCodes: pick([[], [], ['9900'], ['9970']]),
      ...pick([{}, { maxAvailableUnits: 1 }, { maxAvailableUnits: 30 }]),
      ...pick([{}, { redeemConstraint: { volume: 1, period: 'MONTH' } } as const]),
      forKids: pick([true, false]),
      sport: pick([true, false]),
      featured: pick([true, false]),
      ...pick([{}, { online: { link: 'https://tickets.example' } }]),
      createdAt: day(-n),
    })
  }
  onceAMonth = await addReward(app, counter, { points: 0, redeemConstraint: { volume: 1, period: 'MONTH' } })
  // Some sold out, some nearly.
  await app.db
    .updateTable('rewards')
    .set({ units_taken: 28 })
    .where('max_available_units', '=', 30)
    .where('sport', '=', true)
    .execute()
  await app.db
    .updateTable('rewards')
    .set({ units_taken: 1 })
    .where('max_available_units', '=', 1)
    .where('featured', '=', true)
    .execute()
})
afterAll(() => app.close())

type Parameters = Record<string, string | number | boolean | readonly (string | number)[]>

async function search(parameters: Parameters = {}) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    for (const one of [value].flat()) query.append(name, String(one))
  const { status, body } = await call('GET', `/rewards?${query}`)
  return { status, body }
}

async function everything(parameters: Parameters): Promise<Reward[]> {
  const found: Reward[] = []
  for (let start = 0; ; start += 40) {
    const { status, body } = await search({ ...parameters, start, limit: 40 })
    expect(status).toBe(200)
    found.push(...body.member)
    if (found.length >= body.totalItems || body.member.length === 0) {
      expect(found).toHaveLength(body.totalItems)
      return found
    }
  }
}

const all = () => everything({ subset: 'ALL', type: 'ANY' })
const ids = (rewards: Reward[]) => rewards.map((reward) => reward.id).sort()
const within = (period: { begin: string; end?: string } | undefined) =>
  !period ||
  (Date.parse(period.begin) <= testMoment.getTime() && (!period.end || Date.parse(period.end) >= testMoment.getTime()))

/** What each parameter means, in plain words of the answer. */
const meaning: Record<string, (reward: Reward, value: never) => boolean> = {
  type: (reward, value: string) => value === 'ANY' || reward.type === value,
  organizerId: (reward, value: string[]) => reward.organizers.some((organizer) => value.includes(organizer.id)),
  organizerPostalCode: (reward, value: string[]) =>
    reward.organizers.some((organizer) => value.includes(organizer.address?.postalCode ?? '')),
  owningCardSystemId: (reward, value: number[]) => value.includes(reward.owningCardSystem.id),
  applicableCardSystemId: (reward, value: number[]) =>
    reward.allCardSystems || reward.applicableCardSystems.some((one) => value.includes(one.id)),
  categories: (reward, value: string[]) => reward.categories.some((category) => value.includes(category)),
  pointsFrom: (reward, value: number) => reward.points >= value,
  pointsTo: (reward, value: number) => reward.points <= value,
  sport: (reward, value: boolean) => reward.sport === value,
  forKids: (reward, value: boolean) => reward.forKids === value,
  featured: (reward, value: boolean) => reward.featured === value,
  online: (reward, value: boolean) => reward.online === value,
  lastChance: (reward, value: boolean) => reward.lastChance === value,
  status: (reward, value: string) => reward.status === value,
  subset: (reward, value: string) => {
    if (value === 'ALL') return true
    const later = reward.redeemPeriod !== undefined && Date.parse(reward.redeemPeriod.begin) > testMoment.getTime()
    const published = !value.startsWith('ENDUSER') || within(reward.publicationPeriod)
    const redeemable = value.endsWith('FUTURE') ? later : within(reward.redeemPeriod)
    return reward.status === 'ACTIVE' && reward.owningCardSystem.id !== temporary && published && redeemable
  },
}

function expected(rewards: Reward[], parameters: Parameters): Reward[] {
  const asked: Parameters = { type: 'POINTS', subset: 'ENDUSERS', ...parameters }
  return rewards.filter((reward) =>
    Object.entries(asked).every(([name, value]) => meaning[name]?.(reward, value as never) ?? true),
  )
}

/** Random combinations of parameters, the same in every run. */
function combinations(count: number): Parameters[] {
  const pick = dice(7)
  const flag = [true, false] as const
  const options: Record<string, () => Parameters[string]> = {
    type: () => pick(['POINTS', 'WELCOME', 'ANY']),
    subset: () => pick(['ALL', 'ALL', 'ENDUSERS', 'REDEEMABLE', 'REDEEMABLE-FUTURE', 'ENDUSER-FUTURE']),
    organizerId: () => pick([[counter.organizerId], [kaprijke], [counter.organizerId, kaprijke]]),
    organizerPostalCode: () => pick([['9970'], ['9970', '9000']]),
    owningCardSystemId: () => pick([[counter.cardSystemId], [temporary], [counter.cardSystemId, temporary]]),
    applicableCardSystemId: () => pick([[counter.cardSystemId], [temporary]]),
    categories: () => pick([['Doen'], ['Doen', 'Goede doel'], ['Eten en drinken']]),
    pointsFrom: () => pick([1, 5]),
    pointsTo: () => pick([5, 10]),
    status: () => pick(['ACTIVE', 'INACTIVE', 'DELETED']),
    ...Object.fromEntries(
      ['sport', 'forKids', 'featured', 'online', 'lastChance'].map((name) => [name, () => pick(flag)]),
    ),
  }
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(options).flatMap(([name, value]) => (pick([true, false, false, false]) ? [[name, value()]] : [])),
    ),
  )
}

test('every parameter, alone and in combination, finds exactly what it says', async () => {
  const rewards = await all()
  expect(rewards).toHaveLength(101)
  const asked = [{}, ...combinations(150)]
  let found = 0
  for (const parameters of asked) {
    const wanted = ids(expected(rewards, parameters))
    expect(ids(await everything(parameters)), JSON.stringify(parameters)).toEqual(wanted)
    found += wanted.length
  }
  expect(found).toBeGreaterThan(400)
})

test('facets count each value as if it were chosen, with all other parameters, as counting by hand does', async () => {
  const rewards = await all()
  const values: Record<string, (reward: Reward) => (string | number | boolean)[]> = {
    categories: (reward) => reward.categories,
    forKids: (reward) => [reward.forKids],
    sport: (reward) => [reward.sport],
    online: (reward) => [reward.online],
    lastChance: (reward) => [reward.lastChance],
    owningCardSystemId: (reward) => [reward.owningCardSystem.id],
    type: (reward) => [reward.type],
  }
  for (const parameters of [{}, ...combinations(60)]) {
    const { body } = await search({ ...parameters, facets: facetNames, limit: 0 })
    expect(body.totalItems).toBe(expected(rewards, parameters).length)
    for (const name of facetNames) {
      const { [name]: _, ...others } = parameters as Record<string, Parameters[string]>
      const counts = new Map<string, number>()
      for (const reward of expected(rewards, { ...others, ...(name === 'type' ? { type: 'ANY' } : {}) })) {
        for (const value of values[name]?.(reward) ?? [])
          counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
      }
      const answered = Object.entries(body.facet[name]).map(([value, facet]) => [
        value,
        (facet as { count: number }).count,
      ])
      expect(Object.fromEntries(answered), `${name} of ${JSON.stringify(parameters)}`).toEqual(
        Object.fromEntries(counts),
      )
    }
  }
  const { body } = await search({ facets: ['type', 'sport', 'owningCardSystemId'] })
  expect(body.facet.type.WELCOME.name).toEqual({ nl: 'Welkomstvoordeel' })
  expect(body.facet.sport.true.name).toEqual({ nl: 'Ja' })
  expect(body.facet.categories).toBeUndefined()
  expect((await search()).body.facet).toBeUndefined()
})

describe('text', () => {
  const titles = async (text: string) =>
    new Set((await everything({ text, subset: 'ALL', type: 'ANY' })).map((reward) => reward.title.replace(/ \d$/, '')))

  test('is found without accents and capitals, whole or in part, in any order', async () => {
    expect(await titles('een creme')).toEqual(new Set(['Één crème brûlée']))
    expect(await titles('BRÛLÉE een')).toEqual(new Set(['Één crème brûlée']))
    expect(await titles('zwem')).toEqual(new Set(['Zwembeurt']))
    expect(await titles('museum café')).toEqual(new Set(['Museum & café']))
    expect(await titles('frieten')).toEqual(new Set())
  })

  test('is looked for in the name and the city of a balie too, and every word has to be there', async () => {
    const atKaprijke = (reward: Reward) => reward.organizers.some((organizer) => organizer.id === kaprijke)
    const rewards = await all()
    expect(ids(await everything({ text: 'lembeke', subset: 'ALL', type: 'ANY' }))).toEqual(
      ids(rewards.filter(atKaprijke)),
    )
    expect(ids(await everything({ text: 'boek sint jan KAPRIJKE', subset: 'ALL', type: 'ANY' }))).toEqual(
      ids(rewards.filter((reward) => atKaprijke(reward) && reward.title.startsWith('Boek'))),
    )
    expect(await everything({ text: '%', subset: 'ALL', type: 'ANY' })).toHaveLength(101)
  })
})

describe('order', () => {
  const key: Record<string, (reward: Reward) => string | number> = {
    points: (reward) => reward.points,
    title: (reward) => reward.title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(' & ', ' '),
    featured: (reward) => Number(reward.featured),
    redeemCount: (reward) => reward.unitsTaken,
  }
  const sorted = (rewards: Reward[], by: string[]) =>
    rewards.toSorted((a, b) => {
      for (const one of by) {
        const [x, y] = [a, b].map((reward) => key[one.replace('-', '')]?.(reward) ?? 0) as [number, number]
        if (x !== y) return (x < y ? -1 : 1) * (one.startsWith('-') ? -1 : 1)
      }
      return Number(a.id) - Number(b.id)
    })

  test.each([
    'points',
    '-points,title',
    '-featured,redeemCount,-title',
  ])('sort=%s combines its keys, and pages neither overlap nor miss', async (sort) => {
    const rewards = await everything({ subset: 'ALL', type: 'ANY', sort })
    expect(rewards.map((reward) => reward.id)).toEqual(sorted(rewards, sort.split(',')).map((reward) => reward.id))
    expect(new Set(ids(rewards)).size).toBe(101)
  })

  test('the deprecated parameters combine in the order of the address, after sort', async () => {
    const old = await search({ 'sort[points]': 'desc', 'sort[name]': 'asc', limit: 100, subset: 'ALL' })
    const combined = await search({ sort: '-points,name', limit: 100, subset: 'ALL' })
    expect(old.body.member).toEqual(combined.body.member)
    const both = await search({ 'sort[name]': 'asc', sort: '-points', limit: 100, subset: 'ALL' })
    expect(both.body.member).toEqual(combined.body.member)
  })

  test('is featured first, then newest, when nothing is asked', async () => {
    const { body } = await search({ limit: 100 })
    const { body: asked } = await search({ limit: 100, sort: '-featured,-creationDate' })
    expect(body).toEqual(asked)
  })
})

describe('for a person', () => {
  test('isRedeemableByPassholderId finds what redeem-status would allow, and nothing else', async () => {
    const people: TestPassholder[] = [
      await addSaver(app, counter.cardSystemId, 7),
      await addSaver(app, counter.cardSystemId, 50, { postalCode: '9970' }),
      await addSaver(app, temporary, -1),
    ]
    const [first] = people as [TestPassholder]
    await grantWelcome(app, first.passholderId, counter.cardSystemId)
    const redeemed = { rewardId: onceAMonth, uitpasNumber: first.uitpasNumber }
    expect((await call('POST', '/rewards/redeemed', redeemed)).status).toBe(201)
    for (const { passholderId, uitpasNumber } of people) {
      const rewards = await all()
      const answers = await Promise.all(
        rewards.map((one) => call('GET', `/rewards/${one.id}/redeem-status?uitpasNumber=${uitpasNumber}`)),
      )
      expect(answers.map((one) => one.status)).toEqual(rewards.map((one) => (one.status === 'DELETED' ? 404 : 200)))
      const possible = rewards.filter((_, index) => answers[index]?.body.redeemable)
      expect(possible.length).toBeGreaterThan(0)
      expect(ids(await everything({ subset: 'ALL', type: 'ANY', isRedeemableByPassholderId: passholderId }))).toEqual(
        ids(possible),
      )
      expect(ids(await everything({ sport: true, isRedeemableByPassholderId: passholderId }))).toEqual(
        ids(expected(possible, { sport: true })),
      )
    }
  })

  test('isInterestingForPassholderId finds what is near or like what they did in the last half year', async () => {
    const { passholderId, uitpasNumber } = await addSaver(app, counter.cardSystemId, 50, { postalCode: '9950' })
    const interesting = () => everything({ subset: 'ALL', type: 'ANY', isInterestingForPassholderId: passholderId })
    expect(await interesting()).toEqual([])
    await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })
    const may = (reward: Reward) =>
      reward.allCardSystems || reward.applicableCardSystems.some((one) => one.id === counter.cardSystemId)
    const here = (reward: Reward) => reward.organizers.some((organizer) => organizer.id === counter.organizerId)
    const found = await interesting()
    expect(found.length).toBeGreaterThan(10)
    expect(found.every((reward) => may(reward) && here(reward))).toBe(true)
    app.clock.freeze(day(181))
    expect(await interesting()).toEqual([])
    app.clock.freeze(testMoment)
    const neighbour = await addPassholder(app, counter.cardSystemId, { postalCode: '9970' })
    const near = await everything({ subset: 'ALL', type: 'ANY', isInterestingForPassholderId: neighbour.passholderId })
    expect(near.length).toBeGreaterThan(10)
    expect(
      near.every((reward) => may(reward) && reward.organizers.some((organizer) => organizer.id === kaprijke)),
    ).toBe(true)
  })

  test('nobody is nobody: an unknown person can redeem nothing and is interested in nothing', async () => {
    for (const id of [newId(), 'noor']) {
      expect((await search({ isRedeemableByPassholderId: id, subset: 'ALL' })).body).toEqual({
        totalItems: 0,
        member: [],
      })
      expect((await search({ isInterestingForPassholderId: id, facets: ['type'] })).body).toMatchObject({
        totalItems: 0,
        facet: { type: {} },
      })
    }
  })

  test('needs REWARDS_PASSHOLDERS_READ, and is written down; everything else needs no permission', async () => {
    const { passholderId } = await addPassholder(app, counter.cardSystemId)
    const other = asClient(app, await openCounter(app, ['REWARDS_READ']))
    expect((await other('GET', '/rewards')).status).toBe(200)
    for (const name of ['isRedeemableByPassholderId', 'isInterestingForPassholderId']) {
      expect((await other('GET', `/rewards?${name}=${passholderId}`)).body).toMatchObject({
        status: 403,
        type: problem('auth/forbidden'),
      })
    }
    await search({ isRedeemableByPassholderId: passholderId })
    const read = await app.db
      .selectFrom('audit_entries')
      .select('act')
      .where('passholder_id', '=', passholderId)
      .execute()
    expect(read.map((entry) => entry.act)).toContain('rewards.read')
  })
})

describe('what is refused', () => {
  test('an organizer or a card system that is not known', async () => {
    for (const id of [newId(), 'bib'])
      expect((await search({ organizerId: id })).body).toMatchObject({
        status: 400,
        type: problem('uitpas/organizer-not-found'),
      })
    for (const id of ['99999999999', '424242', 'gent']) {
      for (const name of ['owningCardSystemId', 'applicableCardSystemId']) {
        expect((await search({ [name]: id })).body).toMatchObject({
          status: 400,
          type: problem('uitpas/cardsystem-not-found'),
        })
      }
    }
  })

  test('a page that is too large, and parameters that are none', async () => {
    expect((await search({ limit: 101 })).body).toMatchObject({
      status: 400,
      type: problem('url/query-limit-exceeded'),
    })
    for (const wrong of [
      { sort: 'points desc' },
      { 'sort[name]': 'up' },
      { facets: 'colour' },
      { subset: 'MINE' },
      { sport: 'perhaps' },
      { pointsFrom: 'x' },
    ]) {
      expect((await search(wrong)).body, JSON.stringify(wrong)).toMatchObject({
        status: 400,
        type: problem('url/invalid-data'),
      })
    }
  })

  test('a caller without any identification', async () => {
    expect((await app.app.inject({ method: 'GET', url: '/api/uitpas/rewards' })).statusCode).toBe(401)
  })
})
