import { createServer } from 'node:http'
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../../test/browser.ts'
import { freePort } from '../../test/open-test-identity.ts'
import { type OtherProvider, openOtherProvider } from '../../test/other-provider.ts'
import { addMembership, addPerson, inszOf } from '../../test/scenes/people.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createClient } from '../identity/clients.ts'
import { findValidatedPerson } from './people.ts'
import { purgeValidations } from './store.ts'

const website = 'https://stad.example/uitpas/klaar'
const mother = { inszNumber: inszOf('1990-04-23'), familyName: 'Goossens', givenName: 'Eloïse' }
const child = { inszNumber: inszOf('2016-06-15'), familyName: 'Goossens', givenName: 'Ferre', hasSocialTariff: false }
const home = { street: 'Rooigemlaan 12', postalCode: '9000', city: 'Gent' }

let t: TestApp
let regions: Regions
let government: OtherProvider
let source: Awaited<ReturnType<typeof openSource>>
let verifier: string

/** The register of social statuses, as a municipality would put it behind an address. */
async function openSource() {
  const asked: { authorization: string | undefined; body: unknown }[] = []
  const state = { answer: {} as unknown, status: 200, asked }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    asked.push({ authorization: request.headers.authorization, body: JSON.parse(text) })
    response.writeHead(state.status, { 'content-type': 'application/json' }).end(JSON.stringify(state.answer))
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  return Object.assign(state, {
    url: `http://localhost:${port}/status`,
    close: () => new Promise((resolve) => server.close(resolve)),
  })
}

beforeAll(async () => {
  const port = await freePort()
  government = await openOtherProvider(() => `http://localhost:${port}/id/social-tariff-validation/callback`)
  source = await openSource()
  t = await openTestApp({
    PORT: String(port),
    SOCIAL_TARIFF_SOURCE_URL: source.url,
    SOCIAL_TARIFF_SOURCE_TOKEN: 'token-of-the-source',
    UPSTREAM_PROVIDERS: JSON.stringify([
      {
        name: 'government',
        issuer: government.issuer,
        clientId: 'openpas',
        clientSecret: government.clientSecret,
        label: 'eID',
        nationalNumberClaim: 'rrn',
      },
    ]),
  })
  regions = await addRegions(t)
  await transact(t.db, (trx) =>
    createClient(trx, t.config.secrets, { name: 'Website van de stad', kind: 'confidential', redirectUris: [website] }),
  )
  await t.app.listen({ port, host: 'localhost' })
})
afterAll(async () => {
  await t.close()
  await government.close()
  await source.close()
})
beforeEach(() => {
  verifier = randomPKCECodeVerifier()
  government.person = { sub: 'eloise', rrn: mother.inszNumber }
  source.status = 200
  source.answer = { user: { ...mother, ...home, hasSocialTariff: true }, children: [child] }
  source.asked.length = 0
})

const browser = () => openBrowser([website])

async function startUrl(more: Record<string, string> = {}): Promise<string> {
  const query = new URLSearchParams({
    state: 'winkelmandje 7',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    redirect_uri: website,
    ...more,
  })
  return `${t.config.urls.partnerApi}/social-tariff-validation/start?${query}`
}

/** From the website and back to it. */
async function visit(more: Record<string, string> = {}): Promise<URLSearchParams> {
  const { url } = await browser().open(await startUrl(more))
  expect(url.href.startsWith(website), url.href).toBe(true)
  expect(url.searchParams.get('state')).toBe('winkelmandje 7')
  return url.searchParams
}

const exchange = (code: string | null, codeVerifier = verifier) =>
  t.app.inject({
    method: 'POST',
    url: '/api/uitpas/social-tariff-validation/token',
    payload: { code: code ?? '', codeVerifier },
  })
const look = (token: string, query = '') =>
  t.app.inject({ url: `/api/uitpas/social-tariff-validation${query}`, headers: { 'x-custom-token': token } })

async function validated(): Promise<string> {
  const answer = await exchange((await visit()).get('code'))
  expect(answer.statusCode).toBe(200)
  return answer.json().token
}

test('a website hears whether its visitor and their children have a right, and gets id tokens for them', async () => {
  const id = await addPerson(t, { insz: child.inszNumber, dateOfBirth: '2016-06-15' })
  const uitpasNumber = await addMembership(t, id, regions.gent)
  const token = await validated()
  expect(source.asked).toEqual([
    { authorization: 'Bearer token-of-the-source', body: { inszNumber: mother.inszNumber } },
  ])
  const answer = (await look(token)).json()
  expect(answer).toEqual({
    user: {
      ...mother,
      ...home,
      hasSocialTariff: true,
      idToken: expect.any(String),
      idTokenExpiresAt: '2026-11-23T16:00:00+01:00',
    },
    children: [{ ...child, uitpasNumber, idToken: expect.any(String), idTokenExpiresAt: expect.any(String) }],
  })
  expect(answer.user.idToken).not.toContain(mother.inszNumber)
  // The same again, and only of the card system that was asked for.
  expect((await look(token, `?cardSystemId=${regions.gent}`)).json()).toEqual(answer)
  expect((await look(token, `?cardSystemId=${regions.meetjesland}`)).json().children[0]).not.toHaveProperty(
    'uitpasNumber',
  )
})

