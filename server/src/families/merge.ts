import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

/** Somebody in somebody's list. */
interface FamilyRow {
  passholderId: PassholderId
  memberId: PassholderId
  icon: string | null
  createdAt: string
}

export interface MergedFamily {
  /** What stood in the lists of and about the other record. */
  removed: FamilyRow[]
  /** What stands there now, of and about the record that stays. */
  added: FamilyRow[]
}

/** Puts the record that stays wherever the other was in a family; neither in its own, and nobody twice. */
export async function moveFamily(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
): Promise<MergedFamily> {
  const { rows: removed } = await sql<FamilyRow>`
    delete from family_members where passholder_id = ${from} or member_id = ${from}
    returning passholder_id as "passholderId", member_id as "memberId", icon, created_at::text as "createdAt"`.execute(
    trx,
  )
  const added: FamilyRow[] = []
  for (const row of removed) {
    const moved = {
      ...row,
      passholderId: row.passholderId === from ? to : row.passholderId,
      memberId: row.memberId === from ? to : row.memberId,
    }
    if (moved.passholderId !== moved.memberId && (await insert(trx, moved))) added.push(moved)
  }
  return { removed, added }
}

/** @returns how many of what was moved is not there any more, and does not come back */
export async function putBackFamily(trx: Trx, { removed, added }: MergedFamily): Promise<number> {
  let gone = 0
  for (const row of removed) {
    const moved = added.find(
      (one) =>
        one.createdAt === row.createdAt && (one.passholderId === row.passholderId || one.memberId === row.memberId),
    )
    if (moved && !(await remove(trx, moved))) gone += 1
    else await insert(trx, row)
  }
  return gone
}

async function insert(trx: Trx, { passholderId, memberId, icon, createdAt }: FamilyRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into family_members (passholder_id, member_id, icon, created_at)
    values (${passholderId}, ${memberId}, ${icon}, ${createdAt}::timestamptz) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

async function remove(trx: Trx, { passholderId, memberId }: FamilyRow): Promise<boolean> {
  const result = await trx
    .deleteFrom('family_members')
    .where('passholder_id', '=', passholderId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
