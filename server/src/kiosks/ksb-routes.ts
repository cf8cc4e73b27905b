import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { findEvents } from '../events/store.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { IdFilter } from '../http/list-parameters.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { write } from '../http/write.ts'
import { ConsumerKeyFilter, findBaliesOf, findConsumerKeys } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import {
  EventOnKiosk,
  eventOnKiosk,
  KioskBody,
  KioskInKsb,
  kioskInKsb,
  ListedKiosk,
  SetupCodeAnswer,
} from './ksb-schema.ts'
import {
  changeKiosk,
  createKiosk,
  disconnectDevice,
  getFixableEvent,
  getKioskOf,
  removeKiosk,
  renewSetupCode,
} from './manage.ts'
import { type Kiosk, listKiosks } from './store.ts'

const tags = ['Kiosks']
const permission = 'KSB' as const
const ofCardSystem = { cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }
const ofKiosk = Type.Object({ ...ofCardSystem, kioskId: Type.String() })
const kiosks = '/card-systems/:cardSystemId/kiosks'
const unknown = { 'uitpas/kiosk-not-found': 404 } as const
const faults = {
  'openpas/name-taken': 400,
  'uitpas/event-not-acceptable': 400,
  'uitpas/event-not-found': 400,
  'uitpas/organizer-not-found': 400,
} as const

/** Zuilen: the pillars of a card system, and the codes with which they are set up. */
export function registerKioskAdministration(api: App, system: System): void {
  const { db, clock, config } = system

  async function answersOf(from: Db, found: readonly Kiosk[]): Promise<KioskInKsb[]> {
    const ids = found.flatMap(({ fixedEventId, chosenEventId }) => [fixedEventId ?? [], chosenEventId ?? []].flat())
    const events = await findEvents(from, ids)
    return found.map((kiosk) => kioskInKsb(kiosk, events, clock.now()))
  }

  api.get(
    kiosks,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-kiosks',
        summary: 'The pillars of a card system',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({
          ...Paging,
          ...IdFilter,
          ...ConsumerKeyFilter,
          eventId: Type.Optional(Type.String({ maxLength: 50, description: 'the CDBID of its event' })),
          q: Type.Optional(Type.String({ maxLength: 100, description: 'a part of the name' })),
          organizerId: Type.Optional(Type.String({ format: 'uuid' })),
          sort: Type.Optional(Type.Enum(['name', '-name', 'lastSeen', '-lastSeen'])),
        }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(ListedKiosk) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { q, organizerId, clientId, id, eventId, sort } = request.query
      const ofClient = clientId === undefined ? undefined : await findBaliesOf(db, clientId)
      const chosen = organizerId ? [organizerId.toLowerCase()] : undefined
      const organizerIds = ofClient ? ofClient.filter((one) => chosen?.includes(one) ?? true) : chosen
      const filter = {
        cardSystemId,
        ...(q ? { q } : {}),
        ...(id ? { id } : {}),
        ...(eventId ? { eventId } : {}),
        ...(organizerIds ? { organizerIds } : {}),
      }
      const found = await listKiosks(db, filter, pageOf(request.query), sort)
      const kiosksFound = await answersOf(db, found.kiosks)
      const balies = kiosksFound.flatMap(({ organizers }) => organizers.map((one) => one.id))
      const keys = await findConsumerKeys(db, balies)
      return {
        totalItems: found.totalItems,
        member: kiosksFound.map((kiosk) => {
          const clientIds = new Set(kiosk.organizers.flatMap((one) => keys.get(one.id) ?? []))
          return { ...kiosk, clientIds: [...clientIds].sort() }
        }),
      }
    },
  )

  api.post(
    kiosks,
    {
      config: { permission, problems: faults },
      schema: {
        operationId: 'post-card-system-kiosks',
        summary: 'Add a pillar; the answer has the configuration code, once',
        tags,
        params: Type.Object(ofCardSystem),
        body: KioskBody,
        response: { 201: SetupCodeAnswer },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const { expiresAt, ...made } = await createKiosk(work, config.secrets, cardSystemId, request.body)
        return { status: 201, body: { ...made, expiresAt: toRfc3339(expiresAt) } }
      }),
  )

  api.get(
    `${kiosks}/:kioskId`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-kiosk',
        summary: 'One pillar',
        tags,
        params: ofKiosk,
        response: { 200: KioskInKsb },
      },
    },
    async (request) => {
      const { cardSystemId, kioskId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const [answer] = await answersOf(db, [await getKioskOf(db, cardSystemId, kioskId)])
      if (!answer) throw new Error('One pillar in, one out')
      return answer
    },
  )

  api.put(
    `${kiosks}/:kioskId`,
    {
      config: { permission, problems: { ...faults, ...unknown } },
      schema: {
        operationId: 'put-card-system-kiosk',
        summary: 'Change what a pillar does',
        tags,
        params: ofKiosk,
        body: KioskBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, kioskId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await changeKiosk(work, cardSystemId, kioskId, request.body)
        return { status: 204 }
      }),
  )

  api.delete(
    `${kiosks}/:kioskId`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'delete-card-system-kiosk',
        summary: 'Remove a pillar; what was saved at it stays',
        tags,
        params: ofKiosk,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, kioskId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await removeKiosk(work, cardSystemId, kioskId)
        return { status: 204 }
      }),
  )

  api.post(
    `${kiosks}/:kioskId/setup-code`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'post-card-system-kiosk-setup-code',
        summary: 'Make a new configuration code, said once',
        tags,
        params: ofKiosk,
        response: { 201: SetupCodeAnswer },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, kioskId } = request.params
        requireCardSystem(work.by, cardSystemId)
        const { setupCode, expiresAt } = await renewSetupCode(work, config.secrets, cardSystemId, kioskId)
        return { status: 201, body: { id: kioskId, setupCode, expiresAt: toRfc3339(expiresAt) } }
      }),
  )

  api.delete(
    `${kiosks}/:kioskId/device`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'delete-card-system-kiosk-device',
        summary: 'Disconnect the device of a pillar, at once',
        tags,
        params: ofKiosk,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, kioskId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await disconnectDevice(work, cardSystemId, kioskId)
        return { status: 204 }
      }),
  )

  api.get(
    '/card-systems/:cardSystemId/kiosk-events/:eventId',
    {
      config: { permission, problems: { 'uitpas/event-not-found': 404, 'uitpas/event-not-acceptable': 400 } },
      schema: {
        operationId: 'get-card-system-kiosk-event',
        summary: 'An event by its CDBID, before it is fixed on a pillar',
        tags,
        params: Type.Object({ ...ofCardSystem, eventId: Type.String() }),
        response: { 200: EventOnKiosk },
      },
    },
    async (request) => {
      const { cardSystemId, eventId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { id } = await getFixableEvent(db, cardSystemId, eventId, clock.now())
      return eventOnKiosk(id, (await findEvents(db, [id])).get(id), clock.now())
    },
  )
}
