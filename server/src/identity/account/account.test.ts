import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { codeInApp, hiddenFields, recoveryCodesOnPage, secretOnPage } from '../../../test/authenticator-app.ts'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { queuedMails } from '../../../test/mails.ts'
import { openTestIdentity, type TestIdentity } from '../../../test/open-test-identity.ts'
import { transact } from '../../db/transact.ts'
import { addPlatformAdmin } from '../../permissions/store.ts'
import { createAccount, findAccount } from '../accounts.ts'
import { deviceOf } from '../device.ts'

let own: TestIdentity
let balie: Configuration
let people = 0
const verifier = randomPKCECodeVerifier()
const password = 'een zin van vier woorden'

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
})
afterAll(() => own.close())
beforeEach(async () => {
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

const newBrowser = () => openBrowser([own.callback])
const address = (page: string) => `${own.config.urls.id}/${page}`

async function addPerson() {
  const email = `mens${people++}@bib.test`
  return { email, id: await createAccount(own.db, { email, name: 'Ann Peeters', password, emailVerified: true }) }
}

async function logInToBalie(browser: Browser, email: string, more: Record<string, string> = {}) {
  const answer = await browser.submit(await browser.open(await request(more)), { username: email, password })
  return authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
}

/** Through the log-in page, which leads back to the page itself. */
async function openOwn(browser: Browser, page: string, email: string): Promise<BrowserPage> {
  const first = await browser.open(address(page))
  return first.text.includes('id="username"') ? browser.submit(first, { username: email, password }) : first
}

/** Sends the form that leads to this address, with what it holds unseen. */
function send(browser: Browser, page: BrowserPage, to: string, fields: Record<string, string> = {}, headers = {}) {
  const forms = [...page.text.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form = forms.find((one) => one.includes(`action="/id/${to}?`))
  if (form === undefined) throw new Error(`No form to ${to}`)
  return browser.submit({ ...page, text: form }, { ...hiddenFields(form), ...fields }, headers)
}

/** As if the log-in in this browser were that long ago. */
async function age(accountId: string, seconds: number): Promise<void> {
  const rows = await own.db
    .selectFrom('oidc_artifacts')
    .select(['id_hash', 'payload'])
    .where('model', '=', 'Session')
    .where('account_id', '=', accountId)
    .execute()
  for (const row of rows) {
    const payload = JSON.stringify({ ...row.payload, loginTs: Number(row.payload.loginTs) - seconds })
    await own.db.updateTable('oidc_artifacts').set({ payload }).where('id_hash', '=', row.id_hash).execute()
  }
}

test('who comes without a session logs in first, comes back, and changes name and language', async () => {
  const { email, id } = await addPerson()
  const browser = newBrowser()
  const page = await openOwn(browser, 'profile', email)
  expect(page.url.href).toBe(address('profile'))
  const empty = await send(browser, page, 'profile', { name: ' ', given_name: 'An', locale: 'fr' })
  expect([empty.status, empty.text.includes('Vul je naam in.')]).toEqual([422, true])
  const saved = await send(browser, page, 'profile', { name: 'An <Peeters>', given_name: 'An', locale: 'fr' })
  expect(saved.text).toContain('<html lang="fr">')
  expect(saved.text).toContain('Enregistré.')
  expect(saved.text).not.toContain('<Peeters>')
  expect(await findAccount(own.db, id)).toMatchObject({ name: 'An <Peeters>', givenName: 'An', locale: 'fr' })
})

test('changing a password asks for the present one, refuses a common one, and ends the sessions elsewhere', async () => {
  const { email } = await addPerson()
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  const theirs = await logInToBalie(elsewhere, email)
  const page = await openOwn(here, 'password', email)
  const next = 'nog een zin, maar langer'
  const common = await send(here, page, 'password', { present: password, password: 'password1' })
  expect(common.text).toContain('Dit wachtwoord kiezen veel mensen')
  const wrong = await send(here, page, 'password', { present: 'iets anders', password: next })
  expect([wrong.status, wrong.text.includes('Dit is niet je wachtwoord van nu.')]).toEqual([422, true])
  const changed = await send(here, page, 'password', { present: password, password: next, others: 'end' })
  expect(changed.text).toContain('Je wachtwoord is veranderd.')
  expect((await here.open(address('profile'))).text).toContain('Ann Peeters')
  await expect(refreshTokenGrant(balie, String(theirs.refresh_token))).rejects.toMatchObject({ error: 'invalid_grant' })
  expect((await elsewhere.open(await request({ prompt: 'none' }))).url.searchParams.get('error')).toBe('login_required')
  const mails = await queuedMails(own.db, own.config.secrets)
  expect(mails.filter((mail) => mail.to === email).map((mail) => mail.template)).toEqual(['passwordChanged'])
})

test('somebody chooses an app for themselves, sees codes once, and is asked for it everywhere from then on', async () => {
  const { email } = await addPerson()
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  const before = await logInToBalie(elsewhere, email)
  const mine = await logInToBalie(here, email)
  const offer = await openOwn(here, 'second-factor/app', email)
  const secret = secretOnPage(offer.text)
  const codes = await send(here, offer, 'second-factor/app', { code: codeInApp(secret, -1) })
  expect(recoveryCodesOnPage(codes.text)).toHaveLength(10)
  expect(recoveryCodesOnPage((await here.open(address('second-factor'))).text)).toEqual([])
  // The browser where it was chosen goes on; the other one shows it first.
  expect((await refreshTokenGrant(balie, String(mine.refresh_token))).access_token).toBeTruthy()
  await expect(refreshTokenGrant(balie, String(before.refresh_token))).rejects.toMatchObject({ error: 'invalid_grant' })
  const asked = await elsewhere.submit(await elsewhere.open(await request()), { username: email, password })
  const answer = await elsewhere.submit(asked, { code: codeInApp(secret) })
  expect(answer.url.searchParams.has('code')).toBe(true)
  const page = await send(here, await here.open(address('second-factor')), 'second-factor/remove-app')
  expect(page.text).toContain('Je hebt nog geen tweede stap.')
  const mails = (await queuedMails(own.db, own.config.secrets)).filter((mail) => mail.to === email)
  expect(mails.map((mail) => mail.template)).toEqual(['factorAdded', 'factorRemoved'])
})

test('the last second factor of who must have one stays', async () => {
  const { email, id } = await addPerson()
  const browser = newBrowser()
  const offer = await openOwn(browser, 'second-factor/app', email)
  await send(browser, offer, 'second-factor/app', { code: codeInApp(secretOnPage(offer.text), -1) })
  await transact(own.db, (trx) => addPlatformAdmin(trx, { accountId: id, at: new Date() }))
  const page = await send(browser, await browser.open(address('second-factor')), 'second-factor/remove-app')
  expect([page.status, page.text.includes('één tweede stap moet blijven')]).toEqual([422, true])
  expect(page.text).toContain('Verwijder App met codes')
})

test('somebody sees where they are logged in and ends one session, with what applications got through it', async () => {
  const { email } = await addPerson()
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  const theirs = await logInToBalie(elsewhere, email)
  const page = await openOwn(here, 'sessions', email)
  expect(page.text.match(/<li>/g)).toHaveLength(2)
  expect(page.text).toContain('(dit toestel)')
  const ended = await send(here, page, 'sessions/end')
  expect(ended.text).toContain('Afgemeld.')
  expect(ended.text.match(/<li>/g)).toHaveLength(1)
  await expect(refreshTokenGrant(balie, String(theirs.refresh_token))).rejects.toMatchObject({ error: 'invalid_grant' })
  expect((await elsewhere.open(await request({ prompt: 'none' }))).url.searchParams.get('error')).toBe('login_required')
})

test('nobody ends a session of somebody else', async () => {
  const [ann, bob] = [await addPerson(), await addPerson()]
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  await logInToBalie(elsewhere, bob.email)
  const page = await openOwn(here, 'sessions', ann.email)
  const other = await own.db
    .selectFrom('log_ins')
    .select('session_uid')
    .where('account_id', '=', bob.id)
    .executeTakeFirstOrThrow()
  const form = `<form action="/id/sessions/end?lang=nl"></form>`
  await here.submit({ ...page, text: form }, { account: ann.id, session: other.session_uid })
  await here.submit({ ...page, text: form }, { account: bob.id, session: other.session_uid })
  expect((await elsewhere.open(await request({ prompt: 'none' }))).url.searchParams.has('code')).toBe(true)
})

test('logging out everywhere ends all of it, here too, and is in the trail', async () => {
  const { email, id } = await addPerson()
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  const theirs = await logInToBalie(elsewhere, email)
  const page = await send(here, await openOwn(here, 'sessions', email), 'sessions/end-all')
  expect(page.text).toContain('<h1>Meld je aan</h1>')
  await expect(refreshTokenGrant(balie, String(theirs.refresh_token))).rejects.toMatchObject({ error: 'invalid_grant' })
  const entries = own.db.selectFrom('audit_entries').select('fields').where('account_id', '=', id)
  expect(await entries.where('act', '=', 'session.end-all').execute()).toHaveLength(1)
})

test('an application that may go on without the person is named, and its access can be taken back', async () => {
  const { email } = await addPerson()
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  const offline = await logInToBalie(elsewhere, email, { scope: 'openid offline_access', prompt: 'consent' })
  const page = await openOwn(here, 'sessions', email)
  expect(page.text).toContain('Neem de toegang terug van Openpas Balie')
  const taken = await send(here, page, 'sessions/take-back')
  expect(taken.text).toContain('Geen enkele toepassing kan verder als jij niet aangemeld bent.')
  await expect(refreshTokenGrant(balie, String(offline.refresh_token))).rejects.toMatchObject({
    error: 'invalid_grant',
  })
})

test('a stolen session of a while ago changes nothing that one logs in with', async () => {
  const { email, id } = await addPerson()
  const browser = newBrowser()
  const page = await openOwn(browser, 'second-factor', email)
  const change = await openOwn(browser, 'password', email)
  await age(id, 11 * 60)
  for (const name of ['second-factor', 'second-factor/app', 'password'])
    expect((await browser.open(address(name))).text).toContain('<h1>Meld je aan</h1>')
  expect((await browser.open(address('profile'))).text).toContain('Ann Peeters')
  const form = '<form action="/id/second-factor/remove-app?lang=nl"></form>'
  expect((await browser.submit({ ...page, text: form }, { account: id })).text).toContain('<h1>Meld je aan</h1>')
  const tried = await send(browser, change, 'password', { present: password, password: 'nog een zin, maar langer' })
  expect(tried.text).toContain('<h1>Meld je aan</h1>')
  expect((await newBrowserLogsIn(email)).url.searchParams.has('code')).toBe(true)
})

async function newBrowserLogsIn(email: string): Promise<BrowserPage> {
  const browser = newBrowser()
  return browser.submit(await browser.open(await request()), { username: email, password })
}

test('CSRF: a form on another site, or one made for somebody else, changes nothing', async () => {
  const { email, id } = await addPerson()
  const browser = newBrowser()
  const page = await openOwn(browser, 'profile', email)
  const fields = { name: 'Iemand Anders', given_name: 'Iemand', locale: 'nl' }
  const foreign = await send(browser, page, 'profile', fields, { origin: 'https://evil.test' })
  expect([foreign.status, foreign.text.includes('Er is niets veranderd.')]).toEqual([403, true])
  expect((await send(browser, page, 'profile', { ...fields, account: own.accountId })).status).toBe(403)
  expect(await findAccount(own.db, id)).toMatchObject({ name: 'Ann Peeters' })
})

test('the code that comes back with the person opens nothing', async () => {
  const { email } = await addPerson()
  const browser = openBrowser([address('profile?code')])
  const page = await browser.submit(await browser.open(address('profile')), { username: email, password })
  const uitid = await own.peer('openpas-uitid')
  for (const pkceCodeVerifier of [verifier, randomPKCECodeVerifier()])
    await expect(authorizationCodeGrant(uitid, page.url, { pkceCodeVerifier })).rejects.toMatchObject({
      error: 'invalid_grant',
    })
})

test('who is disabled has no pages any more', async () => {
  const { email, id } = await addPerson()
  const browser = newBrowser()
  await openOwn(browser, 'profile', email)
  await own.db.updateTable('accounts').set({ disabled_at: new Date() }).where('id', '=', id).execute()
  await vi.waitFor(async () => expect((await browser.open(address('profile'))).text).toContain('<h1>Meld je aan</h1>'))
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ['curl/8.0', '', ''],
])('%s is %s on %s', (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system })
})
