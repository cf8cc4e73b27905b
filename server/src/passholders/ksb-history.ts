import { sql } from 'kysely'
import { saidAct } from '../audit/acts.ts'
import { listEntriesAbout } from '../audit/store.ts'
import type { Db } from '../db/database.ts'
import { findEvents } from '../events/store.ts'
import type { Page } from '../http/paging.ts'
import { findAccounts } from '../identity/accounts.ts'
import { findOrganizers } from '../organizers/store.ts'
import type { PassholderId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { AuditEntryAnswer, PassholderReward, PointsEntry } from './ksb-schema.ts'

interface Paged<Row> extends Page {
  totalItems: number
  member: Row[]
}

/** Every change of a person's points, newest first, what was undone and its undoing included. */
export async function listPointsEntries(db: Db, id: PassholderId, page: Page): Promise<Paged<PointsEntry>> {
  // Entries are numbered by person without a gap: how many there are is the highest number.
  const { rows } = await sql<{
    total: number
    at: Date
    reason: string
    points: number
    balance: number
    eventId: string | null
    title: string | null
    organizerId: string | null
    uitpasNumber: string | null
  }>`
    select e.created_at as at, e.reason, e.amount as points, e.balance_after as balance, c.event_id as "eventId", w.title,
      coalesce(c.balie_id, r.organizer_id) as "organizerId", coalesce(c.uitpas_number, r.uitpas_number) as "uitpasNumber"
    from points_entries e
    left join checkins c on e.reason in ('CHECKIN', 'CHECKIN_CANCELLED') and c.id = e.source_id
    left join redeemed_rewards r on e.reason in ('REWARD_REDEEMED', 'REWARD_CANCELLED') and r.id = e.source_id
    left join rewards w on w.id = r.reward_id
    where e.passholder_id = ${id} order by e.sequence desc limit ${page.limit} offset ${page.start}`.execute(db)
  const counted = await sql<{ entries: number }>`
    select entries from points_balances where passholder_id = ${id}`.execute(db)
  const [events, organizers] = await Promise.all([
    findEvents(db, [...new Set(rows.flatMap((row) => row.eventId ?? []))]),
    findOrganizers(
      db,
      rows.flatMap((row) => row.organizerId ?? []),
    ),
  ])
  const member = rows.map((row) => {
    const title = row.title ?? events.get(row.eventId ?? '')?.title
    return {
      at: toRfc3339(row.at),
      reason: row.reason,
      points: row.points,
      balance: row.balance,
      ...(title === undefined ? {} : { title }),
      ...organizerOf(organizers, row.organizerId),
      ...(row.uitpasNumber === null ? {} : { uitpasNumber: row.uitpasNumber }),
    }
  })
  return { totalItems: counted.rows[0]?.entries ?? 0, ...page, member }
}

/** What a person redeemed, what of it was undone, and what waits, newest first. */
export async function listRewardsOf(db: Db, id: PassholderId, page: Page): Promise<Paged<PassholderReward>> {
  const all = sql`(
    select x.reward_id, x.id::text as redemption, x.points, x.redeemed_at as at, x.organizer_id, x.cancelled_at,
      case when x.cancelled_at is null then 'REDEEMED' else 'CANCELLED' end as status
    from redeemed_rewards x where x.passholder_id = ${id}
    union all
    select g.reward_id, null, 0, g.granted_at, null, null, 'GRANTED'
    from granted_welcome_rewards g where g.passholder_id = ${id} and g.redeemed_reward_id is null
  )`
  const counted = await sql<{ count: number }>`select count(*) as count from ${all} a`.execute(db)
  const { rows } = await sql<{
    rewardId: number
    title: string
    type: 'WELCOME' | 'POINTS'
    status: PassholderReward['status']
    points: number
    at: Date
    redemption: string | null
    organizerId: string | null
    cancelledAt: Date | null
  }>`
    select a.reward_id as "rewardId", r.title, r.type, a.status, a.points, a.at, a.redemption,
      a.organizer_id as "organizerId", a.cancelled_at as "cancelledAt"
    from ${all} a join rewards r on r.id = a.reward_id
    order by a.at desc, a.reward_id, a.redemption limit ${page.limit} offset ${page.start}`.execute(db)
  const organizers = await findOrganizers(
    db,
    rows.flatMap((row) => row.organizerId ?? []),
  )
  const member = rows.map((row) => ({
    rewardId: String(row.rewardId),
    title: row.title,
    type: row.type,
    status: row.status,
    points: row.points,
    at: toRfc3339(row.at),
    ...(row.redemption === null ? {} : { redeemedRewardId: row.redemption }),
    ...organizerOf(organizers, row.organizerId),
    ...(row.cancelledAt ? { cancelledAt: toRfc3339(row.cancelledAt) } : {}),
  }))
  return { totalItems: counted.rows[0]?.count ?? 0, ...page, member }
}

/** Who looked at a person and who changed what, newest first. */
export async function listAuditOf(
  db: Db,
  ids: readonly PassholderId[],
  only: 'READS' | 'CHANGES' | undefined,
  page: Page,
): Promise<Paged<AuditEntryAnswer>> {
  const { totalItems, entries } = await listEntriesAbout(db, ids, only, page)
  const [accounts, organizers] = await Promise.all([
    findAccounts(
      db,
      entries.flatMap((entry) => entry.accountId ?? []),
    ),
    findOrganizers(
      db,
      entries.flatMap((entry) => entry.organizerId ?? []),
    ),
  ])
  const member = entries.map((entry) => {
    const name = accounts.get(entry.accountId ?? '')?.name
    return {
      at: toRfc3339(entry.at),
      ...saidAct(entry.act),
      change: entry.change,
      by: {
        kind: entry.actor,
        ...(name === undefined ? {} : { name }),
        ...(entry.clientId === null ? {} : { clientId: entry.clientId }),
      },
      ...organizerOf(organizers, entry.organizerId),
      fields: entry.fields,
    }
  })
  return { totalItems, ...page, member }
}

function organizerOf(organizers: ReadonlyMap<string, { id: string; name?: string }>, id: string | null) {
  const organizer = organizers.get(id ?? '')
  return organizer ? { organizer: { id: organizer.id, name: organizer.name ?? '' } } : {}
}
