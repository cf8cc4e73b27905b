import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hiddenFields } from '../../../test/authenticator-app.ts'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { queuedMails } from '../../../test/mails.ts'
import { openTestIdentity, type TestIdentity } from '../../../test/open-test-identity.ts'
import type { VerifiedAccount } from '../account-verified.ts'
import { createAccount, findAccount } from '../accounts.ts'

let own: TestIdentity
let balie: Configuration
let people = 0
const verified: VerifiedAccount[] = []
const verifier = randomPKCECodeVerifier()
const password = 'een zin van vier woorden'

beforeAll(async () => {
  own = await openTestIdentity({}, [async (_trx, account) => void verified.push(account)])
  balie = await own.peer('openpas-balie')
})
afterAll(() => own.close())
beforeEach(async () => {
  await own.db.deleteFrom('login_attempts').execute()
})

const newBrowser = () => openBrowser([own.callback])
const address = (page: string) => `${own.config.urls.id}/${page}`

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

async function addPerson() {
  const n = people++
  const email = `oud${n}@bib.test`
  const id = await createAccount(own.db, { email, name: 'Ann Peeters', password, emailVerified: true })
  return { email, next: `Nieuw${n}@bib.test`, id }
}

async function open(browser: Browser, url: string, email: string): Promise<BrowserPage> {
  const first = await browser.open(url)
  return first.text.includes('id="username"') ? browser.submit(first, { username: email, password }) : first
}

function send(browser: Browser, page: BrowserPage, fields: Record<string, string>, headers = {}) {
  return browser.submit(page, { ...hiddenFields(page.text), ...fields }, headers)
}

async function ask(browser: Browser, person: { email: string; next: string }): Promise<BrowserPage> {
  return send(browser, await open(browser, address('email'), person.email), { email: person.next })
}

async function mailsTo(email: string) {
  const mails = await queuedMails(own.db, own.config.secrets)
  return mails.filter((mail) => mail.to === email)
}

async function linkTo(email: string): Promise<string> {
  const mail = (await mailsTo(email)).findLast(({ template }) => template === 'confirmNewEmail')
  return (mail?.data as { link: string }).link
}

const emailOf = async (id: string) => (await findAccount(own.db, id))?.email

test('somebody changes their address with the link in the mail, once; the old one hears of it', async () => {
  const person = await addPerson()
  const [here, elsewhere] = [newBrowser(), newBrowser()]
  const answer = await open(elsewhere, (await request()).href, person.email)
  const theirs = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  const sent = await ask(here, person)
  expect(sent.text).toContain('Kijk in je mailbox')
  expect(await emailOf(person.id)).toBe(person.email)
  const link = await linkTo(person.next)
  const page = await here.open(link)
  expect(page.url.search).not.toContain('token')
  expect(page.text).toContain(person.next)
  // Looking at it, as mail scanners do, changes nothing.
  expect(await emailOf(person.id)).toBe(person.email)
  const changed = await send(here, page, { others: 'end' })
  expect(changed.url.pathname).toBe('/id/profile')
  expect(changed.text).toContain('Je e-mailadres is veranderd.')
  expect(await findAccount(own.db, person.id)).toMatchObject({ email: person.next, emailVerified: true })
  await expect(refreshTokenGrant(balie, String(theirs.refresh_token))).rejects.toMatchObject({ error: 'invalid_grant' })
  expect((await mailsTo(person.email)).map((mail) => mail.template)).toEqual(['emailChangeAsked', 'emailChanged'])
  expect(verified).toContainEqual({ accountId: person.id, email: person.next })
  expect((await here.open(link)).status).toBe(410)
  const old = await open(newBrowser(), (await request()).href, person.email)
  expect(old.url.searchParams.has('code')).toBe(false)
  const fresh = await open(newBrowser(), (await request()).href, person.next.toUpperCase())
  expect(fresh.url.searchParams.has('code')).toBe(true)
  const entries = await own.db.selectFrom('audit_entries').selectAll().where('account_id', '=', person.id).execute()
  const acts = entries.map(({ act }) => act)
  expect(acts).toEqual(expect.arrayContaining(['account.ask-email-change', 'account.change-email', 'session.end-all']))
  expect(JSON.stringify(entries)).not.toMatch(/@bib\.test/i)
  expect(own.logLines.join('\n')).not.toMatch(/oud\d+@bib\.test|Nieuw\d+@bib\.test/i)
})

test('what is kept of a link is a hash, and a later one takes its place', async () => {
  const person = await addPerson()
  const browser = newBrowser()
  await ask(browser, person)
  const first = await linkTo(person.next)
  const rows = await own.db.selectFrom('email_changes').selectAll().where('account_id', '=', person.id).execute()
  expect(JSON.stringify(rows)).not.toContain(new URL(first).searchParams.get('token'))
  await ask(browser, { ...person, next: `anders-${person.next}` })
  expect((await browser.open(first)).status).toBe(410)
  expect((await browser.open(await linkTo(`anders-${person.next}`))).status).toBe(200)
})

