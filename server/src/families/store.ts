import type { Db, Trx } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import { isUuid, type PassholderId } from '../values/ids.ts'

export interface FamilyMember {
  memberId: PassholderId
  icon: string | null
  createdAt: Date
  dateOfBirth: Day | null
}

/** In the order in which they were added. */
export async function findFamilyMembers(db: Db, passholderId: PassholderId): Promise<FamilyMember[]> {
  return await db
    .selectFrom('family_members as f')
    .innerJoin('passholders as p', 'p.id', 'f.member_id')
    .select(['f.member_id as memberId', 'f.icon', 'f.created_at as createdAt', 'p.date_of_birth as dateOfBirth'])
    .where('f.passholder_id', '=', passholderId)
    .where('p.erased_at', 'is', null)
    .orderBy('f.created_at')
    .orderBy('f.member_id')
    .limit(1000)
    .execute()
}

export async function isFamilyMember(db: Db, passholderId: PassholderId, memberId: string): Promise<boolean> {
  if (!isUuid(memberId)) return false
  const row = await db
    .selectFrom('family_members')
    .select('member_id')
    .where('passholder_id', '=', passholderId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row !== undefined
}

/** The lists that somebody is in. */
export async function findFamiliesOf(db: Db, memberId: PassholderId) {
  return await db
    .selectFrom('family_members as f')
    .innerJoin('passholders as p', 'p.id', 'f.passholder_id')
    .select(['p.id as passholderId', 'p.name', 'p.first_name as firstName', 'p.email', 'f.created_at as memberSince'])
    .where('f.member_id', '=', memberId)
    .where('p.erased_at', 'is', null)
    .orderBy('f.created_at')
    .orderBy('p.id')
    .limit(1000)
    .execute()
}

export async function insertFamilyMember(
  trx: Trx,
  passholderId: PassholderId,
  member: { memberId: PassholderId; icon: string | null; at: Date },
): Promise<void> {
  await trx
    .insertInto('family_members')
    .values({ passholder_id: passholderId, member_id: member.memberId, icon: member.icon, created_at: member.at })
    .execute()
}

/** @returns false when they are not in the list */
export async function setIcon(
  trx: Trx,
  passholderId: PassholderId,
  memberId: string,
  icon: string | null,
): Promise<boolean> {
  if (!isUuid(memberId)) return false
  const result = await trx
    .updateTable('family_members')
    .set({ icon })
    .where('passholder_id', '=', passholderId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** @returns false when they are not in the list */
export async function deleteFamilyMember(trx: Trx, passholderId: string, memberId: string): Promise<boolean> {
  if (!isUuid(passholderId) || !isUuid(memberId)) return false
  const result = await trx
    .deleteFrom('family_members')
    .where('passholder_id', '=', passholderId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Of who is erased: their own list, and them from the lists of others. */
export async function removeFamily(trx: Trx, id: PassholderId): Promise<void> {
  await trx
    .deleteFrom('family_members')
    .where((eb) => eb.or([eb('passholder_id', '=', id), eb('member_id', '=', id)]))
    .execute()
}
