import { Type } from 'typebox'
import type { App } from '../http/app-types.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { getRedeemedAnswer } from '../rewards/answers.ts'
import { redeemOnline } from '../rewards/redeem.ts'
import { findRedeemed } from '../rewards/redeemed.ts'
import type { RedeemedReward } from '../rewards/schema.ts'
import type { System } from '../system.ts'
import { getOneOfMine } from './access.ts'
import * as schema from './schema.ts'

const tags = ['Mijn']
const params = Type.Object({
  passholderId: Type.String({ description: '`me`, the own id, or that of a family member' }),
})
const path = '/people/:passholderId/redemptions'
/** The newest of them; who looks for an older one has its mail or its shop. */
const atMost = 100

/** *Omruilvoordelen online omruilen*: points become a code or a link, without a counter. */
export function registerOwnRedemptions(api: App, system: System): void {
  const { db, clock, config } = system

  api.get(
    path,
    {
      config: { permission: 'USER', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-mijn-redemptions',
        summary: 'What was redeemed online, newest first, with its code and where to use it',
        tags,
        params,
        response: { 200: schema.OwnRedemptions },
      },
    },
    async (request) => {
      const { id } = await getOneOfMine(db, request, request.params.passholderId)
      const act = { act: 'rewards.redeemed.read' as const, passholderId: id, subject: 'passholder', subjectId: id }
      await recordRead(system, request, act)
      const page = { start: 0, limit: atMost }
      const found = await findRedeemed(db, { passholderId: id }, page, clock.now(), config.publicUrl)
      return { member: found.member.filter(({ reward }) => reward.online).map(answerOf) }
    },
  )

  api.post(
    path,
    {
      config: {
        permission: 'USER',
        problems: {
          'uitpas/invalid-card': 400,
          'uitpas/passholder-no-active-cardsystems': 400,
          'uitpas/passholder-not-found': 404,
          'uitpas/reward-not-found': 400,
          'uitpas/reward-passholder-no-applicable-cardsystems': 400,
          'uitpas/reward-passholder-points-constraint': 400,
          'uitpas/reward-passholder-volume-constraint': 400,
          'uitpas/reward-period-constraint': 400,
          'uitpas/reward-volume-constraint': 400,
        },
      },
      schema: {
        operationId: 'post-mijn-redemptions',
        summary: 'Redeem a reward that is offered online, for oneself or a family member',
        tags,
        params,
        body: schema.RedemptionBody,
        response: { 201: schema.OwnRedemption },
      },
    },
    async (request, reply) => {
      const { id: passholderId } = await getOneOfMine(db, request, request.params.passholderId)
      await write(system, request, reply, async (work) => {
        const redeemed = await redeemOnline(work, { rewardId: request.body.rewardId, passholderId })
        const answer = await getRedeemedAnswer(work.trx, redeemed, config.publicUrl)
        return { status: 201, body: answerOf(answer), passholderId }
      })
    },
  )
}

function answerOf({ id, reward, redeemDate, redeemInfo, redeemCode }: RedeemedReward): schema.OwnRedemption {
  return {
    id: id ?? '',
    rewardId: reward.id ?? '',
    title: reward.title,
    redeemedAt: redeemDate ?? '',
    ...(redeemCode === undefined ? {} : { code: redeemCode }),
    ...redeemInfo,
  }
}
