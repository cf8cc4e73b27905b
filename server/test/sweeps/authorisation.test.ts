import { createHash } from 'node:crypto'
import { generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertStock } from '../../src/cards/store.ts'
import { transact } from '../../src/db/transact.ts'
import { insertFamilyMember } from '../../src/families/store.ts'
import { finishReport, insertPart } from '../../src/financial-reports/job.ts'
import { insertReport } from '../../src/financial-reports/store.ts'
import { allPermissions, contractPermissions, type Permission } from '../../src/http/permissions.ts'
import { createAccount } from '../../src/identity/accounts.ts'
import { audienceOf } from '../../src/identity/addresses.ts'
import { setClientCardSystem } from '../../src/identity/client-registry.ts'
import { createClient } from '../../src/identity/clients.ts'
import { loadSigningKeys } from '../../src/identity/signing-keys.ts'
import { checkinCode } from '../../src/kiosks/checkin-code.ts'
import { insertPrice, insertVoucher } from '../../src/membership-prices/store.ts'
import { insertOrder } from '../../src/orders/store.ts'
import { blockPassholder } from '../../src/passholders/block.ts'
import {
  addCardSystemAdmin,
  addOrganizerToGroup,
  addPlatformAdmin,
  addStaff,
  createPermissionGroup,
  putClientPermissions,
} from '../../src/permissions/store.ts'
import { storePicture } from '../../src/pictures/store.ts'
import { closeStatement } from '../../src/statements/store.ts'
import { newId } from '../../src/values/ids.ts'
import { addAssociation, addAssociationMember, addSchool, putInSchool } from '../scenes/circles.ts'
import { asClient, type Counter, openCounter } from '../scenes/counter.ts'
import { addKiosk } from '../scenes/kiosks.ts'
import { addCoupon, addKey } from '../scenes/money.ts'
import { addMembership, addPerson, nextUitpasNumber } from '../scenes/people.ts'
import { addApplication } from '../scenes/providers.ts'
import { addAdministrator } from '../scenes/region.ts'
import { addReward, givePoints } from '../scenes/rewards.ts'
import { openTestApp, type TestApp } from '../test-app.ts'
import type { ServedRoute } from '../watch-routes.ts'
import { administrationCases } from './administration-cases.ts'

// Who may call what, on every route: the door (token, permission), and the object behind it (whose is it).

let app: TestApp
let mine: Place
let theirs: Place

/** A balie with one of everything that belongs to it. */
interface Place extends Counter {
  passholderId: string
  /** Another one, blocked. */
  blockedId: string
  /** Another record of the first one. */
  doubleId: string
  uitpasNumber: string
  /** A card that nobody has. */
  stockNumber: string
  /** Of cards, some of them sent to the balie. */
  batchId: string
  deliveryId: string
  checkinId: string
  rewardId: string
  /** One that nobody redeemed. */
  ownRewardId: string
  redeemedRewardId: string
  priceId: number
  voucherId: number
  keyId: number
  couponId: number
  /** Of somebody with social tariff, who bought a ticket. */
  reducedNumber: string
  ticketSaleId: string
  /** Of another ticket of theirs. */
  reservationId: string
  /** A financial report that is made, about this card system alone. */
  ownReportId: number
  /** One about all card systems of the balie. */
  reportId: number
  /** With that ticket on it. */
  statementId: number
  groupId: string
  kioskId: string
  orderId: string
  /** In the family of the passholder. */
  familyMemberId: string
  /** The passholder is a member of it, and goes to that school. */
  associationId: string
  schoolId: string
  /** Of an app of the balie. */
  registeredClientId: string
  /** Of an association that asked its card system to become a provider. */
  applicationId: string
  /** Of an administrator of its card system. */
  adminToken: string
  /** Of an administrator of the platform. */
  platformToken: string
  /** The passholder's own token, in that app. */
  ownToken: string
  /** And in our own app. */
  mijnToken: string
}

beforeAll(async () => {
  app = await openTestApp()
  mine = await openPlace()
  theirs = await openPlace()
})
afterAll(() => app.close())

/** Everything but what reaches beyond one's own on purpose. */
const ordinary = allPermissions.filter((permission) => !/_(ALL|BY_ID)$/.test(permission))

async function openPlace(): Promise<Place> {
  const counter = await openCounter(app, ordinary)
  const { cardSystemId, organizerId, eventId } = counter
  const accountId = await createAccount(app.db, { email: `${newId()}@balie.example`, name: 'Hilde Standaert' })
  await transact(app.db, (trx) => addStaff(trx, { organizerId, accountId, type: 'MEMBER', at: app.clock.now() }))
  const uitidAccountId = newId()
  const passholderId = await addPerson(app, { uitidAccountId, name: 'Verstraete' })
  const uitpasNumber = await addMembership(app, passholderId, cardSystemId)
  await givePoints(app, passholderId, 10)
  const blockedId = await addPerson(app, { name: 'Verstraete' })
  await addMembership(app, blockedId, cardSystemId)
  const doubleId = await addPerson(app, { name: 'Verstraete' })
  await addMembership(app, doubleId, cardSystemId)
  await transact(app.db, async (trx) => {
    await blockPassholder(trx, { passholderId: blockedId, reason: 'Misbruik', at: app.clock.now() })
    await storePicture(trx, { passholderId, jpeg: Buffer.from('a picture'), at: app.clock.now() })
  })
  const stockNumber = nextUitpasNumber()
  await transact(app.db, (trx) => insertStock(trx, [{ uitpasNumber: stockNumber, cardSystemId, organizerId }]))
  const { clientId: registeredClientId } = await transact(app.db, async (trx) => {
    const client = await createClient(trx, app.config.secrets, { name: 'An app', kind: 'confidential' })
    await putClientPermissions(trx, { clientId: client.clientId, organizerId, permissions: contractPermissions })
    await setClientCardSystem(trx, client.clientId, cardSystemId)
    return client
  })
  const associationId = await addAssociation(app, cardSystemId, { writes: [organizerId] })
  await addAssociationMember(app, passholderId, associationId, '2026-12-31')
  const groupId = await addPerson(app, { kind: 'GROUP', name: 'Groep Verstraete', firstName: '' })
  await addMembership(app, groupId, cardSystemId)
  const familyMemberId = await addPerson(app, { name: 'Verstraete', dateOfBirth: '2018-01-01' })
  // Each is in the list of the other.
  await transact(app.db, async (trx) => {
    const at = app.clock.now()
    await insertFamilyMember(trx, passholderId, { memberId: familyMemberId, icon: null, at })
    await insertFamilyMember(trx, familyMemberId, { memberId: passholderId, icon: null, at })
  })
  const schoolId = await addSchool(app, cardSystemId)
  await putInSchool(app, passholderId, schoolId)
  const rewardId = await addReward(app, counter)
  const ownRewardId = await addReward(app, counter)
  const adminToken = await administratorToken(cardSystemId)
  const call = asClient(app, counter)
  const checkin = await call('POST', '/checkins', { uitpasNumber, eventId })
  const redeemed = await call('POST', '/rewards/redeemed', { uitpasNumber, rewardId })
  const prices = await addPriceAndVoucher(cardSystemId)
  const reducedId = await addPerson(app, { name: 'Verstraete' })
  const reducedNumber = await addMembership(app, reducedId, cardSystemId, { socialTariffEnd: '2027-04-30' })
  const keyId = await addKey(app, cardSystemId)
  const sold = await call('POST', '/ticket-sales', [aTicket({ eventId, reducedNumber, keyId })])
  const reserved = await call('POST', '/ticket-sales/reservations', [aTicket({ eventId, reducedNumber, keyId })])
  return {
    ...prices,
    ...counter,
    accountId,
    staffToken: await app.userToken(accountId),
    passholderId,
    blockedId,
    doubleId,
    uitpasNumber,
    stockNumber,
    ...(await addDelivery(cardSystemId, organizerId, adminToken)),
    keyId,
    couponId: await addCoupon(app, cardSystemId),
    reducedNumber,
    ticketSaleId: sold.body[0].id,
    reservationId: reserved.body.id,
    reportId: await addReport(organizerId),
    ownReportId: await addReport(organizerId, [cardSystemId]),
    statementId: await addStatement(cardSystemId, organizerId),
    kioskId: await addKiosk(app, counter, { chosenEventId: counter.eventId }),
    groupId,
    orderId: await addOrder(cardSystemId, organizerId),
    applicationId: await addApplication(app, cardSystemId),
    familyMemberId,
    associationId,
    schoolId,
    checkinId: checkin.body.id,
    rewardId,
    ownRewardId,
    redeemedRewardId: redeemed.body.id,
    registeredClientId,
    adminToken,
    platformToken: await platformToken(),
    ownToken: await app.userToken(uitidAccountId, registeredClientId),
    mijnToken: await app.userToken(uitidAccountId, 'openpas-mijn'),
  }
}

async function addStatement(cardSystemId: number, organizerId: string): Promise<number> {
  const until = new Date(app.clock.now().getTime() + 1000)
  const closing = { cardSystemId, organizerId, untilDay: '2026-11-23', until, iban: 'BE68539007547034', at: until }
  return (await transact(app.db, (trx) => closeStatement(trx, closing))) ?? 0
}

async function addReport(organizerId: string, cardSystemIds: number[] | null = null): Promise<number> {
  const period = { startDate: '2026-11-01', endDate: '2026-11-30', language: 'nl', at: app.clock.now() } as const
  return transact(app.db, async (trx) => {
    const reportId = await insertReport(trx, { organizerId, cardSystemIds, ...period })
    await insertPart(trx, { reportId, number: 0, content: Buffer.from('a ZIP') })
    await finishReport(trx, reportId, { bytes: 5, at: app.clock.now() })
    return reportId
  })
}

/** Of nobody who could be read yet: what it takes to be somebody’s. */
async function addOrder(cardSystemId: number, organizerId: string): Promise<string> {
  const id = newId()
  const person = { position: 0, passholderId: newId(), cardSystemId, organizerId, priceCents: 500, socialTariff: false }
  await transact(app.db, (trx) =>
    insertOrder(trx, {
      id,
      clientId: 'a-website',
      status: 'CANCELLED',
      totalCents: 500,
      paymentId: null,
      peopleSealed: null,
      tokenHash: Buffer.from(id),
      createdAt: app.clock.now(),
      endedAt: app.clock.now(),
      people: [person],
    }),
  )
  return id
}

/** Two cards of a new batch, one of them on its way to the balie. */
async function addDelivery(cardSystemId: number, organizerId: string, token: string) {
  const headers = bearer(token)
  const post = async (path: string, payload: object) => {
    const url = `${ksb}/card-systems/${cardSystemId}/${path}`
    return (await app.app.inject({ method: 'POST', url, headers, payload })).json().id as string
  }
  const firstSerial = 45_000_000_000 + 10 * cardSystemId
  const batchId = await post('card-batches', { name: 'Cards', firstSerial, cards: 2, socialTariff: false })
  const deliveryId = await post('deliveries', { batchId, organizerId, regular: 1, socialTariff: 0 })
  return { batchId, deliveryId }
}

/** Ids of one of each. */
async function addPriceAndVoucher(cardSystemId: number): Promise<{ priceId: number; voucherId: number }> {
  const common = { cardSystemId, label: 'Test', priceCents: 500, validFrom: '2026-01-01', at: app.clock.now() }
  const nobody = { minAge: null, maxAge: null, postalCodes: [], socialTariff: null, cardType: null }
  return transact(app.db, async (trx) => ({
    priceId: await insertPrice(trx, { ...common, ...nobody, description: '', residence: 'ANYWHERE' }),
    voucherId: (await insertVoucher(trx, { ...common, code: 'TEST2026', maxUses: 5 })) ?? 0,
  }))
}

async function administratorToken(cardSystemId: number): Promise<string> {
  const accountId = await createAccount(app.db, { email: `${newId()}@ksb.example`, name: 'Katrien Wieme' })
  await transact(app.db, (trx) => addCardSystemAdmin(trx, { cardSystemId, accountId, at: app.clock.now() }))
  return app.userToken(accountId, 'openpas-ksb')
}

async function platformToken(): Promise<string> {
  const accountId = await createAccount(app.db, { email: `${newId()}@platform.example`, name: 'Samira Lievens' })
  await transact(app.db, (trx) => addPlatformAdmin(trx, { accountId, at: app.clock.now() }))
  return app.userToken(accountId, 'openpas-ksb')
}

