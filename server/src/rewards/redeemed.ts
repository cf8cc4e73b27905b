import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { plainText } from '../values/plain-text.ts'
import { answerColumns, codeOf, type RewardAnswerRow, redeemedAnswer } from './answers.ts'
import type { RedeemedReward } from './schema.ts'
import type { RewardType } from './tables.ts'

export interface RedeemedSearch {
  passholderId: string
  /** Redeemed at one of these balies; without, at any. */
  organizerIds?: readonly string[] | undefined
  type?: RewardType | undefined
  /** Words in the title. */
  title?: string | undefined
}

/** What a person redeemed, newest first, without what was undone. */
export async function findRedeemed(
  db: Db,
  search: RedeemedSearch,
  page: Page,
  at: Date,
  publicUrl: string,
): Promise<{ totalItems: number; member: RedeemedReward[] }> {
  const words = plainText(search.title ?? '')
    .split(' ')
    .filter(Boolean)
  const where = sql.join(
    [
      sql`x.passholder_id = ${search.passholderId}::uuid and x.cancelled_at is null`,
      ...(search.organizerIds ? [sql`x.organizer_id = any(${search.organizerIds}::uuid[])`] : []),
      ...(search.type ? [sql`r.type = ${search.type}`] : []),
      ...words.map((word) => sql`r.title_plain like ${`%${word}%`}`),
    ],
    sql` and `,
  )
  const found = sql`redeemed_rewards x join rewards r on r.id = x.reward_id where ${where}`
  const total = await sql<{ count: number }>`select count(*)::int as count from ${found}`.execute(db)
  const { rows } = await sql<RewardAnswerRow & { redeemedId: string; redeemedAt: Date; redeemCode: string | null }>`
    select x.id as "redeemedId", x.redeemed_at as "redeemedAt", ${answerColumns}, ${codeOf(sql`x.id`)} as "redeemCode"
    from ${found}
    order by x.redeemed_at desc, x.id desc limit ${page.limit} offset ${page.start}`.execute(db)
  return { totalItems: total.rows[0]?.count ?? 0, member: rows.map((row) => redeemedAnswer(row, at, publicUrl)) }
}
