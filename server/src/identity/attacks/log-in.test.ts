import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../../../test/browser.ts'
import { openTestIdentity, person, type TestIdentity } from '../../../test/open-test-identity.ts'
import { createAccount } from '../accounts.ts'

// What somebody tries who wants to come in as another one, through the pages and the addresses of the log-in.

let own: TestIdentity
let balie: Configuration
let browser: Browser
let base: string
const verifier = randomPKCECodeVerifier()
const fields = { username: person.email, password: person.password }

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
  base = `${own.config.urls.id}/realms/uitid/protocol/openid-connect`
})
afterAll(() => own.close())
beforeEach(async () => {
  browser = newBrowser()
  await own.db.deleteFrom('login_attempts').execute()
})

const newBrowser = () => openBrowser([own.callback, 'https://partner.test/', 'https://evil.test'])

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

const isIn = async (who: Browser) => (await who.open(await request({ prompt: 'none' }))).url.searchParams.has('code')
const cookieOf = (who: Browser) => [...who.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')

test('credential stuffing: a list of stolen passwords from one place stops after fifty, whoever they are of', async () => {
  const page = await browser.open(await request())
  const statuses: number[] = []
  for (let i = 0; i < 52; i++)
    statuses.push((await browser.submit(page, { username: `leaked-${i}@bib.test`, password: 'from a list' })).status)
  expect(statuses.slice(0, 49)).toEqual(Array(49).fill(422))
  expect(statuses.slice(50)).toEqual([429, 429])
  expect((await browser.submit(page, fields)).status).toBe(429)
})

test('guessing: one account from many places stops after five, and a fresh log-in page does not help', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) {
    const elsewhere = newBrowser()
    const page = await elsewhere.open(await request())
    statuses.push((await elsewhere.submit(page, { ...fields, password: `guess ${i}` })).status)
  }
  expect(statuses).toEqual([422, 422, 422, 422, 429, 429])
  // In any spelling of the address.
  const page = await browser.open(await request())
  const shouted = { ...fields, username: `  ${person.email.toUpperCase()} ` }
  expect((await browser.submit(page, shouted)).status).toBe(429)
})

/** The page without what is new at every look: the challenge of the passkey. */
const withoutRandom = (text: string) =>
  text.replace(/data-options="[^"]*"/g, '').replace(/name="challenge" value="[^"]*"/g, '')

test('whether an account exists shows neither in the answer nor in the work it takes', async () => {
  await createAccount(own.db, { email: 'without@bib.test', name: 'Zonder' })
  const page = await browser.open(await request())
  const usernames = ['hilde.standaert@bib.test', 'nobody@bib.test', 'without@bib.test']
  const answers = new Map(usernames.map((username) => [username, { said: '', work: 0 }]))
  // Processor time, in turns and all of it: how busy the machine is makes little difference to that.
  for (let i = 0; i < 12; i++) {
    for (const username of usernames) {
      await own.db.deleteFrom('login_attempts').execute()
      const before = process.cpuUsage()
      const answer = await browser.submit(page, { username, password: 'niet dit' })
      const { user } = process.cpuUsage(before)
      const work = user + (answers.get(username)?.work ?? 0)
      answers.set(username, { said: `${answer.status} ${withoutRandom(answer.text).replaceAll(username, '')}`, work })
    }
  }
  const [known, ...others] = [...answers.values()]
  for (const other of others) {
    expect(other.said).toBe(known?.said)
    expect(other.work / (known?.work ?? 0)).toBeGreaterThan(0.5)
    expect(other.work / (known?.work ?? 0)).toBeLessThan(2)
  }
})

test('session fixation: the session that somebody put in a browser is not the one of who logs in there', async () => {
  const thief = newBrowser()
  const thiefs = { email: `thief-${Date.now()}@bib.test`, password: 'eigen wachtwoord hier' }
  await createAccount(own.db, { ...thiefs, name: 'Dief' })
  await thief.submit(await thief.open(await request()), { username: thiefs.email, password: thiefs.password })
  const planted = new Map(thief.cookies)
  // The victim's browser has the thief's cookies, and logs in over them.
  const page = await thief.open(await request({ prompt: 'login' }))
  const answer = await thief.submit(page, fields)
  const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  expect(tokens.claims()?.sub).toBe(own.accountId)
  const cookie = [...planted].map(([name, { value }]) => `${name}=${value}`).join('; ')
  const response = await fetch(await request({ prompt: 'none' }), { redirect: 'manual', headers: { cookie } })
  expect(response.headers.get('location')).toContain('error=login_required')
})

