import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { withoutSeparators } from '../values/uitpas-number.ts'
import { cancelAsAdministrator } from './cancel.ts'
import { RedeemedInKsb } from './ksb-schema.ts'
import { listRedeemedOf } from './redeemed-in-ksb.ts'

const tags = ['Rewards']
const permission = 'KSB' as const
const ofCardSystem = { cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }
const redeemed = '/card-systems/:cardSystemId/redeemed-rewards'

/** *Opgenomen voordelen*: what was redeemed of the rewards of a card system, and putting it right. */
export function registerRedeemedAdministration(api: App, system: System): void {
  api.get(
    redeemed,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-redeemed-rewards',
        summary: 'What was redeemed and not undone, newest first',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({
          ...Paging,
          type: Type.Optional(Type.Enum(['POINTS', 'WELCOME'])),
          title: Type.Optional(Type.String({ maxLength: 200, description: 'words of the title' })),
          uitpasNumber: Type.Optional(Type.String({ maxLength: 40 })),
          organizerId: Type.Optional(Type.String({ format: 'uuid' })),
          from: Type.Optional(Type.String({ format: 'date-time' })),
          until: Type.Optional(Type.String({ format: 'date-time' })),
        }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(RedeemedInKsb) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { from, until, uitpasNumber, type, title, organizerId } = request.query
      const filter = {
        cardSystemId,
        type,
        title,
        organizerId,
        ...(uitpasNumber === undefined ? {} : { uitpasNumber: withoutSeparators(uitpasNumber) }),
        ...(from === undefined ? {} : { from: new Date(from) }),
        ...(until === undefined ? {} : { until: new Date(until) }),
      }
      const found = await listRedeemedOf(system.db, filter, pageOf(request.query))
      const act = 'redeemed-rewards.read'
      await recordRead(system, request, { act, subject: 'card-system', subjectId: String(cardSystemId) })
      return found
    },
  )

  api.post(
    `${redeemed}/:redeemedRewardId/cancel`,
    {
      config: { permission, problems: { 'openpas/already-undone': 404, 'url/not-found': 404 } },
      schema: {
        operationId: 'post-card-system-redeemed-reward-cancel',
        summary: 'Remove a redemption: the passholder has the reward, and the points, again',
        tags,
        params: Type.Object({ ...ofCardSystem, redeemedRewardId: Type.String() }),
        body: Type.Object(
          { reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, redeemedRewardId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await cancelAsAdministrator(work, { cardSystemId, redeemedRewardId, reason: request.body.reason })
        return { status: 204 }
      }),
  )
}
