import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPassholder, type Counter, openCounter, type TestPassholder } from '../../test/scenes/counter.ts'
import { inszOf } from '../../test/scenes/people.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'

let app: TestApp
let counter: Counter
let person: TestPassholder
const birth = '1993-05-18'
const insz = inszOf(birth, 223)

beforeAll(async () => {
  app = await openTestApp({ LOG_LEVEL: 'trace' })
  counter = await openCounter(app)
  person = await addPassholder(app, counter.cardSystemId, {
    name: 'Verstraete',
    firstName: 'Lowie',
    insz,
    dateOfBirth: birth,
  })
})
afterAll(() => app.close())

type Method = 'GET' | 'POST' | 'DELETE' | 'PATCH'
async function ask(method: Method, url: string, payload?: object | string, headers: Record<string, string> = {}) {
  const token = url.startsWith('/api/balie') ? counter.staffToken : counter.token
  const body = payload === undefined ? {} : { payload }
  const type: Record<string, string> = payload === undefined ? {} : { 'content-type': 'application/json' }
  return app.app.inject({ method, url, headers: { authorization: `Bearer ${token}`, ...type, ...headers }, ...body })
}

const linesOf = (requestId: unknown) =>
  app.logLines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.reqId === requestId)

test('the request id is in the answer, in the problem and in the log', async () => {
  const refused = await ask('GET', `/api/uitpas/passholders/${newId()}`)
  const { requestId } = refused.json()
  expect(refused.statusCode).toBe(404)
  expect(refused.headers['x-request-id']).toBe(requestId)
  expect(linesOf(requestId)).toMatchObject([
    {
      req: { method: 'GET', route: '/api/uitpas/passholders/:passholderId' },
      res: { status: 404 },
      clientId: counter.clientId,
      msg: 'refused',
    },
  ])
  const asked = await ask('GET', '/api/uitpas/permissions', undefined, { 'x-request-id': 'mine', 'request-id': 'mine' })
  expect(asked.headers['x-request-id']).toMatch(/^[\w-]{36}$/)
})

test('nothing personal is logged, whatever is asked, refused, or goes wrong', async () => {
  const { organizerId, eventId } = counter
  const { uitpasNumber, passholderId } = person
  const scan = (identifier: string) => ask('POST', `/api/balie/${organizerId}/scans`, { identifier, eventId })
  const asked = [
    await scan(insz),
    await scan(insz),
    await scan(uitpasNumber),
    await scan(`${insz}0`),
    await ask('GET', `/api/uitpas/insz-numbers/${insz}`),
    await ask('GET', `/api/uitpas/insz-numbers/${insz}/x`),
    await ask('PATCH', `/api/uitpas/insz-numbers/${insz}`),
    await ask('GET', `/api/uitpas/insz-numbers/%${insz}`),
    await ask('GET', `/api/uitpas/insz-numbers/${insz.repeat(40)}`),
    await ask('GET', `/api/uitpas/passholders?inszNumber=${insz}&name=Verstraete&dateOfBirthFrom=${birth}`),
    await ask('GET', `/api/uitpas/passholders?name=Verstraete&dateOfBirthFrom=x${birth}`),
    await ask('GET', `/api/uitpas/passholders/${passholderId}`),
    await ask('GET', `/api/uitpas/passes?identifier=${insz}`, undefined, { authorization: `Bearer ${insz}` }),
    await ask('POST', '/api/uitpas/checkins', `{"uitpasNumber": "${insz}`),
    await ask('POST', '/api/uitpas/checkins', { uitpasNumber: insz, eventId, Verstraete: birth }),
    await ask('POST', '/api/uitpas/checkins', { uitpasNumber, eventId }, { 'idempotency-key': `Verstraete ${insz}` }),
    await ask('GET', `/${insz}?name=Verstraete`),
    await ask('GET', `/id/interaction/${insz}?login_hint=Verstraete`),
  ]
  expect(new Set(asked.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 400, 401, 404, 405, 410]))
  // PostgreSQL says of a row that broke a rule what is in it.
  await sql`alter table checkins add constraint tried check (cancelled_at is null and points > 5) not valid`.execute(
    app.db,
  )
  const another = await addPassholder(app, counter.cardSystemId, { name: 'Verstraete' })
  const broken = await ask('POST', '/api/uitpas/checkins', { uitpasNumber: another.uitpasNumber, eventId })
  await sql`alter table checkins drop constraint tried`.execute(app.db)
  expect(broken.statusCode).toBe(500)
  expect(broken.body).not.toContain('tried')
  expect(broken.json()).toMatchObject({ type: 'https://api.publiq.be/probs/openpas/internal-error' })
  expect(linesOf(broken.json().requestId)[0]).toMatchObject({
    msg: 'request failed',
    err: { type: 'DatabaseError', code: '23514', constraint: 'tried', stack: expect.stringContaining(' at ') },
  })

  const log = app.logLines.join('')
  const formatted = `${insz.slice(0, 2)}.${insz.slice(2, 4)}.${insz.slice(4, 6)}-${insz.slice(6, 9)}.${insz.slice(9)}`
  const personal = [
    insz,
    formatted,
    birth,
    'Verstraete',
    'Lowie',
    uitpasNumber,
    another.uitpasNumber,
    another.passholderId,
  ]
  for (const word of personal) expect(log).not.toContain(word)
  expect(log).not.toMatch(/\?|Bearer|authorization/)
  expect(app.logLines.length).toBeGreaterThan(asked.length)
  const metrics = (await app.app.inject('/metrics')).body
  for (const word of personal) expect(metrics).not.toContain(word)
})
