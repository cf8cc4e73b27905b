import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { catalogue } from '../../src/http/catalogue.ts'
import { generalProblems } from '../../src/http/errors.ts'
import { openTestApp, type TestApp } from '../test-app.ts'
import { answeredFile, type ServedRoute } from '../watch-routes.ts'
import { contractFile, needsContract, withoutContract } from './contract-files.ts'

// Every refusal that a route says it can answer, and every one that the contract documents for it, is answered in some
// test, or stands in docs/domain/unreachable-refusals.md with the rule that makes it unreachable. Every test app writes
// down what it answered; this runs after all others (vitest.config.ts), and judges only when all of them ran.

const root = join(import.meta.dirname, '../../..')
const base = 'https://api.publiq.be/probs/'

interface Unreachable {
  operationId: string
  type: string
  /** Where the contract documents one type with two statuses. */
  status: number | undefined
  rule: string
}

let app: TestApp
let unreachable: Unreachable[]
/** `operationId status type` */
let answered: Set<string>
let left: string[]

beforeAll(async () => {
  app = await openTestApp()
  const document = await readFile(join(root, 'docs/domain/unreachable-refusals.md'), 'utf8')
  unreachable = [...document.matchAll(/^\| ([a-z][\w-]+) \| (\S+?)(?: \((\d{3})\))? \| (.+) \|$/gm)].flatMap(
    ([, operationId = '', type = '', status, rule = '']) =>
      operationId === 'operation' ? [] : [{ operationId, type, status: status ? Number(status) : undefined, rule }],
  )
  const lines = (await readFile(answeredFile(), 'utf8').catch(() => '')).split('\n')
  const ran = new Set(lines.flatMap((line) => /^file (.+)/.exec(line)?.[1] ?? []))
  left = (await filesThatOpenAnApp()).filter((file) => !ran.has(file))
  answered = new Set(
    lines.flatMap((line) => {
      const [method, url, status, type] = line.split(' ')
      const route = app.routes.find((one) => one.method === method && one.url === url)
      return route?.operationId && type ? [`${route.operationId} ${status} ${type.replace(base, '')}`] : []
    }),
  )
})
afterAll(() => app.close())

async function filesThatOpenAnApp(): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob('server/{src,test}/**/*.test.ts', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8')
    if (/openTestApp\(/.test(text) && !file.endsWith('sweeps/problems.test.ts')) found.push(join(root, file))
  }
  return found
}

/** What a part of the tests did not answer says nothing. */
function afterAllOthers(context: TestContext): void {
  if (left.length) context.skip(`only when all tests run: ${left.length} files of tests did not`)
}

const operations = () =>
  app.routes.filter((route): route is ServedRoute & { operationId: string } => route.operationId !== undefined)
const isUnreachable = (operationId: string, status: number, type: string) =>
  unreachable.some((row) => row.operationId === operationId && row.type === type && (row.status ?? status) === status)

test('an operation has its name to itself, in all the documents together', () => {
  const names = operations().map((route) => route.operationId)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('every problem that a route declares is answered in a test, or cannot be', (context) => {
  afterAllOthers(context)
  const missing = operations().flatMap(({ operationId, problems }) =>
    Object.entries(problems)
      .filter(
        ([type, status]) =>
          !answered.has(`${operationId} ${status} ${type}`) && !isUnreachable(operationId, status, type),
      )
      .map(([type, status]) => `${operationId} ${status} ${type}`),
  )
  expect(missing).toEqual([])
})

test('every problem of the catalogue is answered somewhere', (context) => {
  afterAllOthers(context)
  const types = new Set([...answered].map((line) => line.split(' ')[2]))
  // What is answered before there is a route.
  const elsewhere = ['url/not-found', 'method/not-allowed', 'openpas/internal-error']
  const known = [...elsewhere, ...unreachable.map(({ type }) => type)]
  const missing = Object.keys(catalogue).filter((type) => !types.has(type) && !known.includes(type))
  expect(missing).toEqual([])
})

test('what is listed as unreachable is not answered, and belongs to an operation that is served', (context) => {
  for (const { operationId, rule } of unreachable) {
    expect(operations().map((one) => one.operationId)).toContain(operationId)
    expect(rule.length).toBeGreaterThan(10)
  }
  afterAllOthers(context)
  const reached = [...answered].filter((line) => {
    const [operationId = '', status, type = ''] = line.split(' ')
    return isUnreachable(operationId, Number(status), type)
  })
  expect(reached).toEqual([])
})

test.skipIf(withoutContract)(
  `what the contract documents is declared, and answered in a test, or cannot be ${needsContract}`,
  async (context) => {
    const documented = await documentedProblems()
    const served = new Map(operations().map((route) => [route.operationId, route]))
    const ofServed = documented.filter(({ operationId }) => served.has(operationId))
    expect(ofServed.length).toBeGreaterThan(50)
    const undeclared = ofServed.filter(({ operationId, status, type }) => {
      const declared = served.get(operationId)?.problems[type as keyof typeof catalogue]
      return (
        declared !== status &&
        !(generalProblems as ReadonlySet<string>).has(type) &&
        !isUnreachable(operationId, status, type)
      )
    })
    expect(undeclared).toEqual([])
    afterAllOthers(context)
    const missing = ofServed.filter(
      ({ operationId, status, type }) =>
        !answered.has(`${operationId} ${status} ${type}`) && !isUnreachable(operationId, status, type),
    )
    expect(missing).toEqual([])
  },
)

interface Documented {
  operationId: string
  status: number
  type: string
}

type Operation = { operationId?: string; responses?: Record<string, { 'x-problem-types'?: string[] }> }

async function documentedProblems(): Promise<Documented[]> {
  const contract = JSON.parse(await readFile(contractFile, 'utf8')) as {
    paths: Record<string, Record<string, Operation>>
  }
  return Object.values(contract.paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ operationId = '', responses = {} }) =>
      Object.entries(responses).flatMap(([status, response]) =>
        (response['x-problem-types'] ?? []).map((type) => ({ operationId, status: Number(status), type })),
      ),
    )
}
