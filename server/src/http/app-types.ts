import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Actor } from './actor.ts'
import type { Permission } from './permissions.ts'
import type { ProblemType } from './problems.ts'

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>
export type Request = FastifyRequest
export type Reply = FastifyReply

/**
 * Who may call a route. A permission: the caller holds it for at least one organizer (the use case checks for which).
 * ANY: any identification, `x-client-id` included. TOKEN: any access token. USER: a person's token. KSB: an
 * administrator of a card system or of the platform. PLATFORM: an administrator of the platform. KIOSK: a pillar, with
 * the secret of its device in `x-custom-token`.
 */
export type RoutePermission =
  | Permission
  | readonly Permission[]
  | 'ANY'
  | 'TOKEN'
  | 'USER'
  | 'KSB'
  | 'PLATFORM'
  | 'KIOSK'

/** The problem types a route may answer beside the general ones, with the status each has here. */
export type RouteProblems = Partial<Record<ProblemType, number>>

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: RoutePermission
    /** `Authorization` is the route's own to read: who calls is the client id. */
    ownAuthorization?: boolean
    /** `x-custom-token` may take the place of `Authorization`: whose it is, is for the route to find out. */
    orCustomToken?: boolean
    /** Instead of a permission: why anybody may call this. */
    public?: string
    problems?: RouteProblems
    /** Beside the limits that hold everywhere. */
    rateLimit?: RateLimit
  }
  interface FastifyRequest {
    /** Set by authentication on every route that is not public. */
    actor: Actor | undefined
    /** Of the log-in that a person’s token comes from. */
    sessionUid: string | undefined
  }
}

/** The caller of a route that is not public. */
export function actorOf(request: Request): Actor {
  if (!request.actor) throw new Error(`${request.routeOptions.url} has no authentication`)
  return request.actor
}

/**
 * A limit of a route's own, per network address. `lookup`: what can be asked with no more than a client id, and could
 * be used to try numbers. `login`: the pages where people log in. `token`: where applications get tokens. `none`: what
 * watches the server.
 */
export type RateLimit = 'lookup' | 'login' | 'token' | 'none'
