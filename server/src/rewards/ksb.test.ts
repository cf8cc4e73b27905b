import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { addReward, addSaver, grantWelcome } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { readBalance } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'
import { grantToMembers } from './grant.ts'
import { purgeRewardPictures } from './pictures.ts'

// What administrators do with the rewards of their card system, and with what was redeemed of them.

let app: TestApp
let counter: Counter
let call: ReturnType<typeof asClient>
let headers: { authorization: string }

beforeAll(async () => {
  app = await openTestApp()
  counter = await openCounter(app)
  call = asClient(app, counter)
  headers = (await addAdministrator(app, counter.cardSystemId)).headers
})
afterAll(() => app.close())

const problem = (type: string) => ({ type: `https://api.publiq.be/probs/${type}` })

async function ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object, more = {}) {
  const url = `/api/ksb/card-systems/${counter.cardSystemId}${path}`
  const answer = await app.app.inject({
    method,
    url,
    headers: { ...headers, ...more },
    ...(body ? { payload: body } : {}),
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json(), headers: answer.headers }
}

const details = (changes: object = {}) => ({
  type: 'POINTS',
  title: 'Zwembeurt',
  promotionalDescription: 'Een beurt voor één persoon.',
  points: 12,
  publicationPeriod: { begin: '2026-01-01T00:00:00+01:00' },
  redeemPeriod: { begin: '2026-01-01T00:00:00+01:00', end: '2027-12-31T23:59:59+01:00' },
  organizers: [{ id: counter.organizerId }],
  residentPostalCodes: ['9900'],
  maxInTotal: 300,
  maxPerYear: 200,
  maxPerMonth: 20,
  redeemConstraint: { volume: 1, period: 'MONTH' },
  online: true,
  onlineLink: 'https://zwembad.example/tickets',
  onlineLabel: 'Naar de kassa',
  onlineText: 'Vul de code in.',
  status: 'ACTIVE',
  ...changes,
})

test('all that is said of a reward is kept, found in the list by its number, and changed', async () => {
  const made = await ask('POST', '/rewards', details())
  expect(made).toMatchObject({ status: 201, body: { inUse: false, unitsTaken: 0 } })
  const path = `/rewards/${made.body.id}`
  const { organizers: _, ...said } = details() as Record<string, unknown>
  expect((await ask('GET', path)).body).toMatchObject({
    ...said,
    organizers: [{ id: counter.organizerId }],
    owningCardSystem: { id: counter.cardSystemId },
  })
  const listed = await ask('GET', `/rewards?type=POINTS&status=ACTIVE&online=true&text=${made.body.id}`)
  expect(listed.body).toMatchObject({ totalItems: 1, member: [{ id: made.body.id }] })
  expect((await ask('GET', `/rewards?organizerId=${counter.organizerId}&limit=100`)).body.member).toContainEqual(
    expect.objectContaining({ id: made.body.id }),
  )
  expect((await ask('GET', `/rewards?organizerId=${newId()}`)).body).toMatchObject(
    problem('uitpas/organizer-not-found'),
  )
  const { maxInTotal: __, onlineText: ___, ...less } = details({ status: 'INACTIVE', residentPostalCodes: [] })
  const changed = await ask('PUT', path, less)
  expect(changed).toMatchObject({ status: 200, body: { status: 'INACTIVE', residentPostalCodes: [], maxPerYear: 200 } })
  expect(changed.body).not.toHaveProperty('maxInTotal')
  expect(changed.body).not.toHaveProperty('onlineText')
})

test('what somebody has cannot become something else: the refusal says which, in Dutch; the rest changes', async () => {
  const { body } = await ask('POST', '/rewards', details({ residentPostalCodes: [] }))
  const path = `/rewards/${body.id}`
  const { uitpasNumber } = await addSaver(app, counter.cardSystemId, 20)
  expect((await call('POST', '/rewards/redeemed', { rewardId: body.id, uitpasNumber })).status).toBe(201)
  const refused = await ask('PUT', path, details({ points: 5, redeemPeriod: undefined }))
  expect(refused).toMatchObject({
    status: 400,
    body: {
      ...problem('uitpas/reward-not-editable'),
      schemaErrors: [{ jsonPointer: '/points' }, { jsonPointer: '/redeemPeriod/begin' }],
    },
  })
  expect(refused.body.endUserMessage.nl).toContain('Dit kan niet meer veranderen')
  expect(await ask('PUT', path, details({ title: 'Zwemmen' }))).toMatchObject({
    status: 200,
    body: { title: 'Zwemmen', inUse: true, points: 12, unitsTaken: 1 },
  })
})

test('another card system and its balies are not ours, nor is a reward that it owns', async () => {
  const other = await openCounter(app)
  const theirs = await addReward(app, other)
  for (const method of ['GET', 'PUT'] as const)
    expect(await ask(method, `/rewards/${theirs}`, method === 'PUT' ? details() : undefined)).toMatchObject({
      status: 404,
      body: problem('uitpas/reward-not-found'),
    })
  const atTheirs = details({ organizers: [{ id: other.organizerId }] })
  expect(await ask('POST', '/rewards', atTheirs)).toMatchObject({
    status: 400,
    body: problem('uitpas/invalid-card-system'),
  })
  const own = await addReward(app, counter)
  expect(await ask('PUT', `/rewards/${own}`, atTheirs)).toMatchObject({
    status: 400,
    body: problem('uitpas/invalid-card-system'),
  })
})

test('what was redeemed is listed and found, and removed once: the passholder has the points again', async () => {
  const rewardId = await addReward(app, counter, { title: 'Één koffie', points: 4 })
  const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 10)
  const { body: redeemed } = await call('POST', '/rewards/redeemed', { rewardId, uitpasNumber })
  const found = `/redeemed-rewards?type=POINTS&title=een%20kof&uitpasNumber=${uitpasNumber}&organizerId=${counter.organizerId}`
  const listed = await ask('GET', `${found}&from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z`)
  expect(listed.body).toMatchObject({
    totalItems: 1,
    member: [{ id: redeemed.id, rewardId, title: 'Één koffie', points: 4, uitpasNumber }],
  })
  for (const no of ['&from=2026-12-01T00:00:00Z', '&until=2026-11-01T00:00:00Z'])
    expect((await ask('GET', found + no)).body.totalItems).toBe(0)
  expect((await ask('GET', found.replace('POINTS', 'WELCOME'))).body.totalItems).toBe(0)
  expect((await ask('GET', found.replace('een%20kof', 'kofie'))).body.totalItems).toBe(1)
  const path = `/redeemed-rewards/${redeemed.id}/cancel`
  const reason = { reason: 'Fout toegekend' }
  const key = { 'idempotency-key': newId() }
  expect((await ask('POST', path, reason, key)).status).toBe(204)
  expect(await ask('POST', path, reason, key)).toMatchObject({
    status: 204,
    headers: { 'idempotency-replayed': 'true' },
  })
  expect(await ask('POST', path, reason)).toMatchObject({ status: 404, body: problem('openpas/already-undone') })
  expect(await readBalance(app.db, passholderId)).toBe(10)
  expect((await ask('GET', found)).body.totalItems).toBe(0)
  const { rows } = await sql`select cancelled_reason from redeemed_rewards where id = ${redeemed.id}`.execute(app.db)
  expect(rows).toEqual([{ cancelled_reason: 'Fout toegekend' }])
})