test('tampered cookies: a session that is not signed by us is none', async () => {
  await browser.submit(await browser.open(await request()), fields)
  expect(await isIn(browser)).toBe(true)
  const cookie = cookieOf(browser)
  const ask = async (value: string) =>
    (await fetch(await request({ prompt: 'none' }), { redirect: 'manual', headers: { cookie: value } })).headers.get(
      'location',
    )
  expect(await ask(cookie)).toContain('code=')
  const changed = [
    cookie.replace(/(openpas_id=)(.)/, (_, start: string, sign: string) => `${start}${sign === '_' ? 'A' : '_'}`),
    cookie.replace(/(openpas_id\.sig=)(.)/, (_, start: string, sign: string) => `${start}${sign === '_' ? 'A' : '_'}`),
    cookie.replace(/openpas_id\.sig=[^;]+/, 'openpas_id.sig='),
    cookie.replace(/; openpas_id\.sig=[^;]+|openpas_id\.sig=[^;]+; /, ''),
    `${cookie.replace(/openpas_id=[^;]+/, "openpas_id=' or 1=1 --")}`,
  ]
  for (const one of changed) expect([one, await ask(one)]).toEqual([one, expect.stringContaining('login_required')])
})

test('tampered cookies: another one’s open log-in cannot be answered, nor taken over with its address', async () => {
  const page = await browser.open(await request())
  const thief = newBrowser()
  const thiefsPage = await thief.open(await request())
  const response = await fetch(page.url, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieOf(thief), origin: page.url.origin },
    body: new URLSearchParams(fields),
  })
  expect(response.status).toBe(410)
  expect((await newBrowser().open(thiefsPage.url)).status).toBe(410)
  // What the library sends on to after the form, without the cookie that belongs to it.
  const uid = page.url.pathname.split('/').at(-1)
  await browser.submit(page, fields)
  expect((await thief.open(`${base}/auth/${uid}`)).status).toBe(400)
})

test('CSRF: a form on another site logs nobody in, whatever it sends along', async () => {
  const page = await browser.open(await request())
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: `${page.url.origin}.evil.test` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ]
  for (const headers of foreign) {
    const answer = await browser.submit(page, fields, headers)
    expect([headers, answer.status]).toEqual([headers, 410])
  }
  expect(await isIn(browser)).toBe(false)
  for (const { attributes } of browser.cookies.values()) expect(attributes).toMatch(/samesite=lax/i)
})

test.each([
  'https://evil.test/',
  'https://evil.test/balie/callback',
  'CALLBACK@evil.test',
  'CALLBACK.evil.test',
  'CALLBACK/../evil',
  'CALLBACK?next=https://evil.test',
  'CALLBACK#@evil.test',
  'CALLBACK%0d%0aset-cookie:a=b',
  'javascript:alert(1)',
  '//evil.test/',
  '/balie/callback',
])('open redirect: %s is not gone to after logging in', async (address) => {
  const url = await request({ redirect_uri: address.replace('CALLBACK', own.callback) })
  const page = await browser.open(url)
  expect(page.status).toBe(400)
  expect(page.url.origin).toBe(new URL(base).origin)
  expect(page.text).not.toContain('evil.test"')
})

test('open redirect: neither after logging out, nor from the page that expired', async () => {
  for (const address of ['https://evil.test/', 'javascript:alert(1)', `${own.config.urls.balie}/../evil`]) {
    const page = await browser.open(buildEndSessionUrl(balie, { post_logout_redirect_uri: address }))
    expect([address, page.status]).toEqual([address, 400])
  }
  for (const clientId of ['https://evil.test', '"><script>alert(1)</script>', 'partner%00']) {
    const page = await browser.open(`${own.config.urls.id}/interaction/none?client_id=${encodeURIComponent(clientId)}`)
    expect(page.status).toBe(410)
    expect(page.text).not.toMatch(/evil|<script>alert/)
  }
})

