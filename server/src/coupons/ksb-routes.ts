import { Type } from 'typebox'
import { ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { couponColumns } from './export-columns.ts'
import { eachCoupon, listCoupons } from './list.ts'
import { changeCoupon, createCoupon, listPeople, withdrawCoupon } from './manage.ts'
import { CouponAnswer, CouponBody, CouponChangeBody, CouponFilters, couponAnswer, ListBody } from './schema.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const ofCardSystem = Type.Object({ cardSystemId: Id })
const ofCoupon = Type.Object({ cardSystemId: Id, couponId: Id })
const tags = ['Coupons']
const problems = { 'openpas/coupon-not-found': 404 } as const

/** Coupons of a card system: list with how many people each is for, create, change, withdraw, put people on a list. */
export function registerCouponAdministration(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    '/card-systems/:cardSystemId/coupons',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-coupons',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...CouponFilters, ...Paging }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(CouponAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...list } = request.query
      const found = await listCoupons(db, { ...list, cardSystemId, now: clock.now() }, pageOf(request.query))
      return { totalItems: found.totalItems, member: found.member.map(couponAnswer) }
    },
  )

  api.get(
    '/card-systems/:cardSystemId/coupons/export',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-coupons-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...CouponFilters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const at = clock.now()
      const rows = eachCoupon(db, { ...request.query, cardSystemId, now: at })
      return sendExport(reply, request.query, { name: 'coupons', columns: couponColumns, rows, at })
    },
  )

  api.post(
    '/card-systems/:cardSystemId/coupons',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'post-coupons',
        description: 'Everybody in the segment has it at once, and whoever comes into it later.',
        tags,
        params: ofCardSystem,
        body: CouponBody,
        response: { 201: Type.Object({ id: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        requireCardSystem(work.by, cardSystemId)
        return { status: 201, body: { id: await createCoupon(work, cardSystemId, request.body) } }
      }),
  )

  api.patch(
    '/card-systems/:cardSystemId/coupons/:couponId',
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'patch-coupons-couponId',
        description: 'What is left out stays. Price and segment never change: make another coupon.',
        tags,
        params: ofCoupon,
        body: CouponChangeBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, couponId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await changeCoupon(work, cardSystemId, couponId, request.body)
        return { status: 204 }
      }),
  )

  api.post(
    '/card-systems/:cardSystemId/coupons/:couponId/people',
    {
      config: { permission: 'KSB', problems },
      schema: {
        operationId: 'post-coupons-couponId-people',
        description: 'Puts passholders of this card system on the list of the coupon; numbers of nobody are left out.',
        tags,
        params: ofCoupon,
        body: ListBody,
        response: { 200: Type.Object({ added: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, couponId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const added = await listPeople(work, cardSystemId, couponId, request.body.uitpasNumbers)
        return { status: 200, body: { added } }
      }),
  )

  api.delete(
    '/card-systems/:cardSystemId/coupons/:couponId',
    {
      config: { permission: 'KSB', problems },
      schema: { operationId: 'delete-coupons-couponId', tags, params: ofCoupon, response: { 204: Type.Null() } },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, couponId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await withdrawCoupon(work, cardSystemId, couponId)
        return { status: 204 }
      }),
  )
}
