import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { PeriodLimit } from '../events/event.ts'
import type { Page } from '../http/paging.ts'
import type { Cents } from '../values/cents.ts'
import {
  type AccountId,
  type ClientId,
  type EventId,
  isUuid,
  type OrganizerId,
  type PassholderId,
  type TicketSaleId,
} from '../values/ids.ts'
import { type PeriodType, periodStart } from '../values/period.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import type { TariffType } from './tables.ts'

export type { TariffType } from './tables.ts'

/** A reduced ticket that was given, with all that decided it. */
export interface TicketSale {
  id: TicketSaleId
  passholderId: PassholderId
  eventId: EventId
  /** Of the event. */
  organizerId: OrganizerId
  /** Whose key or coupon gave the price. */
  cardSystemId: number
  uitpasNumber: UitpasNumber
  type: TariffType
  keyId: number | null
  keyNumber: number | null
  couponId: number | null
  grantedCouponId: number | null
  tariffName: string
  regularPriceLabel: string | null
  regularPriceCents: Cents
  passholderCents: Cents
  organizerCents: Cents
  municipalityCents: Cents
  /** Of where the passholder lived then; null: in no municipality that is known. */
  municipalityNis: string | null
  postalCode: string
  soldAt: Date
  accountId: AccountId | null
  clientId: ClientId
  cancelledAt: Date | null
  cancelledReason: string | null
}

function selectSales(db: Db) {
  return db
    .selectFrom('ticket_sales as s')
    .select(['s.id', 's.passholder_id as passholderId', 's.event_id as eventId', 's.organizer_id as organizerId'])
    .select(['s.card_system_id as cardSystemId', 's.uitpas_number as uitpasNumber', 's.type', 's.key_id as keyId'])
    .select(['s.key_number as keyNumber', 's.tariff_name as tariffName', 's.regular_price_label as regularPriceLabel'])
    .select(['s.regular_price_cents as regularPriceCents', 's.passholder_cents as passholderCents'])
    .select(['s.organizer_cents as organizerCents', 's.municipality_cents as municipalityCents'])
    .select(['s.municipality_nis as municipalityNis', 's.postal_code as postalCode', 's.sold_at as soldAt'])
    .select(['s.account_id as accountId', 's.client_id as clientId', 's.cancelled_at as cancelledAt'])
    .select(['s.cancelled_reason as cancelledReason', 's.coupon_id as couponId'])
    .select(['s.granted_coupon_id as grantedCouponId'])
}

export async function insertSales(
  trx: Trx,
  sales: readonly Omit<TicketSale, 'cancelledAt' | 'cancelledReason'>[],
): Promise<void> {
  if (sales.length === 0) return
  await trx
    .insertInto('ticket_sales')
    .values(
      sales.map((sale) => ({
        id: sale.id,
        passholder_id: sale.passholderId,
        event_id: sale.eventId,
        organizer_id: sale.organizerId,
        card_system_id: sale.cardSystemId,
        uitpas_number: sale.uitpasNumber,
        type: sale.type,
        key_id: sale.keyId,
        key_number: sale.keyNumber,
        coupon_id: sale.couponId,
        granted_coupon_id: sale.grantedCouponId,
        tariff_name: sale.tariffName,
        regular_price_label: sale.regularPriceLabel,
        regular_price_cents: sale.regularPriceCents,
        passholder_cents: sale.passholderCents,
        organizer_cents: sale.organizerCents,
        municipality_cents: sale.municipalityCents,
        municipality_nis: sale.municipalityNis,
        postal_code: sale.postalCode,
        sold_at: sale.soldAt,
        account_id: sale.accountId,
        client_id: sale.clientId,
      })),
    )
    .execute()
}

/** Text that is no UUID is no sale. */
export async function findSale(db: Db, id: string): Promise<TicketSale | undefined> {
  return isUuid(id) ? await selectSales(db).where('s.id', '=', id).executeTakeFirst() : undefined
}

