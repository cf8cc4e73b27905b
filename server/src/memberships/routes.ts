import { Type } from 'typebox'
import { findCardSystem } from '../card-systems/store.ts'
import { findCardsOf } from '../cards/store.ts'
import { requireInCardSystem, requireWriteInCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { findOrganizer } from '../organizers/store.ts'
import { findKeptPassholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { membershipAnswer } from './answer.ts'
import { createMembership, situationOf } from './create.ts'
import { requireToGrantAt } from './entitlement.ts'
import { MembershipPreview, MembershipRequest, MembershipRequestRef } from './membership-schema.ts'
import { membershipProblems } from './problems.ts'
import { usualEnd } from './social-tariff.ts'

const tags = ['Passholders']
const url = '/passholders/:passholderId/memberships/:cardSystemId'
const params = Type.Object({ passholderId: Type.String(), cardSystemId: Type.Integer() })

/** A membership of another card system, or another card: looked at before, and made. */
export function registerMembershipRoutes(api: App, system: System): void {
  const { db, clock } = system
  api.addSchema(MembershipRequest)

  api.get(
    url,
    {
      config: {
        permission: 'PASSHOLDERS_WRITE',
        problems: {
          'uitpas/organizer-not-found': 400,
          'uitpas/passholder-new-membership-error': 400,
          'uitpas/passholder-not-found': 404,
        },
      },
      schema: {
        operationId: 'get-passholders-passholderId-memberships-cardSystemId',
        summary: 'Preview a new membership',
        tags,
        params,
        querystring: Type.Object({ socialTariff: Type.Boolean(), organizerId: Type.String() }),
        response: { 200: MembershipPreview },
      },
    },
    async (request) => {
      const { params, query } = request
      const { cardSystemId } = params
      if (!(await findOrganizer(db, query.organizerId))) throw new Problem('uitpas/organizer-not-found')
      requireInCardSystem(actorOf(request), 'PASSHOLDERS_WRITE', query.organizerId, cardSystemId)
      const person = await findKeptPassholder(db, params.passholderId)
      if (person?.kind !== 'INDIVIDUAL' || person.erasedAt) throw new Problem('uitpas/passholder-not-found')
      if (person.blockedAt) {
        throw new Problem('uitpas/passholder-new-membership-error', { detail: 'The passholder is blocked' })
      }
      const now = clock.now()
      const found = await situationOf(db, person, cardSystemId, query.socialTariff, now)
      const { plan, membership, addressChangeRequired } = found
      const replaced = plan === 'REPLACE_MEMBERSHIP' ? membership : undefined
      const [cardSystem, cards] = replaced
        ? await Promise.all([findCardSystem(db, cardSystemId), findCardsOf(db, [person.id])])
        : []
      await recordRead(system, request, {
        act: 'membership.preview',
        organizerId: query.organizerId,
        passholderId: person.id,
        subject: 'passholder',
        subjectId: person.id,
        fields: ['memberships', 'postalCode'],
      })
      return {
        type: plan,
        addressChangeRequired,
        ...(query.socialTariff && plan !== 'NOT_POSSIBLE'
          ? {
              socialTariffEndDate:
                (replaced?.socialTariffEnd ?? '') > dayOf(now)
                  ? (replaced?.socialTariffEnd ?? '')
                  : await usualEnd(db, cardSystemId, dayOf(now)),
            }
          : {}),
        ...(replaced
          ? { replacedMembership: membershipAnswer(replaced, cardSystem, cards?.get(person.id) ?? [], dayOf(now)) }
          : {}),
      }
    },
  )

  api.post(
    url,
    {
      config: {
        permission: 'PASSHOLDERS_WRITE',
        problems: { ...membershipProblems, 'uitpas/organizer-not-found': 400 },
      },
      schema: {
        operationId: 'post-passholders-passholderId-memberships-cardSystemId',
        summary: 'Create or replace card system membership of passholder',
        tags,
        params,
        body: MembershipRequestRef,
        response: { 201: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { passholderId, cardSystemId } = request.params
        const { registrationOrganizer, socialTariff, ...asked } = request.body
        const organizerId = registrationOrganizer.id
        if (!(await findOrganizer(work.trx, organizerId))) throw new Problem('uitpas/organizer-not-found')
        requireWriteInCardSystem(work.by, 'PASSHOLDERS_WRITE', organizerId, cardSystemId)
        await createMembership(work, {
          ...asked,
          passholderId,
          cardSystemId,
          organizerId,
          socialTariff: socialTariff && { end: socialTariff.socialTariffEndDate },
          requireToGrant: (postalCode) =>
            requireToGrantAt(work.trx, work.by, { organizerId, cardSystemId, postalCode, at: work.now }),
        })
        return { status: 201, passholderId }
      }),
  )
}
