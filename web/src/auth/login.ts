import type { Configuration, TokenEndpointResponse } from 'openid-client'
import type { Bearer } from '../api/client.ts'
import { currentTokens, keepTokens, onTokens, type Tokens } from './tokens.ts'

/** Which registered client an app is, and where it lives. */
export interface LoginSettings {
  issuer: string
  clientId: string
  /** `/balie`: the callback is `/balie/callback`, and after logging out one is back at `/balie/`. */
  path: string
}

/** What somebody was doing when they had to log in: where to go on, and what stood in the field. */
interface Pending {
  verifier: string
  state: string
  returnTo: string
  typed: string
}

const pendingKey = 'openpas.login'

/** Not part of the first load: it is needed to log in and when a token runs out. */
const library = () => import('openid-client')

export interface Login {
  /** Leaves the page for the login screen; `typed` is put back after it. */
  start(returnTo: string, typed?: string): Promise<never>
  /** Trades the code of the callback address for tokens. */
  finish(callback: URL): Promise<{ returnTo: string; typed: string }>
  logOut(): Promise<void>
  bearer: Bearer
  isLoggedIn(): boolean
  onChange(listener: () => void): () => void
}

/** Logging in with authorization code and PKCE; tokens are renewed silently, each refresh token once. */
export function makeLogin({ issuer, clientId, path }: LoginSettings): Login {
  let configuration: Promise<Configuration> | null = null

  function configure(): Promise<Configuration> {
    configuration ??= discover().catch((error: unknown) => {
      // The next one to log in tries again.
      configuration = null
      throw error
    })
    return configuration
  }

  async function discover(): Promise<Configuration> {
    const { allowInsecureRequests, discovery, None } = await library()
    const insecure = issuer.startsWith('http://') ? { execute: [allowInsecureRequests] } : {}
    return discovery(new URL(issuer), clientId, undefined, None(), { timeout: 10, ...insecure })
  }

  const here = (end: string) => new URL(`${path}${end}`, window.location.origin).href

  async function start(returnTo: string, typed = ''): Promise<never> {
    const client = await library()
    const config = await configure()
    const pending: Pending = {
      verifier: client.randomPKCECodeVerifier(),
      state: client.randomState(),
      returnTo,
      typed,
    }
    sessionStorage.setItem(pendingKey, JSON.stringify(pending))
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: here('/callback'),
      scope: 'openid profile email offline_access',
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      ui_locales: document.documentElement.lang,
    })
    window.location.assign(address)
    // The page is being left: nothing may run on with half a session.
    return new Promise<never>(() => {})
  }

  async function finish(callback: URL): Promise<{ returnTo: string; typed: string }> {
    const text = sessionStorage.getItem(pendingKey)
    sessionStorage.removeItem(pendingKey)
    if (text === null) throw new Error('nobody was logging in')
    const pending = JSON.parse(text) as Pending
    const client = await library()
    const config = await configure()
    const answer = await client.authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
    })
    keepTokens(tokensOf(answer, null))
    return { returnTo: pending.returnTo, typed: pending.typed }
  }

  async function logOut(): Promise<void> {
    const idToken = currentTokens()?.idToken
    const refresh = currentTokens()?.refresh
    const client = await library()
    const config = await configure()
    if (refresh && config.serverMetadata().revocation_endpoint) {
      await client.tokenRevocation(config, refresh).catch(() => undefined)
    }
    const address = config.serverMetadata().end_session_endpoint
      ? client.buildEndSessionUrl(config, {
          post_logout_redirect_uri: here('/'),
          ...(idToken ? { id_token_hint: idToken } : {}),
        }).href
      : here('/')
    keepTokens(null)
    window.location.assign(address)
  }

  let renewing: Promise<string | null> | null = null

  /** One at a time: a refresh token works once, and a second use of it would end the session. */
  function renew(): Promise<string | null> {
    renewing ??= renewOnce().finally(() => {
      renewing = null
    })
    return renewing
  }

  async function renewOnce(): Promise<string | null> {
    const refresh = currentTokens()?.refresh
    if (!refresh) return expire()
    const client = await library()
    try {
      const config = await configure()
      const answer = await client.refreshTokenGrant(config, refresh)
      const tokens = tokensOf(answer, currentTokens())
      keepTokens(tokens)
      return tokens.access
    } catch (error) {
      // Only the server's own no ends the session: without an answer nobody has been logged out.
      if (error instanceof client.ResponseBodyError) return expire()
      throw error
    }
  }

  function expire(): null {
    keepTokens(null)
    return null
  }

  const bearer: Bearer = {
    async token() {
      const tokens = currentTokens()
      if (tokens === null) return null
      return Date.now() < tokens.expiresAt ? tokens.access : renew()
    },
    async renew(refused) {
      const tokens = currentTokens()
      // Another request got a new one in the meantime.
      if (tokens !== null && tokens.access !== refused) return tokens.access
      return renew()
    },
  }

  // Fetched beforehand when the counter is open and quiet: a token must not run out when its file is gone from the
  // server (a new version) or the network is.
  if (currentTokens() !== null) setTimeout(() => void library().catch(() => undefined), 5000)

  return { start, finish, logOut, bearer, isLoggedIn: () => currentTokens() !== null, onChange: onTokens }
}

function tokensOf(answer: TokenEndpointResponse, before: Tokens | null): Tokens {
  const seconds = answer.expires_in ?? 300
  return {
    access: answer.access_token,
    // Renewed before it runs out, so that no scan has to wait for a refusal first.
    expiresAt: Date.now() + Math.max(seconds - 30, seconds / 2) * 1000,
    refresh: answer.refresh_token ?? before?.refresh ?? null,
    idToken: answer.id_token ?? before?.idToken ?? null,
  }
}
