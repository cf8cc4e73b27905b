import { type Static, type TObject, Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { findCardSystem } from '../card-systems/store.ts'
import { type Actor, type Grant, requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type RouteProblems } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { contractPermissions } from '../http/permissions.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import {
  findRegisteredClient,
  listClients,
  lockClient,
  type RegisteredClient,
  replaceSecret,
  setClientActive,
  setClientCardSystem,
  updateClient,
  type Whose,
} from '../identity/client-registry.ts'
import { faultOfOrigin, faultOfUri } from '../identity/client-uris.ts'
import { createClient } from '../identity/clients.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import { findClientGrants, putClientPermissions } from './store.ts'

const tags = ['Clients']
const Uris = Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { maxItems: 50, uniqueItems: true })
const Grants = Type.Array(Type.Enum(['authorization_code', 'refresh_token', 'client_credentials']), {
  minItems: 1,
  maxItems: 3,
  uniqueItems: true,
})
const Body = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  redirectUris: Uris,
  postLogoutRedirectUris: Uris,
  allowedOrigins: Uris,
  grants: Grants,
})
type Body = Static<typeof Body>
const Kind = Type.Enum(['confidential', 'public'])
const NewBody = Type.Object({ ...Body.properties, kind: Kind })
const Client = Type.Object({
  clientId: Type.String(),
  ...NewBody.properties,
  kind: Type.String(),
  grants: Type.Array(Type.String()),
  cardSystemId: Type.Optional(Type.Integer({ description: 'of which card system; left out, of the platform' })),
  active: Type.Boolean(),
})
const Secret = Type.String({ description: 'said once, and kept nowhere' })

/** The platform has all clients; a card system those that were registered for it. */
const places: Place[] = [
  { path: '/clients', id: 'clients', params: Type.Object({}), permission: 'PLATFORM', problems: {} },
  {
    path: `${ofCardSystem}/clients`,
    id: 'card-systems-cardSystemId-clients',
    params: CardSystemParams,
    permission: 'KSB',
    problems: { 'uitpas/cardsystem-not-found': 404 },
  },
]

export function registerClientRoutes(api: App, system: System): void {
  for (const place of places) registerPlace(api, system, place)
}

interface Place {
  path: string
  id: string
  params: TObject
  permission: 'PLATFORM' | 'KSB'
  /** Of registering there. */
  problems: RouteProblems
}
type Params = { cardSystemId?: CardSystemId; clientId?: string; organizerId?: string }

function whoseOf(actor: Actor, { cardSystemId }: Params): Whose {
  if (cardSystemId !== undefined) requireCardSystem(actor, cardSystemId)
  return { cardSystemId }
}

