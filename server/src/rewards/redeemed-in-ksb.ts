import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { CardSystemId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { plainText } from '../values/plain-text.ts'
import type { RedeemedInKsb } from './ksb-schema.ts'
import type { RewardType } from './tables.ts'

export interface RedeemedFilter {
  cardSystemId: CardSystemId
  type?: RewardType | undefined
  /** Words of the title. */
  title?: string | undefined
  uitpasNumber?: string | undefined
  organizerId?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
}

/** What was redeemed of the rewards that a card system owns and not undone, newest first. */
export async function listRedeemedOf(
  db: Db,
  filter: RedeemedFilter,
  page: Page,
): Promise<{ totalItems: number; member: RedeemedInKsb[] }> {
  const words = plainText(filter.title ?? '').split(' ')
  const where = sql.join(
    [
      sql`r.owning_card_system_id = ${filter.cardSystemId} and x.cancelled_at is null`,
      ...(filter.type ? [sql`r.type = ${filter.type}`] : []),
      ...words.filter(Boolean).map((word) => sql`r.title_plain like ${`%${word}%`}`),
      ...(filter.uitpasNumber ? [sql`x.uitpas_number = ${filter.uitpasNumber}`] : []),
      ...(filter.organizerId ? [sql`x.organizer_id = ${filter.organizerId}::uuid`] : []),
      ...(filter.from ? [sql`x.redeemed_at >= ${filter.from}`] : []),
      ...(filter.until ? [sql`x.redeemed_at <= ${filter.until}`] : []),
    ],
    sql` and `,
  )
  const [total, { rows }] = await Promise.all([
    sql<{ count: number }>`select count(*)::int as count
      from redeemed_rewards x join rewards r on r.id = x.reward_id where ${where}`.execute(db),
    // Of each reward the newest, along the index that has them in order: the page is among those.
    sql<Omit<RedeemedInKsb, 'redeemedAt'> & { redeemedAt: Date }>`
      select x.id, r.id::text as "rewardId", r.title, r.type, x.points, x.uitpas_number as "uitpasNumber",
        jsonb_build_object('id', o.id, 'name', o.name) as organizer, x.redeemed_at as "redeemedAt"
      from rewards r cross join lateral (select * from redeemed_rewards x where x.reward_id = r.id and ${where}
        order by x.redeemed_at desc, x.id desc limit ${page.start + page.limit}) x
      join organizers o on o.id = x.organizer_id
      order by x.redeemed_at desc, x.id desc limit ${page.limit} offset ${page.start}`.execute(db),
  ])
  const member = rows.map((row) => ({ ...row, redeemedAt: toRfc3339(row.redeemedAt) }))
  return { totalItems: total.rows[0]?.count ?? 0, member }
}
