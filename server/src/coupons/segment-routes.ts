import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { countSegment, listedPasses } from './count-segment.ts'
import { segmentOf } from './manage.ts'
import { SegmentCountBody } from './schema.ts'
import { isCouponOf } from './store.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const tags = ['Coupons']

/** Who a coupon is for, before it is made and after. */
export function registerCouponSegments(api: App, system: System): void {
  const { db, clock } = system

  api.post(
    '/card-systems/:cardSystemId/coupons/segment',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'post-coupons-segment',
        summary: 'How many passholders a coupon with this segment would be for now; it makes nothing',
        description: 'A request with a body: numbers of passes stand in no address.',
        tags,
        params: Type.Object({ cardSystemId: Id }),
        body: SegmentCountBody,
        response: {
          200: Type.Object({
            people: Type.Integer(),
            unknown: Type.Array(Type.String(), { description: 'of the numbers: those of nobody in this card system' }),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { segment, uitpasNumbers = [] } = request.body
      return countSegment(db, { cardSystemId, segment: segmentOf(segment), uitpasNumbers }, clock.now())
    },
  )

  api.get(
    '/card-systems/:cardSystemId/coupons/:couponId/people',
    {
      config: { permission: 'KSB', problems: { 'openpas/coupon-not-found': 404 } },
      schema: {
        operationId: 'get-coupons-couponId-people',
        summary: 'The passes on the list of a coupon',
        tags,
        params: Type.Object({ cardSystemId: Id, couponId: Id }),
        querystring: Type.Object(Paging),
        response: {
          200: Type.Object({
            totalItems: Type.Integer(),
            member: Type.Array(
              Type.Object({ passholderId: Type.String(), uitpasNumber: Type.Optional(Type.String()) }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId, couponId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      if (!(await isCouponOf(db, cardSystemId, couponId))) throw new Problem('openpas/coupon-not-found')
      const { totalItems, member } = await listedPasses(db, { couponId, cardSystemId }, pageOf(request.query))
      await recordRead(
        system,
        request,
        ...member.map(({ passholderId }) => ({
          act: 'coupon.people.read' as const,
          passholderId,
          subject: 'passholder',
          subjectId: passholderId,
          fields: ['uitpasNumber'],
        })),
      )
      return {
        totalItems,
        member: member.map(({ passholderId, uitpasNumber }) => ({
          passholderId,
          ...(uitpasNumber === null ? {} : { uitpasNumber }),
        })),
      }
    },
  )
}
