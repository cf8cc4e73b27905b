import { Type } from 'typebox'
import { type App, actorOf } from '../http/app-types.ts'
import { contractPermissions } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { findRegisteredClient } from '../identity/client-registry.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { isUuid } from '../values/ids.ts'
import { type ClientPath, clientParams, lockedClient, type Place, whoseOf } from './client-places.ts'
import { findClientGrants, putClientPermissions } from './store.ts'

const tags = ['Clients']
const Grants = Type.Array(
  Type.Object({
    organizer: Type.Object({ id: Type.String(), name: Type.String() }),
    permissions: Type.Array(Type.String()),
  }),
  { description: 'for which balies a client holds anything, by name' },
)

/** What a client may do, balie by balie: looking at it and changing it. */
export function registerClientPermissions(api: App, system: System, place: Place): void {
  const { path, id, permission } = place
  const { db } = system
  const problems = { 'uitpas/client-not-found': 404 } as const
  const params = clientParams(place)

  api.get(
    `${path}/:clientId/permissions`,
    {
      config: { permission, problems },
      schema: {
        operationId: `get-${id}-clientId-permissions`,
        summary: 'What a client may do, balie by balie; for a card system those of its own balies',
        tags,
        params,
        response: { 200: Type.Object({ member: Grants }) },
      },
    },
    async (request) => {
      const asked = request.params as ClientPath
      const client = await findRegisteredClient(db, whoseOf(actorOf(request), asked), asked.clientId ?? '')
      if (!client) throw new Problem('uitpas/client-not-found')
      const within = asked.cardSystemId
      const grants = (await findClientGrants(db, client.clientId)).filter(
        ({ cardSystemIds }) => within === undefined || cardSystemIds.includes(within),
      )
      const found = await findOrganizerNames(
        db,
        grants.map(({ organizerId }) => organizerId),
      )
      const names = new Map(found.map((one) => [one.id, one.name]))
      return {
        member: grants.map(({ organizerId, permissions }) => ({
          organizer: { id: organizerId, name: names.get(organizerId) ?? '' },
          permissions: [...permissions].sort(),
        })),
      }
    },
  )

  api.put(
    `${path}/:clientId/permissions/:organizerId`,
    {
      config: { permission, problems: { ...problems, 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: `put-${id}-clientId-permissions-organizerId`,
        summary: 'What a client may do for one balie; an empty list takes everything away',
        tags,
        params: Type.Object({ ...params.properties, organizerId: Type.String() }),
        body: Type.Object({
          permissions: Type.Array(Type.Enum([...contractPermissions]), { maxItems: 100, uniqueItems: true }),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const asked = request.params as ClientPath
        const organizerId = (asked.organizerId ?? '').toLowerCase()
        const { clientId } = await lockedClient(work, asked)
        if (!isUuid(organizerId)) throw new Problem('uitpas/organizer-not-found')
        if (asked.cardSystemId !== undefined)
          await requireOrganizerIn(work.trx, work.by, asked.cardSystemId, organizerId)
        else if (!(await findOrganizerNames(work.trx, [organizerId])).length)
          throw new Problem('uitpas/organizer-not-found')
        const { permissions } = request.body
        // What ends in `_ALL` reaches beyond the balie, which only the platform may give.
        if (work.by.platformAdmin !== true && permissions.some((one) => one.endsWith('_ALL')))
          throw new Problem('auth/forbidden')
        await putClientPermissions(work.trx, { clientId, organizerId, permissions })
        work.record({
          act: 'permissions.write',
          organizerId,
          subject: 'client',
          subjectId: clientId,
          fields: ['permissions'],
        })
        return { status: 204 }
      }),
  )
}
