import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../../test/browser.ts'
import { openTestIdentity, person, type TestIdentity } from '../../test/open-test-identity.ts'
import { createAccount } from './accounts.ts'

let own: TestIdentity
let balie: Configuration
let browser: Browser
const verifier = randomPKCECodeVerifier()

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
})
afterAll(() => own.close())
beforeEach(async () => {
  browser = openBrowser([own.callback, 'https://partner.test/'])
  await own.db.deleteFrom('login_attempts').execute()
})

async function request(more: Record<string, string> = {}, configuration = balie): Promise<URL> {
  return buildAuthorizationUrl(configuration, {
    redirect_uri: own.callback,
    scope: 'openid profile email offline_access',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'mine',
    ...more,
  })
}

const fields = { username: person.email, password: person.password }

async function logIn(more: Record<string, string> = {}) {
  const answer = await browser.submit(await browser.open(await request(more)), fields)
  return authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier, expectedState: 'mine' })
}

test('a person logs in with code and PKCE, and one token serves the API and userinfo', async () => {
  const page = await browser.open(await request())
  expect(page.text).toContain('Met je UiTiD ga je verder naar <b>Openpas Balie</b>.')
  const answer = await browser.submit(page, fields)
  expect(answer.url.href).toContain(own.callback)
  const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier, expectedState: 'mine' })
  expect(tokens.expires_in).toBeGreaterThanOrEqual(3600)
  expect(tokens.claims()).toMatchObject({ sub: own.accountId, name: 'Hilde Standaert', email: person.email })
  const holder = await own.identity.verifyAccessToken(tokens.access_token)
  expect(holder).toEqual({ kind: 'user', accountId: own.accountId, clientId: 'openpas-balie' })
  expect(await fetchUserInfo(balie, tokens.access_token, own.accountId)).toEqual({
    sub: own.accountId,
    'https://publiq.be/uitidv1id': own.accountId,
    name: 'Hilde Standaert',
    given_name: 'Hilde',
    locale: 'nl',
    email: person.email,
    email_verified: true,
  })
})

test('the address may be typed in other capitals, and who is logged in is not asked again', async () => {
  const first = await browser.open(await request())
  await browser.submit(first, { ...fields, username: ` ${person.email.toUpperCase()}` })
  const second = await browser.open(await request({ prompt: 'none' }))
  expect(second.url.searchParams.get('code')).toBeTruthy()
})

test('a wrong password and an unknown address get the same words, and the address stays in its field', async () => {
  for (const username of [person.email, 'nobody@bib.test']) {
    const page = await browser.submit(await browser.open(await request()), { username, password: 'wrong' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Dit e-mailadres en dit wachtwoord horen niet samen. Je bent nog niet aangemeld.')
    expect(page.text).toContain(`value="${username}"`)
    expect(page.text).not.toContain('wrong')
  }
})

test('an empty field says so itself', async () => {
  const page = await browser.submit(await browser.open(await request()), { username: '', password: '' })
  expect(page.text).toContain('Vul je e-mailadres in.')
  expect(page.text).toContain('Vul je wachtwoord in.')
})

test('after five wrong passwords the right one has to wait too, also for an address without an account', async () => {
  for (const username of [person.email, 'nobody@bib.test']) {
    let page = await browser.open(await request())
    for (let i = 0; i < 5; i++) page = await browser.submit(page, { username, password: 'wrong' })
    page = await browser.submit(page, { username, password: person.password })
    expect(page.status).toBe(429)
    expect(page.text).toMatch(/Probeer opnieuw vanaf \d\d:\d\d\./)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
  }
})

test('a disabled account is refused like an unknown one, and its session ends', async () => {
  const email = 'gone@bib.test'
  const accountId = await createAccount(own.db, { email, name: 'Weg', password: 'nog even hier' })
  const tokens = await browser.submit(await browser.open(await request()), {
    username: email,
    password: 'nog even hier',
  })
  const { access_token: token } = await authorizationCodeGrant(balie, tokens.url, {
    pkceCodeVerifier: verifier,
    expectedState: 'mine',
  })
  await own.db.updateTable('accounts').set({ disabled_at: new Date() }).where('id', '=', accountId).execute()
  await expect(fetchUserInfo(balie, token, accountId)).rejects.toThrow()
  const page = await browser.open(await request())
  expect(page.text).toContain('Meld je aan')
  const refused = await browser.submit(page, { username: email, password: 'nog even hier' })
  expect(refused.status).toBe(422)
})

test('prompt=login asks again, and another person can log in without a script in between', async () => {
  const other = { email: 'noor@bib.test', password: 'andere woorden hier' }
  const otherId = await createAccount(own.db, { ...other, name: 'Noor' })
  const first = await logIn()
  const page = await browser.open(await request({ prompt: 'login', login_hint: other.email }))
  expect(page.text).toContain(`value="${other.email}"`)
  const answer = await browser.submit(page, { username: other.email, password: other.password })
  const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier, expectedState: 'mine' })
  expect(tokens.claims()?.sub).toBe(otherId)
  await expect(refreshTokenGrant(balie, String(first.refresh_token))).rejects.toThrow()
})

