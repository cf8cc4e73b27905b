import { type Static, Type } from 'typebox'
import { grantFor, requireToAct } from '../balie/access.ts'
import { CardSystemIdSchema } from '../card-systems/params.ts'
import { reachOf, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import type { Permission } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { createMembership, type MembershipAsked } from './create.ts'
import { requireToGrantAt } from './entitlement.ts'
import { MembershipBody, MoveBody, NewMembership } from './membership-schema.ts'
import { moveHere } from './move.ts'
import { MovePreview, tryMove } from './move-preview.ts'
import { membershipProblems, moveProblems } from './problems.ts'

const tags = ['Memberships']
interface Addressed {
  cardSystemId: CardSystemId
  passholderId: PassholderId
  organizerId?: OrganizerId
}

interface Door {
  permission: 'USER' | 'KSB'
  params: ReturnType<typeof Type.Object>
  url: string
  /** Before `operationId`s. */
  name: string
  open(work: Work, params: Addressed, needed: Permission): Pick<MembershipAsked, 'organizerId' | 'requireToGrant'>
}

const ofMembership = { passholderId: Type.String(), cardSystemId: CardSystemIdSchema }

const atBalie: Door = {
  permission: 'USER',
  params: Type.Object({ organizerId: Type.String({ format: 'uuid' }), ...ofMembership }),
  url: '/:organizerId/passholders/:passholderId/memberships/:cardSystemId',
  name: 'passholder-membership',
  open(work, { organizerId = '', cardSystemId }, needed) {
    requireToAct(work.by, organizerId, needed)
    if (!reachOf(grantFor(work.by, organizerId), needed).includes(cardSystemId)) {
      throw new Problem('auth/forbidden', { detail: 'This card system is not one of the organizer' })
    }
    return {
      organizerId,
      requireToGrant: (postalCode) =>
        requireToGrantAt(work.trx, work.by, { organizerId, cardSystemId, postalCode, at: work.now }),
    }
  },
}

const inKsb: Door = {
  permission: 'KSB',
  params: Type.Object(ofMembership),
  url: '/card-systems/:cardSystemId/passholders/:passholderId/membership',
  name: 'card-system-passholder-membership',
  open(work, { cardSystemId }) {
    requireCardSystem(work.by, cardSystemId)
    return { requireToGrant: async () => {} }
  },
}

export const registerMembershipsAtBalie = (api: App, system: System) => registerOurs(api, system, atBalie)
export const registerMembershipsInKsb = (api: App, system: System) => registerOurs(api, system, inKsb)

/** Making somebody a member here, and moving them here: for a person who is there, whatever region they come from. */
function registerOurs(api: App, system: System, door: Door): void {
  const { permission, params, url, name } = door

  api.post(
    url,
    {
      config: { permission, problems: membershipProblems },
      schema: {
        operationId: `post-${name}`,
        summary: 'Make a person a member of this card system, or give a member the card that they lack',
        tags,
        params,
        body: MembershipBody,
        response: { 201: NewMembership },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { passholderId, cardSystemId } = addressed(request)
        const where = door.open(work, addressed(request), 'PASSHOLDERS_WRITE')
        const asked = { ...request.body, socialTariff: askedTariff(request.body.socialTariff) }
        const uitpasNumber = await createMembership(work, { ...asked, ...where, passholderId, cardSystemId })
        return { status: 201, body: { cardSystemId, uitpasNumber }, passholderId }
      }),
  )

  api.post(
    `${url}/move`,
    {
      config: { permission, problems: moveProblems },
      schema: {
        operationId: `post-${name}-move`,
        summary: 'A person came to live in this region: close the membership of the old one, and open one here',
        tags,
        params,
        body: MoveBody,
        response: { 201: NewMembership },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { passholderId, cardSystemId } = addressed(request)
        const where = door.open(work, addressed(request), 'MEMBERSHIPS_MOVE')
        const asked = { ...request.body, socialTariff: askedTariff(request.body.socialTariff) }
        const uitpasNumber = await moveHere(work, { ...asked, ...where, passholderId, cardSystemId })
        return { status: 201, body: { cardSystemId, uitpasNumber }, passholderId }
      }),
  )
}

/** What a move would do, before somebody says yes to it. */
export function registerMovePreviewInKsb(api: App, system: System): void {
  const { url, params, permission, name } = inKsb
  api.post(
    `${url}/move/preview`,
    {
      config: { permission, problems: moveProblems },
      schema: {
        operationId: `post-${name}-move-preview`,
        summary: 'What moving a person here would do, or why it is refused',
        tags,
        params,
        body: MoveBody,
        response: { 200: MovePreview },
      },
    },
    async (request) => {
      const { passholderId, cardSystemId } = addressed(request)
      requireCardSystem(actorOf(request), cardSystemId)
      const asked = { ...request.body, socialTariff: askedTariff(request.body.socialTariff) }
      const preview = await tryMove(system, request, (work) => ({
        ...asked,
        ...inKsb.open(work, addressed(request), 'MEMBERSHIPS_MOVE'),
        passholderId,
        cardSystemId,
      }))
      const act = {
        act: 'membership.move-preview' as const,
        passholderId,
        subject: 'passholder',
        subjectId: passholderId,
      }
      await recordRead(system, request, { ...act, fields: ['cards', 'memberships'] })
      return preview
    },
  )
}

const addressed = (request: Request) => request.params as Addressed

const askedTariff = (body: Static<typeof MembershipBody>['socialTariff']) =>
  body && { end: body.endDate, proof: body.proof }
