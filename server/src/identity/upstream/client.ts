import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client'
import { remember } from '../../db/remember.ts'
import type { UpstreamProvider } from './settings.ts'

/** What a log-in elsewhere has to come back with. */
export interface Expected {
  state: string
  nonce: string
  verifier: string
}

/** What the other provider says, after its signature, issuer, audience, nonce and code were checked. */
export interface UpstreamClaims {
  sub: string
  [name: string]: unknown
}

export interface UpstreamClient {
  startUrl(provider: UpstreamProvider, expected: Expected, more: Record<string, string>): Promise<URL>
  /** @throws when the answer is not the one expected, or the person or the provider refused */
  finish(provider: UpstreamProvider, answer: URLSearchParams, expected: Expected): Promise<UpstreamClaims>
}

const hourMs = 3_600_000

/**
 * Speaks OpenID Connect with the other providers: code, PKCE, state and nonce. Their metadata is read again each hour.
 * @param callback where a provider sends people back to
 */
export function createUpstreamClient(callback: (provider: UpstreamProvider) => string): UpstreamClient {
  const configured = remember(configure, { forMs: hourMs, atMost: 20 }, ({ name }) => name)
  return {
    async startUrl(provider, expected, more) {
      return buildAuthorizationUrl(await configured(provider), {
        ...more,
        redirect_uri: callback(provider),
        scope: provider.scope ?? 'openid email profile',
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await calculatePKCECodeChallenge(expected.verifier),
        code_challenge_method: 'S256',
        ...(provider.acrValues && { acr_values: provider.acrValues }),
      })
    },
    async finish(provider, answer, expected) {
      const peer = await configured(provider)
      const tokens = await authorizationCodeGrant(peer, new URL(`?${answer}`, callback(provider)), {
        pkceCodeVerifier: expected.verifier,
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('No id token')
      if (isWeaker(provider, claims.acr)) throw new Error('Logged in there in another way than we asked')
      const more = peer.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(peer, tokens.access_token, claims.sub)
        : {}
      return { ...more, ...claims }
    },
  }
}

/** What we asked for is a wish (`acr_values` is one); what was done is in the answer, unless the provider never says. */
function isWeaker({ acrValues }: UpstreamProvider, acr: unknown): boolean {
  return acrValues !== undefined && typeof acr === 'string' && !acrValues.split(' ').includes(acr)
}

async function configure(provider: UpstreamProvider): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = provider
  // Only outside production can the issuer be without TLS (settings.ts).
  const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, { execute: insecure, timeout: 10 })
  const metadata = found.serverMetadata()
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const authentication = methods.includes('client_secret_basic')
    ? ClientSecretBasic(clientSecret)
    : ClientSecretPost(clientSecret)
  const peer = new Configuration(metadata, clientId, clientSecret, authentication)
  peer.timeout = 10
  for (const change of insecure) change(peer)
  // The library believes TLS alone otherwise; the signature is checked too.
  enableNonRepudiationChecks(peer)
  return peer
}
