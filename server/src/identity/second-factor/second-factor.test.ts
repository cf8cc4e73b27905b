import { sql } from 'kysely'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { codeInApp, hiddenFields, recoveryCodesOnPage, secretOnPage } from '../../../test/authenticator-app.ts'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { queuedMails } from '../../../test/mails.ts'
import { openTestIdentity, person, type TestIdentity } from '../../../test/open-test-identity.ts'
import { createAuditTrail } from '../../audit/trail.ts'
import { createAuthentication } from '../../authentication.ts'
import { transact } from '../../db/transact.ts'
import { saveRole } from '../../permissions/role-store.ts'
import { addPlatformAdmin } from '../../permissions/store.ts'
import { systemClock } from '../../values/clock.ts'
import { createAccount } from '../accounts.ts'
import { actOnAccount } from '../security-events.ts'
import { resetSecondFactor } from './reset.ts'
import { deleteTotp } from './store.ts'

let own: TestIdentity
let balie: Configuration
let browser: Browser
const verifier = randomPKCECodeVerifier()
const password = 'een zin van vier woorden'
let administrators = 0

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
})
afterAll(() => own.close())
beforeEach(async () => {
  browser = openBrowser([own.callback])
  await own.db.deleteFrom('login_attempts').execute()
})

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

async function addAdministrator(domain = 'stad.test') {
  const email = `beheer${administrators++}@${domain}`
  const accountId = await createAccount(own.db, { email, name: 'Katrien Wieme', password, emailVerified: true })
  await transact(own.db, (trx) => addPlatformAdmin(trx, { accountId, at: new Date() }))
  return { email, accountId }
}

async function typePassword(email: string, here = browser, more: Record<string, string> = {}): Promise<BrowserPage> {
  return here.submit(await here.open(await request(more)), { username: email, password })
}

/** From the page that offers a choice to the codes that are shown once. */
async function enrolApp(page: BrowserPage, here = browser) {
  const link = /<a class="button" href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
  const offer = await here.open(new URL(link, page.url))
  const secret = secretOnPage(offer.text)
  const codes = await here.submit(offer, { ...hiddenFields(offer.text), code: codeInApp(secret, -1) })
  return { secret, codes, recoveryCodes: recoveryCodesOnPage(codes.text) }
}

async function addAdministratorWithApp() {
  const administrator = await addAdministrator()
  const { secret, codes, recoveryCodes } = await enrolApp(await typePassword(administrator.email))
  const answer = await browser.submit(codes, {})
  const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  return { ...administrator, secret, recoveryCodes, tokens }
}

