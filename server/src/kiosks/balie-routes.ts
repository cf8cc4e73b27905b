import { Type } from 'typebox'
import { grantFor, requireToAct } from '../balie/access.ts'
import type { CheckinParts } from '../checkins/routes.ts'
import type { Db } from '../db/database.ts'
import { findEvents } from '../events/store.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { chooseEvent, forgetChosenEvent } from './choose-event.ts'
import { createKioskEvents } from './events.ts'
import { EventOnKiosk, kioskInKsb } from './ksb-schema.ts'
import { findKiosk, type Kiosk, listKiosks, setShowsCode } from './store.ts'

const tags = ['Kiosks']
const permission = 'USER' as const
const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }
const ofKiosk = Type.Object({ ...ofBalie, kioskId: Type.String() })
const unknown = { 'uitpas/kiosk-not-found': 404 } as const
const Instant = Type.String({ format: 'date-time' })

const KioskAtBalie = Type.Object({
  id: Type.String(),
  name: Type.String(),
  organizers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  showsCode: Type.Boolean(),
  automatic: Type.Boolean({ description: 'chooses an event by itself when the one that was set is not on' }),
  fixedEvent: Type.Optional(EventOnKiosk),
  chosenEvent: Type.Optional(EventOnKiosk),
  now: Type.Optional(
    Type.Object({ eventId: Type.String(), title: Type.String() }, { description: 'where points are saved now' }),
  ),
  next: Type.Optional(Type.String({ ...Instant, description: 'without an event now: from when there is one' })),
  connected: Type.Boolean(),
  lastSeenAt: Type.Optional(Instant),
})

/** *Zuilen* of a balie: what its staff see and choose. Which pillars there are, and a fixed event, is for administrators. */
export function registerKiosksAtBalie(api: App, system: System, checkins: CheckinParts): void {
  const { db, clock } = system
  const findKioskEvent = createKioskEvents(db, checkins.findCheckinEvent)

  async function answersOf(found: readonly Kiosk[]) {
    const now = clock.now()
    const events = await findEvents(
      db,
      found.flatMap(({ fixedEventId, chosenEventId }) => [fixedEventId ?? [], chosenEventId ?? []].flat()),
    )
    return Promise.all(
      found.map(async (kiosk) => {
        const { id, name, organizers, fixedEvent, chosenEvent, device, lastSeenAt } = kioskInKsb(kiosk, events, now)
        const usable = kiosk.balies.some(({ active }) => active)
        const { event, ...rest } = usable ? await findKioskEvent(kiosk, now) : { event: undefined, next: undefined }
        return {
          id,
          name,
          organizers: organizers.map((one) => ({ id: one.id, name: one.name })),
          showsCode: kiosk.showsCode,
          automatic: kiosk.automatic,
          ...(fixedEvent ? { fixedEvent } : {}),
          ...(chosenEvent ? { chosenEvent } : {}),
          ...(event ? { now: { eventId: event.id, title: event.title } } : {}),
          ...('next' in rest && rest.next ? { next: toRfc3339(rest.next) } : {}),
          connected: device !== undefined,
          ...(lastSeenAt === undefined ? {} : { lastSeenAt }),
        }
      }),
    )
  }

  api.get(
    '/:organizerId/kiosks',
    {
      config: { permission },
      schema: {
        operationId: 'get-balie-kiosks',
        summary: 'The pillars of this balie, by name',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object(Paging),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(KioskAtBalie) }) },
      },
    },
    async (request) => {
      const organizerId = request.params.organizerId.toLowerCase()
      grantFor(actorOf(request), organizerId)
      const found = await listKiosks(db, { organizerIds: [organizerId] }, pageOf(request.query))
      return { totalItems: found.totalItems, member: await answersOf(found.kiosks) }
    },
  )

  api.put(
    '/:organizerId/kiosks/:kioskId/event',
    {
      config: {
        permission,
        problems: { ...unknown, 'uitpas/event-not-acceptable': 400, 'uitpas/event-not-found': 400 },
      },
      schema: {
        operationId: 'put-balie-kiosk-event',
        summary: 'Choose at which event this pillar saves points',
        tags,
        params: ofKiosk,
        body: Type.Object({ eventId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await chooseEvent(work, await ownKiosk(work, request.params), request.body.eventId.toLowerCase())
        return { status: 204 }
      }),
  )

  api.delete(
    '/:organizerId/kiosks/:kioskId/event',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'delete-balie-kiosk-event',
        summary: 'Let this pillar choose its event by itself again',
        tags,
        params: ofKiosk,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await forgetChosenEvent(work, await ownKiosk(work, request.params))
        return { status: 204 }
      }),
  )

  api.put(
    '/:organizerId/kiosks/:kioskId/code',
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'put-balie-kiosk-code',
        summary: 'Show the code to save points with on the screen of this pillar, or not',
        tags,
        params: ofKiosk,
        body: Type.Object({ shown: Type.Boolean() }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        requireToAct(work.by, request.params.organizerId.toLowerCase(), 'KIOSKS_WRITE')
        const kiosk = await ownKiosk(work, request.params)
        await setShowsCode(work.trx, kiosk.id, request.body.shown)
        work.record({ act: 'kiosk.show-code', subject: 'kiosk', subjectId: kiosk.id, fields: ['showsCode'] })
        return { status: 204 }
      }),
  )
}

/**
 * A pillar of the balie in the address, to change something at.
 * @throws uitpas/kiosk-not-found, also for a pillar of another balie; auth/forbidden, openpas/organizer-inactive
 */
async function ownKiosk(work: Work, { organizerId, kioskId }: { organizerId: string; kioskId: string }) {
  const id = organizerId.toLowerCase()
  const { active } = grantFor(work.by, id)
  const kiosk = await findOfBalie(work.trx, id, kioskId)
  if (!kiosk) throw new Problem('uitpas/kiosk-not-found')
  if (!active) throw new Problem('openpas/organizer-inactive')
  return kiosk
}

async function findOfBalie(db: Db, organizerId: string, kioskId: string): Promise<Kiosk | undefined> {
  const kiosk = await findKiosk(db, kioskId)
  return kiosk?.balies.some(({ id }) => id === organizerId) ? kiosk : undefined
}
