import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { listedPassholders } from '../passholders/ksb-detail.ts'
import { CardSystemParams, ofCardSystem, PassholderParams } from '../passholders/ksb-routes.ts'
import { findPassholders } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { findLikelyDoubles, type Place } from './doubles.ts'
import { getMergeable } from './facts.ts'
import { planMerge } from './rules.ts'
import { DoublesQuery, LikelyDoubles, MergePreview, OtherRecord } from './schema.ts'

const tags = ['Passholders']
const permission = 'KSB' as const

function placeOf(text: string | undefined): Place | undefined {
  const [createdAt, id] = text?.split('_') ?? []
  return createdAt === undefined || id === undefined ? undefined : { createdAt, id }
}

/** Two records of one person: who they probably are, and what merging them would do. */
export function registerMerging(api: App, system: System): void {
  const { db } = system

  api.get(
    '/card-systems/:cardSystemId/doubles',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-doubles',
        summary: 'Records that are probably of one person',
        description: 'From the newest registration to the oldest. There is no total: read on with `next`.',
        tags,
        params: CardSystemParams,
        querystring: DoublesQuery,
        response: { 200: LikelyDoubles },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { limit = 20, after } = request.query
      const { doubles, next } = await findLikelyDoubles(db, { cardSystemId, limit, after: placeOf(after) })
      const ids = [...new Set(doubles.flatMap(({ newer, older }) => [newer, older]))]
      const act = { act: 'passholder.doubles', fields: ['name', 'firstName', 'dateOfBirth'] }
      const found = ids.map((id) => ({ ...act, passholderId: id, subject: 'passholder', subjectId: id }))
      const nobody = [{ ...act, subject: 'passholders', subjectId: 'none' }]
      await recordRead(system, request, ...(found.length ? found : nobody))
      const [lines, people] = await Promise.all([listedPassholders(db, cardSystemId, ids), findPassholders(db, ids)])
      const records = new Map(
        lines.map((line) => {
          const dateOfBirth = people.get(line.id)?.dateOfBirth
          return [line.id, { ...line, ...(dateOfBirth ? { dateOfBirth } : {}) }]
        }),
      )
      return {
        member: doubles.flatMap((pair) => {
          const [newer, older] = [records.get(pair.newer), records.get(pair.older)]
          return newer && older ? [{ ...pair, newer, older }] : []
        }),
        ...(next ? { next: `${next.createdAt}_${next.id}` } : {}),
      }
    },
  )

  api.post(
    `${ofCardSystem}/:passholderId/merges/preview`,
    {
      config: {
        permission,
        problems: {
          'uitpas/passholder-not-found': 404,
          'openpas/merge-same-record': 400,
          'openpas/merge-blocked': 400,
          'openpas/merge-two-national-numbers': 400,
          'openpas/merge-two-accounts': 400,
        },
      },
      schema: {
        operationId: 'post-card-system-passholder-merge-preview',
        summary: 'What merging another record into this one would move, and what is in the way',
        description: 'Both have to be members of the card system.',
        tags,
        params: PassholderParams,
        body: OtherRecord,
        response: { 200: MergePreview },
      },
    },
    async (request) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { keeps, other } = await getMergeable(db, cardSystemId, passholderId, request.body.otherPassholderId)
      const seen = { act: 'passholder.merge-preview', subject: 'passholder', fields: ['points', 'cards', 'rewards'] }
      const ids = [keeps.id, other.id]
      await recordRead(system, request, ...ids.map((id) => ({ ...seen, passholderId: id, subjectId: id })))
      return { passholderId: keeps.id, otherPassholderId: other.id, ...planMerge(keeps, other) }
    },
  )
}
