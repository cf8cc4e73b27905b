import { Type } from 'typebox'
import type { App } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { chooseCardSystems, eventCardSystems } from './event-card-systems.ts'
import { EventCardSystem } from './schema.ts'

const tags = ['Events']
const ofEvent = Type.Object({ eventId: Type.String() })

/** Contract operations get-events-card-systems and put-events-card-systems. */
export function registerEventCardSystems(api: App, system: System): void {
  api.get(
    '/events/:eventId/card-systems',
    {
      config: { permission: 'ANY', problems: { 'uitpas/event-not-found': 404 } },
      schema: {
        operationId: 'get-events-card-systems',
        tags,
        params: ofEvent,
        response: { 200: Type.Array(EventCardSystem) },
      },
    },
    (request) => eventCardSystems(system.db, request.params.eventId, system.clock.now()),
  )

  api.put(
    '/events/:eventId/card-systems',
    {
      config: {
        // The right to edit the event in the registry is no permission of ours.
        permission: 'TOKEN',
        problems: {
          'uitpas/cardsystem-not-found': 400,
          'uitpas/distributionkey-not-found': 400,
          'uitpas/event-already-has-ticketsales': 400,
          'uitpas/event-not-found': 404,
          'uitpas/invalid-card-system': 400,
          'uitpas/invalid-distributionkey': 400,
        },
      },
      schema: {
        operationId: 'put-events-card-systems',
        tags,
        params: ofEvent,
        body: Type.Array(EventCardSystem, { maxItems: 1000 }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await chooseCardSystems(work, request.params.eventId, request.body)
        return { status: 204 }
      }),
  )
}
