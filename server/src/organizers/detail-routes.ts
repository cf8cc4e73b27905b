import { Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { changeDetails, DetailsBody } from './details.ts'
import { AdministeredDetail, findAdministered } from './find-administered.ts'
import { listHistoryOf, OrganizerHistory } from './history.ts'
import { findIban } from './iban.ts'
import { OfOrganizer } from './ksb-schema.ts'
import { Leaving, leaveRegion, previewLeaving } from './leave.ts'
import { FoundPlaces, findPlacesFor } from './places.ts'
import { requireOrganizerIn } from './platform-routes.ts'

const tags = ['Balies']
const permission = 'KSB' as const
const problems = { 'uitpas/organizer-not-found': 404 } as const
const url = `${ofCardSystem}/organizers/:organizerId`

/** One balie, for who administers a card system that it is in: what it is, how it is changed, and who did. */
export function registerOrganizerDetail(api: App, system: System): void {
  const { db } = system

  api.get(
    url,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-organizer',
        summary: 'A balie with everything that can be changed of it',
        tags,
        params: OfOrganizer,
        response: { 200: AdministeredDetail },
      },
    },
    async (request) => {
      const { cardSystemId, organizerId } = request.params
      await requireOrganizerIn(db, actorOf(request), cardSystemId, organizerId)
      const found = await findAdministered(db, organizerId.toLowerCase())
      if (!found) throw new Problem('uitpas/organizer-not-found')
      const iban = await findIban(db, cardSystemId, found.id)
      return { ...found, ...(iban === undefined ? {} : { iban }) }
    },
  )

  api.put(
    url,
    {
      config: {
        permission,
        problems: { ...problems, 'openpas/changed-meanwhile': 409, 'openpas/place-outside-region': 400 },
      },
      schema: {
        operationId: 'put-card-system-organizer',
        summary: 'Change what a balie is; what is left out is emptied',
        tags,
        params: OfOrganizer,
        body: DetailsBody,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.params.organizerId.toLowerCase()
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        return {
          status: 200,
          body: { version: await changeDetails(work, { cardSystemId, organizerId }, request.body) },
        }
      }),
  )

  api.get(
    `${url}/history`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-organizer-history',
        summary: 'Who changed what of a balie, newest first',
        tags,
        params: OfOrganizer,
        querystring: Type.Object(Paging),
        response: { 200: OrganizerHistory },
      },
    },
    async (request) => {
      const { cardSystemId, organizerId } = request.params
      await requireOrganizerIn(db, actorOf(request), cardSystemId, organizerId)
      return listHistoryOf(db, organizerId.toLowerCase(), pageOf(request.query))
    },
  )

  api.get(
    `${url}/leaving`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-organizer-leaving',
        summary: 'What it would mean that a balie leaves this card system, and what stands in the way',
        tags,
        params: OfOrganizer,
        response: { 200: Leaving },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      const organizerId = request.params.organizerId.toLowerCase()
      await requireOrganizerIn(db, actorOf(request), cardSystemId, organizerId)
      return previewLeaving(db, { cardSystemId, organizerId }, system.clock.now())
    },
  )

  api.post(
    `${url}/leave`,
    {
      config: { permission, problems: { ...problems, 'openpas/organizer-has-open': 409 } },
      schema: {
        operationId: 'post-card-system-organizer-leave',
        summary: 'A balie leaves this card system; refused while something of it is open here',
        description: 'Its groups, its IBAN and its own distribution keys here go; what happened stays.',
        tags,
        params: OfOrganizer,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.params.organizerId.toLowerCase()
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        await leaveRegion(work, { cardSystemId, organizerId })
        return { status: 204 }
      }),
  )

  api.get(
    `${ofCardSystem}/places`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-places',
        summary: 'Places that a balie can be, by their name or by that of a balie that is there',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ q: Type.String({ minLength: 2, maxLength: 200 }) }),
        response: { 200: FoundPlaces },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      const actor = actorOf(request)
      requireCardSystem(actor, cardSystemId)
      const inside = actor.platformAdmin ? undefined : cardSystemId
      return { member: await findPlacesFor(db, { typed: request.query.q, cardSystemId: inside }) }
    },
  )
}
