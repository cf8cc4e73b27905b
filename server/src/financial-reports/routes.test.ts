import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfPdf } from '../../test/pdf.ts'
import { type Administrator, addCardSystemAdministrator } from '../../test/scenes/administrators.ts'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey, addManySales } from '../../test/scenes/money.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { centsIn, sheetsOf } from '../../test/workbook.ts'
import { rawEntriesOf } from '../../test/zip.ts'
import { organizerTotals, verifyEuros } from '../euros/ledger.ts'
import { newId } from '../values/ids.ts'
import { scopeOf } from './figures.ts'
import { LedgerDiffers, makeNextReport } from './make.ts'
import { purgeReports } from './store.ts'

let t: TestApp
let regions: Regions
let counter: Counter
let other: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>
let keyId: number
const november = { startDate: '2026-11-01', endDate: '2026-11-30' }
const url = (path = '') => `/organizers/${counter.organizerId}/financial-reports${path}`

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  counter = await openCounter(t)
  other = await openCounter(t)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  call = asClient(t, counter)
  keyId = await addKey(t, counter.cardSystemId)
  await addKey(t, other.cardSystemId)
})
afterAll(() => t.close())

const problem = (type: string, status = 404) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })

async function sell(regularPrice: number, postalCode = '9000', city = 'Gent'): Promise<string> {
  const person = await addPassholder(t, counter.cardSystemId, { postalCode, city }, { socialTariffEnd: '2028-04-30' })
  const ticket = {
    uitpasNumber: person.uitpasNumber,
    eventId: counter.eventId,
    regularPrice,
    tariff: { id: `K${keyId}` },
  }
  const { status, body } = await call('POST', '/ticket-sales', [ticket])
  expect(status).toBe(200)
  return body[0].id
}

/** Asks, makes and fetches a report. */
async function reportOf(period = november, headers: Record<string, string> = {}) {
  const { status, body } = await call('POST', url(), period, headers)
  expect(status).toBe(200)
  expect(await makeNextReport(t)).toBe(true)
  return { id: body.id as number, ...(await fileOf(body.id)) }
}

async function fileOf(id: number) {
  const headers = { authorization: `Bearer ${counter.token}` }
  const answer = await t.app.inject({ url: `/api/uitpas${url(`/${id}.zip`)}`, headers })
  expect(answer.statusCode).toBe(200)
  const files = rawEntriesOf(answer.rawPayload)
  const named = (end: string) => [...files].find(([name]) => name.endsWith(end))?.[1] ?? Buffer.alloc(0)
  return { answer, names: [...files.keys()], sheets: sheetsOf(named('.xlsx')), paper: textOfPdf(named('.pdf')) }
}

describe('periods', () => {
  test('the months since the first ticket, newest first, this one until today; none without tickets', async () => {
    expect((await call('GET', url('/periods'))).body).toEqual([])
    t.clock.freeze(new Date('2026-09-30T23:30:00+02:00'))
    const key = await addKey(t, other.cardSystemId)
    const person = await addPassholder(t, other.cardSystemId, {}, { socialTariffEnd: '2028-04-30' })
    const atOther = asClient(t, other)
    const ticket = {
      uitpasNumber: person.uitpasNumber,
      eventId: other.eventId,
      regularPrice: 10,
      tariff: { id: `K${key}` },
    }
    expect((await atOther('POST', '/ticket-sales', [ticket])).status).toBe(200)
    t.clock.freeze(testMoment)
    expect((await atOther('GET', `/organizers/${other.organizerId}/financial-reports/periods`)).body).toEqual([
      { startDate: '2026-11-01', endDate: '2026-11-23' },
      { startDate: '2026-10-01', endDate: '2026-10-31' },
      { startDate: '2026-09-01', endDate: '2026-09-30' },
    ])
  })
})

