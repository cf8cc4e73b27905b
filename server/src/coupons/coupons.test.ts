import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addMembership, addPassholder, addPerson, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { verifyEuros } from '../euros/ledger.ts'
import { blockPassholder } from '../passholders/block.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
/** A region of its own for each test: a coupon is for everybody there. */
let counter: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>

beforeAll(async () => {
  t = await openTestApp()
  await addRegions(t)
  await openRegion()
})
afterAll(async () => {
  expect(await verifyEuros(t.db)).toEqual([])
  t.clock.freeze(testMoment)
  await t.close()
})

async function openRegion(): Promise<void> {
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  call = asClient(t, counter)
}

const problem = (type: string, status = 400) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const ksb = (path = '') => `/card-systems/${counter.cardSystemId}/coupons${path}`
/** The passholder pays half, the municipality the rest. */
const half = { name: 'Herfstcoupon', priceRule: 'PERCENTAGE', priceValue: 5_000, organizerPart: 0, municipalityPart: 1 }

async function makeCoupon(more: object = {}): Promise<number> {
  const made = await askKsb(t, admin, 'POST', ksb(), { ...half, ...more })
  expect(made.status).toBe(201)
  return made.body.id
}
const couponsOf = async (id: string, query = '') => (await call('GET', `/passholders/${id}/coupons${query}`)).body
const namesOf = async (id: string) => (await couponsOf(id)).map((one: { coupon: { name: string } }) => one.coupon.name)
async function tariffsOf(uitpasNumber: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ regularPrice: '10', eventId: counter.eventId, uitpasNumber, ...more })
  return call('GET', `/tariffs?${query}`)
}
async function buy(uitpasNumber: string, tariffId: string, regularPrice = 10) {
  const ticket = { uitpasNumber, eventId: counter.eventId, regularPrice, tariff: { id: tariffId } }
  for (;;) {
    const answer = await call('POST', '/ticket-sales', [ticket])
    // Nothing was done: so many at once wait longer for a connection than they may, on a machine that is busy.
    if (answer.status !== 503) return answer
  }
}
const couponTariff = async (uitpasNumber: string): Promise<string> =>
  (await tariffsOf(uitpasNumber, { type: 'COUPON' })).body.available[0].id
const seen = async (id: number) => (await askKsb(t, admin, 'GET', ksb(`?id=${id}`))).body.member[0]