interface Asked {
  path: string
  /** Text is a CSV file. */
  body?: object | string
  token?: string
}

/** Requests for what is `of` somebody, written as that somebody would; `as` is who sends them. */
type Case = (of: Place, as: Place) => Asked

const uitpas = '/api/uitpas'
const balie = '/api/balie'
const md5 = (text: string) => createHash('md5').update(text).digest('hex')
const ksb = '/api/ksb'
const entry = '/api/entry'

/** What administrators do with one person: refused in a card system that is not theirs, and for who is no member of their own. */
function ofPassholder(method: string, path: string, body?: object): Record<string, Case[]> {
  const at = (cardSystemId: number, passholderId: string) => ({
    path: `${ksb}/card-systems/${cardSystemId}/passholders/${passholderId}${path}`,
    ...(body ? { body } : {}),
  })
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/passholders/:passholderId${path}`]: [
      (of) => at(of.cardSystemId, of.passholderId),
      (of, as) => at(as.cardSystemId, of.passholderId),
    ],
  }
}

/** Merging two records: refused when any of the card system and the two is not theirs. */
function toMerge(cardSystemId: number, passholderId: string, otherPassholderId: string, path = '/preview'): Asked {
  return {
    path: `${ksb}/card-systems/${cardSystemId}/passholders/${passholderId}/merges${path}`,
    body: { otherPassholderId },
  }
}

/** What administrators do with a card: refused in a card system that is not theirs, and for a card of another one. */
function ofCard(method: string, path: string, body?: object): Record<string, Case[]> {
  const at = (cardSystemId: number, uitpasNumber: string) => ({
    path: `${ksb}/card-systems/${cardSystemId}/cards/${uitpasNumber}${path}`,
    ...(body ? { body } : {}),
  })
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/cards/:uitpasNumber${path}`]: [
      (of) => at(of.cardSystemId, of.uitpasNumber),
      (of, as) => at(as.cardSystemId, of.uitpasNumber),
    ],
  }
}

/** What passholders do in our own app for somebody: refused for who is neither them nor in their family. */
const ofMine = (path: string): Record<string, Case[]> => ({
  [`GET /api/mijn/people/:passholderId/${path}`]: [
    (of, as) => ({ path: `/api/mijn/people/${of.passholderId}/${path}`, token: as.mijnToken }),
    (of, as) => ({ path: `/api/mijn/people/${of.familyMemberId}/${path}`, token: as.mijnToken }),
  ],
})

const aKey = {
  name: 'Kansentarief',
  priceRule: 'PERCENTAGE',
  priceValue: 2000,
  organizerPart: 40,
  municipalityPart: 40,
}
const anActivity = ({ placeId, organizerId }: Pick<Place, 'placeId' | 'organizerId'>) => ({
  name: { nl: 'Nestkastjes timmeren' },
  location: { '@id': placeId },
  organizer: { '@id': organizerId },
  calendarType: 'permanent',
})
const aPlace = ({ organizerId }: Pick<Place, 'organizerId'>) => ({
  name: { nl: 'Schuur van Lia' },
  address: { nl: { addressCountry: 'BE', addressLocality: 'Maldegem' } },
  organizer: { '@id': organizerId },
})
/** The smallest picture there is. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const aTicket = ({ eventId, reducedNumber, keyId }: Pick<Place, 'eventId' | 'reducedNumber' | 'keyId'>) => ({
  eventId,
  uitpasNumber: reducedNumber,
  regularPrice: 10,
  tariff: { id: `K${keyId}` },
})
const aCoupon = { ...aKey, name: 'Herfstcoupon', segment: { listed: true } }
/** What administrators do with a coupon: refused in a card system that is not theirs, and for a coupon of another one. */
function ofCoupon(method: string, path: string, body?: object): Record<string, Case[]> {
  const at = (cardSystemId: number, { couponId }: Place) => ({
    path: `${ksb}/card-systems/${cardSystemId}/coupons/${couponId}${path}`,
    ...(body ? { body } : {}),
  })
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/coupons/:couponId${path}`]: [
      (of) => at(of.cardSystemId, of),
      (of, as) => at(as.cardSystemId, of),
    ],
  }
}
/** Statements: refused in a card system or at a balie that is not theirs, and a statement of another one in their own. */
const statementCases: Record<string, Case[]> = Object.fromEntries(
  [
    ['GET', ''],
    ['GET', '/export'],
    ['GET', '/open'],
    ['GET', '/:statementId'],
    ['POST', '/:statementId/paid'],
    ['GET', '/:statementId/pdf'],
  ].map(([method, path = '']) => {
    const at = (cardSystemId: number, of: Place) => ({
      path: `${ksb}/card-systems/${cardSystemId}/statements${path.replace(':statementId', String(of.statementId))}`,
    })
    const others = !path.includes(':statementId') ? [] : [(of: Place, as: Place) => at(as.cardSystemId, of)]
    return [
      `${method} /api/ksb/card-systems/:cardSystemId/statements${path}`,
      [(of: Place) => at(of.cardSystemId, of), ...others],
    ]
  }),
)

/** *Financieel* in KSB: refused in a card system that is not theirs, and what is of another one in their own. */
const reportsInKsb: Record<string, Case[]> = Object.fromEntries(
  ['', '/periods', '/figures?startDate=2026-11-01&endDate=2026-11-30'].map((path) => [
    `GET /api/ksb/card-systems/:cardSystemId/financial-reports${path.split('?')[0]}`,
    [(of: Place) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/financial-reports${path}` })],
  ]),
)
const reportsAtBalie: Record<string, Case[]> = Object.fromEntries(
  ['', '/periods', '/figures?startDate=2026-11-01&endDate=2026-11-30'].map((path) => [
    `GET /api/balie/:organizerId/financial-reports${path.split('?')[0]}`,
    [(of: Place) => ({ path: `${balie}/${of.organizerId}/financial-reports${path}` })],
  ]),
)
const inNovember = { startDate: '2026-11-01', endDate: '2026-11-30' }
const anIban = { iban: 'BE68539007547034' }

/** Reports of a balie: refused for another balie, and a report of another one under one's own. */
function ofReport(method: string, path: string, body?: object): Record<string, Case[]> {
  const at = (organizerId: string, of: Place) => ({
    path: `${uitpas}/organizers/${organizerId}/financial-reports${path.replace(':reportId', String(of.reportId))}`,
    ...(body ? { body } : {}),
  })
  return {
    [`${method} /api/uitpas/organizers/:organizerId/financial-reports${path}`]: [
      (of) => at(of.organizerId, of),
      ...(path.includes(':reportId') ? [(of: Place, as: Place) => at(as.organizerId, of)] : []),
    ],
  }
}
const atCounter = (of: Place) => ({
  eventId: of.eventId,
  uitpasNumber: of.reducedNumber,
  tariffId: `K${of.keyId}`,
  regularPriceCents: 1000,
})
const explained = (of: Place) => `regularPrice=10&eventId=${of.eventId}&uitpasNumber=${of.reducedNumber}`
const aNewAssociation = { name: 'Chiro', endDateType: 'CUSTOM', organizers: [] }
const aNewSchool = { name: 'Atheneum', city: 'Eeklo' }

/** What a balie does with one person: refused at a balie that is not theirs, and for a person of no region of their own. */
function ofPersonAtBalie(method: string, path: string, body?: (of: Place) => object): Record<string, Case[]> {
  const at = (organizerId: string, of: Place) => ({
    path: `${balie}/${organizerId}/passholders/${of.passholderId}${path}`,
    ...(body ? { body: body(of) } : {}),
  })
  return {
    [`${method} /api/balie/:organizerId/passholders/:passholderId${path}`]: [
      (of) => at(of.organizerId, of),
      (of, as) => at(as.organizerId, of),
    ],
  }
}

const aGroup = {
  name: 'Buurtwerk',
  organisation: null,
  email: null,
  phoneNumber: null,
  street: null,
  postalCode: '9900',
  city: 'Eeklo',
  endDate: '2027-04-30',
  ticketsPerYear: 100,
  ticketsPerDay: null,
}

/** Group passes, through both doors: refused at a place that is not theirs, and for a group of another card system. */
function ofGrouppasses(method: string, path: string, body?: object): Record<string, Case[]> {
  const end = (cardSystemId: number, of: Place) => ({
    path: `card-systems/${cardSystemId}/grouppasses${path.replace(':grouppassId', of.groupId)}`,
    ...(body ? { body } : {}),
  })
  const inKsb = (cardSystemId: number, of: Place) => ({
    ...end(cardSystemId, of),
    path: `${ksb}/${end(cardSystemId, of).path}`,
  })
  const atBalie = (organizerId: string, cardSystemId: number, of: Place) => ({
    ...end(cardSystemId, of),
    path: `${balie}/${organizerId}/${end(cardSystemId, of).path}`,
  })
  const isOfOne = path.includes(':grouppassId')
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/grouppasses${path}`]: [
      (of) => inKsb(of.cardSystemId, of),
      ...(isOfOne ? [(of: Place, as: Place) => inKsb(as.cardSystemId, of)] : []),
    ],
    [`${method} /api/balie/:organizerId/card-systems/:cardSystemId/grouppasses${path}`]: [
      (of) => atBalie(of.organizerId, of.cardSystemId, of),
      (of, as) => atBalie(as.organizerId, of.cardSystemId, of),
      ...(isOfOne ? [(of: Place, as: Place) => atBalie(as.organizerId, as.cardSystemId, of)] : []),
    ],
  }
}

const rewardBody = {
  title: 'Koffie of thee',
  type: 'POINTS',
  promotionalDescription: 'In de cafetaria.',
  publicationPeriod: { begin: '2026-11-01T00:00:00+01:00' },
  points: 2,
}
const aTariff = { proof: { type: 'OTHER', date: '2026-11-20' } }

/** Social tariff at a balie: refused at another one, in a card system that is not its own, and for who is no member. */
function ofTariffAtBalie(method: string, path: string, body?: object): Record<string, Case[]> {
  const at = (organizerId: string, passholderId: string, cardSystemId: number) => ({
    path: `${balie}/${organizerId}/passholders/${passholderId}/memberships/${cardSystemId}/social-tariff${path}`,
    ...(body ? { body } : {}),
  })
  return {
    [`${method} /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/social-tariff${path}`]: [
      (of) => at(of.organizerId, of.passholderId, of.cardSystemId),
      (of, as) => at(as.organizerId, of.passholderId, of.cardSystemId),
      (of, as) => at(as.organizerId, of.passholderId, as.cardSystemId),
    ],
  }
}

const aKiosk = {
  name: 'Zuil inkom',
  organizerIds: [],
  showsCode: true,
  automatic: true,
  reader: 'BELOW',
  fixedEventId: null,
}

/** What administrators do with a pillar: refused in a card system that is not theirs, and for a pillar of another one. */
function ofKiosk(method: string, path: string, body?: object): Record<string, Case[]> {
  const at = (cardSystemId: number, kioskId: string) => ({
    path: `${ksb}/card-systems/${cardSystemId}/kiosks/${kioskId}${path}`,
    ...(body ? { body } : {}),
  })
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/kiosks/:kioskId${path}`]: [
      (of) => at(of.cardSystemId, of.kioskId),
      (of, as) => at(as.cardSystemId, of.kioskId),
    ],
  }
}

