import { Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { holdsAnywhere, requirePermission } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { isRewardId, isUuid } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { findRewardAnswer, getRedeemedAnswer } from './answers.ts'
import { cancelRedemption } from './cancel.ts'
import { findHolderOfCard } from './facts.ts'
import { redeem } from './redeem.ts'
import { findRedeemed } from './redeemed.ts'
import * as schema from './schema.ts'
import { searchRewards } from './search.ts'
import { redeemStatus } from './status.ts'
import { addReward, changeReward } from './write.ts'

const tags = ['Rewards']

/** The contract's operations under /rewards. */
export function registerRewardRoutes(api: App, system: System): void {
  for (const one of [schema.Reward, schema.RedeemedReward]) api.addSchema(one)
  registerReading(api, system)
  registerWriting(api, system)
  registerRedeeming(api, system)
}

function registerReading(api: App, system: System): void {
  const { db, clock, config } = system

  api.get(
    '/rewards',
    {
      config: {
        permission: 'ANY',
        problems: { 'uitpas/cardsystem-not-found': 400, 'uitpas/organizer-not-found': 400, 'url/not-found': 404 },
      },
      schema: { operationId: 'get-rewards', tags, querystring: schema.RewardsQuery, response: { 200: schema.Rewards } },
    },
    async (request) => {
      const { isRedeemableByPassholderId, isInterestingForPassholderId } = request.query
      const people = [isRedeemableByPassholderId, isInterestingForPassholderId].filter((id) => id !== undefined)
      if (people.length && !holdsAnywhere(actorOf(request), 'REWARDS_PASSHOLDERS_READ')) {
        throw new Problem('auth/forbidden', { detail: 'REWARDS_PASSHOLDERS_READ is required for these parameters' })
      }
      const found = await searchRewards(db, request.query, clock.now(), config.publicUrl)
      for (const passholderId of new Set(people.filter(isUuid)))
        await recordPassholderRead(request, 'rewards.read', passholderId)
      return found
    },
  )

  api.get(
    '/rewards/:rewardId',
    {
      config: { permission: 'REWARDS_READ', problems: { 'uitpas/reward-not-found': 404 } },
      schema: {
        operationId: 'get-rewards-id',
        tags,
        params: Type.Object({ rewardId: Type.String() }),
        response: { 200: schema.RewardRef },
      },
    },
    async (request) => {
      const { rewardId } = request.params
      const reward = isRewardId(rewardId)
        ? await findRewardAnswer(db, Number(rewardId), clock.now(), config.publicUrl)
        : undefined
      if (!reward) throw new Problem('uitpas/reward-not-found')
      return reward
    },
  )

  api.get(
    '/rewards/redeemed',
    {
      config: { permission: 'REWARDS_READ', problems: { 'uitpas/invalid-uitpas-number': 400 } },
      schema: {
        operationId: 'get-rewards-redeemed',
        tags,
        description: 'Exactly one of uitpasNumber and passholderId, the latter with organizerId. Newest first.',
        querystring: schema.RedeemedQuery,
        response: { 200: schema.RedeemedRewards },
      },
    },
    async (request) => {
      const { organizerId, rewardType: type, rewardTitle: title } = request.query
      const page = pageOf(request.query)
      const passholderId = await askedPassholder(request, request.query)
      if (passholderId === undefined) return { totalItems: 0, member: [] }
      const organizerIds = organizerId?.length ? organizerId.filter(isUuid) : undefined
      const found = await findRedeemed(
        db,
        { passholderId, organizerIds, type, title },
        page,
        clock.now(),
        config.publicUrl,
      )
      await recordPassholderRead(request, 'rewards.redeemed.read', passholderId)
      return found
    },
  )

  /** The card's holder, whoever it is; by id only for balies for which the caller may read. */
  async function askedPassholder(
    request: Request,
    query: { uitpasNumber?: string; passholderId?: string; organizerId?: string[] },
  ): Promise<string | undefined> {
    const { uitpasNumber, passholderId, organizerId = [] } = query
    if ((uitpasNumber === undefined) === (passholderId === undefined))
      throw wrongQuery('/uitpasNumber', 'give exactly one of uitpasNumber and passholderId')
    if (uitpasNumber !== undefined) {
      const number = parseUitpasNumber(uitpasNumber)
      if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
      return (await findHolderOfCard(db, number.value))?.passholderId
    }
    if (organizerId.length === 0) throw wrongQuery('/organizerId', 'is required with passholderId')
    for (const id of organizerId) requirePermission(actorOf(request), 'REWARDS_READ', id)
    return passholderId !== undefined && isUuid(passholderId) ? passholderId : undefined
  }

  function recordPassholderRead(request: Request, act: Act, passholderId: string): Promise<void> {
    return recordRead(system, request, { act, passholderId, subject: 'passholder', subjectId: passholderId })
  }
}

function registerWriting(api: App, system: System): void {
  const answer = async (work: Work, id: number) => {
    const body = await findRewardAnswer(work.trx, id, work.now, system.config.publicUrl)
    if (!body) throw new Error('A reward that was written is not there')
    return { status: 200, body }
  }

  api.post(
    '/rewards',
    {
      config: { permission: 'REWARDS_WRITE', problems: { 'uitpas/invalid-card-system': 400 } },
      schema: {
        operationId: 'post-rewards',
        summary: 'Create new reward',
        tags,
        body: schema.RewardBody,
        response: { 200: schema.RewardRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => answer(work, await addReward(work, request.body))),
  )

  api.put(
    '/rewards/:rewardId',
    {
      config: {
        permission: 'REWARDS_WRITE',
        problems: {
          'uitpas/invalid-card-system': 400,
          'uitpas/reward-not-editable': 400,
          'uitpas/reward-not-found': 404,
        },
      },
      schema: {
        operationId: 'put-rewards-id',
        summary: 'Update reward',
        tags,
        params: Type.Object({ rewardId: Type.String() }),
        body: schema.RewardBody,
        response: { 200: schema.RewardRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) =>
        answer(work, await changeReward(work, request.params.rewardId, request.body)),
      ),
  )
}

const wrongQuery = (jsonPointer: string, error: string) =>
  new Problem('url/invalid-data', { schemaErrors: [{ jsonPointer, error }] })

function registerRedeeming(api: App, system: System): void {
  api.get(
    '/rewards/:rewardId/redeem-status',
    {
      config: {
        permission: 'REWARDS_REDEEM',
        problems: {
          'uitpas/invalid-uitpas-number': 400,
          'uitpas/passholder-not-found': 400,
          'uitpas/reward-not-found': 404,
        },
      },
      schema: {
        operationId: 'get-rewards-id-redeem-status',
        tags,
        params: Type.Object({ rewardId: Type.String() }),
        querystring: Type.Object({ uitpasNumber: Type.String() }),
        response: { 200: schema.RedeemStatus },
      },
    },
    async (request) => {
      const { rewardId } = request.params
      const asked = { rewardId, uitpasNumber: request.query.uitpasNumber, at: system.clock.now() }
      const { passholderId, status } = await redeemStatus(system.db, actorOf(request), asked)
      await recordRead(system, request, {
        act: 'reward.redeem-status.read',
        passholderId,
        subject: 'reward',
        subjectId: rewardId,
      })
      return status
    },
  )

  api.post(
    '/rewards/redeemed',
    {
      config: {
        permission: 'REWARDS_REDEEM',
        problems: {
          'uitpas/invalid-card': 400,
          'uitpas/invalid-uitpas-number': 400,
          'uitpas/passholder-no-active-cardsystems': 400,
          'uitpas/passholder-not-found': 400,
          'uitpas/reward-not-found': 400,
          'uitpas/reward-passholder-no-applicable-cardsystems': 400,
          'uitpas/reward-passholder-points-constraint': 400,
          'uitpas/reward-passholder-volume-constraint': 400,
          'uitpas/reward-period-constraint': 400,
          'uitpas/reward-volume-constraint': 400,
          'url/not-found': 404,
        },
      },
      schema: {
        operationId: 'post-rewards-redeemed',
        tags,
        body: schema.RedeemBody,
        response: { 201: schema.RedeemedRewardRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const redeemed = await redeem(work, request.body)
        const body = await getRedeemedAnswer(work.trx, redeemed, system.config.publicUrl)
        return { status: 201, body, passholderId: redeemed.passholderId }
      }),
  )

  api.delete(
    '/rewards/redeemed/:redeemedRewardId',
    {
      config: { permission: 'REWARDS_REDEEM', problems: { 'openpas/already-undone': 404, 'url/not-found': 404 } },
      schema: {
        operationId: 'delete-rewards-redeemed-redeemedRewardId',
        tags,
        params: Type.Object({ redeemedRewardId: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await cancelRedemption(work, request.params)
        return { status: 204 }
      }),
  )
}
