import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import { textOfPdf } from '../../test/pdf.ts'
import {
  type Administrator,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { sheetsOf } from '../../test/workbook.ts'
import { transact } from '../db/transact.ts'
import { createAccount } from '../identity/accounts.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { purgeApplications } from './erase.ts'
import { listRegions } from './region-address.ts'

let t: TestApp
let regions: Regions
let gent: Administrator
let meetjesland: Administrator
let platform: Administrator
let slug: string
let municipality: { nisCode: string; name: string }
beforeAll(async () => {
  // What is tried here is more than anybody may try in a minute.
  t = await openTestApp({ RATE_LIMIT_LOOKUP: '0', RATE_LIMIT_LOGIN: '0' })
  regions = await addRegions(t)
  gent = await addCardSystemAdministrator(t, regions.gent)
  meetjesland = await addCardSystemAdministrator(t, regions.meetjesland)
  platform = await addPlatformAdministrator(t)
  slug = (await listRegions(t.db)).find(({ id }) => id === regions.gent)?.slug ?? ''
  municipality = (await askKsb(t, gent, 'GET', `/card-systems/${regions.gent}/provider-municipalities`)).body.member[0]
})
afterAll(() => t.close())

const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
const path = (id = '', rest = '') =>
  `/card-systems/${regions.gent}/provider-applications${id === '' ? '' : `/${id}`}${rest}`
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', at: string, body?: object, by = gent) =>
  askKsb(t, by, method, at, body as Record<string, unknown> | undefined)

const get = (url: string) => t.app.inject({ url })
const post = (url: string, body: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })

async function formToken(): Promise<string> {
  const page = await get(`/uitpaspartner/${slug}`)
  expect(page.statusCode).toBe(200)
  return /name="form" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
}

const form = (rest: Record<string, string> = {}) => ({
  ...{ organisation: 'Chiro Zonnebos', offers: 'Spelnamiddagen op zondag', municipality: municipality.nisCode },
  ...{ kind: 'NEW', street: 'Bosstraat 1', postalCode: '9000', city: 'Gent', contactName: 'Lies Maes' },
  ...{ email: `lies-${newId()}@chiro.example`, phone: '09 377 12 34', iban: 'BE68 5390 0754 7034' },
  ...{ consent: 'yes', newsletter: 'yes', ...rest },
})

/** Sends the form. @returns the application, its own page and its address */
async function applyFor(rest: Record<string, string> = {}) {
  const typed = form(rest)
  const sent = await post(`/uitpaspartner/${slug}`, { ...typed, form: await formToken() })
  expect(sent.statusCode).toBe(303)
  const mail = (await queuedMails(t.db, t.config.secrets)).findLast(({ to }) => to === typed.email)
  const link = new URL((mail?.data as { link: string }).link).pathname
  const { id } = (await ask('GET', path('', `?name=${encodeURIComponent(typed.organisation)}`))).body.member[0]
  return { id: id as string, link, email: typed.email }
}

const addUitid = (email: string) => createAccount(t.db, { email, name: 'Lies Maes', emailVerified: true })

/** Signs on the applicant's own page. */
const sign = (link: string) =>
  post(`${link}/tekenen`, { name: 'Lies Maes', agree: 'yes', strokes: '[[10,10,200,150,400,80],[500,300]]' })

/** Up to and including this step. */
async function bringTo(step: 'AGREEMENT' | 'AGENDA' | 'DECISION' | 'BALIE', rest: Record<string, string> = {}) {
  const made = await applyFor(rest)
  await post(`${made.link}/bevestigen`, {})
  await addUitid(made.email)
  const done = async (at: string, body: object) => expect((await ask('POST', path(made.id, at), body)).status).toBe(204)
  await done('/uitid', { email: made.email })
  await sign(made.link)
  if (step === 'AGREEMENT') return made
  await done('/agenda', { day: '2026-11-30' })
  if (step === 'AGENDA') return made
  await done('/decision', { approved: true, day: '2026-11-23' })
  if (step === 'DECISION') return made
  expect((await ask('POST', path(made.id, '/balie'), { way: 'NEW' }, platform)).body.status).toBe('DONE')
  return made
}

const stepOf = (body: { steps: { step: string }[] }, name: string) => body.steps.find(({ step }) => step === name)

test('whoever became a provider finds how to begin, and a banner of the region', async () => {
  const guide = await get(`/uitpaspartner/${slug}/handleiding`)
  expect(guide.statusCode).toBe(200)
  expect(guide.body).toContain(t.config.urls.balie)
  expect(guide.body).toContain(t.config.urls.aanbod)
  expect((await get(`/uitpaspartner/${slug}/handleiding?lang=fr`)).body).toContain('Guide des partenaires')
  expect((await get(`/uitpaspartner/${slug}`)).body).toContain(`/uitpaspartner/${slug}/handleiding`)
  await t.db.updateTable('card_systems').set({ primary_color: '#123456' }).where('id', '=', regions.gent).execute()
  const banner = await get(`/uitpaspartner/${slug}/banner.svg`)
  expect(banner.headers['content-type']).toContain('image/svg+xml')
  expect(banner.body).toContain('fill="#123456"')
  expect(banner.body).toContain('Hier spaar je punten')
  for (const path of ['handleiding', 'banner.svg'])
    expect((await get(`/uitpaspartner/nergens/${path}`)).headers.location).toBe('/uitpaspartner')
})

