import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, inszOf } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { newId } from '../values/ids.ts'
import { findPassholder, readInsz } from './store.ts'

// *Pashouder bewerken* in KSB.

let t: TestApp
let regions: Regions
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addAdministrator(t, regions.gent)).headers
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

const person = {
  name: 'De Smet',
  firstName: 'Noortje',
  dateOfBirth: '1998-05-12',
  gender: 'X',
  nationality: 'Belg',
  email: 'noortje@example.org',
  phoneNumber: '0470 12 34 56',
  address: { street: 'Kouter 2', postalCode: '9050', city: 'Gentbrugge' },
  optInPreferences: { serviceMails: true, milestoneMails: false, infoMails: true, sms: false, post: false },
}
async function put(id: string, body: object, key?: string) {
  const answer = await t.app.inject({
    method: 'PUT',
    url: `/api/ksb/card-systems/${regions.gent}/passholders/${id}`,
    headers: { ...headers, ...(key ? { 'idempotency-key': key } : {}) },
    payload: body,
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const problem = (type: string, status = 400) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })

test('everything about a person is changed; the national number stays when it is left out', async () => {
  const insz = inszOf('1998-05-12', 501)
  const { id } = await addPassholder(t, regions.gent, { insz })
  const key = newId()
  expect(await put(id, person, key)).toEqual({ status: 204, body: undefined })
  expect((await put(id, person, key)).status).toBe(204)
  const answer = await t.app.inject({ url: `/api/ksb/card-systems/${regions.gent}/passholders/${id}`, headers })
  expect(answer.json().passholder).toMatchObject(person)
  expect(await readInsz(t.db, t.config.secrets, id)).toBe(insz)
  const changes = await t.db
    .selectFrom('audit_entries')
    .select('fields')
    .where('act', '=', 'passholder.update')
    .where('passholder_id', '=', id)
    .execute()
  expect(changes).toHaveLength(1)
  expect(changes[0]?.fields).toEqual(expect.arrayContaining(['name', 'firstName', 'email', 'nationality', 'city']))
})

test('what is wrong is refused, and nothing changes', async () => {
  const insz = inszOf('1998-05-12', 502)
  await addPassholder(t, regions.gent, { insz })
  const { id } = await addPassholder(t, regions.gent)
  for (const [change, type] of [
    [{ address: { postalCode: '9050', city: 'Eeklo' } }, 'uitpas/invalid-city'],
    [{ inszNumber: '98051200000' }, 'uitpas/invalid-insz-number'],
    [{ inszNumber: insz }, 'uitpas/insz-already-used'],
    [{ email: 'noortje' }, 'body/invalid-data'],
    [{ dateOfBirth: '2100-01-01' }, 'body/invalid-data'],
    [{ registrationNote: 'x' }, 'body/invalid-data'],
  ] as const)
    expect(await put(id, { ...person, ...change }), type).toMatchObject(problem(type))
  expect(await findPassholder(t.db, id)).toMatchObject({ name: 'Desmet' })
  const elsewhere = await addPassholder(t, regions.meetjesland)
  expect(await put(elsewhere.id, person)).toMatchObject(problem('uitpas/passholder-not-found', 404))
})
