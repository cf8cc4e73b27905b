import type { Db } from './db/database.ts'
import type { Actor } from './http/actor.ts'
import { type Authentication, unauthorized, type Verified } from './http/authentication.ts'
import { AccessTokenError } from './identity/access-tokens.ts'
import type { Identity } from './identity/identity.ts'
import { createActors } from './permissions/actors.ts'

/** Joins the identity provider (who is it) with the permissions (what may they do). */
export function createAuthentication(db: Db, identity: Identity): Authentication {
  const actorFor = createActors(db)
  return {
    async verify(token): Promise<Verified> {
      try {
        const holder = await identity.verifyAccessToken(token)
        return holder.kind === 'user'
          ? { kind: 'USER', accountId: holder.accountId, clientId: holder.clientId }
          : { kind: 'CLIENT', clientId: holder.clientId }
      } catch (error) {
        if (error instanceof AccessTokenError) throw unauthorized(`The access token is ${error.reason}`)
        throw error
      }
    },
    actorFor,
    isOrigin: (origin, clientId) => identity.isOrigin(origin, clientId),
    async identify(clientId): Promise<Actor | undefined> {
      if (!(await identity.isClient(clientId))) return undefined
      return { kind: 'IDENTIFIED', clientId, grants: new Map(), cardSystemIds: new Set(), platformAdmin: false }
    },
  }
}
