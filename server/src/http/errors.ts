import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
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
    const wrongMethod = allowed.length > 0 && !allowed.includes(request.method)
    const problem = wrongMethod
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

/** What is wrong with the address itself, before there is a route: a broken escape, or a part that is too long. */
export function frameworkErrors(problemBaseUrl: string) {
  return (error: FastifyError, request: Request, reply: Reply): void => {
    const tooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH'
    const problem = tooLong ? new Problem('url/not-found') : toProblem(error, request)
    const { status, body } = problemAnswer(problem, request, problemBaseUrl)
    reply.header('x-request-id', request.id)
    void reply.status(status).type('application/problem+json').send(JSON.stringify(body))
  }
}

/** What does not even become a request: headers or an address that are too long, no HTTP at all, or nothing for too long. */
export function clientErrorHandler(problemBaseUrl: string) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code ?? ''] ?? 400
    const body = JSON.stringify(problemBody(new Problem('header/invalid-data'), status, problemBaseUrl, randomUUID()))
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
}

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function toProblem(error: unknown, request: Request): Problem {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return new Problem('openpas/internal-error')
  const fault = error as Partial<FastifyError>
  if (fault.validation) return validationProblem(fault, request)
  // The caller went away in the middle of the body: nobody reads this answer, and it is no outage.
  if (fault.code === 'ECONNRESET' && fault.statusCode === 400) return new Problem('body/invalid-syntax')
  if (isOutage(error)) return new Problem('openpas/unavailable', { headers: { 'retry-after': '5' } })
  switch (fault.code) {
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

/**
 * The database is away, starting, stopping, full, or in a fight that retrying did not end: not a fault of the request,
 * and worth trying again.
 */
function isOutage(error: Error): boolean {
  const state = sqlState(error)
  if (state !== undefined) return /^(08|40|53|57P0)/.test(state) || lostConnection.has(state)
  // node-postgres gives these no code.
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/.test(
    error.message,
  )
}

const lostConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT', // a Unix socket that is not there
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

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
