import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { type Actor, reachOf } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { findMemberships } from '../memberships/store.ts'
import { findCardSystemIdsOf, findOrganizer } from '../organizers/store.ts'
import { findPassholder, type Passholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import type { CardSystemId } from '../values/ids.ts'
import { grantedCouponsOf } from './granted.ts'
import { GrantedCoupon, type GrantedCouponAnswer, GrantedCouponRef } from './schema.ts'

type Kind = Passholder['kind']
const permissionFor = { INDIVIDUAL: 'PASSHOLDER_COUPONS_READ', GROUP: 'GROUPPASS_COUPONS_READ' } as const

const Query = Type.Object({
  status: Type.Optional(Type.Enum(['ACTIVE', 'EXPIRED', 'ALL'], { default: 'ACTIVE' })),
  organizerId: Type.Optional(
    Type.String({ description: 'only what can be used in the card systems of this organizer' }),
  ),
})

/** Contract operations get-passholders-passholderId-coupons and get-grouppasses-passholderId-coupons. */
export function registerCouponRoutes(api: App, system: System): void {
  api.addSchema(GrantedCoupon)
  register(api, system, 'INDIVIDUAL', {
    path: '/passholders/:passholderId/coupons',
    operationId: 'get-passholders-passholderId-coupons',
    tag: 'Passholders',
  })
  register(api, system, 'GROUP', {
    path: '/grouppasses/:passholderId/coupons',
    operationId: 'get-grouppasses-passholderId-coupons',
    tag: 'Grouppasses',
  })
}

function register(
  api: App,
  system: System,
  kind: Kind,
  { path, operationId, tag }: { path: string; operationId: string; tag: string },
): void {
  api.get(
    path,
    {
      config: {
        permission: permissionFor[kind],
        problems: {
          'uitpas/organizer-not-found': 400,
          'uitpas/passholder-no-active-cardsystems': 400,
          'uitpas/passholder-not-found': 404,
        },
      },
      schema: {
        operationId,
        tags: [tag],
        params: Type.Object({ passholderId: Type.String() }),
        querystring: Query,
        response: { 200: Type.Array(GrantedCouponRef) },
      },
    },
    async (request) => {
      const { status = 'ACTIVE', organizerId } = request.query
      return couponsOf(system, request, { kind, passholderId: request.params.passholderId, status, organizerId })
    },
  )
}

/** @throws uitpas/passholder-not-found, auth/forbidden for who is in no card system that the permission reaches */
async function couponsOf(
  system: System,
  request: Request,
  asked: { kind: Kind; passholderId: string; status: 'ACTIVE' | 'EXPIRED' | 'ALL'; organizerId: string | undefined },
): Promise<GrantedCouponAnswer[]> {
  const { db, clock } = system
  const now = clock.now()
  const { kind, status, organizerId } = asked
  const found = await findPassholder(db, asked.passholderId)
  if (found?.kind !== kind || found.erasedAt) throw new Problem('uitpas/passholder-not-found')
  await requireInReach(db, actorOf(request), found)
  const within = organizerId === undefined ? undefined : await cardSystemsOf(db, organizerId)
  const memberships = (await findMemberships(db, [found.id])).get(found.id) ?? []
  if (found.blockedAt || !memberships.some((one) => one.status === 'ACTIVE'))
    throw new Problem('uitpas/passholder-no-active-cardsystems')
  const about = { act: 'coupons.read', subject: 'passholder', subjectId: found.id } as const
  await recordRead(system, request, { ...about, passholderId: found.id })
  const all = await grantedCouponsOf(db, found.id, within, now)
  return all.filter((one) => status === 'ALL' || one.status === status)
}

async function requireInReach(db: Db, actor: Actor, { id, kind }: Passholder): Promise<void> {
  const memberships = (await findMemberships(db, [id])).get(id) ?? []
  const reaches = [...actor.grants.values()].some((grant) =>
    memberships.some((one) => reachOf(grant, permissionFor[kind]).includes(one.cardSystemId)),
  )
  if (!reaches) throw new Problem('auth/forbidden', { detail: 'The pass is in no card system of yours' })
}

async function cardSystemsOf(db: Db, organizerId: string): Promise<CardSystemId[]> {
  if (!(await findOrganizer(db, organizerId))) throw new Problem('uitpas/organizer-not-found')
  return findCardSystemIdsOf(db, [organizerId])
}
