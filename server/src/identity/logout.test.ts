import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../../test/browser.ts'
import { openTestIdentity, person, type TestIdentity } from '../../test/open-test-identity.ts'

let own: TestIdentity
let balie: Configuration
let home: string
const verifier = randomPKCECodeVerifier()

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
  home = `${own.config.urls.balie}/`
})
afterAll(() => own.close())

const newBrowser = () => openBrowser([own.config.urls.balie])

async function authorize(browser: Browser) {
  return browser.open(
    buildAuthorizationUrl(balie, {
      redirect_uri: own.callback,
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  )
}

async function logIn(browser: Browser) {
  const answer = await browser.submit(await authorize(browser), { username: person.email, password: person.password })
  return authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
}

test('client_id and a registered address are enough to log out here, and only here', async () => {
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  const tokens = await logIn(here)
  const others = await logIn(elsewhere)
  const url = buildEndSessionUrl(balie, { post_logout_redirect_uri: home, state: 'bye' })
  expect(url.searchParams.has('id_token_hint')).toBe(false)
  const left = await here.open(url)
  expect(left.url.href).toBe(`${home}?state=bye`)
  expect((await authorize(here)).text).toContain('Meld je aan')
  await expect(refreshTokenGrant(balie, String(tokens.refresh_token))).rejects.toThrow()
  expect((await authorize(elsewhere)).url.searchParams.has('code')).toBe(true)
  await refreshTokenGrant(balie, String(others.refresh_token))
})

test('an id token as hint works as well', async () => {
  const browser = newBrowser()
  const tokens = await logIn(browser)
  const left = await browser.open(
    buildEndSessionUrl(balie, { post_logout_redirect_uri: home, id_token_hint: String(tokens.id_token) }),
  )
  expect(left.url.href).toBe(home)
  expect((await authorize(browser)).text).toContain('Meld je aan')
})

test('who is logged out already goes on at once', async () => {
  const left = await newBrowser().open(buildEndSessionUrl(balie, { post_logout_redirect_uri: home }))
  expect(left.url.href).toBe(home)
})

test('an address that is not registered is not gone to', async () => {
  const page = await newBrowser().open(buildEndSessionUrl(balie, { post_logout_redirect_uri: 'https://evil.test/' }))
  expect(page.status).toBe(400)
  const url = buildEndSessionUrl(balie, { post_logout_redirect_uri: 'https://evil.test/' })
  url.searchParams.delete('client_id')
  const without = await newBrowser().open(url)
  expect(without.url.host).toBe(new URL(own.config.publicUrl).host)
  expect(without.text).toContain('Je bent afgemeld')
})

test('without an application the person is asked, and can stay or go', async () => {
  const browser = newBrowser()
  await logIn(browser)
  const end = buildEndSessionUrl(balie, {})
  end.searchParams.delete('client_id')
  const question = await browser.open(end)
  expect(question.text).toContain('Afmelden in deze browser?')
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(question.text)?.[1] ?? ''
  expect((await browser.submit(question, { xsrf })).text).toContain('Je bent nog aangemeld')
  expect((await authorize(browser)).url.searchParams.has('code')).toBe(true)
  const again = await browser.open(end)
  const left = await browser.submit(again, {
    xsrf: /name="xsrf" value="([^"]+)"/.exec(again.text)?.[1] ?? '',
    logout: 'yes',
  })
  expect(left.text).toContain('Je bent afgemeld')
  expect((await authorize(browser)).text).toContain('Meld je aan')
})
