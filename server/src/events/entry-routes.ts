import { type Static, Type } from 'typebox'
import { type Actor, holdsToWrite, requireWritePermission } from '../http/actor.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { newId } from '../values/ids.ts'
import { EventEntry, eventOfEntry, idOfReference, PlaceEntry, placeOfEntry } from './entry-document.ts'
import { IdParameter } from './schema.ts'
import { findEvent, findPlace, lockEvent, saveEvents, savePlaces, withdrawEvent } from './store.ts'

const permission = 'ACTIVITIES_WRITE'

/** As the registry answers. */
const Created = Type.Object({ id: Type.String(), url: Type.String() })
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
        description: 'What is left out is gone. Points, limits and distribution keys of the event stay as they are.',
        tags: ['Events'],
        params: IdParameter,
        body: EventEntry,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const id = await requireOwn(work, request.params.id)
        await saveEntry(work, id, request.body)
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
        const id = await requireOwn(work, request.params.id)
        await withdrawEvent(work.trx, id, work.now)
        work.record({ act: 'event.withdraw', subject: 'event', subjectId: id })
        return { status: 204 }
      }),
  )

  api.post(
    '/places',
    {
      config: { permission },
      schema: {
        operationId: 'post-entry-place',
        summary: 'Enter a place',
        tags: ['Places'],
        body: PlaceEntry,
        response: { 201: Created },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        requireSomewhere(work.by)
        const id = newId()
        await savePlaces(work.trx, [{ id, ...placeOfEntry(request.body) }], work.now)
        work.record({ act: 'place.enter', subject: 'place', subjectId: id, fields: Object.keys(request.body).sort() })
        const headers = { location: `${entry}/places/${id}` }
        return { status: 201, headers, body: { id, url: headers.location } }
      }),
  )
}

/** @throws body/invalid-data for a place or organiser that is not known, auth/forbidden for somebody else's organiser */
async function saveEntry(work: Work, id: string, entry: Static<typeof EventEntry>): Promise<void> {
  const event = eventOfEntry(entry)
  const organizerId = idOfReference(entry.organizer)
  const organizer = organizerId && (await findOrganizer(work.trx, organizerId))
  if (!organizer) throw unknown('/organizer/@id', 'is no organizer')
  requireWritePermission(work.by, permission, organizer.id)
  const placeId = idOfReference(entry.location)
  const place = placeId && (await findPlace(work.trx, placeId))
  if (!place) throw unknown('/location/@id', 'is no place')
  const creator = work.by.accountId ?? work.by.clientId
  await saveEvents(work.trx, [{ ...event, id, organizerId: organizer.id, placeId: place.id, creator }], work.now)
  const fields = Object.keys(entry).sort()
  work.record({ act: 'event.enter', organizerId: organizer.id, subject: 'event', subjectId: id, fields })
}

const unknown = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })

/**
 * Locks an event that the caller may change, so that of two who change it at once the second sees what the first left.
 * @throws url/not-found, auth/forbidden for an event of somebody else, or of nobody
 */
async function requireOwn(work: Work, eventId: string): Promise<string> {
  await lockEvent(work.trx, eventId)
  const event = await findEvent(work.trx, eventId)
  if (!event || event.workflowStatus === 'DELETED') throw new Problem('url/not-found', { detail: 'No such event' })
  if (event.organizerId === null) throw new Problem('auth/forbidden', { detail: 'The event has no organizer' })
  requireWritePermission(work.by, permission, event.organizerId)
  return event.id
}

function requireSomewhere(by: Actor): void {
  if (!holdsToWrite(by, permission)) throw new Problem('openpas/organizer-inactive')
}
