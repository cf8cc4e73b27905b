import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import type { EventSettings } from '../events/event.ts'
import { blockPassholder } from '../passholders/block.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let other: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>
/** 20-40-40, for tickets of at most fifty euro. */
let keyId: number
/** With social tariff here, without any, and with one of another region. */
let withTariff: string
let without: string
let elsewhere: string

beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  other = await openCounter(t)
  call = asClient(t, counter)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  keyId = await addKey(t, counter.cardSystemId, { maxRegularPriceCents: 5_000 })
  const granted = { socialTariffEnd: '2027-04-30' }
  withTariff = (await addPassholder(t, counter.cardSystemId, {}, granted)).uitpasNumber
  without = (await addPassholder(t, counter.cardSystemId)).uitpasNumber
  const visitor = await addPerson(t)
  await addMembership(t, visitor, counter.cardSystemId)
  elsewhere = await addMembership(t, visitor, other.cardSystemId, granted)
})
afterAll(() => {
  t.clock.freeze(testMoment)
  return t.close()
})

const tariffs = (query: Record<string, string | number> = {}) =>
  call(
    'GET',
    `/tariffs?${new URLSearchParams({ regularPrice: '10', eventId: counter.eventId, uitpasNumber: withTariff, ...query })}`,
  )
const problem = (type: string, status = 400) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const none = (sentence: string) => ({
  status: 200,
  body: { available: [], endUserMessage: { nl: expect.stringContaining(sentence) } },
})
const anEvent = (settings?: Partial<EventSettings>, rest: { status?: 'Unavailable' } = {}) =>
  addEvent(
    t,
    counter,
    { type: 'permanent', hours: [] },
    {
      ...rest,
      ...(settings
        ? {
            settings: {
              checkinPoints: 1,
              checkinLimit: { volume: 1, periodType: 'DAY' },
              passholderTicketLimit: null,
              ...settings,
            },
          }
        : {}),
    },
  )

test('somebody with social tariff pays what the key says, for one ticket', async () => {
  expect(await tariffs()).toMatchObject({
    status: 200,
    body: { available: [{ id: `K${keyId}`, name: 'Kansentarief', price: 2, type: 'SOCIALTARIFF', remaining: 1 }] },
  })
  expect((await tariffs()).body).not.toHaveProperty('endUserMessage')
  expect((await tariffs({ regularPrice: '0.03' })).body.available[0].price).toBe(0.01)
})

describe('a sentence says why there is none', () => {
  test('of the pass', async () => {
    expect(await tariffs({ uitpasNumber: without })).toMatchObject(none('geeft geen kansentarief'))
    expect(await tariffs({ uitpasNumber: elsewhere })).toMatchObject(none('niet in deze regio'))
    expect(await tariffs({ type: 'COUPON' })).toMatchObject(none('geen coupon'))
  })

  test('of the price', async () => {
    expect(await tariffs({ regularPrice: 50.01 })).toMatchObject(none('te hoog'))
    expect((await tariffs({ regularPrice: 50 })).body.available).toHaveLength(1)
    expect(await tariffs({ regularPrice: 0 })).toMatchObject(none('gratis'))
  })

  test('of the activity', async () => {
    const disabled = await anEvent()
    await call('PUT', `/events/${disabled}/card-systems`, [])
    expect(await tariffs({ eventId: disabled })).toMatchObject(none('doet niet mee met UiTPAS'))
    const off = await anEvent(undefined, { status: 'Unavailable' })
    expect(await tariffs({ eventId: off })).toMatchObject(none('gaat niet door'))
    const { eventId, organizerId, token } = await openCounter(t)
    const path = `/tariffs?${new URLSearchParams({ regularPrice: '10', eventId, uitpasNumber: withTariff })}`
    expect(organizerId).not.toBe(counter.organizerId)
    expect(await asClient(t, { token })('GET', path)).toMatchObject(none('geen kansentarief ingesteld'))
  })

  test('and an expired or suspended social tariff with nothing else is a refusal', async () => {
    const expired = await addPassholder(t, counter.cardSystemId, {}, { socialTariffEnd: '2026-04-30' })
    expect(await tariffs({ uitpasNumber: expired.uitpasNumber })).toEqual(problem('uitpas/social-tariff-expired'))
    expect((await tariffs({ uitpasNumber: expired.uitpasNumber })).body.endUserMessage.nl).toContain('30 april 2026')
    const right = { socialTariffEnd: '2027-04-30', suspendedUntil: '2026-12-24' }
    const suspended = await addPassholder(t, counter.cardSystemId, {}, right)
    expect(await tariffs({ uitpasNumber: suspended.uitpasNumber })).toEqual(problem('uitpas/social-tariff-suspended'))
    expect((await tariffs({ uitpasNumber: suspended.uitpasNumber, type: 'COUPON' })).status).toBe(200)
  })
})

