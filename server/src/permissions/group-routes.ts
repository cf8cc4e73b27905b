import { Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import type { App } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { allPermissions, ownPermissions } from '../http/permissions.ts'
import { write } from '../http/write.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import type { System } from '../system.ts'
import { addGroup, changeGroup, GroupChange, NewGroup, putGroupsOf, removeGroup } from './change-groups.ts'
import { listPermissionGroups } from './group-store.ts'
import { permissionLabels } from './labels.ts'

const tags = ['Permission groups']
const GroupParams = Type.Object({ groupId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })
const Group = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  permissions: Type.Array(Type.Enum([...allPermissions])),
  version: Type.Integer({ description: 'to be sent back with a change' }),
  organizers: Type.Integer({ description: 'how many balies have it' }),
})
const own: ReadonlySet<string> = new Set(ownPermissions)

/** Groups of permissions: the platform edits them, card systems put their balies in them. */
export function registerGroupRoutes(api: App, system: System): void {
  const { db } = system
  api.get(
    '/permissions',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-known-permissions',
        summary: 'Every permission there is, the contract’s and our own',
        tags,
        response: {
          200: Type.Array(
            Type.Object({
              id: Type.Enum([...allPermissions]),
              label: Type.Object({ nl: Type.String(), en: Type.String() }),
              own: Type.Boolean({ description: 'not in the contract: never in /permissions of the partner API' }),
            }),
          ),
        },
      },
    },
    async () => allPermissions.map((id) => ({ id, label: permissionLabels[id], own: own.has(id) })),
  )

  api.get(
    '/permission-groups',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-permission-groups',
        summary: 'The permission groups',
        tags,
        querystring: Type.Object({ ...Paging, order: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'asc' })) }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Group) }) },
      },
    },
    ({ query }) => listPermissionGroups(db, pageOf(query), query.order ?? 'asc'),
  )

  api.post(
    '/permission-groups',
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'post-permission-groups',
        summary: 'Create a permission group',
        tags,
        body: NewGroup,
        response: { 201: Type.Object({ id: Type.Integer(), version: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => ({
        status: 201,
        body: { id: await addGroup(work, request.body), version: 1 },
      })),
  )

  api.put(
    '/permission-groups/:groupId',
    {
      config: {
        permission: 'PLATFORM',
        problems: { 'uitpas/group-not-found': 404, 'openpas/changed-meanwhile': 409 },
      },
      schema: {
        operationId: 'put-permission-groups-groupId',
        summary: 'Change what a group allows, at every balie that has it',
        tags,
        params: GroupParams,
        body: GroupChange,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => ({
        status: 200,
        body: { version: await changeGroup(work, request.params.groupId, request.body) },
      })),
  )

  api.delete(
    '/permission-groups/:groupId',
    {
      config: { permission: 'PLATFORM', problems: { 'uitpas/group-not-found': 404, 'openpas/group-in-use': 409 } },
      schema: {
        operationId: 'delete-permission-groups-groupId',
        summary: 'Delete a group that no balie has',
        tags,
        params: GroupParams,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await removeGroup(work, request.params.groupId)
        return { status: 204 }
      }),
  )

  api.put(
    `${ofCardSystem}/organizers/:organizerId/permission-groups`,
    {
      config: { permission: 'KSB', problems: { 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: 'put-organizer-permission-groups',
        summary: 'Which groups a balie has in this card system',
        description: 'What it has in its other card systems stays as it is.',
        tags,
        params: Type.Object({ ...CardSystemParams.properties, organizerId: Type.String() }),
        body: Type.Object({ groupIds: Type.Array(Type.Integer(), { uniqueItems: true, maxItems: 100 }) }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, organizerId } = request.params
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        const place = { organizerId: organizerId.toLowerCase(), cardSystemId }
        await putGroupsOf(work, place, request.body.groupIds)
        return { status: 204 }
      }),
  )
}
