import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import type { System } from '../system.ts'
import { centsToEuro } from '../values/cents.ts'
import { toRfc3339 } from '../values/instant.ts'
import { listOrders } from './store.ts'

const DateTime = Type.String({ format: 'date-time' })
const Status = Type.Enum(['PENDING_PAYMENT', 'REGISTERED', 'CANCELLED'])
const Refund = Type.Enum(['DUE', 'DONE'])

/** How the online orders of a card system stand; who they are for stands with the passholders. */
export function registerOrderAdministration(api: App, system: System): void {
  api.get(
    '/card-systems/:cardSystemId/orders',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-orders',
        summary: 'Online orders, newest first',
        description:
          '`refusal` is why something that was paid could not be registered any more; `refund` whether the money went back (DONE) or is on its way (DUE).',
        tags: ['Orders'],
        params: Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        querystring: Type.Object({ status: Type.Optional(Status), refund: Type.Optional(Refund), ...Paging }),
        response: {
          200: Type.Object({
            totalItems: Type.Integer(),
            member: Type.Array(
              Type.Object({
                id: Type.String(),
                clientId: Type.String(),
                status: Status,
                createdAt: DateTime,
                endedAt: Type.Optional(DateTime),
                totalPrice: Type.Number(),
                people: Type.Integer(),
                payment: Type.Optional(Type.Enum(['OPEN', 'PAID', 'CANCELLED', 'EXPIRED'])),
                refund: Type.Optional(Refund),
                refusal: Type.Optional(Type.String({ description: 'a type of the catalogue, or `too-late`' })),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { status, refund } = request.query
      const found = await listOrders(system.db, cardSystemId, { status, refund }, pageOf(request.query))
      return {
        totalItems: found.totalItems,
        member: found.member.map(({ createdAt, endedAt, totalCents, payment, refund, refusal, ...rest }) => ({
          ...rest,
          createdAt: toRfc3339(createdAt),
          totalPrice: centsToEuro(totalCents),
          ...(endedAt === null ? {} : { endedAt: toRfc3339(endedAt) }),
          ...(payment === null ? {} : { payment }),
          ...(refund === null ? {} : { refund }),
          ...(refusal === null ? {} : { refusal }),
        })),
      }
    },
  )
}