test('of several keys the best counts, one switched on by hand too; in any card system of the event if it says so', async () => {
  const both = await openCounter(t)
  const { eventId, cardSystemId } = both
  await addKey(t, cardSystemId)
  const byHand = await addKey(t, cardSystemId, {
    name: 'Vaste prijs',
    priceRule: 'FIXED_PRICE',
    priceValue: 150,
    automatic: false,
  })
  const { uitpasNumber } = await addPassholder(t, cardSystemId, {}, { socialTariffEnd: '2027-04-30' })
  const ask = asClient(t, both)
  const asked = (price: number) =>
    ask('GET', `/tariffs?${new URLSearchParams({ regularPrice: String(price), eventId, uitpasNumber })}`)
  expect((await asked(10)).body.available).toMatchObject([{ price: 2 }])
  const manualDistributionKeys = [{ id: byHand, enabled: true }]
  await ask('PUT', `/events/${eventId}/card-systems`, [{ id: cardSystemId, enabled: true, manualDistributionKeys }])
  expect((await asked(10)).body.available).toMatchObject([{ price: 1.5, name: 'Vaste prijs' }])
  expect((await asked(5)).body.available).toMatchObject([{ price: 1, name: 'Kansentarief' }])
})

test('a limit that is reached leaves none, and says when there is one again', async () => {
  const eventId = await anEvent({ passholderTicketLimit: { volume: 0, periodType: 'WEEK' } })
  expect(await tariffs({ eventId })).toMatchObject({
    status: 200,
    body: { available: [{ remaining: 0 }], endUserMessage: { nl: expect.stringContaining('30 november 2026') } },
  })
})

test('a group pass may have as many as its event, year and day allow', async () => {
  const id = await addPerson(t, { kind: 'GROUP', name: 'Buurtwerk', firstName: '' })
  const right = { uitpasNumber: nextUitpasNumber(true), socialTariffEnd: '2027-04-30' }
  const uitpasNumber = await addMembership(t, id, counter.cardSystemId, {
    ...right,
    ticketsPerYear: 500,
    ticketsPerDay: 50,
  })
  expect((await tariffs({ uitpasNumber })).body.available).toMatchObject([{ remaining: 50 }])
  const eventId = await anEvent({ passholderTicketLimit: { volume: 30, periodType: 'WEEK' } })
  expect((await tariffs({ uitpasNumber, eventId })).body.available).toMatchObject([{ remaining: 30 }])
})

test('without a passholder the answer is for somebody with social tariff of the region', async () => {
  const ask = (regularPrice: number, eventId = counter.eventId) =>
    call('GET', `/tariffs/static?regularPrice=${regularPrice}&eventId=${eventId}`)
  expect(await ask(12)).toMatchObject({ status: 200, body: { available: [{ price: 2.4, remaining: 1 }] } })
  expect(await ask(60)).toEqual(problem('uitpas/social-tariff-not-available'))
  expect((await ask(60)).body.endUserMessage.nl).toContain('te hoog')
  expect(await ask(12, newId())).toEqual(problem('uitpas/event-not-found'))
  expect(await ask(1.005)).toEqual(problem('url/invalid-data'))
})

