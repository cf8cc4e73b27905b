import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Administrator,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addMembership, addPerson } from '../../test/scenes/people.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { rulesOfToday } from '../maintenance.ts'
import { usualEnd } from '../memberships/social-tariff.ts'
import { addDays, dayOf } from '../values/day.ts'
import { findCheckinMargins } from './checkin-margins.ts'

let t: TestApp
let regions: Regions
let gent: Administrator
let meetjesland: Administrator
let platform: Administrator
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  gent = await addCardSystemAdministrator(t, regions.gent)
  meetjesland = await addCardSystemAdministrator(t, regions.meetjesland)
  platform = await addPlatformAdministrator(t)
})
afterAll(() => t.close())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const settings = (
  by: Administrator,
  method: Method,
  path = '',
  body?: Record<string, unknown> | Buffer,
  of = regions.gent,
) => askKsb(t, by, method, `/card-systems/${of}/settings${path}`, body)
const version = async () => (await settings(gent, 'GET')).body.version
const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
const wrongAt = (jsonPointer: string) => ({
  ...problem('body/invalid-data', 400),
  body: { schemaErrors: [{ jsonPointer }] },
})
const rules = { checkinMinutesBefore: 60, checkinMinutesAfter: 60, gracePeriodDays: 0, socialTariffEndDay: '04-30' }
const today = () => dayOf(t.clock.now())
const shown = async () =>
  (await t.app.inject({ url: `/api/uitpas/card-systems/${regions.gent}`, headers: gent.headers })).json()

test('a card system says what it is, and everybody sees it from then on', async () => {
  const { body: before } = await settings(gent, 'GET')
  expect(before).toMatchObject({
    version: 1,
    name: 'UiTPAS Regio Gent',
    rules: { ...rules, gracePeriodDays: 30 },
    planned: [],
  })
  const texts = {
    name: ' UiTPAS Gent en omstreken ',
    primaryColor: '#0b5c64',
    website: 'https://gent.example/uitpas',
    welcomeText: 'Welkom!\nKom langs.',
    helpDeskEmail: 'uitpas@gent.example',
    handbookUrl: 'https://gent.example/handleiding',
    handbookText: 'Bel ons tussen 9 en 12 uur.',
    socialTariffInfo: 'Vraag het aan het OCMW.',
  }
  expect(await settings(gent, 'PUT', '', { version: 1, ...texts })).toEqual({ status: 200, body: { version: 2 } })
  expect((await settings(gent, 'GET')).body).toMatchObject({ ...texts, name: 'UiTPAS Gent en omstreken', version: 2 })
  expect(await shown()).toMatchObject({
    name: 'UiTPAS Gent en omstreken',
    branding: { primaryColor: '#0b5c64' },
    links: { website: 'https://gent.example/uitpas' },
    socialTariffInfo: 'Vraag het aan het OCMW.',
  })
  const { rows } = await sql<{ fields: string[] }>`select fields from audit_entries
    where act = 'card-system.update' and subject_id = ${String(regions.gent)} limit 5`.execute(t.db)
  expect(rows[0]?.fields).toEqual(expect.arrayContaining(['helpDeskEmail', 'name', 'welcomeText']))
  expect(rows[0]?.fields).not.toContain('secondaryColor')
  // What is left out is emptied.
  expect((await settings(gent, 'PUT', '', { version: 2, name: 'UiTPAS Gent' })).status).toBe(200)
  expect((await settings(gent, 'GET')).body).not.toHaveProperty('welcomeText')
})

