import { Type } from 'typebox'
import { CardSystemIdSchema, CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import type { Db } from '../db/database.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { activateOrganizer, addOrganizer, changeOrganizer, NewOrganizerBody, OrganizerBody } from './administration.ts'
import { findCardSystemIdsOf, listAdministeredOrganizers } from './store.ts'

const tags = ['Balies']
const OrganizerParams = Type.Object({ organizerId: Type.String() })
const problems = { 'uitpas/organizer-not-found': 404 } as const

const ListedOrganizer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  active: Type.Boolean(),
  street: Type.Optional(Type.String()),
  postalCode: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  linkedLocationId: Type.Optional(Type.String()),
  cardSystems: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
  permissionGroups: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      cardSystemIds: Type.Array(Type.Integer(), { description: 'where the group holds' }),
    }),
  ),
})
const ListQuery = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200, description: 'a part of the name' })),
  active: Type.Optional(Type.Boolean()),
  sort: Type.Optional(Type.Enum(['name', 'city'], { default: 'name' })),
  order: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'asc' })),
  ...Paging,
})
const Listed = Type.Object({ totalItems: Type.Integer(), member: Type.Array(ListedOrganizer) })

/** The balies: of a card system for who administers it, all of them for the platform, which makes them. */
export function registerOrganizerAdministration(api: App, system: System): void {
  const { db } = system

  api.get(
    '/organizers',
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'get-all-organizers',
        summary: 'Balies of all card systems',
        tags,
        querystring: Type.Object({ ...ListQuery.properties, cardSystemId: Type.Optional(CardSystemIdSchema) }),
        response: { 200: Listed },
      },
    },
    ({ query }) => listAdministeredOrganizers(db, query, pageOf(query)),
  )

  api.get(
    `${ofCardSystem}/organizers`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-organizers',
        summary: 'Balies of a card system, with their permission groups',
        tags,
        params: CardSystemParams,
        querystring: ListQuery,
        response: { 200: Listed },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return listAdministeredOrganizers(db, { ...request.query, cardSystemId }, pageOf(request.query))
    },
  )

  api.post(
    '/organizers',
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'post-organizers',
        summary: 'Create a balie',
        tags,
        body: NewOrganizerBody,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => ({
        status: 201,
        body: { id: await addOrganizer(work, request.body) },
      })),
  )

  api.put(
    '/organizers/:organizerId',
    {
      config: { permission: 'PLATFORM', problems },
      schema: {
        operationId: 'put-organizers-organizerId',
        summary: 'Change a balie; what is left out is emptied',
        tags,
        params: OrganizerParams,
        body: OrganizerBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await changeOrganizer(work, request.params.organizerId, request.body)
        return { status: 204 }
      }),
  )

  api.put(
    `${ofCardSystem}/organizers/:organizerId/active`,
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'put-card-system-organizer-active',
        summary: 'Activate or deactivate a balie',
        description: 'An inactive balie logs in, looks and reports, and registers nothing.',
        tags,
        params: Type.Object({ ...CardSystemParams.properties, ...OrganizerParams.properties }),
        body: Type.Object({ active: Type.Boolean() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, organizerId } = request.params
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        await activateOrganizer(work, organizerId, request.body.active)
        return { status: 204 }
      }),
  )
}

/**
 * The caller administers this card system, and the balie is in it.
 * @throws auth/forbidden for another's card system, uitpas/organizer-not-found for a balie that is not in it
 */
export async function requireOrganizerIn(
  db: Db,
  actor: Actor,
  cardSystemId: CardSystemId,
  organizerId: OrganizerId,
): Promise<void> {
  requireCardSystem(actor, cardSystemId)
  const isIn = (await findCardSystemIdsOf(db, [organizerId])).includes(cardSystemId)
  if (!isIn) throw new Problem('uitpas/organizer-not-found')
}
