import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { plainText } from '../values/plain-text.ts'
import { namesOf } from './other-names.ts'
import { isCityOf } from './places.ts'

let t: TestApp
beforeAll(async () => {
  t = await openTestApp()
})
afterAll(() => t.close())

test.each([
  ['Bruxelles', 'Brussel'],
  ['Woluwe-Saint-Lambert', 'Sint-Lambrechts-Woluwe'],
  ['Rhode-Saint-Genèse', 'Sint-Genesius-Rode'],
  ['St. Vith', 'Sankt Vith'],
  ['Eeklo', 'Eeklo'],
])('%s is a name of %s', (one, other) => {
  expect(namesOf(other)).toContain(plainText(one))
  expect(namesOf(one)).toEqual(namesOf(other))
})

test('who lives in Brussels writes it in their own language, and the wrong municipality stays wrong', async () => {
  await t.db.insertInto('municipalities').values(place.municipality).execute()
  await t.db.insertInto('postal_codes').values(place.postalCode).execute()
  for (const city of ['Laken', 'Laeken', 'LAEKEN', 'Brussel', 'Bruxelles', 'Brüssel'])
    expect(await isCityOf(t.db, '1020', city, '2026-11-23'), city).toBe(true)
  for (const city of ['Ixelles', 'Gent', 'Brux']) expect(await isCityOf(t.db, '1020', city, '2026-11-23')).toBe(false)
})

const place = {
  municipality: { nis_code: '21004', name: 'Brussel', valid_from: '1900-01-01', valid_until: '9999-12-31' },
  postalCode: { postal_code: '1020', name: 'Laken', nis_code: '21004', latitude: 50.8834, longitude: 4.3487 },
}
