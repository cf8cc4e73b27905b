import { parse } from 'csv-parse/sync'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addCoupon, addKey } from '../../test/scenes/money.ts'
import { addCounterWorker } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { dayOf } from '../values/day.ts'
import { startsBetween } from './periods.ts'
import { toHide } from './reach.ts'

let t: TestApp
let counter: Counter
let admin: Administrator

interface Person {
  passholderId: string
  uitpasNumber: string
  born: string
  nis: string
  social: boolean
}
interface Act {
  person: Person
  day: string
  points: number
}
const people: Person[] = []
const checkins: Act[] = []
const tickets: (Act & { regular: number; paid: number })[] = []

const homes = [
  { postalCode: '9900', city: 'Eeklo', nis: '43005' },
  { postalCode: '9990', city: 'Maldegem', nis: '43010' },
]

const linesOf = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true })

/** A region at work for half a year, a different day for each act, so that everything can be counted again by hand. */
beforeAll(async () => {
  t = await openTestApp()
  t.clock.freeze(new Date('2026-01-05T10:00:00+01:00'))
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  await t.db
    .insertInto('municipalities')
    .values(homes.map(({ nis, city }) => ({ nis_code: nis, name: city })))
    .execute()
  await t.db
    .insertInto('postal_codes')
    .values(
      homes.map((home) => ({
        postal_code: home.postalCode,
        name: home.city,
        nis_code: home.nis,
        latitude: 51,
        longitude: 3,
      })),
    )
    .execute()
  await t.db
    .insertInto('card_system_postal_codes')
    .values(
      homes.map(({ postalCode, city }) => ({
        card_system_id: counter.cardSystemId,
        postal_code: postalCode,
        name: city,
      })),
    )
    .execute()
  await addKey(t, counter.cardSystemId)
  const call = asClient(t, counter)
  for (let n = 0; n < 24; n++) {
    t.clock.freeze(new Date(Date.UTC(2026, 0, 6 + n * 5, 11)))
    const home = homes[n % 5 === 0 ? 1 : 0] ?? homes[0]
    const born = `${1950 + n * 3}-0${1 + (n % 9)}-15`
    const social = n % 3 === 0
    const added = await addPassholder(t, counter.cardSystemId, {
      dateOfBirth: born,
      postalCode: home?.postalCode ?? '',
      ...(social ? { socialTariffEnd: '2026-12-31' } : {}),
    })
    await t.db
      .updateTable('passholders')
      .set({ city: home?.city ?? '' })
      .where('id', '=', added.passholderId)
      .execute()
    people.push({ ...added, born, social, nis: home?.nis ?? '' })
    const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
    for (const person of people.filter((_, index) => index % 4 === n % 4)) {
      const day = dayOf(t.clock.now())
      const saved = await call('POST', '/checkins', { uitpasNumber: person.uitpasNumber, eventId })
      expect(saved.status).toBe(201)
      // Every seventh is a mistake, and does not count.
      if (checkins.length % 7 === 6 && n % 2) await call('DELETE', `/checkins/${saved.body.id}`)
      else checkins.push({ person, day, points: 1 })
      if (!person.social) continue
      const asked = { eventId, uitpasNumber: person.uitpasNumber, regularPrice: 10 + n }
      const offered = await call(
        'GET',
        `/tariffs?${new URLSearchParams(Object.entries(asked).map(([k, v]) => [k, String(v)]))}`,
      )
      const tariff = offered.body.available[0]
      const sold = await call('POST', '/ticket-sales', [{ ...asked, tariff: { id: tariff.id } }])
      expect(sold.status).toBe(200)
      tickets.push({ person, day, points: 0, regular: (10 + n) * 100, paid: Math.round(tariff.price * 100) })
    }
  }
  t.clock.freeze(new Date('2026-07-01T12:00:00+02:00'))
}, 120_000)
afterAll(() => t.close())

const base = () => `/card-systems/${counter.cardSystemId}`
async function ask(subject: string, query: Record<string, string>) {
  const params = new URLSearchParams({ from: '2026-01-01', to: '2026-06-30', ...query })
  const answer = await askKsb(t, admin, 'GET', `${base()}/figures/${subject}?${params}`)
  return { status: answer.status, body: answer.body }
}

const ageOn = (day: string, born: string) => Temporal.PlainDate.from(born).until(day, { largestUnit: 'year' }).years
const groupOf = (age: number) =>
  age < 6 ? '0-5' : age < 12 ? '6-11' : age < 18 ? '12-17' : age < 26 ? '18-25' : age < 65 ? '26-64' : '65+'
