import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPassholder, asClient, type Counter, nextNumber, openCounter } from '../../test/scenes/counter.ts'
import { addReward, addSaver, givePoints, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { saveMunicipalities, savePostalCodes } from '../card-systems/store.ts'
import { blockCard } from '../cards/block.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { blockPassholder } from '../passholders/block.ts'
import { putClientPermissions } from '../permissions/store.ts'
import { readBalance, verifyLedger } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  call = asClient(app, counter)
})
beforeEach(() => app.clock.freeze(testMoment))
afterAll(() => app.close())

const problem = (name: string) => `https://api.publiq.be/probs/${name}`
const redeem = (rewardId: string, uitpasNumber: string, headers = {}) =>
  call('POST', '/rewards/redeemed', { rewardId, uitpasNumber }, headers)
const status = (rewardId: string, uitpasNumber: string) =>
  call('GET', `/rewards/${rewardId}/redeem-status?uitpasNumber=${uitpasNumber}`)
const unitsTaken = async (rewardId: string) => (await call('GET', `/rewards/${rewardId}`)).body.unitsTaken
const at = (text: string) => app.clock.freeze(new Date(text))
const times = <T>(count: number, act: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => act(n)))

/** Whether it can be redeemed is answered before, and redeeming then refuses for the same reason. */
async function expectRefused(rewardId: string, uitpasNumber: string, reason: string, type: string, message?: string) {
  const before = await status(rewardId, uitpasNumber)
  expect(before).toMatchObject({ status: 200, body: { redeemable: false, reason } })
  const refused = await redeem(rewardId, uitpasNumber)
  expect(refused).toMatchObject({ status: 400, body: { type: problem(type), status: 400 } })
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(before.body.message).toBe(refused.body.endUserMessage.nl)
  if (message !== undefined) expect(refused.body.endUserMessage.nl).toBe(message)
}

describe('redeeming', () => {
  test('takes the points and a unit, and answers the reward with its new count', async () => {
    const rewardId = await addReward(app, counter, { maxAvailableUnits: 5 })
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    expect((await status(rewardId, uitpasNumber)).body).toEqual({ redeemable: true })
    const redeemed = await redeem(rewardId, uitpasNumber)
    expect(redeemed).toMatchObject({
      status: 201,
      body: {
        redeemDate: '2026-11-23T14:00:00+01:00',
        reward: { id: rewardId, points: 2, unitsTaken: 1, maxAvailableUnits: 5 },
      },
    })
    expect(redeemed.body.redeemInfo).toBeUndefined()
    expect(await readBalance(app.db, passholderId)).toBe(8)
    const row = await app.db
      .selectFrom('redeemed_rewards')
      .selectAll()
      .where('id', '=', redeemed.body.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      passholder_id: passholderId,
      organizer_id: counter.organizerId,
      card_system_id: counter.cardSystemId,
      uitpas_number: uitpasNumber,
      client_id: counter.clientId,
      account_id: null,
    })
  })

  test('of an online reward says where to go on', async () => {
    const online = { link: 'https://tickets.example/uitpas', label: 'Naar de tickets', text: 'Vul je code in.' }
    const rewardId = await addReward(app, counter, { online })
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    expect((await redeem(rewardId, uitpasNumber)).body).toMatchObject({ redeemInfo: online, reward: { online: true } })
  })

  test('takes a number as it is printed on the card', async () => {
    const rewardId = await addReward(app, counter)
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    const printed = uitpasNumber.replace(/^(.{4})(.{3})(.{3})/, '$1 $2 $3 ')
    expect((await redeem(rewardId, printed)).status).toBe(201)
  })

  test('for nothing leaves the ledger alone, also of somebody below zero', async () => {
    const rewardId = await addReward(app, counter, { points: 0 })
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, -3)
    expect((await redeem(rewardId, uitpasNumber)).status).toBe(201)
    expect(await readBalance(app.db, passholderId)).toBe(-3)
  })

  test('is written to the audit trail: who, as which balie, what and to whom', async () => {
    const rewardId = await addReward(app, counter)
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const { id } = (await redeem(rewardId, uitpasNumber)).body
    await call('DELETE', `/rewards/redeemed/${id}`)
    const entries = await app.db
      .selectFrom('audit_entries')
      .selectAll()
      .where('subject_id', '=', id)
      .orderBy('link')
      .execute()
    expect(entries.map((entry) => entry.act).sort()).toEqual(['reward.cancel', 'reward.redeem'])
    for (const entry of entries) {
      expect(entry).toMatchObject({
        passholder_id: passholderId,
        organizer_id: counter.organizerId,
        client_id: counter.clientId,
      })
    }
  })
})

