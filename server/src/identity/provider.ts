import type { EventEmitter } from 'node:events'
import type { Adapter, Client, Configuration, JWKS } from 'oidc-provider'
import type { Db } from '../db/database.ts'
import { systemClock } from '../values/clock.ts'
import { type Account, findAccount } from './accounts.ts'
import { audienceOf, pathOf, protocolPath, userinfoPath } from './addresses.ts'
import { artifactAdapter, grantName } from './artifacts.ts'
import { claimsByScope, claimsOf } from './claims.ts'
import { findClient, isClientSecret } from './clients.ts'
import { renderFailure } from './failure-page.ts'
import { firstPartyClients } from './first-party.ts'
import { saveLogIn, seeLogIn } from './log-ins.ts'
import { logOutAtOnce, recordLogOut, renderLoggedOut, renderLogoutQuestion, skipLogoutOfNobody } from './logout.ts'
import type { ProviderParts } from './parts.ts'
import { interactionPolicy, Provider } from './protocol-library.ts'
import { hasShownTwoFactors, secondFactorNeed, twoFactorAcr } from './second-factor/need.ts'
import { type SigningKey, signingAlgorithm } from './signing-keys.ts'
import { acrOf, chosenProvider } from './upstream/settings.ts'
import { carriedNationalNumber, findNationalNumber, saveNationalNumber } from './upstream/store.ts'

const hour = 3600
const day = 24 * hour

/**
 * The OpenID provider with these signing keys. It has no state of its own (all is in the database), so with other
 * keys another one takes its place.
 */
