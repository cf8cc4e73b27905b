import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, addPassholder, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addCoupon } from '../../test/scenes/money.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'
import type { kinds } from './list.ts'

let t: TestApp
let counter: Counter
let admin: Administrator
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
})
afterAll(() => t.close())

const attention = async () => (await askKsb(t, admin, 'GET', `/card-systems/${counter.cardSystemId}/attention`)).body
const ago = (days: number) => new Date(testMoment.getTime() - days * 86_400_000)

async function addKiosk(name: string, kiosk: { fixedEventId?: string; lastSeenAt?: Date }): Promise<string> {
  const id = newId()
  await t.db
    .insertInto('kiosks')
    .values({
      id,
      card_system_id: counter.cardSystemId,
      name,
      shows_code: true,
      automatic: false,
      reader: 'BELOW',
      fixed_event_id: kiosk.fixedEventId ?? null,
      chosen_event_id: null,
      setup_code_hash: null,
      setup_code_expires_at: null,
      device_id: kiosk.lastSeenAt ? newId() : null,
      device_name: null,
      secret_hash: kiosk.lastSeenAt ? Buffer.from(newId()) : null,
      set_up_at: kiosk.lastSeenAt ? ago(90) : null,
      last_seen_at: kiosk.lastSeenAt ?? null,
      created_at: ago(90),
    })
    .execute()
  return id
}

test('a region where nothing is the matter asks for nothing', async () => {
  await addKiosk('Zuil die het doet', { lastSeenAt: ago(0.1), fixedEventId: counter.eventId })
  expect(await attention()).toEqual({ totalItems: 0, late: 0, member: [] })
})

test('each kind is told with what is left and until when, what is late first', async () => {
  const { cardSystemId, organizerId } = counter
  await t.db
    .insertInto('card_stock_thresholds')
    .values({ card_system_id: cardSystemId, organizer_id: organizerId, regular: 2, social_tariff: 1 })
    .execute()
  const ends = await addEvent(t, counter, {
    type: 'single',
    moments: [{ start: '2026-11-28T10:00:00+01:00', end: '2026-11-28T12:00:00+01:00' }],
  })
  const silent = await addKiosk('Zuil zonder stroom', { lastSeenAt: ago(3) })
  const fixed = await addKiosk('Zuil aan de inkom', { lastSeenAt: ago(0.1), fixedEventId: ends })
  const reward = {
    type: 'POINTS' as const,
    owning_card_system_id: cardSystemId,
    publication_begin: ago(30),
    created_at: ago(30),
  }
  await t.db
    .insertInto('rewards')
    .values([
      { ...reward, title: 'Zwembeurt', title_plain: 'zwembeurt', publication_end: new Date('2026-11-29T22:59:00Z') },
      { ...reward, title: 'Boekentas', title_plain: 'boekentas', max_available_units: 100, units_taken: 95 },
    ])
    .execute()
  const coupon = await addCoupon(t, cardSystemId, { budgetCents: 10_000 })
  await t.db.updateTable('coupons').set({ spent_cents: 9_500 }).where('id', '=', coupon).execute()
  const { passholderId } = await addPassholder(t, cardSystemId)
  await t.db
    .insertInto('notices')
    .values({
      card_system_id: cardSystemId,
      kind: 'MOVED_HERE',
      passholder_id: passholderId,
      other_card_system_id: cardSystemId,
      at: ago(2),
    })
    .execute()
  const statement = {
    card_system_id: cardSystemId,
    organizer_id: organizerId,
    iban: 'BE68539007547034',
    credits: 0,
    credits_cents: 0,
  }
  await t.db
    .insertInto('statements')
    .values([
      { ...statement, until_day: '2026-09-30', sales: 3, sales_cents: 128_460, closed_at: ago(40) },
      { ...statement, until_day: '2026-06-30', sales: 3, sales_cents: 500, closed_at: ago(100), paid_at: ago(80) },
    ])
    .execute()
  const { totalItems, late, member } = await attention()
  expect(totalItems).toBe(member.length)
  expect(late).toBe(1)
  expect(member[0]).toMatchObject({
    kind: 'STATEMENT_UNPAID',
    name: 'Bibliotheek Eeklo',
    count: 128_460,
    due: '2026-11-13',
    late: true,
  })
  expect(member.slice(1, 3)).toMatchObject([
    { kind: 'KIOSK_EVENT_ENDS', id: fixed, name: 'Zuil aan de inkom', late: false },
    { kind: 'REWARD_ENDS', name: 'Zwembeurt', due: '2026-11-29' },
  ])
  const rest = (kind: (typeof kinds)[number]) => member.find((item: { kind: string }) => item.kind === kind)
  expect(rest('STOCK_LOW')).toMatchObject({ id: organizerId, count: 0 })
  expect(rest('KIOSK_SILENT')).toMatchObject({ id: silent, since: '2026-11-20' })
  expect(rest('REWARD_UNITS_LOW')).toMatchObject({ name: 'Boekentas', count: 5, of: 100 })
  expect(rest('COUPON_BUDGET_LOW')).toMatchObject({ id: String(coupon), count: 500, of: 10_000 })
  expect(rest('MOVES_UNREAD')).toMatchObject({ count: 1, since: '2026-11-21' })
  expect(rest('REFUND_DUE')).toBeUndefined()
  // No name of a person, and nothing of another region.
  expect(JSON.stringify(member)).not.toContain('Vlieger')
  const other = await openCounter(t)
  const stranger = await addCardSystemAdministrator(t, other.cardSystemId)
  expect((await askKsb(t, stranger, 'GET', `/card-systems/${other.cardSystemId}/attention`)).body.member).toEqual([])
})

