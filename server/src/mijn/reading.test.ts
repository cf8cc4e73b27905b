import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { addToFamily, logInToMijn } from '../../test/scenes/passholder-app.ts'
import { inszOf } from '../../test/scenes/people.ts'
import { addReward, givePoints } from '../../test/scenes/rewards.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { saveMunicipalities, savePostalCodes } from '../card-systems/store.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
/** A balie further away, where cards are replaced too. */
let far: string
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t, ['CHECKINS_WRITE', 'REWARDS_REDEEM', 'TICKETSALES_REGISTER', 'CARDS_REPLACE'])
  far = newId()
  await transact(t.db, async (trx) => {
    await saveMunicipalities(trx, [
      { nisCode: '43005', name: 'Eeklo' },
      { nisCode: '44021', name: 'Gent' },
    ])
    await savePostalCodes(trx, [
      { postalCode: '9900', name: 'Eeklo', nisCode: '43005', latitude: 51.1853, longitude: 3.5644 },
      { postalCode: '9000', name: 'Gent', nisCode: '44021', latitude: 51.0538, longitude: 3.725 },
    ])
    const address = { street: 'Sint-Pietersnieuwstraat 23', postalCode: '9000', city: 'Gent' }
    await createOrganizer(trx, { id: far, name: 'Vooruit', cardSystemIds: [counter.cardSystemId], ...address })
  })
  await t.db.updateTable('organizers').set({ postal_code: '9900' }).where('id', '=', counter.organizerId).execute()
  await t.db
    .updateTable('places')
    .set({ latitude: 51.1872, longitude: 3.5651 })
    .where('id', '=', counter.placeId)
    .execute()
})
afterAll(() => t.close())

const notLinked = { status: 404, body: { type: 'https://api.publiq.be/probs/uitpas/passholder-not-found' } }

test('somebody sees their passes and tariff, and those of their family; never a national number', async () => {
  const noor = await logInToMijn(t, counter.cardSystemId, { socialTariffEnd: '2027-04-30', insz: inszOf('1992-03-14') })
  const kato = await addPassholder(t, counter.cardSystemId, { firstName: 'Kato', dateOfBirth: '2018-05-05' })
  await addToFamily(t, noor.passholderId, kato.passholderId)
  await givePoints(t, kato.passholderId, 7)
  const own = await noor.ask('GET', '/people/me/passes')
  expect(own.body).toMatchObject({
    person: { id: noor.passholderId, self: true, points: 0 },
    blocked: false,
    passes: [
      {
        status: 'ACTIVE',
        uitpasNumber: noor.uitpasNumber,
        cardStatus: 'ACTIVE',
        tariff: { kind: 'SOCIAL', endDate: '2027-04-30' },
      },
    ],
  })
  const theirs = await noor.ask('GET', `/people/${kato.passholderId}/passes`)
  expect(theirs.body).toMatchObject({ person: { self: false, points: 7 }, passes: [{ tariff: { kind: 'REGULAR' } }] })
  const me = await noor.ask('GET', '/me')
  for (const { body } of [own, theirs, me]) expect(JSON.stringify(body)).not.toMatch(/insz|920314/i)
  const reads = await t.db
    .selectFrom('audit_entries')
    .select(['act', 'passholder_id'])
    .where('account_id', '=', noor.accountId)
    .execute()
  expect(reads).toContainEqual({ act: 'passholder.read', passholder_id: kato.passholderId })
})

test('history is what was saved, redeemed and bought, a page at a time, and its points add up', async () => {
  const noor = await logInToMijn(t, counter.cardSystemId, { socialTariffEnd: '2027-04-30' })
  const call = asClient(t, counter)
  const { uitpasNumber } = noor
  const key = await addKey(t, counter.cardSystemId)
  const coffee = await addReward(t, counter, { points: 2 })
  await givePoints(t, noor.passholderId, 5)
  t.clock.advance(60_000)
  await call('POST', '/checkins', { uitpasNumber, eventId: counter.eventId })
  t.clock.advance(60_000)
  await call('POST', '/rewards/redeemed', { uitpasNumber, rewardId: coffee })
  t.clock.advance(60_000)
  const ticket = { eventId: counter.eventId, uitpasNumber, regularPrice: 10, tariff: { id: `K${key}` } }
  expect((await call('POST', '/ticket-sales', [ticket])).status).toBe(200)
  const wrong = await addReward(t, counter, { points: 1, title: 'Vergissing' })
  const undone = await call('POST', '/rewards/redeemed', { uitpasNumber, rewardId: wrong })
  await call('DELETE', `/rewards/redeemed/${undone.body.id}`)

  const { body } = await noor.ask('GET', '/people/me/history')
  expect(body).toMatchObject({
    totalItems: 4,
    member: [
      { kind: 'TICKET', points: 0, priceCents: 200, insteadOfCents: 1000 },
      { kind: 'REWARD', title: 'Koffie of thee', points: -2 },
      { kind: 'CHECKIN', title: 'Lantaarns maken met wilgentenen', location: 'Bibliotheek Eeklo', points: 1 },
      { kind: 'OPENING_BALANCE', points: 5 },
    ],
  })
  const sum = body.member.reduce((total: number, one: { points: number }) => total + one.points, 0)
  expect((await noor.ask('GET', '/me')).body.people[0].points).toBe(sum)
  const second = await noor.ask('GET', '/people/me/history?start=1&limit=2')
  expect(second.body.member).toEqual(body.member.slice(1, 3))
})

