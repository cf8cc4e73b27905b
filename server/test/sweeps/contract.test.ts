import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'
import { contractCheck, contractFile, needsContract, withoutContract } from './contract-files.ts'
import { notServed } from './not-served.ts'

let app: TestApp
let document: { paths: Record<string, Record<string, unknown>> }

beforeAll(async () => {
  app = await openTestApp()
  document = (await app.app.inject('/api/uitpas/openapi.json')).json()
})
afterAll(() => app.close())

const shapeOf = (operation: string) => operation.replace(/\{[^}]+\}/g, '{}')

test('what is served is not in the list of what is not', () => {
  const served = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => shapeOf(`${method.toUpperCase()} ${path}`)),
  )
  expect(served.length).toBeGreaterThan(20)
  expect(notServed.filter((operation) => served.includes(shapeOf(operation)))).toEqual([])
})

test.skipIf(withoutContract)(`what is served does not differ from the contract ${needsContract}`, async () => {
  const found = await compare()
  const lines = found.split('\n')
  const missing = lines.flatMap((line) => /^MISSING (.+)/.exec(line)?.[1] ?? [])
  const differs = lines.filter((line) => /^(DIFFERS| {4})/.test(line))
  expect(differs).toEqual([])
  expect(missing.sort()).toEqual([...notServed].sort())
  expect(found).toMatch(/operations conform, \d+ missing, 0 differ/)
})

/** What the comparison says, which ends with status 1 as long as an operation is missing. */
async function compare(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openpas-contract-'))
  const file = join(folder, 'openapi.json')
  await writeFile(file, JSON.stringify(document))
  const said = new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [contractCheck, file, '--contract', contractFile], (error, output) => {
      if (output) resolve(output)
      else reject(error)
    })
  })
  return said.finally(() => rm(folder, { recursive: true }))
}

test('the API documents name every route under their prefix, and nothing else', async () => {
  for (const [prefix, hidden] of [
    ['/api/uitpas', ['GET /openapi.json']],
    ['/api/balie', ['GET /openapi.json']],
    ['/api/ksb', ['GET /openapi.json']],
    ['/api/mijn', ['GET /openapi.json']],
  ] as const) {
    const { paths } = (await app.app.inject(`${prefix}/openapi.json`)).json() as typeof document
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const served = app.routes
      .filter(({ url }) => url.startsWith(`${prefix}/`))
      .map(({ method, url }) => `${method} ${url.slice(prefix.length)}`)
    expect([...documented, ...hidden].sort()).toEqual(served.sort())
  }
})
