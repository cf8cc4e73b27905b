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
import { codeInApp, hiddenFields, secretOnPage } from '../../../test/authenticator-app.ts'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { freePort, openTestIdentity, person, type TestIdentity } from '../../../test/open-test-identity.ts'
import { type OtherPerson, type OtherProvider, openOtherProvider } from '../../../test/other-provider.ts'
import { createCardSystem } from '../../card-systems/store.ts'
import { transact } from '../../db/transact.ts'
import { addCardSystemAdmin } from '../../permissions/store.ts'
import { createAccount, findAccountByEmail } from '../accounts.ts'
import { amrOf } from './person.ts'
import { purgeNationalNumbers } from './store.ts'

let own: TestIdentity
let government: OtherProvider
let untrusted: OtherProvider
let balie: Configuration
let browser: Browser
const verifier = randomPKCECodeVerifier()
const insz = '93051822361'

beforeAll(async () => {
  const port = await freePort()
  const id = `http://localhost:${port}/id`
  government = await openOtherProvider(() => `${id}/upstream/itsme/callback`)
  untrusted = await openOtherProvider(() => `${id}/upstream/school/callback`)
  const { issuer, clientSecret } = government
  own = await openTestIdentity({
    PORT: String(port),
    UPSTREAM_PROVIDERS: JSON.stringify([
      {
        name: 'itsme',
        issuer,
        clientId: 'openpas',
        clientSecret,
        label: 'itsme',
        trustEmail: true,
        acr: 'urn:be:high',
        acrValues: 'high',
        nationalNumberClaim: 'rrn',
        secondFactor: true,
      },
      {
        name: 'school',
        issuer: untrusted.issuer,
        clientId: 'openpas',
        clientSecret: untrusted.clientSecret,
        label: { nl: 'je school', fr: 'ton école', en: 'your school', de: 'deiner Schule' },
      },
    ]),
  })
  balie = await own.peer('openpas-balie')
})
afterAll(async () => {
  await own.close()
  await government.close()
  await untrusted.close()
})
beforeEach(() => {
  browser = openBrowser([own.callback])
})

const fields = { username: person.email, password: person.password }
let people = 0
const nobodyYet = (more: Partial<OtherPerson> = {}): OtherPerson => {
  people += 1
  return { sub: `other-${people}`, email: `new-${people}@bib.test`, email_verified: true, name: 'Noor Aerts', ...more }
}

