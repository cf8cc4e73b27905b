import { Type } from 'typebox'
import { requireToAct, requireToLook } from '../balie/access.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { getPersonOf } from '../passholders/of-balie.ts'
import type { System } from '../system.ts'
import { associationMembershipsOf } from './memberships.ts'
import { endMembership, registerMember } from './register.ts'
import { AssociationMembershipRef, AssociationMembershipSchema, AssociationSchema } from './schema.ts'
import { listAssociationsFor } from './store.ts'

const tags = ['Associations']
const permission = 'USER' as const
const path = '/:organizerId/passholders/:passholderId/association-memberships'
const ofPerson = Type.Object({ organizerId: Type.String({ format: 'uuid' }), passholderId: Type.String() })
const ofAssociation = Type.Object({ ...ofPerson.properties, associationId: Type.String() })

/** *Lidmaatschappen van verenigingen* at the counter. */
export function registerAssociationCounter(api: App, system: System): void {
  const { db, clock } = system
  for (const schema of [AssociationSchema, AssociationMembershipSchema]) api.addSchema(schema)

  api.get(
    path,
    {
      config: { permission, problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-association-memberships',
        summary:
          'How a person stands with each association that this balie sees, and what can be joined or renewed today',
        tags,
        params: ofPerson,
        response: {
          200: Type.Array(
            Type.Object({
              membership: AssociationMembershipRef,
              canWrite: Type.Boolean({ description: 'this balie registers members of it' }),
            }),
          ),
        },
      },
    },
    async (request) => {
      const { organizerId, passholderId } = request.params
      requireToLook(actorOf(request), organizerId, 'ASSOCIATIONS')
      const person = await getPersonOf(db, organizerId, passholderId)
      await recordRead(system, request, {
        act: 'association-memberships.read',
        organizerId,
        passholderId: person.id,
        subject: 'passholder',
        subjectId: person.id,
      })
      const [all, writable] = await Promise.all([
        associationMembershipsOf(db, person, [organizerId], clock.now()),
        listAssociationsFor(db, [organizerId], 'WRITE'),
      ])
      const ids = new Set(writable.map((one) => one.id))
      return all.map((membership) => ({ membership, canWrite: ids.has(membership.association.id) }))
    },
  )

  api.put(
    `${path}/:associationId`,
    {
      config: {
        permission,
        problems: {
          'uitpas/association-membership-renew-not-possible': 400,
          'uitpas/association-not-found': 404,
          'uitpas/association-passholder-cardsystem-mismatch': 400,
          'uitpas/passholder-not-found': 404,
        },
      },
      schema: {
        operationId: 'put-association-membership',
        summary: 'Make a person a member of an association, or renew the membership',
        tags,
        params: ofAssociation,
        body: Type.Object({
          endDate: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
            description: 'for associations that leave it to whoever registers; null elsewhere',
          }),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, passholderId, associationId } = request.params
        requireToAct(work.by, organizerId, 'ASSOCIATIONS')
        const person = await getPersonOf(work.trx, organizerId, passholderId)
        await registerMember(work, person, { associationId, organizerId, asked: request.body.endDate ?? undefined })
        return { status: 204 }
      }),
  )

  api.delete(
    `${path}/:associationId`,
    {
      config: { permission, problems: { 'uitpas/association-not-found': 404, 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'delete-association-membership',
        summary: 'End the membership of an association',
        tags,
        params: ofAssociation,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, passholderId, associationId } = request.params
        requireToAct(work.by, organizerId, 'ASSOCIATIONS')
        const person = await getPersonOf(work.trx, organizerId, passholderId)
        await endMembership(work, person, { associationId, organizerId })
        return { status: 204 }
      }),
  )
}
