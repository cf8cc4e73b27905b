import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Administrator,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'

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
  await sql`update accounts set name = 'Mieke Claes' where id = ${meetjesland.accountId}::uuid`.execute(t.db)
  // One act in each.
  for (const [by, cardSystemId, name] of [
    [gent, regions.gent, 'UiTPAS Regio Gent'],
    [meetjesland, regions.meetjesland, 'UiTPAS Meetjesland'],
  ] as const)
    await askKsb(t, by, 'PUT', `/card-systems/${cardSystemId}/settings`, {
      version: 1,
      name,
      website: 'https://uitpas.example',
    })
  await askKsb(t, gent, 'PUT', `/card-systems/${regions.gent}/organizers/${regions.vooruit}/permission-groups`, {
    groupIds: [],
  })
})
afterAll(() => t.close())

const look = (by: Administrator, query = '', of: number | undefined = regions.gent) =>
  askKsb(t, by, 'GET', `${of === undefined ? '/platform' : `/card-systems/${of}`}/audit-entries${query}`)
const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/${type}`, status },
})
interface Entry {
  id: string
  act: string
  by?: string
  subjectId: string
  fields: string[]
}
const acts = (answer: { body: { member: Entry[] } }) => answer.body.member.map(({ act }) => act)

test('a card system sees its own trail, and nothing of another’s', async () => {
  const own = await look(gent)
  expect(own.status).toBe(200)
  expect(acts(own)).toEqual(expect.arrayContaining(['card-system.update', 'organizer.put-groups']))
  expect(JSON.stringify(own.body)).not.toContain('Mieke Claes')
  const [entry] = own.body.member.filter(({ act }: Entry) => act === 'card-system.update')
  expect(entry).toMatchObject({
    by: 'Katrien Wieme',
    subjectId: String(regions.gent),
    fields: ['primaryColor'],
    read: false,
  })
  expect(await look(meetjesland)).toMatchObject(problem('auth/forbidden', 403))
  expect(await askKsb(t, gent, 'GET', '/platform/audit-entries')).toMatchObject(problem('auth/forbidden', 403))
  const all = await askKsb(t, platform, 'GET', '/platform/audit-entries?act=card-system.update')
  expect(all.body.member.map(({ by }: Entry) => by).sort()).toEqual(['Katrien Wieme', 'Mieke Claes'])
})

test('by who, what, balie, record and day, a page at a time', async () => {
  expect(acts(await look(gent, `?organizerId=${regions.vooruit}`))).toEqual(['organizer.put-groups'])
  expect(acts(await look(gent, `?subjectId=${regions.gent}&act=card-system`))).toEqual(['card-system.update'])
  expect((await look(gent, '?by=katrien&kind=CHANGES')).body.totalItems).toBeGreaterThan(1)
  expect((await look(gent, '?by=openpas-ksb&kind=CHANGES')).body.totalItems).toBeGreaterThan(1)
  expect((await look(gent, '?by=nobody-at-all')).body).toEqual({ totalItems: 0, member: [] })
  expect((await look(gent, '?from=2020-01-01&until=2020-02-01')).body.totalItems).toBe(0)
  expect((await look(gent, `?passholderId=${newId()}`)).body.totalItems).toBe(0)
  expect(await look(gent, '?from=2026-02-01&until=2026-01-01')).toMatchObject(problem('url/invalid-data', 400))
  const first = await look(gent, '?kind=CHANGES&limit=1')
  const second = await look(gent, '?kind=CHANGES&limit=1&start=1')
  expect(first.body.totalItems).toBe(2)
  expect(first.body.member[0].id).not.toBe(second.body.member[0].id)
})

test('who looks in the trail is in the trail, by what they searched and never for what', async () => {
  await look(gent, '?by=somebody-secret&kind=READS')
  const { body } = await look(gent, '?kind=READS&act=audit')
  expect(body.member[0]).toMatchObject({
    act: 'audit.search',
    words: { nl: 'In het logboek gezocht' },
    by: 'Katrien Wieme',
    fields: ['by', 'kind'],
    read: true,
  })
  expect(JSON.stringify(body)).not.toContain('somebody-secret')
})

test('one entry: its fields, from where, and its place in the chain', async () => {
  const [{ id }] = (await look(gent, '?act=card-system.update')).body.member
  const path = `/card-systems/${regions.gent}/audit-entries/${id}`
  const { status, body } = await askKsb(t, gent, 'GET', path)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    id,
    fields: ['primaryColor'],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    address: '127.0.0.1',
  })
  expect((await askKsb(t, platform, 'GET', `/platform/audit-entries/${id}`)).body.hash).toBe(body.hash)
  const missing = problem('openpas/audit-entry-not-found', 404)
  expect(await askKsb(t, meetjesland, 'GET', `/card-systems/${regions.meetjesland}/audit-entries/${id}`)).toMatchObject(
    missing,
  )
  expect(await askKsb(t, platform, 'GET', `/platform/audit-entries/${newId()}.1.1`)).toMatchObject(missing)
})

test('the same list as a file', async () => {
  const of = `/api/ksb/card-systems/${regions.gent}/audit-entries/export?format=csv&kind=CHANGES`
  const answer = await t.app.inject({ url: of, headers: gent.headers })
  expect(answer.statusCode).toBe(200)
  expect(answer.body.trim().split('\n')).toHaveLength(3)
  expect(answer.body).toContain('card-system.update')
  const whole = await t.app.inject({
    url: '/api/ksb/platform/audit-entries/export?format=csv',
    headers: platform.headers,
  })
  expect(whole.body).toContain('Mieke Claes')
  expect(acts(await look(gent, '?act=audit.export'))).toEqual(['audit.export'])
})

const verifications = async () => (await askKsb(t, gent, 'GET', '/audit-verifications')).body
const finished = () =>
  expect.poll(async () => (await verifications())[0]?.state, { timeout: 15_000 }).not.toBe('RUNNING')

test('the chain is verified, one at a time, and says that it is whole, or where it is not', async () => {
  const answers = await Promise.all([gent, platform, gent].map((by) => askKsb(t, by, 'POST', '/audit-verifications')))
  expect(answers.map(({ status }) => status).sort()).toContain(202)
  await finished()
  const [whole] = await verifications()
  expect(whole).toMatchObject({ state: 'WHOLE', faults: [] })
  expect(whole.entries).toBeGreaterThan(3)
  expect(whole.linksDone).toBeGreaterThan(0)

  await sql`insert into audit_verifications (id, asked_at, links_total, seen_at)
    values (${newId()}::uuid, now(), 10, clock_timestamp())`.execute(t.db)
  expect(await askKsb(t, gent, 'POST', '/audit-verifications')).toMatchObject(
    problem('openpas/verification-running', 409),
  )
  // Killed with its server: another one may begin.
  await sql`update audit_verifications set seen_at = now() - interval '1 hour' where finished_at is null`.execute(t.db)
  expect((await verifications()).map(({ state }: { state: string }) => state)).toContain('STOPPED')
  await sql`update audit_entries set fields = '{name}' where act = 'card-system.update'
    and subject_id = ${String(regions.gent)}`.execute(t.db)
  expect((await askKsb(t, gent, 'POST', '/audit-verifications')).status).toBe(202)
  await finished()
  const [broken] = await verifications()
  expect(broken.state).toBe('BROKEN')
  expect(broken.faults.join()).toContain('entries were changed')
})
