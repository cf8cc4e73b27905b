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
import { codeInApp, hiddenFields, recoveryCodesOnPage, secretOnPage } from '../../test/authenticator-app.ts'
import { type Browser, type BrowserPage, openBrowser } from '../../test/browser.ts'
import { queuedMails } from '../../test/mails.ts'
import { openTestIdentity, type TestIdentity } from '../../test/open-test-identity.ts'
import {
  type Administrator,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createAccount } from '../identity/accounts.ts'
import { newId } from '../values/ids.ts'
import { addCardSystemAdmin } from './store.ts'

// What the platform does to an account, seen from where it is logged in: the real provider on the same database.

let own: TestIdentity
let t: TestApp
let regions: Regions
let platform: Administrator
let gent: Administrator
let balie: Configuration
const verifier = randomPKCECodeVerifier()
const password = 'vier ramen op het zuiden'

beforeAll(async () => {
  own = await openTestIdentity()
  t = await openTestApp({ PORT: String(own.config.port) }, async () => ({
    db: own.db,
    url: own.databaseUrl,
    // It is the provider's.
    close: async () => {},
  }))
  regions = await addRegions(t)
  platform = await addPlatformAdministrator(t)
  gent = await addCardSystemAdministrator(t, regions.gent)
  balie = await own.peer('openpas-balie')
})
afterAll(async () => {
  await t.close()
  await own.close()
})
beforeEach(() => own.db.deleteFrom('login_attempts').execute())

const newBrowser = () => openBrowser([own.callback])
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object, by = platform) =>
  askKsb(t, by, method, path, body)

async function authorize(browser: Browser, more: Record<string, string> = {}): Promise<BrowserPage> {
  return browser.open(
    buildAuthorizationUrl(balie, {
      redirect_uri: own.callback,
      scope: 'openid offline_access',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...more,
    }),
  )
}

const exchange = (answer: BrowserPage) => authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })

async function addPerson() {
  const email = `${newId()}@openpas.example`
  return { email, id: await createAccount(own.db, { email, name: 'Rik', password, emailVerified: true }) }
}

async function logIn(email: string, browser = newBrowser()) {
  const page = await browser.submit(await authorize(browser, { prompt: 'consent' }), { username: email, password })
  const { access_token: access, refresh_token: refresh } = await exchange(page)
  return { browser, access, refresh: String(refresh) }
}

/** Nothing of this log-in is good for anything any more. */
async function expectEnded({ browser, access, refresh }: Awaited<ReturnType<typeof logIn>>, id: string) {
  await expect(refreshTokenGrant(balie, refresh)).rejects.toThrow()
  await expect(fetchUserInfo(balie, access, id)).rejects.toThrow()
  expect((await authorize(browser, { prompt: 'none' })).url.searchParams.get('error')).toBe('login_required')
}

test('disabling an account ends its sessions and refresh tokens, and enabling it brings none of them back', async () => {
  const [{ email, id }, other] = [await addPerson(), await addPerson()]
  const [at, still] = [await logIn(email), await logIn(other.email)]
  expect(await ask('PUT', `/accounts/${id}/active`, { active: false })).toMatchObject({ status: 204 })
  await expectEnded(at, id)
  const refused = await newBrowser()
  const page = await refused.submit(await authorize(refused), { username: email, password })
  expect(page.status).toBe(422)
  expect(await ask('PUT', `/accounts/${id}/active`, { active: true })).toMatchObject({ status: 204 })
  await expectEnded(at, id)
  await logIn(email)
  await refreshTokenGrant(balie, still.refresh)
})

test('who was invited while their account was disabled has the role once it is enabled', async () => {
  const { email, id } = await addPerson()
  await ask('PUT', `/accounts/${id}/active`, { active: false })
  const staff = `/card-systems/${regions.gent}/organizers/${regions.vooruit}/staff`
  const invited = await ask('POST', staff, { email, type: 'MEMBER' }, gent)
  expect(invited).toMatchObject({ status: 201, body: { invited: true } })
  const listed = async () => (await ask('GET', staff, undefined, gent)).body.member
  expect(await listed()).toMatchObject([{ email, invited: true }])
  await ask('PUT', `/accounts/${id}/active`, { active: true })
  expect(await listed()).toMatchObject([{ id, email, type: 'MEMBER', invited: false }])
})

test('without their second factor an administrator chooses another one at the next log-in; the old one opens nothing', async () => {
  const { email, id } = await addPerson()
  const admin = { cardSystemId: regions.gent, accountId: id, at: new Date() }
  await transact(own.db, (trx) => addCardSystemAdmin(trx, admin))
  const enrol = async (browser: Browser) => {
    const page = await browser.submit(await authorize(browser), { username: email, password })
    const link = /<a class="button" href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
    const offer = await browser.open(new URL(link, page.url))
    const secret = secretOnPage(offer.text)
    const codes = await browser.submit(offer, { ...hiddenFields(offer.text), code: codeInApp(secret, -1) })
    expect((await browser.submit(codes, {})).url.searchParams.has('code')).toBe(true)
    return { secret, recovery: recoveryCodesOnPage(codes.text) }
  }
  const first = await enrol(newBrowser())
  expect(await ask('DELETE', `/accounts/${id}/second-factor`)).toMatchObject({ status: 204 })
  for (const table of ['totp_factors', 'passkeys', 'recovery_codes'] as const)
    expect(await own.db.selectFrom(table).select('account_id').where('account_id', '=', id).execute()).toEqual([])
  const mails = await queuedMails(own.db, own.config.secrets)
  expect(mails.filter(({ to }) => to === email).at(-1)).toMatchObject({ template: 'factorRemoved' })
  // Enrolment is asked again, and works.
  const second = await enrol(newBrowser())
  for (const code of [codeInApp(first.secret), first.recovery[0] ?? '']) {
    const browser = newBrowser()
    const page = await browser.submit(await authorize(browser), { username: email, password })
    expect((await browser.submit(page, { code })).status).toBe(422)
  }
  const browser = newBrowser()
  const page = await browser.submit(await authorize(browser), { username: email, password })
  expect((await browser.submit(page, { code: codeInApp(second.secret) })).url.searchParams.has('code')).toBe(true)
})

test('the platform ends the sessions of one person, or of everybody', async () => {
  const [one, two] = [await addPerson(), await addPerson()]
  const [first, second] = [await logIn(one.email), await logIn(two.email)]
  expect(await ask('DELETE', `/accounts/${one.id}/sessions`)).toMatchObject({ status: 204 })
  await expectEnded(first, one.id)
  const { refresh_token: next } = await refreshTokenGrant(balie, second.refresh)
  expect(await ask('DELETE', `/accounts/${newId()}/sessions`)).toMatchObject({
    status: 404,
    body: { type: 'https://api.publiq.be/probs/openpas/account-not-found' },
  })
  const again = await logIn(one.email)
  // Somebody who has typed their password, and is on their way, does not come in with it either.
  const browser = newBrowser()
  const waiting = await authorize(browser)
  expect(await ask('DELETE', '/sessions')).toMatchObject({ status: 204 })
  await expectEnded(again, one.id)
  await expectEnded({ ...second, refresh: String(next) }, two.id)
  expect((await browser.submit(waiting, { username: one.email, password })).status).toBe(410)
  const entries = await own.db
    .selectFrom('audit_entries')
    .select('subject_id')
    .where('act', '=', 'session.end-all')
    .where('account_id', '=', platform.accountId)
    .execute()
  expect(entries.map((entry) => entry.subject_id)).toEqual(expect.arrayContaining([one.id, 'everybody']))
})
