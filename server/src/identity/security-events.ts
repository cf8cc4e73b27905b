import type { IncomingMessage } from 'node:http'
import { type AuditAct, type AuditContext, sealEntry } from '../audit/entry.ts'
import { type AuditTrail, appendLink } from '../audit/trail.ts'
import type { Db, Trx } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import type { Clock } from '../values/clock.ts'
import type { AccountId, ClientId } from '../values/ids.ts'

/** What happens around logging in, in the words of the audit trail. */
export const securityEvents = {
  loggedIn: 'account.log-in',
  logInRefused: 'account.log-in-refused',
  logInLocked: 'account.log-in-locked',
  loggedOut: 'account.log-out',
  signedUp: 'account.sign-up',
  emailVerified: 'account.verify-email',
  emailChangeAsked: 'account.ask-email-change',
  emailChanged: 'account.change-email',
  profileChanged: 'account.change-profile',
  passwordResetAsked: 'account.ask-password-reset',
  passwordChanged: 'account.change-password',
  accountDisabled: 'account.disable',
  accountEnabled: 'account.enable',
  factorAdded: 'second-factor.add',
  factorRemoved: 'second-factor.remove',
  factorRefused: 'second-factor.refuse',
  factorLocked: 'second-factor.lock',
  factorsReset: 'second-factor.reset',
  recoveryCodesMade: 'second-factor.make-recovery-codes',
  recoveryCodeUsed: 'second-factor.use-recovery-code',
  sessionEnded: 'session.end',
  sessionsEnded: 'session.end-all',
  applicationTakenBack: 'session.take-back-application',
  signingKeyRotated: 'signing-key.rotate',
} as const

export type SecurityEvent = keyof typeof securityEvents

export interface SecurityEventDetails {
  event: SecurityEvent
  /** Whose account; undefined when nobody has the address that was typed. */
  accountId: AccountId | undefined
  /** Which application they were on their way to. */
  clientId?: ClientId | undefined
  /** What it is about, when that is not the account itself: a session, an application. Never a value of a person's. */
  about?: { subject: string; id: string }
  /** Names: how they logged in (`pwd`, `otp`), what was changed (`email`). */
  fields?: string[]
}

/** The request that it came with: Fastify's, or what is known of it (`originOf`). */
export interface Origin {
  id: string
  ip: string
}

export interface Trail {
  db: Db
  audit: AuditTrail
  clock: Clock
  log(): { error(details: object, message: string): void }
}

/**
 * Writes in the audit trail what happened around a log-in: who, when, what, from where; no values. Nobody waits for it, and
 * a log-in does not fail with it: what cannot be written is in the log. For what changes an account there is `actOnAccount`,
 * where both happen or neither.
 */
export function recordSecurityEvent(trail: Trail, origin: Origin, details: SecurityEventDetails): void {
  const { event, accountId, clientId } = details
  const entry = sealEntry(contextOf(origin, accountId, clientId), securityAct(details), trail.clock.now())
  trail.audit.recordRead(entry).catch((error: unknown) => {
    trail.log().error({ err: error, event, accountId }, 'a security event is not in the audit trail')
  })
}

/** The same for who has a transaction with an audit trail of its own (`Work`). */
export function securityAct({ event, accountId, about, fields = [] }: SecurityEventDetails): AuditAct {
  const subject = about?.subject ?? 'account'
  // The subject of a refused log-in can be nobody; what was typed is no business of the trail.
  return { act: securityEvents[event], subject, subjectId: about?.id ?? accountId ?? 'unknown', fields }
}

/** An act on somebody's account that is under way: as `Work`, for pages where nobody has an access token. */
export interface AccountWork {
  trx: Trx
  record(act: AuditAct): void
}

/** One transaction in which an account is changed and the audit trail says so. */
export function actOnAccount<T>(
  { db, audit, clock }: Pick<Trail, 'db' | 'audit' | 'clock'>,
  origin: Origin,
  who: { accountId: AccountId | undefined; clientId?: ClientId | undefined },
  act: (work: AccountWork) => Promise<T>,
): Promise<T> {
  return audit.withChain<T>((chain, committing) =>
    transact(db, async (trx) => {
      const acts: AuditAct[] = []
      const value = await act({ trx, record: (one) => acts.push(one) })
      const context = contextOf(origin, who.accountId, who.clientId)
      const now = clock.now()
      const entries = acts.map((one) => sealEntry(context, one, now))
      const head = await appendLink(trx, chain, entries)
      committing()
      return { value, head }
    }),
  )
}

function contextOf(origin: Origin, accountId: AccountId | undefined, clientId: ClientId | undefined): AuditContext {
  return {
    requestId: origin.id,
    actor: accountId === undefined ? 'IDENTIFIED' : 'USER',
    accountId: accountId ?? null,
    clientId: clientId ?? null,
    address: origin.ip,
  }
}

// The protocol library answers without Fastify: it finds here what Fastify knew of the request.
const origins = new WeakMap<IncomingMessage, Origin>()

export function rememberOrigin(raw: IncomingMessage, { id, ip }: Origin): void {
  origins.set(raw, { id, ip })
}

export function originOf(raw: IncomingMessage): Origin {
  return origins.get(raw) ?? { id: 'unknown', ip: '' }
}
