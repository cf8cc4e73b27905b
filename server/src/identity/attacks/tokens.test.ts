import { createHmac } from 'node:crypto'
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  clientCredentialsGrant,
  randomPKCECodeVerifier,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { openTestIdentity, person, type TestIdentity } from '../../../test/open-test-identity.ts'
import { transact } from '../../db/transact.ts'
import { workAsCommand } from '../../http/system-work.ts'
import { audienceOf } from '../addresses.ts'
import { createClient } from '../clients.ts'
import { loadSigningKeys, rotateSigningKey, type SigningKey } from '../signing-keys.ts'

// What somebody tries who has a token, a code or a key, and wants more than it is worth.

let own: TestIdentity
let balie: Configuration
let partner: Configuration
let ours: SigningKey
const secret = 'partner-secret:+%/ ~'
const done = 'https://partner.test/done'
const verifier = randomPKCECodeVerifier()

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
  partner = await own.peer('partner', secret)
  const [key] = await loadSigningKeys(own.db, own.config.secrets)
  if (!key) throw new Error('No key')
  ours = key
  await transact(own.db, (trx) =>
    createClient(trx, own.config.secrets, {
      clientId: 'other',
      name: 'Another partner',
      kind: 'confidential',
      secret: 'the secret of another',
      redirectUris: [done],
    }),
  )
})
afterAll(() => own.close())
beforeEach(() => own.db.deleteFrom('login_attempts').execute())

const claims = () => ({
  iss: own.config.urls.id,
  aud: audienceOf(own.config),
  sub: own.accountId,
  client_id: 'openpas-balie',
  holder: 'user',
  scope: 'openid profile email',
  exp: Math.floor(Date.now() / 1000) + 600,
})

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const header = (more: object = {}) => ({ alg: 'RS256', typ: 'at+jwt', kid: ours.kid, ...more })

/** Refused by the checker that the API uses, and by userinfo. */
async function expectRefused(token: string): Promise<void> {
  await expect(own.identity.verifyAccessToken(token)).rejects.toMatchObject({ name: 'Error' })
  const response = await fetch(`${own.config.urls.id}/realms/uitid/protocol/openid-connect/userinfo`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(response.status).toBe(401)
}

/** A code of the person for this client, as it stands in the redirect. */
async function codeFor(peer: Configuration, redirectUri: string, more: Record<string, string> = {}): Promise<URL> {
  const browser = openBrowser([own.callback, done])
  const url = buildAuthorizationUrl(peer, {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
  const fields = { username: person.email, password: person.password }
  return (await browser.submit(await browser.open(url), fields)).url
}

const exchange = (peer: Configuration, answer: URL, pkceCodeVerifier = verifier) =>
  authorizationCodeGrant(peer, new URL(answer), { pkceCodeVerifier })

test('algorithm confusion: no signature at all, in any spelling', async () => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
    await expectRefused(`${part(header({ alg }))}.${part(claims())}.`)
    await expectRefused(`${part(header({ alg }))}.${part(claims())}.c2lnbmVk`)
  }
})

test('algorithm confusion: signed with the public key as if it were a shared secret', async () => {
  const publicKey = (await importJWK({ kty: 'RSA', n: ours.n ?? '', e: ours.e ?? '' }, 'RS256', {
    extractable: true,
  })) as CryptoKey
  const published = await fetch(`${own.config.urls.id}/realms/uitid/protocol/openid-connect/certs`)
  const spki = await exportSPKI(publicKey)
  for (const key of [spki, spki.trim(), String(ours.n), await published.text()]) {
    for (const [alg, hash] of [
      ['HS256', 'sha256'],
      ['HS384', 'sha384'],
      ['HS512', 'sha512'],
    ] as const) {
      const signed = `${part(header({ alg }))}.${part(claims())}`
      await expectRefused(`${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`)
    }
  }
})

test('algorithm confusion: a key that the token brings along, or says where to find', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const brought: object[] = [
    { jwk },
    { jwk, kid: undefined },
    { jku: 'https://evil.test/certs' },
    { x5u: 'https://evil.test/cert' },
    { kid: '../../../../dev/null' },
    { kid: "' or 1=1 --" },
  ]
  for (const more of brought)
    await expectRefused(await new SignJWT(claims()).setProtectedHeader(header(more) as never).sign(privateKey))
})