describe('what cannot be redeemed is refused for the reason that redeem-status gave', () => {
  const notApplicable = 'uitpas/reward-passholder-no-applicable-cardsystems'
  const period = 'uitpas/reward-period-constraint'
  const volume = 'uitpas/reward-volume-constraint'
  const userVolume = 'uitpas/reward-passholder-volume-constraint'

  test('with a blocked card, or a group pass', async () => {
    const rewardId = await addReward(app, counter)
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    await transact(app.db, (trx) => blockCard(trx, { uitpasNumber, reason: 'LOST', at: app.clock.now() }))
    const sentence = 'Deze kaart is geblokkeerd. Er is niets omgeruild. Vraag de nieuwe kaart.'
    await expectRefused(rewardId, uitpasNumber, 'INVALID_CARD', 'uitpas/invalid-card', sentence)
    const group = await addPassholder(app, counter.cardSystemId, { kind: 'GROUP' })
    await expectRefused(rewardId, group.uitpasNumber, 'INVALID_CARD', 'uitpas/invalid-card')
  })

  test('by somebody who is blocked', async () => {
    const rewardId = await addReward(app, counter)
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    await transact(app.db, (trx) => blockPassholder(trx, { passholderId, at: app.clock.now(), reason: 'Misbruik' }))
    await expectRefused(
      rewardId,
      uitpasNumber,
      'PASSHOLDER_NO_ACTIVE_CARDSYSTEM',
      'uitpas/passholder-no-active-cardsystems',
    )
  })

  test('by members of other card systems, and by who lives elsewhere', async () => {
    const other = await openCounter(app)
    const { cardSystemId } = counter
    const mine = await addReward(app, counter, { allCardSystems: false, applicableCardSystemIds: [cardSystemId] })
    const visitor = await addSaver(app, other.cardSystemId, 10)
    await expectRefused(mine, visitor.uitpasNumber, 'PASSHOLDER_APPLICABLE_CARDSYSTEMS', notApplicable)
    await transact(app.db, async (trx) => {
      await saveMunicipalities(trx, [{ nisCode: '43007', name: 'Kaprijke' }])
      await savePostalCodes(trx, [
        { postalCode: '9970', name: 'Kaprijke', nisCode: '43007', latitude: 51.21, longitude: 3.61 },
      ])
    })
    const residents = await addReward(app, counter, { residentPostalCodes: ['9970'] })
    const sentence = 'Dit voordeel is alleen voor inwoners van Kaprijke.'
    await expectRefused(residents, visitor.uitpasNumber, 'PASSHOLDER_APPLICABLE_CARDSYSTEMS', notApplicable, sentence)
    const resident = await addSaver(app, cardSystemId, 10, { postalCode: '9970' })
    expect((await redeem(residents, resident.uitpasNumber)).status).toBe(201)
    expect((await redeem(await addReward(app, counter), visitor.uitpasNumber)).status).toBe(201)
  })

  test('before, after and outside its period, and while it is not active', async () => {
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    const later = await addReward(app, counter, { redeemPeriod: { begin: new Date('2026-12-01T00:00:00+01:00') } })
    const over = await addReward(app, counter, {
      redeemPeriod: { begin: new Date('2026-01-01T00:00:00+01:00'), end: new Date('2026-11-22T23:59:59+01:00') },
    })
    const paused = await addReward(app, counter, { status: 'INACTIVE' })
    await expectRefused(later, uitpasNumber, 'REWARD_PERIOD', period, 'Dit voordeel kan je vanaf 1 december omruilen.')
    await expectRefused(
      over,
      uitpasNumber,
      'REWARD_PERIOD',
      period,
      'Dit voordeel kon je tot en met 22 november omruilen.',
    )
    await expectRefused(paused, uitpasNumber, 'REWARD_PERIOD', period, 'Dit voordeel kan je nu niet omruilen.')
  })

  test('when it is sold out: the units, in total, this year, this month', async () => {
    const { cardSystemId } = counter
    const limits = [
      [{ maxAvailableUnits: 1 }, 'Dit voordeel is op.'],
      [{ maxInTotal: 1 }, 'Dit voordeel is op.'],
      [{ maxPerYear: 1 }, 'Dit voordeel is op voor dit jaar. Vanaf 1 januari 2027 kan het weer.'],
      [{ maxPerMonth: 1, maxPerYear: 2 }, 'Dit voordeel is op voor deze maand. Vanaf 1 december kan het weer.'],
    ] as const
    for (const [limit, sentence] of limits) {
      const rewardId = await addReward(app, counter, limit)
      expect((await redeem(rewardId, (await addSaver(app, cardSystemId, 10)).uitpasNumber)).status).toBe(201)
      const { uitpasNumber } = await addSaver(app, cardSystemId, 10)
      await expectRefused(rewardId, uitpasNumber, 'REWARD_VOLUME', volume, sentence)
    }
  })

  test('more often than once a month by one person, without naming the person', async () => {
    const rewardId = await addReward(app, counter, { redeemConstraint: { volume: 1, period: 'MONTH' } })
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    expect((await redeem(rewardId, uitpasNumber)).status).toBe(201)
    const sentence = 'Dit voordeel is deze maand al omgeruild. Vanaf 1 december kan het weer.'
    await expectRefused(rewardId, uitpasNumber, 'PASSHOLDER_VOLUME', userVolume, sentence)
    at('2026-11-30T23:59:59+01:00')
    expect((await redeem(rewardId, uitpasNumber)).status).toBe(400)
    at('2026-12-01T00:00:00+01:00')
    expect((await redeem(rewardId, uitpasNumber)).status).toBe(201)
  })

  test('with too few points', async () => {
    const rewardId = await addReward(app, counter, { points: 15 })
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 12)
    const sentence = 'Nog 3 punten te kort. Dit voordeel kost 15 punten.'
    await expectRefused(
      rewardId,
      uitpasNumber,
      'PASSHOLDER_POINTS',
      'uitpas/reward-passholder-points-constraint',
      sentence,
    )
    await givePoints(app, passholderId, 3)
    expect((await redeem(rewardId, uitpasNumber)).status).toBe(201)
    expect(await readBalance(app.db, passholderId)).toBe(0)
  })
})

