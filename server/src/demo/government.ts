import { exportJWK, generateKeyPair } from 'jose'
import type { Configuration, JWKS } from 'oidc-provider'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { App } from '../http/app-types.ts'
import { artifactAdapter } from '../identity/artifacts.ts'
import { assetAddress } from '../identity/assets.ts'
import { html, securityHeaders } from '../identity/pages.ts'
import { Provider } from '../identity/protocol-library.ts'
import { citizens } from './eligibility.ts'
import { demoGovernment, governmentPath } from './government-provider.ts'

const path = governmentPath

/** A page with people for every outcome of a social-tariff validation: who shows it, chooses who they are. */
export async function registerDemoGovernment(app: App, { db, config }: { db: Db; config: Config }): Promise<void> {
  const provider = await buildGovernment(db, config)
  const answer = provider.callback()
  const route = { config: { public: 'only the demo has it: nobody there is real' }, schema: { hide: true } }
  await app.register(async (scope) => {
    scope.get<{ Params: { uid: string } }>(`${path}/choose/:uid`, route, async (request, reply) => {
      const page = choosingPage(`${path}/choose/${request.params.uid}`)
      return reply.headers(securityHeaders([])).type('text/html; charset=utf-8').send(page)
    })
    scope.get<{ Params: { uid: string; sub: string } }>(`${path}/choose/:uid/:sub`, route, async (request, reply) => {
      const { sub } = request.params
      const chosen = citizens.some((one) => one.sub === sub)
      const result = chosen ? { login: { accountId: sub } } : { error: 'access_denied' }
      const { raw } = request
      raw.url = (raw.url ?? '/').slice(path.length)
      reply.hijack()
      await provider.interactionFinished(raw, reply.raw, result)
    })
  })
  await app.register(async (protocol) => {
    protocol.removeAllContentTypeParsers()
    // The library reads bodies itself.
    protocol.addContentTypeParser('*', (_request, _payload, done) => done(null))
    for (const [method, url] of protocolRoutes) {
      protocol.route({
        method,
        url: `${path}${url}`,
        ...route,
        handler: (request, reply) => {
          const { host, protocol: scheme } = new URL(config.publicUrl)
          const raw: typeof request.raw & { originalUrl?: string } = request.raw
          raw.headers.host = host
          raw.headers['x-forwarded-proto'] = scheme.slice(0, -1)
          delete raw.headers['x-forwarded-host']
          raw.originalUrl = raw.url ?? '/'
          raw.url = raw.originalUrl.slice(path.length)
          reply.hijack()
          void answer(raw, reply.raw)
        },
      })
    }
  })
}

const protocolRoutes = [
  ['GET', '/.well-known/openid-configuration'],
  ['GET', '/auth'],
  ['GET', '/auth/:uid'],
  ['POST', '/token'],
  ['GET', '/me'],
  ['GET', '/jwks'],
] as const

async function buildGovernment(db: Db, config: Config): Promise<InstanceType<typeof Provider>> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const { clientId, clientSecret, issuer } = demoGovernment(config.publicUrl)
  const settings: Configuration = {
    adapter: (model: string) => artifactAdapter(db, `government ${model}`),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'demo', alg: 'RS256' }] } as JWKS,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [
          `${config.urls.id}/upstream/government/callback`,
          `${config.urls.id}/social-tariff-validation/callback`,
        ],
      },
    ],
    claims: { openid: ['sub', 'rrn'], profile: ['name', 'given_name', 'family_name'] },
    cookies: {
      names: { session: 'government', interaction: 'government_page', resume: 'government_resume' },
      keys: config.secrets.cookieKeys,
    },
    features: { devInteractions: { enabled: false } },
    // Everybody who comes chooses who they are: this is a demo.
    ttl: { Session: 1, Interaction: 3600, AccessToken: 300, IdToken: 300, Grant: 300 },
    interactions: { url: (_ctx, { uid }) => `${path}/choose/${uid}` },
    async findAccount(_ctx, sub) {
      const citizen = citizens.find((one) => one.sub === sub)
      if (!citizen) return undefined
      const { givenName, familyName, insz } = citizen
      const name = `${givenName} ${familyName}`
      const claims = { sub, name, given_name: givenName, family_name: familyName, rrn: insz }
      return { accountId: sub, claims: async () => claims }
    },
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({
        accountId: String(session?.accountId),
        clientId: String(client?.clientId),
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(issuer, settings)
  provider.proxy = true
  return provider
}

/** In Dutch only, as the demo's other pages of its own. */
function choosingPage(address: string): string {
  const asset = (name: string) => `/id/assets/${assetAddress(name)}`
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Wie ben je? · Demo</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${asset('mark.svg')}">
<link rel="stylesheet" href="${asset('identity.css')}">
</head>
<body><main>
<header><div class="wordmark">Demo van de overheid</div></header>
<h1>Wie ben je?</h1>
<p class="lead">In het echt meld je je hier aan met je eID of itsme. In de demo kies je wie je bent.</p>
${citizens.map(
  ({ sub, givenName, familyName, outcome }) =>
    html`<a class="button" href="${address}/${sub}">${givenName} ${familyName}</a><p>${outcome}</p>`,
)}
<a class="button" href="${address}/nobody">Toch niet</a>
</main></body>
</html>`.html
}
