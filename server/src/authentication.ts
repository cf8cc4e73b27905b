import type { Db } from './db/database.ts'
import { remember } from './db/remember.ts'
import type { Actor } from './http/actor.ts'
import { type Authentication, unauthorized, type Verified } from './http/authentication.ts'
import { AccessTokenError } from './identity/access-tokens.ts'
import { isDisabledAccount } from './identity/accounts.ts'
import { isLiveGrant } from './identity/artifacts.ts'
import { isDisabledClient } from './identity/clients.ts'
import type { Identity } from './identity/identity.ts'
import { createKioskActors } from './kiosks/actor.ts'
import { createActors } from './permissions/actors.ts'

/** Joins the identity provider (who is it) with the permissions (what may they do). */
export function createAuthentication(db: Db, identity: Identity): Authentication {
  const actors = createActors(db)
  const kiosk = createKioskActors(db)
  // An access token lives for an hour; that its person logged out, or an account or application was closed, is heard of
  // sooner.
  const isClosed = remember(
    async (verified: Verified) =>
      (await isDisabledClient(db, verified.clientId)) ||
      (verified.kind === 'USER' &&
        ((await isDisabledAccount(db, verified.accountId)) ||
          (verified.grant !== undefined && !(await isLiveGrant(db, verified.grant))))),
    { forMs: 3_000, atMost: 10_000 },
    (verified) =>
      verified.kind === 'USER'
        ? `${verified.accountId} ${verified.clientId} ${verified.grant ?? ''}`
        : verified.clientId,
  )
  return {
    async verify(token): Promise<Verified> {
      try {
        const { holder, grant, sessionUid } = await identity.checkAccessToken(token)
        return holder.kind === 'user'
          ? { kind: 'USER', accountId: holder.accountId, clientId: holder.clientId, grant, session: sessionUid }
          : { kind: 'CLIENT', clientId: holder.clientId }
      } catch (error) {
        if (error instanceof AccessTokenError) throw unauthorized(`The access token is ${error.reason}`)
        throw error
      }
    },
    async actorFor(verified) {
      const [actor, closed] = await Promise.all([actors(verified), isClosed(verified)])
      if (closed) throw unauthorized('The person logged out, or the account or the application is closed')
      return actor
    },
    kiosk,
    isOrigin: (origin, clientId) => identity.isOrigin(origin, clientId),
    async identify(clientId): Promise<Actor | undefined> {
      if (!(await identity.isClient(clientId))) return undefined
      return { kind: 'IDENTIFIED', clientId, grants: new Map(), cardSystemIds: new Set(), platformAdmin: false }
    },
  }
}