test('an association applies without an account: what is wrong stands at its field and what was typed stays', async () => {
  expect((await get('/uitpaspartner')).body).toContain(`/uitpaspartner/${slug}`)
  expect((await get('/uitpaspartner/nergens')).headers.location).toBe('/uitpaspartner')
  expect((await get(`/uitpaspartner/${regions.gent}?lang=fr`)).body).toContain('Envoyer la demande')
  const token = await formToken()
  const wrong = form({
    organisation: 'Chiro "Fout" <b>',
    iban: 'BE68 5390 0754 7035',
    email: 'lies',
    consent: '',
    kind: '',
  })
  const answer = await post(`/uitpaspartner/${slug}`, { ...wrong, form: token })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('4 velden kloppen nog niet. Er is nog niets verstuurd.')
  expect(answer.body).toContain('Dit is geen geldig IBAN. Kijk de cijfers na.')
  expect(answer.body).toContain('value="Chiro &#34;Fout&#34; &#60;b&#62;"')
  expect(answer.body).toContain('value="BE68 5390 0754 7035"')
  expect(answer.body).toContain('aria-invalid="true" aria-describedby="email-error email-hint"')
  // The same form as before, so that it stays one application.
  expect(answer.body).toContain(`name="form" value="${token}"`)
  expect((await ask('GET', path('', '?name=fout'))).body.totalItems).toBe(0)
})

test('the same form sent twice, also at once, is one application with one mail', async () => {
  const typed = { ...form({ organisation: 'Dubbele Chiro' }), form: await formToken() }
  const mails = async () => (await queuedMails(t.db, t.config.secrets)).filter(({ to }) => to === typed.email).length
  const sent = await Promise.all([post(`/uitpaspartner/${slug}`, typed), post(`/uitpaspartner/${slug}`, typed)])
  expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  expect((await ask('GET', path('', '?name=dubbele'))).body.totalItems).toBe(1)
  expect(await mails()).toBe(1)
})

test('a program that fills in everything, an old form and one from elsewhere make no application', async () => {
  const before = (await ask('GET', path())).body.totalItems
  const trapped = await post(`/uitpaspartner/${slug}`, { ...form(), form: await formToken(), fax: '1' })
  expect(trapped.statusCode).toBe(303)
  const forged = await post(`/uitpaspartner/${slug}`, { ...form(), form: 'x' })
  expect(forged.statusCode).toBe(422)
  const old = await formToken()
  t.clock.freeze(new Date(testMoment.getTime() + 25 * 3_600_000))
  const late = await post(`/uitpaspartner/${slug}`, { ...form(), form: old })
  t.clock.freeze(testMoment)
  expect(late.body).toContain('Deze pagina stond te lang open.')
  expect((await ask('GET', path())).body.totalItems).toBe(before)
  // Nobody's mailbox is filled by others.
  const { email } = form()
  const statuses: number[] = []
  for (let tries = 0; tries < 4; tries++)
    statuses.push((await post(`/uitpaspartner/${slug}`, { ...form({ email }), form: await formToken() })).statusCode)
  expect(statuses.at(-1)).toBe(429)
})

