import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import type { Checkin } from './store.ts'

export interface CheckinFilter {
  cardSystemId: CardSystemId
  eventId?: string | undefined
  balieId?: string | undefined
  from?: Date | undefined
  /** Before this moment. */
  until?: Date | undefined
  cancelled?: boolean | undefined
}

export type ListedCheckin = Checkin & { eventTitle: string; balieName: string; cancelledReason: string | null }

/**
 * Check-ins as administrators see them, newest first: those that were saved at a balie of the card system; at one event,
 * also those at its events that somebody else saved.
 */
export async function listCheckinsIn(
  db: Db,
  filter: CheckinFilter,
  page: Page,
): Promise<{ totalItems: number; checkins: ListedCheckin[] }> {
  const { cardSystemId, eventId, balieId, from, until, cancelled } = filter
  if ([eventId, balieId].some((id) => id !== undefined && !isUuid(id))) return { totalItems: 0, checkins: [] }
  const own = sql`(select organizer_id from organizer_card_systems where card_system_id = ${cardSystemId})`
  const where = sql.join(
    [
      eventId === undefined
        ? sql`c.balie_id in ${own}`
        : sql`c.event_id = ${eventId} and (c.balie_id in ${own} or c.organizer_id in ${own})`,
      ...(balieId === undefined ? [] : [sql`c.balie_id = ${balieId}`]),
      ...(from ? [sql`c.created_at >= ${from}`] : []),
      ...(until ? [sql`c.created_at < ${until}`] : []),
      ...(cancelled === undefined ? [] : [cancelled ? sql`c.cancelled_at is not null` : sql`c.cancelled_at is null`]),
    ],
    sql` and `,
  )
  const newest = (of: RawBuilder<unknown>) =>
    sql`(select * from checkins c where ${of} order by c.created_at desc, c.id desc limit ${page.start + page.limit}) c`
  // Of each balie the newest, along the index that has them in order: the page is among those.
  const among =
    eventId === undefined
      ? sql`${own} b cross join lateral ${newest(sql`c.balie_id = b.organizer_id and ${where}`)}`
      : newest(where)
  const [count, { rows }] = await Promise.all([
    sql<{ count: number }>`select count(*)::int as count from checkins c where ${where}`.execute(db),
    sql<ListedCheckin>`
      select c.id, c.passholder_id as "passholderId", c.event_id as "eventId", c.organizer_id as "organizerId",
        c.balie_id as "balieId", c.uitpas_number as "uitpasNumber", c.points, c.created_at as "createdAt",
        c.cancelled_at as "cancelledAt", c.cancelled_reason as "cancelledReason", coalesce(o.name, '') as "balieName",
        coalesce(e.name ->> e.main_language, '') as "eventTitle"
      from ${among} left join events e on e.id = c.event_id left join organizers o on o.id = c.balie_id
      order by c.created_at desc, c.id desc limit ${page.limit} offset ${page.start}`.execute(db),
  ])
  return { totalItems: count.rows[0]?.count ?? 0, checkins: rows }
}
