import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, inszOf, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import type { Permission } from '../http/permissions.ts'
import { newId } from '../values/ids.ts'
import { findPassholder, readInsz } from './store.ts'

// Changing people over the partner API.

let t: TestApp
let regions: Regions
let headers: { authorization: string }
const everything: Permission[] = [
  'PASSHOLDERS_WRITE',
  'PASSHOLDERS_WRITE_FOREIGN_COUNTRY',
  'PASSHOLDERS_WRITE_SOCIALTARIFF',
  'PASSHOLDERS_SEARCH',
]
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addClient(t, regions.vooruit, everything)).headers
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

const person = {
  name: 'De Smet',
  firstName: 'Noortje',
  dateOfBirth: '1998-05-12',
  address: { street: 'Kouter 2', postalCode: '9050', city: 'Gentbrugge' },
}
async function put(id: string, body: object, as: { authorization: string } = headers) {
  const answer = await t.app.inject({ method: 'PUT', url: `/api/uitpas/passholders/${id}`, headers: as, payload: body })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const problem = (type: string, status = 400) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })
const read = async (id: string) => (await t.app.inject({ url: `/api/uitpas/passholders/${id}`, headers })).json()

test('what is sent replaces what was known; the number and the preferences stay when they are left out', async () => {
  const insz = inszOf('1998-05-12', 301)
  const optIn = { serviceMails: true, milestoneMails: false, infoMails: false, sms: true, post: false }
  const { id, uitpasNumber } = await addPassholder(t, regions.gent, { insz, email: 'noor@example.org', optIn })
  expect(await put(id, person)).toEqual({ status: 204, body: undefined })
  const now = await read(id)
  expect(now).toMatchObject({ ...person, inszNumber: insz, uitpasNumber, optInPreferences: optIn })
  expect(now).not.toHaveProperty('email')
  const found = await t.app.inject({ url: '/api/uitpas/passholders?name=de smet&city=gentbrugge', headers })
  expect(found.json().member).toMatchObject([{ id }])
  const [entry] = await t.db
    .selectFrom('audit_entries')
    .select('fields')
    .where('act', '=', 'passholder.update')
    .where('passholder_id', '=', id)
    .execute()
  expect(entry?.fields?.toSorted()).toEqual(['city', 'email', 'firstName', 'name', 'postalCode', 'street'])
  // What was read can be sent back, and changes nothing.
  expect((await put(id, now)).status).toBe(204)
  expect(await read(id)).toEqual(now)
})

test('a national number is given or corrected, of one person and agreeing with the birth', async () => {
  const insz = inszOf('1998-05-12', 302)
  const { id } = await addPassholder(t, regions.gent, { insz })
  const other = await addPassholder(t, regions.gent)
  expect(await put(other.id, { ...person, inszNumber: insz })).toMatchObject(problem('uitpas/insz-already-used'))
  expect(await put(id, { ...person, dateOfBirth: '1998-05-13' })).toMatchObject(problem('uitpas/invalid-insz-number'))
  expect(await findPassholder(t.db, id)).toMatchObject({ name: 'Desmet', dateOfBirth: '1998-05-12' })
  const next = inszOf('1998-05-12', 303)
  expect((await put(other.id, { ...person, inszNumber: next })).status).toBe(204)
  expect(await readInsz(t.db, t.config.secrets, other.id)).toBe(next)
})

test('of two people who get one national number at the same moment, one has it', async () => {
  const inszNumber = inszOf('1998-05-12', 304)
  const people = [await addPassholder(t, regions.gent), await addPassholder(t, regions.gent)]
  const answers = await Promise.all(people.map(({ id }) => put(id, { ...person, inszNumber })))
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 400])
})

test('with a valid social tariff the residence stays in the card system', async () => {
  const eeklo = { ...person, address: { postalCode: '9900', city: 'Eeklo' } }
  const { id } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2027-04-30' })
  expect(await put(id, eeklo)).toMatchObject(problem('uitpas/invalid-city'))
  expect(await findPassholder(t.db, id)).toMatchObject({ postalCode: '9000', name: 'Desmet' })
  expect((await put(id, person)).status).toBe(204)
  const ended = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2025-04-30' })
  expect((await put(ended.id, eeklo)).status).toBe(204)
  const suspended = { socialTariffEnd: '2027-04-30', suspendedUntil: '2026-12-31' }
  const later = await addPassholder(t, regions.gent, {}, suspended)
  expect(await put(later.id, eeklo)).toMatchObject(problem('uitpas/invalid-city'))
})

test('the end of a social tariff is changed by who may, for who lives there and has a card that says so', async () => {
  const tariff = { ...person, registrationSocialTariffEndDate: '2028-04-30' }
  const { id } = await addPassholder(t, regions.gent, {}, { socialTariffEnd: '2027-04-30' })
  const without = (await addClient(t, regions.vooruit, ['PASSHOLDERS_WRITE'])).headers
  expect(await put(id, tariff, without)).toMatchObject(problem('auth/forbidden', 403))
  // The day that it has already needs nothing.
  expect((await put(id, { ...tariff, registrationSocialTariffEndDate: '2027-04-30' }, without)).status).toBe(204)
  expect((await put(id, tariff)).status).toBe(204)
  expect(await read(id)).toMatchObject({
    cardSystemMemberships: [{ socialTariff: { endDate: '2028-04-30T23:59:59+02:00' } }],
  })
  const past = { ...tariff, registrationSocialTariffEndDate: '2026-01-01' }
  expect(await put(id, past)).toMatchObject(problem('body/invalid-data'))
  const none = await addPassholder(t, regions.gent)
  expect(await put(none.id, tariff)).toMatchObject(problem('body/invalid-data'))
  const uitpasNumber = nextUitpasNumber()
  const ended = { socialTariffEnd: '2026-01-31', uitpasNumber }
  const outside = await addPassholder(t, regions.gent, { postalCode: '9900', city: 'Eeklo' }, ended)
  const stays = { ...tariff, address: { postalCode: '9900', city: 'Eeklo' } }
  expect(await put(outside.id, stays)).toMatchObject(problem('uitpas/invalid-city'))
  const regular = await addPassholder(t, regions.gent, {}, { chipNumber: '04AABBCCDD0102' })
  await t.db
    .updateTable('memberships')
    .set({ social_tariff_end: '2026-01-31' })
    .where('passholder_id', '=', regular.id)
    .execute()
  expect(await put(regular.id, tariff)).toMatchObject(problem('uitpas/invalid-card'))
})

test('abroad needs its permission, and other people are nobody’s to change', async () => {
  const { id } = await addPassholder(t, regions.gent)
  const abroad = { ...person, address: { postalCode: '0000', city: 'Sluis', country: 'NL' } }
  const without = (await addClient(t, regions.vooruit, ['PASSHOLDERS_WRITE'])).headers
  expect(await put(id, abroad, without)).toMatchObject(problem('auth/forbidden', 403))
  expect((await put(id, abroad)).status).toBe(204)
  const elsewhere = await addPassholder(t, regions.meetjesland)
  expect(await put(elsewhere.id, person)).toMatchObject(problem('auth/forbidden', 403))
  expect(await put(newId(), person)).toMatchObject(problem('auth/forbidden', 403))
  expect(await put(id, { ...person, name: 'a\u0000b' })).toMatchObject(problem('body/invalid-data'))
})
