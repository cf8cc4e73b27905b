import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addClient, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import type { App } from './app-types.ts'
import { Problem } from './problems.ts'
import { registerRateLimits } from './rate-limit.ts'

let app: TestApp
let regions: Regions

beforeAll(async () => {
  app = await openTestApp({
    TRUST_PROXY: 'loopback',
    RATE_LIMIT_CLIENT: '5',
    RATE_LIMIT_ADDRESS: '7',
    RATE_LIMIT_LOGIN: '3',
    RATE_LIMIT_TOKEN: '2',
  })
  regions = await addRegions(app)
})
afterAll(() => app.close())

type Headers = Record<string, string>
const get = (url: string, headers: Headers, from = '192.0.2.1') =>
  app.app.inject({ method: 'GET', url, headers: { 'x-forwarded-for': from, ...headers } })
const permissions = '/api/uitpas/permissions'

async function statuses(times: number, ask: () => Promise<{ statusCode: number }>): Promise<number[]> {
  const all: number[] = []
  for (let i = 0; i < times; i++) all.push((await ask()).statusCode)
  return all
}

test('a client hears how many requests are left, and is refused with a problem when there are none', async () => {
  const { headers } = await addClient(app, regions.vooruit, ['REWARDS_READ'])
  const first = await get(permissions, headers)
  expect(first.statusCode).toBe(200)
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '4' })
  expect(Number(first.headers['ratelimit-reset'])).toBeGreaterThan(0)
  expect(await statuses(5, () => get(permissions, headers))).toEqual([200, 200, 200, 200, 429])
  const refused = await get(permissions, headers, '192.0.2.99')
  expect(refused.json()).toMatchObject({ type: 'https://api.publiq.be/probs/uitpas/rate-limited', status: 429 })
  expect(refused.headers).toMatchObject({ 'ratelimit-remaining': '0' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
})

test('another client is not touched, nor another person in the same app', async () => {
  const { headers } = await addClient(app, regions.vooruit, ['REWARDS_READ'])
  expect((await get(permissions, headers)).statusCode).toBe(200)
  const [hilde, noor] = [
    await addCounterWorker(app, regions.vooruit, ['PASSES_READ']),
    await addCounterWorker(app, regions.vooruit, ['PASSES_READ']),
  ]
  expect((await statuses(6, () => get(permissions, hilde.headers))).at(-1)).toBe(429)
  expect((await get(permissions, noor.headers)).statusCode).toBe(200)
})

test('without a token the network address counts, which a forged header does not change', async () => {
  const search = (from: string) => get('/api/search/events', {}, from)
  expect((await statuses(8, () => search('198.51.100.1'))).at(-1)).toBe(429)
  expect((await search('198.51.100.2')).statusCode).toBe(200)
  // The proxy adds where it was asked from at the end; what came before is the caller's own story.
  expect((await search('203.0.113.9, 198.51.100.1')).statusCode).toBe(429)
})

test('addresses of one household count together', async () => {
  let n = 0
  const answered = await statuses(8, () => get('/api/search/events', {}, `2001:db8::${++n}`))
  expect(answered.at(-1)).toBe(429)
})

test('without a trusted proxy nobody can choose an address', async () => {
  const bare = await openTestApp({ RATE_LIMIT_ADDRESS: '2' })
  const ask = (from: string) =>
    bare.app.inject({ method: 'GET', url: '/api/search/events', headers: { 'x-forwarded-for': from } })
  expect([await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.3')].map((one) => one.statusCode)).toEqual(
    [200, 200, 429],
  )
  await bare.close()
})

test('the log-in pages have a limit of their own, and show a page', async () => {
  const open = () => get('/id/interaction/none?lang=fr', {}, '192.0.2.50')
  expect(await statuses(3, open)).toEqual([410, 410, 410])
  const refused = await open()
  expect([refused.statusCode, refused.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8'])
  expect(refused.body).toContain('Trop de demandes')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
})

test('so has the endpoint for tokens', async () => {
  const ask = () =>
    app.app.inject({
      method: 'POST',
      url: '/id/realms/uitid/protocol/openid-connect/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '192.0.2.60' },
      payload: 'grant_type=client_credentials&client_id=nobody&client_secret=wrong',
    })
  const first = await ask()
  expect(first.statusCode).toBe(401)
  expect(first.headers['ratelimit-remaining']).toBe('1')
  expect(await statuses(2, ask)).toEqual([401, 429])
})

// What the contract marks as rate-limited: with a client id only, or with nothing, it could be used to try numbers.
const marked = [
  /^GET \/api\/uitpas\/grouppasses$/,
  /^GET \/api\/uitpas\/passholders\/me\/uitid\/(registration-token|status)$/,
  /^\w+ \/api\/uitpas\/passholders\/me\/uitid\/emails\//,
  /^GET \/api\/uitpas\/passholders\/status\/insz-numbers\//,
  /^(POST|GET) \/api\/uitpas\/orders(\/:\w+)?$/,
  /^\w+ \/api\/uitpas\/kiosk-devices\/setup$/,
]

test('every route that could be used to try numbers has a limit of its own', () => {
  const without = app.routes
    .filter(({ method, url }) => marked.some((pattern) => pattern.test(`${method} ${url}`)))
    .filter(({ rateLimit }) => rateLimit !== 'lookup')
  expect(without.map(({ method, url }) => `${method} ${url}`)).toEqual([])
})

test('such a limit holds for who sends a client id only, and not for who has a token', async () => {
  const bare = fastify() as unknown as App
  bare.decorateRequest('actor', undefined)
  bare.addHook('onRequest', async (request) => {
    const kind = request.headers['x-client-id'] === undefined ? 'CLIENT' : 'IDENTIFIED'
    request.actor = { kind, clientId: 'shop', grants: new Map(), cardSystemIds: new Set(), platformAdmin: false }
  })
  registerRateLimits(bare, { client: 100, address: 100, lookup: 2, login: 1, token: 1 })
  bare.setErrorHandler((error, _request, reply) => reply.status(error instanceof Problem ? 429 : 500).send())
  bare.get('/numbers', { config: { rateLimit: 'lookup' } }, async () => 'known')
  bare.get('/other', async () => 'known')
  const ask = (url: string, headers: Headers = {}) => bare.inject({ method: 'GET', url, headers })
  const identified = { 'x-client-id': 'shop' }
  expect(await statuses(3, () => ask('/numbers', identified))).toEqual([200, 200, 429])
  expect((await ask('/other', identified)).statusCode).toBe(200)
  expect(await statuses(5, () => ask('/numbers'))).toEqual([200, 200, 200, 200, 200])
  await bare.close()
})

test('what watches the server is never refused', async () => {
  expect(new Set(await statuses(20, () => get('/healthz', {})))).toEqual(new Set([200]))
})
