import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { postPoints } from './ledger.ts'

/**
 * Locks the points of records that are merged or taken apart, in the order of their ids, and says so to check-ins that
 * judged a card of theirs before.
 */
export async function lockForMerge(trx: Trx, passholderIds: readonly string[]): Promise<void> {
  await sql`
    update points_balances b set merges = b.merges + 1
    from (select passholder_id from points_balances where passholder_id = any(${[...passholderIds]}::uuid[])
      order by passholder_id for update) locked
    where b.passholder_id = locked.passholder_id`.execute(trx)
}

/** Moves points from one record to another: an entry away and an entry here, with one source, so that it happens once. */
export async function movePoints(
  trx: Trx,
  move: { from: string; to: string; points: number; mergeId: string; undo: boolean; at: Date },
): Promise<void> {
  const { from, to, points, mergeId: sourceId, undo, at } = move
  if (points === 0) return
  const away = undo ? 'UNMERGED_AWAY' : 'MERGED_AWAY'
  const here = undo ? 'UNMERGED_HERE' : 'MERGED_HERE'
  await postPoints(trx, { passholderId: from, amount: -points, reason: away, sourceId, at })
  await postPoints(trx, { passholderId: to, amount: points, reason: here, sourceId, at })
}

/** What entries of a record about these check-ins and redemptions add up to. */
export async function sumOfSources(trx: Trx, passholderId: string, sourceIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(amount), 0)::int as sum from points_entries
    where passholder_id = ${passholderId} and source_id = any(${[...sourceIds]}::uuid[])`.execute(trx)
  return rows[0]?.sum ?? 0
}
