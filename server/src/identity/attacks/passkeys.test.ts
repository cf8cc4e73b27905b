import {
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
} from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, type BrowserPage, openBrowser } from '../../../test/browser.ts'
import { openTestIdentity, type TestIdentity } from '../../../test/open-test-identity.ts'
import { enrolDevice, type PasskeyDevice } from '../../../test/passkey-device.ts'
import { createAccount } from '../accounts.ts'

// Somebody has an answer of a passkey, or a passkey of their own, and not the one that is asked for.

let own: TestIdentity
let balie: Configuration
let origin: string
let people = 0
const verifier = randomPKCECodeVerifier()
const password = 'een zin van vier woorden'

beforeAll(async () => {
  own = await openTestIdentity()
  balie = await own.peer('openpas-balie')
  origin = new URL(own.config.urls.id).origin
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

async function addPerson(): Promise<{ email: string; device: PasskeyDevice }> {
  const email = `sleutel${people++}@bib.test`
  const accountId = await createAccount(own.db, { email, name: 'Ann Peeters', password, emailVerified: true })
  return { email, device: await enrolDevice(own.db, accountId) }
}

/** What a page asks of a device: the form, and the challenge in it, plain and sealed. */
function questionOn(page: BrowserPage) {
  const form = [...page.text.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([one]) => one)
    .find((one) => one.includes('data-passkey'))
  const options = /data-options="([^"]*)"/.exec(form ?? '')?.[1] ?? ''
  const { challenge } = JSON.parse(options.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&#38;', '&'))
  const sealed = /name="challenge" value="([^"]*)"/.exec(form ?? '')?.[1] ?? ''
  return { form: form ?? '', challenge: challenge as string, sealed }
}

function send(browser: Browser, page: BrowserPage, credential: string, sealed = questionOn(page).sealed) {
  return browser.submit({ ...page, text: questionOn(page).form }, { challenge: sealed, credential })
}

const openLogIn = async (browser: Browser) => browser.open(await request())
const openStep = async (browser: Browser, email: string) =>
  browser.submit(await openLogIn(browser), { username: email, password })
const newBrowser = () => openBrowser([own.callback])

async function expectNotIn(browser: Browser): Promise<void> {
  const silent = await browser.open(await request({ prompt: 'none' }))
  expect(silent.url.searchParams.get('error')).toBe('login_required')
}

test('the answer of a passkey logs in once: replayed in its own or in another log-in it does not', async () => {
  const { device } = await addPerson()
  const [browser, thief] = [newBrowser(), newBrowser()]
  const page = await openLogIn(browser)
  const { challenge, sealed } = questionOn(page)
  const credential = device.answer({ challenge, origin })
  expect((await send(browser, page, credential)).url.searchParams.has('code')).toBe(true)
  expect((await send(browser, page, credential)).url.searchParams.has('code')).toBe(false)
  const other = await openLogIn(thief)
  for (const one of [sealed, questionOn(other).sealed]) {
    expect((await send(thief, other, credential, one)).url.searchParams.has('code')).toBe(false)
  }
  expect((await send(thief, page, credential)).url.searchParams.has('code')).toBe(false)
  await expectNotIn(thief)
})

test('an answer given to another site is none here', async () => {
  const { device, email } = await addPerson()
  const browser = newBrowser()
  const { port } = new URL(origin)
  for (const evil of [
    'https://evil.test',
    `${origin}.evil.test`.replace(`:${port}`, ''),
    origin.replace('http:', 'https:'),
  ]) {
    const page = await openLogIn(browser)
    await send(browser, page, device.answer({ challenge: questionOn(page).challenge, origin: evil }))
    const step = await openStep(browser, email)
    const refused = await send(browser, step, device.answer({ challenge: questionOn(step).challenge, origin: evil }))
    expect(refused.text).toContain('role="alert"')
    await expectNotIn(browser)
  }
})

test('after the password of one person, the passkey of another is refused', async () => {
  const [ann, thief] = [await addPerson(), await addPerson()]
  const browser = newBrowser()
  const page = await openStep(browser, ann.email)
  const { challenge } = questionOn(page)
  const theirs = thief.device.answer({ challenge, origin })
  expect((await send(browser, page, theirs)).text).toContain('role="alert"')
  // Their own signature under the name of somebody else's passkey.
  const renamed = JSON.stringify({ ...JSON.parse(theirs), id: ann.device.credentialId, rawId: ann.device.credentialId })
  expect((await send(browser, page, renamed)).text).toContain('role="alert"')
  await expectNotIn(browser)
  expect((await send(browser, page, ann.device.answer({ challenge, origin }))).url.searchParams.has('code')).toBe(true)
})

test('a device that did not recognise the person is no whole log-in', async () => {
  const { device } = await addPerson()
  const browser = newBrowser()
  const page = await openLogIn(browser)
  await send(browser, page, device.answer({ challenge: questionOn(page).challenge, origin, recognised: false }))
  await expectNotIn(browser)
})

test('a passkey that counts and goes back is a copy', async () => {
  const { device } = await addPerson()
  const logIn = async (counter: number) => {
    const browser = newBrowser()
    const page = await openLogIn(browser)
    const answer = device.answer({ challenge: questionOn(page).challenge, origin, counter })
    return (await send(browser, page, answer)).url.searchParams.has('code')
  }
  expect([await logIn(7), await logIn(7), await logIn(6), await logIn(8)]).toEqual([true, false, false, true])
})
