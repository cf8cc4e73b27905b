import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from '../src/identity/protocol-library.ts'
import { freePort } from './open-test-identity.ts'

/** Somebody as another identity provider knows them. */
export interface OtherPerson {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
  given_name?: string
  rrn?: string
  /** In which way they log in there. */
  acr?: string
}

export interface OtherProvider {
  issuer: string
  clientSecret: string
  /** Who logs in there from now on; null refuses. */
  person: OtherPerson | null
  /** What it was asked for. */
  asked: Record<string, unknown>[]
  close(): Promise<void>
}

/**
 * A second OpenID provider on a port of its own, where somebody logs in without a page. Everything else is as real as
 * ours: discovery, keys, PKCE, codes, tokens, userinfo.
 */
export async function openOtherProvider(redirectUri: (issuer: string) => string): Promise<OtherProvider> {
  const issuer = `http://localhost:${await freePort()}`
  const clientSecret = 'the secret of openpas elsewhere'
  const other: OtherProvider = { issuer, clientSecret, person: null, asked: [], close: async () => {} }
  const people = new Map<string, OtherPerson>()
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'elsewhere', alg: 'RS256' }] } as never,
    clients: [{ client_id: 'openpas', client_secret: clientSecret, redirect_uris: [redirectUri(issuer)] }],
    claims: { openid: ['sub', 'rrn'], email: ['email', 'email_verified'], profile: ['name', 'given_name'] },
    cookies: { keys: ['only for tests, only for tests!!'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/here/${uid}` },
    acrValues: ['high'],
    findAccount: async (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        accountId: String(ctx.oidc.session?.accountId),
        clientId: String(ctx.oidc.client?.clientId),
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/here/')) return answer(request, response)
    const { params } = await provider.interactionDetails(request, response)
    other.asked.push(params)
    if (other.person === null) return provider.interactionFinished(request, response, { error: 'access_denied' })
    people.set(other.person.sub, other.person)
    const { sub, acr } = other.person
    return provider.interactionFinished(request, response, {
      login: { accountId: sub, ...(acr !== undefined && { acr }) },
    })
  })
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), 'localhost', resolve))
  other.close = () => new Promise((resolve) => server.close(() => resolve()))
  return other
}
