import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenWithNumber } from '../../test/scenes/government.ts'
import { addPassholder, inszOf } from '../../test/scenes/people.ts'
import { addAdministrator, addClient, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { createAccount } from '../identity/accounts.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let regions: Regions
let clientId: string
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  clientId = (await addClient(t, regions.vooruit, ['PASSHOLDERS_SELF_REGISTRATION', 'PASSHOLDERS_SELF_READ'])).clientId
})
afterAll(() => t.close())

const born = '1998-05-12'
const problem = (type: string, status = 400) => ({ status, type: `https://api.publiq.be/probs/${type}` })
const body = (rest: object = {}) => ({
  name: 'Desmet',
  firstName: 'Noor',
  dateOfBirth: born,
  postalCode: '9000',
  city: 'Gent',
  cardSystem: { id: regions.gent },
  registrationOrganizer: { id: regions.vooruit },
  ...rest,
})

/** Somebody who logged in; with a number, with a government identity. */
async function loggedIn(insz?: string, app = clientId) {
  const accountId = await createAccount(t.db, { email: `${newId()}@post.example`, name: 'Noor Desmet' })
  const token = await tokenWithNumber(t, accountId, insz, app)
  const headers = { authorization: `Bearer ${token}` }
  return async (method: 'GET' | 'POST' = 'GET', payload?: object) =>
    (await t.app.inject({ method, url: '/api/uitpas/passholders/me', headers, ...(payload ? { payload } : {}) })).json()
}

test('who logged in with a government identity registers, once, and is known from then on', async () => {
  const insz = inszOf(born, 301)
  const noor = await loggedIn(insz)
  const before = t.logLines.length
  const answer = await noor('POST', body({ email: 'noor@post.example' }))
  expect(answer).toMatchObject({
    firstName: 'Noor',
    inszNumber: insz,
    uitidStatus: 'REGISTERED',
    uitpasNumber: expect.any(String),
  })
  expect(await noor()).toMatchObject({ id: answer.id })
  expect(await noor('POST', body())).toMatchObject(problem('uitpas/uitid-already-registered'))
  const other = await loggedIn(insz)
  expect(await other('POST', body())).toMatchObject(problem('uitpas/insz-already-used'))
  expect(t.logLines.slice(before).join('')).not.toContain(insz)
})

test('of many at the same moment one registers', async () => {
  const insz = inszOf(born, 303)
  const people = await Promise.all(Array.from({ length: 4 }, () => loggedIn(insz)))
  const answers = await Promise.all(people.flatMap((one) => [one('POST', body()), one('POST', body())]))
  expect(answers.filter(({ id }) => id !== undefined)).toHaveLength(1)
  expect(await t.db.selectFrom('passholders').select('id').where('name', '=', 'Desmet').execute()).toHaveLength(2)
})

test('refusals name what is wrong, and nobody is registered', async () => {
  const used = inszOf(born, 305)
  await addPassholder(t, regions.gent, { insz: used, dateOfBirth: born })
  const one = await loggedIn(inszOf(born, 307))
  const refusals: [object, string][] = [
    [{ registrationOrganizer: { id: newId() } }, 'uitpas/organizer-not-found'],
    [{ cardSystem: { id: regions.meetjesland } }, 'uitpas/cardsystem-not-found'],
    [{ city: 'Eeklo' }, 'uitpas/invalid-city'],
    [{ postalCode: '90' }, 'body/invalid-data'],
    [{ dateOfBirth: '1998-05-13' }, 'body/invalid-data'],
    [{ dateOfBirth: '2012-05-12' }, 'uitpas/forbidden-underaged'],
    [{ email: 'noor' }, 'body/invalid-data'],
  ]
  for (const [rest, type] of refusals) expect(await one('POST', body(rest)), type).toMatchObject(problem(type))
  const place = await one('POST', body({ postalCode: '90' }))
  expect(place.schemaErrors).toMatchObject([{ jsonPointer: '/postalCode' }])
  expect(await (await loggedIn(used))('POST', body())).toMatchObject(problem('uitpas/insz-already-used'))
  expect(await (await loggedIn())('POST', body())).toMatchObject(problem('uitpas/insz-in-token-required'))
  const { clientId: small } = await addClient(t, regions.vooruit, ['PASSHOLDERS_SELF_READ'])
  expect(await (await loggedIn(inszOf(born, 309), small))('POST', body())).toMatchObject(problem('auth/forbidden', 403))
  const { clientId: elsewhere } = await addClient(t, regions.herbakker, ['PASSHOLDERS_SELF_REGISTRATION'])
  expect(await (await loggedIn(inszOf(born, 311), elsewhere))('POST', body())).toMatchObject(
    problem('auth/forbidden', 403),
  )
  expect(await one()).toMatchObject(problem('uitpas/passholder-not-found', 404))
})

test('what needs a card, or costs something, is not for who registers alone', async () => {
  const one = await loggedIn(inszOf(born, 313))
  const cards = (type: 'ALL' | 'NONE') =>
    t.db.updateTable('card_systems').set({ cardless_registration_type: type }).where('id', '=', regions.gent).execute()
  await cards('NONE')
  const needsCard = await one('POST', body())
  await cards('ALL')
  expect(needsCard).toMatchObject({ ...problem('body/invalid-data'), schemaErrors: [{ jsonPointer: '/cardSystem' }] })
  await addNumbers(-1)
  expect(await one('POST', body())).toMatchObject(problem('openpas/card-numbers-exhausted'))
  await addNumbers(1)
  const { headers } = await addAdministrator(t, regions.gent)
  const url = `/api/ksb/card-systems/${regions.gent}/membership-prices`
  await t.app.inject({ method: 'POST', url, headers, payload: { label: 'Iedereen', priceCents: 100 } })
  expect(await one('POST', body())).toMatchObject(problem('body/invalid-data'))
})

/** All numbers for digital cards taken (-1), or there again. */
const addNumbers = (sign: 1 | -1) =>
  t.db
    .updateTable('card_number_ranges')
    .set({ next_serial: sign < 0 ? sql`last_serial + 1` : sql`first_serial + 50000` })
    .where('card_system_id', '=', regions.gent)
    .execute()
