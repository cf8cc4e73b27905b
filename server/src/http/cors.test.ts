import { afterAll, beforeAll, expect, test } from 'vitest'
import { addRegions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createClient } from '../identity/clients.ts'

let app: TestApp
let token: string
const shop = 'https://www.shop.test'
const other = 'https://www.other.test'
const balie = 'https://balie.test'

beforeAll(async () => {
  app = await openTestApp({ BALIE_URL: `${balie}/balie` })
  await addRegions(app)
  await transact(app.db, async (trx) => {
    for (const [clientId, origin] of [
      ['shop', shop],
      ['other', other],
    ] as const)
      await createClient(trx, app.config.secrets, {
        clientId,
        name: clientId,
        kind: 'confidential',
        allowedOrigins: [origin],
      })
  })
  await transact(app.db, (trx) =>
    createClient(trx, app.config.secrets, {
      clientId: 'phone',
      name: 'An app on a phone',
      kind: 'public',
      redirectUris: ['uitpas://done'],
    }),
  )
  token = await app.clientToken('shop')
})
afterAll(() => app.close())

const url = '/api/uitpas/permissions'
const ask = (origin: string, headers: Record<string, string> = {}, path = url) =>
  app.app.inject({ method: 'GET', url: path, headers: { origin, ...headers } })
const preflight = (origin: string, path = url) =>
  app.app.inject({ method: 'OPTIONS', url: path, headers: { origin, 'access-control-request-method': 'POST' } })
const allowed = (answer: { headers: Record<string, unknown> }) => answer.headers['access-control-allow-origin']

test.each([
  '/api/uitpas/permissions',
  '/api/search/events',
  '/api/entry/events/x',
])('pages of a registered origin may ask %s, those of another may not', async (path) => {
  const answer = await preflight(shop, path)
  expect(answer.statusCode).toBe(204)
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': shop,
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    vary: 'Origin',
  })
  expect(answer.headers['access-control-allow-headers']).toContain('x-client-id')
  for (const origin of ['https://evil.test', 'null', `${shop}.evil.test`, 'https://shop.test', `${shop}/`, '*'])
    expect([origin, allowed(await preflight(origin, path))]).toEqual([origin, undefined])
})

test('an answer is for the origin of the client that asks, and never for cookies', async () => {
  const bearer = { authorization: `Bearer ${token}` }
  const own = await ask(shop, bearer)
  expect([own.statusCode, allowed(own), own.headers.vary]).toEqual([200, shop, 'Origin'])
  expect(own.headers['access-control-expose-headers']).toContain('x-request-id')
  expect(own.headers['access-control-allow-credentials']).toBeUndefined()
  expect(allowed(await ask(other, bearer))).toBeUndefined()
  expect(allowed(await ask(other, { 'x-client-id': 'shop' }, '/api/uitpas/rewards'))).toBeUndefined()
  expect(allowed(await ask(shop, { 'x-client-id': 'shop' }, '/api/uitpas/rewards'))).toBe(shop)
})

test('a page in a sandbox is nobody’s, not even that of an app whose address has no origin', async () => {
  const bearer = { authorization: `Bearer ${await app.clientToken('phone')}` }
  expect(allowed(await ask('null', bearer))).toBeUndefined()
  const response = await app.app.inject({
    method: 'POST',
    url: '/id/realms/uitid/protocol/openid-connect/token',
    headers: { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'grant_type=authorization_code&client_id=phone&code=x',
  })
  expect(allowed(response)).toBeUndefined()
})

test('a page can read why it was refused', async () => {
  const refused = await ask(shop, { authorization: 'Bearer a.b.c' })
  expect([refused.statusCode, allowed(refused)]).toEqual([401, shop])
})

test('answers vary by origin, also when nobody from elsewhere asks', async () => {
  const answer = await app.app.inject({ method: 'GET', url: '/api/search/events' })
  expect([answer.headers.vary, allowed(answer)]).toEqual(['Origin', undefined])
})

test('the API of the counter is for the counter’s app only, which can read its refusals too', async () => {
  expect(allowed(await preflight(balie, '/api/balie/me'))).toBe(balie)
  expect(allowed(await preflight(shop, '/api/balie/me'))).toBeUndefined()
  const refused = await ask(balie, {}, '/api/balie/me')
  expect([refused.statusCode, allowed(refused)]).toEqual([401, balie])
})

test('a disabled client’s origin is no longer let in', async () => {
  await app.db.updateTable('clients').set({ disabled_at: new Date() }).where('client_id', '=', 'other').execute()
  await new Promise((resolve) => setTimeout(resolve, 3100))
  expect(allowed(await preflight(other))).toBeUndefined()
})