test('a welcome reward that is removed waits again; one of another card system, or none, is not found', async () => {
  const rewardId = await addReward(app, counter, { type: 'WELCOME', title: 'Rugzak' })
  const { uitpasNumber, passholderId } = await addSaver(app, counter.cardSystemId, 1)
  await grantWelcome(app, passholderId, counter.cardSystemId)
  const { body: redeemed } = await call('POST', '/rewards/redeemed', { rewardId, uitpasNumber })
  const status = () => call('GET', `/rewards/${rewardId}/redeem-status?uitpasNumber=${uitpasNumber}`)
  expect((await status()).body.redeemable).toBe(false)
  const reason = { reason: 'Aan de verkeerde pas' }
  const other = await openCounter(app)
  const { headers: theirs } = await addAdministrator(app, other.cardSystemId)
  const url = `/api/ksb/card-systems/${other.cardSystemId}/redeemed-rewards/${redeemed.id}/cancel`
  const stranger = await app.app.inject({ method: 'POST', url, headers: theirs, payload: reason })
  expect(stranger.json()).toMatchObject({ status: 404, ...problem('url/not-found') })
  expect(await ask('POST', `/redeemed-rewards/${newId()}/cancel`, reason)).toMatchObject({ status: 404 })
  expect((await ask('POST', `/redeemed-rewards/${redeemed.id}/cancel`, reason)).status).toBe(204)
  expect((await status()).body.redeemable).toBe(true)
})