describe('a report', () => {
  test('is started, made and fetched; every ticket is in it, and it says what the ledger says, to the cent', async () => {
    await sell(10)
    const taken = await sell(7.55)
    await sell(9.99, '9900', 'Eeklo')
    await sell(0.03, '0000', 'Amsterdam')
    expect((await call('DELETE', `/ticket-sales/${taken}`)).status).toBe(204)

    const started = await call('POST', url(), november)
    expect(started).toMatchObject({
      status: 200,
      body: {
        id: expect.any(Number),
        status: 'STARTED',
        message: 'Het rapport staat in de wachtrij.',
        period: november,
        creationDate: '2026-11-23T14:00:00+01:00',
      },
    })
    const { id } = started.body
    expect(await call('GET', url(`/${id}.zip`))).toEqual(problem('uitpas/report-not-found'))
    expect(await call('GET', url(`/${id}/download-link`))).toEqual(problem('uitpas/report-not-found'))
    expect(await makeNextReport(t)).toBe(true)
    expect(await makeNextReport(t)).toBe(false)
    const { message, ...made } = started.body
    expect((await call('GET', url(`/${id}`))).body).toEqual({ ...made, status: 'AVAILABLE' })
    expect((await call('GET', url())).body).toEqual([{ ...made, status: 'AVAILABLE' }])

    const { answer, names, sheets, paper } = await fileOf(id)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-zip-compressed',
      'content-length': String(answer.rawPayload.length),
      'content-disposition': 'attachment; filename="financieel-rapport-2026-11-01-2026-11-30.zip"',
    })
    expect(names).toEqual(['2026-11-01_2026-11-30.xlsx', '2026-11-01_2026-11-30.pdf'])
    expect([...sheets.keys()]).toEqual(['Per gemeente', 'Verkopen', 'Geannuleerd'])
    const system = `UiTPAS ${counter.organizerId.slice(-6)}`
    expect(sheets.get('Per gemeente')?.slice(1)).toEqual([
      ['Eeklo', '43005', '1', '9.99', '2', '4', '3.99', '0', '0', '0', '0', '0', '3.99'],
      ['Gent', '44021', '2', '17.55', '3.51', '7.02', '7.02', '1', '-7.55', '-1.51', '-3.02', '-3.02', '4'],
      [system, '', '1', '0.03', '0.01', '0.01', '0.01', '0', '0', '0', '0', '0', '0.01'],
      ['Totaal', '', '4', '27.57', '5.52', '11.03', '11.02', '1', '-7.55', '-1.51', '-3.02', '-3.02', '8'],
    ])
    const sales = sheets.get('Verkopen') ?? []
    expect(sales[0]?.slice(0, 5)).toEqual(['Ticket', 'Verkocht op', 'Activiteit', 'Tarief', 'Prijs'])
    expect(sales.slice(1).map((line) => [line[2], line[6], ...line.slice(7, 11)])).toEqual([
      ['Lantaarns maken met wilgentenen', 'Eeklo', '9.99', '2', '4', '3.99'],
      ['Lantaarns maken met wilgentenen', 'Gent', '10', '2', '4', '4'],
      ['Lantaarns maken met wilgentenen', 'Gent', '7.55', '1.51', '3.02', '3.02'],
      ['Lantaarns maken met wilgentenen', system, '0.03', '0.01', '0.01', '0.01'],
    ])
    expect(
      sheets
        .get('Geannuleerd')
        ?.slice(1)
        .map((line) => [line[0], ...line.slice(8, 12)]),
    ).toEqual([[taken, '-7.55', '-1.51', '-3.02', '-3.02']])
    for (const text of [
      'Financieel rapport',
      'Bibliotheek Eeklo',
      '1 november 2026 tot en met 30 november 2026',
      'Gent',
    ])
      expect(paper).toContain(text)
    // Of people nothing is in it.
    expect(paper + JSON.stringify([...sheets])).not.toMatch(/Desmet|09\d{11}|9000/)

    // The ledger, straight from its rows.
    const scope = scopeOf({ organizerId: counter.organizerId, cardSystemIds: null }, november)
    const ledger = await organizerTotals(t.db, scope)
    const net = (payers: string[]) =>
      ledger
        .filter(({ payer }) => payers.includes(payer))
        .reduce((sum, { reason, cents }) => sum + (reason === 'SALE' ? cents : -cents), 0)
    const credits = sheets.get('Geannuleerd') ?? []
    expect(centsIn(sales, 8) + centsIn(credits, 9)).toBe(net(['PASSHOLDER']))
    expect(centsIn(sales, 9) + centsIn(credits, 10)).toBe(net(['ORGANIZER']))
    expect(centsIn(sales, 10) + centsIn(credits, 11)).toBe(net(['MUNICIPALITY', 'CARD_SYSTEM']))
  })

  test('a ticket counts on the day on which it was sold, a credit on the day on which it was taken back', async () => {
    t.clock.freeze(new Date('2026-12-31T23:59:59+01:00'))
    const id = await sell(20)
    t.clock.freeze(new Date('2027-01-01T00:00:00+01:00'))
    expect((await call('DELETE', `/ticket-sales/${id}`)).status).toBe(204)
    const december = await reportOf({ startDate: '2026-12-01', endDate: '2026-12-31' })
    expect(december.sheets.get('Verkopen')?.slice(1)).toHaveLength(1)
    expect(december.sheets.get('Geannuleerd')?.slice(1)).toEqual([])
    const january = await reportOf({ startDate: '2027-01-01', endDate: '2027-01-01' })
    expect(january.sheets.get('Verkopen')?.slice(1)).toEqual([])
    expect(january.sheets.get('Geannuleerd')?.slice(1)).toHaveLength(1)
    t.clock.freeze(testMoment)
  })

  test('can be asked as often as one likes, in the language of the caller, and also of a period without tickets', async () => {
    const empty = await reportOf(
      { startDate: '2025-01-01', endDate: '2025-01-31' },
      { 'accept-language': 'fr-BE,fr;q=0.9' },
    )
    expect([...empty.sheets.keys()]).toEqual(['Par commune', 'Ventes', 'Annulé'])
    expect(empty.paper).toContain('Rien n’a été vendu')
    const again = await reportOf({ startDate: '2025-01-01', endDate: '2025-01-31' }, { 'accept-language': 'ja' })
    expect(again.id).toBeGreaterThan(empty.id)
    expect(again.paper).toContain('niets verkocht')
  })

  test('asked again with the same key it is the same report', async () => {
    const key = { 'idempotency-key': newId() }
    const first = await call('POST', url(), november, key)
    expect((await call('POST', url(), november, key)).body).toEqual(first.body)
    await makeNextReport(t)
    expect(await makeNextReport(t)).toBe(false)
  })

  test('a link gives the file for five minutes, to whoever has it', async () => {
    const { id, answer } = await reportOf()
    const { body } = await call('GET', url(`/${id}/download-link`))
    const link = new URL(body.downloadLink)
    const ask = (at: URL) => t.app.inject(`${at.pathname}${at.search}`)
    const file = await ask(link)
    expect(file.statusCode).toBe(200)
    expect(file.rawPayload.equals(answer.rawPayload)).toBe(true)
    const changed = new URL(link)
    changed.searchParams.set('expires', String(Number(changed.searchParams.get('expires')) + 60))
    expect((await ask(changed)).statusCode).toBe(404)
    const next = new URL(link)
    next.pathname = `/financial-reports/${id + 1}`
    expect((await ask(next)).statusCode).toBe(404)
    t.clock.freeze(new Date(testMoment.getTime() + 6 * 60_000))
    expect((await ask(link)).statusCode).toBe(404)
    t.clock.freeze(testMoment)
  })

  test('more lines than a sheet can have go on in the next one', async () => {
    const { passholderId, ...of } = { ...counter, passholderId: (await addPassholder(t, counter.cardSystemId)).id }
    await addManySales(
      t,
      { ...of, passholderId, keyId },
      { count: 4_500, from: new Date('2026-03-01T00:00:00+01:00'), municipalities: ['44021', '43005'] },
    )
    expect(await verifyEuros(t.db)).toEqual([])
    const { body } = await call('POST', url(), { startDate: '2026-03-01', endDate: '2026-03-31' })
    let parts = 0
    await makeNextReport({ ...t, perSheet: 2_000, onPart: () => void parts++ })
    expect(parts).toBeGreaterThan(0)
    const { sheets } = await fileOf(body.id)
    expect([...sheets].map(([title, lines]) => [title, lines.length - 1])).toEqual([
      ['Per gemeente', 4],
      ['Verkopen', 2_000],
      ['Verkopen 2', 2_000],
      ['Verkopen 3', 500],
      ['Geannuleerd', 450],
    ])
    const ids = ['Verkopen', 'Verkopen 2', 'Verkopen 3'].flatMap((title) =>
      sheets
        .get(title)
        ?.slice(1)
        .map(([id]) => id),
    )
    expect(new Set(ids).size).toBe(4_500)
  })

  test('of two who make reports at once each takes another one', async () => {
    const asked = [await call('POST', url(), november), await call('POST', url(), november)]
    await Promise.all([makeNextReport(t), makeNextReport(t)])
    for (const { body } of asked) expect((await call('GET', url(`/${body.id}`))).body.status).toBe('AVAILABLE')
  })

  test('tells how far it is; broken off, it waits again and leaves nothing', async () => {
    const { body } = await call('POST', url(), { startDate: '2026-03-01', endDate: '2026-03-31' })
    const stop = new AbortController()
    let said: string | undefined
    const onPart = async () => {
      said = (await call('GET', url(`/${body.id}`))).body.message
      stop.abort()
    }
    // The last piece is written when all has been read: then nothing is left to break off.
    await addManySales(
      t,
      { ...counter, passholderId: (await addPassholder(t, counter.cardSystemId)).id, keyId },
      { count: 20_000, from: new Date('2026-03-01T00:00:00+01:00'), municipalities: ['44021'] },
    )
    await expect(makeNextReport({ ...t, signal: stop.signal, onPart })).rejects.toThrow('aborted')
    expect(said).toMatch(/^Het rapport wordt gemaakt: \d+ % klaar\.$/)
    const rows = await t.db
      .selectFrom('financial_report_parts')
      .select('number')
      .where('report_id', '=', body.id)
      .execute()
    expect(rows).toEqual([])
    await makeNextReport(t)
    expect((await call('GET', url(`/${body.id}`))).body.status).toBe('AVAILABLE')
  })

  test('what brings its maker down again and again is given up, and the next one is made', async () => {
    const bad = await call('POST', url(), november)
    const good = await call('POST', url(), november)
    const failing = () => makeNextReport({ ...t, onPart: () => Promise.reject(new Error('The disk is full')) })
    for (let n = 0; n < 5; n++) await expect(failing()).rejects.toThrow('The disk is full')
    await makeNextReport(t)
    expect((await call('GET', url(`/${bad.body.id}`))).body).toMatchObject({
      status: 'FAILED',
      message: 'Het rapport is niet gemaakt. Vraag het opnieuw aan, of neem contact op met de beheerder.',
    })
    expect(await call('GET', url(`/${bad.body.id}.zip`))).toEqual(problem('uitpas/report-not-found'))
    await makeNextReport(t)
    expect((await call('GET', url(`/${good.body.id}`))).body.status).toBe('AVAILABLE')
  })

  test('is refused when the ledger says something else', async () => {
    const { body } = await call('POST', url(), november)
    const broken = await t.db.transaction().execute(async (trx) => {
      await sql`alter table ticket_sales disable trigger all`.execute(trx)
      return sql<{ id: string }>`
        update ticket_sales set organizer_cents = organizer_cents - 1, municipality_cents = municipality_cents + 1
        where id = (select id from ticket_sales where organizer_id = ${counter.organizerId}::uuid
          and sold_at > '2026-11-01' and cancelled_at is null and organizer_cents > 0 limit 1) returning id`.execute(
        trx,
      )
    })
    await expect(makeNextReport(t)).rejects.toThrow(LedgerDiffers)
    expect((await call('GET', url(`/${body.id}`))).body.status).toBe('FAILED')
    expect(await makeNextReport(t)).toBe(false)
    await sql`update ticket_sales set organizer_cents = organizer_cents + 1, municipality_cents = municipality_cents - 1
      where id = ${broken.rows[0]?.id}::uuid`.execute(t.db)
    expect(await verifyEuros(t.db)).toEqual([])
  })

  test('goes after a month', async () => {
    const { id } = await reportOf()
    await purgeReports(t.db, new Date(testMoment.getTime() + 29 * 86_400_000))
    expect((await call('GET', url(`/${id}`))).status).toBe(200)
    await purgeReports(t.db, new Date(testMoment.getTime() + 31 * 86_400_000))
    expect(await call('GET', url(`/${id}`))).toEqual(problem('uitpas/report-not-found'))
    const rows = await t.db.selectFrom('financial_report_parts').select('number').where('report_id', '=', id).execute()
    expect(rows).toEqual([])
  })
})

