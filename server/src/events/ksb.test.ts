import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addPassholder as addPerson } from '../../test/scenes/people.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { rawEntriesOf } from '../../test/zip.ts'
import { verifyLedger } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let admin: Administrator
let base: string
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  base = `/card-systems/${counter.cardSystemId}`
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })
const get = (path: string) => askKsb(t, admin, 'GET', base + path)
const titles = async (query: string) =>
  ((await get(`/events${query}`)).body.member as { title: string }[]).map(({ title }) => title).sort()

test('events are found by CDBID, by words of name and organiser, and by when they take place', async () => {
  const at = (day: string) => ({ start: `${day}T10:00:00+01:00`, end: `${day}T11:00:00+01:00` })
  const [first] = await Promise.all([
    addEvent(t, counter, { type: 'single', moments: [at('2027-02-01')] }, { title: 'Zéér vroege vogels' }),
    addEvent(t, counter, { type: 'single', moments: [at('2027-02-03')] }, { title: 'Late vogels' }),
    openCounter(t).then((other) => addEvent(t, other, { type: 'permanent', hours: [] }, { title: 'Vreemde vogels' })),
  ])
  expect(await titles(`?q=${first}`)).toEqual(['Zéér vroege vogels'])
  expect(await titles('?q=vogels')).toEqual(['Late vogels', 'Zéér vroege vogels'])
  expect(await titles('?q=zeer%20vogels')).toEqual(['Zéér vroege vogels'])
  expect(await titles('?q=bibliotheek%20late')).toEqual(['Late vogels'])
  expect(await titles('?q=vogels&from=2027-02-02')).toEqual(['Late vogels'])
  expect(await titles('?q=vogels&until=2027-02-02')).toEqual(['Zéér vroege vogels'])
  expect(await titles(`?q=vogels&organizerId=${newId()}`)).toEqual([])
  expect(await titles(`?q=vogels&organizerId=${counter.organizerId}`)).toHaveLength(2)
})

test('a slip of a letter or an accent is forgiven in names of event, place and organiser; every word is wanted', async () => {
  const calendar = { type: 'permanent' as const, hours: [] }
  await addEvent(t, counter, calendar, { title: 'Crème brûlée branden' })
  await addEvent(t, counter, calendar, { title: 'Pottenbakken' })
  for (const q of ['creme', 'Crême brulé', 'brulee bibliotheek', 'brantden', 'bibliothek brulée'])
    expect(await titles(`?q=${encodeURIComponent(q)}`)).toEqual(['Crème brûlée branden'])
  expect(await titles('?q=potenbakken')).toEqual(['Pottenbakken'])
  expect(await titles('?q=potenbakken%20brulee')).toEqual([])
  expect(await titles('?q=popcorn')).toEqual([])
})

test('one event shows its points, limits, card systems and keys; points and limits are changed', async () => {
  const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
  await addKey(t, counter.cardSystemId, { name: 'Kansentarief 20-40-40' })
  await addKey(t, counter.cardSystemId, { name: 'Met de hand', automatic: false })
  const path = `/events/${eventId}`
  expect((await get(path)).body).toMatchObject({
    id: eventId,
    settings: { checkinPoints: 1, checkinLimit: { volume: 1, periodType: 'DAY' } },
    cardSystems: [{ id: counter.cardSystemId, enabled: true }],
  })
  const keys = (await get(path)).body.cardSystems[0].distributionKeys as { name: string; counts: boolean }[]
  expect(keys).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'Kansentarief 20-40-40', automatic: true, counts: true }),
      expect.objectContaining({ name: 'Met de hand', automatic: false, counts: false }),
    ]),
  )
  const settings = {
    checkinPoints: 3,
    checkinLimit: { volume: 2, periodType: 'WEEK' },
    passholderTicketLimit: { volume: 1, periodType: 'ABSOLUTE' },
  }
  expect(await askKsb(t, admin, 'PUT', `${base}${path}/settings`, settings)).toMatchObject({ status: 204 })
  expect((await get(path)).body).toMatchObject({ settings, checkinPoints: 3 })
  expect((await get(`/events?q=${eventId}`)).body.member).toMatchObject([{ id: eventId, checkinPoints: 3 }])
})