test('what cannot be asked is refused', async () => {
  const { cardSystemId } = counter
  const blocked = await addPassholder(t, cardSystemId, {}, { blocked: 'LOST' })
  const person = await addPassholder(t, cardSystemId)
  await transact(t.db, (trx) =>
    blockPassholder(trx, { passholderId: person.id, reason: 'Misbruik', at: t.clock.now() }),
  )
  expect(await tariffs({ eventId: newId() })).toEqual(problem('uitpas/event-not-found'))
  expect(await tariffs({ uitpasNumber: '0900000095901' })).toEqual(problem('uitpas/invalid-uitpasnumber'))
  expect(await tariffs({ uitpasNumber: nextUitpasNumber() })).toEqual(problem('uitpas/passholder-not-found'))
  const ofBlocked = await tariffs({ uitpasNumber: blocked.uitpasNumber })
  expect(ofBlocked).toEqual(problem('uitpas/invalid-card-status'))
  expect(ofBlocked.body.cardStatus).toBe('BLOCKED')
  expect(await tariffs({ uitpasNumber: person.uitpasNumber })).toEqual(
    problem('uitpas/passholder-no-active-cardsystems'),
  )
  for (const regularPrice of ['-1', '0.001', '1e309', '100000.01'])
    expect(await tariffs({ regularPrice })).toEqual(problem('url/invalid-data'))
})

