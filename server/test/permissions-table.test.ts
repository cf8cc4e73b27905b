import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, readTable, rowsOf, tableFile, writeTable } from '../../scripts/permissions-table.ts'
import { openTestApp, type TestApp } from './test-app.ts'

let app: TestApp

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('the table has every operation, with its permission, over which organizer, and what is seen', () => {
  const rows = readTable(readFileSync(join(import.meta.dirname, '../..', tableFile), 'utf8'))
  expect(rows.length).toBeGreaterThan(100)
  expect(faultsOf(app.routes, rows)).toEqual([])
})

test('a route without a row, a row without a route, another permission and an empty column are told', () => {
  const read = { method: 'GET', url: '/api/ksb/a', permission: 'KSB' }
  const [row] = rowsOf([read], [])
  if (!row) throw new Error('No row')
  expect(faultsOf([read], [])).toEqual([expect.stringContaining('GET /api/ksb/a has no row: run npm run generate')])
  expect(faultsOf([], [row])).toEqual([expect.stringContaining('is no route: run npm run generate')])
  expect(faultsOf([{ ...read, permission: 'PLATFORM' }], [row])).toEqual([
    expect.stringContaining('asks PLATFORM, its row says KSB: run npm run generate'),
  ])
  expect(faultsOf([read], [{ ...row, sees: '' }])).toEqual([expect.stringContaining('fill its columns')])
})

test('what was written by hand is kept, and the permission is not', () => {
  const written = { operation: 'GET /api/ksb/a', permission: 'KSB', over: 'the one at hand', sees: 'its name' }
  const rows = rowsOf([{ method: 'GET', url: '/api/ksb/a', permission: 'PLATFORM' }], [written])
  expect(rows).toEqual([{ ...written, permission: 'PLATFORM' }])
  expect(readTable(writeTable(rows))).toEqual(rows)
})