function registerPlace(api: App, system: System, place: Place): void {
  const { path, id, params, permission } = place
  const { db, config } = system
  const problems = { 'uitpas/client-not-found': 404 } as const
  const ClientParams = Type.Object({ ...params.properties, clientId: Type.String({ maxLength: 100 }) })

  async function lock(work: Work, asked: Params): Promise<RegisteredClient> {
    const client = await lockClient(work.trx, whoseOf(work.by, asked), asked.clientId ?? '')
    if (!client) throw new Problem('uitpas/client-not-found')
    return client
  }

  api.get(
    path,
    {
      config: { permission },
      schema: {
        operationId: `get-${id}`,
        summary: 'The registered clients, by name',
        tags,
        params,
        querystring: Type.Object(Paging),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(Client) }) },
      },
    },
    async (request) => {
      const whose = whoseOf(actorOf(request), request.params as Params)
      const { totalItems, member } = await listClients(db, whose, pageOf(request.query))
      return { totalItems, member: member.map(shown) }
    },
  )

  api.post(
    path,
    {
      config: { permission, problems: place.problems },
      schema: {
        operationId: `post-${id}`,
        summary: 'Register a client; the secret of a confidential one is said once',
        tags,
        params,
        body: NewBody,
        response: { 201: Type.Object({ clientId: Type.String(), secret: Type.Optional(Secret) }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = whoseOf(work.by, request.params as Params)
        // Who administers the platform may name any number.
        if (cardSystemId !== undefined && !(await findCardSystem(work.trx, cardSystemId)))
          throw new Problem('uitpas/cardsystem-not-found')
        requireSound(request.body, request.body.kind)
        const name = request.body.name.trim()
        const { clientId, secret } = await createClient(work.trx, config.secrets, { ...request.body, name })
        if (cardSystemId !== undefined) await setClientCardSystem(work.trx, clientId, cardSystemId)
        record(work, 'client.create', clientId, Object.keys(request.body))
        return { status: 201, body: { clientId, ...(secret === undefined ? {} : { secret }) } }
      }),
  )

  api.put(
    `${path}/:clientId`,
    {
      config: { permission, problems },
      schema: {
        operationId: `put-${id}-clientId`,
        summary: 'Change a client',
        tags,
        params: ClientParams,
        body: Body,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { clientId, kind } = await lock(work, request.params as Params)
        requireSound(request.body, kind)
        await updateClient(work.trx, clientId, { ...request.body, name: request.body.name.trim() })
        record(work, 'client.update', clientId, Object.keys(request.body))
        return { status: 204 }
      }),
  )

  api.post(
    `${path}/:clientId/secret`,
    {
      config: { permission, problems },
      schema: {
        operationId: `post-${id}-clientId-secret`,
        summary: 'Give a confidential client another secret; the one before works no longer',
        tags,
        params: ClientParams,
        response: { 200: Type.Object({ secret: Secret }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { clientId, kind } = await lock(work, request.params as Params)
        // A public client has none to replace.
        if (kind !== 'confidential') throw new Problem('uitpas/client-not-found')
        const secret = await replaceSecret(work.trx, config.secrets, clientId)
        record(work, 'client.replace-secret', clientId, ['secret'])
        return { status: 200, body: { secret } }
      }),
  )

  api.put(
    `${path}/:clientId/active`,
    {
      config: { permission, problems },
      schema: {
        operationId: `put-${id}-clientId-active`,
        summary: 'Disable or enable a client',
        tags,
        params: ClientParams,
        body: Type.Object({ active: Type.Boolean() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { clientId } = await lock(work, request.params as Params)
        const { active } = request.body
        await setClientActive(work.trx, clientId, active)
        record(work, active ? 'client.enable' : 'client.disable', clientId, ['active'])
        return { status: 204 }
      }),
  )

  api.get(
    `${path}/:clientId/permissions`,
    {
      config: { permission, problems },
      schema: {
        operationId: `get-${id}-clientId-permissions`,
        summary: 'What a client may do, by balie; for administrators of a card system at the balies there',
        tags,
        params: ClientParams,
        response: {
          200: Type.Object({
            member: Type.Array(
              Type.Object({
                organizer: Type.Object({ id: Type.String(), name: Type.String() }),
                permissions: Type.Array(Type.String()),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const asked = request.params as Params
      const whose = whoseOf(actorOf(request), asked)
      const client = await findRegisteredClient(db, whose, asked.clientId ?? '')
      if (!client) throw new Problem('uitpas/client-not-found')
      const within = ({ cardSystemIds }: Grant) =>
        whose.cardSystemId === undefined || cardSystemIds.includes(whose.cardSystemId)
      const grants = (await findClientGrants(db, client.clientId)).filter(within)
      const names = await findOrganizerNames(
        db,
        grants.map(({ organizerId }) => organizerId),
      )
      const held = new Map(grants.map((grant) => [grant.organizerId, [...grant.permissions].sort()]))
      return {
        member: names.map(({ id: organizerId, name }) => ({
          organizer: { id: organizerId, name },
          permissions: held.get(organizerId) ?? [],
        })),
      }
    },
  )

  api.put(
    `${path}/:clientId/permissions/:organizerId`,
    {
      config: { permission, problems: { ...problems, 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: `put-${id}-clientId-permissions-organizerId`,
        summary: 'What a client may do for one balie; an empty list takes everything away',
        tags,
        params: Type.Object({ ...ClientParams.properties, organizerId: Type.String() }),
        body: Type.Object({
          permissions: Type.Array(Type.Enum([...contractPermissions]), { maxItems: 100, uniqueItems: true }),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const asked = request.params as Params
        const organizerId = (asked.organizerId ?? '').toLowerCase()
        const { clientId } = await lock(work, asked)
        if (!isUuid(organizerId)) throw new Problem('uitpas/organizer-not-found')
        if (asked.cardSystemId !== undefined)
          await requireOrganizerIn(work.trx, work.by, asked.cardSystemId, organizerId)
        else if (!(await findOrganizerNames(work.trx, [organizerId])).length)
          throw new Problem('uitpas/organizer-not-found')
        const { permissions } = request.body
        // What ends in `_ALL` reaches beyond the balie, which only the platform may give.
        if (work.by.platformAdmin !== true && permissions.some((one) => one.endsWith('_ALL')))
          throw new Problem('auth/forbidden')
        await putClientPermissions(work.trx, { clientId, organizerId, permissions })
        work.record({
          act: 'permissions.write',
          organizerId,
          subject: 'client',
          subjectId: clientId,
          fields: ['permissions'],
        })
        return { status: 204 }
      }),
  )
}

const shown = ({ cardSystemId, ...client }: RegisteredClient) => ({
  ...client,
  ...(cardSystemId === null ? {} : { cardSystemId }),
})

function record(work: Work, act: string, clientId: string, fields: string[]): void {
  work.record({ act, subject: 'client', subjectId: clientId, fields: fields.sort() })
}

/** @throws body/invalid-data for addresses that are not safe, and for grants that the kind cannot have */
function requireSound(body: Body, kind: string): void {
  const faults = (field: keyof Body, values: readonly string[], faultOf: (value: string) => string | undefined) =>
    values.flatMap((value, at) => {
      const error = faultOf(value)
      return error === undefined ? [] : [{ jsonPointer: `/${field}/${at}`, error }]
    })
  const has = (grant: Body['grants'][number]) => body.grants.includes(grant)
  const wrong = [
    ...faults('redirectUris', body.redirectUris, faultOfUri),
    ...faults('postLogoutRedirectUris', body.postLogoutRedirectUris, faultOfUri),
    ...faults('allowedOrigins', body.allowedOrigins, faultOfOrigin),
    ...(kind === 'public' && has('client_credentials')
      ? [{ jsonPointer: '/grants', error: 'has client_credentials, which a public client cannot keep safe' }]
      : []),
    ...(has('refresh_token') && !has('authorization_code')
      ? [{ jsonPointer: '/grants', error: 'has refresh_token without authorization_code' }]
      : []),
    ...(has('authorization_code') !== body.redirectUris.length > 0
      ? [{ jsonPointer: '/redirectUris', error: 'goes with authorization_code, and the other way round' }]
      : []),
  ]
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
}