test('a picture is re-encoded, public under its address, and gone after a day when no reward names it', async () => {
  const url = `/api/ksb/card-systems/${counter.cardSystemId}/reward-pictures`
  const png = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#a3221b' } })
    .png()
    .withMetadata()
    .toBuffer()
  const send = (payload: Buffer, type = 'image/png') =>
    app.app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload })
  const [kept, unused] = [(await send(png)).json().url, (await send(png)).json().url]
  const made = await ask('POST', '/rewards', details({ pictures: [kept] }))
  expect(made.body.pictures).toEqual([kept])
  const show = (address: string) => app.app.inject({ method: 'GET', url: new URL(address).pathname })
  const shown = await show(kept)
  expect(shown.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': expect.stringContaining('public'),
  })
  expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1024, height: 576 })
  // Kept by its path: a platform that moves to another address takes its pictures along.
  const stored = await app.db.selectFrom('rewards').select('pictures').where('id', '=', Number(made.body.id)).execute()
  expect(stored).toEqual([{ pictures: [new URL(kept).pathname] }])
  const moved = kept.replace(app.config.publicUrl, 'https://vroeger.example')
  const theirs = 'https://bib.example/koffie.jpg'
  const again = await ask('PUT', `/rewards/${made.body.id}`, details({ pictures: [moved, theirs] }))
  expect(again.body.pictures).toEqual([kept, theirs])
  await ask('PUT', `/rewards/${made.body.id}`, details({ pictures: [kept] }))
  const partner = await call('GET', `/rewards?subset=ALL&text=${made.body.id}&type=ANY`)
  expect(partner.body.member).toMatchObject([{ pictures: [kept] }])

  expect((await send(Buffer.from('geen beeld'))).json()).toMatchObject({
    status: 400,
    ...problem('body/invalid-data'),
    schemaErrors: [{ jsonPointer: '/file' }],
  })
  const nothing = await app.app.inject({ method: 'POST', url, headers })
  expect(nothing.json()).toMatchObject({ status: 400, ...problem('body/missing') })
  expect((await show('https://openpas.example/reward-pictures/x.jpg')).statusCode).toBe(404)

  await purgeRewardPictures(app.db, app.clock.now())
  expect((await show(unused)).statusCode).toBe(200)
  await purgeRewardPictures(app.db, new Date(app.clock.now().getTime() + 25 * 3_600_000))
  expect([(await show(kept)).statusCode, (await show(unused)).statusCode]).toEqual([200, 404])
})

test('a welcome reward made late is also for who joined earlier when that is asked, within its period and once', async () => {
  const other = await openCounter(app)
  const { headers: theirs } = await addAdministrator(app, other.cardSystemId)
  const { uitpasNumber, passholderId } = await addSaver(app, other.cardSystemId, 1)
  const status = async (rewardId: string) => {
    const asked = asClient(app, other)
    return (await asked('GET', `/rewards/${rewardId}/redeem-status?uitpasNumber=${uitpasNumber}`)).body.redeemable
  }
  const make = async (changes: object) => {
    const { points: _, ...said } = details({
      type: 'WELCOME',
      organizers: [{ id: other.organizerId }],
      ...changes,
    }) as {
      points?: number
    }
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/ksb/card-systems/${other.cardSystemId}/rewards`,
      headers: theirs,
      payload: { ...said, redeemConstraint: undefined, residentPostalCodes: [] },
    })
    return answer.json().id
  }
  expect(await status(await make({}))).toBe(false)
  expect(await status(await make({ grantToMembers: true }))).toBe(true)
  const later = new Date(app.clock.now().getTime() + 86_400_000).toISOString()
  expect(await status(await make({ grantToMembers: true, grantingPeriod: { begin: later } }))).toBe(false)
  await transact(app.db, (trx) => grantToMembers(trx, 2_000_000_000, app.clock.now()))
  const { rows } =
    await sql`select count(*)::int as n from granted_welcome_rewards where passholder_id = ${passholderId}`.execute(
      app.db,
    )
  expect(rows).toEqual([{ n: 1 }])
})

test('the list goes out as a file with its filters, in the language that is asked', async () => {
  const title = 'Uitvoerbaar voordeel'
  await ask('POST', '/rewards', details({ title }))
  await ask('POST', '/rewards', details({ title: 'Iets anders' }))
  const url = `/api/ksb/card-systems/${counter.cardSystemId}/rewards/export`
  const file = await app.app.inject({
    url: `${url}?type=POINTS&text=uitvoerbaar&format=csv&language=fr&columns=title,points`,
    headers,
  })
  expect(file.headers['content-disposition']).toContain('omruilvoordelen-')
  expect(
    file.body
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/),
  ).toEqual(['Titre;Points', `${title};12`])
  expect((await app.app.inject({ url: `${url}?columns=geheim`, headers })).json()).toMatchObject(
    problem('url/invalid-data'),
  )
  expect((await app.app.inject({ url: `${url}?organizerId=${newId()}`, headers })).json()).toMatchObject(
    problem('uitpas/organizer-not-found'),
  )
})

test('a letter wrong, missing or swapped, and what only sounds the same, finds a title, a balie and a city', async () => {
  const { body } = await ask('POST', '/rewards', details({ title: 'Keramiek in Sleidinge' }))
  await app.db
    .updateTable('organizers')
    .set({ name: 'Kunstacademie', name_plain: 'kunstacademie', city: 'Waarschoöt' })
    .where('id', '=', counter.organizerId)
    .execute()
  const found = async (text: string) =>
    (await ask('GET', `/rewards?limit=100&text=${encodeURIComponent(text)}`)).body.member.map(
      (one: { id: string }) => one.id,
    )
  for (const typed of ['keramiek', 'Kéramiek', 'karamiek', 'keramik', 'kermaiek', 'keramieck', 'sleydinge keramiek'])
    expect(await found(typed), typed).toEqual([body.id])
  for (const typed of ['kunstacadmie', 'warschoot', 'waarschot']) expect(await found(typed), typed).toContain(body.id)
  for (const typed of ['keramisch', 'kermis', 'ker amiek x']) expect(await found(typed), typed).toEqual([])
  expect(await found(body.id)).toEqual([body.id])
})
