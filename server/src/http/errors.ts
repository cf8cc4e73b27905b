import type { FastifyError } from 'fastify'
import { sqlState } from '../db/transact.ts'
import type { App, Reply, Request } from './app-types.ts'
import { entryOf, type ProblemType } from './catalogue.ts'
import { Problem, problemBody, type SchemaError } from './problems.ts'

/** Types that any route may answer; every other one has to be declared in the route's `config.problems`. */
export const generalProblems: ReadonlySet<ProblemType> = new Set<ProblemType>([
  'auth/unauthorized',
  'auth/forbidden',
  'body/missing',
  'body/invalid-syntax',
  'body/invalid-data',
  'body/too-large',
  'body/unsupported-media-type',
  'url/not-found',
  'url/invalid-data',
  'url/query-limit-exceeded',
  'method/not-allowed',
  'header/invalid-data',
  'uitpas/rate-limited',
  'openpas/idempotency-key-reused',
  'openpas/request-in-flight',
  'openpas/organizer-inactive',
  'openpas/unavailable',
  'openpas/internal-error',
])

export interface ProblemAnswer {
  status: number
  body: Record<string, unknown>
}

/** The answer for a problem on this route: the route decides the status, the catalogue where it does not. */
export function problemAnswer(problem: Problem, request: Request, base: string): ProblemAnswer {
  const declared = request.routeOptions.config?.problems?.[problem.type]
  const status = problem.details.status ?? declared ?? entryOf(problem.type).status
  return { status, body: problemBody(problem, status, base, request.id) }
}

/**
 * Every error becomes a problem. What is not a Problem of ours or a fault of the request is a bug: logged with its
 * stack, answered 500 without detail.
 * @param strict refuses problems that the route does not declare (in tests)
 */
export function registerErrorHandler(app: App, options: { problemBaseUrl: string; strict: boolean }): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const problem = toProblem(error, request)
    const declared = request.routeOptions.config?.problems
    if (!generalProblems.has(problem.type) && declared?.[problem.type] === undefined) {
      request.log.error({ problem: problem.type }, 'undeclared problem')
      if (options.strict)
        return sendProblem(
          new Problem('openpas/internal-error', { detail: `undeclared ${problem.type}` }),
          request,
          reply,
        )
    }
    if (problem.type === 'openpas/internal-error' || problem.type === 'openpas/unavailable') {
      request.log.error({ err: error }, 'request failed')
    }
    return sendProblem(problem, request, reply)
  })

  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(request.url.split('?')[0] ?? '')
    const problem = allowed.length
      ? new Problem('method/not-allowed', { headers: { allow: allowed.join(', ') } })
      : new Problem('url/not-found')
    return sendProblem(problem, request, reply)
  })

  const routes: { method: string; pattern: RegExp }[] = []
  app.addHook('onRoute', (route) => {
    const source = route.url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : escapeText(part)))
    const pattern = new RegExp(`^${source.join('/')}$`)
    for (const method of [route.method].flat()) routes.push({ method, pattern })
  })
  const allowedMethods = (path: string) => [
    ...new Set(routes.filter((route) => route.pattern.test(path)).map((route) => route.method)),
  ]

  function sendProblem(problem: Problem, request: Request, reply: Reply) {
    const { status, body } = problemAnswer(problem, request, options.problemBaseUrl)
    if (problem.details.headers) reply.headers(problem.details.headers)
    return reply.status(status).type('application/problem+json').serializer(JSON.stringify).send(body)
  }
}

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function toProblem(error: unknown, request: Request): Problem {
  if (error instanceof Problem) return error
  const state = sqlState(error)
  if (state !== undefined && isOutage(state))
    return new Problem('openpas/unavailable', { headers: { 'retry-after': '5' } })
  if (!(error instanceof Error)) return new Problem('openpas/internal-error')
  const fault = error as Partial<FastifyError>
  if (fault.validation) return validationProblem(fault, request)
  switch (fault.code) {
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new Problem('body/missing')
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem('body/invalid-syntax')
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('body/too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('body/unsupported-media-type')
  }
  // Fastify hands a JSON parser's own error on with this status.
  if (error instanceof SyntaxError && fault.statusCode === 400) return new Problem('body/invalid-syntax')
  if (fault.code?.startsWith('FST_') && fault.statusCode === 400) return new Problem('url/invalid-data')
  return new Problem('openpas/internal-error')
}

/** The database is away, starting, stopping or full: not a fault of the request, and worth trying again. */
function isOutage(state: string): boolean {
  return /^(08|53|57P0)/.test(state) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(state)
}

function validationProblem(fault: Partial<FastifyError>, request: Request): Problem {
  if (fault.validationContext === 'body') {
    if (request.body === undefined || request.body === null) return new Problem('body/missing')
    return new Problem('body/invalid-data', { schemaErrors: schemaErrorsOf(fault) })
  }
  return new Problem('url/invalid-data', { schemaErrors: schemaErrorsOf(fault) })
}

/** JSON pointers of what is wrong. The message names the rule, never the value, which can be personal. */
function schemaErrorsOf(fault: Partial<FastifyError>): SchemaError[] {
  return (fault.validation ?? []).map((error) => {
    const params = error.params as { missingProperty?: string; additionalProperty?: string }
    const child = params.missingProperty ?? params.additionalProperty
    const pointer = child === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(child)}`
    const message = params.additionalProperty === undefined ? error.message : 'is not a known property'
    return { jsonPointer: pointer || '/', error: message ?? 'is not valid' }
  })
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