test('a link that is too old, or made up, changes nothing', async () => {
  const person = await addPerson()
  const browser = newBrowser()
  await ask(browser, person)
  const page = await browser.open(await linkTo(person.next))
  await own.db
    .updateTable('email_changes')
    .set({ expires_at: new Date(1000) })
    .execute()
  expect((await send(browser, page, {})).status).toBe(410)
  expect((await browser.open(address('email/link?token=verzonnen'))).status).toBe(410)
  expect((await browser.open(address('email/confirm'))).status).toBe(410)
  expect(await emailOf(person.id)).toBe(person.email)
})

test('who asks hears nothing of whose address it is; its owner does, by mail', async () => {
  const [person, other] = [await addPerson(), await addPerson()]
  const browser = newBrowser()
  const free = await ask(browser, person)
  const taken = await ask(browser, { ...person, next: other.email.toUpperCase() })
  const bare = ({ text }: BrowserPage, email: string) => text.replaceAll(email, '')
  expect(taken.status).toBe(free.status)
  expect(bare(taken, other.email.toUpperCase())).toBe(bare(free, person.next))
  expect((await mailsTo(other.email.toUpperCase())).map((mail) => mail.template)).toEqual(['emailTaken'])
  expect(await emailOf(other.id)).toBe(other.email)
})

test('whoever clicks on a link that somebody else asked for gives their address to nobody', async () => {
  const [thief, victim] = [await addPerson(), await addPerson()]
  await ask(newBrowser(), thief)
  const browser = newBrowser()
  const page = await open(browser, await linkTo(thief.next), victim.email)
  expect([page.status, page.text.includes('Deze link werkt niet meer')]).toEqual([410, true])
  expect(await emailOf(thief.id)).toBe(thief.email)
  expect(await emailOf(victim.id)).toBe(victim.email)
})

test('in another browser the person logs in, and the link has not been lost', async () => {
  const person = await addPerson()
  await ask(newBrowser(), person)
  const browser = newBrowser()
  const page = await open(browser, await linkTo(person.next), person.email)
  expect(page.text).toContain('Bevestig je nieuwe e-mailadres')
  await send(browser, page, {})
  expect(await emailOf(person.id)).toBe(person.next)
})

test('of two accounts that want one address at the same moment, one gets it', async () => {
  const [ann, bob] = [await addPerson(), await addPerson()]
  const next = `samen${people}@bib.test`
  const pages: [Browser, BrowserPage][] = []
  for (const person of [ann, bob]) {
    const browser = newBrowser()
    await ask(browser, { ...person, next })
    pages.push([browser, await browser.open(await linkTo(next))])
  }
  const answers = await Promise.all(pages.map(([browser, page]) => send(browser, page, {})))
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect([await emailOf(ann.id), await emailOf(bob.id)].filter((email) => email === next)).toHaveLength(1)
})

test('one link used twice at the same moment changes the address once', async () => {
  const person = await addPerson()
  const browser = newBrowser()
  await ask(browser, person)
  const page = await browser.open(await linkTo(person.next))
  const answers = await Promise.all([1, 2, 3].map(() => send(browser, page, {})))
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  expect((await mailsTo(person.email)).filter((mail) => mail.template === 'emailChanged')).toHaveLength(1)
})

test('asking wants a log-in of just now, an address, and another one than before', async () => {
  const person = await addPerson()
  const browser = newBrowser()
  const page = await open(browser, address('email'), person.email)
  for (const [email, sentence] of [
    ['', 'Vul je nieuwe e-mailadres in.'],
    ['geen adres', 'Dit is geen e-mailadres.'],
    [person.email.toUpperCase(), 'Dit is je adres al.'],
  ] as const) {
    const wrong = await send(browser, page, { email })
    expect([wrong.status, wrong.text.includes(sentence)]).toEqual([422, true])
  }
  expect((await send(browser, page, { email: person.next }, { origin: 'https://evil.test' })).status).toBe(403)
  const sessions = own.db.selectFrom('oidc_artifacts').select(['id_hash', 'payload']).where('model', '=', 'Session')
  for (const row of await sessions.where('account_id', '=', person.id).execute()) {
    const payload = JSON.stringify({ ...row.payload, loginTs: Number(row.payload.loginTs) - 11 * 60 })
    await own.db.updateTable('oidc_artifacts').set({ payload }).where('id_hash', '=', row.id_hash).execute()
  }
  expect((await browser.open(address('email'))).text).toContain('<h1>Meld je aan</h1>')
  expect((await send(browser, page, { email: person.next })).text).toContain('<h1>Meld je aan</h1>')
  expect(await mailsTo(person.next)).toEqual([])
})

test('nobody fills a mailbox: after three mails the next one waits', async () => {
  const person = await addPerson()
  const browser = newBrowser()
  for (let i = 0; i < 3; i++) await ask(browser, person)
  const refused = await ask(browser, person)
  expect([refused.status, refused.text.includes('Er is niets verstuurd.')]).toEqual([429, true])
  expect(await mailsTo(person.next)).toHaveLength(3)
})

test('a new password ends a change that was asked with the old one', async () => {
  const person = await addPerson()
  const browser = newBrowser()
  await ask(browser, person)
  const form = await open(browser, address('password'), person.email)
  await send(browser, form, { present: password, password: 'nog een zin, maar langer', others: 'end' })
  expect((await browser.open(await linkTo(person.next))).status).toBe(410)
})
