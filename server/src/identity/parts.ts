import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { AuditTrail } from '../audit/trail.ts'
import type { Db } from '../db/database.ts'
import type { Clock } from '../values/clock.ts'
import type { CheckedToken } from './access-tokens.ts'
import type { OnAccountVerified } from './account-verified.ts'
import type { IdentityConfig } from './addresses.ts'

export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What the routes need; `provider()` is another one after a key rotation. */
export interface IdentityParts {
  db: Db
  config: IdentityConfig
  audit: AuditTrail
  /** For the audit trail only: lifetimes follow the real clock. */
  clock: Clock
  log(): Log
  provider(): Provider
  /** Lets the protocol library answer. */
  handle(request: IncomingMessage, response: ServerResponse): void
  checkToken(token: string): Promise<CheckedToken>
  /** Whether any registered application has pages there. */
  isOrigin(origin: string): Promise<boolean>
  onAccountVerified: readonly OnAccountVerified[]
}

/** What the provider needs of the server around it. */
export type ProviderParts = Pick<IdentityParts, 'db' | 'config' | 'audit' | 'clock' | 'log'>
