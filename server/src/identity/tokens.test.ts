import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose'
import { ClientSecretBasic, ClientSecretPost, clientCredentialsGrant } from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestIdentity, type TestIdentity } from '../../test/open-test-identity.ts'
import { createAuditTrail } from '../audit/trail.ts'
import { transact } from '../db/transact.ts'
import { workAsCommand } from '../http/system-work.ts'
import { settableClock } from '../values/clock.ts'
import { tokenChecker } from './access-tokens.ts'
import { audienceOf } from './addresses.ts'
import { createClient } from './clients.ts'
import { createIdentity } from './identity.ts'
import { loadSigningKeys, rotateSigningKey, type SigningKey } from './signing-keys.ts'

let own: TestIdentity
const secret = 'partner-secret:+%/ ~'

beforeAll(async () => {
  own = await openTestIdentity()
})
afterAll(() => own.close())

async function clientToken(): Promise<string> {
  return (await clientCredentialsGrant(await own.peer('partner', secret))).access_token
}

/** A token as ours, but for what a test changes. */
async function forged(change: { claims?: object; key?: SigningKey; header?: object } = {}): Promise<string> {
  const [ours] = await loadSigningKeys(own.db, own.config.secrets)
  const key = change.key ?? ours
  if (!key) throw new Error('No key')
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: own.config.urls.id,
    aud: audienceOf(own.config),
    sub: 'partner',
    client_id: 'partner',
    holder: 'client',
    exp: now + 60,
    ...change.claims,
  }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid, ...change.header })
    .sign(await importJWK(key, 'RS256'))
}

test.each([
  ['basic', ClientSecretBasic(secret)],
  ['post', ClientSecretPost(secret)],
])('a client gets a token of its own with client_secret_%s', async (_name, authentication) => {
  const tokens = await clientCredentialsGrant(await own.peer('partner', secret, authentication))
  expect(tokens.expires_in).toBeGreaterThanOrEqual(3600)
  expect(await own.identity.verifyAccessToken(tokens.access_token)).toEqual({ kind: 'client', clientId: 'partner' })
})

test('a wrong secret and a disabled client are refused', async () => {
  await expect(clientCredentialsGrant(await own.peer('partner', 'partner-secret'))).rejects.toThrow()
  const { clientId, secret: made } = await transact(own.db, (trx) =>
    createClient(trx, own.config.secrets, { name: 'Tijdelijk', kind: 'confidential' }),
  )
  const peer = await own.peer(clientId, String(made))
  await clientCredentialsGrant(peer)
  expect(await own.identity.isClient(clientId)).toBe(true)
  await own.db.updateTable('clients').set({ disabled_at: new Date() }).where('client_id', '=', clientId).execute()
  await expect(clientCredentialsGrant(peer)).rejects.toThrow()
  expect(await own.identity.isClient(clientId)).toBe(false)
})

test('userinfo refuses a client, a stranger and no token at all, and says so in the header', async () => {
  const url = `${own.config.urls.id}/realms/uitid/protocol/openid-connect/userinfo`
  for (const authorization of [`Bearer ${await clientToken()}`, 'Bearer nonsense', 'Basic YTpi', '']) {
    const response = await fetch(url, { headers: { authorization } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
  }
})

test('browsers may call token and userinfo from registered origins only', async () => {
  const base = `${own.config.urls.id}/realms/uitid/protocol/openid-connect`
  const ask = (origin: string) =>
    fetch(`${base}/token`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'partner', client_secret: secret }),
    })
  const allowed = await ask('https://www.partner.test')
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://www.partner.test')
  const foreign = await ask('https://evil.test')
  expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([400, null])
  const userToken = await forged({
    claims: { sub: own.accountId, holder: 'user', client_id: 'openpas-balie', scope: 'openid' },
  })
  const info = async (origin: string) =>
    (await fetch(`${base}/userinfo`, { headers: { origin, authorization: `Bearer ${userToken}` } })).headers.get(
      'access-control-allow-origin',
    )
  expect(await info(own.config.publicUrl)).toBe(own.config.publicUrl)
  expect(await info('https://evil.test')).toBeNull()
  // Of another application than the one whose token it is.
  expect(await info('https://www.partner.test')).toBeNull()
  const preflight = async (origin: string) => {
    const headers = { origin, 'access-control-request-method': 'GET' }
    return (await fetch(`${base}/userinfo`, { method: 'OPTIONS', headers })).headers.get('access-control-allow-origin')
  }
  expect(await preflight('https://www.partner.test')).toBe('https://www.partner.test')
  expect(await preflight('https://evil.test')).toBeNull()
  const refused = await fetch(`${base}/userinfo`, { headers: { origin: 'https://www.partner.test' } })
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
    401,
    'https://www.partner.test',
  ])
  expect(refused.headers.get('access-control-allow-credentials')).toBeNull()
})

