import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { saveAssociation } from './administer.ts'
import { AdministeredAssociation, AssociationDetails, AssociationMembers } from './schema.ts'
import { type Association, findAssociation, findRights, listAssociationMembers, listAssociations } from './store.ts'

const tags = ['Associations']
const permission = 'KSB' as const
const ofCardSystem = Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })
const ofAssociation = Type.Object({ ...ofCardSystem.properties, associationId: Type.String() })
const unknown = { 'uitpas/association-not-found': 404 } as const

async function answers(db: Db, all: readonly Association[]) {
  const rights = await findRights(
    db,
    all.map((one) => one.id),
  )
  return all.map(({ cardSystemId, ...rest }) => ({ ...rest, organizers: rights.get(rest.id) ?? [] }))
}

async function answer(db: Db, id: string) {
  const association = await findAssociation(db, id)
  const [found] = association ? await answers(db, [association]) : []
  if (!found) throw new Error('An association has no answer')
  return found
}

const nameTaken = (error: unknown): never => {
  throw violatedConstraint(error) === 'associations_name' ? new Problem('openpas/name-taken') : error
}

/** *Verenigingen* in KSB. */
export function registerAssociationAdministration(api: App, system: System): void {
  const { db } = system

  api.get(
    '/card-systems/:cardSystemId/associations',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-associations',
        summary: 'The associations of a card system, with the balies that see or register their members',
        tags,
        params: ofCardSystem,
        response: { 200: Type.Array(AdministeredAssociation) },
      },
    },
    async (request) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      return answers(db, await listAssociations(db, request.params.cardSystemId))
    },
  )

  api.post(
    '/card-systems/:cardSystemId/associations',
    {
      config: { permission, problems: { 'openpas/name-taken': 400 } },
      schema: {
        operationId: 'post-card-system-associations',
        summary: 'Make an association',
        tags,
        params: ofCardSystem,
        body: AssociationDetails,
        response: { 201: AdministeredAssociation },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const id = await saveAssociation(work, request.params.cardSystemId, request.body)
        return { status: 201, body: await answer(work.trx, id) }
      }),
  )

  api.put(
    '/card-systems/:cardSystemId/associations/:associationId',
    {
      config: { permission, problems: { ...unknown, 'openpas/name-taken': 400 } },
      schema: {
        operationId: 'put-card-system-association',
        summary: 'Change an association, or close it (active: false)',
        tags,
        params: ofAssociation,
        body: AssociationDetails,
        response: { 200: AdministeredAssociation },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, associationId } = request.params
        const id = await saveAssociation(work, cardSystemId, request.body, associationId).catch(nameTaken)
        return { status: 200, body: await answer(work.trx, id) }
      }),
  )

  api.get(
    '/card-systems/:cardSystemId/associations/:associationId/members',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-association-members',
        summary: 'The members of an association, by the end of their membership',
        tags,
        params: ofAssociation,
        querystring: Type.Object(Paging),
        response: { 200: AssociationMembers },
      },
    },
    async (request) => {
      const { cardSystemId, associationId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const association = await findAssociation(db, associationId)
      if (association?.cardSystemId !== cardSystemId) throw new Problem('uitpas/association-not-found')
      const found = await listAssociationMembers(db, association.id, pageOf(request.query))
      const act = { act: 'association.members.read', subject: 'association', subjectId: association.id }
      const read = found.member.map(({ passholderId }) => ({ ...act, passholderId }))
      await recordRead(system, request, ...(read.length ? read : [act]))
      return found
    },
  )
}
