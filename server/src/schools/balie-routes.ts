import { Type } from 'typebox'
import { requireToAct, requireToLook } from '../balie/access.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import { getPersonOf } from '../passholders/of-balie.ts'
import type { System } from '../system.ts'
import { changeSchool, leaveSchool } from './change.ts'
import { ListedSchool, SchoolBody } from './schema.ts'
import { findSchoolOf, listSchools } from './store.ts'

const tags = ['Schools']
const permission = 'USER' as const
const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }
const ofPerson = Type.Object({ ...ofBalie, passholderId: Type.String() })
const path = '/:organizerId/passholders/:passholderId/school'
const unknown = { 'uitpas/passholder-not-found': 404 } as const

/** The school of a person, at the counter. */
export function registerSchoolCounter(api: App, system: System): void {
  const { db } = system

  api.get(
    '/:organizerId/schools',
    {
      config: { permission },
      schema: {
        operationId: 'get-schools',
        summary: 'The schools that a person can be put in, by name',
        tags,
        params: Type.Object(ofBalie),
        response: { 200: Type.Array(ListedSchool) },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      requireToLook(actorOf(request), organizerId, 'PASSHOLDERS_SEARCH')
      return listSchools(db, await findCardSystemIdsOf(db, [organizerId]), true)
    },
  )

  api.get(
    path,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-school',
        summary: 'The school of a person, null when none is known',
        tags,
        params: ofPerson,
        response: { 200: Type.Object({ school: Type.Union([ListedSchool, Type.Null()]) }) },
      },
    },
    async (request) => {
      const { organizerId, passholderId } = request.params
      requireToLook(actorOf(request), organizerId, 'PASSHOLDERS_SEARCH')
      const { id } = await getPersonOf(db, organizerId, passholderId)
      const act = { act: 'school.read' as const, organizerId, passholderId: id, subject: 'passholder', subjectId: id }
      await recordRead(system, request, act)
      return { school: (await findSchoolOf(db, id)) ?? null }
    },
  )

  api.put(
    path,
    {
      config: { permission, problems: { ...unknown, 'uitpas/school-not-found': 400 } },
      schema: {
        operationId: 'put-school',
        summary: 'Say which school a person goes to',
        tags,
        params: ofPerson,
        body: SchoolBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, passholderId } = request.params
        requireToAct(work.by, organizerId, 'PASSHOLDERS_UPDATE')
        const { id } = await getPersonOf(work.trx, organizerId, passholderId)
        await changeSchool(work, id, request.body.id)
        return { status: 204 }
      }),
  )

  api.delete(
    path,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'delete-school',
        summary: 'Forget which school a person went to',
        tags,
        params: ofPerson,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, passholderId } = request.params
        requireToAct(work.by, organizerId, 'PASSHOLDERS_UPDATE')
        const { id } = await getPersonOf(work.trx, organizerId, passholderId)
        await leaveSchool(work, id)
        return { status: 204 }
      }),
  )
}
