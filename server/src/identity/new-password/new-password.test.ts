import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { queuedMails } from '../../../test/mails.ts'
import { openTestIdentity, type TestIdentity } from '../../../test/open-test-identity.ts'
import { transact } from '../../db/transact.ts'
import type { AccountId } from '../../values/ids.ts'
import { createAccount, findAccount } from '../accounts.ts'
import { endSessionsOf } from '../end-sessions.ts'
import { findLinkedAccount, linkAccount } from '../upstream/store.ts'

let own: TestIdentity
let balie: Configuration
let browser: Browser
let accountId: AccountId
let email: string
const told: { accountId: string; email: string }[] = []
const verifier = randomPKCECodeVerifier()
const password = 'oud wachtwoord van tante'
const chosen = 'iets helemaal anders nu'
let number = 0

beforeAll(async () => {
  own = await openTestIdentity({}, [async (_trx, account) => void told.push(account)])
  balie = await own.peer('openpas-balie')
})
afterAll(() => own.close())
beforeEach(async () => {
  browser = newBrowser()
  await own.db.deleteFrom('login_attempts').execute()
  // Each test its own person: mails are counted together.
  number += 1
  email = `vergeten-${number}@post.test`
  accountId = await createAccount(own.db, { email, password, name: 'Jef Maes', givenName: 'Jef', emailVerified: true })
})

const newBrowser = () => openBrowser([own.callback])

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid offline_access',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

async function logIn(who: Browser, secret = password): Promise<BrowserPage> {
  return who.submit(await who.open(await request({ prompt: 'login' })), { username: email, password: secret })
}

async function ask(address = email, headers: Record<string, string> = {}): Promise<BrowserPage> {
  const page = await browser.open(`${own.config.urls.id}/forgotten-password?client_id=openpas-balie`)
  return browser.submit(page, { username: address }, headers)
}

const mailsTo = async (to: string) => (await queuedMails(own.db, own.config.secrets)).filter((mail) => mail.to === to)

async function linkIn(to: string): Promise<string> {
  const mail = (await mailsTo(to)).filter(({ template }) => template === 'resetPassword').at(-1)
  return (mail?.data as { link: string } | undefined)?.link ?? ''
}

const openLink = async () => newBrowser().open(await linkIn(email))
const choose = (page: BrowserPage, secret = chosen, headers: Record<string, string> = {}) =>
  newBrowser().submit(page, { password: secret }, headers)
const isLoggedIn = async (who: Browser) =>
  (await who.open(await request({ prompt: 'none' }))).url.searchParams.has('code')

test('who forgot their password gets a link, chooses another one, and logs in with it', async () => {
  const login = await browser.open(await request())
  const href = /href="([^"]*)">Wachtwoord vergeten\?/.exec(login.text)?.[1] ?? ''
  const form = await browser.open(new URL(href.replaceAll('&#38;', '&'), login.url))
  const sent = await browser.submit(form, { username: email.toUpperCase() })
  expect(sent.text).toContain(`Is er een UiTiD met <b>${email.toUpperCase()}</b>? Dan kreeg je daar een mail`)
  const page = await openLink()
  expect(page.text).toContain(`Voor de UiTiD van <b>${email}</b>.`)
  const done = await choose(page)
  expect(done.status).toBe(200)
  expect(done.text).toContain(`href="${own.config.urls.balie}/">Meld je aan bij Openpas Balie`)
  expect((await logIn(newBrowser())).status).toBe(422)
  expect((await logIn(newBrowser(), chosen)).url.searchParams.has('code')).toBe(true)
  expect((await mailsTo(email)).map(({ template }) => template)).toEqual(['resetPassword', 'passwordChanged'])
  expect(own.logLines.join('')).not.toMatch(/vergeten-\d+@|token=|anders nu/)
})

test('asking, choosing and what ends with it are in the audit trail, without values', async () => {
  await ask()
  await choose(await openLink())
  const entries = () =>
    own.db.selectFrom('audit_entries').selectAll().where('subject_id', '=', accountId).orderBy('at').execute()
  await vi.waitFor(async () =>
    expect((await entries()).map(({ act }) => act).sort()).toEqual([
      'account.ask-password-reset',
      'account.change-password',
      'session.end-all',
    ]),
  )
  for (const entry of await entries())
    expect(entry).toMatchObject({ account_id: accountId, client_id: 'openpas-balie', address: expect.any(String) })
  expect(JSON.stringify(await entries())).not.toMatch(/vergeten-|anders nu/)
})

