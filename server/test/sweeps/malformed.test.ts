import { once } from 'node:events'
import { connect } from 'node:net'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../../src/db/transact.ts'
import { catalogue } from '../../src/http/catalogue.ts'
import { allPermissions } from '../../src/http/permissions.ts'
import { mostRegistrationBytes } from '../../src/passholders/register-routes.ts'
import { addPlatformAdmin, createPermissionGroup } from '../../src/permissions/store.ts'
import { newId } from '../../src/values/ids.ts'
import { addPassholder, type Counter, openCounter } from '../scenes/counter.ts'
import { openKiosk } from '../scenes/kiosks.ts'
import { addApplication } from '../scenes/providers.ts'
import { addAdministrator } from '../scenes/region.ts'
import { openTestApp, type TestApp } from '../test-app.ts'
import type { ServedRoute } from '../watch-routes.ts'

// Nobody's mistake may become our error: whatever comes in, on every route, is taken, or refused as a problem, and never
// answered with a status of 500 or above.

let app: TestApp
let counter: Counter
/** Of a person in an app that may do everything. */
let personToken: string
/** Of a passholder in our own app. */
let mijnToken: string
/** Of who administers the card system of the counter, and the platform. */
let administratorToken: string
let routes: ServedRoute[]
/** The secret of a pillar of the counter. */
let kioskSecret: string
/** Good values for parameters and members, by name; others get an id. */
let known: Record<string, string>

beforeAll(async () => {
  // What is tried here is more than anybody may try in a minute.
  app = await openTestApp({ RATE_LIMIT_LOOKUP: '0', RATE_LIMIT_LOGIN: '0' })
  counter = await openCounter(app, allPermissions)
  const person = await addPassholder(app, counter.cardSystemId)
  const uitidAccountId = newId()
  await app.db
    .updateTable('passholders')
    .set({ uitid_account_id: uitidAccountId })
    .where('id', '=', person.passholderId)
    .execute()
  mijnToken = await app.userToken(uitidAccountId, 'openpas-mijn')
  const administrator = await addAdministrator(app, counter.cardSystemId)
  await transact(app.db, (trx) => addPlatformAdmin(trx, { accountId: administrator.accountId, at: app.clock.now() }))
  administratorToken = administrator.headers.authorization.slice(7)
  kioskSecret = (await openKiosk(app, counter)).secret
  personToken = await app.userToken(counter.accountId, counter.clientId)
  const { organizerId, eventId, clientId } = counter
  const cardSystemId = String(counter.cardSystemId)
  const groupId = await transact(app.db, (trx) => createPermissionGroup(trx, 'Een andere groep', []))
  const numbered = {
    keyId: '1',
    rewardId: '1',
    priceId: '1',
    voucherId: '1',
    couponId: '1',
    groupId: String(groupId),
    permission: 'READ',
    step: 'UITID',
    nisCode: 'all',
    applicationId: await addApplication(app, counter.cardSystemId),
    template: 'invitation',
    variant: 'default',
    language: 'nl',
  }
  known = { organizerId, eventId, clientId, cardSystemId, ...person, identifier: person.uitpasNumber, ...numbered }
  routes = app.routes.filter((route) => !route.url.endsWith('*'))
})
afterAll(() => app.close())

/** What registers people takes a picture in what is sent. */
const carriesPicture = /^\/api\/uitpas\/passholders(\/:passholderId)?$|\/registrations$|^\/api\/balie\/.*\/picture$/

interface Answered {
  said: string
  status: number
  headers: Record<string, unknown>
  text: string
}

/** A pillar has its secret where others have a token. */
function ownHeaders({ url, permission }: Pick<ServedRoute, 'url'> & Partial<ServedRoute>, headers: object) {
  if (permission === 'KIOSK') return 'authorization' in headers ? {} : { 'x-custom-token': kioskSecret }
  return { authorization: `Bearer ${tokenFor({ url, permission })}` }
}

function tokenFor(route: Pick<ServedRoute, 'url'> & Partial<ServedRoute>): string {
  if (route.url.startsWith('/api/ksb')) return administratorToken
  if (route.url.startsWith('/api/balie')) return counter.staffToken
  if (route.url.startsWith('/api/mijn')) return mijnToken
  return isForPeople(route) ? personToken : counter.token
}

async function send(
  route: Pick<ServedRoute, 'method' | 'url'> & Partial<ServedRoute>,
  options: InjectOptions = {},
): Promise<Answered> {
  const { url = route.url, headers = {}, ...rest } = options
  const answer = await app.app.inject({
    method: route.method as 'GET',
    url,
    headers: { ...ownHeaders(route, headers), ...headers },
    ...rest,
  })
  const said = `${route.method} ${String(url).slice(0, 200)} ${String(rest.payload ?? '').slice(0, 60)}`
  return { said, status: answer.statusCode, headers: answer.headers, text: answer.body }
}