describe('who sees what', () => {
  test('an administrator sees what was sold in their card systems, and no report that holds more', async () => {
    // The organiser takes part in another card system too, which has a key of its own.
    const sixth = { cardSystemId: regions.gent, keyId: await addKey(t, regions.gent) }
    const { id: passholderId } = await addPassholder(t, regions.gent)
    const april = { startDate: '2026-04-01', endDate: '2026-04-30' }
    const sold = { count: 10, from: new Date('2026-04-01T00:00:00+02:00'), municipalities: ['44021'] }
    await addManySales(t, { ...counter, passholderId, ...sixth }, sold)
    await addManySales(t, { ...counter, passholderId, keyId }, { ...sold, count: 3 })
    const whole = await reportOf(april)
    expect(whole.sheets.get('Verkopen')?.slice(1)).toHaveLength(13)

    const asAdmin = async (method: 'GET' | 'POST', path = '', payload?: object) => {
      const options = { method, url: `/api/uitpas${url(path)}`, headers: admin.headers }
      const answer = await t.app.inject({ ...options, ...(payload ? { payload } : {}) })
      return { status: answer.statusCode, body: answer.json() }
    }
    const mine = await asAdmin('POST', '', april)
    await makeNextReport(t)
    const { sheets } = await fileOf(mine.body.id)
    expect(sheets.get('Verkopen')?.slice(1)).toHaveLength(3)
    expect(await asAdmin('GET', `/${whole.id}`)).toEqual(problem('uitpas/report-not-found'))
    const listed = (await asAdmin('GET')).body as { id: number }[]
    expect(listed.map(({ id }) => id)).toEqual([mine.body.id])
    expect((await asAdmin('GET', '/periods')).body.at(-1)).toEqual({ startDate: '2026-03-01', endDate: '2026-03-31' })
  })

  test('an organizer that does not exist, and a report that does not', async () => {
    const unknown = `/organizers/${newId()}/financial-reports`
    const noOrganizer = problem('uitpas/organizer-not-found')
    for (const path of ['', '/periods', '/1', '/1/download-link', '/1.zip'])
      expect(await call('GET', `${unknown}${path}`)).toEqual(noOrganizer)
    expect(await call('POST', unknown, november)).toEqual(noOrganizer)
    for (const path of ['/2147483647', '/2147483647/download-link', '/2147483647.zip'])
      expect(await call('GET', url(path))).toEqual(problem('uitpas/report-not-found'))
    const elsewhere = `/organizers/${other.organizerId}/financial-reports`
    expect(await call('GET', elsewhere)).toEqual(problem('auth/forbidden', 403))
  })

  test('a period that ends before it begins, and days that do not exist', async () => {
    const refused = problem('body/invalid-data', 400)
    expect(await call('POST', url(), { startDate: '2026-11-30', endDate: '2026-11-01' })).toEqual(refused)
    expect(await call('POST', url(), { startDate: '2026-02-30', endDate: '2026-11-01' })).toEqual(refused)
    expect(await call('POST', url())).toEqual(problem('body/missing', 400))
  })
})
