import { sql } from 'kysely'
import { pendingMigrations } from '../db/migrate.ts'
import type { System } from '../system.ts'
import type { App } from './app-types.ts'

/** `/healthz`: the process answers. `/readyz`: the database does too, and has every migration. */
export function registerHealth(app: App, system: System): void {
  const config = { public: 'asked by whatever starts and watches the server', rateLimit: 'none' } as const
  app.get('/healthz', { config, schema: { hide: true } }, async () => ({ status: 'ok' }))

  app.get('/readyz', { config, schema: { hide: true } }, async (request, reply) => {
    const pending = await pendingMigrations((text) => sql<{ name: string }>`${sql.raw(text)}`.execute(system.db)).catch(
      (error: unknown) => {
        request.log.error({ err: error }, 'not ready')
        return undefined
      },
    )
    if (pending === undefined) return reply.status(503).send({ status: 'unavailable', database: 'unreachable' })
    if (pending.length) return reply.status(503).send({ status: 'unavailable', migrations: pending })
    return { status: 'ok' }
  })
}
