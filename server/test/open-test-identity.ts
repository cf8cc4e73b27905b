import { createServer } from 'node:net'
import fastify from 'fastify'
import { allowInsecureRequests, type ClientAuth, type Configuration, discovery, None } from 'openid-client'
import { createAuditTrail } from '../src/audit/trail.ts'
import { type Config, readConfig } from '../src/config.ts'
import type { Db } from '../src/db/database.ts'
import { transact } from '../src/db/transact.ts'
import { loggerOptions } from '../src/http/logging.ts'
import type { OnAccountVerified } from '../src/identity/account-verified.ts'
import { createAccount } from '../src/identity/accounts.ts'
import { createClient } from '../src/identity/clients.ts'
import { createIdentity, type Identity } from '../src/identity/identity.ts'
import { openTestDb } from './open-test-db.ts'

export interface TestIdentity {
  db: Db
  databaseUrl: string
  config: Config
  identity: Identity
  accountId: string
  logLines: string[]
  /** Where the test application waits for its answers. */
  callback: string
  /** A real client library, set up from nothing but the issuer. */
  peer(clientId: string, secret?: string, authentication?: ClientAuth): Promise<Configuration>
  /** Stops the server and starts another one on the same database and address. */
  restart(): Promise<void>
  close(): Promise<void>
}

export const person = { email: 'Hilde.Standaert@bib.test', password: 'paard batterij nietje' }

/** The identity provider on a real port, with one person, one partner client and the balie's own. */
export async function openTestIdentity(
  env: Record<string, string> = {},
  onAccountVerified: readonly OnAccountVerified[] = [],
): Promise<TestIdentity> {
  const { db, url: databaseUrl, close } = await openTestDb()
  const config = readConfig({ PORT: String(await freePort()), DEMO: 'false', LOG_LEVEL: 'info', ...env })
  const accountId = await createAccount(db, {
    ...person,
    name: 'Hilde Standaert',
    givenName: 'Hilde',
    emailVerified: true,
  })
  await transact(db, (trx) =>
    createClient(trx, config.secrets, {
      clientId: 'partner',
      name: 'Cultuurhuis <De Brug>',
      kind: 'confidential',
      secret: 'partner-secret:+%/ ~',
      redirectUris: ['https://partner.test/done'],
      postLogoutRedirectUris: ['https://partner.test/bye'],
      allowedOrigins: ['https://www.partner.test'],
    }),
  )
  const logLines: string[] = []
  let running = await start(db, config, logLines, onAccountVerified)
  return {
    db,
    databaseUrl,
    config,
    get identity() {
      return running.identity
    },
    accountId,
    logLines,
    callback: `${config.urls.balie}/callback`,
    peer: (clientId, secret, authentication) =>
      discovery(new URL(config.urls.id), clientId, secret, authentication ?? (secret ? undefined : None()), {
        execute: [allowInsecureRequests],
      }),
    async restart() {
      await running.app.close()
      running = await start(db, config, logLines, onAccountVerified)
    },
    async close() {
      await running.app.close()
      await close()
    },
  }
}

async function start(db: Db, config: Config, logLines: string[], onAccountVerified: readonly OnAccountVerified[]) {
  const audit = createAuditTrail(db)
  const identity = await createIdentity({ db, config, audit, onAccountVerified })
  const app = fastify({ logger: loggerOptions('info', { write: (line) => logLines.push(line) }) ?? false })
  await identity.register(app as never)
  app.addHook('onClose', () => audit.flush())
  await app.listen({ port: config.port, host: 'localhost' })
  return { app, identity }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
