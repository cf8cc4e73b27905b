import { type Static, type TObject, Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { findCardSystem } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type RouteProblems } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import type { System } from '../system.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { giveRole, takeRole } from './change-roles.ts'
import { listHolders } from './role-store.ts'
import { type Place, type RoleHolder, subjectOf } from './roles.ts'

const Holder = Type.Object({
  id: Type.String({ description: 'of the account; of the invitation while that is open' }),
  email: Type.String(),
  name: Type.Optional(Type.String({ description: 'not known of who is invited' })),
  type: Type.Optional(Type.Enum(['MEMBER', 'ADMIN'], { description: 'of staff of a balie' })),
  invited: Type.Boolean({ description: 'has a mail, and no account with this address yet' }),
  since: Type.String({ format: 'date-time' }),
})
const Taken = Type.Object({
  oneself: Type.Boolean({ description: 'the caller took their own role away, and has it no longer' }),
  administratorsLeft: Type.Integer({ description: 'at 0 nobody there can give roles: somebody above it has to' }),
})
const Email = Type.String({ minLength: 3, maxLength: 254 })
const StaffBody = Type.Object({ email: Email, type: Type.Enum(['MEMBER', 'ADMIN']) })
const AdministratorBody = Type.Object({ email: Email })

interface Kind {
  /** Where the list is. */
  path: string
  params: TObject
  body: typeof StaffBody | typeof AdministratorBody
  permission: 'KSB' | 'PLATFORM'
  problems: RouteProblems
  /** The middle of the operation ids. */
  id: string
  summary: string
  /** Which place the address names. @throws when it is not the caller's */
  place(db: Db, actor: Actor, params: { cardSystemId?: CardSystemId; organizerId?: OrganizerId }): Promise<Place>
}

const kinds: Kind[] = [
  {
    path: `${ofCardSystem}/organizers/:organizerId/staff`,
    params: Type.Object({ ...CardSystemParams.properties, organizerId: Type.String() }),
    body: StaffBody,
    permission: 'KSB',
    problems: { 'uitpas/organizer-not-found': 404 },
    id: 'organizer-staff',
    summary: 'staff of a balie',
    async place(db, actor, { cardSystemId = 0, organizerId = '' }) {
      await requireOrganizerIn(db, actor, cardSystemId, organizerId)
      return { kind: 'STAFF', organizerId: organizerId.toLowerCase() }
    },
  },
  {
    path: `${ofCardSystem}/administrators`,
    params: CardSystemParams,
    body: AdministratorBody,
    permission: 'KSB',
    problems: { 'uitpas/cardsystem-not-found': 404 },
    id: 'card-system-administrators',
    summary: 'administrators of a card system',
    async place(db, actor, { cardSystemId = 0 }) {
      requireCardSystem(actor, cardSystemId)
      // Who administers the platform may name any number.
      if (!(await findCardSystem(db, cardSystemId))) throw new Problem('uitpas/cardsystem-not-found')
      return { kind: 'CARD_SYSTEM', cardSystemId }
    },
  },
  {
    path: '/platform/administrators',
    params: Type.Object({}),
    body: AdministratorBody,
    permission: 'PLATFORM',
    problems: {},
    id: 'platform-administrators',
    summary: 'administrators of the platform',
    place: async () => ({ kind: 'PLATFORM' }),
  },
]

/** Who works where and who administers what: the same three operations for each place. */
export function registerRoleRoutes(api: App, system: System): void {
  for (const kind of kinds) registerKind(api, system, kind)
}

function registerKind(api: App, system: System, kind: Kind): void {
  const { db, clock, config } = system
  const { path, permission, params } = kind
  const tags = ['Administrators and staff']

  api.get(
    path,
    {
      config: { permission, problems: kind.problems },
      schema: {
        operationId: `get-${kind.id}`,
        summary: `The ${kind.summary}, and who is invited`,
        tags,
        params,
        querystring: Type.Object(Paging),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Holder) }) },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const place = await kind.place(db, actorOf(request), request.params)
      const { totalItems, member } = await listHolders(db, place, page, clock.now())
      await recordRead(system, request, { act: 'role.read', ...subjectOf(place), fields: ['email', 'name'] })
      return { totalItems, member: member.map(shown) }
    },
  )

  api.post(
    path,
    {
      config: { permission, problems: kind.problems },
      schema: {
        operationId: `post-${kind.id}`,
        summary: `Add to the ${kind.summary}; who has no account is invited by mail`,
        tags,
        params,
        body: kind.body,
        response: { 201: Holder },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const place = await kind.place(work.trx, work.by, request.params)
        const body = request.body as Static<typeof AdministratorBody> & Partial<Static<typeof StaffBody>>
        const role = place.kind === 'STAFF' ? { ...place, type: body.type ?? 'MEMBER' } : place
        return { status: 201, body: shown(await giveRole(work, config, body.email, role)) }
      }),
  )

  api.delete(
    `${path}/:holderId`,
    {
      config: {
        permission,
        problems: {
          ...kind.problems,
          'openpas/administrator-not-found': 404,
          // Whoever comes here stands above a balie, and may leave it without.
          ...(kind.body === StaffBody ? {} : { 'openpas/last-administrator': 403 }),
        },
      },
      schema: {
        operationId: `delete-${kind.id}`,
        summary: `Take somebody, or an invitation, from the ${kind.summary}`,
        tags,
        params: Type.Object({ ...params.properties, holderId: Type.String() }),
        response: { 200: Taken },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const params = request.params as { cardSystemId?: number; organizerId?: string; holderId: string }
        const place = await kind.place(work.trx, work.by, params)
        return { status: 200, body: await takeRole(work, place, params.holderId) }
      }),
  )
}

const shown = ({ at, ...holder }: RoleHolder) => ({ ...holder, since: at.toISOString() })