test('the whole plan in the order of the handbook: each step once, by whoever comes first, and then a provider', async () => {
  const { id, link, email } = await applyFor({ organisation: 'Harmonie De Verenigde Vrienden' })
  expect((await get(link)).body).toContain('Is dit jouw aanvraag?')
  const before = (await ask('GET', path(id))).body
  expect(before).toMatchObject({ status: 'OPEN', municipality: municipality.name, iban: 'BE68539007547034' })
  expect(before).not.toHaveProperty('confirmedAt')
  expect(stepOf(before, 'FORM')).toMatchObject({ state: 'OPEN', due: '2026-11-26', mayBegin: true })
  expect(await ask('POST', path(id, '/agenda'), { day: '2026-11-30' })).toMatchObject(
    problem('openpas/provider-step-too-early', 409),
  )
  expect((await post(`${link}/bevestigen`, {})).statusCode).toBe(303)
  // Programs that look at mail open links too, and people click twice.
  expect((await post(`${link}/bevestigen`, {})).statusCode).toBe(303)
  expect(stepOf((await ask('GET', path(id))).body, 'UITID')).toMatchObject({ due: '2026-12-07', by: 'APPLICANT' })

  expect(await ask('POST', path(id, '/uitid'), { email: 'geen adres' })).toMatchObject(
    problem('body/invalid-data', 400),
  )
  expect(await ask('POST', path(id, '/uitid'), { email })).toMatchObject(problem('openpas/uitid-not-found', 400))
  const accountId = await addUitid(email)
  expect((await ask('POST', path(id, '/uitid'), { email })).status).toBe(204)

  const page = await get(link)
  expect(page.body).toContain('Harmonie De Verenigde Vrienden, Bosstraat 1, 9000 Gent, vertegenwoordigd door Lies Maes')
  expect(page.body).toContain('BE68 5390 0754 7034')
  const unsigned = await post(`${link}/tekenen`, { name: '', strokes: '' })
  expect(unsigned.statusCode).toBe(422)
  expect(unsigned.body).toContain('Vink aan dat je akkoord gaat.')
  expect((await sign(link)).statusCode).toBe(303)
  expect((await sign(link)).body).toContain('Dat kan nu niet meer')
  const pdf = await t.app.inject({ url: `/api/ksb${path(id, '/agreement')}`, headers: gent.headers })
  expect(pdf.headers['content-type']).toBe('application/pdf')
  const text = textOfPdf(pdf.rawPayload)
  expect(text).toContain('Harmonie De Verenigde Vrienden')
  expect(text).toMatch(/Lies Maes tekende op het scherm op 23 november 2026 om 14:00/)
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf.rawPayload)
  expect(document.getPageCount()).toBeGreaterThan(0)
  document.destroy()
  pdfium.destroy()
  expect((await get(`${link}/overeenkomst.pdf`)).rawPayload.equals(pdf.rawPayload)).toBe(true)

  // Two administrators at once.
  const both = await Promise.all(['2026-11-30', '2026-12-07'].map((day) => ask('POST', path(id, '/agenda'), { day })))
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  expect(both.find(({ status }) => status === 409)).toMatchObject(problem('openpas/provider-step-taken', 409))
  const won = both[0]?.status === 204 ? '2026-11-30' : '2026-12-07'
  expect(stepOf((await ask('GET', path(id))).body, 'DECISION')).toMatchObject({ due: won, mayBegin: true })
  expect(await ask('POST', path(id, '/decision'), { approved: true, day: '2026-12-24' })).toMatchObject(
    problem('body/invalid-data', 400),
  )
  expect((await ask('POST', path(id, '/decision'), { approved: true, day: '2026-11-23' })).status).toBe(204)

  // Approved twice at once: one balie.
  const groups = (await ask('GET', '/permission-groups')).body.member as { id: number; name: string }[]
  const groupIds = groups.slice(0, 1).map((group) => group.id)
  const made = await Promise.all(
    [1, 2, 3].map(() => ask('POST', path(id, '/balie'), { way: 'NEW', groupIds }, platform)),
  )
  expect(made.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const { organizerId } = made.find(({ status }) => status === 200)?.body ?? {}
  const list = (await ask('GET', `/card-systems/${regions.gent}/organizers?name=verenigde`)).body
  expect(list).toMatchObject({ totalItems: 1, member: [{ id: organizerId, name: 'Harmonie De Verenigde Vrienden' }] })
  const balie = `/card-systems/${regions.gent}/organizers/${organizerId}`
  expect((await ask('GET', balie)).body).toMatchObject({ iban: 'BE68539007547034', street: 'Bosstraat 1' })
  expect((await ask('GET', `${balie}/staff`)).body.member).toMatchObject([
    { id: accountId, type: 'ADMIN', invited: false },
  ])
  expect((await ask('GET', path(id))).body.balie).toMatchObject({ id: organizerId })

  const preview = (await ask('GET', path(id, '/mail'))).body
  expect(preview).toMatchObject({ to: email, subject: 'TOPPER! Jullie zijn UiTPAS-aanbieder! PROFICIAT!' })
  expect(preview.text).toContain(t.config.urls.balie)
  expect((await ask('POST', path(id, '/mail'), {})).status).toBe(204)
  expect((await queuedMails(t.db, t.config.secrets)).at(-1)).toMatchObject({ to: email, template: 'providerWelcome' })
  // The region has no help desk in this scene: it is told in another way.
  expect((await ask('GET', path(id, '/region'))).status).toBe(404)
  expect((await ask('POST', path(id, '/region'), { note: 'Gebeld' })).status).toBe(204)
  await t.db
    .updateTable('card_systems')
    .set({ help_desk_email: 'desk@gent.example' })
    .where('id', '=', regions.gent)
    .execute()
  expect((await ask('GET', path(id, '/region'))).body).toMatchObject({ to: 'desk@gent.example' })
  expect((await ask('POST', path(id, '/passholders'), { channels: 'Gemeenteblad, Facebook' })).status).toBe(204)
  expect((await ask('POST', path(id, '/newsletter'), {})).status).toBe(204)
  const done = (await ask('GET', path(id))).body
  expect(done).toMatchObject({ status: 'DONE', endedAt: expect.any(String) })
  expect(stepOf(done, 'REGION')).toMatchObject({ state: 'DONE', note: 'Gebeld', doneBy: 'Katrien Wieme' })
  expect((await get(link)).body).toContain('Jullie zijn UiTPAS-aanbieder. Proficiat!')
  expect(await ask('POST', path(id, '/newsletter'), {})).toMatchObject(
    problem('openpas/provider-application-ended', 409),
  )
  const acts = await t.db.selectFrom('audit_entries').select('act').where('subject_id', '=', id).orderBy('at').execute()
  expect(new Set(acts.map(({ act }) => act))).toEqual(
    new Set(
      [
        'create',
        'read',
        'refuse',
        ...['form', 'uitid', 'agreement', 'agenda', 'decision', 'balie', 'mail', 'region'].map((one) => `done-${one}`),
        'done-passholders',
        'done-newsletter',
      ]
        .filter((one) => one !== 'refuse')
        .map((one) => `provider-application.${one}`),
    ),
  )
  const file = await t.app.inject({
    url: `/api/ksb/card-systems/${regions.gent}/provider-newsletter/export`,
    headers: gent.headers,
  })
  expect([...sheetsOf(file.rawPayload).values()][0]?.flat()).toContain(email)
})