describe('an explanation', () => {
  const query = (more: Record<string, string> = {}) =>
    new URLSearchParams({ regularPrice: '10', eventId: counter.eventId, uitpasNumber: withTariff, ...more })
  const ksb = (more: Record<string, string> = {}) =>
    askKsb(t, admin, 'GET', `/card-systems/${counter.cardSystemId}/tariff-explanation?${query(more)}`)

  test('names every key that was looked at, and the condition that decided', async () => {
    const own = await addKey(t, counter.cardSystemId, { name: 'Met de hand', automatic: false })
    const { status, body } = await ksb()
    expect(status).toBe(200)
    expect(body).toMatchObject({ socialTariff: 'ACTIVE', regularPriceCents: 1_000 })
    const verdicts = Object.fromEntries(
      body.considered.map((one: { key: { id: number }; verdict: string }) => [one.key.id, one.verdict]),
    )
    expect(verdicts).toMatchObject({ [keyId]: 'OFFERED', [own]: 'NOT_SWITCHED_ON' })
    expect(body.considered.find((one: { best: boolean }) => one.best)).toMatchObject({
      key: { id: keyId, number: 1 },
      shares: { passholder: 200, organizer: 400, municipality: 400 },
    })
    expect((await ksb({ uitpasNumber: without })).body).toMatchObject({
      reason: 'NO_SOCIAL_TARIFF',
      considered: [{ verdict: 'NO_SOCIAL_TARIFF' }, { verdict: 'NOT_SWITCHED_ON' }],
    })
  })

  test('of a moment of before is by the keys and the choice of then', async () => {
    const before = t.clock.now()
    t.clock.freeze(new Date(before.getTime() + 3_600_000))
    const terms = { name: 'Duurder', priceRule: 'PERCENTAGE', priceValue: 5_000, organizerPart: 1, municipalityPart: 1 }
    const change = { ...terms, version: 1 }
    const path = `/card-systems/${counter.cardSystemId}/distribution-keys/${keyId}`
    expect((await askKsb(t, admin, 'PUT', path, change)).status).toBe(204)
    const best = async (at?: Date) =>
      (await ksb(at ? { at: at.toISOString() } : {})).body.considered.find((one: { best: boolean }) => one.best)
    expect(await best()).toMatchObject({ key: { number: 2 }, shares: { passholder: 500 } })
    expect(await best(before)).toMatchObject({ key: { number: 1 }, shares: { passholder: 200 } })
    expect(await best(new Date(before.getTime() - 1))).toBeUndefined()
    expect(await ksb({ at: '2026-11-30T00:00:00Z' })).toEqual(problem('url/invalid-data'))
    t.clock.freeze(before)
  })

  test('is for the events of the card system, and at a balie for its own', async () => {
    expect(await ksb({ eventId: other.eventId })).toEqual(problem('auth/forbidden', 403))
    const balie = (more: Record<string, string> = {}) =>
      t.app.inject({
        url: `/api/balie/${counter.organizerId}/tariff-explanation?${query(more)}`,
        headers: { authorization: `Bearer ${counter.staffToken}` },
      })
    expect((await balie()).json().considered.length).toBeGreaterThan(0)
    expect((await balie({ eventId: other.eventId })).statusCode).toBe(403)
    const refusals = {
      'uitpas/event-not-found': { eventId: newId() },
      'uitpas/invalid-uitpasnumber': { uitpasNumber: '1' },
      'uitpas/passholder-not-found': { uitpasNumber: nextUitpasNumber() },
      'uitpas/invalid-card-status': {
        uitpasNumber: (await addPassholder(t, counter.cardSystemId, {}, { blocked: 'LOST' })).uitpasNumber,
      },
      'uitpas/passholder-no-active-cardsystems': { uitpasNumber: await blockedNumber() },
    }
    for (const [type, more] of Object.entries(refusals)) {
      expect(await ksb(more)).toEqual(problem(type))
      expect((await balie(more)).json().type).toBe(`https://api.publiq.be/probs/${type}`)
    }
  })

  test('of a ticket is of the moment at which it was given, before it counted itself, whatever became of its card', async () => {
    const person = await addPassholder(t, counter.cardSystemId, {}, { socialTariffEnd: '2027-04-30' })
    const eventId = await anEvent({ passholderTicketLimit: { volume: 1, periodType: 'DAY' } })
    const { uitpasNumber, id: passholderId } = person
    const ticket = { uitpasNumber, eventId, regularPrice: 10, tariff: { id: `K${keyId}` } }
    const sold = await call('POST', '/ticket-sales', [ticket])
    expect(sold.status).toBe(200)
    const path = (id: string) => `/card-systems/${counter.cardSystemId}/ticket-sales/${id}/explanation`
    const explained = () => askKsb(t, admin, 'GET', path(sold.body[0].id))
    const { soldTariffId, considered } = (await explained()).body
    expect(soldTariffId).toBe(`K${keyId}`)
    expect(considered.find((one: { best: boolean }) => one.best)).toMatchObject({
      key: { id: keyId, number: 1 },
      limits: [{ kind: 'EVENT', volume: 1, used: 0 }],
    })
    // Of now, the limit is reached.
    const now = (await ksb({ uitpasNumber, eventId })).body.considered.find(
      (one: { key: { id: number } }) => one.key.id === keyId,
    )
    expect(now).toMatchObject({ limits: [{ used: 1 }], remaining: 0 })
    await t.db.updateTable('cards').set({ status: 'BLOCKED' }).where('uitpas_number', '=', uitpasNumber).execute()
    expect(await ksb({ uitpasNumber, eventId })).toEqual(problem('uitpas/invalid-card-status'))
    expect((await explained()).body).toMatchObject({ soldTariffId: `K${keyId}` })
    expect(await askKsb(t, admin, 'GET', path(newId()))).toEqual(problem('uitpas/ticket-sale-not-found', 404))
    await transact(t.db, (trx) => blockPassholder(trx, { passholderId, reason: 'Misbruik', at: t.clock.now() }))
    expect(await explained()).toEqual(problem('uitpas/passholder-no-active-cardsystems'))
  })

  async function blockedNumber(): Promise<string> {
    const person = await addPassholder(t, counter.cardSystemId)
    const blocked = { passholderId: person.id, reason: 'Misbruik', at: t.clock.now() }
    await transact(t.db, (trx) => blockPassholder(trx, blocked))
    return person.uitpasNumber
  }
})
