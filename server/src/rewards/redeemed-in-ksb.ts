import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import { consumerKeysOf, hasConsumerKey } from '../permissions/consumer-keys.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { plainText } from '../values/plain-text.ts'
import type { RedeemedInKsb } from './ksb-schema.ts'
import { similarWords } from './similar-words.ts'
import type { RewardType } from './tables.ts'

export interface RedeemedFilter {
  cardSystemId: CardSystemId
  /** The ActieID of the redemption, and that of the reward. */
  id?: string | undefined
  rewardId?: string | undefined
  passholderId?: string | undefined
  type?: RewardType | undefined
  /** Words of the title. */
  title?: string | undefined
  uitpasNumber?: string | undefined
  organizerId?: string | undefined
  /** The consumerkey of the balie. */
  clientId?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
}

/** What was redeemed of the rewards that a card system owns and not undone, newest first. */
export async function listRedeemedOf(
  db: Db,
  filter: RedeemedFilter,
  page: Page,
): Promise<{ totalItems: number; member: RedeemedInKsb[] }> {
  const where = await wanted(db, filter)
  if (!where) return { totalItems: 0, member: [] }
  const [total, { rows }] = await Promise.all([
    isOfFew(filter)
      ? sql<{ count: number }>`select count(*)::int as count from ${allOf(where)}`.execute(db)
      : // One index of each reward has all that is counted.
        sql<{ count: number }>`select coalesce(sum(counted), 0)::int as count from rewards r cross join lateral
          (select count(*) as counted from redeemed_rewards x where x.reward_id = r.id and ${where}) x`.execute(db),
    sql<Row>`
      select ${columns} from ${isOfFew(filter) ? allOf(where) : newestOfEach(where, page.start + page.limit)}
        join organizers o on o.id = x.organizer_id
      ${newestFirst} limit ${page.limit} offset ${page.start}`.execute(db),
  ])
  return { totalItems: total.rows[0]?.count ?? 0, member: rows.map(answerOf) }
}

/** All of them, a few hundred at a time. */
export async function* eachRedeemedOf(db: Db, filter: RedeemedFilter): AsyncGenerator<RedeemedInKsb[]> {
  const where = await wanted(db, filter)
  if (!where) return
  const parts = inParts<Row>(async (after, atMost) => {
    const rest = after ? sql`and (x.redeemed_at, x.id) < (${after.place}::timestamptz, ${after.id}::uuid)` : sql``
    const { rows } = await sql<Row>`
      select ${columns} from ${allOf(sql<boolean>`${where} ${rest}`)}
        join organizers o on o.id = x.organizer_id
      ${newestFirst} limit ${atMost}`.execute(db)
    return rows
  })
  for await (const rows of parts) yield rows.map(answerOf)
}

/** Whether an index of redeemed_rewards has them together: those of one balie, one passholder or one pass. */
const isOfFew = (filter: RedeemedFilter): boolean =>
  [filter.id, filter.organizerId, filter.passholderId, filter.uitpasNumber].some((one) => one !== undefined)

const allOf = (where: RawBuilder<boolean>) => sql`rewards r join redeemed_rewards x on x.reward_id = r.id and ${where}`

/** Of each reward the newest, along the index that has them in order: a page of the newest is among those. */
const newestOfEach = (where: RawBuilder<boolean>, atMost: number) =>
  sql`rewards r cross join lateral (select * from redeemed_rewards x where x.reward_id = r.id and ${where}
    order by x.redeemed_at desc, x.id desc limit ${atMost}) x`

/** `place`: the moment to the microsecond, which a Date does not have. */
type Row = Omit<RedeemedInKsb, 'redeemedAt'> & { redeemedAt: Date; place: string }

const columns = sql`
  x.id, r.id::text as "rewardId", r.title, r.type, x.points, x.uitpas_number as "uitpasNumber",
  x.passholder_id as "passholderId", jsonb_build_object('id', o.id, 'name', o.name) as organizer,
  ${consumerKeysOf('o.id')} as "clientIds",
  x.redeemed_at as "redeemedAt", x.redeemed_at::text as place`
const newestFirst = sql`order by x.redeemed_at desc, x.id desc`

const answerOf = ({ place: _, ...row }: Row): RedeemedInKsb => ({ ...row, redeemedAt: toRfc3339(row.redeemedAt) })

/** Undefined for text that is no id: then there is nothing. */
async function wanted(db: Db, filter: RedeemedFilter): Promise<RawBuilder<boolean> | undefined> {
  const { id, rewardId, passholderId, organizerId, title } = filter
  if ([id, passholderId, organizerId].some((one) => one !== undefined && !isUuid(one))) return
  if (rewardId !== undefined && !/^\d{1,9}$/.test(rewardId)) return
  const words = plainText(title ?? '')
    .split(' ')
    .filter(Boolean)
  const similar = await similarWords(db, words)
  const each = words.map((word) => {
    const any = [word, ...(similar.get(word) ?? [])].map((one) => `%${one}%`)
    return sql`r.title_plain like any(${any}::text[])`
  })
  return sql<boolean>`${sql.join(
    [
      sql`r.owning_card_system_id = ${filter.cardSystemId} and x.cancelled_at is null`,
      ...each,
      ...(id === undefined ? [] : [sql`x.id = ${id}::uuid`]),
      ...(rewardId === undefined ? [] : [sql`r.id = ${Number(rewardId)}`]),
      ...(passholderId === undefined ? [] : [sql`x.passholder_id = ${passholderId}::uuid`]),
      ...(filter.type ? [sql`r.type = ${filter.type}`] : []),
      ...(filter.uitpasNumber ? [sql`x.uitpas_number = ${filter.uitpasNumber}`] : []),
      ...(organizerId === undefined ? [] : [sql`x.organizer_id = ${organizerId}::uuid`]),
      ...(filter.clientId === undefined ? [] : [hasConsumerKey('x.organizer_id', filter.clientId)]),
      ...(filter.from ? [sql`x.redeemed_at >= ${filter.from}`] : []),
      ...(filter.until ? [sql`x.redeemed_at <= ${filter.until}`] : []),
    ],
    sql` and `,
  )}`
}