describe('numbers and ids that are not known', () => {
  test('a reward that is unknown, deleted or no number at all', async () => {
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    for (const id of ['999999', '2147483648', 'coffee', await addReward(app, counter, { status: 'DELETED' })]) {
      expect((await redeem(id, uitpasNumber)).body).toMatchObject({
        status: 400,
        type: problem('uitpas/reward-not-found'),
      })
      expect((await status(id, uitpasNumber)).body).toMatchObject({
        status: 404,
        type: problem('uitpas/reward-not-found'),
      })
    }
    expect((await call('GET', '/rewards/999999')).body).toMatchObject({
      status: 404,
      type: problem('uitpas/reward-not-found'),
    })
    expect((await call('GET', '/rewards/coffee')).status).toBe(404)
  })

  test('a card that nobody has, and a number that cannot be one', async () => {
    const rewardId = await addReward(app, counter)
    const [stock, lost] = [nextNumber(), nextNumber()]
    await transact(app.db, async (trx) => {
      await insertStock(
        trx,
        [stock, lost].map((uitpasNumber) => ({ uitpasNumber, cardSystemId: counter.cardSystemId })),
      )
      await blockCard(trx, { uitpasNumber: lost, reason: 'LOST', at: app.clock.now() })
    })
    const sentences: [string, string, string][] = [
      [nextNumber(), 'passholder-not-found', 'We kennen deze pas niet. Kijk het nummer na of registreer de pashouder.'],
      [stock, 'passholder-not-found', 'Deze kaart staat nog niet op naam. Registreer eerst de pashouder.'],
      [lost, 'passholder-not-found', 'Deze kaart is geblokkeerd. Er is niets omgeruild. Vraag de nieuwe kaart.'],
      ['0900000095903', 'invalid-uitpas-number', 'Dit nummer klopt niet. Kijk de laatste cijfers na.'],
    ]
    for (const [number, type, sentence] of sentences) {
      for (const answer of [await redeem(rewardId, number), await status(rewardId, number)]) {
        expect(answer.body).toMatchObject({
          status: 400,
          type: problem(`uitpas/${type}`),
          endUserMessage: { nl: sentence },
        })
      }
    }
  })

  test('a body with a wrong type, an unknown member, none, or half of one', async () => {
    const wrong = await call('POST', '/rewards/redeemed', { rewardId: 5, colour: 'red' })
    expect(wrong.body.type).toBe(problem('body/invalid-data'))
    const pointers = wrong.body.schemaErrors.map((error: { jsonPointer: string }) => error.jsonPointer)
    expect(pointers.sort()).toEqual(['/colour', '/rewardId', '/uitpasNumber'])
    expect((await call('POST', '/rewards/redeemed')).body.type).toBe(problem('body/missing'))
    const headers = { authorization: `Bearer ${counter.token}`, 'content-type': 'application/json' }
    const half = await app.app.inject({
      method: 'POST',
      url: '/api/uitpas/rewards/redeemed',
      headers,
      payload: '{"rewardId":',
    })
    expect(half.json().type).toBe(problem('body/invalid-syntax'))
    const none = await call('GET', `/rewards/${await addReward(app, counter)}/redeem-status`)
    expect(none.body).toMatchObject({ status: 400, type: problem('url/invalid-data') })
  })
})

