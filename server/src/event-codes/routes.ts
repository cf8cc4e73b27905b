import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import type { Event } from '../events/event.ts'
import { findEvent } from '../events/store.ts'
import { requirePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { System } from '../system.ts'
import { sendSheets } from './files.ts'
import { isSheetLink, sheetLink } from './link.ts'

/** Contract operation get-events-qr-checkincodes-downloadlink. */
export function registerEventCodes(api: App, { db, config, clock }: System): void {
  api.get(
    '/events/:eventId/qr-checkincodes/download-link',
    {
      config: { permission: 'EVENTS_QR_CHECKINCODE', problems: { 'uitpas/event-not-found': 404 } },
      schema: {
        operationId: 'get-events-qr-checkincodes-downloadlink',
        summary: 'Get event QR checkin code as download link',
        description: 'An address that gives the sheet (A4, to be printed) for five minutes.',
        tags: ['Events'],
        params: Type.Object({ eventId: Type.String() }),
        querystring: Type.Object({ format: Type.Optional(Type.Enum(['pdf', 'zip'], { default: 'pdf' })) }),
        response: { 200: Type.Object({ downloadLink: Type.String() }) },
      },
    },
    async (request) => {
      const event = await findCodeEvent(db, request.params.eventId)
      if (!event) throw new Problem('uitpas/event-not-found')
      if (event.organizerId === null) throw new Problem('auth/forbidden', { detail: 'The event has no organizer' })
      requirePermission(actorOf(request), 'EVENTS_QR_CHECKINCODE', event.organizerId)
      return { downloadLink: sheetLink(config, event.id, request.query.format ?? 'pdf', clock.now()) }
    },
  )
}

/** The sheet itself, for whoever has the address. */
export function registerEventCodeFiles(app: App, system: System): void {
  const { db, config, clock } = system
  app.get(
    '/checkin-codes/:name',
    {
      config: { public: 'the address is signed, for five minutes' },
      schema: {
        hide: true,
        params: Type.Object({ name: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({
          expires: Type.Integer({ minimum: 0, maximum: 99_999_999_999 }),
          signature: Type.String({ maxLength: 100 }),
        }),
      },
    },
    async (request, reply) => {
      const { name } = request.params
      const event = isSheetLink(config.secrets, name, request.query, clock.now())
        ? await findCodeEvent(db, name.slice(0, -4))
        : undefined
      if (!event) throw new Problem('url/not-found', { detail: 'The address is wrong, or too old' })
      return sendSheets(reply, system, [event], name.endsWith('.zip') ? 'zip' : 'pdf')
    },
  )
}

/** One that is not withdrawn: nobody saves points at the others. */
async function findCodeEvent(db: Db, eventId: string): Promise<Event | undefined> {
  const event = await findEvent(db, eventId)
  return event?.workflowStatus === 'DELETED' ? undefined : event
}
