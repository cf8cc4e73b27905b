import { type SqlBool, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { PaymentState } from '../payments/provider.ts'
import type { Cents } from '../values/cents.ts'
import { addDays, type Day, startOfDay } from '../values/day.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import type { OrderState } from './store.ts'

export interface ListedOrder {
  id: string
  clientId: string
  /** Of the website where it was ordered; null when it is no client any more. */
  clientName: string | null
  status: OrderState
  createdAt: Date
  endedAt: Date | null
  totalCents: Cents
  people: number
  refusal: string | null
  payment: PaymentState | null
  refund: 'DUE' | 'DONE' | null
}

export interface OrderFilter {
  cardSystemId: CardSystemId
  id?: string | undefined
  status?: OrderState | undefined
  payment?: PaymentState | undefined
  /** Paid and given back, or still to be. */
  refund?: 'DUE' | 'DONE' | undefined
  /** The days on which it was placed, both included. */
  from?: Day | undefined
  until?: Day | undefined
  /** Newest first, unless the other way round is asked for. */
  order?: 'asc' | 'desc' | undefined
}

/** The orders with somebody for this card system; without a word about who they are. */
export async function listOrders(
  db: Db,
  filter: OrderFilter,
  page: Page,
): Promise<{ totalItems: number; member: ListedOrder[] }> {
  const found = ordersOf(db, filter)
  const { count } = await found.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const member = await inOrder(filter, found).limit(page.limit).offset(page.start).execute()
  return { totalItems: count, member }
}

/** All of them, a few hundred at a time, each batch after the last of the one before. */
export async function* eachOrder(db: Db, filter: OrderFilter, batch = 500): AsyncGenerator<ListedOrder[]> {
  const beyond = filter.order === 'asc' ? sql`>` : sql`<`
  let last: ListedOrder | undefined
  do {
    let found = ordersOf(db, filter)
    if (last) {
      const { createdAt, id } = last
      found = found.where(
        sql<SqlBool>`(date_trunc('milliseconds', o.created_at), o.id) ${beyond} (${createdAt}::timestamptz, ${id}::uuid)`,
      )
    }
    const rows = await inOrder(filter, found).limit(batch).execute()
    if (rows.length) yield rows
    last = rows.length === batch ? rows.at(-1) : undefined
  } while (last)
}

function ordersOf(db: Db, { cardSystemId, id, status, payment, refund, from, until }: OrderFilter) {
  let query = db
    .selectFrom('orders as o')
    .leftJoin('payments as p', 'p.id', 'o.payment_id')
    .leftJoin('clients as c', 'c.client_id', 'o.client_id')
    .where(
      sql<SqlBool>`exists (select from order_people x where x.order_id = o.id and x.card_system_id = ${cardSystemId})`,
    )
  // Text that is no UUID is no order.
  if (id !== undefined) query = isUuid(id) ? query.where('o.id', '=', id) : query.where(sql<SqlBool>`false`)
  if (status !== undefined) query = query.where('o.status', '=', status)
  if (payment !== undefined) query = query.where('p.state', '=', payment)
  if (refund !== undefined) query = query.where('p.refund', '=', refund)
  if (from !== undefined) query = query.where('o.created_at', '>=', startOfDay(from))
  if (until !== undefined) query = query.where('o.created_at', '<', startOfDay(addDays(until, 1)))
  return query
}

/** What is read in JavaScript has milliseconds: in that precision they are in order, and the id decides. */
const inOrder = ({ order = 'desc' }: OrderFilter, query: ReturnType<typeof ordersOf>) =>
  query
    .select(['o.id', 'o.client_id as clientId', 'c.name as clientName', 'o.status', 'o.created_at as createdAt'])
    .select(['o.ended_at as endedAt', 'o.total_cents as totalCents', 'o.refusal', 'p.state as payment', 'p.refund'])
    .select(sql<number>`(select count(*)::int from order_people x where x.order_id = o.id)`.as('people'))
    .orderBy(sql`date_trunc('milliseconds', o.created_at)`, order)
    .orderBy('o.id', order)
