import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

/** Gives the school of one record to another that has none. @returns which, when it moved */
export async function moveSchool(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  schoolId?: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    update passholder_schools s set passholder_id = ${to}
    where s.passholder_id = ${from} ${schoolId === undefined ? sql`` : sql`and s.school_id = ${schoolId}`}
      and not exists (select from passholder_schools k where k.passholder_id = ${to})
    returning s.school_id as id`.execute(trx)
  return rows[0]?.id ?? null
}
