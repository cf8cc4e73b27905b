import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { listDeliveries } from '../cards/batches.ts'
import { listNumberRanges } from '../cards/number-ranges.ts'
import { countUnsent, listStock } from '../cards/stock.ts'
import { findCard } from '../cards/store.ts'
import { listCheckinsAtBalie } from '../checkins/store.ts'
import { listActivities } from '../events/activities.ts'
import { checkinWindow } from '../events/rules.ts'
import { findEvent } from '../events/store.ts'
import { listReportsOf } from '../financial-reports/store.ts'
import { findMemberships, socialTariffOf } from '../memberships/store.ts'
import { findPassholder, findPassholderByInsz } from '../passholders/store.ts'
import { readBalance, verifyLedger } from '../points/ledger.ts'
import { agrees, reconcile } from '../reconciliation/reconcile.ts'
import { listOpen, listStatements } from '../statements/store.ts'
import { atTime, dayOf, startOfDay } from '../values/day.ts'
import { balieNamed, balies, TEST_ORGANIZER } from './balies.ts'
import { loadDemo } from './load.ts'
import { passholderIdOf, people } from './load-people.ts'
import { cardSystems, MEETJESLAND } from './regions.ts'

let server: TestApp

beforeAll(async () => {
  server = await openTestApp({ DEMO: 'true' })
  await loadDemo(server)
})
afterAll(() => server.close())

test('the demo is loaded only once', async () => {
  const before = await counts()
  await loadDemo(server)
  expect(await counts()).toEqual(before)
})

