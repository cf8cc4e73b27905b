import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addReward, addSaver, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { blockCard } from '../cards/block.ts'
import { transact } from '../db/transact.ts'
import { listRedeemable } from './counter.ts'

let app: TestApp
let counter: Counter

beforeAll(async () => {
  app = await openTestApp()
})
beforeEach(async () => {
  counter = await openCounter(app)
})
afterAll(() => app.close())

const rowsFor = (passholderId: string) =>
  listRedeemable(app.db, {
    passholderId,
    organizerId: counter.organizerId,
    at: app.clock.now(),
    publicUrl: app.config.publicUrl,
  })
const day = (days: number) => new Date(testMoment.getTime() + days * 86_400_000)
// Of this region, so that one test does not see the rewards of another.
const regional = () => ({ allCardSystems: false, applicableCardSystemIds: [counter.cardSystemId] })

test('the welcome rewards that wait come first, then what this balie redeems, cheapest first, each with its reason', async () => {
  const begin = day(-30)
  await addReward(app, counter, { ...regional(), title: 'Zwembeurt', points: 15, redeemPeriod: { begin, end: day(6) } })
  await addReward(app, counter, { ...regional(), title: 'Koffie', points: 5, practicalInfo: 'In het leescafé.' })
  await addReward(app, counter, { ...regional(), title: 'Op is op', points: 6, maxAvailableUnits: 0 })
  await addReward(app, counter, { ...regional(), title: 'In de hele regio', points: 7, organizerIds: [] })
  await addReward(app, counter, { ...regional(), type: 'WELCOME', title: 'Linnen boekentas' })
  await addReward(app, counter, { ...regional(), type: 'WELCOME', title: 'Later', redeemPeriod: { begin: day(8) } })
  const { passholderId } = await addSaver(app, counter.cardSystemId, 12)
  await grantWelcome(app, passholderId, counter.cardSystemId)
  expect(await rowsFor(passholderId)).toMatchObject([
    {
      title: 'Later',
      type: 'WELCOME',
      redeemable: false,
      reason: 'REWARD_PERIOD',
      endUserMessage: { nl: 'Dit voordeel kan je vanaf 1 december omruilen.' },
    },
    { title: 'Linnen boekentas', type: 'WELCOME', points: 0, redeemable: true },
    { title: 'Koffie', points: 5, redeemable: true, practicalInfo: 'In het leescafé.', lastChance: false },
    { title: 'Op is op', redeemable: false, reason: 'REWARD_VOLUME', endUserMessage: { nl: 'Dit voordeel is op.' } },
    { title: 'In de hele regio', redeemable: true },
    {
      title: 'Zwembeurt',
      lastChance: true,
      redeemUntil: '2026-11-29T14:00:00+01:00',
      redeemable: false,
      reason: 'PASSHOLDER_POINTS',
      pointsShort: 3,
      endUserMessage: { nl: 'Nog 3 punten te kort. Dit voordeel kost 15 punten.' },
    },
  ])
})

test('what belongs to another balie or region, is over, not begun, not active, not granted or redeemed, is not shown', async () => {
  const other = await openCounter(app)
  await addReward(app, other)
  await addReward(app, other, {
    organizerIds: [],
    allCardSystems: false,
    applicableCardSystemIds: [other.cardSystemId],
  })
  await addReward(app, counter, { redeemPeriod: { begin: day(-9), end: day(-1) } })
  await addReward(app, counter, { redeemPeriod: { begin: day(1) } })
  await addReward(app, counter, { status: 'INACTIVE' })
  const mine = await addReward(app, counter, { ...regional(), type: 'WELCOME', title: 'Linnen boekentas' })
  const noor = await addPassholder(app, counter.cardSystemId)
  expect(await rowsFor(noor.passholderId)).toEqual([])
  await grantWelcome(app, noor.passholderId, counter.cardSystemId)
  expect(await rowsFor(noor.passholderId)).toMatchObject([{ rewardId: mine }])
  const call = asClient(app, counter)
  const { body } = await call('POST', '/rewards/redeemed', { rewardId: mine, uitpasNumber: noor.uitpasNumber })
  expect(await rowsFor(noor.passholderId)).toEqual([])
  await call('DELETE', `/rewards/redeemed/${body.id}`)
  expect(await rowsFor(noor.passholderId)).toMatchObject([{ rewardId: mine, redeemable: true }])
})

test('a group pass has no rewards; somebody without an active card sees them with the reason', async () => {
  await addReward(app, counter)
  const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP' })
  expect(await rowsFor(group.passholderId)).toEqual([])
  const { passholderId, uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
  await transact(app.db, (trx) => blockCard(trx, { uitpasNumber, reason: 'STOLEN', at: app.clock.now() }))
  const [row] = await rowsFor(passholderId)
  expect(row).toMatchObject({ redeemable: false, reason: 'INVALID_CARD' })
  expect(row?.endUserMessage?.nl).toMatch(/kaart/)
})
