import type { FastifyLoggerOptions, FastifyRequest } from 'fastify'
import type { App } from './app-types.ts'

const slowMs = 1000

/**
 * What a log line may hold is listed here, so that personal data cannot slip in: the route's pattern instead of the
 * address (numbers stand in addresses), no headers, no bodies, and of a database error its code and place, since its
 * text quotes values.
 */
export function loggerOptions(level: string, stream?: { write(line: string): void }): FastifyLoggerOptions {
  return {
    level,
    ...(stream ? { stream } : {}),
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? 'unknown' }),
      res: (reply) => ({ status: reply.statusCode }),
      err: errorLine,
    },
  }
}

interface ErrorLine {
  [key: string]: unknown
  type: string
  message: string
  stack: string
}

export function errorLine(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' }
  const database = error as Error & {
    severity?: string
    code?: string
    constraint?: string
    table?: string
    routine?: string
  }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  if (database.severity) {
    const { code, constraint, table, routine } = database
    return {
      type: 'DatabaseError',
      message: 'see code and constraint',
      code,
      constraint,
      table,
      routine,
      stack: frames,
    }
  }
  return {
    type: error.name,
    message: error.message,
    code: database.code,
    stack: frames,
    ...(error.cause === undefined ? {} : { cause: errorLine(error.cause) }),
  }
}

/** One line for what deserves attention; successes only at level debug, since writing them costs a third of the throughput. */
export function registerRequestLog(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      req: request,
      res: reply,
      ms: Math.round(reply.elapsedTime),
      clientId: request.actor?.clientId,
    }
    if (reply.statusCode >= 500) request.log.error(line, 'answered')
    else if (reply.elapsedTime > slowMs) request.log.warn(line, 'slow')
    else if (reply.statusCode >= 400) request.log.info(line, 'refused')
    else request.log.debug(line, 'answered')
  })
}