async function request(more: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(balie, {
    redirect_uri: own.callback,
    scope: 'openid profile email offline_access',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
}

const tokensOf = (page: BrowserPage) => authorizationCodeGrant(balie, page.url, { pkceCodeVerifier: verifier })

/** From the log-in page, by the button of a provider where this person logs in. */
async function logInAt(provider: 'itsme' | 'school', who: OtherPerson | null) {
  const other = provider === 'itsme' ? government : untrusted
  other.person = who
  const page = await browser.open(await request())
  return browser.open(new URL(buttonOf(page, provider), page.url))
}

function buttonOf(page: BrowserPage, provider: string): string {
  const href = new RegExp(`href="([^"]*/upstream/${provider}[^"]*)"`).exec(page.text)?.[1]
  if (href === undefined) throw new Error(`No button for ${provider}`)
  return href
}

test('each provider has a button, in the language of the page', async () => {
  const page = await browser.open(await request({ ui_locales: 'fr' }))
  expect(page.text).toContain('Connecte-toi avec itsme')
  expect(page.text).toContain('Connecte-toi avec ton école')
})

test('somebody new comes in with a verified address of a trusted provider, and is the same person the next time', async () => {
  const noor = nobodyYet({ given_name: 'Noor' })
  const tokens = await tokensOf(await logInAt('itsme', noor))
  expect(tokens.claims()).toMatchObject({ name: 'Noor Aerts', email: noor.email, email_verified: true })
  const asked = government.asked.at(-1)
  expect(asked).toMatchObject({ acr_values: 'high', code_challenge_method: 'S256', scope: 'openid email profile' })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(String(asked?.[name])).toMatch(/^[\w-]{43}$/)
  browser = openBrowser([own.callback])
  // Another address now: it is the subject that counts.
  const again = await tokensOf(await logInAt('itsme', { ...noor, email: 'moved@bib.test' }))
  expect(again.claims()?.sub).toBe(tokens.claims()?.sub)
  const made = await own.db
    .selectFrom('audit_entries')
    .select(['subject_id', 'client_id', 'fields'])
    .where('act', '=', 'account.sign-up')
    .where('subject_id', '=', tokens.claims()?.sub ?? '')
    .execute()
  expect(made).toMatchObject([{ client_id: 'openpas-balie', fields: ['email', 'name'] }])
})

test('an account is found by an address that both sides have verified', async () => {
  const tokens = await tokensOf(await logInAt('itsme', nobodyYet({ email: person.email.toUpperCase() })))
  expect(tokens.claims()?.sub).toBe(own.accountId)
})

test.each([
  ['an address that the provider has not verified', 'itsme', { email_verified: false }, true],
  ['an address of a provider that is not trusted with them', 'school', {}, true],
  ['an account whose own address was never verified', 'itsme', {}, false],
] as const)('nobody gets into an account by %s', async (_what, provider, more, verified) => {
  const email = `victim-${people}-${provider}-${verified}@bib.test`
  await createAccount(own.db, { email, name: 'Slachtoffer', password: 'van mij alleen', emailVerified: verified })
  const page = await logInAt(provider, nobodyYet({ email, ...more }))
  expect(page.text).toContain('we weten nog niet welk account van jou is')
  expect((await browser.open(await request({ prompt: 'none' }))).url.searchParams.get('error')).toBe('login_required')
})

test('who shows their account with its password once comes in without it afterwards', async () => {
  const who = nobodyYet({ email_verified: false })
  const page = await logInAt('school', who)
  expect(page.text).toContain('Koppel je school (Noor Aerts) aan mijn account')
  const ticked = { ...fields, link: 'school' }
  const wrong = await browser.submit(page, { ...ticked, password: 'niet dit' })
  expect(wrong.status).toBe(422)
  expect((await tokensOf(await browser.submit(wrong, ticked))).claims()?.sub).toBe(own.accountId)
  browser = openBrowser([own.callback])
  expect((await tokensOf(await logInAt('school', who))).claims()?.sub).toBe(own.accountId)
})

test('who logs in on a page that somebody else left open does not let them in afterwards', async () => {
  const thief = nobodyYet({ email_verified: false })
  const page = await logInAt('school', thief)
  expect(page.text).not.toMatch(/type="checkbox"[^>]*checked/)
  expect((await tokensOf(await browser.submit(page, fields))).claims()?.sub).toBe(own.accountId)
  browser = openBrowser([own.callback])
  expect((await logInAt('school', thief)).text).toContain('we weten nog niet welk account van jou is')
})

test('an administrator shows a second factor after a provider that asks for one, and none after one that asks for two', async () => {
  const admin = { email: 'beheer@bib.test', password: 'van de beheerder alleen' }
  const accountId = await createAccount(own.db, { ...admin, name: 'Beheerder', emailVerified: true })
  await transact(own.db, async (trx) => {
    const cardSystemId = await createCardSystem(trx, { name: 'UiTPAS Meetjesland' })
    await addCardSystemAdmin(trx, { cardSystemId, accountId, at: new Date() })
  })
  const weak = nobodyYet()
  const link = { username: admin.email, password: admin.password, link: 'school' }
  const linking = await browser.submit(await logInAt('school', weak), link)
  expect(linking.text).toContain('<h1>Kies een tweede stap</h1>')
  const address = /href="([^"]+new-factor\/app[^"]*)"/.exec(linking.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
  const offer = await browser.open(new URL(address, linking.url))
  const secret = secretOnPage(offer.text)
  const codes = await browser.submit(offer, { ...hiddenFields(offer.text), code: codeInApp(secret, -1) })
  expect((await browser.submit(codes, {})).url.searchParams.has('code')).toBe(true)
  browser = openBrowser([own.callback])
  const asked = await logInAt('school', weak)
  expect(asked.text).toContain('<h1>Nog één stap</h1>')
  expect((await browser.open(await request({ prompt: 'none' }))).url.searchParams.get('error')).toBe('login_required')
  const both = await tokensOf(await browser.submit(asked, { code: codeInApp(secret) }))
  expect(both.claims()).toMatchObject({ sub: accountId, amr: ['otp', 'mfa'] })
  browser = openBrowser([own.callback])
  const strong = await tokensOf(await logInAt('itsme', nobodyYet({ email: admin.email })))
  expect(strong.claims()?.sub).toBe(accountId)
})

test('that a provider calls itself two factors counts for nothing: its setting says how many it asks for', () => {
  const claims = { sub: 'x', amr: ['pwd', 'mfa'] } as never
  const [strong, weak] = own.config.upstream
  expect(weak && amrOf(weak, claims)).toEqual(['pwd'])
  expect(strong && amrOf(strong, claims)).toEqual(['pwd', 'mfa'])
})

test('somebody without a verified address gets no account made for an address that may be another one’s', async () => {
  const who = nobodyYet({ email_verified: false })
  await logInAt('itsme', who)
  expect(await findAccountByEmail(own.db, String(who.email))).toBeUndefined()
})

test('a disabled account stays closed', async () => {
  const who = nobodyYet()
  const accountId = String((await tokensOf(await logInAt('itsme', who))).claims()?.sub)
  await own.db.updateTable('accounts').set({ disabled_at: new Date() }).where('id', '=', accountId).execute()
  for (const subject of [who.sub, 'another subject with this address']) {
    browser = openBrowser([own.callback])
    expect((await logInAt('itsme', { ...who, sub: subject })).text).toContain('Meld je aan')
  }
})

test('whoever refuses there is back at our page, and can do it another way', async () => {
  const page = await logInAt('itsme', null)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Je bent nog niet aangemeld')
  expect((await tokensOf(await browser.submit(page, fields))).claims()?.sub).toBe(own.accountId)
})

test('the page that somebody comes back to speaks the language of the one they left', async () => {
  government.person = null
  const page = await browser.open(await request())
  const french = await browser.open(new URL('?client_id=openpas-balie&lang=fr', page.url))
  const back = await browser.open(new URL(buttonOf(french, 'itsme'), french.url))
  expect(back.text).toContain('La connexion avec itsme n&#39;a pas réussi.')
  expect(government.asked.at(-1)).toMatchObject({ ui_locales: 'fr' })
})

test('the national number is told in sessions that began with a government identity, and in no other', async () => {
  const rrn = 'https://publiq.be/rrn'
  const who = nobodyYet({ email: person.email, rrn: insz })
  const tokens = await tokensOf(await logInAt('itsme', who))
  expect(tokens.claims()).toMatchObject({ sub: own.accountId, [rrn]: insz })
  expect(await fetchUserInfo(balie, tokens.access_token, own.accountId)).toMatchObject({ [rrn]: insz })
  const refreshed = await refreshTokenGrant(balie, String(tokens.refresh_token))
  expect(await fetchUserInfo(balie, refreshed.access_token, own.accountId)).toMatchObject({ [rrn]: insz })
  expect(Buffer.from(tokens.access_token.split('.')[1] ?? '', 'base64url').toString()).not.toContain(insz)

  const elsewhere = openBrowser([own.callback])
  const plain = await tokensOf(await elsewhere.submit(await elsewhere.open(await request()), fields))
  expect(plain.claims()).not.toHaveProperty([rrn])
  expect(await fetchUserInfo(balie, plain.access_token, own.accountId)).not.toHaveProperty([rrn])

  // The same browser, with the password this time.
  const page = await browser.open(await request({ prompt: 'login' }))
  const later = await tokensOf(await browser.submit(page, fields))
  expect(later.claims()).not.toHaveProperty([rrn])
  expect(await fetchUserInfo(balie, refreshed.access_token, own.accountId)).not.toHaveProperty([rrn])
})

test('the number ends with the session, and is stored and logged nowhere readable', async () => {
  const who = nobodyYet({ rrn: insz })
  const tokens = await tokensOf(await logInAt('itsme', who))
  const accountId = String(tokens.claims()?.sub)
  const rows = await own.db.selectFrom('government_log_ins').selectAll().execute()
  const kept = await own.db.selectFrom('oidc_artifacts').select('payload').limit(1000).execute()
  expect(JSON.stringify([rows, kept])).not.toContain(insz)
  expect(own.logLines.join('\n')).not.toContain(insz)
  expect(own.logLines.join('\n')).not.toContain(String(who.email))
  await own.db.deleteFrom('oidc_artifacts').where('model', '=', 'Session').where('account_id', '=', accountId).execute()
  expect(await fetchUserInfo(balie, tokens.access_token, accountId)).not.toHaveProperty(['https://publiq.be/rrn'])
  await purgeNationalNumbers(own.db)
  const left = await own.db.selectFrom('government_log_ins').select('account_id').execute()
  expect(left.map((row) => row.account_id)).not.toContain(accountId)
})

test('who logged in there in a weaker way than we asked for is not let in', async () => {
  expect((await logInAt('itsme', nobodyYet({ acr: 'low' }))).text).toContain('Je bent nog niet aangemeld')
  browser = openBrowser([own.callback])
  expect((await logInAt('itsme', nobodyYet({ acr: 'high' }))).url.searchParams.has('code')).toBe(true)
})

test('what is no national number is not given on as one', async () => {
  const tokens = await tokensOf(await logInAt('itsme', nobodyYet({ rrn: '93051822362' })))
  expect(tokens.claims()).not.toHaveProperty(['https://publiq.be/rrn'])
})

test.each(['itsme', 'urn:be:high'])('acr_values=%s leads straight to the provider', async (acr) => {
  government.person = nobodyYet()
  const tokens = await tokensOf(await browser.open(await request({ acr_values: `unknown ${acr}` })))
  expect(tokens.claims()?.name).toBe('Noor Aerts')
})

test('somebody who is logged in with a password is asked for the provider that the application wants', async () => {
  await browser.submit(await browser.open(await request()), fields)
  government.person = nobodyYet({ email: person.email, rrn: insz })
  const tokens = await tokensOf(await browser.open(await request({ acr_values: 'itsme' })))
  expect(tokens.claims()).toMatchObject({ sub: own.accountId, 'https://publiq.be/rrn': insz })
  // And not once more.
  const again = await browser.open(await request({ acr_values: 'itsme', prompt: 'none' }))
  expect(again.url.searchParams.has('code')).toBe(true)
})

test('another person’s session in this browser ends when somebody comes in from elsewhere', async () => {
  const first = await tokensOf(await browser.submit(await browser.open(await request()), fields))
  government.person = nobodyYet()
  const page = await browser.open(await request({ prompt: 'login' }))
  const second = await tokensOf(await browser.open(new URL(buttonOf(page, 'itsme'), page.url)))
  expect(second.claims()?.sub).not.toBe(own.accountId)
  await expect(refreshTokenGrant(balie, String(first.refresh_token))).rejects.toThrow()
})

test('an answer for another browser, another state, or a second time logs nobody in', async () => {
  government.person = nobodyYet()
  // Stops where the other provider sends back to us, as somebody does who steals that address.
  const thief = openBrowser([own.callback, `${own.config.urls.id}/upstream/`])
  const page = await thief.open(await request())
  const { url } = await thief.open(new URL(buttonOf(page, 'itsme'), page.url))
  expect(url.searchParams.has('code')).toBe(true)
  expect((await browser.open(url)).status).toBe(410)

  const victim = await browser.open(await request())
  const stopping = openBrowser([`${own.config.urls.id}/upstream/`])
  const mine = await stopping.open(await request())
  const back = await stopping.open(new URL(buttonOf(mine, 'itsme'), mine.url))
  const cookie = `openpas_id_upstream=${stopping.cookies.get('openpas_id_upstream')?.value}`
  const ask = (address: URL, value = cookie) => fetch(address, { redirect: 'manual', headers: { cookie: value } })
  const forged = new URL(back.url)
  forged.searchParams.set('state', 'x'.repeat(43))
  expect((await ask(forged)).headers.get('location')).toContain('upstream=failed')
  const swapped = new URL(back.url)
  swapped.searchParams.set('code', String(url.searchParams.get('code')))
  expect((await ask(swapped)).headers.get('location')).toContain('upstream=failed')
  const at = cookie.indexOf(':') + 40
  const changed = `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`
  expect((await ask(back.url, changed)).status).toBe(410)
  expect((await ask(new URL(back.url.href.replace('/itsme/', '/school/')))).status).toBe(410)
  expect((await ask(back.url)).headers.get('location')).toContain('/auth/')
  // The code is used.
  expect((await ask(back.url)).headers.get('location') ?? '').not.toContain('/auth/')
  expect(victim.status).toBe(200)
})

test('the cookie of the journey is for the way back only', async () => {
  government.person = nobodyYet()
  const stopping = openBrowser([`${own.config.urls.id}/upstream/`])
  const page = await stopping.open(await request())
  await stopping.open(new URL(buttonOf(page, 'itsme'), page.url))
  const { path, attributes } = stopping.cookies.get('openpas_id_upstream') ?? { path: '', attributes: '' }
  expect(path).toBe('/id/upstream')
  expect(attributes).toMatch(/HttpOnly; SameSite=Lax/)
})

test('without the cookie of the log-in nobody is sent anywhere', async () => {
  const page = await browser.open(await request())
  expect((await openBrowser().open(new URL(buttonOf(page, 'itsme'), page.url))).status).toBe(410)
  expect((await browser.open(new URL(buttonOf(page, 'itsme').replace('itsme', 'nobody'), page.url))).status).toBe(410)
})