test('an administrator chooses for their own card system, and what was chosen in another stays', async () => {
  const other = await openCounter(t)
  const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
  await t.db
    .insertInto('organizer_card_systems')
    .values({ organizer_id: counter.organizerId, card_system_id: other.cardSystemId })
    .execute()
  const mine = await addKey(t, counter.cardSystemId, { name: 'Van ons, met de hand', automatic: false })
  const [theirs, automatic] = [
    await addKey(t, other.cardSystemId, { name: 'Van hen, met de hand', automatic: false }),
    await addKey(t, counter.cardSystemId, { name: 'Vanzelf' }),
  ]
  const neighbour = await addCardSystemAdministrator(t, other.cardSystemId)
  const choose = (enabled: boolean, distributionKeyIds: number[]) =>
    askKsb(t, admin, 'PUT', `${base}/events/${eventId}/card-system`, { enabled, distributionKeyIds })
  const chooseThere = (enabled: boolean, distributionKeyIds: number[]) =>
    askKsb(t, neighbour, 'PUT', `/card-systems/${other.cardSystemId}/events/${eventId}/card-system`, {
      enabled,
      distributionKeyIds,
    })
  const counts = async () => {
    const cardSystems = (await get(`/events/${eventId}`)).body.cardSystems as {
      id: number
      enabled: boolean
      distributionKeys: { id: number; counts: boolean }[]
    }[]
    const keys = cardSystems.flatMap((one) => one.distributionKeys)
    return {
      here: cardSystems.find(({ id }) => id === counter.cardSystemId)?.enabled,
      there: cardSystems.find(({ id }) => id === other.cardSystemId)?.enabled,
      keys: [mine, theirs, automatic].map((id) => keys.find((key) => key.id === id)?.counts),
    }
  }
  expect(await counts()).toEqual({ here: true, there: true, keys: [false, false, true] })
  // At the same moment: neither loses what the other chose.
  const both = await Promise.all([choose(true, [mine, mine]), chooseThere(true, [theirs])])
  expect(both.map(({ status }) => status)).toEqual([204, 204])
  expect(await counts()).toEqual({ here: true, there: true, keys: [true, true, true] })
  expect(await choose(false, [])).toMatchObject({ status: 204 })
  expect(await counts()).toEqual({ here: false, there: true, keys: [false, true, false] })
  for (const id of [theirs, automatic, 2_147_483_648])
    expect(await choose(true, [mine, id])).toMatchObject({
      ...problem('uitpas/invalid-distributionkey', 400),
      body: { schemaErrors: [{ jsonPointer: '/distributionKeyIds/1' }] },
    })
  const fields = await t.db
    .selectFrom('audit_entries')
    .select('fields')
    .where('act', '=', 'event.card-systems')
    .where('subject_id', '=', eventId)
    .execute()
  expect(fields).toEqual(Array(3).fill({ fields: ['cardSystems', 'manualDistributionKeys'] }))
})

test('what tickets were sold by stays switched on', async () => {
  const place = await openCounter(t)
  const ksb = await addCardSystemAdministrator(t, place.cardSystemId)
  const byHand = await addKey(t, place.cardSystemId, { automatic: false })
  const choose = (enabled: boolean, distributionKeyIds: number[]) =>
    askKsb(t, ksb, 'PUT', `/card-systems/${place.cardSystemId}/events/${place.eventId}/card-system`, {
      enabled,
      distributionKeyIds,
    })
  expect(await choose(true, [byHand])).toMatchObject({ status: 204 })
  const { uitpasNumber } = await addPerson(t, place.cardSystemId, {}, { socialTariffEnd: '2027-04-30' })
  const sold = await asClient(t, place)('POST', '/ticket-sales', [
    {
      uitpasNumber,
      eventId: place.eventId,
      regularPrice: 10,
      tariff: { id: `K${byHand}` },
    },
  ])
  expect(sold.status).toBe(200)
  const kept = problem('uitpas/event-already-has-ticketsales', 400)
  expect(await choose(true, [])).toMatchObject(kept)
  expect(await choose(false, [])).toMatchObject(kept)
  expect(await choose(true, [byHand])).toMatchObject({ status: 204 })
})

test('the codes of a selection are a PDF with a page for each, or a ZIP with a file for each', async () => {
  const ids = [counter.eventId, await addEvent(t, counter, { type: 'permanent', hours: [] }, { title: 'Kermis' })]
  const download = (format: string) =>
    t.app.inject({
      method: 'GET',
      url: `/api/ksb${base}/event-codes?${ids.map((id) => `eventId=${id}`).join('&')}&format=${format}`,
      headers: admin.headers,
    })
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument((await download('pdf')).rawPayload)
  expect([...document.pages()].map((page) => page.getText().includes('CDBID'))).toEqual([true, true])
  expect([...document.pages()][1]?.getText()).toContain('Kermis')
  document.destroy()
  pdfium.destroy()
  const names = [...rawEntriesOf((await download('zip')).rawPayload).keys()]
  expect(names).toHaveLength(2)
  expect(names[1]).toMatch(/^qr-spaarcode-kermis-[0-9a-f]{8}\.pdf$/)
  expect((await get(`/event-codes?eventId=${counter.eventId}`.replace('eventId', 'id'))).status).toBe(400)
})

