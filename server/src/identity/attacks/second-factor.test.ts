import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeInApp, hiddenFields, secretOnPage } from '../../../test/authenticator-app.ts'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { queuedMails } from '../../../test/mails.ts'
import { openTestIdentity, type TestIdentity } from '../../../test/open-test-identity.ts'
import { transact } from '../../db/transact.ts'
import { addPlatformAdmin } from '../../permissions/store.ts'
import { createAccount, setPassword } from '../accounts.ts'
import { endSessionsOf } from '../end-sessions.ts'

// Somebody has the password of an administrator and not their telephone. Whatever they try, they are not in.

let own: TestIdentity
let balie: Configuration
let accountId: string
let secret: string
let thief: Browser
const verifier = randomPKCECodeVerifier()
const stolen = { username: 'beheer@stad.test', password: 'een zin van vier woorden' }

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
  const { username: email, password } = stolen
  accountId = await createAccount(own.db, { email, password, name: 'Katrien Wieme', emailVerified: true })
  await transact(own.db, (trx) => addPlatformAdmin(trx, { accountId, at: new Date() }))
  const browser = openBrowser([own.callback])
  const page = await browser.submit(await browser.open(await request()), stolen)
  const offer = await browser.open(besides(page, 'new-factor/app'))
  secret = secretOnPage(offer.text)
  const codes = await browser.submit(offer, { ...hiddenFields(offer.text), code: codeInApp(secret, -1) })
  expect((await browser.submit(codes, {})).url.searchParams.has('code')).toBe(true)
})
afterAll(() => own.close())
beforeEach(async () => {
  thief = openBrowser([own.callback])
  await own.db.deleteFrom('login_attempts').execute()
})

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

const typePassword = async (browser = thief) => browser.submit(await browser.open(await request()), stolen)

/** Another page of the same log-in. */
const besides = (page: BrowserPage, name: string) =>
  `${own.config.urls.id}/interaction/${uidOf(page)}/${name}?client_id=openpas-balie&lang=nl`
const uidOf = (page: BrowserPage) => /\/interaction\/([^/?]+)/.exec(page.url.pathname)?.[1] ?? ''
const post = (browser: Browser, page: BrowserPage, action: string, fields: Record<string, string>) =>
  browser.submit({ ...page, text: `<form action="${action}">` }, fields)

async function expectNotIn(browser: Browser): Promise<void> {
  const silent = await browser.open(await request({ prompt: 'none' }))
  expect(silent.url.searchParams.get('error')).toBe('login_required')
}

test('going on to the application by its address leads back to the log-in page', async () => {
  const page = await typePassword()
  const onwards = await thief.open(`${own.config.urls.id}/realms/uitid/protocol/openid-connect/auth/${uidOf(page)}`)
  expect(onwards.text).toContain('<h1>Meld je aan</h1>')
  await expectNotIn(thief)
})

test('who has a second factor cannot choose another one instead', async () => {
  const page = await typePassword()
  for (const name of ['new-factor', 'new-factor/app']) expect((await thief.open(besides(page, name))).status).toBe(410)
  const own = 'JBSWY3DPEHPK3PXP'
  for (const name of ['new-factor/app', 'new-factor/passkey', 'new-factor/done'])
    expect((await post(thief, page, besides(page, name), { secret: own, code: codeInApp(own) })).status).toBe(410)
  await expectNotIn(thief)
})

test('the second step without the first one is nothing, also with a right code', async () => {
  const page = await thief.open(await request())
  expect((await thief.open(besides(page, 'second-factor'))).status).toBe(410)
  const answer = await post(thief, page, besides(page, 'second-factor'), { code: codeInApp(secret) })
  expect(answer.status).toBe(410)
  await expectNotIn(thief)
})

test('the first step of one log-in is not the first step of another one', async () => {
  await typePassword()
  const other = await thief.open(await request())
  expect((await post(thief, other, besides(other, 'second-factor'), { code: codeInApp(secret) })).status).toBe(410)
  await expectNotIn(thief)
})