test('who does not administer the platform asks for the balie once, and goes on when it was made', async () => {
  const { id } = await bringTo('DECISION', { organisation: 'Turnkring Sparta' })
  const balie = (way: string, by = gent) => ask('POST', path(id, '/balie'), { way }, by)
  expect(await balie('ASKED')).toMatchObject(problem('body/invalid-data', 400))
  expect((await balie('NEW')).body).toEqual({ status: 'ASKED' })
  expect(await balie('NEW')).toMatchObject(problem('openpas/organizer-request-open', 400))
  expect((await ask('GET', path(id))).body.request).toMatchObject({ status: 'OPEN' })
  const asked = (await ask('GET', `/card-systems/${regions.gent}/organizer-requests?status=OPEN`)).body.member
  expect(asked.filter((one: { name: string }) => one.name === 'Turnkring Sparta')).toHaveLength(1)
  const approve = `/card-systems/${regions.gent}/organizer-requests/${asked.find((one: { name: string }) => one.name === 'Turnkring Sparta').id}/approve`
  const { organizerId } = (await ask('POST', approve, undefined, platform)).body
  expect((await balie('ASKED')).body).toEqual({ status: 'DONE', organizerId })
})

test('a provider with a balie in another region takes the shorter route: its balie joins when that region agrees', async () => {
  const elsewhere = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, {
      id: elsewhere,
      name: 'Zeilclub Noord',
      city: 'Eeklo',
      cardSystemIds: [regions.meetjesland],
    }),
  )
  const { id, link } = await applyFor({
    organisation: 'Zeilclub Noord',
    kind: 'EXISTING',
    existingBalie: 'Zeilclub Noord, Eeklo',
    iban: '',
    newsletter: '',
  })
  expect(stepOf((await ask('GET', path(id))).body, 'UITID')).toMatchObject({ state: 'SKIPPED' })
  expect(stepOf((await ask('GET', path(id))).body, 'NEWSLETTER')).toMatchObject({ state: 'SKIPPED' })
  await post(`${link}/bevestigen`, {})
  expect(await ask('POST', path(id, '/newsletter'), {})).toMatchObject(problem('openpas/provider-step-taken', 409))
  await sign(link)
  await ask('POST', path(id, '/agenda'), { day: '2026-11-24' })
  await ask('POST', path(id, '/decision'), { approved: true, day: '2026-11-23' })
  const found = (await ask('GET', `/card-systems/${regions.gent}/balies-anywhere?name=zeilclub`)).body.member
  expect(found).toMatchObject([{ id: elsewhere, inside: false, city: 'Eeklo', cardSystems: [expect.any(String)] }])
  const balie = (body: object) => ask('POST', path(id, '/balie'), body)
  expect(await balie({ way: 'JOIN' })).toMatchObject(problem('body/invalid-data', 400))
  expect(await balie({ way: 'OWN', organizerId: elsewhere })).toMatchObject(problem('uitpas/organizer-not-found', 400))
  expect(await balie({ way: 'JOIN', organizerId: newId() })).toMatchObject(problem('uitpas/organizer-not-found', 400))
  expect(await balie({ way: 'JOIN', organizerId: regions.vooruit })).toMatchObject(
    problem('openpas/already-in-region', 400),
  )
  expect((await balie({ way: 'JOIN', organizerId: elsewhere })).body).toEqual({ status: 'ASKED' })
  const [request] = (
    await ask('GET', `/card-systems/${regions.meetjesland}/organizer-requests?status=OPEN`, undefined, meetjesland)
  ).body.member
  await ask(
    'POST',
    `/card-systems/${regions.meetjesland}/organizer-requests/${request.id}/approve`,
    undefined,
    meetjesland,
  )
  expect((await balie({ way: 'ASKED' })).body).toEqual({ status: 'DONE', organizerId: elsewhere })
  expect((await ask('GET', `/card-systems/${regions.gent}/organizers/${elsewhere}`)).body.cardSystems).toHaveLength(2)
})