async function counts() {
  const tables = [
    'organizers',
    'events',
    'passholders',
    'cards',
    'checkins',
    'points_entries',
    'rewards',
    'accounts',
    'ticket_sales',
    'statements',
    'financial_reports',
  ] as const
  const rows = tables.map((table) =>
    server.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return (await Promise.all(rows)).map((row) => row.count)
}

// The columns of the public test data set.
test.each([
  ['0900000095902', '04784CDAEE3880', '83030201540', '9000', 'ACTIVE', 'NONE', 'NFC_CARD'],
  ['0900000067513', '04363CDAEE3880', '36051380284', '9090', 'ACTIVE', 'ACTIVE', 'NFC_CARD'],
  ['0900000031618', '04CEE7528E6180', '66010101785', '9000', 'ACTIVE', 'EXPIRED', 'NFC_CARD'],
  ['0900010959113', '04ED6ACACF6180', '08091860684', '9090', 'ACTIVE', 'ACTIVE', 'NFC_CARD'],
  ['0900000002312', '04B00412F15284', '71030360442', '9000', 'BLOCKED', 'ACTIVE', 'NFC_CARD'],
  ['0900000058918', '045157B2B63780', '17010180147', '1000', 'ACTIVE', 'EXPIRED', 'NFC_CARD'],
  ['1000000520006', '045A4832633680', '80010101392', '9000', 'ACTIVE', 'NONE', 'NFC_CARD'],
  ['0900000093204', '045D69DAEE3880', '10010105762', '9000', 'ACTIVE', 'NONE', 'NFC_CARD'],
  ['0900004518305', null, '80010170282', '9000', 'ACTIVE', 'NONE', 'DIGITAL'],
  ['0900011902815', null, '91063061055', '9000', 'ACTIVE', 'ACTIVE', 'DIGITAL'],
  ['0900011903417', null, '15021760024', '9000', 'ACTIVE', 'ACTIVE', 'DIGITAL'],
])('pass %s stands as the test data set says', async (uitpasNumber, chipNumber, insz, postalCode, status, tariff, cardType) => {
  const { db, config, clock } = server
  const holder = await findPassholderByInsz(db, config.secrets, insz)
  const card = await findCard(db, uitpasNumber)
  expect(holder).toMatchObject({ postalCode })
  expect(card).toMatchObject({ chipNumber, status, cardType, passholderId: holder?.id })
  const memberships = (await findMemberships(db, [holder?.id ?? ''])).get(holder?.id ?? '') ?? []
  const membership = memberships.find((one) => one.cardSystemId === card?.cardSystemId)
  expect(membership && socialTariffOf(membership, dayOf(clock.now())).status).toBe(tariff)
})

test('the social tariff of 0900000093204 holds in another region than Gent', async () => {
  const holder = await findPassholderByInsz(server.db, server.config.secrets, '10010105762')
  const memberships = (await findMemberships(server.db, [holder?.id ?? ''])).get(holder?.id ?? '') ?? []
  expect(
    memberships.map((one) => [one.cardSystemName, socialTariffOf(one, dayOf(server.clock.now())).status]).sort(),
  ).toEqual([
    ['UiTPAS Meetjesland', 'ACTIVE'],
    ['UiTPAS Regio Gent', 'NONE'],
  ])
})

test.each([
  ['0900000074519', '044AC54A8E6180', true],
  ['0900000020405', '047E2EEA053B80', false],
])('card %s is in stock', async (uitpasNumber, chipNumber, socialTariff) => {
  const expected = { chipNumber, status: 'LOCAL_STOCK', socialTariff, passholderId: null, organizerId: TEST_ORGANIZER }
  expect(await findCard(server.db, uitpasNumber)).toMatchObject(expected)
})

test('every registration desk has cards, one of them few, and a box is on its way to the library', async () => {
  const page = { start: 0, limit: 100 }
  for (const { id } of cardSystems) {
    const { member } = await listStock(server.db, { cardSystemId: id }, page)
    for (const { organizerId, regular, socialTariff } of member) {
      const groups = balies.find((balie) => balie.id === organizerId)?.groups ?? []
      if (groups.includes('authorised')) expect(socialTariff).toBeGreaterThan(0)
      if (groups.includes('authorised') || groups.includes('unauthorised')) expect(regular).toBeGreaterThan(0)
    }
    expect(await countUnsent(server.db, id)).toMatchObject({ regular: expect.any(Number) })
    expect((await listNumberRanges(server.db, id)).map(({ left }) => left)).toEqual([999_999])
  }
  const { member: low } = await listStock(server.db, { cardSystemId: MEETJESLAND, low: true }, page)
  expect(low.map(({ name }) => name)).toEqual(['Dienst Vrije Tijd Kaprijke'])
  const sent = await listDeliveries(server.db, { cardSystemIds: [MEETJESLAND], status: 'SENT' }, page)
  expect(sent.member).toMatchObject([{ organizer: { name: 'Bibliotheek Eeklo' }, regular: 20, socialTariff: 10 }])
})

test.each([
  ['0900000045410', '04D0AB6AF85C80', 'ACTIVE', null],
  ['0900000191800', '048B25DAEE3880', 'NONE', 50],
])('group pass %s is active', async (uitpasNumber, chipNumber, tariff, ticketsPerDay) => {
  const card = await findCard(server.db, uitpasNumber)
  expect(card).toMatchObject({ chipNumber, status: 'ACTIVE' })
  const id = card?.passholderId ?? ''
  expect(await findPassholder(server.db, id)).toMatchObject({ kind: 'GROUP' })
  const [membership] = (await findMemberships(server.db, [id])).get(id) ?? []
  expect(membership).toMatchObject({ ticketsPerDay })
  expect(membership && socialTariffOf(membership, dayOf(server.clock.now())).status).toBe(tariff)
})

test.each([
  [
    '5a0967f9-cc06-4c3c-9206-30481a767434',
    'Permanente UiTPAS Test Festiviteit',
    true,
    { volume: 100, periodType: 'WEEK' },
  ],
  ['d83b5b8a-108a-45d6-9ac9-8bdc44a0a24a', 'Test event met beperkte aankoop', true, { volume: 1, periodType: 'WEEK' }],
  ['373d6cee-b4ae-4637-9b7c-eeb79e45f044', 'Test event with no permission', false, null],
])('event %s is %s', async (id, title, own, passholderTicketLimit) => {
  const event = await findEvent(server.db, id)
  expect(event).toMatchObject({ title, settings: { passholderTicketLimit } })
  expect(event?.organizerId === TEST_ORGANIZER).toBe(own)
  expect(event && checkinWindow(event, server.clock.now()).open).toBe(true)
})

test.each([
  [5687, 'Test Voordeel Regio Gent', 'POINTS', null, false],
  [5688, 'Test Welkomstvoordeel Regio Gent', 'WELCOME', null, false],
  [5823, 'Test Voordeel Regio Gent - 1/week', 'POINTS', 'WEEK', false],
  [5824, 'Test Online Voordeel - 10/dag', 'POINTS', 'DAY', false],
  [5825, 'Test Vervallen Voordeel', 'POINTS', null, true],
  [5826, 'Test Vervallen Welkomsvoordeel', 'WELCOME', null, true],
])('reward %d is %s', async (id, title, type, period, over) => {
  const reward = await server.db.selectFrom('rewards').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(reward).toMatchObject({ title, type, redeem_volume_period: period, status: 'ACTIVE' })
  expect(reward.redeem_end !== null && reward.redeem_end < server.clock.now()).toBe(over)
})

test('everybody has the balance they should, and ledger and audit trail verify', async () => {
  for (const person of people) {
    const points = await readBalance(server.db, passholderIdOf(person))
    expect({ name: person.name, points }).toEqual({ name: person.name, points: person.points })
  }
  expect(await verifyLedger(server.db)).toEqual([])
  expect((await verifyAuditTrail(server.db)).faults).toEqual([])
})

test('one statement is paid, others are closed or open with a credit, and all money agrees', async () => {
  const inMeetjesland = { cardSystemIds: [MEETJESLAND] }
  const { member } = await listStatements(server.db, inMeetjesland, { start: 0, limit: 10 })
  const pool = balieNamed('Zwembad De Boomgaard').id
  const ofPool = member.filter(({ organizerId }) => organizerId === pool)
  expect(ofPool).toMatchObject([
    { sales: 2, credits: 1, paidAt: null },
    { sales: 6, credits: 0, paidAt: expect.any(Date) },
  ])
  expect(member).toHaveLength(3)
  const open = await listOpen(server.db, { cardSystemId: MEETJESLAND, until: server.clock.now() })
  expect(open.map(({ organizer }) => organizer)).toEqual([
    'Bibliotheek Eeklo',
    'CC De Herbakker',
    'Zwembad De Boomgaard',
  ])
  const reports = await listReportsOf(server.db, { cardSystemId: MEETJESLAND })
  expect(reports).toMatchObject([{ organizer: 'Zwembad De Boomgaard', status: 'STARTED' }])
  const ever = { from: new Date(0), until: server.clock.now() }
  expect(agrees(await reconcile(server.db, ever))).toBe(true)
})

test('a history that was cut short is completed at the next start', async () => {
  const other = await openTestApp({ DEMO: 'true' })
  let leases = 0
  const lease = () => {
    leases += 1
    if (leases === 3) throw new Error('The server is stopped')
    return other.audit.lease()
  }
  await expect(loadDemo({ ...other, audit: { ...other.audit, lease } })).rejects.toThrow('stopped')
  await loadDemo(other)
  for (const person of people) expect(await readBalance(other.db, passholderIdOf(person))).toBe(person.points)
  expect(await verifyLedger(other.db)).toEqual([])
  const { totalItems } = await listStatements(other.db, { cardSystemIds: [MEETJESLAND] }, { start: 0, limit: 0 })
  expect(totalItems).toBe(3)
  await other.close()
})

test('whatever the hour, in whatever year, every balie has something to check in at', async () => {
  for (const day of ['2026-11-23', '2026-11-28', '2027-03-28', '2031-08-15']) {
    for (const { id, name } of balies) {
      const activities = await listActivities(server.db, [id], day)
      for (let hour = 0; hour < 24; hour += 1) {
        const at = atTime(day, `${String(hour).padStart(2, '0')}:30`)
        const open = activities.filter(({ event }) => checkinWindow(event, at).open)
        expect({ name, day, hour, open: open.length > 0 }).toEqual({ name, day, hour, open: true })
      }
    }
  }
})

test('the day begins without check-ins, and the weeks before it have some', async () => {
  const library = balieNamed('Bibliotheek Eeklo').id
  const today = startOfDay(dayOf(server.clock.now()))
  const until = new Date(today.getTime() + 86_400_000)
  expect(await listCheckinsAtBalie(server.db, library, { from: today, until }, 10)).toEqual([])
  const from = new Date(today.getTime() - 60 * 86_400_000)
  expect((await listCheckinsAtBalie(server.db, library, { from, until: today }, 100)).length).toBeGreaterThan(10)
})

test('the demo client may do everything at the test organizer, and nothing elsewhere', async () => {
  const headers = { authorization: `Bearer ${await server.clientToken('demo-partner')}` }
  const { body } = await server.app.inject({ url: '/api/uitpas/organizers', headers })
  expect(JSON.parse(body)).toMatchObject({ totalItems: expect.any(Number) })
  const grants = await server.db.selectFrom('client_permissions').selectAll().execute()
  expect(grants.map((grant) => grant.organizer_id)).toEqual([TEST_ORGANIZER])
})
