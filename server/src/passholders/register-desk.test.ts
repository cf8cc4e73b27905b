import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, inszOf, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { createCardSystem } from '../card-systems/store.ts'
import { insertStock } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { allPermissions } from '../http/permissions.ts'
import { insertVoucher } from '../membership-prices/store.ts'
import { findMemberships } from '../memberships/store.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { findPassholder } from './store.ts'

// The registration desk of a balie.

let t: TestApp
let regions: Regions
type Headers = { authorization: string }
let worker: Headers
let simple: Headers
let ksb: Headers
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  worker = (await addCounterWorker(t, regions.vooruit, allPermissions)).headers
  ksb = (await addAdministrator(t, regions.gent)).headers
  // At a balie of its own: the groups of one balie add up.
  const organizerId = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, {
      id: organizerId,
      name: 'Klein',
      postalCode: '9000',
      city: 'Gent',
      cardSystemIds: [regions.gent],
    }),
  )
  small = organizerId
  simple = (await addCounterWorker(t, small, ['PASSHOLDERS_WRITE'])).headers
})
let small: string
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

async function ask(method: 'POST' | 'PUT', url: string, body: object, headers: Headers) {
  const answer = await t.app.inject({ method, url, headers, payload: body })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const desk = (path: string, body: object, headers = worker, organizerId = regions.vooruit) =>
  ask('POST', `/api/balie/${organizerId}${path}`, body, headers)
const register = (persons: object[], headers = worker, organizerId = regions.vooruit) =>
  desk('/registrations', { persons }, headers, organizerId)
const problem = (type: string, status = 400) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })

let sequence = 500
function noor() {
  sequence += 1
  return {
    name: 'Desmet',
    firstName: 'Noor',
    dateOfBirth: '1998-05-12',
    inszNumber: inszOf('1998-05-12', sequence),
    address: { street: 'Veldstraat 1', postalCode: '9000', city: 'Gent' },
    legalTermsPaper: true,
  }
}
const people = async () =>
  (
    await t.db
      .selectFrom('passholders')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

test('who has a pass already is found by number wherever they live, and likely doubles by name and birth', async () => {
  const inszNumber = inszOf('1998-05-12', 401)
  const { id } = await addPassholder(t, regions.meetjesland, { insz: inszNumber, name: 'Vanelders' })
  expect(await desk('/passholders/look-ups', { inszNumber })).toMatchObject({
    status: 200,
    body: { existing: { passholderId: id, name: 'Vanelders', cardSystems: [{ id: regions.meetjesland }] }, likely: [] },
  })
  const double = await addPassholder(t, regions.gent, { name: 'Dubbelaere', firstName: 'Jan' })
  await addPassholder(t, regions.gent, { name: 'Dubbelaere', firstName: 'Jan', dateOfBirth: '1998-05-13' })
  await addPassholder(t, regions.meetjesland, { name: 'Dubbelaere', firstName: 'Jan' })
  const typed = { name: 'dubbelare', firstName: 'jan', dateOfBirth: '1998-05-12' }
  const looked = await desk('/passholders/look-ups', typed)
  expect(looked.body.likely.map((one: { passholderId: string }) => one.passholderId)).toEqual([double.id])
  expect(looked.body).not.toHaveProperty('existing')
  expect((await desk('/passholders/look-ups', { name: 'Dubbelaere' })).body).toEqual({ likely: [] })
  expect(await desk('/passholders/look-ups', { inszNumber: '1' })).toMatchObject(problem('uitpas/invalid-insz-number'))
  const { rows } = {
    rows: await t.db.selectFrom('audit_entries').select('fields').where('passholder_id', '=', id).execute(),
  }
  expect(rows).toContainEqual({ fields: ['inszNumber'] })
})

test('before registering it is said what it costs, what fits, and what is not permitted and why', async () => {
  const asked = { dateOfBirth: '2012-01-01', postalCode: '9000', socialTariff: true, cardType: 'DIGITAL' }
  expect(await desk('/registrations/preview', asked)).toMatchObject({
    status: 200,
    body: {
      cardSystem: { id: regions.gent },
      options: [
        { option: 'REGISTER', permitted: true },
        { option: 'WITHOUT_INSZ', permitted: true },
        { option: 'ABROAD', permitted: true },
        { option: 'SOCIAL_TARIFF', permitted: true },
      ],
      cards: [
        { cardType: 'NFC_CARD', permitted: true },
        { cardType: 'DIGITAL', permitted: true },
      ],
      parentalConsent: true,
      price: { priceCents: 0, label: 'Gratis' },
    },
  })
  const reasons = async (body: object, headers = worker, organizerId = regions.vooruit) => {
    const answer = await desk('/registrations/preview', { ...asked, ...body }, headers, organizerId)
    return [...answer.body.options, ...answer.body.cards].flatMap(({ option, cardType, reason }) =>
      reason === undefined ? [] : `${option ?? cardType} ${reason}`,
    )
  }
  expect(await reasons({}, simple, small)).toEqual([
    'WITHOUT_INSZ PERMISSION_NEEDED',
    'ABROAD PERMISSION_NEEDED',
    'SOCIAL_TARIFF PERMISSION_NEEDED',
  ])
  expect(await reasons({ postalCode: '9900' })).toEqual(['SOCIAL_TARIFF OUTSIDE_CARD_SYSTEM'])
  expect(await reasons({ uitpasNumber: nextUitpasNumber() })).toEqual(['NFC_CARD CARD_UNKNOWN'])
  const regular = nextUitpasNumber()
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber: regular, cardSystemId: regions.gent }]))
  expect(await reasons({ uitpasNumber: regular })).toEqual(['NFC_CARD CARD_WITHOUT_SOCIAL_TARIFF'])
  const { uitpasNumber } = await addPassholder(t, regions.gent)
  expect(await reasons({ uitpasNumber })).toEqual(['NFC_CARD CARD_NOT_IN_STOCK'])
  expect(await desk('/registrations/preview', { ...asked, voucher: 'NIETS' })).toMatchObject(
    problem('uitpas/invalid-voucher-code'),
  )
  expect(await desk('/registrations/preview', { ...asked, cardSystemId: regions.meetjesland })).toMatchObject(
    problem('uitpas/cardsystem-not-found'),
  )
})

