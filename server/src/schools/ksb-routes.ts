import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { violatedConstraint } from '../db/transact.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { type CardSystemId, newId } from '../values/ids.ts'
import { ListedSchool, SchoolDetails } from './schema.ts'
import { insertSchool, listSchools, type School, updateSchool } from './store.ts'

const tags = ['Schools']
const permission = 'KSB' as const
const ofCardSystem = Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })
const ofSchool = Type.Object({ ...ofCardSystem.properties, schoolId: Type.String() })

function schoolOf(details: Static<typeof SchoolDetails>, cardSystemId: CardSystemId, id: string): School {
  const { name, street = null, postalCode = null, city, active = true } = details
  return { id: id.toLowerCase(), cardSystemId, name: name.trim(), street, postalCode, city, active }
}

function record(work: Work, act: Act, school: School): void {
  work.record({ act, subject: 'school', subjectId: school.id, fields: ['name', 'address', 'active'] })
}

/** The reference list of schools of a card system. */
export function registerSchoolAdministration(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/schools',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-schools',
        summary: 'The schools of a card system, by name',
        tags,
        params: ofCardSystem,
        response: { 200: Type.Array(ListedSchool) },
      },
    },
    async (request) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      return listSchools(system.db, [request.params.cardSystemId])
    },
  )

  api.post(
    '/card-systems/:cardSystemId/schools',
    {
      config: { permission, problems: { 'openpas/name-taken': 400 } },
      schema: {
        operationId: 'post-card-system-schools',
        summary: 'Add a school',
        tags,
        params: ofCardSystem,
        body: SchoolDetails,
        response: { 201: ListedSchool },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        requireCardSystem(work.by, request.params.cardSystemId)
        const school = schoolOf(request.body, request.params.cardSystemId, newId())
        if (!(await insertSchool(work.trx, school))) throw new Problem('openpas/name-taken')
        record(work, 'school.create', school)
        return { status: 201, body: school }
      }),
  )

  api.put(
    '/card-systems/:cardSystemId/schools/:schoolId',
    {
      config: { permission, problems: { 'openpas/name-taken': 400, 'uitpas/school-not-found': 404 } },
      schema: {
        operationId: 'put-card-system-school',
        summary: 'Change a school, or close it (active: false)',
        tags,
        params: ofSchool,
        body: SchoolDetails,
        response: { 200: ListedSchool },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, schoolId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const school = schoolOf(request.body, cardSystemId, schoolId)
        const found = await updateSchool(work.trx, school).catch((error: unknown) => {
          throw violatedConstraint(error) === 'schools_name' ? new Problem('openpas/name-taken') : error
        })
        if (!found) throw new Problem('uitpas/school-not-found')
        record(work, 'school.update', school)
        return { status: 200, body: school }
      }),
  )
}
