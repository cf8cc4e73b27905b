import { Type } from 'typebox'
import { ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { keyColumns } from './export-columns.ts'
import { eachKey, listKeys } from './list.ts'
import { changeKey, createKey, withdrawKey } from './manage.ts'
import { KeyAnswer, KeyChangeBody, KeyFilters, keyAnswer, NewKeyBody } from './schema.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const ofCardSystem = Type.Object({ cardSystemId: Id })
const ofKey = Type.Object({ cardSystemId: Id, keyId: Id })
const tags = ['Distribution keys']

/** Verdeelsleutels of a card system and of its balies: list, create, change, withdraw. */
export function registerDistributionKeyAdministration(api: App, system: System): void {
  const { db, clock } = system
  const problems = { 'uitpas/distributionkey-not-found': 404 } as const

  api.get(
    '/card-systems/:cardSystemId/distribution-keys',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-distribution-keys',
        description: 'All there ever were: what each said, says and will say is a line.',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...KeyFilters, ...Paging }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(KeyAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...list } = request.query
      const found = await listKeys(db, { ...list, cardSystemId, now: clock.now() }, pageOf(request.query))
      return { totalItems: found.totalItems, member: found.member.map(keyAnswer) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/distribution-keys/export',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-distribution-keys-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...KeyFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const at = clock.now()
      const rows = eachKey(db, { ...request.query, cardSystemId, now: at })
      return sendExport(reply, request.query, { name: 'verdeelsleutels', columns: keyColumns, rows, at })
    },
  )

  api.post(
    '/card-systems/:cardSystemId/distribution-keys',
    {
      config: { permission: 'KSB', problems: { 'uitpas/organizer-not-found': 400 } },
      schema: {
        operationId: 'post-distribution-keys',
        tags,
        params: ofCardSystem,
        body: NewKeyBody,
        response: { 201: Type.Object({ id: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        requireCardSystem(work.by, cardSystemId)
        return { status: 201, body: { id: await createKey(work, cardSystemId, request.body) } }
      }),
  )

  api.put(
    '/card-systems/:cardSystemId/distribution-keys/:keyId',
    {
      config: { permission: 'KSB', problems: { ...problems, 'openpas/changed-meanwhile': 409 } },
      schema: {
        operationId: 'put-distribution-keys-keyId',
        description: 'From `validFrom` on it says this. What was sold stays as it was sold.',
        tags,
        params: ofKey,
        body: KeyChangeBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, keyId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await changeKey(work, cardSystemId, keyId, request.body)
        return { status: 204 }
      }),
  )

  api.delete(
    '/card-systems/:cardSystemId/distribution-keys/:keyId',
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'delete-distribution-keys-keyId',
        tags,
        params: ofKey,
        querystring: Type.Object({
          from: Type.Optional(
            Type.String({
              format: 'date',
              pattern: '^[12]',
              description: 'the first day without it; at once if left out',
            }),
          ),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, keyId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await withdrawKey(work, cardSystemId, keyId, request.query.from)
        return { status: 204 }
      }),
  )
}
