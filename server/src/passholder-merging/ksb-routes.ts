import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { findAccounts } from '../identity/accounts.ts'
import { getMember, listedPassholders } from '../passholders/ksb-detail.ts'
import { CardSystemParams, ofCardSystem, PassholderParams } from '../passholders/ksb-routes.ts'
import { findPassholders } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'
import { findLikelyDoubles, type Place } from './doubles.ts'
import { getMergeable } from './facts.ts'
import { mergePassholders } from './merge.ts'
import { planMerge } from './rules.ts'
import {
  DoublesQuery,
  LikelyDoubles,
  MergeBody,
  Merged,
  MergeParams,
  MergePreview,
  Merges,
  OtherRecord,
  Undone,
} from './schema.ts'
import { listMerges } from './store.ts'
import { undoMerge } from './undo.ts'

const tags = ['Passholders']
const permission = 'KSB' as const
const merges = `${ofCardSystem}/:passholderId/merges`
const mergeProblems = {
  'uitpas/passholder-not-found': 404,
  'openpas/merge-same-record': 400,
  'openpas/merge-blocked': 400,
  'openpas/merge-two-national-numbers': 400,
  'openpas/merge-two-accounts': 400,
} as const

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
      const act = { act: 'passholder.doubles' as const, fields: ['name', 'firstName', 'dateOfBirth'] }
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
    `${merges}/preview`,
    {
      config: { permission, problems: mergeProblems },
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
      const today = dayOf(system.clock.now())
      const asked = { keepsId: passholderId, otherId: request.body.otherPassholderId, today }
      const { keeps, other } = await getMergeable(db, cardSystemId, asked)
      const seen = {
        act: 'passholder.merge-preview' as const,
        subject: 'passholder',
        fields: ['points', 'cards', 'rewards'],
      }
      const ids = [keeps.id, other.id]
      await recordRead(system, request, ...ids.map((id) => ({ ...seen, passholderId: id, subjectId: id })))
      return { passholderId: keeps.id, otherPassholderId: other.id, ...planMerge(keeps, other) }
    },
  )

  api.post(
    merges,
    {
      config: {
        permission,
        problems: { ...mergeProblems, 'openpas/merge-birth-date': 400, 'uitpas/invalid-city': 400 },
      },
      schema: {
        operationId: 'post-card-system-passholder-merges',
        summary: 'Merge another record of the same person into this one',
        description:
          'Everything of the other record moves here, points too; it points on from then on, and its card numbers lead here. It can be undone.',
        tags,
        params: PassholderParams,
        body: MergeBody,
        response: { 201: Merged },
      },
    },
    async (request, reply) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      await write(system, request, reply, async (work) => {
        const { otherPassholderId, take = [] } = request.body
        const keepsId = (await getMember(work.trx, cardSystemId, passholderId)).id
        const otherId = (await getMember(work.trx, cardSystemId, otherPassholderId)).id
        const asked = { cardSystemId, keepsId, otherId, take }
        const { id, ...plan } = await mergePassholders(work, system.config.secrets, asked)
        const body = {
          id,
          passholderId: keepsId,
          otherPassholderId: otherId,
          moves: plan.moves,
          conflicts: plan.conflicts,
        }
        return { status: 201, body, passholderId: keepsId }
      })
    },
  )

  registerUndoing(api, system)
}

function registerUndoing(api: App, system: System): void {
  const { db } = system

  api.get(
    merges,
    {
      config: { permission, problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-card-system-passholder-merges',
        summary: 'Which records were merged into this one, the newest first',
        tags,
        params: PassholderParams,
        response: { 200: Merges },
      },
    },
    async (request) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { id } = await getMember(db, cardSystemId, passholderId)
      const seen = { act: 'passholder.merges.read' as const, passholderId: id, subject: 'passholder', subjectId: id }
      await recordRead(system, request, seen)
      const all = await listMerges(db, id)
      const newest = all.find((one) => one.undoneAt === null)
      const [people, accounts] = await Promise.all([
        findPassholders(
          db,
          all.map((one) => one.otherId),
        ),
        findAccounts(
          db,
          all.flatMap((one) => one.accountId ?? []),
        ),
      ])
      return {
        member: all.map((one) => {
          const other = people.get(one.otherId)
          const by = accounts.get(one.accountId ?? '')?.name
          return {
            id: one.id,
            otherPassholderId: one.otherId,
            otherName: `${other?.firstName ?? ''} ${other?.name ?? ''}`.trim(),
            mergedAt: toRfc3339(one.mergedAt),
            ...(by === undefined ? {} : { mergedBy: by }),
            ...(one.undoneAt ? { undoneAt: toRfc3339(one.undoneAt) } : {}),
            undoable: one === newest,
          }
        }),
      }
    },
  )

  api.post(
    `${merges}/:mergeId/undo`,
    {
      config: {
        permission,
        problems: {
          'uitpas/passholder-not-found': 404,
          'openpas/already-undone': 404,
          'openpas/merge-not-newest': 400,
          'openpas/merge-blocked': 400,
        },
      },
      schema: {
        operationId: 'post-card-system-passholder-merge-undo',
        summary: 'Take two records apart again',
        description: 'What did not change since goes back to where it was; `stays` names what did, and stays here.',
        tags,
        params: MergeParams,
        response: { 200: Undone },
      },
    },
    async (request, reply) => {
      const { cardSystemId, passholderId, mergeId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      await write(system, request, reply, async (work) => {
        const { id: keptId } = await getMember(work.trx, cardSystemId, passholderId)
        const { otherId, ...undone } = await undoMerge(work, system.config.secrets, { keptId, mergeId })
        const body = { id: mergeId, passholderId: keptId, otherPassholderId: otherId, ...undone }
        return { status: 200, body, passholderId: keptId }
      })
    },
  )
}