test('algorithm confusion: our own key with another algorithm', async () => {
  const { alg: _alg, ...anyAlgorithm } = ours
  for (const alg of ['PS256', 'RS512'])
    await expectRefused(
      await new SignJWT(claims())
        .setProtectedHeader(header({ alg }) as never)
        .sign(await importJWK({ ...anyAlgorithm, alg }, alg)),
    )
})

test('a token of another issuer, for another audience, of another kind, or not valid now', async () => {
  const key = await importJWK(ours, 'RS256')
  const sign = (more: object, head: object = {}) =>
    new SignJWT({ ...claims(), ...more }).setProtectedHeader(header(head) as never).sign(key)
  // Before anything else: what they differ from is right.
  expect(await own.identity.verifyAccessToken(await sign({}))).toMatchObject({ kind: 'user', accountId: own.accountId })
  const now = Math.floor(Date.now() / 1000)
  const wrong: [object, object?][] = [
    [{ iss: 'https://id.evil.test' }],
    [{ iss: `${own.config.urls.id}/` }],
    [{ aud: 'openpas-balie' }],
    [{ aud: own.config.publicUrl }],
    [{ aud: [] }],
    [{ aud: undefined }],
    [{ exp: now - 1 }],
    [{ exp: undefined }],
    [{ exp: 'never' }],
    [{ nbf: now + 600 }],
    [{ sub: undefined }],
    [{ client_id: undefined }],
    [{ holder: 'administrator' }],
    [{}, { typ: 'JWT' }],
    [{}, { typ: undefined }],
    [{}, { crit: ['exp'] }],
  ]
  for (const [more, head] of wrong) {
    const token = await sign(more, head).catch(() => undefined)
    if (token !== undefined) await expectRefused(token)
  }
})

test('an id token opens nothing', async () => {
  const tokens = await exchange(balie, await codeFor(balie, own.callback))
  await expectRefused(String(tokens.id_token))
  await expectRefused(String(tokens.refresh_token))
})

test('a client cannot pass for the person who has the same id', async () => {
  // A client may choose no id: but whatever it is, `holder` says what the token is of.
  await transact(own.db, (trx) =>
    createClient(trx, own.config.secrets, {
      clientId: own.accountId,
      name: 'Namesake',
      kind: 'confidential',
      secret: 'the secret of a namesake',
    }),
  )
  const peer = await own.peer(own.accountId, 'the secret of a namesake')
  const { access_token: token } = await clientCredentialsGrant(peer)
  expect(await own.identity.verifyAccessToken(token)).toEqual({ kind: 'client', clientId: own.accountId })
})

test('replayed code: the second use is refused, and takes away what the first one gave', async () => {
  const answer = await codeFor(balie, own.callback)
  const tokens = await exchange(balie, answer)
  await expect(exchange(balie, answer)).rejects.toThrow()
  await expect(refreshTokenGrant(balie, String(tokens.refresh_token))).rejects.toThrow()
})