const keys: Record<string, (act: Act) => string> = {
  period: ({ day }) => day.slice(0, 7),
  municipality: ({ person }) => person.nis,
  age: ({ day, person }) => groupOf(ageOn(day, person.born)),
  socialTariff: ({ person }) => String(person.social),
  organizer: () => counter.organizerId,
}

/** Counted again, one act after the other. */
function byHand<A extends Act>(acts: readonly A[], by: string, values: (acts: A[]) => number[]) {
  const groups = new Map<string, A[]>()
  for (const act of acts) {
    const key = keys[by]?.(act) ?? ''
    groups.set(key, [...(groups.get(key) ?? []), act])
  }
  return Object.fromEntries([...groups].map(([key, some]) => [key, values(some)]))
}
const persons = (acts: readonly Act[]) => new Set(acts.map(({ person }) => person.passholderId)).size
const sum = <A>(acts: readonly A[], value: (act: A) => number) => acts.reduce((all, act) => all + value(act), 0)
const asSeen = (lines: { key?: string; values: number[] }[], by: string) =>
  Object.fromEntries(
    lines
      .filter(({ values }) => values.some((value) => value > 0))
      .map(({ key = '', values }) => [by === 'period' ? key.slice(0, 7) : key, values]),
  )

describe('figures are what one counts by hand', () => {
  test.each(Object.keys(keys))('check-ins by %s', async (by) => {
    const { status, body } = await ask('checkins', { by, unit: 'month' })
    expect(status).toBe(200)
    expect(body.measures).toEqual(['checkins', 'people', 'points'])
    const values = (acts: Act[]) => [acts.length, persons(acts), sum(acts, ({ points }) => points)]
    expect(asSeen(body.lines, by)).toEqual(byHand(checkins, by, values))
    expect(body.total).toEqual(values(checkins))
  })

  test.each(Object.keys(keys))('tariffs by %s', async (by) => {
    const { body } = await ask('tariffs', { by, unit: 'month' })
    const values = (acts: typeof tickets) => [
      acts.length,
      persons(acts),
      sum(acts, ({ regular }) => regular),
      sum(acts, ({ paid }) => paid),
    ]
    const seen = Object.entries(asSeen(body.lines, by)).map(([key, all]) => [key, all.slice(0, 4)])
    expect(Object.fromEntries(seen)).toEqual(byHand(tickets, by, values))
    const [, , regular, paid, organizer, municipality] = body.total
    expect(organizer + municipality).toBe(regular - paid)
  })

  test('of some only: a municipality, an age, the social tariff, a balie', async () => {
    const here = checkins.filter(({ person }) => person.nis === '43010')
    expect((await ask('checkins', { by: 'period', municipality: '43010' })).body.total[0]).toBe(here.length)
    const older = checkins.filter(({ person, day }) => groupOf(ageOn(day, person.born)) === '65+')
    expect((await ask('checkins', { by: 'age', age: '65+' })).body.total[0]).toBe(older.length)
    const without = checkins.filter(({ person }) => !person.social)
    expect((await ask('checkins', { by: 'age', socialTariff: 'false' })).body.total[0]).toBe(without.length)
    expect((await ask('checkins', { by: 'age', organizerId: counter.placeId })).body.total[0]).toBe(0)
  })

  test('members at the end of each month, who came and who left', async () => {
    const [first] = people
    await t.db
      .updateTable('memberships')
      .set({ status: 'CLOSED', closed_at: new Date('2026-03-15T12:00:00Z'), social_tariff_end: null })
      .where('passholder_id', '=', first?.passholderId ?? '')
      .execute()
    const { body } = await ask('passholders', { by: 'period', unit: 'month' })
    const joined = await t.db.selectFrom('memberships').select('created_at').execute()
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
    const expected = months.map((month) => {
      const came = joined.filter(({ created_at }) => dayOf(created_at).slice(0, 7) === month).length
      const sofar = joined.filter(({ created_at }) => dayOf(created_at).slice(0, 7) <= month).length
      return [month >= '2026-03' ? sofar - 1 : sofar, came, month === '2026-03' ? 1 : 0]
    })
    expect(body.lines.map(({ values }: { values: number[] }) => values)).toEqual(expected)
    expect(body.total).toEqual([people.length - 1, people.length, 1])
    const ages = (await ask('passholders', { by: 'age' })).body
    expect(sum(ages.lines, ({ values }: { values: number[] }) => values[0] ?? 0)).toBe(people.length - 1)
  })

  test('cards, rewards, coupons and balies have theirs', async () => {
    expect((await ask('cards', { by: 'socialTariff' })).body.total).toEqual([people.length, 0])
    await addCoupon(t, counter.cardSystemId)
    expect((await ask('coupons', { by: 'item' })).body.total).toEqual([0, 0, 0, 0, 0, 0])
    expect((await ask('rewards', { by: 'item' })).body.measures).toEqual(['redeemed', 'people', 'points'])
    const balies = (await ask('balies', { by: 'organizer' })).body
    expect(balies.lines).toEqual([
      {
        key: counter.organizerId,
        label: 'Bibliotheek Eeklo',
        values: [checkins.length, tickets.length, 0, 0, persons([...checkins, ...tickets])],
      },
    ])
    const items = (await ask('checkins', { by: 'item' })).body.lines
    expect(items[0].label).toBe('Lantaarns maken met wilgentenen')
  })

  test('another region counts nothing of this one', async () => {
    const other = await openCounter(t)
    const stranger = await addCardSystemAdministrator(t, other.cardSystemId)
    const path = `/card-systems/${other.cardSystemId}/figures/checkins?from=2026-01-01&to=2026-06-30&by=age`
    expect((await askKsb(t, stranger, 'GET', path)).body.total).toEqual([0, 0, 0])
    expect(
      (await askKsb(t, stranger, 'GET', `${base()}/figures/checkins?from=2026-01-01&to=2026-06-30&by=age`)).status,
    ).toBe(403)
  })

  test('as a file: the same lines, amounts with two decimals', async () => {
    const params = 'from=2026-01-01&to=2026-06-30&by=municipality&format=csv'
    const file = await t.app.inject({
      url: `/api/ksb${base()}/figures/tariffs/export?${params}`,
      headers: admin.headers,
    })
    expect(file.statusCode).toBe(200)
    const [head, ...lines] = linesOf(file.body)
    expect(head).toEqual([
      'Gemeente',
      'Code',
      'Tickets',
      'Personen',
      'Gewone prijs',
      'Pashouder betaalt',
      'Deel organisator',
      'Deel gemeente',
    ])
    const { body } = await ask('tariffs', { by: 'municipality' })
    expect(lines).toHaveLength(body.lines.length)
    expect(lines[0]?.[4]).toBe((body.lines[0].values[2] / 100).toFixed(2))
  })

  test.each([
    ['checkins', { from: '2026-02-01', to: '2026-01-31', by: 'age' }, '/to'],
    ['checkins', { from: '2006-02-01', to: '2026-01-31', by: 'age' }, '/to'],
    ['checkins', { from: '2020-01-01', to: '2026-01-31', by: 'period', unit: 'day' }, '/unit'],
    ['cards', { by: 'item' }, '/by'],
    ['passholders', { by: 'item' }, '/by'],
  ])('%s with %j is refused at %s', async (subject, query, pointer) => {
    const { status, body } = await ask(subject, query as Record<string, string>)
    expect(status).toBe(400)
    expect(body.schemaErrors[0].jsonPointer).toBe(pointer)
  })
})