test('a name that another has, a colour that cannot be seen, and what changed meanwhile are refused', async () => {
  const name = 'UiTPAS Gent'
  const now = await version()
  expect(await settings(gent, 'PUT', '', { version: now, name: 'UiTPAS Meetjesland' })).toMatchObject(wrongAt('/name'))
  expect(await settings(gent, 'PUT', '', { version: now, name, primaryColor: '#ffd200' })).toMatchObject(
    wrongAt('/primaryColor'),
  )
  expect(await settings(gent, 'PUT', '', { version: now + 1, name })).toMatchObject(
    problem('openpas/changed-meanwhile', 409),
  )
  const answers = await Promise.all([1, 2, 3].map(() => settings(gent, 'PUT', '', { version: now, name })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(await settings(meetjesland, 'GET')).toMatchObject(problem('auth/forbidden', 403))
})

test('other rules of today hold at once, where they are asked', async () => {
  const asked = { ...rules, checkinMinutesBefore: 15, checkinMinutesAfter: 30, socialTariffEndDay: '08-31' }
  const now = await version()
  const change = { version: now, from: today(), ...asked }
  expect(await settings(gent, 'PUT', '/rules', change)).toEqual({ status: 200, body: { version: now + 1 } })
  expect(await findCheckinMargins(t.db, regions.vooruit)).toEqual({ beforeMinutes: 15, afterMinutes: 30 })
  expect(await usualEnd(t.db, regions.gent, '2026-11-26')).toBe('2027-08-31')
  expect(await usualEnd(t.db, regions.meetjesland, '2026-11-26')).toBe('2027-04-30')
  expect(await settings(gent, 'PUT', '/rules', { ...change, version: now })).toMatchObject(
    problem('openpas/changed-meanwhile', 409),
  )
  for (const [wrong, pointer] of [
    [{ from: addDays(today(), -1) }, '/from'],
    [{ socialTariffEndDay: '02-29' }, '/socialTariffEndDay'],
    [{ socialTariffEndDay: '06-31' }, '/socialTariffEndDay'],
  ] as const) {
    const body = { ...change, version: now + 1, ...wrong }
    expect(await settings(gent, 'PUT', '/rules', body)).toMatchObject(wrongAt(pointer))
  }
})

test('a later day: who loses or gains is said before, it holds that day, and not before', async () => {
  const first = addDays(today(), 40)
  // Ended so long before that day that thirty days of grace reach it, and none do not.
  const person = await addPerson(t, { firstName: 'Noor' })
  await addMembership(t, person, regions.gent, { socialTariffEnd: addDays(first, -10) })
  const from = first
  const longer = { ...rules, gracePeriodDays: 30 }
  const preview = await settings(gent, 'POST', '/rules/preview', { from, ...longer })
  expect(preview).toEqual({ status: 200, body: { socialTariffNow: 0, socialTariffThen: 1, lose: 0, gain: 1 } })
  expect(await settings(gent, 'POST', '/rules/preview', { from: '2020-01-01', ...longer })).toMatchObject(
    wrongAt('/from'),
  )
  expect((await settings(gent, 'PUT', '/rules', { version: await version(), from, ...longer })).status).toBe(200)
  // Decided again for the same day: the last one counts.
  const last = { ...longer, gracePeriodDays: 20 }
  expect((await settings(gent, 'PUT', '/rules', { version: await version(), from, ...last })).status).toBe(200)
  await rulesOfToday(t)
  const { body: waiting } = await settings(gent, 'GET')
  expect(waiting.rules.gracePeriodDays).toBe(0)
  expect(waiting.planned).toMatchObject([{ from, gracePeriodDays: 20, plannedBy: 'Katrien Wieme' }])

  await sql`update card_system_rule_changes set from_day = ${today()}::date
    where applied_at is null and withdrawn_at is null`.execute(t.db)
  await Promise.all([rulesOfToday(t), rulesOfToday(t)])
  const { body: after } = await settings(gent, 'GET')
  expect(after).toMatchObject({ rules: last, planned: [], version: waiting.version + 1 })
})

test('what was decided for later is taken back, once', async () => {
  const from = addDays(today(), 5)
  await settings(gent, 'PUT', '/rules', { version: await version(), from, ...rules, checkinMinutesBefore: 5 })
  const { planned } = (await settings(gent, 'GET')).body
  const path = `/rules/${planned[0].id}`
  expect(await settings(meetjesland, 'DELETE', path, undefined, regions.meetjesland)).toMatchObject(
    problem('openpas/rules-not-planned', 404),
  )
  expect((await settings(gent, 'DELETE', path)).status).toBe(204)
  expect(await settings(gent, 'DELETE', path)).toMatchObject(problem('openpas/rules-not-planned', 404))
  expect((await settings(gent, 'GET')).body.planned).toEqual([])
})

test('another region is seen before it is made, and unknown postal codes are refused', async () => {
  const person = await addPerson(t, { postalCode: '9000' })
  await addMembership(t, person, regions.gent)
  const preview = await settings(gent, 'POST', '/region/preview', { postalCodes: ['9900'] })
  expect(preview.status).toBe(200)
  expect(preview.body).toMatchObject({ added: ['9900'], socialTariff: expect.any(Number) })
  expect(preview.body.removed).toContain('9000')
  expect(preview.body.members).toBeGreaterThan(0)
  expect(await settings(gent, 'POST', '/region/preview', { postalCodes: ['0001'] })).toMatchObject(
    wrongAt('/postalCodes/0'),
  )
  const now = await version()
  const body = { version: now, postalCodes: ['9000', '9900'] }
  expect(await settings(gent, 'PUT', '/region', { version: now, postalCodes: ['0001'] })).toMatchObject(
    wrongAt('/postalCodes/0'),
  )
  expect(await settings(gent, 'PUT', '/region', body)).toEqual({ status: 200, body: { version: now + 1 } })
  expect(await settings(gent, 'PUT', '/region', body)).toMatchObject(problem('openpas/changed-meanwhile', 409))
  const codes = (await shown()).cities.map((city: { postalCode: string }) => city.postalCode)
  expect([...new Set(codes)]).toEqual(['9000', '9900'])
})

test('a logo has an address of its own; what is no picture is refused', async () => {
  const png = await readFile(join(import.meta.dirname, '../../../docs/pictures/screens/uitid-aanmelden-phone.png'))
  const headers = { ...gent.headers, 'content-type': 'image/png' }
  const url = `/api/ksb/card-systems/${regions.gent}/settings/logo`
  const put = (payload: Buffer) => t.app.inject({ method: 'PUT', url, headers, payload })
  const answer = await put(png)
  expect(answer.statusCode).toBe(200)
  const { pathname } = new URL(answer.json().url)
  const logo = await t.app.inject({ url: pathname })
  expect(logo.headers['content-type']).toBe('image/jpeg')
  expect((await shown()).branding.logo).toBe(answer.json().url)
  expect((await put(Buffer.from('no picture'))).json()).toMatchObject({ schemaErrors: [{ jsonPointer: '/file' }] })
  expect((await settings(gent, 'DELETE', '/logo')).status).toBe(204)
  expect((await shown()).branding).not.toHaveProperty('logo')
  expect((await t.app.inject({ url: '/card-system-logos/nothing.jpg' })).statusCode).toBe(404)
})

test('a card system that does not exist is not found by the platform', async () => {
  const gone = 2_147_483_647
  const missing = problem('uitpas/cardsystem-not-found', 404)
  const region = { postalCodes: ['9000'] }
  const from = today()
  expect(await settings(platform, 'GET', '', undefined, gone)).toMatchObject(missing)
  expect(await settings(platform, 'PUT', '', { version: 1, name: 'Nergens' }, gone)).toMatchObject(missing)
  expect(await settings(platform, 'PUT', '/rules', { version: 1, from, ...rules }, gone)).toMatchObject(missing)
  expect(await settings(platform, 'POST', '/rules/preview', { from, ...rules }, gone)).toMatchObject(missing)
  expect(await settings(platform, 'PUT', '/region', { version: 1, ...region }, gone)).toMatchObject(missing)
  expect(await settings(platform, 'POST', '/region/preview', region, gone)).toMatchObject(missing)
})

test('the screens that grant social tariff are told the usual end, in KSB with the person, at a balie with its card systems', async () => {
  const change = { version: await version(), from: today(), ...rules, socialTariffEndDay: '09-30' }
  expect((await settings(gent, 'PUT', '/rules', change)).status).toBe(200)
  for (const [by, cardSystemId, usualSocialTariffEnd] of [
    [gent, regions.gent, '2027-09-30'],
    [meetjesland, regions.meetjesland, '2027-04-30'],
  ] as const) {
    const id = await addPerson(t)
    await addMembership(t, id, cardSystemId)
    const { body } = await askKsb(t, by, 'GET', `/card-systems/${cardSystemId}/passholders/${id}`)
    expect(body).toMatchObject({ usualSocialTariffEnd })
    const me = await t.app.inject({
      url: '/api/balie/me',
      headers: { authorization: `Bearer ${await t.userToken(by.accountId)}` },
    })
    const { balies } = me.json<{ balies: { cardSystems: { id: number; usualSocialTariffEnd: string }[] }[] }>()
    const ends = balies.flatMap(({ cardSystems }) => cardSystems.filter((one) => one.id === cardSystemId))
    expect(new Set(ends.map((one) => one.usualSocialTariffEnd))).toEqual(new Set([usualSocialTariffEnd]))
  }
})
