import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { TicketSale } from '../ticket-sales/store.ts'
import type { Cents } from '../values/cents.ts'
import {
  type AccountId,
  type ClientId,
  type EventId,
  isUuid,
  type PassholderId,
  type TicketSaleId,
} from '../values/ids.ts'
import type { Outcome } from './tables.ts'

export type { Outcome } from './tables.ts'

/** A ticket as it was promised: the ticket sale that it becomes, but for when and by whom. */
export type ReservedTicket = Omit<TicketSale, 'soldAt' | 'accountId' | 'clientId' | 'cancelledAt' | 'cancelledReason'>

export interface Reservation {
  id: string
  reservedAt: Date
  expiresAt: Date
  /** What is written of how it ended; null: nothing, also when its time is over. */
  outcome: Outcome | null
  /** In the order in which they were asked for. */
  tickets: readonly ReservedTicket[]
}

export async function insertReservation(
  trx: Trx,
  reservation: Reservation & { accountId: AccountId | null; clientId: ClientId },
): Promise<void> {
  const { id, reservedAt, expiresAt, tickets } = reservation
  const times = { reserved_at: reservedAt, expires_at: expiresAt }
  await trx
    .insertInto('ticket_reservations')
    .values({ id, account_id: reservation.accountId, client_id: reservation.clientId, ...times })
    .execute()
  await trx
    .insertInto('reserved_tickets')
    .values(
      tickets.map((ticket, position) => ({
        passholder_id: ticket.passholderId,
        id: ticket.id,
        reservation_id: id,
        position,
        event_id: ticket.eventId,
        organizer_id: ticket.organizerId,
        card_system_id: ticket.cardSystemId,
        uitpas_number: ticket.uitpasNumber,
        type: ticket.type,
        key_id: ticket.keyId,
        key_number: ticket.keyNumber,
        coupon_id: ticket.couponId,
        granted_coupon_id: ticket.grantedCouponId,
        tariff_name: ticket.tariffName,
        regular_price_label: ticket.regularPriceLabel,
        regular_price_cents: ticket.regularPriceCents,
        passholder_cents: ticket.passholderCents,
        organizer_cents: ticket.organizerCents,
        municipality_cents: ticket.municipalityCents,
        municipality_nis: ticket.municipalityNis,
        postal_code: ticket.postalCode,
        ...times,
      })),
    )
    .execute()
}