describe('where', () => {
  test('it needs REWARDS_REDEEM for a balie of the reward; another balie cannot redeem, ask, or undo', async () => {
    const other = await openCounter(app)
    const theirs = asClient(app, other)
    const rewardId = await addReward(app, counter)
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    const refused = await theirs('POST', '/rewards/redeemed', { rewardId, uitpasNumber })
    expect(refused.body).toMatchObject({ status: 403, type: problem('auth/forbidden') })
    expect(refused.body.endUserMessage.nl).toBe('Dit voordeel kan je aan deze balie niet omruilen.')
    expect((await theirs('GET', `/rewards/${rewardId}/redeem-status?uitpasNumber=${uitpasNumber}`)).status).toBe(403)
    const { id } = (await redeem(rewardId, uitpasNumber)).body
    expect((await theirs('DELETE', `/rewards/redeemed/${id}`)).status).toBe(403)
    const reader = asClient(app, await openCounter(app, ['REWARDS_READ']))
    expect((await reader('POST', '/rewards/redeemed', { rewardId, uitpasNumber })).status).toBe(403)
    expect((await reader('DELETE', `/rewards/redeemed/${id}`)).status).toBe(403)
  })

  test('a reward without balies is redeemed anywhere in its card systems, and only there', async () => {
    const other = await openCounter(app)
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    const mine = { organizerIds: [], allCardSystems: false, applicableCardSystemIds: [counter.cardSystemId] }
    const [regional, everywhere] = [
      await addReward(app, counter, mine),
      await addReward(app, counter, { organizerIds: [] }),
    ]
    const theirs = asClient(app, other)
    expect((await theirs('POST', '/rewards/redeemed', { rewardId: regional, uitpasNumber })).status).toBe(403)
    expect((await redeem(regional, uitpasNumber)).status).toBe(201)
    expect((await theirs('POST', '/rewards/redeemed', { rewardId: everywhere, uitpasNumber })).status).toBe(201)
  })

  test('an inactive balie can ask, and redeems and undoes nothing', async () => {
    const clientId = `client-${newId()}`
    const organizerId = newId()
    await transact(app.db, async (trx) => {
      await createOrganizer(trx, {
        id: organizerId,
        name: 'Gesloten balie',
        active: false,
        cardSystemIds: [counter.cardSystemId],
      })
      await putClientPermissions(trx, { clientId, organizerId, permissions: ['REWARDS_REDEEM'] })
    })
    const closed = asClient(app, { token: await app.clientToken(clientId) })
    const rewardId = await addReward(app, { ...counter, organizerId })
    const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 10)
    expect((await closed('GET', `/rewards/${rewardId}/redeem-status?uitpasNumber=${uitpasNumber}`)).body).toEqual({
      redeemable: true,
    })
    const refused = await closed('POST', '/rewards/redeemed', { rewardId, uitpasNumber })
    expect(refused.body).toMatchObject({ status: 403, type: problem('openpas/organizer-inactive') })
  })
})