test('a household is registered together, or nobody of it is', async () => {
  const child = { ...noor(), firstName: 'Lou', dateOfBirth: '2015-03-01', inszNumber: inszOf('2015-03-01', 5) }
  const before = await people()
  const refused = await register([noor(), child])
  expect(refused).toMatchObject(problem('body/invalid-data'))
  expect(refused.body).toMatchObject({ person: '1', schemaErrors: [{ jsonPointer: '/persons/1/parentalConsent' }] })
  expect(await people()).toBe(before)
  const parent = noor()
  const answer = await register([parent, { ...child, parentalConsent: true }])
  expect(answer).toMatchObject({
    status: 201,
    body: { totalPriceCents: 0, member: [{ priceLabel: 'Gratis' }, { priceLabel: 'Gratis' }] },
  })
  expect(await people()).toBe(before + 2)
  const [first, second] = answer.body.member
  expect(await findPassholder(t.db, first.passholderId)).toMatchObject({
    firstName: 'Noor',
    registrationOrganizerId: regions.vooruit,
  })
  expect(await findPassholder(t.db, second.passholderId)).toMatchObject({ firstName: 'Lou' })
  const twice = noor()
  expect(await register([twice, twice])).toMatchObject({
    ...problem('uitpas/insz-already-used'),
    body: { person: '1' },
  })
  expect(await register([{ ...noor(), registrationPicture: 'aGFsbG8=' }])).toMatchObject(problem('body/invalid-data'))
})

test('without a national number where the balie may, or for who lives abroad', async () => {
  const { inszNumber: _, ...person } = noor()
  expect(await register([person], simple, small)).toMatchObject(problem('auth/forbidden', 403))
  expect((await register([noor()], simple, small)).status).toBe(201)
  expect((await register([person])).status).toBe(201)
  const abroad = (
    await addCounterWorker(t, regions.herbakker, ['PASSHOLDERS_WRITE', 'PASSHOLDERS_WRITE_FOREIGN_COUNTRY'])
  ).headers
  const sluis = { ...person, address: { postalCode: '0000', city: 'Sluis', country: 'NL' } }
  expect((await register([sluis], abroad, regions.herbakker)).status).toBe(201)
})

