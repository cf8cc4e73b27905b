import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { findCardSystem } from '../card-systems/store.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import {
  listClients,
  type RegisteredClient,
  replaceSecret,
  setClientActive,
  setClientCardSystem,
  updateClient,
} from '../identity/client-registry.ts'
import { faultOfOrigin, faultOfUri } from '../identity/client-uris.ts'
import { createClient } from '../identity/clients.ts'
import type { System } from '../system.ts'
import { registerClientPermissions } from './client-permission-routes.ts'
import { type ClientPath, clientParams, lockedClient, type Place, places, whoseOf } from './client-places.ts'

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

export function registerClientRoutes(api: App, system: System): void {
  for (const place of places) {
    registerPlace(api, system, place)
    registerClientPermissions(api, system, place)
  }
}

function registerPlace(api: App, system: System, place: Place): void {
  const { path, id, params, permission } = place
  const { db, config } = system
  const problems = { 'uitpas/client-not-found': 404 } as const
  const ClientParams = clientParams(place)

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
      const whose = whoseOf(actorOf(request), request.params as ClientPath)
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
        const { cardSystemId } = whoseOf(work.by, request.params as ClientPath)
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
        const { clientId, kind } = await lockedClient(work, request.params as ClientPath)
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
        const { clientId, kind } = await lockedClient(work, request.params as ClientPath)
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
        const { clientId } = await lockedClient(work, request.params as ClientPath)
        const { active } = request.body
        await setClientActive(work.trx, clientId, active)
        record(work, active ? 'client.enable' : 'client.disable', clientId, ['active'])
        return { status: 204 }
      }),
  )
}

const shown = ({ cardSystemId, ...client }: RegisteredClient) => ({
  ...client,
  ...(cardSystemId === null ? {} : { cardSystemId }),
})

function record(work: Work, act: Act, clientId: string, fields: string[]): void {
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