test('pages speak the language asked for, Dutch otherwise', async () => {
  expect((await browser.open(await request())).text).toContain('<html lang="nl">')
  const french = await browser.open(await request({ ui_locales: 'xx fr-BE' }))
  expect(french.text).toContain('<html lang="fr">')
  const german = await browser.open(new URL('?client_id=openpas-balie&lang=de', french.url))
  expect(german.text).toContain('Melde dich an')
  expect((await browser.submit(german, { username: '', password: '' })).text).toContain('Gib dein Passwort ein.')
})

test('a refresh token of a public client rotates, may be repeated for a moment, and ends all when reused later', async () => {
  const first = await logIn()
  const second = await refreshTokenGrant(balie, String(first.refresh_token))
  expect(second.refresh_token).not.toBe(first.refresh_token)
  await refreshTokenGrant(balie, String(first.refresh_token))
  await own.db
    .updateTable('oidc_artifacts')
    .set({ consumed_at: new Date(Date.now() - 60_000) })
    .where('consumed_at', 'is not', null)
    .execute()
  await expect(refreshTokenGrant(balie, String(first.refresh_token))).rejects.toThrow()
  await expect(refreshTokenGrant(balie, String(second.refresh_token))).rejects.toThrow()
})

test('each scope shows its own claims, in the id token and in userinfo, and no more', async () => {
  const uitidv1 = { 'https://publiq.be/uitidv1id': own.accountId }
  const profile = { name: 'Hilde Standaert', given_name: 'Hilde', locale: 'nl' }
  const email = { email: person.email, email_verified: true }
  for (const [scope, shown] of [
    ['openid', {}],
    ['openid profile', profile],
    ['openid email', email],
    ['openid profile email', { ...profile, ...email }],
  ] as const) {
    const tokens = await logIn({ scope, prompt: 'login' })
    const claims = { sub: own.accountId, ...uitidv1, ...shown }
    expect(await fetchUserInfo(balie, tokens.access_token, own.accountId), scope).toEqual(claims)
    const said: Record<string, unknown> = { ...tokens.claims() }
    for (const name of [...Object.keys(uitidv1), ...Object.keys(profile), ...Object.keys(email)])
      expect(said[name], `${name} with ${scope}`).toEqual((claims as Record<string, unknown>)[name])
    expect(said).not.toHaveProperty('https://publiq.be/rrn')
  }
})

test('a refresh token of a confidential client can be used again', async () => {
  const partner = await own.peer('partner', 'partner-secret:+%/ ~')
  const url = await request({ redirect_uri: 'https://partner.test/done', scope: 'openid' }, partner)
  const page = await browser.open(url)
  expect(page.text).toContain('Cultuurhuis &#60;De Brug&#62;')
  const answer = await browser.submit(page, fields)
  const tokens = await authorizationCodeGrant(partner, answer.url, {
    pkceCodeVerifier: verifier,
    expectedState: 'mine',
  })
  const again = [1, 2].map(() => refreshTokenGrant(partner, String(tokens.refresh_token)))
  for (const refreshed of await Promise.all(again)) {
    expect((await own.identity.verifyAccessToken(refreshed.access_token)).clientId).toBe('partner')
  }
})

