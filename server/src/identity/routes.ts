import type { IncomingMessage } from 'node:http'
import type { HTTPMethods } from 'fastify'
import type { App } from '../http/app-types.ts'
import { endUserMessageOf, Problem } from '../http/problems.ts'
import { registerEmail } from './account/email-routes.ts'
import { registerOwnFactor } from './account/factor-routes.ts'
import { registerProfile } from './account/profile-routes.ts'
import { registerSessions } from './account/session-routes.ts'
import { type IdentityConfig, mountPath, pathOf, protocolPath } from './addresses.ts'
import { assets } from './assets.ts'
import { registerLogin } from './login-routes.ts'
import { registerNewPassword } from './new-password/routes.ts'
import { html, languageFrom, page, securityHeaders } from './pages.ts'
import type { IdentityParts } from './parts.ts'
import { registerPasskeyLogIn } from './second-factor/passkey-log-in-routes.ts'
import { registerSecondFactorStep } from './second-factor/step-routes.ts'
import { rememberOrigin } from './security-events.ts'
import { registerInvitation } from './sign-up/invitation-routes.ts'
import { registerSignUp } from './sign-up/routes.ts'
import { registerVerify } from './sign-up/verify-routes.ts'
import { registerUpstream } from './upstream/routes.ts'
import { registerUserinfo } from './userinfo-route.ts'

/** Mounts the protocol library as it is, and our own pages, files and userinfo before it. */
export function registerRoutes(app: App, parts: IdentityParts): void {
  app.register(
    async (scope) => {
      scope.get<{ Params: { file: string } }>(
        '/assets/:file',
        { config: { public: 'styles and font of the log-in page' }, schema: { hide: true } },
        async (request, reply) => {
          const asset = assets.get(request.params.file)
          if (!asset) return reply.callNotFound()
          return reply
            .type(asset.type)
            .header('cache-control', 'public, max-age=31536000, immutable')
            .header('x-content-type-options', 'nosniff')
            .send(asset.content)
        },
      )
      registerUserinfo(scope, parts)
      scope.register(async (pages) => {
        showTooMany(pages, parts.config)
        registerLogin(pages, parts)
        registerUpstream(pages, parts)
        registerSignUp(pages, parts)
        registerVerify(pages, parts)
        registerInvitation(pages, parts)
        registerNewPassword(pages, parts)
        registerPasskeyLogIn(pages, parts)
        registerSecondFactorStep(pages, parts)
        registerProfile(pages, parts)
        registerEmail(pages, parts)
        registerOwnFactor(pages, parts)
        registerSessions(pages, parts)
      })
      scope.register(async (protocol) => mountProtocol(protocol, parts))
    },
    { prefix: mountPath },
  )
}

/** Who goes too fast on a page sees a page. */
function showTooMany(pages: App, config: IdentityConfig): void {
  pages.setErrorHandler((error: unknown, request, reply) => {
    if (!(error instanceof Problem) || error.type !== 'uitpas/rate-limited') throw error
    const lang = languageFrom((request.query as Record<string, unknown>).lang, undefined)
    const title = endUserMessageOf(error)?.[lang] ?? ''
    return reply
      .status(429)
      .headers({ ...securityHeaders([]), ...error.details.headers })
      .type('text/html; charset=utf-8')
      .send(page(config, lang, { title, body: html`<h1>${title}</h1>` }))
  })
}

function mountProtocol(app: App, parts: IdentityParts): void {
  // The library reads bodies itself.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  for (const [url, methods] of Object.entries(protocolRoutes)) {
    app.route({
      method: methods,
      url,
      config: {
        public: 'OpenID Connect: its own rules say who may ask what',
        ...(url.endsWith('/token') && { rateLimit: 'token' as const }),
      },
      schema: { hide: true },
      handler: async (request, reply) => {
        const { origin } = request.headers
        // Until the library knows which client asks, it answers pages of any origin.
        if (forClients.has(url) && origin !== undefined && !(await parts.isOrigin(origin))) {
          if (request.method === 'OPTIONS') return reply.header('vary', 'Origin').status(204).send()
          const error = { error: 'invalid_request', error_description: 'The origin is not registered' }
          return reply.header('vary', 'Origin').status(400).send(error)
        }
        reply.hijack()
        rememberOrigin(request.raw, request)
        addressAsConfigured(request.raw, parts.config)
        parts.handle(request.raw, reply.raw)
      },
    })
  }
}

/** Where applications send what is secret. */
const forClients = new Set([`${protocolPath}/token`, `${protocolPath}/revoke`])

// One by one, so that any other path or method is answered as everywhere else.
const protocolRoutes: Record<string, HTTPMethods[]> = {
  '/.well-known/openid-configuration': ['GET', 'OPTIONS'],
  '/.well-known/oauth-authorization-server': ['GET', 'OPTIONS'],
  [`${protocolPath}/auth`]: ['GET'],
  [`${protocolPath}/auth/:uid`]: ['GET'],
  [`${protocolPath}/token`]: ['POST', 'OPTIONS'],
  [`${protocolPath}/certs`]: ['GET', 'OPTIONS'],
  [`${protocolPath}/revoke`]: ['POST', 'OPTIONS'],
  [`${protocolPath}/logout`]: ['GET'],
  [`${protocolPath}/logout/confirm`]: ['POST'],
  [`${protocolPath}/logout/success`]: ['GET'],
}

/**
 * The library builds addresses (and decides on secure cookies) from what the request says of itself. Here they come
 * from the configuration, so that neither a proxy's habits nor a forged header can change where people are sent.
 */
export function addressAsConfigured(raw: IncomingMessage & { originalUrl?: string }, config: IdentityConfig): void {
  const issuer = new URL(config.urls.id)
  raw.headers.host = issuer.host
  raw.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1)
  delete raw.headers['x-forwarded-host']
  raw.url = (raw.url ?? '/').slice(mountPath.length) || '/'
  raw.originalUrl = `${pathOf(config)}${raw.url}`
}
