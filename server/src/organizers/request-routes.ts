import { type Static, Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { OfOrganizer } from './ksb-schema.ts'
import { listRequests, type OrganizerRequest } from './request-store.ts'
import {
  approveRequest,
  askForOrganizer,
  askToJoin,
  JoinBody,
  mayDecide,
  NewBalieBody,
  refuseRequest,
  withdrawRequest,
} from './requests.ts'

const tags = ['Balies']
const permission = 'KSB' as const
const requests = `${ofCardSystem}/organizer-requests`
const OfRequest = Type.Object({ ...CardSystemParams.properties, requestId: Type.String() })
const Status = Type.Enum(['OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN'])
const Text = Type.Optional(Type.String())
const CardSystemName = Type.Object({ id: Type.Integer(), name: Type.String() })
const Request = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['NEW', 'JOIN'], { description: 'a new balie, or one that joins another card system' }),
  status: Status,
  cardSystem: Type.Object(CardSystemName.properties, { description: 'whose administrator asked' }),
  joins: Type.Optional(CardSystemName),
  organizerId: Type.Optional(Type.String({ description: 'the balie that joins, or that was made' })),
  name: Type.String({ description: 'of the balie' }),
  street: Text,
  postalCode: Text,
  city: Text,
  email: Text,
  phone: Text,
  website: Text,
  note: Text,
  askedBy: Type.Optional(Type.String({ description: 'the name of who did, while they have an account' })),
  askedAt: Type.String({ format: 'date-time' }),
  decidedBy: Text,
  decidedAt: Type.Optional(Type.String({ format: 'date-time' })),
  reason: Text,
  mayDecide: Type.Boolean({ description: 'the caller may' }),
  mayWithdraw: Type.Boolean({ description: 'it was asked from this card system, and is open' }),
})
const query = { status: Type.Optional(Status), ...Paging }
const RequestList = Type.Object({ totalItems: Type.Integer(), member: Type.Array(Request) })
const problems = {
  'openpas/organizer-request-not-found': 404,
  'openpas/organizer-request-decided': 409,
} as const

/** Balies that are asked for, and regions that a balie is to join: who did not ask decides. */
export function registerOrganizerRequests(api: App, system: System): void {
  const { db, config } = system

  api.get(
    '/organizer-requests',
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'get-all-organizer-requests',
        summary: 'Requests of all card systems, open ones first',
        tags,
        querystring: Type.Object(query),
        response: { 200: RequestList },
      },
    },
    async (request) => {
      const { status } = request.query
      const found = await listRequests(db, status === undefined ? {} : { status }, pageOf(request.query))
      return shownTo(actorOf(request), found)
    },
  )

  api.get(
    requests,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-organizer-requests',
        summary: 'Requests from this card system and about it, open ones first',
        tags,
        params: CardSystemParams,
        querystring: Type.Object(query),
        response: { 200: RequestList },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      const actor = actorOf(request)
      requireCardSystem(actor, cardSystemId)
      const { status } = request.query
      const view = { cardSystemId, ...(status === undefined ? {} : { status }) }
      return shownTo(actor, await listRequests(db, view, pageOf(request.query)))
    },
  )

  api.post(
    requests,
    {
      config: { permission },
      schema: {
        operationId: 'post-card-system-organizer-requests',
        summary: 'Ask for a balie; who administers the platform makes it',
        tags,
        params: CardSystemParams,
        body: NewBalieBody,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => ({
        status: 201,
        body: { id: await askForOrganizer(work, request.params.cardSystemId, request.body) },
      })),
  )

  api.post(
    `${ofCardSystem}/organizers/:organizerId/join`,
    {
      config: {
        permission,
        problems: {
          'uitpas/organizer-not-found': 404,
          'uitpas/cardsystem-not-found': 400,
          'openpas/already-in-region': 400,
          'openpas/organizer-request-open': 400,
        },
      },
      schema: {
        operationId: 'post-card-system-organizer-join',
        summary: 'Let a balie be in another card system too',
        description:
          'Asked by who administers the card system of the balie, or the one that it is to join: the other side decides. Who administers both, or the platform, does it at once.',
        tags,
        params: OfOrganizer,
        body: JoinBody,
        response: { 201: Type.Object({ id: Type.String(), status: Type.Enum(['OPEN', 'APPROVED']) }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.params.organizerId.toLowerCase()
        return { status: 201, body: await askToJoin(work, config, cardSystemId, organizerId, request.body) }
      }),
  )

  api.post(
    `${requests}/:requestId/approve`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-organizer-request-approve',
        summary: 'Say yes: the balie is made, or joins',
        tags,
        params: OfRequest,
        response: { 200: Type.Object({ organizerId: Type.String() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, requestId } = request.params
        return { status: 200, body: { organizerId: await approveRequest(work, config, cardSystemId, requestId) } }
      }),
  )

  api.post(
    `${requests}/:requestId/refuse`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-organizer-request-refuse',
        summary: 'Say no, and why: who asked hears it by mail',
        tags,
        params: OfRequest,
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, requestId } = request.params
        await refuseRequest(work, config, cardSystemId, requestId, request.body.reason)
        return { status: 204 }
      }),
  )

  api.delete(
    `${requests}/:requestId`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'delete-card-system-organizer-request',
        summary: 'Take back what was asked from this card system',
        tags,
        params: OfRequest,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await withdrawRequest(work, request.params.cardSystemId, request.params.requestId)
        return { status: 204 }
      }),
  )
}

function shownTo(actor: Actor, found: { totalItems: number; member: OrganizerRequest[] }): Static<typeof RequestList> {
  return { totalItems: found.totalItems, member: found.member.map((one) => shown(actor, one)) }
}

function shown(actor: Actor, request: OrganizerRequest): Static<typeof Request> {
  const { id, kind, status, name, askedAt, decidedAt, joinsCardSystemId, cardSystemId } = request
  const texts = {
    organizerId: request.organizerId,
    street: request.street,
    postalCode: request.postalCode,
    city: request.city,
    email: request.email,
    phone: request.phone,
    website: request.website,
    note: request.note,
    askedBy: request.askedByName,
    decidedBy: request.decidedByName,
    reason: request.reason,
    decidedAt: decidedAt && toRfc3339(decidedAt),
  }
  return {
    ...{ id, kind, status, name },
    cardSystem: { id: cardSystemId, name: request.cardSystem },
    ...(joinsCardSystemId === null ? {} : { joins: { id: joinsCardSystemId, name: request.joinsCardSystem ?? '' } }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)),
    askedAt: toRfc3339(askedAt),
    mayDecide: mayDecide(actor, request),
    mayWithdraw: status === 'OPEN' && (actor.platformAdmin || actor.cardSystemIds.has(cardSystemId)),
  }
}
