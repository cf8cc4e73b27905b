import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import type { App, RateLimit, RoutePermission, RouteProblems } from '../src/http/app-types.ts'

/** A route as the running app has it. */
export interface ServedRoute {
  method: string
  url: string
  operationId: string | undefined
  permission: RoutePermission | undefined
  problems: RouteProblems
  rateLimit: RateLimit | undefined
  schema: RouteSchemas
}

interface RouteSchemas {
  operationId?: string
  params?: ObjectSchema
  querystring?: ObjectSchema
  body?: unknown
}

export interface ObjectSchema {
  properties: Record<string, { type?: string; format?: string; enum?: unknown[] }>
  required?: string[]
}

/** Where the tests of a run write down which problems they were answered. */
export const answeredFile = () => join(inject('testServerDir'), 'answered')

/**
 * Keeps a list of the routes that are registered after it, and of the problems that they answer, which the sweep over
 * all problem types reads when every other test has run (sweeps/problems.test.ts).
 */
export function watchRoutes() {
  const routes: ServedRoute[] = []
  const answered = new Set<string>()

  async function register(app: App): Promise<void> {
    app.addHook('onRoute', (route) => {
      const schema = (route.schema ?? {}) as RouteSchemas
      for (const method of [route.method].flat().filter((one) => one !== 'HEAD' && one !== 'OPTIONS'))
        routes.push({
          method,
          url: route.url,
          operationId: schema.operationId,
          permission: route.config?.permission,
          problems: route.config?.problems ?? {},
          rateLimit: route.config?.rateLimit,
          schema,
        })
    })
    app.addHook('onSend', async (request, reply, payload) => {
      if (reply.statusCode < 400 || typeof payload !== 'string') return
      if (!String(reply.getHeader('content-type')).startsWith('application/problem+json')) return
      const { type } = JSON.parse(payload) as { type: string }
      answered.add(`${request.method} ${request.routeOptions.url ?? '*'} ${reply.statusCode} ${type}`)
    })
  }

  /** One line at a time, so that test files that end at the same moment do not mix theirs. */
  async function save(): Promise<void> {
    const file = expect.getState().testPath ?? ''
    const lines = [`file ${file}`, ...answered]
    await appendFile(answeredFile(), lines.map((line) => `${line}\n`).join(''))
  }

  return { routes, register, save }
}