test('an id token stands for one person until it expires; a changed one for nobody', async () => {
  const { user, children } = (await look(await validated())).json()
  const find = (token: string, at = t.clock.now()) => findValidatedPerson(t.db, t.config.secrets, token, at)
  expect(await find(user.idToken)).toMatchObject({ insz: mother.inszNumber, hasSocialTariff: true })
  expect(await find(children[0].idToken)).toMatchObject({ insz: child.inszNumber, hasSocialTariff: false })
  const [validation, , proof] = user.idToken.split('.')
  for (const wrong of ['', 'x.y.z', `${validation}.1.${proof}`, `${validation}.9`, user.idToken.slice(0, -1)]) {
    expect(await find(wrong), wrong).toBeUndefined()
  }
  expect(await find(user.idToken, new Date('2026-11-23T16:00:01+01:00'))).toBeUndefined()
})

test('somebody whom the source does not know has no right', async () => {
  source.status = 404
  const { user, children } = (await look(await validated())).json()
  expect(user).toMatchObject({ inszNumber: mother.inszNumber, hasSocialTariff: false })
  expect(children).toEqual([])
})

test.each([
  ['who does not want to say who they are', () => (government.person = null), 'access_denied'],
  ['who has no national number there', () => (government.person = { sub: 'foreigner' }), 'access_denied'],
  ['a source that is out of order', () => (source.status = 500), 'temporarily_unavailable'],
  ['a source that says something else', () => (source.answer = { user: { name: 'x' } }), 'temporarily_unavailable'],
])('%s: the website hears %s', async (_, arrange, error) => {
  arrange()
  const answer = await visit()
  expect(Object.fromEntries(answer)).toEqual({ error, state: 'winkelmandje 7' })
})

test('nobody is led to an address that is not registered, to the letter', async () => {
  for (const redirect_uri of [
    'https://evil.example/',
    `${website}/more`,
    `${website}?x=1`,
    'javascript:alert(1)',
    '\0',
  ]) {
    const answer = await fetch(await startUrl({ redirect_uri }), { redirect: 'manual' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ type: 'https://api.publiq.be/probs/url/invalid-data' })
  }
  const plain = await fetch(await startUrl({ code_challenge: verifier.slice(0, 20) }), { redirect: 'manual' })
  expect(plain.status).toBe(400)
})

test('the way back works in the browser that went, and once', async () => {
  const own = browser()
  const way = await fetch(await startUrl(), { redirect: 'manual' })
  const go = way.headers.get('location') ?? ''
  expect(go.startsWith(`${t.config.urls.id}/social-tariff-validation/go?request=`)).toBe(true)
  // The person at the government's, with the answer still to bring.
  const there = openBrowser([`${t.config.urls.id}/social-tariff-validation/callback`])
  const callback = (await there.open(go)).url
  expect((await own.open(callback)).status).toBe(400)
  const cookies = [...there.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')
  const back = await fetch(callback, { redirect: 'manual', headers: { cookie: cookies } })
  expect(new URL(back.headers.get('location') ?? '').searchParams.get('code')).toBeTruthy()
  const again = await fetch(callback, { redirect: 'manual', headers: { cookie: cookies } })
  expect(new URL(again.headers.get('location') ?? '').searchParams.get('error')).toBe('server_error')
  expect((await own.open(`${go.slice(0, -9)}${go.endsWith('A') ? 'B' : 'A'}`)).status).toBe(400)
})

test('a code gives one token, within a minute, to who made its challenge', async () => {
  const code = (await visit()).get('code')
  expect((await exchange(code, randomPKCECodeVerifier())).json()).toMatchObject({
    type: 'https://api.publiq.be/probs/auth/forbidden',
    status: 403,
  })
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => exchange(code)))
  expect(outcomes.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403, 403, 403])
  const late = (await visit()).get('code')
  t.clock.freeze(new Date(t.clock.now().getTime() + 61_000))
  expect((await exchange(late)).statusCode).toBe(403)
})

test('what the source said is unreadable in the database, in the audit trail only as an act, and gone after two hours', async () => {
  const token = await validated()
  await look(token)
  const rows = await t.db.selectFrom('social_tariff_validations').selectAll().execute()
  expect(rows.length).toBeGreaterThan(0)
  for (const secret of [mother.inszNumber, 'Goossens', 'Rooigemlaan', token]) {
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(t.logLines.join('')).not.toContain(secret)
  }
  await t.audit.flush()
  const acts = await t.db
    .selectFrom('audit_entries')
    .select(['act', 'subject_id'])
    .where('act', '=', 'social-tariff-validation.read')
    .execute()
  expect(acts.map((one) => one.subject_id)).toContain(rows.at(-1)?.id)
  const later = new Date(t.clock.now().getTime() + 2 * 3_600_000 + 1000)
  t.clock.freeze(later)
  expect((await look(token)).json()).toMatchObject({ type: 'https://api.publiq.be/probs/auth/forbidden', status: 403 })
  await purgeValidations(t.db, later)
  expect(await t.db.selectFrom('social_tariff_validations').selectAll().execute()).toEqual([])
  expect((await look(token)).statusCode).toBe(401)
})

test('without its token nothing is said', async () => {
  expect((await look('x')).json()).toMatchObject({ type: 'https://api.publiq.be/probs/auth/unauthorized' })
  expect((await t.app.inject('/api/uitpas/social-tariff-validation')).statusCode).toBe(401)
})
