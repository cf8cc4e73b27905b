import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { changeCoupon, createCoupon, listPeople, withdrawCoupon } from './manage.ts'
import { CouponAnswer, CouponBody, CouponChangeBody, couponAnswer, ListBody } from './schema.ts'
import { countPeople, listCoupons } from './store.ts'

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
      schema: { operationId: 'get-coupons', tags, params: ofCardSystem, response: { 200: Type.Array(CouponAnswer) } },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const now = clock.now()
      const coupons = await listCoupons(db, cardSystemId)
      const people = await countPeople(
        db,
        coupons.map((one) => one.id),
        now,
      )
      return coupons.map((one) => couponAnswer(one, people.get(one.id) ?? 0, now))
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
