import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'

/** The card systems of a balie, held until the transaction ends: it leaves one after the other, and never the last. */
export async function lockCardSystemsOf(trx: Trx, organizerId: OrganizerId): Promise<CardSystemId[]> {
  const rows = await trx
    .selectFrom('organizer_card_systems')
    .select('card_system_id')
    .where('organizer_id', '=', organizerId)
    .orderBy('card_system_id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.card_system_id)
}

export async function removeFromCardSystem(
  trx: Trx,
  of: { cardSystemId: CardSystemId; organizerId: OrganizerId },
): Promise<void> {
  await trx
    .deleteFrom('organizer_card_systems')
    .where('organizer_id', '=', of.organizerId)
    .where('card_system_id', '=', of.cardSystemId)
    .execute()
}

/** How much of each is not finished in a card system. */
export interface OpenCounts {
  /** Sold or taken back, and on no *onkostennota* yet. */
  lines: number
  unpaid: number
  kiosks: number
  cards: number
  deliveries: number
  /** A new provider whose step plan is under way with this balie. */
  applications: number
}

export async function countOpen(
  db: Db,
  { cardSystemId, organizerId }: { cardSystemId: CardSystemId; organizerId: OrganizerId },
): Promise<OpenCounts> {
  const { rows } = await sql<OpenCounts>`
    select
      (select count(*) from ticket_sales s cross join (values ('SALE'), ('CREDIT')) as k (kind)
        where s.card_system_id = ${cardSystemId} and s.organizer_id = ${organizerId}::uuid
          and (k.kind = 'SALE' or s.cancelled_at is not null)
          and not exists (select from statement_lines l where l.sale_id = s.id and l.kind = k.kind))::int as lines,
      (select count(*) from statements s where s.card_system_id = ${cardSystemId}
        and s.organizer_id = ${organizerId}::uuid and s.paid_at is null)::int as unpaid,
      (select count(*) from kiosks k join kiosk_organizers o on o.kiosk_id = k.id
        where k.card_system_id = ${cardSystemId} and o.organizer_id = ${organizerId}::uuid)::int as kiosks,
      (select count(*) from cards c where c.card_system_id = ${cardSystemId}
        and c.organizer_id = ${organizerId}::uuid and c.status = 'LOCAL_STOCK')::int as cards,
      (select count(*) from card_deliveries d where d.card_system_id = ${cardSystemId}
        and d.organizer_id = ${organizerId}::uuid and d.status = 'SENT')::int as deliveries,
      (select count(*) from provider_applications a where a.card_system_id = ${cardSystemId}
        and a.organizer_id = ${organizerId}::uuid and a.status = 'OPEN')::int as applications`.execute(db)
  const [counted] = rows
  if (!counted) throw new Error('A count has a row')
  return counted
}

/** Whom and what it touches. */
export interface TouchedCounts {
  staff: number
  /** Their own, that nobody else uses. */
  keys: number
  rewards: number
  /** That are still to come. */
  events: number
  /** Registered there. */
  passholders: number
}

export async function countTouched(
  db: Db,
  { cardSystemId, organizerId }: { cardSystemId: CardSystemId; organizerId: OrganizerId },
  now: Date,
): Promise<TouchedCounts> {
  const { rows } = await sql<TouchedCounts>`
    select
      (select count(*) from organizer_staff s where s.organizer_id = ${organizerId}::uuid)::int as staff,
      (select count(*) from distribution_keys k
        where k.card_system_id = ${cardSystemId} and k.organizer_id = ${organizerId}::uuid
          and (select v.in_use from distribution_key_versions v where v.key_id = k.id order by v.number desc limit 1))::int as keys,
      (select count(*) from rewards r join reward_organizers o on o.reward_id = r.id
        where r.owning_card_system_id = ${cardSystemId} and o.organizer_id = ${organizerId}::uuid
          and (r.redeem_end is null or r.redeem_end >= ${now}::timestamptz))::int as rewards,
      (select count(*) from events e where e.organizer_id = ${organizerId}::uuid
        and (e.ends_at is null or e.ends_at >= ${now}::timestamptz))::int as events,
      (select count(*) from listed_passholders l where l.card_system_id = ${cardSystemId}
        and l.registration_organizer_id = ${organizerId}::uuid)::int as passholders`.execute(db)
  const [counted] = rows
  if (!counted) throw new Error('A count has a row')
  return counted
}

/** The keys of its own that are in use in a card system. */
export async function listOwnKeys(
  db: Db,
  { cardSystemId, organizerId }: { cardSystemId: CardSystemId; organizerId: OrganizerId },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select k.id from distribution_keys k
    where k.card_system_id = ${cardSystemId} and k.organizer_id = ${organizerId}::uuid
      and (select v.in_use from distribution_key_versions v where v.key_id = k.id order by v.number desc limit 1)
    order by k.id limit 1000`.execute(db)
  return rows.map((row) => row.id)
}
