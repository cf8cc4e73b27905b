import { type Static, Type } from 'typebox'
import { type Actor, holdsAnywhere, holdsToWrite, requirePermission, requireWritePermission } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { PERIOD_TYPES } from '../values/period.ts'
import { defaultEventSettings, type Event, type EventSettings } from './event.ts'
import { findEvent, saveEventSettings } from './store.ts'

const tags = ['Events']
const ofEvent = Type.Object({ eventId: Type.String() })
const problems = { 'uitpas/event-not-found': 404 } as const

const limit = (minimum: number) =>
  Type.Object({
    volume: Type.Integer({ minimum, maximum: 1_000_000 }),
    periodType: Type.Enum([...PERIOD_TYPES]),
  })
/** Contract schema `EventSettings`. */
export const Settings = Type.Object({
  id: Type.String(),
  passholderTicketLimit: Type.Optional(limit(0)),
  checkinLimit: Type.Optional(limit(1)),
  checkinPoints: Type.Integer({ minimum: 1, maximum: 1000 }),
})

/** Contract operations get-events-settings and put-events-settings. */
export function registerEventSettings(api: App, system: System): void {
  api.get(
    '/events/:eventId/settings',
    {
      config: { permission: ['EVENT_SETTINGS_READ', 'EVENT_SETTINGS_READ_ALL'], problems },
      schema: { operationId: 'get-events-settings', tags, params: ofEvent, response: { 200: Settings } },
    },
    async (request) => {
      const actor = actorOf(request)
      const event = found(await findEvent(system.db, request.params.eventId))
      if (!holdsAnywhere(actor, 'EVENT_SETTINGS_READ_ALL'))
        requirePermission(actor, 'EVENT_SETTINGS_READ', organizerOf(event))
      return settingsAnswer(event)
    },
  )

  api.put(
    '/events/:eventId/settings',
    {
      config: { permission: ['EVENT_SETTINGS_UPDATE', 'EVENT_SETTINGS_UPDATE_ALL'], problems },
      schema: {
        operationId: 'put-events-settings',
        description: 'Without passholderTicketLimit there is none; without checkinLimit a point is saved once a day.',
        tags,
        params: ofEvent,
        body: Settings,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const event = found(await findEvent(work.trx, request.params.eventId))
        requireToChange(work.by, event)
        if (request.body.id.toLowerCase() !== event.id) {
          const wrong = [{ jsonPointer: '/id', error: 'is not the event of the address' }]
          throw new Problem('body/invalid-data', { schemaErrors: wrong })
        }
        await saveEventSettings(work.trx, event.id, settingsOf(request.body))
        work.record({
          act: 'event.settings',
          organizerId: event.organizerId,
          subject: 'event',
          subjectId: event.id,
          fields: Object.keys(request.body).filter((field) => field !== 'id'),
        })
        return { status: 204 }
      }),
  )
}

function found(event: Event | undefined): Event {
  if (!event) throw new Problem('uitpas/event-not-found')
  return event
}

/** @throws auth/forbidden: an event without organizer is nobody's */
function organizerOf({ organizerId }: Event): string {
  if (organizerId === null) throw new Problem('auth/forbidden', { detail: 'The event has no organizer' })
  return organizerId
}

function requireToChange(by: Actor, event: Event): void {
  if (!holdsToWrite(by, 'EVENT_SETTINGS_UPDATE_ALL'))
    requireWritePermission(by, 'EVENT_SETTINGS_UPDATE', organizerOf(event))
}

export const settingsAnswer = ({ id, settings }: Event): Static<typeof Settings> => ({
  id,
  ...(settings.passholderTicketLimit === null ? {} : { passholderTicketLimit: settings.passholderTicketLimit }),
  checkinLimit: settings.checkinLimit,
  checkinPoints: settings.checkinPoints,
})

export const settingsOf = (body: Omit<Static<typeof Settings>, 'id'>): EventSettings => ({
  checkinPoints: body.checkinPoints,
  checkinLimit: body.checkinLimit ?? defaultEventSettings.checkinLimit,
  passholderTicketLimit: body.passholderTicketLimit ?? null,
})