describe('a balie counts what was done there', () => {
  const at = async (organizerId: string, headers: { authorization: string }, path: string) => {
    const answer = await t.app.inject({ url: `/api/balie/${organizerId}/figures/${path}`, headers })
    return { status: answer.statusCode, body: answer.body, json: () => answer.json() }
  }
  const asked = 'from=2026-01-01&to=2026-06-30&by=period&unit=month'

  test('the same as its administrator sees of it, in all of its card systems', async () => {
    const { headers } = await addCounterWorker(t, counter.organizerId, [
      'CHECKINS_READ',
      'TICKETSALES_SEARCH',
      'REWARDS_READ',
      'CARDS_READ',
    ])
    for (const subject of ['checkins', 'tariffs', 'coupons', 'rewards']) {
      const { status, json } = await at(counter.organizerId, headers, `${subject}?${asked}`)
      expect(status).toBe(200)
      const inKsb = await ask(subject, { by: 'period', unit: 'month', organizerId: counter.organizerId })
      expect(json()).toEqual(inKsb.body)
    }
    const [someone] = people
    await t.db
      .updateTable('cards')
      .set({ organizer_id: counter.organizerId, activated_at: new Date('2026-03-02T12:00:00Z') })
      .where('uitpas_number', '=', someone?.uitpasNumber ?? '')
      .execute()
    expect((await at(counter.organizerId, headers, `cards?${asked}`)).json().total).toEqual([1, 0])
    const items = await at(counter.organizerId, headers, 'checkins?from=2026-01-01&to=2026-06-30&by=item')
    expect(items.json().lines[0].label).toBe('Lantaarns maken met wilgentenen')
    const file = await at(counter.organizerId, headers, `checkins/export?${asked}&format=csv`)
    expect(linesOf(file.body)[0]).toEqual(['Vanaf', 'Code', 'Check-ins', 'Personen', 'Punten'])
  })

  test('another balie of the region counts its own only', async () => {
    const elsewhere = await openCounter(t)
    const { headers } = await addCounterWorker(t, elsewhere.organizerId, ['CHECKINS_READ'])
    expect((await at(elsewhere.organizerId, headers, `checkins?${asked}`)).json().total).toEqual([0, 0, 0])
    expect((await at(counter.organizerId, headers, `checkins?${asked}`)).status).toBe(403)
  })

  test('only who may look at something one by one may count it; nobody by social tariff', async () => {
    const place = await openCounter(t, ['CHECKINS_READ'])
    const headers = { authorization: `Bearer ${place.staffToken}` }
    for (const subject of ['tariffs', 'coupons', 'rewards', 'cards'])
      expect((await at(place.organizerId, headers, `${subject}?${asked}`)).status).toBe(403)
    for (const wrong of [
      'checkins?from=2026-01-01&to=2026-06-30&by=socialTariff',
      'passholders?from=2026-01-01&to=2026-06-30&by=period',
      'checkins?from=2026-02-01&to=2026-01-01&by=period',
    ])
      expect((await at(place.organizerId, headers, wrong)).status).toBe(400)
  })
})

