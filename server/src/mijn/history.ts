import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Event } from '../events/event.ts'
import { findEvents } from '../events/store.ts'
import type { Page } from '../http/paging.ts'
import type { PassholderId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { HistoryEntry } from './schema.ts'

interface Row {
  kind: HistoryEntry['kind']
  eventId: string | null
  title: string | null
  organizerName: string | null
  at: Date
  points: number
  priceCents: number | null
  insteadOfCents: number | null
}

/**
 * What a person saved, redeemed and bought, and what they began with, as one list, newest first. What was undone is left out, so
 * that the points add up. One statement over the tables, since only the database can page through them together.
 */
export async function ownHistory(
  db: Db,
  id: PassholderId,
  page: Page,
): Promise<{ totalItems: number; member: HistoryEntry[] }> {
  const { rows: counted } = await sql<{ count: number }>`
    select (select count(*) from checkins where passholder_id = ${id} and cancelled_at is null)
      + (select count(*) from redeemed_rewards where passholder_id = ${id} and cancelled_at is null)
      + (select count(*) from ticket_sales where passholder_id = ${id} and cancelled_at is null)
      + (select count(*) from points_entries where passholder_id = ${id} and reason = 'OPENING_BALANCE')
      as count`.execute(db)
  const { rows } = await sql<Row>`
    select t.kind, t.event_id as "eventId", r.title, o.name as "organizerName", t.at, t.points,
      t.price as "priceCents", t.regular as "insteadOfCents" from (
      select 'CHECKIN' as kind, id, event_id, null::integer as reward_id, null::uuid as organizer_id,
        created_at as at, points, null::integer as price, null::integer as regular
      from checkins where passholder_id = ${id} and cancelled_at is null
      union all
      select 'REWARD', id, null, reward_id, organizer_id, redeemed_at, -points, null, null
      from redeemed_rewards where passholder_id = ${id} and cancelled_at is null
      union all
      select 'TICKET', id, event_id, null, organizer_id, sold_at, 0, passholder_cents, regular_price_cents
      from ticket_sales where passholder_id = ${id} and cancelled_at is null
      union all
      select reason, source_id, null, null, null, created_at, amount, null, null
      from points_entries where passholder_id = ${id} and reason = 'OPENING_BALANCE'
      order by at desc, id desc limit ${page.limit} offset ${page.start}
    ) t left join rewards r on r.id = t.reward_id left join organizers o on o.id = t.organizer_id
    order by t.at desc, t.id desc`.execute(db)
  const events = await findEvents(db, [...new Set(rows.flatMap((row) => row.eventId ?? []))])
  return { totalItems: counted[0]?.count ?? 0, member: rows.map((row) => entryOf(row, events.get(row.eventId ?? ''))) }
}

function entryOf(row: Row, event: Event | undefined): HistoryEntry {
  const { kind, at, points, priceCents, insteadOfCents } = row
  return {
    kind,
    title: event?.title ?? row.title ?? '',
    location: event ? placeName(event) : (row.organizerName ?? ''),
    at: toRfc3339(at),
    points,
    ...(priceCents === null ? {} : { priceCents }),
    ...(insteadOfCents === null ? {} : { insteadOfCents }),
  }
}

function placeName({ place }: Event): string {
  return place.name[place.mainLanguage] ?? Object.values(place.name)[0] ?? place.city
}
