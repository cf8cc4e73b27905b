import { Type } from 'typebox'
import { requireToAct, requireToLook } from '../balie/access.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { getPersonOf } from '../passholders/of-balie.ts'
import type { System } from '../system.ts'
import { familyAnswer } from './answer.ts'
import { addFamilyMember, removeFamilyMember } from './change.ts'
import { NewFamilyMember } from './schema.ts'

const tags = ['Families']
const permission = 'USER' as const
const needed = 'PASSHOLDERS_FAMILY_MEMBERS' as const
const path = '/:organizerId/passholders/:passholderId/family-members'
const ofPerson = Type.Object({ organizerId: Type.String({ format: 'uuid' }), passholderId: Type.String() })

/** The family of a person at the counter: who is in it, and no more of them than a counter needs. */
export function registerFamilyCounter(api: App, system: System): void {
  const { db, clock, config } = system

  api.get(
    path,
    {
      config: { permission, problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-family-members',
        summary: 'The family of a person, that person first',
        tags,
        params: ofPerson,
        response: {
          200: Type.Object({
            maxPeople: Type.Integer(),
            maxAdults: Type.Integer(),
            member: Type.Array(
              Type.Object({
                passholderId: Type.String(),
                firstName: Type.String(),
                name: Type.String(),
                dateOfBirth: Type.String({ format: 'date' }),
                uitpasNumber: Type.Optional(Type.String()),
                mainFamilyMember: Type.Boolean(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { organizerId, passholderId } = request.params
      requireToLook(actorOf(request), organizerId, needed)
      const person = await getPersonOf(db, organizerId, passholderId)
      const family = await familyAnswer(db, person, clock.now())
      const member = family.flatMap(({ passholder, uitpasNumber, mainFamilyMember = false }) => {
        if (passholder?.id === undefined) return []
        const { id, firstName, name, dateOfBirth } = passholder
        const number = uitpasNumber === undefined ? {} : { uitpasNumber }
        return { passholderId: id, firstName, name, dateOfBirth, ...number, mainFamilyMember }
      })
      const act = { act: 'family.read' as const, organizerId, subject: 'family', subjectId: person.id }
      await recordRead(system, request, ...member.map((one) => ({ ...act, passholderId: one.passholderId })))
      return { ...config.family, member }
    },
  )

  api.post(
    path,
    {
      config: {
        permission,
        problems: {
          'uitpas/family-member-already-added': 400,
          'uitpas/invalid-uitpas-number': 400,
          'uitpas/passholder-not-found': 404,
          'uitpas/too-many-adults-in-family': 400,
          'uitpas/too-many-family-members': 400,
        },
      },
      schema: {
        operationId: 'post-family-members',
        summary: 'Add somebody to the family of a person, by the number on their pass',
        tags,
        params: ofPerson,
        body: NewFamilyMember,
        response: { 201: Type.Object({ passholderId: Type.String() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, passholderId } = request.params
        requireToAct(work.by, organizerId, needed)
        const person = await getPersonOf(work.trx, organizerId, passholderId)
        const { uitpasNumber, icon } = request.body
        const addition = { uitpasNumber, icon, organizerId, needsConsent: false }
        const added = await addFamilyMember(work, person, config, addition)
        return { status: 201, body: { passholderId: added }, passholderId: added }
      }),
  )

  api.delete(
    `${path}/:familyMemberId`,
    {
      config: { permission, problems: { 'uitpas/passholder-not-found': 404, 'url/not-found': 404 } },
      schema: {
        operationId: 'delete-family-member',
        summary: 'Take somebody out of the family of a person',
        tags,
        params: Type.Object({ ...ofPerson.properties, familyMemberId: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, passholderId, familyMemberId } = request.params
        requireToAct(work.by, organizerId, needed)
        const person = await getPersonOf(work.trx, organizerId, passholderId)
        await removeFamilyMember(work, person.id, familyMemberId, organizerId)
        return { status: 204 }
      }),
  )
}
