import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { connect } from '../src/db/connect.ts'
import type { Db } from '../src/db/database.ts'
import { transact } from '../src/db/transact.ts'
import { TEST_ORGANIZER } from '../src/demo/balies.ts'
import { GENT, PASPARTOE } from '../src/demo/regions.ts'
import { eventCode } from '../src/event-codes/code.ts'
import { createAccount } from '../src/identity/accounts.ts'
import { insertPrice } from '../src/membership-prices/store.ts'
import { startServer } from '../src/server.ts'
import { systemClock } from '../src/values/clock.ts'
import { newId } from '../src/values/ids.ts'
import { openBrowser } from './browser.ts'
import { type Call, type ContractAnswer, type ContractClient, contractClient } from './contract-client.ts'
import { openTestDb } from './open-test-db.ts'
import { freePort } from './open-test-identity.ts'
import { addAssociation, addSchool } from './scenes/circles.ts'
import { tokenWithNumber } from './scenes/government.ts'
import { addKiosk, giveSetupCode } from './scenes/kiosks.ts'
import { inszOf } from './scenes/people.ts'
import { contractFile, withoutContract } from './sweeps/contract-files.ts'
import { type Stage, stageOn } from './test-app.ts'

// One journey through every operation of the partners' contract, with a client that is made from it and knows nothing else, on a
// whole server with the demo: a shop at [TEST] UiTPAS Organisatie, its pillar, and people who come there. At the end none was left out.

const root = join(import.meta.dirname, '../..')
const festivity = '5a0967f9-cc06-4c3c-9206-30481a767434'
const website = 'http://localhost:8080/callback'
const organizerId = TEST_ORGANIZER

let server: Awaited<ReturnType<typeof startServer>>
let closeDb: () => Promise<void>
let db: Db
let stage: Stage
let client: ContractClient
let shop: Record<string, string>