test('a balie of the own region is adapted', async () => {
  const { id } = await bringTo('DECISION', { organisation: 'Vooruit vzw' })
  const { body } = await ask('POST', path(id, '/balie'), { way: 'OWN', organizerId: regions.vooruit.toUpperCase() })
  expect(body).toEqual({ status: 'DONE', organizerId: regions.vooruit })
  expect((await ask('GET', `/card-systems/${regions.gent}/organizers/${regions.vooruit}`)).body.iban).toBe(
    'BE68539007547034',
  )
})

test('the college refuses, and the association hears why', async () => {
  const { id, email, link } = await bringTo('AGENDA', { organisation: 'Verkeerde Club' })
  const refuse = await ask('POST', path(id, '/decision'), {
    approved: false,
    day: '2026-11-23',
    reason: ' Geen aanbod in de gemeente ',
  })
  expect(refuse.status).toBe(204)
  expect((await ask('GET', path(id))).body).toMatchObject({ status: 'REFUSED', reason: 'Geen aanbod in de gemeente' })
  expect((await queuedMails(t.db, t.config.secrets)).at(-1)).toMatchObject({
    to: email,
    template: 'providerRefused',
    data: { reason: 'Geen aanbod in de gemeente', municipality: municipality.name },
  })
  expect((await get(link)).body).toContain('De reden: Geen aanbod in de gemeente')
  const ended = problem('openpas/provider-application-ended', 409)
  for (const [method, rest, body] of [
    ['POST', '/balie', { way: 'NEW' }],
    ['POST', '/form', {}],
    ['POST', '/uitid', { email }],
    ['POST', '/agenda', { day: '2026-11-30' }],
    ['POST', '/decision', { approved: true, day: '2026-11-23' }],
    ['POST', '/mail', {}],
    ['POST', '/region', {}],
    ['POST', '/passholders', { channels: 'Blad' }],
    ['POST', '/agreement/signature', { name: 'Lies', strokes: [] }],
    ['POST', '/take', undefined],
    ['POST', '/withdraw', { reason: 'Weg' }],
    ['PUT', '/applicant', { organisation: 'Anders' }],
    ['PUT', '/steps/MAIL', { note: 'x' }],
    ['POST', '/steps/UITID/skip', { reason: 'x' }],
    ['POST', '/steps/UITID/reopen', undefined],
  ] as const)
    expect(await ask(method, path(id, rest), body)).toMatchObject(ended)
  expect(await upload(id, Buffer.from('%PDF-'))).toMatchObject(ended)
})

test('what cannot be found is not found, whatever is asked of it', async () => {
  for (const id of [newId(), 'chiro']) {
    const gone = problem('openpas/provider-application-not-found', 404)
    for (const [method, rest, body] of [
      ['GET', '', undefined],
      ['GET', '/mail', undefined],
      ['GET', '/region', undefined],
      ['GET', '/agreement', undefined],
      ['GET', '/agreement/text', undefined],
      ['POST', '/form', {}],
      ['POST', '/uitid', { email: 'a@b.example' }],
      ['POST', '/agenda', { day: '2026-11-30' }],
      ['POST', '/decision', { approved: true, day: '2026-11-23' }],
      ['POST', '/balie', { way: 'NEW' }],
      ['POST', '/mail', {}],
      ['POST', '/region', {}],
      ['POST', '/passholders', { channels: 'Blad' }],
      ['POST', '/newsletter', {}],
      ['POST', '/agreement/signature', { name: 'Lies', strokes: [] }],
      ['POST', '/take', undefined],
      ['POST', '/withdraw', { reason: 'Weg' }],
      ['POST', '/reopen', { reason: 'Toch' }],
      ['PUT', '/applicant', { organisation: 'Anders' }],
      ['POST', '/passholders/preview', { audience: 'MUNICIPALITY', text: 'Nieuw' }],
      ['PUT', '/steps/MAIL', { note: 'x' }],
      ['POST', '/steps/UITID/skip', { reason: 'x' }],
      ['POST', '/steps/UITID/reopen', undefined],
      ['DELETE', '/personal-data', undefined],
    ] as const)
      expect(await ask(method, path(id, rest), body), `${method} ${rest}`).toMatchObject(gone)
    expect(await upload(id, Buffer.from('%PDF-'))).toMatchObject(gone)
  }
  expect((await get('/uitpaspartner/aanvraag/niets')).statusCode).toBe(410)
})