describe('the reach of the social tariff', () => {
  const entitled = (lines: object[]) => ({ year: 2026, source: 'Kruispuntbank', lines })
  const put = (body: object) => askKsb(t, admin, 'PUT', `${base()}/entitled-people`, body)
  const reach = async () => (await askKsb(t, admin, 'GET', `${base()}/reach?day=2026-07-01`)).body

  test('is told beside those entitled, small numbers hidden, and the total does not tell them', async () => {
    expect((await reach()).lines[0]).not.toHaveProperty('entitled')
    const body = entitled([
      { nisCode: '43005', people: 60 },
      { nisCode: '43010', people: 12 },
    ])
    expect((await put(body)).status).toBe(204)
    const { lines, total } = await reach()
    // Two at Maldegem are too few; Eeklo with five would tell them by the total.
    expect(lines).toEqual([
      { nisCode: '43005', name: 'Eeklo', entitled: 60, year: 2026, source: 'Kruispuntbank', withSocialTariff: null },
      { nisCode: '43010', name: 'Maldegem', entitled: 12, year: 2026, source: 'Kruispuntbank', withSocialTariff: null },
    ])
    expect(total).toEqual({ entitled: 72, withSocialTariff: people.filter(({ social }) => social).length - 1 })
    const csv = await t.app.inject({
      url: `/api/ksb${base()}/reach/export?day=2026-07-01&format=csv`,
      headers: admin.headers,
    })
    expect(linesOf(csv.body).map((line) => line[4])).toEqual(['Met kansentarief', '< 5', '< 5'])
    expect((await put(entitled([{ nisCode: '43005', people: 70 }]))).status).toBe(204)
    expect((await reach()).lines[1]).not.toHaveProperty('entitled')
    const acts = await t.db
      .selectFrom('audit_entries')
      .select(['act', 'fields'])
      .where('act', '=', 'entitled-people.update')
      .execute()
    expect(acts).toHaveLength(2)
  })

  test('hides one more when a single one is hidden', () => {
    const hidden = (numbers: number[]) => [...toHide(numbers)].sort()
    expect(hidden([4, 20, 10])).toEqual([0, 2])
    expect(hidden([0, 20, 10])).toEqual([])
    expect(hidden([3, 2, 10])).toEqual([0, 1])
    expect(hidden([3])).toEqual([0])
  })

  test('a municipality of somebody else, or twice, is refused', async () => {
    const wrong = await put(entitled([{ nisCode: '11002', people: 3 }]))
    expect([wrong.status, wrong.body.schemaErrors[0].jsonPointer]).toEqual([400, '/lines/0/nisCode'])
    const twice = await put(
      entitled([
        { nisCode: '43005', people: 3 },
        { nisCode: '43005', people: 4 },
      ]),
    )
    expect(twice.body.schemaErrors[0].jsonPointer).toBe('/lines/1/nisCode')
  })
})

test('periods begin where PostgreSQL says, and go over the turn of a year', () => {
  expect(startsBetween('week', '2026-12-30', '2027-01-05')).toEqual(['2026-12-28', '2027-01-04'])
  expect(startsBetween('quarter', '2026-12-30', '2027-01-05')).toEqual(['2026-10-01', '2027-01-01'])
  expect(startsBetween('month', '2026-11-30', '2027-01-05')).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
})