test('another browser cannot take over a log-in whose password was typed', async () => {
  const page = await typePassword()
  const other = openBrowser([own.callback])
  expect((await other.open(besides(page, 'second-factor'))).status).toBe(410)
  expect((await post(other, page, besides(page, 'second-factor'), { code: codeInApp(secret) })).status).toBe(410)
})

test('one’s own second factor does not help with somebody else’s password', async () => {
  const email = 'dief@stad.test'
  const dief = await createAccount(own.db, { email, password: stolen.password, name: 'Dief', emailVerified: true })
  await transact(own.db, (trx) => addPlatformAdmin(trx, { accountId: dief, at: new Date() }))
  const first = await thief.submit(await thief.open(await request()), { ...stolen, username: email })
  const offer = await thief.open(besides(first, 'new-factor/app'))
  const own2 = secretOnPage(offer.text)
  await thief.submit(offer, { ...hiddenFields(offer.text), code: codeInApp(own2, -1) })
  // The recovery codes are on the screen; now the password of the other one is typed in the same log-in.
  const page = await post(thief, offer, besides(offer, '').replace('/?', '?'), stolen)
  expect(page.text).toContain('<h1>Nog één stap</h1>')
  expect((await post(thief, page, besides(page, 'new-factor/done'), {})).status).toBe(410)
  expect((await post(thief, page, besides(page, 'second-factor'), { code: codeInApp(own2) })).status).toBe(422)
  await expectNotIn(thief)
})

test('a form on another site sends no code', async () => {
  const page = await typePassword()
  const foreign = { origin: 'https://evil.test' }
  expect((await thief.submit(page, { code: codeInApp(secret) }, foreign)).status).toBe(410)
  await expectNotIn(thief)
})

test('a made-up passkey opens nothing, as second step or as whole log-in', async () => {
  const page = await typePassword()
  const credential = JSON.stringify({ id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {} })
  for (const [name, status] of [
    ['second-factor/passkey', 422],
    ['passkey', 200],
  ] as const) {
    const fields = { challenge: hiddenFields(page.text).challenge ?? 'none', credential }
    const answer = await post(thief, page, besides(page, name), fields)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain('Deze toegangssleutel is niet herkend. Je bent nog niet aangemeld.')
  }
  await expectNotIn(thief)
})

test('a new password, or logging out everywhere, ends a log-in that waits for its second step', async () => {
  const page = await typePassword()
  await transact(own.db, (trx) => endSessionsOf(trx, accountId))
  expect((await thief.submit(page, { code: codeInApp(secret) })).status).toBe(410)
})

test('a silent log-in gives nothing to a session from before the second factor', async () => {
  const email = 'vroeger@stad.test'
  const id = await createAccount(own.db, { email, password: stolen.password, name: 'Vroeger', emailVerified: true })
  const fields = { ...stolen, username: email }
  const answer = await thief.submit(await thief.open(await request()), fields)
  await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  await transact(own.db, (trx) => addPlatformAdmin(trx, { accountId: id, at: new Date() }))
  await expectNotIn(thief)
})

test('a password forgotten by an administrator is chosen anew, and the code is asked for all the same', async () => {
  const asked = await thief.open(`${own.config.urls.id}/forgotten-password?client_id=openpas-balie&lang=nl`)
  await thief.submit(asked, { username: stolen.username })
  const mails = await queuedMails(own.db, own.config.secrets)
  const { link = '' } = (mails.findLast((mail) => mail.template === 'resetPassword')?.data ?? {}) as { link?: string }
  const next = 'een heel andere zin van vijf'
  const done = await thief.submit(await thief.open(link), { password: next })
  expect(done.status).toBe(200)
  await expectNotIn(thief)
  const page = await thief.submit(await thief.open(await request()), { ...stolen, password: next })
  expect(page.text).toContain('<h1>Nog één stap</h1>')
  await expectNotIn(thief)
  expect((await thief.submit(page, { code: codeInApp(secret, 1) })).url.searchParams.has('code')).toBe(true)
  await setPassword(own.db, accountId, stolen.password)
})
