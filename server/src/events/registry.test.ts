import type { InjectOptions } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { allPermissions } from '../http/permissions.ts'
import { setOrganizerActive } from '../organizers/store.ts'
import { addPlatformAdmin, addStaff } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'

// Places, organisers, pictures and drafts: entered and changed by who organises, and by nobody else.

let t: TestApp
let counter: Counter
let others: Counter
let platform: string
beforeAll(async () => {
  t = await openTestApp({ PUBLIC_URL: 'https://pas.test' })
  counter = await openCounter(t, allPermissions)
  others = await openCounter(t, allPermissions)
  const { accountId } = await addAdministrator(t, counter.cardSystemId)
  await transact(t.db, (trx) => addPlatformAdmin(trx, { accountId, at: t.clock.now() }))
  platform = await t.userToken(accountId)
})
afterAll(() => t.close())

const registry = 'https://pas.test/api/entry'
type Payload = InjectOptions['payload']
async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: Payload,
  token = counter.staffToken,
  headers: Record<string, string> = {},
) {
  const answer = await t.app.inject({
    method,
    url: url.replace('https://pas.test', ''),
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : undefined, answer }
}
const problem = (type: string, status: number, pointer?: string) => ({
  status,
  body: {
    type: `https://api.publiq.be/probs/${type}`,
    ...(pointer ? { schemaErrors: [{ jsonPointer: pointer }] } : {}),
  },
})

const barn = (extra: object = {}) => ({
  name: { nl: 'Schuur van Lia' },
  address: { nl: { addressCountry: 'BE', addressLocality: 'Maldegem', postalCode: '9990', streetAddress: 'Dorp 4' } },
  geo: { latitude: 51.2076, longitude: 3.4392 },
  ...extra,
})
const workshop = (extra: object = {}) => ({
  name: { nl: 'Nestkastjes timmeren' },
  location: { '@id': `${registry}/places/${counter.placeId}` },
  organizer: { '@id': `${registry}/organizers/${counter.organizerId}` },
  calendarType: 'permanent',
  priceInfo: [{ category: 'base', name: { nl: 'Basistarief' }, price: 4 }],
  ...extra,
})
const png = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#0b5c64' } })
    .png()
    .toBuffer()
const bring = async (bytes: Buffer, query = `organizerId=${counter.organizerId}`, token?: string, key = newId()) =>
  call('POST', `/api/entry/images?${query}`, bytes, token, { 'content-type': 'image/png', 'idempotency-key': key })
const auditActs = async (subjectId: string) =>
  (await t.db.selectFrom('audit_entries').select(['act', 'fields']).where('subject_id', '=', subjectId).execute()).map(
    ({ act }) => act,
  )

test('a place is changed by the balie that entered it, as it was read, and by nobody else', async () => {
  const { body: made } = await call('POST', '/api/entry/places', barn())
  const document = (await call('GET', made.url)).body
  expect(document).toMatchObject({ ...barn(), organizer: { '@id': `${registry}/organizers/${counter.organizerId}` } })
  const change = (payload: object, token?: string) => call('PUT', made.url, payload, token)
  expect(await change({ ...document, name: { nl: 'Schuur van Lia en Jan' } })).toMatchObject({ status: 204 })
  expect((await call('GET', made.url)).body).toEqual({ ...document, name: { nl: 'Schuur van Lia en Jan' } })
  expect(await change(document, others.staffToken)).toMatchObject(problem('auth/forbidden', 403))
  const theirs = { organizer: { '@id': others.organizerId } }
  expect(await change(barn(theirs))).toMatchObject(problem('auth/forbidden', 403))
  expect(await change(barn({ organizer: { '@id': newId() } }))).toMatchObject(
    problem('body/invalid-data', 400, '/organizer/@id'),
  )
  expect(await call('PUT', `/api/entry/places/${newId()}`, barn())).toMatchObject(problem('url/not-found', 404))
  expect(await call('PUT', '/api/entry/places/nowhere', barn())).toMatchObject(problem('url/not-found', 404))
  expect(await auditActs(made.id)).toEqual(['place.enter', 'place.change'])
})

test('the place that a balie is, is changed by that balie, and what happens there is found under its new name', async () => {
  const place = `/api/entry/places/${counter.placeId}`
  const document = (await call('GET', place)).body
  await call('POST', '/api/entry/events', workshop({ name: { nl: 'Zwaluwen tellen' } }))
  expect((await call('PUT', place, { ...document, name: { nl: 'Bibliotheek De Zwaan' } })).status).toBe(204)
  expect((await call('PUT', place, document, others.staffToken)).status).toBe(403)
  const found = await call('GET', '/api/search/events?q=zwaluwen+AND+zwaan&embed=true')
  expect(found.body.member).toMatchObject([{ location: { name: { nl: 'Bibliotheek De Zwaan' } } }])
  expect((await call('PUT', place, document)).status).toBe(204)
})

test('who enters for several balies says for which; who enters for none enters nothing', async () => {
  const accountId = newId()
  await transact(t.db, async (trx) => {
    for (const { organizerId } of [counter, others])
      await addStaff(trx, { organizerId, accountId, type: 'MEMBER', at: t.clock.now() })
  })
  const both = await t.userToken(accountId)
  expect(await call('POST', '/api/entry/organizers', { name: { nl: 'X' } }, both)).toMatchObject(
    problem('body/invalid-data', 400, '/keeper'),
  )
  const named = await call('POST', '/api/entry/places', barn({ organizer: { '@id': others.organizerId } }), both)
  expect(named.status).toBe(201)
  expect((await call('PUT', named.body.url, barn(), others.staffToken)).status).toBe(204)
  // Of nobody in particular: only who entered it changes it.
  const loose = await call('POST', '/api/entry/places', barn(), both)
  expect((await call('GET', loose.body.url)).body.organizer).toBeUndefined()
  expect((await call('PUT', loose.body.url, barn(), both)).status).toBe(204)
  expect((await call('PUT', loose.body.url, barn(), others.staffToken)).status).toBe(403)
})

test('an inactive balie enters no place, no organiser, no picture', async () => {
  const closed = await openCounter(t, allPermissions)
  await transact(t.db, (trx) => setOrganizerActive(trx, closed.organizerId, false))
  const inactive = problem('openpas/organizer-inactive', 403)
  const token = closed.staffToken
  expect(await call('POST', '/api/entry/places', barn(), token)).toMatchObject(inactive)
  expect(await call('POST', '/api/entry/organizers', { name: { nl: 'X' } }, token)).toMatchObject(inactive)
  expect(await call('PUT', `/api/entry/places/${closed.placeId}`, barn(), token)).toMatchObject(inactive)
  expect(await bring(await png(), `organizerId=${closed.organizerId}`, token)).toMatchObject(inactive)
})

test('an organiser that never joined has activities, and they become pass events once it is a balie', async () => {
  const club = { name: { nl: 'Natuurpunt Lembeke', fr: 'Nature Lembeke' }, url: 'https://natuur.example' }
  const made = await call('POST', '/api/entry/organizers', {
    ...club,
    address: { nl: { addressCountry: 'BE', addressLocality: 'Lembeke', postalCode: '9971' } },
    contactPoint: { email: ['info@natuur.example'] },
  })
  expect(made.status).toBe(201)
  const { id, url } = made.body
  expect((await call('GET', url)).body).toMatchObject({ '@id': url, ...club, labels: [] })
  const entered = await call(
    'POST',
    '/api/entry/events',
    workshop({ name: { nl: 'Padden helpen' }, organizer: { '@id': url } }),
  )
  expect(entered.status).toBe(201)
  const found = async () => (await call('GET', '/api/search/events?embed=true&q=padden+AND+natuurpunt')).body.member
  expect(await found()).toMatchObject([{ organizer: { '@id': url, name: { nl: 'Natuurpunt Lembeke' }, labels: [] } }])
  expect((await call('GET', '/api/search/events?q=padden&uitpas=true')).body.totalItems).toBe(0)
  expect((await call('PUT', entered.body.url, workshop({ organizer: { '@id': url } }), others.staffToken)).status).toBe(
    403,
  )
  expect((await call('PUT', url, club, others.staffToken)).status).toBe(403)
  expect((await call('PUT', url, { ...club, description: { nl: 'Vrijwilligers.' } })).status).toBe(204)
  expect((await call('GET', url)).body).toMatchObject({ description: { nl: 'Vrijwilligers.' } })
  const { uitpasNumber } = await addPassholder(t, counter.cardSystemId)
  const checkin = { uitpasNumber, eventId: entered.body.id }
  expect((await call('POST', '/api/uitpas/checkins', checkin, counter.token)).status).toBe(403)

  const balie = { id, name: 'Natuurpunt Lembeke', city: 'Lembeke', cardSystemIds: [counter.cardSystemId] }
  expect((await call('POST', '/api/ksb/organizers', balie, platform)).body).toEqual({ id })
  expect(await call('POST', '/api/ksb/organizers', balie, platform)).toMatchObject(
    problem('body/invalid-data', 400, '/id'),
  )
  const [event] = await found()
  expect(event.labels).toEqual([expect.stringContaining('UiTPAS')])
  expect((await call('GET', '/api/search/events?q=padden&uitpas=true')).body.totalItems).toBe(1)
  expect(await auditActs(id)).toEqual(['registry-organizer.enter', 'registry-organizer.change', 'organizer.create'])
})

test('a balie says more of itself in the registry, and not another name', async () => {
  const url = `/api/entry/organizers/${counter.organizerId}`
  const document = (await call('GET', url)).body
  const { body: image } = await bring(await png())
  const more = {
    ...document,
    name: { ...document.name, en: 'Library' },
    url: 'https://bib.example',
    mediaObject: [{ '@id': image.url }],
  }
  expect((await call('PUT', url, more)).status).toBe(204)
  expect((await call('GET', url)).body).toMatchObject({
    name: { nl: 'Bibliotheek Eeklo', en: 'Library' },
    url: 'https://bib.example',
    image: image.contentUrl,
  })
  const refused = await call('PUT', url, { ...document, name: { nl: 'De grootste bibliotheek' } })
  expect(refused).toMatchObject(problem('body/invalid-data', 400, '/name/nl'))
  expect(await call('PUT', `/api/entry/organizers/${newId()}`, document)).toMatchObject(problem('url/not-found', 404))
  expect(await call('PUT', url, { name: { fr: 'Bibliothèque' } })).toMatchObject(
    problem('body/invalid-data', 400, '/name'),
  )
  expect(await call('PUT', url, { ...document, address: { fr: document.address.nl } })).toMatchObject(
    problem('body/invalid-data', 400, '/address'),
  )
})

test('a picture is made anew, has an address for ever, and is the picture of the activity that names it', async () => {
  const key = newId()
  const bytes = await png(2000, 1000)
  const about = `organizerId=${counter.organizerId}&description=Een%20nestkast&copyrightHolder=Lia`
  const { status, body: image } = await bring(bytes, about, undefined, key)
  expect(status).toBe(201)
  expect((await bring(bytes, about, undefined, key)).body).toEqual(image)
  const shown = (await call('GET', image.contentUrl)).answer
  expect(shown.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': expect.stringContaining('immutable'),
  })
  expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1024, height: 512 })
  expect((await call('GET', image.url)).body).toMatchObject({ description: 'Een nestkast', copyrightHolder: 'Lia' })

  const mediaObject = [{ '@id': image.url, description: 'Een nestkast', copyrightHolder: 'Lia', inLanguage: 'nl' }]
  const { body: made } = await call('POST', '/api/entry/events', workshop({ mediaObject }))
  const document = (await call('GET', made.url)).body
  expect(document).toMatchObject({
    image: image.contentUrl,
    mediaObject: [{ ...mediaObject[0], contentUrl: image.contentUrl }],
  })
  expect((await call('PUT', made.url, document)).status).toBe(204)
  expect((await call('GET', made.url)).body).toEqual(document)
})

