import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, addPerson } from '../../test/scenes/people.ts'
import { addAdministrator, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { removeListing } from './listing.ts'
import { saveSearchKeys } from './store.ts'

let t: TestApp
let regions: Regions
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addAdministrator(t, regions.gent)).headers
})
afterAll(() => t.close())

async function found(name: string): Promise<string[]> {
  const url = `/api/ksb/card-systems/${regions.gent}/passholders?${new URLSearchParams({ name })}`
  const { member } = (await t.app.inject({ url, headers })).json()
  return member.map((one: { id: string }) => one.id)
}
async function known(): Promise<string[]> {
  const rows = await t.db.selectFrom('known_names').select(['field', 'name_plain']).orderBy('name_plain').execute()
  return rows.map((row) => `${row.field} ${row.name_plain}`)
}
const rename = (id: string, name: string, firstName: string) =>
  transact(t.db, (trx) => saveSearchKeys(trx, { id, name, firstName, city: 'Gent', street: null }))

test('a name is kept as long as somebody has it', async () => {
  const one = await addPassholder(t, regions.gent, { name: 'Vandewoestijne', firstName: 'Odile' })
  const other = await addPassholder(t, regions.gent, { name: 'Vandewoestijne', firstName: 'Cyriel' })
  expect(await known()).toEqual(expect.arrayContaining(['n vandewoestijne', 'f odile', 'f cyriel']))
  await rename(one.id, 'Vandewoestyne-Maes', 'Odile')
  expect(await found('Vandewoestijne')).toEqual([other.id, one.id])
  await transact(t.db, (trx) => removeListing(trx, other.id))
  expect(await known()).toEqual(expect.not.arrayContaining(['n vandewoestijne', 'f cyriel']))
  expect(await found('Vandewoestijne')).toEqual([one.id])
})

test('a name that is given while its last holder goes is found', async () => {
  for (const name of ['Albrechtsoen', 'Boudewijns', 'Cornelissen', 'Diederickx']) {
    const last = await addPassholder(t, regions.gent, { name, firstName: 'Laatste' })
    const next = await addPassholder(t, regions.gent, { name: 'Iemand', firstName: 'Volgende' })
    await Promise.all([transact(t.db, (trx) => removeListing(trx, last.id)), rename(next.id, name, 'Volgende')])
    expect(await found(name)).toEqual([next.id])
  }
})

test('a group has no first name to know', async () => {
  await addPerson(t, { kind: 'GROUP', name: 'Buurthuis De Zon', firstName: '' })
  expect(await known()).not.toContain('f ')
})