describe('undoing', () => {
  test('gives the points, the unit and the limit back, once', async () => {
    const rewardId = await addReward(app, counter, {
      maxAvailableUnits: 1,
      maxPerMonth: 1,
      redeemConstraint: { volume: 1, period: 'ABSOLUTE' },
    })
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const { id } = (await redeem(rewardId, uitpasNumber)).body
    expect((await redeem(rewardId, uitpasNumber)).status).toBe(400)
    const cancelled = await call('DELETE', `/rewards/redeemed/${id}`)
    expect(cancelled).toMatchObject({ status: 204, body: undefined })
    expect(await readBalance(app.db, passholderId)).toBe(10)
    expect(await unitsTaken(rewardId)).toBe(0)
    const again = await call('DELETE', `/rewards/redeemed/${id}`)
    expect(again.body).toMatchObject({
      status: 404,
      type: problem('openpas/already-undone'),
      endUserMessage: { nl: 'Dit is al ongedaan gemaakt.' },
    })
    expect(await readBalance(app.db, passholderId)).toBe(10)
    expect((await redeem(rewardId, uitpasNumber)).status).toBe(201)
  })

  test('twenty times at once gives back once', async () => {
    const rewardId = await addReward(app, counter)
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const { id } = (await redeem(rewardId, uitpasNumber)).body
    const answers = await times(20, () => call('DELETE', `/rewards/redeemed/${id}`))
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1)
    expect(await readBalance(app.db, passholderId)).toBe(10)
    expect(await unitsTaken(rewardId)).toBe(0)
  })

  test('gives the unit back to the month it was taken in', async () => {
    const rewardId = await addReward(app, counter, { maxPerMonth: 1 })
    const [first, second] = [
      await addSaver(app, counter.cardSystemId, 10),
      await addSaver(app, counter.cardSystemId, 10),
    ]
    const { id } = (await redeem(rewardId, first.uitpasNumber)).body
    at('2026-12-02T10:00:00+01:00')
    expect((await redeem(rewardId, second.uitpasNumber)).status).toBe(201)
    expect((await call('DELETE', `/rewards/redeemed/${id}`)).status).toBe(204)
    expect((await redeem(rewardId, first.uitpasNumber)).status).toBe(400)
    app.clock.freeze(testMoment)
    expect((await redeem(rewardId, first.uitpasNumber)).status).toBe(201)
  })

  test('of what does not exist is not found', async () => {
    for (const id of [newId(), 'coffee'])
      expect((await call('DELETE', `/rewards/redeemed/${id}`)).body).toMatchObject({
        status: 404,
        type: problem('url/not-found'),
      })
  })
})

describe('welcome rewards', () => {
  test('are granted within the granting period, to members and residents, once; group passes get none', async () => {
    const { cardSystemId } = await openCounter(app)
    const other = await openCounter(app)
    const here = { cardSystemId, organizerId: counter.organizerId }
    const welcome = { type: 'WELCOME', allCardSystems: false, applicableCardSystemIds: [cardSystemId] } as const
    const begin = new Date('2026-11-01T00:00:00+01:00')
    const [open, november, residents, everywhere] = [
      await addReward(app, here, welcome),
      await addReward(app, here, { ...welcome, grantingPeriod: { begin, end: new Date('2026-11-30T23:59:59+01:00') } }),
      await addReward(app, here, { ...welcome, residentPostalCodes: ['9970'] }),
      await addReward(app, here, { type: 'WELCOME', grantingPeriod: { begin, end: begin } }),
    ]
    await addReward(app, here, { ...welcome, status: 'INACTIVE' })
    await addReward(app, here, { points: 1 })
    const noor = await addPassholder(app, cardSystemId)
    expect(await grantWelcome(app, noor.passholderId, cardSystemId)).toEqual([open, november])
    expect(await grantWelcome(app, noor.passholderId, cardSystemId)).toEqual([])
    expect(await grantWelcome(app, noor.passholderId, other.cardSystemId, begin)).toEqual([everywhere])
    const late = await addPassholder(app, cardSystemId, { postalCode: '9970' })
    expect(await grantWelcome(app, late.passholderId, cardSystemId, new Date('2026-12-01T00:00:00+01:00'))).toEqual([
      open,
      residents,
    ])
    const group = await addPassholder(app, cardSystemId, { kind: 'GROUP' })
    expect(await grantWelcome(app, group.passholderId, cardSystemId)).toEqual([])
  })

  test('are redeemed for nothing, once, only by whom they were granted to; undoing makes them wait again', async () => {
    const rewardId = await addReward(app, counter, { type: 'WELCOME' })
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const type = 'uitpas/reward-passholder-volume-constraint'
    await expectRefused(
      rewardId,
      uitpasNumber,
      'PASSHOLDER_VOLUME',
      type,
      'Dit welkomstvoordeel is niet toegekend aan deze pas.',
    )
    await grantWelcome(app, passholderId, counter.cardSystemId)
    const { id } = (await redeem(rewardId, uitpasNumber)).body
    expect(await readBalance(app.db, passholderId)).toBe(10)
    await expectRefused(
      rewardId,
      uitpasNumber,
      'PASSHOLDER_VOLUME',
      type,
      'Dit welkomstvoordeel is al opgenomen. Het kan maar één keer.',
    )
    expect((await call('DELETE', `/rewards/redeemed/${id}`)).status).toBe(204)
    const answers = await times(10, () => redeem(rewardId, uitpasNumber))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
  })
})