describe('a segment', () => {
  test('is everybody, social tariff, a municipality, an age, groups, a list, and combinations of these', async () => {
    await openRegion()
    const { cardSystemId } = counter
    const regular = await addPassholder(t, cardSystemId, { dateOfBirth: '1990-01-01', postalCode: '9000' })
    const reduced = await addPassholder(
      t,
      cardSystemId,
      { dateOfBirth: '2014-11-24', postalCode: '9900', city: 'Eeklo' },
      { socialTariffEnd: '2027-04-30' },
    )
    const expired = await addPassholder(
      t,
      cardSystemId,
      { dateOfBirth: '2014-11-23', postalCode: '9900', city: 'Eeklo' },
      { socialTariffEnd: '2026-11-22' },
    )
    const groupId = await addPerson(t, { kind: 'GROUP', name: 'Buurtwerk', firstName: '', postalCode: '9000' })
    await addMembership(t, groupId, cardSystemId)
    const coupons: [string, object, string[]][] = [
      ['iedereen', {}, ['regular', 'reduced', 'expired']],
      ['kansentarief', { socialTariff: true }, ['reduced']],
      ['zonder', { socialTariff: false }, ['regular', 'expired']],
      ['Gent', { postalCodes: ['9000'] }, ['regular']],
      // Twelve today, and eleven until tomorrow.
      ['tot 11', { maxAge: 11 }, ['reduced']],
      ['vanaf 12', { minAge: 12 }, ['regular', 'expired']],
      ['jong in Eeklo', { maxAge: 12, postalCodes: ['9900'], socialTariff: true }, ['reduced']],
      ['groepen', { passes: 'GROUPS' }, ['group']],
      ['allemaal', { passes: 'ALL', postalCodes: ['9000'] }, ['regular', 'group']],
    ]
    const made = new Map<string, number>()
    for (const [name, segment] of coupons) made.set(name, await makeCoupon({ name, segment }))
    const uitpasNumbers = [regular.uitpasNumber, nextUitpasNumber()]
    made.set('lijst', await makeCoupon({ name: 'lijst', segment: { listed: true }, uitpasNumbers }))
    const expected: [string, object, string[]][] = [...coupons, ['lijst', {}, ['regular']]]

    const group = await call('GET', `/grouppasses/${groupId}/coupons`)
    const had: Record<string, string[]> = {
      regular: await namesOf(regular.id),
      reduced: await namesOf(reduced.id),
      expired: await namesOf(expired.id),
      group: group.body.map((one: { coupon: { name: string } }) => one.coupon.name),
    }
    for (const [name, , people] of expected) {
      expect(
        Object.keys(had).filter((who) => had[who]?.includes(name)),
        name,
      ).toEqual(people)
      expect((await seen(made.get(name) ?? 0)).people, name).toBe(people.length)
    }
    // Whoever comes into it later has it at once.
    t.clock.freeze(new Date('2026-11-24T00:00:00+01:00'))
    expect(await namesOf(reduced.id)).toContain('vanaf 12')
    expect(await namesOf(reduced.id)).not.toContain('tot 11')
    t.clock.freeze(testMoment)
    const added = await askKsb(t, admin, 'POST', ksb(`/${made.get('lijst')}/people`), {
      uitpasNumbers: [reduced.uitpasNumber, regular.uitpasNumber],
    })
    expect(added).toMatchObject({ status: 200, body: { added: 1 } })
    expect(await namesOf(reduced.id)).toContain('lijst')
  })

  test('that is left, leaves nothing to use', async () => {
    await openRegion()
    const child = await addPassholder(t, counter.cardSystemId, { dateOfBirth: '2014-11-24' })
    await makeCoupon({ segment: { maxAge: 11 } })
    const tariff = await couponTariff(child.uitpasNumber)
    t.clock.freeze(new Date('2026-11-24T00:00:00+01:00'))
    expect(await couponsOf(child.id)).toEqual([])
    expect(await couponsOf(child.id, '?status=EXPIRED')).toMatchObject([{ status: 'EXPIRED' }])
    expect(await buy(child.uitpasNumber, tariff)).toEqual(problem('uitpas/invalid-coupon'))
    t.clock.freeze(testMoment)
  })
})