test('rewards are those of the pass, nearest place first, with why not', async () => {
  const noor = await logInToMijn(t, counter.cardSystemId)
  await givePoints(t, noor.passholderId, 3)
  const title = newId()
  const near = { organizerIds: [far, counter.organizerId] }
  await addReward(t, counter, { points: 3, title: `${title} a`, ...near })
  await addReward(t, counter, { points: 40, title: `${title} b` })
  const later = { begin: new Date('2030-01-01T00:00:00+01:00') }
  await addReward(t, counter, { points: 1, title: `${title} c`, publicationPeriod: later })
  await addReward(t, counter, { points: 1, title: `${title} d`, residentPostalCodes: ['9000'] })
  const other = await openCounter(t)
  await addReward(t, other, {
    points: 1,
    title: `${title} e`,
    allCardSystems: false,
    applicableCardSystemIds: [other.cardSystemId],
  })
  const { body } = await noor.ask('GET', '/people/me/rewards')
  const found = body.member.filter((one: { title: string }) => one.title.startsWith(title))
  expect(found).toMatchObject([
    {
      title: `${title} a`,
      redeemable: true,
      places: [
        { name: 'Bibliotheek Eeklo', kilometres: 0.2 },
        { name: 'Vooruit', kilometres: 18.4 },
      ],
    },
    { title: `${title} b`, redeemable: false, reason: 'PASSHOLDER_POINTS', pointsShort: 37 },
  ])
  expect(body).toMatchObject({ points: 3, city: 'Eeklo' })
})

test('a lost card is taken to the nearest balie that replaces cards', async () => {
  const noor = await logInToMijn(t, counter.cardSystemId)
  const before = (await noor.ask('GET', '/people/me/desks')).body
  expect(before.member).toMatchObject([{ name: 'Bibliotheek Eeklo', kilometres: 0.2 }])
  expect(before.helpDesks).toMatchObject([{ cardSystem: { id: counter.cardSystemId } }])
  await t.db.updateTable('organizers').set({ active: false }).where('id', '=', counter.organizerId).execute()
  expect((await noor.ask('GET', '/people/me/desks')).body.member).toEqual([])
  await t.db.updateTable('organizers').set({ active: true }).where('id', '=', counter.organizerId).execute()
})

test('somebody changes how they are reached, and not where they live', async () => {
  const noor = await logInToMijn(t, counter.cardSystemId)
  const optInPreferences = { serviceMails: true, milestoneMails: false, infoMails: true, sms: false, post: false }
  const body = { email: 'noor@post.example', optInPreferences }
  expect((await noor.ask('PUT', '/contact', body)).status).toBe(204)
  const address = { postalCode: '9900', city: 'Eeklo', country: 'BE' }
  expect((await noor.ask('GET', '/contact')).body).toEqual({ ...body, address })
  expect((await noor.ask('PUT', '/contact', { ...body, email: 'noor' })).body).toMatchObject({
    schemaErrors: [{ jsonPointer: '/email' }],
  })
  expect((await noor.ask('PUT', '/contact', { ...body, address })).status).toBe(400)
  expect((await noor.ask('PUT', '/contact', {})).status).toBe(204)
  expect((await noor.ask('GET', '/contact')).body).toEqual({ optInPreferences, address })
})

test('without a pass there is nothing to see', async () => {
  const nobody = await logInToMijn(t)
  for (const path of ['passes', 'history', 'rewards', 'desks', 'news'])
    expect(await nobody.ask('GET', `/people/me/${path}`), path).toMatchObject(notLinked)
  expect(await nobody.ask('GET', '/contact')).toMatchObject(notLinked)
  expect(await nobody.ask('PUT', '/contact', {})).toMatchObject(notLinked)
})