test('a new password logs nobody in: the link does not stand for what else is asked at the log-in', async () => {
  await ask()
  const reader = newBrowser()
  const done = await reader.submit(await reader.open(await linkIn(email)), { password: chosen })
  expect(done.status).toBe(200)
  expect(reader.cookies.size).toBe(0)
  expect(await isLoggedIn(reader)).toBe(false)
})

test('every session and token of the account ends with a new password, and of nobody else', async () => {
  const other = newBrowser()
  const others = email
  await logIn(other)
  number += 1
  email = `vergeten-${number}@post.test`
  accountId = await createAccount(own.db, { email, password, name: 'Jef Maes', emailVerified: true })
  const code = (await logIn(browser)).url
  const tokens = await authorizationCodeGrant(balie, code, { pkceCodeVerifier: verifier })
  const unused = (await logIn(newBrowser())).url
  // The right password was typed, and the library has not answered the application yet.
  const halfway = newBrowser()
  const page = await halfway.open(await request({ prompt: 'login' }))
  const cookie = [...halfway.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')
  const action = new URL(/action="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? '', page.url)
  const stopped = await fetch(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: page.url.origin },
    body: new URLSearchParams({ username: email, password }),
  })
  const resume = stopped.headers.get('location') ?? ''
  expect(resume).toContain('/auth/')

  await ask()
  await choose(await openLink())

  expect(await isLoggedIn(browser)).toBe(false)
  await expect(refreshTokenGrant(balie, tokens.refresh_token ?? '')).rejects.toThrow()
  await expect(authorizationCodeGrant(balie, unused, { pkceCodeVerifier: verifier })).rejects.toThrow()
  expect((await halfway.open(resume)).url.searchParams.has('code')).toBe(false)
  const userinfo = await fetch(balie.serverMetadata().userinfo_endpoint ?? '', {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  expect(userinfo.status).toBe(401)
  email = others
  expect(await isLoggedIn(other)).toBe(true)
})

test('all other sessions of a person end, and the one that asks for it stays with what came from it', async () => {
  const elsewhere = newBrowser()
  await logIn(elsewhere)
  const tokens = await authorizationCodeGrant(balie, (await logIn(browser)).url, { pkceCodeVerifier: verifier })
  const { sid } = JSON.parse(Buffer.from(tokens.access_token.split('.')[1] ?? '', 'base64url').toString()) as {
    sid: string
  }
  await transact(own.db, (trx) => endSessionsOf(trx, accountId, sid))
  expect(await isLoggedIn(elsewhere)).toBe(false)
  expect(await isLoggedIn(browser)).toBe(true)
  expect((await refreshTokenGrant(balie, tokens.refresh_token ?? '')).access_token).toBeTruthy()
})

test('whether an address has an account shows neither in the words, nor in what is done for it', async () => {
  await createAccount(own.db, { email: `dicht-${number}@post.test`, password, name: 'Dicht' })
  await own.db
    .updateTable('accounts')
    .set({ disabled_at: new Date() })
    .where('email', '=', `dicht-${number}@post.test`)
    .execute()
  const addresses = [email, `niemand-${number}@post.test`, `dicht-${number}@post.test`]
  const answers = []
  for (const address of addresses) {
    const before = await count()
    const { status, text } = await ask(address)
    answers.push({ status, said: text.replaceAll(address, ''), rows: (await count()) - before })
  }
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(await mailsTo(addresses[1] ?? '')).toEqual([])
  expect(await mailsTo(addresses[2] ?? '')).toEqual([])
})

const count = async () => (await own.db.selectFrom('password_resets').select('token_hash').execute()).length

test('a link works once, also for two at the same moment; the others of that person end with it', async () => {
  await ask()
  const first = await openLink()
  await ask()
  const second = await openLink()
  const answers = await Promise.all([choose(first), choose(first), choose(second), choose(second)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
  expect((await newBrowser().open(await linkIn(email))).status).toBe(410)
})

test('a link that is too old, cut off or made up changes nothing', async () => {
  await ask()
  const page = await openLink()
  const link = new URL(await linkIn(email))
  const token = link.searchParams.get('token') ?? ''
  for (const bad of ['', token.slice(0, -1), `${token}x`, token.toLowerCase(), "' or 1=1 --"]) {
    link.searchParams.set('token', bad)
    expect([bad, (await newBrowser().open(link)).status]).toEqual([bad, 410])
  }
  await own.db.updateTable('password_resets').set({ expires_at: new Date() }).execute()
  const late = await choose(page)
  expect(late.status).toBe(410)
  expect(late.text).toContain('Je wachtwoord is niet veranderd.')
  expect((await logIn(newBrowser())).url.searchParams.has('code')).toBe(true)
})

test('the rules for passwords hold here too, and a password that is refused leaves the link as it was', async () => {
  await ask()
  const page = await openLink()
  const sentences = {
    kort: 'te kort',
    wachtwoord1: 'kiezen veel mensen',
    'jef gaat naar de markt met maes': 'staat je naam',
    '': 'Kies een wachtwoord van minstens 8 tekens.',
  }
  for (const [secret, sentence] of Object.entries(sentences)) {
    const answer = await choose(page, secret)
    expect([secret, answer.status]).toEqual([secret, 422])
    expect(answer.text).toContain(sentence)
    if (secret) expect(answer.text).not.toContain(`value="${secret}"`)
  }
  expect((await choose(page)).status).toBe(200)
})

test('guessing that was slowed down does not keep out who has chosen a new password', async () => {
  for (let i = 0; i < 6; i++) await logIn(newBrowser(), `gok nummer ${i}`)
  expect((await logIn(newBrowser())).status).toBe(429)
  await ask()
  await choose(await openLink())
  expect((await logIn(newBrowser(), chosen)).url.searchParams.has('code')).toBe(true)
})

test('after three mails to one address each next one has to wait, with and without an account', async () => {
  for (const address of [email, `niemand-${number}@post.test`]) {
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await ask(address)).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  }
  expect(await mailsTo(email)).toHaveLength(3)
})

test('CSRF: a form on another site asks for no mail and chooses no password', async () => {
  for (const headers of [{ origin: 'https://evil.test' }, { 'sec-fetch-site': 'cross-site' }])
    expect((await ask(email, headers as Record<string, string>)).status).toBe(403)
  expect(await mailsTo(email)).toEqual([])
  await ask()
  expect((await choose(await openLink(), chosen, { origin: 'https://evil.test' })).status).toBe(410)
  expect((await logIn(newBrowser())).url.searchParams.has('code')).toBe(true)
})

test('the address in the mail comes from the configuration, whatever the request says of itself', async () => {
  await ask(email, { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https', forwarded: 'host=evil.test' })
  expect((await linkIn(email)).startsWith(`${own.config.urls.id}/new-password?`)).toBe(true)
})

test('an address that nobody had shown to be theirs is so from here on, and other ways in are forgotten', async () => {
  email = `onbevestigd-${number}@post.test`
  accountId = await createAccount(own.db, { email, password, name: 'Ooit Gemaakt' })
  const subject = { issuer: 'https://elders.test', subjectHash: Buffer.from(`iemand ${number}`) }
  await linkAccount(own.db, subject, accountId)
  await ask()
  await choose(await openLink())
  expect(await findAccount(own.db, accountId)).toMatchObject({ emailVerified: true })
  expect(await findLinkedAccount(own.db, subject)).toBeUndefined()
  expect(told).toEqual([{ accountId, email }])
})

test('only a hash of the link is kept', async () => {
  await ask()
  const token = new URL(await linkIn(email)).searchParams.get('token') ?? ''
  const rows = await own.db.selectFrom('password_resets').selectAll().execute()
  expect(token.length).toBe(43)
  for (const row of rows) {
    expect(row.token_hash).toHaveLength(32)
    expect(row.token_hash.toString('base64url')).not.toBe(token)
  }
})
