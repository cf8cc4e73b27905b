import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { openTestIdentity, person, type TestIdentity } from '../../../test/open-test-identity.ts'
import { addClient, addCounterWorker, addRegions } from '../../../test/scenes/region.ts'
import { openTestApp } from '../../../test/test-app.ts'
import { createAuthentication } from '../../authentication.ts'
import { createAccount } from '../accounts.ts'

// How long what somebody has keeps working: nothing for ever, and nothing after it was taken away.

let own: TestIdentity
let balie: Configuration
const verifier = randomPKCECodeVerifier()
const dayMs = 24 * 3_600_000

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
})
afterAll(() => own.close())

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid offline_access',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

/** When each session, or each refresh token that was not used yet, ends. */
async function ends(model: 'Session' | 'RefreshToken'): Promise<number[]> {
  const rows = await own.db
    .selectFrom('oidc_artifacts')
    .select('expires_at')
    .where('model', '=', model)
    .where('account_id', '=', own.accountId)
    .where('consumed_at', 'is', null)
    .execute()
  return rows.map((row) => row.expires_at?.getTime() ?? Number.POSITIVE_INFINITY)
}

test('a session and its refresh tokens end fourteen days after the log-in, however often they are used', async () => {
  const browser = openBrowser([own.callback])
  const page = await browser.open(await request({ prompt: 'login consent' }))
  const answer = await browser.submit(page, { username: person.email, password: person.password })
  let tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  const first = { session: await ends('Session'), refresh: await ends('RefreshToken') }
  expect(first.session[0]).toBeLessThanOrEqual(Date.now() + 14 * dayMs + 1000)
  await new Promise((resolve) => setTimeout(resolve, 2100))
  for (let i = 0; i < 2; i++) tokens = await refreshTokenGrant(balie, String(tokens.refresh_token))
  await browser.open(await request({ prompt: 'none' }))
  const later = { session: await ends('Session'), refresh: await ends('RefreshToken') }
  for (const kind of ['session', 'refresh'] as const) {
    expect(later[kind]).toHaveLength(1)
    expect(Math.abs(Number(later[kind][0]) - Number(first[kind][0]))).toBeLessThan(1500)
  }
})

test('after logging out a token is worth nothing at the API, and the same person’s elsewhere still is', async () => {
  const { verify, actorFor } = createAuthentication(own.db, own.identity)
  const ask = async (token: string) => actorFor(await verify(token))
  const [here, elsewhere] = [openBrowser([own.config.urls.balie]), openBrowser([own.config.urls.balie])]
  const tokens: string[] = []
  for (const browser of [here, elsewhere]) {
    const page = await browser.open(await request())
    const answer = await browser.submit(page, { username: person.email, password: person.password })
    tokens.push((await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })).access_token)
  }
  const [mine = '', theirs = ''] = tokens
  expect(await ask(mine)).toMatchObject({ kind: 'USER', accountId: own.accountId })
  await here.open(buildEndSessionUrl(balie, { post_logout_redirect_uri: `${own.config.urls.balie}/` }))
  await expect(fetchUserInfo(balie, mine, own.accountId)).rejects.toThrow()
  await vi.waitFor(() => expect(ask(mine)).rejects.toMatchObject({ type: 'auth/unauthorized' }), 5000)
  expect(await ask(theirs)).toMatchObject({ kind: 'USER', accountId: own.accountId })
})

test('a session that has run out is none, whatever its cookie says', async () => {
  const browser = openBrowser([own.callback])
  const fields = { username: person.email, password: person.password }
  await browser.submit(await browser.open(await request()), fields)
  await own.db
    .updateTable('oidc_artifacts')
    .set({ payload: JSON.stringify({ exp: 1 }), expires_at: new Date(1000) })
    .where('model', '=', 'Session')
    .execute()
  expect((await browser.open(await request({ prompt: 'none' }))).url.searchParams.get('error')).toBe('login_required')
})

test('who is disabled has no access any more, also with a token that is still good', async () => {
  const app = await openTestApp()
  const regions = await addRegions(app)
  const shop = await addClient(app, regions.vooruit, ['REWARDS_READ'])
  const hilde = await addCounterWorker(app, regions.vooruit, ['PASSES_READ'])
  const other = await addCounterWorker(app, regions.vooruit, ['PASSES_READ'])
  const accountId = await createAccount(app.db, { email: 'weg@bib.test', name: 'Weg' })
  const gone = { authorization: `Bearer ${await app.userToken(accountId)}` }
  const ask = async (headers: Record<string, string>) =>
    (await app.app.inject({ method: 'GET', url: '/api/uitpas/permissions', headers })).statusCode
  for (const { headers } of [shop, hilde, other, { headers: gone }]) expect(await ask(headers)).toBe(200)
  await app.db.updateTable('accounts').set({ disabled_at: new Date() }).where('id', '=', accountId).execute()
  await app.db.updateTable('clients').set({ disabled_at: new Date() }).where('client_id', '=', shop.clientId).execute()
  await vi.waitFor(async () => expect([await ask(gone), await ask(shop.headers)]).toEqual([401, 401]), 5000)
  expect(await ask(other.headers)).toBe(200)
  await app.close()
})
