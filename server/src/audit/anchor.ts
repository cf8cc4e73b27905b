import { createHash } from 'node:crypto'
import type { Db } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { genesis } from './entry.ts'
import { findLastAnchor, insertAnchor, lockAnchors } from './store.ts'
import type { Heads } from './tables.ts'
import type { AuditTrail } from './trail.ts'

/** Hash of an anchor: the anchor before it, its moment, and the heads in order of their chain. */
export function anchorHash(previous: Buffer, at: Date, heads: Heads): Buffer {
  const ordered = Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify([at.toISOString(), ordered]))
    .digest()
}

/**
 * Writes down how far the chains of this process came since the last time: every minute, and when it stops. The
 * anchors of all processes are one chain. Returns the number of chains anchored.
 */
export async function anchorChains(db: Db, trail: AuditTrail, at: Date): Promise<number> {
  const heads = trail.takeMoved()
  const count = Object.keys(heads).length
  if (count === 0) return 0
  try {
    await transact(db, async (trx) => {
      await lockAnchors(trx)
      const last = await findLastAnchor(trx)
      const previous = last?.hash ?? genesis
      const anchor = (last?.anchor ?? 0) + 1
      await insertAnchor(trx, { anchor, at, heads, previous, hash: anchorHash(previous, at, heads) })
    })
    return count
  } catch (error) {
    trail.returnMoved(heads)
    throw error
  }
}
