import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { PassholderId } from '../values/ids.ts'

/** A check-in or a redemption that stands. */
export interface TransactionRow {
  kind: 'CHECKIN' | 'REWARD'
  /** Of a check-in. */
  eventId: string | null
  /** Of a redemption: the reward and the balie. */
  title: string | null
  organizerName: string | null
  at: Date
  /** What it changed in the balance. */
  points: number
}

/**
 * A person's check-ins and redemptions as one list; what was undone is left out, so that the points add up. One
 * statement over both tables, since only the database can page through the two together.
 */
export async function listTransactions(
  db: Db,
  passholderId: PassholderId,
  page: Page,
  order: 'asc' | 'desc',
): Promise<{ totalItems: number; transactions: TransactionRow[] }> {
  const { rows: counted } = await sql<{ count: number }>`
    select (select count(*) from checkins where passholder_id = ${passholderId} and cancelled_at is null)
      + (select count(*) from redeemed_rewards where passholder_id = ${passholderId} and cancelled_at is null)
      as count`.execute(db)
  const direction = order === 'asc' ? sql`asc` : sql`desc`
  const { rows } = await sql<TransactionRow>`
    select t.kind, t.event_id as "eventId", r.title, o.name as "organizerName", t.at, t.points from (
      select 'CHECKIN' as kind, id, event_id, null::integer as reward_id, null::uuid as organizer_id,
        created_at as at, points
      from checkins where passholder_id = ${passholderId} and cancelled_at is null
      union all
      select 'REWARD', id, null, reward_id, organizer_id, redeemed_at, -points
      from redeemed_rewards where passholder_id = ${passholderId} and cancelled_at is null
      order by at ${direction}, id ${direction} limit ${page.limit} offset ${page.start}
    ) t left join rewards r on r.id = t.reward_id left join organizers o on o.id = t.organizer_id
    order by t.at ${direction}, t.id ${direction}`.execute(db)
  return { totalItems: counted[0]?.count ?? 0, transactions: rows }
}
