import swagger from '@fastify/swagger'
import type { App } from './app-types.ts'
import { generalProblems } from './errors.ts'
import type { ProblemType } from './problems.ts'

interface Document {
  title: string
  description: string
  version: string
  /** Where the paths start, as served inside; stripped from the paths in the document. */
  prefix: string
  /** The public address of that prefix. */
  url: string
}

const errorContent = { 'application/problem+json': { schema: { $ref: 'Problem#' } } }

/**
 * Documents the routes that are registered after it in the same encapsulated part of the app. Which problems each
 * status can have comes from the routes' config.
 */
export async function registerOpenApi(app: App, document: Document): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: document.title, description: document.description, version: document.version },
      servers: [{ url: document.url }],
      components: {
        securitySchemes: {
          USER_ACCESS_TOKEN: { type: 'http', scheme: 'bearer' },
          CLIENT_ACCESS_TOKEN: { type: 'http', scheme: 'bearer' },
          CUSTOM_TOKEN: { type: 'apiKey', in: 'header', name: 'x-custom-token' },
          CLIENT_IDENTIFICATION: { type: 'apiKey', in: 'header', name: 'x-client-id' },
        },
      },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `def-${index}`,
    },
    transform: ({ schema, url, route }) => ({
      schema: describe(schema, route.config, route.method),
      url: url.slice(document.prefix.length) || '/',
    }),
  })
}

type RouteSchema = Record<string, unknown> & { response?: Record<string, unknown> }

function describe(schema: unknown, config: unknown, method: string | string[]) {
  const own = { ...(schema as RouteSchema) }
  const {
    permission,
    ownAuthorization,
    orCustomToken,
    problems = {},
  } = (config ?? {}) as {
    permission?: unknown
    ownAuthorization?: boolean
    orCustomToken?: boolean
    problems?: Partial<Record<ProblemType, number>>
  }
  const byStatus = Map.groupBy(Object.entries(problems) as [ProblemType, number][], ([, status]) => status)
  const response: Record<string, unknown> = { ...own.response }
  const writes = ![method].flat().every((one) => one === 'GET' || one === 'HEAD')
  const statuses = new Set([
    ...byStatus.keys(),
    ...(writes || own.querystring ? [400] : []),
    ...(permission === undefined ? [] : [401, 403]),
  ])
  for (const status of [...statuses].sort()) {
    const types = (byStatus.get(status) ?? []).map(([type]) => type)
    response[status] ??= { description: types.length ? types.join(', ') : 'A general problem', content: errorContent }
  }
  const security =
    // What is the route's own to read stands among its headers.
    permission === undefined || ownAuthorization
      ? []
      : permission === 'KIOSK'
        ? [{ CUSTOM_TOKEN: [] }]
        : isPersonal(permission)
          ? [{ USER_ACCESS_TOKEN: [] }]
          : [
              { USER_ACCESS_TOKEN: [] },
              { CLIENT_ACCESS_TOKEN: [] },
              ...(permission === 'ANY' ? [{ CLIENT_IDENTIFICATION: [] }] : []),
              ...(orCustomToken ? [{ CUSTOM_TOKEN: [] }] : []),
            ]
  const permissions =
    typeof permission === 'string' && /^(ANY|TOKEN|USER|KSB|PLATFORM|KIOSK)$/.test(permission) ? undefined : permission
  return { ...own, response, security, ...(permissions ? { 'x-permissions': [permissions].flat() } : {}) } as never
}

/** People only: no client holds these by itself. */
const isPersonal = (permission: unknown) => permission === 'USER' || permission === 'KSB' || permission === 'PLATFORM'

/** Kept beside the document: which problem types need no declaration. */
export const undeclaredTypes = [...generalProblems]
