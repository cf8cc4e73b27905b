import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDb, type TestDb } from '../test/open-test-db.ts'
import { findPlaces } from './card-systems/places.ts'
import { readConfig } from './config.ts'
import { importPlaces } from './import-places.ts'

let t: TestDb
let folder: string
beforeAll(async () => {
  t = await openTestDb()
  folder = await mkdtemp(join(tmpdir(), 'openpas-places-'))
})
afterAll(async () => {
  await t.close()
  await rm(folder, { recursive: true })
})

const head = 'postal_code;name;nis_code;municipality;latitude;longitude'
async function run(text: string): Promise<{ done: boolean; said: string[] }> {
  const said: string[] = []
  const path = join(folder, 'places.csv')
  await writeFile(path, text)
  const config = readConfig({ DATABASE_URL: t.url, DEMO: 'false' })
  return { done: await importPlaces(config, path, (line) => said.push(line)), said }
}
const placesOf = (postalCode: string) => findPlaces(t.db, postalCode, '2026-11-23')

test('places come with their municipality and coordinates, once, and are brought up to date', async () => {
  const lines = ['9900;Eeklo;43005;Eeklo;51.1847;3.5651', '9971;Lembeke;43007;Kaprijke;51.1956;3.6389']
  expect(await run([head, ...lines].join('\n'))).toEqual({
    done: true,
    said: ['2 places of 2 municipalities are there now.'],
  })
  expect(await placesOf('9971')).toEqual([
    { name: 'Lembeke', nisCode: '43007', municipality: 'Kaprijke', latitude: 51.1956, longitude: 3.6389 },
  ])
  // Again, in another order of columns and with other separators.
  const again = 'longitude,latitude,municipality,nis_code,name,postal_code\n3.5,51.2,Eeklo,43005,Eeklo,9900\n'
  expect((await run(again)).done).toBe(true)
  expect(await placesOf('9900')).toMatchObject([{ name: 'Eeklo', latitude: 51.2, longitude: 3.5 }])
  expect(await placesOf('9971')).toHaveLength(1)
})

test('a municipality that is no more has its days', async () => {
  const dated = `${head};valid_until\n9185;Wachtebeke;44073;Wachtebeke;51.17;3.86;2025-01-01`
  expect((await run(dated)).done).toBe(true)
  expect(await findPlaces(t.db, '9185', '2024-12-31')).toMatchObject([{ municipality: 'Wachtebeke' }])
  const row = await t.db.selectFrom('municipalities').select('valid_until').where('nis_code', '=', '44073').execute()
  expect(row).toEqual([{ valid_until: '2025-01-01' }])
})

test('one wrong line, and nothing is imported: each says what and where', async () => {
  const wrong = [
    '8000;Brugge;31005;Brugge;51.2;3.22',
    '800;Brugge;31005;Brugge;51.2;3.22',
    '8200;Sint-Andries;3100;Brugge;51.2;3.18',
    '8310;Assebroek;31005;;51.2;3.26',
    '8380;Zeebrugge;31005;Brugge;3.2;51.33',
    '8380;Dudzele;31005;Brugge;51,27;3,23',
    '8000;Brugge;31005;Brugge;51.2;3.22',
  ]
  const { done, said } = await run([head, ...wrong].join('\n'))
  expect({ done, said }).toEqual({
    done: false,
    said: [
      'line 3: 800 is no postal code',
      'line 4: 3100 is no NIS code',
      'line 5: a place and its municipality have names',
      'line 6: these coordinates are not in Belgium',
      'line 7: more values than columns (decimals have a point)',
      'line 8: 8000 Brugge is there twice',
      'Nothing was imported.',
    ],
  })
  expect(await placesOf('8000')).toEqual([])
  expect((await run('postal_code;name\n9000;Gent')).said).toContain(
    'line 1: there is no column nis_code, municipality, latitude, longitude',
  )
  expect((await run('')).done).toBe(false)
})
