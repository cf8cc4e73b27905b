import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Administrator, addCardSystemAdministrator, askKsb } from '../../test/scenes/administrators.ts'
import { addEvent, asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addKey } from '../../test/scenes/money.ts'
import { openTestApp, type TestApp, testMoment } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import type { Calendar } from '../events/calendar.ts'
import { saveEvents } from '../events/store.ts'
import { contractPermissions } from '../http/permissions.ts'
import { putClientPermissions } from '../permissions/store.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let other: Counter
let admin: Administrator
let call: ReturnType<typeof asClient>

beforeAll(async () => {
  t = await openTestApp()
  const ordinary = contractPermissions.filter((one) => !one.endsWith('_ALL'))
  counter = await openCounter(t, ordinary)
  other = await openCounter(t, ordinary)
  admin = await addCardSystemAdministrator(t, counter.cardSystemId)
  call = asClient(t, counter)
})
afterAll(() => t.close())

const problem = (type: string, status = 400) =>
  expect.objectContaining({ status, body: expect.objectContaining({ type: `https://api.publiq.be/probs/${type}` }) })
const keys = (path = '') => `/card-systems/${counter.cardSystemId}/distribution-keys${path}`
const terms = {
  name: 'Kansentarief',
  priceRule: 'PERCENTAGE',
  priceValue: 2_000,
  organizerPart: 40,
  municipalityPart: 40,
}

