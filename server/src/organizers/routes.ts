import { Type } from 'typebox'
import { findCardSystem } from '../card-systems/store.ts'
import type { App } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { findPermissionGroup } from '../permissions/group-store.ts'
import type { System } from '../system.ts'
import { OrganizerRef, Organizers } from './schema.ts'
import { findOrganizer, searchOrganizers } from './store.ts'

const tags = ['Organizers']

export function registerOrganizerRoutes(api: App, { db }: System): void {
  api.get(
    '/organizers',
    {
      config: {
        permission: 'ORGANIZERS_SEARCH',
        problems: { 'uitpas/cardsystem-not-found': 400, 'uitpas/group-not-found': 400 },
      },
      schema: {
        operationId: 'get-organizers',
        summary: 'Get organizers',
        tags,
        querystring: Type.Object({
          groupId: Type.Optional(Type.Integer()),
          name: Type.Optional(Type.String()),
          cardSystemId: Type.Optional(Type.Integer()),
          ...Paging,
          'sort[name]': Type.Optional(Type.Enum(['asc', 'desc'])),
        }),
        response: { 200: Organizers },
      },
    },
    async ({ query }) => {
      const page = pageOf(query)
      const { name, cardSystemId, groupId } = query
      if (cardSystemId !== undefined && !(await findCardSystem(db, cardSystemId))) {
        throw new Problem('uitpas/cardsystem-not-found')
      }
      if (groupId !== undefined && !(await findPermissionGroup(db, groupId)))
        throw new Problem('uitpas/group-not-found')
      const search = {
        ...(name === undefined ? {} : { name }),
        ...(cardSystemId === undefined ? {} : { cardSystemId }),
        ...(groupId === undefined ? {} : { groupId }),
      }
      return searchOrganizers(db, search, page, query['sort[name]'])
    },
  )

  api.get(
    '/organizers/:id',
    {
      config: { permission: 'ORGANIZERS_SEARCH', problems: { 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: 'get-organizers-organizerId',
        summary: 'Retrieve organizer by ID',
        tags,
        params: Type.Object({ id: Type.String() }),
        response: { 200: OrganizerRef },
      },
    },
    async ({ params }) => {
      const organizer = await findOrganizer(db, params.id)
      if (!organizer) throw new Problem('uitpas/organizer-not-found')
      return organizer
    },
  )
}