/** Text that is no UUID is no reservation. */
export async function findReservation(db: Db, id: string): Promise<Reservation | undefined> {
  if (!isUuid(id)) return undefined
  const found = await db
    .selectFrom('ticket_reservations')
    .select(['id', 'reserved_at as reservedAt', 'expires_at as expiresAt', 'outcome'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found && { ...found, tickets: await listTickets(db, id) }
}

export async function listTickets(db: Db, reservationId: string): Promise<ReservedTicket[]> {
  return await db
    .selectFrom('reserved_tickets')
    .select(['id', 'passholder_id as passholderId', 'event_id as eventId', 'organizer_id as organizerId'])
    .select(['card_system_id as cardSystemId', 'uitpas_number as uitpasNumber', 'type', 'key_id as keyId'])
    .select(['key_number as keyNumber', 'coupon_id as couponId', 'granted_coupon_id as grantedCouponId'])
    .select(['tariff_name as tariffName', 'regular_price_label as regularPriceLabel'])
    .select(['regular_price_cents as regularPriceCents', 'passholder_cents as passholderCents'])
    .select(['organizer_cents as organizerCents', 'municipality_cents as municipalityCents'])
    .select(['municipality_nis as municipalityNis', 'postal_code as postalCode'])
    .where('reservation_id', '=', reservationId)
    .orderBy('position')
    .limit(10_000)
    .execute()
}

/**
 * Writes how reservations end, those of which a ticket fits; what ended already stays as it did. Locks their rows in the
 * order of their ids: after the passholders, before the coupons.
 * @returns which ended now
 */
async function end(
  trx: Trx,
  tickets: RawBuilder<unknown>,
  { outcome, at }: { outcome: Outcome; at: RawBuilder<unknown> },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with due as materialized (
      select id from ticket_reservations where outcome is null
        and id in (select reservation_id from reserved_tickets where ended_at is null and ${tickets})
      order by id for no key update
    ), ended as (
      update ticket_reservations r set outcome = ${outcome}, ended_at = ${at} from due
      where r.id = due.id and r.outcome is null returning r.id, r.ended_at
    )
    update reserved_tickets t set ended_at = ended.ended_at from ended where t.reservation_id = ended.id
    returning t.reservation_id as id`.execute(trx)
  return [...new Set(rows.map(({ id }) => id))]
}

/** What somebody is about to take, which a reservation may hold. */
export interface Wanted {
  passholderIds?: readonly PassholderId[]
  couponIds?: readonly number[]
  eventId?: EventId
}

/**
 * Writes that reservations expired whose time is over. Whoever takes what they held does this first: from then on they
 * cannot be confirmed, not even by a server whose clock is behind.
 */
export async function expireReservations(trx: Trx, wanted: Wanted, now: Date): Promise<void> {
  const { passholderIds, couponIds, eventId } = wanted
  const any = [
    ...(passholderIds?.length ? [sql`passholder_id = any(${[...passholderIds]}::uuid[])`] : []),
    ...(couponIds?.length ? [sql`coupon_id = any(${[...couponIds]}::integer[])`] : []),
    ...(eventId === undefined ? [] : [sql`event_id = ${eventId}::uuid`]),
  ]
  if (any.length === 0) return
  const due = sql`expires_at <= ${now} and (${sql.join(any, sql` or `)})`
  await end(trx, due, { outcome: 'EXPIRED', at: sql`r.expires_at` })
}

/** Once, and before its time is over. @returns false otherwise */
export async function markConfirmed(trx: Trx, id: string, now: Date): Promise<boolean> {
  const due = sql`reservation_id = ${id}::uuid and expires_at > ${now}`
  return (await end(trx, due, { outcome: 'CONFIRMED', at: sql`${now}::timestamptz` })).length === 1
}

/** Which of them are given back: one, those with a ticket of a person, or those for an event in a card system. */
export type Which =
  | { id: string }
  | { passholderIds: readonly PassholderId[] }
  | { eventId: EventId; cardSystemId: number }

/** Gives back what living reservations hold, all of each. @returns which */
export async function cancelReservations(trx: Trx, which: Which, now: Date): Promise<string[]> {
  const fits =
    'id' in which
      ? sql`reservation_id = ${which.id}::uuid`
      : 'eventId' in which
        ? sql`event_id = ${which.eventId}::uuid and card_system_id = ${which.cardSystemId}`
        : sql`passholder_id = any(${[...which.passholderIds]}::uuid[])`
  const due = sql`expires_at > ${now} and ${fits}`
  return end(trx, due, { outcome: 'CANCELLED', at: sql`${now}::timestamptz` })
}

/** How many uses, and how much public money, living reservations hold of these coupons. */
export async function countReserved(
  db: Db,
  couponIds: readonly number[],
  now: Date,
): Promise<Map<number, { uses: number; cents: Cents }>> {
  if (couponIds.length === 0) return new Map()
  const { rows } = await sql<{ couponId: number; uses: number; cents: Cents }>`
    select coupon_id as "couponId", count(*)::int as uses, sum(municipality_cents)::int as cents from reserved_tickets
    where coupon_id = any(${[...couponIds]}::integer[]) and ended_at is null and expires_at > ${now}
    group by coupon_id`.execute(db)
  return new Map(rows.map(({ couponId, ...held }) => [couponId, held]))
}

/** Of these people, who cannot be given anything now: blocked, or nobody any more. */
export async function findBlocked(db: Db, ids: readonly PassholderId[]): Promise<PassholderId[]> {
  const { rows } = await sql<{ id: PassholderId }>`
    select id from passholders where id = any(${[...ids]}::uuid[]) and (blocked_at is not null or erased_at is not null)
    limit ${ids.length}`.execute(db)
  return rows.map(({ id }) => id)
}

/** A reservation whose time is over says for a week what became of it. */
export async function purgeReservations(db: Db, now: Date): Promise<void> {
  const week = new Date(now.getTime() - 7 * 86_400_000)
  await sql`
    delete from ticket_reservations where id in (
      select id from ticket_reservations where expires_at < ${week} order by expires_at limit 1000)`.execute(db)
}

export interface ListedReservation {
  reservedAt: Date
  eventId: EventId
  uitpasNumber: string
  tariff: string
  outcome: Outcome | null
}

/** What is kept for a person, or was this week: for the copy of their data. */
export async function listReservedFor(db: Db, passholderId: PassholderId): Promise<ListedReservation[]> {
  return await db
    .selectFrom('reserved_tickets as t')
    .innerJoin('ticket_reservations as r', 'r.id', 't.reservation_id')
    .select(['t.reserved_at as reservedAt', 't.event_id as eventId', 't.uitpas_number as uitpasNumber'])
    .select(['t.tariff_name as tariff', 'r.outcome'])
    .where('t.passholder_id', '=', passholderId)
    .orderBy('t.reserved_at')
    .orderBy('t.id')
    .limit(10_000)
    .execute()
}

/** Gives what is kept for one record to another. @returns which tickets */
export async function moveReserved(
  trx: Trx,
  { from, to, ids }: { from: PassholderId; to: PassholderId; ids?: readonly TicketSaleId[] },
): Promise<TicketSaleId[]> {
  let moving = trx.updateTable('reserved_tickets').set({ passholder_id: to }).where('passholder_id', '=', from)
  if (ids) moving = moving.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
  return (await moving.returning('id').execute()).map((row) => row.id)
}
