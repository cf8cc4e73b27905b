import { Type } from 'typebox'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { OrganizerRef } from '../organizers/schema.ts'
import { getPerson } from '../passholders/get-person.ts'
import { passholderScope, readableBy } from '../passholders/scope.ts'
import { requireToChange } from '../passholders/within-reach.ts'
import type { System } from '../system.ts'
import { changeSchool, leaveSchool } from './change.ts'
import { SchoolBody, schoolAnswer } from './schema.ts'
import { findSchoolOf } from './store.ts'

const tags = ['Schools']
const params = Type.Object({ passholderId: Type.String() })
const unknown = { 'uitpas/passholder-not-found': 404 } as const

/** Contract operations get-, put- and delete-passholders-school. */
export function registerSchoolRoutes(api: App, system: System): void {
  const path = '/passholders/:passholderId/school'

  api.get(
    path,
    {
      config: { permission: 'PASSHOLDERS_SEARCH', problems: { ...unknown, 'uitpas/school-not-found': 404 } },
      schema: { operationId: 'get-passholders-school', tags, params, response: { 200: OrganizerRef } },
    },
    async (request) => {
      const { id } = await getPerson(system.db, request.params.passholderId)
      if ((await readableBy(system.db, passholderScope(actorOf(request)), id)) === undefined) {
        throw new Problem('auth/forbidden', { detail: 'The passholder is not a member of a card system of yours' })
      }
      await recordRead(system, request, {
        act: 'school.read',
        passholderId: id,
        subject: 'passholder',
        subjectId: id,
      })
      const school = await findSchoolOf(system.db, id)
      if (!school) throw new Problem('uitpas/school-not-found')
      return schoolAnswer(school)
    },
  )

  api.put(
    path,
    {
      config: { permission: 'PASSHOLDERS_UPDATE', problems: { ...unknown, 'uitpas/school-not-found': 400 } },
      schema: {
        operationId: 'put-passholders-school',
        tags,
        params,
        body: SchoolBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { id } = await getPerson(work.trx, request.params.passholderId)
        await requireToChange(work.trx, work.by, 'PASSHOLDERS_UPDATE', id)
        await changeSchool(work, id, request.body.id)
        return { status: 204 }
      }),
  )

  api.delete(
    path,
    {
      config: { permission: 'PASSHOLDERS_UPDATE', problems: unknown },
      schema: { operationId: 'delete-passholders-school', tags, params, response: { 204: Type.Null() } },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { id } = await getPerson(work.trx, request.params.passholderId)
        await requireToChange(work.trx, work.by, 'PASSHOLDERS_UPDATE', id)
        await leaveSchool(work, id)
        return { status: 204 }
      }),
  )
}
