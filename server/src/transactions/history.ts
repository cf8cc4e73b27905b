import type { Db } from '../db/database.ts'
import type { Event } from '../events/event.ts'
import { findEvents } from '../events/store.ts'
import type { Page } from '../http/paging.ts'
import type { PassholderId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { Transaction } from './schema.ts'
import { listTransactions } from './store.ts'

/** What a person saved and spent, with the names of what it was for. */
export async function transactionHistory(
  db: Db,
  passholderId: PassholderId,
  page: Page,
  order: 'asc' | 'desc',
): Promise<{ totalItems: number; member: Transaction[] }> {
  const { totalItems, transactions } = await listTransactions(db, passholderId, page, order)
  const eventIds = [...new Set(transactions.flatMap((one) => one.eventId ?? []))]
  const events = await findEvents(db, eventIds)
  const member = transactions.map((one) => {
    const event = one.eventId === null ? undefined : events.get(one.eventId)
    return {
      title: event?.title ?? one.title ?? '',
      location: event ? placeName(event) : (one.organizerName ?? ''),
      creationDate: toRfc3339(one.at),
      points: one.points,
    }
  })
  return { totalItems, member }
}

function placeName({ place }: Event): string {
  return place.name[place.mainLanguage] ?? Object.values(place.name)[0] ?? place.city
}
