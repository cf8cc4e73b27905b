import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Database, Db } from '../db/database.ts'
import { hasTitle } from '../events/titled.ts'
import type { Page } from '../http/paging.ts'
import { consumerKeysOf, hasConsumerKey } from '../permissions/consumer-keys.ts'
import type { Cents } from '../values/cents.ts'
import { addDays, type Day, startOfDay } from '../values/day.ts'
import { type CardSystemId, type EventId, isUuid, type OrganizerId, type PassholderId } from '../values/ids.ts'
import type { TariffType } from './tables.ts'

/** A ticket as an administrator sees it: what it is for and who pays what; of whom it is for, the pass. */
export interface ListedSale {
  id: string
  passholderId: PassholderId
  soldAt: Date
  eventId: EventId
  eventTitle: string
  organizerId: OrganizerId
  organizerName: string
  clientIds: string[]
  uitpasNumber: string
  type: TariffType
  tariffName: string
  regularPriceLabel: string | null
  regularPriceCents: Cents
  passholderCents: Cents
  organizerCents: Cents
  municipalityCents: Cents
  cancelledAt: Date | null
  cancelledReason: string | null
}

export interface SaleFilter {
  cardSystemId: CardSystemId
  id?: string | undefined
  passholderId?: string | undefined
  /** The consumerkey of the balie. */
  clientId?: string | undefined
  eventId?: string | undefined
  /** Words of the title of the event. */
  event?: string | undefined
  organizerId?: readonly OrganizerId[] | undefined
  uitpasNumber?: string | undefined
  type?: TariffType | undefined
  state?: 'STANDING' | 'CANCELLED' | undefined
  /** The days on which it was given, both included. */
  from?: Day | undefined
  until?: Day | undefined
  /** Newest first, unless the other way round is asked for. */
  order?: 'asc' | 'desc' | undefined
}

/** Of how many events the tickets are looked up one event after the other; of more, most tickets are meant. */
const fewEvents = 200

/** The tickets of which this card system gave the price. */
export async function listSales(
  db: Db,
  filter: SaleFilter,
  page: Page,
): Promise<{ totalItems: number; member: ListedSale[] }> {
  const eventIds = await eventsOf(db, filter)
  if (eventIds?.length === 0) return { totalItems: 0, member: [] }
  const atMost = page.start + page.limit
  const among =
    eventIds !== undefined && eventIds.length <= fewEvents
      ? newestOfEach(db, filter, eventIds, atMost)
      : salesOf(db, filter, eventIds)
  const [{ count }, member] = await Promise.all([
    salesOf(db, filter, eventIds)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
    inOrder(filter, among).limit(page.limit).offset(page.start).execute(),
  ])
  return { totalItems: count, member }
}

/** All of them, a few hundred at a time, each batch after the last of the one before. */
export async function* eachSale(db: Db, filter: SaleFilter, batch = 500): AsyncGenerator<ListedSale[]> {
  const eventIds = await eventsOf(db, filter)
  const beyond = filter.order === 'asc' ? sql`>` : sql`<`
  let last: ListedSale | undefined
  do {
    let found = salesOf(db, filter, eventIds)
    if (last) {
      const { soldAt, id } = last
      found = found.where(sql<SqlBool>`(s.sold_at, s.id) ${beyond} (${soldAt}::timestamptz, ${id}::uuid)`)
    }
    const rows = await inOrder(filter, found).limit(batch).execute()
    if (rows.length) yield rows
    last = rows.length === batch ? rows.at(-1) : undefined
  } while (last)
}

/** The events with the words in their title; undefined when no word is asked for. */
async function eventsOf(db: Db, { event }: SaleFilter): Promise<EventId[] | undefined> {
  const title = event === undefined ? undefined : await hasTitle(db, event)
  if (!title) return
  const { rows } = await sql<{ id: EventId }>`select e.id from events e where ${title} limit 100000`.execute(db)
  return rows.map(({ id }) => id)
}

/** Of each event the first, along the index that has them in order: the page is among those. */
function newestOfEach(db: Db, filter: SaleFilter, eventIds: readonly EventId[], atMost: number) {
  const { order = 'desc' } = filter
  const ofOne = salesOf(db, filter, undefined)
    .where(sql<SqlBool>`s.event_id = of.id`)
    .selectAll('s')
    .orderBy('s.sold_at', order)
    .orderBy('s.id', order)
    .limit(atMost)
  return db.selectFrom(
    sql<Selectable<Database['ticket_sales']>>`(select x.* from unnest(${[...eventIds]}::uuid[]) as of (id)
      cross join lateral (${ofOne}) x)`.as('s'),
  )
}

function salesOf(db: Db, filter: SaleFilter, eventIds: readonly EventId[] | undefined) {
  const { cardSystemId, id, passholderId, clientId, eventId, organizerId, uitpasNumber, type, state, from, until } =
    filter
  let query = db.selectFrom('ticket_sales as s').where('s.card_system_id', '=', cardSystemId)
  // Text that is no UUID is nothing.
  if ([id, passholderId, eventId].some((one) => one !== undefined && !isUuid(one)))
    return query.where(sql<SqlBool>`false`)
  if (id !== undefined) query = query.where('s.id', '=', id)
  if (passholderId !== undefined) query = query.where('s.passholder_id', '=', passholderId)
  if (eventId !== undefined) query = query.where('s.event_id', '=', eventId)
  if (eventIds !== undefined) query = query.where(sql<SqlBool>`s.event_id = any(${[...eventIds]}::uuid[])`)
  if (organizerId !== undefined)
    query = query.where(sql<SqlBool>`s.organizer_id = any(${[...organizerId].filter(isUuid)}::uuid[])`)
  if (clientId !== undefined) query = query.where(hasConsumerKey('s.organizer_id', clientId))
  if (uitpasNumber !== undefined) query = query.where('s.uitpas_number', '=', uitpasNumber)
  if (type !== undefined) query = query.where('s.type', '=', type)
  if (state !== undefined) query = query.where('s.cancelled_at', state === 'CANCELLED' ? 'is not' : 'is', null)
  if (from !== undefined) query = query.where('s.sold_at', '>=', startOfDay(from))
  if (until !== undefined) query = query.where('s.sold_at', '<', startOfDay(addDays(until, 1)))
  return query
}

/** Joined only here: who counts a million tickets asks nothing of their events and organizers. */
const inOrder = ({ order = 'desc' }: SaleFilter, query: ReturnType<typeof salesOf>) =>
  query
    .leftJoin('events as e', 'e.id', 's.event_id')
    .innerJoin('organizers as o', 'o.id', 's.organizer_id')
    .select(['s.id', 's.passholder_id as passholderId', 's.sold_at as soldAt', 's.event_id as eventId'])
    .select(sql<string>`coalesce(e.name ->> e.main_language, '')`.as('eventTitle'))
    .select(['s.organizer_id as organizerId', 'o.name as organizerName', 's.uitpas_number as uitpasNumber', 's.type'])
    .select(['s.tariff_name as tariffName', 's.regular_price_label as regularPriceLabel'])
    .select(['s.regular_price_cents as regularPriceCents', 's.passholder_cents as passholderCents'])
    .select(['s.organizer_cents as organizerCents', 's.municipality_cents as municipalityCents'])
    .select(['s.cancelled_at as cancelledAt', 's.cancelled_reason as cancelledReason'])
    .select(consumerKeysOf('s.organizer_id').as('clientIds'))
    .orderBy('s.sold_at', order)
    .orderBy('s.id', order)
