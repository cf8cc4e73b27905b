import { type Static, Type } from 'typebox'
import { requireWritePermission } from '../http/actor.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { newId } from '../values/ids.ts'
import { creatorOf, invalid, permission, requireImages, requireOrganizer } from './entry-access.ts'
import { EventEntry, eventOfEntry, idOfReference } from './entry-document.ts'
import { type Event, isPublished } from './event.ts'
import { findKeeper } from './registry-store.ts'
import { IdParameter } from './schema.ts'
import { findEvent, findPlace, lockEvent, saveEvents, withdrawEvent } from './store.ts'

const CreatedEvent = Type.Object({ id: Type.String(), eventId: Type.String(), url: Type.String() })

/**
 * Writing in the registry: providers enter what they organise themselves. An event whose organiser is in a card system
 * and that has a base price is a pass event from then on: nothing else has to be done (handbook, *Evenementen*).
 */
export function registerEventEntry(api: App, system: System): void {
  const { entry } = system.config.urls
  api.post(
    '/events',
    {
      config: { permission },
      schema: {
        operationId: 'post-entry-event',
        summary: 'Enter an event',
        tags: ['Events'],
        body: EventEntry,
        response: { 201: CreatedEvent },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const id = newId()
        await saveEntry(work, id, request.body)
        const headers = { location: `${entry}/events/${id}` }
        return { status: 201, headers, body: { id, eventId: id, url: headers.location } }
      }),
  )

  api.put(
    '/events/:id',
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'put-entry-event',
        summary: 'Replace what the registry says of an event',
        description:
          'What is left out is gone. Points, limits and distribution keys of the event stay as they are. A draft is published; what was published is no draft again.',
        tags: ['Events'],
        params: IdParameter,
        body: EventEntry,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const event = await requireOwn(work, request.params.id)
        // Points may be saved there already, and people may know of it: it is withdrawn, or cancelled.
        if (isPublished(event) && request.body.workflowStatus === 'DRAFT')
          throw invalid('/workflowStatus', 'cannot be DRAFT any more: it was published')
        await saveEntry(work, event.id, request.body)
        return { status: 204 }
      }),
  )

  api.delete(
    '/events/:id',
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'delete-entry-event',
        summary: 'Withdraw an event',
        description: 'It is no longer found, and nothing can be saved there; what was saved or sold there stays.',
        tags: ['Events'],
        params: IdParameter,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { id } = await requireOwn(work, request.params.id)
        await withdrawEvent(work.trx, id, work.now)
        work.record({ act: 'event.withdraw', subject: 'event', subjectId: id })
        return { status: 204 }
      }),
  )
}

/** @throws body/invalid-data for a place or organiser that is not known, auth/forbidden for somebody else's organiser */
async function saveEntry(work: Work, id: string, entry: Static<typeof EventEntry>): Promise<void> {
  const event = eventOfEntry(entry)
  const { organizerId } = await requireOrganizer(work, entry.organizer, '/organizer/@id')
  const placeId = idOfReference(entry.location)
  const place = placeId && (await findPlace(work.trx, placeId))
  if (!place) throw invalid('/location/@id', 'is no place')
  await requireImages(work, event.details?.images)
  await saveEvents(work.trx, [{ ...event, id, organizerId, placeId: place.id, creator: creatorOf(work.by) }], work.now)
  const fields = Object.keys(entry).sort()
  work.record({ act: 'event.enter', organizerId, subject: 'event', subjectId: id, fields })
}

/**
 * Locks an event that the caller may change, so that of two who change it at once the second sees what the first left.
 * @throws url/not-found, auth/forbidden for an event of somebody else, or of nobody
 */
async function requireOwn(work: Work, eventId: string): Promise<Event> {
  await lockEvent(work.trx, eventId)
  const event = await findEvent(work.trx, eventId)
  if (!event || event.workflowStatus === 'DELETED') throw new Problem('url/not-found', { detail: 'No such event' })
  const keeper = event.organizerId && (await findKeeper(work.trx, event.organizerId))
  if (!keeper) throw new Problem('auth/forbidden', { detail: 'The event has no organizer that we know' })
  requireWritePermission(work.by, permission, keeper)
  return event
}
