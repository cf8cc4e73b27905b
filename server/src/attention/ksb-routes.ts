import { Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { changedThings, listChanges, verbs } from './changes.ts'
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

const Change = Type.Object({
  at: Type.String({ format: 'date-time' }),
  thing: Type.Enum(changedThings as unknown as ['REWARD', ...typeof changedThings]),
  verb: Type.Enum(verbs as unknown as ['CREATED', ...typeof verbs]),
  id: Type.String(),
  name: Type.String(),
})
/** So many are read at a glance. */
const mostChanges = 8

/** *Vraagt je aandacht* and *Laatste wijzigingen* on the start page. */
export function registerAttention(api: App, { db, clock }: System): void {
  api.get(
    `${ofCardSystem}/latest-changes`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-latest-changes',
        summary: 'What was changed of late: what and when, from the audit trail, with nothing about people',
        tags: ['Card systems'],
        params: CardSystemParams,
        response: { 200: Type.Object({ member: Type.Array(Change) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const changes = await listChanges(db, cardSystemId, clock.now(), mostChanges)
      return { member: changes.map(({ at, ...change }) => ({ at: toRfc3339(at), ...change })) }
    },
  )

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