/** As the shop, unless told otherwise; what is not well ends the journey with what was said. */
async function ask(operationId: string, call: Call = {}, body?: object, as = shop): Promise<ContractAnswer['body']> {
  const answer = await client(operationId, call, body, as)
  if (answer.status >= 400) throw new Error(`${operationId}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
const idOf = (one: unknown) => String((one as { id: unknown }).id)

beforeAll(async () => {
  const database = await openTestDb()
  const port = await freePort()
  const config = readConfig({
    DATABASE_URL: database.url,
    DEMO: 'true',
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'fatal',
    RATE_LIMIT_LOOKUP: '0',
  })
  server = await startServer(config, () => {})
  db = connect(database.url, { max: 2 })
  closeDb = database.close
  stage = stageOn(db, config, systemClock)
  shop = { authorization: `Bearer ${await stage.clientToken('demo-partner')}` }
  const file = withoutContract ? join(root, 'contract/openapi.json') : contractFile
  client = await contractClient(file, config.urls.partnerApi, shop)
}, 60_000)
afterAll(async () => {
  await db.destroy()
  await server.stop()
  await closeDb()
})

/** What the people of the journey are known by. */
const at: Record<string, string> = {}

test('who may do what, and where', async () => {
  const mine = await ask('get-permissions')
  expect(mine).toMatchObject([{ organizer: { id: organizerId } }])
  await ask('get-permissions-clientId', { clientId: 'demo-partner' })
  await ask('put-permissions-clientId', { clientId: 'demo-partner' }, mine)
  await ask('get-organizers')
  expect(await ask('get-organizers-organizerId', { id: organizerId })).toMatchObject({ id: organizerId })
  const email = `${newId()}@balie.example`
  const added = await ask('post-organizers-organizerId-admins', { organizerId }, { email, type: 'MEMBER' })
  await ask('get-organizers-organizerId-admins', { organizerId })
  await createAccount(db, { email: `${newId()}@balie.example`, name: 'Hilde' })
  const adminUserId = String((added as { userId?: string }).userId ?? '')
  at.adminUserId = adminUserId
  await ask('get-card-systems')
  await ask('get-cardsystems-cardsystemid', { cardSystemId: GENT })
  await ask('get-cardsystems-cardsystemid-social-tariff-settings', { cardSystemId: GENT, postalCode: '9000' })
  await ask('get-cardsystems-cardsystemid-city-settings', { cardSystemId: GENT })
  await ask('get-card-systems-cardsystemid-membership-prices', { cardSystemId: GENT, cardType: 'DIGITAL' })
})

test('somebody is registered, changed, joins a second region, an association and a school', async () => {
  const insz = inszOf('1998-05-12', 771)
  const address = { street: 'Veldstraat 1', postalCode: '9000', city: 'Gent' }
  await ask('passholders-status-insz-numbers-insznumber', { inszNumber: insz })
  await ask('get-passholders-membership-prices-cardSystemId', {
    cardSystemId: GENT,
    postalCode: '9000',
    dateOfBirth: '1998-05-12',
    cardType: 'DIGITAL',
  })
  const person = {
    name: 'Desmet',
    firstName: 'Lotte',
    dateOfBirth: '1998-05-12',
    inszNumber: insz,
    email: `${newId()}@post.example`,
    address,
    registrationOrganizer: { id: organizerId },
    registrationCardSystemId: GENT,
    registrationCardType: 'DIGITAL',
    legalTermsDigital: true,
  }
  const lotte = await ask('post-passholders', {}, person)
  const passholderId = idOf(lotte)
  Object.assign(at, { lotte: passholderId, insz, email: person.email, number: String(lotte.uitpasNumber) })
  await ask('get-passholders', { inszNumber: insz })
  const read = await ask('get-passholders-passholderId', { passholderId })
  expect(read).toMatchObject({ firstName: 'Lotte' })
  await ask(
    'put-passholders-passholderId',
    { passholderId },
    {
      ...person,
      phoneNumber: '09 123 45 67',
    },
  )
  await ask('put-passholders-passholderId-private', { passholderId }, { note: 'Komt met de fiets.' })
  expect(await ask('get-passholders-passholderId-private', { passholderId })).toMatchObject({
    note: 'Komt met de fiets.',
  })
  const file = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#a3221b' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'pasfoto.jpg')
  await ask('put-passholders-passholderId-picture', { passholderId }, form)
  await ask('get-passholders-passholderId-picture', { passholderId })
  await ask('delete-passholders-passholderId-picture', { passholderId })
  await ask('get-passholders-passholderId-membership-prices-cardSystemId', {
    passholderId,
    cardSystemId: PASPARTOE,
    cardType: 'DIGITAL',
  })
  const memberships = { passholderId, cardSystemId: PASPARTOE }
  await ask('get-passholders-passholderId-memberships-cardSystemId', {
    ...memberships,
    socialTariff: false,
    organizerId,
  })
  await ask('post-passholders-passholderId-memberships-cardSystemId', memberships, {
    cardType: 'DIGITAL',
    registrationOrganizer: { id: organizerId },
  })
  const associationId = await addAssociation(stage, GENT, { writes: [organizerId] })
  await ask('get-associations', { organizerId, permission: 'READ' })
  await ask(
    'post-passholders-passholderId-association-memberships',
    { passholderId, organizerId },
    { association: { id: associationId } },
  )
  await ask('get-passholders-passholderId-association-memberships', { passholderId, organizerId })
  await ask('delete-passholders-passholderId-association-memberships-associationId', {
    passholderId,
    associationId,
    organizerId,
  })
  const schoolId = await addSchool(stage, GENT)
  await ask('put-passholders-school', { passholderId }, { id: schoolId })
  await ask('get-passholders-school', { passholderId })
  await ask('delete-passholders-school', { passholderId })
})

test('their pass and cards are found by every number', async () => {
  await ask('get-passes', { identifier: at.number })
  await ask('get-passes-uitpasNumber', { uitpasNumber: '0900000095902' })
  await ask('get-chip-numbers-chipNumber', { chipNumber: '04784CDAEE3880' })
  await ask('get-insz-numbers-inszNumber', { inszNumber: '83030201540' })
  await ask('get-cards', { uitpasNumber: '0900000095902' })
  await ask('get-cards-social-tariff-cardSystemId-active', { cardSystemId: GENT })
  const groups = await ask('get-grouppasses', { uitpasNumber: '0900000191800' })
  const passholderId = idOf(groups.member?.[0])
  await ask('get-grouppasses-passholderId', { passholderId })
  await ask('get-grouppasses-passholderId-coupons', { passholderId })
})

test('an event takes part, says what is saved at it, and has its code', async () => {
  const eventId = festivity
  const cardSystems = await ask('get-events-card-systems', { eventId })
  await ask('put-events-card-systems', { eventId }, cardSystems)
  const settings = await ask('get-events-settings', { eventId })
  await ask('put-events-settings', { eventId }, settings)
  await ask('get-events-qr-checkincodes-downloadlink', { eventId })
})

test('points are saved, tickets sold at the price that was asked, and both undone', async () => {
  const uitpasNumber = '0900000067513'
  const eventId = festivity
  await ask('get-checkin-status', { uitpasNumber, eventId })
  const checkin = await ask('post-checkins', {}, { uitpasNumber, eventId })
  const found = await ask('get-passholders', { uitpasNumber })
  const passholderId = idOf(found.member?.[0])
  await ask('get-checkins', { passholderId, organizerId })
  await ask('delete-checkins-checkinId', { checkinId: idOf(checkin) })
  await ask('get-passholders-passholderId-coupons', { passholderId })
  await ask('get-tariffs-static', { regularPrice: 10, eventId })
  const { available } = await ask('get-tariffs', { regularPrice: 10, eventId, uitpasNumber })
  const tariff = (available as { id: string }[])[0]
  const sales = await ask('post-ticket-sales', {}, [{ uitpasNumber, eventId, regularPrice: 10, tariff }])
  await ask('get-ticket-sales', { passholderId, organizerId })
  const today = new Date().toISOString().slice(0, 10)
  await ask('get-organizers-financial-reports-periods', { organizerId })
  const report = await ask(
    'post-organizers-financial-reports',
    { organizerId },
    { startDate: '2026-01-01', endDate: today },
  )
  const reportId = idOf(report)
  await ask('get-organizers-financial-reports', { organizerId })
  await expect
    .poll(
      async () => (await client('get-organizers-financial-reports-reportId-zip', { organizerId, reportId })).status,
      {
        timeout: 30_000,
        interval: 250,
      },
    )
    .toBe(200)
  await ask('get-organizers-financial-reports-reportId', { organizerId, reportId })
  await ask('get-organizers-financial-reports-reportId-downloadLink', { organizerId, reportId })
  await ask('delete-ticket-sales', { ticketSaleId: idOf((sales as unknown as unknown[])[0]) })
})

test('rewards are made, found, redeemed and given back', async () => {
  const uitpasNumber = '0900000095902'
  const body = {
    title: 'Koffie van de reis',
    type: 'POINTS',
    promotionalDescription: 'In de cafetaria.',
    publicationPeriod: { begin: '2026-01-01T00:00:00+01:00' },
    points: 1,
    owningCardSystem: { id: GENT },
    organizers: [{ id: organizerId }],
  }
  const rewardId = idOf(await ask('post-rewards', {}, body))
  await ask('put-rewards-id', { rewardId }, { ...body, practicalInfo: 'Aan de toog.' })
  await ask('get-rewards', { text: 'reis' })
  await ask('get-rewards-id', { rewardId })
  await ask('get-rewards-id-redeem-status', { rewardId, uitpasNumber })
  const redeemed = await ask('post-rewards-redeemed', {}, { rewardId, uitpasNumber })
  await ask('get-rewards-redeemed', { uitpasNumber })
  await ask('delete-rewards-redeemed-redeemedRewardId', { redeemedRewardId: idOf(redeemed) })
})

test('a passholder makes their pass theirs, saves a point by themselves, and has a family', async () => {
  const anonymous = { 'x-client-id': 'demo-partner' }
  const basic = (number: string, birth: string) => `Basic ${Buffer.from(`${number}:${birth}`).toString('base64')}`
  const { token } = await ask(
    'get-uitid-passholder-registration-token',
    { authorization: basic(at.number ?? '', '1998-05-12'), 'x-client-id': 'demo-partner' },
    undefined,
    anonymous,
  )
  await ask(
    'get-uitid-passholder-status',
    { 'x-registration-token': String(token), 'x-client-id': 'demo-partner' },
    undefined,
    anonymous,
  )
  await ask('get-uitid-email', { email: at.email }, undefined, anonymous)
  const accountId = await createAccount(db, { email: at.email ?? '', name: 'Lotte Desmet' })
  const lotte = { authorization: `Bearer ${await stage.userToken(accountId, 'demo-partner')}` }
  await ask('register-uitid-passholder', { 'x-registration-token': String(token) }, undefined, lotte)
  expect(await ask('get-passholders-me', {}, undefined, lotte)).toMatchObject({ id: at.lotte })
  const checkinCode = eventCode(stage.config.secrets, festivity)
  await ask('post-passholders-passholderId-checkin', { passholderId: 'me' }, { checkinCode }, lotte)
  await ask('get-passholders-passholderId-transactions', { passholderId: 'me' }, undefined, lotte)

  const passholderId = at.lotte ?? ''
  const family = { passholderId }
  const uitpasNumber = '0900000095902'
  await ask('post-passholders-passholderId-family-members', family, { uitpasNumber, icon: 'fox' })
  const members = await ask('get-passholders-passholderId-family-members', family)
  const other = (members as unknown as { passholder: { id: string } }[]).find(
    (one) => one.passholder.id !== passholderId,
  )
  const member = { passholderId, familyMemberId: other?.passholder.id ?? '' }
  await ask('put-passholders-passholderId-family-members-familyMemberId', member, { icon: 'owl' })
  await ask('get-passholders-passholderId-families', { passholderId: member.familyMemberId })
  await ask('delete-passholders-passholderId-family-members-familyMemberId', member)

  // Who registers by themselves pays nothing: a region that asks nothing of its oldest.
  await transact(db, (trx) =>
    insertPrice(trx, {
      cardSystemId: GENT,
      label: 'Vanaf 70 jaar',
      description: '',
      priceCents: 0,
      minAge: 70,
      maxAge: null,
      socialTariff: null,
      cardType: null,
      residence: 'ANYWHERE',
      postalCodes: [],
      validFrom: '2026-01-01',
      at: systemClock.now(),
    }),
  )
  const self = await createAccount(db, { email: `${newId()}@post.example`, name: 'Amir Haddad' })
  const amir = {
    authorization: `Bearer ${await tokenWithNumber(stage, self, inszOf('1950-03-04', 773), 'demo-partner')}`,
  }
  await ask(
    'post-passholders-me',
    {},
    {
      name: 'Haddad',
      firstName: 'Amir',
      dateOfBirth: '1950-03-04',
      postalCode: '9000',
      city: 'Gent',
      cardSystem: { id: GENT },
      registrationOrganizer: { id: organizerId },
    },
    amir,
  )
})

test('an order on a website, and what its visitor has a right to', async () => {
  const order = await ask(
    'post-orders',
    {},
    {
      mainPassholderRegistration: {
        name: 'Verhaeghe',
        firstName: 'Bram',
        dateOfBirth: '1985-09-09',
        inszNumber: inszOf('1985-09-09', 775),
        email: `${newId()}@post.example`,
        registrationOrganizer: { id: organizerId },
        registrationCardSystemId: GENT,
        address: { street: 'Veldstraat 3', postalCode: '9000', city: 'Gent' },
        legalTermsDigital: true,
      },
      redirectUrlAfterPayment: 'http://localhost:8080/dank',
      redirectUrlAfterCancelPayment: 'http://localhost:8080/jammer',
    },
  )
  await ask('get-orders-orderid', { orderId: idOf(order) })

  const verifier = randomPKCECodeVerifier()
  const started = await ask(
    'get-social-tariff-validation-start',
    {
      state: 'mandje',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      redirect_uri: website,
    },
    undefined,
    {},
  )
  const browser = openBrowser([website])
  const choosing = await browser.open(String(started.location))
  const chosen = /href="([^"]+)">Eloïse/.exec(choosing.text)?.[1] ?? ''
  const { url } = await browser.open(new URL(chosen, choosing.url))
  const { token } = await ask(
    'post-social-tariff-validation-token',
    {},
    { code: url.searchParams.get('code'), codeVerifier: verifier },
    {},
  )
  expect(await ask('get-social-tariff-validation', {}, undefined, { 'x-custom-token': String(token) })).toMatchObject({
    user: { hasSocialTariff: true },
  })
})

test('a pillar is set up, chooses its event, and saves a point', async () => {
  const kioskId = await addKiosk(stage, { cardSystemId: GENT, organizerId })
  const deviceId = newId()
  const code = await giveSetupCode(stage, kioskId)
  const setUp = await client('put-kiosks-setup', {}, { name: 'Zuil', deviceId }, { 'x-custom-token': code })
  expect(setUp.status).toBe(200)
  const pillar = { 'x-custom-token': String(setUp.headers.get('x-custom-token')) }
  await ask('get-kiosk-devices', {}, undefined, pillar)
  await ask('put-kiosks-events', {}, { id: festivity }, pillar)
  await ask('get-kiosks-event', {}, undefined, pillar)
  const chipNumber = '04ED6ACACF6180'
  await ask('get-kiosks-chip-numbers-chipNumber', { chipNumber }, undefined, pillar)
  await ask('post-kiosks-checkin', {}, { chipNumber }, pillar)
  await ask('get-kiosks-checkins', {}, undefined, pillar)
  await ask('delete-kiosks-events', {}, undefined, pillar)
  await ask('get-kiosks', { organizerId })
  await ask('put-kiosks-kioskId-fixed-event', { kioskId }, { id: festivity })
  await ask('get-kiosks-kioskId-fixed-event', { kioskId })
  await ask('delete-kiosks-kioskId-fixed-event', { kioskId })
})

test('what is over is taken away', async () => {
  const { adminUserId = '' } = at
  await ask('delete-organizers-organizerId-admins-adminId', { organizerId, adminUserId })
  await ask('delete-passholders-passholderId', { passholderId: at.lotte })
})

test('no operation of the contract was left out', async () => {
  const document = JSON.parse(await readFile(join(root, 'contract/openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string; tags?: string[] }>>
  }
  const left = client.operationIds.filter((id) => !client.succeeded.has(id) && !ours.has(id))
  expect(left).toEqual([])
  expect(client.operationIds.filter((id) => !ours.has(id))).toHaveLength(103)
  const served = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  )
  expect(served.filter((id) => id !== undefined && !client.succeeded.has(id) && !ours.has(id))).toEqual([])
})

/** What we serve beside the contract, under the same address. */
const ours = new Set([
  'post-passes',
  'post-insz-numbers',
  'post-passholders-search',
  'post-passholders-status-insz-numbers',
  'post-ticket-sales-reservations',
  'get-ticket-sales-reservations-reservationId',
  'delete-ticket-sales-reservations-reservationId',
  'post-ticket-sales-reservations-reservationId-confirm',
])