test('what is refused at the desk is what is refused to partners', async () => {
  const stock = nextUitpasNumber()
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber: stock, cardSystemId: regions.gent }]))
  const tariff = { registrationSocialTariffEndDate: '2027-04-30' }
  const { uitpasNumber } = await addPassholder(t, regions.gent)
  const before = await people()
  for (const [change, type] of [
    [{ registrationCardSystemId: 999_999 }, 'uitpas/cardsystem-not-found'],
    [{ ...tariff, registrationUitpasNumber: stock }, 'uitpas/invalid-card'],
    [{ registrationUitpasNumber: uitpasNumber }, 'uitpas/invalid-card-status'],
    [{ registrationUitpasNumber: '12' }, 'uitpas/invalid-uitpas-number'],
    [{ address: { postalCode: '9000', city: 'Eeklo' } }, 'uitpas/invalid-city'],
    [{ inszNumber: '12' }, 'uitpas/invalid-insz-number'],
    [{ registrationVoucher: 'NIETS' }, 'uitpas/invalid-voucher-code'],
  ] as const)
    expect(await register([{ ...noor(), ...change }])).toMatchObject(problem(type))
  expect(await people()).toBe(before)
  const organizerId = newId()
  await transact(t.db, async (trx) => {
    const id = await createCardSystem(trx, { name: 'Zonder nummers' })
    await createOrganizer(trx, { id: organizerId, name: 'Zonder nummers', cardSystemIds: [id] })
  })
  const { headers } = await addCounterWorker(t, organizerId, allPermissions)
  expect(await register([noor()], headers, organizerId)).toMatchObject(problem('openpas/card-numbers-exhausted'))
})

test('two desks with the last use of a voucher: one household is registered, whole', async () => {
  const voucher = { cardSystemId: regions.gent, validFrom: '2026-01-01', at: t.clock.now(), label: 'x', priceCents: 0 }
  await transact(t.db, (trx) => insertVoucher(trx, { ...voucher, code: 'GEZIN', maxUses: 2 }))
  const before = await people()
  const household = () => [noor(), noor()].map((one) => ({ ...one, registrationVoucher: 'GEZIN' }))
  const answers = await Promise.all([register(household()), register(household())])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400])
  expect(await people()).toBe(before + 2)
})

const contact = { address: { street: 'Kouter 2', postalCode: '9050', city: 'Gentbrugge' }, email: 'noor@example.org' }
test.each([
  ['at a balie', (id: string) => `/api/balie/${regions.vooruit}/passholders/${id}/contact`, () => worker],
  ['in KSB', (id: string) => `/api/ksb/card-systems/${regions.gent}/passholders/${id}/contact`, () => ksb],
] as const)('how a member is reached is changed %s', async (_, url, headers) => {
  const { id } = await addPassholder(t, regions.gent, { phoneNumber: '09 1' }, { socialTariffEnd: '2027-04-30' })
  const optInPreferences = { serviceMails: true, milestoneMails: true, infoMails: false, sms: false, post: false }
  expect(await ask('PUT', url(id), { ...contact, optInPreferences }, headers())).toEqual({
    status: 204,
    body: undefined,
  })
  expect((await ask('PUT', url(id), contact, headers())).status).toBe(204)
  expect(await findPassholder(t.db, id)).toMatchObject({
    name: 'Desmet',
    street: 'Kouter 2',
    postalCode: '9050',
    email: 'noor@example.org',
    phoneNumber: null,
    optIn: optInPreferences,
  })
  const eeklo = { address: { postalCode: '9900', city: 'Eeklo' } }
  expect(await ask('PUT', url(id), eeklo, headers())).toMatchObject(problem('uitpas/invalid-city'))
  expect(await findPassholder(t.db, id)).toMatchObject({ postalCode: '9050' })
  const elsewhere = await addPassholder(t, regions.meetjesland)
  expect(await ask('PUT', url(elsewhere.id), contact, headers())).toMatchObject(
    problem('uitpas/passholder-not-found', 404),
  )
})

