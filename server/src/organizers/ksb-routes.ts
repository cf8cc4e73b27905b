import { Type } from 'typebox'
import { findCardSystem } from '../card-systems/store.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { System } from '../system.ts'
import { listOrganizerNames } from './store.ts'

const CardSystem = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  cities: Type.Array(Type.Object({ postalCode: Type.String(), name: Type.String() }), {
    description: 'the region: one postal code can have several parts',
  }),
  organizers: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), active: Type.Boolean() }), {
    description: 'the balies, by name',
  }),
})

/** What a card system is made of: what the lists and forms of KSB choose from. */
export function registerCardSystemAdministration(api: App, { db }: System): void {
  api.get(
    '/card-systems/:cardSystemId',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system',
        summary: 'Municipalities and balies of a card system',
        tags: ['Card systems'],
        params: Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        response: { 200: CardSystem },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      const actor = actorOf(request)
      requireCardSystem(actor, cardSystemId)
      const cardSystem = await findCardSystem(db, cardSystemId)
      // Who administers the platform may ask for any number.
      if (!cardSystem) throw new Problem('auth/forbidden', { detail: `There is no card system ${cardSystemId}` })
      const organizers = await listOrganizerNames(db, cardSystemId)
      return { id: cardSystemId, name: cardSystem.name ?? '', cities: [...(cardSystem.cities ?? [])], organizers }
    },
  )
}