test('host header poisoning: addresses in pages, redirects, tokens and documents are the configured ones', async () => {
  const { port } = own.config
  const poison = {
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '1',
    'x-forwarded-prefix': '/evil',
    forwarded: 'host=evil.test;proto=https',
    'x-original-url': 'https://evil.test/',
    'x-rewrite-url': 'https://evil.test/',
  }
  const { request: raw } = await import('node:http')
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const options = { port, host: 'localhost', path, headers: { ...poison, host: 'evil.test' } }
      raw(options, (response) => {
        let text = JSON.stringify(response.headers)
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve(text))
      })
        .on('error', reject)
        .end()
    })
  const { pathname, search } = await request()
  for (const path of ['/id/.well-known/openid-configuration', `${pathname}${search}`, '/id/interaction/none'])
    expect(await ask(path)).not.toContain('evil')
})

test('clickjacking: no page of ours can be put in a frame, and none is kept by a cache', async () => {
  const login = await browser.open(await request())
  const failure = await browser.open(await request({ client_id: 'nobody' }))
  const expired = await newBrowser().open(login.url)
  const question = await browser.open(`${base}/logout`)
  for (const page of [login, failure, expired, question]) {
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('cache-control')).toContain('no-store')
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
  }
})

test('response splitting: a line end in a parameter starts no header', async () => {
  const split = 'x\r\nset-cookie: stolen=1\r\n\r\n<script>alert(1)</script>'
  const addresses = [
    await request({ state: split, prompt: 'none' }),
    await request({ ui_locales: split, login_hint: split }),
    await request({ client_id: split }),
    buildEndSessionUrl(balie, { post_logout_redirect_uri: `${own.config.urls.balie}/`, state: split }),
  ]
  for (const url of addresses) {
    const response = await fetch(url, { redirect: 'manual' })
    expect(response.headers.getSetCookie().join()).not.toContain('stolen')
    expect(response.headers.get('location') ?? '').not.toMatch(/[\r\n]/)
    expect(response.status).toBeLessThan(500)
  }
})

test('script in a parameter stays text', async () => {
  const page = await browser.open(await request({ login_hint: '"><script>alert(1)</script>', ui_locales: '"><b>' }))
  const wrong = await browser.submit(page, { username: '"><img src=x onerror=alert(1)>', password: 'x' })
  for (const { text } of [page, wrong]) expect(text).not.toMatch(/<script>alert|<img|<b>"/)
})

test('oversized parameters are refused, and cost us no error', async () => {
  const page = await browser.open(await request())
  expect((await browser.submit(page, { ...fields, password: 'x'.repeat(100_000) })).status).toBe(413)
  const long = await browser.submit(page, { ...fields, password: person.password.padEnd(10_000, 'x') })
  expect(long.status).toBe(422)
  expect((await browser.submit(page, { username: 'x'.repeat(5000), password: 'x' })).status).toBe(422)
  const token = await fetch(`${base}/token`, {
    method: 'POST',
    body: new URLSearchParams({ code: 'x'.repeat(200_000) }),
  })
  expect([400, 401, 413]).toContain(token.status)
  const state = await fetch(await request({ state: 'x'.repeat(10_000), prompt: 'none' }), { redirect: 'manual' })
  expect(state.status).toBeLessThan(500)
  const twice = await request()
  twice.searchParams.append('redirect_uri', 'https://evil.test/')
  const refused = await browser.open(twice)
  expect(refused.url.href.startsWith(own.callback)).toBe(true)
  expect(refused.url.searchParams.get('error')).toBe('invalid_request')
})

test('a password that goes on after its first 256 letters is another password', async () => {
  const long = 'paard batterij nietje '.repeat(12).slice(0, 256)
  await createAccount(own.db, { email: 'lang@bib.test', name: 'Lang', password: long })
  const page = await browser.open(await request())
  expect((await browser.submit(page, { username: 'lang@bib.test', password: `${long}x` })).status).toBe(422)
  expect((await browser.submit(page, { username: 'lang@bib.test', password: long })).url.href).toContain('code=')
})

test('over TLS every cookie is for TLS only', async () => {
  const secure = await openTestIdentity({ ID_URL: 'https://id.openpas.test' })
  const url = `http://localhost:${secure.config.port}/id/realms/uitid/protocol/openid-connect/auth?${new URLSearchParams(
    {
      client_id: 'partner',
      redirect_uri: 'https://partner.test/done',
      response_type: 'code',
      scope: 'openid',
    },
  )}`
  const response = await fetch(url, { redirect: 'manual' })
  const cookies = response.headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(1)
  for (const cookie of cookies) expect(cookie).toMatch(/; secure/i)
  for (const cookie of cookies) expect(cookie).toMatch(/; httponly/i)
  await secure.close()
})
