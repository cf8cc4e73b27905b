import { Type } from 'typebox'
import { requireToLook } from '../balie/access.ts'
import { reachOf } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { atBalie } from './balie-routes.ts'
import { listDeliveries } from './batches.ts'
import { receiveDelivery } from './deliver.ts'
import { missingOf } from './ksb-stock-routes.ts'
import { listStock } from './stock.ts'
import { DeliveryPage, ReceiptBody, StockRow } from './stock-schema.ts'

const tags = ['Cards']
const permission = 'USER' as const
const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }

/** The balie's own stock, and what is on its way. */
export function registerStockCounter(api: App, system: System): void {
  const { db } = system

  api.get(
    '/:organizerId/stock',
    {
      config: { permission },
      schema: {
        operationId: 'get-stock',
        summary: 'The cards that this balie has, by card system and kind, and those under way to it',
        tags,
        params: Type.Object(ofBalie),
        response: {
          200: Type.Object({
            stock: Type.Array(Type.Object({ cardSystemId: Type.Integer(), ...StockRow.properties })),
            deliveries: DeliveryPage.properties.member,
          }),
        },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      const grant = requireToLook(actorOf(request), organizerId, 'CARDS_STOCK')
      const cardSystemIds = reachOf(grant, 'CARDS_STOCK')
      const [stock, deliveries] = await Promise.all([
        Promise.all(
          cardSystemIds.map(async (cardSystemId) => {
            const { member } = await listStock(db, { cardSystemId, organizerId }, { start: 0, limit: 1 })
            return member.map((row) => ({ cardSystemId, ...row }))
          }),
        ),
        listDeliveries(db, { cardSystemIds, organizerId, status: 'SENT' }, { start: 0, limit: 100 }),
      ])
      return { stock: stock.flat(), deliveries: deliveries.member }
    },
  )

  api.post(
    '/:organizerId/deliveries/:deliveryId/receipt',
    {
      config: { permission, problems: { 'openpas/delivery-closed': 400, 'url/not-found': 404 } },
      schema: {
        operationId: 'post-delivery-receipt',
        summary: 'The cards are here',
        tags,
        params: Type.Object({ ...ofBalie, deliveryId: Type.String({ format: 'uuid' }) }),
        body: ReceiptBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, deliveryId } = request.params
        const { cardSystemIds } = atBalie(work, organizerId, 'CARDS_STOCK')
        const missing = missingOf(request.body.missing)
        await receiveDelivery(work, { deliveryId, organizerId, cardSystemIds, missing })
        return { status: 204 }
      }),
  )
}
