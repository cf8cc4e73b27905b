import { type Actor, holdsAnywhere, notAdministered } from './actor.ts'
import type { App, Request, RoutePermission } from './app-types.ts'
import { Problem } from './problems.ts'

/** What a verified access token says. */
export type Verified =
  | {
      kind: 'USER'
      accountId: string
      clientId: string
      grant?: string | undefined
      /** Of the browser that they logged in with. */
      session?: string | undefined
    }
  | { kind: 'CLIENT'; clientId: string }

export interface Authentication {
  /** @throws auth/unauthorized for a token that is not ours, changed, or expired */
  verify(token: string): Promise<Verified>
  /** Permissions of a verified caller. */
  actorFor(verified: Verified): Promise<Actor>
  /** `x-client-id` or `clientId`: known clients only. */
  identify(clientId: string): Promise<Actor | undefined>
  /** The pillar whose device has this secret. */
  kiosk(secret: string): Promise<Actor | undefined>
  /** Whether pages of this origin may ask on behalf of this client, or of any. */
  isOrigin(origin: string, clientId?: string): Promise<boolean>
}

/**
 * Authenticates every route, and refuses to start with a route that neither names a permission nor says why it is
 * public.
 * @param publicPaths starts of addresses whose routes a library registers, where nothing can be said
 */
export function registerAuthentication(app: App, authentication: Authentication, publicPaths: string[] = []): void {
  app.decorateRequest('actor', undefined)
  app.decorateRequest('sessionUid', undefined)

  app.addHook('onRoute', (route) => {
    const { permission, public: open } = route.config ?? {}
    if (route.method === 'HEAD' || route.method === 'OPTIONS') return
    if (publicPaths.some((path) => route.url.startsWith(path))) return
    if ((permission === undefined) === (open === undefined)) {
      throw new Error(`${route.method} ${route.url}: config needs either permission or public`)
    }
  })

  app.addHook('onRequest', async (request) => {
    const permission = request.routeOptions.config?.permission
    if (permission === undefined) return
    if (hasCustomToken(request)) {
      request.actor = tokenHolder
      return
    }
    request.actor = await authenticate(request, permission, authentication)
    if (!isAllowed(request.actor, permission)) {
      throw new Problem('auth/forbidden', {
        detail: `${[permission].flat().join(' or ')} is required`,
        // Who administers nothing is at no balie either.
        ...(permission === 'KSB' ? { endUserMessage: notAdministered } : {}),
      })
    }
  })
}

/** Who holds a token of one thing, and may do nothing else. */
const tokenHolder: Actor = {
  kind: 'IDENTIFIED',
  clientId: 'x-custom-token',
  grants: new Map(),
  cardSystemIds: new Set(),
  platformAdmin: false,
}

function hasCustomToken({ headers, routeOptions }: Request): boolean {
  const given = headers.authorization === undefined && typeof headers['x-custom-token'] === 'string'
  return given && routeOptions.config?.orCustomToken === true
}

async function authenticate(
  request: Request,
  permission: RoutePermission,
  authentication: Authentication,
): Promise<Actor> {
  const secret = request.headers['x-custom-token']
  if (permission === 'KIOSK' && typeof secret === 'string') {
    const kiosk = await authentication.kiosk(secret)
    if (!kiosk) throw unauthorized('x-custom-token is of no kiosk')
    return kiosk
  }
  const header = request.headers.authorization
  if (header !== undefined && request.routeOptions.config?.ownAuthorization !== true) {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header)?.[1]
    if (token === undefined) throw unauthorized('The Authorization header is not a bearer token')
    const verified = await authentication.verify(token)
    if (verified.kind === 'USER') request.sessionUid = verified.session
    return authentication.actorFor(verified)
  }
  if (permission === 'ANY') {
    const clientId = clientIdOf(request)
    const actor = clientId === undefined ? undefined : await authentication.identify(clientId)
    if (actor) return actor
  }
  if (permission === 'KIOSK') throw unauthorized('x-custom-token is required')
  throw unauthorized(
    permission === 'ANY' ? 'An access token or a known x-client-id is required' : 'An access token is required',
  )
}

function clientIdOf(request: Request): string | undefined {
  const header = request.headers['x-client-id']
  if (typeof header === 'string' && header !== '') return header
  const query = request.query as Record<string, unknown> | undefined
  return typeof query?.clientId === 'string' ? query.clientId : undefined
}

export function unauthorized(detail: string): Problem {
  return new Problem('auth/unauthorized', { detail, headers: { 'www-authenticate': 'Bearer' } })
}

function isAllowed(actor: Actor, permission: RoutePermission): boolean {
  if (permission === 'ANY') return true
  if (permission === 'TOKEN') return actor.kind !== 'IDENTIFIED'
  if (permission === 'USER') return actor.kind === 'USER'
  if (permission === 'KSB') return actor.platformAdmin || actor.cardSystemIds.size > 0
  if (permission === 'PLATFORM') return actor.platformAdmin
  if (permission === 'KIOSK') return actor.kind === 'KIOSK'
  return [permission].flat().some((one) => holdsAnywhere(actor, one))
}
