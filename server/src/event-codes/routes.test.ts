import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import jsQR from 'jsqr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvent, addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { rawEntriesOf } from '../../test/zip.ts'
import { allPermissions } from '../http/permissions.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
let pdfium: PDFiumLibrary
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t, allPermissions)
  call = asClient(t, counter)
  pdfium = await PDFiumLibrary.init()
})
afterAll(async () => {
  pdfium.destroy()
  await t.close()
})

const problem = (type: string, status: number) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })
const pathOf = (eventId: string, format = '') =>
  `/events/${eventId}/qr-checkincodes/download-link${format && `?format=${format}`}`

async function download(link: string) {
  const { pathname, search } = new URL(link)
  return t.app.inject({ method: 'GET', url: pathname + search })
}

/** What a person reads on each page, and what a camera reads. */
async function read(bytes: Buffer): Promise<{ text: string; code: string | undefined; a4: boolean }[]> {
  const document: PDFiumDocument = await pdfium.loadDocument(bytes)
  const pages = []
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    // Before it is drawn, which closes it.
    const text = page.getText().replace(/\s+/g, ' ')
    const image = await page.render({ scale: 1.5, render: 'bitmap' })
    // The order of the colours makes no difference to black and white.
    const found = jsQR.default(new Uint8ClampedArray(image.data), image.width, image.height)
    pages.push({
      text,
      code: found?.data,
      a4: Math.round(originalWidth) === 595 && Math.round(originalHeight) === 842,
    })
  }
  document.destroy()
  return pages
}

/** Somebody with a pass and an account, in the app of the counter. */
async function somebody() {
  const { passholderId } = await addPassholder(t, counter.cardSystemId)
  const accountId = newId()
  await t.db.updateTable('passholders').set({ uitid_account_id: accountId }).where('id', '=', passholderId).execute()
  const authorization = `Bearer ${await t.userToken(accountId, counter.clientId)}`
  return async (checkinCode: string) =>
    (
      await t.app.inject({
        method: 'POST',
        url: '/api/uitpas/passholders/me/checkins',
        headers: { authorization },
        payload: { checkinCode },
      })
    ).json()
}

test('the sheet of an event is a page of A4 that says what, where and when, and its code saves a point', async () => {
  const moment = { start: '2026-11-23T13:30:00+01:00', end: '2026-11-23T16:00:00+01:00' }
  const title = 'Fête d’été – crêpes & café “Știm”'
  const eventId = await addEvent(t, counter, { type: 'single', moments: [moment] }, { title })
  const { status, body } = await call('GET', pathOf(eventId))
  expect(status).toBe(200)
  const answer = await download(body.downloadLink)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.headers['content-disposition']).toMatch(
    /filename="qr-spaarcode-fete-d-ete-crepes-cafe-stim-[0-9a-f]{8}\.pdf"/,
  )
  const pages = await read(answer.rawPayload)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatchObject({ a4: true })
  expect(pages[0]?.text).toContain('Fête d’été – crêpes & café “Stim”')
  expect(pages[0]?.text).toContain('Bibliotheek Eeklo')
  expect(pages[0]?.text).toContain('maandag 23 november 2026, 13:30 – 16:00')
  expect(pages[0]?.text).toContain(eventId)
  const save = await somebody()
  expect(await save(pages[0]?.code ?? '')).toEqual({ addedPoints: 1, totalPoints: 1 })
  expect(await save(pages[0]?.code ?? '')).toMatchObject({
    type: 'https://api.publiq.be/probs/uitpas/checkin-not-allowed',
  })
})

test('a sheet stays good for as long as its event, and saves nothing when that is not open', async () => {
  const past = await addEvent(t, counter, {
    type: 'single',
    moments: [{ start: '2026-11-20T10:00:00+01:00', end: '2026-11-20T11:00:00+01:00' }],
  })
  const [page] = await read((await download((await call('GET', pathOf(past))).body.downloadLink)).rawPayload)
  const save = await somebody()
  const refused = await save(page?.code ?? '')
  expect(refused).toMatchObject({ status: 400, type: 'https://api.publiq.be/probs/uitpas/checkin-not-allowed' })
  const changed = `${page?.code?.slice(0, -2)}${page?.code?.endsWith('AA') ? 'BB' : 'AA'}`
  expect(await save(changed)).toMatchObject({ type: 'https://api.publiq.be/probs/uitpas/checkin-code-invalid' })
})

test('as a ZIP it is the same sheet in a file', async () => {
  const answer = await download((await call('GET', pathOf(counter.eventId, 'zip'))).body.downloadLink)
  expect(answer.headers['content-type']).toBe('application/zip')
  const files = [...rawEntriesOf(answer.rawPayload)]
  expect(files.map(([name]) => name)).toEqual([expect.stringMatching(/^qr-spaarcode-.*\.pdf$/)])
  const [page] = await read(files[0]?.[1] ?? Buffer.alloc(0))
  expect(await (await somebody())(page?.code ?? '')).toEqual({ addedPoints: 1, totalPoints: 1 })
})

test('the address is good for five minutes, for one event and one format', async () => {
  const link: string = (await call('GET', pathOf(counter.eventId))).body.downloadLink
  const other = await addEvent(t, counter, { type: 'permanent', hours: [] })
  for (const wrong of [link.replace('.pdf', '.zip'), link.replace(counter.eventId, other), `${link}x`])
    expect((await download(wrong)).statusCode, wrong).toBe(404)
  const before = t.clock.now()
  t.clock.freeze(new Date(before.getTime() + 5 * 60_000 + 1000))
  const late = await download(link)
  t.clock.freeze(before)
  expect(late.statusCode).toBe(404)
  expect((await download(link)).statusCode).toBe(200)
})

test('unknown events have no sheet, nor have those of others or another format', async () => {
  for (const id of [newId(), 'x'])
    expect(await call('GET', pathOf(id))).toMatchObject(problem('uitpas/event-not-found', 404))
  const theirs = await openCounter(t)
  expect(await call('GET', pathOf(theirs.eventId))).toMatchObject(problem('auth/forbidden', 403))
  const nobodys = await addEvent(t, counter, { type: 'permanent', hours: [] })
  await t.db.updateTable('events').set({ organizer_id: null }).where('id', '=', nobodys).execute()
  expect(await call('GET', pathOf(nobodys))).toMatchObject(problem('auth/forbidden', 403))
  const gone = await addEvent(t, counter, { type: 'permanent', hours: [] })
  await t.db.updateTable('events').set({ workflow_status: 'DELETED' }).where('id', '=', gone).execute()
  expect(await call('GET', pathOf(gone))).toMatchObject(problem('uitpas/event-not-found', 404))
  expect((await call('GET', pathOf(counter.eventId, 'png'))).status).toBe(400)
})
