import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAssociation, addAssociationMember } from '../../test/scenes/circles.ts'
import { addPassholder } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { newId } from '../values/ids.ts'

// The day is 23 November 2026.
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

const members = (id: string) => `/api/ksb/card-systems/${regions.gent}/associations/${id}/members`
const post = (id: string, path: string, payload: object, key?: string) =>
  t.app.inject({
    method: 'POST',
    url: `${members(id)}/bulk-acts${path}`,
    headers: { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    payload,
  })
async function preview(id: string, payload: object): Promise<unknown[]> {
  const answer = await post(id, '/preview', payload)
  expect(answer.statusCode).toBe(200)
  return answer.json().member
}
async function run(id: string, payload: object, key?: string): Promise<Record<string, string>[]> {
  const answer = await post(id, '', payload, key)
  expect(answer.headers['content-type']).toBe('application/x-ndjson')
  return answer.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
async function ends(id: string): Promise<Record<string, string>> {
  const { member } = (await t.app.inject({ url: members(id), headers })).json()
  return Object.fromEntries(
    member.map((one: { passholderId: string; endDate: string }) => [one.passholderId, one.endDate]),
  )
}
const acts = async (passholderId: string) =>
  (await t.db.selectFrom('audit_entries').select('act').where('passholder_id', '=', passholderId).execute()).map(
    ({ act }) => act,
  )
async function addMember(association: string, endDate: string): Promise<string> {
  const { id } = await addPassholder(t, regions.gent)
  await addAssociationMember(t, id, association, endDate)
  return id
}

test('members are renewed until the day that the association says, and who cannot be is told why; the preview said so', async () => {
  const scouts = await addAssociation(t, regions.gent, {})
  const [expired, early] = [await addMember(scouts, '2026-08-31'), await addMember(scouts, '2027-08-31')]
  const stranger = (await addPassholder(t, regions.gent)).id
  const moved = (await addPassholder(t, regions.meetjesland)).id
  await addAssociationMember(t, moved, scouts, '2026-08-31')
  const passholderIds = [expired, early, stranger, moved, newId()]
  const payload = { act: 'RENEW', passholderIds }
  const expected = [
    { id: expired, outcome: 'DONE', endDate: '2027-08-31' },
    { id: early, outcome: 'REFUSED', why: 'NOT_RENEWABLE', endDate: '2027-08-31' },
    { id: stranger, outcome: 'REFUSED', why: 'NO_MEMBER' },
    { id: moved, outcome: 'REFUSED', why: 'NOT_IN_CARD_SYSTEM', endDate: '2026-08-31' },
    { id: passholderIds[4], outcome: 'REFUSED', why: 'NO_MEMBER' },
  ]
  expect(await preview(scouts, payload)).toEqual(expected)
  expect((await ends(scouts))[expired]).toBe('2026-08-31')
  expect(await run(scouts, payload)).toEqual(expected)
  expect((await ends(scouts))[expired]).toBe('2027-08-31')
  expect(await acts(expired)).toEqual(
    expect.arrayContaining(['association.members.bulk-preview', 'association-membership.renew']),
  )
  expect(await acts(stranger)).toEqual([])
})

test('where the association leaves it to whoever registers, one end is said for all', async () => {
  const club = await addAssociation(t, regions.gent, {}, { endDateType: 'CUSTOM', yearlyEnd: null })
  const [expired, longer] = [await addMember(club, '2026-08-31'), await addMember(club, '2027-12-31')]
  const passholderIds = [expired, longer]
  expect(await run(club, { act: 'RENEW', endDate: '2027-06-30', passholderIds })).toEqual([
    { id: expired, outcome: 'DONE', endDate: '2027-06-30' },
    { id: longer, outcome: 'REFUSED', why: 'RUNS_LONGER', endDate: '2027-12-31' },
  ])
  for (const endDate of [undefined, '2026-11-22']) {
    const answer = await post(club, '', { act: 'RENEW', ...(endDate ? { endDate } : {}), passholderIds })
    expect(answer.json()).toMatchObject({ status: 400, schemaErrors: [{ jsonPointer: '/endDate' }] })
  }
  const yearly = await addAssociation(t, regions.gent, {})
  const answer = await post(yearly, '/preview', { act: 'RENEW', endDate: '2027-06-30', passholderIds })
  expect(answer.json()).toMatchObject({ status: 400, schemaErrors: [{ jsonPointer: '/endDate' }] })
})

test('memberships are ended, of a closed association too, which renews none', async () => {
  const closed = await addAssociation(t, regions.gent, {}, { active: false })
  const [one, other] = [await addMember(closed, '2026-08-31'), await addMember(closed, '2026-08-31')]
  const refused = await run(closed, { act: 'RENEW', passholderIds: [one] })
  expect(refused).toEqual([{ id: one, outcome: 'REFUSED', why: 'CLOSED', endDate: '2026-08-31' }])
  const key = newId()
  const payload = { act: 'END', passholderIds: [one, other] }
  expect(await preview(closed, payload)).toEqual(payload.passholderIds.map((id) => ({ id, outcome: 'DONE' })))
  expect(Object.keys(await ends(closed))).toHaveLength(2)
  const answers = await Promise.all([run(closed, payload, key), run(closed, payload, key)])
  for (const lines of answers) expect(lines.map((line) => line.outcome)).toEqual(['DONE', 'DONE'])
  expect(await ends(closed)).toEqual({})
  expect((await acts(one)).filter((act) => act === 'association-membership.end')).toHaveLength(1)
  expect((await run(closed, payload)).map((line) => line.why)).toEqual(['NO_MEMBER', 'NO_MEMBER'])
})

test('renewed by two at the same moment, a membership goes on for one period', async () => {
  const scouts = await addAssociation(t, regions.gent, {}, { endDateType: 'BASED_ON_REGISTRATION_DATE', months: 12 })
  const ids = [await addMember(scouts, '2026-12-01'), await addMember(scouts, '2026-12-01')]
  const both = await Promise.all([
    run(scouts, { act: 'RENEW', passholderIds: ids }),
    run(scouts, { act: 'RENEW', passholderIds: ids.toReversed() }),
  ])
  const all = both.flat()
  for (const id of ids) {
    const outcomes = all.filter((line) => line.id === id).map((line) => line.why ?? line.outcome)
    expect(outcomes.sort()).toEqual(['DONE', 'NOT_RENEWABLE'])
  }
  expect(Object.values(await ends(scouts))).toEqual(['2027-12-01', '2027-12-01'])
})

test('an association of another card system does not exist here', async () => {
  const elsewhere = await addAssociation(t, regions.meetjesland, {})
  for (const path of ['', '/preview']) {
    const answer = await post(elsewhere, path, { act: 'END', passholderIds: [newId()] })
    expect(answer.statusCode).toBe(404)
    expect(answer.json().type).toContain('uitpas/association-not-found')
  }
})
