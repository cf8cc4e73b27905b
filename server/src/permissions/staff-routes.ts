import { type Static, Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { type Actor, holds } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { System } from '../system.ts'
import type { OrganizerId } from '../values/ids.ts'
import { giveRole, takeRole } from './change-roles.ts'
import { listHolders } from './role-store.ts'
import type { RoleHolder } from './roles.ts'

/** Contract schema `OrganizerAdmin`: a member of the staff of a balie. */
const OrganizerAdmin = Type.Object(
  {
    userId: Type.Optional(
      Type.String({
        description: 'of the account; as long as the person did not answer the invitation, of the invitation',
      }),
    ),
    email: Type.String({ maxLength: 254 }),
    type: Type.Enum(['MEMBER', 'ADMIN']),
  },
  { $id: 'OrganizerAdmin' },
)
const OrganizerAdminRef = Type.Unsafe<Static<typeof OrganizerAdmin>>({ $ref: 'OrganizerAdmin#' })

const tags = ['Organizers']
const params = Type.Object({ organizerId: Type.String() })

/** The staff of a balie, as the contract has it. */
export function registerStaffRoutes(api: App, system: System): void {
  const { db, clock, config } = system
  api.addSchema(OrganizerAdmin)

  api.get(
    '/organizers/:organizerId/admins',
    {
      config: { permission: 'TOKEN', problems: { 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: 'get-organizers-organizerId-admins',
        summary: 'Retrieve admin users for organizer',
        tags,
        params,
        querystring: Type.Object(Paging),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(OrganizerAdminRef) }) },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const organizerId = await staffOf(db, actorOf(request), request.params.organizerId, 'ORGANIZERS_ADMINS_READ')
      const { totalItems, member } = await listHolders(db, { kind: 'STAFF', organizerId }, page, clock.now())
      await recordRead(system, request, {
        act: 'staff.read',
        organizerId,
        subject: 'organizer',
        subjectId: organizerId,
        fields: ['email'],
      })
      return { totalItems, member: member.map(shown) }
    },
  )

  api.post(
    '/organizers/:organizerId/admins',
    {
      config: {
        permission: 'TOKEN',
        problems: { 'uitpas/organizer-not-found': 404, 'openpas/last-administrator': 403 },
      },
      schema: {
        operationId: 'post-organizers-organizerId-admins',
        summary: 'Add admin user for organizer',
        tags,
        params,
        body: OrganizerAdminRef,
        response: { 201: OrganizerAdminRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const organizerId = await staffOf(work.trx, work.by, request.params.organizerId, 'ORGANIZERS_ADMINS_WRITE')
        const { email, type } = request.body
        return {
          status: 201,
          body: shown(await giveRole(work, config, email, { kind: 'STAFF', organizerId, type })),
        }
      }),
  )

  api.delete(
    '/organizers/:organizerId/admins/:adminUserId',
    {
      config: {
        permission: 'TOKEN',
        problems: {
          'uitpas/organizer-not-found': 404,
          'openpas/administrator-not-found': 404,
          'openpas/last-administrator': 403,
        },
      },
      schema: {
        operationId: 'delete-organizers-organizerId-admins-adminId',
        summary: 'Remove admin user from organizer',
        description: 'Who removes themselves is told so by the header `openpas-notice: removed-oneself`.',
        tags,
        params: Type.Object({ ...params.properties, adminUserId: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const organizerId = await staffOf(work.trx, work.by, request.params.organizerId, 'ORGANIZERS_ADMINS_WRITE')
        const taken = await takeRole(work, { kind: 'STAFF', organizerId }, request.params.adminUserId)
        return { status: 204, ...(taken.oneself ? { headers: { 'openpas-notice': 'removed-oneself' } } : {}) }
      }),
  )
}

const shown = ({ id, email, type = 'MEMBER' }: RoleHolder) => ({ userId: id, email, type })

/**
 * Who works at a balie may see with whom; its ADMINs manage them, and so does who holds the permission.
 * @throws uitpas/organizer-not-found, which is no secret; auth/forbidden
 */
async function staffOf(
  db: Db,
  actor: Actor,
  organizerId: OrganizerId,
  permission: Extract<Permission, 'ORGANIZERS_ADMINS_READ' | 'ORGANIZERS_ADMINS_WRITE'>,
): Promise<OrganizerId> {
  const organizer = await findOrganizer(db, organizerId)
  if (!organizer) throw new Problem('uitpas/organizer-not-found')
  const as = actor.grants.get(organizer.id)?.as
  const bySelf = as === 'ADMIN' || (as === 'MEMBER' && permission === 'ORGANIZERS_ADMINS_READ')
  if (bySelf || holds(actor, permission, organizer.id)) return organizer.id
  throw new Problem('auth/forbidden', { detail: `${permission} is required for organizer ${organizer.id}` })
}