test('an expired token is told from one that was never ours', async () => {
  const past = Math.floor(Date.now() / 1000) - 10
  await expect(own.identity.verifyAccessToken(await forged({ claims: { exp: past } }))).rejects.toMatchObject({
    reason: 'expired',
  })
  const token = await clientToken()
  const tampered = `${token.slice(0, -6)}${token.slice(-6) === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA'}`
  for (const wrong of [tampered, 'nonsense', '', 'a.b.c']) {
    await expect(own.identity.verifyAccessToken(wrong)).rejects.toMatchObject({ reason: 'invalid' })
  }
})

test('tokens of another issuer, for another audience, of another kind or another algorithm are refused', async () => {
  const [ours] = await loadSigningKeys(own.db, own.config.secrets)
  const { privateKey } = await generateKeyPair('RS256')
  const stranger = await new SignJWT({ sub: 'partner', client_id: 'partner', holder: 'client' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: String(ours?.kid) })
    .setIssuer(own.config.urls.id)
    .setAudience(audienceOf(own.config))
    .setExpirationTime('1h')
    .sign(privateKey)
  const publicPem = await exportSPKI(
    (await importJWK({ kty: 'RSA', n: ours?.n ?? '', e: ours?.e ?? '' }, 'RS256', { extractable: true })) as CryptoKey,
  )
  const confused = await new SignJWT({ sub: 'partner', client_id: 'partner', holder: 'client' })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: String(ours?.kid) })
    .setIssuer(own.config.urls.id)
    .setAudience(audienceOf(own.config))
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(publicPem))
  const unsigned = new UnsecuredJWT({ sub: 'partner', client_id: 'partner', holder: 'client' })
    .setExpirationTime('1h')
    .encode()
  const wrong = [
    stranger,
    confused,
    unsigned,
    await forged({ claims: { iss: 'https://evil.test' } }),
    await forged({ claims: { aud: 'partner' } }),
    // An id token is signed with the same key, but is no access token.
    await forged({ header: { typ: 'JWT' } }),
    await forged({ claims: { holder: undefined } }),
    await forged({ claims: { exp: undefined } }),
  ]
  for (const token of wrong) {
    await expect(own.identity.verifyAccessToken(token)).rejects.toMatchObject({ reason: 'invalid' })
  }
})

test('keys survive a restart and are stored sealed', async () => {
  const token = await clientToken()
  await own.restart()
  expect(await own.identity.verifyAccessToken(token)).toEqual({ kind: 'client', clientId: 'partner' })
  const row = await own.db.selectFrom('signing_keys').select('private_jwk_sealed').executeTakeFirstOrThrow()
  expect(row.private_jwk_sealed).not.toContain('"kty"')
})

test('a rotated key signs after its pause, and no token of before or after is refused', async () => {
  const kidOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid
  const before = await clientToken()
  await workAsCommand(own.db, (work) => rotateSigningKey(work, own.config.secrets))
  await own.identity.reloadKeys()
  expect(kidOf(await clientToken())).toBe(kidOf(before))
  await own.db
    .updateTable('signing_keys')
    .set({ signs_from: new Date(Date.now() - 10) })
    .where('expires_at', 'is', null)
    .execute()
  // Another process has read the keys again; this one meets its token first.
  const other = await createIdentity({ db: own.db, config: own.config, audit: createAuditTrail(own.db) })
  await own.identity.reloadKeys()
  const after = await clientToken()
  expect(kidOf(after)).not.toBe(kidOf(before))
  for (const token of [before, after]) {
    expect((await other.verifyAccessToken(token)).clientId).toBe('partner')
    expect((await own.identity.verifyAccessToken(token)).clientId).toBe('partner')
  }
  other.close()
})

test('moving the clock of the demo changes nothing for tokens', async () => {
  const clock = settableClock(new Date('2036-01-01T00:00:00Z'))
  const later = await createIdentity({ db: own.db, config: own.config, clock, audit: createAuditTrail(own.db) })
  expect(await later.verifyAccessToken(await clientToken())).toEqual({ kind: 'client', clientId: 'partner' })
  later.close()
})

test('what is remembered of checked tokens is bounded, and expires with them', async () => {
  const keys = await loadSigningKeys(own.db, own.config.secrets)
  const checker = tokenChecker({ issuer: own.config.urls.id, audience: audienceOf(own.config) }, async () => {}, 2)
  checker.useKeys(keys)
  const short = await forged({ claims: { exp: Math.floor(Date.now() / 1000) + 1 } })
  await checker.check(short)
  expect(await checker.check(short)).toBe(await checker.check(short))
  await new Promise((resolve) => setTimeout(resolve, 2100))
  await expect(checker.check(short)).rejects.toMatchObject({ reason: 'expired' })
  for (let i = 0; i < 5; i++) await checker.check(await forged({ claims: { jti: String(i) } }))
})
