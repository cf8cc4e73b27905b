import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { nameHas } from '../db/text-search.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import type { Coupon } from './rules.ts'
import { columns, countPeople, couponOf, type Row } from './store.ts'

export const couponStatuses = ['ACTIVE', 'PLANNED', 'EXPIRED', 'WITHDRAWN'] as const
export type CouponStatus = (typeof couponStatuses)[number]

export const couponOrders = ['name', 'uses', 'spent', 'validFrom', 'validUntil'] as const
const orderings = {
  name: sql`lower(c.name)`,
  uses: sql`c.uses`,
  spent: sql`c.spent_cents`,
  validFrom: sql`c.valid_from`,
  validUntil: sql`c.valid_until`,
}

export interface CouponList {
  cardSystemId: CardSystemId
  now: Date
  id?: number | undefined
  name?: string | undefined
  /** The CDBID of an event that it is for by name. */
  eventId?: string | undefined
  status?: readonly CouponStatus[] | undefined
  sort?: (typeof couponOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

export interface ListedCoupon extends Coupon {
  status: CouponStatus
  /** Who is in its segment now. */
  people: number
}

const statusAt = (now: Date) => sql<CouponStatus>`case when c.withdrawn_at is not null then 'WITHDRAWN'
  when c.valid_until <= ${now} then 'EXPIRED' when c.valid_from > ${now} then 'PLANNED' else 'ACTIVE' end`

const wanted = ({ cardSystemId, now, id, name, eventId, status }: CouponList) => sql`c.card_system_id = ${cardSystemId}
  ${id === undefined ? sql`` : sql`and c.id = ${id}`}
  ${eventId === undefined ? sql`` : isUuid(eventId) ? sql`and ${eventId}::uuid = any(c.event_ids)` : sql`and false`}
  ${name === undefined ? sql`` : sql`and ${nameHas('c.name', name)}`}
  ${status === undefined ? sql`` : sql`and ${statusAt(now)} = any(${[...status]}::text[])`}`

async function withPeople(db: Db, rows: (Row & { status: CouponStatus })[], now: Date): Promise<ListedCoupon[]> {
  const ids = rows.map(({ id }) => id)
  const people = await countPeople(db, ids, now)
  return rows.map((row) => ({ ...couponOf(row), people: people.get(row.id) ?? 0 }))
}

/** Unless asked otherwise what can be used now first, then the oldest. */
export async function listCoupons(
  db: Db,
  list: CouponList,
  { start, limit }: Page,
): Promise<{ totalItems: number; member: ListedCoupon[] }> {
  const { now, sort } = list
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from coupons c where ${wanted(list)}`.execute(db)
  const way = list.order === 'desc' ? sql`desc nulls last` : sql`asc nulls last`
  const order =
    sort === undefined
      ? sql`array_position(${[...couponStatuses]}::text[], ${statusAt(now)}), c.id`
      : sql`${orderings[sort]} ${way}, c.id`
  const { rows } = await sql<Row & { status: CouponStatus }>`
    select ${columns}, ${statusAt(now)} as status from coupons c where ${wanted(list)}
    order by ${order} limit ${limit} offset ${start}`.execute(db)
  return { totalItems: counted[0]?.count ?? 0, member: await withPeople(db, rows, now) }
}

export const eachCoupon = (db: Db, list: CouponList) =>
  inParts<ListedCoupon>(async (after, atOnce) => {
    const { rows } = await sql<Row & { status: CouponStatus }>`
      select ${columns}, ${statusAt(list.now)} as status from coupons c
      where ${wanted(list)} and c.id > ${after?.id ?? 0} order by c.id limit ${atOnce}`.execute(db)
    return withPeople(db, rows, list.now)
  })
