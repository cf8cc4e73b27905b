import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { CardStatus } from './store.ts'

/** A reading that said nothing for so long was interrupted: its server was stopped. */
const silentMs = 60_000

/** Newest first, with how many of their cards are in each status. */
export async function listBatches(db: Db, cardSystemId: CardSystemId, page: Page) {
  const batches = db.selectFrom('card_batches').where('card_system_id', '=', cardSystemId)
  const { count } = await batches.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await batches
    .select(['id', 'name', 'source', 'cards', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { totalItems: count, member: await withCounts(db, rows) }
}

interface BatchRow {
  id: string
  name: string
  source: 'CSV' | 'RANGE'
  cards: number
  createdAt: Date
}

async function withCounts(db: Db, batches: readonly BatchRow[]) {
  const ids = batches.map(({ id }) => id)
  const { rows } = await sql<{ id: string; status: CardStatus; count: number }>`
    select batch_id as id, status, count(*) as count from cards where batch_id = any(${ids}::uuid[])
    group by batch_id, status`.execute(db)
  return batches.map(({ createdAt, ...batch }) => ({
    ...batch,
    state: 'READY' as const,
    createdAt: toRfc3339(createdAt),
    statuses: Object.fromEntries(rows.filter(({ id }) => id === batch.id).map(({ status, count }) => [status, count])),
  }))
}

/**
 * One batch, or how far the reading of its file is.
 * @throws url/not-found
 */
export async function getBatch(db: Db, cardSystemId: CardSystemId, id: string, now: Date) {
  const row = await db
    .selectFrom('card_batches')
    .select(['id', 'name', 'source', 'cards', 'created_at as createdAt'])
    .where('id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .executeTakeFirst()
  if (row) {
    const [batch] = await withCounts(db, [row])
    if (batch) return batch
  }
  const reading = await db
    .selectFrom('card_imports')
    .select(['name', 'status', 'lines_total as linesTotal', 'lines_read as linesRead', 'updated_at as updatedAt'])
    .where('batch_id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .executeTakeFirst()
  if (!reading) throw new Problem('url/not-found')
  const { name, status, linesTotal, linesRead, updatedAt } = reading
  const isSilent = now.getTime() - updatedAt.getTime() > silentMs
  const state = status === 'REFUSED' ? 'REFUSED' : isSilent ? 'INTERRUPTED' : 'READING'
  return {
    id,
    name,
    source: 'CSV' as const,
    state: state as 'REFUSED' | 'INTERRUPTED' | 'READING',
    linesTotal,
    linesRead,
  }
}

/** Says how far the reading of a file is, to whoever looks on: on a connection of its own. */
export async function reportReading(
  db: Db,
  reading: {
    batchId: string
    cardSystemId: CardSystemId
    name: string
    status: 'RUNNING' | 'DONE' | 'REFUSED'
    linesTotal: number
    linesRead: number
    at: Date
  },
): Promise<void> {
  const { batchId, cardSystemId, name, status, linesTotal, linesRead, at } = reading
  const values = { status, lines_total: linesTotal, lines_read: linesRead, updated_at: at }
  await db
    .insertInto('card_imports')
    .values({ batch_id: batchId, card_system_id: cardSystemId, name, ...values })
    .onConflict((conflict) =>
      // An id that another card system used says nothing about theirs.
      conflict.column('batch_id').doUpdateSet(values).where('card_imports.card_system_id', '=', cardSystemId),
    )
    .execute()
}

export interface DeliveryList {
  cardSystemIds: readonly CardSystemId[]
  organizerId?: OrganizerId | undefined
  status?: 'SENT' | 'RECEIVED' | 'CANCELLED' | undefined
}

/** Newest first. */
export async function listDeliveries(db: Db, list: DeliveryList, page: Page) {
  let query = db
    .selectFrom('card_deliveries as d')
    .innerJoin('organizers as o', 'o.id', 'd.organizer_id')
    .innerJoin('card_batches as b', 'b.id', 'd.batch_id')
    .where('d.card_system_id', 'in', [...list.cardSystemIds, 0])
  if (list.organizerId !== undefined) query = query.where('d.organizer_id', '=', list.organizerId)
  if (list.status !== undefined) query = query.where('d.status', '=', list.status)
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['d.id', 'd.status', 'd.regular', 'd.social_tariff as socialTariff', 'd.missing'])
    .select(['d.sent_at as sentAt', 'd.closed_at as closedAt', 'd.card_system_id as cardSystemId'])
    .select(['o.id as organizerId', 'o.name as organizerName', 'b.id as batchId', 'b.name as batchName'])
    .orderBy('d.sent_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(page.limit)
    .offset(page.start)
    .execute()
  const member = rows.map(({ sentAt, closedAt, organizerId, organizerName, batchId, batchName, ...delivery }) => ({
    ...delivery,
    organizer: { id: organizerId, name: organizerName },
    batch: { id: batchId, name: batchName },
    sentAt: toRfc3339(sentAt),
    ...(closedAt === null ? {} : { closedAt: toRfc3339(closedAt) }),
  }))
  return { totalItems: count, member }
}