async function upload(id: string, payload: Buffer) {
  const answer = await t.app.inject({
    method: 'POST',
    url: `/api/ksb${path(id, '/agreement')}`,
    headers: { ...gent.headers, 'content-type': 'application/pdf' },
    payload,
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

test('too early and too late: every step waits for what goes before, and is taken once', async () => {
  const early = problem('openpas/provider-step-too-early', 409)
  const { id, link } = await applyFor({ organisation: 'Vroege Vogels' })
  for (const [rest, body] of [
    ['/uitid', { email: 'a@b.example' }],
    ['/agenda', { day: '2026-11-30' }],
    ['/decision', { approved: true, day: '2026-11-23' }],
    ['/balie', { way: 'NEW' }],
    ['/mail', {}],
    ['/region', {}],
    ['/passholders', { channels: 'Blad' }],
    ['/newsletter', {}],
    ['/agreement/signature', { name: 'Lies', strokes: [] }],
    ['/steps/UITID/skip', { reason: 'Later' }],
  ] as const)
    expect(await ask('POST', path(id, rest), body), rest).toMatchObject(early)
  expect(await upload(id, Buffer.from('%PDF-'))).toMatchObject(early)
  // An administrator heard by telephone that it is theirs.
  expect((await ask('POST', path(id, '/form'), {})).status).toBe(204)
  const taken = problem('openpas/provider-step-taken', 409)
  expect(await ask('POST', path(id, '/form'), {})).toMatchObject(taken)
  expect(await ask('PUT', path(id, '/steps/FORM'), { note: 'x' })).toMatchObject(taken)
  expect((await ask('POST', path(id, '/steps/UITID/skip'), { reason: 'Wordt uitgenodigd' })).status).toBe(204)
  expect(await ask('POST', path(id, '/steps/UITID/skip'), { reason: 'x' })).toMatchObject(taken)
  expect(await ask('POST', path(id, '/uitid'), { email: 'a@b.example' })).toMatchObject(taken)
  const needed = problem('openpas/provider-step-needed', 400)
  expect(await ask('POST', path(id, '/steps/AGREEMENT/skip'), { reason: 'x' })).toMatchObject(needed)
  expect((await post(`${link}/bevestigen`, {})).statusCode).toBe(303)
  const lines = [[1, 2, 3]]
  expect(await ask('POST', path(id, '/agreement/signature'), { name: 'Lies', strokes: lines })).toMatchObject(
    problem('body/invalid-data', 400),
  )
  expect((await ask('POST', path(id, '/agreement/signature'), { name: 'Lies Maes', strokes: [] })).status).toBe(204)
  expect(await ask('POST', path(id, '/agreement/signature'), { name: 'Lies', strokes: [] })).toMatchObject(taken)
  expect(await upload(id, Buffer.from('%PDF-'))).toMatchObject(taken)
  await ask('POST', path(id, '/agenda'), { day: '2026-11-30' })
  await ask('POST', path(id, '/decision'), { approved: true, day: '2026-11-23' })
  expect(await ask('POST', path(id, '/decision'), { approved: true, day: '2026-11-23' })).toMatchObject(taken)
  // Taken back, from the last one on.
  expect(await ask('POST', path(id, '/steps/AGENDA/reopen'))).toMatchObject(needed)
  expect((await ask('POST', path(id, '/steps/DECISION/reopen'))).status).toBe(204)
  expect((await ask('POST', path(id, '/steps/AGENDA/reopen'))).status).toBe(204)
  await ask('POST', path(id, '/agenda'), { day: '2026-12-07' })
  expect(stepOf((await ask('GET', path(id))).body, 'DECISION')).toMatchObject({ due: '2026-12-07', state: 'OPEN' })
  await ask('POST', path(id, '/decision'), { approved: true, day: '2026-11-23' })
  await ask('POST', path(id, '/balie'), { way: 'NEW' }, platform)
  for (const [rest, body] of [
    ['/mail', {}],
    ['/region', {}],
    ['/passholders', { channels: 'Blad' }],
  ] as const) {
    expect((await ask('POST', path(id, rest), body)).status).toBe(204)
    expect(await ask('POST', path(id, rest), body), rest).toMatchObject(taken)
  }
  // Newsletter asked for: it is left out all the same, and that is the last step.
  expect((await ask('POST', path(id, '/steps/NEWSLETTER/skip'), { reason: 'Wil niet meer' })).status).toBe(204)
  expect((await ask('GET', path(id))).body.status).toBe('DONE')
})

test('a signed agreement comes as a PDF that opens, and nothing else is taken for one', async () => {
  const { id, link } = await applyFor({ organisation: 'Papieren Club' })
  await post(`${link}/bevestigen`, {})
  const good = (
    await t.app.inject({
      url: `/api/ksb${path((await bringTo('AGREEMENT', { organisation: 'Getekende Club' })).id, '/agreement')}`,
      headers: gent.headers,
    })
  ).rawPayload
  const invalid = problem('body/invalid-data', 400)
  expect(await upload(id, Buffer.from('<html>'))).toMatchObject(invalid)
  expect(await upload(id, Buffer.from('%PDF-1.7 niets'))).toMatchObject(invalid)
  expect(await upload(id, good.subarray(0, 200))).toMatchObject(invalid)
  expect(
    await upload(id, Buffer.concat([good, Buffer.from('\n1 0 obj << /S /JavaScript /JS (x) >> endobj')])),
  ).toMatchObject(invalid)
  expect(await upload(id, Buffer.alloc(0))).toMatchObject(problem('body/missing', 400))
  expect((await ask('GET', path(id, '/agreement'))).status).toBe(404)
  const multipart = (content: Buffer) => ({
    method: 'POST' as const,
    url: `${link}/overeenkomst`,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([
      Buffer.from(
        '--x\r\ncontent-disposition: form-data; name="file"; filename="o.pdf"\r\ncontent-type: application/pdf\r\n\r\n',
      ),
      content,
      Buffer.from('\r\n--x--\r\n'),
    ]),
  })
  const refused = await t.app.inject(multipart(Buffer.from('geen pdf')))
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Kies een PDF die opengaat')
  expect((await t.app.inject(multipart(good))).statusCode).toBe(303)
  expect((await ask('GET', path(id))).body.document).toMatchObject({ way: 'UPLOADED', pages: 1 })
  // Taken back, another one can be brought, with the key of a retry.
  expect((await ask('POST', path(id, '/steps/AGREEMENT/reopen'))).status).toBe(204)
  const retry = () =>
    t.app.inject({
      method: 'POST',
      url: `/api/ksb${path(id, '/agreement')}`,
      headers: { ...gent.headers, 'content-type': 'application/pdf', 'idempotency-key': 'same-upload' },
      payload: good,
    })
  expect([(await retry()).statusCode, (await retry()).statusCode]).toEqual([204, 204])
})

test('the agreement of a municipality is its own, else that of the region, else the standard one', async () => {
  const texts = `/card-systems/${regions.gent}/provider-agreements`
  const before = (await ask('GET', texts)).body
  expect(before.placeholders).toContain('organisatie')
  expect(before.member[0]).toEqual({ nisCode: 'all', version: 0 })
  const put = (code: string, body: string, version: number) => ask('PUT', `${texts}/${code}`, { body, version })
  const { id } = await applyFor({ organisation: 'Tekstclub' })
  const text = async () =>
    (await ask('GET', path(id, '/agreement/text'))).body.parts.map((one: { text: string }) => one.text)
  expect((await text())[1]).toBe('1. Voorwerp')
  expect(await put('all', 'Hallo {voornaam}', 0)).toMatchObject({
    status: 400,
    body: { schemaErrors: [{ jsonPointer: '/body' }] },
  })
  expect((await put('all', 'Voor {regio}', 0)).body).toEqual({ version: 1 })
  expect((await text())[0]).toMatch(/^Voor UiTPAS/)
  const both = await Promise.all([
    put(municipality.nisCode, '{organisatie} in {gemeente}', 0),
    put(municipality.nisCode, 'Anders', 0),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await put(municipality.nisCode, '{organisatie} in {gemeente}', 1)).body).toEqual({ version: 2 })
  expect(await put(municipality.nisCode, 'Oud', 1)).toMatchObject(problem('openpas/changed-meanwhile', 409))
  expect(await text()).toEqual([`Tekstclub in ${municipality.name}`])
  expect((await put('99999', 'Nergens', 0)).status).toBe(404)
  for (const code of [municipality.nisCode, 'all']) expect((await ask('DELETE', `${texts}/${code}`)).status).toBe(204)
  expect((await ask('DELETE', `${texts}/all`)).status).toBe(404)
  expect((await text())[1]).toBe('1. Voorwerp')
})

test('somebody takes care of it, plans a step, and what is late is shown, filtered, exported and asks for attention', async () => {
  const { id } = await bringTo('AGREEMENT', { organisation: 'Trage Slakken' })
  const attention = async () =>
    (await ask('GET', `/card-systems/${regions.gent}/attention`)).body.member as { id: string; kind: string }[]
  const kindsOf = async () => (await attention()).filter((one) => one.id === id).map((one) => one.kind)
  expect(await kindsOf()).toEqual(['PROVIDER_NEW'])
  expect((await ask('POST', path(id, '/take'))).status).toBe(204)
  expect(await kindsOf()).toEqual([])
  expect((await ask('GET', path('', '?name=slakken'))).body.member[0]).toMatchObject({
    step: 'AGENDA',
    owner: 'Katrien Wieme',
    late: 0,
    ended: 3,
  })
  const plan = (body: object) => ask('PUT', path(id, '/steps/AGENDA'), body)
  expect(await plan({ ownerId: newId() })).toMatchObject(problem('body/invalid-data', 400))
  expect((await plan({ ownerId: platform.accountId, due: '2026-11-20', note: 'Bellen' })).status).toBe(204)
  expect(stepOf((await ask('GET', path(id))).body, 'AGENDA')).toMatchObject({
    owner: 'Samira Lievens',
    late: true,
    note: 'Bellen',
  })
  expect(await kindsOf()).toEqual(['PROVIDER_STEP_LATE'])
  const names = async (query: string) =>
    (await ask('GET', path('', query))).body.member.map((one: { organisation: string }) => one.organisation)
  expect(await names('?late=true')).toEqual(['Trage Slakken'])
  expect(await names('?late=false')).not.toContain('Trage Slakken')
  expect(
    await names(`?step=AGENDA&status=OPEN&kind=NEW&nisCode=${municipality.nisCode}&from=2026-11-23&until=2026-11-23`),
  ).toContain('Trage Slakken')
  expect(await names('?until=2026-11-22')).toEqual([])
  expect(await names(`?id=${id}`)).toEqual(['Trage Slakken'])
  expect(await names('?id=slak')).toEqual([])
  expect((await names('?sort=name&limit=100')).at(0)).toMatch(/^[A-D]/)
  expect((await names('?sort=due'))[0]).toBe('Trage Slakken')
  const file = await t.app.inject({
    url: `/api/ksb${path('', '/export')}?late=true&columns=name,step,late,id`,
    headers: gent.headers,
  })
  expect([...sheetsOf(file.rawPayload).values()][0]).toEqual([
    ['Organisatie', 'Volgende stap', 'Te laat', 'Unieke code'],
    ['Trage Slakken', 'AGENDA', '1', id],
  ])
  expect((await ask('GET', path('', '/export?columns=iban'))).status).toBe(400)
})

test('what did not go on is withdrawn, and nobody is in it any more when that is asked, or half a year later', async () => {
  const { id, link, email } = await applyFor({ organisation: 'Gestopte Club' })
  expect(await ask('DELETE', path(id, '/personal-data'))).toMatchObject(
    problem('openpas/provider-application-open', 409),
  )
  await post(`${link}/bevestigen`, {})
  await sign(link)
  expect((await ask('POST', path(id, '/withdraw'), { reason: 'Stopt ermee' })).status).toBe(204)
  expect((await ask('DELETE', path(id, '/personal-data'))).status).toBe(204)
  const left = (await ask('GET', path(id))).body
  expect(left).toMatchObject({ organisation: 'Gestopte Club', status: 'WITHDRAWN', reason: 'Stopt ermee' })
  expect(JSON.stringify(left)).not.toMatch(new RegExp(`${email}|Lies|BE68|document`))
  expect((await get(link)).statusCode).toBe(410)

  const own = await applyFor({ organisation: 'Zelf Gestopt' })
  await post(`${own.link}/bevestigen`, {})
  expect((await post(`${own.link}/intrekken`, {})).statusCode).toBe(303)
  expect((await get(own.link)).body).toContain('De aanvraag is ingetrokken.')
  const forgotten = await applyFor({ organisation: 'Nooit Bevestigd' })
  await purgeApplications(t.db, new Date(testMoment.getTime() + 15 * 86_400_000))
  expect((await ask('GET', path(forgotten.id))).status).toBe(404)
  await purgeApplications(t.db, new Date(testMoment.getTime() + 181 * 86_400_000))
  const rows = await t.db
    .selectFrom('provider_applications')
    .select(['email', 'iban', 'erased_at'])
    .where('id', '=', own.id)
    .execute()
  expect(rows).toMatchObject([{ email: null, iban: null, erased_at: expect.any(Date) }])
})

test('the newsletter: on the list by the mailed link, off it by the same, or by an administrator', async () => {
  const email = `nieuws-${newId()}@club.example`
  const send = (to: string) => post(`/uitpaspartner/${slug}/nieuwsbrief`, { email: to, organisation: 'Nieuwsclub' })
  expect((await send('geen adres')).statusCode).toBe(422)
  expect((await send(email)).body).toContain('Open die om je inschrijving te bevestigen.')
  const mail = (await queuedMails(t.db, t.config.secrets)).findLast(({ to }) => to === email)
  const { pathname, search } = new URL((mail?.data as { link: string }).link)
  const link = pathname + search
  expect((await get(link)).body).toContain('Schrijf mij in')
  expect((await post(link, {})).body).toContain('Je bent ingeschreven.')
  expect((await post(link, { leave: 'yes' })).body).toContain('Je staat niet op de lijst.')
  expect((await get('/uitpaspartner/nieuwsbrief?token=x')).statusCode).toBe(410)
  await post(link, {})
  const remove = () =>
    ask('POST', `/card-systems/${regions.gent}/provider-newsletter/remove`, { email: email.toUpperCase() })
  expect((await remove()).status).toBe(204)
  expect(await remove()).toMatchObject(problem('openpas/not-on-the-list', 404))
})

test('who administers another region sees and does nothing here, and nothing personal is in the log', async () => {
  const { id, email } = await applyFor({ organisation: 'Geheime Club' })
  expect(await ask('GET', path(id), undefined, meetjesland)).toMatchObject(problem('auth/forbidden', 403))
  expect(await ask('POST', path(id, '/form'), {}, meetjesland)).toMatchObject(problem('auth/forbidden', 403))
  const other = path(id).replace(String(regions.gent), String(regions.meetjesland))
  expect((await ask('GET', other, undefined, meetjesland)).status).toBe(404)
  expect(t.logLines.join('\n')).not.toMatch(new RegExp(`${email}|Lies Maes|BE68539|Bosstraat`))
})