test('moving abroad needs its permission', async () => {
  const id = await addPerson(t)
  await addMembership(t, id, regions.gent)
  const sluis = { address: { postalCode: '0000', city: 'Sluis', country: 'NL' } }
  const url = (organizerId: string) => `/api/balie/${organizerId}/passholders/${id}/contact`
  expect(await ask('PUT', url(small), sluis, simple)).toMatchObject(problem('auth/forbidden', 403))
  expect((await ask('PUT', url(regions.vooruit), sluis, worker)).status).toBe(204)
  expect((await ask('PUT', url(small), { ...sluis, phoneNumber: '1' }, simple)).status).toBe(204)
  const inKsb = `/api/ksb/card-systems/${regions.gent}/passholders/${id}/contact`
  expect((await ask('PUT', inKsb, contact, ksb)).status).toBe(204)
})

const look = (path: string, headers = worker, organizerId = regions.vooruit) =>
  t.app.inject({ url: `/api/balie/${organizerId}/passholders/${path}`, headers })

test('a desk reads how a member is reached, and only of its own region', async () => {
  const { id } = await addPassholder(t, regions.gent, { phoneNumber: '09 1' })
  const answer = await look(`${id}/contact`)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ phoneNumber: '09 1', address: { country: 'BE' } })
  const elsewhere = await addPassholder(t, regions.meetjesland)
  expect((await look(`${elsewhere.id}/contact`)).json()).toMatchObject(problem('uitpas/passholder-not-found', 404).body)
  expect((await look(`${elsewhere.id}/picture`)).statusCode).toBe(404)
})

test('a desk keeps a picture, shows it, and takes it away; what is no picture is refused', async () => {
  const { id } = await addPassholder(t, regions.gent)
  const url = `/api/balie/${regions.vooruit}/passholders/${id}/picture`
  expect((await look(`${id}/picture`)).json()).toEqual({})
  expect(await ask('PUT', url, { picture: Buffer.from('no picture').toString('base64') }, worker)).toMatchObject(
    problem('body/invalid-data'),
  )
  const jpeg = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#0b5c64' } })
    .jpeg()
    .toBuffer()
  expect((await ask('PUT', url, { picture: jpeg.toString('base64') }, worker)).status).toBe(204)
  const { pictureUrl } = (await look(`${id}/picture`)).json()
  const shown = await t.app.inject({ url: pictureUrl.slice(t.config.publicUrl.length) })
  expect(shown.headers['content-type']).toBe('image/jpeg')
  expect((await ask('PUT', url, { picture: jpeg.toString('base64') }, simple)).status).toBe(403)
  const remove = () => t.app.inject({ method: 'DELETE', url, headers: worker })
  expect((await remove()).statusCode).toBe(204)
  expect((await remove()).json()).toMatchObject(problem('url/not-found', 404).body)
  const { id: elsewhere } = await addPassholder(t, regions.meetjesland)
  const other = url.replace(id, elsewhere)
  for (const method of ['PUT', 'DELETE'] as const) {
    const payload = method === 'PUT' ? { payload: { picture: jpeg.toString('base64') } } : {}
    const answer = await t.app.inject({ method, url: other, headers: worker, ...payload })
    expect(answer.json()).toMatchObject(problem('uitpas/passholder-not-found', 404).body)
  }
})

test('the proof that was shown for social tariff is kept with the membership, and is not of tomorrow', async () => {
  const number = nextUitpasNumber(true)
  await transact(t.db, (trx) => insertStock(trx, [{ uitpasNumber: number, cardSystemId: regions.gent }]))
  const person = { ...noor(), registrationUitpasNumber: number, registrationSocialTariffEndDate: '2027-04-30' }
  const proof = (date: string) => ({ ...person, registrationSocialTariffProof: { type: 'PUBLIC_WELFARE', date } })
  expect(await register([proof('2999-01-01')])).toMatchObject({
    ...problem('body/invalid-data'),
    body: { schemaErrors: [{ jsonPointer: '/persons/0/registrationSocialTariffProof/date' }] },
  })
  const { body } = await register([proof('2026-11-01')])
  const id = body.member[0].passholderId
  const membership = (await findMemberships(t.db, [id])).get(id)?.[0]
  expect(membership).toMatchObject({ proofType: 'PUBLIC_WELFARE', proofDate: '2026-11-01' })
})
