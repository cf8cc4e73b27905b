import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { getMember } from '../passholders/ksb-detail.ts'
import type { System } from '../system.ts'
import { grantedCouponsOf } from './granted.ts'
import { GrantedCoupon } from './schema.ts'

/** The coupons of a member, in KSB. */
export function registerCouponsOfMember(api: App, system: System): void {
  const { db, clock } = system
  api.get(
    '/card-systems/:cardSystemId/passholders/:passholderId/coupons',
    {
      config: { permission: 'KSB', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-card-system-passholder-coupons',
        summary: 'The coupons of this card system that a passholder has, those that are over too',
        tags: ['Passholders'],
        params: Type.Object({
          cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
          passholderId: Type.String(),
        }),
        querystring: Type.Object(Paging),
        response: {
          200: Type.Object({
            totalItems: Type.Integer(),
            member: Type.Array(Type.Object(GrantedCoupon.properties)),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start, limit } = pageOf(request.query)
      const { id } = await getMember(db, cardSystemId, passholderId)
      await recordRead(system, request, {
        act: 'coupons.read',
        passholderId: id,
        subject: 'passholder',
        subjectId: id,
      })
      const all = await grantedCouponsOf(db, id, [cardSystemId], clock.now())
      return { totalItems: all.length, member: all.slice(start, start + limit) }
    },
  )
}