test('a client that insists on consent gets offline_access without a page', async () => {
  const answer = await browser.submit(await browser.open(await request({ prompt: 'consent' })), fields)
  const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier, expectedState: 'mine' })
  expect(tokens.scope).toContain('offline_access')
})

test('a code works once, even when it is sent twice at the same moment', async () => {
  const answer = await browser.submit(await browser.open(await request()), fields)
  const grants = [1, 2].map(() =>
    authorizationCodeGrant(balie, new URL(answer.url), { pkceCodeVerifier: verifier, expectedState: 'mine' }),
  )
  const outcomes = await Promise.allSettled(grants)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a public client without PKCE, another redirect address and an unknown client are refused', async () => {
  const url = await request()
  url.searchParams.delete('code_challenge')
  url.searchParams.delete('code_challenge_method')
  expect((await browser.open(url)).url.searchParams.get('error')).toBe('invalid_request')
  const elsewhere = await browser.open(await request({ redirect_uri: 'https://evil.test/' }))
  expect(elsewhere.status).toBe(400)
  expect(elsewhere.text).toContain('Deze link werkt niet')
  expect((await browser.open(await request({ client_id: 'nobody' }))).status).toBe(400)
})

test('a form from another site, or for another page than the cookie, logs nobody in', async () => {
  const page = await browser.open(await request())
  const forged = await browser.submit(page, fields, { origin: 'https://evil.test' })
  expect(forged.status).toBe(410)
  const crossSite = await browser.submit(page, fields, { 'sec-fetch-site': 'cross-site' })
  expect(crossSite.status).toBe(410)
  const withoutCookie = await openBrowser().submit(page, fields)
  expect(withoutCookie.status).toBe(410)
  expect(withoutCookie.text).toContain('Deze pagina is verlopen')
  expect(withoutCookie.text).toContain(`href="${own.config.urls.balie}/"`)
})

test('a session id from before logging in is not the one after it', async () => {
  await logIn()
  const before = browser.cookies.get('openpas_id')?.value
  await browser.submit(await browser.open(await request({ prompt: 'login' })), fields)
  expect(browser.cookies.get('openpas_id')?.value).not.toBe(before)
  expect(browser.cookies.get('openpas_id')?.attributes).toMatch(/httponly/i)
  expect(browser.cookies.get('openpas_id')?.attributes).toMatch(/samesite=lax/i)
})

test('pages allow no script or style but their own, and no frame', async () => {
  const page = await browser.open(await request())
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`form-action 'self' ${new URL(own.callback).origin}`)
  expect(policy).not.toContain('unsafe')
  expect(page.text).not.toMatch(/<script(?! src)|<style| style=| on[a-z]+=/)
  for (const [, address] of page.text.matchAll(/(?:href|src)="(\/id\/assets\/[^"]+)"/g)) {
    expect((await fetch(new URL(String(address), page.url))).status).toBe(200)
  }
})

test('addresses come from the configuration, whatever the request says of itself', async () => {
  const { port } = own.config
  const response = await fetch(`http://localhost:${port}/id/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
  })
  expect(JSON.stringify(await response.json())).not.toContain('evil.test')
})

test('neither passwords, addresses nor tokens are logged', async () => {
  const tokens = await logIn()
  const log = own.logLines.join('\n')
  expect(log).toContain('logged in')
  for (const secret of [person.password, person.email, tokens.access_token, String(tokens.refresh_token)]) {
    expect(log.toLowerCase()).not.toContain(secret.toLowerCase())
  }
})

test('what is stored does not hold the tokens themselves', async () => {
  const tokens = await logIn()
  const rows = await own.db.selectFrom('oidc_artifacts').select(['payload', 'id_hash']).limit(1000).execute()
  expect(JSON.stringify(rows)).not.toContain(String(tokens.refresh_token))
})
