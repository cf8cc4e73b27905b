import { buildApp } from './app.ts'
import { createAuditTrail } from './audit/trail.ts'
import { createAuthentication } from './authentication.ts'
import type { Config } from './config.ts'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { loadDemo } from './demo/load.ts'
import { createIdentity } from './identity/identity.ts'
import { startMaintenance } from './maintenance.ts'
import { openDatabase } from './open-database.ts'
import { settableClock, systemClock } from './values/clock.ts'
import { registerWeb } from './web.ts'

export interface RunningServer {
  url: string
  stop(): Promise<void>
}

/**
 * Starts everything in order: database, migrations, demo region, identity provider, server. Stopping goes the other
 * way and waits for requests in flight.
 */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  const database = await openDatabase(config, say)
  await migrate(database.url)
  const db = connect(database.url, { max: config.databasePool })
  const clock = config.demo ? settableClock() : systemClock
  const audit = createAuditTrail(db)
  const system = { db, clock, config, audit }
  if (config.demo) await loadDemo(system)
  const identity = await createIdentity({ db, config, clock })
  const app = await buildApp({
    ...system,
    authentication: createAuthentication(db, identity),
    register: [
      (part) => identity.register(part),
      (part) =>
        registerWeb(part, { connect: [config.urls.id, config.urls.balieApi].map((url) => new URL(url).origin) }),
    ],
  })
  identity.logTo(app.log)
  const maintenance = startMaintenance(system, app.log)
  await app.listen({ port: config.port, host: config.host })
  return {
    url: config.publicUrl,
    async stop() {
      await app.close()
      await maintenance.stop()
      await db.destroy()
      await database.stop()
    },
  }
}
