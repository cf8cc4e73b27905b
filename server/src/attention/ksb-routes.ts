import { Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import type { System } from '../system.ts'
import { kinds, listAttention } from './list.ts'

const Item = Type.Object({
  kind: Type.Enum(kinds as unknown as ['STOCK_LOW', ...typeof kinds]),
  id: Type.Optional(Type.String({ description: 'of the balie, pillar, reward, coupon, statement or application' })),
  name: Type.Optional(Type.String()),
  count: Type.Optional(Type.Integer({ description: 'left, or waiting; of a coupon and a statement in cents' })),
  of: Type.Optional(Type.Integer()),
  due: Type.Optional(Type.String({ description: 'the last day on which something can be done about it' })),
  since: Type.Optional(Type.String()),
  late: Type.Boolean(),
})

/** *Vraagt je aandacht* on the start page. */
export function registerAttention(api: App, { db, clock }: System): void {
  api.get(
    `${ofCardSystem}/attention`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-attention',
        summary: 'What needs somebody today, what is late first',
        tags: ['Card systems'],
        params: CardSystemParams,
        response: { 200: Type.Object({ totalItems: Type.Integer(), late: Type.Integer(), member: Type.Array(Item) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const member = await listAttention(db, cardSystemId, clock.now())
      return { totalItems: member.length, late: member.filter(({ late }) => late).length, member: member.slice(0, 100) }
    },
  )
}
