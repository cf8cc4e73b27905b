import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { holds } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { findClient } from '../identity/clients.ts'
import type { System } from '../system.ts'
import type { ClientId } from '../values/ids.ts'
import { permissionsAnswer } from './answer.ts'
import { replaceClientPermissions } from './put-client-permissions.ts'
import {
  LinkedOrganizerPermissions,
  OrganizerPermissions,
  OrganizerPermissionsList,
  Permission,
  PermissionDetail,
} from './schema.ts'
import { findClientGrants } from './store.ts'

const tags = ['Permissions']
const problems = { 'uitpas/client-not-found': 404 } as const
const params = Type.Object({ clientId: Type.String() })

export function registerPermissionRoutes(api: App, system: System): void {
  const { db } = system
  for (const schema of [Permission, PermissionDetail, LinkedOrganizerPermissions, OrganizerPermissions]) {
    api.addSchema(schema)
  }

  api.get(
    '/permissions',
    {
      config: { permission: 'TOKEN' },
      schema: {
        operationId: 'get-permissions',
        summary: 'Get permissions',
        tags,
        response: { 200: OrganizerPermissionsList },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return permissionsAnswer(db, [...actor.grants.values()])
    },
  )

  api.get(
    '/permissions/:clientId',
    {
      config: { permission: 'PERMISSIONS_READ', problems },
      schema: {
        operationId: 'get-permissions-clientId',
        summary: 'Get permissions for a client',
        tags,
        params,
        response: { 200: OrganizerPermissionsList },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      await requireClient(db, request.params.clientId)
      const grants = await findClientGrants(db, request.params.clientId)
      const visible = grants.filter((grant) => holds(actor, 'PERMISSIONS_READ', grant.organizerId))
      return permissionsAnswer(db, visible)
    },
  )

  api.put(
    '/permissions/:clientId',
    {
      config: { permission: 'PERMISSIONS_WRITE', problems },
      schema: {
        operationId: 'put-permissions-clientId',
        summary: 'Update permissions for a client',
        tags,
        params,
        body: OrganizerPermissionsList,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) =>
      write(system, request, reply, async (work) => {
        await requireClient(work.trx, request.params.clientId)
        await replaceClientPermissions(work, request.params.clientId, request.body)
        return { status: 204 }
      }),
  )
}

/** @throws uitpas/client-not-found unless the client is registered and not disabled */
async function requireClient(db: Db, clientId: ClientId): Promise<void> {
  if (!(await findClient(db, clientId))) throw new Problem('uitpas/client-not-found')
}
