import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addCoupon, addKey, twentyFortyForty } from '../../test/scenes/money.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { addRegions } from '../../test/scenes/region.ts'
import { addYear, closeYear, reportYear } from '../../test/scenes/year.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { findGrantedCoupons, grantDueCoupons } from '../coupons/store.ts'
import { sharesOf } from '../distribution-keys/rules.ts'
import { accountTotals } from '../euros/ledger.ts'
import { makeNextReport } from '../financial-reports/make.ts'
import { addDays, dayOf, startOfDay } from '../values/day.ts'
import { agrees, reconcile } from './reconcile.ts'
import { linesOf } from './say.ts'

let t: TestApp
const iban = 'BE68539007547034'
const ever = { from: new Date('2026-01-01'), until: new Date('2100-01-01') }

beforeAll(async () => {
  t = await openTestApp()
  await addRegions(t)
})
afterAll(() => t.close())

type Asked = { person: number; coupon: boolean; cents: number }
type Step =
  | { do: 'sell'; tickets: Asked[] }
  | { do: 'reserve'; tickets: Asked[] }
  | { do: 'confirm' | 'giveBack' | 'takeBack' | 'pay'; which: number }
  | { do: 'wait'; minutes: number }
  | { do: 'changeKey'; percent: number }
  | { do: 'close' }

const asked = fc.record({ person: fc.nat(3), coupon: fc.boolean(), cents: fc.integer({ min: 1, max: 5_000 }) })
const tickets = fc.array(asked, { minLength: 1, maxLength: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sell' as const), tickets }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reserve' as const), tickets }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('confirm' as const, 'giveBack' as const, 'takeBack' as const, 'pay' as const),
      which: fc.nat(5),
    }),
  },
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constant('changeKey' as const), percent: fc.integer({ min: 0, max: 99 }) }),
  fc.record({ do: fc.constant('close' as const) }),
)

interface Sold {
  id: string
  coupon: boolean
  municipality: number
  cancelled: boolean
}

/** A balie with four people (of two municipalities, and of none that is known), a key, and a coupon that runs out. */
async function openWorld() {
  const counter = await openCounter(t)
  const { cardSystemId } = counter
  const admin = await addCardSystemAdministrator(t, cardSystemId)
  const keyId = await addKey(t, cardSystemId)
  const couponId = await addCoupon(t, cardSystemId, { maxUses: 9, budgetCents: 9_000 })
  const people = []
  for (const [postalCode, city] of [
    ['9000', 'Gent'],
    ['9900', 'Eeklo'],
    ['0000', 'Lille'],
    ['9000', 'Gent'],
  ] as const) {
    const person = await addPassholder(t, cardSystemId, { postalCode, city }, { socialTariffEnd: '2099-04-30' })
    await grantDueCoupons(t.db, person.id, t.clock.now())
    const [coupon] = await findGrantedCoupons(t.db, person.id, t.clock.now())
    people.push({ ...person, couponTariff: `C${coupon?.grantedId}` })
  }
  return { counter, admin, keyId, couponId, people, call: asClient(t, counter) }
}

