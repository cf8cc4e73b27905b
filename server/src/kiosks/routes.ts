import { Type } from 'typebox'
import { type Actor, organizersWith } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { requireKiosk } from './access.ts'
import { configuredEvent, kioskDevices } from './answers.ts'
import { chooseEvent, forgetChosenEvent } from './choose-event.ts'
import { KioskDeviceEvent, KioskDeviceEventRequest, KioskDevices } from './schema.ts'
import { listKiosks } from './store.ts'

const tags = ['Kiosks']
const permission = 'TOKEN' as const
const params = Type.Object({ kioskId: Type.String() })
const fixedEvent = '/kiosks/:kioskId/fixed-event'
const notFound = { 'uitpas/event-not-found': 404, 'url/not-found': 404 } as const

/** Contract operations get-kiosks and get-, put- and delete-kiosks-kioskId-fixed-event: pillars, for their balies. */
export function registerKioskRoutes(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    '/kiosks',
    {
      config: { permission },
      schema: {
        operationId: 'get-kiosks',
        tags,
        querystring: Type.Object({ organizerId: Type.Optional(Type.String()), ...Paging }),
        response: { 200: KioskDevices },
      },
    },
    async (request) => {
      const page = pageOf(request.query)
      const organizerIds = organizersToList(actorOf(request), request.query.organizerId)
      const { totalItems, kiosks } = await listKiosks(db, { organizerIds }, page)
      return { totalItems, member: await kioskDevices(db, kiosks) }
    },
  )

  api.get(
    fixedEvent,
    {
      config: { permission, problems: notFound },
      schema: {
        operationId: 'get-kiosks-kioskId-fixed-event',
        tags,
        params,
        response: { 200: KioskDeviceEvent },
      },
    },
    async (request) => {
      const kiosk = await requireKiosk(db, actorOf(request), request.params.kioskId, 'KIOSKS_READ')
      return configuredEvent(system, kiosk, clock.now())
    },
  )

  api.put(
    fixedEvent,
    {
      config: {
        permission,
        problems: { 'uitpas/event-not-acceptable': 400, 'uitpas/event-not-found': 400, 'url/not-found': 404 },
      },
      schema: {
        operationId: 'put-kiosks-kioskId-fixed-event',
        tags,
        params,
        body: KioskDeviceEventRequest,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const kiosk = await requireKiosk(work.trx, work.by, request.params.kioskId, 'KIOSKS_WRITE')
        await chooseEvent(work, kiosk, request.body.id)
        return { status: 204 }
      }),
  )

  api.delete(
    fixedEvent,
    {
      config: { permission, problems: notFound },
      schema: { operationId: 'delete-kiosks-kioskId-fixed-event', tags, params, response: { 204: Type.Null() } },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const kiosk = await requireKiosk(work.trx, work.by, request.params.kioskId, 'KIOSKS_WRITE')
        if (!(await forgetChosenEvent(work, kiosk)))
          throw new Problem('uitpas/event-not-found', { detail: 'No event was chosen for this kiosk' })
        return { status: 204 }
      }),
  )
}

/** Staff name their organizer; who holds KIOSKS_READ may leave it out, and sees the pillars of all of theirs. */
function organizersToList(actor: Actor, organizerId: string | undefined): string[] {
  if (organizerId === undefined) {
    const readable = organizersWith(actor, 'KIOSKS_READ')
    if (readable.length === 0) throw new Problem('auth/forbidden', { detail: 'KIOSKS_READ or organizerId is required' })
    return readable
  }
  const grant = actor.grants.get(organizerId.toLowerCase())
  if (!grant || (grant.as === 'CLIENT' && !grant.permissions.has('KIOSKS_READ')))
    throw new Problem('auth/forbidden', { detail: `KIOSKS_READ is required for organizer ${organizerId}` })
  return [grant.organizerId]
}
