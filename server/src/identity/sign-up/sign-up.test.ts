import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { queuedMails } from '../../../test/mails.ts'
import { openTestIdentity, person, type TestIdentity } from '../../../test/open-test-identity.ts'
import { createAccount, findAccountByEmail } from '../accounts.ts'

let own: TestIdentity
let balie: Configuration
let browser: Browser
const verifier = randomPKCECodeVerifier()
/** Who was told to other capabilities. */
const told: { accountId: string; email: string }[] = []
let tellFails = false

beforeAll(async () => {
  own = await openTestIdentity({}, [
    async (trx, account) => {
      if (tellFails) throw new Error('what follows from it did not work')
      // In the transaction of the account: it is there already for who asks within it.
      expect(await findAccountByEmail(trx, account.email)).toMatchObject({ id: account.accountId, emailVerified: true })
      told.push(account)
    },
  ])
  balie = await own.peer('openpas-balie')
})
afterAll(() => own.close())
beforeEach(async () => {
  browser = newBrowser()
  await own.db.deleteFrom('login_attempts').execute()
})

const newBrowser = () => openBrowser([own.callback, 'https://partner.test/'])

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid profile email',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

const noor = {
  given_name: 'Noor',
  family_name: 'De Vlieger',
  username: 'Noor.DeVlieger@post.test',
  password: 'vier lantaarns op een rij',
}

/** The form, as far as the page that says to look in the mailbox. */
async function signUp(fields: Record<string, string> = noor, more: Record<string, string> = {}): Promise<BrowserPage> {
  return browser.submit(await browser.open(await request({ screen: 'register', ...more })), fields)
}

const mailsTo = async (email: string) =>
  (await queuedMails(own.db, own.config.secrets)).filter(({ to }) => to === email)

async function linkIn(email: string): Promise<string> {
  const mail = (await mailsTo(email)).at(-1)
  expect(mail?.template).toBe('verifyEmail')
  return (mail?.data as { link: string }).link
}

const unused = (email: string) => ({ ...noor, username: email })
const inField = (page: BrowserPage, name: string) =>
  new RegExp(`<input id="${name}"[^>]* value="([^"]*)"`).exec(page.text)?.[1]
const isLoggedIn = async (who: Browser) =>
  (await who.open(await request({ prompt: 'none' }))).url.searchParams.has('code')

test('somebody signs up, opens the link in the mail, and lands in the application where they began', async () => {
  const first = await browser.open(await request({ prompt: 'login' }))
  const href = /<a href="([^"]*\/register[^"]*)">Maak een account/.exec(first.text)?.[1] ?? ''
  const form = await browser.open(new URL(href.replaceAll('&#38;', '&'), first.url))
  expect(form.text).toContain('<h1>Maak een UiTiD</h1>')
  expect(form.text).toContain('Daarna ga je verder naar <b>Openpas Balie</b>.')
  const sent = await browser.submit(form, noor)
  expect(sent.status).toBe(200)
  expect(sent.text).toContain('We stuurden een mail naar <b>Noor.DeVlieger@post.test</b>.')
  expect(await isLoggedIn(browser)).toBe(false)

  const confirm = await browser.open(await linkIn(noor.username))
  expect(confirm.text).toContain('Is <b>Noor.DeVlieger@post.test</b> jouw adres?')
  expect(await findAccountByEmail(own.db, noor.username)).toBeUndefined()
  const answer = await browser.submit(confirm, {})
  const tokens = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  expect(tokens.claims()).toMatchObject({
    name: 'Noor De Vlieger',
    given_name: 'Noor',
    email: noor.username,
    email_verified: true,
    locale: 'nl',
  })
  expect(told).toEqual([{ accountId: tokens.claims()?.sub, email: noor.username }])
  expect(own.logLines.join('')).not.toMatch(/Vlieger|lantaarns|token=/i)
  // And later with the password.
  const later = newBrowser()
  const { url } = await later.submit(await later.open(await request()), noor)
  expect(url.searchParams.has('code')).toBe(true)
})