/** Carries out the steps over the API, and keeps beside it what was sold: by the rules, in a list. */
async function carryOut(steps: readonly Step[]) {
  const world = await openWorld()
  const { counter, admin, keyId, people, call } = world
  const sold: Sold[] = []
  const reserved: { id: string; tickets: Sold[] }[] = []
  const statements: { id: number; paid: boolean }[] = []
  let [version, terms] = [1, { ...twentyFortyForty }]

  async function ask(path: string, of: readonly Asked[]): Promise<{ id?: string; tickets: Sold[] } | undefined> {
    const body = of.map(({ person, coupon, cents }) => ({
      eventId: counter.eventId,
      uitpasNumber: people[person]?.uitpasNumber,
      regularPrice: cents / 100,
      tariff: { id: coupon ? people[person]?.couponTariff : `K${keyId}` },
    }))
    const answer = await call('POST', path, body)
    if (answer.status >= 400) return undefined
    const lines = (answer.body.ticketSales ?? answer.body) as { id: string; tariff: { price: number } }[]
    const made = lines.map(({ id, tariff }, index): Sold => {
      const { coupon = false, cents = 0 } = of[index] ?? {}
      const half = { ...terms, priceValue: 5_000, organizerPart: 0, municipalityPart: 1 }
      const shares = sharesOf(coupon ? half : terms, cents)
      expect(Math.round(tariff.price * 100)).toBe(shares.passholder)
      return { id, coupon, municipality: shares.municipality, cancelled: false }
    })
    return { id: answer.body.id, tickets: made }
  }

  async function close() {
    t.clock.freeze(new Date(startOfDay(addDays(dayOf(t.clock.now()), 1)).getTime() + 3_600_000))
    const untilDay = addDays(dayOf(t.clock.now()), -1)
    const closing = { organizerId: counter.organizerId, untilDay, iban }
    const { status, body } = await askKsb(t, admin, 'POST', statementsAt(counter), closing)
    if (status === 201) statements.push({ id: body.id, paid: false })
  }

  for (const one of steps) {
    t.clock.advance(1_000)
    if (one.do === 'sell') sold.push(...((await ask('/ticket-sales', one.tickets))?.tickets ?? []))
    else if (one.do === 'reserve') {
      const made = await ask('/ticket-sales/reservations', one.tickets)
      if (made?.id !== undefined) reserved.push({ id: made.id, tickets: made.tickets })
    } else if (one.do === 'wait') t.clock.advance(one.minutes * 60_000)
    else if (one.do === 'close') await close()
    else if (one.do === 'changeKey') {
      const changed = { ...terms, priceValue: one.percent * 100 }
      const { name, priceRule, priceValue, organizerPart, municipalityPart } = changed
      const path = `/card-systems/${counter.cardSystemId}/distribution-keys/${keyId}`
      const body = { name, priceRule, priceValue, organizerPart, municipalityPart, version }
      const { status } = await askKsb(t, admin, 'PUT', path, body)
      if (status < 300) [version, terms] = [version + 1, changed]
    } else if (one.do === 'takeBack') {
      const ticket = sold[one.which]
      if (!ticket) continue
      const { status } = await call('DELETE', `/ticket-sales/${ticket.id}`)
      expect(status).toBe(ticket.cancelled ? 404 : 204)
      ticket.cancelled = true
    } else if (one.do === 'pay') {
      const statement = statements[one.which]
      if (!statement) continue
      const { status } = await askKsb(t, admin, 'POST', `${statementsAt(counter)}/${statement.id}/paid`)
      expect(status).toBe(statement.paid ? 400 : 200)
      statement.paid = true
    } else {
      const basket = reserved[one.which]
      if (!basket) continue
      const path = `/ticket-sales/reservations/${basket.id}`
      const { status } = await (one.do === 'confirm' ? call('POST', `${path}/confirm`) : call('DELETE', path))
      if (one.do === 'confirm' && status === 200) {
        for (const ticket of basket.tickets) if (!sold.includes(ticket)) sold.push(ticket)
      }
    }
  }
  await close()
  return { ...world, sold }
}

const statementsAt = ({ cardSystemId }: Counter) => `/card-systems/${cardSystemId}/statements`
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0)

