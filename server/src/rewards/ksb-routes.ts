import type { Readable } from 'node:stream'
import { type Static, Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging } from '../http/paging.ts'
import { write } from '../http/write.ts'
import { ConsumerKeyFilter, findBaliesOf, findConsumerKeys } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { newId } from '../values/ids.ts'
import { addOwnReward, changeOwnReward, getOwnReward } from './administer.ts'
import { readInCodes } from './code-file.ts'
import { countCodes } from './codes.ts'
import { rewardColumns } from './export-columns.ts'
import { Codes, CodesAdded, ListedReward, RewardInKsb, RewardInKsbBody } from './ksb-schema.ts'
import { registerRewardPictures } from './picture-routes.ts'
import { type RewardsQuery, sortKeys } from './schema.ts'
import { searchRewards } from './search.ts'

const tags = ['Rewards']
const permission = 'KSB' as const
const ofCardSystem = { cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }
const ofReward = Type.Object({ ...ofCardSystem, rewardId: Type.String() })
const rewards = '/card-systems/:cardSystemId/rewards'
const unknown = { 'uitpas/reward-not-found': 404 } as const
const faults = { 'uitpas/invalid-card-system': 400 } as const

const rowsAtOnce = 100

const Filters = {
  type: Type.Optional(Type.Enum(['POINTS', 'WELCOME', 'ANY'], { default: 'ANY' })),
  text: Type.Optional(
    Type.String({ maxLength: 200, description: 'words of the title, a balie or its city; or the number' }),
  ),
  organizerId: Type.Optional(Type.String({ format: 'uuid' })),
  ...ConsumerKeyFilter,
  status: Type.Optional(Type.Enum(['ACTIVE', 'INACTIVE', 'DELETED'])),
  online: Type.Optional(Type.Boolean()),
  sort: Type.Optional(Type.String({ pattern: `^-?(${sortKeys.join('|')})$` })),
}
const FiltersOf = Type.Object({ ...Paging, ...Filters })

/** *Welkomstvoordelen* and *Omruilvoordelen*: the rewards that a card system owns, and their codes. */
export function registerRewardAdministration(api: App, system: System): void {
  registerRewardList(api, system)
  registerOneReward(api, system)
  registerCodes(api, system)
  registerRewardPictures(api, system)
}

