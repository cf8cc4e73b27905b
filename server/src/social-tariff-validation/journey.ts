import { randomBytes } from 'node:crypto'
import { AuthorizationResponseError, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import type { App, Reply, Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { mountPath, pathOf } from '../identity/addresses.ts'
import { isRegisteredRedirect } from '../identity/clients.ts'
import { type SealedCookie, sealedCookie } from '../identity/sealed-cookie.ts'
import {
  createUpstreamClient,
  type Expected,
  type UpstreamClaims,
  type UpstreamClient,
} from '../identity/upstream/client.ts'
import { nationalNumberOf } from '../identity/upstream/person.ts'
import type { UpstreamProvider } from '../identity/upstream/settings.ts'
import { lookupHash, seal, unseal } from '../secrets/sealed.ts'
import type { System } from '../system.ts'
import { systemClock } from '../values/clock.ts'
import { newId } from '../values/ids.ts'
import type { Insz } from '../values/insz.ts'
import { sealPeople } from './people.ts'
import type { StartQuery } from './schema.ts'
import type { EligibilitySource, Household } from './source.ts'
import { insertValidation } from './store.ts'

/** What a website wants answered: remembered by the browser alone until its person is back. */
interface Wish {
  redirectUri: string
  /** The website's own, given back to it. */
  itsState: string
  codeChallenge: string
  prompt: 'login' | undefined
}

interface Journey extends Wish, Expected {
  startedAtMs: number
}

const wishLastsMs = 60_000
const codeLastsMs = 60_000
/** As long as somebody needs to fill in an order for a family. */
const lastsMs = 2 * 3_600_000
const purpose = 'social tariff wish'
const path = '/social-tariff-validation'

/**
 * Where a website's visitor goes on from `GET /social-tariff-validation/start`: to the identity provider's host, since that
 * is where the answer of the other provider will come back to, with the cookie that is set on the way.
 * @throws url/invalid-data when no registered application waits at that address
 */
export async function startAddress({ db, config }: System, query: StartQuery): Promise<string> {
  const { redirect_uri: redirectUri, state: itsState, code_challenge: codeChallenge, prompt } = query
  if (!(await isRegisteredRedirect(db, redirectUri))) {
    throw new Problem('url/invalid-data', { detail: 'redirect_uri is not registered' })
  }
  const wish = { redirectUri, itsState, codeChallenge, prompt, askedAtMs: systemClock.now().getTime() }
  const request = seal(config.secrets, purpose, JSON.stringify(wish))
  return `${config.urls.id}${path}/go?${new URLSearchParams({ request })}`
}

/** The pages in between: there and back. They show nothing; every end is at the website that asked. */
export function registerJourney(app: App, system: System, source: EligibilitySource | undefined): void {
  const { config } = system
  const provider = providerOf(system)
  const client = createUpstreamClient(() => `${config.urls.id}${path}/callback`)
  const cookie = sealedCookie<Journey>(config, {
    name: 'openpas_social_tariff',
    path: `${pathOf(config)}${path}`,
    lastsMs: 10 * 60_000,
    purpose: 'social tariff journey',
  })
  const route = {
    config: { public: 'proving who one is; cookies say for which website', rateLimit: 'login' } as const,
    schema: { hide: true },
  }

  app.get(`${mountPath}${path}/go`, route, async (request, reply) => {
    const wish = readWish(system, (request.query as Record<string, unknown>).request)
    if (!wish) throw new Problem('url/invalid-data', { detail: 'This address has expired' })
    if (!provider || !source) return goBack(reply, wish, { error: 'temporarily_unavailable' })
    return leave(reply, { client, cookie, provider, wish, app })
  })

  app.get(`${mountPath}${path}/callback`, route, async (request, reply) => {
    const journey = cookie.find(request)
    reply.header('set-cookie', cookie.clear())
    if (!journey || !provider || !source) throw new Problem('url/invalid-data', { detail: 'This address has expired' })
    return arrive(request, reply, { system, client, provider, source, journey })
  })
}

function providerOf({ config }: System): UpstreamProvider | undefined {
  const { upstream, socialTariff } = config
  const wanted = socialTariff.provider
  return upstream.find((one) => one.nationalNumberClaim !== undefined && (wanted === undefined || one.name === wanted))
}

function readWish({ config }: System, sealed: unknown): Wish | undefined {
  if (typeof sealed !== 'string') return undefined
  try {
    const { askedAtMs, ...wish } = JSON.parse(unseal(config.secrets, purpose, sealed)) as Wish & { askedAtMs: number }
    return systemClock.now().getTime() - askedAtMs < wishLastsMs ? wish : undefined
  } catch {
    // Changed, or sealed with a key that is gone.
    return undefined
  }
}

async function leave(
  reply: Reply,
  way: { client: UpstreamClient; cookie: SealedCookie<Journey>; provider: UpstreamProvider; wish: Wish; app: App },
): Promise<Reply> {
  const { client, cookie, provider, wish, app } = way
  const expected = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  try {
    const url = await client.startUrl(provider, expected, wish.prompt === undefined ? {} : { prompt: wish.prompt })
    reply.header('set-cookie', cookie.set({ ...wish, ...expected, startedAtMs: systemClock.now().getTime() }))
    return reply.header('cache-control', 'no-store').redirect(url.href, 303)
  } catch (error) {
    app.log.error({ err: error, upstream: provider.name }, 'another provider does not answer')
    return goBack(reply, wish, { error: 'temporarily_unavailable' })
  }
}

async function arrive(
  request: Request,
  reply: Reply,
  way: {
    system: System
    client: UpstreamClient
    provider: UpstreamProvider
    source: EligibilitySource
    journey: Journey
  },
): Promise<Reply> {
  const { system, client, provider, source, journey } = way
  let claims: UpstreamClaims
  try {
    claims = await client.finish(provider, new URL(request.url, 'http://here').searchParams, journey)
  } catch (error) {
    const refused = error instanceof AuthorizationResponseError
    const details = { upstream: provider.name, ...(refused ? { error: error.error } : { err: error }) }
    request.log.warn(details, 'proving who one is failed')
    return goBack(reply, journey, { error: refused ? 'access_denied' : 'server_error' })
  }
  const insz = nationalNumberOf(provider, claims)
  if (insz === undefined) return goBack(reply, journey, { error: 'access_denied' })
  let household: Household | undefined
  try {
    household = await source.find(insz)
  } catch (error) {
    request.log.error({ err: error }, 'the source of social tariffs does not answer')
    return goBack(reply, journey, { error: 'temporarily_unavailable' })
  }
  const { user, children } = household ?? { user: unknownToTheSource(insz, claims), children: [] }
  return goBack(reply, journey, { code: await keep(system, journey, [user, ...children]) })
}

/** Somebody of whom nothing is known has no social tariff; who they are, the other provider says. */
function unknownToTheSource(insz: Insz, claims: UpstreamClaims) {
  const text = (claim: unknown) => (typeof claim === 'string' ? claim : '')
  return { insz, familyName: text(claims.family_name), givenName: text(claims.given_name), hasSocialTariff: false }
}

async function keep(system: System, journey: Journey, people: Household['children']): Promise<string> {
  const { db, config, clock } = system
  const id = newId()
  const code = randomBytes(32).toString('base64url')
  const at = clock.now()
  await insertValidation(db, {
    id,
    codeHash: lookupHash(config.secrets, 'social tariff code', code),
    codeChallenge: journey.codeChallenge,
    codeExpiresAt: new Date(at.getTime() + codeLastsMs),
    peopleSealed: sealPeople(config.secrets, id, people),
    at,
    expiresAt: new Date(at.getTime() + lastsMs),
  })
  return code
}

function goBack(reply: Reply, { redirectUri, itsState }: Wish, answer: Record<string, string>): Reply {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries({ ...answer, state: itsState })) url.searchParams.set(name, value)
  return reply.header('cache-control', 'no-store').redirect(url.href, 303)
}
