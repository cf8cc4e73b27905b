import type { App, Reply, Request } from './app-types.ts'
import type { Authentication } from './authentication.ts'

/** Who may ask from a browser: apps of ours, or what clients registered. */
export interface Origins {
  /** How the addresses begin. */
  prefix: string
  allowed: readonly string[] | 'registered'
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
  'x-custom-token',
  'x-request-id',
]

/**
 * Lets pages of registered origins read our answers. No cookies (`Allow-Credentials` is never said: a token is sent by
 * the page itself) and no `*`. To be registered before authentication, so that a page can read a refusal too: without
 * it, an expired token looks like a broken network.
 */
export function registerCors(app: App, authentication: Pick<Authentication, 'isOrigin'>, rules: Origins[]): void {
  // With callbacks: nearly all requests come from no page, and a promise for each would cost throughput.
  app.addHook('onRequest', (request, reply, done) => {
    const rule = rules.find(({ prefix }) => request.url.startsWith(prefix))
    if (!rule) return done()
    // Also when nobody from elsewhere asks: a cache must not hand this answer to somebody who does.
    reply.header('vary', 'Origin')
    const { origin } = request.headers
    if (origin === undefined) return done()
    isAllowed(rule, origin).then((allowed) => {
      if (allowed) allow(reply, origin)
      if (allowed && isPreflight(request)) answerPreflight(reply)
      else done()
    }, done)
  })

  async function isAllowed(rule: Origins, origin: string): Promise<boolean> {
    return rule.allowed === 'registered' ? authentication.isOrigin(origin) : rule.allowed.includes(origin)
  }
}

const isPreflight = ({ method, headers }: Request) =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined

function answerPreflight(reply: Reply): void {
  reply
    .headers({
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': allowedHeaders.join(', '),
      'access-control-max-age': '600',
    })
    .status(204)
    .send()
}

/**
 * A preflight does not say which client will ask, so any registered origin passes it. Now that the client is known, the
 * page must be one of its own. To be registered after authentication.
 */
export function registerClientOrigins(app: App, authentication: Pick<Authentication, 'isOrigin'>, rules: Origins[]) {
  const registered = rules.filter(({ allowed }) => allowed === 'registered')
  app.addHook('onRequest', (request, reply, done) => {
    const { actor } = request
    const { origin } = request.headers
    if (!actor || origin === undefined || !registered.some(({ prefix }) => request.url.startsWith(prefix)))
      return done()
    authentication.isOrigin(origin, actor.clientId).then((own) => {
      if (!own) reply.removeHeader('access-control-allow-origin')
      done()
    }, done)
  })
}

function allow(reply: Reply, origin: string): void {
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders.join(', '),
  })
}