/** What administrators do with the cards of a card system. */
function ofCards(
  method: string,
  path: string,
  body?: (of: Place) => object | string,
  query = '',
): Record<string, Case> {
  return {
    [`${method} /api/ksb/card-systems/:cardSystemId/${path}`]: (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/${path.replace(/:(\w+)/g, (_, name: keyof Place) => String(of[name]))}${query}`,
      ...(body ? { body: body(of) } : {}),
    }),
  }
}

// What belongs to an organizer or a person. The other one is refused: 403, or 404 where even that it exists is not theirs
// to know.
const refused: Record<string, Case | Case[]> = {
  'GET /api/uitpas/checkins': (of) => ({
    path: `${uitpas}/checkins?passholderId=${of.passholderId}&organizerId=${of.organizerId}`,
  }),
  'POST /api/uitpas/checkins': ({ uitpasNumber, eventId }) => ({
    path: `${uitpas}/checkins`,
    body: { uitpasNumber, eventId },
  }),
  'DELETE /api/uitpas/checkins/:checkinId': (of) => ({ path: `${uitpas}/checkins/${of.checkinId}` }),
  'GET /api/uitpas/checkin-status': (of) => ({
    path: `${uitpas}/checkin-status?uitpasNumber=${of.uitpasNumber}&eventId=${of.eventId}`,
  }),
  'GET /api/uitpas/organizers/:organizerId/admins': (of) => ({
    path: `${uitpas}/organizers/${of.organizerId}/admins`,
  }),
  'POST /api/uitpas/organizers/:organizerId/admins': (of) => ({
    path: `${uitpas}/organizers/${of.organizerId}/admins`,
    body: { email: 'verstraete@balie.example', type: 'MEMBER' },
  }),
  'DELETE /api/uitpas/organizers/:organizerId/admins/:adminUserId': (of) => ({
    path: `${uitpas}/organizers/${of.organizerId}/admins/${of.accountId}`,
  }),
  'PUT /api/uitpas/permissions/:clientId': (of) => ({
    path: `${uitpas}/permissions/${of.registeredClientId}`,
    body: [{ organizer: { id: of.organizerId }, permissions: [...contractPermissions] }],
  }),
  'GET /api/ksb/card-systems/:cardSystemId': (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}` }),
  'GET /api/uitpas/passholders/:passholderId': (of) => ({ path: `${uitpas}/passholders/${of.passholderId}` }),
  'GET /api/uitpas/passholders/:passholderId/transactions': (of, as) => ({
    path: `${uitpas}/passholders/${of.passholderId}/transactions`,
    token: as.ownToken,
  }),
  'GET /api/uitpas/rewards/redeemed': (of) => ({
    path: `${uitpas}/rewards/redeemed?passholderId=${of.passholderId}&organizerId=${of.organizerId}`,
  }),
  'GET /api/uitpas/rewards/:rewardId/redeem-status': (of) => ({
    path: `${uitpas}/rewards/${of.rewardId}/redeem-status?uitpasNumber=${of.uitpasNumber}`,
  }),
  'POST /api/uitpas/rewards/redeemed': ({ rewardId, uitpasNumber }) => ({
    path: `${uitpas}/rewards/redeemed`,
    body: { rewardId, uitpasNumber },
  }),
  'POST /api/uitpas/rewards': (of) => ({
    path: `${uitpas}/rewards`,
    body: { ...rewardBody, owningCardSystem: { id: of.cardSystemId }, organizers: [{ id: of.organizerId }] },
  }),
  'PUT /api/uitpas/rewards/:rewardId': [
    (of) => ({
      path: `${uitpas}/rewards/${of.ownRewardId}`,
      body: { ...rewardBody, organizers: [{ id: of.organizerId }] },
    }),
    (of, as) => ({
      path: `${uitpas}/rewards/${of.ownRewardId}`,
      body: { ...rewardBody, organizers: [{ id: as.organizerId }] },
    }),
  ],
  'DELETE /api/uitpas/rewards/redeemed/:redeemedRewardId': (of) => ({
    path: `${uitpas}/rewards/redeemed/${of.redeemedRewardId}`,
  }),
  'GET /api/uitpas/passholders/:passholderId/family-members': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/family-members`,
  }),
  'POST /api/uitpas/passholders/:passholderId/family-members': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/family-members`,
    body: { uitpasNumber: of.uitpasNumber },
  }),
  'PUT /api/uitpas/passholders/:passholderId/family-members/:familyMemberId': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/family-members/${of.familyMemberId}`,
    body: { icon: 'fox' },
  }),
  'DELETE /api/uitpas/passholders/:passholderId/family-members/:familyMemberId': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/family-members/${of.familyMemberId}`,
  }),
  'GET /api/uitpas/passholders/:passholderId/families': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/families`,
  }),
  ...ofPersonAtBalie('GET', '/family-members'),
  ...ofPersonAtBalie('POST', '/family-members', ({ uitpasNumber }) => ({ uitpasNumber })),
  'DELETE /api/balie/:organizerId/passholders/:passholderId/family-members/:familyMemberId': [
    (of) => ({
      path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/family-members/${of.familyMemberId}`,
    }),
    (of, as) => ({
      path: `${balie}/${as.organizerId}/passholders/${of.passholderId}/family-members/${of.familyMemberId}`,
    }),
  ],
  'GET /api/uitpas/kiosks': (of) => ({ path: `${uitpas}/kiosks?organizerId=${of.organizerId}` }),
  'GET /api/uitpas/kiosks/:kioskId/fixed-event': (of) => ({ path: `${uitpas}/kiosks/${of.kioskId}/fixed-event` }),
  'PUT /api/uitpas/kiosks/:kioskId/fixed-event': (of) => ({
    path: `${uitpas}/kiosks/${of.kioskId}/fixed-event`,
    body: { id: of.eventId },
  }),
  'DELETE /api/uitpas/kiosks/:kioskId/fixed-event': (of) => ({ path: `${uitpas}/kiosks/${of.kioskId}/fixed-event` }),
  ...ofCards('GET', 'kiosks'),
  ...ofCards('POST', 'kiosks', () => aKiosk),
  ...ofKiosk('GET', ''),
  ...ofKiosk('PUT', '', aKiosk),
  ...ofKiosk('DELETE', ''),
  ...ofKiosk('POST', '/setup-code'),
  ...ofKiosk('DELETE', '/device'),
  ...ofCards('GET', 'kiosk-events/:eventId'),
  ...ofCards('GET', 'rewards'),
  ...ofCards('POST', 'rewards', () => ({ ...rewardBody, residentPostalCodes: [], status: 'ACTIVE' })),
  ...ofCards('GET', 'rewards/export'),
  ...ofCards('POST', 'reward-pictures', () => onePixel),
  ...ofCards('PUT', 'settings/logo', () => onePixel),
  ...ofCards('GET', 'rewards/:rewardId'),
  ...ofCards('PUT', 'rewards/:rewardId', () => ({ ...rewardBody, residentPostalCodes: [], status: 'ACTIVE' })),
  ...ofCards('GET', 'rewards/:rewardId/codes'),
  ...ofCards('POST', 'rewards/:rewardId/codes', () => 'AAAA-1111\n'),
  ...ofCards('GET', 'redeemed-rewards'),
  ...ofCards('GET', 'redeemed-rewards/export'),
  ...ofCards('POST', 'redeemed-rewards/:redeemedRewardId/cancel', () => ({ reason: 'Fout toegekend' })),
  ...ofGrouppasses('GET', ''),
  ...ofGrouppasses('POST', '', { ...aGroup, cardType: 'DIGITAL' }),
  ...ofGrouppasses('GET', '/:grouppassId'),
  ...ofGrouppasses('PUT', '/:grouppassId', aGroup),
  ...ofGrouppasses('POST', '/:grouppassId/end'),
  ...ofGrouppasses('GET', '/:grouppassId/history'),
  'GET /api/uitpas/grouppasses/:passholderId': (of) => ({ path: `${uitpas}/grouppasses/${of.groupId}` }),
  'GET /api/uitpas/associations': (of) => ({
    path: `${uitpas}/associations?organizerId=${of.organizerId}&permission=READ`,
  }),
  'GET /api/uitpas/passholders/:passholderId/association-memberships': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/association-memberships?organizerId=${of.organizerId}`,
  }),
  'POST /api/uitpas/passholders/:passholderId/association-memberships': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/association-memberships?organizerId=${of.organizerId}`,
    body: { association: { id: of.associationId } },
  }),
  'DELETE /api/uitpas/passholders/:passholderId/association-memberships/:associationId': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/association-memberships/${of.associationId}?organizerId=${of.organizerId}`,
  }),
  'GET /api/uitpas/passholders/:passholderId/school': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/school`,
  }),
  'PUT /api/uitpas/passholders/:passholderId/school': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/school`,
    body: { id: of.schoolId },
  }),
  'DELETE /api/uitpas/passholders/:passholderId/school': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/school`,
  }),
  ...ofCards('GET', 'associations'),
  ...ofCards('POST', 'associations', () => aNewAssociation),
  'PUT /api/ksb/card-systems/:cardSystemId/associations/:associationId': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/associations/${of.associationId}`,
      body: aNewAssociation,
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/associations/${of.associationId}`,
      body: aNewAssociation,
    }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/associations/:associationId/members': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/associations/${of.associationId}/members` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/associations/${of.associationId}/members` }),
  ],
  ...ofCards('GET', 'schools'),
  ...ofCards('POST', 'schools', () => aNewSchool),
  'PUT /api/ksb/card-systems/:cardSystemId/schools/:schoolId': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/schools/${of.schoolId}`, body: aNewSchool }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/schools/${of.schoolId}`, body: aNewSchool }),
  ],
  'GET /api/balie/:organizerId/schools': (of) => ({ path: `${balie}/${of.organizerId}/schools` }),
  ...ofPersonAtBalie('GET', '/school'),
  ...ofPersonAtBalie('PUT', '/school', ({ schoolId }) => ({ id: schoolId })),
  ...ofPersonAtBalie('DELETE', '/school'),
  ...ofPersonAtBalie('GET', '/association-memberships'),
  'PUT /api/balie/:organizerId/passholders/:passholderId/association-memberships/:associationId': (of) => ({
    path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/association-memberships/${of.associationId}`,
    body: { endDate: null },
  }),
  'DELETE /api/balie/:organizerId/passholders/:passholderId/association-memberships/:associationId': (of) => ({
    path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/association-memberships/${of.associationId}`,
  }),
  ...ofPassholder('GET', ''),
  ...ofPassholder('POST', '/national-number'),
  ...ofPassholder('GET', '/transactions'),
  ...ofPassholder('GET', '/rewards'),
  ...ofPassholder('GET', '/ticket-sales'),
  ...ofPassholder('GET', '/coupons'),
  ...ofPassholder('GET', '/audit'),
  ...ofPassholder('GET', '/note'),
  ...ofPassholder('GET', '/data'),
  ...ofPassholder('DELETE', ''),
  ...ofPassholder('GET', '/picture'),
  ...ofPassholder('PUT', '/picture', Buffer.from('a picture')),
  ...ofPassholder('DELETE', '/picture'),
  ...ofPassholder('PUT', '/note', { note: 'Komt met begeleider' }),
  ...ofPassholder('POST', '/social-tariff', aTariff),
  ...ofPassholder('PUT', '/social-tariff', aTariff),
  ...ofPassholder('POST', '/social-tariff/revocation', { reason: 'Uitgeschreven' }),
  ...ofPassholder('PUT', '/social-tariff/suspension', { until: '2026-12-31', reason: 'Dossier' }),
  ...ofPassholder('DELETE', '/social-tariff/suspension'),
  ...ofTariffAtBalie('POST', '', aTariff),
  ...ofTariffAtBalie('PUT', '', aTariff),
  ...ofTariffAtBalie('POST', '/revocation', { reason: 'Uitgeschreven' }),
  ...ofTariffAtBalie('PUT', '/suspension', { until: '2026-12-31', reason: 'Dossier' }),
  ...ofTariffAtBalie('DELETE', '/suspension'),
  'GET /api/ksb/card-systems/:cardSystemId/doubles': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/doubles`,
  }),
  'POST /api/ksb/card-systems/:cardSystemId/passholders/:passholderId/merges/preview': [
    (of) => toMerge(of.cardSystemId, of.passholderId, of.doubleId),
    (of, as) => toMerge(as.cardSystemId, of.passholderId, as.doubleId),
    (of, as) => toMerge(as.cardSystemId, as.passholderId, of.doubleId),
  ],
  'POST /api/ksb/card-systems/:cardSystemId/passholders/:passholderId/merges': [
    (of) => toMerge(of.cardSystemId, of.passholderId, of.doubleId, ''),
    (of, as) => toMerge(as.cardSystemId, of.passholderId, as.doubleId, ''),
    (of, as) => toMerge(as.cardSystemId, as.passholderId, of.doubleId, ''),
  ],
  ...ofPassholder('GET', '/merges'),
  'POST /api/ksb/card-systems/:cardSystemId/passholders/:passholderId/merges/:mergeId/undo': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/passholders/${of.passholderId}/merges/2147483647/undo`,
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/passholders/${of.passholderId}/merges/2147483647/undo`,
    }),
  ],
  'GET /api/uitpas/passholders/:passholderId/memberships/:cardSystemId': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/memberships/${of.cardSystemId}?socialTariff=false&organizerId=${of.organizerId}`,
  }),
  'POST /api/uitpas/passholders/:passholderId/memberships/:cardSystemId': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/memberships/${of.cardSystemId}`,
    body: { cardType: 'DIGITAL', registrationOrganizer: { id: of.organizerId } },
  }),
  'POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/preview': [
    (of) => ({
      path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/memberships/${of.cardSystemId}/preview`,
      body: { cardType: 'DIGITAL', socialTariff: false },
    }),
    (of, as) => ({
      path: `${balie}/${as.organizerId}/passholders/${of.passholderId}/memberships/${of.cardSystemId}/preview`,
      body: { cardType: 'DIGITAL', socialTariff: false },
    }),
  ],
  // Who joins or moves here comes from elsewhere: any person, in a card system of one's own.
  ...Object.fromEntries(
    [
      ['', { cardType: 'DIGITAL' }] as const,
      ['/move', { cardType: 'DIGITAL', address: { street: 'Markt 1', postalCode: '9900', city: 'Eeklo' } }] as const,
    ].flatMap(([path, body]): [string, Case | Case[]][] => [
      [
        `POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId${path}`,
        [
          (of) => ({
            path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/memberships/${of.cardSystemId}${path}`,
            body,
          }),
          (of, as) => ({
            path: `${balie}/${as.organizerId}/passholders/${of.passholderId}/memberships/${of.cardSystemId}${path}`,
            body,
          }),
        ],
      ],
      [
        `POST /api/ksb/card-systems/:cardSystemId/passholders/:passholderId/membership${path}`,
        (of) => ({
          path: `${ksb}/card-systems/${of.cardSystemId}/passholders/${of.passholderId}/membership${path}`,
          body,
        }),
      ],
    ]),
  ),
  'POST /api/ksb/card-systems/:cardSystemId/passholders/:passholderId/membership/move/preview': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/passholders/${of.passholderId}/membership/move/preview`,
    body: { cardType: 'DIGITAL', address: { street: 'Markt 1', postalCode: '9900', city: 'Eeklo' } },
  }),
  'GET /api/ksb/card-systems/:cardSystemId/notices': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/notices`,
  }),
  'PUT /api/ksb/card-systems/:cardSystemId/notices/:noticeId/read': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/notices/2147483647/read`,
  }),
  ...ofPassholder('POST', '/block', { reason: 'Misbruik' }),
  ...Object.fromEntries(
    ['', '/preview'].map((path): [string, Case] => [
      `POST /api/ksb/card-systems/:cardSystemId/passholders/bulk-acts${path}`,
      (of) => ({
        path: `${ksb}/card-systems/${of.cardSystemId}/passholders/bulk-acts${path}`,
        body: { act: 'BLOCK_PERSON', reason: 'Misbruik', passholderIds: [of.passholderId] },
      }),
    ]),
  ),
  ...Object.fromEntries(
    ['', '/preview'].flatMap((path): [string, Case][] => [
      [
        `POST /api/ksb/card-systems/:cardSystemId/cards/bulk-acts${path}`,
        (of) => ({
          path: `${ksb}/card-systems/${of.cardSystemId}/cards/bulk-acts${path}`,
          body: { act: 'UNBLOCK', uitpasNumbers: ['0900000095902'] },
        }),
      ],
      [
        `POST /api/ksb/card-systems/:cardSystemId/associations/:associationId/members/bulk-acts${path}`,
        (of) => ({
          path: `${ksb}/card-systems/${of.cardSystemId}/associations/${of.associationId}/members/bulk-acts${path}`,
          body: { act: 'END', passholderIds: [of.blockedId] },
        }),
      ],
    ]),
  ),
  'DELETE /api/ksb/card-systems/:cardSystemId/passholders/:passholderId/block': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/passholders/${of.blockedId}/block`,
  }),
  'POST /api/balie/:organizerId/passholders/:passholderId/block': [
    (of) => ({ path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/block`, body: { reason: 'Misbruik' } }),
    (of, as) => ({
      path: `${balie}/${as.organizerId}/passholders/${of.passholderId}/block`,
      body: { reason: 'Misbruik' },
    }),
  ],
  'DELETE /api/balie/:organizerId/passholders/:passholderId/block': [
    (of) => ({ path: `${balie}/${of.organizerId}/passholders/${of.blockedId}/block` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/passholders/${of.blockedId}/block` }),
  ],
  'POST /api/balie/:organizerId/passholders/look-ups': (of) => ({
    path: `${balie}/${of.organizerId}/passholders/look-ups`,
    body: { name: 'Verstraete', dateOfBirth: '1998-05-12' },
  }),
  'POST /api/balie/:organizerId/registrations/preview': (of) => ({
    path: `${balie}/${of.organizerId}/registrations/preview`,
    body: { dateOfBirth: '1998-05-12', postalCode: '9900', socialTariff: false, cardType: 'DIGITAL' },
  }),
  'POST /api/balie/:organizerId/registrations': (of) => ({
    path: `${balie}/${of.organizerId}/registrations`,
    body: {
      persons: [
        {
          name: 'Verstraete',
          firstName: 'Jef',
          dateOfBirth: '1990-01-02',
          address: { postalCode: '9900', city: 'Eeklo' },
          legalTermsPaper: true,
        },
      ],
    },
  }),
  ...ofPersonAtBalie('GET', '/contact'),
  ...ofPersonAtBalie('GET', '/picture'),
  ...ofPersonAtBalie('PUT', '/picture', () => ({ picture: 'AAAA' })),
  ...ofPersonAtBalie('DELETE', '/picture'),
  'PUT /api/balie/:organizerId/passholders/:passholderId/contact': [
    (of) => ({
      path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/contact`,
      body: { address: { postalCode: '9900', city: 'Eeklo' } },
    }),
    (of, as) => ({
      path: `${balie}/${as.organizerId}/passholders/${of.passholderId}/contact`,
      body: { address: { postalCode: '9900', city: 'Eeklo' } },
    }),
  ],
  ...ofPassholder('PUT', '/contact', { address: { postalCode: '9900', city: 'Eeklo' } }),
  ...ofPassholder('PUT', '', {
    name: 'Verstraete',
    firstName: 'Jef',
    dateOfBirth: '1990-01-02',
    address: { postalCode: '9900', city: 'Eeklo' },
  }),
  'POST /api/uitpas/passholders': (of) => ({
    path: `${uitpas}/passholders`,
    body: {
      name: 'Verstraete',
      firstName: 'Jef',
      dateOfBirth: '1990-01-02',
      address: { postalCode: '9900', city: 'Eeklo' },
      legalTermsPaper: true,
      registrationOrganizer: { id: of.organizerId },
    },
  }),
  'PUT /api/uitpas/passholders/:passholderId': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}`,
    body: {
      name: 'Verstraete',
      firstName: 'Jef',
      dateOfBirth: '1990-01-02',
      address: { postalCode: '9900', city: 'Eeklo' },
    },
  }),
  'DELETE /api/uitpas/passholders/:passholderId': (of) => ({ path: `${uitpas}/passholders/${of.passholderId}` }),
  'GET /api/uitpas/passholders/:passholderId/private': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/private`,
  }),
  'PUT /api/uitpas/passholders/:passholderId/private': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/private`,
    body: { note: 'Komt met begeleider' },
  }),
  'GET /api/uitpas/passholders/:passholderId/picture': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/picture`,
  }),
  'PUT /api/uitpas/passholders/:passholderId/picture': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/picture`,
    body: {},
  }),
  'DELETE /api/uitpas/passholders/:passholderId/picture': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/picture`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/passholders/export': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/passholders/export`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/passholders': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/passholders`,
  }),
  'GET /api/uitpas/cards/social-tariff/:cardSystemId/active': (of) => ({
    path: `${uitpas}/cards/social-tariff/${of.cardSystemId}/active`,
  }),
  ...ofCard('GET', ''),
  ...ofCard('POST', '/block', { reason: 'LOST' }),
  ...ofCard('POST', '/unblock'),
  ...ofCard('POST', '/delete'),
  ...ofCards('POST', 'card-replacements', ({ passholderId }) => ({ passholderId, reason: 'DEFECT' })),
  ...ofCards('GET', 'cards'),
  ...ofCards('GET', 'cards/export'),
  ...ofCards('GET', 'card-batches'),
  ...ofCards('GET', 'card-batches/:batchId'),
  ...ofCards('POST', 'card-batches', ({ cardSystemId }) => ({
    name: 'Other cards',
    firstSerial: 46_000_000_000 + cardSystemId,
    cards: 1,
    socialTariff: false,
  })),
  ...ofCards('POST', 'card-batches/file', () => `${nextUitpasNumber()},\n`, '?name=Cards'),
  ...ofCards('GET', 'deliveries'),
  ...ofCards('POST', 'deliveries', ({ batchId, organizerId }) => ({
    batchId,
    organizerId,
    regular: 1,
    socialTariff: 0,
  })),
  ...ofCards('POST', 'deliveries/:deliveryId/receipt', () => ({ missing: [] })),
  ...ofCards('POST', 'deliveries/:deliveryId/cancel'),
  ...ofCards('GET', 'stock'),
  ...ofCards('PUT', 'stock/:organizerId/threshold', () => ({ regular: 1, socialTariff: 1 })),
  ...ofCards('POST', 'stock/moves', ({ organizerId, stockNumber }) => ({
    organizerId,
    firstNumber: stockNumber,
    lastNumber: stockNumber,
    toOrganizerId: organizerId,
  })),
  ...ofCards('POST', 'stock/write-offs', ({ organizerId, stockNumber }) => ({
    organizerId,
    firstNumber: stockNumber,
    lastNumber: stockNumber,
    reason: 'LOST',
    becomes: 'BLOCKED',
  })),
  ...ofCards('GET', 'card-number-ranges'),
  ...ofCards('POST', 'card-number-ranges', ({ cardSystemId }) => ({
    firstSerial: 50_000_000_000 + cardSystemId,
    lastSerial: 50_000_000_000 + cardSystemId,
  })),
  'GET /api/balie/:organizerId/cards': (of) => ({
    path: `${balie}/${of.organizerId}/cards?identifier=${of.uitpasNumber}`,
  }),
  'GET /api/balie/:organizerId/stock': (of) => ({ path: `${balie}/${of.organizerId}/stock` }),
  'POST /api/balie/:organizerId/deliveries/:deliveryId/receipt': [
    (of) => ({ path: `${balie}/${of.organizerId}/deliveries/${of.deliveryId}/receipt`, body: { missing: [] } }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/deliveries/${of.deliveryId}/receipt`, body: { missing: [] } }),
  ],
  'POST /api/balie/:organizerId/cards/hand-outs': (of) => ({
    path: `${balie}/${of.organizerId}/cards/hand-outs`,
    body: { uitpasNumber: of.stockNumber, passholderId: of.passholderId },
  }),
  'POST /api/balie/:organizerId/cards/replacements': (of) => ({
    path: `${balie}/${of.organizerId}/cards/replacements`,
    body: { uitpasNumber: of.stockNumber, passholderId: of.passholderId, reason: 'DEFECT' },
  }),
  'POST /api/balie/:organizerId/cards/:uitpasNumber/block': [
    (of) => ({ path: `${balie}/${of.organizerId}/cards/${of.uitpasNumber}/block`, body: { reason: 'LOST' } }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/cards/${of.uitpasNumber}/block`, body: { reason: 'LOST' } }),
  ],
  'POST /api/balie/:organizerId/cards/:uitpasNumber/unblock': [
    (of) => ({ path: `${balie}/${of.organizerId}/cards/${of.uitpasNumber}/unblock` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/cards/${of.uitpasNumber}/unblock` }),
  ],
  ...administrationCases,
  'GET /api/balie/:organizerId/activities': (of) => ({ path: `${balie}/${of.organizerId}/activities` }),
  'GET /api/balie/:organizerId/passholders/:passholderId': (of) => ({
    path: `${balie}/${of.organizerId}/passholders/${of.passholderId}`,
  }),
  'GET /api/balie/:organizerId/today': (of) => ({ path: `${balie}/${of.organizerId}/today` }),
  'POST /api/balie/:organizerId/scans': [
    (of) => ({ path: `${balie}/${of.organizerId}/scans`, body: { identifier: of.uitpasNumber } }),
    (of) => ({ path: `${balie}/${of.organizerId}/scans`, body: { identifier: of.uitpasNumber, eventId: of.eventId } }),
    (of, as) => ({
      path: `${balie}/${as.organizerId}/scans`,
      body: { identifier: as.uitpasNumber, eventId: of.eventId },
    }),
  ],
  'POST /api/balie/:organizerId/redemptions': [
    ({ organizerId, rewardId, uitpasNumber }) => ({
      path: `${balie}/${organizerId}/redemptions`,
      body: { rewardId, uitpasNumber },
    }),
    ({ rewardId, uitpasNumber }, as) => ({
      path: `${balie}/${as.organizerId}/redemptions`,
      body: { rewardId, uitpasNumber },
    }),
  ],
  'DELETE /api/balie/:organizerId/redemptions/:redeemedRewardId': [
    (of) => ({ path: `${balie}/${of.organizerId}/redemptions/${of.redeemedRewardId}` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/redemptions/${of.redeemedRewardId}` }),
  ],
  'DELETE /api/balie/:organizerId/checkins/:checkinId': [
    (of) => ({ path: `${balie}/${of.organizerId}/checkins/${of.checkinId}` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/checkins/${of.checkinId}` }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/distribution-keys': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/distribution-keys`,
  }),
  'POST /api/ksb/card-systems/:cardSystemId/distribution-keys': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/distribution-keys`, body: aKey }),
  ],
  'PUT /api/ksb/card-systems/:cardSystemId/distribution-keys/:keyId': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/distribution-keys/${of.keyId}`,
      body: { ...aKey, version: 1 },
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/distribution-keys/${of.keyId}`,
      body: { ...aKey, version: 1 },
    }),
  ],
  'DELETE /api/ksb/card-systems/:cardSystemId/distribution-keys/:keyId': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/distribution-keys/${of.keyId}` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/distribution-keys/${of.keyId}` }),
  ],
  'GET /api/uitpas/passholders/:passholderId/coupons': (of) => ({
    path: `${uitpas}/passholders/${of.passholderId}/coupons`,
  }),
  'GET /api/uitpas/grouppasses/:passholderId/coupons': (of) => ({
    path: `${uitpas}/grouppasses/${of.groupId}/coupons`,
  }),
  ...ofCards('GET', 'coupons'),
  ...ofCards('POST', 'coupons', () => aCoupon),
  ...ofCoupon('PATCH', '', { name: 'Wintercoupon' }),
  ...ofCoupon('DELETE', ''),
  ...ofCoupon('GET', '/people'),
  ...ofCards('POST', 'coupons/segment', () => ({ segment: {} })),
  ...ofCoupon('POST', '/people', { uitpasNumbers: ['0900000095902'] }),
  'GET /api/uitpas/tariffs': (of) => ({
    path: `${uitpas}/tariffs?regularPrice=10&eventId=${of.eventId}&uitpasNumber=${of.reducedNumber}`,
  }),
  'GET /api/uitpas/tariffs/static': (of) => ({
    path: `${uitpas}/tariffs/static?regularPrice=10&eventId=${of.eventId}`,
  }),
  'POST /api/uitpas/ticket-sales': (of) => ({ path: `${uitpas}/ticket-sales`, body: [aTicket(of)] }),
  'GET /api/uitpas/ticket-sales': [
    (of) => ({ path: `${uitpas}/ticket-sales?eventId=${of.eventId}` }),
    (of) => ({ path: `${uitpas}/ticket-sales?passholderId=${of.passholderId}&organizerId=${of.organizerId}` }),
  ],
  'DELETE /api/uitpas/ticket-sales/:ticketSaleId': (of) => ({ path: `${uitpas}/ticket-sales/${of.ticketSaleId}` }),
  'POST /api/uitpas/ticket-sales/reservations': (of) => ({
    path: `${uitpas}/ticket-sales/reservations`,
    body: [aTicket(of)],
  }),
  'GET /api/uitpas/ticket-sales/reservations/:reservationId': (of) => ({
    path: `${uitpas}/ticket-sales/reservations/${of.reservationId}`,
  }),
  'POST /api/uitpas/ticket-sales/reservations/:reservationId/confirm': (of) => ({
    path: `${uitpas}/ticket-sales/reservations/${of.reservationId}/confirm`,
  }),
  'DELETE /api/uitpas/ticket-sales/reservations/:reservationId': (of) => ({
    path: `${uitpas}/ticket-sales/reservations/${of.reservationId}`,
  }),
  ...statementCases,
  'POST /api/ksb/card-systems/:cardSystemId/statements': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/statements`,
    body: { organizerId: of.organizerId, untilDay: '2026-11-22', iban: 'BE68539007547034' },
  }),
  ...reportsInKsb,
  ...reportsAtBalie,
  'POST /api/ksb/card-systems/:cardSystemId/financial-reports': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/financial-reports`,
      body: { organizerId: of.organizerId, ...inNovember },
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/financial-reports`,
      body: { organizerId: of.organizerId, ...inNovember },
    }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/financial-reports/:reportId/download-link': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/financial-reports/${of.ownReportId}/download-link` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/financial-reports/${of.ownReportId}/download-link` }),
  ],
  'POST /api/balie/:organizerId/financial-reports': (of) => ({
    path: `${balie}/${of.organizerId}/financial-reports`,
    body: inNovember,
  }),
  'GET /api/balie/:organizerId/financial-reports/:reportId/download-link': [
    (of) => ({ path: `${balie}/${of.organizerId}/financial-reports/${of.ownReportId}/download-link` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/financial-reports/${of.ownReportId}/download-link` }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/statements/preview': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/statements/preview?organizerId=${of.organizerId}` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/statements/preview?organizerId=${of.organizerId}` }),
  ],
  'PUT /api/ksb/card-systems/:cardSystemId/organizers/:organizerId/iban': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/organizers/${of.organizerId}/iban`, body: anIban }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/organizers/${of.organizerId}/iban`, body: anIban }),
  ],
  'GET /api/balie/:organizerId/statements/open': (of) => ({ path: `${balie}/${of.organizerId}/statements/open` }),
  'PUT /api/balie/:organizerId/card-systems/:cardSystemId/iban': [
    (of, as) => ({
      path: `${balie}/${of.organizerId}/card-systems/${of.cardSystemId}/iban`,
      body: anIban,
      token: as.adminToken,
    }),
    (of, as) => ({
      path: `${balie}/${as.organizerId}/card-systems/${of.cardSystemId}/iban`,
      body: anIban,
      token: as.adminToken,
    }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/latest-changes': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/latest-changes`,
  }),
  'POST /api/ksb/card-systems/:cardSystemId/quick-search': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/quick-search`,
    body: { q: 'verstraete' },
  }),
  'GET /api/balie/:organizerId/figures/:subject': (of) => ({
    path: `${balie}/${of.organizerId}/figures/checkins?from=2026-01-01&to=2026-12-31&by=period`,
  }),
  'GET /api/balie/:organizerId/figures/:subject/export': (of) => ({
    path: `${balie}/${of.organizerId}/figures/checkins/export?from=2026-01-01&to=2026-12-31&by=period&format=csv`,
  }),
  'GET /api/balie/:organizerId/kiosks': (of) => ({ path: `${balie}/${of.organizerId}/kiosks` }),
  'PUT /api/balie/:organizerId/kiosks/:kioskId/event': [
    (of) => ({ path: `${balie}/${of.organizerId}/kiosks/${of.kioskId}/event`, body: { eventId: of.eventId } }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/kiosks/${of.kioskId}/event`, body: { eventId: of.eventId } }),
  ],
  'DELETE /api/balie/:organizerId/kiosks/:kioskId/event': [
    (of) => ({ path: `${balie}/${of.organizerId}/kiosks/${of.kioskId}/event` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/kiosks/${of.kioskId}/event` }),
  ],
  'PUT /api/balie/:organizerId/kiosks/:kioskId/code': [
    (of) => ({ path: `${balie}/${of.organizerId}/kiosks/${of.kioskId}/code`, body: { shown: true } }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/kiosks/${of.kioskId}/code`, body: { shown: true } }),
  ],
  'GET /api/balie/:organizerId/statements': (of) => ({ path: `${balie}/${of.organizerId}/statements` }),
  'GET /api/balie/:organizerId/statements/:statementId/pdf': [
    (of) => ({ path: `${balie}/${of.organizerId}/statements/${of.statementId}/pdf` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/statements/${of.statementId}/pdf` }),
  ],
  ...ofReport('GET', '/periods'),
  ...ofReport('GET', ''),
  ...ofReport('POST', '', { startDate: '2026-11-01', endDate: '2026-11-30' }),
  ...ofReport('GET', '/:reportId'),
  ...ofReport('GET', '/:reportId/download-link'),
  ...ofReport('GET', '/:reportId.zip'),
  'GET /api/ksb/card-systems/:cardSystemId/tariff-explanation': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/tariff-explanation?${explained(of)}` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/tariff-explanation?${explained(of)}` }),
  ],
  'GET /api/balie/:organizerId/tariffs': [
    (of) => ({ path: `${balie}/${of.organizerId}/tariffs?eventId=${of.eventId}&uitpasNumber=${of.reducedNumber}` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/tariffs?eventId=${of.eventId}&uitpasNumber=${of.reducedNumber}` }),
  ],
  'POST /api/balie/:organizerId/ticket-sales': [
    (of) => ({ path: `${balie}/${of.organizerId}/ticket-sales`, body: { tickets: [atCounter(of)] } }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/ticket-sales`, body: { tickets: [atCounter(of)] } }),
  ],
  'DELETE /api/balie/:organizerId/ticket-sales/:ticketSaleId': [
    (of) => ({ path: `${balie}/${of.organizerId}/ticket-sales/${of.ticketSaleId}` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/ticket-sales/${of.ticketSaleId}` }),
  ],
  'GET /api/balie/:organizerId/passholders/:passholderId/ticket-sales': (of) => ({
    path: `${balie}/${of.organizerId}/passholders/${of.passholderId}/ticket-sales`,
  }),
  'GET /api/balie/:organizerId/tariff-explanation': [
    (of) => ({ path: `${balie}/${of.organizerId}/tariff-explanation?${explained(of)}` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/tariff-explanation?${explained(of)}` }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/organizers/:organizerId/ticket-limit': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/organizers/${of.organizerId}/ticket-limit` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/organizers/${of.organizerId}/ticket-limit` }),
  ],
  'PUT /api/ksb/card-systems/:cardSystemId/organizers/:organizerId/ticket-limit': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/organizers/${of.organizerId}/ticket-limit`, body: {} }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/organizers/${of.organizerId}/ticket-limit`,
      body: {},
    }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/ticket-sales/:ticketSaleId/explanation': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/ticket-sales/${of.ticketSaleId}/explanation` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/ticket-sales/${of.ticketSaleId}/explanation` }),
  ],
  'POST /api/ksb/card-systems/:cardSystemId/ticket-sales/:ticketSaleId/cancel': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/ticket-sales/${of.ticketSaleId}/cancel`,
      body: { reason: 'Vergissing' },
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/ticket-sales/${of.ticketSaleId}/cancel`,
      body: { reason: 'Vergissing' },
    }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/attention': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/attention`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/figures/:subject': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/figures/checkins?from=2026-11-01&to=2026-11-30&by=age`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/figures/:subject/export': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/figures/checkins/export?from=2026-11-01&to=2026-11-30&by=age`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/reach': (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/reach` }),
  'GET /api/ksb/card-systems/:cardSystemId/reach/export': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/reach/export`,
  }),
  'PUT /api/ksb/card-systems/:cardSystemId/entitled-people': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/entitled-people`,
    body: { year: 2026, source: 'Telling', lines: [] },
  }),
  'GET /api/ksb/card-systems/:cardSystemId/checkins': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/checkins`,
  }),
  ...ofCards('GET', 'checkins/export'),
  'POST /api/ksb/card-systems/:cardSystemId/checkins/:checkinId/cancel': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/checkins/${of.checkinId}/cancel`,
      body: { reason: 'Vergissing' },
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/checkins/${of.checkinId}/cancel`,
      body: { reason: 'Vergissing' },
    }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/events': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/events`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/events/:eventId': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/events/${of.eventId}` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/events/${of.eventId}` }),
  ],
  'PUT /api/ksb/card-systems/:cardSystemId/events/:eventId/settings': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/events/${of.eventId}/settings`,
      body: { checkinPoints: 1 },
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/events/${of.eventId}/settings`,
      body: { checkinPoints: 1 },
    }),
  ],
  'PUT /api/ksb/card-systems/:cardSystemId/events/:eventId/card-system': [
    (of) => ({
      path: `${ksb}/card-systems/${of.cardSystemId}/events/${of.eventId}/card-system`,
      body: { enabled: true, distributionKeyIds: [] },
    }),
    (of, as) => ({
      path: `${ksb}/card-systems/${as.cardSystemId}/events/${of.eventId}/card-system`,
      body: { enabled: true, distributionKeyIds: [] },
    }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/event-codes': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/event-codes?eventId=${of.eventId}` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/event-codes?eventId=${of.eventId}` }),
  ],
  'PUT /api/uitpas/events/:eventId/card-systems': (of) => ({
    path: `${uitpas}/events/${of.eventId}/card-systems`,
    body: [{ id: of.cardSystemId, enabled: true }],
  }),
  'GET /api/uitpas/events/:eventId/settings': (of) => ({ path: `${uitpas}/events/${of.eventId}/settings` }),
  'GET /api/uitpas/events/:eventId/qr-checkincodes/download-link': (of) => ({
    path: `${uitpas}/events/${of.eventId}/qr-checkincodes/download-link`,
  }),
  'PUT /api/uitpas/events/:eventId/settings': (of) => ({
    path: `${uitpas}/events/${of.eventId}/settings`,
    body: { id: of.eventId, checkinPoints: 1 },
  }),
  'POST /api/entry/events': (of) => ({ path: `${entry}/events`, body: anActivity(of) }),
  'PUT /api/entry/events/:id': (of) => ({ path: `${entry}/events/${of.eventId}`, body: anActivity(of) }),
  'DELETE /api/entry/events/:id': (of) => ({ path: `${entry}/events/${of.eventId}` }),
  'POST /api/entry/places': (of) => ({ path: `${entry}/places`, body: aPlace(of) }),
  'PUT /api/entry/places/:id': (of) => ({ path: `${entry}/places/${of.placeId}`, body: aPlace(of) }),
  'POST /api/entry/organizers': (of) => ({
    path: `${entry}/organizers`,
    body: { name: { nl: 'Natuurpunt Eeklo' }, keeper: { '@id': of.organizerId } },
  }),
  'PUT /api/entry/organizers/:id': (of) => ({
    path: `${entry}/organizers/${of.organizerId}`,
    body: { name: { nl: 'Bibliotheek Eeklo' } },
  }),
  'POST /api/entry/images': (of) => ({ path: `${entry}/images?organizerId=${of.organizerId}`, body: onePixel }),
  'GET /api/balie/:organizerId/registry/organizers': (of) => ({
    path: `${balie}/${of.organizerId}/registry/organizers`,
  }),
  'GET /api/balie/:organizerId/registry/events': (of) => ({ path: `${balie}/${of.organizerId}/registry/events` }),
  'GET /api/balie/:organizerId/registry/events/:eventId': [
    (of) => ({ path: `${balie}/${of.organizerId}/registry/events/${of.eventId}` }),
    (of, as) => ({ path: `${balie}/${as.organizerId}/registry/events/${of.eventId}` }),
  ],
  'GET /api/balie/:organizerId/registry/places': (of) => ({ path: `${balie}/${of.organizerId}/registry/places` }),
  'GET /api/balie/:organizerId/registry/pass-event': (of) => ({
    path: `${balie}/${of.organizerId}/registry/pass-event`,
  }),
  'GET /api/uitpas/orders/:orderId': (of) => ({ path: `${uitpas}/orders/${of.orderId}` }),
  ...ofMine('passes'),
  ...ofMine('history'),
  ...ofMine('rewards'),
  ...ofMine('desks'),
  ...ofMine('news'),
  ...ofMine('redemptions'),
  'DELETE /api/mijn/family-members/:passholderId': (of, as) => ({
    path: `/api/mijn/family-members/${of.familyMemberId}`,
    token: as.mijnToken,
  }),
  'DELETE /api/mijn/families/:passholderId': (of, as) => ({
    path: `/api/mijn/families/${of.familyMemberId}`,
    token: as.mijnToken,
  }),
  'POST /api/mijn/people/:passholderId/redemptions': (of, as) => ({
    path: `/api/mijn/people/${of.passholderId}/redemptions`,
    body: { rewardId: of.rewardId },
    token: as.mijnToken,
  }),
  'POST /api/mijn/checkins': (of, as) => ({
    path: '/api/mijn/checkins',
    body: {
      checkinCode: checkinCode(app.config.secrets, { kioskId: newId(), eventId: of.eventId }, app.clock.now()),
      passholderIds: ['me', of.familyMemberId],
    },
    token: as.mijnToken,
  }),
  'POST /api/uitpas/passholders/:passholderId/checkins': (of, as) => ({
    path: `${uitpas}/passholders/${of.passholderId}/checkins`,
    body: { checkinCode: checkinCode(app.config.secrets, { kioskId: newId(), eventId: of.eventId }, app.clock.now()) },
    token: as.ownToken,
  }),
  'POST /api/uitpas/orders': (of) => ({
    path: `${uitpas}/orders`,
    body: {
      mainPassholderRegistration: {
        name: 'Desmet',
        firstName: 'Noor',
        dateOfBirth: '1998-05-12',
        registrationOrganizer: { id: of.organizerId },
        address: { postalCode: '9000', city: 'Gent' },
        legalTermsDigital: true,
      },
    },
  }),
  'GET /api/ksb/card-systems/:cardSystemId/orders': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/orders`,
  }),
  ...Object.fromEntries(
    [
      'card-batches',
      'deliveries',
      'stock',
      'grouppasses',
      'associations',
      'notices',
      'membership-prices',
      'vouchers',
      'coupons',
      'distribution-keys',
    ].map((list): [string, Case] => [
      `GET /api/ksb/card-systems/:cardSystemId/${list}/export`,
      (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/${list}/export` }),
    ]),
  ),
  'GET /api/ksb/card-systems/:cardSystemId/associations/:associationId/members/export': [
    (of) => ({ path: `${ksb}/card-systems/${of.cardSystemId}/associations/${of.associationId}/members/export` }),
    (of, as) => ({ path: `${ksb}/card-systems/${as.cardSystemId}/associations/${of.associationId}/members/export` }),
  ],
  'GET /api/ksb/card-systems/:cardSystemId/orders/export': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/orders/export`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/ticket-sales': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/ticket-sales`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/ticket-sales/export': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/ticket-sales/export`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/events/:eventId/ticket-sales': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/events/${of.eventId}/ticket-sales`,
  }),
  'POST /api/ksb/card-systems/:cardSystemId/events/:eventId/ticket-sales/settle': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/events/${of.eventId}/ticket-sales/settle`,
    // Of the one ticket that there is.
    body: { change: 'MOVED', tickets: 'KEEP', reason: 'Regen', version: md5(of.ticketSaleId) },
  }),
  'GET /api/ksb/card-systems/:cardSystemId/membership-prices': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/membership-prices`,
  }),
  'POST /api/ksb/card-systems/:cardSystemId/membership-prices': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/membership-prices`,
    body: { label: 'Volwassene', priceCents: 500 },
  }),
  'PUT /api/ksb/card-systems/:cardSystemId/membership-prices/:priceId': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/membership-prices/${of.priceId}`,
    body: { label: 'Volwassene', priceCents: 500 },
  }),
  'DELETE /api/ksb/card-systems/:cardSystemId/membership-prices/:priceId': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/membership-prices/${of.priceId}`,
  }),
  'GET /api/ksb/card-systems/:cardSystemId/vouchers': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/vouchers`,
  }),
  'POST /api/ksb/card-systems/:cardSystemId/vouchers': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/vouchers`,
    body: { label: 'Lente', priceCents: 0, maxUses: 1 },
  }),
  'PATCH /api/ksb/card-systems/:cardSystemId/vouchers/:voucherId': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/vouchers/${of.voucherId}`,
    body: { label: 'Lente' },
  }),
  'DELETE /api/ksb/card-systems/:cardSystemId/vouchers/:voucherId': (of) => ({
    path: `${ksb}/card-systems/${of.cardSystemId}/vouchers/${of.voucherId}`,
  }),
}

// Answered, without what is somebody else's.
const leftOut: Record<string, (of: Place) => Asked> = {
  'GET /api/uitpas/permissions': () => ({ path: `${uitpas}/permissions` }),
  'GET /api/uitpas/permissions/:clientId': (of) => ({ path: `${uitpas}/permissions/${of.registeredClientId}` }),
  'GET /api/uitpas/passholders': () => ({ path: `${uitpas}/passholders?name=Verstraete` }),
  'POST /api/uitpas/passholders/search': () => ({ path: `${uitpas}/passholders/search`, body: { name: 'Verstraete' } }),
  'GET /api/balie/me': () => ({ path: `${balie}/me` }),
  'GET /api/ksb/me': () => ({ path: `${ksb}/me` }),
}

// Routes whose objects belong to nobody in particular, each with why. This list only shrinks, or grows by what is like it.
const nobodys: Record<string, string> = {
  'GET /api/ksb/permissions': 'the names of all permissions, for who administers anything',
  'GET /api/ksb/audit-verifications': 'the chains hold the trail of the whole platform',
  'POST /api/ksb/audit-verifications':
    'the chains hold the trail of the whole platform, and it says nothing of what is in it',
  'GET /api/ksb/permission-groups': 'groups are of the whole platform, and every card system chooses from them',
  'GET /api/uitpas/organizers': 'organizers are known to all who may search them',
  'GET /api/uitpas/organizers/:id': 'organizers are known to all who may search them',
  'GET /api/uitpas/passes': 'a look-up by number finds anybody: who presents a pass is there',
  'POST /api/uitpas/passes': 'a look-up by number finds anybody: who presents a pass is there',
  'GET /api/uitpas/passes/:uitpasNumber': 'a look-up by number finds anybody',
  'GET /api/uitpas/insz-numbers/:inszNumber': 'a look-up by number finds anybody',
  'POST /api/uitpas/insz-numbers': 'a look-up by number finds anybody',
  'GET /api/uitpas/chip-numbers/:chipNumber': 'a look-up by number finds anybody',
  'GET /api/uitpas/cards': 'a look-up by number finds any card, and says nothing of who holds it',
  'GET /api/uitpas/kiosk-devices': 'the pillar that asks is the one that it is about',
  'GET /api/uitpas/kiosk-devices/events': 'the pillar that asks is the one that it is about',
  'PUT /api/uitpas/kiosk-devices/events': 'the pillar that asks is the one that it is about',
  'DELETE /api/uitpas/kiosk-devices/events': 'the pillar that asks is the one that it is about',
  'GET /api/uitpas/kiosk-devices/checkins': 'the pillar that asks is the one that it is about',
  'POST /api/uitpas/kiosk-devices/checkins': 'anybody may hold their card against any pillar',
  'GET /api/uitpas/kiosk-devices/chip-numbers/:chipNumber': 'anybody may hold their card against any pillar',
  'GET /api/uitpas/card-systems': 'what card systems there are is public',
  'GET /api/uitpas/card-systems/:cardSystemId': 'what card systems there are is public',
  'GET /api/uitpas/card-systems/:cardSystemId/social-tariff-settings': 'what card systems there are is public',
  'GET /api/uitpas/card-systems/:cardSystemId/city-settings': 'what card systems there are is public',
  'GET /api/uitpas/card-systems/:cardSystemId/membership-prices': 'what a membership costs is public',
  'GET /api/uitpas/passholders/membership-prices/:cardSystemId': 'what a membership costs is public',
  'GET /api/uitpas/passholders/:passholderId/membership-prices/:cardSystemId':
    'who joins another card system is asked for there, before they are its member',
  'GET /api/mijn/me': 'whoever asks is who it is about',
  'GET /api/mijn/contact': 'whoever asks is who it is about',
  'PUT /api/mijn/contact': 'whoever asks is who it is about',
  'PUT /api/mijn/pass': 'for who knows the number and the date of birth',
  'POST /api/mijn/family-members': 'for who knows the number and the date of birth',
  'GET /api/uitpas/passholders/me': 'whoever asks is who it is about',
  'POST /api/uitpas/passholders/me': 'whoever asks is who it is about, once',
  'PUT /api/uitpas/passholders/me/uitid': 'whoever asks is who it is about, with a registration token',
  'GET /api/uitpas/passholders/me/uitid/registration-token': 'for who knows the number and the date of birth',
  'GET /api/uitpas/passholders/me/uitid/status': 'for who has a registration token',
  'GET /api/uitpas/uitid/emails/:email': 'says of an address what the contract says, so many times a minute',
  'GET /api/uitpas/grouppasses': 'a look-up by number finds any group',
  'GET /api/uitpas/passholders/status/insz-numbers/:inszNumber':
    'says of a number whether it is in use, so many times a minute',
  'POST /api/uitpas/passholders/status/insz-numbers': 'says of a number whether it is in use, so many times a minute',
  'GET /api/uitpas/events/:eventId/card-systems': 'in which card systems an event takes part is public',
  'GET /api/uitpas/rewards': 'what can be redeemed is public',
  'GET /api/uitpas/rewards/:rewardId': 'what can be redeemed is public',
}

// Routes that ask for nothing, each for its reason (`public` in the route's config). Whatever else has none, fails here.
const open = [
  /^GET \/(healthz|readyz|metrics)$/,
  /^GET \/api\/docs\b/,
  /^GET \/api\/(uitpas|balie|ksb|mijn|search)\/openapi\.json$/,
  // The code says for which event, and gives nothing to anybody yet.
  /^POST \/api\/mijn\/held-codes$/,
  // What comes back on the way (a code, a token) says for whom.
  /^(GET|POST) \/api\/uitpas\/social-tariff-validation\b/,
  // The configuration code says for which pillar.
  /^PUT \/api\/uitpas\/kiosk-devices\/setup$/,
  // What there is to do is public.
  /^GET \/api\/search\/(events|places|organizers)\b/,
  /^GET \/api\/entry\/(openapi\.json|events?|places?|organi[sz]ers?|images)\b/,
  // The address is sealed: whose list, and who leaves it.
  /^(GET|POST) \/family\/leave\/:token$/,
  // Associations apply without an account; the link in the mail says whose application it is.
  /^(GET|POST) \/uitpaspartner\b/,
  // As public as their rewards.
  /^GET \/reward-pictures\/:file$/,
  // As public as their card system.
  /^GET \/card-system-logos\/:file$/,
  // The address is signed, for five minutes.
  /^GET \/(pictures\/:passholderId|financial-reports\/:reportId)$/,
  /^GET \/checkin-codes\/:name$/,
  // OpenID Connect has its own rules, and the pages where people log in come before any token.
  /^(GET|POST) \/id\//,
]

// What a person may ask who is no staff of anything: about themselves, and what is for everybody.
const forThemselves = [
  // In our own app alone, but a body that says nothing is refused first.
  'PUT /api/mijn/pass',
  'PUT /api/mijn/contact',
  'POST /api/mijn/family-members',
  'GET /api/uitpas/passholders/me',
  'POST /api/uitpas/passholders/me',
  'PUT /api/uitpas/passholders/me/uitid',
  'GET /api/uitpas/passholders/:passholderId/families',
  'GET /api/uitpas/passholders/:passholderId/family-members',
  'POST /api/uitpas/passholders/:passholderId/family-members',
  'PUT /api/uitpas/passholders/:passholderId/family-members/:familyMemberId',
  'DELETE /api/uitpas/passholders/:passholderId/family-members/:familyMemberId',
  'GET /api/uitpas/passholders/:passholderId/transactions',
  'POST /api/uitpas/passholders/:passholderId/checkins',
  'GET /api/uitpas/permissions',
  'GET /api/balie/me',
]

const nameOf = ({ method, url }: ServedRoute) => `${method} ${url}`
const guarded = () => app.routes.filter(({ permission }) => permission !== undefined)

async function ask(
  route: Pick<ServedRoute, 'method' | 'url'>,
  headers: Record<string, string>,
  asked?: Omit<Asked, 'token'>,
) {
  const url = asked?.path ?? route.url.replace(/:\w+/g, () => newId())
  const payload = asked?.body === undefined ? {} : { payload: asked.body }
  const file = typeOf(asked?.body)
  const type = file === undefined ? {} : { 'content-type': file }
  const answer = await app.app.inject({
    method: route.method as 'GET',
    url,
    headers: { ...headers, ...type },
    ...payload,
  })
  const isJson = /json/.test(String(answer.headers['content-type']))
  const body = isJson && answer.body !== '' ? answer.json() : undefined
  return {
    said: nameOf(route as ServedRoute),
    status: answer.statusCode,
    type: String(body?.type).split('/probs/')[1],
    body,
    headers: answer.headers,
  }
}

/** Of a file, by its first bytes; JSON otherwise. */
function typeOf(body: unknown): string | undefined {
  if (Buffer.isBuffer(body)) return body.subarray(0, 5).toString() === '%PDF-' ? 'application/pdf' : 'image/jpeg'
  return typeof body === 'string' ? 'text/csv' : undefined
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
/** A client that may do all of this for my balie. */
async function clientWith(permissions: readonly Permission[], organizerId = mine.organizerId) {
  const { clientId } = await transact(app.db, async (trx) => {
    const client = await createClient(trx, app.config.secrets, { name: 'A client', kind: 'confidential' })
    await putClientPermissions(trx, { clientId: client.clientId, organizerId, permissions })
    return client
  })
  return bearer(await app.clientToken(clientId))
}

async function staffWith(permissions: readonly Permission[], organizerId = mine.organizerId) {
  const accountId = newId()
  await transact(app.db, async (trx) => {
    const group = await createPermissionGroup(trx, `Group ${accountId}`, permissions)
    await addOrganizerToGroup(trx, organizerId, group)
    await addStaff(trx, { organizerId, accountId, type: 'MEMBER', at: app.clock.now() })
  })
  return bearer(await app.userToken(accountId))
}

describe('the door', () => {
  test('every route but the public ones is there, and every one is looked at below', () => {
    expect(guarded().length).toBeGreaterThan(25)
    const looked = [refused, leftOut, nobodys].flatMap(Object.keys)
    expect(looked.sort()).toEqual(guarded().map(nameOf).sort())
  })

  test('without a token, or with one that is none of ours, nobody comes in: 401', async () => {
    const foreign = await otherIssuer()
    for (const route of guarded()) {
      for (const headers of [{}, bearer('x.y.z'), bearer(foreign), { 'x-client-id': newId() }]) {
        const answer = await ask(route, headers as Record<string, string>)
        expect(answer, answer.said).toMatchObject({ status: 401, type: 'auth/unauthorized' })
        expect(answer.headers['www-authenticate']).toBe('Bearer')
      }
    }
  })

  test('a token of ours that expired, is for something else, or is no access token: 401', async () => {
    const now = Math.floor(Date.now() / 1000)
    const wrong = [
      await signed({ exp: now - 1 }),
      await signed({ aud: mine.clientId }),
      await signed({ aud: app.config.urls.partnerApi }),
      await signed({ iss: 'https://id.example' }),
      await signed({}, 'JWT'),
    ]
    const good = await ask({ method: 'GET', url: '/api/uitpas/permissions' }, bearer(await signed({})))
    expect(good.status).toBe(200)
    for (const route of guarded()) {
      for (const token of wrong) {
        const answer = await ask(route, bearer(token))
        expect(answer, answer.said).toMatchObject({ status: 401, type: 'auth/unauthorized' })
      }
    }
  })

  test('what asks for no token is in the list of what is public', () => {
    const others = app.routes.filter(({ permission }) => permission === undefined).map(nameOf)
    expect(others.length).toBeGreaterThan(10)
    expect(others.filter((name) => !open.some((pattern) => pattern.test(name)))).toEqual([])
  })

  test('a passholder with their own token is no staff, not even in an app that may do everything: 403', async () => {
    for (const route of guarded()) {
      if (route.permission === 'ANY' || forThemselves.includes(nameOf(route))) continue
      const cases = [refused[nameOf(route)] ?? []].flat().map((one) => one(mine, mine))
      for (const asked of cases.length ? cases : [leftOut[nameOf(route)]?.(mine)]) {
        const answer = await ask(route, bearer(mine.ownToken), asked)
        expect([403, 404], `${answer.said}: ${answer.status}`).toContain(answer.status)
      }
    }
  })

  test('a known x-client-id is enough for what is for anybody, and for nothing else', async () => {
    for (const route of guarded()) {
      const answer = await ask(route, { 'x-client-id': mine.registeredClientId })
      expect(answer.status === 401, answer.said).toBe(route.permission !== 'ANY')
    }
  })

  test('a token without the permission of the route: 403', async () => {
    for (const route of guarded()) {
      if (route.permission === 'ANY' || route.permission === 'TOKEN') continue
      const needed = [route.permission].flat() as string[]
      // A client with everything else; where a person is asked for, one with everything.
      const headers = await clientWith(contractPermissions.filter((one) => !needed.includes(one)))
      const answer = await ask(route, headers)
      expect(answer, answer.said).toMatchObject({ status: 403, type: 'auth/forbidden' })
    }
  })

  test('staff of the balie without the permission that the act needs: 403', async () => {
    const needed: Record<string, Permission> = {
      'GET /api/balie/:organizerId/passholders/:passholderId': 'PASSES_READ',
      'GET /api/balie/:organizerId/today': 'CHECKINS_READ',
      'GET /api/balie/:organizerId/figures/:subject': 'CHECKINS_READ',
      'GET /api/balie/:organizerId/figures/:subject/export': 'CHECKINS_READ',
      'PUT /api/balie/:organizerId/kiosks/:kioskId/code': 'KIOSKS_WRITE',
      'GET /api/balie/:organizerId/financial-reports': 'ORGANIZERS_REPORTS',
      'POST /api/balie/:organizerId/financial-reports': 'ORGANIZERS_REPORTS',
      'GET /api/balie/:organizerId/financial-reports/periods': 'ORGANIZERS_REPORTS',
      'GET /api/balie/:organizerId/financial-reports/figures': 'ORGANIZERS_REPORTS',
      'GET /api/balie/:organizerId/financial-reports/:reportId/download-link': 'ORGANIZERS_REPORTS',
      'PUT /api/balie/:organizerId/card-systems/:cardSystemId/iban': 'ORGANIZERS_REPORTS',
      'GET /api/balie/:organizerId/statements/open': 'ORGANIZERS_REPORTS',
      'GET /api/balie/:organizerId/statements': 'ORGANIZERS_REPORTS',
      'GET /api/balie/:organizerId/statements/:statementId/pdf': 'ORGANIZERS_REPORTS',
      'GET /api/balie/:organizerId/tariff-explanation': 'TARIFFS_READ',
      'GET /api/balie/:organizerId/tariffs': 'TARIFFS_READ',
      'POST /api/balie/:organizerId/ticket-sales': 'TICKETSALES_REGISTER',
      'DELETE /api/balie/:organizerId/ticket-sales/:ticketSaleId': 'TICKETSALES_REGISTER',
      'GET /api/balie/:organizerId/passholders/:passholderId/ticket-sales': 'TICKETSALES_SEARCH',
      'POST /api/balie/:organizerId/passholders/:passholderId/block': 'PASSHOLDERS_BLOCK',
      'DELETE /api/balie/:organizerId/passholders/:passholderId/block': 'PASSHOLDERS_BLOCK',
      'POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId': 'PASSHOLDERS_WRITE',
      'POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/move': 'MEMBERSHIPS_MOVE',
      'POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/preview': 'PASSHOLDERS_WRITE',
      'POST /api/balie/:organizerId/scans': 'CHECKINS_WRITE',
      'POST /api/balie/:organizerId/passholders/look-ups': 'PASSHOLDERS_WRITE',
      'POST /api/balie/:organizerId/registrations/preview': 'PASSHOLDERS_WRITE',
      'POST /api/balie/:organizerId/registrations': 'PASSHOLDERS_WRITE',
      'GET /api/balie/:organizerId/passholders/:passholderId/contact': 'PASSHOLDERS_WRITE',
      'GET /api/balie/:organizerId/passholders/:passholderId/picture': 'PASSHOLDERS_PICTURE_READ',
      'PUT /api/balie/:organizerId/passholders/:passholderId/contact': 'PASSHOLDERS_WRITE',
      'PUT /api/balie/:organizerId/passholders/:passholderId/picture': 'PASSHOLDERS_PICTURE_WRITE',
      'DELETE /api/balie/:organizerId/passholders/:passholderId/picture': 'PASSHOLDERS_PICTURE_WRITE',
      'POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/social-tariff':
        'PASSHOLDERS_WRITE_SOCIALTARIFF',
      'PUT /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/social-tariff':
        'PASSHOLDERS_WRITE_SOCIALTARIFF',
      'POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/social-tariff/revocation':
        'PASSHOLDERS_WRITE_SOCIALTARIFF',
      'PUT /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/social-tariff/suspension':
        'PASSHOLDERS_WRITE_SOCIALTARIFF',
      'DELETE /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/social-tariff/suspension':
        'PASSHOLDERS_WRITE_SOCIALTARIFF',
      'GET /api/balie/:organizerId/card-systems/:cardSystemId/grouppasses': 'GROUPPASSES_WRITE',
      'POST /api/balie/:organizerId/card-systems/:cardSystemId/grouppasses': 'GROUPPASSES_WRITE',
      'GET /api/balie/:organizerId/card-systems/:cardSystemId/grouppasses/:grouppassId': 'GROUPPASSES_WRITE',
      'PUT /api/balie/:organizerId/card-systems/:cardSystemId/grouppasses/:grouppassId': 'GROUPPASSES_WRITE',
      'POST /api/balie/:organizerId/card-systems/:cardSystemId/grouppasses/:grouppassId/end': 'GROUPPASSES_WRITE',
      'GET /api/balie/:organizerId/card-systems/:cardSystemId/grouppasses/:grouppassId/history': 'GROUPPASSES_WRITE',
      'GET /api/balie/:organizerId/cards': 'CARDS_READ',
      'GET /api/balie/:organizerId/stock': 'CARDS_STOCK',
      'POST /api/balie/:organizerId/deliveries/:deliveryId/receipt': 'CARDS_STOCK',
      'GET /api/balie/:organizerId/passholders/:passholderId/family-members': 'PASSHOLDERS_FAMILY_MEMBERS',
      'POST /api/balie/:organizerId/passholders/:passholderId/family-members': 'PASSHOLDERS_FAMILY_MEMBERS',
      'DELETE /api/balie/:organizerId/passholders/:passholderId/family-members/:familyMemberId':
        'PASSHOLDERS_FAMILY_MEMBERS',
      'GET /api/balie/:organizerId/schools': 'PASSHOLDERS_SEARCH',
      'GET /api/balie/:organizerId/passholders/:passholderId/school': 'PASSHOLDERS_SEARCH',
      'PUT /api/balie/:organizerId/passholders/:passholderId/school': 'PASSHOLDERS_UPDATE',
      'DELETE /api/balie/:organizerId/passholders/:passholderId/school': 'PASSHOLDERS_UPDATE',
      'GET /api/balie/:organizerId/passholders/:passholderId/association-memberships': 'ASSOCIATIONS',
      'PUT /api/balie/:organizerId/passholders/:passholderId/association-memberships/:associationId': 'ASSOCIATIONS',
      'DELETE /api/balie/:organizerId/passholders/:passholderId/association-memberships/:associationId': 'ASSOCIATIONS',
      'POST /api/balie/:organizerId/cards/hand-outs': 'CARDS_REPLACE',
      'POST /api/balie/:organizerId/cards/replacements': 'CARDS_REPLACE',
      'POST /api/balie/:organizerId/cards/:uitpasNumber/block': 'CARDS_BLOCK',
      'POST /api/balie/:organizerId/cards/:uitpasNumber/unblock': 'CARDS_BLOCK',
      'GET /api/balie/:organizerId/registry/organizers': 'ACTIVITIES_WRITE',
      'GET /api/balie/:organizerId/registry/events': 'ACTIVITIES_WRITE',
      'GET /api/balie/:organizerId/registry/events/:eventId': 'ACTIVITIES_WRITE',
      'GET /api/balie/:organizerId/registry/places': 'ACTIVITIES_WRITE',
      'GET /api/balie/:organizerId/registry/pass-event': 'ACTIVITIES_WRITE',
      'POST /api/balie/:organizerId/redemptions': 'REWARDS_REDEEM',
      'DELETE /api/balie/:organizerId/redemptions/:redeemedRewardId': 'REWARDS_REDEEM',
      'DELETE /api/balie/:organizerId/checkins/:checkinId': 'CHECKINS_WRITE',
    }
    const ofBalie = guarded().filter(({ url }) => url.startsWith(`${balie}/:organizerId/`))
    // Who works there may: also the pillars, as over the partner API.
    const noneNeeded = [
      'GET /api/balie/:organizerId/activities',
      'GET /api/balie/:organizerId/kiosks',
      'PUT /api/balie/:organizerId/kiosks/:kioskId/event',
      'DELETE /api/balie/:organizerId/kiosks/:kioskId/event',
    ]
    expect([...Object.keys(needed), ...noneNeeded].sort()).toEqual(ofBalie.map(nameOf).sort())
    for (const route of ofBalie) {
      const permission = needed[nameOf(route)]
      if (permission === undefined) continue
      const small = await openPlaceWith(allPermissions.filter((one) => one !== permission))
      const asked = [refused[nameOf(route)] ?? []].flat().at(permission === 'CHECKINS_WRITE' ? -1 : 0)
      if (!asked) throw new Error('No case')
      const answer = await ask(route, bearer(small.staffToken), asked(small, small))
      expect(answer, answer.said).toMatchObject({ status: 403, body: { detail: `${permission} is required` } })
    }
  })
})

/** A balie whose staff may do no more than this, with the objects of mine. */
async function openPlaceWith(permissions: readonly Permission[]): Promise<Place> {
  return { ...mine, ...(await openCounter(app, permissions)) }
}

/** A token as ours, of my client, but for what a test changes. */
async function signed(claims: JWTPayload, typ = 'at+jwt'): Promise<string> {
  const [key] = await loadSigningKeys(app.db, app.config.secrets)
  if (!key) throw new Error('No signing key')
  return new SignJWT({
    iss: app.config.urls.id,
    aud: audienceOf(app.config),
    sub: mine.clientId,
    client_id: mine.clientId,
    holder: 'client',
    exp: Math.floor(Date.now() / 1000) + 600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ })
    .sign(await importJWK(key, 'RS256'))
}

async function otherIssuer(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256')
  return new SignJWT({ client_id: mine.clientId, holder: 'client' })
    .setProtectedHeader({ alg: 'RS256', kid: 'x', typ: 'at+jwt' })
    .setIssuer(app.config.urls.id)
    .setSubject(mine.clientId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey)
}

describe("somebody else's", () => {
  function tokenFor({ url, permission }: ServedRoute, place: Place): string {
    if (permission === 'PLATFORM') return place.platformToken
    if (url.startsWith(ksb)) return place.adminToken
    return url.startsWith(balie) ? place.staffToken : place.token
  }

  /** Nothing is somebody else's to who administers the platform: there the question is whether anybody else comes in. */
  const otherTokenFor = (route: ServedRoute) =>
    route.permission === 'PLATFORM' ? mine.adminToken : tokenFor(route, mine)

  test('object is refused: 403 or 404, and nothing of it is said', async () => {
    for (const route of guarded()) {
      for (const one of [refused[nameOf(route)] ?? []].flat()) {
        const asked = one(theirs, mine)
        const answer = await ask(route, bearer(asked.token ?? otherTokenFor(route)), asked)
        expect([403, 404], `${answer.said}: ${answer.status} ${JSON.stringify(answer.body)}`).toContain(answer.status)
        expect(JSON.stringify(answer.body)).not.toContain('Verstraete')
      }
    }
  })

  test('card system is refused to the administrator of another one', async () => {
    const { headers } = await addAdministrator(app, mine.cardSystemId)
    for (const route of guarded()) {
      for (const one of [refused[nameOf(route)] ?? []].flat()) {
        const asked = one(theirs, mine)
        if (asked.token !== undefined) continue
        const answer = await ask(route, headers, asked)
        expect([403, 404], `${answer.said}: ${answer.status} ${JSON.stringify(answer.body)}`).toContain(answer.status)
        expect(JSON.stringify(answer.body)).not.toContain('Verstraete')
      }
    }
  })

  test('object is answered to themselves, so that it is not the request that is refused', async () => {
    for (const route of guarded()) {
      for (const one of [refused[nameOf(route)] ?? []].flat()) {
        // Everything else first reads, or has its own for this.
        const fresh = route.method === 'GET' ? theirs : await openPlace()
        const asked = one(fresh, fresh)
        const answer = await ask(route, bearer(asked.token ?? tokenFor(route, fresh)), asked)
        // Saved and redeemed already, some of it: refused, but not for whose it is.
        const absent =
          (asked.path.includes('/2147483647') ||
            asked.path.startsWith(`${ksb}/platform/`) ||
            asked.path.includes('/audit-entries/') ||
            asked.path.includes('/administrators/')) &&
          answer.status === 404
        // A new application has no agreement, and steps that have to wait; nobody is on the list of the newsletter.
        const waits = asked.path.includes('/provider-') && [404, 409].includes(answer.status)
        // A balie does not leave its only region.
        const stays = asked.path.endsWith('/leave') && answer.status === 409
        if (!absent && !waits && !stays)
          expect(
            [200, 201, 202, 204, 400],
            `${answer.said}: ${answer.status} ${JSON.stringify(answer.body)}`,
          ).toContain(answer.status)
      }
    }
    // A balie with one of everything is made for every write.
  }, 300_000)

  test('object is answered to the administrator of its card system, at every balie there', async () => {
    const atBalie = guarded().filter(({ url }) => url.startsWith(`${balie}/:organizerId/`))
    expect(atBalie.length).toBeGreaterThan(30)
    for (const route of atBalie) {
      const fresh = route.method === 'GET' ? theirs : await openPlace()
      // Nothing is there for which the routes of a balie have no case of their own.
      const [one] = [refused[nameOf(route)] ?? []].flat()
      if (!one) throw new Error(`No case for ${nameOf(route)}`)
      const answer = await ask(route, bearer(fresh.adminToken), one(fresh, fresh))
      const said = `${answer.said}: ${answer.status} ${JSON.stringify(answer.body)}`
      expect([200, 201, 202, 204, 400], said).toContain(answer.status)
    }
  }, 300_000)

  test('objects are left out of what is listed', async () => {
    for (const route of guarded()) {
      const asked = leftOut[nameOf(route)]?.(theirs)
      if (!asked) continue
      const answer = await ask(route, bearer(tokenFor(route, mine)), asked)
      expect(answer.status, answer.said).toBe(200)
      for (const id of [theirs.organizerId, theirs.passholderId])
        expect(JSON.stringify(answer.body), answer.said).not.toContain(id)
    }
  })
})

describe('an inactive balie', () => {
  // Permissions are no registration: who may manage them may do so for a balie that is not active yet.
  const stillWrites = [
    // Looking somebody up, and what a registration would be: what is asked may stand in no address.
    'POST /api/balie/:organizerId/passholders/look-ups',
    'POST /api/balie/:organizerId/registrations/preview',
    'POST /api/balie/:organizerId/passholders/:passholderId/memberships/:cardSystemId/preview',
    // A report is a view.
    'POST /api/uitpas/organizers/:organizerId/financial-reports',
    'POST /api/balie/:organizerId/financial-reports',
    'PUT /api/uitpas/permissions/:clientId',
    'POST /api/uitpas/organizers/:organizerId/admins',
    'DELETE /api/uitpas/organizers/:organizerId/admins/:adminUserId',
  ]

  test('looks, and registers nothing, not for who administers its card system either', async () => {
    const opened = await openPlace()
    await app.db.updateTable('organizers').set({ active: false }).where('id', '=', opened.organizerId).execute()
    // Callers that were not remembered before it closed.
    const closed = { ...opened, adminToken: await administratorToken(opened.cardSystemId) }
    const client = await clientWith(allPermissions, closed.organizerId)
    const staff = await staffWith(allPermissions, closed.organizerId)
    const administrator = (await addAdministrator(app, closed.cardSystemId)).headers
    for (const route of guarded()) {
      // An administrator acts on a card system, not for a balie.
      if (route.url.startsWith(ksb)) continue
      // Passholders act for no balie: what an activity of this one answers them is tested in checkins/ and mijn/.
      if (route.url.startsWith('/api/mijn')) continue
      const write = route.method !== 'GET' && !stillWrites.includes(nameOf(route))
      for (const one of [refused[nameOf(route)] ?? []].flat()) {
        const asked = one(closed, closed)
        const atCounter = [staff, administrator]
        const callers = asked.token ? [bearer(asked.token)] : route.url.startsWith(balie) ? atCounter : [client]
        for (const headers of callers) {
          const answer = await ask(route, headers, asked)
          const looks =
            !write || (answer.said.endsWith('/scans') && !JSON.stringify(asked.body ?? {}).includes('eventId'))
          // Who saves a point themselves acts for no balie: there the activity takes no points.
          if (answer.said.endsWith('/passholders/:passholderId/checkins'))
            expect(answer, answer.said).toMatchObject({ status: 400, type: 'uitpas/checkin-not-allowed' })
          else if (looks)
            expect([200, 201, 204], `${answer.said}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
          else expect(answer, answer.said).toMatchObject({ status: 403, type: 'openpas/organizer-inactive' })
        }
      }
    }
  })
})