test('whatever is sold, reserved, taken back, closed and paid: statements, reports and journal agree to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const { counter, admin, couponId, sold } = await carryOut(steps)
      const standing = sold.filter(({ cancelled }) => !cancelled)
      const found = await reconcile(t.db, ever)
      expect([...linesOf(found)].join('\n')).toContain(': 0 amounts that differ')
      expect(agrees(found)).toBe(true)
      // Everything is on a statement, once, and together they owe what stands.
      expect(found.openCents).toBe(0)
      const { member } = (await askKsb(t, admin, 'GET', statementsAt(counter))).body
      const of = (name: string) => sumOf(member.map((one: Record<string, number>) => one[name] ?? 0))
      expect([of('sales'), of('credits')]).toEqual([sold.length, sold.length - standing.length])
      expect(of('owedCents')).toBe(sumOf(standing.map((one) => one.municipality)))
      // Debit and credit are equal, and the coupon knows what was used of it.
      expect(sumOf((await accountTotals(t.db, ever.from, ever.until)).map(({ cents }) => cents))).toBe(0)
      const used = standing.filter(({ coupon }) => coupon)
      const coupon = t.db.selectFrom('coupons').select(['uses', 'spent_cents as spent']).where('id', '=', couponId)
      expect(await coupon.executeTakeFirst()).toEqual({
        uses: used.length,
        spent: sumOf(used.map((one) => one.municipality)),
      })
      const period = { startDate: '2026-11-01', endDate: dayOf(t.clock.now()) }
      const path = `/organizers/${counter.organizerId}/financial-reports`
      expect((await asClient(t, counter)('POST', path, period)).status).toBe(200)
      // Made only when it says what the ledger says.
      expect(await makeNextReport(t)).toBe(true)
      expect((await asClient(t, counter)('GET', path)).body[0]?.status).toBe('AVAILABLE')
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

test('what differs is named, whichever of the three was touched', async () => {
  const price = { person: 0, coupon: false, cents: 1_000 }
  const { counter, sold } = await carryOut([{ do: 'sell', tickets: [price, { ...price, person: 1 }] }])
  const [sale] = sold
  const { organizerId } = counter
  const said = async () => [...linesOf(await reconcile(t.db, ever))].filter((line) => line.startsWith('  '))
  expect(await said()).toEqual([])
  const transfer = t.db
    .updateTable('euro_transfers')
    .where('sale_id', '=', sale?.id ?? '')
    .where('payer', '=', 'MUNICIPALITY')
  const line = t.db.updateTable('statement_lines').where('sale_id', '=', sale?.id ?? '')

  await transfer.set({ amount_cents: 399 }).execute()
  expect(await said()).toEqual([
    `  ticket sale ${sale?.id}, SALE: OTHER_AMOUNTS`,
    `  organizer ${organizerId}, SALE, municipality:44021: report 4.00, journal 3.99, statements 4.00`,
  ])
  await transfer.set({ amount_cents: 400 }).execute()
  await line.set({ cents: 401 }).execute()
  expect(await said()).toEqual([
    expect.stringMatching(/^ {2}statement \d+: OTHER_LINES$/),
    `  organizer ${organizerId}, SALE, municipality:44021: report 4.00, journal 4.00, statements 4.01`,
  ])
  await line.set({ cents: 400 }).execute()
  const statement = t.db.updateTable('statements').where('organizer_id', '=', organizerId)
  await statement.set({ sales_cents: 801 }).execute()
  expect(await said()).toEqual([expect.stringMatching(/^ {2}statement \d+: OTHER_TOTALS$/)])
  await statement.set({ sales_cents: 800 }).execute()
  expect(await said()).toEqual([])
})

test('a year of a region is generated, settled by the month, reported and reconciled', async () => {
  const { year, ...of } = { year: 2025, people: 200, organizers: 4, tickets: 2_000 }
  const region = await addYear(t, { year, ...of })
  const { statements, owedCents } = await closeYear(t, region, year)
  expect(statements).toBe(12 * of.organizers)
  expect(await reportYear(t, region, year)).toBeGreaterThanOrEqual(of.organizers)
  const found = await reconcile(t.db, { from: startOfDay('2025-01-01'), until: startOfDay('2026-01-01') })
  expect(agrees(found)).toBe(true)
  expect(found.sold.count).toBe(of.tickets)
  expect(found.credited.count).toBeGreaterThan(0)
  expect([found.settledCents, found.openCents]).toEqual([owedCents, 0])
  // What was taken back in the next year is on no statement yet, and in the report of that year.
  const after = await reconcile(t.db, { from: startOfDay('2026-01-01'), until: startOfDay('2026-02-01') })
  expect(agrees(after)).toBe(true)
  expect(after.openCents).toBe(0 - after.credited.municipalityCents)
})
