import { Type } from 'typebox'
import { ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { priceColumns, voucherColumns } from './export-columns.ts'
import { changePrice, changeVoucher, createPrice, createVouchers, endVoucher, withdrawPrice } from './manage.ts'
import {
  PriceAnswer,
  PriceBody,
  PriceFilters,
  priceRow,
  VoucherAnswer,
  VoucherBody,
  VoucherChangeBody,
  VoucherFilters,
  voucherRow,
} from './schema.ts'
import { eachPrice, eachVoucher, listVouchers, searchPrices } from './store.ts'

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
  const { db, clock } = system
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
        querystring: Type.Object({ ...PriceFilters, ...Paging }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(PriceAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...list } = request.query
      const day = dayOf(clock.now())
      const { totalItems, member } = await searchPrices(db, { ...list, cardSystemId, day }, pageOf(request.query))
      return { totalItems, member: member.map(priceRow) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/membership-prices/export',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-prices-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...PriceFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const at = clock.now()
      const rows = eachPrice(db, { ...request.query, cardSystemId, day: dayOf(at) })
      return sendExport(reply, request.query, { name: 'prijzen', columns: priceColumns, rows, at })
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
  const { db, clock } = system
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
        querystring: Type.Object({ ...VoucherFilters, ...Paging }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(VoucherAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...list } = request.query
      const day = dayOf(clock.now())
      const { totalItems, member } = await listVouchers(db, { ...list, cardSystemId, day }, pageOf(request.query))
      return { totalItems, member: member.map(voucherRow) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/vouchers/export',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-vouchers-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...VoucherFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const at = clock.now()
      const rows = eachVoucher(db, { ...request.query, cardSystemId, day: dayOf(at) })
      return sendExport(reply, request.query, { name: 'vouchers', columns: voucherColumns, rows, at })
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