test('a new account is in the audit trail with its account, and so is who could not show that it is theirs; no values', async () => {
  await signUp(unused('spoor@post.test'))
  const other = newBrowser()
  const page = await other.open(await linkIn('spoor@post.test'))
  await other.submit(page, { password: 'vijf lantaarns op een rij' })
  await other.submit(page, { password: noor.password })
  const account = await findAccountByEmail(own.db, 'spoor@post.test')
  const entries = async () =>
    (await own.db.selectFrom('audit_entries').selectAll().orderBy('at').execute()).filter(
      ({ act, subject_id: id, fields }) =>
        id === account?.id || (act.endsWith('refused') && fields.includes('sign-up')),
    )
  await vi.waitFor(async () =>
    expect((await entries()).map(({ act }) => act).sort()).toEqual([
      'account.log-in-refused',
      'account.sign-up',
      'account.verify-email',
    ]),
  )
  for (const entry of await entries()) expect(entry).toMatchObject({ client_id: 'openpas-balie', account_id: null })
  expect(JSON.stringify(await entries())).not.toMatch(/spoor|vijf|Vlieger/)
})

test('in another browser the link asks for the password that was chosen, confirms, and offers to log in', async () => {
  await signUp(unused('elders@post.test'))
  const phone = newBrowser()
  const page = await phone.open(await linkIn('elders@post.test'))
  expect(page.text).toContain('Je begon in een andere browser, of meer dan een uur geleden.')
  const wrong = await phone.submit(page, { password: 'vijf lantaarns op een rij' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Dit is niet het wachtwoord dat je koos. Je adres is nog niet bevestigd.')
  expect(await findAccountByEmail(own.db, 'elders@post.test')).toBeUndefined()
  const done = await phone.submit(wrong, { password: noor.password })
  expect(done.text).toContain('Je UiTiD is klaar')
  expect(done.text).toContain(`href="${own.config.urls.balie}/">Meld je aan bij Openpas Balie`)
  expect(await isLoggedIn(phone)).toBe(false)
  expect(await findAccountByEmail(own.db, 'elders@post.test')).toMatchObject({ emailVerified: true })
  // In the first browser the page of the log-in is still open.
  const answer = await browser.submit(await browser.open(await request()), { ...noor, username: 'elders@post.test' })
  expect(answer.url.searchParams.has('code')).toBe(true)
})

test('the password is asked five times, then each next try has to wait', async () => {
  await signUp(unused('raden@post.test'))
  const thief = newBrowser()
  const page = await thief.open(await linkIn('raden@post.test'))
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) statuses.push((await thief.submit(page, { password: `gok ${i}` })).status)
  expect(statuses).toEqual([422, 422, 422, 422, 429, 429])
  const late = await thief.submit(page, { password: noor.password })
  expect(late.status).toBe(429)
  expect(late.text).toContain('Je adres is nog niet bevestigd. Probeer opnieuw vanaf')
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('before an address is confirmed nobody logs in, not even with the right password', async () => {
  await signUp(unused('nogniet@post.test'))
  const answer = await browser.submit(await browser.open(await request()), { ...noor, username: 'nogniet@post.test' })
  expect(answer.status).toBe(422)
})

test('a link works once, also for two who open it at the same moment', async () => {
  await signUp(unused('samen@post.test'))
  const link = await linkIn('samen@post.test')
  const others = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const other = newBrowser()
      return { other, page: await other.open(link) }
    }),
  )
  const answers = await Promise.all(others.map(({ other, page }) => other.submit(page, { password: noor.password })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
  const replayed = await newBrowser().open(link)
  expect(replayed.status).toBe(410)
  expect(replayed.text).toContain('Deze link werkt niet meer')
  expect(told.filter(({ email }) => email === 'samen@post.test')).toHaveLength(1)
})

test('two links for one address make one account, and the second says that there is one', async () => {
  await signUp(unused('twee@post.test'))
  const first = await linkIn('twee@post.test')
  await signUp(unused('TWEE@post.test'))
  const second = await linkIn('TWEE@post.test')
  const page = await newBrowser().open(second)
  expect((await browser.submit(await browser.open(first), { password: noor.password })).status).toBe(200)
  // Both were taken away: the page that was open already finds nothing any more.
  expect((await browser.submit(page, { password: noor.password })).status).toBe(410)
})

test('two links for one address, used at the same moment, make one account', async () => {
  const links: string[] = []
  for (const email of ['gelijk@post.test', 'Gelijk@post.test']) {
    await signUp(unused(email))
    links.push(await linkIn(email))
  }
  const pages = await Promise.all(links.map((link) => newBrowser().open(link)))
  const answers = await Promise.all(pages.map((page) => newBrowser().submit(page, { password: noor.password })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([409, 410])])
  expect(told.filter(({ email }) => /^gelijk@/i.test(email))).toHaveLength(1)
})

test('who was logged in with another account in this browser is logged out when somebody signs up there', async () => {
  const before = await browser.submit(await browser.open(await request()), {
    username: person.email,
    password: person.password,
  })
  const tokens = await authorizationCodeGrant(balie, before.url, { pkceCodeVerifier: verifier })
  await signUp(unused('volgende@post.test'), { prompt: 'login' })
  const planted = [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')
  const answer = await browser.submit(await browser.open(await linkIn('volgende@post.test')), {})
  const fresh = await authorizationCodeGrant(balie, answer.url, { pkceCodeVerifier: verifier })
  expect(fresh.claims()?.email).toBe('volgende@post.test')
  const userinfo = await fetch(balie.serverMetadata().userinfo_endpoint ?? '', {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  expect(userinfo.status).toBe(401)
  // Nor does the session that was in the browser before become that of the new account.
  const silent = await fetch(await request({ prompt: 'none' }), { redirect: 'manual', headers: { cookie: planted } })
  expect(silent.headers.get('location')).toContain('error=login_required')
})

test('a link that is too old makes no account', async () => {
  await signUp(unused('oud@post.test'))
  const link = await linkIn('oud@post.test')
  const page = await browser.open(link)
  await own.db.updateTable('sign_ups').set({ expires_at: new Date() }).where('email', '=', 'oud@post.test').execute()
  expect((await browser.open(link)).status).toBe(410)
  expect((await browser.submit(page, { password: noor.password })).status).toBe(410)
  expect(await findAccountByEmail(own.db, 'oud@post.test')).toBeUndefined()
})

test('what follows from a new account and fails leaves no account, and the link works again', async () => {
  await signUp(unused('mislukt@post.test'))
  const page = await browser.open(await linkIn('mislukt@post.test'))
  tellFails = true
  expect((await browser.submit(page, {})).status).toBe(500)
  tellFails = false
  expect(await findAccountByEmail(own.db, 'mislukt@post.test')).toBeUndefined()
  expect((await browser.submit(page, {})).url.searchParams.has('code')).toBe(true)
})

test('an address that has an account: the page says the same, and a mail says so', async () => {
  const fresh = await signUp(unused('nieuw@post.test'))
  const taken = await signUp(unused(person.email.toUpperCase()))
  expect([taken.status, taken.text.replaceAll(person.email.toUpperCase(), '')]).toEqual([
    fresh.status,
    fresh.text
      .replaceAll('nieuw@post.test', '')
      .replaceAll(/interaction\/[\w-]+/g, taken.text.match(/interaction\/[\w-]+/)?.[0] ?? ''),
  ])
  const [mail] = await mailsTo(person.email.toUpperCase())
  expect(mail).toMatchObject({ template: 'alreadyRegistered', data: { link: `${own.config.urls.balie}/` } })
  const still = await browser.submit(await browser.open(await request()), {
    username: person.email,
    password: person.password,
  })
  expect(still.url.searchParams.has('code')).toBe(true)
})

test('what cannot stay is said next to its field; what was typed stays, but for the password', async () => {
  const page = await signUp({ given_name: 'Noor', family_name: '', username: 'noor@', password: 'welkom01' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Vul je naam in.')
  expect(page.text).toContain('Dit is geen e-mailadres. Kijk het na.')
  expect(page.text).toContain('Dit wachtwoord kiezen veel mensen')
  expect(inField(page, 'given_name')).toBe('Noor')
  expect(inField(page, 'username')).toBe('noor@')
  expect(page.text).not.toContain('welkom01')
  const own = await signUp({ ...noor, password: 'vlieger en draak' })
  expect(own.text).toContain('In dit wachtwoord staat je naam')
  const empty = await signUp({})
  for (const sentence of ['voornaam', 'naam', 'e-mailadres']) expect(empty.text).toContain(`Vul je ${sentence} in.`)
  expect(empty.text).toContain('Kies een wachtwoord van minstens 8 tekens.')
  for (const odd of [
    'a@b',
    'a b@post.test',
    'a@post.test, b@post.test',
    '<a@post.test>',
    'a@post.test>x',
    'a@@post.test',
  ])
    expect([odd, (await signUp(unused(odd))).status]).toEqual([odd, 422])
})

test('what was typed comes back as text, never as markup', async () => {
  const page = await signUp({ ...noor, given_name: '"><script>alert(1)</script>', username: '"onfocus=x@' })
  expect(page.text).not.toContain('<script>alert')
  expect(page.text).toContain('value="&#34;onfocus=x@"')
})

test('after three mails to one address each next one has to wait', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 4; i++) statuses.push((await signUp(unused(i % 2 ? 'vol@post.test' : 'VOL@post.test'))).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  expect((await signUp(unused('vol@post.test'))).text).toContain('Er is geen nieuwe verstuurd.')
  expect(await mailsTo('vol@post.test')).toHaveLength(1)
})

test('CSRF: a form on another site signs nobody up and confirms nothing', async () => {
  const form = await browser.open(await request({ screen: 'register' }))
  for (const headers of [{ origin: 'https://evil.test' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
    const answer = await browser.submit(form, unused('vals@post.test'), headers as Record<string, string>)
    expect(answer.status).toBe(410)
  }
  expect(await mailsTo('vals@post.test')).toEqual([])
  await signUp(unused('echt@post.test'))
  const page = await browser.open(await linkIn('echt@post.test'))
  expect((await browser.submit(page, { password: noor.password }, { origin: 'https://evil.test' })).status).toBe(410)
  expect(await findAccountByEmail(own.db, 'echt@post.test')).toBeUndefined()
})

test('the address in the mail comes from the configuration, whatever the request says of itself', async () => {
  const form = await browser.open(await request({ screen: 'register' }))
  const headers = { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https', forwarded: 'host=evil.test' }
  await browser.submit(form, unused('kop@post.test'), headers)
  expect(await linkIn('kop@post.test')).toMatch(new RegExp(`^${own.config.urls.id}/interaction/`))
})

test('only a hash of the link is kept, and the password as a hash too', async () => {
  await signUp(unused('bewaard@post.test'))
  const token = new URL(await linkIn('bewaard@post.test')).searchParams.get('token') ?? ''
  expect(token.length).toBe(43)
  const row = await own.db
    .selectFrom('sign_ups')
    .selectAll()
    .where('email', '=', 'bewaard@post.test')
    .executeTakeFirst()
  expect(JSON.stringify(row)).not.toContain(token)
  expect(row?.token_hash.toString('base64url')).not.toBe(token)
  expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('an application fills in what it knows; a fixed address stays as it is, whatever is sent', async () => {
  const known = {
    screen: 'register',
    first_name: 'Kato',
    email: 'kato@post.test',
    birthdate: '1987-03-14',
    ui_locales: 'fr',
  }
  const page = await browser.open(await request({ ...known, prompt: 'login' }))
  expect(page.text).toContain('<h1>Crée un UiTiD</h1>')
  expect([inField(page, 'given_name'), inField(page, 'username')]).toEqual(['Kato', 'kato@post.test'])
  expect(page.text).not.toMatch(/<input id="username"[^>]* readonly/)

  const inFull = { screen: 'register', given_name: 'Kato', family_name: 'Maes', login_hint: 'kato@post.test' }
  const named = await newBrowser().open(await request(inFull))
  expect(['given_name', 'family_name', 'username'].map((name) => inField(named, name))).toEqual([
    'Kato',
    'Maes',
    'kato@post.test',
  ])

  const fixed = await browser.open(await request({ ...known, fixed_email: 'true' }))
  expect(fixed.text).toMatch(/<input id="username"[^>]* readonly/)
  const sent = await browser.submit(fixed, { ...noor, username: 'iemand@post.test' })
  expect(sent.text).toContain('<b>kato@post.test</b>')
  expect(await mailsTo('iemand@post.test')).toEqual([])
  expect((await mailsTo('kato@post.test')).at(-1)).toMatchObject({ language: 'fr', template: 'verifyEmail' })
  const loginPage = await newBrowser().open(await request({ email: 'kato@post.test' }))
  expect(inField(loginPage, 'username')).toBe('kato@post.test')
  expect(loginPage.text).not.toMatch(/<input id="username"[^>]* readonly/)
})

test('a fixed address is the one that logs in, whatever is sent with the password of another account', async () => {
  const [asked, other] = ['gevraagd@post.test', 'anders@post.test']
  for (const email of [asked, other])
    await createAccount(own.db, { email, name: 'Kato', password: `het woord van ${email}`, emailVerified: true })
  const fixed = { email: asked, fixed_email: 'true' }
  const page = await newBrowser().open(await request(fixed))
  expect(page.text).toMatch(/<input id="username"[^>]* readonly/)
  expect(page.text).toContain('Dit adres ligt vast: Openpas Balie vraagt het zo.')
  const mine = newBrowser()
  const refused = await mine.submit(await mine.open(await request(fixed)), {
    username: other,
    password: `het woord van ${other}`,
  })
  expect(refused.status).toBe(422)
  expect(inField(refused, 'username')).toBe(asked)
  const accepted = await mine.submit(refused, { username: other, password: `het woord van ${asked}` })
  expect(accepted.status).not.toBe(422)
  expect(accepted.text).not.toContain('id="password"')
})

test('a date of birth that an application sends is neither kept nor written down', async () => {
  await signUp(unused('geboren@post.test'), { birthdate: '1987-03-14' })
  const rows = await own.db.selectFrom('oidc_artifacts').select('payload').execute()
  expect(rows.some(({ payload }) => JSON.stringify(payload).includes('register'))).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('1987-03-14')
  expect(own.logLines.join('')).not.toContain('1987-03-14')
  expect(await linkIn('geboren@post.test')).not.toContain('1987')
})

test('an expired request leads back to the application', async () => {
  const page = await newBrowser().open(`${own.config.urls.id}/interaction/nothing/register?client_id=openpas-balie`)
  expect(page.status).toBe(410)
  expect(page.text).toContain('Ga terug naar Openpas Balie')
})

test('each page is there in four languages', async () => {
  const form = await browser.open(await request({ screen: 'register' }))
  const titles = { fr: 'Crée un UiTiD', en: 'Make a UiTiD', de: 'Lege eine UiTiD an', nl: 'Maak een UiTiD' }
  for (const [lang, title] of Object.entries(titles)) {
    const url = new URL(form.url)
    url.searchParams.set('lang', lang)
    const page = await browser.open(url)
    expect(page.text).toContain(`<html lang="${lang}">`)
    expect(page.text).toContain(`<h1>${title}</h1>`)
  }
})
