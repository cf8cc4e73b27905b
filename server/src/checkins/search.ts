import type { Static } from 'typebox'
import type { Db } from '../db/database.ts'
import { findEvents } from '../events/store.ts'
import type { Page } from '../http/paging.ts'
import { isUuid } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { Checkins } from './schema.ts'
import { listCheckinEventIds, listCheckins } from './store.ts'

/**
 * A person's check-ins at the events of these organizers, newest first; `eventTitle` narrows to events whose title
 * holds it. Never with the passholder (contract/notes).
 */
export async function searchCheckins(
  db: Db,
  filter: { passholderId: string; organizerIds: readonly string[]; eventTitle?: string | undefined },
  page: Page,
): Promise<Static<typeof Checkins>> {
  const organizerIds = filter.organizerIds.filter(isUuid)
  if (!isUuid(filter.passholderId) || organizerIds.length === 0) return { totalItems: 0, member: [] }
  const eventIds = await eventIdsByTitle(db, filter.passholderId, organizerIds, filter.eventTitle)
  const found = await listCheckins(db, { passholderId: filter.passholderId, organizerIds, eventIds }, page)
  const events = await findEvents(db, [...new Set(found.checkins.map((checkin) => checkin.eventId))])
  return {
    totalItems: found.totalItems,
    member: found.checkins.map((checkin) => ({
      id: checkin.id,
      creationDate: toRfc3339(checkin.createdAt),
      eventId: checkin.eventId,
      eventTitle: events.get(checkin.eventId)?.title ?? '',
      uitpasNumber: checkin.uitpasNumber,
      points: checkin.points,
    })),
  }
}

async function eventIdsByTitle(
  db: Db,
  passholderId: string,
  organizerIds: readonly string[],
  title: string | undefined,
): Promise<string[] | undefined> {
  if (title === undefined || title === '') return undefined
  const events = await findEvents(db, await listCheckinEventIds(db, passholderId, organizerIds))
  const wanted = title.toLocaleLowerCase('nl')
  return [...events.values()]
    .filter((event) => event.title.toLocaleLowerCase('nl').includes(wanted))
    .map((event) => event.id)
}