describe('a coupon', () => {
  test('is a tariff beside social tariff, with its own price and shares', async () => {
    await openRegion()
    await addKey(t, counter.cardSystemId)
    const person = await addPassholder(t, counter.cardSystemId, {}, { socialTariffEnd: '2027-04-30' })
    const id = await makeCoupon({
      description: 'Voor wie er vroeg bij is',
      usageLimit: { volume: 2, periodType: 'MONTH' },
    })
    expect((await tariffsOf(person.uitpasNumber)).body.available).toMatchObject([
      { type: 'SOCIALTARIFF', price: 2 },
      { type: 'COUPON', price: 5, name: 'Herfstcoupon', remaining: 1 },
    ])
    const tariff = await couponTariff(person.uitpasNumber)
    const sold = await buy(person.uitpasNumber, tariff)
    expect(sold).toMatchObject({ status: 200, body: [{ tariff: { id: tariff, price: 5, type: 'COUPON' } }] })
    expect(await couponsOf(person.id)).toMatchObject([
      {
        coupon: { id: String(id), name: 'Herfstcoupon', description: 'Voor wie er vroeg bij is' },
        status: 'ACTIVE',
        remaining: { volume: 1, period: 'MONTH' },
      },
    ])
    const row = await t.db.selectFrom('ticket_sales').selectAll().where('coupon_id', '=', id).executeTakeFirst()
    expect(row).toMatchObject({ organizer_cents: 0, municipality_cents: 500, key_id: null })
    expect(await seen(id)).toMatchObject({ uses: 1, spentCents: 500, status: 'ACTIVE' })

    await buy(person.uitpasNumber, tariff)
    expect(await buy(person.uitpasNumber, tariff)).toEqual(problem('uitpas/maximum-reached'))
    expect((await tariffsOf(person.uitpasNumber, { type: 'COUPON' })).body).toMatchObject({
      available: [{ remaining: 0 }],
      endUserMessage: { nl: expect.stringContaining('2 tickets per maand met deze coupon') },
    })
    // A cancelled ticket gives its use and its money back.
    expect((await call('DELETE', `/ticket-sales/${sold.body[0].id}`)).status).toBe(204)
    expect(await seen(id)).toMatchObject({ uses: 1, spentCents: 500 })
    expect((await buy(person.uitpasNumber, tariff)).status).toBe(200)
  })

  test('is offered to who has an expired social tariff, with a sentence about that', async () => {
    await openRegion()
    await addKey(t, counter.cardSystemId)
    const person = await addPassholder(t, counter.cardSystemId, {}, { socialTariffEnd: '2026-04-30' })
    expect(await tariffsOf(person.uitpasNumber)).toEqual(problem('uitpas/social-tariff-expired'))
    await makeCoupon()
    expect(await tariffsOf(person.uitpasNumber)).toMatchObject({
      status: 200,
      body: { available: [{ type: 'COUPON' }], endUserMessage: { nl: expect.stringContaining('vervallen') } },
    })
    const without = await addPassholder(t, counter.cardSystemId)
    expect((await tariffsOf(without.uitpasNumber)).body).not.toHaveProperty('endUserMessage')
  })

  test('is valid from and until a day, or so many days from granting, and at its events', async () => {
    await openRegion()
    const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId)
    await makeCoupon({ name: 'later', validFrom: '2026-12-01', validUntil: '2026-12-31' })
    await makeCoupon({ name: 'een week', validDays: 7 })
    await makeCoupon({ name: 'elders', organizerIds: [newId()] })
    await makeCoupon({ name: 'hier', eventIds: [counter.eventId], priceValue: 7_000 })
    const periods = (await couponsOf(id)).map((one: { validityPeriod: object }) => one.validityPeriod)
    expect(periods).toMatchObject([
      { begin: '2026-12-01T00:00:00+01:00', end: '2026-12-31T23:59:59+01:00' },
      { begin: '2026-11-23T14:00:00+01:00', end: '2026-11-29T23:59:59+01:00' },
      {},
      {},
    ])
    const query = new URLSearchParams({ regularPrice: '10', eventId: counter.eventId, uitpasNumber })
    const verdicts = async () => {
      const path = `/card-systems/${counter.cardSystemId}/tariff-explanation?${query}`
      const { considered } = (await askKsb(t, admin, 'GET', path)).body
      return Object.fromEntries(considered.map((one: { name: string; verdict: string }) => [one.name, one.verdict]))
    }
    expect(await verdicts()).toEqual({
      later: 'NOT_YET',
      'een week': 'OFFERED',
      elders: 'OTHER_EVENT',
      hier: 'OFFERED',
    })
    t.clock.freeze(new Date('2026-12-01T00:00:00+01:00'))
    expect(await verdicts()).toMatchObject({ later: 'OFFERED', 'een week': 'EXPIRED' })
    t.clock.freeze(testMoment)
  })

  test('of a hundred uses is used a hundred times, whatever the number of clients at once', async () => {
    await openRegion()
    const people = await Promise.all(Array.from({ length: 64 }, () => addPassholder(t, counter.cardSystemId)))
    const id = await makeCoupon({ maxUses: 100, segment: { passes: 'ALL' } })
    const wanted = await Promise.all(
      people.map(async ({ uitpasNumber }) => ({ uitpasNumber, tariff: await couponTariff(uitpasNumber) })),
    )
    const answers = (
      await Promise.all(
        wanted.map(async ({ uitpasNumber, tariff }) => [
          await buy(uitpasNumber, tariff),
          await buy(uitpasNumber, tariff),
        ]),
      )
    ).flat()
    expect(answers.filter((one) => one.status === 200)).toHaveLength(100)
    for (const refused of answers.filter((one) => one.status !== 200))
      expect(refused).toEqual(problem('uitpas/maximum-reached'))
    expect(await seen(id)).toMatchObject({ uses: 100 })
    expect(await t.db.selectFrom('ticket_sales').select('id').where('coupon_id', '=', id).execute()).toHaveLength(100)
  })

  test('spends no cent more of public money than its budget, whatever happens at once', async () => {
    await openRegion()
    const people = await Promise.all(Array.from({ length: 16 }, () => addPassholder(t, counter.cardSystemId)))
    const id = await makeCoupon({ budgetCents: 2_400 })
    const answers = await Promise.all(
      people.map(async ({ uitpasNumber }) => buy(uitpasNumber, await couponTariff(uitpasNumber))),
    )
    expect(answers.filter((one) => one.status === 200)).toHaveLength(4)
    expect(await seen(id)).toMatchObject({ spentCents: 2_000 })
    const [last] = people
    if (!last) throw new Error('Nobody')
    expect((await tariffsOf(last.uitpasNumber)).body).toMatchObject({
      available: [{ remaining: 0 }],
      endUserMessage: { nl: expect.stringContaining('opgebruikt') },
    })
    // A cheaper ticket still fits.
    const cheaper = await tariffsOf(last.uitpasNumber, { regularPrice: '8' })
    expect(cheaper.body.available).toMatchObject([{ remaining: 1 }])
    expect(await seen(id)).toMatchObject({ uses: 4 })
  })
})

