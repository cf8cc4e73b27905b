import type { App, Reply } from './app-types.ts'
import type { Authentication } from './authentication.ts'

/** Who may ask from a browser: one app of ours, or what clients registered. */
export interface Origins {
  /** How the addresses begin. */
  prefix: string
  allowed: string | 'registered'
}

const allowedHeaders = [
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'x-client-id',
  'x-custom-token',
  'x-registration-token',
]
const exposedHeaders = [
  'idempotency-replayed',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'www-authenticate',
  'x-request-id',
]

/**
 * Lets pages of registered origins read our answers. No cookies (`Allow-Credentials` is never said: a token is sent by
 * the page itself) and no `*`. To be registered before authentication, so that a page can read a refusal too: without
 * it, an expired token looks like a broken network.
 */
export function registerCors(app: App, authentication: Pick<Authentication, 'isOrigin'>, rules: Origins[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const rule = rules.find(({ prefix }) => request.url.startsWith(prefix))
    if (!rule) return
    // Also when nobody from elsewhere asks: a cache must not hand this answer to somebody who does.
    reply.header('vary', 'Origin')
    const { origin } = request.headers
    if (origin === undefined || !(await isAllowed(rule, origin))) return
    allow(reply, origin)
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': allowedHeaders.join(', '),
        'access-control-max-age': '600',
      })
      .status(204)
      .send()
  })

  async function isAllowed(rule: Origins, origin: string): Promise<boolean> {
    return rule.allowed === 'registered' ? authentication.isOrigin(origin) : rule.allowed === origin
  }
}

/**
 * A preflight does not say which client will ask, so any registered origin passes it. Now that the client is known, the
 * page must be one of its own. To be registered after authentication.
 */
export function registerClientOrigins(app: App, authentication: Pick<Authentication, 'isOrigin'>, rules: Origins[]) {
  const registered = rules.filter(({ allowed }) => allowed === 'registered')
  app.addHook('onRequest', async (request, reply) => {
    const { actor } = request
    const { origin } = request.headers
    if (!actor || origin === undefined || !registered.some(({ prefix }) => request.url.startsWith(prefix))) return
    if (!(await authentication.isOrigin(origin, actor.clientId))) reply.removeHeader('access-control-allow-origin')
  })
}

function allow(reply: Reply, origin: string): void {
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders.join(', '),
  })
}
