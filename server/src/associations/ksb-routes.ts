import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { getOfCardSystem, saveAssociation } from './administer.ts'
import { registerMemberBulkActs } from './bulk-routes.ts'
import { associationColumns, memberColumns } from './export-columns.ts'
import {
  AdministeredAssociation,
  AssociationDetails,
  AssociationFilters,
  AssociationMembers,
  AssociationPage,
  MemberFilters,
} from './schema.ts'
import {
  type Association,
  eachAssociation,
  eachAssociationMember,
  findAssociation,
  findRights,
  listAssociationMembers,
  listAssociations,
} from './store.ts'

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
  const { db, clock } = system

  api.get(
    '/card-systems/:cardSystemId/associations',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-associations',
        summary: 'The associations of a card system, with the balies that see or register their members',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...AssociationFilters, ...Paging }),
        response: { 200: AssociationPage },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...list } = request.query
      const found = await listAssociations(db, { ...list, cardSystemId }, pageOf(request.query))
      return { totalItems: found.totalItems, member: await answers(db, found.associations) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/associations/export',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-associations-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...AssociationFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const rows = eachAssociation(db, { ...request.query, cardSystemId })
      return sendExport(reply, request.query, {
        name: 'verenigingen',
        columns: associationColumns,
        rows,
        at: clock.now(),
      })
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

  registerMemberBulkActs(api, system)

  api.get(
    '/card-systems/:cardSystemId/associations/:associationId/members',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-association-members',
        summary: 'The members of an association, by the end of their membership',
        tags,
        params: ofAssociation,
        querystring: Type.Object({ ...MemberFilters, ...Paging }),
        response: { 200: AssociationMembers },
      },
    },
    async (request) => {
      const association = await open(request.params, actorOf(request))
      const { start: _, limit: __, ...list } = request.query
      const day = dayOf(clock.now())
      const found = await listAssociationMembers(
        db,
        { ...list, associationId: association.id, day },
        pageOf(request.query),
      )
      const act = { act: 'association.members.read' as const, subject: 'association', subjectId: association.id }
      const read = found.member.map(({ passholderId }) => ({ ...act, passholderId }))
      await recordRead(system, request, ...(read.length ? read : [act]))
      return found
    },
  )

  api.get(
    '/card-systems/:cardSystemId/associations/:associationId/members/export',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-association-members-export',
        summary: 'The same list as a file',
        tags,
        params: ofAssociation,
        querystring: Type.Object({ ...MemberFilters, ...ExportParameters }),
      },
    },
    async (request, reply) => {
      const association = await open(request.params, actorOf(request))
      const fields = chosenColumns(memberColumns, request.query.columns).map(({ key }) => key)
      const now = clock.now()
      const act = {
        act: 'association.members.export' as const,
        subject: 'association',
        subjectId: association.id,
        fields,
      }
      async function* rows() {
        const list = { ...request.query, associationId: association.id, day: dayOf(now) }
        for await (const members of eachAssociationMember(db, list)) {
          await recordRead(system, request, ...members.map(({ passholderId }) => ({ ...act, passholderId })))
          yield members
        }
      }
      return sendExport(reply, request.query, { name: 'leden', columns: memberColumns, rows: rows(), at: now })
    },
  )

  /** @throws uitpas/association-not-found for one of another card system too */
  function open({ cardSystemId, associationId }: { cardSystemId: CardSystemId; associationId: string }, by: Actor) {
    requireCardSystem(by, cardSystemId)
    return getOfCardSystem(db, cardSystemId, associationId)
  }
}
