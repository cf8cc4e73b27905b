import { buildApp } from './app.ts'
import { createAuditTrail } from './audit/trail.ts'
import { createAuthentication } from './authentication.ts'
import { type Config, ConfigError } from './config.ts'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { transact } from './db/transact.ts'
import { registerDemoClock } from './demo/clock-route.ts'
import { registerDemoGovernment } from './demo/government.ts'
import { demoGovernment } from './demo/government-provider.ts'
import { loadDemo } from './demo/load.ts'
import { startReportWorker } from './financial-reports/worker.ts'
import type { App } from './http/app-types.ts'
import { createIdentity } from './identity/identity.ts'
import { registerMail, startMail } from './mail/outbox.ts'
import { startMaintenance } from './maintenance.ts'
import { openDatabase } from './open-database.ts'
import { acceptInvitationsAt } from './permissions/invite.ts'
import { installStandardGroups } from './permissions/standard-groups.ts'
import { settableClock, systemClock } from './values/clock.ts'
import { registerWeb } from './web.ts'

export interface RunningServer {
  stop(): Promise<void>
}

/**
 * Starts everything in order: database, migrations, demo region, identity provider, server. Stopping goes the other
 * way and waits for requests in flight.
 */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  const database = await openDatabase(config, say)
  try {
    return await startOn(database, config, say)
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** How long a request that is under way may take while we stop. */
const patienceMs = 25_000

async function startOn(
  database: { url: string; stop(): Promise<void> },
  config: Config,
  say: (line: string) => void,
): Promise<RunningServer> {
  await migrate(database.url)
  const db = connect(database.url, { max: config.databasePool })
  const demoClock = config.demo ? settableClock() : undefined
  const audit = createAuditTrail(db)
  const system = { db, clock: demoClock ?? systemClock, config, audit }
  await transact(db, installStandardGroups)
  if (config.demo) await loadDemo(system)
  const identity = await createIdentity({ ...system, onAccountVerified: [acceptInvitationsAt(system.clock)] })
  const register: ((part: App) => Promise<void>)[] = [
    (part) => identity.register(part),
    (part) => registerWeb(part, config),
    async (part) => registerMail(part, system),
  ]
  if (config.upstream.some(({ issuer }) => issuer === demoGovernment(config.publicUrl).issuer)) {
    register.push((part) => registerDemoGovernment(part, system))
  }
  if (demoClock) register.push(async (part) => registerDemoClock(part, demoClock))
  const app = await buildApp({ ...system, authentication: createAuthentication(db, identity), register })
  const maintenance = startMaintenance(system, app.log)
  await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new ConfigError(`Something else listens on PORT ${config.port}.`) : error
  })
  const mail = await startMail(system, database.url, app.log)
  const reports = startReportWorker({ databaseUrl: database.url, clock: system.clock, log: app.log })
  for (const line of welcome(config)) say(line)
  return {
    async stop() {
      await closeApp(app)
      await Promise.all([mail.stop(), reports.stop()])
      await maintenance.stop()
      await db.destroy()
      await database.stop()
    },
  }
}

/**
 * Waits for the requests under way. A connection that a client keeps for its next request is closed once it is idle,
 * and one that does not come to an end is cut.
 */
async function closeApp(app: App): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50)
  const cut = setTimeout(() => app.server.closeAllConnections(), patienceMs)
  await app.close().finally(() => {
    clearInterval(idle)
    clearTimeout(cut)
  })
}

function welcome(config: Config): string[] {
  const { publicUrl, urls } = config
  const lines = [
    '',
    `Openpas runs at ${publicUrl}`,
    `  Balie        ${urls.balie}`,
    `  Aanbod       ${urls.aanbod}`,
    `  KSB          ${urls.ksb}`,
    `  Mijn pas     ${urls.mijn}`,
    `  Zuil         ${publicUrl}/zuil`,
    `  Partner API  ${urls.partnerApi}   (read it at ${publicUrl}/api/docs)`,
    `  Event search ${urls.search}/events`,
    `  UiTiD        ${urls.id}`,
  ]
  if (!config.demo) return lines
  return [
    ...lines,
    '',
    'Demo accounts, password openpas-demo:',
    '  balie@demo.test     works at two balies',
    '  aanbod@demo.test    enters activities for CC De Herbakker',
    '  noor@demo.test      passholder with a family',
    '  ksb@demo.test       administrator of UiTPAS Meetjesland',
    '  platform@demo.test  platform administrator',
    'Demo pillar: /zuil, configuration code DEMO-ZUIL-01',
    'Demo client: demo-partner, secret demo-secret',
    '',
  ]
}