/** Of these, those that there are. */
export async function findSales(db: Db, ids: readonly TicketSaleId[]): Promise<TicketSale[]> {
  return await selectSales(db)
    .where('s.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .limit(ids.length)
    .execute()
}

/** What stands of the tickets for an event of which a card system gave the price, in the order of their ids. */
export async function listStandingSales(
  db: Db,
  { cardSystemId, eventId }: { cardSystemId: number; eventId: EventId },
): Promise<TicketSale[]> {
  return await selectSales(db)
    .where('s.event_id', '=', eventId)
    .where('s.card_system_id', '=', cardSystemId)
    .where('s.cancelled_at', 'is', null)
    .orderBy('s.id')
    .limit(100_000)
    .execute()
}

/** @returns false when it was cancelled already */
export async function markSaleCancelled(
  trx: Trx,
  sale: Pick<TicketSale, 'id' | 'passholderId'>,
  cancelled: { at: Date; reason: string | null },
): Promise<boolean> {
  const result = await trx
    .updateTable('ticket_sales')
    .set({ cancelled_at: cancelled.at, cancelled_reason: cancelled.reason })
    .where('passholder_id', '=', sale.passholderId)
    .where('id', '=', sale.id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Which of a passholder's tickets a limit counts, in the calendar period that a moment lies in. */
export interface Counted {
  eventId?: EventId
  organizerId?: OrganizerId
  type?: TariffType
  couponId?: number
  periodType: PeriodType
}

/**
 * What counts of somebody's tickets. `SOLD`: what was given and not taken back, all of it: whoever sells holds the
 * passholder, and what another server sold a moment ago by its own clock must not be missed. `TAKEN`: what living
 * reservations hold besides, which would be sold now and so counts in every period that this moment lies in. `THEN`: as it
 * was at that moment.
 */
export type CountedAs = 'SOLD' | 'TAKEN' | 'THEN'

/** Several counts of one passholder's tickets in one statement. */
export async function countSales(
  db: Db,
  passholderId: PassholderId,
  counted: readonly Counted[],
  { at, as }: { at: Date; as: CountedAs },
): Promise<number[]> {
  if (counted.length === 0) return []
  const counts = counted.map(
    ({
      eventId,
      organizerId,
      type,
      couponId,
      periodType,
    }) => sql`(count(*) filter (where sold_at >= ${periodStart(periodType, at)}
      ${eventId === undefined ? sql`` : sql`and event_id = ${eventId}::uuid`}
      ${organizerId === undefined ? sql`` : sql`and organizer_id = ${organizerId}::uuid`}
      ${couponId === undefined ? sql`` : sql`and coupon_id = ${couponId}`}
      ${type === undefined ? sql`` : sql`and type = ${type}`}))::int`,
  )
  const sold =
    as === 'THEN' ? sql`sold_at <= ${at} and (cancelled_at is null or cancelled_at > ${at})` : sql`cancelled_at is null`
  const held = {
    SOLD: sql`false`,
    TAKEN: sql`ended_at is null and expires_at > ${at}`,
    THEN: sql`reserved_at <= ${at} and coalesce(ended_at, expires_at) > ${at}`,
  }[as]
  const { rows } = await sql<{ counts: number[] }>`
    select array[${sql.join(counts)}] as counts from (
      select event_id, organizer_id, coupon_id, type, sold_at from ticket_sales
      where passholder_id = ${passholderId}::uuid and ${sold}
      union all
      select event_id, organizer_id, coupon_id, type, ${at}::timestamptz from reserved_tickets
      where passholder_id = ${passholderId}::uuid and ${held}
    ) taken`.execute(db)
  return rows[0]?.counts ?? counted.map(() => 0)
}

/** The card systems and the keys that gave the prices of the tickets for an event that stand or are reserved. */
export async function findWhatSold(
  db: Db,
  eventId: EventId,
  now: Date,
): Promise<{ cardSystemIds: number[]; keys: { keyId: number; automatic: boolean }[] }> {
  const { rows } = await sql<{ cardSystemId: number; keyId: number | null; automatic: boolean | null }>`
    select distinct s.card_system_id as "cardSystemId", s.key_id as "keyId", v.automatic from (
      select card_system_id, key_id, key_number from ticket_sales
      where event_id = ${eventId}::uuid and cancelled_at is null
      union all
      select card_system_id, key_id, key_number from reserved_tickets
      where event_id = ${eventId}::uuid and ended_at is null and expires_at > ${now}
    ) s left join distribution_key_versions v on v.key_id = s.key_id and v.number = s.key_number
    limit 10000`.execute(db)
  return {
    cardSystemIds: [...new Set(rows.map((row) => row.cardSystemId))],
    keys: rows.flatMap(({ keyId, automatic }) => (keyId === null ? [] : [{ keyId, automatic: automatic ?? true }])),
  }
}

/** What somebody got for the events of a balie, newest first, also what was cancelled. */
export async function listSalesAtBalie(
  db: Db,
  { passholderId, organizerId }: { passholderId: PassholderId; organizerId: OrganizerId },
  limit: number,
): Promise<TicketSale[]> {
  return await selectSales(db)
    .where('s.passholder_id', '=', passholderId)
    .where('s.organizer_id', '=', organizerId)
    .orderBy('s.sold_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute()
}

/** What was given for the events of a balie between two moments, newest first, also what was taken back since. */
export async function listSalesOfBalie(
  db: Db,
  organizerId: OrganizerId,
  { from, until }: { from: Date; until: Date },
  limit: number,
): Promise<TicketSale[]> {
  return await selectSales(db)
    .where('s.organizer_id', '=', organizerId)
    .where('s.sold_at', '>=', from)
    .where('s.sold_at', '<', until)
    .orderBy('s.sold_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute()
}

/** Those of them that stand. */
export async function countSalesOfBalie(
  db: Db,
  organizerId: OrganizerId,
  { from, until }: { from: Date; until: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom('ticket_sales')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organizer_id', '=', organizerId)
    .where('sold_at', '>=', from)
    .where('sold_at', '<', until)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export interface SaleSearch {
  eventId?: EventId | undefined
  passholderId?: PassholderId | undefined
  /** With an event at its location too. */
  organizerIds?: readonly OrganizerId[] | undefined
  eventTitle?: string | undefined
}

/** What stands, newest first; cancelled ones are left out. */
export async function searchSales(
  db: Db,
  search: SaleSearch,
  page: Page,
): Promise<{ totalItems: number; sales: TicketSale[] }> {
  const { eventId, passholderId, organizerIds, eventTitle } = search
  const wanted = sql<boolean>`s.cancelled_at is null
    ${eventId === undefined ? sql`` : sql`and s.event_id = ${eventId}::uuid`}
    ${passholderId === undefined ? sql`` : sql`and s.passholder_id = ${passholderId}::uuid`}
    ${
      organizerIds === undefined
        ? sql``
        : sql`and (s.organizer_id = any(${[...organizerIds]}::uuid[]) or s.event_id in (
            select e.id from events e join organizers o on o.linked_location_id = e.place_id
            where o.id = any(${[...organizerIds]}::uuid[])))`
    }
    ${
      eventTitle === undefined || eventTitle === ''
        ? sql``
        : sql`and exists (select from events e where e.id = s.event_id
            and strpos(lower(e.name ->> e.main_language), lower(${eventTitle})) > 0)`
    }`
  const { count } = await db
    .selectFrom('ticket_sales as s')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(wanted)
    .executeTakeFirstOrThrow()
  if (page.limit === 0) return { totalItems: count, sales: [] }
  const sales = await selectSales(db)
    .where(wanted)
    .orderBy('s.sold_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { totalItems: count, sales }
}

/** What a balie set at a moment: how many tickets somebody with social tariff can buy for its events. */
export async function findOrganizerLimit(db: Db, organizerId: OrganizerId, at: Date): Promise<PeriodLimit | null> {
  const row = await db
    .selectFrom('organizer_ticket_limits')
    .select(['volume', 'period'])
    .where('organizer_id', '=', organizerId)
    .where('set_at', '<=', at)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.volume == null || row.period === null ? null : { volume: row.volume, periodType: row.period }
}

export async function insertOrganizerLimit(
  trx: Trx,
  organizerId: OrganizerId,
  limit: PeriodLimit | null,
  at: Date,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket limit ${organizerId}`}, 0))`.execute(trx)
  await sql`
    insert into organizer_ticket_limits (organizer_id, number, volume, period, set_at)
    select ${organizerId}::uuid, coalesce(max(number), 0) + 1, ${limit?.volume ?? null}::integer, ${limit?.periodType ?? null}, ${at}
    from organizer_ticket_limits where organizer_id = ${organizerId}::uuid`.execute(trx)
}

/** Every ticket of a person, what was taken back included: for the copy of their data. */
export async function listSalesOf(db: Db, passholderId: PassholderId, page: Page) {
  const member = await db
    .selectFrom('ticket_sales as s')
    .leftJoin('organizers as o', 'o.id', 's.organizer_id')
    .select(['s.id', 's.event_id as eventId', 'o.name as organizer', 's.uitpas_number as uitpasNumber', 's.type'])
    .select(['s.tariff_name as tariff', 's.regular_price_cents as regularPriceCents', 's.postal_code as postalCode'])
    .select(['s.passholder_cents as paidCents', 's.sold_at as soldAt', 's.cancelled_at as cancelledAt'])
    .where('s.passholder_id', '=', passholderId)
    .orderBy('s.sold_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(page.limit)
    .offset(page.start)
    .execute()
  return { member }
}