test('what is no picture, or nobody’s, is refused', async () => {
  expect(await bring(Buffer.from('hello'))).toMatchObject(problem('body/invalid-data', 400, '/file'))
  expect(await bring(Buffer.alloc(0))).toMatchObject(problem('body/missing', 400))
  expect(await bring(await png(), `organizerId=${others.organizerId}`)).toMatchObject(problem('auth/forbidden', 403))
  const foreign = workshop({ mediaObject: [{ '@id': `${registry}/images/${newId()}` }] })
  const wrong = problem('body/invalid-data', 400, '/mediaObject/0/@id')
  expect(await call('POST', '/api/entry/events', foreign)).toMatchObject(wrong)
  expect(await call('POST', '/api/entry/events', workshop({ mediaObject: [{ '@id': 'x' }] }))).toMatchObject(wrong)
  expect(await call('POST', '/api/entry/events', workshop({ image: 'http://elsewhere.example/x.jpg' }))).toMatchObject(
    problem('body/invalid-data', 400, '/image'),
  )
  expect((await call('GET', `/api/entry/images/${newId()}`)).status).toBe(404)
  expect((await call('GET', `/api/entry/images/${newId()}/image.jpg`)).status).toBe(404)
})

test('why something is cancelled or postponed is said, of the whole and of one moment', async () => {
  const reason = { nl: 'De zaal staat onder water.' }
  const entry = workshop({
    calendarType: 'multiple',
    subEvent: [
      {
        startDate: '2026-12-05T14:00:00+01:00',
        endDate: '2026-12-05T16:00:00+01:00',
        status: { type: 'Unavailable', reason },
      },
      { startDate: '2026-12-12T14:00:00+01:00', endDate: '2026-12-12T16:00:00+01:00' },
    ],
    status: { type: 'TemporarilyUnavailable', reason },
  })
  const { body } = await call('POST', '/api/entry/events', entry)
  const document = (await call('GET', body.url)).body
  expect(document.status).toEqual({ type: 'TemporarilyUnavailable', reason })
  expect(document.subEvent[0].status).toEqual({ type: 'Unavailable', reason })
  expect(document.subEvent[1].status).toEqual({ type: 'Available' })
  expect((await call('PUT', body.url, document)).status).toBe(204)
  expect((await call('GET', body.url)).body).toEqual(document)
})

