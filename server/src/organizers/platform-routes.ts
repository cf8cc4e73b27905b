import { type Static, Type } from 'typebox'
import { CardSystemIdSchema, CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import type { Db } from '../db/database.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { activateOrganizer, addOrganizer, changeOrganizer, NewOrganizerBody, OrganizerBody } from './administration.ts'
import { organizerColumns } from './export-columns.ts'
import { Listed, ListQuery, OfOrganizer, OrganizerFilters, OrganizerParams } from './ksb-schema.ts'
import { eachAdministeredOrganizer, listAdministeredOrganizers } from './list.ts'
import { findCardSystemIdsOf } from './store.ts'

const tags = ['Balies']
const problems = { 'uitpas/organizer-not-found': 404 } as const

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
    ({ query }) => listAdministeredOrganizers(db, searchOf(query), pageOf(query)),
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
      return listAdministeredOrganizers(db, { ...searchOf(request.query), cardSystemId }, pageOf(request.query))
    },
  )

  api.get(
    `${ofCardSystem}/organizers/export`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-organizers-export',
        summary: 'The same list as a file',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...OrganizerFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      chosenColumns(organizerColumns, request.query.columns)
      return sendExport(reply, request.query, {
        name: 'balies',
        columns: organizerColumns,
        rows: eachAdministeredOrganizer(db, { ...searchOf(request.query), cardSystemId }),
        at: system.clock.now(),
      })
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
        params: OfOrganizer,
        body: Type.Object({
          active: Type.Boolean(),
          reason: Type.Optional(
            Type.String({ maxLength: 500, description: 'why it is deactivated; kept until it is active again' }),
          ),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, organizerId } = request.params
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        await activateOrganizer(work, organizerId, request.body)
        return { status: 204 }
      }),
  )
}

function searchOf(query: Static<typeof ListQuery> & { cardSystemId?: CardSystemId }) {
  const { start: _, limit: __, postalCode, ...search } = query
  return { ...search, ...(postalCode === undefined ? {} : { postalCodes: [postalCode].flat() }) }
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
