import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
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
  expect(balance).toBe(0)
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