test('a draft is nobody’s business, saves no points, and once published is no draft again', async () => {
  const draft = workshop({ workflowStatus: 'DRAFT', name: { nl: 'Vleermuizen kijken' } })
  const { body } = await call('POST', '/api/entry/events', draft)
  expect((await call('GET', body.url)).status).toBe(404)
  expect((await call('GET', '/api/search/events?q=vleermuizen')).body.totalItems).toBe(0)
  const { uitpasNumber } = await addPassholder(t, counter.cardSystemId)
  const save = () => call('POST', '/api/uitpas/checkins', { uitpasNumber, eventId: body.id }, counter.token)
  expect((await save()).body.type).toContain('event-not-found')
  const tariffs = `/api/uitpas/tariffs?eventId=${body.id}&uitpasNumber=${uitpasNumber}&regularPrice=4`
  expect((await call('GET', tariffs, undefined, counter.token)).body.type).toContain('event-not-found')

  expect((await call('PUT', body.url, { ...draft, workflowStatus: 'APPROVED' })).status).toBe(204)
  expect((await call('GET', '/api/search/events?q=vleermuizen')).body.totalItems).toBe(1)
  await expect.poll(async () => (await save()).status, { timeout: 20_000 }).toBe(201)
  expect(await call('PUT', body.url, draft)).toMatchObject(problem('body/invalid-data', 400, '/workflowStatus'))
})

