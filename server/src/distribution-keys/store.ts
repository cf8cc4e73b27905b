import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { CardSystemId, EventId, OrganizerId } from '../values/ids.ts'
import type { EventChoice, KeyTerms, KeyVersion } from './rules.ts'

/** More than any card system has. */
const atMost = 10_000

function selectVersions(db: Db) {
  return db
    .selectFrom('distribution_key_versions as v')
    .innerJoin('distribution_keys as k', 'k.id', 'v.key_id')
    .select(['v.key_id as keyId', 'v.number', 'k.card_system_id as cardSystemId', 'k.organizer_id as organizerId'])
    .select(['v.valid_from as validFrom', 'v.in_use as inUse', 'v.name', 'v.price_rule as priceRule'])
    .select(['v.price_value as priceValue', 'v.organizer_part as organizerPart'])
    .select(['v.municipality_part as municipalityPart', 'v.social_tariff as socialTariff'])
    .select(['v.max_regular_price_cents as maxRegularPriceCents', 'v.automatic'])
}

/**
 * What the keys of these card systems, and the organiser's own, said at a moment; a key that was withdrawn is missing.
 */
export async function findKeysAt(
  db: Db,
  which: { cardSystemIds: readonly CardSystemId[]; organizerId: OrganizerId | null },
  at: Date,
): Promise<KeyVersion[]> {
  if (which.cardSystemIds.length === 0) return []
  const rows = await selectVersions(db)
    .distinctOn('v.key_id')
    .where('k.card_system_id', 'in', which.cardSystemIds)
    .where((eb) => eb.or([eb('k.organizer_id', 'is', null), eb('k.organizer_id', '=', which.organizerId)]))
    .where('v.valid_from', '<=', at)
    .orderBy('v.key_id')
    .orderBy('v.number', 'desc')
    .limit(atMost)
    .execute()
  return rows.filter((row) => row.inUse)
}

export interface KeyOwner {
  id: number
  cardSystemId: CardSystemId
  organizerId: OrganizerId | null
}

/** A larger number cannot be an id, and must not reach the database as one. */
const isKeyId = (id: number) => Number.isInteger(id) && id > 0 && id <= 2_147_483_647

export async function findKeyOwners(db: Db, keyIds: readonly number[]): Promise<Map<number, KeyOwner>> {
  const ids = keyIds.filter(isKeyId)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('distribution_keys')
    .select(['id', 'card_system_id as cardSystemId', 'organizer_id as organizerId'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The newest version of a key of this card system, whose row is held: versions come one after the other. */
export async function holdKey(trx: Trx, cardSystemId: CardSystemId, keyId: number): Promise<KeyVersion | undefined> {
  const held = await trx
    .selectFrom('distribution_keys')
    .select('id')
    .where('id', '=', keyId)
    .where('card_system_id', '=', cardSystemId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!held) return undefined
  return await selectVersions(trx).where('v.key_id', '=', keyId).orderBy('v.number', 'desc').limit(1).executeTakeFirst()
}

export async function insertKey(
  trx: Trx,
  key: { cardSystemId: CardSystemId; organizerId: OrganizerId | null; at: Date },
): Promise<number> {
  const row = await trx
    .insertInto('distribution_keys')
    .values({ card_system_id: key.cardSystemId, organizer_id: key.organizerId, created_at: key.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function insertVersion(
  trx: Trx,
  version: KeyTerms & { keyId: number; number: number; validFrom: Date; inUse: boolean; at: Date },
): Promise<void> {
  await trx
    .insertInto('distribution_key_versions')
    .values({
      key_id: version.keyId,
      number: version.number,
      valid_from: version.validFrom,
      in_use: version.inUse,
      name: version.name,
      price_rule: version.priceRule,
      price_value: version.priceValue,
      organizer_part: version.organizerPart,
      municipality_part: version.municipalityPart,
      social_tariff: version.socialTariff,
      max_regular_price_cents: version.maxRegularPriceCents,
      automatic: version.automatic,
      created_at: version.at,
    })
    .execute()
}

/** What was decided about an event's card systems, as it was at a moment; undefined when nothing ever was. */
export async function findEventChoice(db: Db, eventId: EventId, at: Date): Promise<EventChoice | undefined> {
  return await db
    .selectFrom('event_card_systems')
    .select(['card_system_ids as cardSystemIds', 'key_ids as keyIds'])
    .where('event_id', '=', eventId)
    .where('set_at', '<=', at)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Holds an event's choice until the transaction ends: who changes it alone, who sells by it together. An advisory lock,
 * since there may be no row yet.
 */
export async function holdEventChoice(trx: Trx, eventId: EventId, how: 'ALONE' | 'TOGETHER'): Promise<void> {
  const key = sql`hashtextextended(${`event card systems ${eventId}`}, 0)`
  await (how === 'ALONE'
    ? sql`select pg_advisory_xact_lock(${key})`
    : sql`select pg_advisory_xact_lock_shared(${key})`
  ).execute(trx)
}

/** Whoever calls holds the event's choice alone. */
export async function insertEventChoice(trx: Trx, eventId: EventId, choice: EventChoice, at: Date): Promise<void> {
  await sql`
    insert into event_card_systems (event_id, number, card_system_ids, key_ids, set_at)
    select ${eventId}::uuid, coalesce(max(number), 0) + 1, ${[...choice.cardSystemIds]}::integer[],
      ${[...choice.keyIds]}::integer[], ${at}
    from event_card_systems where event_id = ${eventId}::uuid`.execute(trx)
}
