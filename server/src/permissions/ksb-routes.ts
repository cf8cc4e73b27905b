import { Type } from 'typebox'
import { findCardSystems, listCardSystemIds } from '../card-systems/store.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { findAccount } from '../identity/accounts.ts'
import type { System } from '../system.ts'

const Me = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  platformAdmin: Type.Boolean(),
  cardSystems: Type.Array(
    Type.Object({ id: Type.Integer(), name: Type.String(), primaryColor: Type.Optional(Type.String()) }),
    { description: 'what this person administers, by name' },
  ),
})

/** Who administers what. */
export function registerAdministratorRoutes(api: App, { db }: System): void {
  api.get(
    '/me',
    {
      config: { permission: 'KSB' },
      schema: { operationId: 'get-ksb-me', tags: ['Me'], response: { 200: Me } },
    },
    async (request) => {
      const actor = actorOf(request)
      const account = actor.accountId === undefined ? undefined : await findAccount(db, actor.accountId)
      if (!account) throw new Problem('auth/unauthorized')
      const ids = actor.platformAdmin ? await listCardSystemIds(db) : [...actor.cardSystemIds]
      const found = [...(await findCardSystems(db, ids)).values()]
      const cardSystems = found
        .map(({ id, name, branding }) => ({
          id,
          name: name ?? '',
          ...(branding?.primaryColor === undefined ? {} : { primaryColor: branding.primaryColor }),
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
      const { id, name, email } = account
      return { id, name, email, platformAdmin: actor.platformAdmin, cardSystems }
    },
  )
}