describe('keys in KSB', () => {
  test('are made, changed from a day to come, and withdrawn, and each of these stays to be read', async () => {
    const made = await askKsb(t, admin, 'POST', keys(), terms)
    expect(made.status).toBe(201)
    const { id } = made.body
    const later = { ...terms, priceValue: 2_500, organizerPart: 25, municipalityPart: 50, validFrom: '2027-01-01' }
    expect(await askKsb(t, admin, 'PUT', keys(`/${id}`), { ...later, version: 1 })).toMatchObject({ status: 204 })
    expect(await askKsb(t, admin, 'PUT', keys(`/${id}`), { ...terms, version: 1 })).toEqual(
      problem('openpas/changed-meanwhile', 409),
    )
    const shown = async () => {
      const { body } = await askKsb(t, admin, 'GET', keys(`?id=${id}`))
      return body.member
    }
    expect(await shown()).toMatchObject([
      {
        number: 2,
        status: 'PLANNED',
        validFrom: '2027-01-01T00:00:00+01:00',
        example: { passholder: 250, organizer: 250, municipality: 500 },
      },
      {
        number: 1,
        newest: 2,
        status: 'CURRENT',
        withdrawn: false,
        example: { passholder: 200, organizer: 400, municipality: 400 },
      },
    ])
    expect(await askKsb(t, admin, 'DELETE', keys(`/${id}?from=2026-12-01`))).toMatchObject({ status: 204 })
    expect(await shown()).toMatchObject([
      { number: 2, status: 'PAST', withdrawn: true },
      { number: 1, status: 'CURRENT', withdrawn: true, validUntil: '2026-12-01T00:00:00+01:00' },
    ])
    expect(await askKsb(t, admin, 'PUT', keys(`/${id}`), { ...terms, version: 3 })).toEqual(
      problem('uitpas/distributionkey-not-found', 404),
    )
    expect(await askKsb(t, admin, 'DELETE', keys(`/${id}`))).toEqual(problem('uitpas/distributionkey-not-found', 404))
  })

  test('of a balie are of one in this card system', async () => {
    const made = await askKsb(t, admin, 'POST', keys(), { ...terms, organizerId: counter.organizerId })
    const { body } = await askKsb(t, admin, 'GET', keys(`?organizerId=${counter.organizerId}`))
    const organizer = { id: counter.organizerId, name: 'Bibliotheek Eeklo' }
    expect(body).toMatchObject({ totalItems: 1, member: [{ id: made.body.id, organizer }] })
    expect(await askKsb(t, admin, 'POST', keys(), { ...terms, organizerId: other.organizerId })).toEqual(
      problem('uitpas/organizer-not-found'),
    )
    await askKsb(t, admin, 'DELETE', keys(`/${made.body.id}`))
  })

  test('are listed by the page, filtered and ordered, and exported as a file', async () => {
    const own = await openCounter(t)
    const one = await addCardSystemAdministrator(t, own.cardSystemId)
    const of = `/card-systems/${own.cardSystemId}/distribution-keys`
    const make = async (more: object) => (await askKsb(t, one, 'POST', of, { ...terms, ...more })).body.id
    const general = await make({ name: 'Álgemeen' })
    const later = await make({ name: 'Later', validFrom: '2027-01-01' })
    const balies = await make({ name: 'Van de balie', organizerId: own.organizerId, automatic: false })
    await askKsb(t, one, 'PUT', `${of}/${general}`, { ...terms, name: 'Algemeen nieuw', version: 1 })
    const names = async (query: string) => {
      const { totalItems, member } = (await askKsb(t, one, 'GET', `${of}?${query}`)).body
      return [totalItems, ...member.map(({ name }: { name: string }) => name)]
    }
    expect(await names('')).toEqual([4, 'Algemeen nieuw', 'Álgemeen', 'Later', 'Van de balie'])
    expect(await names('limit=1&start=1')).toEqual([4, 'Álgemeen'])
    expect(await names('name=algemeen&status=CURRENT')).toEqual([1, 'Algemeen nieuw'])
    expect(await names('status=PLANNED&status=PAST')).toEqual([2, 'Álgemeen', 'Later'])
    expect(await names(`id=${later}`)).toEqual([1, 'Later'])
    expect(await names(`organizerId=${own.organizerId}`)).toEqual([1, 'Van de balie'])
    expect(await names('organizerId=ALL&status=CURRENT')).toEqual([1, 'Algemeen nieuw'])
    expect(await names('sort=name&order=desc&status=CURRENT')).toEqual([2, 'Van de balie', 'Algemeen nieuw'])
    const url = `/api/ksb${of}/export?format=csv&columns=id,name,priceValue,organizer,validUntil&status=CURRENT&status=PAST`
    const file = await t.app.inject({ url, headers: one.headers })
    expect(file.headers['content-disposition']).toBe('attachment; filename="verdeelsleutels-2026-11-23.csv"')
    expect(file.body.replace('\ufeff', '').trim().split('\r\n')).toEqual([
      'ID;Naam;Waarde;Balie;Niet meer vanaf',
      `${general};Álgemeen;20;;2026-11-23`,
      `${general};Algemeen nieuw;20;;`,
      `${balies};Van de balie;20;Bibliotheek Eeklo;`,
    ])
  })

  test.each([
    [{ priceValue: 10_001 }, '/priceValue'],
    [{ organizerPart: 0, municipalityPart: 0 }, '/municipalityPart'],
    [{ validFrom: '2026-11-22' }, '/validFrom'],
  ])('that nobody can mean are refused: %o', async (wrong, jsonPointer) => {
    const { status, body } = await askKsb(t, admin, 'POST', keys(), { ...terms, ...wrong })
    expect({ status, pointers: body.schemaErrors.map((one: { jsonPointer: string }) => one.jsonPointer) }).toEqual({
      status: 400,
      pointers: [jsonPointer],
    })
  })

  test('changed by two at once: one of them hears that somebody else was first', async () => {
    const keyId = await addKey(t, counter.cardSystemId, { automatic: false })
    const answers = await Promise.all(
      [2_100, 2_200, 2_300].map((priceValue) =>
        askKsb(t, admin, 'PUT', keys(`/${keyId}`), { ...terms, priceValue, version: 1 }),
      ),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([204, 409, 409])
  })
})

describe('the card systems of an event', () => {
  test('are all of the organiser’s until somebody chooses, with the keys that are switched on by hand', async () => {
    const eventId = await addEvent(t, counter, { type: 'permanent', hours: [] })
    const keyId = await addKey(t, counter.cardSystemId, { name: 'Vaste prijs', automatic: false })
    const path = `/events/${eventId}/card-systems`
    const key = { id: keyId, name: 'Vaste prijs' }
    const before = await call('GET', path)
    expect(before.status).toBe(200)
    expect(before.body).toMatchObject([{ id: counter.cardSystemId, enabled: true }])
    expect(before.body[0].manualDistributionKeys).toContainEqual({ ...key, enabled: false })

    const manualDistributionKeys = [{ id: keyId, enabled: true }]
    const chosen = [{ id: counter.cardSystemId, enabled: true, manualDistributionKeys }]
    expect((await call('PUT', path, chosen)).status).toBe(204)
    const after = await call('GET', path)
    expect(after.body[0].manualDistributionKeys).toContainEqual({ ...key, enabled: true })
    // What is missing from the list is disabled.
    expect((await call('PUT', path, [])).status).toBe(204)
    expect((await call('GET', path)).body).toMatchObject([{ id: counter.cardSystemId, enabled: false }])
  })

  test('can be chosen before the registry tells of the event', async () => {
    const eventId = newId()
    const path = `/events/${eventId}/card-systems`
    expect(await call('GET', path)).toEqual(problem('uitpas/event-not-found', 404))
    expect((await call('PUT', path, [{ id: counter.cardSystemId, enabled: true }])).status).toBe(204)
    expect((await call('GET', path)).body).toMatchObject([{ id: counter.cardSystemId, enabled: true }])
    // Of another organiser's card system it cannot be decided here.
    expect(await call('PUT', path, [{ id: other.cardSystemId, enabled: true }])).toEqual(
      problem('uitpas/invalid-card-system'),
    )
    await transact(t.db, async (trx) => {
      const { organizerId, placeId } = counter
      const calendar: Calendar = { type: 'permanent', hours: [] }
      await saveEvents(trx, [{ id: eventId, organizerId, placeId, name: { nl: 'Nieuw' }, calendar }], t.clock.now())
    })
    expect((await call('GET', path)).body).toMatchObject([{ id: counter.cardSystemId, enabled: true }])
  })

  test('are refused with where the list is wrong', async () => {
    const path = `/events/${counter.eventId}/card-systems`
    const automatic = await addKey(t, counter.cardSystemId)
    const id = counter.cardSystemId
    const withKey = (keyId: number) => [{ id, enabled: true, manualDistributionKeys: [{ id: keyId, enabled: true }] }]
    const pointerOf = async (body: object) => {
      const answer = await call('PUT', path, body)
      return [answer.body.type.split('/probs/')[1], answer.body.schemaErrors[0].jsonPointer]
    }
    expect(
      await pointerOf([
        { id, enabled: true },
        { id: 2_147_483_648, enabled: true },
      ]),
    ).toEqual(['uitpas/cardsystem-not-found', '/1/id'])
    expect(await pointerOf([{ id: other.cardSystemId, enabled: true }])).toEqual([
      'uitpas/invalid-card-system',
      '/0/id',
    ])
    expect(await pointerOf(withKey(2_147_483_648))).toEqual([
      'uitpas/distributionkey-not-found',
      '/0/manualDistributionKeys/0/id',
    ])
    expect(await pointerOf(withKey(automatic))).toEqual([
      'uitpas/invalid-distributionkey',
      '/0/manualDistributionKeys/0/id',
    ])
    expect(await call('PUT', '/events/none/card-systems', [])).toEqual(problem('uitpas/event-not-found', 404))
    expect(await call('GET', '/events/none/card-systems')).toEqual(problem('uitpas/event-not-found', 404))
  })

  test('are chosen by who entered the event in the registry, by who may for every event, and by nobody else', async () => {
    const eventId = newId()
    const creator = newId()
    await transact(t.db, async (trx) => {
      const { organizerId, placeId } = counter
      const calendar: Calendar = { type: 'permanent', hours: [] }
      const event = { id: eventId, organizerId, placeId, name: { nl: 'Nieuw' }, calendar, creator }
      await saveEvents(trx, [event], t.clock.now())
      await putClientPermissions(trx, {
        clientId: 'registry',
        organizerId: other.organizerId,
        permissions: ['EVENTS_UPDATE_ALL'],
      })
    })
    const put = async (token: string) =>
      (
        await asClient(t, { token })('PUT', `/events/${eventId}/card-systems`, [
          { id: counter.cardSystemId, enabled: true },
        ])
      ).status
    expect(await put(await t.userToken(creator))).toBe(204)
    expect(await put(await t.clientToken('registry'))).toBe(204)
    expect(await put(await t.userToken(newId()))).toBe(403)
    expect(await put(other.token)).toBe(403)
  })

  test('as they were are kept, so that a moment of before can be explained', async () => {
    const eventId = newId()
    const path = `/events/${eventId}/card-systems`
    await call('PUT', path, [{ id: counter.cardSystemId, enabled: true }])
    t.clock.freeze(new Date(testMoment.getTime() + 60_000))
    await Promise.all([1, 2, 3].map(() => call('PUT', path, [])))
    const rows = await t.db
      .selectFrom('event_card_systems')
      .select(['number', 'card_system_ids'])
      .where('event_id', '=', eventId)
      .orderBy('number')
      .execute()
    expect(rows.map((row) => [row.number, row.card_system_ids.length])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 0],
    ])
    t.clock.freeze(testMoment)
  })
})