describe('in KSB', () => {
  test('they are listed by the page, filtered and ordered, and exported as a file', async () => {
    await openRegion()
    await addPassholder(t, counter.cardSystemId)
    const first = await makeCoupon({ name: 'Lentecoupon', validUntil: '2026-12-31', budgetCents: 12_350 })
    const second = await makeCoupon({ name: 'Zomercoupon', validFrom: '2027-06-01' })
    const third = await makeCoupon({ name: 'Héél vroeg' })
    await askKsb(t, admin, 'DELETE', ksb(`/${third}`))
    const list = async (query: string) => {
      const { totalItems, member } = (await askKsb(t, admin, 'GET', ksb(`?${query}`))).body
      return [totalItems, ...member.map(({ id }: { id: number }) => id)]
    }
    expect(await list('')).toEqual([3, first, second, third])
    expect(await list('limit=1&start=1')).toEqual([3, second])
    expect(await list('name=heel')).toEqual([1, third])
    expect(await list('status=PLANNED&status=WITHDRAWN')).toEqual([2, second, third])
    expect(await list('sort=name&order=desc')).toEqual([3, second, first, third])
    expect(await list('sort=validUntil')).toEqual([3, first, second, third])
    const url = `/api/ksb${ksb('/export?format=csv&columns=id,name,status,people,priceValue,budget,validUntil&status=ACTIVE')}`
    const file = await t.app.inject({ url, headers: admin.headers })
    expect(file.headers['content-disposition']).toBe('attachment; filename="coupons-2026-11-23.csv"')
    expect(file.body.replace('\ufeff', '').trim().split('\r\n')).toEqual([
      'ID;Naam;Toestand;Pashouders nu;Waarde;Budget;Tot en met',
      `${first};Lentecoupon;ACTIVE;1;50;123.50;2026-12-31`,
    ])
  })

  test('what may change is changed, never below what was used, and a withdrawn coupon is no more', async () => {
    await openRegion()
    const { uitpasNumber } = await addPassholder(t, counter.cardSystemId)
    const id = await makeCoupon({ maxUses: 5 })
    const tariff = await couponTariff(uitpasNumber)
    await buy(uitpasNumber, tariff)
    await buy(uitpasNumber, tariff)
    const change = (body: object) => askKsb(t, admin, 'PATCH', ksb(`/${id}`), body)
    expect(await change({ maxUses: 1 })).toEqual(problem('body/invalid-data'))
    expect(await change({ budgetCents: 999 })).toEqual(problem('body/invalid-data'))
    expect(
      await change({ name: 'Wintercoupon', maxUses: 2, budgetCents: 1_000, validUntil: '2026-12-31' }),
    ).toMatchObject({ status: 204 })
    expect(await seen(id)).toMatchObject({
      name: 'Wintercoupon',
      maxUses: 2,
      uses: 2,
      budgetCents: 1_000,
      validUntil: '2026-12-31',
    })
    expect(await buy(uitpasNumber, tariff)).toEqual(problem('uitpas/maximum-reached'))
    await change({ maxUses: null, budgetCents: null })
    expect((await askKsb(t, admin, 'DELETE', ksb(`/${id}`))).status).toBe(204)
    expect(await buy(uitpasNumber, tariff)).toEqual(problem('uitpas/invalid-coupon'))
    expect(await seen(id)).toMatchObject({ status: 'WITHDRAWN' })
    for (const answer of [
      await change({ name: 'Nog eens' }),
      await askKsb(t, admin, 'DELETE', ksb(`/${id}`)),
      await askKsb(t, admin, 'POST', ksb(`/${id}/people`), { uitpasNumbers: [uitpasNumber] }),
    ])
      expect(answer).toEqual(problem('openpas/coupon-not-found', 404))
  })

  test.each([
    [{ priceValue: 10_001 }, '/priceValue'],
    [{ organizerPart: 0, municipalityPart: 0 }, '/municipalityPart'],
    [{ validUntil: '2026-11-22' }, '/validUntil'],
    [{ segment: { minAge: 12, maxAge: 6 } }, '/segment/maxAge'],
    [{ uitpasNumbers: ['0900000095902'] }, '/uitpasNumbers'],
  ])('what nobody can mean is refused: %o', async (wrong, jsonPointer) => {
    const answer = await askKsb(t, admin, 'POST', ksb(), { ...half, ...wrong })
    expect(answer).toMatchObject({ status: 400, body: { schemaErrors: [{ jsonPointer }] } })
  })
})