test('the latest changes: what and when, of this card system alone, newest first, and nobody named', async () => {
  const place = await openCounter(t)
  const admin = await addCardSystemAdministrator(t, place.cardSystemId)
  const elsewhere = await openCounter(t)
  const stranger = await addCardSystemAdministrator(t, elsewhere.cardSystemId)
  const kiosk = (name: string) => ({
    name,
    organizerIds: [],
    showsCode: true,
    automatic: true,
    reader: 'BELOW',
    fixedEventId: null,
  })
  const base = `/card-systems/${place.cardSystemId}`
  t.clock.freeze(new Date('2026-11-20T10:00:00+01:00'))
  const made = await askKsb(t, admin, 'POST', `${base}/kiosks`, kiosk('Zuil inkom'))
  t.clock.freeze(new Date('2026-11-21T10:00:00+01:00'))
  await askKsb(t, admin, 'PUT', `${base}/kiosks/${made.body.id}`, kiosk('Zuil inkom'))
  await askKsb(t, stranger, 'POST', `/card-systems/${elsewhere.cardSystemId}/kiosks`, kiosk('Zuil elders'))
  await askKsb(t, admin, 'PUT', `${base}/events/${place.eventId}/settings`, { checkinPoints: 2 })
  t.clock.freeze(testMoment)
  const { body } = await askKsb(t, admin, 'GET', `${base}/latest-changes`)
  const zuil = { thing: 'KIOSK', id: made.body.id, name: 'Zuil inkom' }
  expect(body.member).toHaveLength(3)
  expect(body.member).toContainEqual({ ...zuil, verb: 'CHANGED', at: '2026-11-21T10:00:00+01:00' })
  expect(body.member.at(-1)).toEqual({ ...zuil, verb: 'CREATED', at: '2026-11-20T10:00:00+01:00' })
  expect(body.member).toContainEqual(expect.objectContaining({ thing: 'EVENT', verb: 'CHANGED', id: place.eventId }))
  expect(JSON.stringify(body)).not.toMatch(/Katrien/)
  t.clock.freeze(new Date('2027-01-01T10:00:00+01:00'))
  expect((await askKsb(t, admin, 'GET', `${base}/latest-changes`)).body.member).toEqual([])
  t.clock.freeze(testMoment)
})
