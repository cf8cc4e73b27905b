import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

/**
 * Gives the picture of one record to another that has none. @param changedAt only the one that was kept at that moment
 * @returns when it was kept, when it moved
 */
export async function movePicture(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  changedAt?: string,
): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    update pictures p set passholder_id = ${to}
    where p.passholder_id = ${from} ${changedAt === undefined ? sql`` : sql`and p.changed_at = ${changedAt}::timestamptz`}
      and not exists (select from pictures k where k.passholder_id = ${to})
    returning p.changed_at::text as at`.execute(trx)
  return rows[0]?.at ?? null
}