/** The address of a route with good values, or with odd ones as they stand on the line. */
function urlOf(route: ServedRoute, odd: { params?: Record<string, string>; query?: Record<string, string> } = {}) {
  // Who is erased is nobody to what comes after.
  const own = route.method === 'DELETE' && route.url.endsWith('/passholders/:passholderId') ? {} : known
  const path = route.url.replace(/:(\w+)/g, (_, name: string) => odd.params?.[name] ?? own[name] ?? newId())
  const required = (route.schema.querystring?.required ?? []).map((name) => [name, known[name] ?? 'x'])
  const query = Object.entries({ ...Object.fromEntries(required), ...odd.query }).map(
    ([name, value]) => `${name}=${value}`,
  )
  return query.length ? `${path}?${query.join('&')}` : path
}

/** What is wrong with an answer: a fault of ours, or a refusal that is not a whole problem. */
function faultOf({ said, status, headers, text }: Answered): string[] {
  if (status >= 500) return [`${said}: ${status} ${text.slice(0, 200)}`]
  // The identity provider's own answers are those of OpenID Connect, and pages.
  if (status < 400 || !said.includes(' /api/')) return []
  const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
  const isWhole =
    String(headers['content-type']).startsWith('application/problem+json') &&
    String(body.type).replace('https://api.publiq.be/probs/', '') in catalogue &&
    body.status === status &&
    /^[\w-]{36}$/.test(String(body.requestId)) &&
    headers['x-request-id'] === body.requestId
  return isWhole ? [] : [`${said}: not a whole problem: ${status} ${text.slice(0, 200)}`]
}

function refusedOtherwise(answer: Answered, status: number, type: string): string[] {
  const isIt = answer.status === status && answer.text.includes(`"https://api.publiq.be/probs/${type}"`)
  return isIt
    ? faultOf(answer)
    : [`${answer.said}: not ${status} ${type}: ${answer.status} ${answer.text.slice(0, 200)}`]
}