describe('an administrator', () => {
  test('chooses a second factor at the first log-in, sees recovery codes once, and goes on with two factors', async () => {
    const { email } = await addAdministrator()
    const page = await typePassword(email)
    expect(page.text).toContain('<h1>Kies een tweede stap</h1>')
    const { codes, recoveryCodes } = await enrolApp(page)
    expect(recoveryCodes).toHaveLength(10)
    const answer = await browser.submit(codes, {})
    const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
    expect(tokens.claims()).toMatchObject({ amr: ['pwd', 'otp', 'mfa'], acr: 'https://refeds.org/profile/mfa' })
  })

  test('shows the code of their app from then on, and a wrong one says what to do', async () => {
    const { email, secret, accountId } = await addAdministratorWithApp()
    browser = openBrowser([own.callback])
    const page = await typePassword(email)
    expect(page.text).toContain('<h1>Nog één stap</h1>')
    const wrong = await browser.submit(page, { code: '000000' === codeInApp(secret) ? '000001' : '000000' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Deze code klopt niet of is al gebruikt. Je bent nog niet aangemeld.')
    const answer = await browser.submit(wrong, { code: codeInApp(secret).replace(/^.../, '$& ') })
    expect(answer.url.searchParams.get('code')).toBeTruthy()
    const acts = ['second-factor.add', 'second-factor.make-recovery-codes', 'second-factor.refuse', 'account.log-in']
    await vi.waitFor(async () => {
      const entries = await own.db
        .selectFrom('audit_entries')
        .select('act')
        .distinct()
        .where('account_id', '=', accountId)
        .execute()
      expect(entries.map(({ act }) => act).sort()).toEqual([...acts].sort())
    })
  })
})

describe('the code of an app', () => {
  test('works once, also when it is sent twice at the same moment', async () => {
    const { email, secret } = await addAdministratorWithApp()
    const code = codeInApp(secret)
    const both = await Promise.all(
      [1, 2].map(async () => {
        const here = openBrowser([own.callback])
        return here.submit(await typePassword(email, here), { code })
      }),
    )
    expect(both.map((page) => page.url.searchParams.has('code')).sort()).toEqual([false, true])
    const later = openBrowser([own.callback])
    expect((await later.submit(await typePassword(email, later), { code })).status).toBe(422)
  })

  test.each([
    [-2, false],
    [1, true],
    [2, false],
  ])('of %i steps from now: accepted is %s', async (steps, accepted) => {
    const { email, secret } = await addAdministratorWithApp()
    const here = openBrowser([own.callback])
    const answer = await here.submit(await typePassword(email, here), { code: codeInApp(secret, steps) })
    expect(answer.url.searchParams.has('code')).toBe(accepted)
  })

  test('cannot be guessed: after five wrong ones the right one has to wait, whatever password is typed between', async () => {
    const { email, secret } = await addAdministratorWithApp()
    const tries = ['111111', '222222', '333333', '444444', '555555'].filter((code) => code !== codeInApp(secret))
    for (const code of tries) await browser.submit(await typePassword(email, browser, { prompt: 'login' }), { code })
    const page = await browser.submit(await typePassword(email, browser, { prompt: 'login' }), {
      code: codeInApp(secret),
    })
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(30)
    expect(page.text).toContain('De code klopte te vaak niet. Je bent nog niet aangemeld.')
  })

  test('is not set up with a key that the page did not offer, nor without a right code', async () => {
    const { email } = await addAdministrator()
    const page = await typePassword(email)
    const link = /<a class="button" href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
    const offer = await browser.open(new URL(link, page.url))
    const made = await browser.submit(offer, { secret: 'JBSWY3DPEHPK3PXP', code: codeInApp('JBSWY3DPEHPK3PXP') })
    expect(made.text).toContain('Deze QR-code was te oud. De app is nog niet gekoppeld.')
    const wrong = await browser.submit(offer, { ...hiddenFields(offer.text), code: '12' })
    expect(wrong.text).toContain('Deze code klopt niet. De app is nog niet gekoppeld.')
    expect(secretOnPage(wrong.text)).toBe(secretOnPage(offer.text))
  })
})

test('a recovery code logs in once, and only hashes of the codes are kept', async () => {
  const { email, accountId, recoveryCodes } = await addAdministratorWithApp()
  const [code = ''] = recoveryCodes
  const first = openBrowser([own.callback])
  const answer = await first.submit(await typePassword(email, first), { code: code.toUpperCase().replaceAll('-', ' ') })
  expect(answer.url.searchParams.has('code')).toBe(true)
  const second = openBrowser([own.callback])
  expect((await second.submit(await typePassword(email, second), { code })).status).toBe(422)
  const rows = await own.db.selectFrom('recovery_codes').selectAll().where('account_id', '=', accountId).execute()
  expect(rows).toHaveLength(10)
  for (const row of rows) expect(row.code_hash).toMatch(/^\$argon2id\$/)
  expect(own.logLines.join()).not.toContain(code)
})

test('a recovery code, its trace and its mail are one act: when one of them fails the code is still good', async () => {
  const { email, accountId, recoveryCodes } = await addAdministratorWithApp()
  const [code = ''] = recoveryCodes
  const used = async () => {
    const { rows } = await sql<{ used: number; told: number }>`
      select (select count(*)::int from recovery_codes where account_id = ${accountId}::uuid and used_at is not null) as used,
        (select count(*)::int from audit_entries
         where act = 'second-factor.use-recovery-code' and subject_id = ${accountId}) as told`.execute(own.db)
    return rows[0]
  }
  const mails = async () =>
    (await queuedMails(own.db, own.config.secrets)).filter((mail) => mail.to === email).map((mail) => mail.template)
  await sql`alter table graphile_worker._private_jobs add constraint no_mail check (false) not valid`.execute(own.db)
  const first = openBrowser([own.callback])
  const page = await typePassword(email, first)
  expect((await first.submit(page, { code })).status).toBe(500)
  await sql`alter table graphile_worker._private_jobs drop constraint no_mail`.execute(own.db)
  expect(await used()).toEqual({ used: 0, told: 0 })
  expect(await mails()).not.toContain('recoveryCodeUsed')
  expect((await first.submit(page, { code })).url.searchParams.has('code')).toBe(true)
  expect(await used()).toEqual({ used: 1, told: 1 })
  expect(await mails()).toContain('recoveryCodeUsed')
})

test('secrets of apps are encrypted where they are kept', async () => {
  const { accountId, secret } = await addAdministratorWithApp()
  const row = await own.db
    .selectFrom('totp_factors')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(secret)
})

test('after an administrator reset it, the person chooses again at the next log-in', async () => {
  const { email, accountId, recoveryCodes, secret } = await addAdministratorWithApp()
  const parts = { db: own.db, audit: createAuditTrail(own.db), clock: systemClock }
  await actOnAccount(parts, { id: 'r', ip: '192.0.2.1' }, { accountId: own.accountId }, (work) =>
    resetSecondFactor(work, own.config, accountId),
  )
  const here = openBrowser([own.callback])
  const page = await typePassword(email, here)
  expect(page.text).toContain('<h1>Kies een tweede stap</h1>')
  for (const code of [codeInApp(secret), recoveryCodes[0] ?? '']) {
    const answer = await here.submit(
      { ...page, text: `<form action="${page.url.href.replace('new-factor', 'second-factor')}">` },
      { code },
    )
    expect(answer.status).toBe(410)
  }
})

test('accounts of the demo go without, only while it runs, and only they', async () => {
  const demo = await openTestIdentity({ DEMO: 'true' })
  const peer = await demo.peer('openpas-balie')
  const at = new Date()
  for (const [email, title] of [
    ['ksb2@demo.test', undefined],
    ['ksb2@stad.test', 'Kies een tweede stap'],
  ] as const) {
    const accountId = await createAccount(demo.db, { email, name: 'Katrien', password, emailVerified: true })
    await transact(demo.db, (trx) => addPlatformAdmin(trx, { accountId, at }))
    const here = openBrowser([demo.callback])
    const url = buildAuthorizationUrl(peer, {
      redirect_uri: demo.callback,
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    const page = await here.submit(await here.open(url), { username: email, password })
    if (title) expect(page.text).toContain(title)
    else expect(page.url.searchParams.get('code')).toBeTruthy()
  }
  await demo.close()
  const { email } = await addAdministrator('demo.test')
  expect((await typePassword(email)).text).toContain('Kies een tweede stap')
})

test('who is no administrator and has no second factor is not asked for one', async () => {
  const page = await browser.open(await request())
  const answer = await browser.submit(page, { username: person.email, password: person.password })
  const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  expect(tokens.claims()).toMatchObject({ amr: ['pwd'] })
})

describe('what was given before', () => {
  test('refreshing and a silent log-in give nothing to who has become an administrator since', async () => {
    const email = `later${administrators++}@stad.test`
    const accountId = await createAccount(own.db, { email, name: 'Later', password, emailVerified: true })
    const answer = await typePassword(email)
    const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
    const silent = async () => (await browser.open(await request({ prompt: 'none' }))).url.searchParams
    expect((await silent()).has('code')).toBe(true)
    await transact(own.db, (trx) => addPlatformAdmin(trx, { accountId, at: new Date() }))
    expect((await silent()).get('error')).toBe('login_required')
    await expect(refreshTokenGrant(balie, String(tokens.refresh_token))).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  test('becoming an administrator ends at once what a password alone gave, tokens too; more of it ends nothing', async () => {
    const { verify, actorFor } = createAuthentication(own.db, own.identity)
    const ask = async (token: string) => actorFor(await verify(token))
    const email = `later${administrators++}@stad.test`
    const accountId = await createAccount(own.db, { email, name: 'Later', password, emailVerified: true })
    const tokens = await authorizationCodeGrant(balie, (await typePassword(email)).url, { pkceCodeVerifier: verifier })
    expect(await ask(tokens.access_token)).toMatchObject({ kind: 'USER', accountId })
    const become = () => transact(own.db, (trx) => saveRole(trx, { kind: 'PLATFORM' }, accountId, new Date()))
    await become()
    await vi.waitFor(() => expect(ask(tokens.access_token)).rejects.toMatchObject({ type: 'auth/unauthorized' }), 5000)
    expect((await browser.open(await request({ prompt: 'none' }))).url.searchParams.get('error')).toBe('login_required')
    const { codes } = await enrolApp(await typePassword(email))
    const strong = await authorizationCodeGrant(balie, (await browser.submit(codes, {})).url, {
      pkceCodeVerifier: verifier,
    })
    await become()
    expect((await refreshTokenGrant(balie, String(strong.refresh_token))).access_token).toBeTruthy()
  })

  test('two factors stay two factors: such a session and its refresh tokens go on', async () => {
    const { tokens, accountId } = await addAdministratorWithApp()
    expect((await browser.open(await request({ prompt: 'none' }))).url.searchParams.has('code')).toBe(true)
    expect((await refreshTokenGrant(balie, String(tokens.refresh_token))).access_token).toBeTruthy()
    await transact(own.db, (trx) => deleteTotp(trx, accountId))
    expect((await browser.open(await request({ prompt: 'none' }))).url.searchParams.has('code')).toBe(true)
  })
})
