import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { nameHas } from '../db/text-search.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { addDays, type Day, startOfDay } from '../values/day.ts'
import { type CardSystemId, type OrganizerId, typedUuid } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { CardStatus } from './store.ts'

/** A reading that said nothing for so long was interrupted: its server was stopped. */
const silentMs = 60_000

export const batchOrders = ['name', 'cards', 'createdAt'] as const
const batchColumns = { name: 'name', cards: 'cards', createdAt: 'created_at' } as const

export interface BatchList {
  cardSystemId: CardSystemId
  id?: string | undefined
  name?: string | undefined
  source?: 'CSV' | 'RANGE' | undefined
  sort?: (typeof batchOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

function batchesOf(db: Db, { cardSystemId, id, name, source }: BatchList) {
  let query = db.selectFrom('card_batches').where('card_system_id', '=', cardSystemId)
  if (id !== undefined) query = query.where('id', '=', typedUuid(id))
  if (name !== undefined) query = query.where(nameHas('name', name))
  if (source !== undefined) query = query.where('source', '=', source)
  return query
}

/** Newest first unless asked otherwise, with how many of their cards are in each status. */
export async function listBatches(db: Db, list: BatchList, page: Page) {
  const { sort = 'createdAt', order = 'desc' } = list
  const batches = batchesOf(db, list)
  const { count } = await batches.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await batches
    .select(['id', 'name', 'source', 'cards', 'created_at as createdAt'])
    .orderBy(batchColumns[sort], order)
    .orderBy('id', order)
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { totalItems: count, member: await withCounts(db, rows) }
}

export type ListedBatch = Awaited<ReturnType<typeof withCounts>>[number]

export const eachBatch = (db: Db, list: BatchList) =>
  inParts<ListedBatch>(async (after, atMost) => {
    let batches = batchesOf(db, list)
    if (after) batches = batches.where('id', '>', after.id)
    const rows = await batches
      .select(['id', 'name', 'source', 'cards', 'created_at as createdAt'])
      .orderBy('id')
      .limit(atMost)
      .execute()
    return withCounts(db, rows)
  })

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

export const deliveryOrders = ['sentAt', 'balie', 'regular', 'socialTariff'] as const
const deliveryColumns = {
  sentAt: 'd.sent_at',
  balie: 'o.name_plain',
  regular: 'd.regular',
  socialTariff: 'd.social_tariff',
} as const

export interface DeliveryList {
  cardSystemIds: readonly CardSystemId[]
  id?: string | undefined
  organizerId?: OrganizerId | undefined
  batchId?: string | undefined
  status?: 'SENT' | 'RECEIVED' | 'CANCELLED' | undefined
  /** The days on which it was sent, both included. */
  from?: Day | undefined
  until?: Day | undefined
  sort?: (typeof deliveryOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

function deliveriesOf(db: Db, list: DeliveryList) {
  const { id, organizerId, batchId, status, from, until } = list
  let query = db
    .selectFrom('card_deliveries as d')
    .innerJoin('organizers as o', 'o.id', 'd.organizer_id')
    .innerJoin('card_batches as b', 'b.id', 'd.batch_id')
    .where('d.card_system_id', 'in', [...list.cardSystemIds, 0])
  if (id !== undefined) query = query.where('d.id', '=', typedUuid(id))
  if (organizerId !== undefined) query = query.where('d.organizer_id', '=', organizerId)
  if (batchId !== undefined) query = query.where('d.batch_id', '=', batchId)
  if (status !== undefined) query = query.where('d.status', '=', status)
  if (from !== undefined) query = query.where('d.sent_at', '>=', startOfDay(from))
  if (until !== undefined) query = query.where('d.sent_at', '<', startOfDay(addDays(until, 1)))
  return query
}

const deliveryRows = (query: ReturnType<typeof deliveriesOf>) =>
  query
    .select(['d.id', 'd.status', 'd.regular', 'd.social_tariff as socialTariff', 'd.missing'])
    .select(['d.sent_at as sentAt', 'd.closed_at as closedAt', 'd.card_system_id as cardSystemId'])
    .select(['o.id as organizerId', 'o.name as organizerName', 'b.id as batchId', 'b.name as batchName'])

type DeliveryRow = Awaited<ReturnType<ReturnType<typeof deliveryRows>['execute']>>[number]

function listedDelivery(row: DeliveryRow) {
  const { sentAt, closedAt, organizerId, organizerName, batchId, batchName, ...delivery } = row
  return {
    ...delivery,
    organizer: { id: organizerId, name: organizerName },
    batch: { id: batchId, name: batchName },
    sentAt: toRfc3339(sentAt),
    ...(closedAt === null ? {} : { closedAt: toRfc3339(closedAt) }),
  }
}
export type ListedDelivery = ReturnType<typeof listedDelivery>

/** Newest first unless asked otherwise. */
export async function listDeliveries(db: Db, list: DeliveryList, page: Page) {
  const { sort = 'sentAt', order = 'desc' } = list
  const query = deliveriesOf(db, list)
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await deliveryRows(query)
    .orderBy(deliveryColumns[sort], order)
    .orderBy('d.id', order)
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { totalItems: count, member: rows.map(listedDelivery) }
}

export const eachDelivery = (db: Db, list: DeliveryList) =>
  inParts<ListedDelivery>(async (after, atMost) => {
    let query = deliveriesOf(db, list)
    if (after) query = query.where('d.id', '>', after.id)
    return (await deliveryRows(query).orderBy('d.id').limit(atMost).execute()).map(listedDelivery)
  })