function registerRewardList(api: App, system: System): void {
  const { db, clock, config } = system

  async function listRewards(asked: RewardsQuery): Promise<{ totalItems: number; member: ListedReward[] }> {
    const { totalItems, member } = await searchRewards(db, asked, clock.now(), config.publicUrl)
    const balies = member.flatMap(({ organizers }) => organizers.map(({ id }) => id))
    const keys = await findConsumerKeys(db, balies)
    return {
      totalItems,
      member: member.map((reward) => {
        const clientIds = new Set(reward.organizers.flatMap(({ id }) => keys.get(id) ?? []))
        return { ...reward, clientIds: [...clientIds].sort() }
      }),
    }
  }

  api.get(
    rewards,
    {
      config: { permission, problems: { 'uitpas/organizer-not-found': 400 } },
      schema: {
        operationId: 'get-card-system-rewards',
        summary: 'The rewards that a card system owns, whatever their status',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({ ...Paging, ...Filters }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(ListedReward) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return listRewards(await ofOwner(db, cardSystemId, request.query))
    },
  )

  api.get(
    `${rewards}/export`,
    {
      config: { permission, problems: { 'uitpas/organizer-not-found': 400 } },
      schema: {
        operationId: 'get-card-system-rewards-export',
        summary: 'The same list as a file',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({ ...Filters, ...ExportParameters }),
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { format: _, columns, language: __, ...filters } = request.query
      chosenColumns(rewardColumns, columns)
      const asked = await ofOwner(db, cardSystemId, filters)
      // What is wrong with the question is said before the file begins.
      const first = await listRewards({ ...asked, limit: rowsAtOnce })
      async function* rows() {
        for (let start = 0, page = first; page.member.length > 0; ) {
          yield page.member
          start += rowsAtOnce
          if (start >= first.totalItems) return
          page = await listRewards({ ...asked, start, limit: rowsAtOnce })
        }
      }
      const name = asked.type === 'WELCOME' ? 'welkomstvoordelen' : 'omruilvoordelen'
      return sendExport(reply, request.query, { name, columns: rewardColumns, rows: rows(), at: clock.now() })
    },
  )
}

/** Every reward that the card system owns. */
async function ofOwner(db: Db, cardSystemId: number, query: Static<typeof FiltersOf>): Promise<RewardsQuery> {
  const { organizerId, clientId, type = 'ANY', ...rest } = query
  const asked = { ...rest, type, owningCardSystemId: [String(cardSystemId)], subset: 'ALL' as const }
  const chosen = organizerId ? [organizerId.toLowerCase()] : undefined
  if (clientId === undefined) return { ...asked, ...(chosen ? { organizerId: chosen } : {}) }
  const balies = await findBaliesOf(db, clientId)
  return { ...asked, atBalies: balies.filter((id) => chosen === undefined || chosen.includes(id)) }
}

function registerOneReward(api: App, system: System): void {
  const { db, clock, config } = system
  api.post(
    rewards,
    {
      config: { permission, problems: faults },
      schema: {
        operationId: 'post-card-system-rewards',
        summary: 'Add a reward',
        tags,
        params: Type.Object(ofCardSystem),
        body: RewardInKsbBody,
        response: { 201: RewardInKsb },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const id = await addOwnReward(work, cardSystemId, request.body)
        return { status: 201, body: await getOwnReward(work.trx, cardSystemId, id, work.now, config.publicUrl) }
      }),
  )

  api.get(
    `${rewards}/:rewardId`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-reward',
        summary: 'One reward, with what only administrators see',
        tags,
        params: ofReward,
        response: { 200: RewardInKsb },
      },
    },
    async (request) => {
      const { cardSystemId, rewardId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return getOwnReward(db, cardSystemId, rewardId, clock.now(), config.publicUrl)
    },
  )

  api.put(
    `${rewards}/:rewardId`,
    {
      config: { permission, problems: { ...faults, ...unknown, 'uitpas/reward-not-editable': 400 } },
      schema: {
        operationId: 'put-card-system-reward',
        summary: 'Change a reward; a refusal names the members that cannot change any more',
        tags,
        params: ofReward,
        body: RewardInKsbBody,
        response: { 200: RewardInKsb },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await changeOwnReward(work, request.params, request.body)
        const { cardSystemId, rewardId } = request.params
        return { status: 200, body: await getOwnReward(work.trx, cardSystemId, rewardId, work.now, config.publicUrl) }
      }),
  )
}

function registerCodes(api: App, system: System): void {
  const { db, clock, config } = system
  api.get(
    `${rewards}/:rewardId/codes`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-reward-codes',
        summary: 'How many codes a reward has and has given; how far the newest file is',
        tags,
        params: ofReward,
        response: { 200: Codes },
      },
    },
    async (request) => {
      const { cardSystemId, rewardId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { id } = await getOwnReward(db, cardSystemId, rewardId, clock.now(), config.publicUrl)
      return countCodes(db, Number(id))
    },
  )

  void api.register(async (scope: App) => {
    // As it comes: JSON is for everything else. Hidden from what looks a body through.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('text/csv', (_request, payload, done) => {
      done(null, Object.defineProperty({}, 'stream', { value: payload }))
    })
    scope.post(
      `${rewards}/:rewardId/codes`,
      {
        config: { permission, problems: unknown },
        bodyLimit: 256 * 1024 * 1024,
        schema: {
          operationId: 'post-card-system-reward-codes',
          summary: 'Add the codes of a CSV file (text/csv), one on a line',
          description: 'What the reward has, or stands higher in the file, is refused by its line; the rest is added.',
          tags,
          params: ofReward,
          response: { 201: CodesAdded },
        },
      },
      async (request, reply) => {
        const { cardSystemId, rewardId } = request.params
        requireCardSystem(actorOf(request), cardSystemId)
        const { id } = await getOwnReward(db, cardSystemId, rewardId, clock.now(), config.publicUrl)
        const stream = (request.body as { stream?: Readable } | undefined)?.stream
        await readInCodes(system, request, reply, { id: newId(), rewardId: Number(id), stream })
        return reply
      },
    )
  })
}