const paramsOf = (route: ServedRoute) => [...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const isForPeople = (route: Partial<ServedRoute>) => route.permission === 'USER'
const takesBody = (route: ServedRoute) => route.schema.body !== undefined && route.url.startsWith('/api/')

// As they stand in an address.
const oddTexts = [
  '',
  '%00',
  'a%00b',
  '%C3%28',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '%',
  '%zz',
  "'",
  '%22%5C',
  '%25_',
  '..%2F..%2Fetc',
]
const oddNumbers = ['-1', '0', '1.5', '2147483648', '99999999999999999999999', '1e309', 'NaN', 'null']
const oddDays = ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2026-11-23T14:00:00%2B01:00']
const oddIds = [
  'urn:uuid:019ab2c3-0000-7000-8000-000000000000',
  '019AB2C3-0000-7000-8000-00000000ABCD',
  '%7B019ab2c3-0000-7000-8000-000000000000%7D',
  '019ab2c300007000800000000000abcd',
  '019ab2c3-0000-7000-8000-00000000000g',
]
const oddLengths = ['x'.repeat(150), 'x'.repeat(250), 'x'.repeat(5000)]
const oddities = [...oddTexts, ...oddNumbers, ...oddDays, ...oddIds, ...oddLengths]

test('odd values in the path are no fault of ours', async () => {
  const faults: string[] = []
  for (const route of routes) {
    for (const name of paramsOf(route))
      for (const odd of oddities)
        faults.push(...faultOf(await send(route, { url: urlOf(route, { params: { [name]: odd } }) })))
  }
  expect(faults).toEqual([])
}, 180_000)

test('odd values in the query are no fault of ours', async () => {
  const faults: string[] = []
  for (const route of routes) {
    const parameters = Object.entries(route.schema.querystring?.properties ?? { clientId: {} })
    const odd = parameters.flatMap(([name, { type, enum: few }]) => {
      // What takes words is given everything; what takes a number or one of a few, the kind that could slip through.
      const values = type === 'integer' ? oddNumbers : type === 'boolean' || few ? ['', '%00', 'x', '5'] : oddities
      return [...values, `1&${name}=2`].map((value) => ({ [name]: value }))
    })
    const answers = await Promise.all(odd.map((query) => send(route, { url: urlOf(route, { query }) })))
    faults.push(...answers.flatMap(faultOf))
  }
  expect(faults).toEqual([])
}, 180_000)

test('bodies that are no JSON, too much, of another type, missing, or odd', async () => {
  const faults: string[] = []
  const json = { 'content-type': 'application/json' }
  for (const route of routes.filter(takesBody)) {
    const url = urlOf(route)
    const refused = async (payload: string | undefined, status: number, type: string, headers = json) =>
      faults.push(
        ...refusedOtherwise(
          await send(route, { url, ...(payload === undefined ? {} : { payload }), headers }),
          status,
          type,
        ),
      )
    for (const broken of ['{', '{"a":}', '{"a":1}}', "{'a':1}", '\u0000', '{"__proto__":{}}', '{"a":\u0001}'])
      await refused(broken, 400, 'body/invalid-syntax')
    for (const strange of ['5', '"x"', 'true', '[5]', '{"colour":"red"}', '"\\u0000"', '[{"a\\u0000":1}]'])
      await refused(strange, 400, 'body/invalid-data')
    await refused(`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 400, 'body/invalid-data')
    await refused('', 400, 'body/missing')
    await refused('null', 400, 'body/missing')
    await refused(
      `"${'x'.repeat(carriesPicture.test(route.url) ? mostRegistrationBytes : 1024 * 1024)}"`,
      413,
      'body/too-large',
    )
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense'])
      await refused('{}', 415, 'body/unsupported-media-type', { 'content-type': type })
  }
  expect(faults).toEqual([])
}, 180_000)

test('odd members of a body are no fault of ours', async () => {
  const faults: string[] = []
  for (const route of routes.filter(takesBody)) {
    const schema = route.schema.body as { properties?: Record<string, unknown> }
    const names = Object.keys(schema.properties ?? {})
    const good = Object.fromEntries(names.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])))
    for (const name of names) {
      for (const odd of [
        ...oddities.map(unescaped),
        5,
        true,
        null,
        {},
        [],
        ['x'],
        { a: '\0' },
        '\ud800',
        'a\0b',
        nested(49),
      ]) {
        const payload = JSON.stringify({ ...good, [name]: odd })
        const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
        faults.push(...faultOf(await send(route, { url: urlOf(route), payload, headers })))
      }
    }
  }
  expect(faults).toEqual([])
}, 180_000)

const unescaped = (text: string) => (/%(?![0-9A-F]{2})|%C3%28|%ED/.test(text) ? text : decodeURIComponent(text))
const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)])

test('paging that is negative, no number, or too much', async () => {
  const faults: string[] = []
  const paged = routes.filter(
    (route) => route.schema.querystring?.properties.start && route.url.startsWith('/api/uitpas'),
  )
  expect(paged.length).toBeGreaterThan(4)
  for (const route of paged) {
    for (const query of [{ start: '-1' }, { limit: '-1' }, { limit: 'many' }, { start: '1.5' }])
      faults.push(...refusedOtherwise(await send(route, { url: urlOf(route, { query }) }), 400, 'url/invalid-data'))
    for (const query of [{ limit: '101' }, { start: '100001' }])
      faults.push(
        ...refusedOtherwise(
          await send(route, { url: urlOf(route, { query: { ...narrowed(route), ...query } }) }),
          400,
          'url/query-limit-exceeded',
        ),
      )
  }
  expect(faults).toEqual([])
}, 180_000)

/** A list of what a person did needs a person; one of associations says for which right. */
function narrowed(route: ServedRoute): Record<string, string> {
  const { properties = {} } = route.schema.querystring ?? {}
  if (properties.permission) return { permission: 'READ' }
  return properties.uitpasNumber && properties.rewardType ? { uitpasNumber: known.uitpasNumber ?? '' } : {}
}

test('an address that leads nowhere is 404, under every prefix', async () => {
  const faults: string[] = []
  const paths = [
    '/nothing',
    '/api',
    '/api/nothing',
    '/api/uitpas',
    '/api/uitpas/nothing',
    '/api/uitpas/checkins/x/y',
    '/api/balie/x/y',
    '/api/search/x',
    '/api/entry/x',
    '/id/nothing',
    '/id/realms/other',
  ]
  for (const url of paths)
    for (const method of ['GET', 'POST', 'DELETE'])
      faults.push(...refusedOtherwise(await send({ method, url }), 404, 'url/not-found'))
  expect(faults).toEqual([])
})

test('another method is 405 and says which there are', async () => {
  const faults: string[] = []
  for (const route of routes.filter(({ url }) => !url.startsWith('/api/docs'))) {
    const allowed = routes
      .filter(({ url }) => patternOf(url).test(urlOf(route).split('?')[0] ?? ''))
      .map(({ method }) => method)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !allowed.includes(one))) {
      const answer = await send({ ...route, method }, { url: urlOf(route) })
      faults.push(...refusedOtherwise(answer, 405, 'method/not-allowed'))
      const said = String(answer.headers.allow)
        .split(', ')
        .filter((one) => one !== 'HEAD' && one !== 'OPTIONS')
      if (said.sort().join() !== [...new Set(allowed)].sort().join())
        faults.push(`${answer.said}: allow ${said}, not ${allowed}`)
    }
  }
  expect(faults).toEqual([])
})

const patternOf = (url: string) => new RegExp(`^${url.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`)

test('headers that are none', async () => {
  const faults: string[] = []
  for (const route of routes.filter(({ url, permission }) => url.startsWith('/api/') && permission !== undefined)) {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      'Bearer a b',
      'Basic eDp5',
      'Bearer x',
      'Bearer a.b.c',
      `Bearer ${'x'.repeat(8000)}`,
      'Bearer é',
    ])
      faults.push(
        ...refusedOtherwise(
          await send(route, { url: urlOf(route), headers: { authorization } }),
          401,
          'auth/unauthorized',
        ),
      )
    for (const odd of ['', 'nobody', 'é', "'", 'x'.repeat(5000)]) {
      const { statusCode, headers, body } = await app.app.inject({
        method: route.method as 'GET',
        url: urlOf(route),
        headers: { 'x-client-id': odd },
      })
      faults.push(
        ...refusedOtherwise(
          {
            said: `${route.method} ${route.url} x-client-id ${odd.slice(0, 20)}`,
            status: statusCode,
            headers,
            text: body,
          },
          401,
          'auth/unauthorized',
        ),
      )
    }
  }
  // A counter of its own: what was tried above may have taken permissions away from the other one.
  const { organizerId, eventId, staffToken, token, cardSystemId } = await openCounter(app)
  const { uitpasNumber } = await addPassholder(app, cardSystemId)
  const tokens = { balie: { authorization: `Bearer ${staffToken}` }, uitpas: { authorization: `Bearer ${token}` } }
  const writes = [
    { method: 'POST', url: '/api/uitpas/checkins', payload: { uitpasNumber, eventId } },
    {
      method: 'POST',
      url: '/api/uitpas/rewards/redeemed',
      payload: { rewardId: '1', uitpasNumber },
    },
    { method: 'DELETE', url: `/api/uitpas/checkins/${newId()}` },
    { method: 'POST', url: `/api/balie/${organizerId}/scans`, payload: { identifier: uitpasNumber, eventId } },
  ]
  for (const { method, url, payload } of writes)
    for (const key of ['', ' ', 'é', 'x'.repeat(256), 'a b'])
      faults.push(
        ...refusedOtherwise(
          await send(
            { method, url },
            {
              headers: { ...tokens[url.includes('/balie/') ? 'balie' : 'uitpas'], 'idempotency-key': key },
              ...(payload ? { payload } : {}),
            },
          ),
          400,
          'header/invalid-data',
        ),
      )
  expect(faults).toEqual([])
})

test('over a real connection, what is hardly a request gets a problem too', async () => {
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.app.server.address() as { port: number }
  const exchange = async (text: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (part) => {
      heard += part
    })
    socket.write(text)
    await once(socket, 'close')
    return heard
  }
  const close = 'host: x\r\nconnection: close\r\n'
  const cases: [string, number, string][] = [
    ['nonsense\r\n\r\n', 400, 'header/invalid-data'],
    [`GET /healthz HTTP/1.1\r\n${close}x-long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'header/invalid-data'],
    [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${close}\r\n`, 431, 'header/invalid-data'],
    [`GET /healthz HTTP/1.1\r\n${close}x: \0\r\n\r\n`, 400, 'header/invalid-data'],
    [`GET /api/uitpas/passes/%zz HTTP/1.1\r\n${close}\r\n`, 400, 'url/invalid-data'],
    [`GET /api/uitpas/passes/${'9'.repeat(300)} HTTP/1.1\r\n${close}\r\n`, 404, 'url/not-found'],
    [
      `POST /api/uitpas/checkins HTTP/1.1\r\n${close}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'header/invalid-data',
    ],
    [`PROPFIND / HTTP/1.1\r\n${close}\r\n`, 404, 'url/not-found'],
  ]
  for (const [text, status, type] of cases) {
    const heard = await exchange(text)
    expect(heard.split('\r\n')[0], text.slice(0, 60)).toContain(` ${status} `)
    expect(heard, text.slice(0, 60)).toContain(`"https://api.publiq.be/probs/${type}"`)
    expect(heard).toMatch(/"requestId":"[\w-]{36}"/)
  }
  const form = 'grant_type=client_credentials&client_id=a%00b&client_secret=a%00bc'
  const token = 'POST /id/realms/uitid/protocol/openid-connect/token HTTP/1.1'
  const type = 'content-type: application/x-www-form-urlencoded'
  const asked = `${token}\r\n${close}${type}\r\ncontent-length: ${form.length}\r\n\r\n${form}`
  expect(await exchange(asked)).toContain('"error":"invalid_client"')
})