test('a stolen code is worth nothing without its verifier, or with one of another request', async () => {
  const base = `${own.config.urls.id}/realms/uitid/protocol/openid-connect`
  for (const code_verifier of [undefined, randomPKCECodeVerifier(), await calculatePKCECodeChallenge(verifier), '']) {
    const code = String((await codeFor(balie, own.callback)).searchParams.get('code'))
    const body = { grant_type: 'authorization_code', client_id: 'openpas-balie', redirect_uri: own.callback, code }
    const response = await fetch(`${base}/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...body, ...(code_verifier !== undefined && { code_verifier }) }),
    })
    expect([code_verifier, response.status]).toEqual([code_verifier, 400])
  }
})

test('PKCE cannot be weakened to plain, nor left out by a public client', async () => {
  const browser = openBrowser([own.callback])
  const url = buildAuthorizationUrl(balie, { redirect_uri: own.callback, scope: 'openid' })
  expect((await browser.open(url)).url.searchParams.get('error')).toBe('invalid_request')
  url.searchParams.set('code_challenge', verifier)
  expect((await browser.open(url)).url.searchParams.get('error')).toBe('invalid_request')
  url.searchParams.set('code_challenge_method', 'plain')
  expect((await browser.open(url)).url.searchParams.get('error')).toBe('invalid_request')
})

test('a code is for the client and the address that it was given for', async () => {
  const answer = await codeFor(partner, done)
  const other = await own.peer('other', 'the secret of another')
  // Everything else is right: the verifier and the address.
  await expect(exchange(other, answer)).rejects.toThrow()
  const moved = await codeFor(partner, done)
  const elsewhere = new URL(`https://partner.test/other?${moved.searchParams}`)
  await expect(exchange(partner, elsewhere)).rejects.toThrow()
})

test('a refresh token is for the client that it was given to, which cannot revoke another one’s either', async () => {
  const tokens = await exchange(partner, await codeFor(partner, done))
  const other = await own.peer('other', 'the secret of another')
  await expect(refreshTokenGrant(other, String(tokens.refresh_token))).rejects.toThrow()
  await tokenRevocation(other, String(tokens.refresh_token)).catch(() => undefined)
  await refreshTokenGrant(partner, String(tokens.refresh_token))
})

test('grants and answers that a client did not register are refused', async () => {
  const base = `${own.config.urls.id}/realms/uitid/protocol/openid-connect`
  const ask = async (body: Record<string, string>) =>
    (await fetch(`${base}/token`, { method: 'POST', body: new URLSearchParams(body) })).status
  expect(await ask({ grant_type: 'client_credentials', client_id: 'openpas-balie' })).toBe(400)
  const asPartner = { client_id: 'partner', client_secret: secret }
  expect(await ask({ ...asPartner, grant_type: 'password', username: person.email, password: person.password })).toBe(
    400,
  )
  for (const type of ['token', 'id_token', 'code token', 'code id_token']) {
    const url = buildAuthorizationUrl(partner, { redirect_uri: done, scope: 'openid', nonce: 'x', response_type: type })
    const answer = await openBrowser([done]).open(url)
    const said = answer.url.searchParams.get('error') ?? new URLSearchParams(answer.url.hash.slice(1)).get('error')
    expect([type, said]).toEqual([type, 'unsupported_response_type'])
  }
})

test('a client cannot ask for more than there is: scopes and audiences that are unknown give nothing', async () => {
  const asked = clientCredentialsGrant(partner, { scope: 'admin openid', resource: 'https://evil.test/api' })
  const token = await asked.then((tokens) => tokens.access_token).catch(() => undefined)
  if (token !== undefined) expect((await own.identity.verifyAccessToken(token)).kind).toBe('client')
})

test('JWKS rotation: under way, no request fails, whoever asks when', async () => {
  const { access_token: before } = await clientCredentialsGrant(partner)
  let running = true
  const failures: unknown[] = []
  let asked = 0
  async function keepAsking() {
    while (running) {
      try {
        const { access_token: fresh } = await clientCredentialsGrant(partner)
        for (const token of [before, fresh]) await own.identity.verifyAccessToken(token)
        asked += 1
      } catch (error) {
        failures.push(error)
      }
    }
  }
  const askers = [keepAsking(), keepAsking(), keepAsking()]
  for (let i = 0; i < 3; i++) {
    await workAsCommand(own.db, (work) => rotateSigningKey(work, own.config.secrets))
    await own.identity.reloadKeys()
    await own.db
      .updateTable('signing_keys')
      .set({ signs_from: new Date(Date.now() - 10 + i) })
      .where('expires_at', 'is', null)
      .execute()
    await own.identity.reloadKeys()
  }
  running = false
  await Promise.all(askers)
  expect(failures).toEqual([])
  expect(asked).toBeGreaterThan(5)
  const kid = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid
  expect(kid((await clientCredentialsGrant(partner)).access_token)).not.toBe(kid(before))
})