export function buildProvider(parts: ProviderParts, keys: SigningKey[]) {
  const { db, config, log } = parts
  const provider = new Provider(config.urls.id, {
    ...fixedSettings,
    adapter: (model: string) => (model === 'Client' ? clientAdapter(db) : artifactAdapter(db, model)),
    clients: firstPartyClients(config),
    jwks: { keys } as JWKS,
    cookies: {
      names: { session: 'openpas_id', interaction: 'openpas_id_page', resume: 'openpas_id_resume' },
      keys: config.secrets.cookieKeys,
      long: { httpOnly: true, sameSite: 'lax', path: pathOf(config) || '/' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    discovery: {
      userinfo_endpoint: `${config.urls.id}${userinfoPath}`,
      ui_locales_supported: ['nl', 'fr', 'en', 'de'],
    },
    features: featuresFor(parts),
    acrValues: [...new Set([twoFactorAcr, ...config.upstream.flatMap((one) => [one.name, acrOf(one)])])],
    async findAccount(_ctx, accountId, token) {
      const account = await findAccount(db, accountId)
      if (!account || !(await isStrongEnough(parts, provider, account, token))) return undefined
      return {
        accountId,
        async claims(_use, scope) {
          const session = { uid: (token as PersonToken | undefined)?.sessionUid, accountId }
          const nationalNumber = await findNationalNumber(db, config.secrets, session)
          return claimsOf(account, scope.split(' '), nationalNumber)
        },
      }
    },
    async loadExistingGrant(ctx) {
      const { result, session } = ctx.oidc
      if (result?.login && session?.accountId !== undefined) {
        const begun = { uid: session.uid, accountId: session.accountId }
        await saveNationalNumber(db, config.secrets, begun, carriedNationalNumber(config.secrets, result))
        await saveLogIn(db, begun, ctx.get('user-agent'))
      } else if (session) {
        await seeLogIn(db, session.uid)
      }
      return loadOrGrant(ctx, audienceOf(config))
    },
    clientBasedCORS: (_ctx, origin, client) => isAllowedOrigin(client, origin),
    interactions: {
      policy: policy(parts),
      // The client's id is in the address only so that an expired page knows where to lead back to.
      url: (_ctx, { uid, params }) =>
        `${pathOf(config)}/interaction/${uid}?client_id=${encodeURIComponent(String(params.client_id))}`,
    },
    renderError: (ctx, out) => renderFailure(ctx, config, out),
  })
  // Only keyed hashes of secrets are kept (clients.ts).
  provider.Client.prototype.compareClientSecret = async function compareHash(this: Client, secret: string) {
    const client = await findClient(db, this.clientId)
    return Boolean(client?.secret_hash && isClientSecret(config.secrets, this.clientId, client.secret_hash, secret))
  }
  // Addresses are built from these headers, which routes.ts sets from the configuration: no caller can choose them.
  provider.proxy = true
  provider.use(skipLogoutOfNobody)
  provider.use(sayNoWildcard)
  provider.on('server_error', (ctx, error) =>
    log().error({ err: error, route: ctx.oidc?.route }, 'identity provider failed'),
  )
  provider.on('end_session.success', (ctx) => {
    const { session } = ctx.oidc
    if (session && 'destroyed' in session) recordLogOut(ctx, parts, session.accountId)
  })
  const koa: EventEmitter = provider
  koa.on('error', (error: unknown) => log().error({ err: error }, 'identity provider failed'))
  return provider
}

/** Who asks from no page is told by the library that any page may: nobody needs that. */
async function sayNoWildcard(
  ctx: { get(name: string): string; remove(name: string): void },
  next: () => Promise<void>,
) {
  await next()
  if (ctx.get('origin') === '') ctx.remove('access-control-allow-origin')
}

const fixedSettings: Configuration = {
  claims: Object.fromEntries(Object.entries(claimsByScope).map(([scope, names]) => [scope, [...names]])),
  scopes: ['openid', 'offline_access'],
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
  clientDefaults: { id_token_signed_response_alg: signingAlgorithm },
  // `birthdate` is not among them: an account has none, so it is not kept either.
  extraParams: ['screen', 'email', 'fixed_email', 'first_name', 'given_name', 'family_name'],
  extraClientMetadata: { properties: ['allowed_origins'] },
  enabledJWA: { idTokenSigningAlgValues: [signingAlgorithm] },
  routes: {
    authorization: `${protocolPath}/auth`,
    token: `${protocolPath}/token`,
    jwks: `${protocolPath}/certs`,
    end_session: `${protocolPath}/logout`,
    revocation: `${protocolPath}/revoke`,
  },
  ttl: {
    AccessToken: hour,
    ClientCredentials: hour,
    IdToken: hour,
    AuthorizationCode: 60,
    Interaction: hour,
    // From the log-in on, however often it is used: the library would begin anew each time.
    Session: (_ctx, session) => (session.loginTs === undefined ? day : secondsUntil(session.loginTs + 14 * day)),
    Grant: 14 * day,
    RefreshToken: (ctx) => Math.max(1, ctx.oidc?.entities.RotatedRefreshToken?.remainingTTL ?? 14 * day),
  },
  // `holder` says whom `sub` means: a client's id and an account's must never be taken for each other.
  extraTokenClaims: (_ctx, token) => ({
    azp: token.clientId,
    sid: (token as PersonToken).sessionUid,
    grant: token.kind === 'AccessToken' && token.grantId ? grantName(token.grantId) : undefined,
    holder: token.kind === 'AccessToken' ? 'user' : 'client',
  }),
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  // A stolen token of a browser application shows at its second use; a server keeps its token secret and may reuse it.
  rotateRefreshToken: (ctx) => ctx.oidc.client?.clientAuthMethod === 'none',
}

function secondsUntil(epochSeconds: number): number {
  return Math.max(1, epochSeconds - Math.floor(systemClock.now().getTime() / 1000))
}

function featuresFor(parts: ProviderParts): Configuration['features'] {
  const { config } = parts
  const audience = audienceOf(config)
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // Ours (userinfo-route.ts): the library's refuses tokens that have an audience, and all of ours have one.
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    // One's own tokens; the library tells anybody else nothing.
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (ctx, form) => {
        if (!(await logOutAtOnce(ctx, parts))) renderLogoutQuestion(ctx, config, form)
      },
      postLogoutSuccessSource: (ctx) => renderLoggedOut(ctx, config),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        audience,
        scope: 'openid profile email offline_access',
        accessTokenFormat: 'jwt',
        accessTokenTTL: hour,
        jwt: { sign: { alg: signingAlgorithm } },
      }),
    },
  }
}

/**
 * Nobody is asked for consent: clients are our own or partners under contract, registered by an administrator. What
 * is asked is granted, and the grant lives as long as what comes from it.
 */
