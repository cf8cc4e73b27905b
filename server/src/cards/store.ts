import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { ChipNumber } from '../values/chip-number.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import type { CardStatus } from './tables.ts'

export type { CardStatus } from './tables.ts'
export type BlockReason = 'LOST' | 'STOLEN' | 'DEFECT' | 'REPLACED'

export interface Card {
  uitpasNumber: UitpasNumber
  chipNumber: ChipNumber | null
  cardSystemId: CardSystemId
  cardType: 'NFC_CARD' | 'DIGITAL'
  status: CardStatus
  /** What the card's own number says; the membership decides. */
  socialTariff: boolean
  passholderId: PassholderId | null
  /** The balie whose stock it is in. */
  organizerId: OrganizerId | null
  activatedAt: Date | null
  blockedAt: Date | null
  blockReason: BlockReason | null
  batchId: string | null
}

export function selectCards(db: Db) {
  return db
    .selectFrom('cards')
    .select([
      'uitpas_number as uitpasNumber',
      'chip_number as chipNumber',
      'card_system_id as cardSystemId',
      'card_type as cardType',
      'status',
      'social_tariff as socialTariff',
      'passholder_id as passholderId',
      'organizer_id as organizerId',
      'activated_at as activatedAt',
      'blocked_at as blockedAt',
      'block_reason as blockReason',
      'batch_id as batchId',
    ])
}

export async function findCard(db: Db, uitpasNumber: UitpasNumber): Promise<Card | undefined> {
  return await selectCards(db).where('uitpas_number', '=', uitpasNumber).executeTakeFirst()
}

/** Of these cards of a card system, those that somebody has. */
export async function findHolders(
  db: Db,
  cardSystemId: CardSystemId,
  uitpasNumbers: readonly UitpasNumber[],
): Promise<{ uitpasNumber: UitpasNumber; passholderId: PassholderId }[]> {
  return await db
    .selectFrom('cards')
    .select(['uitpas_number as uitpasNumber', 'passholder_id as passholderId'])
    .where('card_system_id', '=', cardSystemId)
    .where('uitpas_number', 'in', uitpasNumbers)
    .where('passholder_id', 'is not', null)
    .$narrowType<{ passholderId: PassholderId }>()
    .limit(uitpasNumbers.length)
    .execute()
}

/** The cards with one of these chip numbers. */
export async function findCardsByChip(db: Db, chipNumbers: readonly ChipNumber[]): Promise<Card[]> {
  return await selectCards(db).where('chip_number', 'in', chipNumbers).limit(chipNumbers.length).execute()
}

/**
 * All cards of these passholders, the current one of each card system first: the active one, else the one that was
 * active last.
 */
export async function findCardsOf(db: Db, passholderIds: readonly PassholderId[]): Promise<Map<PassholderId, Card[]>> {
  if (passholderIds.length === 0) return new Map()
  const rows: Card[] = await selectCards(db)
    .where('passholder_id', 'in', passholderIds)
    .orderBy(sql`status = 'ACTIVE'`, 'desc')
    .orderBy('activated_at', (order) => order.desc().nullsLast())
    .orderBy('uitpas_number')
    .execute()
  return Map.groupBy(rows, (row) => row.passholderId ?? '')
}

/** Holds a membership until the transaction ends: what card it has, and whether one is needed that says social tariff. */
export async function lockMembership(trx: Trx, passholderId: PassholderId, cardSystemId: CardSystemId): Promise<void> {
  await trx
    .selectFrom('memberships')
    .select('passholder_id')
    .where('passholder_id', '=', passholderId)
    .where('card_system_id', '=', cardSystemId)
    .forNoKeyUpdate()
    .execute()
}

export interface NewCard {
  uitpasNumber: UitpasNumber
  chipNumber?: ChipNumber
  cardSystemId: CardSystemId
  /** The balie it is delivered to. */
  organizerId?: OrganizerId
}

/** Cards that a balie has received and can hand out. */
export async function insertStock(trx: Trx, cards: readonly NewCard[]): Promise<void> {
  if (cards.length === 0) return
  await trx
    .insertInto('cards')
    .values(
      cards.map((card) => ({
        uitpas_number: card.uitpasNumber,
        chip_number: card.chipNumber ?? null,
        card_system_id: card.cardSystemId,
        card_type: 'NFC_CARD' as const,
        status: 'LOCAL_STOCK' as const,
        organizer_id: card.organizerId ?? null,
      })),
    )
    .execute()
}

export async function insertDigitalCard(
  trx: Trx,
  card: { uitpasNumber: UitpasNumber; cardSystemId: CardSystemId; passholderId: PassholderId; at: Date },
): Promise<void> {
  await trx
    .insertInto('cards')
    .values({
      uitpas_number: card.uitpasNumber,
      card_system_id: card.cardSystemId,
      card_type: 'DIGITAL',
      status: 'ACTIVE',
      passholder_id: card.passholderId,
      activated_at: card.at,
    })
    .execute()
}

/** Hands a card of the stock to a passholder. @returns its card system; undefined when it is not in stock */
export async function activateCard(
  trx: Trx,
  handOut: { uitpasNumber: UitpasNumber; passholderId: PassholderId; at: Date },
): Promise<CardSystemId | undefined> {
  const row = await trx
    .updateTable('cards')
    .set({ status: 'ACTIVE', passholder_id: handOut.passholderId, activated_at: handOut.at })
    .where('uitpas_number', '=', handOut.uitpasNumber)
    .where('status', '=', 'LOCAL_STOCK')
    .returning('card_system_id')
    .executeTakeFirst()
  return row?.card_system_id
}

/** @returns false when it is not blocked, or not this person's, any more */
export async function setUnblocked(trx: Trx, uitpasNumber: UitpasNumber, passholderId: PassholderId): Promise<boolean> {
  const result = await trx
    .updateTable('cards')
    .set({ status: 'ACTIVE', blocked_at: null, block_reason: null })
    .where('uitpas_number', '=', uitpasNumber)
    .where('status', '=', 'BLOCKED')
    .where('passholder_id', '=', passholderId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** @returns the status it had; undefined when it cannot be deleted from there */
export async function setDeleted(trx: Trx, uitpasNumber: UitpasNumber): Promise<'BLOCKED' | 'LOCAL_STOCK' | undefined> {
  const { rows } = await sql<{ was: 'BLOCKED' | 'LOCAL_STOCK' }>`
    update cards set status = 'DELETED'
    from (select uitpas_number as number, status as was from cards where uitpas_number = ${uitpasNumber} for update) old
    where uitpas_number = number and was in ('BLOCKED', 'LOCAL_STOCK')
    returning was`.execute(trx)
  return rows[0]?.was
}

/** @returns the status it had; undefined when it cannot be blocked from there */
export async function setBlocked(
  trx: Trx,
  block: { uitpasNumber: UitpasNumber; reason: BlockReason; at: Date },
): Promise<'ACTIVE' | 'LOCAL_STOCK' | undefined> {
  const { rows } = await sql<{ was: 'ACTIVE' | 'LOCAL_STOCK' }>`
    update cards set status = 'BLOCKED', blocked_at = ${block.at}, block_reason = ${block.reason}
    from (select uitpas_number as number, status as was from cards where uitpas_number = ${block.uitpasNumber} for update) old
    where uitpas_number = number and was in ('ACTIVE', 'LOCAL_STOCK')
    returning was`.execute(trx)
  return rows[0]?.was
}
