import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { CheckinRefusal } from './save.ts'

export interface Checkin {
  id: string
  passholderId: string
  eventId: string
  /** Of the event. */
  organizerId: string
  /** Where it was saved. */
  balieId: string
  uitpasNumber: string
  points: number
  createdAt: Date
  cancelledAt: Date | null
}

const columns = [
  'id',
  'passholder_id',
  'event_id',
  'organizer_id',
  'balie_id',
  'uitpas_number',
  'points',
  'created_at',
  'cancelled_at',
] as const

type Row = {
  id: string
  passholder_id: string
  event_id: string
  organizer_id: string
  balie_id: string
  uitpas_number: string
  points: number
  created_at: Date
  cancelled_at: Date | null
}

const checkinOf = (row: Row): Checkin => ({
  id: row.id,
  passholderId: row.passholder_id,
  eventId: row.event_id,
  organizerId: row.organizer_id,
  balieId: row.balie_id,
  uitpasNumber: row.uitpas_number,
  points: row.points,
  createdAt: row.created_at,
  cancelledAt: row.cancelled_at,
})

export async function findCheckin(db: Db, checkinId: string): Promise<Checkin | undefined> {
  const row = await db.selectFrom('checkins').select(columns).where('id', '=', checkinId).executeTakeFirst()
  return row && checkinOf(row)
}

/**
 * Marks a check-in as undone. @returns false when it was undone already
 */
export async function markCancelled(
  trx: Trx,
  checkin: Checkin,
  { at, reason }: { at: Date; reason: string | null },
): Promise<boolean> {
  const result = await trx
    .updateTable('checkins')
    .set({ cancelled_at: at, cancelled_reason: reason })
    .where('passholder_id', '=', checkin.passholderId)
    .where('id', '=', checkin.id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A person's check-ins at events of these organizers, newest first, undone ones left out. */
export async function listCheckins(
  db: Db,
  filter: { passholderId: string; organizerIds: readonly string[]; eventIds?: readonly string[] | undefined },
  page: Page,
): Promise<{ totalItems: number; checkins: Checkin[] }> {
  let query = db
    .selectFrom('checkins')
    .where('passholder_id', '=', filter.passholderId)
    .where('organizer_id', '=', sql<string>`any(${filter.organizerIds}::uuid[])`)
    .where('cancelled_at', 'is', null)
  if (filter.eventIds) query = query.where('event_id', '=', sql<string>`any(${filter.eventIds}::uuid[])`)
  const count = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.start)
    .limit(page.limit)
    .execute()
  return { totalItems: count.count, checkins: rows.map(checkinOf) }
}

/** The events at which a person checked in with these organizers: what a search by title looks through. */
export async function listCheckinEventIds(
  db: Db,
  passholderId: string,
  organizerIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('checkins')
    .select('event_id')
    .distinct()
    .where('passholder_id', '=', passholderId)
    .where('organizer_id', '=', sql<string>`any(${organizerIds}::uuid[])`)
    .limit(10_000)
    .execute()
  return rows.map((row) => row.event_id)
}

/** A person's newest check-ins anywhere, undone ones included. */
export async function listNewestCheckins(db: Db, passholderId: string, limit: number): Promise<Checkin[]> {
  const rows = await db
    .selectFrom('checkins')
    .select(columns)
    .where('passholder_id', '=', passholderId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(checkinOf)
}

/** Check-ins saved at a balie between two moments, newest first, undone ones included. */
export async function listCheckinsAtBalie(
  db: Db,
  balieId: string,
  between: { from: Date; until: Date },
  limit: number,
): Promise<Checkin[]> {
  const rows = await db
    .selectFrom('checkins')
    .select(columns)
    .where('balie_id', '=', balieId)
    .where('created_at', '>=', between.from)
    .where('created_at', '<', between.until)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(checkinOf)
}

/** How many check-ins stand at each of these events between two moments. */
export async function countCheckinsAtEvents(
  db: Db,
  eventIds: readonly string[],
  between: { from: Date; until: Date },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('checkins')
    .select('event_id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('event_id', '=', sql<string>`any(${eventIds}::uuid[])`)
    .where('created_at', '>=', between.from)
    .where('created_at', '<', between.until)
    .where('cancelled_at', 'is', null)
    .groupBy('event_id')
    .execute()
  return new Map(rows.map((row) => [row.event_id, row.count]))
}

/** How many check-ins saved at a balie stand between two moments. */
export async function countCheckinsAtBalie(
  db: Db,
  balieId: string,
  between: { from: Date; until: Date },
): Promise<number> {
  const row = await db
    .selectFrom('checkins')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('balie_id', '=', balieId)
    .where('created_at', '>=', between.from)
    .where('created_at', '<', between.until)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** The newest check-in that counts for a limit: the one that a refusal names. */
export async function findLastCheckin(
  db: Db,
  passholderId: string,
  eventId: string,
  since: Date,
): Promise<Checkin | undefined> {
  const row = await db
    .selectFrom('checkins')
    .select(columns)
    .where('passholder_id', '=', passholderId)
    .where('event_id', '=', eventId)
    .where('cancelled_at', 'is', null)
    .where('created_at', '>=', since)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && checkinOf(row)
}

export interface CardStanding {
  verdict: CheckinRefusal | 'SAVED'
  passholderId: string | null
  cardStatus: string | null
}

/** What the save statement would answer for one card, without saving: the same questions in the same order. */
export async function judgeCard(
  db: Db,
  asked: { uitpasNumber: string; eventId: string; volume: number; periodStart: Date },
): Promise<CardStanding> {
  const { rows } = await sql<CardStanding>`
    select c.passholder_id as "passholderId", c.status as "cardStatus", case
      when c.status is null then 'UNKNOWN_CARD'
      when c.status <> 'ACTIVE' then 'CARD_STATUS'
      when p.kind = 'GROUP' then 'GROUP_PASS'
      when p.blocked_at is not null or not exists (
        select from memberships m where m.passholder_id = c.passholder_id and m.status = 'ACTIVE') then 'NO_MEMBERSHIP'
      when (select count(*) from checkins k where k.passholder_id = c.passholder_id and k.event_id = ${asked.eventId}
        and k.cancelled_at is null and k.created_at >= ${asked.periodStart}) >= ${asked.volume} then 'LIMIT'
      else 'SAVED' end as verdict
    from (select ${asked.uitpasNumber}::text as uitpas_number) a
    left join cards c using (uitpas_number) left join passholders p on p.id = c.passholder_id`.execute(db)
  const [standing] = rows
  if (!standing) throw new Error('One row in, one row out')
  return standing
}
