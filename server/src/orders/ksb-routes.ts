import { type Static, Type } from 'typebox'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import type { System } from '../system.ts'
import { centsToEuro } from '../values/cents.ts'
import { toRfc3339 } from '../values/instant.ts'
import { orderColumns } from './export-columns.ts'
import { eachOrder, type ListedOrder, listOrders } from './list-orders.ts'

const DateTime = Type.String({ format: 'date-time' })
const DayText = Type.String({ format: 'date', pattern: '^[12]' })
const Status = Type.Enum(['PENDING_PAYMENT', 'REGISTERED', 'CANCELLED'])
const Payment = Type.Enum(['OPEN', 'PAID', 'CANCELLED', 'EXPIRED'])
const Refund = Type.Enum(['DUE', 'DONE'])

const Filters = {
  id: Type.Optional(Type.String({ maxLength: 50 })),
  status: Type.Optional(Status),
  payment: Type.Optional(Payment),
  refund: Type.Optional(Refund),
  from: Type.Optional(Type.String({ ...DayText, description: 'the first day on which it was placed' })),
  until: Type.Optional(Type.String({ ...DayText, description: 'the last day, that day included' })),
  order: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'by when it was placed; newest first without' })),
}

const Listed = Type.Object({
  id: Type.String(),
  clientId: Type.String(),
  clientName: Type.Optional(Type.String({ description: 'the website where it was ordered' })),
  status: Status,
  createdAt: DateTime,
  endedAt: Type.Optional(DateTime),
  totalPrice: Type.Number(),
  people: Type.Integer(),
  payment: Type.Optional(Payment),
  refund: Type.Optional(Refund),
  refusal: Type.Optional(Type.String({ description: 'a type of the catalogue, or `too-late`' })),
})

const tags = ['Orders']
const params = Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })

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
        tags,
        params,
        querystring: Type.Object({ ...Filters, ...Paging }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Listed) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...filter } = request.query
      const found = await listOrders(system.db, { ...filter, cardSystemId }, pageOf(request.query))
      return { totalItems: found.totalItems, member: found.member.map(listed) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/orders/export',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-orders-export',
        summary: 'The same list as a file',
        tags,
        params,
        querystring: Type.Object({ ...Filters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { format: _, columns, language: __, ...filter } = request.query
      chosenColumns(orderColumns, columns)
      return sendExport(reply, request.query, {
        name: 'bestellingen',
        columns: orderColumns,
        rows: eachOrder(system.db, { ...filter, cardSystemId }),
        at: system.clock.now(),
      })
    },
  )
}

function listed(order: ListedOrder): Static<typeof Listed> {
  const { createdAt, endedAt, totalCents, payment, refund, refusal, clientName, ...rest } = order
  return {
    ...rest,
    createdAt: toRfc3339(createdAt),
    totalPrice: centsToEuro(totalCents),
    ...(clientName === null ? {} : { clientName }),
    ...(endedAt === null ? {} : { endedAt: toRfc3339(endedAt) }),
    ...(payment === null ? {} : { payment }),
    ...(refund === null ? {} : { refund }),
    ...(refusal === null ? {} : { refusal }),
  }
}
