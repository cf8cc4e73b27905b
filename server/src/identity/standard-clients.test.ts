import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../../test/browser.ts'
import { openTestIdentity, person, type TestIdentity } from '../../test/open-test-identity.ts'
import { transact } from '../db/transact.ts'
import { createClient } from './clients.ts'

// What clients in the field are built with: they know an issuer, an id and a secret, and nothing else of us.

let own: TestIdentity
let browser: Browser
const secret = 'partner-secret:+%/ ~'
const done = 'https://partner.test/done'
const nextAuth = 'http://localhost:3000/api/auth/callback/keycloak'
const nextAuthSecret = 'a secret for next-auth'

beforeAll(async () => {
  own = await openTestIdentity()
  await transact(own.db, (trx) =>
    createClient(trx, own.config.secrets, {
      clientId: 'next-app',
      name: 'A site with next-auth',
      kind: 'confidential',
      secret: nextAuthSecret,
      redirectUris: [nextAuth],
      postLogoutRedirectUris: ['http://localhost:3000'],
    }),
  )
})
afterAll(() => own.close())
beforeEach(() => {
  browser = openBrowser([own.config.urls.balie, 'https://partner.test/', 'http://localhost:3000'])
})

const logIn = async (url: URL) =>
  (await browser.submit(await browser.open(url), { username: person.email, password: person.password })).url

async function throughOpenidClient(peer: Configuration, redirectUri: string, pkce: boolean) {
  enableNonRepudiationChecks(peer)
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const challenge = pkce && {
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }
  const answer = await logIn(
    buildAuthorizationUrl(peer, {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state,
      nonce,
      ...challenge,
    }),
  )
  return authorizationCodeGrant(peer, answer, {
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
    ...(pkce && { pkceCodeVerifier: verifier }),
  })
}

test.each([
  ['client_secret_basic', ClientSecretBasic(secret), false],
  ['client_secret_post', ClientSecretPost(secret), false],
  ['client_secret_basic and PKCE', ClientSecretBasic(secret), true],
])('openid-client logs in, refreshes, revokes and logs out with %s', async (_name, authentication, pkce) => {
  const peer = await own.peer('partner', secret, authentication)
  const tokens = await throughOpenidClient(peer, done, pkce)
  expect(tokens.claims()).toMatchObject({ iss: own.config.urls.id, aud: 'partner', sub: own.accountId })
  const refreshed = await refreshTokenGrant(peer, String(tokens.refresh_token))
  expect((await fetchUserInfo(peer, refreshed.access_token, own.accountId)).email).toBe(person.email)
  await tokenRevocation(peer, String(tokens.refresh_token))
  await expect(refreshTokenGrant(peer, String(tokens.refresh_token))).rejects.toThrow()
  const bye = buildEndSessionUrl(peer, {
    post_logout_redirect_uri: 'https://partner.test/bye',
    id_token_hint: String(tokens.id_token),
  })
  expect((await browser.open(bye)).url.href).toBe('https://partner.test/bye')
})

test('openid-client logs in, refreshes and logs out as a public client with PKCE', async () => {
  const peer = await own.peer('openpas-balie')
  const tokens = await throughOpenidClient(peer, own.callback, true)
  const refreshed = await refreshTokenGrant(peer, String(tokens.refresh_token))
  expect((await fetchUserInfo(peer, refreshed.access_token, own.accountId)).sub).toBe(own.accountId)
  const home = `${own.config.urls.balie}/`
  expect((await browser.open(buildEndSessionUrl(peer, { post_logout_redirect_uri: home }))).url.href).toBe(home)
})

/** What next-auth's Keycloak provider sends, request by request. */
async function discover() {
  const response = await fetch(`${own.config.urls.id}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
  })
  return (await response.json()) as Record<string, string> & { issuer: string }
}

const basic = (id: string, password: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(password)}`).toString('base64')}`

const post = async (url: string | undefined, body: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await fetch(String(url), { method: 'POST', body: new URLSearchParams(body), headers })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

const claimsOf = (token: string | undefined) =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

test('next-auth with its Keycloak provider logs in, reads who it is, refreshes and logs out', async () => {
  const found = await discover()
  expect(found.issuer).toBe(own.config.urls.id)
  const verifier = randomPKCECodeVerifier()
  const url = new URL(String(found.authorization_endpoint))
  url.search = String(
    new URLSearchParams({
      client_id: 'next-app',
      scope: 'openid email profile',
      response_type: 'code',
      redirect_uri: nextAuth,
      state: 'signed by next-auth',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  )
  const answer = await logIn(url)
  expect(answer.href.startsWith(nextAuth)).toBe(true)
  expect(Object.fromEntries(answer.searchParams)).toMatchObject({ iss: found.issuer, state: 'signed by next-auth' })
  const tokens = await post(
    found.token_endpoint,
    {
      grant_type: 'authorization_code',
      code: String(answer.searchParams.get('code')),
      redirect_uri: nextAuth,
      code_verifier: verifier,
    },
    { authorization: basic('next-app', nextAuthSecret) },
  )
  expect(tokens).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3600 } })
  // What its profile() makes a user of.
  expect(claimsOf(tokens.body.id_token)).toMatchObject({
    sub: own.accountId,
    name: 'Hilde Standaert',
    email: person.email,
  })
  const info = await fetch(String(found.userinfo_endpoint), {
    headers: { authorization: `Bearer ${tokens.body.access_token}` },
  })
  expect(await info.json()).toMatchObject({ sub: own.accountId, email_verified: true })
  // As its guide to refreshing does: id and secret in the body.
  const refreshed = await post(found.token_endpoint, {
    client_id: 'next-app',
    client_secret: nextAuthSecret,
    grant_type: 'refresh_token',
    refresh_token: String(tokens.body.refresh_token),
  })
  expect(refreshed.status).toBe(200)
  const bye = new URL(String(found.end_session_endpoint))
  bye.searchParams.set('id_token_hint', String(refreshed.body.id_token ?? tokens.body.id_token))
  bye.searchParams.set('post_logout_redirect_uri', 'http://localhost:3000')
  expect((await browser.open(bye)).url.href).toMatch(/^http:\/\/localhost:3000\/?$/)
})

test('endpoints are where Keycloak has them in a realm uitid', async () => {
  const found = await discover()
  const realm = `${own.config.urls.id}/realms/uitid/protocol/openid-connect`
  expect(found).toMatchObject({
    authorization_endpoint: `${realm}/auth`,
    token_endpoint: `${realm}/token`,
    userinfo_endpoint: `${realm}/userinfo`,
    end_session_endpoint: `${realm}/logout`,
    jwks_uri: `${realm}/certs`,
  })
  expect(found.token_endpoint_auth_methods_supported).toEqual(
    expect.arrayContaining(['client_secret_basic', 'client_secret_post', 'none']),
  )
  expect(found).toMatchObject({
    scopes_supported: expect.arrayContaining(['openid', 'profile', 'email', 'offline_access']),
  })
  const keys = (await (await fetch(String(found.jwks_uri))).json()) as { keys: Record<string, string>[] }
  for (const key of keys.keys) {
    expect(key).toMatchObject({ kty: 'RSA', use: 'sig', alg: 'RS256' })
    for (const secretPart of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(secretPart)
  }
})

test('an access token says for which client it is, as Keycloak’s do', async () => {
  const tokens = await throughOpenidClient(await own.peer('partner', secret), done, true)
  expect(claimsOf(tokens.access_token)).toMatchObject({ azp: 'partner', iss: own.config.urls.id, sub: own.accountId })
})
