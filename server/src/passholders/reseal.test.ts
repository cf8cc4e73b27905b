import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb, type TestDb } from '../../test/open-test-db.ts'
import { readConfig } from '../config.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { registerPassholder } from './register.ts'
import { resealNationalNumbers } from './reseal.ts'
import { findPassholderByInsz, readInsz } from './store.ts'

let test_: TestDb
beforeAll(async () => {
  test_ = await openTestDb()
})
afterAll(() => test_.close())

const key = () => randomBytes(32).toString('base64')

test('national numbers follow new keys: found and read with the new ones alone, and not with the old ones', async () => {
  const { db } = test_
  const [first, second] = [`first:${key()}`, `second:${key()}`]
  const [lookup, nextLookup] = [key(), key()]
  const before = readConfig({ DATA_KEYS: first, LOOKUP_KEY: lookup }).secrets
  const during = readConfig({ DATA_KEYS: `${second},${first}`, LOOKUP_KEY: nextLookup }).secrets
  const after = readConfig({ DATA_KEYS: second, LOOKUP_KEY: nextLookup }).secrets
  const id = newId()
  const person = {
    id,
    name: 'De Vlieger',
    firstName: 'Noor',
    insz: '83030201540',
    dateOfBirth: '1983-03-02',
    postalCode: '9900',
    city: 'Eeklo',
    at: new Date(0),
  }
  await transact(db, (trx) => registerPassholder(trx, before, person))

  expect(await findPassholderByInsz(db, during, '83030201540')).toBeUndefined()
  expect(await resealNationalNumbers(db, during)).toBe(1)
  expect(await resealNationalNumbers(db, during)).toBe(0)
  expect((await findPassholderByInsz(db, after, '83030201540'))?.id).toBe(id)
  expect(await readInsz(db, after, id)).toBe('83030201540')
  await expect(readInsz(db, before, id)).rejects.toThrow('No data key named second')
})
