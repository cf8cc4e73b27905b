import { importJWK, SignJWT } from 'jose'
import { buildApp } from '../src/app.ts'
import { type AuditTrail, createAuditTrail } from '../src/audit/trail.ts'
import { createAuthentication } from '../src/authentication.ts'
import { type Config, readConfig } from '../src/config.ts'
import type { Db } from '../src/db/database.ts'
import type { App } from '../src/http/app-types.ts'
import { audienceOf } from '../src/identity/addresses.ts'
import { createIdentity } from '../src/identity/identity.ts'
import { loadSigningKeys } from '../src/identity/signing-keys.ts'
import { registerMail } from '../src/mail/outbox.ts'
import { acceptInvitationsAt } from '../src/permissions/invite.ts'
import { type Clock, type SettableClock, settableClock } from '../src/values/clock.ts'
import { newId } from '../src/values/ids.ts'
import { openTestDb } from './open-test-db.ts'
import { type ServedRoute, watchRoutes } from './watch-routes.ts'

/** What scenes need to put people, balies and events in a database, whether a test's own or a real server's. */
export interface Stage {
  db: Db
  config: Config
  clock: Clock
  /** An access token of a client, signed with the provider's own key. */
  clientToken(clientId: string): Promise<string>
  /** An access token of a person who logged in to an app. */
  userToken(accountId: string, clientId?: string): Promise<string>
}

export interface TestApp extends Stage {
  app: App
  /** Frozen at Monday 23 November 2026, 14:00 in Brussels, until a test moves it. */
  clock: SettableClock
  audit: AuditTrail
  /** What was logged, for tests that look for what must not be there. */
  logLines: string[]
  /** What the sweeps go over. */
  routes: readonly ServedRoute[]
  close(): Promise<void>
}

export const testMoment = new Date('2026-11-23T14:00:00+01:00')

/**
 * The real server, without a port, on a database of its own.
 * @param openDb another database than a fresh one
 * @param eager compiles every schema at once
 */
export async function openTestApp(
  env: Record<string, string> = {},
  openDb = openTestDb,
  { eager = false } = {},
): Promise<TestApp> {
  const { db, close } = await openDb()
  const config = readConfig({ DEMO: 'false', LOG_LEVEL: 'info', ...env })
  const clock = settableClock()
  clock.freeze(testMoment)
  const audit = createAuditTrail(db)
  const identity = await createIdentity({ db, config, clock, audit, onAccountVerified: [acceptInvitationsAt(clock)] })
  const logLines: string[] = []
  const watch = watchRoutes()
  const app = await buildApp({
    db,
    clock,
    config,
    audit,
    strict: true,
    eager,
    logStream: { write: (line) => logLines.push(line) },
    authentication: createAuthentication(db, identity),
    register: [watch.register, (part) => identity.register(part), async (part) => registerMail(part, { db, config })],
  })
  await app.ready()
  return {
    ...stageOn(db, config, clock),
    app,
    clock,
    audit,
    logLines,
    routes: watch.routes,
    async close() {
      await app.close()
      await audit.flush()
      await watch.save()
      await close()
    },
  }
}

/** For scenes in the database of another server, which signs with the keys in there. */
export function stageOn(db: Db, config: Config, clock: Clock): Stage {
  const token = (subject: string, claims: Record<string, string>) => signToken(db, config, subject, claims)
  return {
    db,
    config,
    clock,
    clientToken: (clientId) => token(clientId, { client_id: clientId, holder: 'client' }),
    userToken: (accountId, clientId = 'openpas-balie') => token(accountId, { client_id: clientId, holder: 'user' }),
  }
}

async function signToken(db: Db, config: Config, subject: string, claims: Record<string, string>): Promise<string> {
  const [key] = await loadSigningKeys(db, config.secrets)
  if (!key) throw new Error('No signing key')
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
    .setIssuer(config.urls.id)
    .setAudience(audienceOf(config))
    .setSubject(subject)
    .setJti(newId())
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'RS256'))
}