describe('what administrators read of a member', () => {
  test('is every coupon of their card system, what is over too, and what is left', async () => {
    await openRegion()
    const { id, uitpasNumber } = await addPassholder(t, counter.cardSystemId)
    await makeCoupon({ usageLimit: { volume: 2, periodType: 'MONTH' } })
    await buy(uitpasNumber, await couponTariff(uitpasNumber))
    const of = (passholderId: string, query = '') =>
      askKsb(t, admin, 'GET', `/card-systems/${counter.cardSystemId}/passholders/${passholderId}/coupons${query}`)
    const { status, body } = await of(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      totalItems: 1,
      member: [{ coupon: { name: 'Herfstcoupon' }, status: 'ACTIVE', remaining: { volume: 1, period: 'MONTH' } }],
    })
    expect((await of(id, '?start=1')).body).toEqual({ totalItems: 1, member: [] })
    expect(await of(newId())).toEqual(problem('uitpas/passholder-not-found', 404))
  })
})

describe('what partners read', () => {
  test('is of the card systems of an organiser when one is named', async () => {
    await openRegion()
    const { id } = await addPassholder(t, counter.cardSystemId)
    await makeCoupon()
    const elsewhere = await openCounter(t)
    expect(await couponsOf(id, `?organizerId=${counter.organizerId}`)).toHaveLength(1)
    expect(await couponsOf(id, `?organizerId=${elsewhere.organizerId}`)).toEqual([])
  })

  test('is refused for a person or group that is not there, is blocked, or an organiser that is not', async () => {
    await openRegion()
    const person = await addPassholder(t, counter.cardSystemId)
    const groupId = await addPerson(t, { kind: 'GROUP', name: 'Buurtwerk', firstName: '' })
    await addMembership(t, groupId, counter.cardSystemId)
    const of = { passholders: person.id, grouppasses: groupId }
    for (const [path, id] of Object.entries(of)) {
      const ask = (who: string, query = '') => call('GET', `/${path}/${who}/coupons${query}`)
      expect(await ask(newId())).toEqual(problem('uitpas/passholder-not-found', 404))
      expect(await ask(path === 'passholders' ? groupId : person.id)).toEqual(
        problem('uitpas/passholder-not-found', 404),
      )
      expect(await ask(id, `?organizerId=${newId()}`)).toEqual(problem('uitpas/organizer-not-found'))
      const blocked = { passholderId: id, reason: 'Misbruik', at: t.clock.now() }
      await transact(t.db, (trx) => blockPassholder(trx, blocked))
      expect(await ask(id)).toEqual(problem('uitpas/passholder-no-active-cardsystems'))
    }
  })
})
