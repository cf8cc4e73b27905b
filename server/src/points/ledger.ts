import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import type { PointsReason } from './tables.ts'

/** One change of a balance. `sourceId` is the check-in or redemption it is about. */
export interface PointsChange {
  passholderId: string
  amount: number
  reason: PointsReason
  sourceId: string
  at: Date
}

export interface PointsCount {
  nl: string
  fr: string
  en: string
  de: string
}

/** `3 punten`, `1 punt`. */
export function pointsInWords(count: number): PointsCount {
  const one = Math.abs(count) === 1
  return {
    nl: `${count} ${one ? 'punt' : 'punten'}`,
    fr: `${count} ${one ? 'point' : 'points'}`,
    en: `${count} ${one ? 'point' : 'points'}`,
    de: `${count} ${one ? 'Punkt' : 'Punkte'}`,
  }
}

/** Gives a new passholder a balance of nothing. Whoever has no such row cannot save points. */
export async function openBalance(trx: Trx, passholderId: string): Promise<void> {
  await trx.insertInto('points_balances').values({ passholder_id: passholderId }).execute()
}

/**
 * Locks the person's points for the rest of the transaction and returns the balance. Every use case that takes or
 * gives points starts here: the passholder's row first, shared rows later.
 */
export async function lockBalance(trx: Trx, passholderId: string): Promise<number> {
  const row = await trx
    .selectFrom('points_balances')
    .select('balance')
    .where('passholder_id', '=', passholderId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.balance
}

/**
 * Locks the points of whom something is about: a card, a check-in. While the lock was waited for it may have become
 * another record's, when two of one person were merged: then that one is locked too, and what is found is of it.
 * @throws what `find` throws
 */
export async function lockBalanceOf<Found extends { passholderId: string }>(
  trx: Trx,
  find: () => Promise<Found>,
): Promise<{ found: Found; points: number }> {
  for (let found = await find(); ; ) {
    const points = await lockBalance(trx, found.passholderId)
    const again = await find()
    if (again.passholderId === found.passholderId) return { found: again, points }
    found = again
  }
}

/**
 * Writes one entry and moves the balance; returns the balance after it. A correction (undoing a check-in) may push
 * a balance below zero.
 */
export function postPoints(trx: Trx, change: PointsChange): Promise<number> {
  return post(trx, change, sql<boolean>`true`).then((balance) => {
    if (balance === undefined) throw new Error('This passholder has no points balance')
    return balance
  })
}

/**
 * Takes points for a redemption: the statement itself makes sure that the balance stays at zero or above.
 * @throws uitpas/reward-passholder-points-constraint when there are not enough
 */
export async function takePoints(trx: Trx, change: Omit<PointsChange, 'amount'> & { points: number }): Promise<number> {
  const { points, ...rest } = change
  const balance = await post(trx, { ...rest, amount: -points }, sql<boolean>`balance >= ${points}`)
  if (balance !== undefined) return balance
  const have = await readBalance(trx, change.passholderId)
  throw new Problem('uitpas/reward-passholder-points-constraint', {
    detail: 'The passholder has not enough points',
    parameters: { short: pointsInWords(points - have), cost: pointsInWords(points) },
  })
}

async function post(
  trx: Trx,
  change: PointsChange,
  allowed: ReturnType<typeof sql<boolean>>,
): Promise<number | undefined> {
  const { rows } = await sql<{ balance_after: number }>`
    with moved as (
      update points_balances set balance = balance + ${change.amount}, entries = entries + 1
      where passholder_id = ${change.passholderId} and ${allowed}
      returning passholder_id, balance, entries
    )
    insert into points_entries (passholder_id, sequence, amount, balance_after, reason, source_id, created_at)
    select passholder_id, entries, ${change.amount}, balance, ${change.reason}, ${change.sourceId}, ${change.at} from moved
    returning balance_after`.execute(trx)
  return rows[0]?.balance_after
}

/** The balance; 0 for a group pass, which saves nothing. */
export async function readBalance(db: Db, passholderId: string): Promise<number> {
  const row = await db
    .selectFrom('points_balances')
    .select('balance')
    .where('passholder_id', '=', passholderId)
    .executeTakeFirst()
  return row?.balance ?? 0
}

/** Balances of several people; who has none is missing. */
export async function readBalances(db: Db, passholderIds: readonly string[]): Promise<Map<string, number>> {
  if (passholderIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('points_balances')
    .select(['passholder_id', 'balance'])
    .where('passholder_id', 'in', passholderIds)
    .execute()
  return new Map(rows.map((row) => [row.passholder_id, row.balance]))
}

export interface LedgerFault {
  passholderId: string
  balance: number
  sum: number
}

/** People whose balance is not the sum of their entries, or whose entries do not add up one by one. Empty is right. */
export async function verifyLedger(db: Db): Promise<LedgerFault[]> {
  const { rows } = await sql<LedgerFault>`
    with steps as (
      select passholder_id, amount, balance_after, sequence,
        sum(amount) over entries as running, row_number() over entries as number
      from points_entries window entries as (partition by passholder_id order by sequence)
    ), people as (
      select passholder_id, sum(amount)::int as sum, count(*)::int as entries,
        bool_and(running = balance_after and number = sequence) as whole
      from steps group by passholder_id
    )
    select passholder_id as "passholderId", b.balance, coalesce(p.sum, 0) as sum
    from points_balances b left join people p using (passholder_id)
    where b.balance <> coalesce(p.sum, 0) or b.entries <> coalesce(p.entries, 0) or not coalesce(p.whole, true)`.execute(
    db,
  )
  return rows
}
