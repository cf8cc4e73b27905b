import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { changePrice, changeVoucher, createPrice, createVouchers, endVoucher, withdrawPrice } from './manage.ts'
import {
  PriceAnswer,
  PriceBody,
  priceRow,
  VoucherAnswer,
  VoucherBody,
  VoucherChangeBody,
  voucherRow,
} from './schema.ts'
import { listPrices, listVouchers } from './store.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const ofCardSystem = Type.Object({ cardSystemId: Id })
const tags = ['Membership prices']
const Made = Type.Object({ id: Type.Integer() })

/** What membership of a card system costs, and its vouchers: list, create, change, withdraw. */
export function registerMembershipPriceAdministration(api: App, system: System): void {
  registerPrices(api, system)
  registerVouchers(api, system)
}

function registerPrices(api: App, system: System): void {
  const ofPrice = Type.Object({ cardSystemId: Id, priceId: Id })
  const problems = { 'openpas/membership-price-not-found': 404 } as const

  api.get(
    '/card-systems/:cardSystemId/membership-prices',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-membership-prices',
        tags,
        params: ofCardSystem,
        response: { 200: Type.Array(PriceAnswer) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return (await listPrices(system.db, cardSystemId)).map(priceRow)
    },
  )

  api.post(
    '/card-systems/:cardSystemId/membership-prices',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'post-membership-prices',
        tags,
        params: ofCardSystem,
        body: PriceBody,
        response: { 201: Made },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        requireCardSystem(work.by, cardSystemId)
        return { status: 201, body: { id: await createPrice(work, cardSystemId, request.body) } }
      }),
  )

  api.put(
    '/card-systems/:cardSystemId/membership-prices/:priceId',
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'put-membership-prices-priceId',
        description: 'From `validFrom` on another price. The one that was ends that day; what was charged by it stays.',
        tags,
        params: ofPrice,
        body: PriceBody,
        response: { 201: Made },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, priceId } = request.params
        requireCardSystem(work.by, cardSystemId)
        return { status: 201, body: { id: await changePrice(work, cardSystemId, priceId, request.body) } }
      }),
  )

  api.delete(
    '/card-systems/:cardSystemId/membership-prices/:priceId',
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'delete-membership-prices-priceId',
        tags,
        params: ofPrice,
        querystring: Type.Object({
          from: Type.Optional(
            Type.String({
              format: 'date',
              pattern: '^[12]',
              description: 'the first day without it; today if left out',
            }),
          ),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, priceId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await withdrawPrice(work, cardSystemId, priceId, request.query.from)
        return { status: 204 }
      }),
  )
}

function registerVouchers(api: App, system: System): void {
  const ofVoucher = Type.Object({ cardSystemId: Id, voucherId: Id })
  const problems = { 'openpas/voucher-not-found': 404 } as const

  api.get(
    '/card-systems/:cardSystemId/vouchers',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-vouchers',
        tags,
        params: ofCardSystem,
        querystring: Type.Object(Paging),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(VoucherAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { totalItems, member } = await listVouchers(system.db, cardSystemId, pageOf(request.query))
      return { totalItems, member: member.map(voucherRow) }
    },
  )

  api.post(
    '/card-systems/:cardSystemId/vouchers',
    {
      config: { permission: 'KSB', problems: { 'openpas/voucher-code-taken': 400 } },
      schema: {
        operationId: 'post-vouchers',
        tags,
        params: ofCardSystem,
        body: VoucherBody,
        response: { 201: Type.Object({ codes: Type.Array(Type.String()) }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        requireCardSystem(work.by, cardSystemId)
        return { status: 201, body: { codes: await createVouchers(work, cardSystemId, request.body) } }
      }),
  )

  api.patch(
    '/card-systems/:cardSystemId/vouchers/:voucherId',
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'patch-vouchers-voucherId',
        description: 'What is left out stays. Code and price never change: make another voucher.',
        tags,
        params: ofVoucher,
        body: VoucherChangeBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, voucherId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await changeVoucher(work, cardSystemId, voucherId, request.body)
        return { status: 204 }
      }),
  )

  api.delete(
    '/card-systems/:cardSystemId/vouchers/:voucherId',
    {
      config: { permission: 'KSB', problems },
      schema: { operationId: 'delete-vouchers-voucherId', tags, params: ofVoucher, response: { 204: Type.Null() } },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, voucherId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await endVoucher(work, cardSystemId, voucherId)
        return { status: 204 }
      }),
  )
}
