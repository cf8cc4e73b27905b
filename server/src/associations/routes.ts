import { Type } from 'typebox'
import { organizersWith, requirePermission, requireWritePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { getPerson } from '../passholders/get-person.ts'
import type { System } from '../system.ts'
import { associationMembershipsOf } from './memberships.ts'
import { endMembership, registerMember } from './register.ts'
import {
  AssociationMembershipBody,
  AssociationMembershipRef,
  AssociationMembershipSchema,
  AssociationSchema,
  Associations,
  associationAnswer,
} from './schema.ts'
import { listAssociationsFor } from './store.ts'

const tags = ['Associations']
const permission = 'ASSOCIATIONS' as const
const ofPassholder = Type.Object({ passholderId: Type.String() })
const forOrganizer = Type.Object({ organizerId: Type.String() })

/** Contract operations about associations. */
export function registerAssociationRoutes(api: App, system: System): void {
  for (const schema of [AssociationSchema, AssociationMembershipSchema]) api.addSchema(schema)
  registerReading(api, system)
  registerWriting(api, system)
}

function registerReading(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    '/associations',
    {
      config: { permission, problems: { 'url/query-limit-exceeded': 400 } },
      schema: {
        operationId: 'get-associations',
        summary: 'Get associations',
        description: 'That an organizer sees (READ), or registers members of (WRITE).',
        tags,
        querystring: Type.Object({
          organizerId: Type.String(),
          permission: Type.Enum(['READ', 'WRITE']),
          start: Type.Optional(Paging.start),
          limit: Type.Optional(Type.Integer({ minimum: 0 })),
        }),
        response: { 200: Associations },
      },
    },
    async (request) => {
      const { organizerId, permission: right, start, limit } = request.query
      requirePermission(actorOf(request), permission, organizerId)
      const page = pageOf({ start: start ?? 0, limit: limit ?? 100 })
      const all = await listAssociationsFor(db, [organizerId], right)
      const member = all.slice(page.start, page.start + page.limit).map(associationAnswer)
      return { totalItems: all.length, member }
    },
  )

  api.get(
    '/passholders/:passholderId/association-memberships',
    {
      config: { permission, problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-passholders-passholderId-association-memberships',
        summary: 'Get association memberships of passholder',
        description:
          'With every association that the organizer sees in the card systems of the person; those of all one’s organizers when none is named.',
        tags,
        params: ofPassholder,
        querystring: Type.Object({
          organiserId: Type.Optional(Type.String({ deprecated: true })),
          organizerId: Type.Optional(Type.String()),
        }),
        response: { 200: Type.Array(AssociationMembershipRef) },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const organizerId = request.query.organizerId ?? request.query.organiserId
      if (organizerId !== undefined) requirePermission(actor, permission, organizerId)
      const person = await getPerson(db, request.params.passholderId)
      await recordRead(system, request, {
        act: 'association-memberships.read',
        organizerId: organizerId ?? null,
        passholderId: person.id,
        subject: 'passholder',
        subjectId: person.id,
      })
      const organizerIds = organizerId === undefined ? organizersWith(actor, permission) : [organizerId]
      return associationMembershipsOf(db, person, organizerIds, clock.now())
    },
  )
}

function registerWriting(api: App, system: System): void {
  api.post(
    '/passholders/:passholderId/association-memberships',
    {
      config: {
        permission,
        problems: {
          'uitpas/association-membership-renew-not-possible': 400,
          'uitpas/association-not-found': 400,
          'uitpas/association-passholder-cardsystem-mismatch': 400,
          'uitpas/passholder-not-found': 404,
        },
      },
      schema: {
        operationId: 'post-passholders-passholderId-association-memberships',
        summary: 'Create or renew association membership of passholder',
        description:
          '`endDate` is for associations of type CUSTOM that have no fixed day; elsewhere it may be left out, and has to be the day that the association says.',
        tags,
        params: ofPassholder,
        querystring: forOrganizer,
        body: AssociationMembershipBody,
        response: { 201: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId } = request.query
        requireWritePermission(work.by, permission, organizerId)
        const person = await getPerson(work.trx, request.params.passholderId)
        const { association, endDate } = request.body
        await registerMember(work, person, { associationId: association.id, organizerId, asked: endDate })
        return { status: 201 }
      }),
  )

  api.delete(
    '/passholders/:passholderId/association-memberships/:associationId',
    {
      config: { permission, problems: { 'uitpas/association-not-found': 404, 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'delete-passholders-passholderId-association-memberships-associationId',
        summary: 'Delete association membership of passholder',
        tags,
        params: Type.Object({ passholderId: Type.String(), associationId: Type.String() }),
        querystring: forOrganizer,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId } = request.query
        requireWritePermission(work.by, permission, organizerId)
        const person = await getPerson(work.trx, request.params.passholderId)
        await endMembership(work, person, { associationId: request.params.associationId, organizerId })
        return { status: 204 }
      }),
  )
}