async function loadOrGrant(ctx: Parameters<NonNullable<Configuration['loadExistingGrant']>>[0], audience: string) {
  const { client, session, account, provider } = ctx.oidc
  if (!client || !session || !account) return undefined
  const earlier = session.grantIdFor(client.clientId)
  const grant =
    (earlier ? await provider.Grant.find(earlier) : undefined) ??
    new provider.Grant({ accountId: account.accountId, clientId: client.clientId })
  const scope = [...ctx.oidc.requestParamOIDCScopes].join(' ')
  grant.addOIDCScope(scope)
  grant.addResourceScope(audience, scope)
  Reflect.deleteProperty(grant, 'exp')
  await grant.save()
  return grant
}

/** Tokens of people remember the session that they came from. */
interface PersonToken {
  sessionUid?: string
}

/**
 * What was given before somebody had a second factor, or had to have one, gives nothing new. A session in which the factor was
 * chosen counts as one with it.
 */
async function isStrongEnough(
  { db, config }: ProviderParts,
  provider: InstanceType<typeof Provider>,
  account: Account,
  token: unknown,
): Promise<boolean> {
  const { kind, amr, sessionUid } = (token ?? {}) as { kind?: string; amr?: string[]; sessionUid?: string }
  if ((kind !== 'RefreshToken' && kind !== 'AuthorizationCode') || hasShownTwoFactors(amr)) return true
  if ((await secondFactorNeed(db, config, account)) === 'none') return true
  const session = sessionUid === undefined ? undefined : await provider.Session.findByUid(sessionUid)
  return session?.accountId === account.id && hasShownTwoFactors(session.amr)
}

function policy({ db, config }: ProviderParts) {
  const prompts = interactionPolicy.base()
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('provider_chosen', 'another way of logging in was asked for', (ctx) => {
      const { params, session, result } = ctx.oidc
      const chosen = chosenProvider(config.upstream, params?.acr_values)
      return chosen !== undefined && session?.acr !== acrOf(chosen) && !result?.login
    }),
  )
  prompts
    .get('login')
    ?.checks.add(new interactionPolicy.Check('account_gone', 'the account was disabled', (ctx) => !ctx.oidc.account))
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('second_factor', 'a second factor has to be shown', 'login_required', async (ctx) => {
      const { session, account: known } = ctx.oidc
      if (!known || hasShownTwoFactors(session?.amr)) return false
      const account = await findAccount(db, known.accountId)
      return account !== undefined && (await secondFactorNeed(db, config, account)) !== 'none'
    }),
  )
  // `prompt=consent` itself stays possible, since clients must send it to get offline_access; see login-routes.ts.
  for (const { reason } of [...(prompts.get('consent')?.checks ?? [])]) {
    if (reason !== 'consent_prompt') prompts.get('consent')?.checks.remove(reason)
  }
  return prompts
}

/** Where the pages of an application are: its registered origins, and where it sends people back to. */
export function isAllowedOrigin(client: Client, origin: string): boolean {
  // Of a page in a sandbox, and also what the address of an app on a phone (`uitpas://done`) is taken for.
  if (origin === 'null') return false
  const registered = client.allowed_origins
  if (Array.isArray(registered) && registered.includes(origin)) return true
  return (client.redirectUris ?? []).some((uri) => URL.parse(uri)?.origin === origin)
}

/** Registered clients, as the library wants them. Read on each use, so that disabling one works at once. */
function clientAdapter(db: Db): Adapter {
  const readOnly = async () => {
    throw new Error('Clients are registered with createClient')
  }
  return {
    async find(clientId) {
      const row = await findClient(db, clientId)
      if (!row) return undefined
      const confidential = row.kind === 'confidential'
      return {
        client_id: row.client_id,
        client_name: row.name,
        // Never compared or used as a key, but the library insists on one; it changes when the secret does.
        ...(confidential && { client_secret: row.secret_hash?.toString('base64url') ?? '' }),
        token_endpoint_auth_method: confidential ? 'client_secret_basic' : 'none',
        // An app on a phone has an address of its own kind.
        application_type: row.redirect_uris.some((uri) => !/^https?:/.test(uri)) ? 'native' : 'web',
        redirect_uris: row.redirect_uris,
        post_logout_redirect_uris: row.post_logout_redirect_uris,
        response_types: row.redirect_uris.length ? ['code'] : [],
        grant_types: row.grants,
        allowed_origins: row.allowed_origins,
      }
    },
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    upsert: readOnly,
    consume: readOnly,
    destroy: readOnly,
    revokeByGrantId: readOnly,
  }
}
