import { randomUUID } from 'node:crypto'
import fastify, { LogController } from 'fastify'
import { referencePath, registerApiReference } from './api-reference.ts'
import { registerBalieApi } from './balie-api.ts'
import { registerLogoFiles } from './card-systems/settings-routes.ts'
import { createCheckIn } from './checkins/check-in.ts'
import { createCheckinEvents } from './checkins/checkin-events.ts'
import { registerEventCodeFiles } from './event-codes/routes.ts'
import { registerEntryApi, registerSearchApi } from './events/routes.ts'
import { registerFamilyLeaving } from './families/leave-pages.ts'
import { registerReportFiles } from './financial-reports/routes.ts'
import type { App } from './http/app-types.ts'
import { type Authentication, registerAuthentication } from './http/authentication.ts'
import { type Origins, registerClientOrigins, registerCors } from './http/cors.ts'
import { clientErrorHandler, frameworkErrors, registerErrorHandler } from './http/errors.ts'
import { registerHealth } from './http/health.ts'
import { registerBodies, registerInputCheck } from './http/input.ts'
import { loggerOptions, registerRequestLog } from './http/logging.ts'
import { registerMetrics } from './http/metrics.ts'
import { ProblemSchema } from './http/problems.ts'
import { registerRateLimits } from './http/rate-limit.ts'
import { validation } from './http/validation.ts'
import { registerKsbApi } from './ksb-api.ts'
import { registerMijnApi } from './mijn-api.ts'
import { registerPaying } from './orders/paying.ts'
import { registerPartnerApi } from './partner-api.ts'
import { registerPictureFiles } from './pictures/routes.ts'
import { registerProviderPages } from './provider-applications/public-routes.ts'
import { registerRewardPictureFiles } from './rewards/picture-routes.ts'
import { registerJourney } from './social-tariff-validation/journey.ts'
import { eligibilitySourceOf } from './social-tariff-validation/sources.ts'
import type { System } from './system.ts'

export interface AppParts extends System {
  authentication: Authentication
  /** The parts that speak for themselves: the identity provider, the web apps. */
  register: ((app: App) => Promise<void>)[]
  /** In tests: a problem that a route does not declare is a fault. */
  strict?: boolean
  /** In a test: every schema is compiled at once, so that a fault in one shows. */
  eager?: boolean
  logStream?: { write(line: string): void }
}

/** The whole server, every part by name, in order. Listening is up to the caller. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { config } = parts
  const app: App = fastify({
    logger: loggerOptions(config.logLevel, parts.logStream),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy,
    bodyLimit: 1024 * 1024,
    // Time to send a whole request: a connection that drips bytes is not kept for ever.
    requestTimeout: 60_000,
    // While stopping, what still comes in on an open connection is answered as always, and the connection then closed.
    return503OnClosing: false,
    frameworkErrors: frameworkErrors(config.problemBaseUrl),
    clientErrorHandler: clientErrorHandler(config.problemBaseUrl),
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: validation({ eager: parts.eager ?? false }) },
  })
  app.addSchema(ProblemSchema)
  registerErrorHandler(app, { problemBaseUrl: config.problemBaseUrl, strict: parts.strict ?? false })
  registerMetrics(app)
  registerRequestLog(app)
  registerBodies(app)
  registerInputCheck(app)
  const origins: Origins[] = [
    { prefix: '/api/uitpas', allowed: 'registered' },
    { prefix: '/api/search', allowed: 'registered' },
    { prefix: '/api/entry', allowed: 'registered' },
    { prefix: '/api/balie', allowed: [config.urls.balie, config.urls.aanbod].map((url) => new URL(url).origin) },
    { prefix: '/api/ksb', allowed: [new URL(config.urls.ksb).origin] },
    { prefix: '/api/mijn', allowed: [new URL(config.urls.mijn).origin] },
  ]
  registerCors(app, parts.authentication, origins)
  registerAuthentication(app, parts.authentication, [referencePath])
  registerClientOrigins(app, parts.authentication, origins)
  registerRateLimits(app, config.rateLimits)
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    if (stopping) reply.header('connection', 'close')
  })

  registerHealth(app, parts)
  for (const register of parts.register) await register(app)
  registerJourney(app, parts, eligibilitySourceOf(config))
  const checkins = { checkIn: createCheckIn(parts), findCheckinEvent: createCheckinEvents(parts.db) }
  await registerPartnerApi(app, parts, checkins)
  await registerBalieApi(app, parts, checkins)
  await registerKsbApi(app, parts)
  await registerMijnApi(app, parts, checkins)
  registerPictureFiles(app, parts)
  registerRewardPictureFiles(app, parts)
  registerLogoFiles(app, parts)
  registerEventCodeFiles(app, parts)
  registerReportFiles(app, parts)
  await registerPaying(app, parts)
  await registerFamilyLeaving(app, parts)
  await registerProviderPages(app, parts)
  await registerApiReference(app, config.urls)
  await registerSearchApi(app, parts)
  await registerEntryApi(app, parts)
  return app
}