test('events that are unknown or of another card system are not there', async () => {
  const other = await openCounter(t)
  for (const id of [newId(), 'x', other.eventId]) {
    const none = problem('uitpas/event-not-found', 404)
    expect(await get(`/events/${id}`)).toMatchObject(none)
    expect(await get(`/event-codes?eventId=${id}`)).toMatchObject(none)
    expect(await askKsb(t, admin, 'PUT', `${base}/events/${id}/settings`, { checkinPoints: 1 })).toMatchObject(none)
    const choice = { enabled: true, distributionKeyIds: [] }
    expect(await askKsb(t, admin, 'PUT', `${base}/events/${id}/card-system`, choice)).toMatchObject(none)
  }
})

test('check-ins are found by event, time and balie, and put right with a reason: the points come back out', async () => {
  const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] }, { title: 'Wilgentenen' })
  const { uitpasNumber, passholderId } = await addPassholder(t, counter.cardSystemId)
  const saved = await asClient(t, counter)('POST', '/checkins', { uitpasNumber, eventId })
  const checkins = async (query: string) => (await get(`/checkins?${query}`)).body
  const mine = {
    id: saved.body.id,
    eventTitle: 'Wilgentenen',
    balieId: counter.organizerId,
    balieName: 'Bibliotheek Eeklo',
    passholderId,
    uitpasNumber,
    points: 1,
  }
  expect(await checkins(`eventId=${eventId}`)).toMatchObject({ totalItems: 1, member: [mine] })
  expect(await checkins(`eventId=${eventId}&organizerId=${counter.organizerId}&state=SAVED`)).toMatchObject({
    totalItems: 1,
  })
  for (const none of [
    `eventId=${newId()}`,
    'eventId=x',
    `eventId=${eventId}&organizerId=${newId()}`,
    `eventId=${eventId}&from=2026-11-24T00:00:00Z`,
    `eventId=${eventId}&until=2026-11-23T00:00:00Z`,
    `eventId=${eventId}&state=CANCELLED`,
  ])
    expect(await checkins(none), none).toEqual({ totalItems: 0, member: [] })
  const zoete = await addEvent(t, counter, { type: 'permanent', hours: [] }, { title: 'Crème brûlée bakken' })
  const sweet = await asClient(t, counter)('POST', '/checkins', { uitpasNumber, eventId: zoete })
  // Part of a word, without accents, and with a slip of the finger.
  for (const words of ['brul', 'creme%20brulee', 'CREME', 'bruleé%20baken'])
    expect(await checkins(`event=${words}`), words).toMatchObject({ totalItems: 1, member: [{ id: sweet.body.id }] })
  expect(await checkins('event=creme%20wilgen')).toMatchObject({ totalItems: 0 })
  const file = await t.app.inject({
    url: `/api/ksb${base}/checkins/export?format=csv&event=creme&columns=event,points,id`,
    headers: admin.headers,
  })
  expect(file.headers['content-disposition']).toContain('check-ins-2026-11-23.csv')
  expect(file.body.trim().split(/\r?\n/).slice(1)).toEqual([`Crème brûlée bakken;1;${sweet.body.id}`])
  const cancel = (path: string, reason = 'Verkeerde activiteit') =>
    askKsb(t, admin, 'POST', `${base}/checkins/${path}/cancel`, { reason })
  expect((await cancel(saved.body.id, '')).status).toBe(400)
  const both = await Promise.all([cancel(saved.body.id), cancel(saved.body.id)])
  expect(both.map(({ status }) => status).sort()).toEqual([204, 404])
  expect(await cancel(saved.body.id)).toMatchObject(problem('openpas/already-undone', 404))
  const { balance } = await t.db
    .selectFrom('points_balances')
    .select('balance')
    .where('passholder_id', '=', passholderId)
    .executeTakeFirstOrThrow()
  expect(balance).toBe(1)
  expect(await verifyLedger(t.db)).toEqual([])
  expect(await checkins(`eventId=${eventId}&state=CANCELLED`)).toMatchObject({
    member: [{ ...mine, cancelledReason: 'Verkeerde activiteit' }],
  })
  for (const id of [newId(), 'x']) expect(await cancel(id)).toMatchObject(problem('url/not-found', 404))
})

test('a check-in of another card system is not there to be put right', async () => {
  const other = await openCounter(t)
  const { uitpasNumber } = await addPassholder(t, other.cardSystemId)
  const saved = await asClient(t, other)('POST', '/checkins', { uitpasNumber, eventId: other.eventId })
  const path = `${base}/checkins/${saved.body.id}/cancel`
  expect(await askKsb(t, admin, 'POST', path, { reason: 'x' })).toMatchObject(problem('url/not-found', 404))
  expect((await get(`/checkins?eventId=${other.eventId}`)).body).toEqual({ totalItems: 0, member: [] })
})
