import type { AuditTrail } from '../audit/trail.ts'
import type { Db } from '../db/database.ts'
import { remember } from '../db/remember.ts'
import type { App } from '../http/app-types.ts'
import { type Clock, systemClock } from '../values/clock.ts'
import type { ClientId } from '../values/ids.ts'
import { type CheckedToken, type TokenHolder, tokenChecker } from './access-tokens.ts'
import type { OnAccountVerified } from './account-verified.ts'
import { audienceOf, type IdentityConfig } from './addresses.ts'
import { purgeArtifacts } from './artifacts.ts'
import { isRegisteredOrigin } from './clients.ts'
import { firstPartyClients } from './first-party.ts'
import { purgeLogIns } from './log-ins.ts'
import { purgeAttempts } from './login-attempts.ts'
import { purgeMailedLinks } from './mailed-links.ts'
import type { Log } from './parts.ts'
import { buildProvider, isAllowedOrigin } from './provider.ts'
import { registerRoutes } from './routes.ts'
import { loadSigningKeys } from './signing-keys.ts'
import { purgeNationalNumbers } from './upstream/store.ts'

export interface Identity {
  /** Mounts everything under /id, and logs to the app's log from then on. */
  register(app: App): Promise<void>
  /** @throws AccessTokenError, `expired` or `invalid` */
  verifyAccessToken(token: string): Promise<TokenHolder>
  /** The same, with what else the token says. */
  checkAccessToken(token: string): Promise<CheckedToken>
  /** One of our own applications or of the registered ones. */
  isClient(clientId: ClientId): Promise<boolean>
  /** Whether pages of this origin belong to this application, or to any: remembered for three seconds. */
  isOrigin(origin: string, clientId?: ClientId): Promise<boolean>
  /** Reads the signing keys again: after rotating, and every minute by itself. */
  reloadKeys(): Promise<void>
  logTo(log: Log): void
  close(): void
}

const minuteMs = 60_000
/** Strangers can send tokens with unknown key ids all day; the database hears of it this often. */
const reloadAtMostEveryMs = 10_000

/**
 * The identity provider. Every lifetime here follows the real clock, whatever `clock` says: moving the demo to another
 * day must neither log everybody out nor revive a token.
 */
export async function createIdentity(system: {
  db: Db
  config: IdentityConfig
  audit: AuditTrail
  clock?: Clock
  /** What other capabilities do when an account appears, in its transaction. */
  onAccountVerified?: readonly OnAccountVerified[]
}): Promise<Identity> {
  const { db, config, audit, clock = systemClock } = system
  let log: Log = silent
  let keys = await loadSigningKeys(db, config.secrets)
  let provider = buildProvider({ db, config, audit, clock, log: () => log }, keys)
  let handle = provider.callback()
  let reloadedAtMs = 0
  const checker = tokenChecker({ issuer: config.urls.id, audience: audienceOf(config) }, async () => {
    if (systemClock.now().getTime() - reloadedAtMs > reloadAtMostEveryMs) await reloadKeys()
  })
  checker.useKeys(keys)

  async function reloadKeys(): Promise<void> {
    reloadedAtMs = systemClock.now().getTime()
    const found = await loadSigningKeys(db, config.secrets)
    if (found.map((key) => key.kid).join() === keys.map((key) => key.kid).join()) return
    keys = found
    provider = buildProvider({ db, config, audit, clock, log: () => log }, keys)
    handle = provider.callback()
    checker.useKeys(keys)
  }

  const failed = (error: unknown) => log.error({ err: error }, 'identity housekeeping failed')
  const timers = [
    setInterval(() => reloadKeys().catch(failed), minuteMs).unref(),
    setInterval(
      () =>
        Promise.all([
          purgeArtifacts(db),
          purgeAttempts(db),
          purgeNationalNumbers(db),
          purgeLogIns(db),
          purgeMailedLinks(db),
        ]).catch(failed),
      10 * minuteMs,
    ).unref(),
  ]
  const close = () => timers.forEach(clearInterval)
  const isOrigin = remember(
    async ({ origin, clientId }: { origin: string; clientId: ClientId | undefined }) => {
      const own = clientId === undefined ? firstPartyClients(config).map((one) => one.client_id) : [clientId]
      const clients = await Promise.all(own.map((one) => provider.Client.find(one)))
      if (clients.some((client) => client && isAllowedOrigin(client, origin))) return true
      return clientId === undefined && isRegisteredOrigin(db, origin)
    },
    { forMs: 3_000, atMost: 10_000 },
    ({ origin, clientId }) => `${clientId ?? ''} ${origin}`,
  )
  const checkToken = (token: string) => checker.check(token)
  return {
    async register(app) {
      log = app.log
      app.addHook('onClose', async () => close())
      registerRoutes(app, {
        db,
        config,
        audit,
        clock,
        log: () => log,
        provider: () => provider,
        handle: (request, response) => void handle(request, response),
        checkToken,
        isOrigin: (origin) => isOrigin({ origin, clientId: undefined }),
        onAccountVerified: system.onAccountVerified ?? [],
      })
    },
    checkAccessToken: checkToken,
    verifyAccessToken: async (token) => (await checker.check(token)).holder,
    isClient: async (clientId) => (await provider.Client.find(clientId)) !== undefined,
    isOrigin: (origin, clientId) => isOrigin({ origin, clientId }),
    reloadKeys,
    logTo: (other) => {
      log = other
    },
    close,
  }
}

const silent: Log = { info() {}, warn() {}, error() {} }