describe('at the same moment', () => {
  test('twenty counters redeem the last unit: one has it, the nineteen others lose no points', async () => {
    const rewardId = await addReward(app, counter, { points: 4, maxAvailableUnits: 1 })
    const people = await times(20, () => addSaver(app, counter.cardSystemId, 10))
    const answers = await Promise.all(people.map((person) => redeem(rewardId, person.uitpasNumber)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(answers.filter((answer) => answer.body.type === problem('uitpas/reward-volume-constraint'))).toHaveLength(19)
    const balances = await Promise.all(people.map((person) => readBalance(app.db, person.passholderId)))
    expect(balances.toSorted((a, b) => a - b)).toEqual([6, ...Array(19).fill(10)])
    expect(await unitsTaken(rewardId)).toBe(1)
  })

  test.each([
    { maxInTotal: 3 },
    { maxPerYear: 3 },
    { maxPerMonth: 3 },
  ])('twenty people, three to have: %o', async (limit) => {
    const rewardId = await addReward(app, counter, limit)
    const people = await times(20, () => addSaver(app, counter.cardSystemId, 10))
    const answers = await Promise.all(people.map((person) => redeem(rewardId, person.uitpasNumber)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3)
    expect(await unitsTaken(rewardId)).toBe(3)
  })

  test('one person asks twenty times for what is twice a week: two, and the points of two', async () => {
    const rewardId = await addReward(app, counter, { redeemConstraint: { volume: 2, period: 'WEEK' } })
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 100)
    const answers = await times(20, () => redeem(rewardId, uitpasNumber))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(2)
    expect(
      answers.filter((answer) => answer.body.type === problem('uitpas/reward-passholder-volume-constraint')),
    ).toHaveLength(18)
    expect(await readBalance(app.db, passholderId)).toBe(96)
  })

  test('one person asks twenty times for what the points allow three times: three, and nothing below zero', async () => {
    const rewards = await times(20, () => addReward(app, counter, { points: 3 }))
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 11)
    const answers = await Promise.all(rewards.map((rewardId) => redeem(rewardId, uitpasNumber)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3)
    expect(await readBalance(app.db, passholderId)).toBe(2)
  })

  test('the same request ten times with one Idempotency-Key is one redemption, and the same answer', async () => {
    const rewardId = await addReward(app, counter)
    const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
    const headers = { 'idempotency-key': newId() }
    const answers = await times(10, () => redeem(rewardId, uitpasNumber, headers))
    for (const answer of answers) expect([201, 409]).toContain(answer.status)
    const replayed = await redeem(rewardId, uitpasNumber, headers)
    expect(replayed).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } })
    const ids = new Set(
      [...answers, replayed].filter((answer) => answer.status === 201).map((answer) => answer.body.id),
    )
    expect(ids.size).toBe(1)
    expect(await readBalance(app.db, passholderId)).toBe(8)
    const other = await redeem(await addReward(app, counter), uitpasNumber, headers)
    expect(other.body).toMatchObject({ status: 422, type: problem('openpas/idempotency-key-reused') })
  })
})

test('afterwards the ledger adds up, the counts are those of the redemptions, and the audit trail is whole', async () => {
  expect(await verifyLedger(app.db)).toEqual([])
  const { rows } = await sql`
    select r.id from rewards r where units_taken <> (
      select count(*) from redeemed_rewards x where x.reward_id = r.id and x.cancelled_at is null)
    or units_taken <> coalesce((select sum(taken) from reward_counts c where c.reward_id = r.id and c.period = 'MONTH'), 0)`.execute(
    app.db,
  )
  expect(rows).toEqual([])
  await app.audit.flush()
  expect((await verifyAuditTrail(app.db)).faults).toEqual([])
})
