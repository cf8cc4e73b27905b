import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { unauthorized } from '../http/authentication.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { paymentProviderOf } from '../payments/providers.ts'
import type { System } from '../system.ts'
import { requireToRead } from './access.ts'
import { orderAnswer, type Seen } from './answer.ts'
import { placeOrder, tokenHashOf } from './place-order.ts'
import { type OrderAnswer, OrderRef, Order as OrderSchema, PassholderRegistration } from './schema.ts'
import { findOrder, findOrderByToken, findOrderPeople, type Order } from './store.ts'

const tags = ['Orders']

/** Contract operations post-orders and get-orders-orderid. */
export function registerOrderRoutes(api: App, system: System): void {
  const { db, config, clock } = system
  const canPay = paymentProviderOf(config, db) !== undefined
  for (const schema of [PassholderRegistration, OrderSchema]) api.addSchema(schema)

  api.post(
    '/orders',
    {
      config: {
        permission: 'ANY',
        rateLimit: 'lookup',
        problems: {
          'openpas/card-numbers-exhausted': 400,
          'openpas/payments-unavailable': 400,
          'uitpas/cardsystem-not-found': 400,
          'uitpas/email-already-used': 400,
          'uitpas/insz-already-used': 400,
          'uitpas/invalid-city': 400,
          'uitpas/invalid-insz-number': 400,
          'uitpas/invalid-social-tariff-validation-token': 400,
          'uitpas/organizer-not-found': 400,
          'uitpas/rate-limited': 429,
        },
      },
      schema: {
        operationId: 'post-orders',
        summary: 'Create online order',
        description:
          'Needs ORDERS_CREATE for every organizer in it. What costs nothing is registered at once; otherwise the payer goes to `paymentUrl`. With a client id only, the people are left out of the answer.',
        tags,
        body: OrderRef,
        response: { 200: OrderRef },
      },
      serializerCompiler: () => JSON.stringify,
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const placed = await placeOrder(work, config, request.body, canPay)
        const order = await getOrder(work.trx, placed.id)
        // The answer is kept for who repeats the request, and goes with the main person: so the others are not in it.
        const seen = work.by.kind === 'IDENTIFIED' ? 'NOBODY' : 'MAIN'
        const answer: OrderAnswer = await orderAnswer(work.trx, config, order, seen, work.now)
        const body = { ...answer, customToken: placed.customToken }
        return { status: 200, body, passholderId: placed.mainPassholderId }
      }),
  )

  api.get(
    '/orders/:orderId',
    {
      config: {
        permission: 'TOKEN',
        orCustomToken: true,
        rateLimit: 'lookup',
        problems: { 'uitpas/rate-limited': 429, 'url/not-found': 404 },
      },
      schema: {
        operationId: 'get-orders-orderid',
        summary: 'Retrieve order',
        description: 'With ORDERS_READ for one of its organizers, or with its custom token: then without the people.',
        tags,
        params: Type.Object({ orderId: Type.String() }),
        response: { 200: OrderRef },
      },
      serializerCompiler: () => JSON.stringify,
    },
    async (request, reply) => {
      const { order, seen } = await orderFor(request)
      const people = await findOrderPeople(db, order.id)
      const registered = order.status === 'REGISTERED' && seen === 'ALL' ? people : []
      const act = { act: 'order.read' as const, subject: 'order', subjectId: order.id }
      const read = registered.map(({ passholderId }) => ({ ...act, passholderId }))
      await recordRead(system, request, ...(read.length ? read : [act]))
      return reply.send((await orderAnswer(db, config, order, seen, clock.now())) as never)
    },
  )

  async function orderFor(request: Request): Promise<{ order: Order; seen: Seen }> {
    const { orderId } = request.params as { orderId: string }
    const token = request.headers['x-custom-token']
    if (request.headers.authorization === undefined && typeof token === 'string') {
      const order = await findOrderByToken(db, orderId, tokenHashOf(config.secrets, token))
      if (!order) throw unauthorized('x-custom-token is not that of this order')
      return { order, seen: 'NOBODY' }
    }
    const order = await getOrder(db, orderId)
    const people = await findOrderPeople(db, order.id)
    requireToRead(
      actorOf(request),
      people.map((one) => one.organizerId),
    )
    return { order, seen: 'ALL' }
  }
}

async function getOrder(db: Db, id: string): Promise<Order> {
  const order = await findOrder(db, id)
  if (!order) throw new Problem('url/not-found', { detail: 'There is no such order' })
  return order
}