test('a balie sees what it entered in tabs, drafts included, and what becomes of it by itself', async () => {
  const own = await openCounter(t, allPermissions)
  const at = (path: string, token = own.staffToken) =>
    call('GET', `/api/balie/${own.organizerId}/registry/${path}`, undefined, token)
  const enter = (extra: object) =>
    call(
      'POST',
      '/api/entry/events',
      workshop({ location: { '@id': own.placeId }, organizer: { '@id': own.organizerId }, ...extra }),
      own.staffToken,
    )
  const day = (date: string) => ({
    calendarType: 'single',
    startDate: `${date}T14:00:00+01:00`,
    endDate: `${date}T16:00:00+01:00`,
  })
  await enter({ name: { nl: 'Voorbij' }, ...day('2026-01-10') })
  await enter({ name: { nl: 'Later' }, ...day('2027-01-10') })
  const soon = await enter({ name: { nl: 'Straks' }, ...day('2026-12-01'), priceInfo: undefined })
  const draft = await enter({ name: { nl: 'Klad' }, workflowStatus: 'DRAFT' })
  const titles = async (query: string) =>
    (await at(`events?${query}`)).body.member.map((one: { title: string }) => one.title)
  expect((await at('events')).body).toMatchObject({ totalItems: 3, tabs: { upcoming: 3, past: 1, drafts: 1 } })
  expect(await titles('')).toEqual(['Straks', 'Later', 'Lantaarns maken met wilgentenen'])
  expect(await titles('order=desc&limit=1&start=1')).toEqual(['Later'])
  expect(await titles('sort=title')).toEqual(['Lantaarns maken met wilgentenen', 'Later', 'Straks'])
  expect(await titles('tab=past')).toEqual(['Voorbij'])
  expect(await titles('tab=drafts')).toEqual(['Klad'])
  expect(await titles('q=late')).toEqual(['Later'])
  expect(await titles('status=Unavailable')).toEqual([])
  expect(await titles(`organiserId=${newId()}`)).toEqual([])

  const { body: one } = await at(`events/${draft.body.id}`)
  expect(one).toMatchObject({
    event: { title: 'Klad', workflowStatus: 'DRAFT', price: 4, passEvent: true },
    document: { workflowStatus: 'DRAFT', name: { nl: 'Klad' } },
  })
  expect((await at(`events/${soon.body.id}`)).body.event).toMatchObject({
    passEvent: false,
    nextStart: '2026-12-01T14:00:00+01:00',
  })
  expect((await at(`events/${counter.eventId}`)).body.type).toContain('event-not-found')
  expect((await at(`events/nothing`)).body.type).toContain('event-not-found')

  await call('POST', '/api/entry/places', barn(), own.staffToken)
  expect((await at('places')).body.totalItems).toBe(2)
  expect((await at('places?q=lia')).body.member).toMatchObject([{ name: { nl: 'Schuur van Lia' } }])

  const { body: club } = await call('POST', '/api/entry/organizers', { name: { nl: 'Wandelclub' } }, own.staffToken)
  expect((await at('organizers')).body.member).toEqual([
    { id: own.organizerId, name: 'Bibliotheek Eeklo', isBalie: true, fixed: ['name', 'address'] },
    { id: club.id, name: 'Wandelclub', isBalie: false, fixed: [] },
  ])
  const key = {
    name: 'Kansentarief',
    priceRule: 'PERCENTAGE',
    priceValue: 2000,
    organizerPart: 40,
    municipalityPart: 40,
  }
  const keys = `/api/ksb/card-systems/${own.cardSystemId}/distribution-keys`
  const made = await call('POST', keys, { ...key, socialTariff: 'OWN_CARD_SYSTEM', automatic: true }, platform)
  expect(made.status).toBe(201)
  expect((await at('pass-event?price=12')).body).toMatchObject({
    checkinPoints: 1,
    cardSystems: [{ id: own.cardSystemId, socialTariffs: [{ name: 'Kansentarief', price: 2.4 }] }],
  })
  expect((await at('pass-event')).body.cardSystems).toMatchObject([{ socialTariffs: [] }])
  expect((await at(`pass-event?price=12&organiserId=${club.id}`)).body.cardSystems).toEqual([])
  await call('PUT', `/api/uitpas/events/${own.eventId}/settings`, { id: own.eventId, checkinPoints: 3 }, own.token)
  expect((await at(`pass-event?eventId=${own.eventId}`)).body.checkinPoints).toBe(3)
})
