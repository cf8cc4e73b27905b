import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personalData, saysPerson } from '../../test/personal-data.ts'
import { addAssociation, addAssociationMember, addSchool, putInSchool } from '../../test/scenes/circles.ts'
import { type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addPassholder, inszOf, type Person } from '../../test/scenes/people.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { entriesOf } from '../../test/zip.ts'
import { transact } from '../db/transact.ts'
import { insertFamilyMember } from '../families/store.ts'
import { insertNotices } from '../memberships/notices.ts'
import { storePicture } from '../pictures/store.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let elsewhere: Counter
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  elsewhere = await openCounter(t)
  headers = (await addAdministrator(t, counter.cardSystemId)).headers
})
afterAll(() => t.close())

async function columns(): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by c.table_name order by c.table_name`.execute(
    t.db,
  )
  return new Map(rows.map((row) => [row.table, row.columns]))
}

test('every column that can hold something of a person has a fate, and no other has', async () => {
  const there = await columns()
  expect(there.size).toBeGreaterThan(50)
  const missing = [...there].flatMap(([table, names]) =>
    table in personalData || names.some((name) => saysPerson.test(name))
      ? names.filter((name) => personalData[table]?.[name] === undefined).map((name) => `${table}.${name}`)
      : [],
  )
  expect(missing).toEqual([])
  const gone = Object.entries(personalData).flatMap(([table, of]) =>
    Object.keys(of)
      .filter((name) => !there.get(table)?.includes(name))
      .map((name) => `${table}.${name}`),
  )
  expect(gone).toEqual([])
})

const ksb = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
  t.app.inject({
    method,
    url: `/api/ksb/card-systems/${counter.cardSystemId}/passholders/${path}`,
    headers: { ...headers, ...(payload ? { 'idempotency-key': newId() } : {}) },
    ...(payload ? { payload } : {}),
  })

/** A record with something in everything that goes, and whoever is in their family. */
async function addWhole(person: Person) {
  const proof = { type: 'INCREASED_REIMBURSEMENT', date: '2026-10-01' } as const
  const social = { socialTariffEnd: '2027-04-30', proof }
  const { id } = await addPassholder(t, counter.cardSystemId, person, social)
  const relative = await addPassholder(t, counter.cardSystemId)
  await addAssociationMember(t, id, await addAssociation(t, counter.cardSystemId, {}), '2027-08-31')
  await putInSchool(t, id, await addSchool(t, counter.cardSystemId))
  await ksb('PUT', `${id}/note`, { note: 'Belt liever' })
  const at = t.clock.now()
  await transact(t.db, async (trx) => {
    await insertFamilyMember(trx, id, { memberId: relative.id, icon: null, at })
    await insertFamilyMember(trx, relative.id, { memberId: id, icon: null, at })
    await storePicture(trx, { passholderId: id, jpeg: Buffer.from('a picture'), at })
    await insertNotices(trx, { passholderId: id, from: elsewhere.cardSystemId, to: counter.cardSystemId, at })
  })
  return id
}

const kept: Person = {
  ...{ name: 'Wittebroodt', firstName: 'Ghislaine', email: 'ghislaine@example.be', phoneNumber: '+32499112233' },
  ...{ street: 'Geheimstraat 7', gender: 'FEMALE', nationality: 'BE', uitidAccountId: newId() },
  insz: inszOf('1998-05-12', 41),
  optIn: { serviceMails: true, milestoneMails: true, infoMails: true, sms: true, post: true },
}
const merged: Person = { name: 'Witbroodt', firstName: 'Gislaine', email: 'gislaine@example.be', street: 'Zijstraat 9' }

async function rowsAbout(table: string, ids: string[]): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(x) as row from ${sql.table(table)} x where to_jsonb(x)::text like any(${ids.map((id) => `%${id}%`)}::text[])`.execute(
    t.db,
  )
  return rows.map(({ row }) => row)
}

test('erasing empties all that the list says, of the records that were merged too', async () => {
  const ids = [await addWhole(kept), await addWhole(merged)]
  const [keptId = '', otherId = ''] = ids
  const { id: mergeId } = (
    await ksb('POST', `${keptId}/merges`, { otherPassholderId: otherId, take: ['email'] })
  ).json()
  expect(mergeId).toBeDefined()
  expect((await ksb('DELETE', keptId)).statusCode).toBe(204)
  const left: string[] = []
  let seen = 0
  for (const [table, fates] of Object.entries(personalData)) {
    for (const row of await rowsAbout(table, ids)) {
      seen += 1
      for (const [name, fate] of Object.entries(fates)) {
        if (fate === 'ROW') left.push(`${table}: the row`)
        if (fate === 'GONE' && ![null, '', false, '0000'].includes(row[name] as null)) left.push(`${table}.${name}`)
      }
    }
  }
  expect(left).toEqual([])
  // Both records, their memberships and what happened are still there, so that this looked at something.
  expect(seen).toBeGreaterThan(10)
  for (const id of ids) expect((await ksb('GET', id)).statusCode).toBe(404)
  expect((await ksb('POST', `${keptId}/merges/${mergeId}/undo`)).statusCode).toBe(404)
  const { rows } = await sql<{ row: string }>`select to_jsonb(x)::text as row from passholders x`.execute(t.db)
  for (const word of ['Wittebroodt', 'Witbroodt', 'Geheimstraat', 'Zijstraat', 'gislaine'])
    expect(rows.filter(({ row }) => row.includes(word))).toEqual([])
})

test('the copy of one’s data has where one belongs, how one came, and the records that were merged', async () => {
  const insz = inszOf('1998-05-12', 42)
  const keptId = await addWhole({ ...kept, insz, uitidAccountId: newId() })
  const otherId = await addWhole({ ...merged, firstName: 'Ghislaine' })
  expect((await ksb('POST', `${keptId}/merges`, { otherPassholderId: otherId })).statusCode).toBe(201)
  const entries = entriesOf((await ksb('GET', `${keptId}/data`)).rawPayload)
  const read = (name: string) => JSON.parse(entries.get(name) ?? '')
  expect([...entries.keys()]).toEqual([
    ...[
      'passholder.json',
      'points.json',
      'rewards.json',
      'tickets.json',
      'reserved-tickets.json',
      'merged-1.json',
      'merged-1-points.json',
    ],
    ...['audit.json', 'picture.jpg'],
  ])
  const person = read('passholder.json')
  expect(person).toMatchObject({ inszNumber: insz, note: 'Belt liever\n\nBelt liever', school: { active: true } })
  expect(person.membershipsWithProof).toMatchObject([{ proof: 'INCREASED_REIMBURSEMENT', proofDate: '2026-10-01' }])
  expect(person.associations).toHaveLength(2)
  expect(person.familyMembers).toHaveLength(2)
  expect(person.inFamiliesOfOthers).toHaveLength(2)
  expect(person.notices).toHaveLength(4)
  expect(person.merges).toHaveLength(1)
  expect(person.uitidId).toBeDefined()
  expect(read('merged-1.json')).toMatchObject({
    name: 'Witbroodt',
    email: 'gislaine@example.be',
    street: 'Zijstraat 9',
  })
})
